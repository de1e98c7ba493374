import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Claim } from '../../../src/core/model/claim.ts';
import { periodText } from '../../../src/core/model/period.ts';
import { claimsOf } from '../../../src/core/recognize/claim/index.ts';
import { readSyntax } from '../../../src/core/syntax/read.ts';

const FIXTURES = 'test/fixtures/claims';

/** What a golden file keeps of a claim. */
const summary = (c: Claim): Record<string, string> => ({
  text: c.text,
  indicator: c.indicator ? `${c.indicator.value} (${c.indicator.evidence})` : '',
  period: c.period ? `${periodText(c.period.value)} (${c.period.evidence})` : '',
  role: c.role + (c.direction ? ` ${c.direction}` : ''),
  ...(c.boundTo ? { boundTo: c.boundTo } : {}),
  ...(c.silenced ? { silenced: c.silenced } : {}),
});

const claims = (text: string): Claim[] => claimsOf(readSyntax(text));

describe('claims', () => {
  for (const file of readdirSync(FIXTURES).filter((f) => f.endsWith('.md'))) {
    it(`reads ${file} as its golden file says`, () => {
      const golden = `${FIXTURES}/${file.replace(/\.md$/, '.json')}`;
      const read = claims(readFileSync(`${FIXTURES}/${file}`, 'utf8')).map(summary);
      if (process.env.UPDATE_GOLDEN || !existsSync(golden)) writeFileSync(golden, `${JSON.stringify(read, null, 2)}\n`);
      assert.deepEqual(read, JSON.parse(readFileSync(golden, 'utf8')));
    });
  }

  it('keeps the emphasis inside a figure in its span', () => {
    const [claim] = claims('营业收入达**24.3**万亿元。');
    assert.equal(claim?.text, '24.3**万亿元');
  });

  it('gives a figure in brackets the name of the one before it', () => {
    const [, second] = claims('粮食播种面积119319千公顷（178979万亩）。');
    assert.equal(second?.indicator?.value, '粮食播种面积');
  });

  it('takes no subject from the sentence before when its own words are not understood', () => {
    const [, second] = claims('Spending reached 5 billion yuan. Whatever one makes of it, up 3 percent.');
    assert.notEqual(second?.indicator?.value, 'Spending growth');
  });

  it('leaves a part of a whole unnamed when nothing tells it apart', () => {
    const [, second] = claims('安排产业发展资金3千万元，其中不低于60%用于联农带农项目。');
    assert.equal(second?.indicator, null);
  });

  it('does not turn labels, years and gaps of a table into figures', () => {
    const read = claims('| 序号 | 年份 | 产量（万吨） |\n|---|---|---|\n| 1 | 2023 | 20.5 |\n| 2 | 2024 | 未见 |\n');
    assert.deepEqual(
      read.map((c) => c.text),
      ['20.5'],
    );
    assert.equal(read[0]?.period && periodText(read[0].period.value), '2023');
    assert.equal(read[0]?.quantity.unit?.code, 't');
  });

  /** `text unit name` of every figure of a table. */
  const cells = (text: string): string[] =>
    claims(text).map((c) => `${c.text} ${c.quantity.unit?.code ?? '-'} ${c.indicator?.value ?? '-'}`);

  it('takes a unit from the corner for the whole table', () => {
    const table = '| Fund (Rs crore) | 2023-24 | 2024-25 BE |\n|---|--:|--:|\n| Rural roads | 812.5 | 900 |\n';
    assert.deepEqual(cells(table), ['812.5 INR Rural roads', '900 INR Rural roads']);
    assert.equal(claims(table)[0]?.quantity.value.toFixed(), '8125000000');
    const own = '| Fund (Rs crore) | 2023 | Change (%) |\n|---|--:|--:|\n| Rural roads | 812.5 | 4.0 |\n';
    assert.deepEqual(cells(own), ['812.5 INR Rural roads', '4.0 % Rural roads growth']);
  });

  it('puts what a caption counts into rows that name only members of it', () => {
    const rows = '| Kind | 2022 | 2023 |\n|---|--:|--:|\n| Ferries | 1,204 | 1,310 |\n';
    const name = (caption: string): string | undefined => claims(`${caption}\n\n${rows}`)[0]?.indicator?.value;
    assert.equal(name('**Table 4: Passengers by mode of transport (thousands)**'), 'Ferries Passengers');
    assert.equal(name('Energy use (GWh)'), 'Ferries Energy use');
    assert.equal(name('Key figures (thousands)'), 'Ferries');
    assert.equal(name('The table shows traffic by year (thousands).'), 'Ferries');
    const named = rows.replace('Ferries', 'Harbour East');
    assert.equal(claims(`Passengers by port (thousands)\n\n${named}`)[0]?.indicator?.value, 'Harbour East');
    const places = '| Indicator | 2022 | 2023 |\n|---|--:|--:|\n| Exports | 1,204 | 1,310 |\n';
    assert.equal(claims(`Foreign trade (EUR million)\n\n${places}`)[0]?.indicator?.value, 'Exports');
  });

  it('reads a year over the year before as a change, a season as a time', () => {
    const table = '| Crop (kt) | 2023 | 2023/22 (%) |\n|---|--:|--:|\n| Rye | 812 | -1.4 |\n';
    const [, change] = claims(table);
    assert.equal(change?.indicator?.value, 'Rye growth');
    assert.equal(change?.direction, 'down');
    const [season] = claims('| Crop | 2022/23 (%) |\n|---|--:|\n| Rye | 14 |\n');
    assert.equal(season?.indicator?.value, 'Rye');
  });

  it('gives a change told twice one direction', () => {
    const directions = (text: string) => claims(text).map((c) => c.direction);
    assert.deepEqual(directions('Income fell by £1.6 billion, or 18 per cent, in 2023.'), ['down', 'down']);
    assert.deepEqual(directions('Orders grew 6% in 2023, down from 11% in 2022.'), ['up', 'up']);
    assert.deepEqual(directions('Income fell to £7 billion, or 18 per cent of sales, in 2023.'), [null, null]);
  });

  it("reads a corner's words and a possessive column with its owner", () => {
    const table =
      "| Grain (milling) | Leading firm | Leader's share (%) |\n|---|---|--:|\n| Wheat | Norvik Mills | 34 |\n";
    assert.deepEqual(cells(table), ['34 % Wheat milling Norvik Mills share']);
    const note = "| Grain (see notes) | Farm's share (%) |\n|---|--:|\n| Wheat | 34 |\n";
    assert.deepEqual(cells(note), ["34 % Wheat Farm's share"]);
  });

  it('takes units from a caption that names one for each column', () => {
    const table = '| Crop | Area | Output |\n|---|--:|--:|\n| Wheat | 1,717 | 13,908 |\n';
    const [area, output] = claims(`Area in thousand hectares, output in thousand tonnes.\n\n${table}`);
    assert.equal(area?.quantity.unit?.code, 'har');
    assert.equal(output?.quantity.unit?.code, 't');
  });

  it('pairs times with figures', () => {
    const read = claims('2022年、2023年营业收入分别为10亿元和12亿元。');
    assert.deepEqual(
      read.map((c) => c.period && periodText(c.period.value)),
      ['2022', '2023'],
    );
  });

  it('never throws, and its spans lie in the text in order', () => {
    const piece = fc.constantFrom(
      ...'增长 5% ，。；（ ） “ 分别 和 、 占 的 比重 2024年 万亿元 | \n --- # - up by of 10 percent respectively , . ( ) 其中 同比 300项 规模 : target ** `'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const c of claims(text)) {
          assert.ok(c.span.start >= last && c.span.end > c.span.start && c.span.end <= text.length);
          assert.equal(c.text, text.slice(c.span.start, c.span.end));
          last = c.span.start;
        }
      }),
      { numRuns: 300 },
    );
  });
});
