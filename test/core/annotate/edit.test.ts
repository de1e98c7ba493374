import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import {
  annotationFindings,
  applyEdits,
  attributeEdits,
  bindEdits,
  type DirectiveName,
  type Edited,
  ignoreEdits,
  isId,
  linkEdits,
  markEdits,
  removeEdits,
  renameEdits,
} from '../../../src/core/annotate/index.ts';
import type { DocumentSyntax } from '../../../src/core/syntax/document.ts';
import { readSyntax } from '../../../src/core/syntax/read.ts';

const NAMES: readonly DirectiveName[] = ['target', 'measure', 'figure', 'sector', 'task'];

const DOCUMENTS = ['zh', 'en'].flatMap((language) => {
  const folder = path.resolve('test/validation', language, 'docs');
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
});

const find = (source: string, words: string): { start: number; end: number } => {
  const start = source.indexOf(words);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length };
};

/** The text after an edit, which must have been granted. */
function made(source: string, edit: (document: DocumentSyntax) => Edited): string {
  const edited = edit(readSyntax(source));
  assert.ok(edited.ok, edited.ok ? '' : edited.reason.en);
  return applyEdits(source, edited.edits);
}

const mark = (source: string, words: string, name: DirectiveName, attributes = {}): string =>
  made(source, (d) => markEdits(d, find(source, words), name, attributes));

