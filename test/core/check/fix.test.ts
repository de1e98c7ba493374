import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadDataset } from '../../../src/core/dataset/index.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { type Decimal, fromInteger, power10 } from '../../../src/core/model/decimal.ts';
import { recognizeQuantities } from '../../../src/core/recognize/quantity/index.ts';
import { writeNumber } from '../../../src/core/recognize/quantity/write.ts';
import { applyFix, judgeText } from './corpus.ts';

const INDICATORS =
  'indicator,label_zh,label_en,aliases,sector,unit\nstore,港口仓储容积,port storage volume,,物流,m3\nrev,冷饮业营业收入,ice cream revenue,,食品,CNY\n';

const rowOf = (indicator: string, value: string, unit: string): Dataset =>
  loadDataset([
    { uri: '/d/datapackage.json', text: '{"resources":[{"path":"i.csv"},{"path":"o.csv"}]}' },
    { uri: '/d/i.csv', text: INDICATORS },
    {
      uri: '/d/o.csv',
      text: `indicator,time_period,role,bound,value,unit,unit_mult\n${indicator},2024,actual,eq,${value},${unit},0\n`,
    },
  ]);

/** How a figure may be written: the power of ten of its scale word, the words around it, the style of its number. */
const CHINESE = (['chinese', 'arabic'] as const).flatMap((script) =>
  (
    [
      ['', 0],
      ['万', 4],
      ['百万', 6],
      ['千万', 7],
      ['亿', 8],
      ['万亿', 12],
    ] as const
  ).map(([scale, power]) => ({
    script,
    scale,
    power,
  })),
);
const ENGLISH = [
  [' million', 6],
  [' billion', 9],
  ['m', 6],
  ['bn', 9],
] as const;

/** The text with its preferred fixes applied, one after another. */
function repaired(text: string, dataset: Dataset): string {
  const found = judgeText(text, dataset).findings.filter((f) => f.code.startsWith('figure.'));
  assert.equal(found.length, 1, `${text}: ${found.map((f) => f.code).join()}`);
  const fix = found[0]?.fixes[0];
  assert.ok(fix, `no fix for ${text}`);
  return applyFix(text, fix.edits);
}

/** Reads the one figure with a unit and holds it to the value, to the last digit. */
function assertReads(text: string, value: Decimal, dataset: Dataset): void {
  const figures = judgeText(text, dataset).claims.filter((c) => c.quantity.unit);
  assert.equal(figures.length, 1, text);
  const { quantity } = figures[0] as (typeof figures)[number];
  assert.ok(quantity.value.eq(value), `${text} is read as ${quantity.value.toFixed()}, not ${value.toFixed()}`);
  assert.deepEqual(
    judgeText(text, dataset).findings.map((f) => f.code),
    [],
    text,
  );
}

const digits = fc.integer({ min: 11, max: 99_999 });

describe('a fix', function () {
  this.timeout(30_000);

  it('writes the canonical value in any Chinese notation', () => {
    const how = fc.constantFrom(...CHINESE);
    fc.assert(
      fc.property(
        digits,
        digits,
        fc.integer({ min: 0, max: 9 }),
        how,
        fc.integer({ min: 0, max: 2 }),
        (n, m, zeros, style, point) => {
          const value = fromInteger(n).times(power10(zeros));
          const number = writeNumber(fromInteger(m).div(power10(point)), { script: style.script });
          const text = `# 港口笔记\n\n2024年，港口仓储容积为${number}${style.scale}立方米。`;
          const dataset = rowOf('store', value.toFixed(), 'm3');
          fc.pre(recognizeQuantities(`${number}${style.scale}立方米`).length === 1);
          fc.pre(judgeText(text, dataset).findings.length > 0);
          assertReads(repaired(text, dataset), value, dataset);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('adds a scale word only where that alone makes the number of the row', () => {
    const told = (value: string): string =>
      repaired('# 港口笔记\n\n2024年，港口仓储容积为20立方米。', rowOf('store', value, 'm3'));
    assert.match(told('20000'), /为20千立方米。/);
    assert.match(told('16667'), /为16667立方米。/);
  });

  it('keeps the digits of the row where the author wrote fewer', () => {
    const told = (cited: string, value: string): string =>
      repaired(`# Note on ice cream\n\nIn 2024, ice cream revenue was RMB ${cited}.`, rowOf('rev', value, 'CNY'));
    assert.match(told('1.2 million', '915000'), /RMB 0\.915 million\./);
    assert.match(told('24.3 million', '24280000000'), /RMB 24\.28 billion\./);
    assert.match(told('3.1 million', '2345600'), /RMB 2\.3456 million\./);
    // Nobody writes millions to the last yuan.
    assert.match(told('3.1 billion', '2345678912'), /RMB 2\.346 billion\./);
  });

  it('writes the canonical value in any English notation', () => {
    const how = fc.constantFrom(...ENGLISH);
    fc.assert(
      fc.property(digits, digits, fc.integer({ min: 5, max: 9 }), how, (n, m, zeros, [scale]) => {
        const value = fromInteger(n).times(power10(zeros));
        const text = `# Note on ice cream\n\nIn 2024, ice cream revenue was RMB ${m / 10}${scale}.`;
        const dataset = rowOf('rev', value.toFixed(), 'CNY');
        fc.pre(judgeText(text, dataset).findings.length > 0);
        assertReads(repaired(text, dataset), value, dataset);
      }),
      { numRuns: 60 },
    );
  });
});
