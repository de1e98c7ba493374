import type { Text } from '../base/text.ts';
import { text } from '../base/text.ts';
import type { Bound } from '../model/bound.ts';
import type { Claim, Evidence, Role } from '../model/claim.ts';
import type { Observation } from '../model/dataset.ts';
import { decimalText } from '../model/decimal.ts';
import { endYear, isWholeYear, type Period, periodText, yearOf } from '../model/period.ts';

export const ROLE: Readonly<Record<Role, Text>> = {
  target: text('目标', 'target'),
  actual: text('实际', 'actual'),
  baseline: text('基期', 'baseline'),
  other: text('其他（预测、假设或参数）', 'other (forecast, assumption or parameter)'),
};

export const BOUND: Readonly<Record<Bound, Text>> = {
  eq: text('等于', 'equal to'),
  approx: text('约', 'about'),
  ge: text('不低于', 'at least'),
  gt: text('超过', 'more than'),
  le: text('不超过', 'at most'),
  lt: text('低于', 'below'),
  range: text('区间', 'range'),
};

export const EVIDENCE: Readonly<Record<Evidence, Text>> = {
  annotation: text('标注', 'annotation'),
  clause: text('同一分句', 'same clause'),
  sentence: text('同一句', 'same sentence'),
  block: text('同一段', 'same paragraph'),
  list: text('列表引语', 'list lead-in'),
  table: text('表头', 'table head'),
  caption: text('表题', 'table caption'),
  heading: text('标题', 'heading'),
  title: text('文题', 'document title'),
  document: text('成文时间', 'date of the document'),
};

/** 2023年上半年 / first half of 2023; falls back to the dataset's form for what has no short name. */
export function periodWords(p: Period): Text {
  const y = yearOf(p);
  const inner: Period = { ...p, by: false };
  if (p.by) return text(`到${endYear(p)}年`, `by ${endYear(p)}`);
  if (isWholeYear(p)) return text(`${y}年`, `${y}`);
  const months = p.to - p.from;
  const m = p.from % 12;
  if (months === 6 && m % 6 === 0)
    return text(`${y}年${m ? '下' : '上'}半年`, `${m ? 'second' : 'first'} half of ${y}`);
  if (months === 3 && m % 3 === 0) return text(`${y}年第${'一二三四'[m / 3]}季度`, `Q${m / 3 + 1} ${y}`);
  if (months === 1) return text(`${y}年${m + 1}月`, `${periodText(inner)}`);
  if (p.from % 12 === 0 && p.to % 12 === 0) return text(`${y}—${endYear(p)}年`, `${y}–${endYear(p)}`);
  return text(`${y}年${m + 1}—${((p.to - 1) % 12) + 1}月`, periodText(inner));
}

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

/** A figure with its bound, as one would say it: 不低于300项, at least 300, 10–11%. */
export function quantityWords(q: {
  value: Observation['value'];
  max?: Observation['value'];
  bound: Bound;
  unit: { code: string } | null;
}): Text {
  const code = q.unit?.code ?? '';
  const low = amountWords(q.value, code);
  if (q.max) {
    const high = amountWords(q.max, code);
    return text(`${low.zh}—${high.zh}`, `${low.en} to ${high.en}`);
  }
  return q.bound === 'eq' ? low : text(`${BOUND[q.bound].zh}${low.zh}`, `${BOUND[q.bound].en} ${low.en}`);
}

/** The indicator a claim speaks of, in its own words, or a stand-in. */
export const claimName = (claim: Claim): string =>
  claim.indicator?.value || claim.context.subject || claim.context.clause || claim.text;
