import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { harvest } from '../../../src/core/ide/harvest.ts';
import { readDocument, Workspace } from '../../../src/core/index.ts';

const PLAN = fs
  .readdirSync('seeds/policy')
  .map((name) => fs.readFileSync(path.join('seeds/policy', name), 'utf8'))
  .at(0) as string;

const rowsOf = (text: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, '').trimEnd(), { header: true }).data;

function harvested(markdown: string): Record<string, string>[] {
  const found = harvest(readDocument('file:///plan.md', markdown));
  return found ? rowsOf(found.files.find((f) => f.name === 'observations.csv')?.text ?? '') : [];
}

describe('harvest', () => {
  it('takes targets with bound, scale and period', () => {
    const [row] = harvested(
      '# 方案（2023—2024年）\n\n## 主要目标\n\n2023—2024年，轻工业规上企业营业收入突破25万亿元。\n',
    );
    assert.deepEqual(
      [row?.role, row?.bound, row?.value, row?.unit_mult, row?.unit, row?.time_period],
      ['target', 'gt', '25', '12', 'CNY', '2023/2024'],
    );
    assert.match(row?.source_quote ?? '', /突破25万亿元/);
  });

  it('quotes a list item without its mark', () => {
    const quotes = harvested(
      '# Plan to 2028\n\nBy 2028:\n\n- install 6,500 cycle parking spaces;\n1. plant 900 trees;\n',
    );
    assert.deepEqual(
      quotes.map((row) => row.source_quote),
      ['install 6,500 cycle parking spaces;', 'plant 900 trees;'],
    );
  });

  it('gives a dataset without problems, which the document itself agrees with', () => {
    const found = harvest(readDocument('file:///plan.md', PLAN));
    assert.ok(found && found.observations >= 8, `${found?.observations} rows`);
    const workspace = new Workspace();
    for (const { name, text } of found.files) workspace.setDatasetFile(`file:///data/${name}`, text);
    workspace.setDocument('file:///plan.md', PLAN);
    for (const { name } of found.files) assert.deepEqual(workspace.datasetProblems(`file:///data/${name}`), [], name);
    const judgement = workspace.judgement('file:///plan.md');
    assert.deepEqual(judgement?.findings, []);
    assert.ok((judgement?.verdicts.filter((v) => v.kind === 'agrees').length ?? 0) >= 5);
  });

  it('never writes a cell that a spreadsheet would run', () => {
    const rows = harvested('# =cmd()\n\n=cmd()的营业收入达到25万亿元。\n');
    for (const row of rows) for (const cell of Object.values(row)) assert.doesNotMatch(cell, /^[=+@]/);
    assert.ok(rows.length);
  });

  it('finds nothing in a text without figures', () => {
    assert.equal(harvest(readDocument('file:///a.md', '# 第12号文件\n\n2023年7月28日印发。\n')), undefined);
    assert.equal(harvest(readDocument('file:///a.md', '')), undefined);
  });
});
