import assert from 'node:assert/strict';
import { dataUri, seriesChart, THEMES } from '../../../src/core/ide/chart.ts';
import { explainAt, hoverAt, inlaysOf, previewFigures, previewMarks, Workspace } from '../../../src/core/index.ts';

const NOTE = `# 核对笔记

依据资料夹第12号，2022年，轻工业规上企业营业收入达24.3万亿元。2024年，轻工业规上企业营业收入为28.2万亿元。共3。
`;
const TABLE = `indicator,label_zh,label_en,time_period,role,bound,value,unit,source,source_quote
REV,轻工业规上企业营业收入,light industry revenue,2022,actual,eq,24300000000000,CNY,https://example.org/a,[x](command:evil)<b>
REV,轻工业规上企业营业收入,light industry revenue,2023-S1,actual,eq,10600000000000,CNY,https://example.org/a,
REV,轻工业规上企业营业收入,light industry revenue,2024,actual,eq,23200000000000,CNY,javascript:alert(1),
`;
const URI = 'file:///笔记 (1).md';

function workspace(): Workspace {
  const made = new Workspace();
  made.setDatasetFile('file:///data.csv', TABLE);
  made.setDocument(URI, NOTE);
  return made;
}
const at = (words: string): number => NOTE.indexOf(words) + 1;
const all = { start: 0, end: NOTE.length };
const CARDS = { commands: true, theme: 'dark' } as const;

describe('inlay hints', () => {
  it('puts a tick behind a right figure and the value behind a wrong one, in the document’s words', () => {
    const found = inlaysOf(workspace(), URI, all, false);
    assert.deepEqual(
      found.map((i) => [i.at, i.label]),
      [
        [at('24.3万亿元') + 6, '✓'],
        [at('28.2万亿元') + 6, '→ 23.2万亿元'],
      ],
    );
    assert.equal(found[1]?.edits.length, 1);
  });
  it('leaves ticks out on request, and conflicts that are turned off', () => {
    const made = workspace();
    assert.equal(inlaysOf(made, URI, all, true).length, 1);
    made.setSeverities(() => undefined);
    assert.deepEqual(inlaysOf(made, URI, all, true), []);
  });
});

describe('figures of the preview', () => {
  it('are those in conflict, with the dataset’s value and what the rule says', () => {
    const [only, ...others] = previewFigures(workspace(), URI, 'zh');
    assert.deepEqual(others, []);
    assert.equal(only && NOTE.slice(only.span.start, only.span.end), '28.2万亿元');
    assert.equal(only?.value, '23.2万亿元');
    assert.match(only?.tooltip[0] ?? '', /与数据集/);
  });
  it('are not those that an annotation in the line speaks of, and none that is turned off', () => {
    const made = workspace();
    made.setSeverities(() => undefined);
    assert.deepEqual(previewFigures(made, URI, 'zh'), []);
    const inLine = workspace();
    inLine.setDocument(URI, NOTE.replace('28.2万亿元', ':数据[28.2万亿元]{period=2024}'));
    assert.equal(inlaysOf(inLine, URI, { start: 0, end: 200 }, true).length, 1);
    assert.deepEqual(previewFigures(inLine, URI, 'zh'), []);
    assert.deepEqual(
      previewMarks(inLine, URI, 'zh').map((m) => [m.verdict, m.value]),
      [['conflict', '23.2万亿元']],
    );
    const bounded = workspace();
    const about = NOTE.replace('28.2万亿元', '28.2万亿元左右');
    bounded.setDocument(URI, about);
    assert.deepEqual(
      previewFigures(bounded, URI, 'zh').map((f) => f.text),
      ['28.2万亿元左右'],
    );
    const around = workspace();
    around.setDocument(URI, `:::任务{#a}\n${NOTE}\n:::\n`);
    assert.equal(previewFigures(around, URI, 'en').length, 1);
  });
});

