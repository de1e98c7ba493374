import assert from 'node:assert/strict';
import { loadDataset } from '../../../src/core/dataset/index.ts';
import { judgeText } from './corpus.ts';

const dataset = loadDataset([
  { uri: '/d/datapackage.json', text: '{"resources":[{"path":"i.csv"},{"path":"o.csv"}]}' },
  {
    uri: '/d/i.csv',
    text: `indicator,label_zh,label_en,aliases,sector,unit
freight,铁路货物发送量,,,rail,t
growth,铁路货物发送量同比,,,rail,%
punctual,旅客列车正点率,,,rail,%
passengers,旅客发送量,,,rail,{人次}
stations,客运车站数,,,rail,{座}
`,
  },
  {
    uri: '/d/o.csv',
    text: `indicator,time_period,role,bound,value,unit,unit_mult
freight,2025-01/2025-09,actual,eq,30.3,t,8
growth,2025-01/2025-09,actual,eq,3.4,%,0
growth,2025-09,actual,eq,5.9,%,0
growth,2025-Q1,actual,eq,3.1,%,0
growth,2025-Q2,actual,eq,2.6,%,0
passengers,2024,actual,eq,43.1,{人次},8
stations,2024,actual,eq,3345,{座},0
punctual,2024,actual,eq,96.4,%,0
punctual,2025,target,eq,95,%,0
`,
  },
]);

const raised = (said: string): readonly string[] => judgeText(said, dataset).findings.map((finding) => finding.code);

const NINE = '# 2025年前三季度铁路货物发送量同比增长3.4%\n\n2025年前三季度，铁路货物发送量30.3亿吨，';
const YEAR = '# 2024年铁路客运\n\n2024年旅客发送量43.1亿人次，客运车站数3345座。\n\n';

describe('another period of the same year, and another year’s goal', () => {
  for (const [said, ...codes] of [
    [`${NINE}同比增长3.4%。`],
    [`${NINE}同比增长5.9%。`, 'figure.period'],
    // The month itself is named.
    ['2025年9月，铁路货物发送量同比增长5.9%。'],
    [`${YEAR}旅客列车正点率为96.4%，比上年提高1个百分点。`],
    [`${YEAR}旅客列车正点率为95%，比上年提高1个百分点。`, 'figure.value'],
    // It may be the goal where nothing says that it was measured.
    [`${YEAR}旅客列车正点率为95%。`],
  ] as const)
    it(said, () => assert.deepEqual(raised(said), codes));
});

describe('points in a row of quarters', () => {
  for (const [said, ...codes] of [
    [`${NINE}同比增长3.4%。\n\n分季度看，一季度增长3.1%，二季度增长2.6%。`],
    [`${NINE}同比增长3.4%。\n\n分季度看，一季度增长3.1%，二季度增长2.6个百分点。`, 'figure.percent-point'],
    // Set against another figure these are points indeed.
    [`${NINE}同比增长3.4%。\n\n分季度看，一季度增长3.1%，二季度比一季度提高2.6个百分点。`],
  ] as const)
    it(said, () => assert.deepEqual(raised(said), codes));
});
