import { span } from '../base/span.ts';
import type { RawBlock } from './blocks.ts';
import type { Section } from './document.ts';
import { numberingOf } from './numbering.ts';

const TITLE_LIMIT = 40;
const BOLD_RANK = 7;
const BARE_RANK = 8;
const BARE_LIMIT = 24;
const PUNCTUATION = /[。；;！？!?：:，,]/;

/** A block, or a line of a paragraph cut at its real line breaks: hard-wrapped official text has one thought a line. */
export interface Line extends RawBlock {
  /** How deep a heading it makes without Markdown's `#`, if it does. */
  readonly rank?: number;
  /** The rank is for its looks alone, and counts only in a document without Markdown headings. */
  readonly bare?: boolean;
}

/** The block itself, or the lines of a paragraph that has several. */
export function linesOf(block: RawBlock): Line[] {
  const prose = block.prose;
  if (block.kind !== 'paragraph' || !prose?.text.includes('\n')) return [ranked(block)];
  const lines: Line[] = [];
  for (let from = 0; from <= prose.text.length; ) {
    const newline = prose.text.indexOf('\n', from);
    const to = newline < 0 ? prose.text.length : newline;
    if (prose.text.slice(from, to).trim()) {
      const at = prose.spanToSource(span(from, to));
      lines.push(ranked({ ...block, bold: false, prose: prose.slice(from, to), span: at }));
    }
    from = to + 1;
  }
  return lines.length ? lines : [ranked(block)];
}

/**
 * A paragraph that serves as a heading without Markdown's `#`, by its numbering or its looks, gets a rank.
 * Hits: `一、总体要求`, `第四条 建设任务分解`, a bold line. Misses: `一、到2025年，产量达到3亿吨。`, an ordinary sentence.
 */
function ranked(line: RawBlock): Line {
  if (line.kind !== 'paragraph' || line.item || line.quote) return line;
  const words = line.prose?.text.trim();
  if (!words || words.length > TITLE_LIMIT * 2) return line;
  const numbering = numberingOf(words);
  const title = numbering ? words.slice(numbering.rest) : words;
  if (!title || PUNCTUATION.test(title) || /\.$/.test(title)) return line;
  if (numbering) {
    const limit = numbering.style === 'article' ? BARE_LIMIT : TITLE_LIMIT * 2;
    return title.length <= limit ? { ...line, rank: numbering.rank } : line;
  }
  if (line.bold) return { ...line, rank: BOLD_RANK };
  const looksLikeTitle = words.length <= BARE_LIMIT && /^[一-鿿“”《》（）\s]+$/.test(words);
  return looksLikeTitle ? { ...line, rank: BARE_RANK, bare: true } : line;
}

/** Sections while a document is put together, line by line. */
export class Sections {
  private readonly all: { heading?: number; depth: number; parent?: number; start: number; end: number }[];
  private open: readonly number[] = [0];
  private markdownDepth = 0;

  /** @param bare whether the document has no Markdown heading, so that bare lines may be headings. */
  constructor(
    readonly bare: boolean,
    length: number,
  ) {
    this.all = [{ depth: 0, start: 0, end: length }];
  }

  /** Section that a line which is no heading belongs to. */
  get current(): number {
    return this.open[this.open.length - 1] as number;
  }

  /** All that decides which sections later lines open, as numbers. */
  get state(): readonly [count: number, current: number, markdownDepth: number, bare: number] {
    return [this.all.length, this.current, this.markdownDepth, this.bare ? 1 : 0];
  }

  /**
   * Opens a section if the line is a heading.
   * @param block index of the line in the document, @param start its offset there.
   * @returns the depth of the heading; undefined for an ordinary line.
   */
  heading(line: Line, block: number, start: number): number | undefined {
    const real = line.kind === 'heading';
    const rank = real ? (line.depth ?? 1) : line.bare && !(this.bare && block > 0) ? undefined : line.rank;
    if (rank === undefined) return undefined;
    const depth = real ? rank : this.markdownDepth + rank;
    if (real) this.markdownDepth = rank;
    const open = [...this.open];
    while (open.length > 1 && (this.all[open[open.length - 1] as number]?.depth ?? 0) >= depth) {
      (this.all[open.pop() as number] as { end: number }).end = start;
    }
    const { end } = this.all[0] as { end: number };
    this.all.push({ heading: block, depth, parent: open[open.length - 1] as number, start, end });
    this.open = [...open, this.all.length - 1];
    return depth;
  }

  finish(): Section[] {
    return this.all.map(({ start, end, ...section }) => ({ ...section, span: span(start, end) }));
  }
}