describe('card of a figure', () => {
  it('begins with the verdict and shows what the digits allow', () => {
    const card = hoverAt(workspace(), URI, at('24.3万亿元'), 'zh')?.markdown ?? '';
    assert.ok(card.startsWith('**✓ 与数据集一致**'), card);
    assert.match(card, /24\\\.25–24\\\.35万亿元/);
  });
  it('draws whole years only, with words for those who do not see it', () => {
    const card = hoverAt(workspace(), URI, at('28.2万亿元'), 'zh', CARDS)?.markdown ?? '';
    const picture = /!\[([^\]]*)\]\((data:image\/svg\+xml,[^)\s]+)\)/.exec(card);
    assert.match(picture?.[1] ?? '', /2022年/);
    assert.doesNotMatch(picture?.[1] ?? '', /上半年/);
    assert.match(decodeURIComponent(picture?.[2] ?? ''), /^data:image\/svg\+xml,<svg /);
  });
  it('links its own command only, and nothing of the dataset', () => {
    for (const words of ['24.3万亿元', '28.2万亿元']) {
      const card = hoverAt(workspace(), URI, at(words), 'en', CARDS)?.markdown ?? '';
      const targets = [...card.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map((m) => m[1] ?? '');
      assert.ok(targets.length >= 3);
      for (const target of targets)
        assert.match(target, /^(command:policyLens\.act\?|data:image\/svg\+xml,|https:\/\/example\.org)/);
      assert.doesNotMatch(card, /(?<!\\)<b>/);
    }
  });
  it('leads to the choice where several indicators fit, and gives one reason once', () => {
    const text = '2024年，企业减税额218.9亿元。\n';
    const made = new Workspace();
    made.setDatasetFile(
      'file:///data.csv',
      `indicator,label_zh,aliases,time_period,value,unit,unit_mult
A,甲类企业减税额,企业减税额,2024,217.4,CNY,8
B,乙类企业减税额,企业减税额,2024,96.3,CNY,8
`,
    );
    made.setDocument(URI, text);
    const card = hoverAt(made, URI, text.indexOf('218.9'), 'zh', CARDS)?.markdown ?? '';
    assert.match(card, /^\*\*有歧义：甲类企业减税额 或 乙类企业减税额/);
    assert.match(card, /\[选定指标…\]\(command:policyLens\.act/);
    assert.equal(card.match(/“企业减税额”/g)?.length, 1);
    const sure = hoverAt(workspace(), URI, at('24.3万亿元'), 'zh', CARDS)?.markdown ?? '';
    assert.doesNotMatch(sure, /选定指标/);
  });
  it('does not deny the dataset a figure that it may have', () => {
    const made = new Workspace();
    made.setDatasetFile(
      'file:///data.csv',
      'indicator,label_en,time_period,role,value,unit\nW,grid-connected offshore wind capacity,2026,target,3.5,GW\n',
    );
    const headline = (text: string, words: string): string => {
      made.setDocument(URI, text);
      return hoverAt(made, URI, text.indexOf(words), 'en')?.markdown.split('\n')[0] ?? '';
    };
    assert.equal(
      headline('In 2026, wind capacity was 3 GW in the north.\n', '3 GW'),
      '**Not judged\\: no certain match in the dataset**',
    );
    assert.equal(headline('In 2026, 35 cats were fed.\n', '35'), '**Not in the dataset**');
  });
  it('shows the directions where the figures alone would look alike', () => {
    const text = '2023年上半年，轻工业增加值同比下降0.4%。\n';
    const made = new Workspace();
    made.setDatasetFile(
      'file:///data.csv',
      'indicator,label_zh,time_period,value,unit\nG,轻工业增加值增速,2023-S1,0.4,%\n',
    );
    made.setDocument(URI, text);
    const card = hoverAt(made, URI, text.indexOf('0.4'), 'zh')?.markdown ?? '';
    assert.match(card, /\| 文中 \| 下降0\\\.4%/);
    assert.match(card, /\| 数据集 \| 增长0\\\.4%/);
    const [hint] = inlaysOf(made, URI, { start: 0, end: text.length }, true);
    assert.equal(hint?.label, '→ 增长0.4%');
  });
  it('links the web addresses within a source, without what follows them', () => {
    const made = new Workspace();
    const source = '央视网，http://example.org/a_b?c=1，另见 https://example.com/x. [y](javascript:z)';
    made.setDatasetFile(
      'file:///data.csv',
      `indicator,label_zh,time_period,value,unit,source\nREV,轻工业规上企业营业收入,2022,24300000000000,CNY,"${source}"\n`,
    );
    made.setDocument(URI, NOTE);
    const card = hoverAt(made, URI, at('24.3万亿元'), 'zh')?.markdown ?? '';
    const links = [...card.matchAll(/(?<!\\)\[([^\]]*)\]\(([^)]*)\)/g)].map((m) => m[2]);
    assert.deepEqual(links, ['http://example.org/a_b?c=1', 'https://example.com/x']);
    assert.match(card, /，另见 .*\\\. \\\[y\\\]/);
  });
  it('has no command links where they cannot run', () => {
    assert.doesNotMatch(hoverAt(workspace(), URI, at('24.3万亿元'), 'en')?.markdown ?? '', /command:policyLens/);
  });
});

describe('explanation of any number', () => {
  const words = (place: string): string => explainAt(workspace(), URI, at(place), 'en')?.markdown ?? '';
  it('says why a figure is reported or quiet', () => {
    assert.match(words('24.3万亿元'), /Quiet.*to the digits/);
    assert.match(words('28.2万亿元'), /Reported.*there is one reading/);
  });
  it('says what a number that is no figure was taken for', () => {
    assert.match(words('12号'), /an ordinal/);
    assert.match(words('2022年'), /names a time/);
    assert.match(words('3。'), /no unit follows/);
  });
  it('has nothing to say where no number stands', () => {
    assert.equal(explainAt(workspace(), URI, NOTE.indexOf('依据') + 1, 'en'), undefined);
    assert.equal(explainAt(workspace(), 'file:///none.md', 0, 'en'), undefined);
  });
});

describe('series chart', () => {
  const point = (value: number, words: string) =>
    ({ label: '2022', value, words, role: 'actual', chosen: false }) as const;
  it('is well-formed whatever the words are', () => {
    for (const theme of THEMES) {
      const svg = seriesChart([point(1, '<script>"&'), point(2, "'")], theme) ?? '';
      assert.doesNotMatch(svg, /<script|NaN/);
      assert.doesNotMatch(dataUri(svg), /[()\s']/);
    }
  });
  it('keeps words off the line: below a point that the line comes down to, above any other', () => {
    const heights = (...values: number[]): number[] => {
      const svg = seriesChart(
        values.map((value, i) => point(value, `w${i}`)),
        'dark',
      );
      const marks = [...(svg ?? '').matchAll(/cy="([\d.]+)"[^>]*\/><text x="[\d.]+" y="([\d.]+)"/g)];
      return marks.map(([, of, words]) => Math.sign(Number(words) - Number(of)));
    };
    assert.deepEqual(heights(2, 1), [-1, 1]);
    assert.deepEqual(heights(1, 2, 1, 3), [1, -1, 1, -1]);
    assert.deepEqual(heights(1, 2, 3), [1, -1, -1]);
    assert.deepEqual(heights(5, 5), [-1, -1]);
  });
  it('draws equal values and needs two', () => {
    assert.doesNotMatch(seriesChart([point(5, 'a'), point(5, 'b')], 'light') ?? 'NaN', /NaN/);
    assert.equal(seriesChart([point(5, 'a')], 'light'), undefined);
  });
});
