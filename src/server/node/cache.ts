import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
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
    async load(folder, name) {
      try {
        return (await inflate(await fs.readFile(at(folder, name)))).toString();
      } catch (error) {
        return absent(error);
      }
    },
    loadNow(folder, name) {
      try {
        return zlib.inflateRawSync(readFileSync(at(folder, name))).toString();
      } catch (error) {
        return absent(error);
      }
    },
    async save(folder, name, text) {
      const file = at(folder, name);
      const part = `${file}.${process.pid}`;
      try {
        const packed = await deflate(text, FAST);
        await fs.mkdir(path.join(top, folder), { recursive: true });
        await fs.writeFile(part, packed);
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
  };
}

const [inflate, deflate] = [promisify(zlib.inflateRaw), promisify(zlib.deflateRaw)];
/** A fifth of the room for a tenth of the time that making it costs. */
const FAST = { level: 1 };

/** No cache, a full disk or a folder that may not be written: the next start is slower, no more. Other errors are bugs. */
function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return undefined;
  throw error;
}
