import type { Unit } from '../../model/unit.ts';

/** What kind of number an indicator is: 营业收入, its growth, its share, its rise by an amount; a stock: 装机容量. */
export type Basis =
  | 'level'
  | 'stock'
  | 'rate'
  | 'share'
  | 'growth'
  | 'sequential'
  | 'increment'
  | 'addition'
  | 'pending'
  | 'points';

const SEQUENTIAL =
  /环比|比上季|较上季|比上月|较上月|quarter[- ]on[- ]quarter|month[- ]on[- ]month|on the previous (?:quarter|month)|from the previous (?:quarter|month)|sequential/i;
const GROWTH =
  /同比|增速|增长|涨幅|降幅|增幅|跌幅|上涨|下降|下滑|回落|减少|提高幅度|growth|\bgrow(?:s|n|ing)?\b|\bgrew\b|inflation|year[- ]on[- ]year|\byoy\b|increase|reduction|decline|decrease|\brise\b|\b(?:fall|drop|cut) in\b|\b(?:real|annual|yearly|percentage) change\b/i;
const SHARE = /占|比重|份额|比例|\bshare\b|proportion|percentage of|fraction/i;
/** What was added in the period, said of the thing itself: 新增装机, solar capacity added. */
const ADDITION = /新增|新建|\badd(?:ed|s|ing)?\b(?! up)|additions?\b|new installations/i;
/** What there is in all, by name: what was added to it in a period is another number. */
const STOCK =
  /保有量|拥有量|存量|余额|库容|装机|容量|产能|总里程|总数|总量|总规模|床位数|\bcapacity\b|\bstocks?\b|\bfleet\b|\boutstanding\b|\bbalance\b/i;
/** What is not there yet: 在建产能, capacity under construction. */
const PENDING = /在建|拟建|待建|续建|under construction|in the pipeline/i;
/** A rate in its own right, whatever else its name holds: 内需对增长贡献率. */
const OWN_RATE = /贡献|弹性|contribution/i;
const INCREMENT_NAME =
  /(?:增量|增产|减产|增加[额量数]|减少[额量数]|净增[加长]?[额量数]?|净减少?[额量数]?|增收|增加|减少)(?:[（(][^（(）)]*[)）])?$|\b(?:increase|rise|decline|decrease|fall|gain)$|\b(?:increase|rise|decline|decrease|fall|drop|gain|change|cut|reduction) in\b/i;
/** The phrase names a rate; a trailing 同比 is the sentence's, not the indicator's. */
const RATE_NAME = /(?:率|比重|占比|比例|强度|度)(?:同比)?$/;
const ACCELERATION = /加快|放缓|acceleration|deceleration/i;

/** The basis of an indicator from its names and unit. */
export function basisOfNames(names: readonly string[], unit: Unit | null): Basis {
  const says = (re: RegExp): boolean => names.some((name) => re.test(name));
  if (unit?.dimension === 'points') return 'points';
  const relative = !unit || unit.dimension === 'ratio' || unit.dimension === 'times';
  if (!relative && says(PENDING)) return 'pending';
  if (!relative && says(INCREMENT_NAME)) return 'increment';
  if (!relative) return ADDITION.test(names[0] ?? '') ? 'addition' : says(STOCK) ? 'stock' : 'level';
  if (says(ACCELERATION)) return 'points';
  if (says(SEQUENTIAL)) return 'sequential';
  if (says(OWN_RATE)) return 'rate';
  if (says(SHARE)) return 'share';
  if (says(GROWTH)) return 'growth';
  return unit ? 'rate' : 'level';
}

/** What is said around a figure that tells its basis. */
export interface BasisEvidence {
  readonly unit: Unit | null;
  /** A change word governs the figure: 增长2.1%, up 5 percent; not 增长到. */
  readonly changes: boolean;
  /** The indicator phrase; empty when there is none. */
  readonly phrase: string;
  readonly clause: string;
  readonly heads: readonly string[];
  /** The source right behind the figure. */
  readonly after: string;
}

