import { compare, fromInteger } from '../../model/decimal.ts';
import type { Notation, Quantity, QuantityMention } from '../../model/quantity.ts';
import { unitOf } from '../../model/units.ts';
import type { Candidate } from './candidate.ts';
import { combine } from './combine.ts';
import { isLedUpTo, isPeriodLike, isVersion, isYearLike, wordBefore } from './guard.ts';
import { scan } from './scan.ts';
import { QuantityTrace } from './trace.ts';

export { type HeadUnit, headUnit, headUnits, withHeadUnit } from './head.ts';
export { type NumberStyle, writeNumber } from './write.ts';

export interface QuantityOptions {
  /** Also numbers without a unit: 1200, 三, `two thirds`. For table cells and for `extract --include-numbers`. */
  readonly bareNumbers?: boolean;
}

/**
 * The quantities in one block's prose, in order, never overlapping; offsets count in `text`. Chinese and English are
 * read alike in every text. Never throws; time is linear in the length.
 * @example recognizeQuantities('达到24.3万亿元以上') gives one: span of 24.3万亿元, 24300000000000 CNY, ge
 * @example recognizeQuantities('2023年十四五规划') gives none: dates and names are no quantities
 */
export function recognizeQuantities(text: string, options: QuantityOptions = {}): QuantityMention[] {
  const bare = options.bareNumbers === true;
  const out: QuantityMention[] = [];
  const found = combine(text, scan(text, bare), bare);
  const alone = found.length === 1;
  for (const c of found) {
    if (c.blocked || !(isFigure(text, c) || (bare && isBare(text, c, alone)))) continue;
    const mention = mentionOf(text, c);
    if (mention) out.push(mention);
  }
  return out;
}

/** In tables and for numbers asked for, everything but years, which are dates unless they fill the text alone. */
function isBare(text: string, c: Candidate, alone: boolean): boolean {
  // 万吨, `thousand tonnes`: a unit with its scale and no number.
  if (c.numeral.lone && !c.bounded && c.numeral.form === 'plain') return false;
  if (c.unit || !isYearLike(text, c.numeral)) return true;
  return c.bounded || (alone && text.trim().length === c.end - c.start);
}

function isFigure(text: string, c: Candidate): boolean {
  const { numeral, unit } = c;
  if (!unit) return isStrong(text, c);
  if (numeral.form === 'fraction' && unit.code !== '%') return unit.kind === 'hard';
  if (unit.kind === 'time') return isDuration(text, c);
  if (unit.code === '{岁}') return isExpectancy(text, c);
  if (numeral.script === 'chinese' || numeral.script === 'financial') return isChineseFigure(text, c);
  if (numeral.script === 'words' && unit.kind !== 'hard')
    return c.scaled || compare(c.value, TEN) > 0 || (c.bounded && c.bound !== 'approx' && compare(c.value, TWO) > 0);
  return true;
}

/** 1.4 billion, 255,000, 恩格尔系数为29.8. */
function isStrong(text: string, c: Candidate): boolean {
  if (c.numeral.form === 'fraction' || isYearLike(text, c.numeral)) return false;
  if (c.strong) return true;
  const decimal = c.numeral.script === 'arabic' && c.numeral.decimals > 0 && !isVersion(text, c.end);
  return decimal && isLedUpTo(text, c.start);
}

/** 预期寿命79岁 is a figure; 60岁以上 says who is meant. */
const isExpectancy = (text: string, c: Candidate): boolean =>
  c.numeral.decimals > 0 || /寿命|expectancy/i.test(text.slice(Math.max(0, c.start - EXPECTANCY), c.start));

/** How far before its figure life expectancy may be named. */
const EXPECTANCY = 90;

