import * as vscode from 'vscode';
import { METHODS, type Summary } from '../protocol/index.ts';
import { type Server, unlessGone } from './server/server.ts';

/** A narrow blank between a sign and its number, where no line breaks. */
const THIN = '\u202f';

/** Counts of the Markdown file in view: how many figures agree and conflict; a click offers what can be done. */
export class StatusBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('policyLens.status', vscode.StatusBarAlignment.Right, 90);
  private readonly watching = vscode.window.onDidChangeActiveTextEditor(() => unlessGone(this.refresh()));

  constructor(private readonly server: Server) {
    this.item.name = 'Policy Lens';
  }

  dispose(): void {
    this.watching.dispose();
    this.item.dispose();
  }

  async refresh(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (this.server.state === 'gone') this.showGone();
    else if (document && isText(document) && this.server.running) await this.showCounts(document);
    else this.item.hide();
  }

  private showGone(): void {
    this.item.text = '$(law) $(debug-disconnect)';
    this.item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
    this.item.command = 'policyLens.restart';
    this.item.tooltip = vscode.l10n.t('Policy Lens has stopped and checks nothing. Click to start it again.');
    this.item.accessibilityInformation = { label: this.item.tooltip, role: 'button' };
    this.item.show();
  }

  private async showCounts(document: vscode.TextDocument): Promise<void> {
    const summary = await this.server.request<Summary>(METHODS.summary, { uri: document.uri.toString() });
    const { agrees, conflict, ambiguous, unmatched, 'no-row': noRow, silenced } = summary.coverage;
    this.item.backgroundColor = undefined;
    this.item.command = 'policyLens.menu';
    this.item.text = ['$(law)', conflict ? `✗${THIN}${conflict}` : '', agrees ? `✓${THIN}${agrees}` : '']
      .filter(Boolean)
      .join(' ');
    const told = [
      agrees && vscode.l10n.t('{0} agree with the dataset', agrees),
      conflict && vscode.l10n.t('{0} in conflict', conflict),
      ambiguous && vscode.l10n.t('{0} ambiguous', ambiguous),
      unmatched + noRow && vscode.l10n.t('{0} not in the dataset', unmatched + noRow),
      silenced && vscode.l10n.t('{0} not checked', silenced),
    ].filter((words) => words !== 0);
    this.item.tooltip = [
      vscode.l10n.t('Policy Lens: figures in this file'),
      ...(told.length ? told : [vscode.l10n.t('There are none.')]),
      vscode.l10n.t('Click for what can be done.'),
    ].join('\n');
    this.item.accessibilityInformation = { label: this.item.tooltip.replaceAll('\n', ', '), role: 'button' };
    this.item.show();
  }
}

/** A Markdown file; boxes to write comments in are Markdown too. */
const isText = ({ languageId, uri }: vscode.TextDocument): boolean =>
  languageId === 'markdown' && uri.scheme !== 'comment';
