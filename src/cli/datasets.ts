import fs from 'node:fs';
import path from 'node:path';
import type { DatasetFile } from '../core/index.ts';
import { isDatasetFile } from '../server/file-system.ts';
import type { Context } from './context.ts';
import type { Finder } from './find.ts';
import { type Input, isFolder, readText, uriOf } from './input.ts';
import { refuse } from './usage.ts';

const isPackage = (file: string): boolean => path.basename(file) === 'datapackage.json';
const isTable = (file: string): boolean => /\.csv$/i.test(file);

/** The dataset that documents are held against: what is named, else what lies in or near what was asked for. */
export function datasetFor(
  named: readonly string[],
  documents: readonly Input[],
  asked: readonly string[],
  finder: Finder,
  context: Context,
): DatasetFile[] {
  const files = named.length ? named.flatMap((p) => filesAt(p, finder)) : near(documents, asked, finder);
  return [...new Set(files.map((f) => path.resolve(f)))].flatMap((file) => read(file, context));
}

/** A file of the dataset that cannot be read is told of; the others still count. */
function read(file: string, context: Context): DatasetFile[] {
  const text = context.attempt(() => readText(file));
  return text === undefined ? [] : [{ uri: uriOf(file), text }];
}

/** All files of the dataset at a path: the package and the tables beside it, or a lone CSV. */
function filesAt(given: string, finder: Finder): string[] {
  if (!fs.existsSync(given)) refuse(`${given}：没有这个数据集`, `${given}: no such dataset`);
  if (!isFolder(given) && !isPackage(given)) return [given];
  const folder = isFolder(given) ? given : path.dirname(given);
  const files = finder.datasetFiles(folder, isDatasetFile);
  if (!files.length)
    refuse(`${given}：没有 datapackage.json，也没有 CSV`, `${given}: holds no datapackage.json and no CSV`);
  return files;
}

/**
 * Every package below the folders asked for, or every table where there is none; else the nearest folder at or above
 * the documents that holds a datapackage.json, itself or in `data/`.
 */
function near(documents: readonly Input[], asked: readonly string[], finder: Finder): string[] {
  const folders = asked.filter(isFolder);
  const packages = folders.flatMap((f) => finder.datasetFiles(f, isPackage));
  if (packages.length) return packages.flatMap((p) => filesAt(p, finder));
  const tables = folders.flatMap((f) => finder.datasetFiles(f, isTable));
  if (tables.length) return tables;
  const first = documents[0];
  if (!first) return [];
  for (let folder = path.dirname(path.resolve(pathOf(first))); ; folder = path.dirname(folder)) {
    for (const place of [folder, path.join(folder, 'data')]) {
      if (fs.existsSync(path.join(place, 'datapackage.json'))) return filesAt(place, finder);
    }
    if (folder === path.dirname(folder)) return [];
  }
}

/** The policy-lens.json files that hold for these documents: in their folders and in those above. */
export function bindingsFor(documents: readonly Input[], context: Context): DatasetFile[] {
  const found: DatasetFile[] = [];
  const seen = new Set<string>();
  for (const document of documents) {
    let folder = path.dirname(path.resolve(pathOf(document)));
    while (!seen.has(folder)) {
      seen.add(folder);
      const file = path.join(folder, 'policy-lens.json');
      if (fs.existsSync(file)) found.push(...read(file, context));
      folder = path.dirname(folder);
    }
  }
  return found;
}

/** Standard input without a name lies where the command runs. */
const pathOf = (input: Input): string => (input.file === '<stdin>' ? 'stdin.md' : input.file);
