import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FixAllParams, type FixAllResult, REVIEW } from '../protocol/review.ts';

/** The command that fixes all conflicts of a folder, or of every document, through the refactor preview. */
export function registerFixFolder(client: BaseLanguageClient): vscode.Disposable[] {
  return [vscode.commands.registerCommand('policyLens.fixFolder', (folder?: vscode.Uri) => fixFolder(client, folder))];
}

async function fixFolder(client: BaseLanguageClient, folder: vscode.Uri | undefined): Promise<void> {
  const params: FixAllParams = folder instanceof vscode.Uri ? { uri: client.code2ProtocolConverter.asUri(folder) } : {};
  const found = await client.sendRequest<FixAllResult>(REVIEW.fixAll, params);
  if (!found) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no conflict that can be fixed.'));
    return;
  }
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(found.edit);
  // As a refactoring, what is not open in an editor is saved.
  if (await vscode.workspace.applyEdit(edit, { isRefactoring: true }))
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('{0} figures in {1} documents looked through', found.figures, found.documents),
      5000,
    );
}
