/** The last word on a figure's time, once its role (target, actual) is known. */

import type { Span } from '../../base/span.ts';
import type { Found, Role } from '../../model/claim.ts';
import type { Period } from '../../model/period.ts';
import { type DocumentPeriod, defaultPeriod, isFarAhead } from './document.ts';
import type { Governed } from './govern.ts';

/**
 * A figure's time, once its role is known. What has been reported has no deadline: 到2024年底，已建成5个 is of 2024, and
 * a deadline named in an earlier sentence is not its time at all. Without a time of its own the figure takes the
 * document's default.
 */
export function settlePeriod(
  governed: Governed | null,
  role: Role,
  document: DocumentPeriod,
  kind: 'policy' | 'note' = 'note',
  present: () => boolean = () => true,
): Found<Period> | null {
  const fallback = (): Found<Period> | null =>
    defaultPeriod(document, role, kind, kind === 'policy' && document.lead !== null && present());
  if (!governed) return fallback();
  const { value, reached, reported, planned, outer } = governed;
  if (role === 'target' && outer !== undefined) return outer ?? fallback();
  const today = document.issue?.period;
  const isPast = !value.by && (!today || value.to <= today.from);
  if (role === 'target' && planned && isPast) return planned;
  // "In 2023 41% was committed. The programme is to create 12,000 jobs": what was reported before is no goal's time.
  if (role === 'target' && governed.evidence === 'block' && isPast && document.plan) return fallback();
  if (role !== 'actual' && role !== 'baseline') return governed;
  if (reached) return { ...governed, value: reached };
  const own = governed.evidence === 'clause' || governed.evidence === 'sentence';
  if (reported !== undefined) return reported ?? fallback();
  // What has been done is of no time far ahead that an earlier sentence named.
  if (!value.by && governed.evidence === 'block' && isFarAhead(value, document)) return fallback() ?? governed;
  if (!value.by) return governed;
  const passed = !today || value.from < today.to;
  return own || passed ? { ...governed, value: { ...value, by: false } } : (fallback() ?? governed);
}

const PRESENT =
  /\b(?:is|are|has|have|stands?|remains?|holds?|covers?|employs?|accounts? for|operates?|makes? up|amounts? to|comes? to|makes?)\b/;
const PAST = /\b(?:was|were|had|did|[a-z]{2,}ed|rose|fell|grew|came|stood|made|took|spent|held|went|lost|won|sold)\b/;

/** True where the clause before a figure tells how things stand, not how they were: "The queue stands at 740 GW". */
export function isPresent(text: string, figure: Span): boolean {
  const near = text.slice(Math.max(0, figure.start - 70), figure.start);
  const clause = near.slice(Math.max(near.lastIndexOf('. '), near.lastIndexOf('; ')) + 1);
  return (PRESENT.test(clause) && !PAST.test(clause)) || /[\u3400-\u9fff]/.test(clause);
}