describe('annotation edits', () => {
  it('wraps a passage in the document language, or in the spelling already used', () => {
    assert.equal(
      mark('营收突破25万亿元。', '突破25万亿元', 'target', { id: 'rev' }),
      '营收:目标[突破25万亿元]{#rev}。',
    );
    assert.equal(
      mark('Revenue exceeds 25 trillion.', 'exceeds 25 trillion', 'target'),
      'Revenue :target[exceeds 25 trillion].',
    );
    assert.equal(mark('甲:figure[1项]{#a}乙2项', '2项', 'figure', { id: 'b' }), '甲:figure[1项]{#a}乙:figure[2项]{#b}');
  });

  it('leaves blanks at the ends outside and quotes what needs it', () => {
    assert.equal(
      mark('共 5项 。', ' 5项 ', 'figure', { ignore: '待 "核"' }),
      '共 :数据[5项]{ignore="待 &quot;核&quot;"} 。',
    );
    const [annotation] = readSyntax('共 :数据[5项]{ignore="待 &quot;核&quot;"} 。').annotations;
    assert.equal(annotation?.attributes.ignore, '待 "核"');
  });

  it('refuses what would cut through other marks', () => {
    const refuse = (source: string, words: string): void => {
      const edited = markEdits(readSyntax(source), find(source, words), 'target');
      assert.equal(edited.ok, false, source);
    };
    refuse('营收**24.3万亿元**。', '收**24.3');
    refuse('见`代码 24`处', '代码 24');
    refuse('见[原文](http://a.example/24.3)。', 'example/24.3');
    refuse('一:target[二三]四', '一:target[二');
    refuse('    代码块', '代码块');
  });

  it('puts a container around several blocks and takes it away again', () => {
    const source = '# 题\n\n甲项。\n\n- 乙项\n- 丙项\n\n尾。\n';
    const marked = mark(source, '甲项。\n\n- 乙项\n- 丙项', 'task', { id: 't' });
    assert.equal(marked, '# 题\n\n:::任务{#t}\n甲项。\n\n- 乙项\n- 丙项\n:::\n\n尾。\n');
    assert.equal(
      made(marked, (d) => removeEdits(d, d.annotations[0] as never)),
      source,
    );
    const crlf = source.replaceAll('\n', '\r\n');
    const both = mark(crlf, '甲项。\r\n\r\n- 乙项\r\n- 丙项', 'task');
    assert.equal(
      made(both, (d) => removeEdits(d, d.annotations[0] as never)),
      crlf,
    );
  });

  it('binds and silences: a new mark, or the attribute of the mark it stands in', () => {
    const bound = made('营收24.3万亿元', (d) => bindEdits(d, find('营收24.3万亿元', '24.3万亿元'), 'light.revenue'));
    assert.equal(bound, '营收:数据[24.3万亿元]{indicator=light.revenue}');
    const again = made(bound, (d) => bindEdits(d, find(bound, '24.3万亿元'), 'light.profit'));
    assert.equal(again, '营收:数据[24.3万亿元]{indicator=light.profit}');
    const silent = made(again, (d) => ignoreEdits(d, find(again, '24.3万亿元'), '引自初稿'));
    assert.equal(silent, '营收:数据[24.3万亿元]{indicator=light.profit ignore=引自初稿}');
    const bare = made(silent, (d) => attributeEdits(d, d.annotations[0] as never, 'indicator', undefined));
    assert.equal(bare, '营收:数据[24.3万亿元]{ignore=引自初稿}');
    assert.equal(
      made(bare, (d) => attributeEdits(d, d.annotations[0] as never, 'ignore', undefined)),
      '营收:数据[24.3万亿元]',
    );
  });

  it('links a measure to a target, marking both where needed', () => {
    const source = '目标是培育50个集群。\n\n开展集群培育行动。';
    const linked = made(source, (d) => linkEdits(d, find(source, '开展集群培育行动'), find(source, '50个'), '集群'));
    assert.equal(linked, '目标是培育:目标[50个]{#集群}集群。\n\n:举措[开展集群培育行动]{for=集群}。');
    assert.deepEqual(annotationFindings(readSyntax(linked)), []);
    const nested = made('开展行动培育50个', (d) =>
      linkEdits(d, { start: 0, end: 9 }, find('开展行动培育50个', '培育50个'), 'c'),
    );
    assert.equal(nested, ':举措[开展行动:目标[培育50个]{#c}]{for=c}');
    const second = made(nested, (d) => linkEdits(d, find(nested, '开展行动'), 'elsewhere'));
    assert.equal(second, ':举措[开展行动:目标[培育50个]{#c}]{for="c elsewhere"}');
  });

  it('round trip: annotate, edit around, rename, remove leaves the rest byte for byte', function () {
    this.timeout(60_000);
    const anywhere = fc.nat();
    const step = fc.record({
      start: anywhere,
      length: fc.integer({ min: 1, max: 60 }),
      name: fc.constantFrom(...NAMES),
    });
    let granted = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...DOCUMENTS),
        fc.array(step, { minLength: 1, maxLength: 5 }),
        anywhere,
        fc.constantFrom('新增一句。', ' x ', '😀'),
        (full, steps, where, added) => {
          const original = full.slice(0, 3000);
          let source = original;
          steps.forEach(({ start, length, name }, n) => {
            const from = start % source.length;
            const edited = markEdits(readSyntax(source), { start: from, end: from + length }, name, { id: `n${n}` });
            if (edited.ok) {
              granted++;
              source = applyEdits(source, edited.edits);
            }
          });
          const renamed = applyEdits(source, renameEdits(readSyntax(source), 'n0', '改名'));
          const tail = `\n\n${added}${where}`;
          let left = renamed + tail;
          for (let a = readSyntax(left).annotations; a.length; a = readSyntax(left).annotations) {
            const document = readSyntax(left);
            left = made(left, () => removeEdits(document, a[where % a.length] as never));
          }
          assert.equal(left, original + tail);
        },
      ),
      { numRuns: 100 },
    );
    assert.ok(granted > 100, `${granted} annotations were made`);
  });

  it('knows what an id can hold', () => {
    for (const id of ['rev', '集群', 'a-1', 'n_2']) assert.ok(isId(id), id);
    for (const id of ['', 'a b', 'a.b', 'a}', 'a"', '#a', 'a,b']) assert.ok(!isId(id), id);
  });
});
