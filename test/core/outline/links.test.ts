import assert from 'node:assert/strict';
import { outlineOf } from '../../../src/core/outline/index.ts';
import { qualifies } from '../../../src/core/outline/qualifiers.ts';
import { type Figure, read } from './support.ts';

/** `measure => figure` of every link. */
const links = (text: string, figures: readonly Figure[]): string[] => {
  const { document, claims } = read(text, figures);
  const o = outlineOf(document, claims);
  return o.links.map((l) => `${o.measures[l.measure]?.text} => ${claims[l.target]?.text}`);
};
const plan = (body: string): string => `# Herds plan\n\n## Actions\n\n${body}\n`;

describe('links within English items', () => {
  it('finds the measure of a goal some pieces behind it', () => {
    const text = plan('1. Build wells in the east. In 2023 some 410 were in use; the figure for 2030 is 900 wells.');
    assert.deepEqual(links(text, [{ text: '410', role: 'actual' }, { text: '900 wells' }]), [
      'Build wells in the east => 900 wells',
    ]);
    const foretold = plan('1. Build wells in the east; together they will supply 12 villages.');
    assert.deepEqual(links(foretold, [{ text: '12 villages' }]), []);
  });
  it('keeps a goal to the measure its item begins with', () => {
    const text = plan(
      '- Scrap old barges.\n- Promote electric boats. The boats should number 2,000 by 2027.\n- Repair boats.',
    );
    assert.deepEqual(links(text, [{ text: '2,000' }]), ['Promote electric boats => 2,000']);
  });
  it('gives a part of a measure’s own figure to it', () => {
    const figures = [
      { text: '£7 billion', unit: 'GBP' },
      { text: '£1.5 billion', unit: 'GBP' },
    ];
    const text = plan('1. Repair barracks, spending £7 billion by 2029. At least £1.5 billion of that is new.');
    const measure = 'Repair barracks, spending £7 billion by 2029';
    assert.deepEqual(links(text, figures), [`${measure} => £7 billion`, `${measure} => £1.5 billion`]);
  });
});

describe('English measures', () => {
  it('end before what is said of each of their parts', () => {
    const text = plan('1. Set up 400 units close to the fields, each of which may claim a subsidy of $9,000.');
    assert.deepEqual(links(text, [{ text: '400 units' }]), ['Set up 400 units close to the fields => 400 units']);
  });
});

describe('links by shared words', () => {
  it('reads the head of a column with the row', () => {
    const table = '| Level | Now | Women in 2030 |\n|---|--:|--:|\n| Colleges | 26 | 40 |\n| Guilds | 31 | 45 |\n';
    const text = `# Skills plan\n\n## Goals\n\n${table}\n## Actions\n\n- Train girls and women in the trades.\n- Repair roofs.\n`;
    assert.deepEqual(links(text, [{ text: '40' }]), ['Train girls and women in the trades => 40']);
  });
  it('takes the clause before a verb without a subject in', () => {
    const goals = 'Ships running on methanol, tankers among them, are to win 50 percent of the market.';
    const text = `# Yards plan\n\n## Goals\n\n${goals}\n\n## Actions\n\n- Develop engines that burn methanol.\n- Mend roofs.\n`;
    assert.deepEqual(links(text, [{ text: '50 percent' }]), ['Develop engines that burn methanol => 50 percent']);
  });
  it('takes items that say what will have come about for goals', () => {
    const goals = 'By 2029, the Government intends to have:\n\n- cut stunting to 15%;\n- built 300 clinics.\n';
    const text = `# Health plan\n\n${goals}\n## Actions\n\n- Feed infants against stunting.\n`;
    assert.deepEqual(links(text, [{ text: '15%' }]), ['Feed infants against stunting => 15%']);
  });
});

describe('qualifies', () => {
  const isQualifier = (marked: string): boolean => {
    const start = marked.indexOf('‹');
    const text = marked.replace(/[‹›]/g, '');
    return qualifies(text, { start, end: marked.indexOf('›') - 1 });
  };
  for (const marked of [
    'Repower the ‹21› oldest wind farms',
    'Build at least ‹six› new plants',
    'Remove boilers of ‹35 tonnes› of steam per hour or less from towns',
    'Every battery above ‹2 kWh› shall carry a passport',
  ])
    it(`${marked} → yes`, () => assert.equal(isQualifier(marked), true));
  for (const marked of ['Repower ‹21› old wind farms', 'Build ‹60› new plants', 'Cut sales of boilers by ‹35%›'])
    it(`${marked} → no`, () => assert.equal(isQualifier(marked), false));
});
