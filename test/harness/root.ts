import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Manifest {
  readonly name: string;
  readonly publisher: string;
  readonly version: string;
}

function findRoot(): string {
  let dir = path.dirname(fileURLToPath(import.meta.url));
  while (!fs.existsSync(path.join(dir, 'package.json'))) {
    const parent = path.dirname(dir);
    if (parent === dir) throw new Error('no package.json above the built harness');
    dir = parent;
  }
  return dir;
}

/** The project's folder, found from wherever the bundler put this code. */
export const root = findRoot();

export const manifest = readJson(path.join(root, 'package.json')) as Manifest;

export const extensionId = `${manifest.publisher}.${manifest.name}`;

/** Parsed JSON of a file; throws when it is missing or broken. */
export function readJson(file: string): unknown {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

/** Folder of an installed package, also of one whose "exports" hide its package.json. */
export function packageDir(name: string): string {
  for (const base of createRequire(import.meta.url).resolve.paths(name) ?? []) {
    const dir = path.join(base, name);
    if (fs.existsSync(path.join(dir, 'package.json'))) return fs.realpathSync(dir);
  }
  throw new Error(`package ${name} is not installed; run npm ci`);
}
