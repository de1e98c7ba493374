import assert from 'node:assert/strict';
import { type Amount, numbersAgree, significantDigits } from '../../../src/core/check/compare/amount.ts';
import { numberCause } from '../../../src/core/check/compare/cause.ts';
import { compareSides, type Outcome } from '../../../src/core/check/compare/compare.ts';
import type { Bound } from '../../../src/core/model/bound.ts';
import { type Decimal, decimal, power10 } from '../../../src/core/model/decimal.ts';

const dec = (text: string): Decimal => {
  const d = decimal(text);
  if (!d) throw new Error(text);
  return d;
};
/** `24.3e12`: the digits give the step. */
const amount = (text: string): Amount => {
  const [digits = '', exponent = '0'] = text.split('e');
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  const scale = power10(Number(exponent));
  return { value: dec(digits).times(scale), step: scale.times(power10(-decimals)) };
};

describe('numbersAgree', () => {
  const agree: [string, string][] = [
    ['24.3e12', '24.28e12'],
    ['24.3e12', '24300000000000'],
    ['24.28e12', '24300000000000'],
    ['134.9e12', '134908400000000'],
    ['85.50', '85.5'],
    ['179000e4', '1789790000'],
    ['14130', '14130'],
    ['0', '0'],
  ];
  for (const [a, b] of agree)
    it(`${a} is ${b}`, () => {
      assert.ok(numbersAgree(amount(a), amount(b)));
    });
  const differ: [string, string][] = [
    ['24.4e12', '24.3e12'],
    ['24.2e12', '24.28e12'],
    ['1100', '1109'],
    ['15', '15.6'],
    ['5', '6'],
    ['24.3e9', '24.3e12'],
    ['0.3', '9.3'],
  ];
  for (const [a, b] of differ)
    it(`${a} is not ${b}`, () => {
      assert.ok(!numbersAgree(amount(a), amount(b)));
    });

  it('gives a figure marked as approximate three digits', () => {
    for (const [a, b] of [
      ['59300e9', '59303.4e9'],
      ['11500', '11539'],
      ['1110e4', '1109e4'],
      ['25e12', '24.3e12'],
    ] as const)
      assert.ok(numbersAgree(amount(a), amount(b), { citedApprox: true }), `${a} ${b}`);
    assert.ok(!numbersAgree(amount('2600e8'), amount('2500e8'), { citedApprox: true }));
    assert.ok(!numbersAgree(amount('6'), amount('5'), { citedApprox: true }));
    assert.ok(numbersAgree(amount('600000'), amount('597000'), { citedApprox: true }));
    assert.ok(!numbersAgree(amount('600000'), amount('597000')));
    assert.ok(!numbersAgree(amount('600000'), amount('560000'), { citedApprox: true }));
  });

  it('counts significant digits', () => {
    assert.equal(significantDigits(amount('24.30')), 4);
    assert.equal(significantDigits(amount('0.05')), 1);
    assert.equal(significantDigits(amount('0')), 1);
  });
});

describe('compareSides', () => {
  const outcome = (cited: string, canonical: string, target: boolean): string => {
    const o: Outcome = compareSides(side(cited), side(canonical), target);
    return o.kind === 'bound' ? o.how : o.kind;
  };
  const side = (text: string) => {
    const [bound = '', low = '', high] = text.split(' ');
    return { bound: bound as Bound, low: amount(low), ...(high ? { high: amount(high) } : {}) };
  };
  const table: [cited: string, canonical: string, expected: string][] = [
    ['gt 25', 'gt 25', 'agrees'],
    ['ge 25', 'gt 25', 'agrees'],
    ['gt 300', 'ge 300', 'agrees'],
    ['eq 25', 'gt 25', 'dropped'],
    ['approx 25', 'ge 25', 'dropped'],
    ['lt 25', 'gt 25', 'flipped'],
    ['le 150', 'ge 150', 'flipped'],
    ['gt 25', 'lt 25', 'flipped'],
    ['eq 25', 'lt 25', 'dropped'],
    ['eq 4', 'approx 4', 'agrees'],
    ['approx 4', 'eq 4', 'agrees'],
    ['ge 50', 'eq 50', 'agrees'],
    ['gt 35', 'gt 25', 'value'],
    ['eq 26', 'gt 25', 'value'],
    ['range 43 50', 'range 43 50', 'agrees'],
    ['range 43 55', 'range 43 50', 'value'],
    ['approx 45', 'range 43 50', 'dropped'],
    ['eq 60', 'range 43 50', 'value'],
    ['ge 43', 'range 43 50', 'agrees'],
  ];
  for (const [cited, canonical, expected] of table)
    it(`${cited} against a target of ${canonical}: ${expected}`, () => {
      assert.equal(outcome(cited, canonical, true), expected);
    });

  it('lets a true statement of a bound stand for an actual figure, and not far from it', () => {
    assert.equal(outcome('gt 26', 'eq 26.5', false), 'agrees');
    assert.equal(outcome('gt 16', 'eq 26.5', false), 'value');
    assert.equal(outcome('gt 28', 'eq 26.5', false), 'value');
    assert.equal(outcome('eq 3.27', 'gt 3.2', false), 'agrees');
    assert.equal(outcome('eq 5.2', 'gt 3.2', false), 'value');
  });
});

describe('numberCause', () => {
  const cases: [cited: string, canonical: string, unscaled: boolean, cause: string, power?: number][] = [
    ['25e8', '25e12', false, 'scale', 4],
    ['23068.2e6', '23068.2e9', false, 'scale', 3],
    ['1109e8', '1109e4', false, 'scale', -4],
    ['183', '18.3', true, 'decimal-shift', -1],
    ['447407e3', '44740.7e3', false, 'decimal-shift', -1],
    ['1.45e12', '1.54e12', false, 'transposed'],
    ['17978', '14978', false, 'digit'],
    ['11.6e12', '10.6e12', false, 'digit'],
    ['20.1', '16.2', true, 'value'],
  ];
  for (const [cited, canonical, unscaled, cause, power] of cases)
    it(`${cited} for ${canonical}: ${cause}`, () => {
      const found = numberCause(amount(cited), amount(canonical), unscaled);
      assert.equal(found.cause, cause);
      assert.equal(found.power, power);
    });
});
