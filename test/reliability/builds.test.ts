import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { BrowserPeer, line, type Peer, StdioPeer } from './peer.ts';

interface Told {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly message: string;
}

function byCommandLine(folder: string): string[] {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['dist/cli.js', 'check', folder, '--format', 'json', '--lang', 'en', '--no-ignore'],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  assert.notEqual(status, 2, stderr);
  return (JSON.parse(stdout) as Told[])
    .map((f) => line(path.relative(folder, f.file).split(path.sep).join('/'), f.line, f.column, f.code, f.message))
    .sort();
}

async function by(peer: Peer, folder: string): Promise<string[]> {
  await peer.start(folder);
  return peer.told(folder);
}

/** The sample, and sets of documents with their datasets. */
const SETS = ['test/fixtures/dev', ...['zh', 'en', 'zh2', 'en2'].map((set) => `test/validation/${set}`)];

interface Mutant {
  readonly doc: string;
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

/** A copy of a set in which one figure of each document is wrong. */
function mutated(set: string): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'policy-lens-builds-')));
  for (const part of ['docs', 'data']) fs.cpSync(path.join(set, part), path.join(folder, part), { recursive: true });
  const lines = fs.readFileSync(path.join(set, 'mutants.jsonl'), 'utf8').trim().split('\n');
  const first = new Map(lines.map((text) => JSON.parse(text) as Mutant).map((m) => [m.doc, m]));
  for (const { doc, edits } of first.values()) {
    const file = path.join(folder, 'docs', doc);
    let text = fs.readFileSync(file, 'utf8');
    for (const edit of [...edits].sort((a, b) => b.start - a.start))
      text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
    fs.writeFileSync(file, text);
  }
  return folder;
}

/** The same by the command line, the language server and the build for browsers. @returns how many findings. */
async function agree(folder: string): Promise<number> {
  const server = new StdioPeer();
  const told = await by(server, folder);
  await server.stop();
  assert.deepEqual(byCommandLine(folder), told, 'command line');
  assert.deepEqual(await by(new BrowserPeer(folder), folder), told, 'browser build');
  return told.length;
}

describe('command line, language server and browser build say the same', function () {
  this.timeout(120_000);
  it('seeds', async () => assert.equal(await agree(path.resolve('seeds')), 6));
  for (const set of SETS) {
    it(`${set}, one figure of each document wrong`, async () => {
      const folder = mutated(set);
      const found = await agree(folder);
      fs.rmSync(folder, { recursive: true });
      assert.ok(found >= 5, `only ${found} findings`);
    });
  }
});
