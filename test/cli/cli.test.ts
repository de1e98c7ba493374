import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { type Run, run as runWith, tempFolder } from './run.ts';

const run = (...args: string[]): Run => runWith(args);

interface Finding {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly code: string;
  readonly severity: string;
  readonly fixes: readonly {
    readonly edits: readonly { readonly start: number; readonly end: number; readonly newText: string }[];
  }[];
}

/** The six conflicts that seeds/README.md lists: file name part, words at the place, code. */
const PLANTED: readonly (readonly [string, string, string])[] = [
  ['核对笔记', '1.45', 'figure.value'],
  ['核对笔记', '0.4%', 'figure.direction'],
  ['核对笔记', '24.3万亿元', 'figure.period'],
  ['light-industry', '24.3 billion yuan', 'figure.scale'],
  ['light-industry', '4 percentage points', 'figure.percent-point'],
  ['light-industry', '300', 'figure.bound'],
];

describe('command line', function () {
  this.timeout(30_000);
  const { write: file } = tempFolder();

  it('finds exactly the planted conflicts of the sample workspace', () => {
    const { code, out } = run('check', 'seeds', '--format', 'json');
    assert.equal(code, 1);
    const findings = (JSON.parse(out) as Finding[]).filter((f) => f.severity === 'error' || f.severity === 'warning');
    const seen = findings.map(
      (f) => `${path.basename(f.file)} ${f.code} ${fs.readFileSync(f.file, 'utf8').slice(f.start, f.end)}`,
    );
    for (const [name, words, rule] of PLANTED) {
      assert.equal(
        seen.filter((s) => s.includes(name) && s.includes(rule) && s.includes(words)).length,
        1,
        `${name} ${rule} ${words} among\n${seen.join('\n')}`,
      );
    }
    assert.equal(findings.length, PLANTED.length, seen.join('\n'));
  });

  it('extracts spans that hold their text', () => {
    const source = '2022年，轻工业规上企业营业收入达**24.3**万亿元，同比增长5%。\n';
    const [document] = JSON.parse(run('extract', file('a.md', source)).out) as {
      quantities: { start: number; end: number; text: string; value: string; unit: string; period: string }[];
    }[];
    const first = document?.quantities[0];
    assert.equal(first?.text, '24.3**万亿元');
    assert.equal(source.slice(first?.start, first?.end), first?.text);
    assert.deepEqual([first?.value, first?.unit, first?.period], ['24300000000000', 'CNY', '2022']);
  });

  it('prints findings for people, with a count of what was checked', () => {
    const { out } = run('check', 'seeds', '--locale', 'zh');
    assert.match(out, /figure\.scale/);
    assert.match(out, /个文件，\d+ 个数字/);
  });

  it('exits 0 when nothing is wrong', () => {
    assert.equal(run('check', file('fine.md', '一句没有数字的话。'), '--dataset', 'seeds/data').code, 0);
  });

  for (const [name, args] of [
    ['no command', []],
    ['an unknown command', ['frobnicate']],
    ['an unknown option', ['check', 'seeds', '--colour']],
    ['an unknown format', ['check', 'seeds', '--format', 'xml']],
    ['a missing file', ['extract', 'no-such-file.md']],
    ['a folder given to extract', ['extract', 'seeds']],
    ['a missing dataset', ['check', 'seeds', '--dataset', 'nowhere']],
  ] as const) {
    it(`exits 2 with one clear line on ${name}`, () => {
      const { code, err } = run(...args);
      assert.equal(code, 2);
      assert.ok(args.length === 0 || /^policy-lens: [^\n]+\n$/.test(err), err);
    });
  }

  it('refuses a binary file kindly and reads GB18030', () => {
    assert.match(run('extract', file('b.md', Buffer.from([1, 0, 2, 0, 255]))).err, /not a text file/);
    const gbk = Buffer.from([0xb2, 0xfa, 0xc1, 0xbf, 0x35, 0x25]); // 产量5%
    const [document] = JSON.parse(run('extract', file('gb.md', gbk)).out) as { quantities: { text: string }[] }[];
    assert.equal(document?.quantities[0]?.text, '5%');
  });

  it('tells problems of the dataset at their place', () => {
    const csv = file('observations.csv', 'indicator,value,unit\nA,12x,t\n');
    const { code, out } = run('check', file('n.md', '产量5吨。'), csv, '--format', 'json');
    assert.equal(code, 1);
    const problem = (JSON.parse(out) as Finding[]).find((f) => f.code === 'dataset.number');
    assert.equal(problem?.line, 2);
  });

  it('explains a figure: reading, rules, verdict', () => {
    const { code, out } = run('explain', 'seeds/notes/light-industry-plan.md:7:90', '--locale', 'en');
    assert.equal(code, 0);
    assert.match(out, /^24\.3 billion yuan$/m);
    assert.match(out, /value {5}24300000000 CNY/);
    assert.match(out, /conflict light\.revenue/);
    assert.match(out, /numeral\.arabic/);
    assert.match(run('explain', 'seeds/notes/light-industry-plan.md:2').out, /No figure|没有读到/);
  });

  it('tells what became of the targets between two versions', () => {
    const plan = (value: string): string =>
      `# 某行业方案\n\n## 主要目标\n\n到2025年，粮食总产量达到${value}，建成50个示范区。\n`;
    const { out } = run(
      'diff',
      file('old.md', plan('1.3万亿斤')),
      file('new.md', plan('1.4万亿斤')),
      '--format',
      'json',
    );
    const rows = JSON.parse(out) as { change: string; new: { text: string } | null }[];
    assert.deepEqual(
      rows.map((r) => `${r.change} ${r.new?.text}`),
      ['raised 1.4万亿斤', 'unchanged 50个'],
    );
  });

  it('counts figures and structure by document', () => {
    const rows = JSON.parse(run('stats', 'seeds', '--format', 'json').out) as {
      file: string;
      kind: string;
      figures: number;
      agrees: number;
    }[];
    const plan = rows.find((r) => r.file.includes('工作方案'));
    assert.equal(plan?.kind, 'policy');
    assert.ok((plan?.agrees ?? 0) > 0 && (plan?.figures ?? 0) >= (plan?.agrees ?? 0));
  });

  it('writes SARIF whose regions hold the cited words, with fixes', () => {
    interface Result {
      ruleId: string;
      locations: {
        physicalLocation: {
          artifactLocation: { uri: string };
          region: { startLine: number; startColumn: number; charOffset: number; charLength: number };
        };
      }[];
      fixes?: unknown[];
    }
    const log = JSON.parse(run('check', 'seeds', '--format', 'sarif').out) as {
      version: string;
      runs: { columnKind: string; results: Result[] }[];
    };
    assert.equal(log.version, '2.1.0');
    assert.equal(log.runs[0]?.columnKind, 'utf16CodeUnits');
    const scale = log.runs[0]?.results.find((r) => r.ruleId === 'figure.scale');
    const place = scale?.locations[0]?.physicalLocation;
    assert.ok(place && scale?.fixes?.length);
    const source = fs.readFileSync(decodeURI(place.artifactLocation.uri), 'utf8');
    const { charOffset, charLength, startLine, startColumn } = place.region;
    assert.equal(source.slice(charOffset, charOffset + charLength), '24.3 billion yuan');
    assert.equal(
      source.split('\n')[startLine - 1]?.slice(startColumn - 1, startColumn - 1 + charLength),
      '24.3 billion yuan',
    );
  });

  it('writes one GitHub annotation a finding', () => {
    const lines = run('check', 'seeds', '--format', 'github').out.trim().split('\n');
    assert.ok(
      lines.length > 0 &&
        lines.every((l) => /^::(error|warning|notice) file=[^,]+,line=\d+,col=\d+,title=[\w.-]+::./.test(l)),
      lines.join('\n'),
    );
  });

  it('gives help for the whole and for a command', () => {
    for (const args of [['--help'], ['check', '--help']]) assert.match(run(...args).out, /Usage/);
  });
});
