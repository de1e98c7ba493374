import { type Span, span } from '../base/span.ts';
import type { RawBlock } from './blocks.ts';
import type { Block, Section } from './document.ts';
import { numberingOf } from './numbering.ts';
import type { Prose } from './prose.ts';

const TITLE_LIMIT = 40;
const BOLD_RANK = 7;
const BARE_RANK = 8;
const BARE_LIMIT = 24;
const PUNCTUATION = /[。；;！？!?：:，,]/;

/** A paragraph cut at its real line breaks: hard-wrapped official text has one thought a line. */
export interface Line extends RawBlock {
  readonly span: Span;
}

export function linesOf(block: RawBlock, whole: Span): Line[] {
  const prose = block.prose;
  if (block.kind !== 'paragraph' || !prose?.text.includes('\n')) return [{ ...block, span: whole }];
  const lines: Line[] = [];
  for (let from = 0; from <= prose.text.length; ) {
    const newline = prose.text.indexOf('\n', from);
    const to = newline < 0 ? prose.text.length : newline;
    if (prose.text.slice(from, to).trim()) {
      const piece = prose.slice(from, to);
      lines.push({ ...block, bold: false, prose: piece, span: prose.spanToSource(span(from, to)) });
    }
    from = to + 1;
  }
  return lines.length ? lines : [{ ...block, span: whole }];
}

/**
 * The rank of a paragraph that serves as a heading without Markdown's `#`, by its numbering or its looks.
 * Hits: `一、总体要求`, `第四条 建设任务分解`, a bold line. Misses: `一、到2025年，产量达到3亿吨。`, an ordinary sentence.
 */
function pseudoRank(line: Line, bare: boolean): number | undefined {
  if (line.kind !== 'paragraph' || line.item || line.quote) return undefined;
  const words = (line.prose as Prose).text.trim();
  if (!words || words.length > TITLE_LIMIT * 2) return undefined;
  const numbering = numberingOf(words);
  const title = numbering ? words.slice(numbering.rest) : words;
  if (!title || PUNCTUATION.test(title) || /\.$/.test(title)) return undefined;
  if (numbering)
    return title.length <= (numbering.style === 'article' ? BARE_LIMIT : TITLE_LIMIT * 2) ? numbering.rank : undefined;
  if (line.bold) return BOLD_RANK;
  const looksLikeTitle = words.length <= BARE_LIMIT && /^[一-鿿“”《》（）\s]+$/.test(words);
  return bare && looksLikeTitle ? BARE_RANK : undefined;
}

/** Blocks in order with their sections. A document without Markdown headings may use bare lines as headings. */
export function sectionsOf(
  raw: readonly RawBlock[],
  spans: readonly Span[],
  length: number,
): { blocks: Block[]; sections: Section[] } {
  const bare = !raw.some((block) => block.kind === 'heading');
  const sections: { heading?: number; depth: number; parent?: number; start: number; end: number }[] = [
    { depth: 0, start: 0, end: length },
  ];
  const blocks: Block[] = [];
  const index = new Map<number, number>();
  let open = [0];
  let markdownDepth = 0;
  raw.forEach((block, i) => {
    index.set(i, blocks.length);
    for (const line of linesOf(block, spans[i] as Span)) {
      const real = line.kind === 'heading';
      const rank = real ? (line.node.depth ?? 1) : pseudoRank(line, bare && blocks.length > 0);
      if (rank !== undefined) {
        const depth = real ? rank : markdownDepth + rank;
        if (real) markdownDepth = rank;
        while (open.length > 1 && (sections[open[open.length - 1] as number]?.depth ?? 0) >= depth) {
          (sections[open.pop() as number] as { end: number }).end = line.span.start;
        }
        const parent = open[open.length - 1] as number;
        open = [...open, sections.length];
        sections.push({ heading: blocks.length, depth, parent, start: line.span.start, end: length });
        blocks.push({
          kind: 'heading',
          depth,
          prose: line.prose as Prose,
          span: line.span,
          quote: line.quote,
          section: sections.length - 1,
        });
      } else blocks.push(place(line, open[open.length - 1] as number, index));
    }
  });
  return { blocks, sections: sections.map(({ start, end, ...section }) => ({ ...section, span: span(start, end) })) };
}

function place(line: Line, section: number, index: ReadonlyMap<number, number>): Block {
  const leadIn = line.item?.leadIn === undefined ? undefined : index.get(line.item.leadIn);
  const item = line.item && { ...line.item, ...(leadIn === undefined ? {} : { leadIn }) };
  const placed = { span: line.span, section, quote: line.quote, ...(item ? { item } : {}) };
  if (line.kind !== 'table') return { ...placed, kind: 'paragraph', prose: line.prose as Prose };
  const caption = line.caption === undefined ? undefined : index.get(line.caption);
  return {
    ...placed,
    kind: 'table',
    head: line.head ?? [],
    rows: line.rows ?? [],
    ...(caption === undefined ? {} : { caption }),
  };
}
