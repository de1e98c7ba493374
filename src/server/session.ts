import type { ClientCapabilities, Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CardOptions, type Locale, Workspace } from '../core/index.ts';
import { METHODS } from '../protocol/index.ts';
import type { FileSystem } from './file-system.ts';
import { isBindingsFile, isDatasetFile, isDocument } from './file-system.ts';
import { indexFile, indexFolders, type Unread } from './index-files.ts';
import type { SettingsStore } from './settings.ts';
import { problemToDiagnostic, toDiagnostic } from './to-lsp.ts';

const DOCUMENT_LANGUAGES = new Set(['markdown', 'plaintext']);

/** One client's workspace: what is open, what is indexed, and what the client was last told. */
export class Session {
  readonly workspace = new Workspace();
  locale: Locale = 'en';
  /** What the client can show on a card. */
  cards: CardOptions = { commands: false };
  /** What the client says it can do. */
  client: ClientCapabilities = {};
  /** Called after every round of judging. */
  readonly refreshed: (() => void)[] = [];
  folders: string[] = [];
  ready = false;
  private readonly published = new Map<string, string>();
  private readonly unread = new Map<string, Unread>();
  private readonly texts = new Map<string, TextDocument>();
  private refreshing: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly connection: Connection,
    readonly open: TextDocuments<TextDocument>,
    readonly files: FileSystem,
    readonly settings: SettingsStore,
  ) {}

  /** The text document of a uri, open or indexed, for turning offsets into lines. */
  readonly document = (uri: string): TextDocument | undefined => {
    const open = this.open.get(uri);
    if (open) return open;
    const source =
      this.workspace.document(uri)?.syntax.text ?? this.workspace.datasetText(uri) ?? this.workspace.bindingsText(uri);
    if (source === undefined) return undefined;
    const known = this.texts.get(uri);
    if (known?.getText() === source) return known;
    const made = TextDocument.create(uri, isDatasetFile(uri) ? 'csv' : 'markdown', 0, source);
    this.texts.set(uri, made);
    return made;
  };

  /** Takes over an open document's text. */
  update(document: TextDocument): void {
    const { uri, languageId } = document;
    if (!this.settings.accepts(uri)) return;
    if (isDatasetFile(uri)) this.workspace.setDatasetFile(uri, document.getText());
    else if (isBindingsFile(uri)) this.workspace.setBindingsFile(uri, document.getText());
    else if (isDocument(uri) || DOCUMENT_LANGUAGES.has(languageId)) this.workspace.setDocument(uri, document.getText());
    this.publish(uri);
    this.refreshSoon();
  }

  /** What is on disk counts again. */
  async closed(uri: string): Promise<void> {
    await this.reread([uri]);
  }

  /** Files changed on disk: open ones are the editor's business, the rest is read again. */
  async reread(uris: readonly string[]): Promise<void> {
    for (const uri of uris) {
      if (this.open.get(uri)) continue;
      const problem = await indexFile(this.workspace, this.files, uri);
      if (problem) this.unread.set(uri, problem);
      else this.unread.delete(uri);
      if (!this.document(uri)) {
        this.texts.delete(uri);
        this.send(uri, []);
      }
    }
    this.refreshSoon();
  }

  /** Takes over the settings as they are now: what they leave out goes, what they let in comes. */
  async reconfigure(): Promise<void> {
    await this.settings.load(this.folders);
    this.workspace.setSeverities(this.settings.severity);
    for (const uri of [...this.workspace.documents(), ...this.workspace.datasetFiles()]) {
      if (this.settings.accepts(uri)) continue;
      this.workspace.removeDocument(uri);
      this.workspace.removeDatasetFile(uri);
      this.send(uri, []);
    }
    for (const document of this.open.all()) this.update(document);
    await this.index();
  }

  /** Reads the folders, telling progress when the client shows it. */
  async index(): Promise<void> {
    const progress = await this.connection.window.createWorkDoneProgress();
    const zh = this.locale === 'zh';
    progress.begin('Policy Lens', 0, zh ? '读取文件夹…' : 'Reading the folder…', true);
    const report = (done: number, total: number): void =>
      progress.report(Math.floor((100 * done) / Math.max(1, total)), `${done} / ${total}`);
    const unread = await indexFolders(
      this.workspace,
      this.files,
      this.folders,
      (uri) => !!this.open.get(uri),
      report,
      progress.token,
    );
    for (const problem of unread) {
      this.unread.set(problem.uri, problem);
      this.connection.console.warn(`${problem.uri}: ${problem.reason[this.locale]}`);
    }
    progress.done();
    this.ready = true;
    this.refresh();
  }

  /** Judgements of other documents may have changed too; a burst of changes is answered once. */
  private refreshSoon(): void {
    clearTimeout(this.refreshing);
    this.refreshing = setTimeout(() => this.refresh(), 150);
  }

  private refresh(): void {
    for (const uri of this.workspace.documents()) this.publish(uri);
    for (const uri of this.workspace.datasetFiles()) this.publish(uri);
    for (const uri of this.workspace.bindingsFiles()) this.publish(uri);
    for (const { uri, reason } of this.unread.values()) {
      const origin = { line: 0, character: 0 };
      this.send(uri, [
        {
          range: { start: origin, end: origin },
          severity: 2,
          code: 'note.unread',
          source: 'Policy Lens',
          message: reason[this.locale],
        },
      ]);
    }
    this.connection.sendNotification(METHODS.changed);
    for (const told of this.refreshed) told();
  }

  private publish(uri: string): void {
    const document = this.document(uri);
    if (!document) return;
    const problems = [
      ...this.workspace.datasetProblems(uri),
      ...this.workspace.documentProblems(uri),
      ...this.workspace.bindingsProblems(uri),
    ];
    const findings = this.workspace.judgement(uri)?.findings ?? [];
    this.send(uri, [
      ...problems.map((p) => problemToDiagnostic(document, p, this.locale)),
      ...findings.map((f) => toDiagnostic(this.document, document, f, this.locale)),
    ]);
  }

  /** Sends only what is news: the same list again is not sent. */
  private send(uri: string, diagnostics: ReturnType<typeof toDiagnostic>[]): void {
    const key = JSON.stringify(diagnostics);
    if ((this.published.get(uri) ?? '[]') === key) return;
    this.published.set(uri, key);
    void this.connection.sendDiagnostics({ uri, diagnostics });
  }
}
