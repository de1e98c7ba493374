import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { DATASET, NOTE, run, tempFolder } from './run.ts';

describe('which files are read', function () {
  this.timeout(60_000);
  const folder = tempFolder();
  const at = { cwd: folder.root };
  folder.write('data/observations.csv', DATASET);
  for (const name of ['notes/a.md', 'notes/deep/b.md', 'notes/c.markdown', 'notes/d.txt', 'drafts/e.md', 'tmp/f.md'])
    folder.write(name, NOTE);
  const filesOf = (...args: string[]): string[] => {
    const rows = JSON.parse(run(['stats', ...args, '--dataset', 'data', '--format', 'json'], at).out) as {
      file: string;
    }[];
    return rows.map((r) => r.file.replaceAll('\\', '/')).sort();
  };

  it('takes all Markdown below a folder', () => {
    assert.deepEqual(filesOf('notes'), ['notes/a.md', 'notes/c.markdown', 'notes/deep/b.md']);
  });

  it('takes globs, also of texts that a folder does not give', () => {
    assert.deepEqual(filesOf('notes/*.md'), ['notes/a.md']);
    assert.deepEqual(filesOf('**/*.md'), ['drafts/e.md', 'notes/a.md', 'notes/deep/b.md', 'tmp/f.md']);
    assert.deepEqual(filesOf('notes/*.{txt,markdown}'), ['notes/c.markdown', 'notes/d.txt']);
    assert.deepEqual(filesOf('./notes/[a-b].md'), ['notes/a.md']);
  });

  it('takes a file whose own name looks like a glob', () => {
    folder.write('odd/[1].md', NOTE);
    assert.deepEqual(filesOf('odd/[1].md'), ['odd/[1].md']);
  });

  it('takes every file once', () => {
    assert.deepEqual(filesOf('notes/a.md', './notes/a.md', 'notes/*.md'), ['notes/a.md']);
  });

  it('leaves out what --exclude names, also of files that are named', () => {
    assert.deepEqual(filesOf('.', '--exclude', 'drafts', '--exclude', 'tmp/', '--exclude', '*.markdown'), [
      'notes/a.md',
      'notes/deep/b.md',
      'odd/[1].md',
    ]);
    assert.deepEqual(filesOf('notes/a.md', 'drafts/e.md', '--exclude', 'drafts/**'), ['notes/a.md']);
  });

  it('heeds .gitignore and .policylensignore, nested ones and negations too', () => {
    folder.write('repo/.git/HEAD', '');
    folder.write('repo/.gitignore', 'build/\n*.draft.md\n');
    folder.write('repo/.policylensignore', '# ours\n/old/*\n!/old/kept.md\n');
    folder.write('repo/sub/.policylensignore', 'local.md\n');
    for (const name of ['a.md', 'a.draft.md', 'build/b.md', 'old/c.md', 'old/kept.md', 'sub/local.md', 'sub/d.md'])
      folder.write(`repo/${name}`, NOTE);
    const kept = ['repo/a.md', 'repo/old/kept.md', 'repo/sub/d.md'];
    assert.deepEqual(filesOf('repo'), kept);
    assert.deepEqual(filesOf('repo/sub'), ['repo/sub/d.md']);
    assert.deepEqual(filesOf('repo/**/*.md'), kept);
    assert.equal(filesOf('repo', '--no-ignore').length, 7);
  });

  it('reads what is asked for by name although it is ignored', () => {
    assert.deepEqual(filesOf('repo/build'), ['repo/build/b.md']);
    assert.deepEqual(filesOf('repo/a.draft.md'), ['repo/a.draft.md']);
  });

  it('finds a dataset that git ignores', () => {
    folder.write('ignored/.git/HEAD', '');
    folder.write('ignored/.gitignore', '*.csv\n');
    folder.write('ignored/observations.csv', DATASET);
    folder.write('ignored/note.md', NOTE);
    assert.equal(run(['check', 'ignored'], at).code, 1);
  });

  it('runs in a circle of symbolic links no farther than the folders themselves', () => {
    folder.write('circle/a.md', NOTE);
    fs.symlinkSync('..', path.join(folder.root, 'circle', 'up'));
    assert.deepEqual(filesOf('circle'), ['circle/a.md']);
  });

  it('tells of each file that cannot be read in a line, still checks the others, and ends with 2', () => {
    folder.write('bad/binary.md', Buffer.from([0, 1, 2, 255]));
    fs.mkdirSync(path.join(folder.root, 'bad', 'folder.txt'), { recursive: true });
    fs.symlinkSync('loop.md', path.join(folder.root, 'bad', 'loop.md'));
    const paths = ['bad/binary.md', 'bad/missing.md', 'bad/loop.md', 'notes/a.md', 'no/*.md'];
    const { code, out, err } = run(['check', ...paths, '--dataset', 'data', '--format', 'json'], at);
    assert.equal(code, 2);
    assert.deepEqual(
      (JSON.parse(out) as { file: string; code: string }[]).map((f) => `${f.file} ${f.code}`),
      ['notes/a.md figure.scale'],
    );
    const lines = err.trim().split('\n');
    assert.equal(lines.length, 4, err);
    assert.ok(
      lines.every((l) => /^policy-lens: \S+: /.test(l)),
      err,
    );
  });

  it('tells what is wrong with frontmatter and with policy-lens.json, at its place', () => {
    folder.write('broken/note.md', '---\na: [1\n---\n\n一句话。\n');
    folder.write('broken/policy-lens.json', '{"bindings": 3');
    const rows = JSON.parse(run(['check', 'broken', '--dataset', 'data', '--format', 'json'], at).out) as {
      file: string;
      code: string;
      line: number;
    }[];
    const told = rows.map((r) => `${r.file} ${r.code}`);
    assert.ok(told.includes('broken/note.md note.frontmatter'), told.join());
    assert.ok(told.includes('broken/policy-lens.json annotation.bindings'), told.join());
    const beside = run(['check', 'broken/note.md', '--dataset', 'data'], at);
    assert.match(beside.err, /policy-lens\.json has \d problems? of its own/);
  });

  it('extracts the readable ones of several files, and ends with 2', () => {
    const { code, out, err } = run(['extract', 'bad/missing.md', 'notes/a.md'], at);
    assert.equal(code, 2);
    assert.equal((JSON.parse(out) as unknown[]).length, 1);
    assert.match(err, /^policy-lens: bad\/missing\.md: no such file\n$/);
  });

  it('reads standard input, under a name that decides which dataset is near', () => {
    const nameless = run(['check', '-', '--dataset', 'data', '--format', 'json'], { ...at, input: NOTE });
    assert.equal(nameless.code, 1);
    assert.equal((JSON.parse(nameless.out) as { file: string }[])[0]?.file, '<stdin>');
    folder.write('pack/data/datapackage.json', '{"resources": [{"name": "observations", "path": "observations.csv"}]}');
    folder.write('pack/data/observations.csv', DATASET);
    const named = run(['check', '-', '--stdin-filename', 'pack/notes/x.md', '--format', 'json'], {
      ...at,
      input: NOTE,
    });
    const [finding] = JSON.parse(named.out) as { file: string; code: string }[];
    assert.deepEqual([finding?.file, finding?.code], ['pack/notes/x.md', 'figure.scale']);
    const [document] = JSON.parse(run(['extract', '-'], { input: NOTE }).out) as { quantities: unknown[] }[];
    assert.equal(document?.quantities.length, 2);
  });

  it('refuses standard input that is no text', () => {
    const { code, err } = run(['check', '-'], { input: Buffer.from([0, 255, 0]) });
    assert.equal(code, 2);
    assert.equal(err, 'policy-lens: <stdin>: not a text file\n');
  });

  it('says so when there is nothing to read', () => {
    fs.mkdirSync(path.join(folder.root, 'empty'));
    const { code, err } = run(['check', 'empty'], at);
    assert.equal(code, 0);
    assert.match(err, /no Markdown files were found/);
  });
});
