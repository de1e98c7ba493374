import { through } from '../../model/period.ts';
import {
  type Atom,
  anyOf,
  digitsFrom,
  fixed,
  isYear,
  matchAt,
  part,
  partOf,
  shortYear,
  wholeYear,
  years,
} from './build.ts';
import { BY_CONTEXT, BY_DOCUMENT, MONTHS, NEIGHBOURS, NUMBERS, ORDINALS, PLANS, SAME } from './en.ts';

const YEAR = '(?:19|20)\\d\\d';
const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)';
const DASH = '(?:-|–|—|‑)';
const FISCAL = '(?:the )?(?:(?:fiscal|financial|calendar|full)(?:[ -]years?)? |fy ?)';
/** Behind a part: "of 2023", ", 2023", "of fiscal 2024", "2023". */
const OF_YEAR = new RegExp(
  `(?:,? (?:of |in )?${`(?:${FISCAL})?`}(${YEAR})(?![\\d%]|[.,]\\d)| of (last|this|next|the previous|the) year)`,
  'y',
);
const ONE = new RegExp(`(?:${FISCAL})?(${YEAR})(?:-end)?(?![\\d%a-z㐀-鿿]|[.,]\\d)`, 'y');
const SPAN = new RegExp(
  `(?:${FISCAL})?(${YEAR})(?:${DASH}|/| ${DASH} | to | through | until )(?:fy ?)?(${YEAR}|\\d\\d)(?![\\d%a-z]|[.,]\\d|${DASH}\\d)`,
  'y',
);
const SPAN_TO = new RegExp(`(?: to | through | until |${DASH}| ${DASH} )(?:fy ?)?(${YEAR})[-–/]\\d\\d(?!\\d)`, 'y');
const AND = new RegExp(`(${YEAR}) and (${YEAR})(?![\\d%a-z]|[.,]\\d)`, 'y');
const FY_SHORT = new RegExp(`fy ?'?(\\d\\d)(?:${DASH}(\\d\\d))?(?![\\da-z%])`, 'y');
const DECADE = /(?:the )?(?:(?:early|mid|late)[ -])?((?:19|20)\d0)s(?![a-z])/y;
const SAME_OF = new RegExp(`the same (?:period|quarter|month)s? (?:of|in) (${YEAR})(?![\\d%a-z])`, 'y');
const ISO = new RegExp(`(${YEAR})-(0[1-9]|1[0-2])(?:-(\\d\\d))?(?![\\d-])`, 'y');
const ORDINAL = '(first|second|third|fourth|final|last|1st|2nd|3rd|4th)';
const QUARTER = new RegExp(`(?:the )?${ORDINAL}[ -]quarter(?![a-z])`, 'y');
const HALF = /(?:the )?(first|second|1st|2nd)[ -]half(?![a-z])(?! of (?:the )?(?:century|decade))/y;
const FIRST_N =
  /(?:the )?first (two|three|four|five|six|seven|eight|nine|ten|eleven|\d\d?) (quarters|months)(?![a-z])/y;
const CODE = /(?:q([1-4])|([1-4])q|h([12])|([12])h)(?: ?'?(\d\d(?:\d\d)?))?(?![\da-z])/y;
const YEAR_CODE = new RegExp(`(${YEAR})[ -]?(?:q([1-4])|h([12]))(?![\\da-z])`, 'y');
const MONTHS_SPAN = new RegExp(
  `(${MONTH})\\.?(?: (${YEAR}))?(?:${DASH}| ${DASH} | to | through | until )(${MONTH})(?![a-z])\\.?`,
  'y',
);
const MONTH_DAY = new RegExp(`(${MONTH})\\.?(?: (\\d\\d?)(?:st|nd|rd|th)?(?![\\d%]|[.,]\\d))?`, 'y');
const DAY_MONTH = new RegExp(`(\\d\\d?)(?:st|nd|rd|th)? (?:of )?(${MONTH})(?![a-z])\\.?`, 'y');
const MONTHS_TO = new RegExp(
  `(?:the )?(three|six|nine|twelve|\\d\\d?) months (?:to|ended|ending|through) (?:end-|the end of )?(?:\\d\\d? )?(${MONTH})(?![a-z])(?: \\d\\d?,?)? ?(${YEAR})?`,
  'y',
);
const YEAR_TO = new RegExp(
  `the year (?:to|ended|ending) (?:end-|the end of )?(?:\\d\\d? )?(${MONTH})(?![a-z])(?: \\d\\d?,)? (${YEAR})`,
  'y',
);
const PLAN =
  /(?:the )?(\d\dth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth) five[ -]year[ -](?:plan|programme|program)(?:[ -]period)?/y;
const WINDOW =
  /(?:the )?(past|last|previous|preceding|next|coming|following) (two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|\d\d?) years/y;
const WINDOW_TO = new RegExp(
  `(?:the )?(two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|\\d\\d?) years (?:to|ending|ended|through) (${YEAR})(?!\\d)`,
  'y',
);
/** Ten years earlier, two years before, a decade later: counted from the time in force. */
const YEARS_EARLIER =
  /(a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|\d\d?) (years?|decades?) (earlier|before|previously|ago|later)(?![a-z])/y;
/** "4.9 percent for the year": the year in force, where the phrase ends its clause. */
const THE_YEAR = /the year(?: as a whole)?(?= ?(?:[.;,):]|$))/y;
/** Full-year 2023 is that year. */
const YEAR_BEHIND = / (?:19|20)\d\d(?!\d)/y;
const DECADE_REL = /the (past|last|next|coming) decade(?![a-z])/y;

