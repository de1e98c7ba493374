import type { Span } from '../../base/span.ts';
import type { Bound } from '../../model/bound.ts';
import type { Decimal } from '../../model/decimal.ts';
import { compare, ONE, power10 } from '../../model/decimal.ts';
import type { Numeral } from '../numeral/index.ts';
import type { UnitForm } from '../unit/index.ts';

/** A number under reading: its unit, bound and neighbours may still change. */
export interface Candidate {
  readonly numeral: Numeral;
  /** Number, scale, unit; a currency sign before included. */
  start: number;
  end: number;
  value: Decimal;
  step: Decimal;
  max: Decimal | undefined;
  /** Factor by which the scale multiplied the digits; 1 without a scale. */
  scaled: boolean;
  scale: Span | undefined;
  unit: UnitForm | undefined;
  unitSpan: Span | undefined;
  /** Where the English noun that it counts ends: 500 commercial flights. */
  nounEnd?: number;
  /** Numbers of a range: end of the second one. */
  numberEnd: number;
  bound: Bound | undefined;
  bounds: Span[];
  /** Own bound words found, rather than shared ones. */
  bounded: boolean;
  /** Why this is no figure: date, label, ordinal … */
  blocked: string | undefined;
  /** A bare number that is plainly an amount: 1.4 billion, 255,000. */
  strong: boolean;
  /** 负 or a minus before it. */
  negative: boolean;
  /** Where the unit came from when it does not stand at the number. */
  via: 'elided' | 'each' | 'subject' | 'rate' | undefined;
  /** The bound is that of a neighbour in its list. */
  shared: boolean;
}

const TEN_THOUSAND = power10(4);

/** A candidate of the number alone. */
export function blank(numeral: Numeral): Candidate {
  return {
    numeral,
    start: numeral.start,
    end: numeral.bareEnd,
    value: numeral.value,
    step: numeral.step,
    max: undefined,
    scaled: numeral.scale !== undefined || (numeral.script !== 'arabic' && compare(numeral.step, TEN_THOUSAND) >= 0),
    scale: numeral.scale,
    unit: undefined,
    unitSpan: undefined,
    numberEnd: numeral.digitsEnd,
    bound: undefined,
    bounds: [],
    bounded: false,
    blocked: undefined,
    strong: false,
    negative: false,
    via: undefined,
    shared: false,
  };
}

/** Sets the unit and widens the span to it; a form's own factor (成, 基点, pence) goes into the value. */
export function setUnit(c: Candidate, unit: UnitForm, span: { start: number; end: number } | undefined): void {
  c.unit = unit;
  c.unitSpan = span;
  if (span) {
    c.start = Math.min(c.start, span.start);
    c.end = Math.max(c.end, span.end);
  }
  if (unit.factor !== ONE && !unit.factor.eq(ONE)) {
    c.value = c.value.times(unit.factor);
    c.step = c.step.times(unit.factor);
  }
}
