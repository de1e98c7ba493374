import { type Span, span } from '../base/span.ts';
import type { Annotation, Comment, DocumentSyntax } from './document.ts';

/** A stretch of the source that is not judged, and why. */
export interface Silence {
  /** What is silenced. */
  readonly span: Span;
  /** The comment or directive that says so. */
  readonly place: Span;
  /** Rule codes, `figure.*` among them; empty means all. */
  readonly codes: readonly string[];
  /** As written; empty when none was given. */
  readonly reason: string;
  readonly by: Comment['directive'] | 'ignore';
}

/**
 * All silenced stretches in source order: `ignore="…"` on a directive, the line after `disable-next-line`, and what
 * lies between `disable` and `enable` (to the end where nothing enables again). `enable figure.value` ends that code only.
 */
export function silencesOf(document: DocumentSyntax): Silence[] {
  if (!document.comments.length && !document.annotations.length) return [];
  const ignored = document.annotations.flatMap(ignoredBy);
  return [...ignored, ...byComments(document)].sort((a, b) => a.place.start - b.place.start);
}

const ignoredBy = (a: Annotation): Silence[] =>
  a.attributes.ignore === undefined
    ? []
    : [{ span: a.span, place: a.span, codes: [], reason: a.attributes.ignore.trim(), by: 'ignore' }];

function byComments({ text, comments }: DocumentSyntax): Silence[] {
  const found: Silence[] = [];
  let open: Comment[] = [];
  const close = (comment: Comment, end: number): void => {
    const { codes, reason } = comment;
    found.push({ span: span(comment.span.end, end), place: comment.span, codes, reason, by: 'disable' });
  };
  for (const comment of comments) {
    const { directive, codes, reason } = comment;
    if (directive === 'disable') open.push(comment);
    else if (directive === 'disable-next-line')
      found.push({ span: lineAfter(text, comment.span.end), place: comment.span, codes, reason, by: directive });
    else {
      const ends = (c: Comment): boolean => !codes.length || c.codes.some((code) => codes.includes(code));
      for (const ended of open.filter(ends)) close(ended, comment.span.start);
      open = open.filter((c) => !ends(c));
    }
  }
  for (const left of open) close(left, text.length);
  return found;
}

/** The next line that holds text: blank lines and lines of control comments are passed over. Empty at the end. */
function lineAfter(text: string, offset: number): Span {
  let start = text.indexOf('\n', offset) + 1;
  while (start > 0 && start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end).trim();
    if (line && !(line.startsWith('<!--') && line.endsWith('-->'))) return span(start, end);
    start = end + 1;
  }
  return span(text.length, text.length);
}

/** True when the codes of a silence cover a rule: none given covers all, `figure.*` covers `figure.value`. */
export const covers = (codes: readonly string[], code: string): boolean =>
  !codes.length || codes.some((c) => c === code || (c.endsWith('.*') && code.startsWith(c.slice(0, -1))));
