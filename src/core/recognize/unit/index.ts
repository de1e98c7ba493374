import Big from 'big.js';
import { type Decimal, ONE, power10 } from '../../model/decimal.ts';
import { isCurrency } from '../../model/units.ts';
import { classAt, HAN_SCALE, isDigit, isLetter, skipSpaces } from '../numeral/chars.ts';
import { isUnitScale } from '../numeral/han.ts';
import { Trie } from '../numeral/trie.ts';
import { BASIS_POINTS_EN, BEFORE, ODD_FACTORS, ODD_SYMBOLS, SYMBOLS, UNITS_EN } from './en.ts';
import { BASIS_POINTS_ZH, COUNTS_ZH, LOOSE_ZH, NOT_AFTER_ZH, UNITS_ZH } from './zh.ts';

export type UnitKind = 'hard' | 'count' | 'time' | 'index';

/** A unit as a dictionary has it. */
export interface UnitForm {
  readonly code: string;
  /** What one of the written unit is worth in `code`: 0.01 for a basis point, 10 for 成. */
  readonly factor: Decimal;
  readonly kind: UnitKind;
  /** A measure word that small Chinese numerals do not count with: 五大类, 三次产业. */
  readonly loose: boolean;
}

export interface UnitMatch {
  readonly form: UnitForm;
  readonly end: number;
}

const TIME = new Set(['a', 'mo', 'wk', 'd', 'h', 'min', 's', 'ms']);

const kindOf = (code: string): UnitKind => {
  if (TIME.has(code)) return 'time';
  if (code === '{point}') return 'index';
  return code.startsWith('{') ? 'count' : 'hard';
};

const form = (code: string, factor: Decimal = ONE, loose = false): UnitForm => ({
  code,
  factor,
  kind: kindOf(code),
  loose,
});

const symbols = new Trie<UnitForm>(false);
const words = new Trie<UnitForm>(true);
const before = new Trie<string>(true);

for (const [code, forms] of Object.entries(SYMBOLS)) for (const f of forms.split(' ')) symbols.add(f, form(code));
for (const [code, forms] of Object.entries(UNITS_ZH)) for (const f of forms.split(' ')) words.add(f, form(code));
for (const f of COUNTS_ZH.split(' ')) words.add(f, form(`{${measureWord(f)}}`, ONE, LOOSE_ZH.includes(f)));
for (const [code, forms] of Object.entries(UNITS_EN)) for (const f of forms.split(',')) words.add(f, form(code));
for (const f of [...BASIS_POINTS_EN.split(','), ...BASIS_POINTS_ZH.split(' ')])
  words.add(f, form('pp', new Big('0.01')));
for (const [f, code, factor] of ODD_SYMBOLS) symbols.add(f, form(code, new Big(factor)));
for (const [f, code, factor] of ODD_FACTORS) words.add(f, form(code, new Big(factor)));
words.add('成', form('%', new Big(10)));
// ‰ is a tenth of a per cent, so that shares compare.
symbols.add('‰', form('%', new Big('0.1')));
symbols.add('%', form('%'));
for (const [code, forms] of Object.entries(BEFORE)) for (const f of forms.split(',')) before.addBack(f, code);

/** 张床位 counts 床位, 台（套） counts 台套; traditional forms take the simplified code. */
function measureWord(f: string): string {
  const simple: Record<string, string> = {
    個: '个',
    項: '项',
    戶: '户',
    輛: '辆',
    臺: '台',
    處: '处',
    條: '条',
    種: '种',
    隻: '只',
    頭: '头',
    '台（套）': '台套',
    '台(套)': '台套',
    周岁: '岁',
    人口: '人',
  };
  if (simple[f]) return simple[f];
  return /^[张个].{2,}/.test(f) ? f.slice(1) : f;
}

const isWordChar = (text: string, i: number): boolean => isLetter(text, i) || isDigit(text, i);

/** A form that ends in a letter must end the word; 元素 and 个体 are other words. */
function accepts(text: string, start: number, end: number): boolean {
  if (isLetter(text, end - 1) || isDigit(text, end - 1)) return !isWordChar(text, end);
  if (end - start > 1) return true;
  if (NOT_AFTER.get(text.charCodeAt(start))?.has(text.charCodeAt(end)) !== true) return true;
  // 3000所以上 is no 所以.
  return text.charAt(end) === '以' && '上下内外'.includes(text.charAt(end + 1) || ' ');
}

/** By codes: a character that is no Latin letter would have to be made to be looked up. */
const NOT_AFTER: ReadonlyMap<number, ReadonlySet<number>> = new Map(
  Object.entries(NOT_AFTER_ZH).map(([c, others]) => [c.charCodeAt(0), new Set(others.map((o) => o.charCodeAt(0)))]),
);

/**
 * The longest unit that begins at `i`, without rates: 千瓦时, GW, 个百分点, percentage points, 张床位.
 * @returns undefined where none begins: 元素, `mental`.
 */
export function unitAt(text: string, i: number): UnitMatch | undefined {
  const code = text.charCodeAt(i);
  if (!words.begins(code) && !symbols.begins(code) && code !== MILLION) return undefined;
  if (code === MILLION && isLetter(text, i + 3)) {
    const money = unitAt(text, i + 1);
    if (money && money.end === i + 4 && isCurrency(money.form.code))
      return { form: form(money.form.code, power10(6)), end: money.end };
  }
  const accept = (end: number): boolean => accepts(text, i, end);
  const w = words.match(text, i, accept);
  const s = symbols.match(text, i, accept);
  const best = s && (!w || s.end >= w.end) ? s : w;
  return best && { form: best.value, end: best.end };
}

