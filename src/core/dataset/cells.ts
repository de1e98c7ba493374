import { BOUNDS, type Bound } from '../model/bound.ts';
import type { Role } from '../model/claim.ts';
import { type Decimal, decimal, power10 } from '../model/decimal.ts';
import { type Period, parsePeriod } from '../model/period.ts';
import type { Unit } from '../model/unit.ts';
import { unitOf } from '../model/units.ts';

/** What one cell was read as; `bad` keeps the text that could not be read. */
export type Cell<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly bad: string };

const ok = <T>(value: T): Cell<T> => ({ ok: true, value });
const bad = (text: string): Cell<never> => ({ ok: false, bad: text });

/** A number in the row's unit: the value with `unit_mult` applied, and the worth of its last digit. */
export interface Amount {
  readonly value: Decimal;
  readonly step: Decimal;
}

/** `24.3` with 12 is 24300000000000 with a step of 100000000000. A lone decimal point, signs and blanks around are fine. */
export function readAmount(cell: string, mult: number): Cell<Amount> {
  const plain = cell.trim().replace(/^\+/, '').replace(/^−/, '-');
  const value = decimal(plain);
  if (!value) return bad(cell);
  const point = plain.indexOf('.');
  const decimals = point < 0 ? 0 : plain.length - point - 1;
  const scale = power10(mult);
  return ok({ value: mult === 0 ? value : value.times(scale), step: power10(mult - decimals) });
}

/** A whole number from -24 to 24; empty is 0. */
export function readMult(cell: string): Cell<number> {
  const t = cell.trim();
  if (t === '') return ok(0);
  const n = Number(t);
  return Number.isInteger(n) && Math.abs(n) <= 24 ? ok(n) : bad(cell);
}

const ROLES: Readonly<Record<string, Role>> = {
  '': 'actual',
  actual: 'actual',
  target: 'target',
  baseline: 'baseline',
  实绩: 'actual',
  实际: 'actual',
  目标: 'target',
  基期: 'baseline',
  基线: 'baseline',
};

/** Empty means actual. */
export function readRole(cell: string): Cell<Role> {
  const role = ROLES[cell.trim().toLowerCase()];
  return role ? ok(role) : bad(cell);
}

const SIGNS: Readonly<Record<string, Bound>> = {
  '': 'eq',
  '=': 'eq',
  '~': 'approx',
  '≈': 'approx',
  '>=': 'ge',
  '≥': 'ge',
  '>': 'gt',
  '<=': 'le',
  '≤': 'le',
  '<': 'lt',
};

/** Empty means eq. */
export function readBound(cell: string): Cell<Bound> {
  const t = cell.trim().toLowerCase();
  const bound = SIGNS[t] ?? BOUNDS.find((b) => b === t);
  return bound ? ok(bound) : bad(cell);
}

/** Spellings of units seen in sheets, and the code each stands for. */
const SPELLINGS: Readonly<Record<string, string>> = {
  ha: 'har',
  kWh: 'kW.h',
  MWh: 'MW.h',
  GWh: 'GW.h',
  TWh: 'TW.h',
  'm²': 'm2',
  'm³': 'm3',
  '‰': '[ppth]',
  'per 1000': '[ppth]',
  'per 100000': '/10*5',
  RMB: 'CNY',
  元: 'CNY',
  人民币: 'CNY',
  美元: 'USD',
  吨: 't',
  公斤: 'kg',
  千瓦: 'kW',
  千瓦时: 'kW.h',
  公顷: 'har',
  亩: 'mu',
  百分点: 'pp',
  个百分点: 'pp',
  倍: 'x',
};

/** Each part of a combined unit under its code: `t/ha` → `t/har`. */
const spelling = (unit: string): string =>
  unit
    .split('/')
    .map((part) => SPELLINGS[part] ?? part)
    .join('/');

/** Units and periods repeat thousands of times in a table: each spelling is read once. */
export class CellReader {
  private readonly units = new Map<string, Cell<Unit>>();
  private readonly periods = new Map<string, Cell<Period | null>>();

  unit(cell: string): Cell<Unit> {
    const known = this.units.get(cell);
    if (known) return known;
    const unit = unitOf(cell.trim()) ?? unitOf(spelling(cell.trim()));
    const read = unit ? ok(unit) : bad(cell);
    this.units.set(cell, read);
    return read;
  }

  /** Empty is null: the source gives none. */
  period(cell: string): Cell<Period | null> {
    const known = this.periods.get(cell);
    if (known) return known;
    const period = cell.trim() === '' ? null : parsePeriod(cell);
    const read = period === undefined ? bad(cell) : ok(period);
    this.periods.set(cell, read);
    return read;
  }
}
