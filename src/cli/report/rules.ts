import type { Severity, Text } from '../../core/index.ts';

/** What a rule is about, for readers of a report that has only the code. */
export interface Rule {
  readonly code: string;
  /** The severity it mostly has. */
  readonly severity: Severity;
  readonly short: Text;
  /** When it fires, and what to do. */
  readonly help: Text;
}

const rule = (
  code: string,
  severity: Severity,
  short: readonly [string, string],
  help: readonly [string, string],
): Rule => ({
  code,
  severity,
  short: { zh: short[0], en: short[1] },
  help: { zh: help[0], en: help[1] },
});

/** Every rule of docs/rules.md. */
export const RULES: readonly Rule[] = [
  rule(
    'figure.value',
    'error',
    ['数值不符', 'Wrong number'],
    [
      '数字与数据集不符，且没有更具体的原因。按数据集改正；若引的是另一版本的数字，请注明原因并关闭此处的核对。',
      'The number is not the one of the dataset, and no more telling rule explains the difference. Correct it, or silence the place with a reason if another version is quoted on purpose.',
    ],
  ),
  rule(
    'figure.scale',
    'error',
    ['量级写错', 'Slip of scale'],
    [
      '数字对，量级错：万、亿、万亿混用。改用正确的量级词，数字不动。',
      'The digits are right, the order of magnitude is not: million, billion or trillion mixed up. Correct the word of scale; the digits stay.',
    ],
  ),
  rule(
    'figure.unit',
    'error',
    ['单位或币种不符', 'Other unit or currency'],
    [
      '数字带的单位不是这个指标的单位，或币种不同。同类单位之间会先换算再比较。',
      'The unit is one the indicator cannot have, or another currency. Units of one kind are converted before they are compared.',
    ],
  ),
  rule(
    'figure.percent-point',
    'error',
    ['百分比与百分点混用', 'Per cent and percentage points confused'],
    [
      '比率应写“%”，两个比率之差应写“个百分点”。',
      'A rate or share is in per cent; the difference of two is in percentage points.',
    ],
  ),
  rule(
    'figure.bound',
    'error',
    ['界限词写反或遗漏', 'Bound flipped or dropped'],
    [
      '数字对，界限词不对：“以上”写成“以下”，或漏了“突破”“左右”。',
      'The number is right, its bound is not: “at least” written as “at most”, or left out.',
    ],
  ),
  rule(
    'figure.direction',
    'error',
    ['增减方向写反', 'Rise and fall confused'],
    ['幅度对，方向反：数据集为增长，文中写成下降，或相反。', 'The size of the change is right, its direction is not.'],
  ),
  rule(
    'figure.period',
    'error',
    ['误用其他时期的数字', 'Figure of another period'],
    [
      '文中写的是这一时期，数字却是另一时期的。改数字或改时期。',
      'The figure belongs to another period than the text says. Correct the figure or the period.',
    ],
  ),
  rule(
    'figure.stale',
    'warning',
    ['已被修订的旧数字', 'Superseded version'],
    [
      '数字曾经发布，后来作了修订。改用新值，或写明引自旧版本。',
      'The figure was published once and has been revised. Use the new one, or say that the old one is quoted.',
    ],
  ),
  rule(
    'figure.swapped',
    'error',
    ['两个数字对调', 'Two figures exchanged'],
    ['并列的两个数字互换了位置。', 'Two figures of a list stand in each other’s place.'],
  ),
  rule(
    'figure.mismatch-across-notes',
    'warning',
    ['不同文稿互相矛盾', 'Two texts disagree'],
    [
      '两份文稿对同一指标、同一时期给出不同的数字，数据集中没有可作依据的行。',
      'Two documents give different figures for one indicator and period, and no row of the dataset decides.',
    ],
  ),
  rule(
    'arithmetic.share',
    'information',
    ['占比算不拢', 'Part, whole and share do not fit'],
    ['部分、总量与占比三个数字不能同时成立。', 'Part, whole and share cannot all hold.'],
  ),
  rule(
    'arithmetic.sum',
    'information',
    ['分项加总不符', 'Parts do not add up'],
    ['各分项之和不等于合计。', 'The parts do not add up to the total.'],
  ),
  rule(
    'arithmetic.growth',
    'information',
    ['增速算不拢', 'Two values and a rate do not fit'],
    ['两期数值与增速不能同时成立。', 'Two values and the rate of growth between them cannot all hold.'],
  ),
  rule(
    'link.unknown-target',
    'error',
    ['标注指向不存在的目标', 'Link to an unknown target'],
    [
      '标注中的 for= 没有对应的目标。改正标识，或先标出目标。',
      'The for= of an annotation names no target. Correct the id, or mark the target first.',
    ],
  ),
  rule(
    'link.unmeasured-target',
    'hint',
    ['目标没有对应举措', 'Target without a measure'],
    ['方案中的目标没有任何举措与之对应。', 'No measure of the plan serves this target.'],
  ),
];

const FAMILIES: Readonly<Record<string, readonly [Severity, Text]>> = {
  dataset: ['error', { zh: '数据集自身的问题', en: 'Problem in the dataset itself' }],
  annotation: ['warning', { zh: '标注的问题', en: 'Problem in an annotation' }],
  note: ['warning', { zh: '文档读取的问题', en: 'Document that cannot be read as it should' }],
};
const OTHER: readonly [Severity, Text] = ['warning', { zh: '其他问题', en: 'Other problem' }];

/** The rule of a code; for the many codes of `dataset.*`, `annotation.*` and `note.*` what their family is about. */
export function ruleOf(code: string): Rule {
  const known = RULES.find((r) => r.code === code);
  if (known) return known;
  const [severity, short] = FAMILIES[code.slice(0, code.indexOf('.'))] ?? OTHER;
  return { code, severity, short, help: short };
}

/** The section of docs/rules.md: `figure.value` → `figurevalue`, `dataset.number` → `dataset`. */
export const anchorOf = (code: string): string =>
  RULES.some((r) => r.code === code) ? code.replace('.', '') : code.slice(0, code.indexOf('.'));
