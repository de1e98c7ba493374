import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { answerFileRequests } from './files.ts';
import { keepToLog } from './keep-to-log.ts';
import { clientOptions } from './options.ts';
import type { Watch } from './server.ts';

/** Web: the server is a worker and reads files through us. */
export async function connect(extensionUri: vscode.Uri, watch: Watch): Promise<LanguageClient> {
  const address = await addressOf(vscode.Uri.joinPath(extensionUri, 'dist', 'server', 'browser.js'));
  let worker: Worker | undefined;
  // each start has one of its own: a server that was shut down answers no more
  const anew = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(address);
    // not the worker itself: the editor's workers are no instances of what is called Worker here
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const client = new LanguageClient('policyLens', 'Policy Lens', anew, clientOptions(watch));
  keepToLog(client);
  answerFileRequests(client);
  return client;
}

/** A page starts workers from web addresses only; an extension that lies elsewhere is handed over as text. */
async function addressOf(script: vscode.Uri): Promise<string> {
  if (/^https?$/.test(script.scheme)) return script.toString(true);
  const code = await vscode.workspace.fs.readFile(script);
  return URL.createObjectURL(new Blob([code.slice()], { type: 'text/javascript' }));
}
