import type { Location, Position } from 'vscode-languageserver-protocol';
import type { TreeItem } from './index.ts';

/** Requests of the tree and of the comparison of two versions of a plan. */
export const TREE = {
  /** Client → server: what a node's tooltip says. */
  card: 'policyLens/tree/card',
  /** Client → server: what a citation of a node says. */
  citation: 'policyLens/tree/citation',
  /** Client → server: all policy documents. */
  policies: 'policyLens/policies',
  /** Client → server: the targets of two versions compared. */
  diff: 'policyLens/diff',
} as const;

export type Grouping = 'document' | 'sector' | 'period';

export interface TreeParams {
  /** What the tree is sorted by at its top; documents when absent. */
  readonly grouping?: Grouping;
}

/** A node by the words it selects. */
export interface NodeParams {
  readonly uri: string;
  readonly kind: TreeItem['kind'];
  readonly position: Position;
}

/** Markdown whose user text is escaped; null for nodes without a card. */
export type CardResult = string | null;

/** Words in the document's own language; null for nodes that cannot be cited. */
export type CitationResult = { readonly words: string; readonly title: string; readonly language: 'zh' | 'en' } | null;

export type PoliciesResult = readonly { readonly uri: string; readonly title: string }[];

export interface DiffParams {
  readonly old: Location['uri'];
  readonly next: Location['uri'];
}

/** Markdown with links `[words][n]` to `[n]: URI#Lline,column`, counted from 1; null when a document is gone. */
export type DiffResult = string | null;

/** Scheme of the read-only document that shows a comparison; the server leaves it alone. */
export const DIFF_SCHEME = 'policy-lens-diff';
