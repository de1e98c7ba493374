/** A text that is not at hand: it is read where it stands when it is asked for. */
export interface Elsewhere {
  /** The text as it stands there now, and whether that is the one it was; undefined when it is gone. */
  read(): { readonly text: string; readonly same: boolean } | undefined;
  /** The text is this one. */
  is(text: string): boolean;
  /** It holds what an annotation or a silence needs; see `mayBeMarked`. */
  readonly marked: boolean;
}

/** Units of texts from elsewhere that are kept at hand, those last asked for. */
const AT_HAND = 4_000_000;

/** False for a text that holds neither ids nor attributes nor silences: it need not be read for them. */
export const mayBeMarked = (text: string): boolean => text.includes('{') || text.includes('policy-lens-disable');

/** The texts of all documents, in the order they came: at hand, or elsewhere. */
export class Texts {
  private readonly all = new Map<string, string | Elsewhere>();
  private atHand = new Map<string, string>();
  private room = AT_HAND;

  /** @param changed told of a text that turns out to be another than it was, which it now is; undefined: it is gone. */
  constructor(private readonly changed: (uri: string, text: string | undefined) => void) {}

  has(uri: string): boolean {
    return this.all.has(uri);
  }

  get size(): number {
    return this.all.size;
  }

  keys(): Iterable<string> {
    return this.all.keys();
  }

  get(uri: string): string | undefined {
    const known = this.all.get(uri);
    if (typeof known !== 'object') return known;
    const held = this.atHand.get(uri);
    if (held !== undefined) return held;
    const read = known.read();
    if (read?.same) return this.hold(uri, read.text);
    this.all.set(uri, read?.text ?? '');
    this.changed(uri, read?.text);
    return read?.text ?? '';
  }

  /** Whether a document has this very text. */
  is(uri: string, text: string): boolean {
    const known = this.all.get(uri);
    return typeof known === 'object' ? known.is(text) : known === text;
  }

  isElsewhere(uri: string): boolean {
    return typeof this.all.get(uri) === 'object';
  }

  /** Whether the text may hold annotations or silences. */
  isMarked(uri: string): boolean {
    const known = this.all.get(uri);
    return typeof known === 'object' ? known.marked : known !== undefined && mayBeMarked(known);
  }

  set(uri: string, text: string | Elsewhere): void {
    this.all.set(uri, text);
    this.drop(uri);
  }

  delete(uri: string): void {
    this.all.delete(uri);
    this.drop(uri);
  }

  private hold(uri: string, text: string): string {
    if (text.length > this.room) {
      this.atHand = new Map();
      this.room = AT_HAND;
    }
    this.atHand.set(uri, text);
    this.room -= text.length;
    return text;
  }

  private drop(uri: string): void {
    this.room += this.atHand.get(uri)?.length ?? 0;
    this.atHand.delete(uri);
  }
}
