import type { Claim } from '../../model/claim.ts';
import type { DocumentSyntax } from '../../syntax/document.ts';

/**
 * What stands around a figure, without its number, and how many numbers stand before it in its block: the same before and
 * after an edit of the number.
 */
export function placeOf(
  { context: { clause, subject, heads }, indicator, block, span }: Claim,
  { blocks, text }: DocumentSyntax,
): string {
  const from = Math.max(blocks[block]?.span.start ?? 0, span.start - BEFORE);
  const numbers = text.slice(from, span.start).match(NUMBER)?.length ?? 0;
  return [numbers, clause, subject, indicator?.value ?? '', ...heads].join('\n');
}
/** Two figures of one clause stand no farther apart. */
const BEFORE = 200;
const NUMBER = /\d[\d.,]*/g;
