import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions, type ExtensionApi, start } from './activate.ts';
import { answerFileRequests } from './files.ts';

/** Web: the server is a worker and reads files through us. */
export async function activate(context: vscode.ExtensionContext): Promise<ExtensionApi> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', 'browser.js');
  const worker = new Worker(script.toString(true));
  const client = new LanguageClient('policyLens', 'Policy Lens', worker, clientOptions());
  answerFileRequests(client);
  return start(context, client);
}
