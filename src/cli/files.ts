import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type DatasetFile, decode } from '../core/index.ts';
import { UsageError } from './usage.ts';

const MARKDOWN = /\.(?:md|markdown|mdown|txt)$/i;
const SKIPPED = new Set(['node_modules', '.git', '.vscode', 'out', 'dist']);
const MAX_BYTES = 64 * 1024 * 1024;

export const uriOf = (file: string): string => pathToFileURL(path.resolve(file)).href;

/** The path as a user would write it: relative to where the command runs when it lies below. */
export function fileOf(uri: string): string {
  const full = fileURLToPath(uri);
  const relative = path.relative('.', full);
  return relative.startsWith('..') ? full : relative;
}

/** True when `file` is `place` or lies below that folder. */
export function isBelow(place: string, file: string): boolean {
  const relative = path.relative(path.resolve(place), path.resolve(file));
  return relative === '' || !(relative.startsWith('..') || path.isAbsolute(relative));
}

/** True for a table or a package file named on the command line. */
export const isDatasetPath = (file: string): boolean =>
  /\.csv$/i.test(file) || path.basename(file) === 'datapackage.json';

/** Decoded text of a file. Missing, a folder, too large or binary: a usage error that names the file. */
export function readText(file: string): string {
  let bytes: Buffer;
  try {
    if (fs.statSync(file).size > MAX_BYTES)
      throw new UsageError(`${file}: larger than ${MAX_BYTES >> 20} MB, not read`);
    bytes = fs.readFileSync(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file}: ${reason(error)}`);
  }
  const decoded = decode(bytes);
  if (decoded.kind === 'binary') throw new UsageError(`${file}: not a text file`);
  return decoded.text;
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EISDIR') return 'is a folder';
  if (code === 'EACCES') return 'may not be read';
  return error instanceof Error ? error.message : String(error);
}

/** Files as given, folders as the Markdown below them, in name order. Symbolic links to folders are not followed. */
export function documentsIn(paths: readonly string[]): string[] {
  return paths.flatMap((p) => {
    const stat = fs.statSync(p, { throwIfNoEntry: false });
    if (!stat) throw new UsageError(`${p}: no such file or folder`);
    return stat.isDirectory() ? walk(p, (name) => MARKDOWN.test(name) && !/\.txt$/i.test(name)) : [p];
  });
}

function walk(folder: string, wanted: (name: string) => boolean): string[] {
  const found: string[] = [];
  for (const entry of fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (SKIPPED.has(entry.name)) continue;
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) found.push(...walk(full, wanted));
    else if (entry.isFile() && wanted(entry.name)) found.push(full);
  }
  return found;
}

/** All files of the dataset at a path: the package and the tables beside it, or a lone CSV. */
export function datasetAt(given: string): DatasetFile[] {
  const stat = fs.statSync(given, { throwIfNoEntry: false });
  if (!stat) throw new UsageError(`${given}: no such dataset`);
  const folder = stat.isDirectory() ? given : path.dirname(given);
  const isPackage = path.basename(given) === 'datapackage.json';
  const files =
    stat.isDirectory() || isPackage ? walk(folder, (n) => n === 'datapackage.json' || /\.csv$/i.test(n)) : [given];
  if (!files.length) throw new UsageError(`${given}: holds no datapackage.json and no CSV`);
  return files.map((file) => ({ uri: uriOf(file), text: readText(file) }));
}

/**
 * Without --dataset: every package below the folders asked for, or every table where there is none; else the nearest folder at or above the documents that
 * holds a datapackage.json, itself or in `data/`.
 */
export function datasetNear(documents: readonly string[], asked: readonly string[]): DatasetFile[] {
  const below = asked
    .filter((p) => fs.statSync(p).isDirectory())
    .flatMap((p) => walk(p, (n) => n === 'datapackage.json'))
    .flatMap(datasetAt);
  if (below.length) return below;
  const tables = asked.filter((p) => fs.statSync(p).isDirectory()).flatMap((p) => walk(p, (n) => /\.csv$/i.test(n)));
  if (tables.length) return tables.flatMap(datasetAt);
  const first = documents[0];
  if (!first) return [];
  for (let folder = path.dirname(path.resolve(first)); ; folder = path.dirname(folder)) {
    for (const place of [folder, path.join(folder, 'data')]) {
      if (fs.existsSync(path.join(place, 'datapackage.json'))) return datasetAt(place);
    }
    if (folder === path.dirname(folder)) return [];
  }
}

/** The policy-lens.json files that hold for these documents: in their folders and in those above. */
export function bindingsFor(documents: readonly string[]): DatasetFile[] {
  const found = new Map<string, DatasetFile>();
  const seen = new Set<string>();
  for (const document of documents) {
    let folder = path.dirname(path.resolve(document));
    while (!seen.has(folder)) {
      seen.add(folder);
      const file = path.join(folder, 'policy-lens.json');
      if (fs.existsSync(file)) found.set(file, { uri: uriOf(file), text: readText(file) });
      folder = path.dirname(folder);
    }
  }
  return [...found.values()];
}
