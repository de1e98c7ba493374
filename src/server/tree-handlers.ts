import {
  diffReport,
  growTree,
  type Location,
  type NodeKey,
  nodeCard,
  nodeCitation,
  type TreeNode,
} from '../core/index.ts';
import { METHODS, type TreeItem } from '../protocol/index.ts';
import {
  type CardResult,
  type CitationResult,
  type DiffParams,
  type DiffResult,
  type NodeParams,
  type PoliciesResult,
  TREE,
  type TreeParams,
} from '../protocol/tree.ts';
import { fromPosition } from './from-lsp.ts';
import type { Session } from './session.ts';
import { toLocation, toTreeItem } from './to-lsp.ts';
import { Turns } from './turns.ts';

/** Answers the requests behind the tree view and the comparison of versions. */
export function handleTree(session: Session): void {
  const { connection, workspace } = session;
  connection.onRequest(METHODS.tree, (params?: TreeParams) => treeItems(session, params?.grouping ?? 'document'));
  connection.onRequest(TREE.card, (params: NodeParams): CardResult => {
    const key = toKey(session, params);
    return (key && nodeCard(workspace, key, session.locale, { ...session.cards, commands: false })) ?? null;
  });
  connection.onRequest(TREE.citation, (params: NodeParams): CitationResult => {
    const key = toKey(session, params);
    return (key && nodeCitation(workspace, key)) ?? null;
  });
  connection.onRequest(TREE.policies, (): PoliciesResult => policies(session));
  connection.onRequest(TREE.diff, ({ old, next }: DiffParams): DiffResult => {
    const [before, after] = [workspace.document(old), workspace.document(next)];
    return before && after ? diffReport(before, after, session.locale, (place) => addressOf(session, place)) : null;
  });
}

/** In turns: the first tree of a large folder reads every document that cites something. */
async function treeItems(session: Session, grouping: NonNullable<TreeParams['grouping']>): Promise<TreeItem[]> {
  const turns = new Turns();
  const growing = growTree(session.workspace, session.locale, grouping);
  let step = growing.next();
  for (; !step.done; step = growing.next()) await turns.turn();
  const items: TreeItem[] = [];
  for (const node of step.value as TreeNode[]) {
    await turns.turn();
    items.push(...toTreeItem(session.lines, node));
  }
  return items;
}

function policies({ workspace }: Session): PoliciesResult {
  return workspace.judgedDocuments().flatMap((uri) => {
    const digest = workspace.digest(uri);
    return digest?.kind === 'policy' ? [{ uri, title: digest.title }] : [];
  });
}

function toKey(session: Session, { uri, kind, position }: NodeParams): NodeKey | undefined {
  const document = session.document(uri);
  return document && { uri, kind, start: fromPosition(document, position) };
}

/** As VS Code takes it: `file:///plan.md#L3,12`. */
function addressOf(session: Session, place: Location): string {
  const start = toLocation(session.lines, place)[0]?.range.start;
  return start ? `${place.uri}#L${start.line + 1},${start.character + 1}` : place.uri;
}
