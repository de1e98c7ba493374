import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { Workspace } from '../../src/core/index.ts';
import { type CacheStore, DigestCache } from '../../src/server/digest-cache.ts';

const TABLE = `indicator,label_zh,time_period,role,bound,value,unit
light.revenue,轻工业规上企业营业收入,2022,actual,eq,24300000000000,CNY
`;
const NOTE = '2022年，轻工业规上企业营业收入25.3万亿元。\n\n2022年，轻工业规上企业营业收入24.3万亿元。\n';
const URI = 'file:///f/a.md';

class Memory implements CacheStore {
  readonly files = new Map<string, string>();
  constructor(readonly build = '1') {}
  load = async (name: string): Promise<string | undefined> => this.files.get(name);
  save = async (name: string, text: string): Promise<void> => void this.files.set(name, text);
  hash = (text: string): string => createHash('sha1').update(text).digest('hex');
}

function workspace(note = NOTE, table = TABLE): Workspace {
  const made = new Workspace();
  made.setDatasetFile('file:///f/data.csv', table);
  made.setDocument(URI, note);
  return made;
}

/** Reads the note as a first run does, and leaves its digest in the store. */
async function firstRun(store: CacheStore): Promise<void> {
  const cache = new DigestCache(store);
  const own = workspace();
  await cache.begin(['file:///f'], own.environment());
  assert.equal(cache.restore(own, URI), false);
  cache.keep(own, URI);
  await cache.end();
}

async function restored(store: CacheStore, own: Workspace, folders = ['file:///f']): Promise<boolean> {
  const cache = new DigestCache(store);
  await cache.begin(folders, own.environment());
  return cache.restore(own, URI);
}

describe('cache of digests', () => {
  it('gives back what was found, rows and all', async () => {
    const store = new Memory();
    await firstRun(store);
    const own = workspace();
    assert.ok(await restored(store, own));
    assert.equal(own.digest(URI)?.findings.length, 1);
    assert.deepEqual(own.digest(URI), workspace().digest(URI));
  });

  it('is not used for another text, dataset, folder or program', async () => {
    const store = new Memory();
    await firstRun(store);
    assert.equal(await restored(store, workspace(`${NOTE}。`)), false);
    assert.equal(await restored(store, workspace(NOTE, TABLE.replace('24300', '24400'))), false);
    assert.equal(await restored(store, workspace(), ['file:///g']), false);
    const newer = new Memory('2');
    for (const [name, text] of store.files) newer.files.set(name, text);
    assert.equal(await restored(newer, workspace()), false);
  });

  it('is not used when it is damaged', async () => {
    const store = new Memory();
    await firstRun(store);
    for (const [name, text] of [...store.files]) {
      for (const damaged of ['', text.slice(0, -3), text.replace('conflict', 'agreesss'), `x${text}`]) {
        store.files.set(name, damaged);
        assert.equal(await restored(store, workspace()), false);
      }
    }
  });
});
