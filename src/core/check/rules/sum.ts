import type { Span } from '../../base/span.ts';
import type { Steps } from '../../base/steps.ts';
import { text } from '../../base/text.ts';
import type { Decimal } from '../../model/decimal.ts';
import { ZERO } from '../../model/decimal.ts';
import type { Finding } from '../../model/finding.ts';
import type { Table } from '../../syntax/document.ts';
import { multiplier } from '../compare/cause.ts';
import type { Examined } from '../examine.ts';
import { citedText } from '../speak.ts';
import { AT_A_TIME, arithmeticFinding, shortNumber } from './arithmetic.ts';
import type { Bench } from './rule.ts';

const TOTAL = /^(?:合\s*计|总\s*计|共\s*计|total|sum|all)$/i;
const NESTED = /其中|of which|including/i;

/**
 * `arithmetic.sum`: a column's total row that its parts do not make. Only where another column's parts do make its total,
 * so that the table is known to add up, and never where a row is part of another (其中).
 */
export function* sums({ examined, context }: Bench): Steps<Finding[]> {
  const found: Finding[] = [];
  const byBlock = new Map<number, Examined[]>();
  for (const figure of examined) {
    const own = byBlock.get(figure.claim.block);
    if (own) own.push(figure);
    else byBlock.set(figure.claim.block, [figure]);
  }
  yield;
  let seen = 0;
  for (const [b, own] of byBlock) {
    const block = context.document.blocks[b];
    if (block?.kind !== 'table') continue;
    seen += own.length;
    if (seen > AT_A_TIME) {
      yield;
      seen = 0;
    }
    const cells = cellsOf(block, own);
    const total = block.rows.findIndex((row) => TOTAL.test(row[0]?.prose.text.trim() ?? ''));
    if (total < 2 || total !== block.rows.length - 1) continue;
    if (block.rows.some((row) => NESTED.test(row[0]?.prose.text ?? ''))) continue;
    const columns = cells.map((column) => checkColumn(column, total));
    if (!columns.some((column) => column?.holds)) continue;
    for (const column of columns) if (column && !column.holds) found.push(column.finding);
  }
  return found;
}

/** Claims by column and row; several in one cell count as none. */
function cellsOf(table: Table, claims: readonly Examined[]): (Examined | undefined)[][] {
  const sorted = [...claims].sort((a, b) => a.claim.span.start - b.claim.span.start);
  return table.head.map((_, c) =>
    table.rows.map((row) => {
      const at = row[c]?.span;
      return at && onlyOneIn(at, sorted);
    }),
  );
}

/** @param sorted by where they start: a large table asks for each of its cells. */
function onlyOneIn(at: Span, sorted: readonly Examined[]): Examined | undefined {
  let low = 0;
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Examined).claim.span.start < at.start) low = middle + 1;
    else high = middle;
  }
  let found: Examined | undefined;
  for (let i = low; i < sorted.length && (sorted[i] as Examined).claim.span.start <= at.end; i++) {
    const one = sorted[i] as Examined;
    if (one.claim.span.end > at.end) continue;
    if (found) return undefined;
    found = one;
  }
  return found;
}

function checkColumn(
  column: readonly (Examined | undefined)[],
  total: number,
): { holds: boolean; finding: Finding } | undefined {
  const stated = column[total];
  const parts = column.slice(0, total);
  if (!stated || parts.length < 2 || parts.some((part) => part === undefined)) return undefined;
  const given = parts.filter((part) => part !== undefined);
  const { unit, step, value } = stated.claim.quantity;
  if (!unit || unit.dimension === 'ratio' || given.some(({ claim }) => claim.quantity.unit?.code !== unit.code))
    return undefined;
  const sum = given.reduce((s: Decimal, { claim }) => s.plus(claim.quantity.value), ZERO);
  const slack = given.reduce((s: Decimal, { claim }) => s.plus(claim.quantity.step), step);
  const added = shortNumber(sum.div(multiplier(step, stated.claim.notation)));
  return {
    holds: sum.minus(value).abs().lte(slack),
    finding: arithmeticFinding(
      'arithmetic.sum',
      stated.index,
      stated.claim,
      text(
        `各行相加得${added}，与合计${citedText(stated.claim)}不符。`,
        `The rows add up to ${added}, not ${citedText(stated.claim)}.`,
      ),
      given.map(({ claim }) => claim),
    ),
  };
}
