/** Times that do not stay in force for the sentences behind: a part of the one spoken of, 其中6月份, or one compared with. */

import type { Span } from '../../base/span.ts';
import type { Period } from '../../model/period.ts';
import { nearBefore } from './build.ts';

/** A part is taken out of the time spoken of: 其中6月份, 其中，二季度; of months also 仅5月, 特别是四季度. */
const OUT_OF = /其中(?:，?(?:的|在|仅))?[，,：:]?$/;
const ALONE = /(?:(?:^|[\s，。；,;])(?:仅仅?|单单?|光)(?:是|在)?|(?:特别|尤其)是(?:在|进入)?)[，,]?$/;
const OPENS = /(?:^|[。！？!?\n]) ?(?:其中|仅|单|光|特别是|尤其是)[^。]{0,4}$/;
const ENDS = /[；;。！？!?\n]/;

/** True of a time at `at`, so many months long, that is a part of the one spoken of: it does not stay in force. */
export const isPartial = (text: string, at: number, months: number): boolean =>
  OUT_OF.test(nearBefore(text, at)) || (months < 12 && ALONE.test(nearBefore(text, at)));

/**
 * True where such a part still holds at `until`, in a later clause: up to the end of its sentence or a semicolon. One
 * set off by a comma (其中6月份，…，…), one that opens its sentence and one shorter than a year reach so far; in
 * 其中2025年4500公里，… mid-sentence the year is of its own clause.
 */
export function holdsOn(text: string, { span, period }: { span: Span; period: Period | null }, until: number): boolean {
  if (!period || until - span.end > 120) return false;
  const months = period.to - period.from;
  if (!isPartial(text, span.start, months)) return false;
  const near = nearBefore(text, span.start);
  const far =
    months < 12 || /^[，,]/.test(text.slice(span.end, span.end + 1)) || /[，,]$/.test(near) || OPENS.test(near);
  return far && !ENDS.test(text.slice(span.end, until));
}

/** 去年同期，进出口增长6.3%: a time of comparison that opens its sentence holds up to the sentence's end or a semicolon. */
export const opensSentence = (text: string, { span }: { span: Span }, until: number): boolean =>
  until - span.end <= 120 &&
  /^[，,]/.test(text.slice(span.end, span.end + 1)) &&
  /(?:^|[。！？；;\n]) *(?:而|在)?$/.test(text.slice(Math.max(0, span.start - 4), span.start)) &&
  !ENDS.test(text.slice(span.end, until));
