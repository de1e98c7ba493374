import type { MarkdownNode } from '../markdown.ts';
import type { Prose } from '../prose.ts';
import { proseOf } from '../runs.ts';

/** What a mark may stand beside and be surely one that opens or closes: neither blank nor sign. */
const WORD = /[\p{L}\p{N}]/u;
const STAR = 0x2a;
/** More marks than any paragraph needs are the parser's, which is guarded against them. */
const MANY = 500;

/**
 * The pairs of two stars in a text that make what stands between them bold: `**24.3**万亿元`. Each pair stands in a line, its
 * marks touch a letter or digit within.
 * @returns where the marks begin, by twos; undefined when the stars may mean anything else
 */
export function strongMarks(text: string, from: number, to: number): readonly number[] | undefined {
  const marks: number[] = [];
  // Looked for no further than here: a table asks cell by cell.
  const piece = text.slice(from, to);
  for (let at = piece.indexOf('*'); at >= 0; at = piece.indexOf('*', at)) {
    if (piece.charCodeAt(at + 1) !== STAR || piece.charCodeAt(at + 2) === STAR) return undefined;
    const within = marks.length % 2 ? piece.charAt(at - 1) : piece.charAt(at + 2);
    if (!WORD.test(within)) return undefined;
    if (marks.length % 2 && text.slice(marks[marks.length - 1], from + at).includes('\n')) return undefined;
    if (marks.push(from + at) > MANY) return undefined;
    at += 2;
  }
  return marks.length % 2 ? undefined : marks;
}

const never = (): boolean => false;

/** The prose of a stretch of source without any mark-up but those pairs; soft line breaks are judged. */
export function proseWith(source: string, from: number, to: number, marks: readonly number[]): Prose {
  const nodes: MarkdownNode[] = [];
  let at = from;
  const text = (start: number, end: number): MarkdownNode => ({
    type: 'text',
    value: source.slice(start, end),
    position: { start: { offset: start }, end: { offset: end } },
  });
  for (let i = 0; i < marks.length; i += 2) {
    const [open, close] = [marks[i] as number, marks[i + 1] as number];
    if (open > at) nodes.push(text(at, open));
    nodes.push({ type: 'strong', children: [text(open + 2, close)] });
    at = close + 2;
  }
  if (to > at) nodes.push(text(at, to));
  return proseOf(nodes, source, never, never);
}
