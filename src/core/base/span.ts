/** Half-open range of UTF-16 offsets: `start` inclusive, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** `span(2, 5)` covers the units 2, 3 and 4. */
export const span = (start: number, end: number): Span => ({ start, end });

/** True when the two share at least one unit: [1,3) and [2,4) do, [1,3) and [3,4) do not. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True when `inner` lies wholly in `outer`; an empty span at a border counts as inside. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** True for an offset in the span or just behind it, where a caret still belongs to it. */
export const touches = (s: Span, offset: number): boolean => s.start <= offset && offset <= s.end;

/** The smallest span that holds both. */
export const cover = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

export const shift = (s: Span, by: number): Span => ({ start: s.start + by, end: s.end + by });

export const slice = (text: string, s: Span): string => text.slice(s.start, s.end);
