import assert from 'node:assert/strict';
import path from 'node:path';
import { type StoredDigest, Workspace } from '../../src/core/index.ts';
import type { FileSystem } from '../../src/server/file-system.ts';
import { indexFolders } from '../../src/server/index-files.ts';
import { Reader } from '../../src/server/node/reader.ts';
import { nodeReaders } from '../../src/server/node/readers.ts';
import type { Environment, Readers } from '../../src/server/readers.ts';

const TABLE = `indicator,label_zh,time_period,role,bound,value,unit
light.revenue,轻工业规上企业营业收入,2022,actual,eq,24300000000000,CNY
`;
const note = (i: number): string => `2022年，轻工业规上企业营业收入2${i % 3 === 0 ? 4 : 5}.3万亿元。\n`;
const uris = Array.from({ length: 300 }, (_, i) => `file:///f/${i}.md`);

const files: FileSystem = {
  find: async () => ['file:///f/data.csv', ...uris],
  read: async (uri) => new TextEncoder().encode(uri.endsWith('.csv') ? TABLE : note(uris.indexOf(uri))),
};

/** Readers on this very thread. */
class Here implements Readers {
  read = 0;
  ended = false;
  constructor(
    private readonly answer: (uri: string, read: () => StoredDigest | undefined) => StoredDigest | undefined,
  ) {}

  start(environment: Environment) {
    const reader = new Reader(environment);
    return {
      ahead: 4,
      read: async (uri: string, text: string) => {
        this.read++;
        return this.answer(uri, () => reader.read({ id: 0, uri, text }).digest);
      },
      end: () => {
        this.ended = true;
      },
    };
  }
}

const never = { isCancellationRequested: false };

async function indexed(readers?: Readers, open?: string, token = never): Promise<Workspace> {
  const workspace = new Workspace();
  workspace.background = true;
  workspace.setSeverities((_uri, code, own) => (code === 'figure.value' ? 'information' : own));
  const isOpen = (uri: string): boolean => uri === open;
  await indexFolders(workspace, files, ['file:///f'], { isOpen, report: () => {}, token, readers });
  return workspace;
}

const findingsOf = (workspace: Workspace): unknown =>
  uris.map((uri) => workspace.findings(uri).map(({ code, severity, span }) => ({ code, severity, span })));

describe('readers of the index', () => {
  it('find what the server itself finds, with the severities it has', async () => {
    const readers = new Here((_, read) => read());
    const alone = await indexed();
    const together = await indexed(readers);
    assert.equal(readers.read, uris.length);
    assert.ok(readers.ended);
    assert.deepEqual(together.judgedDocuments(), uris);
    assert.deepEqual(findingsOf(together), findingsOf(alone));
    assert.equal(together.findings(uris[1] as string)[0]?.severity, 'information');
  });

  it('leave to the server what they cannot read', async () => {
    const readers = new Here((uri, read) => (uri.endsWith('3.md') ? undefined : read()));
    const workspace = await indexed(readers);
    assert.deepEqual(workspace.judgedDocuments(), uris);
    assert.deepEqual(findingsOf(workspace), findingsOf(await indexed()));
  });

  it('do not answer for a document that was opened meanwhile', async () => {
    const own = uris[250] as string;
    const workspace = await indexed(new Here((_, read) => read()), own);
    assert.ok(!workspace.judgedDocuments().includes(own));
  });

  it('end when the index is given up', async () => {
    const token = { isCancellationRequested: false };
    const readers = new Here((_, read) => {
      token.isCancellationRequested = readers.read > 20;
      return read();
    });
    const workspace = await indexed(readers, undefined, token);
    assert.ok(readers.ended);
    assert.ok(workspace.judgedDocuments().length < 60);
  });

  it('are not asked for a few documents', async () => {
    const readers = new Here((_, read) => read());
    const few = { ...files, find: async () => ['file:///f/data.csv', ...uris.slice(0, 20)] };
    const workspace = new Workspace();
    await indexFolders(workspace, few, ['file:///f'], { isOpen: () => false, report: () => {}, token: never, readers });
    assert.equal(readers.read, 0);
  });
});

describe('threads', function () {
  this.timeout(60_000);

  const asked = process.env.POLICY_LENS_THREADS;
  before(() => {
    process.env.POLICY_LENS_THREADS = 'on';
  });
  after(() => {
    if (asked === undefined) delete process.env.POLICY_LENS_THREADS;
    else process.env.POLICY_LENS_THREADS = asked;
  });

  it('read documents in the built server’s own program', async () => {
    const reading = nodeReaders(path.resolve('dist/server/node.js')).start({
      datasets: [{ uri: 'file:///f/data.csv', text: TABLE }],
      bindings: [],
    });
    if (!reading) return;
    const digests = await Promise.all(uris.slice(0, 6).map((uri, i) => reading.read(uri, note(i))));
    reading.end();
    assert.deepEqual(
      digests.map((digest) => digest?.findings.map((f) => f.code)),
      [[], ['figure.value'], ['figure.value'], [], ['figure.value'], ['figure.value']],
    );
    assert.equal(await reading.read(uris[0] as string, note(0)), undefined);
  });

  it('hand their work back when they cannot run', async () => {
    const reading = nodeReaders(path.resolve('no-such-program.js')).start({ datasets: [], bindings: [] });
    assert.equal(await reading?.read(uris[0] as string, note(0)), undefined);
  });
});
