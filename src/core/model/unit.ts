import type { Decimal } from './decimal.ts';

/**
 * A unit of measurement, by its code: ISO 4217 for money, UCUM where it has a code, ours where it has none
 * (`pp`, `tce`, `mu`, `jin`, `x`), `{…}` for counted things, `/` and `.` to combine. The table is in `units.ts`.
 */
export interface Unit {
  readonly code: string;
  /** Units of one dimension convert: `mass`, `power`, `money:CNY`, `ratio`, `count`, `mass/area`. */
  readonly dimension: string;
  /** How many base units of the dimension one of these is: 1000000 for GW where kW is the base. */
  readonly factor: Decimal;
}

/** True when one converts into the other. Counted things (`{家}`, `{jobs}`) are of one dimension, whatever their nouns. */
export const commensurable = (a: Unit, b: Unit): boolean => a.dimension === b.dimension;

/** The amount in `to` of an amount in `from`; the units must be commensurable. */
export function convert(amount: Decimal, from: Unit, to: Unit): Decimal {
  return from.code === to.code ? amount : amount.times(from.factor).div(to.factor);
}
