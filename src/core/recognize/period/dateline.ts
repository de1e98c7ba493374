/** The day of issue of a news report whose dateline has no year: 新华社北京11月14日电, "BEIJING, Nov. 14 (Xinhua) --". */

import type { Span } from '../../base/span.ts';
import type { Period } from '../../model/period.ts';
import { MONTHS } from './en.ts';
import type { PeriodMention } from './mention.ts';

const ZH = /^[^，。；：\d]{0,16}?(1[0-2]|[1-9])月([1-3]?\d)日(?:（[^（）]{1,20}）)?[电讯]/;
const EN = /^[A-Z][A-Za-z' ]{1,30}, ([A-Z][a-z]{2,8})\.? [1-3]?\d(?: ?\([^()]{1,20}\))? ?(?:--|[-–—])/;

/**
 * The month of a dateline that opens a paragraph, in the first year in which all that the paragraph reports had passed
 * by then: with 2025年1至10月份, 11月14日电 is of 2025; with 2024年 whole, 1月17日电 is of 2025.
 * @param mentions the times the paragraph names
 * @returns undefined without a dateline, and where the paragraph reports of no year; the span is of the paragraph's text
 */
export function datelineOf(
  text: string,
  mentions: readonly PeriodMention[],
): { readonly period: Period; readonly span: Span } | undefined {
  const zh = ZH.exec(text);
  const en = zh ? null : EN.exec(text);
  const words = zh?.[0] ?? en?.[0];
  const month = zh ? Number(zh[1]) - 1 : MONTHS[en?.[1]?.toLowerCase() ?? ''];
  if (words === undefined || month === undefined) return undefined;
  const ends = mentions.flatMap(({ reading, by }) =>
    reading.type === 'fixed' && !by && !reading.period.by && reading.period.to - reading.period.from <= 12
      ? [reading.period.to]
      : [],
  );
  if (!ends.length) return undefined;
  const reported = Math.max(...ends);
  // The year of the last month told of, or the next one where that month had not passed yet.
  const inYear = Math.floor((reported - 1) / 12) * 12 + month;
  const from = reported > inYear + 1 ? inYear + 12 : inYear;
  return { period: { from, to: from + 1, by: false }, span: { start: 0, end: words.length } };
}
