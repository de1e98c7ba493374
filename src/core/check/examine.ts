import { hasHan } from '../base/script.ts';
import { type Text, text } from '../base/text.ts';
import type { Claim } from '../model/claim.ts';
import type { Observation } from '../model/dataset.ts';
import { ZERO } from '../model/decimal.ts';
import { roundedStep, significantDigits } from './compare/amount.ts';
import { causeBetween } from './compare/cause.ts';
import { canonicalSide, citedSide, compare, type Outcome } from './compare/compare.ts';
import type { Basis } from './match/basis.ts';
import type { Catalogue, Entry } from './match/catalogue.ts';
import { changes } from './match/changes.ts';
import type { Answer, DocumentContext } from './match/context.ts';
import { type Candidate, candidatesFor } from './match/match.ts';
import { isBase } from './match/mentions.ts';
import { chooseRow, type RowChoice } from './match/rows.ts';

/** A candidate with the row that answers the claim, if there is one, and how the two compare. */
export interface Weighed {
  readonly candidate: Candidate;
  readonly choice: RowChoice;
  readonly outcome: Outcome | undefined;
  readonly reversed: boolean;
  /** Kept from one look at the candidate to the next. */
  readonly answer: Answer;
}

export type Standing =
  | 'silenced'
  /** Forecasts, parameters, differences: no row speaks of them. */
  | 'not-judged'
  | 'unmatched'
  | 'no-row'
  | 'ambiguous'
  | 'agrees'
  | 'conflict';

/** A claim with all that is known about how it stands to the dataset. */
export interface Examined {
  readonly index: number;
  readonly claim: Claim;
  readonly standing: Standing;
  /** Best first. */
  readonly weighed: readonly Weighed[];
  /** The one that `agrees`, `conflict` and `no-row` are about. */
  readonly chosen: Weighed | undefined;
  /** For a conflict: a weaker candidate whose row agrees with the figure. The text may mean that one. */
  readonly alternative?: Weighed | undefined;
  readonly reasons: readonly Text[];
}

/** A match at least this good may accuse a figure of being wrong. */
export const CLEAR = 0.66;
/** So good must a match be where the numbers themselves show that the figure was meant to be the row's. */
const CORROBORATED = 0.5;
/** So good must it be where no other figure shows that the document is about the dataset's subject. */
const STRICT = 0.9;
/** A match at least this good may vouch for a figure. */
const VOUCHES = 0.5;
/** There a slip of the digits proves less: some row of a strange dataset is always ten times or a tenth of a figure. */
const FOREIGN_CORROBORATED = 0.8;
/** So few figures do not show what a document is about. */
const FEW = 6;
/** In a document whose other figures agree with rows of the sector, weaker words do. */
const AT_HOME = 0.5;
const AT_HOME_CORROBORATED = 0.35;
/** There a number with so many digits vouches for a match this weak; one digit agrees by chance. */
const VOUCHES_AT_HOME: readonly number[] = [VOUCHES, VOUCHES, 0.35, 0.3];
const MARGIN_AT_HOME = 0.25;
/** Candidates this close to the best one are as plausible. */
const MARGIN = 0.12;
/** Candidates this close cannot be told apart. */
const TIE = 0.03;
/** A row for the period and role outweighs this much of a score. */
const EQUAL = 0.06;
const FOREIGN = 0.3;

/** What a definition sets is a parameter of its own: 规模以上企业是指年主营业务收入2000万元以上. */
const DEFINES = /是指|系指|指的是|^[^，。]{2,10}指年|\bis defined as\b|\bmeans\b/i;

/** `each £1 million`, 每10万人: a measure of something else. */
const EACH = /(?:\b(?:each|every|per)\s*|每)$/i;

/** Forecasts, definitions and bases of a rate; so is a percentage of millions, which no text means. */
function isParameter(claim: Claim, { document }: DocumentContext): boolean {
  if (claim.role === 'other' || DEFINES.test(claim.context.clause)) return true;
  if (claim.quantity.unit?.dimension === 'ratio' && claim.notation.scale) return true;
  return EACH.test(document.text.slice(Math.max(0, claim.span.start - 8), claim.span.start));
}

