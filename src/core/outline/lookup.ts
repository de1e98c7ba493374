import { contains, type Span } from '../base/span.ts';

/** Index of the last span that begins at or before `offset`; -1 before the first. `spans` ascend by start. */
export function lastFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((spans[mid] as Span).start <= offset) low = mid + 1;
    else high = mid;
  }
  return low - 1;
}

/**
 * For spans that nest, ascending by start: the index of the nearest earlier one each begins in, -1 for none. With it the
 * innermost span around a place is found over its ancestors alone, however many have ended before.
 */
export function ancestorsOf(spans: readonly Span[]): Int32Array {
  const out = new Int32Array(spans.length);
  for (let i = 0; i < spans.length; i++) {
    let above = i - 1;
    while (above >= 0 && (spans[above] as Span).end <= (spans[i] as Span).start) above = out[above] as number;
    out[i] = above;
  }
  return out;
}

/** Index of the innermost of nesting spans around `inner`, -1 for none; `above` are their `ancestorsOf`, `from` the last that begins before it. */
export function innermostOf(spans: readonly Span[], above: Int32Array, from: number, inner: Span): number {
  let i = from;
  while (i >= 0 && !contains(spans[i] as Span, inner)) i = above[i] as number;
  return i;
}

/** Index of the span that holds `inner`; -1 when none does. `spans` ascend and do not overlap. */
export function holderOf(spans: readonly Span[], inner: Span): number {
  const at = lastFrom(spans, inner.start);
  return at >= 0 && contains(spans[at] as Span, inner) ? at : -1;
}

/** The indices `[from, to)` of the spans that begin inside `outer`. */
export function rangeIn(spans: readonly Span[], outer: Span): { from: number; to: number } {
  return { from: lastFrom(spans, outer.start - 1) + 1, to: lastFrom(spans, outer.end - 1) + 1 };
}

/** True when some span lies wholly in `outer`. */
export function anyIn(spans: readonly Span[], outer: Span): boolean {
  const { from, to } = rangeIn(spans, outer);
  for (let i = from; i < to; i++) if (contains(outer, spans[i] as Span)) return true;
  return false;
}
