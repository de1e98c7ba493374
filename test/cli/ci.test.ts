import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { CLI, DATASET, NOTE, type Run, tempFolder } from './run.ts';

const PAGE = fs.readFileSync('docs/ci.md', 'utf8');

/** Code blocks of docs/ci.md in one language. */
const blocks = (language: string): string[] =>
  [...PAGE.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map((m) => m[1] as string);

const FIXED = NOTE.replace('24.3亿元', '24.3万亿元');

describe('the examples of docs/ci.md', function () {
  this.timeout(60_000);
  const folder = tempFolder();
  const env = {
    PATH: process.env.PATH,
    HOME: folder.root,
    LANG: 'en_US.UTF-8',
    ...Object.fromEntries(
      ['AUTHOR', 'COMMITTER'].flatMap((who) => [
        [`GIT_${who}_NAME`, 'A'],
        [`GIT_${who}_EMAIL`, 'a@b.c'],
      ]),
    ),
  };
  const sh = (line: string): Run => {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: folder.root, env, encoding: 'utf8' });
    return { code: status, out: stdout, err: stderr };
  };
  /** A command of the page, with the package's program as if it were installed. */
  const example = (line: string): Run => sh(line.replaceAll('npx policy-lens', 'node_modules/.bin/policy-lens'));

  before(function () {
    if (process.platform === 'win32') this.skip();
    folder.write('data/datapackage.json', '{"resources": [{"name": "observations", "path": "observations.csv"}]}');
    folder.write('data/observations.csv', DATASET);
    folder.write('notes/a.md', NOTE);
    folder.write('.gitignore', 'node_modules/\n');
    fs.chmodSync(
      folder.write('node_modules/.bin/policy-lens', `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`),
      0o755,
    );
  });

  it('GitHub: writes the file that is uploaded, and fails', () => {
    const [workflow] = blocks('yaml').map((text) => parse(text) as { jobs?: { check: { steps: Step[] } } });
    interface Step {
      readonly run?: string;
      readonly with?: Readonly<Record<string, string>>;
    }
    const steps = workflow?.jobs?.check.steps ?? [];
    const check = steps.find((s) => s.run?.includes('policy-lens'));
    const upload = steps.find((s) => s.with?.sarif_file)?.with?.sarif_file as string;
    assert.equal(example(check?.run as string).code, 1);
    const log = JSON.parse(fs.readFileSync(path.join(folder.root, upload), 'utf8')) as {
      runs: { results: { kind: string }[] }[];
    };
    assert.deepEqual(
      log.runs[0]?.results.map((r) => r.kind),
      ['fail'],
    );
  });

  it('GitHub: annotates without an upload', () => {
    const [, steps] = blocks('yaml').map((text) => parse(text));
    assert.match(example(steps[0].run).out, /^::error file=notes\/a\.md,line=5,/);
  });

  it('GitLab: writes the report that is collected', () => {
    const { figures } = parse(blocks('yaml')[2] as string);
    const line = figures.script.find((s: string) => s.includes('policy-lens')) as string;
    assert.equal(example(line).code, 1);
    assert.match(fs.readFileSync(path.join(folder.root, figures.artifacts.reports.junit), 'utf8'), /failures="1"/);
  });

  it('begins with a baseline', () => {
    const lines = (blocks('sh').find((b) => b.includes('--write-baseline')) as string).trim().split('\n');
    assert.deepEqual(
      lines.map((line) => example(line).code),
      [0, 0],
    );
  });

  it('gives a patch', () => {
    example((blocks('sh').find((b) => b.includes('--fix-dry-run')) as string).trim());
    assert.match(fs.readFileSync(path.join(folder.root, 'figures.patch'), 'utf8'), /^\+.*24\.3万亿元/m);
  });

  it('before a commit: judges what is staged, not what lies in the folder', () => {
    const hook = blocks('sh').find((b) => b.startsWith('#!')) as string;
    sh('git init -q && git config core.hooksPath .githooks');
    fs.chmodSync(folder.write('.githooks/pre-commit', hook), 0o755);
    const refused = sh('git add . && git commit -q -m one');
    assert.equal(refused.code, 1);
    assert.match(refused.out + refused.err, /notes\/a\.md[\s\S]*figure\.scale/);
    folder.write('notes/a.md', FIXED);
    assert.equal(sh('git commit -q -m one').code, 1, 'the wrong figure is still staged');
    sh('git add notes');
    folder.write('notes/a.md', NOTE);
    const accepted = sh('git commit -q -m one');
    assert.equal(accepted.code, 0, accepted.out + accepted.err);
    assert.equal(sh('git show HEAD:notes/a.md').out, FIXED);
    assert.equal(sh('git checkout -q notes && git commit -q --allow-empty -m two').code, 0, 'nothing to check');
  });

  it('pre-commit: has a command that refuses and accepts', () => {
    const config = parse(blocks('yaml')[3] as string) as { repos: { hooks: { entry: string }[] }[] };
    const entry = config.repos.flatMap((r) => r.hooks.map((h) => h.entry)).join();
    folder.write('notes/b.md', NOTE);
    assert.equal(example(`${entry} notes/a.md notes/b.md`).code, 1);
    folder.write('notes/b.md', FIXED);
    assert.deepEqual(example(`${entry} notes/b.md`), { code: 0, out: '', err: '' });
  });
});
