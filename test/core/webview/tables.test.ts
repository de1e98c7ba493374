import assert from 'node:assert/strict';
import Papa from 'papaparse';
import { guardFormula, toCsv, toMarkdown } from '../../../src/webview/dashboard/tables.ts';

const TABLE = {
  title: '目标 | x',
  head: ['指标', 'value'],
  rows: [
    ['营业收入, "规上"', '25万亿元'],
    ['two\nlines', '−2.3%'],
    ['=HYPERLINK("http://x")', '@SUM(A1)'],
    ['a|b', '<img src=x>'],
  ],
} as const;

describe('tables that are saved', () => {
  it('gives CSV that reads back as it was, formulas made harmless', () => {
    const csv = toCsv(TABLE);
    assert.ok(csv.startsWith('\uFEFF'));
    const rows = Papa.parse<string[]>(csv.slice(1).trimEnd()).data;
    assert.deepEqual(rows[1], TABLE.rows[0]);
    assert.deepEqual(rows[2], TABLE.rows[1]);
    assert.deepEqual(rows[3], [`'=HYPERLINK("http://x")`, `'@SUM(A1)`]);
  });

  it('leaves numbers alone and disarms what only looks like one', () => {
    for (const cell of ['-1.5', '−2.3%', '25', '']) assert.equal(guardFormula(cell), cell);
    for (const cell of ['-1+cmd', '=1', '+1', '\t=1', '-A1']) assert.equal(guardFormula(cell), `'${cell}`);
  });

  it('gives a Markdown table that no cell can break', () => {
    const lines = toMarkdown(TABLE).split('\n');
    assert.equal(lines.length, 9);
    assert.equal(lines[4], '| 营业收入, "规上" | 25万亿元 |');
    assert.equal(lines[5], '| two lines | −2.3% |');
    assert.equal(lines[7], '| a\\|b | \\<img src=x\\> |');
  });
});
