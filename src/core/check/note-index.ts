import { hash52 } from '../base/hash.ts';
import type { Finding } from '../model/finding.ts';
import { amountKey, contradicts, mismatch, type Quote } from './rules/mismatch.ts';

/**
 * What a document's quotes are of and how much they say, as numbers, two a quote: enough to tell which documents have to
 * be looked at.
 */
export const quoteKeys = (quotes: readonly Quote[]): readonly number[] =>
  quotes.flatMap((quote) => [hash52(quote.key), hash52(amountKey(quote))]);

/** The quotes of one document, which may stand elsewhere until they are asked for. */
interface Quoted {
  readonly keys: readonly number[];
  readonly quotes: () => readonly Quote[];
}

/** The documents that say one amount of a thing, and those of them with the least uris with what they say. */
interface Sayers {
  readonly uris: Set<string>;
  least: readonly { readonly uri: string; readonly quote: Quote | undefined }[] | undefined;
}

/** What documents say of one thing, by amount: the first quote of each. */
interface Namesakes {
  readonly byAmount: Map<number, Sayers>;
  /** Grows with every change of what is said of it. */
  changed: number;
}

/** The findings of a document, the state of its quotes' namesakes they were made in, and of all when last asked. */
interface Told {
  readonly stamp: number;
  at: number;
  readonly findings: readonly Finding[];
}

/**
 * The quotes of all documents, by what they are of. A document that comes or changes costs as much as it has quotes; the
 * findings of one cost as much as there are different amounts beside its own, however many documents say each. Quotes of
 * things that nobody else speaks of are never looked at.
 */
export class NoteIndex {
  private readonly documents = new Map<string, Quoted>();
  /** The only document that speaks of a thing, or what several say. */
  private readonly byKey = new Map<number, string | Namesakes>();
  private readonly found = new Map<string, Told>();
  /** Quotes last read of documents that others are compared with, for they come again and again. */
  private readonly near = new Map<string, readonly Quote[]>();
  private changes = 0;

  /** Sets a document's quotes. The same again changes nothing. */
  set(uri: string, quotes: readonly Quote[]): void {
    if (sameQuotes(this.quotesOf(uri), quotes)) return;
    this.recall(uri, quoteKeys(quotes), () => quotes);
  }

  /** Sets quotes that are at hand only when they are asked for. */
  recall(uri: string, keys: readonly number[], quotes: () => readonly Quote[]): void {
    const known = this.documents.get(uri)?.keys ?? [];
    if (keys.length && known.length === keys.length && known.every((key, i) => key === keys[i])) {
      this.move(uri, { keys, quotes });
      return;
    }
    this.delete(uri);
    if (!keys.length) return;
    this.documents.set(uri, { keys, quotes });
    for (const [key, amount] of firsts(keys)) this.add(uri, key, amount);
  }

  quotesOf(uri: string): readonly Quote[] {
    return this.documents.get(uri)?.quotes() ?? [];
  }

  delete(uri: string): void {
    for (const [key, amount] of firsts(this.documents.get(uri)?.keys ?? [])) this.remove(uri, key, amount);
    this.documents.delete(uri);
    this.found.delete(uri);
    this.near.delete(uri);
  }

  /** One finding for each figure that differs from another document's, which it points to. The same array until quotes change. */
  findings(uri: string): readonly Finding[] {
    const document = this.documents.get(uri);
    if (!document) return NONE;
    const known = this.found.get(uri);
    if (known?.at === this.changes) return known.findings;
    // What is said of each thing has a number that only grows: their sum tells of any change.
    let stamp = 0;
    let several = false;
    for (let i = 0; i < document.keys.length; i += 2) {
      const same = this.byKey.get(document.keys[i] as number);
      if (same === undefined || typeof same === 'string') continue;
      stamp += same.changed;
      several ||= same.byAmount.size > 1;
    }
    const findings = known?.stamp === stamp ? known.findings : several ? this.made(uri, document) : NONE;
    this.found.set(uri, { stamp, at: this.changes, findings });
    return findings;
  }

  /** The same is said at other places. */
  private move(uri: string, document: Quoted): void {
    this.documents.set(uri, document);
    this.found.delete(uri);
    this.near.delete(uri);
    this.changes++;
    for (let i = 0; i < document.keys.length; i += 2) {
      const same = this.byKey.get(document.keys[i] as number);
      if (same === undefined || typeof same === 'string') continue;
      same.changed = this.changes;
      const sayers = same.byAmount.get(document.keys[i + 1] as number);
      if (sayers) sayers.least = undefined;
    }
  }

