import assert from 'node:assert/strict';
import { month } from '../../../src/core/model/period.ts';
import { recognizeModality, rolesOf } from '../../../src/core/recognize/modality/index.ts';
import { governPeriods, recognizePeriods, resolvePeriods } from '../../../src/core/recognize/period/index.ts';
import { unmark } from './marked.ts';

/** The role of the marked figure in a text of September 2025. */
function roleIn(line: string, kind: 'policy' | 'note', headings: readonly string[] = []): string | undefined {
  const { text, figure, figures } = unmark(line);
  const issue = { period: month(2025, 9) };
  const document = { issue, title: null, plan: null, deadline: null, lead: null };
  const periods = governPeriods(
    text,
    resolvePeriods(recognizePeriods(text), { document: issue.period }),
    figures,
    null,
  );
  const roles = rolesOf(text, recognizeModality(text), figures, periods, { kind, heads: [], headings, document });
  return roles[figures.indexOf(figure)]?.role;
}

const NOTES: Readonly<Record<string, readonly string[]>> = {
  other: [
    'The Fund now projects world growth of ‹2.8 percent› in 2026',
    'The ministry projects a deficit of ‹4 percent› of GDP',
    'Consultants put the benefit at ‹DKK 75 billion›',
    'The treasury puts it at ‹A$1.1 billion› in 2028',
    'The bank raised its growth forecast for 2025 to ‹0.9 percent›',
    'The bank raised its growth forecast for 2025 to 0.9 percent from ‹0.8 percent›',
    'The bank raised its forecast to 0.9 percent and kept that for 2026 at ‹1.6 percent›',
    'The forecast for the United States was cut to 1.8 percent, that for China to ‹4.0 percent›',
    'Inflation is seen at ‹4.3 percent› in 2026',
    'Trade is then seen recovering by ‹2.5%› in 2026',
    'Current policies point to warming of about ‹2.8 °C›',
    'The pledges put the world on a path to ‹2.6 °C›',
    'The agency puts the probability of a recession at ‹37 percent›',
    'Traders see a ‹70%› chance of a cut',
    'In 2026, the agency estimates, growth will slow to ‹1.9 percent›',
    'By 2030, it estimates, the share will exceed ‹40%› worldwide',
    'Borrowing will fall to ‹£87 billion› in 2026-27, the office said.',
    'Debt is set to edge down to ‹87 percent› of GDP in 2029, staff estimate.',
    'Growth should slow to ‹1.7 percent›',
    'Inflation will come down to ‹2 percent› next year',
    'Exports are expected to rise 3 percent. Imports should grow by ‹4 percent›',
    'It sees growth of 1.2 percent. Debt will rise to 61 percent of GDP. Interest should reach ‹3 percent› of GDP',
    'Employers added 142,000 jobs, fewer than the ‹160,000 jobs› economists had expected',
    'The old promise of ‹$100 billion› a year was kept late',
    'To stay below 1.5 degrees, emissions must fall ‹42%› by 2030',
    'Under these policies the world is heading for ‹3.1 °C›',
    'It had guided for ‹900,000 tonnes›',
    'At the present pace ‹150 million people› would still go without',
    'Fewer came than the ‹160,000 economists› had expected',
    'You can get ‹£7,500› towards a heat pump',
    'Shops without a licence are fined ‹£2,500›',
    'Each dollar invested yields ‹$9›',
    'The system must have a capacity of no more than ‹45 kW›',
    'The sub-goal goes up from ‹3.5%› to 5.5% in 2030',
    'A fund of ‹€4,000› for each hectare',
    'Firms get up to ‹₹15 crore› per application',
    'Rents are tipped to rise ‹3%›',
    'Passengers delayed by more than ‹60 minutes› get their fare back',
    'Experts expect losses of 5 billion euros, of which ‹2 billion euros› in the north',
    'The Commission proposes to cut quotas by ‹47%›',
    'Households save up to ‹£500› a year',
    'Small makers, selling fewer than ‹5,000 vehicles› a year, have more time',
  ],
  actual: [
    'The number of rail projects rose to ‹47 percent› of the total',
    'Sales of solar projects reached ‹£5 billion› in 2024',
    'Growth should slow to 1.7 percent from ‹2.8 percent› in 2024',
    'The forecast for 2026 was cut to 1.8 percent, after growth of ‹2.8 percent› in 2024',
    'Exports are expected to rise 3 percent. Imports grew by ‹4 percent› in 2024',
    'Sales grew ‹4%› in 2024, the office said.',
    'Grants of ‹€102 million› have been paid to 29 projects.',
    'The pledges put the world on a path to 2.6 °C. The fund holds ‹$759 million›.',
    'They paid ‹€4,000› for each hectare',
    'The plan has a budget of ‹€4.2 billion›, of which ‹€1.1 billion› has been spent',
    'The plan has a budget of ‹€4.2 billion›. Brussels gives ‹€1.1 billion›',
    'Income averaged ‹€40,000› per household',
    'It has agreed to raise the rebate to 16%; it is ‹7%› today',
    'The makers, selling more than ‹5,000 vehicles› a month',
    'The agency has a budget of ‹€2 billion›',
  ],
  target: [
    'The government wants to lower the deficit; the share will fall to ‹40%› by 2030',
    'The plan foresees ‹29 GW› by 2030',
    'The agency expects growth of 2 percent. The government will spend ‹£5 billion› on roads by 2030',
    'The agency expects growth of 2 percent. Under the plan emissions will fall to ‹30 Mt› by 2030',
    'By 2030, the plan says, the share will exceed ‹40%›',
    'The strategy has a budget of ‹€900 million›',
    'The plan has a budget of ‹€4.2 billion›, of which ‹€1.1 billion› comes from Brussels',
    'The region must have a capacity of ‹45 GW› by 2030',
    'The agency expects growth of 2 percent. The office will spend ‹£2 billion› more',
    'Emissions will fall to ‹30 Mt› by 2030',
  ],
};

