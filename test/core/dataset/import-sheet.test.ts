import assert from 'node:assert/strict';
import Papa from 'papaparse';
import type { Imported, SheetMapping, SheetRows } from '../../../src/core/dataset/import-types.ts';
import { loadDataset } from '../../../src/core/dataset/index.ts';
import { guessSheet, importRows } from '../../../src/core/ide/import.ts';
import { decimalText } from '../../../src/core/model/decimal.ts';
import { periodText } from '../../../src/core/model/period.ts';

const sheet = (text: string): SheetRows =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

const tableOf = (found: Imported, name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(
    (found.files.find((f) => f.name === name)?.text ?? '').replace(/^\uFEFF/, '').trimEnd(),
    { header: true },
  ).data;

const FIELDS = ['indicator', 'time_period', 'role', 'bound', 'value', 'value_max', 'unit', 'unit_mult'];
const rowsOf = (found: Imported): string[] =>
  tableOf(found, 'observations.csv').map((row) => FIELDS.map((f) => row[f]).join(' '));

const imported = (rows: SheetRows, mapping: SheetMapping = guessSheet(rows)): Imported =>
  importRows(rows, mapping, 'book.xlsx');

/** What the import wrote, read again as any dataset is. */
function loaded(found: Imported) {
  const dataset = loadDataset(found.files.map(({ name, text }) => ({ uri: `file:///data/${name}`, text })));
  assert.deepEqual([...dataset.problems.values()].flat(), []);
  return dataset;
}

interface Shape {
  readonly name: string;
  readonly sheet: string;
  /** indicator, period, role, bound, value, value_max, unit, unit_mult */
  readonly rows: readonly string[];
  /** row of the sheet and part of the message */
  readonly problems?: readonly (readonly [number, string])[];
}

const SHAPES: readonly Shape[] = [
  {
    name: 'a row a figure, Chinese heads',
    sheet: `
      序号 | 指标名称 | 数值 | 单位 | 年份 | 类型 | 数据来源
      1 | 规上企业营业收入 | 24.30 | 万亿元 | 2022年 | 实际 | 工信部
      2 | 规上企业营业收入 | 25 | 万亿元 | 2023—2024年 | 目标 | 方案
      3 | 研发投入强度 | 1.45 | % | 2022 | 实际 | 年报`,
    rows: [
      '规上企业营业收入 2022 actual eq 24.30  CNY 12',
      '规上企业营业收入 2023/2024 target eq 25  CNY 12',
      '研发投入强度 2022 actual eq 1.45  % ',
    ],
  },
  {
    name: 'a row a figure, English heads',
    sheet: `
      Indicator | Region | Year | Value | Unit | Type | Notes
      Installed wind capacity | UK | 2023 | 30.1 | GW | Actual |
      Installed wind capacity | UK | 2030 | 43–50 | GW | Target | "clean power"
      Households supported | UK | 2023/2024 | 1,250,000 | households | Actual |`,
    rows: [
      'Installed wind capacity 2023 actual eq 30.1  GW ',
      'Installed wind capacity 2030 target range 43 50 GW ',
      'Households supported 2023/2024 actual eq 1250000  {households} ',
    ],
  },
  {
    name: 'years across, a title and the unit above',
    sheet: `
      主要产品产量 | | |
      单位：万吨 | | |
      项目 | 2021年 | 2022年 | 2023年
      粗钢 | 103524 | 101796 | 101908
      水泥 | 237811 | — | 202293`,
    rows: [
      '粗钢 2021 actual eq 103524  t 4',
      '粗钢 2022 actual eq 101796  t 4',
      '粗钢 2023 actual eq 101908  t 4',
      '水泥 2021 actual eq 237811  t 4',
      '水泥 2023 actual eq 202293  t 4',
    ],
  },
  {
    name: 'indicators across beside a column of years',
    sheet: `
      年份 | 营业收入（亿元） | 增速（%） | 企业数（家）
      2021 | 224000 | 14.4 | 109000
      2022 | 243000 | 5.4 | 112000`,
    rows: [
      '营业收入 2021 actual eq 224000  CNY 8',
      '增速 2021 actual eq 14.4  % ',
      '企业数 2021 actual eq 109000  {家} ',
      '营业收入 2022 actual eq 243000  CNY 8',
      '增速 2022 actual eq 5.4  % ',
      '企业数 2022 actual eq 112000  {家} ',
    ],
  },
  {
    name: 'the table of a plan: base year, target, bounds in words, units in the names',
    sheet: `
      “十四五”主要目标 | | |
      指标 | 2020年基期 | 2025年目标 | 属性
      森林覆盖率（%） | 23.2 | 24.1 | 约束性
      能源综合生产能力（亿吨标准煤） | 40.8 | ≥46 | 约束性
      常住人口城镇化率（%） | 60.6 | 65左右 | 预期性
      研发经费投入增长（%） | | 7以上 | 预期性`,
    rows: [
      '森林覆盖率 2020 baseline eq 23.2  % ',
      '森林覆盖率 2025 target eq 24.1  % ',
      '能源综合生产能力 2020 baseline eq 40.8  tce 8',
      '能源综合生产能力 2025 target ge 46  tce 8',
      '常住人口城镇化率 2020 baseline eq 60.6  % ',
      '常住人口城镇化率 2025 target approx 65  % ',
      '研发经费投入增长 2025 target ge 7  % ',
    ],
  },
  {
    name: 'heads on two rows, merged cells',
    sheet: `
      指标 | 单位 | 2023年 | | 2024年 |
       | | 计划 | 实际 | 计划 | 实际
      新建高标准农田 | 万亩 | 4500 | 4611 | 4000 | 4200
      粮食产量 | 亿斤 | 13000 | 13908 | 13000 | 14130`,
    rows: [
      '新建高标准农田 2023 target eq 4500  mu 4',
      '新建高标准农田 2023 actual eq 4611  mu 4',
      '新建高标准农田 2024 target eq 4000  mu 4',
      '新建高标准农田 2024 actual eq 4200  mu 4',
      '粮食产量 2023 target eq 13000  jin 8',
      '粮食产量 2023 actual eq 13908  jin 8',
      '粮食产量 2024 target eq 13000  jin 8',
      '粮食产量 2024 actual eq 14130  jin 8',
    ],
  },
  {
    name: 'names merged over several rows, mistakes told row by row',
    sheet: `
      指标 | 时间 | 数值 | 单位 | 类型
      发电装机 | 2022 | 25.6 | 亿千瓦 | 实际
       | 2023 | 29.2 | 亿千瓦 | 实际
       | 二〇二四年 | 33.5 | 亿千瓦 | 实际
       | 2025 | 待定 | 亿千瓦 | 目标
       | 2025 | 36 | 亿千佤 | 目标
       | 2023 | 29.3 | 亿千瓦 | 实际
       | 2026 | 38 | 亿千瓦 | 展望`,
    rows: [
      '发电装机 2022 actual eq 25.6  kW 8',
      '发电装机 2023 actual eq 29.2  kW 8',
      '发电装机 2024 actual eq 33.5  kW 8',
    ],
    problems: [
      [5, '待定'],
      [6, '亿千佤'],
      [7, '数值却不同'],
      [8, '展望'],
    ],
  },
  {
    name: 'products down, measures across',
    sheet: `
      产品 | 产量（万吨） | 出口额（亿美元）
      粗钢 | 101908 | 
      钢材 | 136268 | 845.6`,
    rows: ['粗钢产量  actual eq 101908  t 4', '钢材产量  actual eq 136268  t 4', '钢材出口额  actual eq 845.6  USD 8'],
  },
  {
    name: 'figures with their units in the cells, quarters across',
    sheet: `
      Series | 2023Q1 | 2023Q2
      Output | €1.2 billion | €1.35 billion
      Share | at least 12% | 12.5%`,
    rows: [
      'Output 2023-Q1 actual eq 1.2  EUR 9',
      'Output 2023-Q2 actual eq 1.35  EUR 9',
      'Share 2023-Q1 actual ge 12  % ',
      'Share 2023-Q2 actual eq 12.5  % ',
    ],
  },
  {
    name: 'our own columns, keys beside names',
    sheet: `
      indicator | label_zh | label_en | time_period | role | bound | value | unit | unit_mult
      REV | 营业收入 | revenue | ../2025 | target | gt | 25 | CNY | 12`,
    rows: ['REV ../2025 target gt 25  CNY 12'],
  },
];

describe('import of a sheet', () => {
  for (const shape of SHAPES)
    it(`reads ${shape.name}`, () => {
      const found = imported(sheet(shape.sheet));
      assert.deepEqual(rowsOf(found), shape.rows);
      assert.deepEqual(
        found.problems.map((p) => [
          p.row,
          (shape.problems ?? []).some(([row, words]) => row === p.row && p.message.zh.includes(words)),
        ]),
        (shape.problems ?? []).map(([row]) => [row, true]),
      );
      assert.equal([...loaded(found).observations.values()].flat().length, shape.rows.length);
    });

  it('keeps what the cell says through the dataset: value, step, period, source', () => {
    const [row] = loaded(imported(sheet(SHAPES[0]?.sheet ?? ''))).observations.get('规上企业营业收入') ?? [];
    assert.ok(row?.period);
    assert.deepEqual(
      [decimalText(row.value), decimalText(row.step), periodText(row.period), row.source],
      ['24300000000000', '10000000000', '2022', '工信部'],
    );
  });

  it('names the cell where no column names a source', () => {
    const [row] = tableOf(imported(sheet(SHAPES[2]?.sheet ?? '')), 'observations.csv');
    assert.equal(row?.source, 'book.xlsx!B4');
  });

  it('names both languages, the kind of obligation and one indicator for each kind of unit', () => {
    const two = tableOf(imported(sheet(SHAPES[9]?.sheet ?? '')), 'indicators.csv');
    assert.deepEqual([two[0]?.indicator, two[0]?.label_zh, two[0]?.label_en], ['REV', '营业收入', 'revenue']);
    const plan = tableOf(imported(sheet(SHAPES[4]?.sheet ?? '')), 'indicators.csv');
    assert.deepEqual(
      plan.map((i) => i.obligation),
      ['binding', 'binding', 'anticipatory', 'anticipatory'],
    );
    const kinds = imported(sheet('指标|年份|数值|单位\n出口|2023|10|亿元\n出口|2023|3|%'));
    assert.deepEqual(
      tableOf(kinds, 'indicators.csv').map((i) => i.indicator),
      ['出口', '出口 (%)'],
    );
    loaded(kinds);
  });

  it('says how sure it is, and leaves a column alone that it does not know', () => {
    const { columns } = guessSheet(sheet('指标|内部批号|2023年\n粗钢（万吨）|甲乙|101908\n水泥（万吨）|丙丁|202293'));
    assert.deepEqual(
      columns.map((c) => [c.use.as, c.confidence]),
      [
        ['field', 'sure'],
        ['skip', 'unsure'],
        ['figures', 'likely'],
      ],
    );
    const plan = guessSheet(sheet('发展规划指标||\n指标|2020年|2025年\n粮食产量（亿斤）|13390|13000'));
    assert.deepEqual(plan.columns[2], {
      head: '2025年',
      samples: ['13000'],
      use: { as: 'figures', period: '2025', role: 'target' },
      confidence: 'unsure',
    });
  });

  it('takes a mapping that a person changed', () => {
    const rows = sheet('甲|乙|丙\n粗钢|101908|2023\n水泥|202293|2023');
    const guess = guessSheet(rows);
    const uses = [{ as: 'field', field: 'label' }, { as: 'figures' }, { as: 'field', field: 'time_period' }] as const;
    const mapping = { ...guess, columns: guess.columns.map((c, i) => ({ ...c, use: uses[i] ?? c.use })) };
    const without = imported(rows, mapping);
    assert.deepEqual([without.files, without.withoutUnit, without.problems.length], [[], 2, 2]);
    const found = imported(rows, { ...mapping, unit: '万吨' });
    assert.deepEqual(rowsOf(found), ['粗钢 2023 actual eq 101908  t 4', '水泥 2023 actual eq 202293  t 4']);
  });

  it('asks about shares kept as parts of one, and does not change them unasked', () => {
    const rows = sheet('指标|单位|2022|2023\n研发强度|%|0.0145|0.015\n增速|%|0.054|-0.011');
    const found = imported(rows);
    assert.ok(found.fractionLike);
    assert.match(rowsOf(found)[0] ?? '', / 0\.0145 /);
    const percent = imported(rows, { ...guessSheet(rows), fractions: true });
    assert.deepEqual(
      tableOf(percent, 'observations.csv').map((r) => r.value),
      ['1.45', '1.5', '5.4', '-1.1'],
    );
    assert.ok(!imported(sheet('指标|单位|2022\n占比|%|0.5\n增速|%|5.4')).fractionLike);
  });

  it('writes cells with commas, quotes and line breaks, and none that a spreadsheet would run', () => {
    const rows: SheetRows = [
      ['指标', '单位', '2023年', '备注'],
      ['"双创"基地,国家级', '家', '212', '第一行\n第二行'],
      ['=cmd()', '家', '-5', '@x'],
      ['+加', '家', '7', '=1+1'],
    ];
    const found = imported(rows);
    const observations = loaded(found).observations;
    const [first] = observations.get('"双创"基地,国家级') ?? [];
    assert.equal(first?.comment, '第一行\n第二行');
    const cells = found.files
      .filter((f) => f.name.endsWith('.csv'))
      .flatMap((f) => Papa.parse<string[]>(f.text.replace(/^\uFEFF/, '')).data.flat());
    assert.deepEqual(
      cells.filter((c) => /^[=+@]|^-\D/.test(c)),
      [],
    );
    assert.ok(cells.includes('-5') && cells.includes("'=1+1"));
  });

  it('takes nothing, words alone and rows of different lengths', () => {
    for (const rows of [[], [[]], [['a']], sheet('指标|数值'), sheet('甲|乙\n丙|丁'), [['指标', '2023'], ['a'], []]]) {
      const found = imported(rows);
      assert.deepEqual([found.files, found.observations], [[], 0]);
    }
  });
});
