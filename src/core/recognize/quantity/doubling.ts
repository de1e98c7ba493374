import { fromInteger, ONE } from '../../model/decimal.ts';
import { classAt, HAN_DIGIT, worthAt } from '../numeral/chars.ts';
import type { Numeral } from '../numeral/index.ts';
import { blank, type Candidate } from './candidate.ts';

/**
 * 翻一番 is twice as much, 翻两番 four times; 翻番 without a number says the same as 翻一番.
 * @returns undefined for 翻新, 翻译.
 */
export function doubling(text: string, i: number): Candidate | undefined {
  let at = i + 1;
  let times = 1;
  if (text.charAt(at) === '了') at++;
  if (classAt(text, at) & HAN_DIGIT) times = worthAt(text, at++);
  if (text.charAt(at) !== '番' || times < 1) return undefined;
  const end = at + 1;
  const numeral: Numeral = {
    start: i,
    end,
    digitsEnd: end,
    scale: undefined,
    value: fromInteger(2 ** times),
    step: ONE,
    script: 'chinese',
    grouping: undefined,
    decimals: 0,
    more: undefined,
    bareEnd: end,
    // Reads as a figure wherever it stands, as 百分之四 does.
    form: 'percent',
    lone: false,
  };
  return { ...blank(numeral), unit: { code: 'x', factor: ONE, kind: 'hard', loose: false } };
}
