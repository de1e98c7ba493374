/** Words beside a figure that tell where in a span of years, or how far before it, the figure lies. */

import type { Span } from '../../base/span.ts';
import type { Period } from '../../model/period.ts';

const AMOUNT = '(?: (?:about|around|some|nearly|almost|only|just|over|more than|at least|a mere|an?))?';
const MONEY = ' *[$£€¥₹]?$';

/** A change begins here: 由2.06%提高到…, "from 46 to 56 years". */
const START = new RegExp(`(?:\\bfrom${AMOUNT}|[由从](?:约|近)?)${MONEY}`, 'i');
const REACHED = new RegExp(`(?:到|至|为|\\bto${AMOUNT}) *(?:约|近|超过?)?[$£€¥₹]?$`, 'i');
/** A change to a level whose start is told without its own time: "down from 8.6", "shrank from 364 to". */
const CHANGED_FROM = new RegExp(
  `\\b(?:up|down|rose|risen|fell|fallen|grew|grown|went|gone|came|come|cut|(?:increas|decreas|declin|eas|narrow|widen|improv|climb|dropp|slipp|shorten|lengthen|expand|reduc|rais|lower|doubl|tripl|jump|dipp|edg|mov|chang|slow|accelerat|surg|advanc|tick|slid|shr[au]n)(?:ed|k)?)(?: (?:up|down|slightly|sharply|steadily))? from${AMOUNT}${MONEY}`,
);
/** "fell to 107,000 from | 151,000", behind the level that was reached. */
const LEVEL_FROM = new RegExp(`^[A-Za-z ]{0,24}\\bfrom${AMOUNT}${MONEY}`);
/** "narrowed to 305 billion, equal to 1.9 percent of output, from | 394 billion": behind the level and what explains it. */
const LEVEL_ASIDE_FROM =
  /\b(?:rose|fell|grew|increased|decreased|declined|narrowed|widened|eased|slowed|climbed|dropped|slipped|improved|shrank|went (?:up|down))\b[^.;,]{0,24} to [^;]{2,40}(?:,|\() ?(?:or|equal to|equivalent to|about|some|i\.e\.) [^;]{2,40}(?:,|\)) (?:up |down )?from *[A-Za-z$£€¥₹]{0,4} *$/;
/** A level: the figure is of the last day of a span of years, unless words of summing stand by it. */
const LEVEL_BEFORE = new RegExp(
  `(?:(?:, to|\\b(?:reached|reaching|stood at|made up|accounted for|(?!(?:amount|came|come|close|add|sum|total|due|relat|accord|equal|equivalent|similar|back|prior|refer)[a-z]*\\b)[a-z]+(?: up| down)? to))${AMOUNT}${MONEY}|(?:达到|达|提高到|提升到|增加到|增长到|扩大到|下降到|降至|升至|增至|提高至|提升至)(?:了)?(?:约|近|超过?)?$)`,
);
/** 为2020年的｜2.3倍: what was reached, told in the measure of another year. */
const TIMES_OF = /(?:为|是|相当于)(?:19|20)\d\d年(?:同期)?的(?:约|近)?$/;
/** "5.8 points more | than in 2015", "10.9 percent higher than the year before". */
const COMPARED =
  /^ (?:[a-z-]+ )?(?:higher|lower|more|less|fewer|above|below|better|worse|larger|smaller)(?: [a-z]+)? ?(?:than|of|that)? ?(?:in |of )?(?:(?:19|20)\d\d|the (?:year before|previous year)|a year (?:earlier|before|ago))/;
const SUMMED =
  /\b(?:total|totall?ed|cumulative(?:ly)?|combined|altogether|in all|over the (?:\w+ )?(?:years|period))\b|累计|合计|总计|共|年均/;
/** The same in another measure: "800 million mu (about | 53.3 million hectares)". */
const RESTATED =
  /^ ?[(（](?:约|合|折合|about|around|or|some|i\.e\.|equal to|equivalent to|nearly|roughly|almost|over)? ?[$£€¥₹]?$/;

const before = (text: string, figure: Span, length: number): string =>
  text.slice(Math.max(0, figure.start - length), figure.start);

/** True of the figure a change is told from: "from 46" of "from 46 to 56 years". */
export const isStart = (text: string, figure: Span): boolean => START.test(before(text, figure, 24));

/** True of the figure a change is told to, `start` the one it is told from. */
export function isReached(text: string, start: Span, figure: Span): boolean {
  const between = text.slice(start.end, figure.start);
  return between.length < 40 && isStart(text, start) && REACHED.test(between);
}

/** "The goal for 2030 is raised from | 9%": what a goal was before is of the same time. */
const OF_GOAL =
  /\b(?:targets?|goals?|objectives?|ambitions?|aims?|pledges?|commitments?|ceilings?|caps?|limits?|quotas?|forecasts?|estimates?|projections?)\b[^.;]{0,50}\b(?:raised|lifted|increased|lowered|cut|reduced|revised|tightened|strengthened|upgraded|downgraded|rises?|rose|goes|go|went|scaled)\b[^.;]{0,16}$|\b(?:raised|lifted|increased|lowered|cut|reduced|revised|upgraded|downgraded) (?:its|the|their|his|her|our) [^.;]{0,36}(?:targets?|goals?|forecasts?|estimates?|projections?)\b[^.;]{0,32}$/;

/** True of a start whose time is the one before: "down from 8.6", "fell to 107,000 from 151,000". */
export function isEarlier(text: string, figure: Span, previous: Span | undefined): boolean {
  if (OF_GOAL.test(before(text, figure, 90))) return false;
  if (CHANGED_FROM.test(before(text, figure, 48)) || LEVEL_ASIDE_FROM.test(before(text, figure, 130))) return true;
  if (!previous || figure.start - previous.end > 40) return false;
  return LEVEL_FROM.test(text.slice(previous.end, figure.start)) && LEVEL_BEFORE.test(before(text, previous, 40));
}

/** The time before: the year before of a year or half, or of the months so far; the quarter or month before of one. */
export function earlier({ from, to }: Period): Period {
  const months = to - from >= 6 ? 12 : to - from;
  return { from: from - months, to: to - months, by: false };
}

/** True of a figure that was reached at the end of a span of years. `clause`: where its clause begins. */
export function isLevel(text: string, figure: Span, clause: number): boolean {
  const near = before(text, figure, 40);
  if (COMPARED.test(text.slice(figure.end, figure.end + 60)) || TIMES_OF.test(near)) return true;
  return LEVEL_BEFORE.test(near) && !SUMMED.test(text.slice(clause, figure.start));
}

/** True of a rate or an amount over several years: 年均增长｜11%, 累计提高｜6个百分点. */
export const isMean = (text: string, figure: Span): boolean => MEAN.test(before(text, figure, 16));
const MEAN =
  /(?:年均|累计)(?:实际|名义|复合)?(?:增长|下降|提高|提升|上升|增加|减少|降低|回落|增速|增幅|降幅|涨幅|压减)[^，。；\d]{0,4}$/;

/** True of a figure in brackets that says the one before it in another measure. */
export const isRestated = (text: string, previous: Span, figure: Span): boolean =>
  figure.start - previous.end < 16 && RESTATED.test(text.slice(previous.end, figure.start));

/** True of words between a deadline and a figure that tell how far things have come: "by 2030; so far the cut is". */
export const tellsSoFar = (between: string): boolean =>
  /[,;，；][^.。]*(?:\b(?:so far|until now|up to now|as yet|already|to date|(?:is|are|has|have|stands?) now|now (?:is|are|stands?|has|have))\b|迄今|至今|目前|眼下|现已)/.test(
    between,
  );
