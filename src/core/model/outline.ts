import type { Span } from '../base/span.ts';

/** A branch of the economy that a document treats. */
export interface Sector {
  readonly name: string;
  /** Where it is named first or treated as a section. */
  readonly span: Span;
  /** The text about it: a section, a run-in paragraph; empty span when only mentioned. */
  readonly body: Span;
}

/** A numbered item of work in a document. */
export interface Task {
  readonly title: string;
  /** The title without its numbering. */
  readonly span: Span;
  readonly body: Span;
  /** Number as written: （一）, 3., 第四条. */
  readonly label: string;
  /** 牵头单位, 责任单位. */
  readonly responsible?: string;
  /** When it is to be done, as written: 完成时限, Deadline. */
  readonly deadline?: string;
  /** Index into `sectors`, when the task belongs to one. */
  readonly sector?: number;
}

/** An action within a task. Never a unit of measurement. */
export interface Measure {
  readonly text: string;
  readonly span: Span;
  /** Index into `tasks`; undefined outside any task. */
  readonly task?: number;
  readonly sector?: number;
  /** The id given by annotation. */
  readonly id?: string;
}

export type LinkBasis = 'annotated' | 'inferred';

export interface Link {
  /** Index into `measures`. */
  readonly measure: number;
  /** Index into the document's claims. */
  readonly target: number;
  readonly basis: LinkBasis;
  /** 0 to 1; annotated links have 1. */
  readonly score: number;
  readonly reason: { readonly zh: string; readonly en: string };
}

export interface Outline {
  readonly sectors: readonly Sector[];
  readonly tasks: readonly Task[];
  readonly measures: readonly Measure[];
  /** Indices into the document's claims, in text order. */
  readonly targets: readonly number[];
  readonly links: readonly Link[];
  /** Links too weak to be used, offered as suggestions. */
  readonly suggestions: readonly Link[];
}
