import assert from 'node:assert/strict';
import { type Amount, numbersAgree, significantDigits } from '../../../src/core/check/compare/amount.ts';
import { causeBetween, isDigitForDigit } from '../../../src/core/check/compare/cause.ts';
import { compare } from '../../../src/core/check/compare/compare.ts';
import type { Bound } from '../../../src/core/model/bound.ts';
import type { Observation } from '../../../src/core/model/dataset.ts';
import { type Decimal, decimal, power10 } from '../../../src/core/model/decimal.ts';
import type { Quantity } from '../../../src/core/model/quantity.ts';
import { unitOf } from '../../../src/core/model/units.ts';

const dec = (text: string): Decimal => decimal(text) ?? assert.fail(text);
/** `24.3e12`: the digits give the step. */
function amount(text: string): Amount {
  const [digits = '', exponent = '0'] = text.split('e');
  const scale = power10(Number(exponent));
  const decimals = digits.split('.')[1]?.length ?? 0;
  return { value: dec(digits).times(scale), step: scale.times(power10(-decimals)) };
}

/** `le 25e12 CNY`, `range 43 50 GW`; a cited figure may have no unit. */
function figure(said: string): Quantity {
  const words = said.split(' ');
  const unit = unitOf(words.at(-1) ?? '') ?? null;
  const numbers = (unit ? words.slice(1, -1) : words.slice(1)).map(amount);
  const [low, high] = [numbers[0] ?? assert.fail(said), numbers[1]];
  return { ...low, ...(high ? { max: high.value } : {}), unit, bound: words[0] as Bound };
}

const row = (said: string, role: 'target' | 'actual'): Observation => ({
  ...figure(said),
  unit: figure(said).unit ?? assert.fail(said),
  role,
  indicator: 'x',
  sector: '',
  area: '',
  period: null,
  source: '',
  sourceQuote: '',
  validFrom: '',
  status: '',
  comment: '',
  at: { uri: '', span: { start: 0, end: 0 } },
});

/** What is cited, the row, whether it is a goal, and what comes of it. */
const CASES: readonly (readonly [cited: string, row: string, role: 'target' | 'actual', expected: string])[] = [
  ['range 43 50 GW', 'range 45 50 GW', 'target', 'value'],
  ['range 43 50 GW', 'range 43 55 GW', 'target', 'value'],
  ['range 43e6 50e6 kW', 'range 43 50 GW', 'target', 'agrees'],
  // A goal's range told as a point is another goal; of a measured one a point is a fair summary.
  ['eq 45 GW', 'range 43 50 GW', 'target', 'dropped'],
  ['eq 45 GW', 'range 43 50 GW', 'actual', 'agrees'],
  ['range 43 50 GW', 'eq 45 GW', 'target', 'agrees'],
  ['eq 40 GW', 'range 43 50 GW', 'target', 'value'],
  ['eq 55 GW', 'range 43 50 GW', 'target', 'value'],
  // An end of the range may be rounded.
  ['eq 43 GW', 'range 43.2 49.8 GW', 'actual', 'agrees'],
  ['eq 50 GW', 'range 43.2 49.8 GW', 'actual', 'agrees'],
  ['eq 51 GW', 'range 43.2 49.8 GW', 'actual', 'value'],
  // From one end, or up to the other.
  ['ge 43 GW', 'range 43 50 GW', 'target', 'agrees'],
  ['ge 45 GW', 'range 43 50 GW', 'target', 'value'],
  ['le 50 GW', 'range 43 50 GW', 'target', 'agrees'],
  ['le 45 GW', 'range 43 50 GW', 'target', 'value'],
  // A bare number may owe its scale to a head that was not seen.
  ['eq 24.3', 'eq 24.3e12 CNY', 'actual', 'agrees'],
  ['eq 24.3', 'eq 24.3 CNY', 'actual', 'agrees'],
  ['eq 24.9', 'eq 24.3 CNY', 'actual', 'value'],
  ['eq 243', 'eq 24.3 CNY', 'actual', 'value'],
  ['eq 2.43', 'eq 24.3 CNY', 'actual', 'value'],
  ['eq 24.9', 'eq 24.3e12 CNY', 'actual', 'unit'],
  ['eq 24.9 CNY', 'eq 24.3e12 CNY', 'actual', 'value'],
  ['eq 24.3 t', 'eq 24.3 CNY', 'actual', 'unit'],
];

describe('a figure against a row', () => {
  for (const [cited, canonical, role, expected] of CASES)
    it(`${cited} for ${role} ${canonical}: ${expected}`, () => {
      const outcome = compare(figure(cited), row(canonical, role));
      assert.equal(outcome.kind === 'bound' ? outcome.how : outcome.kind, expected);
    });

  it('has no cause to give where the units cannot be converted', () => {
    assert.equal(causeBetween(figure('eq 243 t'), row('eq 24.3 CNY', 'actual')).cause, 'value');
    assert.equal(causeBetween(figure('eq 243 CNY'), row('eq 24.3 CNY', 'actual')).cause, 'decimal-shift');
    assert.ok(!isDigitForDigit(figure('eq 24.3 t'), row('eq 24.3e12 CNY', 'actual'), 12));
    assert.ok(isDigitForDigit(figure('eq 24.3 CNY'), row('eq 24.3e12 CNY', 'actual'), 12));
  });

  it('has a shifted point for a cause where no scale word can have slipped', () => {
    assert.equal(causeBetween(figure('eq 1.2e3 CNY'), row('eq 1.2 CNY', 'actual')).cause, 'scale');
    for (const unit of ['%', 'pp'])
      assert.equal(causeBetween(figure(`eq 1.2e3 ${unit}`), row(`eq 1.2 ${unit}`, 'actual')).cause, 'decimal-shift');
  });
});

describe('digits', () => {
  it('of nothing are one, however it is written', () => {
    assert.equal(significantDigits(amount('0')), 1);
    assert.equal(significantDigits(amount('0.00')), 1);
    assert.ok(!numbersAgree(amount('0.0'), amount('0.4'), { citedApprox: true }));
    assert.ok(numbersAgree(amount('0.0'), amount('0.04')));
  });

  it('of a converted figure are taken as written: the 10 hectares of 150亩 are no round number', () => {
    const step = dec('0.0666666666666667');
    assert.ok(!numbersAgree({ value: dec('10'), step }, amount('10.3'), { citedApprox: true }));
    assert.ok(numbersAgree(amount('10'), amount('10.3'), { citedApprox: true }));
  });
});
