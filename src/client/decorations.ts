import * as vscode from 'vscode';
import { EXPERIENCE, type Mark, type MarksParams } from '../protocol/experience.ts';
import { fromUri, toRange } from './server/convert.ts';
import { type Server, unlessGone } from './server/server.ts';

/** Marks of targets in the gutter and the overview ruler of policy documents; `policyLens.decorations` turns them off. */
export class TargetMarks implements vscode.Disposable {
  private readonly plain: vscode.TextEditorDecorationType;
  private readonly conflict: vscode.TextEditorDecorationType;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly server: Server,
    extensionUri: vscode.Uri,
  ) {
    const icon = (name: string): vscode.Uri => vscode.Uri.joinPath(extensionUri, 'media', 'gutter', `${name}.svg`);
    const type = (name: string, color: string): vscode.TextEditorDecorationType =>
      vscode.window.createTextEditorDecorationType({
        light: { gutterIconPath: icon(`${name}-light`) },
        dark: { gutterIconPath: icon(`${name}-dark`) },
        gutterIconSize: 'contain',
        overviewRulerColor: new vscode.ThemeColor(color),
        overviewRulerLane: vscode.OverviewRulerLane.Left,
        rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      });
    this.plain = type('target', 'editorOverviewRuler.infoForeground');
    this.conflict = type('target-conflict', 'editorOverviewRuler.errorForeground');
    this.subscriptions = [
      vscode.window.onDidChangeVisibleTextEditors(() => unlessGone(this.refresh())),
      vscode.workspace.onDidChangeConfiguration((e) => {
        if (e.affectsConfiguration('policyLens.decorations')) unlessGone(this.refresh());
      }),
    ];
  }

  dispose(): void {
    for (const each of [this.plain, this.conflict, ...this.subscriptions]) each.dispose();
  }

  async refresh(): Promise<void> {
    // a server that starts again has nothing to say yet
    if (this.server.state === 'starting') return;
    const editors = vscode.window.visibleTextEditors.filter((e) => e.document.languageId === 'markdown');
    await Promise.all(editors.map((editor) => this.show(editor)));
  }

  private async show(editor: vscode.TextEditor): Promise<void> {
    const { document } = editor;
    const wanted =
      this.server.running && vscode.workspace.getConfiguration('policyLens', document.uri).get('decorations', true);
    const params: MarksParams = { uri: fromUri(document.uri) };
    const version = document.version;
    const marks = wanted ? await this.server.request<Mark[]>(EXPERIENCE.marks, params) : [];
    // the text moved on while we asked; the next round comes with the server's notification
    if (document.version !== version) return;
    const bad = marks.filter((m) => m.severity === 'error' || m.severity === 'warning');
    const ranges = (of: readonly Mark[]): vscode.Range[] => of.map((m) => toRange(m.range));
    editor.setDecorations(this.conflict, ranges(bad));
    editor.setDecorations(this.plain, ranges(marks.filter((m) => !bad.includes(m))));
  }
}
