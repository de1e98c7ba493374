import assert from 'node:assert/strict';
import markdownIt from 'markdown-it';
import { previewPlugin } from '../../../src/client/preview/plugin.ts';
import type { PreviewMark } from '../../../src/protocol/annotate.ts';

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
      mark(1, 'second', 'conflict'),
      mark(5, 'third', undefined),
    ]);
    const cards = [...html.matchAll(/<span class="([^"]+)"[^>]*>[^<]*<span class="policy-lens-tip"[^>]*>([^<]*)</g)];
    assert.deepEqual(
      cards.map((m) => [m[1], m[2]]),
      [
        ['policy-lens policy-lens-figure policy-lens-agrees', 'first'],
        ['policy-lens policy-lens-figure policy-lens-conflict', 'second'],
        ['policy-lens policy-lens-figure', 'third'],
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
