import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { COMMANDS, type PeekArguments, type TreeItem } from '../protocol/index.ts';
import type { PolicyTree } from './tree-view.ts';

/** All commands of the extension; titles are in package.json. */
export function registerCommands(client: BaseLanguageClient, tree: PolicyTree): vscode.Disposable[] {
  const on = (id: string, run: (...args: never[]) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(id, run);
  return [
    on('policyLens.reveal', (item: TreeItem) => reveal(client, item)),
    on(COMMANDS.peek, (args: PeekArguments) => peek(client, args)),
    on('policyLens.refresh', () => tree.refresh()),
    on('policyLens.restart', async () => {
      await client.stop();
      await client.start();
    }),
    on('policyLens.fixFile', () => fixFile()),
    on('policyLens.showLog', () => client.outputChannel.show()),
  ];
}

/** Opens the text an item stands for, its words selected and in view; the tree keeps the focus on a single click. */
async function reveal(client: BaseLanguageClient, item: TreeItem): Promise<void> {
  const location = await client.protocol2CodeConverter.asLocation(item.location);
  const editor = await vscode.window.showTextDocument(location.uri, { preview: true });
  editor.selection = new vscode.Selection(location.range.start, location.range.end);
  editor.revealRange(location.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function peek(client: BaseLanguageClient, { uri, position, locations }: PeekArguments): Promise<void> {
  const convert = client.protocol2CodeConverter;
  const places = await Promise.all(locations.map((place) => convert.asLocation(place)));
  await vscode.commands.executeCommand(
    'editor.action.peekLocations',
    convert.asUri(uri),
    convert.asPosition(position),
    places,
    'peek',
  );
}

/** Applies the preferred fix of every conflict in the active file, in one undo step. */
async function fixFile(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  await vscode.commands.executeCommand('editor.action.fixAll');
}
