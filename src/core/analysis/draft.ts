import type { Problem } from '../base/problem.ts';
import { shift } from '../base/span.ts';
import type { Claim } from '../model/claim.ts';
import { annotated } from '../recognize/claim/annotate.ts';
import { claimsOfBlocks } from '../recognize/claim/index.ts';
import type { Block, DocumentSyntax, ItemPlace } from '../syntax/document.ts';
import type { Chunk } from '../syntax/incremental/chunk.ts';
import type { Change, SyntaxTree } from '../syntax/incremental/tree.ts';
import type { Line } from '../syntax/sections.ts';
import type { BlockClaims } from './claims-memo.ts';
import type { Facts } from './document.ts';
import { type PlacedLine, pairs, placedLines } from './draft-lines.ts';

/** A block read anew, with its claims: the ones it had if its words are the same. */
interface Replaced {
  readonly block: Block;
  readonly entry: BlockClaims;
}

/** How far back a block with the same surroundings as a new one is looked for. */
const LOOK_BACK = 64;

/**
 * A document in the midst of typing: its last full reading, with the blocks edited since then read anew in the
 * surroundings they had. What an edit means for other blocks (the figures under a heading, below a lead-in, the
 * deadline a document names) is told by the next full reading. Positions of all other blocks are known by `startOf` alone.
 */
export class Draft {
  readonly uri: string;
  readonly problems: readonly Problem[];
  readonly entries: BlockClaims[];
  syntax: DocumentSyntax;
  private starts: Float64Array;
  /** Counts the edits taken. */
  version = 0;
  /** The blocks that the last edit put in the place of `removed` others. */
  exchange = { start: 0, end: 0, removed: 0 };

  constructor(facts: Facts) {
    this.uri = facts.uri;
    this.problems = facts.problems;
    this.entries = [...facts.entries];
    this.syntax = { ...facts.syntax, blocks: [...facts.syntax.blocks] };
    this.starts = Float64Array.from(facts.syntax.blocks, (b) => b.span.start);
  }

  /** Where a block begins now. */
  startOf(index: number): number {
    return this.starts[index] as number;
  }

  /** The block was replaced by the last edit taken, and its claims were read where it stands now. */
  isFresh(index: number): boolean {
    const { start, end } = this.exchange;
    const entry = this.entries[index];
    return index >= start && index < end && entry?.start === this.starts[index] && entry?.index === index;
  }

  /** Span of a replaced block; of another the span it had. */
  spanOf(index: number): Block['span'] {
    return (this.syntax.blocks[index] as Block).span;
  }

  /** The claims of fresh blocks, annotations honoured. */
  claimsOfBlocks(indices: readonly number[]): readonly Claim[] {
    return annotated(
      indices.flatMap((index) => this.entries[index]?.claims ?? []),
      this.syntax,
    );
  }

  /**
   * Takes over an edit that leaves headings where they are and marks nothing.
   * @returns the replaced blocks with their entries, or undefined when the edit does more than that: then nothing is changed.
   */
  take(tree: SyntaxTree, change: Change): readonly Replaced[] | undefined {
    const { replacement } = tree;
    if (!replacement) return undefined;
    const { first, removed, added } = replacement;
    if (![...removed, ...added].every(isBare)) return undefined;
    let index = 0;
    for (let i = 0; i < first; i++) index += (tree.chunks[i] as Chunk).lines.length;
    const old = removed.flatMap((chunk) => chunk.lines);
    const now = placedLines(added, tree.starts[first] as number);
    const from = pairs(old, now, !tree.chunks.some((c) => c.hasHeading));
    if (!from) return undefined;
    const made = this.made(index, old.length, now, from, tree.text);
    if (made) this.replace(tree, change, index, old.length, made);
    return made;
  }

  /** The new blocks, each from the old one it comes from or else from its surroundings. */
  private made(
    index: number,
    count: number,
    lines: readonly PlacedLine[],
    from: readonly (number | undefined)[],
    text: string,
  ): Replaced[] | undefined {
    const made: Replaced[] = [];
    let last = Math.max(0, index - 1);
    for (const [i, line] of lines.entries()) {
      const own = from[i];
      if (own !== undefined) last = index + own;
      const like = own === undefined ? (this.itemAmong(index, count, line.line) ?? this.nearby(last)) : last;
      if (like === undefined) return undefined;
      const before = this.syntax.blocks[like] as Block;
      const entry = this.entries[like] as BlockClaims;
      const block = own === undefined ? newBlock(before, line) : placed(before, line);
      const same = own !== undefined && alike(before, block);
      made.push({ block, entry: same ? entry : readIn(entry, block, index + i, text) });
    }
    return made;
  }

