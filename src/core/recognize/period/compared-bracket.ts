/** Times of what a figure is compared with; the figure in a bracket behind one is of it. */

import type { Span } from '../../base/span.ts';
import type { ResolvedPeriod } from './mention.ts';

const OPENS = /^ ?[（(](?:about |around |some |约)?[$£€¥₹]?$/;
/** The bracket holds the figure and what it counts, no place or part. */
const CLOSES = /^(?: (?!(?:in|for|of|among|on|at)\b)[a-z]+){0,3}[)）]/;
const SHARE = /[%％]|per ?cent|百分/;

/**
 * The figures in a bracket right behind a time of comparison, by index: 1,624 in "fewer than in 2023 (1,624)", 比2023年（1624人）.
 * A share behind an amount is the change told again: "€2m more than in 2023 (4%)".
 */
export function bracketed(
  text: string,
  resolved: readonly ResolvedPeriod[],
  figures: readonly Span[],
): Map<number, ResolvedPeriod> {
  const found = new Map<number, ResolvedPeriod>();
  const words = ({ start, end }: Span): string => text.slice(start, end);
  let i = 0;
  for (const m of resolved) {
    while (i < figures.length && (figures[i] as Span).start < m.span.end) i++;
    const figure = figures[i];
    if (!figure) break;
    if (m.use !== 'base' || m.kind !== 'period' || !m.period || figure.start - m.span.end > 12) continue;
    if (!OPENS.test(text.slice(m.span.end, figure.start)) || !CLOSES.test(text.slice(figure.end, figure.end + 40)))
      continue;
    const previous = figures[i - 1];
    if (SHARE.test(words(figure)) && previous && !SHARE.test(words(previous))) continue;
    found.set(i, m);
  }
  return found;
}

const MEASURE =
  /\b(?:half|twice|double|triple|times) (?:the|that|those|what|its|their)\b[^,;:]{0,60}$|\b(?:up|down) from [^,;:]{1,60}$|\b(?:against|compared (?:with|to)|versus) [^,;:]{1,60}$/;

/** True of a time that only what a figure is compared with is of: "half the 4.00% that applied in | May 2024". */
export const isMeasure = (text: string, at: number): boolean =>
  MEASURE.test(
    text
      .slice(Math.max(0, at - 90), at)
      .split(/[.] /)
      .at(-1) ?? '',
  );