/** MUSD: a million. */
const MILLION = 'M'.charCodeAt(0);

const isSlash = (code: number): boolean => code === 0x2f || code === 0xff0f;
const EACH = '每'.charCodeAt(0);

/**
 * A unit with the rate it may carry: 元/千瓦时, kg/ha, 吨标准煤/万元, `EUR … per kilogram`. Per time is no part of a unit
 * (£40 billion a year, 万吨/年), nor is per head in words; 元/人 is money per {人}.
 */
export function unitWithRate(text: string, i: number): UnitMatch | undefined {
  const over = unitAt(text, i);
  if (!over || over.form.code === '%' || over.form.code === 'pp') return over;
  const at = skipSpaces(text, over.end, 1);
  const c = text.charCodeAt(at);
  if (isSlash(c)) return withDenominator(text, over, skipSpaces(text, at + 1, 1), false) ?? over;
  if (c === EACH && !text.startsWith('每年', at)) return withDenominator(text, over, at + 1, true) ?? over;
  const per = at > over.end ? perAt(text, at) : -1;
  return (per >= 0 ? withDenominator(text, over, per, true) : undefined) ?? over;
}

/** Behind `per `, `a `, `an `: €56 a tonne. -1 where none stands. */
function perAt(text: string, at: number): number {
  if (text.startsWith('per ', at)) return at + 4;
  if (text.startsWith('a ', at)) return at + 2;
  return text.startsWith('an ', at) ? at + 3 : -1;
}

/** 0.52元/度: a degree of electricity, where money is paid for it. */
const electricity = (text: string, at: number, over: UnitMatch): UnitMatch | undefined =>
  text.charAt(at) === '度' && isCurrency(over.form.code) ? { form: form('kW.h'), end: at + 1 } : undefined;

/** km/h and m3/s are units; tonnes a year and yuan a month are amounts in their period. */
const FAST = new Set(['h', 's']);

function withDenominator(text: string, over: UnitMatch, at: number, physical: boolean): UnitMatch | undefined {
  const scale = smallScale(text, at);
  const under = unitAt(text, scale.end) ?? electricity(text, scale.end, over);
  if (!under) return undefined;
  const { kind, code } = under.form;
  if (physical && (kind === 'count' || code.includes('/'))) return undefined;
  if (kind === 'time' && !(FAST.has(code) && over.form.kind === 'hard' && !isCurrency(over.form.code)))
    return undefined;
  if (over.form.kind === 'count' && kind === 'count') return undefined;
  const factor = over.form.factor.div(under.form.factor).div(scale.factor);
  return {
    form: { ...over.form, code: `${over.form.code}/${code}`, factor, kind: 'hard', loose: false },
    end: under.end,
  };
}

/** Adds the denominator that stands elsewhere: 每千瓦时0.2元, `$80 per tonne` after the number. */
export const rated = (over: UnitForm, under: UnitForm): UnitForm => ({
  ...over,
  code: `${over.code}/${under.code}`,
  factor: over.factor.div(under.factor),
});

/** 万元, 千克, 百公里 in a denominator. */
function smallScale(text: string, at: number): { factor: Decimal; end: number } {
  const powers: Record<string, number> = { 百: 2, 千: 3, 万: 4, 亿: 8 };
  const power = powers[text.charAt(at)];
  const isScale = power !== undefined && (classAt(text, at) & HAN_SCALE) !== 0 && !isUnitScale(text, at);
  return isScale ? { factor: power10(power), end: at + 1 } : { factor: ONE, end: at };
}

/** The denominator behind `per` or a slash, for money whose unit stood before the number: `€4.5 per kg`. */
export function denominatorAt(text: string, i: number): UnitMatch | undefined {
  const at = skipSpaces(text, i, 1);
  const from = isSlash(text.charCodeAt(at)) ? skipSpaces(text, at + 1, 1) : at > i ? perAt(text, at) : -1;
  if (from < 0) return undefined;
  const under = unitAt(text, from);
  if (!under || under.form.kind === 'count' || under.form.kind === 'time') return undefined;
  return under.form.code === '%' || under.form.code === 'pp' ? undefined : under;
}

/** A currency before a number: its code, where it begins, and a scale in it (MUSD, EUR million). */
export interface CurrencyBefore {
  readonly code: string;
  readonly start: number;
  readonly millions: boolean;
}

/** A code begins at a word border; MUSD is a million dollars. */
const isBorder = (text: string, start: number): boolean =>
  !isLetter(text, start - 1) || (text.charAt(start - 1) === 'M' && !isLetter(text, start - 2));

/** The currency that ends right before `end`, spaces passed: `US$`, `EUR `, ￥, `hk $ `. */
export function currencyBefore(text: string, end: number): CurrencyBefore | undefined {
  if (!before.begins(text.charCodeAt(end - 1))) return undefined;
  const at = before.matchBack(text, end, (start) => !isLetter(text, start) || isBorder(text, start));
  if (!at) return undefined;
  const millions = isLetter(text, at.start) && text.charAt(at.start - 1) === 'M';
  return { code: at.value, start: millions ? at.start - 1 : at.start, millions };
}
