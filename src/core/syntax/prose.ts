import { type Span, span } from '../base/span.ts';

/** Stands in prose for what is no prose: code, an image, a URL. Never part of a figure. */
export const OPAQUE = '\uFFFC';

/**
 * The decoded text of a block, with the way back to the source. Emphasis marks, escapes, entities and line prefixes
 * are gone from `text`; a soft line break inside a Chinese run is gone too, elsewhere it is one space; `\n` is a real
 * break between lines. Full-width digits stay as written.
 */
export class Prose {
  private constructor(
    readonly text: string,
    /** Prose offset where each run begins, ascending. */
    private readonly at: readonly number[],
    /** Source offset where each run begins. */
    private readonly source: readonly number[],
    /** Source units each run covers; equal to its prose length except for atomic runs (entities, code). */
    private readonly size: readonly number[],
    /** Added to every source offset: the same prose at another place of a document shares the arrays. */
    private readonly base = 0,
  ) {}

  static empty(sourceOffset: number): Prose {
    return new Prose('', [0], [sourceOffset], [0]);
  }

  /** Text that is its own source, beginning at `sourceOffset`. */
  static plain(text: string, sourceOffset = 0): Prose {
    return new Prose(text, [0], [sourceOffset], [text.length]);
  }

  static from(runs: readonly ProseRun[], base = 0): Prose {
    const at: number[] = [];
    const source: number[] = [];
    const size: number[] = [];
    let text = '';
    let plain = false;
    for (const run of runs) {
      const isPlain = run.size === run.text.length;
      const last = at.length - 1;
      // However the parser cuts a text, the same text from the same source is the same prose.
      if (plain && isPlain && run.source === (source[last] as number) + (size[last] as number))
        size[last] = (size[last] as number) + run.size;
      else {
        at.push(text.length);
        source.push(run.source);
        size.push(run.size);
      }
      plain = isPlain;
      text += run.text;
    }
    return runs.length ? new Prose(text, at, source, size, base) : Prose.empty(0);
  }

  /** The same object for this prose wherever it is shifted to, another for any other prose. */
  get key(): object {
    return this.at;
  }

  /** True for the same text read from source of the same shape, wherever the two stand. */
  alike(other: Prose): boolean {
    if (this.text !== other.text || this.at.length !== other.at.length) return false;
    const by = (other.source[0] ?? 0) - (this.source[0] ?? 0);
    return this.at.every(
      (at, i) =>
        at === other.at[i] && this.size[i] === other.size[i] && (this.source[i] as number) + by === other.source[i],
    );
  }

  /** The same prose where its source begins `by` units later; costs nothing but the object. */
  shifted(by: number): Prose {
    return by ? new Prose(this.text, this.at, this.source, this.size, this.base + by) : this;
  }

  /** The source offset of the unit at prose offset `offset`; past the end, the end of the source covered. */
  toSource(offset: number): number {
    if (offset >= this.text.length) return this.endOf(this.at.length - 1);
    const run = this.runAt(offset);
    const within = offset - (this.at[run] as number);
    return this.base + (this.source[run] as number) + (this.isAtomic(run) ? 0 : within);
  }

  /** Source range of a prose range. An empty range stays empty. */
  spanToSource(s: Span): Span {
    // Most blocks are one run without any mark-up.
    if (this.at.length === 1 && s.end <= (this.size[0] as number) && s.end <= this.text.length && !this.isAtomic(0)) {
      const by = this.base + (this.source[0] as number);
      return span(by + s.start, by + Math.max(s.start, s.end));
    }
    const start = this.toSource(s.start);
    if (s.end <= s.start) return span(start, start);
    const run = this.runAt(s.end - 1);
    const end = this.isAtomic(run)
      ? this.endOf(run)
      : this.base + (this.source[run] as number) + (s.end - (this.at[run] as number));
    return span(start, Math.max(start, end));
  }

  /** The prose offset shown at a source offset; inside a mark that has no prose, the next offset after it. */
  fromSource(offset: number): number {
    for (let run = 0; run < this.at.length; run++) {
      const begin = this.base + (this.source[run] as number);
      if (offset < begin) return this.at[run] as number;
      if (offset < this.endOf(run)) return (this.at[run] as number) + (this.isAtomic(run) ? 0 : offset - begin);
    }
    return this.text.length;
  }

  /** This prose less some ranges of it, ascending and apart; what is left keeps its places in the source. */
  without(gaps: readonly Span[]): Prose {
    const runs: ProseRun[] = [];
    let from = 0;
    for (const gap of [...gaps, span(this.text.length, this.text.length)]) {
      runs.push(...this.runsBetween(from, gap.start));
      from = gap.end;
    }
    return Prose.from(runs, this.base);
  }

  /** The part of this prose between two prose offsets, with its own map to the same source. */
  slice(start: number, end: number): Prose {
    const runs = this.runsBetween(start, end);
    return runs.length ? Prose.from(runs, this.base) : Prose.empty(this.toSource(start));
  }

  private runsBetween(start: number, end: number): ProseRun[] {
    const runs: ProseRun[] = [];
    for (let run = start < end ? this.runAt(start) : this.at.length; run < this.at.length; run++) {
      const begin = this.at[run] as number;
      if (begin >= end) break;
      const from = Math.max(start, begin);
      const to = Math.min(end, begin + this.proseLength(run));
      if (from >= to) continue;
      const source = this.source[run] as number;
      runs.push(
        this.isAtomic(run)
          ? { text: this.text.slice(begin, begin + this.proseLength(run)), source, size: this.size[run] as number }
          : { text: this.text.slice(from, to), source: source + from - begin, size: to - from },
      );
    }
    return runs;
  }

  private proseLength(run: number): number {
    return (this.at[run + 1] ?? this.text.length) - (this.at[run] as number);
  }

  private isAtomic(run: number): boolean {
    return this.proseLength(run) !== this.size[run];
  }

  private endOf(run: number): number {
    return this.base + (this.source[run] as number) + (this.size[run] as number);
  }

  private runAt(offset: number): number {
    let low = 0;
    let high = this.at.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if ((this.at[mid] as number) <= offset) low = mid;
      else high = mid - 1;
    }
    return low;
  }
}

/** A piece of prose and the source it came from. When the lengths differ the piece is mapped as a whole. */
export interface ProseRun {
  readonly text: string;
  readonly source: number;
  readonly size: number;
}
