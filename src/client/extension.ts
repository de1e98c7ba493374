import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions, type ExtensionApi, start } from './activate.ts';
import { answerFileRequests } from './files.ts';

/** Desktop and remote: the server is a Node process of its own, so that reading never blocks the extension host. */
export async function activate(context: vscode.ExtensionContext): Promise<ExtensionApi> {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', 'node.js').fsPath;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  const client = new LanguageClient('policyLens', 'Policy Lens', { run, debug }, clientOptions());
  // virtual folders have no files on disk
  answerFileRequests(client);
  return start(context, client);
}
