import assert from 'node:assert/strict';
import {
  type Basis,
  basisFit,
  basisOfFigure,
  basisOfNames,
  pricesDiffer,
  pricesOf,
} from '../../../src/core/check/match/basis.ts';
import { unitOf } from '../../../src/core/model/units.ts';

const unit = (code: string) => (code ? (unitOf(code) ?? assert.fail(code)) : null);

/** A unit, the names of an indicator with it, and the kind of number these make of it. */
const NAMED: readonly (readonly [expected: Basis, unit: string, ...names: string[]])[] = [
  ['level', 'CNY', '营业收入', 'operating revenue'],
  ['level', '', '景气指数'],
  ['stock', 'kW', '风电装机'],
  ['stock', 'GBP', 'consumer credit outstanding'],
  ['addition', 'kW', '新增装机', 'wind capacity added'],
  // Only the first name says it: an alias may be looser.
  ['stock', 'kW', '风电装机', '新增风电装机'],
  ['pending', 't', '在建产能', 'capacity under construction'],
  ['increment', 'CNY', '减税额增加额'],
  ['increment', 'CNY', 'increase in house prices'],
  ['growth', '%', '产能利用率同比增长', 'increase in house prices'],
  ['growth', '%', '营业收入增速'],
  ['sequential', '%', '营业收入环比增速', 'revenue growth, quarter on quarter'],
  ['share', '%', '出口占比'],
  ['share', '%', 'share of growth'],
  ['rate', '%', '失业率'],
  ['rate', '%', '内需对增长贡献率'],
  ['points', '%', '增速加快幅度', 'acceleration of growth'],
  ['points', 'pp', '占比提高'],
  ['growth', 'x', '产量增长'],
  ['rate', 'x', '产能比值'],
];

/** What is said around a figure: unit, phrase, clause, and further evidence. */
const SAID: readonly (readonly [
  expected: Basis,
  unit: string,
  phrase: string,
  clause: string,
  further?: { changes?: true; heads?: string[]; after?: string },
])[] = [
  ['level', 'CNY', '营业收入', '营业收入达到'],
  ['increment', 'CNY', '营业收入', '营业收入增长', { changes: true }],
  ['increment', 'CNY', '营业收入增加额', ''],
  ['increment', 'CNY', '', '', { heads: ['营业收入增加额'] }],
  ['addition', 'kW', '新增装机', ''],
  ['addition', 'kW', '风电', '风电新增'],
  ['pending', 't', '在建产能', ''],
  ['pending', 't', '', '', { heads: ['capacity under construction'] }],
  ['points', 'pp', '占比', '占比提高', { changes: true }],
  ['sequential', '%', '营业收入环比', ''],
  ['sequential', '%', '营业收入', 'revenue rose on the previous quarter', { changes: true }],
  ['sequential', '%', '', '', { heads: ['环比增速'] }],
  ['rate', '%', '内需贡献', '', { changes: true }],
  ['rate', '%', '', '对增长的贡献', { changes: true }],
  ['growth', '%', '内需', '对增长的贡献', { changes: true }],
  ['growth', '%', '营业收入', '', { changes: true }],
  ['growth', 'x', '产量', '', { changes: true }],
  ['rate', '%', '优良天数比率同比', '优良天数比率同比'],
  ['share', '%', '出口占比', ''],
  ['share', '%', '出口额占进口额', ''],
  ['share', '%', '', '', { heads: ['占比'] }],
  ['growth', '%', '营业收入增速', ''],
  ['growth', '%', '', '', { heads: ['增速'] }],
  ['share', '%', 'exports', '', { after: ' of the total' }],
  ['share', '%', '出口', '', { after: '的份额' }],
  ['rate', '%', '出口', '', { after: '的增幅' }],
  ['share', '%', '出口', '出口占全国'],
  ['growth', '%', '', 'growth came to'],
  ['rate', '%', 'unemployment', 'growth left unemployment at'],
  ['rate', '%', 'unemployment', ''],
];

describe('what kind of number', () => {
  for (const [expected, code, ...names] of NAMED)
    it(`${names.join(', ')} in ${code || 'no unit'} is: ${expected}`, () =>
      assert.equal(basisOfNames(names, unit(code)), expected));

  for (const [expected, code, phrase, clause, further = {}] of SAID)
    it(`${JSON.stringify({ code, phrase, clause, ...further })} tells of: ${expected}`, () =>
      assert.equal(
        basisOfFigure({ unit: unit(code), changes: false, heads: [], after: '', phrase, clause, ...further }),
        expected,
      ));

  it('fits: growth its rate and no level, anything a difference in points a little', () => {
    assert.ok(basisFit('growth', 'growth') > basisFit('growth', 'sequential'));
    assert.equal(basisFit('growth', 'level'), 0);
    assert.equal(basisFit('level', 'growth'), 0);
    assert.equal(basisFit('level', 'points'), 0.8);
  });

  it('keeps real and nominal growth apart where both are said', () => {
    assert.equal(pricesOf('居民人均可支配收入实际增速'), 'real');
    assert.equal(pricesOf('nominal wage growth'), 'nominal');
    assert.equal(pricesOf('实际使用外资同比'), null);
    assert.ok(pricesDiffer(pricesOf('名义增速'), pricesOf('扣除价格因素')));
    assert.ok(!pricesDiffer(pricesOf('收入同比'), pricesOf('实际增速')));
    assert.ok(!pricesDiffer(pricesOf('名义增速，实际增速'), pricesOf('实际增速')));
  });
});
