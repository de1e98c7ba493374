import * as vscode from 'vscode';
import {
  ACT_COMMAND,
  type ActArguments,
  EXPERIENCE,
  type ExplainResult,
  type PlaceParams,
} from '../protocol/experience.ts';
import { fromPosition, fromUri, toRange } from './server/convert.ts';
import type { Server } from './server/server.ts';

/**
 * The command that explains the number under the cursor. The answer comes as a hover card at the number, so that it is
 * read where the eyes are and by screen readers alike.
 */
export class Explainer implements vscode.HoverProvider {
  private armed: { readonly uri: string; readonly range: vscode.Range; readonly markdown: string } | undefined;

  private provider: vscode.Disposable | undefined;

  constructor(private readonly server: Server) {}

  register(): vscode.Disposable[] {
    return [
      { dispose: () => this.provider?.dispose() },
      this.server.command('policyLens.explain', () => this.explain()),
      this.server.command(ACT_COMMAND, (...args: ActArguments) => this.act(args)),
      vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
        if (kind !== undefined) this.armed = undefined;
      }),
    ];
  }

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const { armed } = this;
    if (armed?.uri !== document.uri.toString() || !armed.range.contains(position)) return undefined;
    return new vscode.Hover(new vscode.MarkdownString(armed.markdown), armed.range);
  }

  private async explain(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== 'markdown') {
      void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor on a number in a Markdown file first.'));
      return;
    }
    const { document, selection } = editor;
    const params: PlaceParams = {
      uri: fromUri(document.uri),
      position: fromPosition(selection.active),
    };
    const found = await this.server.request<ExplainResult>(EXPERIENCE.explain, params);
    if (!found) {
      void vscode.window.showInformationMessage(vscode.l10n.t('There is no number under the cursor.'));
      return;
    }
    // registered late, so that the answer stands above the server's card
    this.provider ??= vscode.languages.registerHoverProvider({ language: 'markdown' }, this);
    const range = toRange(found.range);
    this.armed = { uri: document.uri.toString(), range, markdown: found.markdown };
    await vscode.commands.executeCommand('editor.action.showHover', { focus: 'autoFocusImmediately' });
  }

  /** What a link on a card does: the caret goes to the figure, then the editor's own command runs there. */
  private async act([uri, offset, act]: ActArguments): Promise<void> {
    const command = COMMANDS[act];
    // the editor decodes a link's arguments once more than it encodes them
    const place = vscode.Uri.parse(uri).toString();
    const document = vscode.workspace.textDocuments.find((d) => d.uri.toString() === place);
    if (!document || !command || typeof offset !== 'number') return;
    const editor = await vscode.window.showTextDocument(document);
    const position = document.positionAt(offset);
    editor.selection = new vscode.Selection(position, position);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    await vscode.commands.executeCommand(command);
  }
}

const COMMANDS: Readonly<Record<string, string>> = {
  fix: 'editor.action.quickFix',
  choose: 'editor.action.quickFix',
  row: 'editor.action.goToTypeDefinition',
  origin: 'editor.action.revealDefinition',
  citations: 'editor.action.goToReferences',
  explain: 'policyLens.explain',
};
