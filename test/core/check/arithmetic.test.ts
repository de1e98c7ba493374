import assert from 'node:assert/strict';
import { loadDataset } from '../../../src/core/dataset/index.ts';
import { judgeText } from './corpus.ts';

const nothing = loadDataset([]);
const codes = (text: string): readonly string[] => judgeText(text, nothing).findings.map((f) => f.code);

/** What is said, and the code of what cannot all hold; none where it can, or where nobody can tell. */
const SAID: readonly (readonly [text: string, ...codes: string[]])[] = [
  // Whole, part and share.
  ['货物贸易总额35730亿美元，其中出口9254亿美元，占35.9%。', 'arithmetic.share'],
  ['Grants came to £400 million, of which £100 million went to schools.'],
  ['Imports reached 400 tonnes, including 100 tonnes of tea, accounting for 35% of it.', 'arithmetic.share'],
  ['Imports reached 400 tonnes, including 100 tonnes of tea, accounting for 26%.'],
  ['Imports reached 400 tonnes, including 100 tonnes of tea, accounting for 35% of the tea sold.'],
  ['货物贸易总额35730亿美元，其中出口9254亿美元，占25.9%。'],
  // Off by less than bases are revised by.
  ['货物贸易总额35730亿美元，其中出口9254亿美元，占27.9%。'],
  ['货物贸易总额35730亿美元，其中出口92.5亿美元，占0.6%。'],
  // Another whole is named; the part is none of the whole's; nothing says that it is a part.
  ['货物贸易总额35730亿美元，其中出口9254亿美元，占全国的35.9%。'],
  ['出口9254亿美元，其中进口35730亿美元，占35.9%。'],
  ['货物贸易总额35730亿美元，出口9254亿美元，占35.9%。'],
  ['货物贸易总额35730亿美元，其中出口9254亿美元，去年的这个时候所说的数量占35.9%。'],
  ['货物贸易总额35730亿美元。其中出口9254亿美元，占35.9%。'],
  // A share is no change, and neither are whole and part.
  ['货物贸易总额35730亿美元，其中出口9254亿美元，占比提高35.9%。'],
  ['货物贸易增加35730亿美元，其中出口9254亿美元，占35.9%。'],
  ['货物贸易总额35730亿美元，其中出口增加9254亿美元，占35.9%。'],
  ['货物贸易总额35730亿美元，其中出口9254亿美元，占35.9个百分点。'],
  // What only bounds a number fixes no quotient.
  ['货物贸易总额超过35730亿美元，其中出口9254亿美元，占35.9%。'],
  ['货物贸易总额约35730亿美元，其中出口约9254亿美元，占35.9%。', 'arithmetic.share'],
  ['货物贸易总额35730亿美元，其中出口9254万吨，占35.9%。'],
  // Level, rise and rate.
  ['总产量70650万吨，比上年增加1109万吨，增长5.6%。', 'arithmetic.growth'],
  ['总产量70650万吨，比上年增加1109万吨，增长1.6%。'],
  ['总产量70650万吨，比上年减少1109万吨，下降5.6%。', 'arithmetic.growth'],
  ['总产量70650万吨，比上年减少1109万吨，下降1.5%。'],
  ['Output was 400 tonnes, up 80 tonnes, or up 60%.', 'arithmetic.growth'],
  // Half a point, and a third of the rate.
  ['总产量70650万吨，比上年增加1109万吨，增长2.0%。'],
  ['总产量700万吨，比上年增加350万吨，增长120%。'],
  // Growth of money is in real terms.
  ['营业收入70650万元，比上年增加1109万元，增长5.6%。'],
  // A rise and a fall are of two things; what is reached is no rise.
  ['总产量70650万吨，比上年增加1109万吨，下降5.6%。'],
  ['总产量70650万吨，比上年增加到1109万吨，增长5.6%。'],
  ['总产量增加70650万吨，比上年增加1109万吨，增长5.6%。'],
  ['总产量70650万吨，比上年增加1109万吨，增长5.6个百分点。'],
  ['总产量70650万吨；比上年增加1109万吨，增长5.6%。'],
  ['总产量70650万吨，其中早稻增加1109万吨，增长5.6%。'],
  ['总产量70650万吨，比上年增加1109万吨，主要由于各地全力扩大粮食作物播种面积，增长5.6%。'],
  ['总产量70650万吨，比上年增加80650万吨，增长5.6%。'],
];

/** Rows of a table of area and output, of which the last is that of the sum, and the codes raised. */
const TABLES: readonly (readonly [rows: string, ...codes: string[]])[] = [
  ['夏粮 | 100.0 | 14989.0 ¶ 早稻 | 50.5 | 2817.4 ¶ 合计 | 150.5 | 27806.4', 'arithmetic.sum'],
  ['夏粮 | 100.0 | 14989.0 ¶ 早稻 | 50.5 | 2817.4 ¶ 合计 | 150.5 | 17806.4'],
  // Each row may be rounded.
  ['夏粮 | 100.0 | 14989.0 ¶ 早稻 | 50.5 | 2817.4 ¶ 合计 | 150.5 | 17806.6'],
  // No column adds up, so this may be no sum of these rows.
  ['夏粮 | 100.0 | 14989.0 ¶ 早稻 | 50.5 | 2817.4 ¶ 合计 | 170.5 | 27806.4'],
  // A part of a part; rows behind the sum; one part alone; an empty cell; two numbers in a cell.
  ['夏粮 | 100.0 | 14989.0 ¶ 其中早稻 | 50.5 | 2817.4 ¶ 合计 | 150.5 | 27806.4'],
  ['夏粮 | 100.0 | 14989.0 ¶ 早稻 | 50.5 | 2817.4 ¶ 合计 | 150.5 | 27806.4 ¶ 秋粮 | 20.5 | 100.5'],
  ['夏粮 | 150.5 | 14989.0 ¶ 合计 | 150.5 | 27806.4'],
  ['夏粮 | 100.0 |  ¶ 早稻 | 50.5 | 2817.4 ¶ 合计 | 150.5 | 27806.4'],
  ['夏粮 | 100.0 | 14989.0万吨（上年14000.0万吨） ¶ 早稻 | 50.5 | 2817.4 ¶ 合计 | 150.5 | 27806.4'],
  // Shares, and other units.
  ['夏粮 | 100.0 | 60.0% ¶ 早稻 | 50.5 | 50.0% ¶ 合计 | 150.5 | 100.0%'],
  ['夏粮 | 100.0 | 14989.0 ¶ 早稻 | 50.5 | 2817.4亿斤 ¶ 合计 | 150.5 | 27806.4'],
];

describe('figures of one text that cannot all hold', () => {
  for (const [text, ...expected] of SAID)
    it(`${expected.join() || 'nothing'}: ${text}`, () => assert.deepEqual(codes(text), expected));

  for (const [rows, ...expected] of TABLES)
    it(`${expected.join() || 'nothing'}: ${rows}`, () => {
      const lines = rows.split(' ¶ ').map((row) => `| ${row} |`);
      const head = '| 类别 | 面积（千公顷） | 产量（万吨） |\n|---|--:|--:|';
      assert.deepEqual(codes([head, ...lines].join('\n')), expected);
    });
});