  /** An old item beside a new one. */
  private itemAmong(index: number, count: number, { item }: Line): number | undefined {
    for (let i = index; item && i < index + count; i++) {
      const block = this.syntax.blocks[i];
      if (block?.kind === 'paragraph' && block.item) return i;
    }
    return undefined;
  }

  /** A block whose surroundings a new one after `last` shares: of its section, and announced by nothing. */
  private nearby(last: number): number | undefined {
    const section = this.syntax.blocks[last]?.section;
    for (let i = last; i >= 0 && last - i < LOOK_BACK; i--) {
      const block = this.syntax.blocks[i];
      // A document may have no block at all: nothing but a fence.
      if (!block || block.section !== section) return undefined;
      if (block.kind !== 'table' && !block.quote && !this.entries[i]?.head) return i;
    }
    return undefined;
  }

  private replace(tree: SyntaxTree, change: Change, index: number, count: number, made: readonly Replaced[]): void {
    const { text } = tree;
    const by = change.text.length - (change.end - change.start);
    const behind = <T extends { readonly span: Block['span'] }>(one: T): T =>
      one.span.start < change.end ? one : { ...one, span: shift(one.span, by) };
    const annotations = this.syntax.annotations.map((a) =>
      a.span.start < change.end ? a : { ...behind(a), content: behind({ span: a.content }).span },
    );
    const blocks = this.syntax.blocks as Block[];
    const more = made.length - count;
    if (more) {
      blocks.splice(index, count, ...made.map((m) => m.block));
      this.entries.splice(index, count, ...made.map((m) => m.entry));
      const starts = new Float64Array(this.starts.length + more);
      starts.set(this.starts.subarray(0, index));
      starts.set(this.starts.subarray(index + count), index + made.length);
      this.starts = starts;
    }
    for (const [i, { block, entry }] of made.entries()) {
      blocks[index + i] = block;
      this.entries[index + i] = entry;
      this.starts[index + i] = block.span.start;
    }
    for (let i = index + made.length; i < this.starts.length; i++) this.starts[i] = (this.starts[i] as number) + by;
    this.syntax = { ...this.syntax, text, annotations, comments: this.syntax.comments.map(behind) };
    this.exchange = { start: index, end: index + made.length, removed: count };
    this.version++;
  }
}

const isBare = (c: Chunk): boolean =>
  !c.annotations.length && !c.comments.length && !c.frontmatter && !c.defines.length && !c.problems.length;

function readIn(like: BlockClaims, block: Block, index: number, text: string): BlockClaims {
  const [claims = []] = claimsOfBlocks([{ block, index, context: like.context }], text);
  return { ...like, start: block.span.start, index, claims: claims.sort((a, b) => a.span.start - b.span.start) };
}

const alike = (before: Block, now: Block): boolean =>
  before.kind !== 'table' &&
  now.kind !== 'table' &&
  before.prose.alike(now.prose) &&
  before.prose.toSource(0) - before.span.start === now.prose.toSource(0) - now.span.start;

/** A block with the words of a line read anew; its section, list and depth stay. */
function placed(old: Block, { line, offset, span }: PlacedLine): Block {
  if (old.kind !== 'table') return { ...old, span, prose: line.prose ? line.prose.shifted(offset) : old.prose };
  const cell = (c: (typeof old.head)[number]): (typeof old.head)[number] => ({
    span: shift(c.span, offset),
    prose: c.prose.shifted(offset),
  });
  return { ...old, span, head: (line.head ?? []).map(cell), rows: (line.rows ?? []).map((row) => row.map(cell)) };
}

/** A paragraph or list item that was not there; its list is that of the block beside it, if that has one. */
function newBlock(beside: Block, { line, offset, span }: PlacedLine): Block {
  const prose = (line.prose as NonNullable<Line['prose']>).shifted(offset);
  const own = { kind: 'paragraph' as const, span, section: beside.section, quote: line.quote, prose };
  if (!line.item) return own;
  const { list, ordered, number, depth } = line.item;
  const item: ItemPlace = { list: beside.item?.list ?? list, ordered, number, depth };
  return { ...own, item };
}
