import { type Span, shift } from '../base/span.ts';
import type { Chunk } from '../syntax/incremental/chunk.ts';
import type { Line } from '../syntax/sections.ts';

/** A line of a chunk at its place in the document. */
export interface PlacedLine {
  readonly line: Line;
  /** Where its chunk begins. */
  readonly offset: number;
  readonly span: Span;
}

/** The lines of chunks that stand one after the other from `offset` on. */
export function placedLines(chunks: readonly Chunk[], offset: number): PlacedLine[] {
  const lines: PlacedLine[] = [];
  let at = offset;
  for (const chunk of chunks) {
    for (const line of chunk.lines) {
      lines.push({ line, offset: at, span: shift(line.span, at) });
    }
    at += chunk.length;
  }
  return lines;
}

/**
 * For each new line the index of the old one it comes from, undefined for one that is new. Lines at both ends that stand
 * for what they stood for are the same, between them those with the same words.
 * @param bare whether a line may be a heading by its looks alone.
 * @returns undefined when headings come, go or change their depth, or a table comes: then the sections are others.
 */
export function pairs(
  old: readonly Line[],
  now: readonly PlacedLine[],
  bare: boolean,
): readonly (number | undefined)[] | undefined {
  const same = (a: number, b: number): boolean => sameRole(old[a] as Line, (now[b] as PlacedLine).line, bare);
  if (old.length === now.length && old.every((_, i) => same(i, i))) return [...now.keys()];
  const least = Math.min(old.length, now.length);
  let head = 0;
  while (head < least && same(head, head) && sameWords(old[head], now[head]?.line)) head++;
  let tail = 0;
  const atEnd = (k: number): readonly [number, number] => [old.length - 1 - k, now.length - 1 - k];
  while (tail < least - head && same(...atEnd(tail)) && sameWords(old[atEnd(tail)[0]], now[atEnd(tail)[1]]?.line))
    tail++;
  if (old.slice(head, old.length - tail).some((line) => rankOf(line, bare) !== undefined)) return undefined;
  const from: (number | undefined)[] = [];
  for (const [i, { line }] of now.entries()) {
    if (i < head) from.push(i);
    else if (i >= now.length - tail) from.push(i + old.length - now.length);
    else if (rankOf(line, bare) !== undefined || line.kind !== 'paragraph') return undefined;
    else from.push(likeAmong(old, head, old.length - tail, line));
  }
  return from;
}

/** How deep a heading the line makes; undefined for one that makes none. */
const rankOf = (line: Line, bare: boolean): number | undefined =>
  line.kind === 'heading' ? (line.depth ?? 1) : line.bare && !bare ? undefined : line.rank;

/** Both stand for the same thing in the document's structure. */
function sameRole(before: Line, after: Line, bare: boolean): boolean {
  return (
    before.kind === after.kind &&
    before.quote === after.quote &&
    before.caption === after.caption &&
    rankOf(before, bare) === rankOf(after, bare) &&
    (before.item === after.item || JSON.stringify(before.item) === JSON.stringify(after.item))
  );
}

const sameWords = (before: Line | undefined, after: Line | undefined): boolean =>
  before?.prose !== undefined && before.prose.text === after?.prose?.text;

/** The old line of the same words and list, if there is one: an item is numbered anew when one comes before it. */
function likeAmong(old: readonly Line[], from: number, to: number, line: Line): number | undefined {
  for (let i = from; i < to; i++) {
    const before = old[i] as Line;
    if (before.kind !== 'paragraph' || before.quote !== line.quote || !sameWords(before, line)) continue;
    if (before.item?.depth === line.item?.depth && before.item?.list === line.item?.list) return i;
  }
  return undefined;
}
