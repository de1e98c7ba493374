import type { Span } from '../../base/span.ts';
import type { Decimal } from '../../model/decimal.ts';
import { type Digits, readArabic } from './arabic.ts';
import { classAt, DIGIT, HAN_DIGIT, HAN_SCALE, isDigit, isLetter } from './chars.ts';
import { readHan } from './han.ts';
import { readScale } from './scale.ts';
import { readWords } from './words.ts';

/** A number as written, scale included; offsets into the text read. */
export interface Numeral extends Span {
  /** End of the digits; behind it stand the scale and 余/多. */
  readonly digitsEnd: number;
  readonly scale: Span | undefined;
  readonly value: Decimal;
  /** Worth of the last written digit. */
  readonly step: Decimal;
  readonly script: 'arabic' | 'chinese' | 'financial' | 'words';
  readonly grouping: string | undefined;
  readonly decimals: number;
  /** 余, 多, 几 say more than the number (gt), 来 says about it. */
  readonly more: 'gt' | 'approx' | undefined;
  /** Where the number ends without 余/多, which count only before a unit. */
  readonly bareEnd: number;
  /** 百分之四 carries its own unit; 三分之二 and `two thirds` are fractions. */
  readonly form: 'plain' | 'percent' | 'fraction';
  /** A scale alone: 百 in 上百家, 千 in 千余项. */
  readonly lone: boolean;
}

/** A run that looks like a number and is none: 1.2.3, 9:00, 三四百. Scanning goes on at `end`. */
export interface NoNumeral {
  readonly end: number;
  readonly value?: undefined;
}

/**
 * Reads the number that begins at `i`: `24.3万亿`, `1,100万`, 二十五万亿, 百分之四, `12.56 million`, `two thirds`.
 * The longest reading wins; a scale is not taken from a unit (3千瓦 is 3 kW, 3千公顷 3000 ha).
 * @returns undefined when no number begins there, a `NoNumeral` for a run that must be skipped whole.
 */
export function readNumeral(text: string, i: number): Numeral | NoNumeral | undefined {
  const kind = classAt(text, i);
  if (kind & DIGIT) {
    const digits = readArabic(text, i);
    if (!digits.figure) return { end: digits.end };
    const part = readPart(text, i, digits);
    if (part) return part;
    return readHan(text, i, digits) ?? readScale(text, i, digits);
  }
  if (kind & (HAN_DIGIT | HAN_SCALE)) return readHan(text, i);
  return readWords(text, i);
}

/** 1/4, 16/5: a fraction of small whole numbers; 2023/24, 24/7/2024 and 1/4a are none. */
function readPart(text: string, i: number, over: Digits): Numeral | undefined {
  const c = text.charAt(over.end);
  if ((c !== '/' && c !== '／' && c !== '⁄') || over.decimals || over.end - i > 2 || !isDigit(text, over.end + 1))
    return undefined;
  const under = readArabic(text, over.end + 1);
  const { end } = under;
  const more = text.charAt(end) === c || isLetter(text, end) || text.charAt(i - 1) === c;
  if (!under.figure || under.decimals || under.value.eq(0) || end - over.end > 4 || more) return undefined;
  return {
    start: i,
    end,
    digitsEnd: end,
    scale: undefined,
    value: over.value.div(under.value),
    step: over.value.div(under.value),
    script: 'arabic',
    grouping: undefined,
    decimals: 0,
    more: undefined,
    bareEnd: end,
    form: 'fraction',
    lone: false,
  };
}
