import { briefOf, decode, detailsOf, mayBeMarked, type Workspace } from '../core/index.ts';
import { type Index, type Row, readIndex, writeIndex } from './cache-index.ts';
import { CacheParts, type DetailRecord, type Place, toRecord } from './cache-parts.ts';
import type { CacheStore } from './cache-store.ts';
import type { FilesAtHand, Stat } from './file-system.ts';
import { type Lines, lineLengths, linesOf } from './lines.ts';
import { Turns } from './turns.ts';

/** Documents in a part. */
const PER_PART = 64;
/** Bytes of their details after which a part is full all the same: some documents are long. */
const PART_BYTES = 1_000_000;
/** Of a part so much may be dead before what lives is written anew. */
const MOST_DEAD = 0.5;
/** Documents read after which the index is written too: who is stopped amid thousands need not begin again. */
const INDEX_EVERY = 1024;
/** Milliseconds by which a file must be older than its reading: some file systems tell times in steps of two seconds. */
const GRAIN = 2500;
const INDEX = 'index';

/** A document whose details are not yet written. */
interface Waiting {
  readonly row: Row;
  readonly record: DetailRecord;
  /** undefined for one that is only moved. */
  readonly text: string | undefined;
}

/**
 * What was found in each document, from one run to the next. A digest is taken only for the same text at the same place,
 * with the same dataset, bindings, settings and program. An index holds what is asked at every start; details lie in
 * parts, which are read when somebody asks for them. A file of the same size and times as it was is taken for the same
 * and not read. What is damaged, older or of another folder is not used; all of it may be deleted at any time.
 */
export class DigestCache {
  private folder = '';
  private head = '';
  private parts: CacheParts;
  private known: Index = NOTHING;
  private readonly rows = new Map<string, Row>();
  private readonly sizes = new Map<string, number>();
  private waiting: Waiting[] = [];
  private unwritten = 0;
  private altered = false;
  /** Times of files when they were read. */
  private readonly stats = new Map<string, { readonly stat: Stat; readonly at: number }>();

  /** @param files those on this machine, if there are any */
  constructor(
    private readonly store: CacheStore,
    private readonly files?: FilesAtHand,
  ) {
    this.parts = new CacheParts(store, '');
  }

  /** @param environment all that judgements depend on beside the document: dataset, bindings, settings. */
  async begin(folders: readonly string[], environment: readonly string[]): Promise<void> {
    const { store } = this;
    this.folder = `${store.hash([...folders].sort().join('\n'))}.d`;
    this.head = JSON.stringify([store.build, store.hash(environment.join('\0'))]);
    this.parts = new CacheParts(store, this.folder);
    this.rows.clear();
    this.sizes.clear();
    this.waiting = [];
    this.unwritten = 0;
    this.altered = false;
    const turns = new Turns();
    const kept = await store.load(this.folder, INDEX);
    this.known = (kept && (await readIndex(kept, this.head, store, () => turns.turn()))) ?? NOTHING;
    const there = new Set(await store.names(this.folder));
    const whole = [...this.known.rows].filter(([, row]) => there.has(row.part));
    this.known = { ...this.known, rows: new Map(whole) };
  }

  /** Puts a document into the workspace whose file looks as it did, unread. @returns false when it must be read. */
  recall(workspace: Workspace, uri: string): boolean {
    const row = this.known.rows.get(uri);
    if (!row?.stat || !row.sure) return false;
    const stat = this.files?.stat(uri);
    return stat !== undefined && sameStat(stat, row.stat) && this.take(workspace, row);
  }

  /** Leaves what is known of a document to the next run: it is open, and its file is not looked at. */
  carry(uri: string): void {
    const row = this.known.rows.get(uri);
    if (!row) return;
    this.rows.set(uri, row);
    this.sizes.set(row.part, this.known.parts.get(row.part) ?? 0);
  }

  /** To be called before a file is read. */
  reading(uri: string): void {
    const stat = this.files?.stat(uri);
    if (stat) this.stats.set(uri, { stat, at: Date.now() });
  }

  /** Judges a document that the workspace has, from what is known of its text. @returns false when it must be judged. */
  restore(workspace: Workspace, uri: string): boolean {
    const row = this.known.rows.get(uri);
    const text = workspace.documentText(uri);
    if (!row || text === undefined || this.store.hash(text) !== row.hash) return false;
    const now = { ...row, ...this.statOf(uri) };
    if (!this.take(workspace, now)) return false;
    this.altered ||= now.sure !== row.sure || now.stat !== row.stat;
    return true;
  }

