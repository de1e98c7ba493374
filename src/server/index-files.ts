import { type Cancellation, decode, type StoredDigest, type Text, text, type Workspace } from '../core/index.ts';
import type { DigestCache } from './digest-cache.ts';
import { type FileSystem, isBindingsFile, isDatasetFile, MAX_BYTES } from './file-system.ts';
import type { Readers, Reading } from './readers.ts';
import { Turns } from './turns.ts';

/** Why a file was not read, for the log and the file's own diagnostics. */
export interface Unread {
  readonly uri: string;
  readonly reason: Text;
}

const TOO_LARGE: Text = text('文件超过 50 MB，未读取', 'The file is larger than 50 MB and was not read');
const NOT_TEXT: Text = text('这不是文本文件，未读取', 'This is not a text file and was not read');

/** Takes a file out of the workspace, whatever it holds. */
export function removeFile(workspace: Workspace, uri: string): void {
  workspace.removeDocument(uri);
  workspace.removeDatasetFile(uri);
  workspace.removeBindingsFile(uri);
}

/** Reads one file into the workspace; a file that is gone is taken out. Open documents are never overwritten. */
export async function indexFile(workspace: Workspace, files: FileSystem, uri: string): Promise<Unread | undefined> {
  const bytes = await files.read(uri);
  if (!bytes) {
    removeFile(workspace, uri);
    return undefined;
  }
  if (bytes.length > MAX_BYTES) return { uri, reason: TOO_LARGE };
  const decoded = decode(bytes);
  if (decoded.kind === 'binary') return { uri, reason: NOT_TEXT };
  if (isDatasetFile(uri)) workspace.setDatasetFile(uri, decoded.text);
  else if (isBindingsFile(uri)) workspace.setBindingsFile(uri, decoded.text);
  else workspace.setDocument(uri, decoded.text);
  return undefined;
}

/** Files asked of the disk at once. */
const AT_ONCE = 16;

/** Documents to read from which on threads of their own are worth their start: they read the dataset again. */
const WORTH_THREADS = 200;

/** What an index needs beside the workspace and the files. */
export interface IndexOptions {
  readonly isOpen: (uri: string) => boolean;
  /** Called when the datasets are read and the documents are not. */
  readonly rowsRead?: () => Promise<void>;
  /** Told how many of how many are done, once for every hundredth part. */
  readonly report: (done: number, total: number) => void;
  readonly token: Cancellation;
  /** What was found in the run before, and the settings that this depends on. */
  readonly cache?: { readonly digests: DigestCache; readonly settings: string } | undefined;
  readonly readers?: Readers | undefined;
}

/**
 * Reads every wanted file below the folders into the workspace, datasets first so that documents are judged once, and
 * judges the documents: from the cache where it has them, in threads where there are many, else here in turns. Typing is
 * let through all the while; a cancelled token ends it within a file.
 */
export async function indexFolders(
  workspace: Workspace,
  files: FileSystem,
  folders: readonly string[],
  options: IndexOptions,
): Promise<Unread[]> {
  const { isOpen, token, cache } = options;
  const uris = (await Promise.all(folders.map((folder) => files.find(folder)))).flat();
  const data = uris.filter((uri) => isDatasetFile(uri) || isBindingsFile(uri));
  const known = new Set(data);
  const documents = uris.filter((uri) => !known.has(uri));
  const unread: Unread[] = [];
  const read = async (group: readonly string[]): Promise<void> => {
    const all = group.filter((uri) => !isOpen(uri)).map((uri) => indexFile(workspace, files, uri));
    for (const problem of await Promise.all(all)) if (problem) unread.push(problem);
  };
  for (const group of groups(data)) if (!token.isCancellationRequested) await read(group);
  await options.rowsRead?.();
  await cache?.digests.begin(folders, [...workspace.environment(), cache.settings]);
  const judging = new Judging(workspace, options, data.length, uris.length);
  const changed: string[] = [];
  for (const uri of documents) if (!(await judging.unread(uri))) changed.push(uri);
  for (const group of groups(changed)) {
    if (token.isCancellationRequested) break;
    for (const uri of group) cache?.digests.reading(uri);
    await read(group);
    for (const uri of group) await judging.take(uri);
  }
  await judging.finish();
  if (!token.isCancellationRequested) await cache?.digests.end(workspace);
  return unread;
}

