import * as vscode from 'vscode';
import type { NoteChange, NoteComment, NoteThread } from '../../protocol/annotate.ts';
import { fromRange, toRange } from '../server/convert.ts';
import { type Server, unlessGone } from '../server/server.ts';
import { changeFile, isSidecar, readThreads, sidecarOf } from './sidecar.ts';

/** One comment as VS Code shows it, with where it belongs. */
class Comment implements vscode.Comment {
  mode = vscode.CommentMode.Preview;
  body: vscode.MarkdownString | string;
  readonly author: vscode.CommentAuthorInformation;
  readonly timestamp?: Date;
  readonly contextValue = 'policyLens.comment';

  constructor(
    readonly note: NoteComment,
    readonly document: vscode.Uri,
  ) {
    this.body = new vscode.MarkdownString(note.body);
    this.author = { name: note.author || vscode.l10n.t('unknown') };
    if (note.created) this.timestamp = new Date(note.created);
  }
}

/** A thread on screen and what it was filled with: drawing the same again would pull it from under the mouse. */
interface Shown {
  readonly thread: vscode.CommentThread;
  readonly id: string;
  readonly json: string;
}

const AUTHOR_KEY = 'policyLens.author';

/** Comment threads of the documents in view, kept beside them in NAME.annotations.jsonld. */
export class Comments implements vscode.Disposable {
  private readonly controller = vscode.comments.createCommentController('policyLens.comments', 'Policy Lens');
  private readonly threads = new Map<string, readonly Shown[]>();
  private readonly disposables: vscode.Disposable[] = [this.controller];
  /** Orphaned threads by document, for the pick list. */
  private readonly orphans = new Map<string, readonly NoteThread[]>();

