import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import pc from 'picocolors';
import { Context } from '../../src/cli/context.ts';
import { editBytes, editText } from '../../src/cli/edit-bytes.ts';
import { applyRepairs } from '../../src/cli/fix.ts';
import { Workspace } from '../../src/core/index.ts';
import { CLI, DATASET, NOTE, run, tempFolder } from './run.ts';

const FIXED = NOTE.replace('24.3亿元', '24.3万亿元');

/** The note in GB18030, which the runtime cannot write: its own bytes for every character, by looking them up. */
function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const bytes = [...text].flatMap((c) => {
    if (c.charCodeAt(0) < 0x80) return [c.charCodeAt(0)];
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++)
        if (trail !== 0x7f && decoder.decode(Uint8Array.of(lead, trail)) === c) return [lead, trail];
    }
    throw new Error(`no GBK for ${c}`);
  });
  return Buffer.from(bytes);
}

/** Text with figures' characters, Chinese, line ends and characters of two units; the same edits in text and in bytes. */
const edited = fc
  .tuple(
    fc.array(fc.constantFrom('1', '.', '亿', '元', '，', 'a', ' ', '\n', 'é', '😀', '𠀀'), { maxLength: 40 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom('', '24.3万亿元', '２', 'at least')), { maxLength: 5 }),
  )
  .map(([characters, wanted]) => {
    const places = [0];
    for (const c of characters) places.push((places.at(-1) as number) + c.length);
    let free = 0;
    const edits = wanted
      .map(([at, length, newText]) => ({ first: at % places.length, length, newText }))
      .sort((a, b) => a.first - b.first)
      .flatMap(({ first, length, newText }) => {
        const last = Math.min(first + length, places.length - 1);
        if (first < free) return [];
        free = last + 1;
        return [{ start: places[first] as number, end: places[last] as number, newText }];
      });
    return { text: characters.join(''), edits };
  });

describe('edits in the bytes of a file', () => {
  const encodings: readonly (readonly [string, (text: string) => Buffer])[] = [
    ['UTF-8', (t) => Buffer.from(t)],
    ['UTF-8 with a byte order mark', (t) => Buffer.from(`\ufeff${t}`)],
    ['UTF-16 LE', (t) => Buffer.from(`\ufeff${t}`, 'utf16le')],
    ['UTF-16 BE', (t) => Buffer.from(`\ufeff${t}`, 'utf16le').swap16()],
  ];
  for (const [name, encode] of encodings) {
    it(`are those of the text: ${name}`, () => {
      fc.assert(
        fc.property(edited, ({ text, edits }) => {
          assert.deepEqual(editBytes(encode(text), edits), encode(editText(text, edits)));
        }),
      );
    });
  }

  it('have no form where the encoding lacks a character', () => {
    assert.equal(editBytes(gb18030('产量5吨'), [{ start: 2, end: 3, newText: '😀' }]), undefined);
  });

  it('are not made in a file that has changed since it was read', () => {
    const workspace = new Workspace();
    workspace.setDocument('file:///a.md', 'one');
    const context = new Context('en', pc.createColors(false));
    const input = {
      file: 'a.md',
      uri: 'file:///a.md',
      isStdin: true,
      bytes: () => Buffer.from('two'),
      read: () => 'two',
    };
    const session = { workspace, documents: [input], dataset: [], bindings: [] };
    const done = applyRepairs(session, [{ input, edits: [{ start: 0, end: 3, newText: '1' }], count: 1 }], context);
    assert.deepEqual(done, { findings: 0, files: 0, stdin: undefined });
    assert.match(context.failures.join(), /a\.md: left as it is/);
  });
});

