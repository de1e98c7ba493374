import { type Locale, type Text, text } from '../base/text.ts';
import type { Bound } from '../model/bound.ts';
import type { Evidence, Role } from '../model/claim.ts';
import { BOUND, bracketed, EVIDENCE, ROLE } from './words.ts';

/** What a step of reading reads. */
const PART: Readonly<Record<string, Text>> = {
  numeral: text('数字', 'number'),
  scale: text('数量级', 'scale'),
  unit: text('单位', 'unit'),
  bound: text('界限', 'bound'),
  value: text('值', 'value'),
  period: text('时期', 'period'),
  role: text('性质', 'role'),
  direction: text('方向', 'direction'),
  indicator: text('指标', 'indicator'),
};

/** What it is read from, or how it is written; what is not here is left out. */
const FROM: Readonly<Record<string, Text>> = {
  ...EVIDENCE,
  chinese: text('汉字', 'Chinese'),
  financial: text('大写', 'financial'),
  words: text('英文', 'in words'),
  head: text('表头', 'table head'),
  period: text('时期', 'period'),
  document: text('全文', 'whole document'),
  elided: text('承前省略', 'left out, as before'),
  shared: text('并列共用', 'shared'),
  weak: text('弱依据', 'weak evidence'),
  forecast: text('预测', 'forecast'),
  outlook: text('展望', 'outlook'),
  difference: text('差额', 'difference'),
  parameter: text('法定参数', 'legal parameter'),
  rules: text('规定', 'rule'),
  revised: text('修订', 'revised'),
  denied: text('否定', 'denied'),
  reports: text('报道', 'report'),
  default: text('默认', 'by default'),
};

const AFTER: Readonly<Record<string, Text>> = {
  past: text('已过去', 'past'),
  ahead: text('未到来', 'ahead'),
  up: text('上升', 'up'),
  down: text('下降', 'down'),
  since: text('自那时起', 'since then'),
  note: text('笔记', 'note'),
  policy: text('政策文件', 'policy document'),
  budget: text('预算', 'budget'),
  'plan of the year': text('年度计划', 'plan of the year'),
  rate: text('比率', 'rate'),
};

/**
 * A step of reading in words: `role.period past → actual` is 性质（时期） 已过去 = 实际, `bound 以上 → ge` is 界限 以上 =
 * 不低于. Words of the document and codes of units stay as they are; so does a step of a kind that is not known here.
 */
export function stepWords(step: string, locale: Locale): string {
  const blank = step.indexOf(' ');
  const rule = blank < 0 ? step : step.slice(0, blank);
  const [part = '', from = ''] = rule.split('.');
  const name = PART[part];
  if (!name) return step;
  const origin = FROM[from]?.[locale];
  const bracket = origin ? bracketed(origin, locale) : '';
  const rest = blank < 0 ? '' : step.slice(blank + 1);
  return `${name[locale]}${bracket} ${said(part, rest, locale)}`.trim();
}

/** What follows the rule: words, then what they came to. */
function said(part: string, rest: string, locale: Locale): string {
  const arrow = rest.lastIndexOf('→ ');
  const words = (arrow < 0 ? rest : rest.slice(0, arrow)).trim();
  const result = arrow < 0 ? '' : rest.slice(arrow + 2);
  const left = AFTER[words]?.[locale] ?? evidenced(words, locale);
  const right = (part === 'bound' ? BOUND[result as Bound] : part === 'role' ? ROLE[result as Role] : undefined)?.[
    locale
  ];
  return [left, result && `= ${right ?? result}`].filter(Boolean).join(' ');
}

/** `2023-S1 (sentence)` with the place in words. */
function evidenced(words: string, locale: Locale): string {
  const open = words.endsWith(')') ? words.lastIndexOf(' (') : -1;
  const place = open < 0 ? undefined : EVIDENCE[words.slice(open + 2, -1) as Evidence];
  if (!place) return words;
  return words.slice(0, open) + bracketed(place[locale], locale);
}