  private made(uri: string, { keys, quotes }: Quoted): readonly Finding[] {
    const own = quotes();
    const made = own.flatMap((quote, i) => {
      const other = this.contradicting(uri, quote, keys[2 * i] as number, keys[2 * i + 1] as number);
      return other ? [mismatch(quote, ...other)] : [];
    });
    return made.length ? made : NONE;
  }

  /** The document with the least uri among those that say something else of it. */
  private contradicting(
    uri: string,
    own: Quote,
    key: number,
    amount: number,
  ): readonly [uri: string, quote: Quote] | undefined {
    const same = this.byKey.get(key);
    if (same === undefined || typeof same === 'string') return undefined;
    let first: readonly [uri: string, quote: Quote] | undefined;
    for (const [other, sayers] of same.byAmount) {
      if (other === amount) continue;
      const theirs = this.leastOf(sayers, key).find((one) => one.uri !== uri);
      if (!theirs?.quote || (first && first[0] <= theirs.uri)) continue;
      if (contradicts(own, theirs.quote)) first = [theirs.uri, theirs.quote];
    }
    return first;
  }

  /** The two least: one of them is another document than the one that asks. */
  private leastOf(sayers: Sayers, key: number): NonNullable<Sayers['least']> {
    sayers.least ??= twoLeast(sayers.uris).map((uri) => ({ uri, quote: this.quoteOf(uri, key) }));
    return sayers.least;
  }

  private quoteOf(uri: string, key: number): Quote | undefined {
    const { keys, quotes } = this.documents.get(uri) as Quoted;
    const known = this.near.get(uri) ?? quotes();
    if (this.near.size >= MOST_NEAR) this.near.clear();
    this.near.set(uri, known);
    for (let i = 0; i < keys.length; i += 2) if (keys[i] === key) return known[i / 2];
    return undefined;
  }

  private add(uri: string, key: number, amount: number): void {
    const known = this.byKey.get(key);
    this.changes++;
    if (known === undefined) {
      this.byKey.set(key, uri);
      return;
    }
    const same = typeof known === 'string' ? this.split(known, key) : known;
    const sayers = same.byAmount.get(amount) ?? { uris: new Set(), least: undefined };
    same.byAmount.set(amount, sayers);
    sayers.uris.add(uri);
    if (!sayers.least || sayers.least.length < 2 || sayers.least.some((one) => uri < one.uri)) sayers.least = undefined;
    same.changed = this.changes;
  }

  /** A thing of which a second document speaks. */
  private split(uri: string, key: number): Namesakes {
    const first = firsts(this.documents.get(uri)?.keys ?? []).find((one) => one[0] === key);
    const sayers: Sayers = { uris: new Set([uri]), least: undefined };
    const made = { byAmount: new Map([[first?.[1] ?? 0, sayers]]), changed: 0 };
    this.byKey.set(key, made);
    return made;
  }

  private remove(uri: string, key: number, amount: number): void {
    const same = this.byKey.get(key);
    this.changes++;
    if (same === undefined || typeof same === 'string') {
      this.byKey.delete(key);
      return;
    }
    const sayers = same.byAmount.get(amount);
    sayers?.uris.delete(uri);
    if (sayers?.least?.some((one) => one.uri === uri)) sayers.least = undefined;
    if (!sayers?.uris.size) same.byAmount.delete(amount);
    if (!same.byAmount.size) this.byKey.delete(key);
    same.changed = this.changes;
  }
}

const NONE: readonly Finding[] = [];
const MOST_NEAR = 500;

/** What is said of the same things in the same places; what is written of it follows from the text. */
const sameQuotes = (a: readonly Quote[], b: readonly Quote[]): boolean =>
  a.length === b.length &&
  a.every((quote, i) => {
    const other = b[i] as Quote;
    return (
      quote.claim === other.claim &&
      quote.span.start === other.span.start &&
      quote.span.end === other.span.end &&
      quote.official === other.official &&
      quote.text === other.text &&
      quote.key === other.key &&
      quote.name === other.name &&
      quote.value === other.value &&
      quote.step === other.step &&
      quote.unit === other.unit
    );
  });

/** Keys with their amounts: of what a document says twice of one thing, what it says first. */
function firsts(keys: readonly number[]): (readonly [key: number, amount: number])[] {
  const seen = new Map<number, number>();
  for (let i = 0; i < keys.length; i += 2)
    if (!seen.has(keys[i] as number)) seen.set(keys[i] as number, keys[i + 1] as number);
  return [...seen];
}

function twoLeast(uris: Iterable<string>): string[] {
  let [first, second]: (string | undefined)[] = [];
  for (const uri of uris) {
    if (first === undefined || uri < first) [first, second] = [uri, first];
    else if (second === undefined || uri < second) second = uri;
  }
  return [first, second].filter((uri) => uri !== undefined);
}
