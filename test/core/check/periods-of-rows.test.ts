import assert from 'node:assert/strict';
import { isBase, namesPeriod, namesYearBefore, withoutBases } from '../../../src/core/check/match/mentions.ts';
import { type PeriodFit, periodFit, roleFit, sameGrain } from '../../../src/core/check/match/rows.ts';
import type { Role } from '../../../src/core/model/claim.ts';
import { type Period, parsePeriod } from '../../../src/core/model/period.ts';

const at = (text: string): Period => parsePeriod(text) ?? assert.fail(text);

/** The period of a figure, that of a row, and how they fit for a goal and for what was measured. */
const FITS: readonly (readonly [claim: string, row: string, goal: PeriodFit, measured?: PeriodFit])[] = [
  ['2024', '2024', 'same', 'same'],
  ['../2030', '../2030', 'same', 'same'],
  ['../2030', '2030', 'deadline', 'same'],
  ['2030', '../2030', 'deadline', 'same'],
  // The stock at the end of a year is that of its last month, quarter or half.
  ['../2030', '2030-12', 'deadline', 'other'],
  ['2030-S2', '../2030', 'deadline', 'other'],
  ['2030-12', '2030', 'other', 'other'],
  ['../2030', '2030-06', 'other', 'other'],
  // A deadline in a year is one at its end, as goals are told.
  ['../2030-06', '../2030', 'deadline', 'other'],
  ['../2029', '../2030', 'other', 'other'],
  ['../2030-06', '2030', 'other', 'other'],
  // A year from July to June is written as both of its calendar years.
  ['2023-07/2024-06', '2023/2024', 'same', 'same'],
  ['2023-07/2024-06', '2022/2023', 'other', 'other'],
  ['2023-07/2024-06', '2023/2025', 'other', 'other'],
  ['2023-07/2024-06', '2023-06/2025-05', 'other', 'other'],
  ['2023', '2023/2024', 'inside', 'other'],
  ['2023-07/2024-03', '2023/2024', 'other', 'other'],
  // A year of a plan period, and the last year of one.
  ['2022', '2021/2025', 'inside', 'other'],
  ['2026', '2021/2025', 'other', 'other'],
  ['2022-S1', '2021/2025', 'other', 'other'],
  ['../2022', '2021/2025', 'other', 'other'],
  ['2021/2025', '2025', 'inside', 'other'],
  ['2021/2025', '2024', 'other', 'other'],
  ['2021/2025', '2020/2025', 'inside', 'other'],
  ['2021/2025', '2019/2024', 'other', 'other'],
  ['2024', '2024-S2', 'other', 'other'],
];

/** A text, a period, and whether the text names it. */
const NAMES: readonly (readonly [text: string, period: string, expected: boolean])[] = [
  ['2022年', '2022', true],
  ['2023年', '2022', false],
  ['2022年上半年', '2022', false],
  ['2022年上半年', '2022-S1', true],
  ['2022年', '2022-S1', false],
  ['到2022年底', '../2022', true],
  ['in the first half of 2022', '2022', false],
  ['in the first half of 2022', '2022-S1', true],
  ['in March 2022', '2022-03', true],
  // A plan period is named by its first year in a range, and neither year alone by the range.
  ['2021—2025年', '2021/2025', true],
  ['2021年', '2021/2025', false],
  ['2025年', '2021/2025', false],
  ['2022—2025年', '2021/2025', false],
  ['2021—2025年', '2021', false],
  // Other months of the year are another time.
  ['2025年前三季度', '2025-01/2025-09', true],
  ['2025年前三季度', '2025-Q3', false],
  ['2025年三季度', '2025-Q3', true],
  ['2025年三季度', '2025-01/2025-09', true],
  ['2025年一季度', '2025-Q2', false],
  ['2025年二季度', '2025-Q2', true],
];

describe('the periods of a figure and a row', () => {
  for (const [claim, row, goal, measured = goal] of FITS)
    it(`${claim} for ${row}: ${goal} of a goal, ${measured} of what was measured`, () => {
      assert.equal(periodFit(at(claim), at(row), true), goal);
      assert.equal(periodFit(at(claim), at(row), false), measured);
    });

  it('are unknown where either has none', () => {
    assert.equal(periodFit(null, at('2024'), true), 'unknown');
    assert.equal(periodFit(at('2024'), null, false), 'unknown');
  });

  it('are mistaken for one another where both are years, or parts of years of one length', () => {
    const alike = (a: string, b: string): boolean => sameGrain(at(a), at(b));
    assert.ok(alike('2023', '2024'));
    assert.ok(alike('2023-Q1', '2024-Q1'));
    assert.ok(!alike('2023', '2024-Q1'));
    assert.ok(!alike('2023', '2023-07/2024-06'));
    assert.ok(alike('2023-07/2024-06', '2024-07/2025-06'));
  });
});

describe('the roles of a figure and a row', () => {
  const fits = (claim: Role): readonly Role[] =>
    (['target', 'actual', 'baseline', 'other'] as const).filter((row) => roleFit(claim, row));

  it('agree for goals, and for what was measured whatever it is used for', () => {
    assert.deepEqual(fits('target'), ['target']);
    assert.deepEqual(fits('actual'), ['actual', 'baseline']);
    assert.deepEqual(fits('baseline'), ['actual', 'baseline']);
    assert.deepEqual(fits('other'), []);
  });
});

describe('the time a text names', () => {
  for (const [text, period, expected] of NAMES)
    it(`${text} ${expected ? 'is' : 'is not'} ${period}`, () => assert.equal(namesPeriod(text, at(period)), expected));

  it('may be the year before, in its own right', () => {
    for (const text of ['上年产量为5吨', '去年的5吨', 'last year it was 5 t', 'a year earlier'])
      assert.ok(namesYearBefore(text), text);
    for (const text of ['比上年增长', '与去年同期相比', '去年同期相比增长', '本年'])
      assert.ok(!namesYearBefore(text), text);
  });

  it('is no time a change is measured against', () => {
    assert.equal(withoutBases('20% less than in 2023').includes('2023'), false);
    assert.equal(withoutBases('比2023年增长').includes('2023'), false);
    assert.equal(withoutBases('2023年增长').includes('2023'), true);
    assert.equal(withoutBases('on 2023-24 figures').includes('2023'), true);
  });

  it('may stand before what something is measured against', () => {
    for (const before of ['down from ', 'up from about £', '由', '从上年的', 'compared with '])
      assert.ok(isBase(before), before);
    for (const before of ['rose to ', '达到', '从严控制，', 'away from it all: ']) assert.ok(!isBase(before), before);
  });
});
