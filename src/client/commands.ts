import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { COMMANDS, type PeekArguments } from '../protocol/index.ts';

/** Commands of the extension as a whole; titles are in package.json. */
export function registerCommands(client: BaseLanguageClient): vscode.Disposable[] {
  const on = (id: string, run: (...args: never[]) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(id, run);
  return [
    on(COMMANDS.peek, (args: PeekArguments) => peek(client, args)),
    on('policyLens.restart', async () => {
      await client.stop();
      await client.start();
    }),
    on('policyLens.fixFile', () => fixFile()),
    on('policyLens.showLog', () => client.outputChannel.show()),
  ];
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
