import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { DATASET, NOTE, run, tempFolder } from './run.ts';

const NEW = '\n2022年，轻工业规上企业利润为1.45万亿元。\n';

describe('check --baseline', function () {
  this.timeout(60_000);
  const folder = tempFolder();
  folder.write('data/observations.csv', DATASET);
  const at = { cwd: folder.root };
  const check = (...args: string[]) => run(['check', 'notes', '--dataset', 'data', ...args], at);

  it('fails only on what is new', () => {
    folder.write('notes/a.md', NOTE);
    assert.equal(check().code, 1);
    const written = check('--write-baseline', 'baseline.json');
    assert.equal(written.code, 0);
    assert.match(written.err, /1 finding written/);
    const same = check('--baseline', 'baseline.json');
    assert.equal(same.code, 0);
    assert.match(same.out, /1 finding of the baseline not shown/);
    folder.write('notes/a.md', `前言。\n\n${NOTE}${NEW}`);
    const { code, out } = check('--baseline', 'baseline.json', '--format', 'json');
    assert.equal(code, 1);
    assert.deepEqual(
      (JSON.parse(out) as { code: string }[]).map((f) => f.code),
      ['figure.value'],
    );
  });

  it('counts a second conflict with the same words as new', () => {
    folder.write('notes/a.md', NOTE);
    check('--write-baseline', 'baseline.json');
    folder.write('notes/a.md', `${NOTE}\n${NOTE.split('\n')[4]}\n`);
    assert.equal(check('--baseline', 'baseline.json').code, 1);
  });

  it('holds wherever it is run from, and tells of a file that was renamed', () => {
    folder.write('notes/a.md', NOTE);
    check('--write-baseline', 'notes/baseline.json');
    const elsewhere = { cwd: path.join(folder.root, 'notes') };
    assert.equal(run(['check', '.', '--dataset', '../data', '--baseline', 'baseline.json'], elsewhere).code, 0);
    fs.renameSync(path.join(folder.root, 'notes/a.md'), path.join(folder.root, 'notes/b.md'));
    const { code, err } = check('--baseline', 'notes/baseline.json');
    assert.equal(code, 1);
    assert.match(err, /1 of the baseline .* no longer occur/);
    fs.rmSync(path.join(folder.root, 'notes/b.md'));
  });

  it('writes one entry a line, in an order that does not depend on the run', () => {
    folder.write('notes/a.md', `${NOTE}${NEW}`);
    folder.write('notes/b.md', NOTE);
    check('--write-baseline', 'one.json');
    run(['check', 'notes/b.md', 'notes/a.md', '--dataset', 'data', '--write-baseline', 'two.json'], at);
    const [one, two] = ['one.json', 'two.json'].map((f) => fs.readFileSync(path.join(folder.root, f), 'utf8'));
    assert.equal(one, two);
    assert.equal(one?.trim().split('\n').length, 5);
    assert.equal(one?.includes(folder.root), false);
  });

  for (const [what, content, message] of [
    ['missing', undefined, /baseline gone\.json: no such file; write one with .*--write-baseline/],
    ['no JSON', '{"tool":', /gone\.json is not as --write-baseline writes it/],
    ['of another tool', '{"tool": "other", "baseline": 1, "findings": []}', /write it anew/],
    ['without fingerprints', '{"tool": "policy-lens", "baseline": 1, "findings": [{"file": "a"}]}', /write it anew/],
  ] as const) {
    it(`says in one line what to do about a baseline that is ${what}`, () => {
      if (content !== undefined) folder.write('gone.json', content);
      const { code, err, out } = check('--baseline', 'gone.json');
      assert.equal(code, 2);
      assert.match(err, message);
      assert.equal(err.trim().split('\n').length, 1);
      assert.equal(out, '');
    });
  }
});