  constructor(
    private readonly server: Server,
    private readonly state: vscode.Memento,
  ) {
    // Only where there is a discussion already: the editor draws a bar along every line that can be commented on.
    this.controller.commentingRangeProvider = {
      provideCommentingRanges: (document) =>
        this.threads.get(document.uri.toString())?.length
          ? [new vscode.Range(0, 0, Math.max(0, document.lineCount - 1), 0)]
          : [],
    };
    this.controller.options = {
      prompt: vscode.l10n.t('Reply…'),
      placeHolder: vscode.l10n.t('Kept beside the document; the document stays as it is'),
    };
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.annotations.jsonld');
    const reread = (uri: vscode.Uri): void => unlessGone(this.rereadFor(uri));
    this.disposables.push(
      watcher,
      watcher.onDidChange(reread),
      watcher.onDidCreate(reread),
      watcher.onDidDelete(reread),
      vscode.window.onDidChangeVisibleTextEditors(() => unlessGone(this.showAll())),
      vscode.workspace.onDidSaveTextDocument((document) => unlessGone(this.saved(document))),
      ...this.commands(),
    );
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  /** Threads of every document in view that has none yet. */
  async showAll(): Promise<void> {
    for (const { document } of vscode.window.visibleTextEditors)
      if (document.languageId === 'markdown' && !this.threads.has(document.uri.toString())) await this.show(document);
  }

  private commands(): vscode.Disposable[] {
    const on = this.server.command.bind(this.server);
    return [
      on('policyLens.comment.create', (reply: vscode.CommentReply) => this.create(reply)),
      on('policyLens.comment.edit', (comment: Comment) => this.setMode(comment, vscode.CommentMode.Editing)),
      on('policyLens.comment.cancel', (comment: Comment) => {
        comment.body = new vscode.MarkdownString(comment.note.body);
        this.setMode(comment, vscode.CommentMode.Preview);
      }),
      on('policyLens.comment.save', async (comment: Comment) => {
        const body = typeof comment.body === 'string' ? comment.body : comment.body.value;
        await this.change(comment.document, { kind: 'edit', comment: comment.note.id, body });
      }),
      on('policyLens.comment.delete', (comment: Comment) =>
        this.change(comment.document, { kind: 'delete', comment: comment.note.id }),
      ),
      on('policyLens.comment.resolve', (thread: vscode.CommentThread) => this.resolve(thread, true)),
      on('policyLens.comment.reopen', (thread: vscode.CommentThread) => this.resolve(thread, false)),
      on('policyLens.comment.onSelection', () => this.startOnSelection()),
      on('policyLens.comment.import', () => this.importFile()),
      on('policyLens.comment.export', () => this.exportFile()),
      on('policyLens.comment.orphans', () => this.putBack()),
    ];
  }

  private async rereadFor(sidecar: vscode.Uri): Promise<void> {
    if (!isSidecar(sidecar)) return;
    for (const { document } of vscode.window.visibleTextEditors)
      if (sidecarOf(document.uri).toString() === sidecar.toString()) await this.show(document);
  }

  /** After a save the quotes are taken anew, so that later edits are followed from here. */
  private async saved(document: vscode.TextDocument): Promise<void> {
    if (this.threads.get(document.uri.toString())?.length) await this.change(document.uri, { kind: 'refresh' });
  }

  /**
   * Shows the threads as the file has them; a thread that is shown already changes in place, open or closed as it is.
   * @param begun the user just began a thread: a new one is shown open.
   */
  private async show(document: vscode.TextDocument, begun = false): Promise<void> {
    const key = document.uri.toString();
    const { threads, problems } = await readThreads(this.server, document);
    const before = new Map((this.threads.get(key) ?? []).map((shown) => [shown.id, shown]));
    const now = threads.flatMap((note) => {
      if (!note.range) return [];
      const known = before.get(note.id);
      before.delete(note.id);
      const json = JSON.stringify(note);
      const thread = known?.thread ?? this.newThread(document, note, begun);
      if (known?.json !== json) this.fill(thread, document, note);
      return [{ thread, id: note.id, json }];
    });
    for (const { thread } of before.values()) thread.dispose();
    this.threads.set(key, now);
    const lost = threads.filter((note) => !note.range);
    const known = new Set((this.orphans.get(key) ?? []).map((note) => note.id));
    this.orphans.set(key, lost);
    const fresh = lost.filter((note) => !known.has(note.id));
    if (fresh.length) void this.tellLost(document.uri, fresh.length);
    for (const problem of problems) this.server.log.warn(`${sidecarOf(document.uri).path}: ${problem}`);
  }

  /** A comment that is nowhere to be seen would be forgotten. */
  private async tellLost(uri: vscode.Uri, count: number): Promise<void> {
    const show = vscode.l10n.t('Show Them');
    const name = vscode.workspace.asRelativePath(uri);
    const message =
      count === 1
        ? vscode.l10n.t('A comment of {0} is no longer at its passage, which changed or is gone.', name)
        : vscode.l10n.t('{0} comments of {1} are no longer at their passages, which changed or are gone.', count, name);
    const answer = await vscode.window.showInformationMessage(message, show);
    if (answer !== show) return;
    await vscode.window.showTextDocument(uri);
    await this.putBack();
  }

  private newThread(document: vscode.TextDocument, note: NoteThread, open: boolean): vscode.CommentThread {
    const range = rangeOf(note);
    const comments = note.comments.map((comment) => new Comment(comment, document.uri));
    const thread = this.controller.createCommentThread(document.uri, range, comments);
    const { Collapsed, Expanded } = vscode.CommentThreadCollapsibleState;
    thread.collapsibleState = open ? Expanded : Collapsed;
    return thread;
  }

  private fill(thread: vscode.CommentThread, document: vscode.TextDocument, note: NoteThread): void {
    thread.range = rangeOf(note);
    thread.comments = note.comments.map((comment) => new Comment(comment, document.uri));
    thread.label = note.quote.length > 40 ? `${note.quote.slice(0, 40)}…` : note.quote;
    thread.contextValue = note.resolved ? 'policyLens.resolved' : 'policyLens.open';
    thread.state = note.resolved ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
  }

  private idOf(thread: vscode.CommentThread): string | undefined {
    return this.threads.get(thread.uri.toString())?.find((t) => t.thread === thread)?.id;
  }

  private async create({ thread, text }: vscode.CommentReply): Promise<void> {
    const known = this.idOf(thread);
    const author = await this.author();
    if (!author || !text.trim()) return;
    if (known) {
      await this.change(thread.uri, { kind: 'reply', thread: known, body: text, author });
      return;
    }
    const document = await vscode.workspace.openTextDocument(thread.uri);
    const range = fromRange(passage(document, thread.range));
    thread.dispose();
    await this.change(thread.uri, { kind: 'add', range, body: text, author });
  }

  private async resolve(thread: vscode.CommentThread, resolved: boolean): Promise<void> {
    const id = this.idOf(thread);
    const author = id && (await this.author());
    if (id && author) await this.change(thread.uri, { kind: 'resolve', thread: id, resolved, author });
  }

  private async change(uri: vscode.Uri, change: NoteChange): Promise<number> {
    const { added } = await changeFile(this.server, uri, change);
    await this.show(await vscode.workspace.openTextDocument(uri), change.kind === 'add');
    return added;
  }

  private setMode(comment: Comment, mode: vscode.CommentMode): void {
    comment.mode = mode;
    if (mode === vscode.CommentMode.Editing) comment.body = comment.note.body;
    for (const { thread } of this.threads.get(comment.document.toString()) ?? [])
      if (thread.comments.includes(comment)) thread.comments = [...thread.comments];
  }

  /** Asked once, then remembered. */
  private async author(): Promise<string | undefined> {
    const known = this.state.get<string>(AUTHOR_KEY);
    if (known) return known;
    const name = await vscode.window.showInputBox({
      title: vscode.l10n.t('Your name'),
      prompt: vscode.l10n.t('Written beside your comments. Asked once.'),
    });
    if (name?.trim()) await this.state.update(AUTHOR_KEY, name.trim());
    return name?.trim();
  }

  private async startOnSelection(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== 'markdown') return;
    const range = passage(editor.document, editor.selection);
    const thread = this.controller.createCommentThread(editor.document.uri, range, []);
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
    // the editor leaves the keyboard in the text: what is typed next must not replace the passage
    editor.selection = new vscode.Selection(range.end, range.end);
  }