describe('check --fix', function () {
  this.timeout(60_000);
  const folder = tempFolder();
  folder.write('data/observations.csv', DATASET);
  const at = { cwd: folder.root };
  const fix = (name: string, content: string | Buffer, ...more: string[]) => {
    const file = folder.write(name, content);
    const result = run(['check', name, '--dataset', 'data', '--fix', ...more], at);
    return { ...result, bytes: fs.readFileSync(file) };
  };

  it('puts the figure right, tells so, and ends with 0 when nothing is left', () => {
    const { code, err, bytes } = fix('note.md', NOTE);
    assert.equal(bytes.toString(), FIXED);
    assert.equal(code, 0);
    assert.match(err, /put right 1 in 1 file/);
    assert.deepEqual(
      fs.readdirSync(folder.root).filter((f) => f.endsWith('.tmp')),
      [],
    );
  });

  it('ends with 1 when something is left that has no fix', () => {
    const broken = '2022年，轻工业规上企业利润为1.54万亿元，:举措[做些事]{for=nowhere}。\n';
    assert.equal(fix('left.md', broken).code, 1);
  });

  const utf16be = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  for (const [name, encode] of [
    ['line ends of Windows', (t: string) => Buffer.from(t.replaceAll('\n', '\r\n'))],
    ['a byte order mark', (t: string) => Buffer.from(`\ufeff${t}`)],
    ['UTF-16, little end first', (t: string) => Buffer.from(`\ufeff${t}`, 'utf16le')],
    ['UTF-16, big end first', utf16be],
    ['GB18030', gb18030],
    [
      'GB18030 with four-byte characters before it',
      (t: string) => Buffer.concat([Buffer.from([0x95, 0x32, 0x82, 0x36, 0x81, 0x30, 0x81, 0x31, 10, 10]), gb18030(t)]),
    ],
    ['characters outside the basic plane', (t: string) => Buffer.from(`😀𠀀\n\n${t}`)],
    ['no line end at the end', (t: string) => Buffer.from(t.trimEnd())],
  ] as const) {
    it(`keeps ${name}, byte for byte`, () => {
      assert.deepEqual(fix('encoded.md', encode(NOTE)).bytes, encode(FIXED));
    });
  }

  it('keeps the mode of the file and writes through a symbolic link', () => {
    const file = folder.write('real/mode.md', NOTE);
    fs.chmodSync(file, 0o640);
    fs.symlinkSync(file, path.join(folder.root, 'link.md'));
    run(['check', 'link.md', '--dataset', 'data', '--fix'], at);
    assert.equal(fs.readFileSync(file, 'utf8'), FIXED);
    assert.equal(fs.statSync(file).mode & 0o777, 0o640);
    assert.ok(fs.lstatSync(path.join(folder.root, 'link.md')).isSymbolicLink());
  });

  it('writes a file whose name is as long as names can be', () => {
    const name = `${'长'.repeat(84)}.md`;
    assert.equal(fix(name, NOTE).bytes.toString(), FIXED);
  });

  it('tells of a file that cannot be written, leaves it whole, fixes the others and ends with 2', function () {
    if (process.platform === 'win32') this.skip();
    const locked = folder.write('locked/a.md', NOTE);
    const free = folder.write('free/b.md', NOTE);
    // Root may write everywhere, so the command runs as nobody.
    const uid = process.getuid?.() === 0 ? 65534 : process.getuid?.();
    fs.chmodSync(folder.root, 0o755);
    fs.chmodSync(path.dirname(locked), 0o555);
    fs.chmodSync(path.dirname(free), 0o777);
    const args = [CLI, 'check', 'locked/a.md', 'free/b.md', '--dataset', 'data', '--fix'];
    const { status, stderr } = spawnSync(process.execPath, args, { ...at, encoding: 'utf8', ...(uid ? { uid } : {}) });
    fs.chmodSync(path.dirname(locked), 0o755);
    assert.equal(status, 2);
    assert.match(stderr, /locked\/a\.md.*(?:not written: permission denied|未能写入)/);
    assert.equal(fs.readFileSync(locked, 'utf8'), NOTE);
    assert.equal(fs.readFileSync(free, 'utf8'), FIXED);
    assert.deepEqual(fs.readdirSync(path.dirname(locked)), ['a.md']);
  });

  it('shows what it would do as a patch that git applies, and writes nothing', () => {
    const file = folder.write('文 稿.md', NOTE);
    const { code, out } = run(['check', '文 稿.md', '--dataset', 'data', '--fix-dry-run'], at);
    assert.equal(code, 1);
    assert.equal(fs.readFileSync(file, 'utf8'), NOTE);
    assert.match(out, /^--- a\/文 稿\.md\n\+\+\+ b\/文 稿\.md\n@@ /);
    execFileSync('git', ['apply', '-'], { cwd: folder.root, input: out });
    assert.equal(fs.readFileSync(file, 'utf8'), FIXED);
  });

  it('prints the text of standard input put right, and the report on stderr', () => {
    const { code, out, err } = run(['check', '-', '--dataset', 'data', '--fix'], { ...at, input: NOTE });
    assert.equal(out, FIXED);
    assert.equal(code, 0);
    assert.match(err, /figures/);
    const same = run(['check', '-', '--dataset', 'data', '--fix'], { ...at, input: FIXED });
    assert.equal(same.out, FIXED);
  });

  it('leaves alone what a baseline knows', () => {
    folder.write('known.md', NOTE);
    run(['check', 'known.md', '--dataset', 'data', '--write-baseline', 'known.json'], at);
    run(['check', 'known.md', '--dataset', 'data', '--baseline', 'known.json', '--fix'], at);
    assert.equal(fs.readFileSync(path.join(folder.root, 'known.md'), 'utf8'), NOTE);
  });

  it('refuses both ways of fixing at once', () => {
    assert.equal(run(['check', 'note.md', '--fix', '--fix-dry-run'], at).code, 2);
  });

  it('fixes the sample until nothing loud is left', () => {
    fs.cpSync('seeds', path.join(folder.root, 'seeds'), { recursive: true });
    const { code } = run(['check', 'seeds', '--fix'], at);
    assert.equal(code, 0);
    const again = spawnSync(process.execPath, [CLI, 'check', 'seeds', '--format', 'json'], {
      cwd: folder.root,
      encoding: 'utf8',
    });
    assert.deepEqual(JSON.parse(again.stdout), []);
  });
});
