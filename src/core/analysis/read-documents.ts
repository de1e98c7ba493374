import type { Steps } from '../base/steps.ts';
import { LiveDocument } from './document.ts';

/** Characters of documents that are kept read and judged, those that stay aside; of the others a digest is kept. */
const KEPT = 500_000;

/** The documents of a workspace that are kept read: those that must be, and of the rest those last asked for. */
export class ReadDocuments {
  private readonly all = new Map<string, LiveDocument>();
  private kept = 0;

  /**
   * @param stays whether a document is kept whatever room it takes
   * @param letGo told of a document that is no longer kept
   */
  constructor(
    private readonly stays: (uri: string) => boolean,
    private readonly letGo: (uri: string) => void,
  ) {}

  /** @returns undefined for one that is not kept read. */
  get(uri: string): LiveDocument | undefined {
    return this.all.get(uri);
  }

  /** The document, read if it is not; the last to be let go from now on. */
  of(uri: string, text: string): LiveDocument {
    const known = this.all.get(uri);
    if (!known) return this.add(uri, LiveDocument.read(uri, text));
    this.all.delete(uri);
    this.all.set(uri, known);
    return known;
  }

  /** `of` in steps; undefined when the text is another by then. `textOf` tells the text as it is. */
  *reading(uri: string, textOf: () => string | undefined): Steps<LiveDocument | undefined> {
    const text = textOf();
    if (text === undefined || this.all.has(uri)) return this.all.get(uri);
    const made = yield* LiveDocument.reading(uri, text);
    return textOf() === text && !this.all.has(uri) ? this.add(uri, made) : undefined;
  }

  /** A document kept grew by so many characters. */
  grew(by: number): void {
    this.kept += by;
  }

  delete(uri: string): void {
    this.kept -= this.all.get(uri)?.text.length ?? 0;
    this.all.delete(uri);
  }

  private add(uri: string, live: LiveDocument): LiveDocument {
    this.all.set(uri, live);
    this.kept += live.text.length;
    this.makeRoom(uri);
    return live;
  }

  /** Lets go of what was asked for longest ago. */
  private makeRoom(wanted: string): void {
    for (const uri of this.all.keys()) {
      if (this.kept <= KEPT) return;
      if (uri === wanted || this.stays(uri)) continue;
      this.delete(uri);
      this.letGo(uri);
    }
  }
}
