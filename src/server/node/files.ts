import { readFileSync, type Stats, statSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { URI } from 'vscode-uri';
import { type FileSystem, isWanted, MAX_BYTES, SKIPPED_FOLDERS } from '../file-system.ts';

/** Files straight from disk. Links to folders are not followed, so that a loop cannot hold the index. */
export const nodeFiles: FileSystem = {
  async find(folder) {
    const root = pathOf(folder);
    if (root === undefined) return [];
    const found: string[] = [];
    await walk(root, found);
    return found.map((file) => URI.file(file).toString());
  },
  async read(uri) {
    const file = pathOf(uri);
    if (file === undefined) return undefined;
    try {
      const { size } = await regular(file);
      return size > MAX_BYTES ? await beginning(file) : await fs.readFile(file);
    } catch (error) {
      return absent(error);
    }
  },
  atHand: {
    stat: (uri) => fileAt(uri, (_, { size, mtimeMs, ctimeMs }) => ({ size, modified: mtimeMs, changed: ctimeMs })),
    read: (uri) => fileAt(uri, (file, { size }) => (size <= MAX_BYTES ? readFileSync(file) : undefined)),
  },
};

/** Looks at a regular file of this machine at once; undefined where there is none. */
function fileAt<T>(uri: string, look: (file: string, stat: Stats) => T): T | undefined {
  const file = pathOf(uri);
  if (file === undefined) return undefined;
  try {
    const stat = statSync(file);
    return stat.isFile() ? look(file, stat) : undefined;
  } catch (error) {
    return absent(error);
  }
}

/** undefined for what is no file of this machine: another scheme, another host, no address at all. */
function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** A pipe or a device may keep its reader waiting for ever; a folder has no bytes. */
async function regular(file: string): Promise<import('node:fs').Stats> {
  const stat = await fs.stat(file);
  if (!stat.isFile()) throw Object.assign(new Error(`${file} is no regular file`), { code: 'EISDIR' });
  return stat;
}

/** So much of a file as shows that it is too large. */
async function beginning(file: string): Promise<Uint8Array> {
  const handle = await fs.open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAX_BYTES + 1));
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function walk(folder: string, found: string[]): Promise<void> {
  for (const entry of await list(folder)) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory() && !SKIPPED_FOLDERS.has(entry.name)) await walk(full, found);
    else if (entry.isFile() && isWanted(entry.name)) found.push(full);
  }
}

async function list(folder: string): Promise<import('node:fs').Dirent[]> {
  try {
    const entries = await fs.readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    return absent(error) ?? [];
  }
}

const ABSENT: ReadonlySet<string> = new Set([
  ...['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR', 'ELOOP', 'EBUSY', 'EIO', 'EMFILE', 'ENFILE', 'ENXIO', 'ESTALE'],
  // a name that no file can have
  ...['ENAMETOOLONG', 'EINVAL', 'ERR_INVALID_ARG_VALUE'],
]);

/** Files vanish, are locked or turn into folders while we look: that is no fault of ours. Anything else is. */
function absent(error: unknown): undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (ABSENT.has(String(code))) return undefined;
  throw error;
}
