import { fold } from './chars.ts';

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  value: T | undefined;
}

const node = <T>(): Node<T> => ({ next: new Map(), value: undefined });

const SPACES = [...'\t\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000'].map((c) => c.charCodeAt(0));

/** Units that may fold to a key: the capital, the full-width forms, the other spaces. */
const variantsOf = (key: number): readonly number[] =>
  key === 0x20 ? SPACES : [key - 32, key + 0xfee0, key - 32 + 0xfee0];

/** Longest-match dictionary over UTF-16 units. A folding trie ignores case, width and the kind of space. */
export class Trie<T> {
  private readonly root: Node<T> = node();
  /** Units a form can begin with, so that most looks end at once. */
  private readonly first = new Uint8Array(65536);
  constructor(private readonly folding: boolean) {}

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
    return this.first[unit] === 1;
  }

  /**
   * The longest form that begins at `start` and that `accept` (given its end) lets through.
   * @returns its value and end, or undefined.
   */
  match(text: string, start: number, accept?: (end: number) => boolean): { value: T; end: number } | undefined {
    if (!this.begins(text.charCodeAt(start))) return undefined;
    let at = this.root;
    let found: { value: T; end: number } | undefined;
    for (let i = start; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const next = at.next.get(this.folding ? fold(code) : code);
      if (!next) break;
      at = next;
      if (at.value !== undefined && (!accept || accept(i + 1))) found = { value: at.value, end: i + 1 };
    }
    return found;
  }

  /** The longest form that ends right before `end`; `accept` is given its start. */
  matchBack(text: string, end: number, accept?: (start: number) => boolean): { value: T; start: number } | undefined {
    if (!this.begins(text.charCodeAt(end - 1))) return undefined;
    let at = this.root;
    let found: { value: T; start: number } | undefined;
    for (let i = end - 1; i >= 0; i--) {
      const code = text.charCodeAt(i);
      const next = at.next.get(this.folding ? fold(code) : code);
      if (!next) break;
      at = next;
      if (at.value !== undefined && (!accept || accept(i))) found = { value: at.value, start: i };
    }
    return found;
  }

  private key(unit: number): number {
    return this.folding ? fold(unit) : unit;
  }

  /** Marks every unit that folds to the same key, so that a look needs no folding. */
  private markFirst(unit: number): void {
    const key = this.key(unit);
    this.first[key] = 1;
    this.first[unit] = 1;
    if (!this.folding) return;
    for (const other of variantsOf(key)) if (fold(other) === key) this.first[other] = 1;
  }

  private step(at: Node<T>, unit: number): Node<T> {
    const code = this.key(unit);
    let next = at.next.get(code);
    if (!next) {
      next = node();
      at.next.set(code, next);
    }
    return next;
  }
}
