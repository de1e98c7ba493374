import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from '../server.ts';
import { clientFiles } from './files.ts';

declare const self: DedicatedWorkerGlobalScope;
interface DedicatedWorkerGlobalScope {
  postMessage(message: unknown): void;
}

const connection = createConnection(new BrowserMessageReader(self as never), new BrowserMessageWriter(self as never));
serve(connection, clientFiles(connection));
