import { fold } from './chars.ts';

interface Node<T> {
  /** Units that go on from here and, at the same place, where they lead: most nodes have one or two. */
  readonly units: number[];
  readonly nodes: Node<T>[];
  /** The same of a node with many, made when the first look is made; undefined for few. */
  index: ReadonlyMap<number, Node<T>> | undefined;
  value: T | undefined;
}

const node = <T>(): Node<T> => ({ units: [], nodes: [], index: undefined, value: undefined });

/** From so many on a map is faster than going through them. */
const MANY = 12;

const SPACES = [...'\t\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000'].map((c) => c.charCodeAt(0));

/** Units that may fold to a key: the capital, the full-width forms, the other spaces. */
const variantsOf = (key: number): readonly number[] =>
  key === 0x20 ? SPACES : [key - 32, key + 0xfee0, key - 32 + 0xfee0];

/**
 * Which tries have a form that a unit can begin: a bit a trie, one table for all, as several tries are asked of the same
 * unit one after the other and a table for each would push the others out of the processor's cache.
 */
const FIRST = new Uint16Array(65536);
let tries = 0;

/** Longest-match dictionary over UTF-16 units. A folding trie ignores case, width and the kind of space. */
export class Trie<T> {
  private readonly root: Node<T> = node();
  private readonly bit = 1 << tries++;
  constructor(private readonly folding: boolean) {
    if (tries > 16) throw new Error('room for sixteen tries');
  }

  add(form: string, value: T): void {
    this.markFirst(form.charCodeAt(0));
    let at = this.root;
    for (let i = 0; i < form.length; i++) at = this.step(at, form.charCodeAt(i));
    at.value = value;
  }

  /** Adds a form to be found by `matchBack`: its last unit first. */
  addBack(form: string, value: T): void {
    this.markFirst(form.charCodeAt(form.length - 1));
    let at = this.root;
    for (let i = form.length - 1; i >= 0; i--) at = this.step(at, form.charCodeAt(i));
    at.value = value;
  }

  /** False for a unit no form begins with (for `matchBack`: ends with), and for NaN, which is outside the text. */
  begins(unit: number): boolean {
    // `| 0`: NaN would be looked up by name, and teach every caller's look-up to be slow.
    return ((FIRST[unit | 0] as number) & this.bit) !== 0;
  }

  /**
   * The longest form that begins at `start` and that `accept` (given its end) lets through.
   * @returns its value and end, or undefined.
   */
  match(text: string, start: number, accept?: (end: number) => boolean): { value: T; end: number } | undefined {
    if (!this.begins(text.charCodeAt(start))) return undefined;
    let at = this.root;
    let value: T | undefined;
    let end = 0;
    for (let i = start; i < text.length; i++) {
      const next = this.next(at, text.charCodeAt(i));
      if (!next) break;
      at = next;
      if (at.value !== undefined && (!accept || accept(i + 1))) {
        value = at.value;
        end = i + 1;
      }
    }
    return value === undefined ? undefined : { value, end };
  }

  /** The longest form that ends right before `end`; `accept` is given its start. */
  matchBack(text: string, end: number, accept?: (start: number) => boolean): { value: T; start: number } | undefined {
    if (!this.begins(text.charCodeAt(end - 1))) return undefined;
    let at = this.root;
    let value: T | undefined;
    let start = 0;
    for (let i = end - 1; i >= 0; i--) {
      const next = this.next(at, text.charCodeAt(i));
      if (!next) break;
      at = next;
      if (at.value !== undefined && (!accept || accept(i))) {
        value = at.value;
        start = i;
      }
    }
    return value === undefined ? undefined : { value, start };
  }

  private next(at: Node<T>, unit: number): Node<T> | undefined {
    const key = this.folding ? fold(unit) : unit;
    const { units } = at;
    if (units.length >= MANY) {
      at.index ??= new Map(units.map((u, k) => [u, at.nodes[k] as Node<T>]));
      return at.index.get(key);
    }
    for (let k = 0; k < units.length; k++) if (units[k] === key) return at.nodes[k];
    return undefined;
  }

  private key(unit: number): number {
    return this.folding ? fold(unit) : unit;
  }

  /** Marks every unit that folds to the same key, so that a look needs no folding. */
  private markFirst(unit: number): void {
    const key = this.key(unit);
    this.mark(key);
    this.mark(unit);
    if (!this.folding) return;
    for (const other of variantsOf(key)) if (fold(other) === key) this.mark(other);
  }

  private mark(unit: number): void {
    FIRST[unit] = (FIRST[unit] as number) | this.bit;
  }

  private step(at: Node<T>, unit: number): Node<T> {
    const key = this.key(unit);
    at.index = undefined;
    const known = at.units.indexOf(key);
    if (known >= 0) return at.nodes[known] as Node<T>;
    const next = node<T>();
    at.units.push(key);
    at.nodes.push(next);
    return next;
  }
}
