import assert from 'node:assert/strict';
import markdownIt from 'markdown-it';
import { figuresPlugin } from '../../../src/client/preview/figures.ts';
import { previewPlugin } from '../../../src/client/preview/plugin.ts';
import type { PreviewFigure, PreviewMark } from '../../../src/protocol/annotate.ts';

const render = (source: string, marks: readonly PreviewMark[] = []): string => {
  // the parser that VS Code's preview is built on
  const md = markdownIt({ html: true });
  previewPlugin(md, () => marks);
  return md.render(source, {});
};

describe('preview', () => {
  it('draws a directive as a quiet mark around its words, Markdown inside it kept', () => {
    assert.equal(
      render('营收:目标[突破**25**万亿元]{#rev}。'),
      '<p>营收<span class="policy-lens policy-lens-target">突破<strong>25</strong>万亿元</span>。</p>\n',
    );
    assert.equal(
      render(':measure[开展:target[培育50个]{#c}行动]{for=c}'),
      '<p><span class="policy-lens policy-lens-measure">开展<span class="policy-lens policy-lens-target">培育50个</span>行动</span></p>\n',
    );
  });

  it('gives each its verdict and card, by line and order', () => {
    const mark = (line: number, tooltip: string, verdict: PreviewMark['verdict']): PreviewMark => ({
      name: 'figure',
      line,
      tooltip,
      ...(verdict ? { verdict } : {}),
    });
    const html = render('甲:figure[1项]{#a}\n乙:figure[2项]{#b}\n\n| a | b |\n|--|--|\n| :figure[3]{#c} | 4 |\n', [
      mark(0, 'first', 'agrees'),
      { ...mark(1, 'second', 'conflict'), value: '3项' },
      mark(5, 'third', undefined),
    ]);
    const cards = [
      ...html.matchAll(
        /<span class="(policy-lens [^"]+)"[^>]*>(?:<span class="policy-lens-words">)?[^<]*(?:<\/span>)?(?:<span class="policy-lens-value">([^<]*)<\/span>)?<span class="policy-lens-tip"[^>]*>([^<]*)</g,
      ),
    ];
    assert.deepEqual(
      cards.map((m) => [m[1], m[2] ?? '', m[3]]),
      [
        ['policy-lens policy-lens-figure policy-lens-agrees', '', 'first'],
        ['policy-lens policy-lens-figure policy-lens-conflict', '→ 3项', 'second'],
        ['policy-lens policy-lens-figure', '', 'third'],
      ],
    );
    const ids = [...html.matchAll(/aria-describedby="([^"]+)"/g)].map((m) => m[1]);
    assert.deepEqual(
      ids,
      [...html.matchAll(/role="tooltip" id="([^"]+)"/g)].map((m) => m[1]),
    );
  });

  it('draws containers and leaves, their lists and headings kept', () => {
    const html = render(':::task{#t}\n## 题\n\n- 甲\n- 乙\n:::\n\n::sector[轻工业]\n\n尾');
    assert.match(html, /^<div class="policy-lens policy-lens-task"><h2>题<\/h2>\n<ul>/);
    assert.match(html, /<div class="policy-lens policy-lens-sector"><p>轻工业<\/p>\n<\/div><p>尾<\/p>/);
    assert.match(render(':::task\n未完'), /未完/);
    assert.match(render('::::task{#a}\n:::measure{#b}\n内\n:::\n外\n::::\n'), /内<\/p>\n<\/div><p>外/);
  });

  it('leaves everything else literal, and lets nothing through unescaped', () => {
    for (const source of ['比例1:n', ':unknown[x]', '`:target[x]{#y}`', 'a :target b', 'http://a.b/:target']) {
      // the parser that VS Code's preview is built on
      const md = markdownIt({ html: true });
      assert.equal(render(source), md.render(source), source);
    }
    const html = render(':figure[1]{#a}', [{ name: 'figure', line: 0, tooltip: '<img src=x onerror=1>"' }]);
    assert.doesNotMatch(html, /<img/);
  });
});

