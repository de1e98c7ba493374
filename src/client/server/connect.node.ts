import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { answerFileRequests } from './files.ts';
import { keepToLog } from './keep-to-log.ts';
import { clientOptions } from './options.ts';
import type { Watch } from './server.ts';

/** Desktop and remote: the server is a Node process of its own, so that reading never blocks the extension host. */
export function connect(extensionUri: vscode.Uri, watch: Watch): LanguageClient {
  const module = vscode.Uri.joinPath(extensionUri, 'dist', 'server', 'node.js').fsPath;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  const client = new LanguageClient('policyLens', 'Policy Lens', { run, debug }, clientOptions(watch));
  keepToLog(client);
  // virtual folders have no files on disk
  answerFileRequests(client);
  return client;
}