/**
 * Holds a claim against the dataset: the indicators it may speak of, the row of the best one, and how the two stand. A
 * silenced claim and a parameter (unless an annotation binds it) are not looked up.
 * @param index the claim's place among those of the document
 */
export function examine(claim: Claim, index: number, catalogue: Catalogue, context: DocumentContext): Examined {
  const base = { index, claim, weighed: [], chosen: undefined };
  if (claim.silenced !== undefined)
    return {
      ...base,
      standing: 'silenced',
      reasons: [text(`不核对：${claim.silenced}`, `Not judged: ${claim.silenced}`)],
    };
  if (isParameter(claim, context) && claim.boundTo === undefined)
    return {
      ...base,
      standing: 'not-judged',
      reasons: [text('预测、参数或推算数，不与数据集核对', 'A forecast, parameter or derived figure: not judged')],
    };
  const weighed = candidatesFor(claim, catalogue, context).map((candidate) => weigh(claim, candidate, context));
  return { ...base, weighed, ...stand(claim, weighed, context) };
}

/** The figure looked at again with further candidates, those its neighbours lend it. */
export function examineWith(
  figure: Examined,
  lent: readonly Candidate[],
  context: DocumentContext,
  without?: Entry,
): Examined {
  const { claim } = figure;
  const own = figure.weighed.filter(
    (w) =>
      w.candidate.entry !== without && !lent.some((c) => c.entry === w.candidate.entry && c.score > w.candidate.score),
  );
  const known = new Set(own.map((w) => w.candidate.entry));
  const more = lent.filter((c) => !known.has(c.entry)).map((candidate) => weigh(claim, candidate, context));
  if (!more.length) return figure;
  const weighed = [...own, ...more].sort((a, b) => b.candidate.score - a.candidate.score);
  return { ...figure, alternative: undefined, weighed, ...stand(claim, weighed, context) };
}

/** A candidate with its row. */
export function weigh(claim: Claim, candidate: Candidate, context: DocumentContext): Weighed {
  const answer = candidate.fitted?.answer ?? answerOf(claim, candidate, context);
  return { candidate, choice: answer.choice, outcome: answer.outcome, reversed: answer.reversed, answer };
}

/** Asked twice of most candidates, before and after the document's subject is known: it does not depend on that. */
function answerOf(claim: Claim, candidate: Candidate, context: DocumentContext): Answer {
  const base = claim.role === 'target' && isBase(before(claim, context.document.text));
  const choice = chooseRow(claim, candidate.entry.rows, context.main, base);
  const { row } = choice;
  const answer: Answer = {
    choice,
    outcome: row && !candidate.slip ? compare(claim.quantity, row) : undefined,
    reversed: row !== undefined && isReversed(claim, row, candidate, context),
  };
  // A row of the main period is found once that is known.
  if (candidate.fitted && (row || context.known)) candidate.fitted.answer = answer;
  return answer;
}

const before = ({ span }: Claim, source: string): string => source.slice(Math.max(0, span.start - 40), span.start);

const CHANGE: ReadonlySet<Basis> = new Set(['growth', 'sequential', 'increment', 'points']);
/** A difference in points has a direction only where its name says so. */
const NAMED_RISE = /提高|提升|上升|回升|升幅|涨幅|增幅|加快|扩大|增加|\bgain|\brise|\bincrease|acceleration|faster/i;
const QUOTED_FALL = /下降|减少|降幅|下滑|回落|负增长|\bfell\b|\bdown\b|\bdeclin|\bdecreas|\bdrop/i;

/** `(−0.7%)`: a dataset that never uses the sign may well hold its figures without. */
const isSigned = ({ directionSpan }: Claim, { document }: DocumentContext): boolean =>
  directionSpan !== null && /^[+−–-]$/.test(document.text.slice(directionSpan.start, directionSpan.end));

