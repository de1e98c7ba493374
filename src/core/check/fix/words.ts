import type { Bound } from '../../model/bound.ts';

/** Scale words and what they are worth as powers of ten; long, as the author may have written them. */
export const SCALES_ZH: readonly (readonly [string, number])[] = [
  ['千', 3],
  ['万', 4],
  ['百万', 6],
  ['千万', 7],
  ['亿', 8],
  ['万亿', 12],
];
export const SCALES_EN: readonly (readonly (readonly [string, number])[])[] = [
  [
    ['thousand', 3],
    ['million', 6],
    ['billion', 9],
    ['trillion', 12],
  ],
  [
    ['k', 3],
    ['m', 6],
    ['bn', 9],
    ['tn', 12],
  ],
  [
    ['K', 3],
    ['M', 6],
    ['B', 9],
    ['T', 12],
  ],
  [
    ['lakh', 5],
    ['crore', 7],
    ['lakh crore', 12],
  ],
];

/** A bound as a word before the figure and one behind it, with what already is such a word. */
export const BOUNDS_ZH: Readonly<Partial<Record<Bound, { before: string; after: string }>>> = {
  ge: { before: '不低于', after: '以上' },
  gt: { before: '超过', after: '以上' },
  le: { before: '不超过', after: '以下' },
  lt: { before: '低于', after: '以下' },
  approx: { before: '约', after: '左右' },
};
export const BOUNDS_EN: Readonly<Partial<Record<Bound, { before: string; after: string }>>> = {
  ge: { before: 'at least', after: 'or more' },
  gt: { before: 'more than', after: 'or more' },
  le: { before: 'at most', after: 'or less' },
  lt: { before: 'below', after: 'or less' },
  approx: { before: 'about', after: 'or so' },
};

/** Words of rise and the words of fall that take their place. */
export const OPPOSITES: readonly (readonly [string, string])[] = [
  ['增长', '下降'],
  ['增加', '减少'],
  ['增多', '减少'],
  ['上升', '下降'],
  ['上涨', '下降'],
  ['提高', '降低'],
  ['提升', '下降'],
  ['扩大', '缩小'],
  ['回升', '回落'],
  ['增产', '减产'],
  ['涨', '跌'],
  ['升', '降'],
  ['增', '减'],
  ['up', 'down'],
  ['rising', 'falling'],
  ['rose', 'fell'],
  ['rise', 'fall'],
  ['rises', 'falls'],
  ['risen', 'fallen'],
  ['grew', 'fell'],
  ['grow', 'fall'],
  ['grows', 'falls'],
  ['grown', 'fallen'],
  ['growing', 'falling'],
  ['growth', 'decline'],
  ['increased', 'decreased'],
  ['increase', 'decrease'],
  ['increases', 'decreases'],
  ['increasing', 'decreasing'],
  ['climbed', 'dropped'],
  ['gained', 'lost'],
  ['gain', 'loss'],
  ['higher', 'lower'],
  ['expanded', 'contracted'],
  ['expansion', 'contraction'],
];

/** Units of points and of percent, as an author writes them. */
export const TO_PERCENT: readonly (readonly [string, string])[] = [
  ['个百分点', '%'],
  ['百分点', '%'],
  ['percentage points', 'percent'],
  ['percentage point', 'percent'],
  ['percentage-point', 'percent'],
  ['pp', '%'],
];
export const TO_POINTS: Readonly<Record<'zh' | 'en', string>> = { zh: '个百分点', en: ' percentage points' };

export const MONEY: Readonly<Record<string, { zh: string; en: string }>> = {
  CNY: { zh: '元', en: 'yuan' },
  USD: { zh: '美元', en: 'US dollars' },
  EUR: { zh: '欧元', en: 'euros' },
  GBP: { zh: '英镑', en: 'pounds' },
  JPY: { zh: '日元', en: 'yen' },
  INR: { zh: '卢比', en: 'rupees' },
};
