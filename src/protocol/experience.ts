import type { Range } from 'vscode-languageserver-protocol';
import type { Severity, Verdict } from './index.ts';

/** Requests and notifications of hints, marks, explanations and pictures. */
export const EXPERIENCE = {
  /** Client → server: why a number is judged as it is, or why it is quiet. */
  explain: 'policyLens/explain',
  /** Client → server: targets of a document, for the gutter. */
  marks: 'policyLens/marks',
  /** Client → server: a dataset drafted from a document. */
  harvest: 'policyLens/harvest',
  /** Client → server: the editor's colours changed. */
  theme: 'policyLens/theme',
} as const;

/** The editor's colours as far as pictures on cards need them. */
export type ThemeKind = 'light' | 'dark' | 'contrast-light' | 'contrast-dark';

export interface ThemeParams {
  readonly theme: ThemeKind;
}

export interface PlaceParams {
  readonly uri: string;
  readonly position: Range['start'];
}

/** Markdown whose user text is escaped; null where no number stands. */
export type ExplainResult = { readonly range: Range; readonly markdown: string } | null;

export interface MarksParams {
  readonly uri: string;
}

/** A target of the document. */
export interface Mark {
  readonly range: Range;
  readonly label: string;
  readonly verdict?: Verdict;
  /** Worst finding on it. */
  readonly severity?: Severity;
}

export interface HarvestParams {
  readonly uri: string;
}

/** Files of a data package to look through; null when the document has no figures to take. */
export type HarvestResult = {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly indicators: number;
  readonly observations: number;
} | null;

/** The one command that links on cards may run; the client trusts no other. */
export const ACT_COMMAND = 'policyLens.act';

/** Arguments of that command: document, UTF-16 offset of the figure, what to do. */
export type ActArguments = readonly [uri: string, offset: number, act: string];
