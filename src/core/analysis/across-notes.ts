import { NoteIndex, type Quote } from '../check/index.ts';
import type { Finding } from '../model/finding.ts';

/** Findings put together from the same parts need not be put together again. */
interface Joined {
  readonly own: readonly Finding[];
  readonly across: readonly Finding[];
  readonly all: readonly Finding[];
}

/** What the documents of a workspace say that no row decides, and the findings that come of it. */
export class AcrossNotes {
  private readonly index = new NoteIndex();
  private readonly joined = new Map<string, Joined>();
  private readonly joinedLoud = new Map<string, Joined>();

  set(uri: string, quotes: readonly Quote[]): void {
    this.index.set(uri, quotes);
  }

  /** Quotes that are at hand only when they are asked for; see `quoteKeys`. */
  recall(uri: string, keys: readonly number[], quotes: () => readonly Quote[]): void {
    this.index.recall(uri, keys, quotes);
  }

  /** What a document was last found to say. */
  quotesOf(uri: string): readonly Quote[] {
    return this.index.quotesOf(uri);
  }

  delete(uri: string): void {
    this.index.delete(uri);
    this.joined.delete(uri);
    this.joinedLoud.delete(uri);
  }

  /** A document's own findings with those across documents, in text order; the same array for the same parts. */
  join(uri: string, own: readonly Finding[], wanted: Wanted): readonly Finding[] {
    return this.joinIn(this.joined, uri, own, wanted);
  }

  /** The same of findings above hints. */
  joinLoud(uri: string, own: readonly Finding[], wanted: Wanted): readonly Finding[] {
    return this.joinIn(this.joinedLoud, uri, own, (found) => wanted(found).filter((f) => f.severity !== 'hint'));
  }

  private joinIn(known: Map<string, Joined>, uri: string, own: readonly Finding[], wanted: Wanted): readonly Finding[] {
    const across = this.index.findings(uri);
    if (!across.length) return own;
    const before = known.get(uri);
    if (before?.own === own && before.across === across) return before.all;
    const all = [...own, ...wanted(across)].sort((a, b) => a.span.start - b.span.start);
    known.set(uri, { own, across, all });
    return all;
  }
}

/** Those that the user wants to hear of. */
type Wanted = (found: readonly Finding[]) => readonly Finding[];
