import { isWholeYear, type Period } from '../../model/period.ts';

const YEAR = /(?:19|20)\d{2}/g;
const PART_BEHIND =
  /^\s*年?\s*(?:的)?(?:全年)?\s*(上半年|下半年|前[一二三123]个?季度?|第?[一二三四1-4]季度|Q[1-4]|H[12]|\d{1,2}\s*(?:月|[—–-]\s*\d{1,2}\s*月))/;
const PART_BEFORE =
  /(?:\d{1,2}[/-]|half|quarter|Q[1-4]|H[12]|January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+of)?(?:\s+(?:the\s+year|fiscal))?,?\s*$/i;
const RANGE_BEHIND = /^\s*年?\s*(?:—|–|-|~|至|到|\/|to)\s*(?:19|20)?\d{2}/;

/** What a change is measured against: 20% less than in 2023, 比2023年增长. */
const AGAINST =
  /(?:\b(?:than|compared (?:with|to)|relative to|versus|on|over)\s+(?:in\s+|at\s+)?(?:the\s+)?(?:end\s+of\s+)?|[比较])(?:19|20)\d{2}(?![-–—/]\d|\d)/gi;

/** The text without the years that changes are measured against. */
export const withoutBases = (text: string): string => text.replace(AGAINST, ' ');

/**
 * True when the text names the period itself or a time that cannot be told from it: 2022 in `2022年` and `2022`, not in
 * `2022年上半年`. A plan period is named by its first year in a range.
 */
export function namesPeriod(text: string, p: Period): boolean {
  const first = Math.floor(p.from / 12);
  const last = Math.floor((p.to - 1) / 12);
  const whole = isWholeYear(p) || p.by;
  for (const match of text.matchAll(YEAR)) {
    const year = Number(match[0]);
    const behind = text.slice(match.index + 4, match.index + 20);
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const part = PART_BEHIND.test(behind) || PART_BEFORE.test(before);
    const range = RANGE_BEHIND.test(behind);
    if (first !== last) {
      if (year === first && range) return true;
    } else if (year === first && whole !== part && !range && mayBePart(PART_BEHIND.exec(behind)?.[1], p)) return true;
  }
  return false;
}

const COUNTS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4 };

/** False when the Chinese words for a part of a year tell of other months: 前三季度 is not September, 一季度 not the second. */
function mayBePart(words: string | undefined, p: Period): boolean {
  const quarter = words && /^(前)?第?([一二三四1-4])个?季/.exec(words);
  if (!quarter) return true;
  const n = COUNTS[quarter[2] as string] ?? Number(quarter[2]);
  const [from, to] = [p.from % 12, ((p.to - 1) % 12) + 1];
  return to === n * 3 && (from === 0 || (!quarter[1] && from === to - 3));
}

/** 上年, 去年同期, last year as a time of its own, not as what 比上年 is measured against. */
const YEAR_BEFORE =
  /(?<![比较同])(?:上年|去年|上一年)(?!同期?相?比)|\b(?:last year|the (?:previous|prior) year|a year earlier)\b/i;

/** True when a word for the year before the claim's stands in the text in its own right. */
export const namesYearBefore = (text: string): boolean => YEAR_BEFORE.test(text);

const BASE =
  /(?:\b(?:from|after|against|versus|compared (?:with|to)|put it at)\s+(?:about |around |some |nearly |a |the )*[£$€¥₹(]*|(?:由|从)(?:[^，。；、]{0,8}的)?)$/i;

/** True when the words right before a figure make it what something is measured against: down from 8.6, 由14.8%. */
export const isBase = (before: string): boolean => BASE.test(before.slice(-40));
