/** Where a server may keep files of its own between two runs: names are made of letters, digits and `.`. */
export interface CacheStore {
  /** The text kept under a name in a folder; undefined when there is none, it is damaged, or it cannot be read. */
  load(folder: string, name: string): Promise<string | undefined>;
  /** The same at once. */
  loadNow(folder: string, name: string): string | undefined;
  /** Replaces the text as a whole or not at all. @returns false where it cannot be written, which is no error. */
  save(folder: string, name: string, text: string): Promise<boolean>;
  /** What is in a folder; nothing where there is none. */
  names(folder: string): Promise<readonly string[]>;
  remove(folder: string, name: string): Promise<void>;
  /** A digest of a text that is the same for the same text alone. */
  hash(text: string): string;
  /** Changes with the program: what another build has kept is of no use. */
  readonly build: string;
}
