/** A year as policy text writes it, for expressions. */
export const YEAR = '(?:19|20)\\d\\d';
/** One fiscal year in two calendar years: 2023/24, FY2024-25; not 2023-2024. */
export const FISCAL_YEAR = new RegExp(`(?<!\\d)${YEAR}[-–/‑]\\d\\d(?!\\d)`);

/** Months 0 to 11; only capitalised words count in the text, `May` and `March` are words too. */
export const MONTHS: Readonly<Record<string, number>> = {
  january: 0,
  february: 1,
  march: 2,
  april: 3,
  may: 4,
  june: 5,
  july: 6,
  august: 7,
  september: 8,
  october: 9,
  november: 10,
  december: 11,
  jan: 0,
  feb: 1,
  mar: 2,
  apr: 3,
  jun: 5,
  jul: 6,
  aug: 7,
  sep: 8,
  sept: 8,
  oct: 9,
  nov: 10,
  dec: 11,
};

export const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  final: 4,
  last: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
};

export const NUMBERS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
};

/** First years of the five-year plans. */
export const PLANS: Readonly<Record<string, number>> = {
  '10th': 2001,
  tenth: 2001,
  '11th': 2006,
  eleventh: 2006,
  '12th': 2011,
  twelfth: 2011,
  '13th': 2016,
  thirteenth: 2016,
  '14th': 2021,
  fourteenth: 2021,
  '15th': 2026,
  fifteenth: 2026,
  '16th': 2031,
  sixteenth: 2031,
};

/** Years counted from the document's date: "last year". Words as they stand, one space between. */
export const BY_DOCUMENT: Readonly<Record<string, number>> = {
  'last year': -1,
  'this year': 0,
  'the current year': 0,
  'this financial year': 0,
  'this fiscal year': 0,
  'the current financial year': 0,
  'the current fiscal year': 0,
  'last financial year': -1,
  'last fiscal year': -1,
  'the last financial year': -1,
  'the last fiscal year': -1,
  'next financial year': 1,
  'next fiscal year': 1,
  'the coming year': 1,
  'the year ahead': 1,
  'next year': 1,
  'this spring': 0,
  'this summer': 0,
  'this autumn': 0,
  'this winter': 0,
  'next spring': 1,
  'next summer': 1,
};

/** Years counted from the year spoken of. */
export const BY_CONTEXT: Readonly<Record<string, number>> = {
  'the previous year': -1,
  'the prior year': -1,
  'the previous season': -1,
  'the season before': -1,
  'the preceding season': -1,
  'the preceding year': -1,
  'the year before': -1,
  'a year before': -1,
  'the previous financial year': -1,
  'the previous fiscal year': -1,
  'the year earlier': -1,
  'that year': 0,
  'the financial year': 0,
  'the fiscal year': 0,
  'the same year': 0,
  'full-year': 0,
  'whole-year': 0,
  'the whole year': 0,
  'the full year': 0,
  'the following year': 1,
  'a year later': 1,
};

/** The period in force, moved by months. */
export const SAME: Readonly<Record<string, number>> = {
  'a year earlier': -12,
  'a year ago': -12,
  'a year previously': -12,
  'one year earlier': -12,
  'one year ago': -12,
  'one year before': -12,
  'the year-ago period': -12,
  'the year-earlier period': -12,
  'the prior-year period': -12,
  'the same period': 0,
};

/** Neighbours of the quarter or month in force: [length in months, steps]. */
export const NEIGHBOURS: Readonly<Record<string, readonly [1 | 3, number]>> = {
  'the previous quarter': [3, -1],
  'the preceding quarter': [3, -1],
  'the prior quarter': [3, -1],
  'the last quarter': [3, -1],
  'a quarter earlier': [3, -1],
  'the previous month': [1, -1],
  'the preceding month': [1, -1],
  'the prior month': [1, -1],
  'a month earlier': [1, -1],
  'last month': [1, -1],
  'last quarter': [3, -1],
  'the month before': [1, -1],
  'a month before': [1, -1],
  'the quarter before': [3, -1],
  'a quarter before': [3, -1],
};

