/** Where a server may keep files of its own between two runs: names are made of letters, digits and `.`. */
export interface CacheStore {
  /** What is kept under a name in a folder; undefined when there is nothing, or it cannot be read. */
  load(folder: string, name: string): Promise<Uint8Array | undefined>;
  /** A piece of it at once, end exclusive; undefined also where it is shorter. */
  piece(folder: string, name: string, start: number, end: number): Uint8Array | undefined;
  /** Replaces it as a whole or not at all. @returns false where it cannot be written, which is no error. */
  save(folder: string, name: string, bytes: Uint8Array): Promise<boolean>;
  /** What is in a folder; nothing where there is none. */
  names(folder: string): Promise<readonly string[]>;
  remove(folder: string, name: string): Promise<void>;
  /** A text in less room. */
  pack(text: string): Uint8Array;
  /** @returns undefined for what was not packed. */
  unpack(bytes: Uint8Array): string | undefined;
  /** A digest that is the same for the same text or bytes alone. */
  hash(of: string | Uint8Array): string;
  /** Changes with the program: what another build has kept is of no use. */
  readonly build: string;
}
