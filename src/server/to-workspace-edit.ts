import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { TextEdit } from '../core/index.ts';
import { type Documents, toRange } from './to-lsp.ts';

/** Edits by document; documents that are gone are left out. */
export function toWorkspaceEdit(documents: Documents, edits: ReadonlyMap<string, readonly TextEdit[]>): WorkspaceEdit {
  const changes: NonNullable<WorkspaceEdit['changes']> = {};
  for (const [uri, list] of edits) {
    const document = documents(uri);
    if (document) changes[uri] = list.map((e) => ({ range: toRange(document, e), newText: e.newText }));
  }
  return { changes };
}
