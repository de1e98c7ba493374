/** Finds English times by their own form; those that count from another are in relative-en.ts. */

import { through } from '../../model/period.ts';
import { type Atom, digitsFrom, fixed, isYear, matchAt, part, partOf, shortYear, wholeYear, years } from './build.ts';
import { MONTHS, NUMBERS, ORDINALS, PLANS, YEAR } from './en.ts';
import { count, dayAt, nowAt, relativeAt, windowAt } from './relative-en.ts';

const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)';
const DASH = '(?:-|–|—|‑)';
const FISCAL = '(?:the )?(?:(?:fiscal|financial|calendar|full)(?:[ -]years?)? |fy ?)';
/** Behind a part: "of 2023", ", 2023", "of fiscal 2024", "2023". */
const OF_YEAR = new RegExp(
  `(?:,? (?:of |in )?${`(?:${FISCAL})?`}(${YEAR})(?![\\d%]|[.,]\\d)| (?:of )?fy ?'?(\\d\\d)(?![\\d%/–-])| of (last|this|next|the previous|the) year)`,
  'y',
);
const ONE = new RegExp(`(?:${FISCAL})?(${YEAR})(?:-end)?(?![\\d%a-z㐀-鿿]|[.,]\\d)`, 'y');
const SPAN = new RegExp(
  `(?:${FISCAL})?(${YEAR})(?:${DASH}|/| ${DASH} | to | through | until )(?:fy ?)?(${YEAR}|\\d\\d)(?![\\d%a-z]|[.,]\\d|${DASH}\\d)`,
  'y',
);
const SPAN_TO = new RegExp(`(?: to | through | until |${DASH}| ${DASH} )(?:fy ?)?(${YEAR})[-–/]\\d\\d(?!\\d)`, 'y');
const AND = new RegExp(`(${YEAR}) and (${YEAR})(?![\\d%a-z]|[.,]\\d)`, 'y');
/** Over 2025-26 and 2026-27, across 2024, 2025 and 2026: the years of a list as one time. */
const LISTED = new RegExp(
  `(${YEAR})(?:[-–/]\\d\\d)?(?:, ${YEAR}(?:[-–/]\\d\\d)?){0,4},? and (${YEAR})([-–/]\\d\\d)?(?![\\d%a-z-]|[.,]\\d)`,
  'y',
);
const OVER_LIST = /\b(?:over|across|throughout|between) $/;
const FY_SHORT = new RegExp(`fy ?'?(\\d\\d)(?:${DASH}(\\d\\d))?(?![\\da-z%])`, 'y');
const DECADE = /(?:the )?(?:(?:early|mid|late)[ -])?((?:19|20)\d0)s(?![a-z])/y;
const ISO = new RegExp(`(${YEAR})-(0[1-9]|1[0-2])(?:-(\\d\\d))?(?![\\d-])`, 'y');
const ORDINAL = '(first|second|third|fourth|final|last|1st|2nd|3rd|4th)';
const QUARTER = new RegExp(`(?:the )?${ORDINAL}[ -]quarter(?![a-z])`, 'y');
const HALF = /(?:the )?(first|second|1st|2nd)[ -]half(?![a-z])(?! of (?:the )?(?:century|decade))/y;
const FIRST_N =
  /(?:the )?first (two|three|four|five|six|seven|eight|nine|ten|eleven|\d\d?) (quarters|months)(?![a-z])/y;
