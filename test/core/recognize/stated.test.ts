import assert from 'node:assert/strict';
import { periodText } from '../../../src/core/model/period.ts';
import { claimsOf } from '../../../src/core/recognize/claim/index.ts';
import { readSyntax } from '../../../src/core/syntax/read.ts';

/** The times of a note's figures, in order. */
const times = (text: string): (string | null)[] =>
  claimsOf(readSyntax(text), { kind: 'note' }).map((c) => c.period && periodText(c.period.value));

const NOTE = (statement: string, issue = '2025年4月10日'): string =>
  `# 茶产业调研札记\n\n${issue}，课题组赴县里走访。${statement}\n\n## 家底\n\n全县茶园面积25.3万亩。\n`;

describe('a time stated for all figures of a text', () => {
  const hits: readonly [string, string][] = [
    ['以下所用数据除注明外，均为2024年数。', '2024'],
    ['本文数据为2024年数据。', '2024'],
    ['如无特别说明，文中数据均为2023年数据。', '2023'],
    ['若未另行注明，以下数据均指2023年全年数。', '2023'],
    ['（数据截至2024年底）', '2024'],
    ['文中数字截至2024年12月31日。', '2024'],
    ['数据时点：2024年末。', '2024'],
    ['以下数据以2024年决算为准。', '2024'],
    ['除特别标注外，数据均截至2024年9月末。', '2024-09'],
    ['所引数据均为2024年上半年统计数据。', '2024-S1'],
    ['Unless otherwise stated, all figures are for 2023.', '2023'],
  ];
  for (const [statement, expected] of hits) it(statement, () => assert.deepEqual(times(NOTE(statement)), [expected]));

  const misses: readonly string[] = [
    '各项数据均好于2024年。',
    '数据截至2025年4月10日。',
    '2023年以来数据中心建设提速。',
    '金额均按2020年不变价计算。',
    'Figures for 2023 are provisional.',
    'All figures are in 2023 prices.',
    '到2027年，各项指标均达到2024年水平。',
  ];
  for (const statement of misses)
    it(`not: ${statement}`, () => assert.notDeepEqual(times(NOTE(statement)).at(-1), '2024', statement));

  it('yields to a time of their own', () =>
    assert.deepEqual(times(`${NOTE('本文数据均为2024年数。')}\n2021年产量1.2万吨。\n`), ['2024', '2021']));

  it('yields to the title where it only says how fresh the figures are', () =>
    assert.deepEqual(times('# 监测简报（2024年）\n\n产值945.2亿元。\n\n（数据截至2025年2月28日）\n'), ['2024']));

  it('holds for a section where it stands in one', () =>
    assert.deepEqual(
      times(`${NOTE('')}\n## 加工\n\n本节数据均为2022年数。\n\n企业385家。\n\n## 用工\n\n日需采茶工3.2万人。\n`),
      ['2025', '2022', '2025'],
    ));

  it('holds for a table where it stands below or above it', () => {
    const table = '| 区县 | 风电（万千瓦） |\n| --- | --- |\n| 东山区 | 45.2 |\n';
    assert.deepEqual(times(`# 装机\n\n${table}\n注：表中数据均为2023年数。\n\n产值5亿元。\n`), ['2023', null]);
    assert.deepEqual(
      times(`# 装机\n\n各地进展不一。\n\n先看装机。\n\n再看用电。\n\n（数据截至2023年底）\n\n${table}\n产值5亿元。\n`),
      ['2023', null],
    );
  });

  it('counts for relative words too', () =>
    assert.deepEqual(times(`${NOTE('本文数据均为2024年数。')}\n上年同期为21万亩。\n`), ['2024', '2023']));
});

describe('rows of a table by parts of a year', () => {
  it('are of the year that a row before names', () =>
    assert.deepEqual(
      times(
        '# 表\n\n| 时间 | 增速（%） |\n| --- | --- |\n| 2024年一季度 | 4.5 |\n| 二季度 | 3.9 |\n| 全年 | 3.2 |\n| 2025年一季度 | 4.1 |\n| 二季度 | 3.7 |\n',
      ),
      ['2024-Q1', '2024-Q2', '2024', '2025-Q1', '2025-Q2'],
    ));
});

describe('a column of the base', () => {
  it('is of its year and reported', () => {
    const claims = claimsOf(
      readSyntax(
        '# “十五五”文化规划\n\n2026年3月\n\n| 指标 | 2025年基期值 | 2030年目标值 |\n| --- | --- | --- |\n| 覆盖率（%） | 88.5 | 92 |\n',
      ),
    );
    assert.deepEqual(
      claims.map((c) => [c.period && periodText(c.period.value), c.role]),
      [
        ['2025', 'actual'],
        ['2030', 'target'],
      ],
    );
  });
});

describe('the time a note reports from', () => {
  const note = (first: string): string => `# Milk prices\n\n*3 June 2025*\n\n${first}\n\nCheese cost €9 a kilo.\n`;
  it('is not that of what a figure is compared with', () => {
    for (const first of [
      'Farms were paid 40 cents, half the 80 cents that applied in 2021.',
      'Farms were paid 40 cents, twice the level recorded in 2021.',
    ])
      assert.notEqual(times(note(first)).at(-1), '2021', first);
  });
  it('is the one behind its figures', () => {
    assert.equal(times(note('Farms were paid 40 cents in 2021.')).at(-1), '2021');
  });
  it('is the later one where then and now are set against each other', () => {
    assert.equal(times(note('In 2010, 26% of farms sold milk; by 2024 the share was 19%.')).at(-1), '2024');
    assert.equal(times(note('In 2010, 26% of farms sold milk; by 2030 the share is to be 19%.')).at(-1), '2010');
  });
});
