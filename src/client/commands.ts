import * as vscode from 'vscode';
import { COMMANDS, type PeekArguments } from '../protocol/index.ts';
import { toLocation, toPosition, toUri } from './server/convert.ts';
import type { Server } from './server/server.ts';

/** Commands of the extension as a whole; titles are in package.json. */
export function registerCommands(server: Server): vscode.Disposable[] {
  return [
    server.command(COMMANDS.peek, peek),
    server.command('policyLens.restart', () => server.restart()),
    server.command('policyLens.fixFile', fixFile),
    server.command('policyLens.showLog', () => server.log.show()),
  ];
}

async function peek({ uri, position, locations }: PeekArguments): Promise<void> {
  await vscode.commands.executeCommand(
    'editor.action.peekLocations',
    toUri(uri),
    toPosition(position),
    locations.map(toLocation),
    'peek',
  );
}

/** Applies the preferred fix of every conflict in the active file, in one undo step. */
async function fixFile(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  await vscode.commands.executeCommand('editor.action.fixAll');
}
