import { type Cancellation, decode, type Text, text, type Workspace } from '../core/index.ts';
import type { DigestCache } from './digest-cache.ts';
import { type FileSystem, isBindingsFile, isDatasetFile } from './file-system.ts';
import { Turns } from './turns.ts';

/** Larger files are left unread: no note is that long, and an editor would not open it either. */
const MAX_BYTES = 50 * 1024 * 1024;

/** Why a file was not read, for the log and the file's own diagnostics. */
export interface Unread {
  readonly uri: string;
  readonly reason: Text;
}

export const TOO_LARGE: Text = text('文件超过 50 MB，未读取', 'The file is larger than 50 MB and was not read');
export const NOT_TEXT: Text = text('这不是文本文件，未读取', 'This is not a text file and was not read');

/** Reads one file into the workspace; a file that is gone is taken out. Open documents are never overwritten. */
export async function indexFile(workspace: Workspace, files: FileSystem, uri: string): Promise<Unread | undefined> {
  const bytes = await files.read(uri);
  if (!bytes) {
    workspace.removeDocument(uri);
    workspace.removeDatasetFile(uri);
    workspace.removeBindingsFile(uri);
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

/**
 * Reads every wanted file below the folders into the workspace, datasets first so that documents are judged once, and
 * judges the documents. Typing is let through all the while; a cancelled token ends it within a file.
 * @param report is told how many of how many are done, once for every hundredth part.
 */
export async function indexFolders(
  workspace: Workspace,
  files: FileSystem,
  folders: readonly string[],
  isOpen: (uri: string) => boolean,
  report: (done: number, total: number) => void,
  token: Cancellation,
  cache?: IndexCache,
): Promise<Unread[]> {
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
  await cache?.digests.begin(folders, [...workspace.environment(), cache.settings]);
  const turns = new Turns();
  let done = data.length;
  for (const group of groups(documents)) {
    if (token.isCancellationRequested) return unread;
    await read(group);
    for (const uri of group) {
      if (token.isCancellationRequested) return unread;
      await turns.turn();
      if (workspace.hasDocument(uri) && !isOpen(uri)) judge(workspace, uri, cache?.digests);
      done++;
      if (done % Math.max(1, Math.floor(uris.length / 100)) === 0) report(done, uris.length);
    }
  }
  await cache?.digests.end();
  return unread;
}

/** What an index may take from the run before, and the settings that judgements depend on. */
export interface IndexCache {
  readonly digests: DigestCache;
  readonly settings: string;
}

function judge(workspace: Workspace, uri: string, digests: DigestCache | undefined): void {
  if (digests?.restore(workspace, uri)) return;
  workspace.digest(uri);
  digests?.keep(workspace, uri);
}

function* groups(uris: readonly string[]): Generator<readonly string[]> {
  for (let i = 0; i < uris.length; i += AT_ONCE) yield uris.slice(i, i + AT_ONCE);
}
