import * as vscode from 'vscode';
import { type FixAllParams, type FixAllResult, REVIEW } from '../protocol/review.ts';
import { documentsOf, figuresOf } from './counts.ts';
import { working } from './progress.ts';
import { fromUri } from './server/convert.ts';
import type { Server } from './server/server.ts';

/** The command that fixes all conflicts of a folder, or of every document, through the refactor preview. */
export function registerFixFolder(server: Server): vscode.Disposable[] {
  return [server.command('policyLens.fixFolder', (folder?: vscode.Uri) => fixFolder(server, folder))];
}

async function fixFolder(server: Server, folder: vscode.Uri | undefined): Promise<void> {
  const params: FixAllParams = folder instanceof vscode.Uri ? { uri: fromUri(folder) } : {};
  const found = await working(vscode.l10n.t('Collecting the fixes of the folder…'), (token) =>
    server.request<FixAllResult>(REVIEW.fixAll, params, token),
  );
  if (found === undefined) return;
  if (!found) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no conflict that can be fixed.'));
    return;
  }
  const edit = await server.toWorkspaceEdit(found.edit);
  // As a refactoring, what is not open in an editor is saved.
  if (await vscode.workspace.applyEdit(edit, { isRefactoring: true }))
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('{0} in {1} looked through', figuresOf(found.figures), documentsOf(found.documents)),
      5000,
    );
}
