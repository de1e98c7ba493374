import { type Text, text } from '../base/text.ts';
import type { Observation } from '../model/dataset.ts';
import { decimalText } from '../model/decimal.ts';
import { unitWords } from './unit-words.ts';

const SCALES: readonly { readonly exponent: number; readonly zh: string; readonly en: string }[] = [
  { exponent: 12, zh: '万亿', en: ' trillion' },
  { exponent: 9, zh: '', en: ' billion' },
  { exponent: 8, zh: '亿', en: '' },
  { exponent: 6, zh: '', en: ' million' },
  { exponent: 4, zh: '万', en: '' },
];

/** 6500 → 6,500, as English writes it; what stands behind the point stays as it is. */
function grouped(digits: string): string {
  const [whole = '', ...rest] = digits.split('.');
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ','), ...rest].join('.');
}

/** An exact amount with a readable scale: 24.3万亿元 / 24.3 trillion yuan. Digits are never rounded. */
export function amountWords(amount: Observation['value'], code: string): Text {
  const unit = unitWords(code);
  const one = (locale: 'zh' | 'en'): string => {
    const scale = SCALES.find((s) => s[locale] && amount.abs().gte(`1e${s.exponent}`));
    const scaled = scale ? amount.div(`1e${scale.exponent}`) : amount;
    const digits = locale === 'en' ? grouped(decimalText(scaled)) : decimalText(scaled);
    return `${digits}${scale?.[locale] ?? ''}${unit[locale]}`;
  };
  return text(one('zh'), one('en'));
}