describe('English forecasts', () => {
  for (const [role, lines] of Object.entries(NOTES))
    for (const line of lines) it(`${line} → ${role}`, () => assert.equal(roleIn(line, 'note'), role));

  it('leaves a plan its own future', () => {
    assert.equal(roleIn('Growth will reach ‹5 percent› by 2030', 'policy'), 'target');
    assert.equal(roleIn('Emissions should fall to ‹30 Mt› by 2030', 'policy'), 'target');
    assert.equal(roleIn('Officials put the cost at ‹£3 billion›', 'policy'), 'other');
  });

  it('knows amounts for each case by the head of their column', () => {
    const under = (head: string) => {
      const document = { issue: null, title: null, plan: null, deadline: null, lead: null };
      const context = { kind: 'policy', heads: [head, 'Plants'], headings: [], document } as const;
      return rolesOf('₹30,000', [], [{ start: 0, end: 7 }], [null], context)[0]?.role;
    };
    for (const head of ['Subsidy', 'Grant per kW', 'Fine (€)', 'Income limit'])
      assert.equal(under(head), 'other', head);
    for (const head of ['Grants', 'Subsidy (€ million)', 'Subsidy 2024', 'Goal'])
      assert.notEqual(under(head), 'other', head);
  });

  it('takes no participle in a list of goals for a report', () => {
    const text = '10 Mt of hydrogen produced at home and another 8 Mt imported';
    const figures = [text.indexOf('10'), text.indexOf('8 Mt')].map((start) => ({
      start,
      end: text.indexOf(' Mt', start) + 3,
    }));
    const roles = (head: string) => {
      const document = { issue: null, title: null, plan: null, deadline: null, lead: null };
      const context = { kind: 'policy', heads: [head], headings: [], document } as const;
      return rolesOf(text, recognizeModality(text), figures, [null, null], context).map((r) => r.role);
    };
    assert.deepEqual(roles('By 2030 the Union should reach:'), ['target', 'target']);
    assert.deepEqual(roles('So far:'), ['actual', 'actual']);
  });

  it('goes on under a heading that announces forecasts', () => {
    assert.equal(roleIn('Exports will rise to ‹40 Mt›', 'note', ['Outlook']), 'other');
    assert.equal(roleIn('Exports will rise to ‹40 Mt›', 'note', ['Goals']), 'target');
    assert.equal(roleIn('The government wants exports to rise to ‹40 Mt›', 'note', ['Outlook']), 'target');
  });
});
