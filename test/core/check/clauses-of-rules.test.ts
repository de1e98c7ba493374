import assert from 'node:assert/strict';
import { loadDataset } from '../../../src/core/dataset/index.ts';
import { judgeText } from './corpus.ts';

const dataset = loadDataset([
  { uri: '/d/datapackage.json', text: '{"resources":[{"path":"i.csv"},{"path":"o.csv"}]}' },
  {
    uri: '/d/i.csv',
    text: `indicator,label_zh,label_en,aliases,sector,unit
salt,盐业营业收入,salt industry revenue,,salt,CNY
salt.yoy,盐业营业收入同比,growth of salt industry revenue,,salt,%
salt.dif,盐业营业收入占比提高,rise of the share of salt industry revenue,,salt,pp
abroad,盐业出口额,salt exports,,salt,USD
loan,盐业贷款额,salt loans,,salt,USD
pans,盐田面积,area of salt pans,,salt,har
wells,盐井数,salt wells,,salt,{口}
works,制盐企业数,salt works,,salt,{家}
cut,盐业能耗下降,reduction of salt energy use,,salt,%
stock,盐库存量,salt in store,,salt,t
power,盐场装机,power plant at salt works,,salt,kW
zero,盐税增速,growth of salt tax,,salt,%
`,
  },
  {
    uri: '/d/o.csv',
    text: `indicator,time_period,role,bound,value,value_max,unit,unit_mult,valid_from,source_quote
salt,2024,actual,eq,482.6,,CNY,8,,
salt,2023,actual,eq,455.3,,CNY,8,,
salt.yoy,2024,actual,eq,6.3,,%,0,,
salt.yoy,2023,actual,eq,2.7,,%,0,,同比下降2.7%
salt.yoy,2025,target,le,5.4,,%,0,,
salt.dif,2024,actual,eq,1.4,,pp,0,,
abroad,2024,actual,eq,37.4,,USD,8,,
abroad,2023,actual,eq,4,,USD,8,,
loan,2024,actual,range,37.4,40,USD,8,,
pans,2024,actual,eq,15.8,,har,4,,
wells,2024,actual,eq,318,,{口},0,,
works,2024,actual,eq,267,,{家},0,,
cut,2024,actual,eq,3.8,,%,0,,
stock,../2030,target,range,430,500,t,4,,
stock,2024,actual,eq,615.0,,t,4,2025-01-20,
stock,2024,actual,eq,621.4,,t,4,2025-09-30,
power,2024,actual,gt,7200,,kW,3,,
zero,2024,actual,eq,0,,%,0,,
`,
  },
]);
const codes = (text: string): readonly string[] => judgeText(text, dataset).findings.map((f) => f.code);

const CASES: readonly (readonly [text: string, ...codes: string[]])[] = [
  // Percentage points: the number is the row's, and the figure goes the same way to the same side.
  ['2024年，盐业营业收入同比增长6.3个百分点。', 'figure.percent-point'],
  ['Salt industry revenue grew by 6.3 percentage points in 2024.', 'figure.percent-point'],
  ['2024年，盐业营业收入同比增长7.9个百分点。'],
  ['2024年，盐业营业收入占比提高1.4个百分点。'],
  ['到2025年，盐业营业收入同比增长不超过5.4个百分点。', 'figure.percent-point'],
  ['到2025年，盐业营业收入同比增长不低于5.4个百分点。'],
  // Currency: two digits at least, no range, the row's number.
  ['2024年，盐业出口额37.4亿元。', 'figure.unit'],
  ['In 2024 salt exports came to RMB 3.74 billion.', 'figure.unit'],
  ['2024年，盐业出口额37.9亿元。'],
  ['2023年，盐业出口额4亿元。'],
  ['2024年，盐业出口额37.4—40亿元。'],
  ['2024年，盐业贷款额37.4亿元。'],
  ['2022年，盐业出口额37.4亿元。'],
  // Another unit of the same kind, not another scale of it.
  ['2024年，盐田面积15.8万亩。', 'figure.unit'],
  ['In 2024 the area of salt pans was 158,000 acres.', 'figure.unit'],
  ['2024年，盐田面积15.8万公顷。'],
  ['2024年，盐田面积237万亩。'],
  ['2024年，盐田面积15.8万平方公里。', 'figure.value'],
  ['2024年，盐田面积17.1万亩。'],
  // Swapped: each has the other's number, and not both the same.
  ['2024年，盐井数267口，制盐企业数318家。', 'figure.swapped', 'figure.swapped'],
  ['In 2024 there were 267 salt wells and 318 salt works.', 'figure.swapped', 'figure.swapped'],
  ['2024年，盐井数276口，制盐企业数318家。', 'figure.value', 'figure.value'],
  ['2024年，盐井数318口，制盐企业数318家。', 'figure.value'],
  ['2024年，盐井数267口。\n\n2024年，制盐企业数318家。', 'figure.value', 'figure.value'],
  // Neither is judged alone: their words are too weak.
  ['2024年，盐井267口、制盐企业318家。'],
  // A fall may be told by name, or by the row's quote.
  ['2024年，盐业能耗下降3.8%。'],
  ['2024年，盐业能耗上升3.8%。', 'figure.direction'],
  ['2023年，盐业营业收入同比下降2.7%。'],
  ['2023年，盐业营业收入同比增长2.7%。', 'figure.direction'],
  ['2024年，盐业营业收入同比下降6.3%。', 'figure.direction'],
  // Both number and direction differ: the number is told.
  ['2024年，盐业营业收入同比下降3.6%。', 'figure.value'],
  // Nothing goes neither up nor down; a difference in points only where its name tells.
  ['2024年，盐税增速下降0%。'],
  ['2024年，盐业营业收入占比下降1.4个百分点。', 'figure.direction'],
  // Revised since, unless the text says that it was the first figure.
  ['2024年，盐库存量615.0万吨。', 'figure.stale'],
  ['初步核算，2024年盐库存量为615.0万吨。'],
  ['According to preliminary figures, salt in store was 6.150 million tonnes in 2024.'],
  ['初步核算，2024年盐库存量为637.5万吨。', 'figure.value'],
  ['2024年，盐库存量621.4万吨。'],
  // A range told as a point, and as its lower end.
  ['到2030年，盐库存量达到460万吨。', 'figure.bound'],
  ['到2030年，盐库存量达到430万吨以上。'],
  ['到2030年，盐库存量达到520万吨。', 'figure.value'],
  // A bound behind other words; what something else is measured by is told in short.
  ['2024年，盐场装机720万千瓦。', 'figure.bound'],
  ['2024年，盐场装机720万千瓦（全口径）以上。'],
  ['2024年底热电装机已超过2024年盐场装机的720万千瓦。'],
];

describe('the clauses of the rules', () => {
  for (const [text, ...expected] of CASES)
    it(`${expected.join() || 'nothing'}: ${text}`, () => assert.deepEqual(codes(text), expected));
});
