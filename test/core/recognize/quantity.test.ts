import assert from 'node:assert/strict';
import { decimalText } from '../../../src/core/model/decimal.ts';
import type { QuantityMention } from '../../../src/core/model/quantity.ts';
import { unitOf } from '../../../src/core/model/units.ts';
import { readNumeral } from '../../../src/core/recognize/numeral/index.ts';
import { headUnit, recognizeQuantities, withHeadUnit } from '../../../src/core/recognize/quantity/index.ts';
import { lines, readGroups } from './quantity.corpus.ts';

/** The mentions of a text in the corpus's notation: `7.3 pp eq ; 3.5 .. 4 % range`. */
const shown = (mentions: readonly QuantityMention[]): string =>
  mentions
    .map(({ quantity: q }) => {
      const value = q.max ? `${decimalText(q.value)} .. ${decimalText(q.max)}` : decimalText(q.value);
      return `${value} ${q.unit?.code ?? '-'} ${q.bound}`;
    })
    .join(' ; ');

const sameNumbers = (a: string): string => a.replace(/(\d)\.0\b/g, '$1');

for (const language of ['zh', 'en']) {
  describe(`quantity corpus, ${language}`, () => {
    it('reads every form of a number', () => {
      const wrong = readGroups(`${language}/numeral.txt`).flatMap(({ value, forms }) =>
        forms.flatMap((form) => {
          const read = readNumeral(form, 0);
          const ok = read?.value?.eq(value) && read.end === form.length;
          return ok ? [] : [`${form}: ${read?.value?.toFixed()}, not ${value}`];
        }),
      );
      assert.deepEqual(wrong, []);
    });

    it('reads every form of a unit', () => {
      const wrong = readGroups(`${language}/unit.txt`).flatMap(({ value, forms }) =>
        forms.flatMap((form) => {
          const read = recognizeQuantities(form);
          return read.length === 1 && read[0]?.quantity.unit?.code === value
            ? []
            : [`${form}: ${shown(read)}, not ${value}`];
        }),
      );
      assert.deepEqual(wrong, []);
    });

    it('reads every form of a bound', () => {
      const wrong = readGroups(`${language}/bound.txt`).flatMap(({ value, forms }) =>
        forms.flatMap((form) => {
          const read = recognizeQuantities(form);
          return read.length === 1 && read[0]?.quantity.bound === value
            ? []
            : [`${form}: ${shown(read)}, not ${value}`];
        }),
      );
      assert.deepEqual(wrong, []);
    });

    it('reads every form of a quantity', () => {
      const wrong = readGroups(`${language}/quantity.txt`).flatMap(({ value, forms }) =>
        forms.flatMap((form) => {
          const read = shown(recognizeQuantities(form));
          return read === sameNumbers(value) ? [] : [`${form}: ${read}, not ${value}`];
        }),
      );
      assert.deepEqual(wrong, []);
    });

    it('finds no quantity where there is none', () => {
      const wrong = lines(`${language}/negative.txt`).flatMap((line) => {
        const read = recognizeQuantities(line);
        return read.length ? [`${line}: ${shown(read)}`] : [];
      });
      assert.deepEqual(wrong, []);
    });

    it('has enough of each', () => {
      for (const name of ['numeral', 'unit', 'bound', 'quantity']) {
        const forms = readGroups(`${language}/${name}.txt`).reduce((n, g) => n + g.forms.length, 0);
        assert.ok(forms >= 40, `${name}: ${forms}`);
      }
      assert.ok(lines(`${language}/negative.txt`).length >= 120);
    });
  });
}

describe('spans and notation', () => {
  const one = (text: string): QuantityMention => {
    const [mention] = recognizeQuantities(text);
    assert.ok(mention, text);
    return mention;
  };
  const cut = (text: string, s: { start: number; end: number } | undefined): string | undefined =>
    s && text.slice(s.start, s.end);

  it('keeps bound words outside and currency signs inside', () => {
    assert.equal(cut('规模超过24.3万亿元以上', one('规模超过24.3万亿元以上').span), '24.3万亿元');
    assert.equal(cut('at least £40 billion a year', one('at least £40 billion a year').span), '£40 billion');
  });

  it('says how the number was written', () => {
    const text = '突破24.3万亿元';
    const { notation, quantity } = one(text);
    assert.equal(cut(text, notation.number), '24.3');
    assert.equal(cut(text, notation.scale), '万亿');
    assert.equal(cut(text, notation.unit), '元');
    assert.deepEqual(
      notation.bound.map((s) => cut(text, s)),
      ['突破'],
    );
    assert.equal(notation.script, 'arabic');
    assert.equal(notation.decimals, 1);
    assert.equal(decimalText(quantity.step), '100000000000');
  });

  it('keeps script, grouping and step', () => {
    assert.equal(one('二十五万亿元').notation.script, 'chinese');
    assert.equal(one('贰拾伍万元').notation.script, 'financial');
    assert.equal(one('1,200家').notation.grouping, ',');
    assert.equal(decimalText(one('50个').quantity.step), '1');
    assert.equal(decimalText(one('三百项').quantity.step), '1');
    assert.equal(decimalText(one('1‰').quantity.step), '0.1');
  });

  it('asks for a number that fills the text, or for all', () => {
    assert.equal(recognizeQuantities('26613.1').length, 0);
    assert.equal(recognizeQuantities('26613.1', { bareNumbers: true }).length, 1);
    assert.equal(recognizeQuantities('2023', { bareNumbers: true }).length, 1);
    assert.equal(recognizeQuantities('2023年', { bareNumbers: true }).length, 0);
  });
});

