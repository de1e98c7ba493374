import assert from 'node:assert/strict';
import fc from 'fast-check';
import { slice, span } from '../../../src/core/base/span.ts';
import type { Block, DocumentSyntax } from '../../../src/core/syntax/document.ts';
import type { Prose } from '../../../src/core/syntax/prose.ts';
import { readSyntax } from '../../../src/core/syntax/read.ts';

const proses = (document: DocumentSyntax): Prose[] =>
  document.blocks.flatMap((b: Block) =>
    b.kind === 'table' ? [...b.head, ...b.rows.flat()].map((c) => c.prose) : [b.prose],
  );

const first = (markdown: string): Prose => proses(readSyntax(markdown))[0] as Prose;

/** The source behind the words `words` of the first block. */
function sourceOf(markdown: string, words: string): string {
  const prose = first(markdown);
  const at = prose.text.indexOf(words);
  assert.ok(at >= 0, `${JSON.stringify(words)} is not in ${JSON.stringify(prose.text)}`);
  return slice(markdown, prose.spanToSource(span(at, at + words.length)));
}

describe('prose', () => {
  it('reads through emphasis and maps back to it', () =>
    assert.equal(sourceOf('达**24.3**万亿元', '24.3万亿元'), '24.3**万亿元'));
  it('decodes escapes', () => assert.equal(sourceOf('约1\\.5倍', '1.5倍'), '1\\.5倍'));
  it('decodes entities', () => assert.equal(sourceOf('a &lt;5%&nbsp;b', '<5%'), '&lt;5%'));
  it('joins a figure broken over two lines', () =>
    assert.equal(sourceOf('营业收入达24.3\n万亿元', '24.3万亿元'), '24.3\n万亿元'));
  it('joins through a block quote', () =>
    assert.equal(sourceOf('> 营业收入达24.3\n> 万亿元', '24.3万亿元'), '24.3\n> 万亿元'));
  it('joins English lines with a blank', () => assert.equal(first('up 5.5\npercent').text, 'up 5.5 percent'));
  it('keeps a line of its own after a full stop', () =>
    assert.equal(
      readSyntax('第一句。\n第二句。')
        .blocks.map((b) => (b.kind === 'table' ? '' : b.prose.text))
        .join('|'),
      '第一句。|第二句。',
    ));
  it('hides code and addresses', () =>
    assert.ok(!/24|88/.test(first('见 `24.3万亿元` 与 https://a.example/88 页').text)));
  it('drops a footnote number but keeps a square', () => {
    assert.equal(first('24.3<sup>1</sup>万吨').text, '24.3万吨');
    assert.equal(first('75 km<sup>2</sup>').text, '75 km2');
  });
  it('keeps unknown directives literal', () => assert.equal(first('比例1:n，9:00—11:30').text, '比例1:n，9:00—11:30'));
  it('takes the words of our own directives', () =>
    assert.equal(first(':目标[突破25万亿元]{#rev}以上').text, '突破25万亿元以上'));
  it('counts characters outside the BMP as two units', () => assert.equal(sourceOf('𠮷𠮷收入5%', '5%'), '5%'));
  it('closes the blanks some authors set between Chinese and digits', () => {
    assert.equal(first('2022 年达 **24.3** 万亿元，占 17.6% 左右').text, '2022年达24.3万亿元，占17.6%左右');
    assert.equal(sourceOf('达 **24.3** 万亿元', '24.3万亿元'), '24.3** 万亿元');
    assert.equal(first('突破 25 trillion yuan').text, '突破25 trillion yuan');
  });
  it('treats one tilde as a range sign', () => assert.equal(first('1~3月和4~6月').text, '1~3月和4~6月'));

  it('maps every unit back to a place in the source that shows it', () => {
    const piece = fc.constantFrom(
      '24.3',
      '**',
      '万亿元',
      '\n',
      '> ',
      '- ',
      '\\.',
      '&amp;',
      '|',
      '`x`',
      '[a](b)',
      '增长',
      ' ',
      ':figure[5%]{#a}',
      '～',
      '𠮷',
      '\r\n',
      '# ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const markdown = pieces.join('');
        for (const prose of proses(readSyntax(markdown))) {
          for (let i = 0; i < prose.text.length; i++) {
            const at = prose.spanToSource(span(i, i + 1));
            assert.ok(
              at.start >= 0 && at.start < at.end && at.end <= markdown.length,
              `${i} of ${JSON.stringify(prose.text)} → ${at.start}-${at.end} in ${JSON.stringify(markdown)}`,
            );
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('sections', () => {
  const outline = (markdown: string): string[] =>
    readSyntax(markdown).blocks.flatMap((b) => (b.kind === 'heading' ? [`${b.depth} ${b.prose.text}`] : []));

  it('takes official numbering in plain paragraphs as headings', () => {
    assert.deepEqual(outline('一、总体要求\n\n坚持稳中求进。\n\n（一）基本原则\n\n统筹发展。'), [
      '3 一、总体要求',
      '4 （一）基本原则',
    ]);
  });
  it('leaves numbered sentences alone', () => assert.deepEqual(outline('一、到2025年，产量达到3亿吨。'), []));
  it('nests pseudo-headings under Markdown headings', () =>
    assert.deepEqual(outline('## 第二章 任务\n\n第四条 建设任务分解\n\n甲。'), [
      '2 第二章 任务',
      '5 第四条 建设任务分解',
    ]));
  it('reports broken frontmatter and reads on', () => {
    const document = readSyntax('---\na: [1\n---\n\n正文5%。');
    assert.equal(document.blocks.length, 1);
  });
});
