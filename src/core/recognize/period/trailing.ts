/** How far a time behind its figure reaches back: "61% of homes in 2000". */

import { JOINERS } from './en.ts';

/** Words that open a clause of their own. */
export const RELATIVE =
  /\b(?:that(?! (?:is,? (?:to say |about |around |some |nearly |over )?[$£€¥₹]?\d|of|end|purpose|effect|kind|way|amount|size|level)\b)|which|who|where|whose|when|but|while|whereas)\b/;
/** "141 countries promised to halt it by 2030": the deadline is of what was promised. */
const PROMISED =
  /^ (?:[a-z-]+ ){0,4}?(?:promised?|pledged?|agreed?|vowed|committed|planned|aimed|undertook|signed up|resolved|sought|tried)(?: [a-z]+)? to\b/;
/** "the 15,000 ha that had been promised for 2024/25" */
const WAS_PLANNED = /^((?: [a-z]+)?) (?:that|which) (?:had|have|has|was|were)(?: been)? (?:originally )?[a-z]+(?= )/;
/** "half the 4.00% that applied in May 2024" */
const HELD_THEN =
  /^ (?:that|which) (?:applied|prevailed|stood|held|(?:had|was|were) (?:been )?(?:in force|recorded|reported|measured|seen|reached|applied|prevailed|stood|held))(?= (?:in|at|a|two|three) )/;
const DEADLINE_COMMA = /,(?= (?:by|before|until|no later than)(?: the end of| end)? ?$)/;
/** "€22.5 million under a pilot, starting in | 2025" */
const STARTING_COMMA =
  /,(?= (?:starting|beginning|commencing|effective|payable|running)(?: only| already)? (?:in|from|on|over|for)(?: the)? ?$)/;
/** "35 stations, five times as many as today, by | 2029": an aside before the deadline. */
const DEADLINE_ASIDE = /,[^,;:\d.]{3,60},(?= (?:by|before|until|no later than)(?: the end of| end)? ?$)/;
const MAX_REACH = 110;

/** True of words that may stand between a figure and the time behind it: `61%` … `in` … `2000`. */
export const reachable = (behind: string): boolean => {
  // "35 percent of trips, by 2032": a deadline may stand behind a comma.
  const between = behind.replace(DEADLINE_ASIDE, ' ').replace(DEADLINE_COMMA, ' ').replace(STARTING_COMMA, ' ');
  if (
    between.length > MAX_REACH ||
    /[,;:，；：。、]/.test(between.replace(/\d,\d/g, '')) ||
    RELATIVE.test(between) ||
    PROMISED.test(between)
  )
    return false;
  const words = between.trim().split(/\s+/);
  // In "5 % and in 2024 …" the time opens what comes next.
  return !(words.length <= 2 && JOINERS.has(words[0] ?? ''));
};

/** "that had been promised for 2024/25" without the clause: the time is of the figure before. */
export const withoutPlanned = (between: string): string => between.replace(HELD_THEN, ' ').replace(WAS_PLANNED, ' ');