/** `2.1% of the total`, not `the 8.3 percent of 2022`. */
const OF_WHOLE = /^\s*(?:of(?! (?:the (?:year|month|quarter)|(?:19|20)\d\d)\b)|的[^增降])/i;

/** The basis a figure in the text has. */
export function basisOfFigure(e: BasisEvidence): Basis {
  const relative = e.unit?.dimension === 'ratio' || e.unit?.dimension === 'times';
  if (e.unit?.dimension === 'points') return 'points';
  if (!relative) {
    if (PENDING.test(e.phrase) || e.heads.some((head) => PENDING.test(head))) return 'pending';
    if (INCREMENT_NAME.test(e.phrase) || e.heads.some((head) => INCREMENT_NAME.test(head))) return 'increment';
    if (e.changes) return 'increment';
    return ADDITION.test(e.phrase) || ADDITION.test(e.clause) ? 'addition' : 'level';
  }
  const heads = e.heads.join(' ');
  if (SEQUENTIAL.test(e.phrase) || SEQUENTIAL.test(e.clause) || SEQUENTIAL.test(heads)) return 'sequential';
  if (OWN_RATE.test(e.phrase) || (!e.phrase && OWN_RATE.test(e.clause))) return 'rate';
  if (e.changes) return 'growth';
  // 优良天数比率同比 without a change word is still the rate itself.
  if (RATE_NAME.test(e.phrase)) return SHARE.test(e.phrase.replace(/(?:比率|比例)/g, '')) ? 'share' : 'rate';
  if (SHARE.test(e.phrase) || SHARE.test(heads)) return 'share';
  if (GROWTH.test(e.phrase) || GROWTH.test(heads)) return 'growth';
  if (OF_WHOLE.test(e.after) || SHARE.test(e.clause)) return 'share';
  return GROWTH.test(e.clause) && !e.phrase ? 'growth' : 'rate';
}

type Table = Readonly<Record<Basis, Readonly<Partial<Record<Basis, number>>>>>;

/** How well a figure's basis (first) fits an indicator's (second); what is not listed does not fit. */
const FIT: Table = {
  level: { level: 1, stock: 1, addition: 0.75, increment: 0.5 },
  // A figure's own words never tell a stock from a level.
  stock: { stock: 1, level: 1 },
  rate: { rate: 1, share: 0.95, growth: 0.75, sequential: 0.4 },
  share: { share: 1, rate: 0.85, growth: 0.2 },
  growth: { growth: 1, rate: 0.5, share: 0.3, sequential: 0.5 },
  sequential: { sequential: 1, growth: 0.45, rate: 0.3 },
  increment: { increment: 1, addition: 0.95, level: 0.35, stock: 0.35 },
  addition: { addition: 1, level: 1, increment: 0.9, stock: 0.3 },
  pending: { pending: 1 },
  // Points against a percentage are a slip that a rule may name; the number must then be the same.
  points: { points: 1, growth: 0.9, share: 0.6, rate: 0.8, sequential: 0.5 },
};

/** How well a figure of one basis fits an indicator of another, 0 (not at all) to 1; points are a slip any rate may have. */
export const basisFit = (figure: Basis, indicator: Basis): number =>
  FIT[figure][indicator] ?? (indicator === 'points' ? 0.8 : 0);

/** At which prices growth is told: 实际增速, real growth; 名义增速. null where the words do not say, or say both. */
export type Prices = 'real' | 'nominal' | null;
const REAL = /实际(?:增|上升|下降|同比)|不变价|可比价|扣除价格|\breal (?:growth|terms)\b/i;
const NOMINAL = /名义|\bnominal\b/i;

/** The prices that words tell of: real for 实际增速, 可比价; null for 增速, and for words that name both. */
export function pricesOf(words: string): Prices {
  const [real, nominal] = [REAL.test(words), NOMINAL.test(words)];
  return real === nominal ? null : real ? 'real' : 'nominal';
}

/** True when a figure of the one can be no figure of the other. */
export const pricesDiffer = (a: Prices, b: Prices): boolean => a !== null && b !== null && a !== b;
