import { type Decimal, fromInteger, ONE, power10, ZERO } from '../../model/decimal.ts';

/** A number with the worth of its last written digit, both in one unit. */
export interface Amount {
  readonly value: Decimal;
  readonly step: Decimal;
}

const TWO = fromInteger(2);
const THREE_DIGITS = 3;
/** A round number marked approximate may be off by this share: about 600,000 for 597,000. */
const LITTLE = power10(-2).times(fromInteger(3));
/** Conversions such as 亩 → ha leave a tail of digits; what differs by less than this share is the same. */
const NOISE = power10(-12);

const larger = (a: Decimal, b: Decimal): Decimal => (a.gt(b) ? a : b);

/** Power of ten of the first digit: 24.3 → 1, 0.05 → -2; 0 for zero. */
export const leadingPower = (value: Decimal): number => value.e;

/** Digits from the first that is not 0 to the one worth `step`: 24.30 with 0.01 → 4. Zero has one. */
export function significantDigits({ value, step }: Amount): number {
  return value.eq(ZERO) ? 1 : Math.max(1, leadingPower(value) - leadingPower(step) + 1);
}

/** Power of ten of the last digit that is not 0: 178979000 → 3, 24.3 → -1. */
const lastPower = (value: Decimal): number => value.e - (value.c.length - 1);
const isPowerOfTen = (d: Decimal): boolean => d.c.length === 1 && d.c[0] === 1;

/** The step widened over trailing zeros, but not beyond `most`. A step of a converted unit is left as it is. */
function widen({ value, step }: Amount, most: number): Decimal {
  if (value.eq(ZERO) || !isPowerOfTen(step)) return step;
  const power = Math.min(lastPower(value), most);
  return power > step.e ? power10(power) : step;
}

/**
 * The step once trailing zeros are taken for rounding: 178979 written as 179000 stands for [178500, 179500].
 * At least three digits stay, so that 1100 and 5000 are taken at their word.
 */
export const roundedStep = (amount: Amount): Decimal => widen(amount, leadingPower(amount.value) - THREE_DIGITS + 1);

/** The step without any trailing zero: 24300000 → 100000; of a fraction its own step. */
export const trailingStep = (amount: Amount): Decimal => widen(amount, Number.POSITIVE_INFINITY);

/** The step of an approximate figure: 约179000 may be anything that rounds to it at three digits. */
function looseStep(amount: Amount): Decimal {
  const three = leadingPower(amount.value) - THREE_DIGITS + 1;
  const rounded = !amount.value.eq(ZERO) && lastPower(amount.value) >= three;
  return larger(roundedStep(amount), rounded ? power10(three) : amount.step);
}

/** How the two sides are to be read, beyond their digits. */
export interface Looseness {
  /** The cited figure is marked as approximate: 约, 左右, about. */
  readonly citedApprox?: boolean;
}

const isRoundFor = (cited: Amount, difference: Decimal): boolean =>
  difference.times(TWO).lte(trailingStep(cited)) && difference.lte(cited.value.abs().times(LITTLE));

/**
 * True when one is a rounding of the other: they differ by no more than half the coarser step.
 * 24.3万亿 agrees with 24.28万亿, not with 24.4万亿. A figure marked approximate with two digits or more may be off by
 * less than its whole last digit (近25万亿 for 24.3万亿); a single digit with zeros by a little (about 600,000 for
 * 597,000, not for 560,000).
 */
export function numbersAgree(cited: Amount, canonical: Amount, { citedApprox = false }: Looseness = {}): boolean {
  const difference = cited.value.minus(canonical.value).abs();
  if (difference.lte(larger(cited.value.abs(), ONE).times(NOISE))) return true;
  const citedStep = citedApprox ? looseStep(cited) : roundedStep(cited);
  // Zeros at the end of the canonical figure are doubtful only against a figure that gives more digits.
  const bare = significantDigits({ value: cited.value, step: trailingStep(cited) });
  const own = trailingStep(canonical);
  const ownDigits = significantDigits({ value: canonical.value, step: own });
  const canonicalStep = ownDigits >= THREE_DIGITS && bare > ownDigits ? own : canonical.step;
  if (difference.times(TWO).lte(larger(citedStep, canonicalStep))) return true;
  if (!citedApprox) return false;
  return bare >= 2 ? difference.lt(trailingStep(cited)) : isRoundFor(cited, difference);
}

/** True when a differs from b by no more than the given share of b: 26 and 26.5 by 0.02. */
export const isNear = (a: Decimal, b: Decimal, share: number): boolean => a.minus(b).abs().lte(b.abs().times(share));
