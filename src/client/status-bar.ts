import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { METHODS, type Summary } from '../protocol/index.ts';

/** Counts of the Markdown file in view: how many figures agree and conflict; a click offers what can be done. */
export class StatusBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('policyLens.status', vscode.StatusBarAlignment.Right, 90);
  private readonly watching = vscode.window.onDidChangeActiveTextEditor(() => void this.refresh());

  constructor(private readonly client: BaseLanguageClient) {
    this.item.name = 'Policy Lens';
    this.item.command = 'policyLens.menu';
  }

  dispose(): void {
    this.watching.dispose();
    this.item.dispose();
  }

  async refresh(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== 'markdown' || !this.client.isRunning()) {
      this.item.hide();
      return;
    }
    const summary = await this.client.sendRequest<Summary>(METHODS.summary, { uri: document.uri.toString() });
    const { agrees, conflict, ambiguous, unmatched, 'no-row': noRow, silenced } = summary.coverage;
    this.item.text = `$(law) ${conflict ? `$(error) ${conflict} ` : ''}$(check) ${agrees}`;
    this.item.tooltip = [
      vscode.l10n.t('Policy Lens: figures in this file'),
      vscode.l10n.t('{0} agree with the dataset', agrees),
      vscode.l10n.t('{0} conflict', conflict),
      vscode.l10n.t('{0} ambiguous', ambiguous),
      vscode.l10n.t('{0} not in the dataset', unmatched + noRow),
      vscode.l10n.t('{0} not checked', silenced),
    ].join('\n');
    this.item.accessibilityInformation = { label: this.item.tooltip.replaceAll('\n', ', '), role: 'button' };
    this.item.show();
  }
}
