import type { Severity } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import type { Verdict } from '../model/finding.ts';

export type TreeKind =
  | 'document'
  | 'note'
  | 'sector'
  | 'period'
  | 'task'
  | 'measure'
  | 'target'
  | 'figure'
  /** Headline targets; what belongs to no sector or period. */
  | 'group';

/** What the tree is sorted by at its top. */
export type Grouping = 'document' | 'sector' | 'period';

export interface TreeNode {
  /** Stable while the document's structure is: the path of kinds and names from the top down. */
  readonly id: string;
  readonly kind: TreeKind;
  readonly label: string;
  readonly description: string;
  readonly uri: string;
  /** The words to select on a click. */
  readonly span: Span;
  /** How the figure came out; only on targets and figures. */
  readonly verdict?: Verdict['kind'];
  /** Worst severity of the findings on this node or below. */
  readonly severity?: Severity;
  /** Findings on this node or below. */
  readonly conflicts: number;
  readonly children: readonly TreeNode[];
}

/** Worst first. */
export const RANK: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** A node whose conflicts and severity are those of its children. */
export function parentNode(node: Omit<TreeNode, 'conflicts' | 'severity' | 'verdict'>): TreeNode {
  const severity = RANK.find((s) => node.children.some((c) => c.severity === s));
  const conflicts = node.children.reduce((sum, c) => sum + c.conflicts, 0);
  return { ...node, conflicts, ...(severity ? { severity } : {}) };
}
