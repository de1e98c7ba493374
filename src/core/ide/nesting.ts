import { contains, type Span } from '../base/span.ts';

/** Index of the smallest of the bodies that holds a span; undefined when none does. Empty bodies hold nothing. */
export function innermost(bodies: readonly Span[], inner: Span, except = -1): number | undefined {
  let best: number | undefined;
  for (const [i, body] of bodies.entries()) {
    if (i === except || body.start >= body.end || !contains(body, inner)) continue;
    const known = best === undefined ? undefined : (bodies[best] as Span);
    if (!known || body.end - body.start < known.end - known.start) best = i;
  }
  return best;
}
