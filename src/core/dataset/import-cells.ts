import type { Bound } from '../model/bound.ts';
import { decimal, type decimalText, power10 } from '../model/decimal.ts';
import { parsePeriod, periodText } from '../model/period.ts';
import { CellReader, readBound } from './cells.ts';
import type { CellFigure, SheetReaders } from './import-types.ts';
import { BOUND_WORDS, type ImportRole, NO_DATA, ROLE_WORDS, wordIn } from './import-words.ts';

const codes = new CellReader();

/** Full-width digits and signs made plain, blanks around taken away. */
export const plainCell = (cell: string): string =>
  cell
    .normalize('NFKC')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();

/** True for a cell that says there is no figure: empty, a dash, `n/a`. */
export const isNoData = (cell: string): boolean => NO_DATA.has(plainCell(cell).toLowerCase());

const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** A plain number, its digits kept as written: `1,234.50` → `1234.50`, `−1.1` → `-1.1`; else undefined. */
export function plainNumber(cell: string): string | undefined {
  const t = plainCell(cell).replace(/^−/, '-').replace(/^\+/, '');
  if (decimal(t)) return t;
  return GROUPED.test(t) ? t.replaceAll(',', '') : undefined;
}

/** The figure a cell holds: a number, or words such as 25以上, 10%—12%. undefined when it is none or several. */
export function readFigure(cell: string, readers: SheetReaders): CellFigure | undefined {
  const number = plainNumber(cell);
  if (number) return { value: number, bound: 'eq', mult: 0 };
  const t = plainCell(cell);
  const sign = /^(>=|<=|≥|≤|>|<|≈|~)/.exec(t)?.[0];
  const rest = sign && plainNumber(t.slice(sign.length));
  const bound = sign ? readBound(sign) : undefined;
  if (rest && bound?.ok) return { value: rest, bound: bound.value, mult: 0 };
  return readers.figure(t);
}

/** A unit's code, or its words in either language: `CNY` → CNY, 0; 亿元 → CNY, 8. */
export function readUnit(
  text: string,
  readers: SheetReaders,
): { readonly code: string; readonly mult: number } | undefined {
  const code = codes.unit(text);
  return code.ok ? { code: code.value.code, mult: 0 } : readers.unit(text);
}

/** A period in the dataset's form: `2023`, 2023年上半年, `2023Q1`. */
export function readPeriod(text: string, readers: SheetReaders): string | undefined {
  const t = plainCell(text);
  const coded = parsePeriod(t);
  if (coded) return plausible(coded.from) ? periodText(coded) : undefined;
  return readers.period(t);
}

/** Counts such as 1200 or 9999 look like years; a sheet of statistics has none outside these. */
const plausible = (month: number): boolean => month >= 1900 * 12 && month <= 2100 * 12;

/** 目标值, `Target`, `actual`; empty is left to the default. */
export const readImportRole = (cell: string): ImportRole | undefined => wordIn(ROLE_WORDS, cell)?.key;

/** A sign, a code or a word: `≥`, `ge`, 不低于. */
export function readImportBound(cell: string): Bound | undefined {
  const coded = readBound(plainCell(cell));
  return coded.ok ? coded.value : wordIn(BOUND_WORDS, cell)?.key;
}

/** Per cent from parts of one, digits kept: 0.053 → 5.3. */
export function asPercent(value: string): string {
  const point = value.indexOf('.');
  const decimals = Math.max(0, point < 0 ? 0 : value.length - point - 3);
  const d = decimal(value);
  return d ? d.times(power10(2)).toFixed(decimals) : value;
}

/** Digits of an amount written as so many times ten to the `mult`, with so many decimals. */
export const digitsOf = (amount: Parameters<typeof decimalText>[0], mult: number, decimals: number): string =>
  amount.div(power10(mult)).toFixed(Math.max(0, decimals));
