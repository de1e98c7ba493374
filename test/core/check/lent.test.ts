import assert from 'node:assert/strict';
import { lentNames } from '../../../src/core/check/match/lent.ts';
import type { Indicator } from '../../../src/core/model/dataset.ts';
import { unitOf } from '../../../src/core/model/units.ts';

const indicator = (id: string, labelZh: string, labelEn: string, unit: string, aliases: string[] = []): Indicator => ({
  id,
  labelZh,
  labelEn,
  aliases,
  sector: '文旅',
  unit: unitOf(unit) ?? null,
  definition: '',
  at: null,
});

describe('names that a growth row takes over from its level', () => {
  const level = indicator('A', '博物馆观众数', 'museum visits', '{人次}', ['参观人次', 'visits to museums']);
  const of = (...others: Indicator[]): readonly string[] => lentNames([level, ...others])(others[0] as Indicator);

  it('adds the words of growth to each alias of its script', () => {
    assert.deepEqual(of(indicator('B', '博物馆观众数增速', 'museum visits, annual growth', '%')), [
      '参观人次增速',
      'visits to museums, annual growth',
    ]);
  });

  it('lends nothing to another thing, to a level, or where there are aliases of its own', () => {
    assert.deepEqual(of(indicator('B', '图书馆读者数增速', 'library visits, annual growth', '%')), []);
    assert.deepEqual(of(indicator('B', '博物馆观众数', 'museum visits', '%')), []);
    assert.deepEqual(of(indicator('B', '博物馆观众数增长', '', '{人次}')), []);
    assert.deepEqual(of(indicator('B', '博物馆观众数增速', '', '%', ['观众增速'])), []);
  });
});
