import { type Decimal, ONE, power10 } from '../../model/decimal.ts';
import type { Digits } from './arabic.ts';
import { isDigit, isLetter, skipSpaces } from './chars.ts';
import { SCALES } from './en.ts';
import type { Numeral } from './index.ts';
import { Trie } from './trie.ts';
import { readWordsFrom } from './words.ts';

const words = new Trie<Decimal>(true);
for (const [form, factor] of SCALES) words.add(form, factor);

/** The English scale that begins at `i`: million, bn, lakh crore. Letters alone (m, k) are read where a currency stands. */
export const scaleWordAt = (text: string, i: number): { value: Decimal; end: number } | undefined =>
  words.match(text, i, (end) => !isLetter(text, end) && !isDigit(text, end));

/** Arabic digits with what English scale follows them: `12.56 million`, `4.6bn`, `2.66 lakh crore`, `3 million`. */
export function readScale(text: string, start: number, digits: Digits): Numeral {
  const at = text.charAt(digits.end) === '-' ? digits.end + 1 : skipSpaces(text, digits.end, 2);
  const scale = isLetter(text, at) ? scaleWordAt(text, at) : undefined;
  const factor = scale?.value ?? ONE;
  const longer = scale && !digits.decimals ? readWordsFrom(text, start, digits) : undefined;
  if (scale && longer && longer.end > scale.end) return longer;
  return {
    start,
    end: scale?.end ?? digits.end,
    digitsEnd: digits.end,
    scale: scale && { start: at, end: scale.end },
    value: scale ? digits.value.times(factor) : digits.value,
    step: power10(-digits.decimals).times(factor),
    script: 'arabic',
    grouping: digits.grouping,
    decimals: digits.decimals,
    more: undefined,
    bareEnd: scale?.end ?? digits.end,
    form: 'plain',
    lone: false,
  };
}
