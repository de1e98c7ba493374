/**
 * The time a figure speaks of, as whole months counted from year 0 (2023-01 is 2023 × 12), end exclusive.
 * `by` marks a deadline: "by 2030" is `../2030` and has no start.
 */
export interface Period {
  /** First month; for a deadline the first month of the year (or part of it) named. */
  readonly from: number;
  /** Month after the last one. */
  readonly to: number;
  readonly by: boolean;
}

export const year = (y: number): Period => ({ from: y * 12, to: y * 12 + 12, by: false });
/** Half 1 or 2 of a year. */
export const half = (y: number, h: number): Period => ({ from: y * 12 + (h - 1) * 6, to: y * 12 + h * 6, by: false });
/** Quarter 1 to 4 of a year. */
export const quarter = (y: number, q: number): Period => ({
  from: y * 12 + (q - 1) * 3,
  to: y * 12 + q * 3,
  by: false,
});
/** Month 1 to 12 of a year. */
export const month = (y: number, m: number): Period => ({ from: y * 12 + m - 1, to: y * 12 + m, by: false });
/** From the start of one to the end of the other. */
export const through = (a: Period, b: Period): Period => ({ from: a.from, to: b.to, by: false });
export const by = (p: Period): Period => ({ ...p, by: true });

export const samePeriod = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to && a.by === b.by;
/** True when all of `inner` lies in `outer`; deadlines are compared by the time they name. */
export const within = (inner: Period, outer: Period): boolean => outer.from <= inner.from && inner.to <= outer.to;

export const yearOf = (p: Period): number => Math.floor(p.from / 12);
/** The calendar year in which the period ends: 2024 for 2023/2024. */
export const endYear = (p: Period): number => Math.floor((p.to - 1) / 12);
export const isWholeYear = (p: Period): boolean => p.to - p.from === 12 && p.from % 12 === 0;

const two = (n: number): string => String(n).padStart(2, '0');

function oneText(from: number, to: number): string | undefined {
  const y = Math.floor(from / 12);
  const m = from % 12;
  const n = to - from;
  if (n === 12 && m === 0) return `${y}`;
  if (n === 6 && m % 6 === 0) return `${y}-S${m / 6 + 1}`;
  if (n === 3 && m % 3 === 0) return `${y}-Q${m / 3 + 1}`;
  if (n === 1) return `${y}-${two(m + 1)}`;
  return undefined;
}

/**
 * The dataset's form: `2022`, `2022-S1`, `2022-Q3`, `2022-06`, `2023/2024`, `2023-01/2023-07`, `../2025`.
 * Months 1 to 3 of a year are its first quarter.
 */
export function periodText(p: Period): string {
  const one = oneText(p.from, p.to);
  if (p.by) return `../${one ?? monthText(p.to - 1)}`;
  if (one) return one;
  if (p.from % 12 === 0 && p.to % 12 === 0) return `${p.from / 12}/${p.to / 12 - 1}`;
  return `${monthText(p.from)}/${monthText(p.to - 1)}`;
}

const monthText = (m: number): string => `${Math.floor(m / 12)}-${two((m % 12) + 1)}`;

/**
 * Reads a dataset period leniently: the forms above and `2023-H1`, `2023Q1`, `2023—2024`, `2023-2024`, `2023-06-30`,
 * SDMX `2023-01-01/P2Y`.
 * @returns undefined when it is none of them ("soon", "2023-13"). Empty text has no period: ask before.
 */
export function parsePeriod(text: string): Period | undefined {
  const t = text
    .trim()
    .replace(/[—–~～至]/g, '/')
    .replace(/\s+/g, '');
  const deadline = /^\.\.\/?(.+)$/.exec(t);
  if (deadline) {
    const p = parseOne(deadline[1] as string);
    return p && by(p);
  }
  const years = /^(\d{4})-(\d{4})$/.exec(t);
  if (years) return ordered(year(Number(years[1])), year(Number(years[2])));
  const parts = t.split('/');
  if (parts.length === 1) return parseOne(t);
  if (parts.length !== 2) return undefined;
  const a = parseOne(parts[0] as string);
  const duration = /^P(?:(\d+)Y)?(?:(\d+)M)?$/.exec(parts[1] as string);
  if (a && duration) {
    const months = Number(duration[1] ?? 0) * 12 + Number(duration[2] ?? 0);
    return months > 0 ? { from: a.from, to: a.from + months, by: false } : undefined;
  }
  const b = parseOne(parts[1] as string);
  return a && b && ordered(a, b);
}

const ordered = (a: Period, b: Period): Period | undefined => (a.from < b.to ? through(a, b) : undefined);

function parseOne(t: string): Period | undefined {
  const m = /^(\d{4})(?:-?(?:([SHQ])([1-4])|(\d{2})(?:-\d{2})?))?$/i.exec(t);
  if (!m) return undefined;
  const y = Number(m[1]);
  const n = Number(m[3] ?? m[4]);
  if (m[2]) return /q/i.test(m[2]) ? quarter(y, n) : n <= 2 ? half(y, n) : undefined;
  if (m[4]) return n >= 1 && n <= 12 ? month(y, n) : undefined;
  return year(y);
}
