import type { Span } from '../../../src/core/base/span.ts';

/** A figure that is not asked for, but is there: 1.1% in 由上年的下降1.1%转为增长‹2.1%›. */
const OTHER = /\d[\d.,]*(?: ?(?:%|percent|per cent|万亿元|亿元|个百分点))?/g;

/** Takes the ‹ › off a line: its text, the figure they marked (the last one), and all figures of the line in order. */
export function unmark(line: string): { text: string; figure: Span; figures: readonly Span[] } {
  let text = '';
  const figures: Span[] = [];
  for (const piece of line.split(/(‹[^›]*›)/)) {
    const start = text.length;
    if (piece.startsWith('‹')) {
      text += piece.slice(1, -1);
      figures.push({ start, end: text.length });
    } else {
      for (const m of piece.matchAll(OTHER))
        if (m[0].length > 4 || /\D$/.test(m[0]))
          if (!/^(?:19|20)\d\d$/.test(m[0]))
            figures.push({ start: start + m.index, end: start + m.index + m[0].length });
      text += piece;
    }
  }
  const marked = line.lastIndexOf('‹');
  const before = line.slice(0, marked).replace(/[‹›]/g, '').length;
  return { text, figure: figures.find((f) => f.start === before) as Span, figures };
}
