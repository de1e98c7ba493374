import assert from 'node:assert/strict';
import { withoutBases } from '../../../src/core/check/match/mentions.ts';
import { namedPlace } from '../../../src/core/check/match/places.ts';
import { stemOf } from '../../../src/core/check/match/words.ts';
import { loadDataset } from '../../../src/core/dataset/index.ts';
import { judgeText } from './corpus.ts';

const dataset = loadDataset([
  { uri: '/d/datapackage.json', text: '{"resources":[{"path":"i.csv"},{"path":"o.csv"}]}' },
  {
    uri: '/d/i.csv',
    text: `indicator,label_zh,label_en,aliases,sector,unit
bees,,beehives registered,,farming,{hives}
bees.yoy,,"beehives registered, annual growth",,farming,%
eggs,,eggs collected,,farming,{eggs}
milk,,milk delivered to dairies,,farming,t
wool,,wool clip,,farming,t
hay,,hay stored in barns,,farming,t
goats,,goats on mountain pastures,,farming,{goats}
shears,,shearing sheds insured against storm,,farming,{sheds}
fund,,budget of the orchard plan,orchard budget,farming,EUR
tin,,recycling rate of tin cans,,bins,%
jar,,recycling rate of glass jars,,bins,%
bags,,paper bags collected,,bins,t
bags.pc,,paper bags collected per inhabitant,,bins,kg
world.rate,,world lending rate,,rates,%
cn.rate,,China lending rate,lending rate,rates in China,%
club,,choirs with a hall of their own,,clubs,%
club.y,,choirs with young singers,,clubs,%
`,
  },
  {
    uri: '/d/o.csv',
    text: `indicator,time_period,role,bound,value,unit,unit_mult
bees,2023,actual,eq,37142,{hives},0
bees,2024,actual,eq,41785,{hives},0
bees.yoy,2024,actual,eq,12.5,%,0
eggs,2024,actual,eq,8.31,{eggs},6
milk,2024,actual,eq,5.27,t,6
wool,2024,actual,eq,914,t,0
hay,2024,actual,eq,6.43,t,3
hay,2023,actual,eq,5.89,t,3
goats,2024,actual,eq,1286,{goats},0
shears,2024,actual,eq,47,{sheds},0
fund,2026/2030,target,eq,2.35,EUR,9
tin,2024,actual,eq,31.7,%,0
jar,2024,actual,eq,82.3,%,0
bags,2024,actual,eq,1.26,t,6
bags.pc,2024,actual,eq,238,kg,0
world.rate,2023,actual,eq,5.6,%,0
cn.rate,2024,actual,eq,3.1,%,0
club,../2027,target,ge,63,%,0
club,../2030,target,ge,73,%,0
`,
  },
]);

/** The verdict on one figure, or the code raised for it. */
function told(said: string, figure: string): string {
  const { claims, verdicts, findings } = judgeText(said, dataset);
  const index = claims.findIndex((claim) => claim.text.includes(figure));
  const verdict = verdicts[index] ?? assert.fail(`${figure} is not read in ${said}`);
  return findings.find((f) => f.claim === index)?.code ?? verdict.kind;
}

const HOME =
  'In 2024, 8.31 million eggs were collected. In 2024, 5.27 million tonnes of milk were delivered to dairies. In 2024 the wool clip was 914 tonnes. ';
const ALL_HOME = `${HOME}In 2024, 1,286 goats were on mountain pastures. In 2024 the recycling rate of tin cans was 31.7%. In 2024, 1.26 million tonnes of paper bags were collected. `;

const CASES: readonly (readonly [told: string, text: string, figure: string])[] = [
  // A change beside its level has the row of the change, and goes without where the level is another.
  ['agrees', `${HOME}In 2024, 41,785 beehives were registered, 12.5% more than in 2023.`, '12.5'],
  ['figure.value', `${HOME}In 2024, 41,785 beehives were registered, 17.5% more than in 2023.`, '17.5'],
  [
    'figure.percent-point',
    `${HOME}In 2024, 41,785 beehives were registered, 12.5 percentage points more than in 2023.`,
    '12.5',
  ],
  ['figure.direction', `${HOME}In 2024, 41,785 beehives were registered, 12.5% fewer than in 2023.`, '12.5'],
  ['unmatched', `${HOME}In 2024, 50 thousand kites flew, 17.5% more than in 2023.`, '17.5'],
  // What a change started from is the same thing earlier.
  [
    'figure.value',
    `${HOME}Barns stored 6.43 thousand tonnes of hay in 2024, up from 5.19 thousand tonnes in 2023.`,
    '5.19',
  ],
  // Only what is new is said, the rest is the neighbour's.
  ['figure.value', 'In 2024 the recycling rate of tin cans came to 31.7% and that of glass jars to 89.3%.', '89.3'],
  ['unmatched', 'In 2024 the recycling rate of tin cans came to 31.7% and that of wooden toys to 89.3%.', '89.3'],
  // The same in another measure.
  ['figure.value', 'In 2024, 1.26 million tonnes of paper bags were collected, or 288 kilograms per head.', '288'],
];