const DOCUMENT_AT = anyOf(Object.keys(BY_DOCUMENT));
const CONTEXT_AT = anyOf(Object.keys(BY_CONTEXT));
const SAME_AT = anyOf(Object.keys(SAME));
const NEIGHBOUR_AT = anyOf(Object.keys(NEIGHBOURS));

const RELATIVE_YEAR: Readonly<Record<string, readonly ['context' | 'document', number]>> = {
  last: ['document', -1],
  this: ['document', 0],
  next: ['document', 1],
  'the previous': ['context', -1],
  the: ['context', 0],
};

const count = (word: string): number => NUMBERS[word] ?? Number(word);
const monthOf = (word: string): number => MONTHS[word] as number;
const fullYear = (word: string): number => (word.length === 2 ? 2000 + Number(word) : Number(word));

/** A part of a year with the year behind it, or of the year in force. */
function partWithYear(text: string, start: number, end: number, from: number, to: number, day = false): Atom {
  const rule = day ? 'period.en.date' : 'period.en.part';
  const kind = day ? 'date' : 'period';
  const y = matchAt(OF_YEAR, text, end);
  if (y?.[1]) return { start, end: end + y[0].length, reading: fixed(partOf(Number(y[1]), from, to)), kind, rule };
  const relative = y?.[2] ? RELATIVE_YEAR[y[2]] : undefined;
  if (y && relative)
    return { start, end: end + y[0].length, reading: part(from, to, relative[0], relative[1]), kind, rule };
  return { start, end, reading: part(from, to), kind, rule };
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

/** Q3 2024, 3Q24, H1, 2024Q3. */
function codeAt(text: string, at: number): Atom | undefined {
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
    if (to > from) return atom;
  }
  const m = matchAt(MONTH_DAY, text, at);
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
  return atom;
}

function dayMonthAt(text: string, original: string, at: number): Atom | undefined {
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
    const end = Number(to[2]) * 12 + monthOf(to[1] as string) + 1;
    return {
      start: at,
      end: at + to[0].length,
      reading: fixed({ from: end - 12, to: end, by: false }),
      rule: 'period.en.span',
    };
  }
  const months = matchAt(MONTHS_TO, text, at);
  if (months) {
    const n = count(months[1] as string);
    const last = monthOf(months[2] as string) + 1;
    const end = Number(months[3]) * 12 + last;
    const reading = months[3] ? fixed({ from: end - n, to: end, by: false }) : part(Math.max(0, last - n), last);
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

function windowAt(text: string, at: number): Atom | undefined {
  const rule = 'period.en.window';
  const to = matchAt(WINDOW_TO, text, at);
  if (to) {
    const n = count(to[1] as string);
    return {
      start: at,
      end: at + to[0].length,
      reading: { type: 'window', years: n, side: 'past', end: Number(to[2]) },
      rule,
    };
  }
  const m = matchAt(WINDOW, text, at) ?? matchAt(DECADE_REL, text, at);
  if (!m) return undefined;
  const n = m[2] ? count(m[2]) : 10;
  const side = /next|coming|following/.test(m[1] as string) ? 'future' : 'past';
  return { start: at, end: at + m[0].length, reading: { type: 'window', years: n, side }, rule };
}

function relativeAt(text: string, at: number): Atom | undefined {
  const rule = 'period.en.relative';
  const apart = matchAt(YEARS_EARLIER, text, at);
  if (apart && !/\bthe $/.test(text.slice(Math.max(0, at - 4), at))) return yearsApart(apart, at);
  const theYear = matchAt(THE_YEAR, text, at);
  if (theYear && /\b(?:for|over|during|throughout) $/.test(text.slice(Math.max(0, at - 12), at)))
    return { start: at, end: at + theYear[0].length, reading: part(0, 12), rule };
  const of = matchAt(SAME_OF, text, at);
  if (of) return { start: at, end: at + of[0].length, reading: { type: 'same', year: Number(of[1]) }, rule };
  const same = whole(SAME_AT, text, at);
  if (same)
    return { start: at, end: at + same.length, reading: { type: 'shifted', months: SAME[same] as number }, rule };
  const near = whole(NEIGHBOUR_AT, text, at);
  if (near) {
    const [unit, steps] = NEIGHBOURS[near] as readonly [1 | 3, number];
    return { start: at, end: at + near.length, reading: { type: 'adjacent', unit, steps }, rule };
  }
  const document = whole(DOCUMENT_AT, text, at);
  if (document)
    return {
      start: at,
      end: at + document.length,
      reading: part(0, 12, 'document', BY_DOCUMENT[document] as number),
      rule,
    };
  const context = whole(CONTEXT_AT, text, at);
  if (!context || matchAt(YEAR_BEHIND, text, at + context.length)) return undefined;
  return { start: at, end: at + context.length, reading: part(0, 12, 'context', BY_CONTEXT[context] as number), rule };
}

function yearsApart(m: RegExpExecArray, at: number): Atom {
  const n = (m[1] === 'a' || m[1] === 'one' ? 1 : count(m[1] as string)) * ((m[2] as string).startsWith('d') ? 10 : 1);
  const months = m[3] === 'later' ? 12 * n : -12 * n;
  return { start: at, end: at + m[0].length, reading: { type: 'shifted', months }, rule: 'period.en.relative' };
}

function whole(expression: RegExp, text: string, at: number): string | undefined {
  const m = matchAt(expression, text, at)?.[0];
  return m && !/[a-z0-9]/.test(text[at + m.length] ?? '') ? m : undefined;
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
]);

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
