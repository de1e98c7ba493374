/** English numbers that count what another figure or the words before them name: `of these, 1.14 million`. */

import type { Candidate } from './candidate.ts';
import { wordBefore } from './guard.ts';

/** How far back the figure may stand whose noun a later number takes. */
const FAR = 500;
/** How far before the number the words that point back are looked for. */
const NEAR = 70;
/** Two counts of which one is part of the other, or another year's, differ by no more than this factor. */
const MOST = 2000;

/** `Of those who eat, | 1.14 million do so`, `of whom | 900`, `Of the 58 sites, | 12 are`, `, including | 40`. */
const PART_OF =
  /(?:\b(?:of|among|out of) (?:these|those|them|whom|which|this (?:total|number)|the (?:total|\d[\d,.]*(?: [a-z-]+){1,4}))\b[^.;:\d]{0,40}|\b(?:of which|including|among them|the (?:remaining|other|rest,))) ?(?:(?:about|around|some|nearly|only|just|almost|over|at least|more than|roughly|a further|another) )*$/i;
/** `followed with | 58,300 and study with | 41,750`, `construction added | 9,800`: another of the same series. */
const SERIES =
  /\b(?:with|added|gained|shed|lost|created|had|has|have|recorded|reported|received|sent|saw|numbered|totalled|totaled|came to|amounted to|accounted for|contributed|followed (?:by|at)|(?:figure|number|total|count|tally|aim|goal|target|ambition|plan|limit|ceiling|it) (?:is|was|of|stood at|rose to|fell to|reached|numbered|is to reach|was to reach)|(?:revised|up|down|corrected)(?: (?:upwards?|downwards?|up|down))? from|managed|hopes? for|aims? for|targets|targeting|another|a further|remaining|expects?|expected|forecasts?|predicts?|sees|foresees|estimates) (?:(?:about|around|some|nearly|only|just|almost|over|at least|more than|roughly) )*$/i;
/** `and 9 are under construction`, `450 are to be finished`: the number is a subject of several. */
const PLURAL_BEHIND =
  /^ (?:are|were|have|had|do|did|will|would|must|shall|should|can|may|live|lived|work|worked|went|came|remain|remained|received|got)\b/;
const MORE_BEHIND = /^ (?:more|fewer) than\b/;
/** `19 | of them are in Asia` */
const OF_THEM_BEHIND = /^ of (?:them|these|which)\b/;
/** `By 2050 there could be | 37.` */
const THERE =
  /\b[Tt]here (?:are|were|will be|could be|would be|may be|should be)(?: (?:now|only|about|around|some|as many as|more than))* $/;
/** `of them | 864 million severely so` */
const OF_THEM = /\b(?:of|among) (?:these|them|whom|which),? $/i;
/** `; | 1.3 million were added`, `On present trends | 512 million would`: the number begins its clause. */
const OPENS =
  /(?:^|[;:] |\b(?:and|but|while) |^[A-Z][a-z]+ (?:[a-z]+ ){0,3}[a-z]+,? |, |\b(?:19|20)\d\d )(?:(?:about|around|some|nearly|only|just|almost|over|more than|roughly|another|a further) )*$/;
const LISTED = /^[^.;:]{0,60}(?:,| and) $/;
/** `the number of plants rose from | 12 to | 19` */
const NUMBER_OF =
  /\bnumbers? of ((?:[a-z-]+ ){0,3}?)([a-z]{3,}s|people|children|women|staff|households)\b[^.;:]{0,70}?\b(?:to|from|at|was|were|is|are|reached|by|of|exceed(?:s|ed)?|totalled|hit) (?:(?:about|around|some|nearly|only|just|almost|over|at least|more than|roughly|below|above|under) )*$/i;

const before = (text: string, c: Candidate, length: number): string => {
  const words = text.slice(Math.max(0, c.start - length), c.start);
  const stop = Math.max(words.lastIndexOf('. '), words.lastIndexOf('\n'));
  return stop < 0 ? words : words.slice(stop + 2);
};