describe('figures that lean on another', () => {
  for (const [expected, text, figure] of CASES)
    it(`${expected}: ${text.slice(-90)}`, () => assert.equal(told(text, figure), expected));
});

const LEFT: readonly (readonly [told: string, text: string, figure: string])[] = [
  // Weak words do where row after row is cited and this one is left.
  ['figure.value', `${ALL_HOME}In 2024 storms hit 41 sheds.`, '41'],
  ['unmatched', `${HOME}In 2024 storms hit 41 sheds.`, '41'],
  [
    'unmatched',
    `${ALL_HOME}In 2024, 47 shearing sheds were insured against storm. In 2024 storms damaged 41 barns.`,
    '41',
  ],
];

describe('a row that no figure has', () => {
  for (const [expected, text, figure] of LEFT)
    it(`${expected}: ${text.slice(-60)}`, () => assert.equal(told(text, figure), expected));
});

const QUIET: readonly (readonly [told: string, text: string, figure: string])[] = [
  // One bound for both.
  ['figure.bound', 'By 2030, 73% of choirs are to have a hall of their own.', '73'],
  ['agrees', 'Choirs with a hall of their own are to be at least 63% by 2027 and 73% by 2030.', '73'],
  // A sign where the dataset knows none.
  ['figure.direction', 'In 2024 growth of beehives registered was down 12.5%.', '12.5'],
  // World rates do not give way to those of one country.
  ['no-row', 'In 2024 the world lending rate was 4.8%.', '4.8'],
  // Money set aside is a goal.
  ['agrees', 'The orchard plan has a budget of €2.35 billion for 2026–2030.', '2.35'],
  ['figure.scale', 'The orchard plan has a budget of €2.35 million for 2026–2030.', '2.35'],
];

describe('readings that are left open', () => {
  for (const [expected, text, figure] of QUIET)
    it(`${expected}: ${text}`, () => assert.equal(told(text, figure), expected));
});

describe('years, places and verbs of names', () => {
  it('leaves out the years that changes are measured against', () => {
    assert.equal(withoutBases('20% less than in 2023, on 2022').includes('20'), true);
    assert.doesNotMatch(withoutBases('20% less than in 2023, up on 2022; 比2021年增长'), /202\d/);
    assert.match(withoutBases('from 24.3 in 2022 to 25.1 in 2024; than in 2022/2023'), /2022.*2024.*2022\/2023/);
  });

  it('takes no label for a place that ends in what it counts', () => {
    assert.equal(namedPlace('低排放区'), undefined);
    assert.equal(namedPlace('脱贫摘帽县数量'), undefined);
    assert.equal(namedPlace('自然保护区面积'), undefined);
    assert.equal(namedPlace('江临市工业产值'), '江临市');
  });

  it('finds the verb in nouns made of it', () => {
    for (const [noun, verb] of [
      ['applications', 'applied'],
      ['applicants', 'apply'],
      ['insurance', 'insured'],
      ['attendance', 'attended'],
      ['enrolment', 'enrolled'],
      ['enrollment', 'enrol'],
      ['treatment', 'treated'],
      ['registrations', 'registered'],
    ] as const)
      assert.equal(stemOf(noun), stemOf(verb), `${noun}, ${verb}`);
    assert.notEqual(stemOf('distance'), stemOf('distillery'));
    assert.notEqual(stemOf('finance'), stemOf('fine'));
  });

  it('finds irregular verbs', () => {
    assert.equal(stemOf('laid'), stemOf('lay'));
    assert.equal(stemOf('taught'), stemOf('teach'));
    assert.notEqual(stemOf('found'), stemOf('find'));
  });
});