/** Marks `[words]` of a text as a figure in conflict, and renders the text without the brackets. */
const withFigures = (marked: string, value = '23.2'): string => {
  const figures: PreviewFigure[] = [];
  const source = marked
    .split('\n')
    .map((text, line) => {
      let out = text;
      for (let at = out.indexOf('‹'); at >= 0; at = out.indexOf('‹')) {
        out = out.replace('‹', '');
        const end = out.indexOf('›');
        out = out.replace('›', '');
        const range = { start: { line, character: at }, end: { line, character: end } };
        figures.push({ range, text: out.slice(at, end), value, tooltip: `no. ${figures.length + 1}` });
      }
      return out;
    })
    .join('\n');
  // the parser that VS Code's preview is built on
  const md = markdownIt({ html: true, linkify: true });
  figuresPlugin(md, () => figures);
  return md.render(source, {});
};
/** What is drawn as a figure in conflict, with the value behind it. */
const figuresOf = (html: string): string[] =>
  [
    ...html.matchAll(
      /policy-lens-conflict[^>]*>(?:<span class="policy-lens-words">)?([^<]*)(?:<\/span>)?(?:<span class="policy-lens-value">([^<]*))?/g,
    ),
  ].map((m) => [m[1], m[2]].filter(Boolean).join(' '));

describe('figures in the preview', () => {
  const CASES: readonly (readonly [name: string, marked: string, drawn: readonly string[]])[] = [
    ['in a paragraph of several lines', '2022年24.3万亿元，\n2024年‹24.3万亿元›。', ['24.3万亿元 → 23.2']],
    ['the second of two alike', '由24.3万亿元到‹24.3万亿元›。', ['24.3万亿元 → 23.2']],
    ['two on a line', '‹1项›和‹2项›', ['1项 → 23.2', '2项 → 23.2']],
    ['partly emphasised', '达‹**24.3**万亿元›。', ['24.3', '万亿元 → 23.2']],
    ['behind code with the same words', '`24.3万亿元`不是，‹24.3万亿元›是', ['24.3万亿元 → 23.2']],
    ['in a heading', '## 达‹24.3万亿元›', ['24.3万亿元 → 23.2']],
    ['in a list within a quotation', '> - 甲\n> - 达‹24.3万亿元›', ['24.3万亿元 → 23.2']],
    ['in a cell', '| a | b |\n|--|--|\n| 24.3 | ‹24.3› |\n| 1 | ‹2› |', ['24.3 → 23.2', '2 → 23.2']],
    ['in a link', '[达‹24.3万亿元›](http://a.b/24.3) 24.3', ['24.3万亿元 → 23.2']],
    ['behind code that runs over two lines', '甲`a\nb`乙\n丙‹3项›', ['3项 → 23.2']],
  ];
  for (const [name, marked, drawn] of CASES) it(name, () => assert.deepEqual(figuresOf(withFigures(marked)), drawn));

  it('leaves what it cannot place, and text without figures, as it was', () => {
    for (const source of ['达1\\.5万亿元', '无数字', '![24.3](a.png)', '`24.3`']) {
      const md = markdownIt({ html: true, linkify: true });
      assert.equal(withFigures(source), md.render(source), source);
    }
    assert.deepEqual(figuresOf(withFigures('‹1\\.5万亿元›')), []);
  });

  it('marks nothing where the text has changed since', () => {
    const range = { start: { line: 0, character: 1 }, end: { line: 0, character: 3 } };
    const md = markdownIt();
    figuresPlugin(md, () => [{ range, text: '3项', value: '4项', tooltip: '' }]);
    assert.deepEqual(figuresOf(md.render('达3项')), ['3项 → 4项']);
    assert.deepEqual(figuresOf(md.render('到达3项')), []);
  });

  it('describes each by a card of its own, reached by keyboard once', () => {
    const html = withFigures('达‹**24.3**万亿元›，‹1项›');
    const ids = [...html.matchAll(/tabindex="0" aria-describedby="([^"]+)"/g)].map((m) => m[1]);
    assert.deepEqual(ids, ['policy-lens-figure-0-1', 'policy-lens-figure-0-13']);
    for (const id of ids) assert.ok(html.includes(`role="tooltip" id="${id}"`), id);
    assert.doesNotMatch(withFigures('‹1项›', '<img src=x>'), /<img/);
  });
});
