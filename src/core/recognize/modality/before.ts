/** What stands right before a figure. A cheap look comes first: a pattern over many units is seldom tried in vain. */

import type { Span } from '../../base/span.ts';
import * as en from './en.ts';
import type { ModalityMark } from './mark.ts';
import * as zh from './zh.ts';

/** The figure at `at` is a goal by the words before it: "the target of | 40 GW". */
export const isGoal = (text: string, at: number): boolean =>
  standsBehindLetter(text, at) && en.GOAL_BEFORE.test(text.slice(Math.max(0, at - 40), at));

/** The figure at `at` says how far a goal was missed or passed: 比目标低了|1.8万亿元. */
export const isAgainstGoal = (text: string, at: number): boolean =>
  standsBehindShort(text, at) && zh.AGAINST_GOAL.test(text.slice(Math.max(0, at - 50), at));

/**
 * The last unit before `at`, behind spaces and a currency sign, is a Latin letter: without one no pattern that ends in
 * an English word can match there.
 */
export function standsBehindLetter(text: string, at: number): boolean {
  const c = text.charCodeAt(lastBefore(text, at)) | 0x20;
  return c >= 0x61 && c <= 0x7a;
}

/** The last unit before `at`, behind spaces and a currency sign; -1 for none. */
function lastBefore(text: string, at: number): number {
  let i = at - 1;
  if ('$£€¥₹'.includes(text.charAt(i) || ' ')) i--;
  while (i >= 0 && isSpace(text.charCodeAt(i))) i--;
  return i;
}

/** Any that a pattern or `trim` takes for one. */
const isSpace = (c: number): boolean => c <= 0x20 || c === 0xa0 || c === 0x3000 || (c >= 0x2000 && c <= 0x206f);

/** 低, 低了, 低了约 and their like end before `at`. */
function standsBehindShort(text: string, at: number): boolean {
  let i = at - 1;
  if ('约近'.includes(text.charAt(i) || ' ')) i--;
  if ('出了过'.includes(text.charAt(i) || ' ')) i--;
  return '低高多少差超短缺标划期值数求平算'.includes(text.charAt(i) || ' ');
}

const START =
  /(?:\b(?:from|compared with|compared to|against)(?: (?:about|around|some|nearly|only|just|a mere))?|, after(?: (?:the|about|around|some|nearly|only|just|a mere))?|[由从](?:[^，。；]{0,8}年的?)?(?:约|近)?) *[$£€¥₹]?$/i;

/** A change starts from the figure at `at`, or is compared with it: "up from | 255,000", 由2.06%. */
export const isChangeStart = (text: string, at: number): boolean =>
  (standsBehindLetter(text, at) || standsBehindFrom(text, at)) && START.test(text.slice(Math.max(0, at - 24), at));

/** 由, 从 or what may stand between them and the figure ends before `at`. */
const standsBehindFrom = (text: string, at: number): boolean =>
  '由从年的约近'.includes(text.charAt(lastBefore(text, at)) || ' ');

/** "relative to | projections made in 2020": what an aim is measured by. */
export const isBase = (text: string, { span }: ModalityMark): boolean =>
  en.BASE_BEFORE.test(text.slice(Math.max(0, span.start - 40), span.start));

/** "The previous plan delivered | 9,400 homes": what came of it stands. */
export const isDone = (text: string, superseded: ModalityMark, figure: Span): boolean =>
  superseded.language === 'en' && en.DELIVERED.test(text.slice(superseded.span.end, figure.start));
