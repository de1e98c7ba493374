import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { Workspace } from '../../src/core/index.ts';
import type { CacheStore } from '../../src/server/cache-store.ts';
import { DigestCache } from '../../src/server/digest-cache.ts';
import type { FilesAtHand, Stat } from '../../src/server/file-system.ts';

const TABLE = `indicator,label_zh,time_period,role,bound,value,unit
light.revenue,轻工业规上企业营业收入,2022,actual,eq,24300000000000,CNY
`;
const NOTE = '2022年，轻工业规上企业营业收入25.3万亿元。\n\n2022年，轻工业规上企业营业收入24.3万亿元。\n';
const PLAN = `# 轻工业稳增长工作方案（2023—2024年）

## 一、主要目标

到2024年，规上企业营业收入超过25万亿元，培育规模300亿元以上的升级创新产品50个。

## 二、工作举措

开展升级创新产品培育行动，培育升级和创新产品300项。
`;
const FOLDER = 'file:///f';
const LONG_AGO = Date.now() - 3_600_000;

/** A disk in memory. Nothing is packed, so that damage hits words too. */
class Memory implements CacheStore {
  readonly kept = new Map<string, Uint8Array>();
  written = 0;
  constructor(readonly build = '1') {}
  load = async (folder: string, name: string): Promise<Uint8Array | undefined> => this.kept.get(`${folder}/${name}`);
  piece = (folder: string, name: string, start: number, end: number): Uint8Array | undefined => {
    const bytes = this.kept.get(`${folder}/${name}`)?.subarray(start, end);
    return bytes?.length === end - start ? bytes : undefined;
  };
  save = async (folder: string, name: string, bytes: Uint8Array): Promise<boolean> => {
    this.written++;
    this.kept.set(`${folder}/${name}`, bytes);
    return true;
  };
  names = async (folder: string): Promise<string[]> =>
    [...this.kept.keys()].flatMap((key) => (key.startsWith(`${folder}/`) ? [key.slice(folder.length + 1)] : []));
  remove = async (folder: string, name: string): Promise<void> => void this.kept.delete(`${folder}/${name}`);
  pack = (text: string): Uint8Array => Buffer.from(text);
  unpack = (bytes: Uint8Array): string => Buffer.from(bytes).toString();
  hash = (of: string | Uint8Array): string => createHash('sha1').update(of).digest('hex');
  copy(): Memory {
    const copy = new Memory(this.build);
    for (const [key, bytes] of this.kept) copy.kept.set(key, bytes);
    return copy;
  }
}

/** Notes with their times. */
class Notes implements FilesAtHand {
  readonly texts = new Map<string, string>();
  readonly stats = new Map<string, Stat>();
  reads = 0;
  constructor(texts: Readonly<Record<string, string>>, modified = LONG_AGO) {
    for (const [name, text] of Object.entries(texts)) this.set(name, text, modified);
  }
  set(name: string, text: string, modified: number): void {
    this.texts.set(`${FOLDER}/${name}`, text);
    this.stats.set(`${FOLDER}/${name}`, { size: Buffer.byteLength(text), modified, changed: modified });
  }
  stat = (uri: string): Stat | undefined => this.stats.get(uri);
  read = (uri: string): Uint8Array | undefined => {
    this.reads++;
    const text = this.texts.get(uri);
    return text === undefined ? undefined : Buffer.from(text);
  };
}

interface Run {
  readonly workspace: Workspace;
  /** Documents that were read and judged. */
  readonly judged: readonly string[];
  readonly cache: DigestCache;
}

