import { contains, type Span } from '../../base/span.ts';
import type { Claim } from '../../model/claim.ts';
import { parsePeriod, periodText } from '../../model/period.ts';
import type { Annotation, Comment, DocumentSyntax } from '../../syntax/document.ts';

/**
 * Lets annotations override what was inferred: `:figure[…]{indicator= period= ignore=}`, `:target[…]{…}`, and
 * comments that switch every rule off. Comments that name rule codes are left to the rules.
 */
export function annotated(claims: readonly Claim[], document: DocumentSyntax): Claim[] {
  const marks = document.annotations.filter((a) => a.name === 'figure' || a.name === 'target');
  const silent = silences(document);
  if (!marks.length && !silent.length) return [...claims];
  return claims.map((claim) => {
    const own = marks.filter((a) => contains(a.span, claim.span));
    const quiet = silent.find((s) => contains(s.span, claim.span));
    const marked = own.reduce(withAnnotation, claim);
    return quiet && marked.silenced === undefined ? { ...marked, silenced: quiet.reason } : marked;
  });
}

function withAnnotation(claim: Claim, mark: Annotation): Claim {
  const { indicator, period: words, ignore } = mark.attributes;
  const period = words ? parsePeriod(words) : undefined;
  const trace = [...claim.trace];
  if (indicator) trace.push(`indicator.annotation ${indicator}`);
  if (period) trace.push(`period.annotation ${periodText(period)}`);
  return {
    ...claim,
    ...(indicator ? { boundTo: indicator } : {}),
    ...(period ? { period: { value: period, evidence: 'annotation' as const, span: mark.span } } : {}),
    ...(ignore !== undefined ? { silenced: ignore || '—' } : {}),
    ...(mark.name === 'target' ? { role: 'target' as const } : {}),
    trace,
  };
}

interface Silence {
  readonly span: Span;
  readonly reason: string;
}

/** Stretches of the source where a comment without codes switched everything off. */
function silences(document: DocumentSyntax): Silence[] {
  const found: Silence[] = [];
  let open: Comment | undefined;
  for (const comment of document.comments) {
    if (comment.codes.length) continue;
    const reason = comment.reason || '—';
    if (comment.directive === 'disable-next-line')
      found.push({ span: nextLine(document.text, comment.span.end), reason });
    else if (comment.directive === 'disable') open ??= comment;
    else if (open) {
      found.push({ span: { start: open.span.end, end: comment.span.start }, reason: open.reason || '—' });
      open = undefined;
    }
  }
  if (open) found.push({ span: { start: open.span.end, end: document.text.length }, reason: open.reason || '—' });
  return found;
}

function nextLine(text: string, offset: number): Span {
  const start = text.indexOf('\n', offset);
  if (start < 0) return { start: text.length, end: text.length };
  const end = text.indexOf('\n', start + 1);
  return { start: start + 1, end: end < 0 ? text.length : end };
}
