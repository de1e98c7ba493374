import fs from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { posix } from './input.ts';

/** Ours, in the syntax of .gitignore, for what git keeps but is not to be checked. */
const OWN_IGNORE = '.policylensignore';
const GIT_IGNORE = '.gitignore';

interface Rules {
  readonly folder: string;
  readonly rules: Ignore;
}

/** What ignore files say about files below a folder; nearer files decide before those farther up, as in git. */
export class Ignores {
  /** Nearest first. */
  private constructor(
    private readonly chain: readonly Rules[],
    private readonly names: readonly string[],
  ) {}

  static readonly none = new Ignores([], []);

  /**
   * For the files below a folder that was asked for: the ignore files in it and in the folders over it, up to the root
   * of its git repository, outside of one up to the current folder. Rules that would leave out the folder itself do not
   * count: it was asked for by name.
   */
  static of(folder: string, useGit: boolean): Ignores {
    const names = useGit ? [OWN_IGNORE, GIT_IGNORE] : [OWN_IGNORE];
    const full = path.resolve(folder);
    const above = foldersAbove(full).flatMap((f) => rulesIn(f, names));
    const counting = above.filter((r) => !r.rules.ignores(`${posix(path.relative(r.folder, full))}/`));
    return new Ignores(counting, names).enter(full);
  }

  /** The same for files of a folder below, with that folder's own ignore files. */
  enter(folder: string): Ignores {
    const own = rulesIn(folder, this.names);
    return own.length ? new Ignores([...own, ...this.chain], this.names) : this;
  }

  has(full: string, isFolder: boolean): boolean {
    for (const { folder, rules } of this.chain) {
      const { ignored, unignored } = rules.test(posix(path.relative(folder, full)) + (isFolder ? '/' : ''));
      if (ignored || unignored) return ignored;
    }
    return false;
  }
}

/** Folders over one, nearest first, up to the repository's root or else the current folder. */
function foldersAbove(full: string): string[] {
  const above: string[] = [];
  for (let folder = full; ; folder = path.dirname(folder)) {
    if (folder !== full) above.push(folder);
    if (fs.existsSync(path.join(folder, '.git'))) return above;
    if (folder === path.dirname(folder)) break;
  }
  const here = process.cwd();
  return above.filter((f) => f === here || f.startsWith(here + path.sep));
}

function rulesIn(folder: string, names: readonly string[]): Rules[] {
  return names.flatMap((name) => {
    const file = path.join(folder, name);
    return fs.statSync(file, { throwIfNoEntry: false })?.isFile()
      ? [{ folder, rules: ignore().add(fs.readFileSync(file, 'utf8')) }]
      : [];
  });
}

/** `--exclude`: the same syntax, against the path as it is told of. */
export function excluder(patterns: readonly string[]): (full: string, isFolder: boolean) => boolean {
  if (!patterns.length) return () => false;
  const rules = ignore().add(patterns.map((p) => p.replace(/^\.\//, '')));
  return (full, isFolder) => {
    const relative = path.relative('.', full);
    const told = relative.startsWith('..') || path.isAbsolute(relative) ? path.basename(full) : relative;
    return told !== '' && rules.ignores(posix(told) + (isFolder ? '/' : ''));
  };
}
