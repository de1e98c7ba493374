import assert from 'node:assert/strict';
import { recognizeModality, rolesOf } from '../../../src/core/recognize/modality/index.ts';
import { governPeriods, recognizePeriods, resolvePeriods } from '../../../src/core/recognize/period/index.ts';
import { unmark } from './marked.ts';
import { readGroups } from './quantity.corpus.ts';

const document = { issue: null, title: null, plan: null, deadline: null, lead: null };

function roleIn(form: string): string | undefined {
  const rules = form.startsWith('rules:');
  const kind = rules || form.startsWith('policy:') ? 'policy' : 'note';
  const { text, figure, figures } = unmark(form.replace(/^(?:policy|rules):/, ''));
  const periods = governPeriods(text, resolvePeriods(recognizePeriods(text), {}), figures, null);
  const roles = rolesOf(text, recognizeModality(text), figures, periods, {
    kind,
    rules,
    heads: [],
    headings: [],
    document,
  });
  return roles[figures.indexOf(figure)]?.role;
}

for (const language of ['zh', 'en'])
  describe(`roles, ${language}`, () => {
    for (const { value, forms } of readGroups(`${language}/modality.txt`))
      for (const form of forms) it(`${form} → ${value}`, () => assert.equal(roleIn(form), value));
  });

describe('words that only look modal', () => {
  for (const text of [
    '主要',
    '重要',
    '需要',
    '将近',
    '供应',
    '相应',
    '补贴性',
    '规划',
    '为了',
    'not less than',
    'not only',
    'in May',
    'willing',
  ])
    it(text, () =>
      assert.deepEqual(
        recognizeModality(text).filter((m) => !m.weak),
        [],
      ),
    );
});
