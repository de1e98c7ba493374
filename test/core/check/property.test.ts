import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compare } from '../../../src/core/check/compare/compare.ts';
import type { Observation } from '../../../src/core/model/dataset.ts';
import { type Decimal, decimal, fromInteger, power10 } from '../../../src/core/model/decimal.ts';
import { unitOf } from '../../../src/core/model/units.ts';
import { recognizeQuantities } from '../../../src/core/recognize/quantity/index.ts';
import { writeNumber } from '../../../src/core/recognize/quantity/write.ts';

const CNY = unitOf('CNY');

function row(value: Decimal, bound: Observation['bound'] = 'eq'): Observation {
  if (!CNY) throw new Error('CNY');
  return {
    indicator: 'R',
    sector: '',
    area: '',
    period: null,
    role: 'target',
    bound,
    value,
    unit: CNY,
    step: fromInteger(1),
    source: '',
    sourceQuote: '',
    validFrom: '',
    status: '',
    comment: '',
    at: { uri: '', span: { start: 0, end: 0 } },
  };
}

/** Ways to write an amount: power of ten of the scale word, the words around, the script. */
const NOTATIONS = [
  { power: 12, before: '', after: '万亿元', script: 'arabic' },
  { power: 8, before: '', after: '亿元', script: 'arabic' },
  { power: 4, before: '', after: '万元', script: 'arabic' },
  { power: 8, before: '', after: '亿元', script: 'chinese' },
  { power: 12, before: '', after: ' trillion yuan', script: 'arabic' },
  { power: 9, before: '', after: ' billion yuan', script: 'arabic' },
  { power: 9, before: 'RMB ', after: ' billion', script: 'arabic' },
] as const;

const notation = fc.constantFrom(...NOTATIONS);
/** Four to six digits, none of the last a zero, so that every rounding shows. */
const digits = fc.integer({ min: 1111, max: 999_999 }).filter((n) => n % 10 !== 0);

const written = (value: Decimal, n: (typeof NOTATIONS)[number], decimals: number): string => {
  const amount = value.div(power10(n.power)).round(decimals);
  return `${n.before}${writeNumber(amount, { script: n.script, decimals })}${n.after}`;
};

function outcome(text: string, observation: Observation): string {
  const [mention, ...more] = recognizeQuantities(text);
  assert.ok(mention && !more.length, `one figure in ${text}`);
  return compare(mention.quantity, observation).kind;
}

describe('a figure written from the dataset', () => {
  it('agrees in every notation and at every rounding that leaves three digits', () => {
    fc.assert(
      fc.property(digits, notation, fc.integer({ min: 0, max: 4 }), (n, how, decimals) => {
        const value = fromInteger(n).times(power10(how.power - 2));
        assert.equal(outcome(written(value, how, decimals), row(value)), 'agrees');
      }),
    );
  });

  it('differs once it is moved by two of its last digits', () => {
    fc.assert(
      fc.property(digits, notation, fc.constantFrom(-2, 2), (n, how, by) => {
        const value = fromInteger(n).times(power10(how.power - 2));
        const moved = value.plus(fromInteger(by).times(power10(how.power - 2)));
        fc.pre((n + by) % 10 !== 0);
        assert.equal(outcome(written(moved, how, 2), row(value)), 'value');
      }),
    );
  });

  it('keeps its bound under every synonym', () => {
    const floor = row(decimal('25000000000000') ?? fromInteger(0), 'gt');
    for (const text of [
      '超过25万亿元',
      '突破25万亿元',
      '25万亿元以上',
      '不低于25万亿元',
      '二十五万亿元以上',
      'more than 25 trillion yuan',
      'at least 25 trillion yuan',
      'over RMB 25 trillion',
    ])
      assert.equal(outcome(text, floor), 'agrees', text);
    for (const text of [
      '低于25万亿元',
      '25万亿元以下',
      '25万亿元左右',
      '25万亿元',
      'less than 25 trillion yuan',
      '25 trillion yuan',
    ])
      assert.equal(outcome(text, floor), 'bound', text);
  });
});
