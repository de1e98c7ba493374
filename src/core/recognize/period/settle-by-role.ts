/** The last word on a figure's time, once its role (target, actual) is known. */

import { hasHan } from '../../base/script.ts';
import type { Span } from '../../base/span.ts';
import type { Found, Role } from '../../model/claim.ts';
import { type Period, year, yearOf } from '../../model/period.ts';
import { type DocumentPeriod, defaultPeriod, isFarAhead } from './document.ts';
import type { Governed } from './govern.ts';
import { isEnglish } from './mention.ts';

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
  const english = governed.mention !== undefined && isEnglish(governed.mention.mention);
  if (role === 'target' && governed.evidence === 'block' && isPast && (document.plan || english))
    return fallback() ?? governed;
  if (role !== 'actual' && role !== 'baseline') return governed;
  if (reached) return { ...governed, value: reached };
  const own = governed.evidence === 'clause' || governed.evidence === 'sentence';
  if (reported !== undefined) return reported ?? fallback();
  // What has been done is of no time far ahead that an earlier sentence named.
  if (!value.by && governed.evidence === 'block' && isFarAhead(value, document)) return fallback() ?? governed;
  if (!value.by) return governed;
  const passed = !today || value.from < today.to;
  // "By 2026 500,000 should be in place; there were | 206,000": nothing reported is of a time to come.
  if (english && governed.evidence === 'sentence' && !passed) return fallback() ?? governed;
  return own || passed ? { ...governed, value: { ...value, by: false } } : (fallback() ?? governed);
}

/** Role of a figure and the rule that told it. */
interface Told {
  readonly role: Role;
  readonly trace: string;
}

const isReported = (told: Told | undefined): boolean => told?.role === 'actual' || told?.role === 'baseline';

/**
 * Takes back times that were carried to a figure from an earlier sentence where they were told of goals and forecasts
 * alone, and the figure is reported: "Sales were 5 Mt in 2024. It expects 6 Mt in 2025. Stocks fell to | 2 Mt." It gets
 * the time of the figure reported last, or none. A forecast gets no time that has passed: "Output grew 2% in 2024. Exports
 * are expected to rise | 3%." English only: Chinese names the time again.
 */
export function carryByRole(
  governed: readonly (Governed | null)[],
  roles: readonly Told[],
  document: DocumentPeriod,
): readonly (Governed | null)[] {
  /** Whether figures reported (1), or foretold and planned (2), stand beside a time. */
  const sides = new Map<object, number>();
  const out: (Governed | null)[] = [];
  let last: Governed | null = null;
  for (const [i, found] of governed.entries()) {
    const told = roles[i];
    const side = isReported(told) ? 1 : 2;
    const mention = found?.mention;
    let own = found;
    if (mention && isEnglish(mention.mention)) {
      const isOwn = found?.evidence === 'clause' || found?.evidence === 'sentence';
      const sidesTold = sides.get(mention) ?? 0;
      if (isOwn) sides.set(mention, sidesTold | side);
      else if (found?.evidence === 'block' && sidesTold === 3 - side) own = recalled(found, side, told, last, document);
    }
    out.push(own);
    if (side === 1 && own && !own.passing && !own.value.by && own.mention?.use === 'own') last = own;
  }
  return out;
}

/** What a figure takes instead of a time told on the other `side` alone. */
function recalled(
  found: Governed,
  side: number,
  told: Told | undefined,
  last: Governed | null,
  { issue }: DocumentPeriod,
): Governed | null {
  const today = issue?.period;
  if (side === 1) {
    if (last) return { ...last, evidence: 'block' };
    return today && found.value.from >= today.to ? null : found;
  }
  const foretold = told?.role === 'other' && /^role\.(?:forecast|outlook)/.test(told.trace);
  if (!foretold || !today || found.value.by || found.value.to > today.from) return found;
  return { value: year(yearOf(today)), evidence: 'document', ...(issue?.span ? { span: issue.span } : {}) };
}

const PRESENT =
  /\b(?:is|are|has|have|stands?|remains?|holds?|covers?|employs?|accounts? for|operates?|makes? up|amounts? to|comes? to|makes?)\b/;
const PAST = /\b(?:was|were|had|did|[a-z]{2,}ed|rose|fell|grew|came|stood|made|took|spent|held|went|lost|won|sold)\b/;

/** True where the clause before a figure tells how things stand, not how they were: "The queue stands at 740 GW". */
export function isPresent(text: string, figure: Span): boolean {
  const near = text.slice(Math.max(0, figure.start - 70), figure.start);
  const clause = near.slice(Math.max(near.lastIndexOf('. '), near.lastIndexOf('; ')) + 1);
  return (PRESENT.test(clause) && !PAST.test(clause)) || hasHan(clause);
}
