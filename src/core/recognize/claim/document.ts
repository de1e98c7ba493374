import { finish } from '../../base/steps.ts';
import type { Claim, Found } from '../../model/claim.ts';
import type { Period } from '../../model/period.ts';
import type { Block, DocumentSyntax, Table } from '../../syntax/document.ts';
import type { Prose } from '../../syntax/prose.ts';
import { anchoredIn } from '../period/index.ts';
import { recognizeQuantities, withHeadUnit } from '../quantity/index.ts';
import { annotated } from './annotate.ts';
import { claimsOfProse } from './claim.ts';
import { type BlockContext, Contexts, kindByTitle } from './context.ts';
import { readTable } from './tables.ts';

export interface ClaimOptions {
  /** Numbers without any unit are figures too, with unit null. */
  readonly bareNumbers?: boolean;
  /** What the document is; guessed from its title when not given. */
  readonly kind?: 'policy' | 'note';
}

/** Every figure of a document, resolved, in source order. Never throws; a document without figures has none. */
export function claimsOf(document: DocumentSyntax, options: ClaimOptions = {}): Claim[] {
  const { bareNumbers = false, kind = kindByTitle(document.title) } = options;
  const contexts = finish(Contexts.reading(document, bareNumbers, kind));
  const claims: Claim[] = [];
  for (const [index, block] of document.blocks.entries())
    for (const claim of claimsOfBlock(block, index, document.text, contexts.of(index))) claims.push(claim);
  claims.sort((a, b) => a.span.start - b.span.start);
  return annotated(claims, document);
}

/** The figures of one block: a function of the block, its place and its context alone. `source` is the document's text. */
export function claimsOfBlock(block: Block, index: number, source: string, context: BlockContext): Claim[] {
  if (block.kind === 'table') return claimsOfTable(block, index, source, context);
  return claimsOfProse({
    prose: block.prose,
    mentions: figuresOf(block.prose, context),
    context,
    block: index,
    source,
  });
}

/** A list under `（单位：亿元）` may hold bare numbers behind its heads: 营业收入：24.3. */
function figuresOf(prose: Prose, context: BlockContext) {
  const { unit, bareNumbers } = context;
  if (!unit) return recognizeQuantities(prose.text, { bareNumbers });
  return recognizeQuantities(prose.text, { bareNumbers: true })
    .filter((m) => bareNumbers || m.quantity.unit !== null || isLast(prose.text, m.span.end))
    .map((m) => (m.quantity.unit === null ? withHeadUnit(m, unit) : m));
}

const isLast = (text: string, end: number): boolean => /^[\s；;。.，,]*$/.test(text.slice(end));

function claimsOfTable(table: Table, index: number, source: string, context: BlockContext): Claim[] {
  const anchor = anchoredIn(context.anchor, context.period?.value);
  // One context for all cells of one time.
  const contexts = new Map<Found<Period> | null, BlockContext>();
  const claims: Claim[] = [];
  for (const cell of readTable(table, anchor, context.heads[0] ?? '', context.bareNumbers)) {
    const told = cell.parted && context.period?.evidence === 'caption' ? null : context.period;
    const period = cell.period ?? told;
    const inner = contexts.get(period) ?? { ...context, period };
    contexts.set(period, inner);
    const { prose } = cell.cell;
    const found = claimsOfProse({ prose, mentions: cell.mentions, context: inner, block: index, source, cell });
    for (const claim of found) claims.push(claim);
  }
  return claims;
}
