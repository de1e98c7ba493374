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

  set(uri: string, quotes: readonly Quote[]): void {
    this.index.set(uri, quotes);
  }

  /** What a document was last found to say. */
  quotesOf(uri: string): readonly Quote[] {
    return this.index.quotesOf(uri);
  }

  delete(uri: string): void {
    this.index.delete(uri);
    this.joined.delete(uri);
  }

  /** A document's own findings with those across documents, in text order; the same array for the same parts. */
  join(
    uri: string,
    own: readonly Finding[],
    wanted: (found: readonly Finding[]) => readonly Finding[],
  ): readonly Finding[] {
    const across = this.index.findings(uri);
    if (!across.length) return own;
    const known = this.joined.get(uri);
    if (known?.own === own && known.across === across) return known.all;
    const all = [...own, ...wanted(across)].sort((a, b) => a.span.start - b.span.start);
    this.joined.set(uri, { own, across, all });
    return all;
  }
}
