import { hasHan } from '../../base/script.ts';
import type { Span } from '../../base/span.ts';
import type { Claim } from '../../model/claim.ts';
import type { Observation } from '../../model/dataset.ts';
import { type Decimal, ONE, power10, ZERO } from '../../model/decimal.ts';
import type { TextEdit } from '../../model/finding.ts';
import type { Notation } from '../../model/quantity.ts';
import { commensurable, convert } from '../../model/unit.ts';
import { readNumeral } from '../../recognize/numeral/index.ts';
import { recognizeQuantities } from '../../recognize/quantity/index.ts';
import { type NumberStyle, writeNumber } from '../../recognize/quantity/write.ts';
import { leadingPower } from '../compare/amount.ts';
import { multiplier } from '../compare/cause.ts';
import { citedText } from '../speak.ts';
import { scaleEdit } from './wording.ts';

/** A number written as its author would: same scale and unit words, same digits' script. */
export interface Rewritten {
  /** The digits that replace the number as written, with another scale word where there is one. */
  readonly number: string;
  /** The whole figure without emphasis: `23.2万亿元`. */
  readonly figure: string;
  readonly edit: TextEdit;
}

interface Written {
  readonly text: string;
  readonly value: Decimal;
}

/** A number of more digits is rounded: the tail that a conversion leaves (亩 → 公顷), an amount to the last yuan. */
const MOST_DIGITS = 8;
/** To so many at least, however few the author wrote. */
const FEWEST_DIGITS = 4;
const MANY = 100000;
const MARKS = /\*+|_{2,}|\\/g;
const RANGE_MARK = /\s*(?:—|–|-|~|～|至|到)\s*|\s+to\s+/;

/**
 * The row's value in the notation of the claim, all its digits: 0.915 million where the author wrote 1.2. What is
 * written is read back: 一千二百万 whose digits and scale cannot be told apart in another amount is written out whole.
 * @returns undefined when the units cannot be converted or the rewritten figure would not be read as the row's value.
 */
export function rewrite(claim: Claim, row: Observation, source: string): Rewritten | undefined {
  const { quantity, notation } = claim;
  const unit = quantity.unit;
  if (unit && !commensurable(unit, row.unit) && !isPointSlip(unit.dimension, row.unit.dimension)) return undefined;
  const { number, scale } = notation;
  const inScale = written(claim, row, source, number, worthOf(claim, source));
  if (inScale) return inScale;
  const whole = scale && scale.start >= number.end ? { start: number.start, end: scale.end } : undefined;
  return whole && written(claim, row, source, whole, ONE);
}

/** The row's value behind another scale word, 10 to the `power` times as much: 24.28万亿 for 24.3亿. undefined without a word. */
export function rescaled(claim: Claim, row: Observation, source: string, power: number): Rewritten | undefined {
  const { number, scale } = claim.notation;
  const edit = scale && scale.start >= number.end ? scaleEdit(claim, power, source) : undefined;
  if (!edit) return undefined;
  const at = { start: number.start, end: edit.end };
  const worth = worthOf(claim, source).times(power10(power));
  return written(claim, row, source, at, worth, source.slice(number.end, edit.start) + edit.newText);
}

/** The row's value in place of `at`, counted in `worth`, with a tail; undefined where it would be read as another. */
function written(
  claim: Claim,
  row: Observation,
  source: string,
  at: Span,
  worth: Decimal,
  tail = '',
): Rewritten | undefined {
  const { quantity, notation } = claim;
  const { unit } = quantity;
  const inUnit = (value: Decimal): Decimal =>
    (unit && commensurable(unit, row.unit) ? convert(value.abs(), row.unit, unit) : value.abs()).div(worth);
  const old = source.slice(at.start, at.end);
  const low = digitsOf(inUnit(row.value), notation, old);
  const high = row.max ? digitsOf(inUnit(row.max), notation, old) : undefined;
  const mark = RANGE_MARK.exec(old)?.[0] ?? (hasHan(source) ? '—' : '–');
  const number = (high ? `${low.text}${mark}${high.text}` : low.text) + tail;
  const figure = figureText(claim, source, at, number);
  if (!readsAs(claim, figureText(claim, source, at, old), figure, low.value.times(worth))) return undefined;
  return { number, figure, edit: { ...at, newText: keepMarks(old, number) } };
}

function digitsOf(n: Decimal, { script, grouping, decimals: own }: Notation, old: string): Written {
  const decimals = decimalsFor(n, own);
  const value = n.round(decimals);
  const like: NumberStyle = { script, decimals, fullWidth: /[０-９]/.test(old), ...(grouping ? { grouping } : {}) };
  return { text: writeNumber(value, like), value };
}

/** How much one of the written number is worth: 一千二百 of 一千二百万 counts ten thousands, though its last digit is of millions. */
function worthOf({ quantity, notation }: Claim, source: string): Decimal {
  const byStep = multiplier(quantity.step, notation);
  if (notation.script !== 'chinese' && notation.script !== 'financial') return byStep;
  const own = readNumeral(source.slice(notation.number.start, notation.number.end).replace(MARKS, ''), 0)?.value;
  return own?.gt(ZERO) ? quantity.value.div(own) : byStep;
}

/** The new figure read as the old one was, heads and elided words included, is `value`. True where the old is not read alone. */
function readsAs({ quantity }: Claim, old: string, figure: string, value: Decimal): boolean {
  const alone = (text: string): Decimal | undefined => {
    const [mention, ...more] = recognizeQuantities(text, { bareNumbers: true });
    return more.length ? undefined : mention?.quantity.value;
  };
  const before = alone(old);
  const after = alone(figure);
  return !before || after === undefined || after.times(quantity.value).eq(before.times(value));
}

const isPointSlip = (a: string, b: string): boolean => [a, b].includes('points') && [a, b].includes('ratio');

/** The author's count of decimals, or the value's own when it has more. */
function decimalsFor(n: Decimal, author: number): number {
  const plain = n.toFixed();
  const point = plain.indexOf('.');
  const own = point < 0 ? 0 : plain.length - point - 1;
  // A whole number of many digits needs no decimals, even where the author's slip had one: 6159000.
  if (own === 0 && n.gte(MANY)) return 0;
  if (n.c.length <= MOST_DIGITS) return Math.max(own, author);
  return Math.max(author, FEWEST_DIGITS - 1 - leadingPower(n));
}

/** Emphasis marks inside the number stay where they were, at its edges. */
function keepMarks(written: string, number: string): string {
  const before = /^[*_]+/.exec(written)?.[0] ?? '';
  const after = /[*_]+$/.exec(written)?.[0] ?? '';
  return before + number + after;
}

function figureText(claim: Claim, source: string, at: Span, number: string): string {
  const { span } = claim;
  const before = source.slice(span.start, Math.max(span.start, at.start));
  const after = source.slice(Math.min(span.end, at.end), span.end);
  const figure = (before + number + after).replace(MARKS, '').trim();
  return figure || citedText(claim);
}
