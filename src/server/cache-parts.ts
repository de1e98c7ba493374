import type { Details } from '../core/index.ts';
import { joined } from './bytes.ts';
import type { CacheStore } from './cache-store.ts';

/**
 * Where the details of a document lie in a part: the lengths of its pieces, which follow each other, and of each the
 * beginning of its hash.
 */
export type Place = readonly [start: number, quotes: number, names: number, sketch: number, hashes: string];

/** The details of one document as they are written. */
export interface DetailRecord {
  readonly bytes: Uint8Array;
  /** In a part that begins with it. */
  readonly place: Place;
}

const HASH = 12;

export function toRecord({ quotes, names, sketch }: Details, store: CacheStore): DetailRecord {
  const pieces = [quotes, names, sketch].map((piece) => store.pack(JSON.stringify(piece)));
  const hashes = pieces.map((piece) => store.hash(piece).slice(0, HASH)).join('');
  const [first, second, third] = pieces.map((piece) => piece.length) as [number, number, number];
  return { bytes: joined(pieces), place: [0, first, second, third, hashes] };
}

/**
 * The details of documents, in parts of some dozens each, which are never altered. Each document's are read by themselves,
 * and only the piece that is asked for.
 */
export class CacheParts {
  /** Parts that turned out to be gone or damaged. */
  private readonly gone = new Set<string>();

  constructor(
    private readonly store: CacheStore,
    private readonly folder: string,
  ) {}

  /** @returns the part's name, and where each record lies in it; undefined where it cannot be written. */
  async write(records: readonly DetailRecord[]): Promise<{ name: string; places: readonly Place[] } | undefined> {
    const bytes = joined(records.map((r) => r.bytes));
    const name = this.store.hash(bytes);
    let at = 0;
    const places = records.map(({ bytes, place: [, ...rest] }): Place => {
      const start = at;
      at += bytes.length;
      return [start, ...rest];
    });
    return (await this.store.save(this.folder, name, bytes)) ? { name, places } : undefined;
  }

  quotes(part: string, [start, length, , , hashes]: Place): Details['quotes'] | undefined {
    return this.parsed(part, start, length, hashes.slice(0, HASH));
  }

  names(part: string, [start, quotes, length, , hashes]: Place): Details['names'] | undefined {
    return this.parsed(part, start + quotes, length, hashes.slice(HASH, 2 * HASH));
  }

  sketch(part: string, [start, quotes, names, length, hashes]: Place): Details['sketch'] | undefined {
    return this.parsed(part, start + quotes + names, length, hashes.slice(2 * HASH));
  }

  /** A record as it was written, to be written elsewhere. */
  record(part: string, [start, ...rest]: Place): DetailRecord | undefined {
    const [quotes, names, sketch] = rest;
    const bytes = this.store.piece(this.folder, part, start, start + quotes + names + sketch);
    return bytes && { bytes, place: [0, ...rest] };
  }

  /** A part of which anything is damaged is removed: the next run reads its documents anew. */
  private parsed<T>(part: string, start: number, length: number, hash: string): T | undefined {
    if (this.gone.has(part)) return undefined;
    const bytes = this.store.piece(this.folder, part, start, start + length);
    const whole = bytes && this.store.hash(bytes).slice(0, HASH) === hash ? this.store.unpack(bytes) : undefined;
    if (whole !== undefined) return JSON.parse(whole) as T;
    this.gone.add(part);
    void this.store.remove(this.folder, part);
    return undefined;
  }
}