/** Indexes the notes as the server does. */
async function run(store: CacheStore | undefined, notes: Notes, table = TABLE, folder = FOLDER): Promise<Run> {
  const workspace = new Workspace();
  workspace.setDatasetFile(`${FOLDER}/data.csv`, table);
  const cache = new DigestCache(store ?? new Memory(), notes);
  const judged: string[] = [];
  await cache.begin([folder], workspace.environment());
  for (const [uri, text] of notes.texts) {
    if (store && cache.recall(workspace, uri)) continue;
    cache.reading(uri);
    workspace.setDocument(uri, text);
    if (store && cache.restore(workspace, uri)) continue;
    judged.push(uri);
    workspace.digest(uri);
    if (store) await cache.keep(workspace, uri);
  }
  if (store) await cache.end(workspace);
  return { workspace, judged, cache };
}

/** All that a workspace tells of its documents. */
const told = ({ workspace }: Run): unknown =>
  workspace.documents().map((uri) => {
    const digest = workspace.digest(uri);
    assert.ok(digest);
    const { kind, title, counts, problems, cited, quotes, names, sketch, findings } = digest;
    const all = { kind, title, counts, problems, cited, quotes, names, sketch, findings };
    return {
      uri,
      ...all,
      told: workspace.findings(uri),
      loud: workspace.loudFindings(uri),
      text: workspace.documentText(uri),
    };
  });

/** Enough notes for several parts; every third contradicts others, some hold marks. */
function many(count = 150): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => {
      const profit = `2021年，轻工业规上企业利润总额1.${i % 3 ? 4 : 6}万亿元。`;
      const mark = i % 7 ? '' : `\n<!-- policy-lens-disable-next-line figure.value 另一口径${i} -->\n`;
      const text = i % 10 ? `# 笔记${i}\n\n${profit}\n${mark}\n${NOTE}` : `${PLAN}\n${profit}`;
      return [`note-${i}.md`, text];
    }),
  );
}

