import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { StdioPeer } from './peer.ts';

const NOTE = 'notes/light-industry-plan.md';
const TABLE = 'data/observations.csv';
const TOTAL = 6;

describe('faults', function () {
  this.timeout(60_000);
  let top: string;
  let folder: string;
  let cache: string;
  const running: StdioPeer[] = [];

  beforeEach(() => {
    top = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'policy-lens-faults-')));
    folder = path.join(top, 'work');
    cache = path.join(top, 'cache');
    fs.cpSync('seeds', folder, { recursive: true });
  });
  afterEach(async () => {
    for (const server of running.splice(0)) {
      server.process.kill('SIGKILL');
      await server.ended;
    }
    fs.rmSync(top, { recursive: true, force: true });
  });

  const kept = (): string[] =>
    fs.existsSync(cache)
      ? fs
          .readdirSync(cache, { recursive: true, withFileTypes: true })
          .flatMap((entry) => (entry.isFile() ? [path.join(entry.parentPath, entry.name)] : []))
      : [];
  const at = (name: string): string => path.join(folder, name);
  const uri = (name: string): string => pathToFileURL(at(name)).href;
  const begin = (env: Readonly<Record<string, string>> = {}, before: readonly string[] = []): StdioPeer => {
    const server = new StdioPeer({ POLICY_LENS_CACHE: cache, ...env }, before);
    running.push(server);
    return server;
  };
  const serve = async (env?: Readonly<Record<string, string>>, before?: readonly string[]): Promise<StdioPeer> => {
    const server = begin(env, before);
    await server.start(folder);
    return server;
  };
  const changed = async (server: StdioPeer, ...names: readonly string[]): Promise<void> => {
    server.tell('workspace/didChangeWatchedFiles', { changes: names.map((name) => ({ uri: uri(name), type: 2 })) });
    await server.settled();
  };
  const open = (server: StdioPeer, name: string, text = fs.readFileSync(at(name), 'utf8')): void =>
    server.tell('textDocument/didOpen', { textDocument: { uri: uri(name), languageId: 'markdown', version: 1, text } });
  const conflicts = (server: StdioPeer): number =>
    server.told(folder).filter((line) => line.includes(' figure.')).length;
  const command = (args: readonly string[], before: readonly string[] = []) => {
    const [program, ...rest] = [...before, process.execPath, path.resolve('dist/cli.js'), ...args];
    return spawnSync(program as string, rest, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, LANG: 'en_US.UTF-8' },
    });
  };

  it('a server killed while it reads or while one types leaves nothing that misleads the next', async () => {
    const right = (await serve({ POLICY_LENS_CACHE: 'off' })).told(folder);
    assert.equal(right.length, TOTAL);
    for (const [i, after] of [0, 30, 120, 300, 600].entries()) {
      const server = begin();
      const started = server.start(folder).then(
        () => true,
        () => false,
      );
      if (i % 2) {
        await started;
        open(server, NOTE);
        server.tell('textDocument/didChange', {
          textDocument: { uri: uri(NOTE), version: 2 },
          contentChanges: [{ text: '# x\n' }],
        });
      }
      await new Promise((resolve) => setTimeout(resolve, after));
      server.process.kill('SIGKILL');
      await server.ended;
      assert.deepEqual((await serve()).told(folder), right);
    }
  });

  it('a damaged, cut or foreign cache is not believed', async () => {
    const first = await serve();
    const right = first.told(folder);
    await first.stop();
    assert.ok(kept().length > 1);
    for (const spoil of [
      (t: string) => t.slice(0, t.length >> 1),
      (t: string) => t.replace(/[a-z]/g, '0'),
      () => '',
      () => '\0'.repeat(1000),
    ]) {
      for (const file of kept()) fs.writeFileSync(file, spoil(fs.readFileSync(file, 'latin1')), 'latin1');
      assert.deepEqual((await serve()).told(folder), right);
    }
  });

  it('a cache that cannot be written to, or is a file, or has no room, costs nothing but time', async () => {
    fs.writeFileSync(cache, 'a file');
    assert.equal((await serve()).told(folder).length, TOTAL);
    fs.rmSync(cache);
    assert.equal((await serve({}, ['sh', '-c', 'ulimit -f 0; exec "$@"', 'sh'])).told(folder).length, TOTAL);
    assert.deepEqual(
      kept().filter((file) => fs.statSync(file).size > 0),
      [],
    );
  });

  it('a file deleted, renamed, made a folder and made again', async () => {
    const server = await serve();
    const text = fs.readFileSync(at(NOTE));
    fs.rmSync(at(NOTE));
    await changed(server, NOTE);
    assert.equal(conflicts(server), 3);
    fs.mkdirSync(at(NOTE));
    await changed(server, NOTE);
    assert.equal(conflicts(server), 3);
    fs.rmdirSync(at(NOTE));
    fs.writeFileSync(at('notes/other.md'), text);
    await changed(server, NOTE, 'notes/other.md');
    assert.equal(conflicts(server), TOTAL);
    fs.writeFileSync(at(NOTE), '');
    fs.rmSync(at('notes/other.md'));
    await changed(server, NOTE, 'notes/other.md');
    assert.equal(conflicts(server), 3);
    fs.writeFileSync(at(NOTE), text);
    await changed(server, NOTE);
    assert.equal(conflicts(server), TOTAL);
  });

  it('a dataset that vanishes, is cut short, and comes back', async () => {
    const server = await serve();
    const text = fs.readFileSync(at(TABLE));
    fs.rmSync(at(TABLE));
    await changed(server, TABLE);
    assert.equal(conflicts(server), 0);
    assert.ok(server.told(folder).some((line) => line.includes('dataset.file')));
    fs.writeFileSync(at(TABLE), text.subarray(0, text.length >> 1));
    await changed(server, TABLE);
    fs.writeFileSync(at(TABLE), text);
    await changed(server, TABLE);
    assert.equal(server.told(folder).length, TOTAL);
  });

  it('a file written to again and again while it is read ends as what is on disk', async () => {
    const server = await serve();
    const text = fs.readFileSync(at(NOTE), 'utf8');
    for (let i = 0; i < 30; i++) {
      fs.writeFileSync(at(NOTE), i % 2 ? text.slice(0, 40 * i) : `${text}\n${i}`);
      server.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(NOTE), type: 2 }] });
    }
    fs.writeFileSync(at(NOTE), text);
    await changed(server, NOTE);
    assert.equal(conflicts(server), TOTAL);
  });

  it('more than 50 MB, binary, a pipe, broken links and links in a circle', async () => {
    fs.writeFileSync(at('notes/binary.md'), Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff]));
    fs.closeSync(fs.openSync(at('notes/large.md'), 'w'));
    fs.truncateSync(at('notes/large.md'), 51 * 1024 * 1024);
    fs.symlinkSync(folder, at('notes/loop'));
    fs.symlinkSync(at('notes/nowhere.md'), at('notes/broken.md'));
    fs.symlinkSync(at('notes/self.md'), at('notes/self.md'));
    const pipe = spawnSync('mkfifo', [at('notes/pipe.md')]).status === 0 ? ['notes/pipe.md'] : [];
    const server = await serve();
    await changed(server, 'notes/broken.md', 'notes/self.md', ...pipe);
    const told = server.told(folder);
    assert.equal(conflicts(server), TOTAL);
    assert.equal(told.filter((line) => line.includes('note.unread')).length, 2, told.join('\n'));
    const run = command(['check', '.', '--format', 'json']);
    assert.equal(run.status, 2);
    assert.match(run.stderr, /binary\.md: not a text file/);
    assert.match(run.stderr, /large\.md: larger than 50 MB/);
    assert.equal((JSON.parse(run.stdout) as unknown[]).length, TOTAL);
  });

  it('a thousand open documents', async () => {
    const server = await serve();
    const text = fs.readFileSync(at(NOTE), 'utf8').slice(0, 700);
    for (let i = 0; i < 1000; i++) open(server, `notes/open-${i}.md`, `${text}\n${i}\n`);
    const told = (): number =>
      server.told(folder).filter((line) => line.includes('open-') && line.includes('figure.scale')).length;
    await server.until(() => told() === 1000, 'a conflict in each');
  });

  it('a full disk: an export or a fix is written whole or not at all', () => {
    const full = ['sh', '-c', 'ulimit -f 1; exec "$@"', 'sh'];
    const out = at('report.sarif');
    fs.writeFileSync(out, 'the report before');
    const run = command(['check', '.', '--format', 'sarif', '--output', out], full);
    assert.equal(run.status, 2, run.stderr);
    assert.equal(fs.readFileSync(out, 'utf8'), 'the report before');
    const before = fs.readFileSync(at(NOTE), 'utf8');
    assert.ok(before.length > 1024);
    assert.equal(command(['check', NOTE, '--dataset', 'data', '--fix'], full).status, 2);
    assert.equal(fs.readFileSync(at(NOTE), 'utf8'), before);
    assert.deepEqual(
      fs.readdirSync(folder, { recursive: true }).filter((name) => String(name).includes('.tmp')),
      [],
    );
  });

  it('clock, time zone and locale change nothing', () => {
    const [first, ...others] = ['UTC', 'Asia/Shanghai', 'America/St_Johns', 'Pacific/Kiritimati'].map((TZ) =>
      ['extract', 'check'].map((name) => {
        const args = [name, name === 'check' ? '.' : NOTE, '--format', 'json', '--lang', 'en'];
        const env = { ...process.env, TZ, LC_ALL: TZ === 'UTC' ? 'C' : 'tr_TR.UTF-8' };
        return spawnSync(process.execPath, [path.resolve('dist/cli.js'), ...args], {
          cwd: folder,
          encoding: 'utf8',
          env,
        }).stdout;
      }),
    );
    assert.ok(first?.every((text) => text.length > 10));
    for (const other of others) assert.deepEqual(other, first);
  });
});
