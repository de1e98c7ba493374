import assert from 'node:assert/strict';
import { amountWords } from '../../../src/core/check/amount-words.ts';
import { namePeriod, sayPeriod, sayTimes } from '../../../src/core/check/speak.ts';
import { decimal, ZERO } from '../../../src/core/model/decimal.ts';
import { parsePeriod } from '../../../src/core/model/period.ts';

describe('words of findings', () => {
  const TIMES: readonly (readonly [power: number, zh: string, en: string])[] = [
    [1, '只有数据集的十分之一', '10 times too small'],
    [2, '只有数据集的百分之一', '100 times too small'],
    [3, '只有数据集的千分之一', '1,000 times too small'],
    [4, '只有数据集的万分之一', '10,000 times too small'],
    [5, '只有数据集的十万分之一', '100,000 times too small'],
    [6, '只有数据集的百万分之一', 'a million times too small'],
    [8, '只有数据集的亿分之一', '100 million times too small'],
    [9, '只有数据集的十亿分之一', 'a billion times too small'],
    [12, '只有数据集的万亿分之一', 'a trillion times too small'],
    [-1, '是数据集的十倍', '10 times too large'],
    [-3, '是数据集的一千倍', '1,000 times too large'],
    [-5, '是数据集的十万倍', '100,000 times too large'],
    [-7, '是数据集的一千万倍', '10 million times too large'],
    [-12, '是数据集的一万亿倍', 'a trillion times too large'],
    [13, '', ''],
  ];
  const AMOUNTS: readonly (readonly [amount: string, code: string, zh: string, en: string])[] = [
    ['45000', 'km', '4.5万公里', '45,000 km'],
    ['1.2', 'tce', '1.2吨标准煤', '1.2 tce'],
    ['0.05', 'CNY/kW.h', '0.05元/千瓦时', '0.05 yuan/kWh'],
    ['35', 'm3/s', '35立方米/秒', '35 m³/s'],
    ['50', 'h/a', '50小时/年', '50 hours/year'],
    ['12', '{项}', '12项', '12'],
    ['3', 'constructor', '3 constructor', '3 constructor'],
  ];
  for (const [amount, code, zh, en] of AMOUNTS)
    it(`say ${amount} ${code}`, () => {
      const words = amountWords(decimal(amount) ?? ZERO, code);
      assert.deepEqual([words.zh, words.en], [zh, en]);
    });
  for (const [power, zh, en] of TIMES) it(`say 10^${power}`, () => assert.deepEqual(sayTimes(power), { zh, en }));

  const PERIODS: readonly (readonly [code: string, zh: string, en: string, sentence: string])[] = [
    ['2023-S1', '2023年上半年', 'first half of 2023', 'the first half of 2023'],
    ['2023-Q2', '2023年二季度', 'second quarter of 2023', 'the second quarter of 2023'],
    ['2023-06', '2023年6月', 'June 2023', 'June 2023'],
    ['../2030', '到2030年', 'by 2030', 'by 2030'],
    ['2023/2024', '2023—2024年', '2023–2024', '2023–2024'],
    ['2025-01/2025-09', '2025年1—9月', 'January to September 2025', 'January to September 2025'],
  ];
  for (const [code, zh, en, sentence] of PERIODS)
    it(`say ${code}`, () => {
      const period = parsePeriod(code) ?? assert.fail(code);
      assert.deepEqual(namePeriod(period), { zh, en });
      assert.deepEqual(sayPeriod(period), { zh, en: sentence });
    });

  it('say amounts with the scale of each language', () => {
    const amount = decimal('24300000000000') ?? ZERO;
    assert.deepEqual(amountWords(amount, 'CNY'), { zh: '24.3万亿元', en: '24.3 trillion yuan' });
  });
});
