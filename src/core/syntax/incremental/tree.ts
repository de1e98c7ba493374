import type { Result } from '../../base/problem.ts';
import { finish, type Steps } from '../../base/steps.ts';
import type { DocumentSyntax } from '../document.ts';
import { assembling } from './assemble.ts';
import { frontmatterEnd, Lines, nextBorder } from './borders.ts';
import type { Chunk } from './chunk.ts';
import { knownOf } from './labels.ts';
import { oneChunk, readingPieces, readPieces } from './parse.ts';

/** Replaces the units from `start` to `end` (UTF-16 offsets into the text before) by `text`. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Which chunks an edit replaced by which; chunks around them are the same objects as before. */
export interface Replacement {
  /** Index of the first one. */
  readonly first: number;
  readonly removed: readonly Chunk[];
  readonly added: readonly Chunk[];
}

const BOM = 0xfeff;

/** A document cut at safe borders, its chunks read. Immutable; an edit gives a new one that shares what is untouched. */
export class SyntaxTree {
  private result: Result<DocumentSyntax> | undefined;

  private constructor(
    readonly text: string,
    readonly chunks: readonly Chunk[],
    /** Where each chunk begins. */
    readonly starts: readonly number[],
    private readonly defined: ReadonlySet<string>,
    private readonly frontmatter: number,
    /** What the edit that made this tree replaced; undefined when more than one place changed, or all is new. */
    readonly replacement?: Replacement,
  ) {}

  static read(text: string): SyntaxTree {
    return finish(SyntaxTree.reading(text));
  }

  /** `read` in steps. */
  static *reading(text: string): Steps<SyntaxTree> {
    const frontmatter = frontmatterEnd(text);
    if (text.charCodeAt(0) === BOM) return new SyntaxTree(text, [oneChunk(text)], [0], new Set(), 0);
    const starts = yield* bordersOf(text, frontmatter);
    const pieces = starts.map((start, i) => pieceAt(text, start, starts[i + 1] ?? text.length, frontmatter));
    const chunks = yield* readingPieces(pieces, new Set());
    return new SyntaxTree(text, chunks, starts, new Set(), frontmatter).withLabels(new Set(chunks));
  }

  /** The document as it is now; put together once. */
  get document(): Result<DocumentSyntax> {
    return this.result ?? finish(this.assembling());
  }

  /** `document` in steps. */
  *assembling(): Steps<Result<DocumentSyntax>> {
    if (this.result) return this.result;
    const made = yield* assembling(this.text, this.chunks);
    // Whoever asked meanwhile was given one already: there is one a tree.
    this.result ??= made;
    return this.result;
  }

  /**
   * The tree of the text with one change made. Equal to reading the new text from nothing.
   * @param text the new text, where the caller has it in one piece
   */
  edit(
    change: Change,
    text = this.text.slice(0, change.start) + change.text + this.text.slice(change.end),
  ): SyntaxTree {
    if (text.charCodeAt(0) === BOM || this.text.charCodeAt(0) === BOM) return SyntaxTree.read(text);
    const frontmatter = frontmatterEnd(text);
    return this.replaced(text, change, frontmatter);
  }

