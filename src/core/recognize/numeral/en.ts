import { type Decimal, fromInteger, power10 } from '../../model/decimal.ts';

const hundred = power10(2);
const thousand = power10(3);
const lakh = power10(5);
const million = power10(6);
const crore = power10(7);
const billion = power10(9);
const trillion = power10(12);

/** Scale words that follow a number. Single letters are not here: `28.6m` is money only behind a currency. */
export const SCALES: readonly (readonly [string, Decimal])[] = [
  ['hundred', hundred],
  ['thousand', thousand],
  ['thousands', thousand],
  ['million', million],
  ['millions', million],
  ['mn', million],
  ['mln', million],
  ['mio', million],
  ['billion', billion],
  ['billions', billion],
  ['bn', billion],
  ['bln', billion],
  ['trillion', trillion],
  ['trillions', trillion],
  ['tn', trillion],
  ['trn', trillion],
  ['lakh', lakh],
  ['lakhs', lakh],
  ['lac', lakh],
  ['crore', crore],
  ['crores', crore],
  ['cr', crore],
  ['lakh crore', lakh.times(crore)],
  ['thousand crore', thousand.times(crore)],
  ['thousand million', billion],
  ['hundred million', power10(8)],
  ['hundred thousand', lakh],
  ['hundred billion', power10(11)],
  ['million million', trillion],
  ['thousand billion', trillion],
  ['million billion', power10(15)],
  ['dozen', fromInteger(12)],
  ['doz', fromInteger(12)],
  ['dozs', fromInteger(12)],
  ['dz', fromInteger(12)],
  ['dzs', fromInteger(12)],
];

/** Letters that are scales only beside a currency sign or code: £28.6m, $3T, US$15k. */
export const LETTER_SCALES: Readonly<Record<string, Decimal>> = {
  k: thousand,
  K: thousand,
  m: million,
  M: million,
  b: billion,
  B: billion,
  t: trillion,
  T: trillion,
  MM: million,
};

export type WordKind = 'unit' | 'teen' | 'tens' | 'scale' | 'fraction' | 'ordinal' | 'article' | 'dozen';

const UNITS = 'zero one two three four five six seven eight nine'.split(' ');
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = 'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const LATE_ORDINALS = 'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(' ');
const TENTHS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ');

/** English number words with their kind and worth; of a fraction and an ordinal the denominator. */
export const WORDS: readonly (readonly [string, WordKind, Decimal])[] = [
  ...UNITS.map((w, n) => [w, 'unit', fromInteger(n)] as const),
  ...TEENS.map((w, n) => [w, 'teen', fromInteger(n + 10)] as const),
  ...TENS.map((w, n) => [w, 'tens', fromInteger((n + 2) * 10)] as const),
  ...ORDINALS.flatMap((w, n) => [
    [w, 'ordinal', fromInteger(n + 3)] as const,
    [`${w}s`, 'fraction', fromInteger(n + 3)] as const,
  ]),
  ...LATE_ORDINALS.map((w, n) => [w, 'ordinal', fromInteger(n + 13)] as const),
  ...TENTHS.map((w, n) => [w, 'ordinal', fromInteger((n + 2) * 10)] as const),
  ['first', 'ordinal', fromInteger(1)],
  ['second', 'ordinal', fromInteger(2)],
  ['half', 'fraction', fromInteger(2)],
  ['halves', 'fraction', fromInteger(2)],
  ['quarter', 'fraction', fromInteger(4)],
  ['quarters', 'fraction', fromInteger(4)],
  ['hundredth', 'ordinal', hundred],
  ['thousandth', 'ordinal', thousand],
  ['millionth', 'ordinal', million],
  ['billionth', 'ordinal', billion],
  ['trillionth', 'ordinal', trillion],
  ['hundred', 'scale', hundred],
  ['thousand', 'scale', thousand],
  ['million', 'scale', million],
  ['billion', 'scale', billion],
  ['trillion', 'scale', trillion],
  ['lakh', 'scale', lakh],
  ['crore', 'scale', crore],
  ['dozen', 'dozen', fromInteger(12)],
  ['doz', 'dozen', fromInteger(12)],
  ['dozs', 'dozen', fromInteger(12)],
  ['dz', 'dozen', fromInteger(12)],
  ['dzs', 'dozen', fromInteger(12)],
  ['a', 'article', fromInteger(1)],
  ['an', 'article', fromInteger(1)],
];