/** True when the text says up and the row down, or the reverse. Rows are down by sign, by name (降幅) or by their quote. */
export function isReversed(claim: Claim, row: Observation, { entry }: Candidate, context: DocumentContext): boolean {
  if (!claim.direction || !CHANGE.has(entry.basis) || row.value.eq(ZERO)) return false;
  if (!changes(claim, context.document)) return false;
  if (isSigned(claim, context) && !entry.rows.some((other) => other.value.lt(ZERO))) return false;
  const names = entry.names.map((name) => name.text);
  if (entry.basis === 'points' && !entry.falls && !names.some((name) => NAMED_RISE.test(name))) return false;
  const falls = entry.falls || row.value.lt(ZERO) || QUOTED_FALL.test(row.sourceQuote);
  return (claim.direction === 'down') !== falls;
}

const agrees = (w: Weighed): boolean => w.outcome?.kind === 'agrees' && !w.reversed;

function stand(
  claim: Claim,
  weighed: readonly Weighed[],
  context: DocumentContext,
): Pick<Examined, 'standing' | 'chosen' | 'alternative' | 'reasons'> {
  const first = leader(weighed, context.prior);
  const best = first && (nearMiss(claim, weighed, first) ?? unclaimed(claim, weighed, first, context) ?? first);
  if (!best)
    return {
      standing: 'unmatched',
      chosen: undefined,
      reasons: [text('数据集中没有相应的指标', 'No indicator of the dataset fits')],
    };
  const plausible = weighed.filter((w) => isPlausible(claim, w, best, context));
  const vouching = plausible.find(agrees);
  if (vouching) return { standing: 'agrees', chosen: vouching, reasons: vouching.candidate.reasons };
  if (!isClear(claim, best, context) && !isLone(claim, best, weighed, context))
    return { standing: 'unmatched', chosen: undefined, reasons: [weak(), ...best.candidate.reasons] };
  if (best.choice.fit === 'carried' && !isSlipOfCarried(claim, best))
    return { standing: 'no-row', chosen: withoutRow(best), reasons: best.candidate.reasons };
  if (!best.choice.row) return { standing: 'no-row', chosen: best, reasons: best.candidate.reasons };
  const rivals = plausible.filter(
    (w) =>
      w !== best &&
      w.candidate.score >= best.candidate.score - TIE &&
      (!w.choice.row || context.isFree(w.choice.row, claim)),
  );
  const torn = rivals.some(
    (w) => hasOwnRow(w) && w.choice.row && !w.choice.row.value.eq(best.choice.row?.value ?? ZERO),
  );
  if (torn && claim.boundTo === undefined && !isScaleSlip(claim, best))
    return { standing: 'ambiguous', chosen: undefined, reasons: [best, ...rivals].flatMap((w) => w.candidate.reasons) };
  if (best.outcome?.kind === 'unit')
    return { standing: 'unmatched', chosen: undefined, reasons: best.candidate.reasons };
  const alternative = weighed.find(
    (w) =>
      w !== best && !w.candidate.slip && isTelling(claim, w) && agrees(w) && context.names(w.candidate.entry.places),
  );
  return {
    standing: 'conflict',
    chosen: best,
    ...(alternative ? { alternative } : {}),
    reasons: best.candidate.reasons,
  };
}

/** So well must the words fit for a row of another period to speak for a figure that only borrows its own. */
const SURE_PRECISION = 0.75;

const isSlipOfCarried = (claim: Claim, best: Weighed): boolean =>
  best.candidate.score >= CLEAR &&
  best.candidate.precision >= SURE_PRECISION &&
  isCorroborated(claim, best) &&
  !best.choice.others.some((row) => compare(claim.quantity, row).kind === 'agrees');

function withoutRow(weighed: Weighed): Weighed {
  const { rows } = weighed.candidate.entry;
  return { ...weighed, choice: { row: undefined, fit: 'other', superseded: [], others: rows }, outcome: undefined };
}

