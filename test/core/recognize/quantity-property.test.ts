import assert from 'node:assert/strict';
import Big from 'big.js';
import fc from 'fast-check';
import { decimalText } from '../../../src/core/model/decimal.ts';
import { readNumeral } from '../../../src/core/recognize/numeral/index.ts';
import { recognizeQuantities, writeNumber } from '../../../src/core/recognize/quantity/index.ts';

/** Pieces of the field's language, to be strewn together. */
const PIECES =
  '24.3 万亿 元 % 百分之 三 十 百 千 万 亿 点 零 半 成 倍 个 项 家 百分点 超过 不低于 以上 左右 和 、 至 — 到 从 分别 约 之间 每 千瓦时 / 2023 年 第 , . ， 。 （ ） $ € £ RMB US$ billion million bn m k percent per cent point points between and from to at least more than 1,234 12 345 GW tonnes jobs people a half third hundred - – twenty five lakh crore 翻 一番 分之 余 多 ＂ ７０６５０ ． \uFFFC \n 𠮷 \uD800'.split(
    ' ',
  );
const prose = fc.array(fc.constantFrom(...PIECES, ' ', ''), { maxLength: 60 }).map((p) => p.join(''));
const anything = fc.oneof(prose, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 }));

describe('quantities of any text', () => {
  it('never throw, keep order, never overlap, and map back to digits', () => {
    fc.assert(
      fc.property(anything, fc.boolean(), (text, bareNumbers) => {
        let floor = 0;
        for (const { span, notation, quantity } of recognizeQuantities(text, { bareNumbers })) {
          assert.ok(span.start >= floor && span.end > span.start && span.end <= text.length);
          assert.ok(notation.number.start >= span.start && notation.number.end <= span.end);
          assert.ok(notation.number.end > notation.number.start);
          for (const b of notation.bound) assert.ok(b.start >= 0 && b.end <= text.length && b.start < b.end);
          assert.equal(quantity.max !== undefined, quantity.bound === 'range');
          assert.ok(quantity.value.gte(0) && quantity.step.gt(0));
          floor = span.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('do not depend on the next line', () => {
    const told = (text: string): unknown =>
      recognizeQuantities(text).map((m) => [m.span, m.quantity.value.toFixed(), m.quantity.bound]);
    fc.assert(
      fc.property(prose, (text) => assert.deepEqual(told(`${text}\n\n无。`), told(text))),
      { numRuns: 500 },
    );
  });

  it('cost reads in proportion to the length', function () {
    this.timeout(30_000);
    const seeds = [
      '1',
      '1,',
      '1,22,',
      '1 000 ',
      '1.',
      '2023 ',
      '一',
      '万',
      '零',
      '百分之',
      '每',
      '每千瓦',
      '3%',
      '3%、',
      '5 and ',
      'a half ',
      'and ',
      'one hundred and ',
      '超过',
      '至少新增',
      '$',
      '$1',
      'from ',
      '—',
      '3—',
      'jobs ',
      '5 jobs ',
      '5 new ',
      '翻',
      '比三',
      '1/',
      '12 million ',
      '(',
      '3 ',
      '5亿',
    ];
    for (const seed of seeds) {
      for (const bareNumbers of [false, true]) {
        const small = reads(() => recognizeQuantities(seed.repeat(100), { bareNumbers }));
        const large = reads(() => recognizeQuantities(seed.repeat(1000), { bareNumbers }));
        assert.ok(large <= small * 12 + 2000, `${seed}: ${small} reads, then ${large}`);
      }
    }
  });
});

/** How many characters a piece of work reads from strings: steps, not time. */
function reads(work: () => void): number {
  const proto = String.prototype;
  const { charCodeAt, charAt, slice, trim, indexOf, lastIndexOf } = proto;
  let count = 0;
  proto.charCodeAt = function (at) {
    count++;
    return charCodeAt.call(this, at);
  };
  proto.charAt = function (at) {
    count++;
    return charAt.call(this, at);
  };
  proto.slice = function (a, b) {
    const out = slice.call(this, a, b);
    count += out.length;
    return out;
  };
  proto.trim = function () {
    count += this.length;
    return trim.call(this);
  };
  proto.indexOf = function (what, from) {
    count += this.length - (from ?? 0);
    return indexOf.call(this, what, from);
  };
  proto.lastIndexOf = function (what, from) {
    count += from ?? this.length;
    return lastIndexOf.call(this, what, from);
  };
  try {
    work();
  } finally {
    Object.assign(proto, { charCodeAt, charAt, slice, trim, indexOf, lastIndexOf });
  }
  return count;
}

describe('a number written', () => {
  const cents = fc.integer({ min: 0, max: 2_000_000_000 }).map((n) => new Big(n).div(100));
  const roundTrip = (text: string): string | undefined => {
    const read = readNumeral(text, 0);
    return read?.value === undefined || read.bareEnd !== text.length ? undefined : decimalText(read.value);
  };

  it('in Arabic digits is read back', () => {
    const style = fc.record({
      grouping: fc.constantFrom(undefined, ',', '\u2009', '\u00a0'),
      decimals: fc.integer({ min: 0, max: 4 }),
      fullWidth: fc.boolean(),
    });
    fc.assert(
      fc.property(cents, style, (value, { grouping, ...rest }) => {
        const text = writeNumber(value, { script: 'arabic', ...rest, ...(grouping ? { grouping } : {}) });
        assert.equal(roundTrip(text), decimalText(value), text);
      }),
    );
  });

  it('in Chinese is read back', () => {
    const wide = fc.oneof(
      cents,
      fc.integer({ min: 0, max: 9_999 }).chain((n) => fc.constantFrom(4, 8, 12).map((p) => new Big(n).times(`1e${p}`))),
      fc.maxSafeInteger().map((n) => new Big(Math.abs(n))),
    );
    fc.assert(
      fc.property(wide, fc.constantFrom('chinese' as const, 'financial' as const), (value, script) => {
        const text = writeNumber(value, { script });
        assert.equal(roundTrip(text), decimalText(value), text);
      }),
      { numRuns: 1000 },
    );
  });

  it('in English words is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), (n) => {
        const text = writeNumber(new Big(n), { script: 'words' });
        assert.equal(roundTrip(text), String(n), text);
      }),
    );
  });
});