  private replaced(text: string, change: Change, frontmatter: number): SyntaxTree {
    const delta = text.length - this.text.length;
    // One chunk back: the line after a border decides whether it is one. Front matter can come or go from anywhere.
    const first = frontmatter === this.frontmatter ? Math.max(0, indexAt(this.starts, change.start) - 1) : 0;
    const lines = new Lines(text, this.starts[first] as number);
    const made: number[] = [];
    let at = this.starts[first] as number;
    let old = first;
    while (at < text.length || !made.length) {
      while (old < this.starts.length && (this.starts[old] as number) + delta < at) old++;
      const back = at - delta;
      const isFrontmatter = back === 0 && this.frontmatter > 0;
      if (back >= change.end && !isFrontmatter && at > (this.starts[first] as number) && this.starts[old] === back)
        break;
      made.push(at);
      at = at === 0 && frontmatter > 0 ? frontmatter : nextBorder(lines, at);
    }
    const after = at < text.length ? old : this.starts.length;
    const before = this.chunks.slice(first, after);
    const read = this.readAgain(text, made, at, change, frontmatter, first);
    const chunks = [...this.chunks.slice(0, first), ...read, ...this.chunks.slice(after)];
    const starts = this.starts.slice(0, first);
    for (const start of made) starts.push(start);
    for (let i = after; i < this.starts.length; i++) starts.push((this.starts[i] as number) + delta);
    const kept = read.findIndex((c, i) => c !== before[i]);
    const from = kept < 0 ? read.length : kept;
    const replacement = { first: first + from, removed: before.slice(from), added: read.slice(from) };
    const tree = new SyntaxTree(text, chunks, starts, this.defined, frontmatter, replacement);
    const fresh = new Set(read.filter((c) => !before.includes(c)));
    if ([...before, ...read].some((c) => c.defines.length)) return tree.withLabels(fresh);
    for (const chunk of fresh) chunk.known = knownOf(chunk.refers, this.defined);
    return tree;
  }

  /** Chunks for the new borders; those before the change that end where they ended are the old ones. */
  private readAgain(
    text: string,
    made: readonly number[],
    end: number,
    change: Change,
    frontmatter: number,
    first: number,
  ): Chunk[] {
    let kept = 0;
    const oldStart = (i: number): number | undefined => this.starts[first + i];
    while (
      frontmatter === this.frontmatter &&
      kept < made.length &&
      oldStart(kept) === made[kept] &&
      oldStart(kept + 1) !== undefined &&
      oldStart(kept + 1) === (made[kept + 1] ?? end) &&
      (oldStart(kept + 1) as number) <= change.start
    )
      kept++;
    const pieces = made.slice(kept).map((start, i) => pieceAt(text, start, made[kept + i + 1] ?? end, frontmatter));
    return [...this.chunks.slice(first, first + kept), ...readPieces(pieces, this.defined)];
  }

  /**
   * The same tree with every label seen by every chunk that refers to it.
   * @param fresh chunks just read, with the labels of this tree and of one another known.
   */
  private withLabels(fresh: ReadonlySet<Chunk>): SyntaxTree {
    const defined = new Set(this.chunks.flatMap((c) => c.defines));
    const early = [...fresh].flatMap((c) => c.defines.filter((label) => !c.late.includes(label)));
    const seen = new Set([...this.defined, ...early]);
    for (const chunk of fresh) chunk.known = knownOf(chunk.refers, seen);
    const stale = [...this.chunks.keys()].filter((i) => {
      const chunk = this.chunks[i] as Chunk;
      return chunk.refers.length > 0 && knownOf(chunk.refers, defined) !== chunk.known;
    });
    const chunks = [...this.chunks];
    if (stale.length) {
      const pieces = stale.map((i) =>
        pieceAt(this.text, this.starts[i] as number, this.starts[i + 1] ?? this.text.length, this.frontmatter),
      );
      readPieces(pieces, defined).forEach((chunk, k) => {
        chunks[stale[k] as number] = Object.assign(chunk, { known: knownOf(chunk.refers, defined) });
      });
    }
    return new SyntaxTree(this.text, chunks, this.starts, defined, this.frontmatter);
  }
}

/** Borders looked for between two steps. */
const AT_A_TIME = 512;

/** Where the chunks of a text begin. */
function* bordersOf(text: string, frontmatter: number): Steps<number[]> {
  const lines = new Lines(text, 0);
  const starts = [0];
  for (let at = frontmatter || nextBorder(lines, 0); at < text.length; at = nextBorder(lines, at)) {
    starts.push(at);
    if (starts.length % AT_A_TIME === 0) yield;
  }
  return starts;
}

const pieceAt = (text: string, start: number, end: number, frontmatter: number) => ({
  text: text.slice(start, end),
  frontmatter: start === 0 && frontmatter > 0,
});

/** The last index whose start is at or before `offset`. */
function indexAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((starts[mid] as number) <= offset) low = mid;
    else high = mid - 1;
  }
  return low;
}
