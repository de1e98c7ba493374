import type { Range, WorkspaceEdit } from 'vscode-languageserver-protocol';

/** Requests of annotation: commands, their pick lists, the list of silenced places, marks of the preview. */
export const ANNOTATE = {
  /** Client → server: the edits of one annotation command; nothing is changed yet. */
  perform: 'policyLens/annotate/perform',
  /** Client → server: indicators to bind the figure at a range to, best first. */
  indicators: 'policyLens/annotate/indicators',
  /** Client → server: targets to link the measure at a range to, best first. */
  targets: 'policyLens/annotate/targets',
  /** Client → server: every silenced place of the workspace. */
  silences: 'policyLens/annotate/silences',
  /** Client → server: the annotations of a document and its figures in conflict, as the preview shows them. */
  preview: 'policyLens/annotate/preview',
  /** Client → server: finds the passages of an annotation file in a document. */
  readNotes: 'policyLens/notes/read',
  /** Client → server: the annotation file after a change. */
  changeNotes: 'policyLens/notes/change',
} as const;

export type DirectiveName = 'target' | 'measure' | 'figure' | 'sector' | 'task';

export type Operation =
  | { readonly op: 'mark'; readonly name: DirectiveName }
  | { readonly op: 'bind' | 'bind-folder'; readonly indicator: string }
  | { readonly op: 'link'; readonly uri: string; readonly target: Range; readonly id?: string }
  | { readonly op: 'remove' }
  | { readonly op: 'ignore'; readonly reason: string }
  | { readonly op: 'disable-line'; readonly reason: string; readonly codes: readonly string[] }
  | { readonly op: 'propose' | 'everywhere' };

export interface PerformParams {
  readonly uri: string;
  readonly range: Range;
  readonly operation: Operation;
}

/** Exactly one of them: the edit, or why it cannot be made, in the user's language. */
export interface PerformResult {
  readonly edit?: WorkspaceEdit;
  readonly refused?: string;
}

export interface PlaceRangeParams {
  readonly uri: string;
  readonly range: Range;
}

export interface IndicatorItem {
  readonly id: string;
  readonly label: string;
  /** The label in the other language, and aliases: what else may be typed to find it. */
  readonly description: string;
  readonly detail: string;
  readonly fits: boolean;
}

export interface TargetItem {
  readonly uri: string;
  readonly range: Range;
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly id?: string;
  readonly fits: boolean;
}

export interface SilenceItem {
  readonly uri: string;
  readonly range: Range;
  readonly reason: string;
  readonly codes: readonly string[];
  /** The document's text there, shortened. */
  readonly words: string;
  readonly needed: boolean;
  /** Messages held back. */
  readonly held: readonly string[];
}

/** One annotation as the preview shows it. */
export interface PreviewMark {
  readonly name: DirectiveName;
  readonly verdict?: 'agrees' | 'conflict' | 'no-row' | 'unmatched' | 'ambiguous' | 'silenced';
  /** What the dataset has instead of a figure in conflict. */
  readonly value?: string;
  /** Plain text, lines separated by `\n`. */
  readonly tooltip: string;
  /** 0-based line of the source, to tell annotations apart. */
  readonly line: number;
}

/** A figure in conflict outside of annotations, as the preview shows it. */
export interface PreviewFigure {
  /** Number and unit, with a bound word that follows. */
  readonly range: Range;
  /** The source there: text that has changed meanwhile is not marked. */
  readonly text: string;
  /** What the dataset has instead. */
  readonly value: string;
  /** Plain text, lines separated by `\n`. */
  readonly tooltip: string;
}

export interface PreviewParams {
  readonly uri: string;
}

/** Both in source order. */
export interface PreviewResult {
  readonly annotations: readonly PreviewMark[];
  /** Empty where hints behind figures are turned off. */
  readonly figures: readonly PreviewFigure[];
}

/** A comment of a thread. */
export interface NoteComment {
  readonly id: string;
  readonly author: string;
  readonly body: string;
  readonly created: string;
}

/** A discussion about a passage. `range` is null where the passage is gone: then it is orphaned. */
export interface NoteThread {
  readonly id: string;
  readonly range: Range | null;
  readonly quote: string;
  readonly resolved: boolean;
  readonly comments: readonly NoteComment[];
}

export interface ReadNotesParams {
  readonly uri: string;
  /** The text of the annotation file; empty when there is none. */
  readonly file: string;
}

export interface ReadNotesResult {
  readonly threads: readonly NoteThread[];
  /** Entries that could not be read, in the user's language. */
  readonly problems: readonly string[];
}

export type NoteChange =
  | { readonly kind: 'add'; readonly range: Range; readonly body: string; readonly author: string }
  | { readonly kind: 'reply'; readonly thread: string; readonly body: string; readonly author: string }
  | { readonly kind: 'edit'; readonly comment: string; readonly body: string }
  | { readonly kind: 'delete'; readonly comment: string }
  | { readonly kind: 'resolve'; readonly thread: string; readonly resolved: boolean; readonly author: string }
  /** Puts an orphaned annotation back by hand. */
  | { readonly kind: 'move'; readonly thread: string; readonly range: Range }
  /** Anchors every annotation anew where its passage is now. */
  | { readonly kind: 'refresh' }
  /** Adds what another tool exported, for this document. */
  | { readonly kind: 'import'; readonly other: string };

export interface ChangeNotesParams extends ReadNotesParams {
  readonly change: NoteChange;
  /** ISO time and a fresh id: the core has neither clock nor chance. */
  readonly now: string;
  readonly newId: string;
}

export interface ChangeNotesResult {
  /** The annotation file's new text; empty when nothing is left in it. */
  readonly file: string;
  /** Annotations added by an import. */
  readonly added: number;
}
