/** The files of the workspace as the server sees them; Node and the browser each have one. Uris are strings as VS Code writes them. */
export interface FileSystem {
  /** Uris of all Markdown, CSV, datapackage.json and policy-lens.json files below a folder. An unreadable folder gives none. */
  find(folder: string): Promise<string[]>;
  /** The bytes of a file, of one above MAX_BYTES more than so many; undefined when it is gone or may not be read. */
  read(uri: string): Promise<Uint8Array | undefined>;
  /** The files of this machine, where there are any. */
  readonly atHand?: FilesAtHand;
}

/** Files that can be looked at without waiting; others are as if they were not there. */
export interface FilesAtHand {
  stat(uri: string): Stat | undefined;
  read(uri: string): Uint8Array | undefined;
}

/** What tells of a file's change without reading it: bytes, and milliseconds since 1970. */
export interface Stat {
  readonly size: number;
  readonly modified: number;
  /** When anything of it was last changed, its times included. */
  readonly changed: number;
}

/** Larger files are left unread: no note is that long, and an editor would not open it either. */
export const MAX_BYTES = 50 * 1024 * 1024;

const DOCUMENT = /\.(?:md|markdown|mdown)$/i;
const TABLE = /\.csv$/i;
const PACKAGE = /(?:^|[/\\])datapackage\.json$/i;
const BINDINGS = /(?:^|[/\\])policy-lens\.json$/i;

export const isDocument = (path: string): boolean => DOCUMENT.test(path);
export const isDatasetFile = (path: string): boolean => TABLE.test(path) || PACKAGE.test(path);
/** The file in which a folder keeps what its phrases mean. */
export const isBindingsFile = (path: string): boolean => BINDINGS.test(path);
/** True for what the index holds: `notes/a.md`, `data/x.csv`; not for `package.json`. */
export const isWanted = (path: string): boolean => isDocument(path) || isDatasetFile(path) || isBindingsFile(path);

/** Folders that never hold a researcher's texts. */
export const SKIPPED_FOLDERS: ReadonlySet<string> = new Set([
  'node_modules',
  '.git',
  '.hg',
  '.svn',
  '.vscode',
  '.vscode-test',
]);