const isWhole = (c: Candidate): boolean => c.numeral.script === 'arabic' && (c.scaled || !c.numeral.decimals);

function isLikely(c: Candidate, count: Candidate): boolean {
  return c.value.lte(count.value.times(MOST)) && count.value.lte(c.value.times(MOST));
}

/** May the bare number count what `count`, the last figure that counts something, counted? */
const mayCount = (c: Candidate, count: Candidate): boolean =>
  isWhole(c) && c.start - count.end <= FAR && isLikely(c, count);

/**
 * True when the words around the bare number point back to `count`, the last figure that counts something.
 * `closed`: the number ends its phrase; `previous`: the number before it.
 * @returns false for `Of those asked, 1.2 million euros`: it has a unit of its own.
 */
export function pointsBack(
  text: string,
  c: Candidate,
  count: Candidate,
  closed: boolean,
  previous: Candidate | undefined,
): boolean {
  if (!mayCount(c, count)) return false;
  const behind = text.slice(c.end, c.end + 16);
  if (MORE_BEHIND.test(behind)) return !/[.;]\s/.test(text.slice(count.end, c.start));
  if (OF_THEM_BEHIND.test(behind)) return true;
  const plural = PLURAL_BEHIND.test(behind);
  const near = before(text, c, NEAR);
  if (!(closed || plural)) return (c.strong || c.scaled) && OF_THEM.test(near);
  if (PART_OF.test(near) || THERE.test(near)) return true;
  if (!plural) return false;
  return (
    isLimit(c) ||
    (c.strong && OPENS.test(near)) ||
    (previous !== undefined && LISTED.test(text.slice(previous.end, c.start)))
  );
}

/** True for an amount of a series that begins with `count`: `followed with | 58,300`, `education added | 5,100`. */
export const goesOn = (text: string, c: Candidate, count: Candidate): boolean =>
  (c.strong || c.scaled) && mayCount(c, count) && SERIES.test(before(text, c, NEAR));

const isLimit = (c: Candidate): boolean => c.bounded && c.bound !== 'approx' && c.bound !== 'range';

const HUNDRED =
  /\b(?:of|for|per) (?:each |every )?100 (?:[a-z]+ ){0,2}?([a-z]{3,}s|people|children|women|men)\b[^.;:\d]{0,60} (?:only|just|there (?:are|were)|about|some|is|are|were|was) $/i;

const COUNTED_OUT = new Set(['only', 'just', 'are', 'were', 'about', 'some', 'is', 'was']);

/** What a number counts out of a hundred: {trains} for `of every 100 trains only 61 were on time`. */
export function hundredOf(text: string, c: Candidate): string | undefined {
  // A cheap look first: few numbers stand so.
  if (!isWhole(c) || c.scaled || !COUNTED_OUT.has(wordBefore(text, c.start)) || c.value.gt(100)) return undefined;
  const near = before(text, c, 110);
  return near.includes('100 ') ? HUNDRED.exec(near)?.[1]?.toLowerCase() : undefined;
}

const LEADS = new Set(
  'to from at was were is are reached by of exceed exceeds exceeded totalled hit about around some nearly only just almost over least than roughly below above under'.split(
    ' ',
  ),
);

/** What a number counts that stands behind `the number of …`: {plants} for `the number of plants rose to 19`. */
export function numberOf(text: string, c: Candidate): string | undefined {
  // A cheap look first: few numbers stand so.
  if (!isWhole(c) || !LEADS.has(wordBefore(text, c.start))) return undefined;
  const found = NUMBER_OF.exec(before(text, c, 120));
  return found ? (found[2] as string).toLowerCase() : undefined;
}

/** `Of those who eat, 1.14 million do so`: people, where no figure before counts anything. */
export const isPeople = (text: string, c: Candidate): boolean =>
  text.charCodeAt(c.start - 1) === SPACE &&
  /\b(?:[Oo]f|[Aa]mong) (?:those|all) who\b[^.;:]{0,40}, (?:[a-z]+ )?$/.test(before(text, c, NEAR));

const SPACE = 0x20;
