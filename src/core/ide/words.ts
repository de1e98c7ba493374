import { type Locale, type Text, text } from '../base/text.ts';
import { amountWords } from '../check/amount-words.ts';
import type { Bound } from '../model/bound.ts';
import type { Evidence, Role } from '../model/claim.ts';
import type { Observation } from '../model/dataset.ts';

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

/** Words put in brackets behind others, in the brackets of the language. */
export const bracketed = (words: string, locale: Locale): string => (locale === 'zh' ? `（${words}）` : ` (${words})`);

/** A change in the direction it goes: 增长0.4%, 减少5亿元, up 0.4 percent. */
export function changeWords(direction: 'up' | 'down', amount: Text, rate: boolean): Text {
  const up = direction === 'up';
  const zh = rate ? (up ? '增长' : '下降') : up ? '增加' : '减少';
  return text(zh + amount.zh, `${up ? 'up' : 'down'} ${amount.en}`);
}

export { amountWords } from '../check/amount-words.ts';
export { namePeriod as periodWords } from '../check/speak.ts';
export { claimName } from '../model/claim.ts';
export { indicatorName } from '../model/dataset.ts';

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
