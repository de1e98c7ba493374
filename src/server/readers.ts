import type { DatasetFile, StoredDigest } from '../core/index.ts';

/** What documents are judged with, beside their own text. */
export interface Environment {
  /** In the order in which the workspace has them: rows are told by their place. */
  readonly datasets: readonly DatasetFile[];
  readonly bindings: readonly DatasetFile[];
}

/** Reads documents elsewhere than on the server's own thread, which stays free for typing. */
export interface Readers {
  /** @returns undefined where there are no other threads. */
  start(environment: Environment): Reading | undefined;
}

/** A run of readers; `end` lets them go. */
export interface Reading {
  /** How many documents it is worth handing over before one comes back. */
  readonly ahead: number;
  /**
   * Reads and judges one document by itself, with every rule at its own severity.
   * @returns undefined where it must be read on the server's thread: it refers to others, or the readers failed.
   */
  read(uri: string, text: string): Promise<StoredDigest | undefined>;
  end(): void;
}
