import type { Location, Range } from 'vscode-languageserver-protocol';

/** Method names of the requests and notifications beside LSP, typed once for both sides. */
export const METHODS = {
  /** Client → server: the tree of documents. */
  tree: 'policyLens/tree',
  /** Client → server: counts for views, welcome texts and the status bar. */
  summary: 'policyLens/summary',
  /** Server → client: facts or judgements changed; ask again. */
  changed: 'policyLens/changed',
  /** Server → client, where the server has no file system of its own (web). */
  find: 'policyLens/fs/find',
  read: 'policyLens/fs/read',
} as const;

export type Verdict = 'agrees' | 'conflict' | 'no-row' | 'unmatched' | 'ambiguous' | 'silenced';
export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface TreeItem {
  /** Stable while the document's structure is. */
  readonly id: string;
  readonly kind: 'document' | 'note' | 'sector' | 'period' | 'task' | 'measure' | 'target' | 'figure' | 'group';
  readonly label: string;
  readonly description: string;
  readonly location: Location;
  readonly verdict?: Verdict;
  readonly severity?: Severity;
  /** Errors and warnings on this item or below it. */
  readonly conflicts: number;
  readonly children: readonly TreeItem[];
}

export interface Summary {
  readonly policies: number;
  readonly notes: number;
  readonly datasetFiles: number;
  readonly indicators: number;
  readonly observations: number;
  readonly conflicts: number;
  readonly coverage: Readonly<Record<Verdict, number>>;
  /** False while the folder is still being read. */
  readonly ready: boolean;
}

export interface SummaryParams {
  /** Counts of one document; of all when absent. */
  readonly uri?: string;
}

export interface FindParams {
  /** Folder to search, with subfolders. */
  readonly folder: string;
}

export interface ReadParams {
  readonly uri: string;
}

/** Bytes as base64: JSON carries no binary. null: no such file. */
export type ReadResult = { readonly base64: string } | null;

/** Sent once with `initialize`. */
export interface InitializationOptions {
  /** Language of messages: a VS Code display language such as `zh-cn`. */
  readonly locale?: string;
  /** True where links on cards can run the extension's own command. */
  readonly commands?: boolean;
  /** Cards hold pictures in these colours; plain lists without. */
  readonly theme?: 'light' | 'dark' | 'contrast-light' | 'contrast-dark';
  /** `push`: diagnostics of open documents are sent also to a client that could ask for them. */
  readonly diagnostics?: 'push';
}

/** Arguments of the client command that opens a peek at several places. */
export interface PeekArguments {
  readonly uri: string;
  readonly position: Range['start'];
  readonly locations: readonly Location[];
}

/** Client commands that the server names in code lenses. */
export const COMMANDS = { peek: 'policyLens.peek' } as const;
