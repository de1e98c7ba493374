import assert from 'node:assert/strict';
import { loadDataset } from '../../../src/core/dataset/index.ts';
import { resolve } from '../../../src/core/dataset/package.ts';
import { readTable } from '../../../src/core/dataset/table.ts';
import { decimalText } from '../../../src/core/model/decimal.ts';
import { periodText } from '../../../src/core/model/period.ts';

const slice = (text: string, s: { start: number; end: number }) => text.slice(s.start, s.end);

describe('dataset tables', () => {
  for (const [name, newline] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const)
    it(`find every cell in the raw text, with ${name} and quotes`, () => {
      const text = ['\uFEFFa,b,c', '1,"x, ""y""",3', '', '"多\n行",,6', '7,8,9'].join(newline);
      const table = readTable(text);
      assert.deepEqual(table.header, ['a', 'b', 'c']);
      assert.equal(table.rows.length, 3);
      assert.equal(slice(text, table.cellSpan(0, 1)), 'x, ""y""');
      assert.equal(slice(text, table.cellSpan(0, 2)), '3');
      assert.equal(slice(text, table.cellSpan(1, 0)), '多\n行');
      assert.equal(slice(text, table.cellSpan(1, 1)), '');
      assert.equal(slice(text, table.cellSpan(1, 2)), '6');
      assert.equal(slice(text, table.rowSpan(2)), '7,8,9');
      assert.equal(slice(text, table.headerSpan(2)), 'c');
    });

  it('reads semicolons and tabs, and short rows', () => {
    const table = readTable('a;b\n1;2\n3\n');
    assert.deepEqual(table.rows, [['1', '2'], ['3']]);
    assert.equal(table.cellSpan(1, 1).start, table.cellSpan(1, 1).end);
    assert.deepEqual(readTable('a\tb\n1\t2').rows, [['1', '2']]);
  });

  it('is empty for an empty text', () => {
    assert.deepEqual(readTable('').header, []);
    assert.equal(readTable('').rows.length, 0);
  });
});

const PACKAGE = { uri: 'file:///d/datapackage.json', text: '{"resources":[{"path":"i.csv"},{"path":"o.csv"}]}' };
const INDICATORS = {
  uri: 'file:///d/i.csv',
  text: 'indicator,label_zh,label_en,aliases,sector,unit\nR,营业收入,revenue,营收|turnover,轻工业,CNY\nC,装机,capacity,,能源,kW\n',
};
const observed = (
  rows: string,
  head = 'indicator,time_period,role,bound,value,value_max,unit,unit_mult,valid_from',
) => ({
  uri: 'file:///d/o.csv',
  text: `${head}\n${rows}\n`,
});
const load = (rows: string) => {
  const file = observed(rows);
  const dataset = loadDataset([PACKAGE, INDICATORS, file]);
  const problems = (dataset.problems.get(file.uri) ?? []).map((p) => [p.code, slice(file.text, p.span)]);
  return { dataset, problems };
};

