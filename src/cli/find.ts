import fs from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch';
import { isDatasetFile, isDocument, SKIPPED_FOLDERS } from '../server/file-system.ts';
import type { Context } from './context.ts';
import { excluder, Ignores } from './ignores.ts';
import { isFolder, posix, reason } from './input.ts';
import { refuse } from './usage.ts';

/** Folders that the server passes over, and those that programs are built into. */
const SKIPPED: ReadonlySet<string> = new Set([...SKIPPED_FOLDERS, 'out', 'dist']);

/** Looks for files below folders: what is ignored or excluded is passed over, symbolic links are not followed. */
export class Finder {
  private readonly excluded: (full: string, isFolder: boolean) => boolean;

  constructor(
    excludes: readonly string[],
    private readonly useIgnoreFiles: boolean,
    private readonly context: Context,
  ) {
    this.excluded = excluder(excludes);
  }

  /** Documents and tables at a path: a file as named, of a folder the Markdown below it, of a glob what matches. */
  expand(given: string): string[] {
    return isFolder(given) ? this.below(given, isDocument, true) : this.expandFiles(given);
  }

  /** The file itself, which need not exist; of a glob the files that match. */
  expandFiles(given: string): string[] {
    if (!fs.existsSync(given) && picomatch.scan(given).isGlob) return this.matching(given);
    return this.excluded(path.resolve(given), false) ? [] : [given];
  }

  /** Dataset files below a folder. What git ignores counts: exported data is often not committed. */
  datasetFiles(folder: string, wanted: (file: string) => boolean): string[] {
    return this.below(folder, wanted, false);
  }

  private matching(glob: string): string[] {
    const { base, glob: rest } = picomatch.scan(glob);
    const matches = picomatch(rest, { dot: false });
    const folder = base || '.';
    const wanted = (file: string): boolean =>
      (isDocument(file) || /\.txt$/i.test(file) || isDatasetFile(file)) && matches(posix(path.relative(folder, file)));
    const found = fs.existsSync(folder) ? this.below(folder, wanted, true) : [];
    if (!found.length) refuse(`${glob}：没有匹配的文件`, `${glob}: matches no file`);
    return found;
  }

  private below(folder: string, wanted: (file: string) => boolean, useGit: boolean): string[] {
    const ignores = this.useIgnoreFiles ? Ignores.of(folder, useGit) : Ignores.none;
    return this.walk(folder, wanted, ignores);
  }

  private walk(folder: string, wanted: (file: string) => boolean, ignores: Ignores): string[] {
    const found: string[] = [];
    for (const entry of this.entries(folder)) {
      if (SKIPPED.has(entry.name)) continue;
      const file = path.join(folder, entry.name);
      const full = path.resolve(file);
      const isFolder = entry.isDirectory();
      if (ignores.has(full, isFolder) || this.excluded(full, isFolder)) continue;
      if (isFolder) found.push(...this.walk(file, wanted, ignores.enter(full)));
      else if (entry.isFile() && wanted(file)) found.push(file);
    }
    return found;
  }

  /** In name order. A folder that may not be read is told of, and the others are still looked through. */
  private entries(folder: string): fs.Dirent[] {
    try {
      return fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      const { zh, en } = reason(error);
      this.context.fail({ zh: `${folder}：${zh}`, en: `${folder}: ${en}` });
      return [];
    }
  }
}
