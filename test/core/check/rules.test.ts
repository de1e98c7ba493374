import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { loadDataset } from '../../../src/core/dataset/index.ts';
import { applyFix, judgeText } from './corpus.ts';

const INDICATORS = `indicator,label_zh,label_en,aliases,sector,unit
rev,轻工业规上企业营业收入,light industry operating revenue,营业收入|operating revenue,轻工业,CNY
rev.yoy,轻工业营业收入同比,growth of light industry operating revenue,营业收入同比|operating revenue growth,轻工业,%
rev.share,轻工业营业收入占整体工业,light industry share of operating revenue,营业收入占整体工业,轻工业,%
profit,轻工业利润,light industry profit,利润|profit,轻工业,CNY
profit.share,轻工业利润占整体工业,light industry share of profit,利润占整体工业,轻工业,%
exports,轻工业累计出口,light industry exports,累计出口|exports,轻工业,USD
clusters,轻工业特色产业集群,light industry clusters,特色产业集群,轻工业,{个}
`;
const OBSERVATIONS = `indicator,time_period,role,bound,value,unit,unit_mult,source,valid_from
rev,2022,actual,eq,24.3,CNY,12,甲,2023-07-28
rev,2024,actual,eq,23.0,CNY,12,甲,2025-01-20
rev,2024,actual,eq,23.2,CNY,12,甲,2025-09-30
rev,2023/2024,target,gt,25,CNY,12,甲,
rev.yoy,2023-S1,actual,eq,2.1,%,0,甲,
rev.share,2022,actual,eq,17.6,%,0,甲,
profit,2022,actual,eq,1.54,CNY,12,甲,
profit.share,2022,actual,eq,18.3,%,0,甲,
exports,2022,actual,eq,9535.4,USD,8,甲,
clusters,2023/2024,target,ge,50,{个},0,甲,
`;
const dataset = loadDataset([
  { uri: '/d/datapackage.json', text: '{"resources":[{"path":"i.csv"},{"path":"o.csv"}]}' },
  { uri: '/d/i.csv', text: INDICATORS },
  { uri: '/d/o.csv', text: OBSERVATIONS },
]);
const TITLE = '# 轻工业笔记\n\n';
const codes = (text: string): string[] => judgeText(TITLE + text, dataset).findings.map((f) => f.code);

/** What is said, and the codes it must raise; none for a miss. */
const CASES: readonly (readonly [text: string, ...codes: string[]])[] = [
  ['2022年，轻工业规上企业营业收入达24.3万亿元。'],
  ['2022年，轻工业规上企业营业收入达243000亿元。'],
  ['2022年，轻工业规上企业营业收入约24万亿元。'],
  ['2022年，轻工业规上企业营业收入达24.8万亿元。', 'figure.value'],
  ['2022年，轻工业规上企业营业收入达24.3亿元。', 'figure.scale'],
  ['2022年，轻工业累计出口9535.4亿元。', 'figure.unit'],
  ['2023年上半年，轻工业营业收入同比增长2.1%。'],
  ['2023年上半年，轻工业营业收入同比增长2.1个百分点。', 'figure.percent-point'],
  ['2023年上半年，轻工业营业收入同比下降2.1%。', 'figure.direction'],
  ['2024年，轻工业规上企业营业收入达24.3万亿元。', 'figure.period'],
  ['2023年，轻工业规上企业营业收入达24.3万亿元。', 'figure.period'],
  ['2024年，轻工业规上企业营业收入达23.0万亿元。', 'figure.stale'],
  ['2023—2024年的目标是：轻工业规上企业营业收入突破25万亿元。'],
  ['2023—2024年的目标是：轻工业规上企业营业收入达到25万亿元。', 'figure.bound'],
  ['2023—2024年的目标是：轻工业规上企业营业收入不足25万亿元。', 'figure.bound'],
  ['2022年，轻工业营业收入和利润分别占整体工业的17.6%和18.3%。'],
  ['2022年，轻工业营业收入和利润分别占整体工业的18.3%和17.6%。', 'figure.swapped', 'figure.swapped'],
  ['2022年，纺织业规上企业营业收入达4.8万亿元。'],
  ['2021年，轻工业利润1.39万亿元。'],
];

describe('figure rules', () => {
  for (const [text, ...expected] of CASES)
    it(`${expected.join(', ') || 'nothing'}: ${text}`, () => {
      assert.deepEqual(codes(text), expected);
    });

  it('offer fixes that settle what they are offered for', () => {
    for (const [text] of CASES) {
      const source = TITLE + text;
      const { findings } = judgeText(source, dataset);
      for (const finding of findings)
        for (const fix of finding.fixes) {
          const left = judgeText(applyFix(source, fix.edits), dataset).findings;
          assert.ok(left.length < findings.length, `${text} ${fix.title.zh}`);
        }
    }
  });
});

describe('arithmetic rules', () => {
  it('arithmetic.growth tells a rate that level and rise do not make', () => {
    assert.deepEqual(codes('全年总产量70650万吨，比上年增加1109万吨，增长5.6%。'), ['arithmetic.growth']);
    assert.deepEqual(codes('全年总产量70650万吨，比上年增加1109万吨，增长1.6%。'), []);
  });

  it('arithmetic.sum tells a total only where another column adds up', () => {
    const table = (total: string) =>
      `| 类别 | 面积（千公顷） | 产量（万吨） |\n|---|--:|--:|\n| 夏粮 | 100.0 | 14989.0 |\n| 早稻 | 50.5 | 2817.4 |\n| 合计 | 150.5 | ${total} |`;
    assert.deepEqual(codes(table('27806.4')), ['arithmetic.sum']);
    assert.deepEqual(codes(table('17806.4')), []);
  });
});

describe('a table whose bounds are told elsewhere', () => {
  const goals = (revenue: string, clusters: string) =>
    `2023—2024年目标：\n\n| 指标 | 2023—2024年目标 |\n|---|--:|\n| 轻工业规上企业营业收入 | ${revenue} |\n| 轻工业特色产业集群 | ${clusters} |`;
  it('is not held to them: its numbers are bare throughout', () =>
    assert.deepEqual(codes(goals('25万亿元', '50个')), []));
  it('is held to them where other cells write theirs', () =>
    assert.deepEqual(codes(goals('25万亿元', '≥50个')), ['figure.bound']));
});

describe('the sample workspace', () => {
  const seeds = (folder: string) =>
    fs.readdirSync(path.join('seeds', folder)).map((name) => fs.readFileSync(path.join('seeds', folder, name), 'utf8'));
  it('has no conflict in the plan, and the planted ones in the notes', () => {
    const data = fs
      .readdirSync('seeds/data')
      .map((name) => ({ uri: `/s/${name}`, text: fs.readFileSync(`seeds/data/${name}`, 'utf8') }));
    const rows = loadDataset(data);
    const found = (text: string) => judgeText(text, rows).findings.map((f) => f.code);
    assert.deepEqual(seeds('policy').flatMap(found), []);
    const planted = ['bound', 'direction', 'percent-point', 'period', 'scale', 'value'].map((rule) => `figure.${rule}`);
    assert.deepEqual(seeds('notes').flatMap(found).sort(), planted);
  });
});
