/** Times in English that count from another one: "last year", "a decade ago", "over the next five years", "to date". */

import { year } from '../../model/period.ts';
import { type Atom, anyOf, fixed, matchAt, part, years } from './build.ts';
import { BY_CONTEXT, BY_DOCUMENT, MONTHS, NEIGHBOURS, NUMBERS, SAME, YEAR } from './en.ts';
import type { Reading } from './mention.ts';

const WINDOW =
  /(?:the )?(?:(past|last|previous|preceding|next|coming|following) (two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|\d\d?)|(two|three|four|five|six|seven|eight|nine|ten) (past|last|previous|preceding|next|coming|following)) years/y;
const WINDOW_TO = new RegExp(
  `(?:the )?(two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|\\d\\d?)(?: (?:fiscal|financial|budget))?[- ]years? (?:period )?(?:to|up to|until|ending(?: in)?|ended(?: in)?|through)(?: the end of)? (${YEAR})([-–/]\\d\\d)?(?!\\d)`,
  'y',
);
/** The four years from 2025-26, five years beginning in 2024. */
const WINDOW_FROM = new RegExp(
  `(?:the )?(two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|\\d\\d?)(?: (?:fiscal|financial|budget))?[- ]years? (?:period )?(?:from|starting(?: in| from)?|beginning(?: in| from)?) (?:(?:the )?(?:start of|beginning of|early|1 january) ?)?((?:mid|late|end)[- ]|(?:1 )?(?:april|july|october|september) )?(${YEAR})([-–/]\\d\\d)?(?!\\d|[-–/]\\d| (?:to|until|through) )`,
  'y',
);
/** The decade that follows, the five years thereafter: from the end of the time in force. */
const WINDOW_AFTER =
  /(?:the )?(?:(?:following|subsequent|ensuing) (?:(decade)|(two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty) years)|(?:(decade)|(two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty) years) (?:that follows?|which follows?|following|thereafter|after that|afterwards|after))(?![a-z])/y;
/** Ten years earlier, two years before, a decade later: counted from the time in force. */
const YEARS_EARLIER =
  /(a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|\d\d?) (years?|decades?) (earlier|before that|before|previously|ago|later|after that|afterwards|thereafter)(?![a-z])/y;
const MONTHS_EARLIER = /(?:the )?(two|three|six|nine|twelve|\d\d?) months (?:earlier|before|previously|ago)(?![a-z])/y;
const PREVIOUS_MONTHS = /(?:the )?(?:previous|preceding|prior) (?:twelve|12)[ -]months?(?: period)?(?![a-z])/y;
/** The same quarter last year, the corresponding period of the previous year. */
const SAME_EARLIER =
  /(?:the )?(?:same|corresponding|comparable|equivalent)(?: (?:two|three|four|five|six|seven|eight|nine|ten|eleven))? (?:period|quarter|months?|half|week|time|point|stage)(?: (?:of|in))? (?:last year|the (?:previous|preceding|prior) year|(?:a|one) year (?:earlier|ago|before|previously)|the year before)(?![a-z])/y;
const SAME_OF = new RegExp(
  `the (?:same|corresponding|comparable|equivalent)(?: (?:two|three|four|five|six|seven|eight|nine|ten|eleven))? (?:period|quarter|month|half)s? (?:of|in) (${YEAR})(?![\\d%a-z])`,
  'y',
);
const PLAN_PERIOD =
  /the (?:(?:plan|planning|programme|program|programming|strategy|funding|forecast) period|(?:life|lifetime|term|course|duration|period) of the (?:plan|programme|program|strategy)|period as a whole|period(?= ?(?:[.;,):]|$)))/y;
const SPAN_AGAIN =
  /(?:the same|that|this) (?:period|years|time|span)(?![a-z]|(?: (?:of|in))? (?:(?:19|20)\d\d|last year|an? (?:year|month|quarter|decade)|one year|the (?:year|previous|preceding|prior)))/y;
const THE_YEARS =
  /(?:the|those|these) (two|three|four|five|six|seven|eight|nine|ten) years(?= ?(?:[.;,):]|$| [a-z]+ed\b| the | as ))/y;
