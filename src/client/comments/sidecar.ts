import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  ANNOTATE,
  type ChangeNotesParams,
  type ChangeNotesResult,
  type NoteChange,
  type ReadNotesResult,
} from '../../protocol/annotate.ts';

const ENDING = '.annotations.jsonld';

/** `plan.md` → `plan.annotations.jsonld`, beside it. */
export const sidecarOf = (document: vscode.Uri): vscode.Uri =>
  document.with({ path: document.path.replace(/\.[^./]+$/, '') + ENDING });

export const isSidecar = (uri: vscode.Uri): boolean => uri.path.endsWith(ENDING);

/** The file's text; empty when there is none. */
async function textOf(uri: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return '';
    throw error;
  }
}

/** The threads of a document, each at its passage as the document is now. */
export async function readThreads(client: BaseLanguageClient, document: vscode.TextDocument): Promise<ReadNotesResult> {
  const file = await textOf(sidecarOf(document.uri));
  if (!file) return { threads: [], problems: [] };
  return client.sendRequest<ReadNotesResult>(ANNOTATE.readNotes, { uri: uriIn(client, document.uri), file });
}

const uriIn = (client: BaseLanguageClient, uri: vscode.Uri): string => client.code2ProtocolConverter.asUri(uri);

/** Writes one change into the file beside the document; a file with nothing left in it goes. */
export async function changeFile(
  client: BaseLanguageClient,
  document: vscode.Uri,
  change: NoteChange,
): Promise<ChangeNotesResult> {
  const sidecar = sidecarOf(document);
  const before = await textOf(sidecar);
  const params: ChangeNotesParams = {
    uri: uriIn(client, document),
    file: before,
    change,
    now: new Date().toISOString(),
    newId: crypto.randomUUID(),
  };
  const result = await client.sendRequest<ChangeNotesResult>(ANNOTATE.changeNotes, params);
  if (result.file === before) return result;
  if (result.file) await vscode.workspace.fs.writeFile(sidecar, new TextEncoder().encode(result.file));
  else await vscode.workspace.fs.delete(sidecar);
  return result;
}
