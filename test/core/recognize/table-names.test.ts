import assert from 'node:assert/strict';
import { claimsOf } from '../../../src/core/recognize/claim/index.ts';
import { readSyntax } from '../../../src/core/syntax/read.ts';

/** What the figures of a table are told of: `words name unit` with a mark where the head changes or bounds them. */
const told = (text: string): string[] =>
  claimsOf(readSyntax(text)).map((c) =>
    [
      c.text,
      c.indicator?.value ?? '-',
      c.quantity.unit?.code ?? '-',
      c.quantity.bound === 'eq' ? '' : c.quantity.bound,
      c.direction ?? '',
    ]
      .filter(Boolean)
      .join(' '),
  );

/** A table of one row under a caption. */
const table = (caption: string, head: string, ...rows: string[]): string =>
  [caption, '', head, head.replace(/[^|]+/g, ' --- '), ...rows].join('\n');

const CASES: readonly [string, string, readonly string[]][] = [
  [
    'a part of the row above, its kind and its unit in columns of their own',
    table(
      '',
      '| 指标 | 单位 | 属性 | 到2027年 | 备注 |',
      '| 其中：早稻产量 | 万吨 | 预期性 | 4 | 见表3 |',
      '| 森林覆盖率 | % | 约束性 | 33 | 12 |',
    ),
    ['4 早稻产量 t', '33 森林覆盖率 %'],
  ],
  [
    'changes on the year, on the month and by the year',
    table('', '| 县 | 产 量（万吨） | 产量，同比（%） | 环比下降（%） | 年均增长（%） |', '| 青禾县 | 3 | 2 | 1 | 5 |'),
    ['3 青禾县产量 t', '2 青禾县产量同比 % up', '1 青禾县产量环比 % down', '5 青禾县产量年均增速 % up'],
  ],
  [
    'changes on the quarter and by the year, in English',
    table(
      '',
      '| Country | Sales (€ million) | Change on previous quarter (%) | Average annual growth (%) |',
      '| Norland | 12 | 2 | 3 |',
    ),
    [
      '12 Norland Sales EUR',
      '2 Norland Sales quarter-on-quarter growth % up',
      '3 Norland Sales average annual growth % up',
    ],
  ],
  [
    'two units of a caption, the share apart from the amount',
    table('单位：亿元、%', '| 行业 | 营业收入 | 利润率 |', '| 造纸 | 30 | 5 |'),
    ['30 造纸营业收入 CNY', '5 造纸利润率 %'],
  ],
  [
    'units by name in a caption',
    table('Area in thousand hectares, output in tonnes', '| Crop | Area | Output |', '| Rye | 30 | 500 |'),
    ['30 Rye Area har', '500 Rye Output t'],
  ],
  [
    'what a caption counts over places, without its year',
    table('Unemployment rate, 2024 (%)', '| Country | Men | Women |', '| Norland | 4 | 5 |'),
    ['4 Norland Men %', '5 Norland Women %'],
  ],
  [
    'what a caption counts over places, for columns that name nothing, and a column that only counts',
    table('Unemployed women, 2024', '| Country | Number | Share (%) |', '| Norland | 4,000 | 5 |'),
    ['4,000 Norland Unemployed women -', '5 Norland Share %'],
  ],
  [
    'a total, and a column that names its row again',
    table('', '| 品种 | 出口额（万元） |', '| 出口 | 30 |', '| 合计 | 90 |'),
    ['30 出口额 CNY', '90 出口额合计 CNY'],
  ],
  [
    'a total in English',
    table('', '| Flag | Freight (kt) |', '| Norland | 30 |', '| Total | 90 |'),
    ['30 Norland Freight t', '90 Total Freight t'],
  ],
  [
    'a least, a most and a goal with its limit; no limit in a class or a wage',
    table(
      '',
      '| Material | Minimum share (%) | Target 2030, over (%) | Aged over 65 (%) | Minimum wage (£) |',
      '| Glass | 30 | 40 | 50 | 12 |',
    ),
    ['30 Glass Minimum share % ge', '40 Glass % gt', '50 Glass Aged over 65 %', '12 Glass Minimum wage GBP'],
  ],
  [
    'a least and a most, in Chinese',
    table(
      '',
      '| 地区 | 最低比例（%） | 最高限值（毫克/升） | 最低气温（度） | 目标值（不高于） |',
      '| 东区 | 30 | 40 | 3 | 9 |',
    ),
    ['30 东区最低比例 % ge', '40 东区最高限值 mg/L le', '3 东区最低气温 -', '9 东区 - le'],
  ],
  [
    'shares that the lead-in announces, though the rows name things that could be counted',
    table('Shares in per cent:', '| Field | 2022 |', '| Farms with tractors | 18 |', '| Firms online | 23.5 |'),
    ['18 Farms with tractors %', '23.5 Firms online %'],
  ],
  [
    'shares of a whole, announced in a sentence',
    table('All figures are in % of GDP.', '| Field | 2022 |', '| Schools | 4 |'),
    ['4 Schools %'],
  ],
  [
    'things that are counted under a lead-in that speaks of a share without announcing it',
    table('Changes in per cent shares since 2020 are below:', '| Field | 2022 |', '| Village schools | 4 |'),
    ['4 Village schools {schools}'],
  ],
  [
    'rows told apart by their kind alone',
    table('', '| Type | Output (GWh) |', '| Wind | 30 |'),
    ['30 Wind Output GW.h'],
  ],
];

describe('names, units and bounds out of table heads', () => {
  for (const [title, text, expected] of CASES) it(title, () => assert.deepEqual(told(text), expected));
});
