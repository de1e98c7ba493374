import * as vscode from 'vscode';
import type { TreeItem } from '../../protocol/index.ts';
import { type CitationResult, TREE } from '../../protocol/tree.ts';
import { toLocation, toUri } from '../server/convert.ts';
import type { Server } from '../server/server.ts';
import type { CursorFollower } from './follow.ts';
import { nodeParams, type PolicyTree } from './view.ts';

/** The commands of the tree's title bar and of its items. */
export function registerTree(server: Server, tree: PolicyTree, follower: CursorFollower): vscode.Disposable[] {
  const on = server.command.bind(server);
  const at = async (item: TreeItem, command: string): Promise<void> => {
    await reveal(follower, item, 'start');
    await vscode.commands.executeCommand(command);
  };
  return [
    on('policyLens.reveal', (item: TreeItem) => reveal(follower, item)),
    on('policyLens.refresh', () => tree.refresh()),
    on('policyLens.tree.byDocument', () => tree.groupBy('document')),
    on('policyLens.tree.bySector', () => tree.groupBy('sector')),
    on('policyLens.tree.byPeriod', () => tree.groupBy('period')),
    on('policyLens.tree.filter', () => askFilter(tree)),
    on('policyLens.tree.clearFilter', () => tree.setFilter('')),
    on('policyLens.tree.follow', () => follower.turn(true)),
    on('policyLens.tree.unfollow', () => follower.turn(false)),
    on('policyLens.tree.copyCitation', (item: TreeItem) => copyCitation(server, item)),
    on('policyLens.tree.references', (item: TreeItem) => at(item, 'editor.action.goToReferences')),
    on('policyLens.tree.calls', (item: TreeItem) => at(item, 'editor.showCallHierarchy')),
    on('policyLens.tree.row', (item: TreeItem) => showRow(item)),
  ];
}

/** Opens the text an item stands for, in view: its words selected, or the caret at their start. */
async function reveal(follower: CursorFollower, item: TreeItem, caret: 'words' | 'start' = 'words'): Promise<void> {
  const { uri, range } = toLocation(item.location);
  const wanted = caret === 'words' ? range : new vscode.Range(range.start, range.start);
  follower.leads(new vscode.Location(uri, wanted));
  const editor = await vscode.window.showTextDocument(uri, { preview: true });
  editor.selection = new vscode.Selection(wanted.start, wanted.end);
  editor.revealRange(wanted, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The tree follows the words while they are typed; Escape leaves it as it was. */
function askFilter(tree: PolicyTree): void {
  const known = tree.filterText;
  const input = vscode.window.createInputBox();
  let accepted = false;
  input.title = vscode.l10n.t('Filter the policy tree');
  input.placeholder = vscode.l10n.t('Words of sectors, tasks, measures or targets');
  input.value = known;
  input.onDidChangeValue((value) => tree.setFilter(value));
  input.onDidAccept(() => {
    accepted = true;
    input.hide();
  });
  input.onDidHide(() => {
    if (!accepted) tree.setFilter(known);
    input.dispose();
  });
  input.show();
}

/** Figure, indicator and period with a link to the document, relative to the workspace, as Markdown. */
async function copyCitation(server: Server, item: TreeItem): Promise<void> {
  const found = await server.request<CitationResult>(TREE.citation, nodeParams(item));
  if (!found) return;
  const uri = toUri(item.location.uri);
  const path = vscode.workspace.asRelativePath(uri).replace(/[\s()<>%#?]/g, escaped);
  const title = found.title.replace(/[[\]\\]/g, '\\$&');
  const link = `[${title}](${path}#L${item.location.range.start.line + 1})`;
  await vscode.env.clipboard.writeText(found.words + (found.language === 'zh' ? `（${link}）` : ` (${link})`));
  vscode.window.setStatusBarMessage(vscode.l10n.t('Citation copied'), 3000);
}

/** encodeURIComponent leaves brackets alone, which would end the link. */
const escaped = (c: string): string => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

async function showRow(item: TreeItem): Promise<void> {
  const { uri, range } = toLocation(item.location);
  await vscode.workspace.openTextDocument(uri);
  const [row] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeTypeDefinitionProvider',
    uri,
    range.start,
  );
  if (!row) return;
  const place = 'targetUri' in row ? { uri: row.targetUri, range: row.targetSelectionRange ?? row.targetRange } : row;
  const editor = await vscode.window.showTextDocument(place.uri, { preview: true });
  editor.selection = new vscode.Selection(place.range.start, place.range.end);
  editor.revealRange(place.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
