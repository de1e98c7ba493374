import type { Problem } from '../base/problem.ts';
import type { Claim } from '../model/claim.ts';
import { annotated } from '../recognize/claim/annotate.ts';
import { claimsOfBlock } from '../recognize/claim/index.ts';
import { bodyTimesKey } from '../recognize/period/document.ts';
import type { Block, DocumentSyntax } from '../syntax/document.ts';
import type { Chunk } from '../syntax/incremental/chunk.ts';
import type { Change, SyntaxTree } from '../syntax/incremental/tree.ts';
import type { Line } from '../syntax/sections.ts';
import type { BlockClaims } from './claims-memo.ts';
import type { Facts } from './document.ts';

/** Blocks at the ends of a document tell when it was issued: an edit there concerns the whole. */
const EDGE_HEAD = 8;
const EDGE_TAIL = 4;

/** A block read anew, with its claims: the ones it had if its words are the same. */
interface Replaced {
  readonly block: Block;
  readonly entry: BlockClaims;
}

/**
 * A document in the midst of typing: its last full reading, with blocks replaced one for one since then. Good for
 * judging the replaced blocks; positions of all others are known by `startOf` alone.
 */
export class Draft {
  readonly uri: string;
  readonly problems: readonly Problem[];
  readonly entries: BlockClaims[];
  syntax: DocumentSyntax;
  private readonly starts: Float64Array;
  /** Blocks replaced since the last full reading. */
  readonly replaced = new Set<number>();
  private fresh = { start: 0, end: 0 };

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

  /** The block was replaced by the last edit taken: all about it is as it stands now. */
  isFresh(index: number): boolean {
    return index >= this.fresh.start && index < this.fresh.end;
  }

  /** Span of a replaced block; of another the span it had. */
  spanOf(index: number): Block['span'] {
    return (this.syntax.blocks[index] as Block).span;
  }

  /** The claims of replaced blocks, annotations honoured. */
  claimsOfBlocks(indices: readonly number[]): readonly Claim[] {
    return annotated(
      indices.flatMap((index) => this.entries[index]?.claims ?? []),
      this.syntax,
    );
  }

  /**
   * Takes over an edit that only replaces the words of blocks, each by one of the same kind at the same place.
   * @returns the replaced blocks with their entries, or undefined when the edit does more than that: then nothing is changed.
   */
  take(tree: SyntaxTree, change: Change): readonly Replaced[] | undefined {
    const { replacement } = tree;
    if (!replacement) return undefined;
    const { first, removed, added } = replacement;
    if (removed.length !== added.length) return undefined;
    let index = 0;
    for (let i = 0; i < first; i++) index += (tree.chunks[i] as Chunk).lines.length;
    const count = added.reduce((n, c) => n + c.lines.length, 0);
    if (index < EDGE_HEAD || index + count > this.entries.length - EDGE_TAIL) return undefined;
    if (this.announces(index, count)) return undefined;
    let at = index;
    for (const [i, chunk] of added.entries()) {
      if (!this.sameShape(removed[i] as Chunk, chunk, at)) return undefined;
      at += chunk.lines.length;
    }
    return this.replace(tree, change, index, added);
  }

  /** The block behind has its lead-in or caption among those replaced. */
  private announces(index: number, count: number): boolean {
    const next = this.syntax.blocks[index + count] as Block;
    const head = next.kind === 'table' ? next.caption : next.item?.leadIn;
    return head !== undefined && head >= index;
  }

  private sameShape(before: Chunk, after: Chunk, index: number): boolean {
    const bare = [before, after].every(
      (c) => !c.annotations.length && !c.comments.length && !c.frontmatter && !c.defines.length,
    );
    return (
      bare &&
      before.ends === after.ends &&
      before.lists === after.lists &&
      before.lines.length === after.lines.length &&
      before.firstLine.every((n, i) => n === after.firstLine[i]) &&
      before.lines.every((line, i) => this.sameRole(line, after.lines[i] as Line, index + i))
    );
  }

