import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { CLI, DATASET, NOTE, run, tempFolder } from './run.ts';

const COMMANDS = ['check', 'explain', 'diff', 'stats', 'extract', 'lsp'];
const { version } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { version: string };

describe('on a terminal', function () {
  this.timeout(60_000);
  const folder = tempFolder();
  const at = { cwd: folder.root };
  folder.write('data/observations.csv', DATASET);
  folder.write('note.md', NOTE);
  const check = (...args: string[]) => run(['check', 'note.md', '--dataset', 'data', ...args], at);

  it('tells its version', () => {
    assert.equal(run(['--version']).out, `policy-lens ${version}\n`);
  });

  for (const command of COMMANDS) {
    it(`helps with ${command} in both languages: what for, how, examples`, () => {
      const en = run([command, '--help']);
      assert.equal(en.code, 0);
      assert.match(
        en.out,
        new RegExp(
          `Usage\\n  policy-lens ${command} .*[\\s\\S]*Options[\\s\\S]*Examples\\n  # .+\\n  .*policy-lens ${command}`,
        ),
      );
      assert.doesNotMatch(en.out, /\p{sc=Han}/u);
      const zh = run(['help', command, '--lang', 'zh']);
      assert.match(zh.out, /用法[\s\S]*选项[\s\S]*示例/);
    });
  }

  it('names every command in the help of the whole', () => {
    const { out } = run(['--help']);
    for (const command of COMMANDS) assert.match(out, new RegExp(`^  ${command} `, 'm'));
    assert.match(out, /Exit codes/);
  });

  it('gives examples whose options exist', () => {
    for (const command of COMMANDS) {
      const { out } = run([command, '--help']);
      const known = new Set([...out.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map((m) => m[1]));
      const used = [...out.slice(out.indexOf('Examples')).matchAll(/ (--[\w-]+)/g)].map((m) => m[1]);
      assert.deepEqual(
        used.filter((o) => !known.has(o)),
        [],
        command,
      );
    }
  });

  it('speaks the language asked for, else that of the system', () => {
    assert.match(check('--lang', 'zh').out, /个文件，.*个数字/);
    assert.match(check('--locale=zh').out, /个文件/);
    assert.match(run(['check', 'note.md', '--dataset', 'data'], { ...at, env: { LANG: 'zh_CN.UTF-8' } }).out, /个文件/);
    assert.match(run(['check', 'gone.md', '--lang', 'zh'], at).err, /没有这个文件/);
    assert.match(run(['frobnicate', '--lang', 'zh']).err, /没有命令/);
    assert.equal(check('--lang', 'fr').code, 2);
  });

  it('says what was meant by a mistyped option', () => {
    assert.match(check('--fromat', 'json').err, /has no option --fromat; did you mean --format\?/);
    assert.match(check('--max-findings', 'many').err, /--max-findings takes a whole number/);
    assert.match(check('--dataset').err, /--dataset needs PATH/);
    assert.match(check('--quiet=yes').err, /takes no value/);
  });

  it('has colours when asked, and none when NO_COLOR is set or nobody looks', () => {
    const colour = '\u001b[';
    assert.ok(check('--color', 'always').out.includes(colour));
    assert.ok(!check().out.includes(colour));
    const args = ['check', 'note.md', '--dataset', 'data'];
    assert.ok(run(args, { ...at, env: { FORCE_COLOR: '1' } }).out.includes(colour));
    assert.ok(!run(args, { ...at, env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).out.includes(colour));
    assert.ok(!run([...args, '--format', 'json'], { ...at, env: { FORCE_COLOR: '1' } }).out.includes(colour));
  });

  it('shows no more than is asked for, and says what it left out', () => {
    folder.write('many.md', `${NOTE}\n2022年，轻工业规上企业利润为1.45万亿元。\n`);
    const args = ['check', 'many.md', '--dataset', 'data', '--max-findings', '1'];
    const { code, out } = run(args, at);
    assert.equal(code, 1);
    assert.match(out, /1 more finding not shown/);
    assert.equal((JSON.parse(run([...args, '--format', 'json'], at).out) as unknown[]).length, 1);
    assert.equal(run(['check', 'many.md', '--dataset', 'data', '--max-findings', '0'], at).code, 1);
  });

  it('is quiet when asked: findings only, nothing on a clean text', () => {
    const { out, err } = check('--quiet');
    assert.match(out, /figure\.scale/);
    assert.doesNotMatch(out, /figures/);
    assert.equal(err, '');
    folder.write('clean.md', '一句话。\n');
    assert.equal(run(['check', 'clean.md', '--dataset', 'data', '-q'], at).out, '');
  });

  it('writes the report to a file', () => {
    const { code, out } = check('--format', 'json', '--output', 'report.json');
    assert.equal(code, 1);
    assert.equal(out, '');
    assert.equal((JSON.parse(fs.readFileSync(path.join(folder.root, 'report.json'), 'utf8')) as unknown[]).length, 1);
    assert.match(check('--output', 'no/such/report').err, /^policy-lens: no\/such\/report: not written: /);
  });

  it('writes into a pipe that was named, rather than a file in its place', function () {
    if (process.platform === 'win32') this.skip();
    const line = '"$0" "$@" check note.md --dataset data --output /dev/stdout | cat';
    const { stdout } = spawnSync('sh', ['-c', line, process.execPath, CLI], { ...at, encoding: 'utf8' });
    assert.match(stdout, /figure\.scale/);
  });

  for (const [severity, code] of [
    ['error', 1],
    ['hint', 1],
  ] as const) {
    it(`fails on ${severity}`, () => assert.equal(check('--fail-on', severity).code, code));
  }

  it('does not fail below --fail-on', () => {
    folder.write('warn.md', '2022年，轻工业规上企业利润为1.53万亿元。\n');
    const args = ['check', 'warn.md', '--dataset', 'data'];
    assert.equal(run(args, at).code, 1);
    assert.equal(run([...args, '--fail-on', 'error'], at).code, 0);
  });

  it('ends in peace when its reader has had enough', async () => {
    fs.writeFileSync(path.join(folder.root, 'long.md'), NOTE.repeat(400));
    const child = spawn(process.execPath, [CLI, 'extract', 'long.md'], at);
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    assert.equal(err, '');
    assert.equal(code, 0);
  });

  it('writes JUnit that a parser reads, a case a figure, with failures, skips and odd characters', () => {
    const text = `${NOTE}\n2022年，轻工业规上企业利润为:figure[1.45万亿元]{ignore="照录 <a> & \u0001b"}。\n`;
    folder.write('a "b" & <c>.md', text);
    const { code, out } = run(['check', 'a "b" & <c>.md', 'clean.md', '--dataset', 'data', '--format', 'junit'], at);
    assert.equal(code, 1);
    assert.equal(XMLValidator.validate(out), true);
    const { testsuites } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(out);
    assert.deepEqual([testsuites.tests, testsuites.failures, testsuites.skipped], ['4', '1', '1']);
    const [suite, clean] = testsuites.testsuite;
    assert.equal(suite.name, 'a "b" & <c>.md');
    assert.equal(suite.testcase.length, 3);
    const failed = suite.testcase.find((c: { failure?: unknown }) => c.failure);
    assert.equal(failed.failure.type, 'figure.scale');
    assert.match(failed.failure['#text'], /:5:19\n.*\n→ Change/);
    assert.match(suite.testcase.find((c: { skipped?: unknown }) => c.skipped).skipped.message, /照录 <a> & .b/);
    assert.equal(clean.testcase.name, 'no figures to check');
  });

  it('tells in JUnit what could not be read', () => {
    const { code, out } = run(['check', 'gone.md', 'note.md', '--dataset', 'data', '--format', 'junit'], at);
    assert.equal(code, 2);
    assert.equal(XMLValidator.validate(out), true);
    assert.match(out, /<testsuites [^>]*errors="1"[\s\S]*<error message="gone\.md: no such file"\/>/);
  });

  it('takes short options, together and with their value', () => {
    assert.equal((JSON.parse(check('-f', 'json').out) as unknown[]).length, 1);
    assert.equal((JSON.parse(check('-qf', 'json').out) as unknown[]).length, 1);
    const behind = run(['check', '--dataset', 'data', '-f', 'json', '--', 'note.md'], at);
    assert.equal((JSON.parse(behind.out) as unknown[]).length, 1);
  });

  it('waits for a slow writer on standard input', function () {
    if (process.platform === 'win32') this.skip();
    const line = '(sleep 0.3; cat note.md) | "$0" "$@" check - --dataset data';
    const { stdout } = spawnSync('sh', ['-c', line, process.execPath, CLI], { ...at, encoding: 'utf8' });
    assert.match(stdout, /figure\.scale/);
  });

  it('says how to start the language server when it is not told how to speak', () => {
    assert.match(run(['lsp']).err, /^policy-lens: lsp: .*--stdio\n$/);
  });

  it('keeps names of JUnit cases when text moves', () => {
    const names = (text: string): unknown[] => {
      folder.write('moving.md', text);
      const { out } = run(['check', 'moving.md', '--dataset', 'data', '--format', 'junit'], at);
      return [...out.matchAll(/testcase name="([^"]*)"/g)].map((m) => m[1]).sort();
    };
    assert.deepEqual(names(NOTE), names(`前言。\n\n${NOTE}`));
  });
});
