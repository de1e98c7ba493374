import Big from 'big.js';

Big.DP = 40;
// Plain notation at every size: 1e+21 would be no contract value.
Big.PE = 1e6;
Big.NE = -1e6;

/** An exact decimal. Figures are never compared as binary floats. */
export type Decimal = Big;

/**
 * Reads plain decimal text: `24.30`, `-0.5`, `1234`.
 * @returns undefined for anything else: `1,234`, `24.`, `1e3`, the empty string.
 */
export function decimal(text: string): Decimal | undefined {
  return /^[+-]?\d+(?:\.\d+)?$/.test(text) ? new Big(text) : undefined;
}

export const fromInteger = (n: number): Decimal => new Big(n);

export const ZERO: Decimal = new Big(0);
export const ONE: Decimal = new Big(1);

/**
 * Negative, zero or positive as `a` is less than, equal to or greater than `b`: what `a.cmp(b)` says, which copies `b`
 * each time. For what is asked of every figure.
 */
export function compare(a: Decimal, b: Decimal): number {
  if (a === b) return 0;
  const zeroA = a.c[0] === 0;
  if (zeroA || b.c[0] === 0) return zeroA ? (b.c[0] === 0 ? 0 : -b.s) : a.s;
  if (a.s !== b.s) return a.s;
  if (a.e !== b.e) return a.e > b.e ? a.s : -a.s;
  const digits = Math.min(a.c.length, b.c.length);
  for (let i = 0; i < digits; i++) {
    const by = (a.c[i] as number) - (b.c[i] as number);
    if (by !== 0) return by * a.s;
  }
  return (a.c.length - b.c.length) * a.s;
}

/** 10 to the integer power `exponent`, exact. */
export function power10(exponent: number): Decimal {
  const known = powers.get(exponent);
  if (known) return known;
  const power = new Big(`1e${exponent}`);
  if (powers.size < 64) powers.set(exponent, power);
  return power;
}

/** Every figure asks for a few small powers; decimals never change. */
const powers = new Map<number, Decimal>();

/** Plain text without exponent or trailing zeros: 24.30 → "24.3", 25e12 → "25000000000000". */
export const decimalText = (d: Decimal): string => d.toFixed();
