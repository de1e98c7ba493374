import type { ClaimWords } from './context.ts';

/** What a word that only the unit or the period implies counts. */
const IMPLIED = 0.9;

/**
 * What a claim says of each word of a dataset's names, by the word's number: two dozen names are held against it, so that
 * each word is looked up once. One at a time: what is laid out must be cleared before the next.
 */
export class Ground {
  /** How near the word stands, 0 where it does not. */
  readonly near: Float64Array;
  /** The same, or what a word counts that is merely implied. */
  readonly said: Float64Array;
  /** 1 for a word that the figure itself is said to be. */
  readonly own: Uint8Array;
  /** How near a word stands that too many names have to look at all of them; 0 for all others. */
  readonly common: Float64Array;
  private readonly touched: number[] = [];

  /** @param ids the number of each word */
  constructor(private readonly ids: ReadonlyMap<string, number>) {
    this.near = new Float64Array(ids.size);
    this.said = new Float64Array(ids.size);
    this.own = new Uint8Array(ids.size);
    this.common = new Float64Array(ids.size);
  }

  lay(words: ClaimWords): void {
    for (const [word, layer] of words.near) {
      const id = this.touch(word);
      if (id === undefined) continue;
      this.near[id] = layer;
      this.said[id] = layer;
    }
    for (const word of words.implied) {
      const id = this.touch(word);
      if (id !== undefined && this.said[id] === 0) this.said[id] = IMPLIED;
    }
    for (const word of words.own) {
      const id = this.touch(word);
      if (id !== undefined) this.own[id] = 1;
    }
  }

  clear(): void {
    for (const id of this.touched) {
      this.near[id] = 0;
      this.said[id] = 0;
      this.own[id] = 0;
      this.common[id] = 0;
    }
    this.touched.length = 0;
  }

  private touch(word: string): number | undefined {
    const id = this.ids.get(word);
    if (id !== undefined) this.touched.push(id);
    return id;
  }
}
