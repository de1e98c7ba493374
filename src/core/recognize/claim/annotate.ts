import { contains } from '../../base/span.ts';
import type { Claim } from '../../model/claim.ts';
import { parsePeriod, periodText } from '../../model/period.ts';
import { tracedBy } from '../../model/trace.ts';
import type { Annotation, DocumentSyntax } from '../../syntax/document.ts';
import { silencesOf } from '../../syntax/silences.ts';

/**
 * Lets annotations override what was inferred: `:figure[…]{indicator= period= ignore=}`, `:target[…]{…}`, and
 * comments that switch every rule off. Comments that name rule codes are left to the rules.
 */
export function annotated(claims: readonly Claim[], document: DocumentSyntax): Claim[] {
  const marks = document.annotations.filter((a) => a.name === 'figure' || a.name === 'target');
  const silent = silencesOf(document).filter((s) => s.by !== 'ignore' && !s.codes.length);
  if (!marks.length && !silent.length) return [...claims];
  return claims.map((claim) => {
    const own = marks.filter((a) => contains(a.span, claim.span));
    const quiet = silent.find((s) => contains(s.span, claim.span));
    const marked = own.reduce(withAnnotation, claim);
    return quiet && marked.silenced === undefined ? { ...marked, silenced: quiet.reason || '—' } : marked;
  });
}

function withAnnotation(claim: Claim, mark: Annotation): Claim {
  const { indicator, period: words, ignore } = mark.attributes;
  const period = words ? parsePeriod(words) : undefined;
  let { trace } = claim;
  if (indicator) trace = tracedBy(trace, `indicator.annotation ${indicator}`);
  if (period) trace = tracedBy(trace, `period.annotation ${periodText(period)}`);
  return {
    ...claim,
    ...(indicator ? { boundTo: indicator } : {}),
    ...(period ? { period: { value: period, evidence: 'annotation' as const, span: mark.span } } : {}),
    ...(ignore !== undefined ? { silenced: ignore || '—' } : {}),
    ...(mark.name === 'target' ? { role: 'target' as const } : {}),
    trace,
  };
}
