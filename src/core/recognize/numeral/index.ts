import type { Span } from '../../base/span.ts';
import type { Decimal } from '../../model/decimal.ts';
import { readArabic } from './arabic.ts';
import { DIGIT, HAN_DIGIT, HAN_SCALE, classAt } from './chars.ts';
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
    return readHan(text, i, digits) ?? readScale(text, i, digits);
  }
  if (kind & (HAN_DIGIT | HAN_SCALE)) return readHan(text, i);
  return readWords(text, i);
}
