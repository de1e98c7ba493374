import type { Details } from '../core/index.ts';
import type { CacheStore } from './cache-store.ts';

/** The details of one document as text: two lines, so that one can be read without the other. */
export type DetailRecord = readonly [quotes: string, views: string];

export const toRecord = ({ quotes, views }: Details): DetailRecord => [JSON.stringify(quotes), JSON.stringify(views)];

/** Parts whose records are held: views go from document to document, and neighbours lie in one part. */
const HELD = 4;

/**
 * The details of documents, in parts of some dozens each. A part is never altered: its name is the checksum of what it
 * holds, so that one that is damaged is told from one that is whole.
 */
export class CacheParts {
  private readonly held = new Map<string, readonly string[] | undefined>();

  constructor(
    private readonly store: CacheStore,
    private readonly folder: string,
  ) {}

  /** @returns the part's name; undefined where it cannot be written. */
  async write(records: readonly DetailRecord[]): Promise<string | undefined> {
    const text = records.flat().join('\n');
    const name = this.store.hash(text);
    return (await this.store.save(this.folder, name, text)) ? name : undefined;
  }

  /** A record; undefined when its part is gone or damaged, which is then removed, so that the next run reads anew. */
  read(part: string, record: number): DetailRecord | undefined {
    const lines = this.linesOf(part);
    const [quotes, views] = lines?.slice(2 * record, 2 * record + 2) ?? [];
    return quotes === undefined || views === undefined ? undefined : [quotes, views];
  }

  /** Lets go of what is held. */
  clear(): void {
    this.held.clear();
  }

  private linesOf(part: string): readonly string[] | undefined {
    const known = this.held.get(part);
    if (known) {
      this.held.delete(part);
      this.held.set(part, known);
      return known;
    }
    if (this.held.has(part)) return undefined;
    const text = this.store.loadNow(this.folder, part);
    const whole = text !== undefined && this.store.hash(text) === part;
    if (text !== undefined && !whole) void this.store.remove(this.folder, part);
    const lines = whole ? text.split('\n') : undefined;
    this.held.set(part, lines);
    for (const [name, held] of this.held) {
      if (this.held.size <= HELD) break;
      // That one is gone is remembered: its documents need not look for it again.
      if (held && name !== part) this.held.delete(name);
    }
    return lines;
  }
}
