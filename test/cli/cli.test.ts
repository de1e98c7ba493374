import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const run = (...args: string[]): { code: number | null; out: string; err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...args], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
};

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
  const temp = fs.mkdtempSync(path.join(os.tmpdir(), 'policy-lens-cli-'));
  after(() => fs.rmSync(temp, { recursive: true }));
  const file = (name: string, content: string | Buffer): string => {
    const full = path.join(temp, name);
    fs.writeFileSync(full, content);
    return full;
  };

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
});
