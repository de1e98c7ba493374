import type { Claim } from '../../model/claim.ts';
import type { Observation } from '../../model/dataset.ts';
import { type Decimal, ZERO } from '../../model/decimal.ts';
import type { TextEdit } from '../../model/finding.ts';
import { commensurable, convert } from '../../model/unit.ts';
import { writeNumber } from '../../recognize/quantity/write.ts';
import { multiplier } from '../compare/cause.ts';
import { citedText } from '../speak.ts';

/** A number written as its author would: same scale and unit words, same digits' script. */
export interface Rewritten {
  /** The digits that replace the number as written. */
  readonly number: string;
  /** The whole figure without emphasis: `23.2万亿元`. */
  readonly figure: string;
  readonly edit: TextEdit;
}

const MOST_DECIMALS = 2;
const MANY = 100000;
const RANGE_MARK = /\s*(?:—|–|-|~|～|至|到)\s*|\s+to\s+/;

/**
 * The row's value in the notation of the claim. Its own digits where they are few, else rounded to the author's.
 * @returns undefined when the units cannot be converted or the rewritten figure would still not agree.
 */
export function rewrite(claim: Claim, row: Observation, source: string): Rewritten | undefined {
  const { quantity, notation } = claim;
  const unit = quantity.unit;
  if (unit && !commensurable(unit, row.unit) && !isPointSlip(unit.dimension, row.unit.dimension)) return undefined;
  const worth = multiplier(quantity.step, notation);
  const inUnit = (value: Decimal): Decimal =>
    (unit && commensurable(unit, row.unit) ? convert(value.abs(), row.unit, unit) : value.abs()).div(worth);
  const written = source.slice(notation.number.start, notation.number.end);
  const fullWidth = /[０-９]/.test(written);
  const digits = (value: Decimal): { text: string; value: Decimal } => {
    const n = inUnit(value);
    const decimals = decimalsFor(n, notation.decimals);
    const rounded = n.round(decimals);
    const like = {
      script: notation.script,
      decimals,
      fullWidth,
      ...(notation.grouping ? { grouping: notation.grouping } : {}),
    };
    return { text: writeNumber(rounded, like), value: rounded };
  };
  const low = digits(row.value);
  const high = row.max ? digits(row.max) : undefined;
  const mark = RANGE_MARK.exec(written)?.[0] ?? (/\p{Script=Han}/u.test(source) ? '—' : '–');
  const number = high ? `${low.text}${mark}${high.text}` : low.text;
  const edit = { ...notation.number, newText: keepMarks(written, number) };
  return { number, figure: figureText(claim, source, number), edit };
}

const isPointSlip = (a: string, b: string): boolean => [a, b].includes('points') && [a, b].includes('ratio');

/** The author's count of decimals, or the value's own when it has a few more and rounding would lose them. */
function decimalsFor(n: Decimal, author: number): number {
  const plain = n.toFixed();
  const point = plain.indexOf('.');
  const own = point < 0 ? 0 : plain.length - point - 1;
  // A whole number of many digits needs no decimals, even where the author's slip had one: 6159000.
  if (own === 0 && n.gte(MANY)) return 0;
  if (own <= Math.max(author, MOST_DECIMALS)) return Math.max(own, n.eq(n.round(author)) ? author : own);
  return n.round(author).eq(ZERO) ? own : Math.max(author, n.lt(10) ? 1 : 0);
}

/** Emphasis marks inside the number stay where they were, at its edges. */
function keepMarks(written: string, number: string): string {
  const before = /^[*_]+/.exec(written)?.[0] ?? '';
  const after = /[*_]+$/.exec(written)?.[0] ?? '';
  return before + number + after;
}

function figureText(claim: Claim, source: string, number: string): string {
  const { span, notation } = claim;
  const before = source.slice(span.start, Math.max(span.start, notation.number.start));
  const after = source.slice(Math.min(span.end, notation.number.end), span.end);
  const figure = (before + number + after).replace(/\*+|_{2,}|\\/g, '').trim();
  return figure || citedText(claim);
}
