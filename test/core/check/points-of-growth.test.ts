import assert from 'node:assert/strict';
import { loadDataset } from '../../../src/core/dataset/index.ts';
import { judgeText } from './corpus.ts';

const dataset = loadDataset([
  { uri: '/d/datapackage.json', text: '{"resources":[{"path":"i.csv"},{"path":"o.csv"}]}' },
  {
    uri: '/d/i.csv',
    text: `indicator,label_zh,label_en,aliases,sector,unit
food,,euro area food price inflation,food prices,prices (euro area),%
core,,euro area core inflation,core inflation,prices (euro area),%
wage,,euro area negotiated wage growth,negotiated wages,prices (euro area),%
`,
  },
  {
    uri: '/d/o.csv',
    text: `indicator,time_period,role,bound,value,unit,unit_mult
food,2025-05,actual,eq,3.3,%,0
food,2025-04,actual,eq,3.0,%,0
core,2025-05,actual,eq,2.3,%,0
wage,2025-01/2025-03,actual,eq,2.4,%,0
`,
  },
]);

const HOME = '# Prices in Frankfurt\n\nCore inflation was 2.3% in May 2025.\n\n';
const raised = (said: string): readonly string[] =>
  judgeText(HOME + said, dataset).findings.map((finding) => finding.code);

describe('points for the percent of a growth row that the clause names whole', () => {
  for (const [said, ...codes] of [
    ['Food prices rose by 3.3 percentage points in May 2025.', 'figure.percent-point'],
    ['Food prices rose by 3.3% in May 2025.'],
    ['Food prices rose by 0.8 percentage points in May 2025.'],
    ['Food prices rose by 3.3 percentage points in June 2025.'],
    ['Fresh food prices at farm gates rose by 3.3 percentage points in May 2025.'],
  ] as const)
    it(said, () => assert.deepEqual(raised(said), codes));
});
