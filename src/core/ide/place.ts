import type { Span } from '../base/span.ts';

/** A span in a file. `within` is the whole of what is meant (a section, a sentence), `span` the words to select. */
export interface Location {
  readonly uri: string;
  readonly span: Span;
  readonly within?: Span;
}

/** Where one can go from `origin`, the words under the cursor. */
export interface Jump {
  readonly origin: Span;
  readonly targets: readonly Location[];
}
