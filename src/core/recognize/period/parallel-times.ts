/** Times and figures told in lists: each figure of the one list is of a time of the other, or all of one time. */

import { firstIndex } from '../../base/search.ts';
import type { Span } from '../../base/span.ts';
import type { Breaks } from './breaks.ts';
import type { ResolvedPeriod } from './mention.ts';

const JOINED = /^ *(?:[、,]|和|与|及|以及|and|, and) *$/;
const RESPECTIVELY = /分别|依次|各|respectively/;

const behind = (figures: readonly Span[], offset: number): number =>
  firstIndex(figures, (figure) => figure.start >= offset);

/** The indices of the figures that only follow the one compared: 34% and 61% of 由2020年的19%、34%和61%提高到…. */
export function listCompared(text: string, breaks: Breaks, m: ResolvedPeriod, figures: readonly Span[]): number[] {
  let i = behind(figures, m.span.end);
  const first = figures[i];
  const list: number[] = [];
  if (!first || breaks.clause(first.start) !== breaks.clause(m.span.start)) return list;
  for (; i + 1 < figures.length; i++) {
    const [a, b] = [figures[i] as Span, figures[i + 1] as Span];
    if (b.start - a.end > 6 || !JOINED.test(text.slice(a.end, b.start))) break;
    list.push(i + 1);
  }
  return list;
}

/** A time for each figure of a parallel list, by index: 一、二、三季度分别增长1.3%、4.5%和6.0%. Empty where there is none. */
export function parallelTimes(
  text: string,
  breaks: Breaks,
  times: readonly ResolvedPeriod[],
  figures: readonly Span[],
): Map<number, ResolvedPeriod> {
  const pairs = new Map<number, ResolvedPeriod>();
  for (let i = 0; i < times.length; ) {
    let end = i + 1;
    while (end < times.length && joined(text, times[end - 1] as ResolvedPeriod, times[end] as ResolvedPeriod)) end++;
    if (end - i > 1) {
      const list = times.slice(i, end);
      const own = inTurn(text, breaks, list, times[end], figures);
      for (const [n, figure] of own.entries()) pairs.set(figure, list[n % list.length] as ResolvedPeriod);
    }
    i = end;
  }
  return pairs;
}

const months = ({ period }: ResolvedPeriod): number => (period ? period.to - period.from : 0);

const joined = (text: string, a: ResolvedPeriod, b: ResolvedPeriod): boolean =>
  months(a) === months(b) && b.span.start - a.span.end < 8 && JOINED.test(text.slice(a.span.end, b.span.start));

/** The figures behind a list of times up to the sentence's end or the next time, where they go round in it. */
function inTurn(
  text: string,
  breaks: Breaks,
  list: readonly ResolvedPeriod[],
  next: ResolvedPeriod | undefined,
  figures: readonly Span[],
): readonly number[] {
  const from = (list.at(-1) as ResolvedPeriod).span.end;
  const sentence = breaks.sentence(from);
  const own: number[] = [];
  for (let i = behind(figures, from); i < figures.length; i++) {
    const figure = figures[i] as Span;
    if (breaks.sentence(figure.start) !== sentence || (next && figure.start > next.span.start)) break;
    own.push(i);
  }
  const last = own.at(-1);
  if (last === undefined || own.length % list.length !== 0) return [];
  if (RESPECTIVELY.test(text.slice(from, (figures[last] as Span).end + 20))) return own;
  return own.length === list.length && areNamed(text, from, own, figures) ? own : [];
}

/** "Targets for 2027 and 2030 | are | 25% and 40%": the list is all that is said of the times. */
const NAMED =
  /^,? (?:are|were|is|was|will be|(?:is|are) set at|stand at|stood at|came to|amount(?:ed)? to|:) *[$£€¥₹]?$/;

function areNamed(text: string, from: number, own: readonly number[], figures: readonly Span[]): boolean {
  const listed = own.map((i) => figures[i] as Span);
  return (
    NAMED.test(text.slice(from, listed[0]?.start ?? from)) &&
    listed.every((f, i) => i === 0 || JOINED_MONEY.test(text.slice(listed[i - 1]?.end ?? 0, f.start)))
  );
}
const JOINED_MONEY = /^ *(?:,|and|, and) *[$£€¥₹]?$/;

/** What joins the figures of one comparison: 16.6% `and` 7.7%, 16.6% `of land and` 7.7%. */
const COMPARED_TOO = /^(?: (?:of|for) (?:the )?[a-z]+)?(?:,|,? and) *[$£€¥₹]?$/;
/** Before the first of them. */
const COMPARISON = /\b(?:compared (?:with|to)|against|versus|from) *[$£€¥₹]?$/;

/**
 * The figures of a comparison that take their time from the last of them, by index: 16.6% of "compared with | 16.6% and
 * 7.7% in 2020". `trailing`: the time right behind each figure.
 */
export function comparedList(
  text: string,
  figures: readonly Span[],
  trailing: readonly (ResolvedPeriod | undefined)[],
): Map<number, ResolvedPeriod> {
  const found = new Map<number, ResolvedPeriod>();
  let i = 0;
  while (i < figures.length) {
    const first = figures[i] as Span;
    let last = i;
    while (last + 1 < figures.length && comparedToo(text, figures[last] as Span, figures[last + 1] as Span)) last++;
    const time = trailing[last];
    if (last > i && time && !time.period?.by && COMPARISON.test(text.slice(Math.max(0, first.start - 20), first.start)))
      for (let k = i; k <= last; k++) if (k === last || !trailing[k]) found.set(k, time);
    i = last + 1;
  }
  return found;
}

const comparedToo = (text: string, a: Span, b: Span): boolean =>
  b.start - a.end < 32 && COMPARED_TOO.test(text.slice(a.end, b.start));
