/** Finds Chinese times by their own form. */

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
import { recalledAt, windowAt } from './lengths-zh.ts';
import type { Reading } from './mention.ts';
import {
  BY_CONTEXT,
  BY_DOCUMENT,
  NEIGHBOURS,
  PARTS,
  PLANS,
  SAME,
  small,
  TAILS,
  YEAR_DIGIT_VALUES,
  YEAR_DIGITS,
} from './zh.ts';

const S = ' {0,2}';
const DASH = '(?:[-—–－―~～−]{1,2}|至|到)';
const YEAR = `(?:(?:19|20)\\d\\d|[一二][${YEAR_DIGITS}]{3})`;
const NUM = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';

const RANGE = new RegExp(`(${YEAR})${S}(年)?${S}度?${S}${DASH}${S}(${YEAR}|\\d\\d)${S}(年)?(?![\\d.])`, 'y');
const ONE = new RegExp(
  `(${YEAR})${S}(?:财政年度|会计年度|财年|届(?!全国|[^，。；]{0,4}[大会])|年(?!代|龄|轻(?!工|纺|型)|纪)度?)`,
  'y',
);
const DECADE = /(?:(\d\d)世纪)?((?:19|20)?\d0)年代/y;
const QUARTER = /第?([一二三四1-4])个?季度/y;
/** One of several quarters named together: 一 in 一、二、三季度. */
const QUARTER_OF_LIST = /第?([一二三四])(?=(?:[、和及与]第?[一二三四]){1,3}季度)/y;
const QUARTERS = new RegExp(`第?([一二三四1-4])${S}${DASH}${S}第?([一二三四1-4])个?季度`, 'y');
const MONTHS = new RegExp(`(${NUM})${S}月?${S}${DASH}${S}(${NUM})${S}月份?(?!\\d|${S}\\d{1,2}日)`, 'y');
const MONTH = new RegExp(`(${NUM})${S}月(?:份|底|末|初(?!步))?(?:[当单]月)?`, 'y');
const LAST_DAY = new RegExp(`${S}${DASH}${S}(?:(${NUM})${S}月${S})?\\d{1,2}${S}日`, 'y');
const DAY = /(?<![\d])(\d{1,2}|[一二三]?十?[一二三四五六七八九十]) {0,2}日/y;
const FIRST_MONTHS = new RegExp(`前${S}(${NUM})${S}个月`, 'y');
const Q = /q([1-4])(?![a-z0-9])|h([12])(?![a-z0-9])/y;
const PLAN =
  /[“"「『‘']?(十[一二三四五六七]|十)五[”"」』’']?(规划期末|规划期间|规划期|计划期间|时期|期间|期末|末期|末|初期|初|以来)?(?:的?前([一二两三四])年)?/y;
const PLAN_NUMBER = /第?十([一二三四五六七])个五年(?:规划|计划)(期末|期间|时期|末|期)?/y;
/** The years a plan is for: 规划期内, 规划期末. */
const PLAN_PERIOD = /(?:规划|计划|方案|行动)(?:实施)?期(?:间|内|(末|终|满|结束时?))/y;
const PAIR_OF_YEARS = /(?:今明|明后)(?:两|二|2)年/y;
const NEXT_YEAR = /次年|翌年|明年|来年|下年|第二年/y;

const RELATIVE_WORDS = { ...BY_DOCUMENT, ...BY_CONTEXT };
const SAME_AT = anyOf(Object.keys(SAME));
const NEIGHBOUR_AT = anyOf(Object.keys(NEIGHBOURS));
const RELATIVE_AT = anyOf(Object.keys(RELATIVE_WORDS));
const PART_AT = anyOf(Object.keys(PARTS));
const TAIL_AT = anyOf(Object.keys(TAILS));

/** Months of a year named by words, with where the words end. */
interface Part {
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly day?: boolean;
}

const yearNumber = (word: string): number =>
  /^\d/.test(word) ? Number(word) : [...word].reduce((sum, c) => sum * 10 + (YEAR_DIGIT_VALUES[c] ?? 0), 0);

/** 上半年, 前三季度, 第一季度, 1—7月, 前7个月, 7月, 7月28日, Q1. */
function partAt(text: string, at: number): Part | undefined {
  const begins = beginsAt(text, at);
  const word = begins & PART_WORD ? matchAt(PART_AT, text, at)?.[0] : undefined;
  if (word) {
    const [from, to] = PARTS[word] as readonly [number, number];
    return { end: at + word.length, from, to };
  }
  const span = begins & QUARTER_NUMBER ? matchAt(QUARTERS, text, at) : null;
  if (span)
    return { end: at + span[0].length, from: (small(span[1] as string) - 1) * 3, to: small(span[2] as string) * 3 };
  const one = begins & QUARTER_NUMBER ? matchAt(QUARTER, text, at) : null;
  if (one) {
    const n = small(one[1] as string);
    return { end: at + one[0].length, from: (n - 1) * 3, to: n * 3 };
  }
  const first = text[at] === '前' ? matchAt(FIRST_MONTHS, text, at) : null;
  if (first) return { end: at + first[0].length, from: 0, to: small(first[1] as string) };
  const letter = begins & LETTER ? matchAt(Q, text, at) : null;
  if (letter) {
    const n = Number(letter[1] ?? letter[2]);
    const size = letter[1] ? 3 : 6;
    return { end: at + letter[0].length, from: (n - 1) * size, to: n * size };
  }
  return begins & MONTH_NUMBER ? monthsAt(text, at) : undefined;
}

function monthsAt(text: string, at: number): Part | undefined {
  const span = matchAt(MONTHS, text, at);
  if (span) {
    const from = small(span[1] as string) - 1;
    const to = small(span[2] as string);
    if (from < to) return { end: at + span[0].length, from, to };
  }
  const one = matchAt(MONTH, text, at);
  if (!one) return undefined;
  const m = small(one[1] as string);
  const end = at + one[0].length;
  // 12月末 is the year's end.
  if (m === 12 && /[底末]$/.test(one[0])) return { end, from: 0, to: 12 };
  let after = end;
  while (text[after] === ' ') after++;
  const day = matchAt(DAY, text, after);
  if (!day) return { end, from: m - 1, to: m };
  return daysUpTo(text, after + day[0].length, m) ?? { end: after + day[0].length, from: m - 1, to: m, day: true };
}

/** 7月1日｜至8月15日, 9月1日｜—10日: some days are a time of figures, as no single day is. 12月1日｜至2月10日 goes into the next year: days. */
function daysUpTo(text: string, at: number, m: number): Part | undefined {
  const last = matchAt(LAST_DAY, text, at);
  if (!last) return undefined;
  const to = last[1] ? small(last[1]) : m;
  const end = at + last[0].length;
  return to >= m && to <= 12 ? { end, from: m - 1, to } : { end, from: m - 1, to: m, day: true };
}

function afterYear(text: string, at: number): Part | undefined {
  let i = at;
  while (text[i] === ' ' && i < at + 2) i++;
  if (text.startsWith('同期', i)) return { end: i + 2, from: 0, to: 12 };
  if (text[i] === '的' && PARTS[text.slice(i + 1, i + 4)]) i++;
  const tail = matchAt(TAIL_AT, text, i)?.[0];
  const found = partAt(text, i);
  if (found) return found;
  if (!tail || i !== at) return undefined;
  const [from, to] = TAILS[tail] as readonly [number, number];
  return { end: i + tail.length, from, to };
}

/** A year with what follows it: 2023年, 2023年7月, 2024年第一季度, 二〇二三年底. */
function datedAt(text: string, at: number): Atom | undefined {
  const m = matchAt(ONE, text, at);
  if (!m) return undefined;
  const y = yearNumber(m[1] as string);
  if (!isYear(y)) return undefined;
  const end = at + m[0].length;
  const p = afterYear(text, end);
  if (!p) return { start: at, end, reading: wholeYear(y), rule: 'period.zh.year' };
  const reading = fixed(partOf(y, p.from, p.to));
  if (p.day) return { start: at, end: p.end, reading, kind: 'date', rule: 'period.zh.date' };
  return { start: at, end: p.end, reading, rule: 'period.zh.part' };
}

/** 2023—2024年, 2021-2025, 2023—24年. A bare pair of years needs both in full. */
function rangeAt(text: string, at: number): Atom | undefined {
  const m = matchAt(RANGE, text, at);
  if (!m) return undefined;
  const a = yearNumber(m[1] as string);
  const second = m[3] as string;
  const b = second.length === 2 ? shortYear(a, Number(second)) : yearNumber(second);
  if (!isYear(a) || !isYear(b) || b <= a) return undefined;
  if (!m[4] && (m[2] || second.length === 2)) return undefined;
  const end = at + m[0].length;
  // 2024年到2025年6月 is read by its two ends.
  if (m[4] && m[2] && afterYear(text, end)) return undefined;
  return { start: at, end, reading: fixed(years(a, b)), rule: 'period.zh.span' };
}

const TO = new RegExp(`${S}${DASH}${S}`, 'y');

/** Both ends dated: 2024年7月至2025年6月, 2023年底至2024年. */
function joined(text: string, first: Atom): Atom {
  const dash = matchAt(TO, text, first.end);
  if (!dash || first.reading.type !== 'fixed') return first;
  const at = first.end + dash[0].length;
  const dated = datedAt(text, at);
  if (dated && dated.reading.type === 'fixed' && dated.reading.period.to > first.reading.period.from) {
    const reading = fixed(through(first.reading.period, dated.reading.period));
    // From day to day it is a time of figures, as within one year.
    const kind = first.kind === 'date' ? 'period' : (dated.kind ?? 'period');
    return { ...first, end: dated.end, reading, kind, rule: 'period.zh.span' };
  }
  const next = intoNextYear(text, first.end);
  if (next) {
    const y = Math.floor(first.reading.period.from / 12) * 12;
    const reading = fixed({ from: first.reading.period.from, to: y + next.to, by: false });
    return { ...first, end: next.end, reading, kind: next.day ? 'date' : 'period', rule: 'period.zh.span' };
  }
  const rest = first.reading.period.to - first.reading.period.from < 12 ? partAt(text, at) : undefined;
  if (!rest) return first;
  const y = Math.floor(first.reading.period.from / 12);
  const to = partOf(y, rest.from, rest.to);
  if (to.to <= first.reading.period.from) return first;
  const kind = rest.day ? 'date' : 'period';
  return { ...first, end: rest.end, reading: fixed(through(first.reading.period, to)), kind, rule: 'period.zh.span' };
}

function planAt(text: string, at: number): Atom | undefined {
  const m = matchAt(PLAN, text, at) ?? matchAt(PLAN_NUMBER, text, at);
  if (!m) return undefined;
  const ordinal = (m[1] as string).startsWith('十') ? (m[1] as string) : `十${m[1]}`;
  const first = PLANS[ordinal];
  const quoted = /^[“"「『‘']/.test(m[0]);
  // 十五 alone is the number fifteen.
  if (first === undefined || (ordinal === '十' && !(quoted && m[2]))) return undefined;
  const tail = m[2] ?? '';
  const last = /末/.test(tail);
  const span = m[3] ? small(m[3]) : 5;
  const reading = fixed(last ? years(first + 4, first + 4) : years(first, first + span - 1));
  return { start: at, end: at + m[0].length, reading, rule: 'period.zh.plan' };
}

function planPeriodAt(text: string, at: number): Atom | undefined {
  const c = text.charAt(at + 2);
  const m = c === '期' || c === '实' ? matchAt(PLAN_PERIOD, text, at) : null;
  return m ? { ...word(at, m[0], { type: 'span', plan: true, end: m[1] !== undefined }) } : undefined;
}

/** The end of 今年10月至｜明年3月, in months from January of the first year. */
function intoNextYear(text: string, at: number): Part | undefined {
  const dash = matchAt(TO, text, at);
  const year = dash && matchAt(NEXT_YEAR, text, at + dash[0].length);
  const p = year && dash && partAt(text, at + dash[0].length + year[0].length);
  return p ? { ...p, from: p.from + 12, to: p.to + 12 } : undefined;
}

function relativeAt(text: string, at: number): Atom | undefined {
  const same = matchAt(SAME_AT, text, at)?.[0];
  if (same) return word(at, same, { type: 'shifted', months: SAME[same] as number });
  if (text.startsWith('前值', at)) return word(at, '前值', { type: 'previous' });
  const near = matchAt(NEIGHBOUR_AT, text, at)?.[0];
  if (near) {
    const [unit, steps] = NEIGHBOURS[near] as readonly [1 | 3, number];
    return word(at, near, { type: 'adjacent', unit, steps });
  }
  const m = matchAt(RELATIVE_AT, text, at)?.[0];
  if (!m) return undefined;
  const of = m in BY_DOCUMENT ? 'document' : 'context';
  const shift = RELATIVE_WORDS[m as keyof typeof RELATIVE_WORDS] as number;
  const end = at + m.length;
  if (text.startsWith('同期', end))
    return { start: at, end: end + 2, reading: { type: 'shifted', months: shift * 12 }, rule: 'period.zh.relative' };
  const p = afterYear(text, end);
  const far = p && !p.day && of === 'document' ? intoNextYear(text, p.end) : undefined;
  if (p && far) return { start: at, end: far.end, reading: part(p.from, far.to, of, shift), rule: 'period.zh.span' };
  if (p?.day)
    return { start: at, end: p.end, reading: part(p.from, p.to, of, shift), kind: 'date', rule: 'period.zh.date' };
  return {
    start: at,
    end: p?.end ?? end,
    reading: part(p?.from ?? 0, p?.to ?? 12, of, shift),
    rule: 'period.zh.relative',
  };
}

const word = (at: number, w: string, reading: Reading): Atom => ({
  start: at,
  end: at + w.length,
  reading,
  rule: 'period.zh.relative',
});

/** 今明两年, 明后两年: the document's year and the next, or the two behind it. */
function pairOfYearsAt(text: string, at: number): Atom | undefined {
  const m = matchAt(PAIR_OF_YEARS, text, at)?.[0];
  if (!m) return undefined;
  return word(at, m, { type: 'near', from: m[0] === '今' ? 0 : 1, to: m[0] === '今' ? 1 : 2 });
}

function decadeAt(text: string, at: number): Atom | undefined {
  const m = matchAt(DECADE, text, at);
  if (!m) return undefined;
  const tens = m[2] as string;
  if (tens.length === 2 && !m[1]) return undefined;
  const y = tens.length === 4 ? Number(tens) : (Number(m[1]) - 1) * 100 + Number(tens);
  return { start: at, end: at + m[0].length, reading: fixed(years(y, y + 9)), rule: 'period.zh.decade' };
}

function loosePart(text: string, at: number): Atom | undefined {
  const listed = beginsAt(text, at) & QUARTER_NUMBER ? matchAt(QUARTER_OF_LIST, text, at) : null;
  if (listed) {
    const n = small(listed[1] as string);
    return { start: at, end: at + listed[0].length, reading: part((n - 1) * 3, n * 3), rule: 'period.zh.part' };
  }
  // 3个月, 三月 in 十三月, 第7月, 每月, 半月 are no months of the calendar.
  if (beginsAt(text, at - 1) & NO_MONTH_BEHIND || afterPoint(text, at, '.,')) return undefined;
  const p = partAt(text, at);
  if (!p) return undefined;
  const reading = part(p.from, p.to);
  if (p.day) return { start: at, end: p.end, reading, kind: 'date', rule: 'period.zh.date' };
  const tail = text.slice(at, p.end);
  if (/^[一二三四五六七八九十]+月$/.test(tail) && /[一二两三四五六七八九十]/.test(text[p.end] ?? '')) return undefined;
  return { start: at, end: p.end, reading, rule: 'period.zh.part' };
}

/** A year or decade has four digits, or two of a century: 24.3万亿元 and 1200家 need no further look. */
function mayBeYear(text: string, at: number): boolean {
  const digits = digitsFrom(text, at);
  return digits === 0 || digits === 2 || digits === 4;
}

/** The time that begins exactly at `at`, the longest one. */
export function atomZh(text: string, at: number): Atom | undefined {
  const begins = beginsAt(text, at);
  if (begins & YEAR_NUMBER && !(beginsAt(text, at - 1) & DIGIT) && !afterPoint(text, at, '.') && mayBeYear(text, at)) {
    const found = decadeAt(text, at) ?? rangeAt(text, at) ?? datedAt(text, at);
    if (found) return joined(text, found);
  }
  return (
    (begins & PLAN_WORD ? planAt(text, at) : undefined) ??
    (begins & PLAN_PERIOD_WORD ? planPeriodAt(text, at) : undefined) ??
    (begins & RELATIVE_WORD ? (pairOfYearsAt(text, at) ?? relativeAt(text, at)) : undefined) ??
    (begins & (MONTH_NUMBER | WINDOW_WORD) ? recalledAt(text, at) : undefined) ??
    (begins & WINDOW_WORD ? windowAt(text, at) : undefined) ??
    (begins & PART_ANY ? loosePart(text, at) : undefined)
  );
}

const YEAR_NUMBER = 1;
const PLAN_WORD = 2;
const RELATIVE_WORD = 4;
const WINDOW_WORD = 8;
const PART_WORD = 16;
const QUARTER_NUMBER = 32;
const MONTH_NUMBER = 64;
const LETTER = 128;
const PART_ANY = PART_WORD | QUARTER_NUMBER | MONTH_NUMBER | LETTER;
/** Not beginnings: what may not stand before a number that is a year or a month. */
const DIGIT = 256;
const NO_MONTH_BEHIND = 512;
const PLAN_PERIOD_WORD = 1024;
const ANY = (DIGIT - 1) | PLAN_PERIOD_WORD;

const firstOf = (words: Readonly<Record<string, unknown>>): string =>
  Object.keys(words)
    .map((w) => w[0])
    .join('');

/** What a unit can begin, by its code: a look-up spares most of the dozen expressions tried at a place. */
const BEGINS = new Uint16Array(65536);
for (const [chars, bit] of [
  ['0123456789一二', YEAR_NUMBER],
  ['“"「『‘\'十第', PLAN_WORD],
  ['规计方行', PLAN_PERIOD_WORD],
  [firstOf(SAME) + firstOf(NEIGHBOURS) + firstOf(RELATIVE_WORDS), RELATIVE_WORD],
  ['近最过此前未今接这两', WINDOW_WORD],
  [`${firstOf(PARTS)}前`, PART_WORD],
  ['第一二三四1234', QUARTER_NUMBER],
  ['0123456789一二三四五六七八九十', MONTH_NUMBER],
  ['qh', LETTER],
  ['0123456789', DIGIT],
  ['0123456789个每第半数几○零一二三四五六七八九十', NO_MONTH_BEHIND],
] as const)
  for (const c of chars) BEGINS[c.charCodeAt(0)] = (BEGINS[c.charCodeAt(0)] as number) | bit;

const beginsAt = (text: string, at: number): number => BEGINS[text.charCodeAt(at) | 0] as number;

/**
 * True behind a point or comma that stands in a number: 1.2023 is no year, 1,7月 no month. Many texts write the Chinese
 * comma as `,`, so one behind a word parts clauses (统计,2022年); four digits behind a comma are no group of thousands.
 */
const afterPoint = (text: string, at: number, points: string): boolean =>
  at > 1 && points.includes(text[at - 1] as string) && (beginsAt(text, at - 2) & DIGIT) !== 0;

/** True for the code of a unit a Chinese time can begin with. */
export const startsZh = (code: number): boolean => ((BEGINS[code] as number) & ANY) !== 0;
