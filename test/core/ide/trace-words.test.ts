import assert from 'node:assert/strict';
import { stepWords } from '../../../src/core/ide/trace-words.ts';
import { readDocument } from '../../../src/core/index.ts';

const STEPS: readonly (readonly [step: string, zh: string, en: string])[] = [
  ['numeral.arabic 10.6', '数字 10.6', 'number 10.6'],
  ['numeral.chinese 二十五', '数字（汉字） 二十五', 'number (Chinese) 二十五'],
  ['unit 元 → CNY', '单位 元 = CNY', 'unit 元 = CNY'],
  ['unit.elided % → %', '单位（承前省略） % = %', 'unit (left out, as before) % = %'],
  ['unit → {projects}', '单位 = {projects}', 'unit = {projects}'],
  ['bound 以上 → ge', '界限 以上 = 不低于', 'bound 以上 = at least'],
  ['role.period past → actual', '性质（时期） 已过去 = 实际', 'role (period) past = actual'],
  ['role.head Baseline → actual', '性质（表头） Baseline = 实际', 'role (table head) Baseline = actual'],
  ['role.default', '性质（默认）', 'role (by default)'],
  ['period 2023-S1 (sentence)', '时期 2023-S1（同一句）', 'period 2023-S1 (same sentence)'],
  ['direction up', '方向 上升', 'direction up'],
  ['indicator 营收(总) (clause)', '指标 营收(总)（同一分句）', 'indicator 营收(总) (same clause)'],
  ['indicator revenue (gross)', '指标 revenue (gross)', 'indicator revenue (gross)'],
  ['custom.rule x → y', 'custom.rule x → y', 'custom.rule x → y'],
];

describe('steps of a reading in words', () => {
  for (const [step, zh, en] of STEPS)
    it(step, () => assert.deepEqual([stepWords(step, 'zh'), stepWords(step, 'en')], [zh, en]));

  it('leaves no word of the program in Chinese', () => {
    const text = '# 方案\n\n2023年上半年，营收10.6万亿元，增长2.1%；到2025年，营收超二十五万亿元，培育300项以上。\n';
    const { claims } = readDocument('file:///a.md', text);
    const steps = claims.flatMap((claim) => claim.trace.lines().map((line) => stepWords(line, 'zh')));
    assert.ok(steps.length > 12);
    assert.deepEqual(
      steps.filter((step) => /[a-z]{3,}/.test(step)),
      [],
    );
  });
});
