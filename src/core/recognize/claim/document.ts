import { finish, type Steps } from '../../base/steps.ts';
import type { Claim, Found } from '../../model/claim.ts';
import type { Period } from '../../model/period.ts';
import type { Block, DocumentSyntax, Table } from '../../syntax/document.ts';
import type { Prose } from '../../syntax/prose.ts';
import { anchoredIn } from '../period/index.ts';
import { recognizeQuantities, withHeadUnit } from '../quantity/index.ts';
import { annotated } from './annotate.ts';
import { type ProseInput, readingProse } from './claim.ts';
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
  for (const { from, to } of batchesOf(document.blocks)) {
    const placed: PlacedBlock[] = [];
    for (let i = from; i < to; i++)
      placed.push({ block: document.blocks[i] as Block, index: i, context: contexts.of(i) });
    for (const found of claimsOfBlocks(placed, document.text)) for (const claim of found) claims.push(claim);
  }
  claims.sort((a, b) => a.span.start - b.span.start);
  return annotated(claims, document);
}

/** Blocks read together, and their length: enough for each stage to run for a while, few enough to hold at once. */
const MOST_BLOCKS = 256;
const MOST_UNITS = 16_000;

/** Blocks to be read together, as indices from `from` to before `to`: a run of short ones, or a long one alone. */
export function* batchesOf(blocks: readonly Block[]): Generator<{ readonly from: number; readonly to: number }> {
  let from = 0;
  let units = 0;
  for (const [i, { span }] of blocks.entries()) {
    units += span.end - span.start;
    if (units < MOST_UNITS && i + 1 - from < MOST_BLOCKS) continue;
    yield { from, to: i + 1 };
    from = i + 1;
    units = 0;
  }
  if (from < blocks.length) yield { from, to: blocks.length };
}

/** A block, its index in the document, and what it takes from there. */
export interface PlacedBlock {
  readonly block: Block;
  readonly index: number;
  readonly context: BlockContext;
}

/**
 * The figures of each block, in the order of its words; of a table in the order of its cells. A block's are a function of
 * the block, its place and its context alone. `source` is the document's text.
 */
export const claimsOfBlocks = (blocks: readonly PlacedBlock[], source: string): Claim[][] =>
  finish(readingClaims(blocks, source));

/** `claimsOfBlocks` in steps. */
export function* readingClaims(blocks: readonly PlacedBlock[], source: string): Steps<Claim[][]> {
  const runs: ProseInput[] = [];
  const ends: number[] = [];
  for (const placed of blocks) {
    for (const run of runsOf(placed, source)) if (run.mentions.length) runs.push(run);
    ends.push(runs.length);
  }
  yield;
  const claims = yield* readingProse(runs);
  return ends.map((end, i) => claims.slice(ends[i - 1] ?? 0, end).flat());
}

const runsOf = (placed: PlacedBlock, source: string): ProseInput[] =>
  placed.block.kind === 'table' ? cellsOf(placed, placed.block, source) : [proseOf(placed, placed.block, source)];

function proseOf({ index, context }: PlacedBlock, { prose }: Exclude<Block, Table>, source: string): ProseInput {
  return { prose, mentions: figuresOf(prose, context), context, block: index, source };
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

function cellsOf({ index, context }: PlacedBlock, table: Table, source: string): ProseInput[] {
  const anchor = anchoredIn(context.anchor, context.period?.value);
  // One context for all cells of one time.
  const contexts = new Map<Found<Period> | null, BlockContext>();
  return readTable(table, anchor, context.heads[0] ?? '', context.bareNumbers).map((cell) => {
    const told = cell.parted && context.period?.evidence === 'caption' ? null : context.period;
    const period = cell.period ?? told;
    const inner = contexts.get(period) ?? { ...context, period };
    contexts.set(period, inner);
    return { prose: cell.cell.prose, mentions: cell.mentions, context: inner, block: index, source, cell };
  });
}
