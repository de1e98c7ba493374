import type { DocumentFacts } from '../analysis/document.ts';
import type { Span } from '../base/span.ts';

/** A stretch that folds to its first line. */
export interface Fold {
  readonly span: Span;
  readonly kind: 'section' | 'annotation' | 'silence';
}

/** Sections (pseudo-headings such as 一、… among them), containers, and what lies between disable and enable comments. */
export function foldsOf({ syntax }: DocumentFacts): Fold[] {
  const sections = syntax.sections.flatMap((s): Fold[] =>
    s.heading === undefined ? [] : [{ span: s.span, kind: 'section' }],
  );
  const containers = syntax.annotations.flatMap((a): Fold[] =>
    a.form === 'container' ? [{ span: a.span, kind: 'annotation' }] : [],
  );
  return [...sections, ...containers, ...silencedStretches(syntax.comments)].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

function silencedStretches(comments: DocumentFacts['syntax']['comments']): Fold[] {
  const found: Fold[] = [];
  let open: Span | undefined;
  for (const { directive, span } of comments) {
    if (directive === 'disable') open ??= span;
    else if (directive === 'enable' && open) {
      found.push({ span: { start: open.start, end: span.end }, kind: 'silence' });
      open = undefined;
    }
  }
  return found;
}
