/** Where a time lies against the day of issue, and which evidence makes it a figure's own. */

import type { Evidence } from '../../model/claim.ts';
import type { Period } from '../../model/period.ts';
import type { DocumentPeriod } from '../period/document.ts';
import type { Governed } from '../period/govern.ts';

/** A period found here belongs to the block itself; one from a heading or title is weaker than the figure's own verb. */
export const NEAR: ReadonlySet<Evidence> = new Set<Evidence>([
  'annotation',
  'clause',
  'sentence',
  'block',
  'list',
  'table',
  'caption',
]);
/** A time with this evidence is the figure's own. */
export const OWN_TIME: ReadonlySet<Evidence> = new Set<Evidence>([
  'annotation',
  'clause',
  'sentence',
  'list',
  'table',
  'caption',
]);
/** A time of its own, rather than 同期 or 前三年, which a rule counts from each case. */
export const isDated = ({ mention }: Governed): boolean =>
  !mention || mention.mention.reading.type === 'fixed' || mention.mention.reading.type === 'part';

type Time = 'past' | 'present' | 'future' | 'unknown';

/** Where a period lies against the day the document was issued; a deadline lies ahead unless that day is past it. */
export function timeOf(period: Period | undefined, document: DocumentPeriod): Time {
  if (!period) return 'unknown';
  const { issue, plan, title, deadline } = document;
  const today = issue?.period;
  if (today) {
    if (period.to <= today.from) return 'past';
    // Told in its last month, a deadline is the day up to which something went: 到2023年底增至…, in December.
    if (period.by && period.to <= today.to) return 'past';
    if (period.by || period.from >= today.to) return 'future';
    // A plan for the years to come, issued in the last months of this one or in one that is told by its number alone,
    // reports of this one: （2026—2028年）, 〔2025〕63号.
    const late = today.to - today.from === 12 || (today.to - today.from === 1 && today.from % 12 >= 9);
    if (late && plan && plan.period.from >= today.to && period.to <= plan.period.from) return 'past';
    // A plan's own years lie ahead though it was issued within them; a budget year that began the year before does not.
    const began = Math.floor(period.from / 12) < Math.floor(today.from / 12) && period.to - period.from <= 24;
    return !began && period.to - period.from > 12 && period.to > today.to ? 'future' : 'present';
  }
  if (period.by) return 'future';
  if (plan) return period.to <= plan.period.from ? 'past' : 'future';
  if (title && !title.period.by) {
    if (period.to <= title.period.to) return 'past';
    // "Facts for the Council, July 2025" tells of 2025 as it stands.
    return title.period.to - title.period.from === 1 && period.from < title.period.to ? 'present' : 'future';
  }
  // The year before a deadline of an undated text is still to come.
  return deadline && period.from >= deadline.period.from - 12 ? 'future' : 'unknown';
}
