import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { URI } from 'vscode-uri';
import { type FileSystem, isWanted, SKIPPED_FOLDERS } from '../file-system.ts';

/** Files straight from disk. Links to folders are not followed, so that a loop cannot hold the index. */
export const nodeFiles: FileSystem = {
  async find(folder) {
    if (!folder.startsWith('file:')) return [];
    const found: string[] = [];
    await walk(fileURLToPath(folder), found);
    return found.map((file) => URI.file(file).toString());
  },
  async read(uri) {
    if (!uri.startsWith('file:')) return undefined;
    try {
      return await fs.readFile(fileURLToPath(uri));
    } catch (error) {
      return absent(error);
    }
  },
};

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

/** Files vanish, are locked or turn into folders while we look: that is no fault of ours. Anything else is. */
function absent(error: unknown): undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR', 'ELOOP', 'EBUSY'].includes(String(code))) return undefined;
  throw error;
}