/** What makes a time a deadline, longest first. */
export const DEADLINE = [
  'between now and the end of',
  'between now and',
  'from now until',
  'no later than the end of',
  'not later than the end of',
  'by the end of',
  'before the end of',
  'by the close of',
  'until the end of',
  'no later than',
  'not later than',
  'by the year',
  'by year-end',
  'by the',
  'by spring',
  'by summer',
  'by autumn',
  'by winter',
  'by the spring of',
  'by the summer of',
  'by the autumn of',
  'by end of',
  'by end',
  'by early',
  'by mid',
  'by late',
  'by about',
  'by around',
  'by',
  'before',
  'until',
  'till',
  'up to',
  'through',
  'ahead of',
  'to',
] as const;

/** What makes a day or month the time of a stock. */
export const AS_OF = ['as of', 'as at', 'at the end of', 'at end of', 'at end', 'by end', 'at', 'up to'] as const;

/** Prepositions that tie a time to what it follows. */
export const PREPOSITIONS = new Set([
  'between',
  'from',
  'in',
  'for',
  'during',
  'at',
  'of',
  'on',
  'over',
  'within',
  'throughout',
  'across',
]);

/** Words before a time that make it the base of a comparison, longest first. */
export const BASE_BEFORE = [
  'as in',
  'like in',
  'unlike in',
  'that of',
  'those of',
  'that in',
  'those in',
  'compared with the end of',
  'compared with those in',
  'compared with that in',
  'compared with that of',
  'compared with in',
  'compared with',
  'compared to',
  'in comparison with',
  'relative to',
  'versus',
  'vs.',
  'vs',
  'against',
  'than at the end of',
  'than in',
  'than during',
  'than at',
  'than the',
  'than for',
  'than',
  'from the',
  'from',
  'on',
  'over',
  'above',
  'below',
  'beyond',
  'since',
] as const;

/** Words after a year that make it a base: "1990 levels", "2011 prices". */
export const BASE_SUFFIX = ['level', 'levels', 'prices', 'price', 'dollars', 'ppp', 'baseline', 'base'];
/** Words after a year that make it a deadline: the 2030 target. */
export const GOAL_SUFFIX = [
  'goal',
  'goals',
  'target',
  'targets',
  'ambition',
  'ambitions',
  'objective',
  'objectives',
  'milestone',
  'milestones',
];
/** Units and counted things that make a four-digit number no year. */
export const NOT_A_YEAR = new Set(
  `mw gw kw mwh gwh kwh twh km m m2 kg t mt people persons jobs homes households families tonnes tons hectares acres units
   euros yuan dollars pounds rupees schools villages towns projects companies firms enterprises stations chargers vehicles
   cars buses trucks workers teachers students pupils patients beds places pages words items points miles metres meters
   kilometres kilometers litres times percent per million billion trillion crore lakh thousand habitations farms sites`
    .split(/\s+/)
    .filter(Boolean),
);
/** Words before a four-digit number that make it a count or a name. */
export const COUNT_BEFORE = new Set(
  'nearly roughly approximately some about than no section article regulation'.split(' '),
);
/** Names that end in a year. */
export const NAMES = new Set(['horizon', 'agenda', 'vision', 'expo', 'cop', 'mission', 'roadmap']);
/** Words that join an aside: what follows starts its own clause. */
export const JOINERS = new Set(['and', 'but', 'while', 'whereas', 'then', 'or', 'yet']);
/** Verbs of issue before a month: "published in March 2024". */
export const ISSUED = [
  'published',
  'issued',
  'adopted',
  'released',
  'dated',
  'signed',
  'approved',
  'launched',
  'unveiled',
  'announced',
  'presented',
  'tabled',
  'enacted',
];
