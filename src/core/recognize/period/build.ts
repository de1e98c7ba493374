/** Pieces of which both languages build their times. */

import { span } from '../../base/span.ts';
import { type Period, year } from '../../model/period.ts';
import type { PeriodMention, Reading } from './mention.ts';

/** A time as the grammar finds it, before its surroundings are looked at. Offsets into the folded text. */
export interface Atom {
  readonly start: number;
  readonly end: number;
  readonly reading: Reading;
  readonly kind?: 'period' | 'date';
  readonly rule: string;
}

export const fixed = (period: Period): Reading => ({ type: 'fixed', period });
export const part = (
  from: number,
  to: number,
  of: 'context' | 'document' = 'context',
  shift = 0,
): Extract<Reading, { type: 'part' }> => ({ type: 'part', from, to, of, shift });

/** Months `from` to `to` of year `y`: (2023, 0, 6) is its first half. */
export const partOf = (y: number, from: number, to: number): Period => ({
  from: y * 12 + from,
  to: y * 12 + to,
  by: false,
});
export const years = (from: number, to: number): Period => ({ from: from * 12, to: to * 12 + 12, by: false });

/** A year policy text can speak of. */
export const isYear = (y: number): boolean => y >= 1900 && y <= 2100;

/** Two digits behind a full year: (2023, 24) is 2024; (1999, 0) is 2000. */
export function shortYear(first: number, two: number): number {
  const y = Math.floor(first / 100) * 100 + two;
  return y < first ? y + 100 : y;
}

export function mention(text: string, atom: Atom, more: Partial<PeriodMention>): PeriodMention {
  return {
    span: span(atom.start, atom.end),
    kind: atom.kind ?? 'period',
    reading: atom.reading,
    by: false,
    since: false,
    use: 'own',
    trailing: false,
    rule: `${atom.rule} ${text.slice(atom.start, atom.end)}`,
    ...more,
  };
}

/** A whole year as a reading. */
export const wholeYear = (y: number): Reading => fixed(year(y));

/** Runs a sticky expression at an offset. */
export function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}

/** How many ASCII digits stand from `at` on; 5 stands for any more than four. */
export function digitsFrom(text: string, at: number): number {
  let n = 0;
  while (n < 5 && isDigitCode(text.charCodeAt(at + n))) n++;
  return n;
}

const isDigitCode = (code: number): boolean => code >= 48 && code <= 57;

const longestFirst = (words: readonly string[]): readonly string[] => [...words].sort((a, b) => b.length - a.length);

/** A sticky expression for any of the words, longest first. The words hold no special characters but `.` and `=`. */
export function anyOf(words: readonly string[]): RegExp {
  return new RegExp(
    `(?:${longestFirst(words)
      .map((w) => w.replace(/\./g, '\\.'))
      .join('|')})`,
    'y',
  );
}

/** How many months a time has; a year where only the context tells. */
export const monthsOf = ({ reading }: Atom): number =>
  reading.type === 'fixed'
    ? reading.period.to - reading.period.from
    : reading.type === 'part'
      ? reading.to - reading.from
      : 12;

/** One month, by name or number. */
export const isMonth = (atom: Atom): boolean => monthsOf(atom) === 1;

/** Several years. */
export const isRange = (atom: Atom): boolean => monthsOf(atom) > 12;

/** Told from another time: 上年同期为5% and "a year earlier" say nothing of the figures behind them. */
export const isAside = ({ reading }: Atom): boolean =>
  (reading.type === 'shifted' && reading.months !== 0) ||
  (reading.type === 'part' && reading.of === 'context' && reading.shift < 0) ||
  (reading.type === 'adjacent' && reading.steps < 0) ||
  reading.type === 'previous' ||
  reading.type === 'issue' ||
  (reading.type === 'window' && reading.of === 'context' && reading.side === 'past');

/** The 8 units before `at`, for a preposition or the like at their end. */
export const nearBefore = (text: string, at: number): string => text.slice(Math.max(0, at - 8), at).trimEnd();

/** The end of December is the year's: 截至2024年12月31日 is of 2024. */
export function yearEnd(atom: Atom): Atom {
  const { reading } = atom;
  if (reading.type !== 'fixed' || !isMonth(atom) || reading.period.from % 12 !== 11) return atom;
  return { ...atom, reading: wholeYear(Math.floor(reading.period.from / 12)) };
}
