import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FindParams, METHODS, type ReadParams, type ReadResult } from '../../protocol/index.ts';

const WANTED = '**/{*.md,*.markdown,*.mdown,*.csv,datapackage.json,policy-lens.json}';
const SKIPPED = '**/{node_modules,.git}/**';
const CHUNK = 0x8000;

/** Finds and reads files for a server that has no file system, virtual folders included. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(METHODS.find, async ({ folder }: FindParams): Promise<string[]> => {
    const pattern = new vscode.RelativePattern(vscode.Uri.parse(folder), WANTED);
    return (await vscode.workspace.findFiles(pattern, SKIPPED)).map((uri) => uri.toString());
  });
  client.onRequest(METHODS.read, async ({ uri }: ReadParams): Promise<ReadResult> => {
    try {
      return { base64: toBase64(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri))) };
    } catch (error) {
      if (error instanceof vscode.FileSystemError) return null;
      throw error;
    }
  });
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += CHUNK) binary += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  return btoa(binary);
}