  private async importFile(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== 'markdown') return;
    const filters = { [vscode.l10n.t('Annotations')]: ['jsonld', 'json'] };
    const [file] = (await vscode.window.showOpenDialog({ canSelectMany: false, filters })) ?? [];
    if (!file) return;
    const other = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    const added = await this.change(document.uri, { kind: 'import', other });
    void vscode.window.showInformationMessage(
      added === 1 ? vscode.l10n.t('1 annotation imported') : vscode.l10n.t('{0} annotations imported', added),
    );
  }

  private async exportFile(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) return;
    const from = sidecarOf(document.uri);
    if (!this.threads.get(document.uri.toString())?.length) {
      void vscode.window.showInformationMessage(vscode.l10n.t('This document has no comments.'));
      return;
    }
    const to = await vscode.window.showSaveDialog({ filters: { 'JSON-LD': ['jsonld', 'json'] } });
    if (to) await vscode.workspace.fs.copy(from, to, { overwrite: true });
  }

  /** Puts an orphaned thread back onto the selection. */
  private async putBack(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const orphans = editor ? (this.orphans.get(editor.document.uri.toString()) ?? []) : [];
    if (!editor || !orphans.length) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Every comment of this document is at its passage.'));
      return;
    }
    const chosen = await vscode.window.showQuickPick(
      orphans.map((note) => ({ label: note.quote, detail: note.comments[0]?.body ?? '', note })),
      {
        title: vscode.l10n.t('Comments whose passage is gone'),
        placeHolder: vscode.l10n.t('Choose one to put it on the selected text'),
      },
    );
    if (!chosen) return;
    const range = fromRange(passage(editor.document, editor.selection));
    await this.change(editor.document.uri, { kind: 'move', thread: chosen.note.id, range });
  }
}

/** Where a thread is shown; one whose passage is gone would stand at the top. */
const rangeOf = ({ range }: NoteThread): vscode.Range => (range ? toRange(range) : new vscode.Range(0, 0, 0, 0));

/** The selected words without blanks at the ends; where nothing is selected, the whole line. */
function passage(document: vscode.TextDocument, range: vscode.Range | undefined): vscode.Range {
  const at = range ?? new vscode.Range(0, 0, 0, 0);
  const whole = at.isEmpty ? document.lineAt(at.start.line).range : at;
  const text = document.getText(whole);
  const start = document.offsetAt(whole.start) + (text.length - text.trimStart().length);
  const end = start + text.trim().length;
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