  /** Keeps the digest of a document just read, and lets the workspace go of what can be asked of the cache. */
  async keep(workspace: Workspace, uri: string): Promise<void> {
    const stored = workspace.storedDigest(uri);
    const text = workspace.documentText(uri);
    if (!stored || text === undefined) return;
    const record = toRecord(detailsOf(stored), this.store);
    const own = { hash: this.store.hash(text), marked: mayBeMarked(text), lines: lineLengths(text) };
    const row: Row = { uri, ...this.statOf(uri), ...own, part: '', place: record.place, brief: briefOf(stored) };
    await this.add(workspace, { row, record, text });
  }

  /** Writes what is new, and takes away what nobody needs any more. */
  async end(workspace: Workspace): Promise<void> {
    await this.gather(workspace);
    await this.flush(workspace);
    this.stats.clear();
    const { known } = this;
    this.known = NOTHING;
    if (!this.altered && this.rows.size === known.rows.size) return;
    if (!(await this.writeIndex())) return;
    for (const name of await this.store.names(this.folder))
      if (name !== INDEX && !this.sizes.has(name)) await this.store.remove(this.folder, name);
  }

  /** Where the lines of a document begin that the workspace does not have at hand. */
  lines(workspace: Workspace, uri: string): Lines | undefined {
    const row = workspace.isElsewhere(uri) ? this.rows.get(uri) : undefined;
    return row && linesOf(uri, row.lines);
  }

  private take(workspace: Workspace, row: Row): boolean {
    const { uri, hash, part, place, marked, brief } = row;
    const { parts, store, files } = this;
    const isLocal = files !== undefined && row.stat !== undefined;
    const details = {
      quotes: () => parts.quotes(part, place),
      names: () => parts.names(part, place),
      sketch: () => parts.sketch(part, place),
    };
    const is = (text: string): boolean => store.hash(text) === hash;
    const read = (): { text: string; same: boolean } | undefined => {
      const bytes = files?.read(uri);
      const decoded = bytes && decode(bytes);
      return decoded?.kind === 'text' ? { text: decoded.text, same: is(decoded.text) } : undefined;
    };
    const text = isLocal ? { is, read, marked } : undefined;
    if (!workspace.recall(uri, { brief, details, text })) return false;
    this.rows.set(uri, row);
    this.sizes.set(part, this.known.parts.get(part) ?? this.sizes.get(part) ?? 0);
    return true;
  }

  private statOf(uri: string): Pick<Row, 'stat' | 'sure'> {
    const read = this.stats.get(uri);
    if (!read) return { stat: undefined, sure: false };
    return { stat: read.stat, sure: Math.max(read.stat.modified, read.stat.changed) < read.at - GRAIN };
  }

  /** Moves what lives in parts that are mostly dead to the part now being written. */
  private async gather(workspace: Workspace): Promise<void> {
    const alive = new Map<string, Row[]>();
    for (const row of this.rows.values()) {
      const beside = alive.get(row.part);
      if (beside) beside.push(row);
      else alive.set(row.part, [row]);
    }
    for (const [part, rows] of alive) {
      if (rows.length >= (this.sizes.get(part) ?? 0) * MOST_DEAD) continue;
      for (const row of rows) {
        const record = this.parts.record(part, row.place);
        if (record) await this.add(workspace, { row, record, text: undefined });
      }
      this.sizes.delete(part);
    }
  }

  private async add(workspace: Workspace, one: Waiting): Promise<void> {
    this.waiting.push(one);
    const bytes = this.waiting.reduce((sum, { record }) => sum + record.bytes.length, 0);
    if (this.waiting.length >= PER_PART || bytes >= PART_BYTES) await this.flush(workspace);
  }

  private async flush(workspace: Workspace): Promise<void> {
    const waiting = this.waiting;
    this.waiting = [];
    if (!waiting.length) return;
    const made = await this.parts.write(waiting.map((w) => w.record));
    if (!made) return;
    this.altered = true;
    this.sizes.set(made.name, waiting.length);
    for (const [i, { row, text }] of waiting.entries()) {
      const written = { ...row, part: made.name, place: made.places[i] as Place };
      const isSame = text === undefined ? workspace.isRecalled(row.uri) : workspace.documentText(row.uri) === text;
      // An open document is the editor's business; of one that changed meanwhile this is left to the next run.
      if (isSame && !workspace.isPinned(row.uri)) this.take(workspace, written);
      else this.rows.set(row.uri, written);
    }
    this.unwritten += waiting.length;
    if (this.unwritten >= INDEX_EVERY) await this.writeIndex();
  }

  private async writeIndex(): Promise<boolean> {
    this.unwritten = 0;
    const { store, folder, head, rows, sizes: parts } = this;
    const turns = new Turns();
    return store.save(folder, INDEX, await writeIndex({ rows, parts }, head, store, () => turns.turn()));
  }
}

const NOTHING: Index = { rows: new Map(), parts: new Map() };

const sameStat = (a: Stat, b: Stat): boolean =>
  a.size === b.size && a.modified === b.modified && a.changed === b.changed;
