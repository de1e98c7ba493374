import type { Span } from './span.ts';
import type { Text } from './text.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Something wrong with what the user gave, at its place. Core returns problems; it never throws on user text. */
export interface Problem {
  /** A stable dotted code: `dataset.number`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: Text;
  /** UTF-16 offsets into the file's decoded text. */
  readonly span: Span;
}

/** A value that could be made from the input, and what was wrong on the way. */
export interface Result<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}