describe('cache of digests', () => {
  it('gives back what was found, rows and all, and reads no note for it', async () => {
    const [store, notes] = [new Memory(), new Notes(many())];
    const cold = await run(store, notes);
    assert.equal(cold.judged.length, 150);
    notes.reads = 0;
    const warm = await run(store, notes);
    assert.deepEqual(warm.judged, []);
    const uri = `${FOLDER}/note-1.md`;
    assert.equal(warm.workspace.digest(uri)?.loud.length, 1);
    assert.equal(warm.workspace.loudFindings(uri).length, 2);
    assert.equal(notes.reads, 0);
    assert.deepEqual(told(warm), told(await run(undefined, notes)));
    assert.deepEqual(told(cold), told(warm));
  });

  it('is not used for another dataset, folder or program', async () => {
    const [store, notes] = [new Memory(), new Notes({ 'a.md': NOTE })];
    await run(store, notes);
    assert.equal((await run(store.copy(), notes)).judged.length, 0);
    assert.equal((await run(store.copy(), notes, TABLE.replace('24300', '24400'))).judged.length, 1);
    assert.equal((await run(store.copy(), notes, TABLE, 'file:///g')).judged.length, 1);
    const newer = new Memory('2');
    for (const [key, text] of store.kept) newer.kept.set(key, text);
    assert.equal((await run(newer, notes)).judged.length, 1);
  });

  it('reads a note whose size or times are others, and judges it where its text is', async () => {
    const [store, notes] = [new Memory(), new Notes({ 'a.md': NOTE, 'b.md': PLAN })];
    await run(store, notes);
    notes.set('a.md', NOTE, LONG_AGO + 1);
    assert.deepEqual((await run(store, notes)).judged, []);
    notes.set('a.md', NOTE.replace('25.3', '25.4'), LONG_AGO + 2);
    const warm = await run(store, notes);
    assert.deepEqual(warm.judged, [`${FOLDER}/a.md`]);
    assert.deepEqual(told(warm), told(await run(undefined, notes)));
  });

  it('compares the text of a note that was written just before it was read', async () => {
    const [store, notes] = [new Memory(), new Notes({ 'a.md': NOTE }, Date.now())];
    await run(store, notes);
    const [stat] = notes.stats.values();
    notes.set('a.md', NOTE.replace('25.3', '25.4'), stat?.modified as number);
    assert.deepEqual((await run(store, notes)).judged, [`${FOLDER}/a.md`]);
  });

  it('notices when the text is asked for that it is another than its file looked', async () => {
    const [store, notes] = [new Memory(), new Notes({ 'a.md': NOTE, 'b.md': NOTE })];
    await run(store, notes);
    const { workspace } = await run(store, notes);
    const outdated: string[] = [];
    workspace.outdated = (uri) => outdated.push(uri);
    const changed = NOTE.replaceAll('25.3', '24.3');
    notes.set('a.md', changed, LONG_AGO);
    assert.equal(workspace.documentText(`${FOLDER}/a.md`), changed);
    assert.deepEqual(outdated, [`${FOLDER}/a.md`]);
    assert.deepEqual(workspace.findings(`${FOLDER}/a.md`), []);
    assert.equal(workspace.findings(`${FOLDER}/b.md`).length, 1);
  });

  it('says the same when any part of it is gone, cut, altered or foreign', async function () {
    this.timeout(60_000);
    const [store, notes] = [new Memory(), new Notes(many(66))];
    await run(store, notes);
    const right = told(await run(undefined, notes));
    assert.equal(store.kept.size, 3);
    const damages: ((text: string) => string | undefined)[] = [
      () => undefined,
      () => '',
      (t) => t.slice(0, t.length >> 1),
      (t) => t.slice(0, -3),
      (t) => t.replace(/conflict|1\.4/, (m) => `${m.slice(0, -1)}0`),
      (t) => t.replace(/\d/g, '0'),
      (t) => `x${t}`,
      () => '[]\n[]\n{}',
    ];
    for (const [key, bytes] of store.kept) {
      for (const [i, damage] of damages.entries()) {
        for (const whileItRuns of [false, true]) {
          const spoilt = store.copy();
          const spoil = (): void => {
            const made = damage(Buffer.from(bytes).toString('latin1'));
            if (made === undefined) spoilt.kept.delete(key);
            else spoilt.kept.set(key, Buffer.from(made, 'latin1'));
          };
          if (!whileItRuns) spoil();
          const next = await run(spoilt, notes);
          if (whileItRuns) spoil();
          assert.deepEqual(told(next), right, `${key} ${i} ${whileItRuns}`);
          if (!i) assert.deepEqual(told(await run(spoilt, notes)), right);
        }
      }
    }
  });

  it('writes only what is new, and takes away what is dead', async () => {
    const [store, notes] = [new Memory(), new Notes(many())];
    await run(store, notes);
    store.written = 0;
    await run(store, notes);
    assert.equal(store.written, 0);
    const before = [...store.kept.keys()];
    notes.set('note-3.md', NOTE, LONG_AGO + 1);
    await run(store, notes);
    assert.equal(store.written, 2);
    assert.ok(before.every((key) => store.kept.has(key)));
    for (let i = 0; i < 60; i++) notes.set(`note-${i}.md`, PLAN, LONG_AGO + 2 + i);
    await run(store, notes);
    assert.equal(before.filter((key) => store.kept.has(key)).length, before.length - 1);
    assert.deepEqual(told(await run(store, notes)), told(await run(undefined, notes)));
    assert.deepEqual((await run(store, notes)).judged, []);
  });

  it('tells places as the text does', async () => {
    const text = '一\r\n\r\n二三\n四\r五\n';
    const [store, notes] = [new Memory(), new Notes({ 'a.md': text })];
    await run(store, notes);
    const { cache, workspace } = await run(store, notes);
    const lines = cache.lines(workspace, `${FOLDER}/a.md`);
    assert.deepEqual(
      [0, 1, 3, 5, 6, 8, 9, 10, 11, 12, 99].map((offset) => Object.values(lines?.positionAt(offset) ?? {}).join(':')),
      ['0:0', '0:1', '1:0', '2:0', '2:1', '3:0', '3:1', '4:0', '4:1', '5:0', '5:0'],
    );
  });
});