describe('units in heads', () => {
  const read = (head: string): string | undefined => {
    const h = headUnit(head);
    return h && `${decimalText(h.factor)} ${h.unit?.code ?? '-'}`;
  };
  const heads: readonly (readonly [string, string | undefined])[] = [
    ['总产量（万吨）', '10000 t'],
    ['播种面积（千公顷）', '1000 har'],
    ['单产（公斤/公顷）', '1 kg/har'],
    ['单位：亿元', '100000000 CNY'],
    ['表1 支出（单位：万元）', '10000 CNY'],
    ['EUR million', '1000000 EUR'],
    ['Budget (EUR million)', '1000000 EUR'],
    ['US$ billion', '1000000000 USD'],
    ['(thousand)', '1000 -'],
    ["Area ('000 ha)", '1000 har'],
    ['%', '1 %'],
    ['占比（%）', '1 %'],
    ['Share, per cent', '1 %'],
    ['Output (Mt)', '1 Mt'],
    ['million tonnes', '1000000 t'],
    ['件', '1 {件}'],
    ['亿吨/年', '100000000 t'],
    ['产能（万吨/年）', '10000 t'],
    ['Capacity (million tonnes per year)', '1000000 t'],
    ['主要指标（除注明外，单位为%）', '1 %'],
    ['单位：亿元（除特别注明外）', '100000000 CNY'],
    ['能耗降幅〔%〕', '1 %'],
    [' 万千瓦 ', '10000 kW'],
    ['金额/亿元', '100000000 CNY'],
    ['Under-five deaths per 1,000 live births', '1 [ppth]'],
    ['Adults in prison per 100,000 adults', '1 /10*5'],
    ['Cases per million', '1 [ppm]'],
    ['Baseline (year)', undefined],
    ['Budget (€m)', '1000000 EUR'],
    ['Cost, £bn', '1000000000 GBP'],
    ['US$ mn', '1000000 USD'],
    ['Outlay (₹ in crore)', '10000000 INR'],
    ['FY2024-25 (R million)', '1000000 ZAR'],
    ["Spending (£'000)", '1000 GBP'],
    ['Depth (m)', '1 m'],
    ['Working life (years)', '1 a'],
    ['Latest share (2022, %)', '1 %'],
    ['Investment (EUR million; 2023 prices)', '1000000 EUR'],
    ['Results (2023, 2024)', undefined],
    ['产量（万绞包）', '10000 {绞包}'],
    ['单位：亿人次·公里', undefined],
    ['单位：百万印张', '1000000 {印张}'],
    ['亿千瓦时', '100000000 kW.h'],
    ['万标箱', '10000 {标准箱}'],
    ['万绞包', undefined],
    ['企业（百强企业）', undefined],
    ['指标（万元产值能耗）', undefined],
    ['2024年', undefined],
    ['Table 3: Fires by type of building, number', '1 {fires}'],
    ['Forest fires (number)', '1 {fires}'],
    ['Table 3. New entrants by age, persons', '1 {persons}'],
    ['Number of new schools', '1 {schools}'],
    ['Number of people rehoused', '1 {people}'],
    ['Registration number', undefined],
    ['Phone numbers', undefined],
    ['Indicator', undefined],
    ['指标', undefined],
    ['单位：万人、%', undefined],
    ['', undefined],
  ];
  for (const [head, want] of heads) it(head || 'empty', () => assert.equal(read(head), want));

  it('gives unit and scale to a bare number only', () => {
    const head = headUnit('总产量（万吨）');
    const [bare] = recognizeQuantities('14989.0', { bareNumbers: true });
    const [own] = recognizeQuantities('15.4%', { bareNumbers: true });
    assert.ok(head && bare && own);
    const given = withHeadUnit(bare, head).quantity;
    assert.equal(`${decimalText(given.value)} ${given.unit?.code} ${decimalText(given.step)}`, '149890000 t 1000');
    assert.equal(withHeadUnit(own, head), own);
  });
});

describe('unit codes', () => {
  it('knows plain, combined and counted units', () => {
    for (const code of ['CNY', 'kW.h', 'kg/har', 'CNY/kW.h', '{项}', 'pp', 'CNY/{人}', 'tce/CNY'])
      assert.equal(unitOf(code)?.code, code);
    assert.equal(unitOf('CNY/kW.h')?.dimension, 'money:CNY/energy');
  });
  it('refuses what is none', () => {
    for (const code of ['', 'furlong', 'CNY/', '/kg', '{', '{a}{b}', 'a..b'])
      assert.equal(unitOf(code), undefined, code);
  });
  it('converts 亩 and 斤 exactly', () => {
    const per = unitOf('kg/mu');
    const har = unitOf('kg/har');
    assert.ok(per && har);
    assert.equal(per.dimension, har.dimension);
    assert.equal(per.factor.div(har.factor).round(10).toFixed(), '15');
  });
});
