import type { Change } from '../syntax/incremental/tree.ts';

/** Units compared at once: comparing pieces of text is far faster than comparing units. */
const STRIDE = 4096;

/** The smallest single change that makes `after` of `before`; undefined when they are the same. */
export function changeBetween(before: string, after: string): Change | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start + STRIDE <= most && before.slice(start, start + STRIDE) === after.slice(start, start + STRIDE))
    start += STRIDE;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  const rest = most - start;
  const end = (text: string, n: number): string => text.slice(text.length - n - STRIDE, text.length - n);
  while (tail + STRIDE <= rest && end(before, tail) === end(after, tail)) tail += STRIDE;
  while (tail < rest && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail))
    tail++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