function isDuration(text: string, c: Candidate): boolean {
  const isYears = c.unit?.code === 'a';
  if (isYears && c.numeral.script === 'arabic' && isExpectancy(text, c)) return true;
  if (c.bound === 'le' && (c.unit?.code === 'h' || c.unit?.code === 'min') && wordBefore(text, c.start) === 'within')
    return true;
  if (OLD.test(text.slice(c.end, c.end + 6))) return false;
  if (!isYears && c.numeral.script === 'arabic' && (c.scaled || c.numeral.grouping !== undefined)) return true;
  if (isPeriodLike(text, c.start, c.end, isYears, c.numeral.decimals === 0)) return false;
  const limited = c.bounded && c.bound !== 'approx';
  if (isYears) return limited || c.numeral.decimals > 0;
  if (limited || c.numeral.decimals > 0) return true;
  if (c.numeral.script !== 'arabic') return false;
  return c.unit?.code === 'mo' || (c.unit?.code === 'h' && compare(c.value, DAY) > 0) || isLedUpTo(text, c.start);
}

/** `16–24-year-olds` */
const OLD = /^[ -]olds?\b/;

const [TWO, TEN, DAY, HUNDRED] = [fromInteger(2), fromInteger(10), fromInteger(24), fromInteger(100)] as const;
const MILLION = fromInteger(1_000_000);

/** A unit of one character needs more than one digit before it: 一元, 一点, 十米 are words as often as figures. */
const PLAIN_UNITS = new Set(['t', 'x', 'mu', '%', 'pp']);

const ENDS = '，。；！？、”」』）';
/** Verbs of which a round sum is the object; 百亿元产业集群 is a name. */
const SUMMED =
  /(?:带动|拉动|撬动|实现|完成|投入|投资|融资|增收|创收|减免|节约|消费|产值|营收|收入|销售额|成交额|规模)(?:了|达|达到|为|消费|投资|产值|营收|收入|销售|增收)?$/;

/** 带动消费百亿元。 A round sum that closes its clause behind the verb or the name of an amount. */
function isRoundSum(text: string, c: Candidate): boolean {
  if (!c.unit?.code || c.unit.kind !== 'hard' || compare(c.value, MILLION) < 0) return false;
  const next = text.charAt(c.end);
  return (next === '' || ENDS.includes(next)) && SUMMED.test(text.slice(Math.max(0, c.start - 10), c.start));
}

function isChineseFigure(text: string, c: Candidate): boolean {
  const { numeral, unit } = c;
  if (!unit) return false;
  if (numeral.form === 'percent') return true;
  const limited = c.bounded && c.bound !== 'approx';
  if (numeral.lone) return c.bounded || numeral.more !== undefined || isRoundSum(text, c);
  if (unit.kind === 'hard') {
    const short = c.unitSpan !== undefined && c.unitSpan.end - c.unitSpan.start === 1;
    return !short || PLAIN_UNITS.has(unit.code) || compare(c.value, TEN) > 0 || limited;
  }
  if (compare(c.value, TEN) <= 0) return limited && compare(c.value, TWO) > 0 && !unit.loose;
  return !unit.loose || compare(c.value, HUNDRED) >= 0 || limited;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function mentionOf(text: string, c: Candidate): QuantityMention | undefined {
  const unit = c.unit ? unitOf(c.unit.code) : undefined;
  if (c.unit && !unit) return undefined;
  // What may be absent is added last, not spread in: objects of few shapes are read fast.
  const quantity: Writable<Quantity> = { value: c.value, unit: unit ?? null, bound: c.bound ?? 'eq', step: c.step };
  if (c.max) quantity.max = c.max;
  const notation = notationOf(c);
  const trace = new QuantityTrace(text, quantity, notation, c);
  return { span: { start: c.start, end: c.end }, quantity, notation, trace };
}

function notationOf(c: Candidate): Notation {
  const { numeral } = c;
  const notation: Writable<Notation> = {
    number: { start: numeral.start, end: Math.max(c.numberEnd, numeral.start) },
    bound: c.bounds,
    script: numeral.script,
    decimals: numeral.decimals,
  };
  if (c.unitSpan) notation.unit = c.unitSpan;
  if (c.scale) notation.scale = c.scale;
  if (numeral.grouping !== undefined) notation.grouping = numeral.grouping;
  return notation;
}
