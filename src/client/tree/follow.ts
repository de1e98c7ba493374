import * as vscode from 'vscode';
import type { PolicyTree } from './view.ts';

const FOLLOW = 'policyLens.tree.follow';
/** Milliseconds without moving after which the tree follows. */
const AFTER = 120;

/** Selects in the tree what the caret is on, while that is turned on; remembered for this workspace. */
export class CursorFollower implements vscode.Disposable {
  private readonly listener: vscode.Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Where a click in the tree led: the tree need not follow itself. */
  private shown: vscode.Location | undefined;

  constructor(
    private readonly tree: PolicyTree,
    private readonly memory: vscode.Memento,
  ) {
    this.listener = vscode.Disposable.from(
      vscode.window.onDidChangeTextEditorSelection(() => this.soon()),
      vscode.window.onDidChangeActiveTextEditor(() => this.soon()),
      tree.view.onDidChangeVisibility(() => this.soon()),
    );
    this.tell();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.listener.dispose();
  }

  async turn(on: boolean): Promise<void> {
    await this.memory.update(FOLLOW, on);
    this.tell();
    this.shown = undefined;
    this.soon();
  }

  /** Called before the editor goes where the tree points. */
  leads(to: vscode.Location): void {
    this.shown = to;
  }

  private get on(): boolean {
    return this.memory.get(FOLLOW, false);
  }

  private tell(): void {
    void vscode.commands.executeCommand('setContext', 'policyLens.treeFollow', this.on);
  }

  private soon(): void {
    clearTimeout(this.timer);
    if (this.on && this.tree.view.visible) this.timer = setTimeout(() => void this.follow(), AFTER);
  }

  private async follow(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const { document, selection } = editor;
    const led = this.shown?.uri.toString() === document.uri.toString() && this.shown.range.isEqual(selection);
    if (!led) await this.tree.revealPlace(document.uri, selection.active);
  }
}
