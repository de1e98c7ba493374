/** What English prose says of a document's own times: where a contrast of then and now speaks from, which years a plan runs. */

import { breaksOf } from './breaks.ts';
import type { DatedAt, DocumentPeriod } from './document.ts';
import { isEnglish, type PeriodAnchor, type ResolvedPeriod } from './mention.ts';

/** Before a time that opens a later clause: "In 2010 26% smoked; by | 2024 19% did". */
const TURNS = /[;,] (?:and |but |while |whereas |yet )?(?:by|in) (?:the (?:year|end of) )?$/i;

/**
 * Of a sentence that opens with a time and sets a later one against it, the later one, which is what its text reports from;
 * undefined where none is, or where it had not passed on the document's day.
 */
export function contrasted(
  text: string,
  own: readonly ResolvedPeriod[],
  first: ResolvedPeriod,
  { document }: PeriodAnchor,
): ResolvedPeriod | undefined {
  const { period, mention } = first;
  if (!isEnglish(mention) || !period || !document) return undefined;
  const breaks = breaksOf(text);
  const sentence = breaks.sentence(first.span.start);
  const later = own.findLast(
    (m) =>
      m.period &&
      m.period.from > period.from &&
      m.period.to - m.period.from === period.to - period.from &&
      m.period.to <= document.from &&
      breaks.sentence(m.span.start) === sentence &&
      TURNS.test(text.slice(Math.max(0, m.span.start - 28), m.span.start)),
  );
  return later?.period ? { ...later, period: { ...later.period, by: false } } : undefined;
}

const RUNS =
  /\b(?:the|this|our|its) (?:[a-z]+ ){0,2}?(mission|plan|strategy|programme|program|scheme|initiative|roadmap|framework|agenda|outline|project|campaign|compact|package)\b[^.;]{0,24}?\b(?:runs?|to run|covers?|covering|spans?|spanning|extends?|lasts?|operates?|(?:is|will be|to be) (?:implemented|carried out|rolled out|funded))\b[^.;]{0,40}$/i;
/** No such sentence has its years farther behind its start. */
const LONGEST = 110;

/** True of the years that the document, by what its title calls it, is said to run: "The Mission runs from | 2025-26 to 2030-31". */
export function isRun(text: string, { period, span, mention }: ResolvedPeriod, title: string): boolean {
  if (!period || period.by || period.to - period.from < 36 || mention.use !== 'own') return false;
  const start = Math.max(breaksOf(text).sentenceStart(span.start), span.start - LONGEST);
  const kind = RUNS.exec(text.slice(start, span.start))?.[1];
  return kind !== undefined && title.toLowerCase().includes(kind.toLowerCase());
}

/** "Economic Survey 2025", issued in May of it, which opens with what was so in 2024: the year of the edition. */
export const isEdition = (title: DatedAt, { issue, lead }: DocumentPeriod): boolean =>
  issue !== null &&
  lead !== null &&
  title.period.to - title.period.from === 12 &&
  issue.period.from >= title.period.from &&
  issue.period.to < title.period.to &&
  lead.period.to <= title.period.from &&
  lead.period.to + 12 >= title.period.from;
