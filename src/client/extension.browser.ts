import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions, type ExtensionApi, start } from './activate.ts';
import { answerFileRequests } from './files.ts';

/** Web: the server is a worker and reads files through us. */
export async function activate(context: vscode.ExtensionContext): Promise<ExtensionApi> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', 'browser.js');
  const worker = new Worker(await addressOf(script));
  const client = new LanguageClient('policyLens', 'Policy Lens', worker, clientOptions());
  answerFileRequests(client);
  return start(context, client);
}

/** A page starts workers from web addresses only; an extension that lies elsewhere is handed over as text. */
async function addressOf(script: vscode.Uri): Promise<string> {
  if (/^https?$/.test(script.scheme)) return script.toString(true);
  const code = await vscode.workspace.fs.readFile(script);
  return URL.createObjectURL(new Blob([code.slice()], { type: 'text/javascript' }));
}
