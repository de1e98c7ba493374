import assert from 'node:assert/strict';
import { ALONE, annotationFindings, type Known } from '../../../src/core/annotate/index.ts';
import { readSyntax } from '../../../src/core/syntax/read.ts';
import { covers, silencesOf } from '../../../src/core/syntax/silences.ts';

const known: Known = { indicators: new Set(['light.revenue', 'light.profit']), elsewhere: () => new Set(['far']) };

/** `code “marked text”` of every finding. */
const findings = (source: string, with_ = known): string[] =>
  annotationFindings(readSyntax(source), with_).map((f) => `${f.code} ${source.slice(f.span.start, f.span.end)}`);

const fixed = (source: string): string[] =>
  annotationFindings(readSyntax(source), known).flatMap((f) => f.fixes.flatMap((x) => x.edits.map((e) => e.newText)));

describe('annotation findings', () => {
  const quiet = [
    ':target[25万亿元]{#rev indicator=light.revenue period=2023/2024}，:measure[行动]{for=rev}',
    ':目标[50个]{#集群}\n\n:举措[行动]{for=集群}',
    ':举措[行动]{for=far}',
    ':measure[行动]{for="a far"} :figure[1项]{#a}',
    ':figure[1项]{ignore="引自初稿" .note}',
    '比例1:n 与 :sector 与 :unknown[x]{for=nobody}',
    '`:measure[x]{for=nobody}`',
    ':::task{#t}\n内容\n:::',
    '<!-- policy-lens-disable-next-line figure.value 初稿 -->\n1.52万亿元',
    '<!-- a remark -->',
  ];
  for (const source of quiet) it(`is quiet about ${source.slice(0, 50)}`, () => assert.deepEqual(findings(source), []));

  const loud: readonly (readonly [string, ...string[]])[] = [
    [':target[25]{#rev} :measure[行动]{for=rve}', 'link.unknown-target rve'],
    [':measure[行动]{for="rev nobody"} :target[25]{#rev}', 'link.unknown-target nobody'],
    [':task[任务]{#t} :measure[行动]{for=t}', 'link.unknown-target t'],
    [':target[1]{#a} :target[2]{#a}', 'annotation.duplicate-id a'],
    [':figure[1项]{indicator=light.revenu}', 'link.unknown-target light.revenu'],
    [':figure[1项]{period=soon}', 'annotation.period soon'],
    [':figure[1项]{period="2023-13"}', 'annotation.period 2023-13'],
    [':target[1项]{perod=2024}', 'annotation.unknown-attribute perod'],
    [':measure[行动]{ignore=x}', 'annotation.unknown-attribute ignore'],
    [':figure[1项]{ignore=""}', 'annotation.no-reason ignore=""'],
    ['<!-- policy-lens-disable-next-line -->\n1', 'annotation.no-reason <!-- policy-lens-disable-next-line -->'],
    ['<!-- policy-lens-disable figures.value 初稿 -->\n1', 'annotation.unknown-rule figures.value'],
  ];
  for (const [source, ...expected] of loud)
    it(`finds ${expected[0]} in ${source.slice(0, 50)}`, () => assert.deepEqual(findings(source), expected));

  it('offers the nearest spelling', () => {
    assert.deepEqual(fixed(':target[25]{#revenue} :measure[行动]{for=revnue}'), ['revenue']);
    assert.deepEqual(fixed(':figure[1项]{indicator=light.revenu}'), ['light.revenue']);
    assert.deepEqual(fixed(':target[25]{#revenue} :measure[行动]{for=xyz}'), []);
  });

  it('calls no indicator unknown without a dataset', () =>
    assert.deepEqual(findings(':figure[1项]{indicator=any}', ALONE), []));
});

describe('silences', () => {
  /** Lines and codes silenced, written `line: code`. */
  const silent = (source: string, code: string): string[] => {
    const silences = silencesOf(readSyntax(source)).filter((s) => covers(s.codes, code));
    return [...source.matchAll(/[甲乙丙丁]/g)].flatMap((m) =>
      silences.some((s) => s.span.start <= m.index && m.index < s.span.end) ? [m[0]] : [],
    );
  };

  it('covers the next line that holds text', () => {
    assert.deepEqual(silent('<!-- policy-lens-disable-next-line r -->\n甲\n乙', 'figure.value'), ['甲']);
    assert.deepEqual(silent('<!-- policy-lens-disable-next-line r -->\n\n甲\n\n乙', 'figure.value'), ['甲']);
    assert.deepEqual(
      silent(
        '<!-- policy-lens-disable-next-line figure.value r -->\n<!-- policy-lens-disable-next-line figure.unit r -->\n甲',
        'figure.value',
      ),
      ['甲'],
    );
  });

  it('covers what lies between disable and enable, rule by rule', () => {
    const source =
      '甲\n\n<!-- policy-lens-disable figure.value figure.unit 初稿 -->\n\n乙\n\n<!-- policy-lens-enable figure.unit -->\n\n丙\n\n<!-- policy-lens-enable -->\n\n丁\n';
    assert.deepEqual(silent(source, 'figure.unit'), ['乙']);
    assert.deepEqual(silent(source, 'figure.scale'), []);
  });

  it('covers all to the end where nothing enables again, and a family with a star', () => {
    assert.deepEqual(silent('甲\n\n<!-- policy-lens-disable figure.* 初稿 -->\n\n乙\n\n丙', 'figure.value'), [
      '乙',
      '丙',
    ]);
    assert.deepEqual(silent('甲\n\n<!-- policy-lens-disable figure.* 初稿 -->\n\n乙', 'arithmetic.sum'), []);
  });

  it('covers a directive with ignore, and keeps the reason', () => {
    const document = readSyntax('甲:figure[乙]{ignore="引自初稿"}丙');
    assert.deepEqual(
      silencesOf(document).map((s) => s.reason),
      ['引自初稿'],
    );
    assert.deepEqual(silent(document.text, 'figure.value'), ['乙']);
  });
});
