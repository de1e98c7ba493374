/** The bound that a table head states for all figures under it. */

import { remembered } from '../../base/remember.ts';
import type { Span } from '../../base/span.ts';
import type { Bound } from '../../model/bound.ts';
import { BEFORE_EN } from './en.ts';
import { AFTER_ZH, BEFORE_ZH } from './zh.ts';

/** A bound and where a head says it. */
export interface HeadBound {
  readonly bound: Bound;
  readonly span: Span;
}

const LIMITS: readonly Bound[] = ['ge', 'gt', 'le', 'lt'];
/** These name a class of people or places as often as a limit: `Aged over 65`, `Under 25`. */
const CLASSES = new Set(['over', 'above', 'below', 'under', 'beyond', 'minimum', 'maximum', 'ceiling']);

/** Words of a limit by themselves, lower case. */
const WORDS: ReadonlyMap<string, Bound> = new Map(
  LIMITS.flatMap((bound) => [
    ...(BEFORE_EN[bound] ?? '').split(',').map((w) => [w, bound] as const),
    ...`${BEFORE_ZH[bound] ?? ''} ${AFTER_ZH[bound] ?? ''}`
      .split(' ')
      .filter((w) => /^(?:[\u4e00-\u9fff]{2,}|[≥≤<>＜＞]=?)$/.test(w))
      .map((w) => [w, bound] as const),
  ]),
);

/** What a goal may be called before its limit: `Goal for 2030 below`. */
const GOAL =
  /(?:^|\b(?:targets?|goals?|limits?|requirements?|standards?|thresholds?|values?|objectives?|(?:19|20)\d\d)|[:,–—-])$/i;
const isLimit = (word: string, before: string): boolean => !CLASSES.has(word) || GOAL.test(before.trimEnd());
/** The longest end of a head that may be a limit, in words. */
const LONGEST = 5;

/** Where a head's words end; by hand, as a pattern for blanks at an end is tried from every blank of the head. */
function endOf(head: string): number {
  let end = head.length;
  while (end > 0 && ' \t\n:：,，'.includes(head.charAt(end - 1))) end--;
  return end;
}

/** `Final target: | less than`, `2030, | no more than`; one of the words that also name classes only behind a goal. */
function atEnd(head: string): HeadBound | undefined {
  const end = endOf(head.replace(/[（(][^（(）)]{0,40}[）)]\s?$/, ''));
  let start = end;
  let found: HeadBound | undefined;
  for (let n = 0; n < LONGEST && start > 0; n++) {
    start = head.lastIndexOf(' ', start - 2) + 1;
    const word = head.slice(start, end).toLowerCase();
    const bound = WORDS.get(word);
    if (bound && isLimit(word, head.slice(0, start))) found = { bound, span: { start, end } };
  }
  return found;
}

const BRACKET = /[（(]\s*([^（(）)]{1,24}?)\s*(?:[%％]\s*)?[）)]/g;

/** `Goal (at least)`, 指标值（不低于）, `Target (≥ %)` */
function inBracket(head: string): HeadBound | undefined {
  for (const m of head.matchAll(BRACKET)) {
    const word = (m[1] as string).toLowerCase();
    const bound = WORDS.get(word);
    if (bound && isLimit(word, head.slice(0, m.index))) {
      const start = head.indexOf(m[1] as string, m.index);
      return { bound, span: { start, end: start + word.length } };
    }
  }
  return undefined;
}

/** What is set as a least or a most, not the extreme of what was measured (`Minimum temperature`, `Minimum wage`). */
const SET =
  /^(?:(minimum|min\.?|least)|(maximum|max\.?|highest permitted)) (?:[a-z-]+ )?(?:shares?|percentages?|proportions?|contents?|numbers?|amounts?|levels?|targets?|requirements?|quotas?|coverage|contributions?|capacity|efficiency|emissions|concentrations?|limits?|grants?|aid|subsid(?:y|ies)|fines?|penalt(?:y|ies)|co-financing|recovery rates?|recycling rates?|collection rates?)\b/i;
const SET_ZH =
  /^(?:(最低|最小|下限)|(最高|最大|上限))(?:占比|比例|比重|份额|配额|要求|标准|限额|限值|目标|指标|含量|覆盖率|补助|补贴|奖励|罚款|支持|值)/;

function atStart(head: string): HeadBound | undefined {
  const m = SET.exec(head) ?? SET_ZH.exec(head);
  if (!m) return undefined;
  return { bound: m[1] ? 'ge' : 'le', span: { start: 0, end: 0 } };
}

/**
 * The bound stated by a column's or row's head: `Minimum share (%)` and `Target, at least` give ge, 指标值（不高于） le.
 * The span is empty where the words belong to the name. null: `Aged over 65`, `Minimum wage`, `Share (%)`.
 */
export const headBound = remembered((head): HeadBound | null => {
  const text = head.slice(0, 120);
  return inBracket(text) ?? atEnd(text) ?? atStart(text.trim()) ?? null;
}, 1000);

/** A head without the words of its bound. */
export function withoutBound(head: string): string {
  const found = headBound(head);
  if (!found || found.span.start === found.span.end) return head;
  return `${head.slice(0, found.span.start)} ${head.slice(found.span.end)}`.trim();
}
