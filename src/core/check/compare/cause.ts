import type { Observation } from '../../model/dataset.ts';
import { type Decimal, power10 } from '../../model/decimal.ts';
import type { Cause } from '../../model/finding.ts';
import type { Notation, Quantity } from '../../model/quantity.ts';
import { commensurable, convert, type Unit } from '../../model/unit.ts';
import { type Amount, isNear, leadingPower, numbersAgree, trailingStep } from './amount.ts';

/** Powers of ten between neighbouring scale words: 万/亿/万亿, thousand/million/billion, lakh/crore. */
const SCALE_POWERS = new Set([3, 4, 6, 7, 8, 9, 12]);

export interface NumberCause {
  readonly cause: Extract<Cause, 'scale' | 'decimal-shift' | 'transposed' | 'digit' | 'value'>;
  /** Power of ten to multiply the cited figure by, for scale and decimal shifts. */
  readonly power?: number;
}

/** How much one of the written number is worth in the figure's unit: 1e12 for 24.3万亿元. */
export const multiplier = (step: Decimal, notation: Pick<Notation, 'decimals'>): Decimal =>
  step.times(power10(notation.decimals));

/**
 * Why two numbers that should be one differ, read from their digits. `unscaled` is true for ratios, which no scale word
 * can have shifted.
 * 25亿 for 25万亿 → scale, 4. 183% for 18.3% → decimal-shift, -1. 1.45 for 1.54 → transposed. 11.6 for 10.6 → digit.
 */
export function numberCause(cited: Amount, canonical: Amount, unscaled: boolean): NumberCause {
  const power = shiftBetween(cited, canonical);
  if (power !== undefined) {
    const scale = !unscaled && SCALE_POWERS.has(Math.abs(power));
    return { cause: scale ? 'scale' : 'decimal-shift', power };
  }
  const a = digitsOf(cited.value, cited.step);
  for (const b of [digitsOf(canonical.value, cited.step), digitsOf(canonical.value, canonical.step)]) {
    const length = Math.max(a.length, b.length);
    // 9.3 for 0.3: the missing leading digit is a zero.
    if (length - Math.min(a.length, b.length) > 1) continue;
    const [x, y] = [a.padStart(length, '0'), b.padStart(length, '0')];
    const differing = [...x].flatMap((digit, i) => (digit === y[i] ? [] : [i]));
    if (differing.length === 1) return { cause: 'digit' };
    const [i, j] = differing;
    if (differing.length === 2 && i !== undefined && j === i + 1 && x[i] === y[j] && x[j] === y[i])
      return { cause: 'transposed' };
  }
  return { cause: 'value' };
}

/** A single digit rounds to anything: 0.1 is no shifted 5.3. */
const SHIFTED = 0.2;

function shiftBetween(cited: Amount, canonical: Amount): number | undefined {
  const guess = leadingPower(canonical.value) - leadingPower(cited.value);
  for (const power of [guess, guess - 1, guess + 1]) {
    if (power === 0) continue;
    const factor = power10(power);
    // A zero that came with the slip is no digit: 2220 for 221.8.
    const shifted = { value: cited.value.times(factor), step: trailingStep(cited).times(factor) };
    if (numbersAgree(shifted, canonical) && isNear(shifted.value, canonical.value, SHIFTED)) return power;
  }
  return undefined;
}

/** The digits of a value counted in steps: 24.30 in steps of 0.01 → `2430`. */
function digitsOf(value: Decimal, step: Decimal): string {
  return value.div(step).round(0).toFixed();
}

/** A row's number in a unit it can be converted to. */
function amountIn(unit: Unit, row: Observation): Amount {
  const to = (value: Decimal): Decimal => convert(value, row.unit, unit);
  return { value: to(row.value.abs()), step: to(row.step) };
}

/** `numberCause` for a quantity and a row, in the quantity's own unit, where its digits are the author's. */
export function causeBetween(quantity: Quantity, row: Observation): NumberCause {
  const unit = quantity.unit ?? row.unit;
  if (!commensurable(unit, row.unit)) return { cause: 'value' };
  const canonical = amountIn(unit, row);
  const unscaled = unit.dimension === 'ratio' || unit.dimension === 'points';
  return numberCause({ value: quantity.value, step: quantity.step }, canonical, unscaled);
}

/**
 * True when a figure moved by a power of ten is the row's number to its last digit, so that another scale word is all it
 * needs. Hit: 24.3亿 by 4 for 24.3万亿. Miss: the same for 24.28万亿.
 */
export function isDigitForDigit({ unit: own, value }: Quantity, row: Observation, power: number): boolean {
  const unit = own ?? row.unit;
  return commensurable(unit, row.unit) && value.times(power10(power)).eq(amountIn(unit, row).value);
}
