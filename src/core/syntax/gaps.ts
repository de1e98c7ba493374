import { type Span, span } from '../base/span.ts';
import type { Prose } from './prose.ts';

const HAN = '[\\u4e00-\\u9fff]';
const GAP = new RegExp(`(?<=${HAN})[ \\u00a0]{1,2}(?=[0-9])|(?<=[0-9%‰])[ \\u00a0]{1,2}(?=${HAN})`, 'g');

/**
 * Closes the blanks that some authors set between Chinese and digits, so that one grammar reads `2022 年达 24.3 万亿元`
 * and `2022年达24.3万亿元`; the map to the source keeps their places. Blanks elsewhere stay: `25 trillion yuan`.
 */
export function closeGaps(prose: Prose): Prose {
  const gaps: Span[] = [];
  for (const m of prose.text.matchAll(GAP)) gaps.push(span(m.index, m.index + m[0].length));
  return gaps.length ? prose.without(gaps) : prose;
}