describe('loadDataset', () => {
  it('reads a data package of two tables', () => {
    const { dataset, problems } = load('R,2022,actual,eq,24.3,,CNY,12,\nC,../2030,target,range,43,50,GW,,');
    assert.deepEqual(problems, []);
    assert.deepEqual(dataset.indicators.get('R')?.aliases, ['营收', 'turnover']);
    const r = dataset.observations.get('R')?.[0];
    assert.equal(decimalText(r?.value as never), '24300000000000');
    assert.equal(decimalText(r?.step as never), '100000000000');
    assert.equal(r?.role, 'actual');
    const c = dataset.observations.get('C')?.[0];
    assert.equal(c?.bound, 'range');
    assert.equal(decimalText(c?.max as never), '50');
    assert.equal(periodText(c?.period as never), '../2030');
    assert.equal(slice(observed('R,2022,actual,eq,24.3,,CNY,12,').text, r?.at.value as never), '24.3');
  });

  const bad: [string, string, string, string][] = [
    ['a letter in value', 'R,2022,actual,eq,24x3,,CNY,12,', 'dataset.number', '24x3'],
    ['a thousands separator', 'R,2022,actual,eq,"24,300",,CNY,,', 'dataset.number', '24,300'],
    ['no value', 'R,2022,actual,eq,,,CNY,,', 'dataset.number', 'R,2022,actual,eq,,,CNY,,'],
    ['an unknown unit', 'R,2022,actual,eq,1,,元元,,', 'dataset.unit', '元元'],
    ['a bad period', 'R,soon,actual,eq,1,,CNY,,', 'dataset.period', 'soon'],
    ['a bad role', 'R,2022,plan,eq,1,,CNY,,', 'dataset.role', 'plan'],
    ['a bad bound', 'R,2022,actual,about,1,,CNY,,', 'dataset.bound', 'about'],
    ['a bad multiplier', 'R,2022,actual,eq,1,,CNY,亿,', 'dataset.number', '亿'],
    ['a range upside down', 'C,2022,target,range,50,43,GW,,', 'dataset.range', '43'],
    ['an indicator nobody knows', 'Q,2022,actual,eq,1,,CNY,,', 'dataset.unknown-indicator', 'Q'],
    ['a unit of another dimension', 'R,2022,actual,eq,1,,kW,,', 'dataset.unit-mismatch', 'kW'],
  ];
  for (const [name, row, code, at] of bad)
    it(`tells ${name} at its cell`, () => {
      assert.deepEqual(load(row).problems, [[code, at]]);
    });

  it('tells a repeated row, but not a later vintage or another period', () => {
    assert.deepEqual(load('R,2022,,,1,,CNY,,\nR,2022,,,2,,CNY,,').problems, [['dataset.duplicate', 'R']]);
    assert.deepEqual(load('R,2022,,,1,,CNY,,\nR,2022,,,2,,CNY,,2023-07-01\nR,2023,,,1,,CNY,,').problems, []);
  });

  it('keeps the good rows of a table with bad ones', () => {
    assert.equal(load('R,2022,,,x,,CNY,,\nR,2023,,,2,,CNY,,').dataset.observations.get('R')?.length, 1);
  });

  it('reads a lone CSV with labels inline, and leaves other CSVs alone', () => {
    const lone = { uri: 'file:///x.csv', text: '指标,label_zh,数值,单位,年份\nR,营业收入,24.3,CNY,2022\n' };
    const other = { uri: 'file:///y.csv', text: 'name,phone\nA,1\n' };
    const dataset = loadDataset([lone, other]);
    assert.equal(dataset.indicators.get('R')?.labelZh, '营业收入');
    assert.equal(dataset.observations.get('R')?.length, 1);
    assert.equal(dataset.problems.size, 0);
  });

  it('tells a broken package, a missing file and a missing column', () => {
    const codes = (files: Parameters<typeof loadDataset>[0]) =>
      [...loadDataset(files).problems.values()].flat().map((p) => p.code);
    assert.deepEqual(codes([{ uri: 'datapackage.json', text: '{"resources": [' }])[0], 'dataset.json');
    assert.deepEqual(codes([{ uri: 'datapackage.json', text: '' }])[0], 'dataset.json');
    assert.deepEqual(codes([{ uri: 'datapackage.json', text: '{"name":"x"}' }]), ['dataset.json']);
    assert.deepEqual(codes([PACKAGE, INDICATORS]), ['dataset.file']);
    assert.deepEqual(codes([PACKAGE, INDICATORS, observed('R,1', 'indicator,value')]), ['dataset.missing-column']);
  });

  it('resolves resource paths against the package', () => {
    assert.equal(resolve('file:///a/b/datapackage.json', 'c.csv'), 'file:///a/b/c.csv');
    assert.equal(resolve('/a/b/datapackage.json', '../c/d.csv'), '/a/c/d.csv');
    assert.equal(resolve('datapackage.json', './data/d.csv'), 'data/d.csv');
  });
});