/** Judges documents as they come. Those that the cache does not have wait until it is clear whether they are many. */
class Judging {
  private readonly turns = new Turns();
  private readonly waiting: string[] = [];
  private readonly under = new Set<Promise<void>>();
  private reading: Reading | undefined;

  constructor(
    private readonly workspace: Workspace,
    private readonly options: IndexOptions,
    private done: number,
    private readonly total: number,
  ) {}

  /** @returns false for a document that must be read. */
  async unread(uri: string): Promise<boolean> {
    const { isOpen, token, cache } = this.options;
    if (token.isCancellationRequested) return true;
    await this.turns.turn();
    if (isOpen(uri)) cache?.digests.carry(uri);
    else if (!cache?.digests.recall(this.workspace, uri)) return false;
    this.count();
    return true;
  }

  async take(uri: string): Promise<void> {
    const { isOpen, token, cache, readers } = this.options;
    if (token.isCancellationRequested) return;
    await this.turns.turn();
    if (!this.workspace.hasDocument(uri) || isOpen(uri) || cache?.digests.restore(this.workspace, uri)) this.count();
    else if (!readers) await this.here(uri);
    else {
      this.waiting.push(uri);
      if (this.waiting.length >= WORTH_THREADS) this.reading ??= readers.start(this.workspace.readingEnvironment());
      if (this.reading) await this.handOver(this.reading);
    }
  }

  /** Those still waiting are few: they are read here. */
  async finish(): Promise<void> {
    const { token } = this.options;
    await Promise.all(this.under);
    this.reading?.end();
    for (const uri of this.waiting.splice(0)) {
      if (token.isCancellationRequested) return;
      await this.turns.turn();
      await this.here(uri);
    }
  }

  private async handOver(reading: Reading): Promise<void> {
    for (const uri of this.waiting.splice(0)) {
      if (this.options.token.isCancellationRequested) return reading.end();
      while (this.under.size >= reading.ahead) await Promise.race(this.under);
      const text = this.workspace.documentText(uri);
      if (text === undefined) continue;
      const answered = reading.read(uri, text).then(async (digest) => {
        await this.turns.turn();
        await this.answered(uri, text, digest);
      });
      const one: Promise<void> = answered.finally(() => this.under.delete(one));
      this.under.add(one);
    }
  }

  /** A document that was opened, typed in or removed meanwhile is somebody else's by now. */
  private async answered(uri: string, text: string, digest: StoredDigest | undefined): Promise<void> {
    const { isOpen, token, cache } = this.options;
    const same = !isOpen(uri) && this.workspace.documentText(uri) === text;
    if (!same) this.count();
    else if (digest && this.workspace.restore(uri, digest, 'own')) {
      await cache?.digests.keep(this.workspace, uri);
      this.count();
    } else if (!token.isCancellationRequested) await this.here(uri);
  }

  /** A long document in turns, so that it holds up nobody. */
  private async here(uri: string): Promise<void> {
    if (!this.workspace.isQuick(uri)) for (const _ of this.workspace.settling(uri)) await this.turns.turn();
    this.workspace.digest(uri);
    await this.options.cache?.digests.keep(this.workspace, uri);
    this.count();
  }

  private count(): void {
    this.done++;
    if (this.done % Math.max(1, Math.floor(this.total / 100)) === 0) this.options.report(this.done, this.total);
  }
}

function* groups(uris: readonly string[]): Generator<readonly string[]> {
  for (let i = 0; i < uris.length; i += AT_ONCE) yield uris.slice(i, i + AT_ONCE);
}