const CODE = /(?:q([1-4])|([1-4])q|h([12])|([12])h)(?: ?'?(\d\d(?:\d\d)?))?(?![\da-z])/y;
const YEAR_CODE = new RegExp(`(${YEAR})[ -]?(?:q([1-4])|h([12]))(?![\\da-z])`, 'y');
const MONTHS_SPAN = new RegExp(
  `(${MONTH})\\.?(?: (${YEAR}))?(?:${DASH}| ${DASH} | to | through | until |(?<=\\bbetween ${MONTH}\\.?(?: ${YEAR})?) and )(${MONTH})(?![a-z])\\.?`,
  'y',
);
/** The June quarter, the March 2025 quarter: the three months that end with it. */
const MONTH_QUARTER = new RegExp(
  `(march|june|september|december)(?: (${YEAR}))? quarter(?![a-z])(?: (?:of )?(${YEAR}))?`,
  'y',
);
const MONTH_DAY = new RegExp(`(${MONTH})\\.?(?: (\\d\\d?)(?:st|nd|rd|th)?(?![\\d%]|[.,]\\d))?`, 'y');
const DAY_MONTH = new RegExp(`(\\d\\d?)(?:st|nd|rd|th)? (?:of )?(${MONTH})(?![a-z])\\.?`, 'y');
const MONTHS_TO = new RegExp(
  `(?:the )?(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d\\d?) months (?:to|up to|ended|ending|through) (?:end-|the end of )?(?:\\d\\d? )?(${MONTH})(?![a-z])(?: \\d\\d?(?!\\d),?)? ?(${YEAR})?`,
  'y',
);
const YEAR_TO = new RegExp(
  `(?:the )?(?:(two|three|four|five|six|seven|eight|nine|ten) years|year) (?:to|up to|ended|ending)(?: on| in)? (?:end-|the end of )?(?:\\d\\d? )?(${MONTH})(?![a-z])(?: \\d\\d?,)?(?: (${YEAR})(?!\\d))?`,
  'y',
);
const PLAN =
  /(?:the )?(\d\dth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth) five[ -]year[ -](?:plan|programme|program)(?:[ -]period)?/y;
const RELATIVE_YEAR: Readonly<Record<string, readonly ['context' | 'document', number]>> = {
  last: ['document', -1],
  this: ['document', 0],
  next: ['document', 1],
  'the previous': ['context', -1],
  the: ['context', 0],
};

const monthOf = (word: string): number => MONTHS[word] as number;
const fullYear = (word: string): number => (word.length === 2 ? 2000 + Number(word) : Number(word));

/** A part of a year with the year behind it, or of the year in force. */
function partWithYear(text: string, start: number, end: number, from: number, to: number, day = false): Atom {
  const rule = day ? 'period.en.date' : 'period.en.part';
  const kind = day ? 'date' : 'period';
  const y = matchAt(OF_YEAR, text, end);
  const told = y?.[1] ?? y?.[2];
  if (y && told) return { start, end: end + y[0].length, reading: fixed(partOf(fullYear(told), from, to)), kind, rule };
  const relative = y?.[3] ? RELATIVE_YEAR[y[3]] : undefined;
  if (y && relative)
    return { start, end: end + y[0].length, reading: part(from, to, relative[0], relative[1]), kind, rule };
  return { start, end, reading: { ...part(from, to), fiscal: !day }, kind, rule };
}

/** The first quarter of 2024, first half, the first seven months of 2025. */
function ordinalAt(text: string, at: number): Atom | undefined {
  const q = matchAt(QUARTER, text, at);
  if (q) {
    const n = ORDINALS[q[1] as string] as number;
    return partWithYear(text, at, at + q[0].length, (n - 1) * 3, n * 3);
  }
  const h = matchAt(HALF, text, at);
  if (h) {
    const n = ORDINALS[h[1] as string] as number;
    return partWithYear(text, at, at + h[0].length, (n - 1) * 6, n * 6);
  }
  const many = matchAt(FIRST_N, text, at);
  if (!many) return undefined;
  const to = count(many[1] as string) * (many[2] === 'quarters' ? 3 : 1);
  return to <= 12 ? partWithYear(text, at, at + many[0].length, 0, to) : undefined;
}

/** Q4 2023 to Q4 2025, Q1–Q3 2025, H1 2024 - H2 2025. */
const CODE_SPAN = new RegExp(
  `([qh])([1-4])(?: (${YEAR}))?(?:${DASH}| ${DASH} | to | through | until )\\1([1-4])(?: (${YEAR}))(?![\\da-z])`,
  'y',
);

function codeSpanAt(text: string, at: number): Atom | undefined {
  const m = matchAt(CODE_SPAN, text, at);
  if (!m) return undefined;
  const size = m[1] === 'q' ? 3 : 6;
  const last = Number(m[5]);
  const first = m[3] ? Number(m[3]) : last;
  const from = partOf(first, (Number(m[2]) - 1) * size, Number(m[2]) * size);
  const to = partOf(last, (Number(m[4]) - 1) * size, Number(m[4]) * size);
  if (to.from < from.to) return undefined;
  return { start: at, end: at + m[0].length, reading: fixed(through(from, to)), rule: 'period.en.part' };
}

/** Q3 2024, 3Q24, H1, 2024Q3. */
function codeAt(text: string, at: number): Atom | undefined {
  const span = codeSpanAt(text, at);
  if (span) return span;
  const rule = 'period.en.part';
  const after = matchAt(YEAR_CODE, text, at);
  if (after) {
    const size = after[2] ? 3 : 6;
    const n = Number(after[2] ?? after[3]);
    return {
      start: at,
      end: at + after[0].length,
      reading: fixed(partOf(Number(after[1]), (n - 1) * size, n * size)),
      rule,
    };
  }
  const m = matchAt(CODE, text, at);
  if (!m) return undefined;
  const size = m[1] || m[2] ? 3 : 6;
  const n = Number(m[1] ?? m[2] ?? m[3] ?? m[4]);
  // 2h and 1q alone are hours and names.
  if ((m[2] || m[4]) && !m[5]) return undefined;
  const end = at + m[0].length;
  if (m[5]) {
    const y = fullYear(m[5]);
    return isYear(y) ? { start: at, end, reading: fixed(partOf(y, (n - 1) * size, n * size)), rule } : undefined;
  }
  return partWithYear(text, at, end, (n - 1) * size, n * size);
}

const capital = (c: string | undefined): boolean => c !== undefined && c >= 'A' && c <= 'Z';

/** January to July 2025, July 2025, July, 13 December 2024, December 13, 2024. */
function monthAt(text: string, original: string, at: number): Atom | undefined {
  if (!capital(original[at])) return undefined;
  const span = matchAt(MONTHS_SPAN, text, at);
  if (span) {
    const from = monthOf(span[1] as string);
    const to = monthOf(span[3] as string) + 1;
    const atom = partWithYear(text, at, at + span[0].length, from, to);
    if (span[2] && atom.reading.type === 'fixed') {
      const start = partOf(Number(span[2]), from, from + 1);
      return { ...atom, reading: fixed(through(start, atom.reading.period)) };
    }
    if (to > from) return named(atom);
  }
  const quarter = matchAt(MONTH_QUARTER, text, at);
  if (quarter) {
    const to = monthOf(quarter[1] as string) + 1;
    const y = Number(quarter[2] ?? quarter[3]);
    const reading = y ? fixed(partOf(y, to - 3, to)) : part(to - 3, to);
    return { start: at, end: at + quarter[0].length, reading, rule: 'period.en.part' };
  }
  const day = matchAt(MONTH_DAY, text, at);
  const m = day?.[2] && isInMonth(text, at, at + day[0].length) ? matchAt(MONTH_ONLY, text, at) : day;
  if (!m || /[a-z]/.test(text[at + m[0].length] ?? '')) return undefined;
  const atom = partWithYear(
    text,
    at,
    at + m[0].length,
    monthOf(m[1] as string),
    monthOf(m[1] as string) + 1,
    m[2] !== undefined,
  );
  const bare = atom.end === at + m[0].length && !m[2];
  // "May" and "March" begin sentences as verbs do.
  if (
    bare &&
    /^(?:may|march|mar|jan|dec|sep)$/.test(m[1] as string) &&
    !/\b(?:in|of|since|by|to|from|for|last|until|during) $/.test(text.slice(Math.max(0, at - 8), at))
  )
    return undefined;
  return named(atom);
}

const MONTH_ONLY = new RegExp(`(${MONTH})\\.?`, 'y');

/** "in May 2 Mt, in August 3 Mt": behind `in` a number is no day, unless its year follows. */
const isInMonth = (text: string, at: number, end: number): boolean =>
  /\bin $/.test(text.slice(Math.max(0, at - 4), at)) && !/^,? (?:19|20)\d\d(?!\d)/.test(text.slice(end, end + 7));

const named = (atom: Atom): Atom =>
  atom.reading.type === 'part' && atom.reading.fiscal ? { ...atom, reading: { ...atom.reading, named: true } } : atom;

/** Between 5 July 2024 and 25 May 2025, 1 January to 31 March 2025: the months they lie in. */
const DAYS_SPAN = new RegExp(
  `(\\d\\d?)(?:st|nd|rd|th)? (${MONTH})\\.?(?: (${YEAR}))?(?: to | and | until | through |${DASH}| ${DASH} )(\\d\\d?)(?:st|nd|rd|th)? (${MONTH})\\.? (${YEAR})(?!\\d)`,
  'y',
);

function daysSpanAt(text: string, at: number): Atom | undefined {
  const m = matchAt(DAYS_SPAN, text, at);
  if (!m || Number(m[1]) > 31 || Number(m[4]) > 31) return undefined;
  if (m[0].includes(' and ') && text.slice(Math.max(0, at - 8), at) !== 'between ') return undefined;
  const [from, to] = [monthOf(m[2] as string), monthOf(m[5] as string)];
  const last = Number(m[6]);
  const first = m[3] ? Number(m[3]) : from > to ? last - 1 : last;
  const period = { from: first * 12 + from, to: last * 12 + to + 1, by: false };
  if (period.to <= period.from) return undefined;
  return { start: at, end: at + m[0].length, reading: fixed(period), rule: 'period.en.part' };
}

function dayMonthAt(text: string, original: string, at: number): Atom | undefined {
  const span = daysSpanAt(text, at);
  if (span) return span;
  const m = matchAt(DAY_MONTH, text, at);
  if (!m || Number(m[1]) < 1 || Number(m[1]) > 31) return undefined;
  if (!capital(original[at + m[0].indexOf(m[2] as string)])) return undefined;
  return partWithYear(text, at, at + m[0].length, monthOf(m[2] as string), monthOf(m[2] as string) + 1, true);
}

/** 2021–2025, 2024-25, 2025/26, 2019 to 2024: the last of two digits is read within the century. */
function spanAt(text: string, at: number): Atom | undefined {
  const m = matchAt(SPAN, text, at);
  if (!m) return undefined;
  const a = Number(m[1]);
  const second = m[2] as string;
  const word = / (?:to|through|until) /.test(m[0]);
  if (second.length === 2 && (word || Number(second) <= a % 100)) return undefined;
  const b = second.length === 2 ? shortYear(a, Number(second)) : Number(second);
  if (!isYear(a) || !isYear(b) || b <= a) return undefined;
  const end = at + m[0].length;
  // Fiscal years at both ends: 2024-25 to 2028-29.
  const to = second.length === 2 ? matchAt(SPAN_TO, text, end) : null;
  if (to)
    return { start: at, end: end + to[0].length, reading: fixed(years(a, Number(to[1]) + 1)), rule: 'period.en.span' };
  return { start: at, end, reading: fixed(years(a, b)), rule: 'period.en.span' };
}

function yearAt(text: string, at: number): Atom | undefined {
  const iso = matchAt(ISO, text, at);
  if (iso && (iso[3] || Number(iso[2]) <= Number((iso[1] as string).slice(2)))) {
    const m = Number(iso[2]);
    return {
      start: at,
      end: at + iso[0].length,
      reading: fixed(partOf(Number(iso[1]), m - 1, m)),
      kind: iso[3] ? 'date' : 'period',
      rule: 'period.iso',
    };
  }
  const listed = OVER_LIST.test(text.slice(Math.max(0, at - 12), at)) ? matchAt(LISTED, text, at) : null;
  const last = listed ? Number(listed[2]) + (listed[3] ? 1 : 0) : 0;
  if (listed && last > Number(listed[1]))
    return {
      start: at,
      end: at + listed[0].length,
      reading: fixed(years(Number(listed[1]), last)),
      rule: 'period.en.span',
    };
  const span = spanAt(text, at);
  if (span) return span;
  const both = matchAt(AND, text, at);
  if (both && text.slice(Math.max(0, at - 8), at) === 'between ' && Number(both[2]) > Number(both[1]))
    return {
      start: at,
      end: at + both[0].length,
      reading: fixed(years(Number(both[1]), Number(both[2]))),
      rule: 'period.en.span',
    };
  const one = matchAt(ONE, text, at);
  if (one) return { start: at, end: at + one[0].length, reading: wholeYear(Number(one[1])), rule: 'period.en.year' };
  const short = matchAt(FY_SHORT, text, at);
  if (!short) return undefined;
  const a = 2000 + Number(short[1]);
  const b = short[2] ? 2000 + Number(short[2]) : a;
  return { start: at, end: at + short[0].length, reading: fixed(years(a, Math.max(a, b))), rule: 'period.en.fiscal' };
}

function longAt(text: string, at: number): Atom | undefined {
  const to = matchAt(YEAR_TO, text, at);
  if (to) {
    const length = 12 * (to[1] ? count(to[1]) : 1);
    const last = monthOf(to[2] as string) + 1;
    const end = Number(to[3]) * 12 + last;
    const reading = to[3] ? fixed({ from: end - length, to: end, by: false }) : part(last - length, last);
    return { start: at, end: at + to[0].length, reading, rule: 'period.en.span' };
  }
  const months = matchAt(MONTHS_TO, text, at);
  if (months) {
    const n = count(months[1] as string);
    const last = monthOf(months[2] as string) + 1;
    const end = Number(months[3]) * 12 + last;
    const reading = months[3] ? fixed({ from: end - n, to: end, by: false }) : part(last - n, last);
    return { start: at, end: at + months[0].trimEnd().length, reading, rule: 'period.en.span' };
  }
  const plan = matchAt(PLAN, text, at);
  const first = plan ? PLANS[plan[1] as string] : undefined;
  if (plan && first)
    return { start: at, end: at + plan[0].length, reading: fixed(years(first, first + 4)), rule: 'period.en.plan' };
  const decade = matchAt(DECADE, text, at);
  if (!decade) return undefined;
  const y = Number(decade[1]);
  return { start: at, end: at + decade[0].length, reading: fixed(years(y, y + 9)), rule: 'period.en.decade' };
}

/** First words of English times; years and days begin with a digit. */
const STARTERS = new Set([
  ...Object.keys(MONTHS),
  ...Object.keys(ORDINALS),
  ...Object.keys(PLANS),
  ...Object.keys(NUMBERS),
  'the',
  'a',
  'one',
  'this',
  'that',
  'next',
  'past',
  'coming',
  'previous',
  'fiscal',
  'financial',
  'calendar',
  'full',
  'fy',
  'q1',
  'q2',
  'q3',
  'q4',
  'h1',
  'h2',
  'early',
  'mid',
  'late',
  'preceding',
  'following',
  'prior',
  'year',
  'same',
  'corresponding',
  'comparable',
  'equivalent',
  'then',
  'last',
  'those',
  'these',
]);

/** First words of "at present", "to date", "have since come down". */
const NOW_STARTERS = new Set(['at', 'today', 'currently', 'presently', 'to', 'so', 'since']);

/** Times that begin with digits: a year of four, or one or two with a word behind (13 December, 3Q24, 1st quarter). */
function mayBeTime(text: string, at: number): boolean {
  const digits = digitsFrom(text, at);
  if (digits > 2) return digits === 4;
  const next = text[at + digits] ?? '';
  return next === ' ' ? /[a-z]/.test(text[at + digits + 1] ?? '') : /[qhsnrt]/.test(next);
}

/** The English time that begins exactly at `at`, a word's first letter or digit, the longest one. */
export function atomEn(text: string, original: string, at: number, word: string): Atom | undefined {
  const c = text[at] as string;
  if (c >= '0' && c <= '9') {
    if (!mayBeTime(text, at) || /[\d.,$£€¥]/.test(text[at - 1] ?? '')) return undefined;
    return (
      codeAt(text, at) ??
      longAt(text, at) ??
      yearAt(text, at) ??
      dayMonthAt(text, original, at) ??
      windowAt(text, at) ??
      ordinalAt(text, at)
    );
  }
  if (word === 'on' || word === 'now') return dayAt(text, at);
  if (NOW_STARTERS.has(word)) return nowAt(text, at);
  if (!STARTERS.has(word) && !word.startsWith('fy')) return undefined;
  if (word in MONTHS) return monthAt(text, original, at);
  return (
    windowAt(text, at) ??
    longAt(text, at) ??
    ordinalAt(text, at) ??
    relativeAt(text, at) ??
    codeAt(text, at) ??
    yearAt(text, at)
  );
}
