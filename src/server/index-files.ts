import { type Cancellation, decode, type Text, text, type Workspace } from '../core/index.ts';
import { type FileSystem, isBindingsFile, isDatasetFile } from './file-system.ts';

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

/**
 * Reads every wanted file below the folders, datasets first so that documents are judged once.
 * @param report is told how many of how many are done.
 */
export async function indexFolders(
  workspace: Workspace,
  files: FileSystem,
  folders: readonly string[],
  isOpen: (uri: string) => boolean,
  report: (done: number, total: number) => void,
  token: Cancellation,
): Promise<Unread[]> {
  const uris = (await Promise.all(folders.map((folder) => files.find(folder)))).flat();
  uris.sort((a, b) => Number(isDatasetFile(b)) - Number(isDatasetFile(a)));
  const unread: Unread[] = [];
  for (const [done, uri] of uris.entries()) {
    if (token.isCancellationRequested) break;
    report(done, uris.length);
    if (isOpen(uri)) continue;
    const problem = await indexFile(workspace, files, uri);
    if (problem) unread.push(problem);
    if (workspace.hasDocument(uri)) workspace.document(uri);
    // Lets requests through between two documents.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return unread;
}
