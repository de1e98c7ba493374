import { type Text, text } from '../base/text.ts';
import type { Observation } from '../model/dataset.ts';
import { decimalText } from '../model/decimal.ts';

const SCALES: readonly { readonly exponent: number; readonly zh: string; readonly en: string }[] = [
  { exponent: 12, zh: '万亿', en: ' trillion' },
  { exponent: 9, zh: '', en: ' billion' },
  { exponent: 8, zh: '亿', en: '' },
  { exponent: 6, zh: '', en: ' million' },
  { exponent: 4, zh: '万', en: '' },
];

const UNITS: Readonly<Record<string, Text>> = {
  CNY: text('元', ' yuan'),
  USD: text('美元', ' US dollars'),
  GBP: text('英镑', ' pounds'),
  EUR: text('欧元', ' euros'),
  '%': text('%', '%'),
  pp: text('个百分点', ' percentage points'),
  '[ppth]': text('‰', ' per 1,000'),
  x: text('倍', ' times'),
  t: text('吨', ' t'),
  kg: text('公斤', ' kg'),
  har: text('公顷', ' ha'),
  mu: text('亩', ' mu'),
  jin: text('斤', ' jin'),
  kW: text('千瓦', ' kW'),
  'kW.h': text('千瓦时', ' kWh'),
  'kg/har': text('公斤/公顷', ' kg/ha'),
};

const unitWords = (code: string): Text => {
  const known = UNITS[code];
  if (known) return known;
  const counted = /^\{(.*)\}$/.exec(code)?.[1];
  if (counted === undefined) return text(` ${code}`, ` ${code}`);
  return /^[\x20-\x7e]*$/.test(counted) ? text(counted, ` ${counted}`) : text(counted, '');
};

/** An exact amount with a readable scale: 24.3万亿元 / 24.3 trillion yuan. Digits are never rounded. */
export function amountWords(amount: Observation['value'], code: string): Text {
  const unit = unitWords(code);
  const one = (locale: 'zh' | 'en'): string => {
    const scale = SCALES.find((s) => s[locale] && amount.abs().gte(`1e${s.exponent}`));
    const scaled = scale ? amount.div(`1e${scale.exponent}`) : amount;
    return `${decimalText(scaled)}${scale?.[locale] ?? ''}${unit[locale]}`;
  };
  return text(one('zh'), one('en'));
}
