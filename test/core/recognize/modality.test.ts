import assert from 'node:assert/strict';
import { month, type Period, year } from '../../../src/core/model/period.ts';
import { BEHIND_PLANNED } from '../../../src/core/recognize/modality/en.ts';
import { recognizeModality, rolesOf } from '../../../src/core/recognize/modality/index.ts';
import { timeOf } from '../../../src/core/recognize/modality/time.ts';
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

it('a rate per so many people can be planned', () => {
  assert.match(' deaths per 100,000 planned for that year', BEHIND_PLANNED);
  assert.doesNotMatch(' deaths per 100,000 people, planned for that year', BEHIND_PLANNED);
});

describe('this year in a plan for the years to come', () => {
  const at = (period: Period) => ({ period, span: { start: 0, end: 0 } });
  const told = (issue: Period, plan: Period, period: Period): string =>
    timeOf(period, { issue: at(issue), plan: at(plan), title: null, deadline: null, lead: null });
  const plan = { from: 2027 * 12, to: 2030 * 12, by: false };

  it('has passed where the plan comes out in its last months or only the year is known', () => {
    assert.equal(told(month(2026, 11), plan, year(2026)), 'past');
    assert.equal(told(year(2026), plan, year(2026)), 'past');
  });

  it('is open earlier in the year, within the plan and with a deadline', () => {
    assert.equal(told(month(2026, 3), plan, year(2026)), 'present');
    assert.equal(told(month(2027, 11), plan, year(2027)), 'present');
    assert.equal(told(month(2026, 11), plan, { ...year(2026), by: true }), 'future');
  });
});

describe('a heading that only advises', () => {
  const under = (kind: 'policy' | 'note', heading: string, text: string): string | undefined => {
    const at = text.search(/\d+(?:人|座)/);
    const figure = { start: at, end: text.length };
    const periods = governPeriods(text, resolvePeriods(recognizePeriods(text), {}), [figure], null);
    const context = { kind, heads: [], headings: [heading], document };
    return rolesOf(text, recognizeModality(text), [figure], periods, context)[0]?.role;
  };
  it('makes no goal of what a note proposes', () => {
    assert.equal(under('note', '五、对策建议', '逐年增加护林员300人'), 'other');
    assert.equal(under('note', '五、对策建议', '对照规划提出的目标，新建泵站40座'), 'target');
    assert.equal(under('note', '五、对策建议', '目前已有泵站40座'), 'actual');
    assert.equal(under('note', '五、基本情况', '共有泵站40座'), 'actual');
    assert.equal(under('policy', '五、任务', '新建泵站40座'), 'target');
  });
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