  /** Both stand for the same thing in the document's structure, and give the same to others. */
  private sameRole(before: Line, after: Line, index: number): boolean {
    if (before.kind !== after.kind || before.quote !== after.quote || before.caption !== after.caption) return false;
    if (JSON.stringify(before.item) !== JSON.stringify(after.item) || this.entries[index] === undefined) return false;
    const [old, now] = [before.prose?.text ?? '', after.prose?.text ?? ''];
    if (before.kind === 'table' || old === now) return true;
    if (before.kind === 'heading' || before.rank !== undefined || after.rank !== undefined) return false;
    if (COLON.test(old) || COLON.test(now) || old.slice(0, MARK) !== now.slice(0, MARK)) return false;
    const { anchor, document } = this.entry(index).context;
    const leads = !(document.lead?.span && document.lead.span.end < this.spanOf(index).start);
    return bodyTimesKey(old, anchor, leads) === bodyTimesKey(now, anchor, leads);
  }

  private replace(tree: SyntaxTree, change: Change, index: number, added: readonly Chunk[]): Replaced[] {
    const { text } = tree;
    const by = change.text.length - (change.end - change.start);
    const count = added.reduce((n, c) => n + c.lines.length, 0);
    for (let i = index + count; i < this.starts.length; i++) this.starts[i] = (this.starts[i] as number) + by;
    const behind = <T extends { readonly span: Block['span'] }>(one: T): T =>
      one.span.start < change.end ? one : { ...one, span: { start: one.span.start + by, end: one.span.end + by } };
    const annotations = this.syntax.annotations.map((a) =>
      a.span.start < change.end ? a : { ...behind(a), content: behind({ span: a.content }).span },
    );
    this.syntax = { ...this.syntax, text, annotations, comments: this.syntax.comments.map(behind) };
    this.fresh = { start: index, end: index + count };
    for (let i = index; i < index + count; i++) this.replaced.add(i);
    const blocks = this.syntax.blocks as Block[];
    const made: Replaced[] = [];
    let offset = tree.starts[tree.replacement?.first ?? 0] as number;
    for (const chunk of added) {
      for (const line of chunk.lines) {
        const at = index + made.length;
        const before = blocks[at] as Block;
        const block = placed(before, line, offset);
        blocks[at] = block;
        this.starts[at] = block.span.start;
        made.push({ block, entry: alike(before, block) ? this.entry(at) : this.claims(block, at, text) });
      }
      offset += chunk.length;
    }
    return made;
  }

  private entry(index: number): BlockClaims {
    return this.entries[index] as BlockClaims;
  }

  private claims(block: Block, index: number, text: string): BlockClaims {
    const old = this.entry(index);
    const claims = claimsOfBlock(block, index, text, old.context).sort((a, b) => a.span.start - b.span.start);
    const made = { ...old, start: block.span.start, index, claims };
    this.entries[index] = made;
    return made;
  }
}

const COLON = /[：:]\s*$/;
/** Units in which a hand-made list mark shows. */
const MARK = 6;

const alike = (before: Block, now: Block): boolean =>
  before.kind !== 'table' &&
  now.kind !== 'table' &&
  before.prose.alike(now.prose) &&
  before.prose.toSource(0) - before.span.start === now.prose.toSource(0) - now.span.start;

/** A block with the words of a line read anew; its section, list and depth stay. */
function placed(old: Block, line: Line, offset: number): Block {
  const span = { start: line.span.start + offset, end: line.span.end + offset };
  if (old.kind !== 'table') return { ...old, span, prose: line.prose ? line.prose.shifted(offset) : old.prose };
  const cell = (c: (typeof old.head)[number]): (typeof old.head)[number] => ({
    span: { start: c.span.start + offset, end: c.span.end + offset },
    prose: c.prose.shifted(offset),
  });
  return { ...old, span, head: (line.head ?? []).map(cell), rows: (line.rows ?? []).map((row) => row.map(cell)) };
}