/** True for a match nearly as good as the best, good enough for its row to speak for the figure. */
function isPlausible(claim: Claim, { candidate, choice }: Weighed, best: Weighed, context: DocumentContext): boolean {
  if (candidate.slip) return false;
  const digits = Math.min(3, significantDigits(claim.quantity));
  const foreign = context.known === null || context.isForeign(candidate.entry.indicator.sector);
  if (choice.fit === 'carried' && (candidate.score < CLEAR || candidate.precision < SURE_PRECISION)) return false;
  const atHome = !foreign && choice.fit !== 'unknown' && digits >= 2;
  const floor = atHome ? (VOUCHES_AT_HOME[digits] ?? VOUCHES) : VOUCHES;
  return candidate.score >= floor && candidate.score >= best.candidate.score - (atHome ? MARGIN_AT_HOME : MARGIN);
}

/** A phrase that a name explains less than this of speaks of more than the name does. */
const HALF = 0.5;
const IN_TABLE = 0.7;

/** True when the words show well enough what the figure is, or the number does where the words leave some doubt. */
function isClear(claim: Claim, best: Weighed, context: DocumentContext): boolean {
  const { score, precision, entry } = best.candidate;
  const foreign = context.isForeign(entry.indicator.sector);
  const atHome = context.known !== null && !foreign && !saysInChinese(claim);
  if (isCorroborated(claim, best)) {
    if (foreign) return score >= (context.figures < FEW ? CLEAR : FOREIGN_CORROBORATED);
    return score >= (atHome ? AT_HOME_CORROBORATED : CORROBORATED);
  }
  // Row and column heads name a figure in full or mean another one.
  const inTable = isInTable(claim);
  if (precision < (inTable ? IN_TABLE : HALF)) return false;
  return score >= (foreign ? STRICT : atHome && claim.indicator !== null && !inTable ? AT_HOME : CLEAR);
}

/** So great a part of all figures must agree before a row nobody has claimed speaks for the next figure. */
const MOST_AGREE = 0.5;
const LONE = 0.33;
const LONE_PRECISION = 0.3;
const LONE_MARGIN = 0.1;

/**
 * True where the document cites row after row of the dataset and one row of the figure's very period and role is left
 * that its words point to, be it from afar: no other figure has it, no other row is as likely.
 */
function isLone(claim: Claim, best: Weighed, weighed: readonly Weighed[], context: DocumentContext): boolean {
  const { choice, candidate } = best;
  const { row, fit } = choice;
  if (!row || (fit !== 'same' && fit !== 'deadline') || !context.isFree(row, claim)) return false;
  if (context.agreeing < FEW || context.agreeing < MOST_AGREE * context.figures) return false;
  if (context.isForeign(candidate.entry.indicator.sector) || claim.period?.evidence === 'document') return false;
  // 青海可再生能源发电量占比 is no row's of the country.
  if (context.read.get(claim)?.words.placesNear.some((place) => !candidate.entry.places.has(place))) return false;
  if (candidate.score < LONE || candidate.precision < (isInTable(claim) ? IN_TABLE : LONE_PRECISION)) return false;
  return !weighed.some(
    (w) =>
      w !== best &&
      (w.candidate.score > candidate.score ||
        (w.candidate.score > candidate.score - LONE_MARGIN && w.choice.row && context.isFree(w.choice.row, claim))),
  );
}

const isInTable = ({ indicator }: Claim): boolean => indicator?.evidence === 'table';

/** Chinese joins a qualifier to its noun without a gap, so that a name found in part is another's: 人身险保费收入. */
const saysInChinese = ({ indicator }: Claim): boolean => hasHan(indicator?.value ?? '');

/** One digit agrees by chance; it speaks for a weaker candidate only when that is not so weak. */
const isTelling = (claim: Claim, { candidate, choice: { row } }: Weighed): boolean =>
  candidate.score >= VOUCHES ||
  (significantDigits(claim.quantity) >= 2 && row !== undefined && significantDigits(canonicalSide(row).low) >= 2);

/** True when the figure differs from the row as a slip does: by its bound, its direction, a power of ten, one digit of many. */
export const isCorroborated = (claim: Claim, { answer }: Weighed): boolean =>
  (answer.slipped ??= isSlipped(claim, answer));

