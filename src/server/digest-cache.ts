import type { StoredDigest, Workspace } from '../core/index.ts';

/** Where a server may keep a file of its own between two runs. */
export interface CacheStore {
  /** The text kept under a name; undefined when there is none, or it cannot be read. */
  load(name: string): Promise<string | undefined>;
  /** Replaces the text as a whole or not at all. A place that cannot be written to is no error. */
  save(name: string, text: string): Promise<void>;
  /** A digest of a text that is the same for the same text alone. */
  hash(text: string): string;
  /** Changes with the program: what another build has kept is of no use. */
  readonly build: string;
}

/**
 * What was found in each document, from one run to the next. A digest is taken only for the same text at the same place,
 * with the same dataset, bindings, settings and program; a file that is damaged, older or of another folder is not used.
 */
export class DigestCache {
  private known = new Map<string, string>();
  private kept = new Map<string, string>();
  private head = '';
  private name = '';

  constructor(private readonly store: CacheStore) {}

  /** @param environment all that judgements depend on beside the document: dataset, bindings, settings. */
  async begin(folders: readonly string[], environment: readonly string[]): Promise<void> {
    const { store } = this;
    this.name = store.hash([...folders].sort().join('\n'));
    this.head = JSON.stringify([store.build, store.hash(environment.join('\0'))]);
    this.kept = new Map();
    this.known = read((await store.load(this.name)) ?? '', this.head, store);
  }

  /** Puts a document and its digest into the workspace. @returns false when it must be read. */
  restore(workspace: Workspace, uri: string): boolean {
    const key = this.key(workspace, uri);
    const line = this.known.get(key);
    if (line === undefined) return false;
    this.kept.set(key, line);
    return workspace.restore(uri, JSON.parse(line) as StoredDigest);
  }

  /** Keeps the digest of a document just read. */
  keep(workspace: Workspace, uri: string): void {
    const stored = workspace.storedDigest(uri);
    if (stored) this.kept.set(this.key(workspace, uri), JSON.stringify(stored));
  }

  /** Writes what was kept, if it is not what was there. */
  async end(): Promise<void> {
    const { kept, known } = this;
    // Nothing is held between two indexes: what is in use is in the workspace.
    this.kept = new Map();
    this.known = new Map();
    if (kept.size === known.size && [...kept.keys()].every((key) => known.has(key))) return;
    const body = [...kept].map(([key, line]) => `${key} ${line}`).join('\n');
    await this.store.save(this.name, `${this.head}\n${this.store.hash(body)}\n${body}`);
  }

  private key(workspace: Workspace, uri: string): string {
    return this.store.hash(`${uri}\0${workspace.documentText(uri) ?? ''}`);
  }
}

/** The lines of a file by their keys; none when it was written under other conditions or is damaged. */
function read(text: string, head: string, store: CacheStore): Map<string, string> {
  const first = text.indexOf('\n');
  const second = text.indexOf('\n', first + 1);
  const body = text.slice(second + 1);
  if (first < 0 || second < 0 || text.slice(0, first) !== head) return new Map();
  if (text.slice(first + 1, second) !== store.hash(body)) return new Map();
  return new Map(
    body.split('\n').flatMap((line): [string, string][] => {
      const blank = line.indexOf(' ');
      return blank > 0 ? [[line.slice(0, blank), line.slice(blank + 1)]] : [];
    }),
  );
}
