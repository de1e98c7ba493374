import assert from 'node:assert/strict';
import { loadDataset } from '../../../src/core/dataset/index.ts';
import { judgeText } from './corpus.ts';

const INDICATORS = `indicator,label_zh,label_en,aliases,sector,unit
rate.n,,New Zealand unemployment rate,,labour,%
rate.s,,Finland unemployment rate,,labour,%
number.n,,New Zealand unemployed persons,,labour,{persons}
`;
const ROWS = `indicator,time_period,role,bound,value,unit,unit_mult
rate.n,2024,actual,eq,5.9,%,0
rate.n,2023,actual,eq,6.1,%,0
rate.s,2024,actual,eq,4.2,%,0
number.n,2024,actual,eq,1302500,{persons},0
`;
const YOUNG = [
  'young.n,,New Zealand youth unemployment rate,,labour,%\n',
  'young.n,2024,actual,eq,14.8,%,0\n',
] as const;

const dataset = (indicators = '', rows = '') =>
  loadDataset([
    { uri: '/d/datapackage.json', text: '{"resources":[{"path":"i.csv"},{"path":"o.csv"}]}' },
    { uri: '/d/i.csv', text: INDICATORS + indicators },
    { uri: '/d/o.csv', text: ROWS + rows },
  ]);

const HOME =
  'In 2024 the unemployment rate of New Zealand was 5.9% and that of Finland 4.2%. The unemployment rate of New Zealand was 6.1% in 2023. New Zealand had 1,302,500 unemployed persons in 2024.';
const cells = (caption: string, rate = '14.4', head = 'Rate (%)') =>
  `# Unemployment\n\n${HOME}\n\n${caption}\n\n| Area | ${head} |\n|:--|--:|\n| New Zealand | ${rate} |\n`;

const raised = (said: string, data = dataset()): readonly string[] =>
  judgeText(said, data).findings.map((finding) => finding.code);

describe('cells of a part that the caption tells and no row has', () => {
  for (const caption of [
    'Table 2. Unemployment of people under 25, 2024',
    '**Table 2. Unemployment of young people, 2024**',
    'Table 2. Unemployment among women, 2024',
    'Table 2. Unemployment in rural districts, 2024',
    'Table 2. Unemployment of those aged 55-64, 2024',
  ])
    it(caption, () => assert.deepEqual(raised(cells(caption)), []));

  it('stays silent where the number is off by a slip of the whole', () =>
    assert.deepEqual(raised(cells('Table 2. Unemployment among women, 2024', '59')), []));

  it('stays silent under a caption none of whose words the row has', () =>
    assert.deepEqual(raised(cells('Table 2. Vacant posts in offices, 2024', '59')), []));

  it('takes the heading right above for a caption', () =>
    assert.deepEqual(raised(cells('## Unemployment among women, 2024')), []));
});

describe('cells of the whole under a caption', () => {
  for (const caption of [
    'Table 2. Unemployment, 2024',
    'Table 2. Unemployment of men and women, 2024',
    'Table 2. People without work, 2024',
  ])
    it(caption, () => assert.deepEqual(raised(cells(caption, '9.5')), ['figure.value']));
});

it('a slip of the whole under a caption that names it is told', () =>
  assert.deepEqual(raised(cells('Table 2. Key figures, 2024', '59')), ['figure.value']));

describe('cells of a part that a row has', () => {
  for (const caption of [
    'Table 2. Young people without work, 2024',
    'Table 2. Unemployment of people under 25, 2024',
  ]) {
    it(`${caption}: the row agrees`, () => assert.deepEqual(raised(cells(caption, '14.8'), dataset(...YOUNG)), []));
    it(`${caption}: the row differs`, () =>
      assert.deepEqual(raised(cells(caption, '18.4'), dataset(...YOUNG)), ['figure.value']));
  }
});

describe('a year between from and to', () => {
  it('is that of the number before, though it is read as no figure', () =>
    assert.deepEqual(
      raised(`${HOME} The unemployed persons of New Zealand fell from 1402500 in 2024 to 1,297,000.`),
      [],
    ));
  it('leaves a year behind the figure to it', () =>
    assert.deepEqual(raised(`${HOME} The unemployed persons of New Zealand fell from 1402500 to 1,297,000 in 2024.`), [
      'figure.value',
    ]));
});
