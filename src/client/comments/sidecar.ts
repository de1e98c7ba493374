import * as vscode from 'vscode';
import {
  ANNOTATE,
  type ChangeNotesParams,
  type ChangeNotesResult,
  type NoteChange,
  type ReadNotesResult,
} from '../../protocol/annotate.ts';
import { fromUri } from '../server/convert.ts';
import type { Server } from '../server/server.ts';

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
export async function readThreads(server: Server, document: vscode.TextDocument): Promise<ReadNotesResult> {
  const file = await textOf(sidecarOf(document.uri));
  if (!file) return { threads: [], problems: [] };
  return server.request<ReadNotesResult>(ANNOTATE.readNotes, { uri: fromUri(document.uri), file });
}

/** Writes one change into the file beside the document; a file with nothing left in it goes. */
export async function changeFile(server: Server, document: vscode.Uri, change: NoteChange): Promise<ChangeNotesResult> {
  const sidecar = sidecarOf(document);
  const before = await textOf(sidecar);
  const params: ChangeNotesParams = {
    uri: fromUri(document),
    file: before,
    change,
    now: new Date().toISOString(),
    newId: crypto.randomUUID(),
  };
  const result = await server.request<ChangeNotesResult>(ANNOTATE.changeNotes, params);
  if (result.file === before) return result;
  if (result.file) await vscode.workspace.fs.writeFile(sidecar, new TextEncoder().encode(result.file));
  else await vscode.workspace.fs.delete(sidecar);
  return result;
}