/** In the six months, the first of which has been told: those of the year in force. */
const THE_MONTHS = /(?:the|those|these) (three|six|nine) months(?= ?(?:[.;,):]|$| and | as ))/y;
const OVER = /\b(?:over|during|throughout|within|across|in) $/;
const END_OF = /\bthe end of $/;
const DECADE_END = /(?:the|this) decade(?![a-z])/y;
const MID_CENTURY = /(?:mid-century|the middle of the century)(?![a-z])/y;
const TO_DATE =
  /(?:(?:the )?year[ -]to[ -]date|so far this year|this year to date|since (?:the )?(?:start|beginning) of (?:the|this) year)(?![a-z])/y;
const NOW = /(?:at present|at the moment|today|currently|presently|to date)(?![a-z'’-])/y;
const ON_DAY = 'on (?:mon|tues|wednes|thurs|fri|satur|sun)day';
/** "lowered its rate on | Thursday", "rose | this week"; not "on Monday 3 November", "said on Friday". */
const DAY = new RegExp(
  `(?:${ON_DAY}|this week)(?! (?:\\d|(?:to|and|or|until|till|through|mornings?)\\b))(?![a-z'’-])`,
  'y',
);
/** What was said or decided on a day is not told of that day: "approved on Tuesday a fund of €5 billion". */
const SAYS =
  'sa(?:id|ys)|told|announced|published|released|reports?|reported|showed|shown|warned|added|issued|presented|approved|agreed|unveiled|launched|signed|adopted|backed|endorsed|pledged|promised|proposed|voted|met|opens?|opened|statement|figures|data';
const SPOKEN = new RegExp(`\\b(?:${SAYS}|will [a-z]+|to [a-z]+)(?: [a-z]+){0,5} $`);
const SPOKEN_BEHIND = new RegExp(`^,? (?:[a-z'’-]+ ){0,6}?(?:${SAYS})\\b`);
/** "on Thursday. The rate | now stands at": since that day. */
const NOW_SINCE = /now(?= (?:stands|is|are)\b)/y;
const CHANGED_ON_DAY = new RegExp(`\\b${ON_DAY}\\. [^.;]{0,40}$`);
const HAS_SINCE = /\b(?:has|have) $/;
const SINCE_VERB = /since (?!(?:the|then|early|late|mid|its|their|last|at)\b)[a-z]+/y;
const THEN = /(?:then|(?:the same|that) (?:date|time|point|deadline))(?![a-z])/y;
const MONTH_NEAR =
  /(this|last|next) (january|february|march|april|may|june|july|august|september|october|november|december)(?![a-z])/y;
/** "4.9 percent for the year": the year in force, where the phrase ends its clause. */
const THE_YEAR = /the (?:financial |fiscal )?year(?: as a whole)?(?= ?(?:[.;,):]|$))/y;
/** Full-year 2023 is that year. */
const YEAR_BEHIND = / (?:19|20)\d\d(?!\d)/y;
const DECADE_REL = /the (past|last|next|coming) decade(?![a-z])/y;

/** A number of years or months, in words or digits. */
export const count = (word: string): number => NUMBERS[word] ?? Number(word);

const DOCUMENT_AT = anyOf(Object.keys(BY_DOCUMENT));
const CONTEXT_AT = anyOf(Object.keys(BY_CONTEXT));
const SAME_AT = anyOf(Object.keys(SAME));
const NEIGHBOUR_AT = anyOf(Object.keys(NEIGHBOURS));

/** The past five years, the five years to 2020. */
export function windowAt(text: string, at: number): Atom | undefined {
  const rule = 'period.en.window';
  const to = matchAt(WINDOW_TO, text, at);
  if (to) {
    const n = count(to[1] as string);
    const last = Number(to[2]);
    // Six years to 2030-31 are fiscal years, of which the first begins in 2025.
    const reading: Reading = to[3]
      ? fixed(years(last + 1 - n, last + 1))
      : { type: 'window', years: n, side: 'past', end: last };
    return { start: at, end: at + to[0].length, reading, rule };
  }
  const from = matchAt(WINDOW_FROM, text, at);
  if (from) {
    const first = Number(from[3]);
    // Five years from mid-2024 or from 2024-25 lie in six calendar years.
    const last = first + count(from[1] as string) - (from[2] || from[4] ? 0 : 1);
    return { start: at, end: at + from[0].length, reading: fixed(years(first, last)), rule };
  }
  const after = matchAt(WINDOW_AFTER, text, at);
  if (after && OVER.test(before(text, at, 14))) {
    const word = after[2] ?? after[4];
    const reading: Reading = { type: 'window', years: word ? count(word) : 10, side: 'future', of: 'context' };
    return { start: at, end: at + after[0].length, reading, rule };
  }
  const m = matchAt(WINDOW, text, at) ?? matchAt(DECADE_REL, text, at);
  if (!m) return undefined;
  const number = m[2] ?? m[3];
  const n = number ? count(number) : 10;
  const side = /next|coming|following/.test((m[1] ?? m[4]) as string) ? 'future' : 'past';
  return { start: at, end: at + m[0].length, reading: { type: 'window', years: n, side }, rule };
}

const rule = 'period.en.relative';
const atomOf = (start: number, length: number, reading: Reading): Atom => ({
  start,
  end: start + length,
  reading,
  rule,
});

const before = (text: string, at: number, length: number): string => text.slice(Math.max(0, at - length), at);

/** Last year, the same period, two years earlier, the end of the decade. */
export function relativeAt(text: string, at: number): Atom | undefined {
  return (
    spanOf(text, at) ??
    dayAt(text, at) ??
    nowAt(text, at) ??
    apartAt(text, at) ??
    sameAt(text, at) ??
    yearOfAt(text, at)
  );
}

/** The plan period, over the same period, the end of the decade, mid-century. */
function spanOf(text: string, at: number): Atom | undefined {
  const plan = matchAt(PLAN_PERIOD, text, at);
  if (plan) return atomOf(at, plan[0].length, { type: 'span', plan: true });
  const same = matchAt(SPAN_AGAIN, text, at);
  if (same && OVER.test(before(text, at, 14))) return atomOf(at, same[0].length, { type: 'span', plan: false });
  const years = matchAt(THE_YEARS, text, at);
  if (years && OVER.test(before(text, at, 14)))
    return atomOf(at, years[0].length, {
      type: 'window',
      years: count(years[1] as string),
      side: 'past',
      recalled: true,
    });
  const months = matchAt(THE_MONTHS, text, at);
  if (months && OVER.test(before(text, at, 14)))
    return atomOf(at, months[0].length, part(0, count(months[1] as string)));
  const decade = matchAt(DECADE_END, text, at);
  if (decade && /\b(?:end|close|turn) of $/.test(before(text, at, 10)))
    return atomOf(at, decade[0].length, { type: 'decade' });
  const century = matchAt(MID_CENTURY, text, at);
  return century ? atomOf(at, century[0].length, { type: 'fixed', period: year(2050) }) : undefined;
}

/** Year to date, today, at present; "have since come down". */
export function nowAt(text: string, at: number): Atom | undefined {
  const toDate = matchAt(TO_DATE, text, at);
  if (toDate) return atomOf(at, toDate[0].length, { type: 'toDate' });
  const now = matchAt(NOW, text, at);
  if (now) return atomOf(at, now[0].length, part(0, 12, 'document'));
  if (HAS_SINCE.test(before(text, at, 6)) && matchAt(SINCE_VERB, text, at))
    return atomOf(at, 5, part(0, 12, 'document'));
  const month = matchAt(MONTH_NEAR, text, at);
  if (!month) return undefined;
  const from = MONTHS[month[2] as string] as number;
  const shift = month[1] === 'next' ? 1 : 0;
  return atomOf(at, month[0].length, { ...part(from, from + 1, 'document', shift), latest: month[1] === 'last' });
}

/** On Thursday, this week; "now" behind what happened then. */
export function dayAt(text: string, at: number): Atom | undefined {
  const day = matchAt(DAY, text, at);
  if (day) {
    const end = at + day[0].length;
    const spoken = SPOKEN.test(before(text, at, 60)) || SPOKEN_BEHIND.test(text.slice(end, end + 70));
    return spoken ? undefined : atomOf(at, day[0].length, { type: 'issue' });
  }
  if (!matchAt(NOW_SINCE, text, at) || !CHANGED_ON_DAY.test(before(text, at, 64))) return undefined;
  return atomOf(at, 3, { type: 'issue' });
}

/** "£90 million | a year thereafter": what is paid each year, not when. */
const isYearly = (m: RegExpExecArray, words: string): boolean =>
  /^a year (?:later|after|there)/.test(m[0]) && /\d(?:[\d,]|\.\d)*(?: ?%| [a-z]+){0,2} $/.test(words);

/** A decade ago, five years later, twelve months before; "for the year". */
function apartAt(text: string, at: number): Atom | undefined {
  const apart = matchAt(YEARS_EARLIER, text, at);
  if (apart && !/\bthe $/.test(before(text, at, 4)) && !isYearly(apart, before(text, at, 32)))
    return yearsApart(apart, at);
  const months = matchAt(MONTHS_EARLIER, text, at);
  if (months) return atomOf(at, months[0].length, { type: 'shifted', months: -count(months[1] as string) });
  const previous = matchAt(PREVIOUS_MONTHS, text, at);
  if (previous) return atomOf(at, previous[0].length, { type: 'shifted', months: -12 });
  const theYear = matchAt(THE_YEAR, text, at);
  // "by the end of the year", "at the end of the year": the one in force.
  if (theYear && END_OF.test(before(text, at, 12))) return atomOf(at, theYear[0].length, part(0, 12));
  return theYear && /\b(?:for|over|during|throughout) $/.test(before(text, at, 12))
    ? atomOf(at, theYear[0].length, { ...part(0, 12), fiscal: true })
    : undefined;
}

/** The same quarter of 2023, the same period a year earlier, the previous month; "by then". */
function sameAt(text: string, at: number): Atom | undefined {
  const of = matchAt(SAME_OF, text, at);
  if (of) return atomOf(at, of[0].length, { type: 'same', year: Number(of[1]) });
  const earlier = matchAt(SAME_EARLIER, text, at);
  if (earlier) return atomOf(at, earlier[0].length, { type: 'shifted', months: -12 });
  const same = whole(SAME_AT, text, at);
  if (same) return atomOf(at, same.length, { type: 'shifted', months: SAME[same] as number });
  const then = /\bby $/.test(before(text, at, 4)) ? matchAt(THEN, text, at) : undefined;
  if (then) return atomOf(at, then[0].length, { type: 'shifted', months: 0 });
  const near = whole(NEIGHBOUR_AT, text, at);
  if (!near) return undefined;
  const [unit, steps] = NEIGHBOURS[near] as readonly [1 | 3, number];
  return atomOf(at, near.length, { type: 'adjacent', unit, steps });
}

/** Last year, the current financial year, the year before. */
function yearOfAt(text: string, at: number): Atom | undefined {
  const document = whole(DOCUMENT_AT, text, at);
  if (document)
    return atomOf(at, document.length, {
      ...part(0, 12, 'document', BY_DOCUMENT[document] as number),
      fiscal: /(?:fiscal|financial) year$|^the current year$/.test(document),
    });
  const context = whole(CONTEXT_AT, text, at);
  if (!context || matchAt(YEAR_BEHIND, text, at + context.length)) return undefined;
  return atomOf(at, context.length, {
    ...part(0, 12, 'context', BY_CONTEXT[context] as number),
    fiscal: !/^(?:full|whole)-/.test(context),
  });
}

/** "Ago" is told from the document's day, a year of its own where several lie between; the rest from the time in force. */
function yearsApart(m: RegExpExecArray, at: number): Atom {
  const n = (m[1] === 'a' || m[1] === 'one' ? 1 : count(m[1] as string)) * ((m[2] as string).startsWith('d') ? 10 : 1);
  if (m[3] === 'ago' && n > 1) return atomOf(at, m[0].length, part(0, 12, 'document', -n));
  return atomOf(at, m[0].length, {
    type: 'shifted',
    months: /^(?:later|after|there)/.test(m[3] as string) ? 12 * n : -12 * n,
  });
}

function whole(expression: RegExp, text: string, at: number): string | undefined {
  const m = matchAt(expression, text, at)?.[0];
  return m && !/[a-z0-9]/.test(text[at + m.length] ?? '') ? m : undefined;
}
