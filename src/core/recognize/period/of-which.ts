/** Times that do not stay in force for the sentences behind: a part of the one spoken of, 其中6月份, or one compared with. */

import type { Span } from '../../base/span.ts';
import type { Period } from '../../model/period.ts';
import { nearBefore } from './build.ts';

/** A part is taken out of the time spoken of: 其中6月份, 其中，二季度; of months also 仅5月, 特别是四季度. */
const OUT_OF = /其中(?:，?(?:的|在|仅))?[，,：:]?$/;
const ALONE = /(?:(?:^|[\s，。；,;])(?:仅仅?|单单?|光)(?:是|在)?|(?:特别|尤其)是(?:在|进入)?)[，,]?$/;
const OPENS = /(?:^|[。！？!?\n]) ?(?:其中|仅|单|光|特别是|尤其是)[^。]{0,4}$/;
const ENDS = /[；;。！？!?\n]/;

/** 12月当月户均流量: a month by itself, in a text about more. */
const BY_ITSELF = /[当单]月$/;

/** True of a time, so many months long, that is a part of the one spoken of: it does not stay in force. */
export function isPartial(text: string, { start, end }: Span, months: number): boolean {
  const near = nearBefore(text, start);
  if (OUT_OF.test(near)) return true;
  return months < 12 && (ALONE.test(near) || (months === 1 && BY_ITSELF.test(text.slice(start, end))));
}

/**
 * True where such a part still holds at `until`, in a later clause: up to the end of its sentence or a semicolon. One
 * set off by a comma (其中6月份，…，…), one that opens its sentence and one shorter than a year reach so far; in
 * 其中2025年4500公里，… mid-sentence the year is of its own clause.
 */
export function holdsOn(text: string, { span, period }: { span: Span; period: Period | null }, until: number): boolean {
  if (!period || until - span.end > 120) return false;
  const months = period.to - period.from;
  if (!isPartial(text, span, months)) return false;
  const near = nearBefore(text, span.start);
  const far =
    months < 12 || /^[，,]/.test(text.slice(span.end, span.end + 1)) || /[，,]$/.test(near) || OPENS.test(near);
  return far && !ENDS.test(text.slice(span.end, until));
}

/** 三年计划投资680亿元，其中｜争取中央资金150亿元: a part is of the time of its whole, named in the clause before. */
export const isPartOf = (text: string, { span }: { span: Span }, until: number): boolean =>
  until - span.end <= 100 && PART_OF.test(text.slice(span.end, until));
const PART_OF = /^[^，。；\n]*[，；]其中[，：:]?[^，。；：:\n]*$/;

/** 去年同期，进出口增长6.3%: a time of comparison that opens its sentence holds up to the sentence's end or a semicolon. */
export const opensSentence = (text: string, { span }: { span: Span }, until: number): boolean =>
  until - span.end <= 120 &&
  /^[，,]/.test(text.slice(span.end, span.end + 1)) &&
  /(?:^|[。！？；;\n]) *(?:而|在)?$/.test(text.slice(Math.max(0, span.start - 4), span.start)) &&
  !ENDS.test(text.slice(span.end, until));
