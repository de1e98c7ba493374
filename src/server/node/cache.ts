import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { CacheStore } from '../digest-cache.ts';

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
  const folder = cacheFolder();
  const build = hash(await fs.readFile(program));
  return {
    build,
    hash,
    load: (name) => fs.readFile(path.join(folder, name), 'utf8').catch(absent),
    async save(name, text) {
      const file = path.join(folder, name);
      const part = `${file}.${process.pid}`;
      try {
        await fs.mkdir(folder, { recursive: true });
        await fs.writeFile(part, text);
        await fs.rename(part, file);
      } catch (error) {
        absent(error);
        await fs.rm(part, { force: true }).catch(absent);
      }
    },
  };
}

/** No cache, a full disk or a folder that may not be written: the next start is slower, no more. Other errors are bugs. */
function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return undefined;
  throw error;
}
