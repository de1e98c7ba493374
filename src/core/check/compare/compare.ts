import { type Bound, boundSide } from '../../model/bound.ts';
import type { Observation } from '../../model/dataset.ts';
import { type Decimal, power10 } from '../../model/decimal.ts';
import type { Quantity } from '../../model/quantity.ts';
import { commensurable, convert, type Unit } from '../../model/unit.ts';
import { type Amount, isNear, numbersAgree } from './amount.ts';

/** What the comparison of a cited figure with a row says. `note` is worth a line in the hover, no more. */
export type Outcome =
  | {
      readonly kind: 'agrees';
      readonly note?: 'exact' | 'rounded' | 'strictness' | 'approximate' | 'satisfies' | 'range';
    }
  | { readonly kind: 'bound'; readonly how: 'dropped' | 'flipped' }
  | { readonly kind: 'value' }
  /** The units cannot be converted into each other. */
  | { readonly kind: 'unit' };

/** A figure in the unit it is compared in. */
export interface Side {
  readonly low: Amount;
  readonly high?: Amount;
  readonly bound: Bound;
}

/** How far a true statement of a bound may lie from the figure it speaks of: 超过20万亿元 for 24.3万亿元. */
const FAR = 0.25;
/** How far an exact figure may lie beyond a canonical bound it satisfies: 3.27万亿 where the row says > 3.2万亿. */
const NEAR = 0.05;

/** The cited figure in the row's unit, or undefined when its dimension is another. A bare number is in the row's unit. */
export function citedSide(q: Quantity, unit: Unit): Side | undefined {
  const from = q.unit ?? unit;
  if (!commensurable(from, unit)) return undefined;
  const to = (value: Decimal): Decimal => convert(value, from, unit);
  const step = to(q.step);
  return {
    low: { value: to(q.value), step },
    ...(q.max ? { high: { value: to(q.max), step } } : {}),
    bound: q.bound,
  };
}

/** The row as a side; a sign in the table is the direction's, not the amount's. */
export function canonicalSide(o: Observation): Side {
  return {
    low: { value: o.value.abs(), step: o.step },
    ...(o.max ? { high: { value: o.max.abs(), step: o.step } } : {}),
    bound: o.bound,
  };
}

/**
 * Compares what is cited with what is canonical, both in one unit (DESIGN, "How a figure is judged").
 * Same number, strict against inclusive bound: agrees. Bound against none: dropped. Opposite bounds: flipped.
 */
export function compareSides(cited: Side, canonical: Side, target: boolean): Outcome {
  if (cited.high || canonical.high) return compareRanges(cited, canonical, target);
  const loose = { citedApprox: cited.bound === 'approx' };
  return numbersAgree(cited.low, canonical.low, loose)
    ? compareBounds(cited, canonical)
    : otherNumber(cited, canonical, target);
}

function compareBounds(cited: Side, canonical: Side): Outcome {
  const own = boundSide(cited.bound);
  const theirs = boundSide(canonical.bound);
  if (cited.bound === canonical.bound)
    return { kind: 'agrees', note: cited.low.value.eq(canonical.low.value) ? 'exact' : 'rounded' };
  if (theirs && own) return theirs === own ? { kind: 'agrees', note: 'strictness' } : { kind: 'bound', how: 'flipped' };
  if (theirs) return { kind: 'bound', how: 'dropped' };
  return { kind: 'agrees', note: own ? 'satisfies' : 'approximate' };
}

/** Numbers differ: still no contradiction when one side only limits and the other lies within the limit, not far off. */
function otherNumber(cited: Side, canonical: Side, target: boolean): Outcome {
  const own = boundSide(cited.bound);
  const theirs = boundSide(canonical.bound);
  const within = (share: number): boolean => isNear(cited.low.value, canonical.low.value, share);
  if (!target && own && !theirs && holds(canonical.low.value, cited) && within(FAR))
    return { kind: 'agrees', note: 'satisfies' };
  if (!target && theirs && !own && holds(cited.low.value, canonical) && within(NEAR))
    return { kind: 'agrees', note: 'satisfies' };
  return { kind: 'value' };
}

const holds = (value: Decimal, limit: Side): boolean =>
  boundSide(limit.bound) === 'up' ? value.gte(limit.low.value) : value.lte(limit.low.value);

function compareRanges(cited: Side, canonical: Side, target: boolean): Outcome {
  if (cited.high && canonical.high)
    return numbersAgree(cited.low, canonical.low) && numbersAgree(cited.high, canonical.high)
      ? { kind: 'agrees', note: 'range' }
      : { kind: 'value' };
  const [range, single] = cited.high ? [cited, canonical] : [canonical, cited];
  const { low, high } = range;
  if (!high) return { kind: 'value' };
  const side = boundSide(single.bound);
  if (side === 'up') return numbersAgree(single.low, low) ? { kind: 'agrees', note: 'range' } : { kind: 'value' };
  if (side === 'down') return numbersAgree(single.low, high) ? { kind: 'agrees', note: 'range' } : { kind: 'value' };
  const inside = single.low.value.gte(low.value) && single.low.value.lte(high.value);
  const loose = { citedApprox: single.bound === 'approx' };
  if (!inside && !numbersAgree(single.low, low, loose) && !numbersAgree(single.low, high, loose))
    return { kind: 'value' };
  // A target range told as a point is another target; of an actual range a point is a fair summary.
  return target && canonical.high ? { kind: 'bound', how: 'dropped' } : { kind: 'agrees', note: 'range' };
}

/** Scales that a table's head or caption may have given to a bare number without being seen. */
const HIDDEN_SCALES = [3, 4, 6, 8, 9, 12];

/** A bare number that agrees at some scale agrees; one of another magnitude may be in another unit and proves nothing. */
function compareBare(cited: Side, canonical: Side): Outcome {
  for (const power of HIDDEN_SCALES) {
    const factor = power10(power);
    const scaled = { value: cited.low.value.times(factor), step: cited.low.step.times(factor) };
    if (numbersAgree(scaled, canonical.low)) return { kind: 'agrees', note: 'satisfies' };
  }
  return isNear(cited.low.value, canonical.low.value, 0.9) || numberShifted(cited.low, canonical.low)
    ? { kind: 'value' }
    : { kind: 'unit' };
}

const numberShifted = (cited: Amount, canonical: Amount): boolean =>
  [-1, 1].some((power) => {
    const factor = power10(power);
    return numbersAgree({ value: cited.value.times(factor), step: cited.step.times(factor) }, canonical);
  });

/** Compares a quantity with a row, units converted. */
export function compare(quantity: Quantity, o: Observation): Outcome {
  const cited = citedSide(quantity, o.unit);
  if (!cited) return { kind: 'unit' };
  const canonical = canonicalSide(o);
  const outcome = compareSides(cited, canonical, o.role === 'target');
  return outcome.kind === 'value' && !quantity.unit ? compareBare(cited, canonical) : outcome;
}
