import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import type { CacheStore } from '../cache-store.ts';

const hash = (text: string | Uint8Array): string => createHash('sha1').update(text).digest('hex');

/** The user's folder for what programs may lose: POLICY_LENS_CACHE, else the platform's own. */
function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env.POLICY_LENS_CACHE) return env.POLICY_LENS_CACHE;
  const base =
    process.platform === 'win32'
      ? env.LOCALAPPDATA
      : process.platform === 'darwin'
        ? path.join(os.homedir(), 'Library', 'Caches')
        : env.XDG_CACHE_HOME;
  return path.join(base || path.join(os.homedir(), '.cache'), 'policy-lens');
}

/** Files of the cache folder. `POLICY_LENS_CACHE=off` keeps nothing. */
export async function nodeCache(program: string): Promise<CacheStore | undefined> {
  if (process.env.POLICY_LENS_CACHE === 'off') return undefined;
  const top = cacheFolder();
  const at = (folder: string, name: string): string => path.join(top, folder, name);
  return {
    build: hash(await fs.readFile(program)),
    hash,
    load: (folder, name) => fs.readFile(at(folder, name)).catch(absent),
    piece: (folder, name, start, end) => pieceOf(at(folder, name), start, end),
    async save(folder, name, bytes) {
      const file = at(folder, name);
      const part = `${file}.${process.pid}`;
      try {
        await fs.mkdir(path.join(top, folder), { recursive: true });
        await fs.writeFile(part, bytes);
        await fs.rename(part, file);
        return true;
      } catch (error) {
        absent(error);
        await fs.rm(part, { force: true }).catch(absent);
        return false;
      }
    },
    names: async (folder) => (await fs.readdir(path.join(top, folder)).catch(absent)) ?? [],
    remove: (folder, name) => fs.rm(at(folder, name), { force: true }).catch(absent),
    pack: (text) => zlib.deflateRawSync(text, FAST),
    unpack(bytes) {
      try {
        return zlib.inflateRawSync(bytes).toString();
      } catch (error) {
        return absent(error);
      }
    },
  };
}

/** A third of the room for little time. */
const FAST = { level: 1 };

function pieceOf(file: string, start: number, end: number): Uint8Array | undefined {
  let opened: number | undefined;
  try {
    opened = openSync(file, 'r');
    const bytes = new Uint8Array(end - start);
    return readSync(opened, bytes, 0, bytes.length, start) === bytes.length ? bytes : undefined;
  } catch (error) {
    return absent(error);
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}

/** No cache, a full disk or a folder that may not be written: the next start is slower, no more. Other errors are bugs. */
function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return undefined;
  throw error;
}