function isSlipped(claim: Claim, { choice, outcome, reversed }: Answer): boolean {
  const { row, fit } = choice;
  const cited = row && citedSide(claim.quantity, row.unit);
  if (!row || !cited || fit === 'unknown') return false;
  const own = canonicalSide(row).low;
  const digits = Math.min(
    significantDigits({ value: cited.low.value, step: roundedStep(cited.low) }),
    significantDigits({ value: own.value, step: roundedStep(own) }),
  );
  if (outcome?.kind === 'bound' || (outcome?.kind === 'agrees' && reversed)) return digits >= 2;
  if (outcome?.kind !== 'value' || row.max || claim.quantity.max) return false;
  if (digits >= 2 && choice.others.some((o) => o.value.eq(cited.low.value) && o.unit.code === row.unit.code))
    return true;
  const { cause } = causeBetween(claim.quantity, row);
  if (cause === 'scale' || cause === 'decimal-shift') return digits >= 2;
  return cause !== 'value' && digits >= 3;
}

/** 217.4万元 where the row says 217.4亿元: three digits that agree but for a power of ten tell which row is meant. */
function isScaleSlip(claim: Claim, { choice, outcome, candidate }: Weighed): boolean {
  const { row, fit } = choice;
  const { quantity } = claim;
  if (!row || row.max || quantity.max || fit === 'unknown' || outcome?.kind !== 'value' || candidate.score < CLEAR)
    return false;
  const digits = significantDigits(quantity);
  return digits >= 3 && causeBetween(quantity, row).cause === 'scale';
}

/** Of matches nearly as good as the first, the one whose row the figure misses just by a slip, if it is none for the first. */
function nearMiss(claim: Claim, weighed: readonly Weighed[], first: Weighed): Weighed | undefined {
  if (isCorroborated(claim, first)) return undefined;
  const margin = first.choice.row ? MARGIN : MARGIN_TAKEN;
  return weighed.find(
    (w) => !w.candidate.slip && w.candidate.score >= first.candidate.score - margin && isCorroborated(claim, w),
  );
}

/** So near must a match be to one whose row another figure has, or that has none. */
const MARGIN_TAKEN = 0.25;

/** Where another figure of the text has the best match's row already, the next one whose row is free: two figures, two rows. */
function unclaimed(
  claim: Claim,
  weighed: readonly Weighed[],
  first: Weighed,
  context: DocumentContext,
): Weighed | undefined {
  const { row } = first.choice;
  if (!row || context.isFree(row, claim) || isCorroborated(claim, first)) return undefined;
  return weighed.find(
    ({ candidate, choice }) =>
      !candidate.slip &&
      choice.row !== undefined &&
      choice.fit !== 'unknown' &&
      context.isFree(choice.row, claim) &&
      candidate.score >= first.candidate.score - MARGIN_TAKEN,
  );
}

/** The best match; of equals the one that has a row for the period and role. Slips of the unit lead nowhere. */
function leader(weighed: readonly Weighed[], prior: ReadonlyMap<string, number>): Weighed | undefined {
  const fitting = weighed.filter((w) => !w.candidate.slip);
  const [first] = fitting;
  if (!first || hasOwnRow(first)) return first;
  const share = (w: Weighed): number => prior.get(w.candidate.entry.indicator.sector) ?? 1;
  // A namesake from a sector the document has nothing of gives way sooner.
  const foreign = share(first) === 1;
  return (
    fitting.find(
      (w) =>
        hasOwnRow(w) &&
        mayReplace(w, first, share(w) > share(first)) &&
        w.candidate.score >= first.candidate.score - (foreign && share(w) > 1 ? FOREIGN : EQUAL),
    ) ?? first
  );
}

const hasOwnRow = ({ choice: { row, fit } }: Weighed): boolean => row !== undefined && fit !== 'carried';

/** World inflation does not give way to China's, unless the document is about China and not the world. */
const mayReplace = (w: Weighed, first: Weighed, isHome: boolean): boolean => {
  const [x, y] = [w.candidate.entry.places, first.candidate.entry.places];
  return isHome || [...x].every((place) => y.has(place));
};

const weak = (): Text =>
  text('与数据集中的指标只是部分相合，不作判断', 'Only a weak match with the dataset: not judged');
