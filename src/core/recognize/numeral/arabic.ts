import Big from 'big.js';
import { remembered } from '../../base/remember.ts';
import type { Decimal } from '../../model/decimal.ts';
import { isDigit, isLetter, plainDigits } from './chars.ts';

/** Arabic digits with separators and decimals, ASCII or full-width. */
export interface Digits {
  readonly end: number;
  readonly value: Decimal;
  readonly decimals: number;
  readonly grouping: string | undefined;
  /** False for dotted and clock runs (1.2.3, 9:00), and for runs too long to be a figure. */
  readonly figure: boolean;
}

/** More digits than any figure of the field has. */
const LONGEST = 40;
const MOST_GROUPS = 12;
const GROUPING = ",，' \u00a0\u2009\u202f\u2007";

const isPoint = (code: number): boolean => code === 0x2e || code === 0xff0e;
const isColon = (code: number): boolean => code === 0x3a || code === 0xff1a;

/** Reads the digits from `i` (a digit): `1,234.5`, `１４９８９．０`, `1 234 567`, `12,34,567`. */
export function readArabic(text: string, i: number): Digits {
  const lead = digitsFrom(text, i);
  let end = lead;
  let grouping: string | undefined;
  if (lead - i <= 3) {
    const grouped = readGroups(text, i, lead);
    if (grouped > lead) grouping = text.charAt(lead);
    end = grouped;
  }
  let decimals = 0;
  if (isPoint(text.charCodeAt(end)) && isDigit(text, end + 1)) {
    const close = digitsFrom(text, end + 1);
    decimals = close - end - 1;
    end = close;
    // 1.2.3: a section, a version, an address.
    while (isPoint(text.charCodeAt(end)) && isDigit(text, end + 1)) {
      end = digitsFrom(text, end + 1);
      decimals = -1;
    }
  }
  const clock = decimals === 0 && isColon(text.charCodeAt(end)) && isDigit(text, end + 1);
  if (clock) end = clockEnd(text, end);
  const figure = decimals >= 0 && !clock && end - i <= LONGEST;
  const value = figure ? worthOf(plainDigits(text, i, end)) : ZERO_DIGITS;
  return { end, value, decimals, grouping, figure };
}

/** Years, shares and small counts come again and again; decimals never change, so that they can be shared. */
const worthOf = remembered((digits) => new Big(digits), 2000);

const ZERO_DIGITS = new Big(0);

function clockEnd(text: string, colon: number): number {
  let end = colon;
  while (isColon(text.charCodeAt(end)) && isDigit(text, end + 1)) end = digitsFrom(text, end + 1);
  return end;
}

function digitsFrom(text: string, i: number): number {
  let end = i;
  while (isDigit(text, end)) end++;
  return end;
}

/**
 * End of the groups behind the leading digits: all of three, or twos closed by three (Indian).
 * `,` without a space; spaces only between groups of three after a lead that is no zero.
 */
function readGroups(text: string, start: number, lead: number): number {
  const separator = text.charAt(lead);
  if (!separator || !GROUPING.includes(separator)) return lead;
  const spaced = separator !== ',' && separator !== '，' && separator !== "'";
  if (text.charCodeAt(start) === 0x30) return lead;
  let threes = lead;
  let twos = lead - start <= 2 && !spaced;
  let end = lead;
  for (let n = 0; n < MOST_GROUPS && text.charAt(end) === separator && isDigit(text, end + 1); n++) {
    const close = digitsFrom(text, end + 1);
    const size = close - end - 1;
    if (size === 3 && threes === end) threes = close;
    else if (size === 3 && twos) return close;
    else if (size !== 2 || !twos) break;
    if (size === 3) twos = false;
    end = close;
  }
  // "5 300MW class": a group that runs into letters is another number.
  return spaced && isLetter(text, threes) ? lead : threes;
}
