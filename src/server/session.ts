import type { ClientCapabilities, Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CardOptions, type Locale, Workspace } from '../core/index.ts';
import { METHODS } from '../protocol/index.ts';
import { DIFF_SCHEME } from '../protocol/tree.ts';
import type { DigestCache } from './digest-cache.ts';
import type { FileSystem } from './file-system.ts';
import { isBindingsFile, isDatasetFile, isDocument } from './file-system.ts';
import { indexFile, indexFolders, removeFile } from './index-files.ts';
import type { Lines } from './lines.ts';
import { Publisher } from './publisher.ts';
import type { Readers } from './readers.ts';
import type { SettingsStore } from './settings.ts';
import { Later, Turns } from './turns.ts';

const DOCUMENT_LANGUAGES = new Set(['markdown', 'plaintext']);

/** Milliseconds without typing after which all other documents are looked at. */
const REFRESH_AFTER = 200;
/** Milliseconds without changes on disk after which the changed files are read: a checkout changes thousands. */
const REREAD_AFTER = 60;

/** Closed documents whose lines are remembered. */
const MOST_TEXTS = 500;

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
  readonly publisher = new Publisher(this);
  private readonly texts = new Map<string, TextDocument>();
  /** Documents typed in and not yet judged as a whole. */
  private readonly typed = new Set<string>();
  /** Files that changed on disk and are not yet read again. */
  private readonly changed = new Set<string>();
  private readonly soon = new Later(REFRESH_AFTER, () => void this.refresh());
  private readonly rereadSoon = new Later(REREAD_AFTER, () => void this.rereadChanged());
  /** Counts rounds of judging: a new one ends the one before. */
  private round = 0;
  /** The settings may be others than those last asked for. */
  private outdated = false;
  private configuring: Promise<void> | undefined;
  /** The datasets were read at least once: before that nothing is said of a figure. */
  private rowsRead = false;
  private answer: () => void = () => {};
  private readonly answering = new Promise<void>((resolve) => {
    this.answer = resolve;
  });

  constructor(
    readonly connection: Connection,
    readonly open: TextDocuments<TextDocument>,
    readonly files: FileSystem,
    readonly settings: SettingsStore,
    private readonly digests?: DigestCache,
    private readonly readers?: Readers,
  ) {
    this.workspace.background = true;
    this.workspace.outdated = (uri) => this.reread([uri]);
  }

  /** The text document of a uri, open or indexed, for turning offsets into lines. */
  readonly document = (uri: string): TextDocument | undefined => {
    const open = this.open.get(uri);
    if (open) return open;
    const source =
      this.workspace.documentText(uri) ?? this.workspace.datasetText(uri) ?? this.workspace.bindingsText(uri);
    if (source === undefined) return undefined;
    const known = this.texts.get(uri);
    if (known?.getText() === source) return known;
    const made = TextDocument.create(uri, isDatasetFile(uri) ? 'csv' : 'markdown', 0, source);
    if (this.texts.size >= MOST_TEXTS) this.texts.clear();
    this.texts.set(uri, made);
    return made;
  };

  /** The same as far as places are to be told, which does not always take the text. */
  readonly lines = (uri: string): Lines | undefined =>
    (this.open.get(uri) ? undefined : this.digests?.lines(this.workspace, uri)) ?? this.document(uri);

  /** Takes over an open document's text. */
  update(document: TextDocument): void {
    const { uri, languageId } = document;
    if (uri.startsWith(`${DIFF_SCHEME}:`) || !this.settings.accepts(uri)) return;
    if (isDatasetFile(uri)) this.workspace.setDatasetFile(uri, document.getText());
    else if (isBindingsFile(uri)) this.workspace.setBindingsFile(uri, document.getText());
    else if (isDocument(uri) || DOCUMENT_LANGUAGES.has(languageId)) {
      this.workspace.pin(uri);
      this.workspace.editDocument(uri, document.getText());
    }
    const quick = this.workspace.isQuick(uri);
    if (quick && this.rowsRead && !this.publisher.pulled) this.publisher.publish(uri, true);
    this.typed.add(uri);
    // A round that is under way judges what is no longer so.
    this.round++;
    // What takes long to tell is told in turns, which typing on ends.
    this.soon.ask(quick ? REFRESH_AFTER : 0);
  }

  /** What is on disk counts again. */
  closed(uri: string): void {
    this.workspace.unpin(uri);
    this.publisher.closed(uri);
    this.reread([uri]);
  }

  /** Files changed on disk; a burst of changes is answered once. */
  reread(uris: readonly string[]): void {
    for (const uri of uris) this.changed.add(uri);
    this.rereadSoon.ask();
  }

  /** Open files are the editor's business, the rest is read again. */
  private async rereadChanged(): Promise<void> {
    const uris = [...this.changed];
    this.changed.clear();
    const turns = new Turns();
    for (const uri of uris) {
      if (this.open.get(uri)) continue;
      await turns.turn();
      const problem = await indexFile(this.workspace, this.files, uri);
      this.publisher.keepUnread(uri, problem);
      if (!this.document(uri)) this.forget(uri);
      else if (this.workspace.hasDocument(uri)) {
        if (!this.workspace.isQuick(uri)) for (const _ of this.workspace.settling(uri)) await turns.turn();
        this.workspace.digest(uri);
      }
    }
    this.refreshSoon();
  }

  private forget(uri: string): void {
    this.texts.delete(uri);
    this.publisher.forget(uri);
  }

  /**
   * Takes over the settings as they are now: what they leave out goes, what they let in comes. One at a time: a client
   * tells of settings as soon as they are watched, and two readings of a folder would meet in the cache. What is asked
   * meanwhile ends the reading under way, and it begins anew.
   */
  reconfigure(): Promise<void> {
    this.outdated = true;
    this.configuring ??= this.takeOver().finally(() => {
      this.configuring = undefined;
    });
    return this.configuring;
  }

  private async takeOver(): Promise<void> {
    let otherFiles = !this.ready;
    while (this.outdated) {
      this.outdated = false;
      if (await this.settings.load(this.folders)) otherFiles = true;
      this.workspace.setSeverities(this.settings.severity);
      if (this.outdated || !otherFiles) continue;
      for (const uri of this.inWorkspace()) {
        if (this.settings.accepts(uri)) continue;
        removeFile(this.workspace, uri);
        this.forget(uri);
      }
      for (const document of this.open.all()) this.update(document);
      await this.index();
      otherFiles = this.outdated;
    }
    await this.refresh();
  }

  /** Reads the folders, telling progress when the client shows it. */
  private async index(): Promise<void> {
    const progress = await this.connection.window.createWorkDoneProgress();
    const isOutdated = (): boolean => this.outdated;
    const zh = this.locale === 'zh';
    progress.begin('Policy Lens', 0, zh ? '读取文件夹…' : 'Reading the folder…', true);
    const report = (done: number, total: number): void =>
      progress.report(Math.floor((100 * done) / Math.max(1, total)), `${done} / ${total}`);
    try {
      const unread = await indexFolders(this.workspace, this.files, this.folders, {
        isOpen: (uri) => !!this.open.get(uri),
        rowsRead: () => this.tellOpen(),
        report,
        token: {
          get isCancellationRequested() {
            return progress.token.isCancellationRequested || isOutdated();
          },
        },
        cache: this.digests && {
          digests: this.digests,
          settings: JSON.stringify(this.folders.map((f) => this.settings.of(f))),
        },
        readers: this.readers,
      });
      for (const problem of unread) {
        this.publisher.keepUnread(problem.uri, problem);
        this.connection.console.warn(`${problem.uri}: ${problem.reason[this.locale]}`);
      }
    } catch (error) {
      this.tellFailure(error);
    }
    progress.done();
    if (this.outdated) return;
    this.ready = true;
    this.rowsRead = true;
    this.answer();
  }

  /** The datasets are read: figures of open documents are told of, and questions answered, before the folder is read. */
  private async tellOpen(): Promise<void> {
    if (this.outdated) return;
    this.rowsRead = true;
    this.answer();
    const turns = new Turns();
    for (const { uri } of this.open.all()) {
      await turns.turn();
      if (this.workspace.isQuick(uri)) this.publisher.publish(uri);
    }
  }

  /** What was read is judged all the same; what was not may be missing in it, which the user has to know. */
  private tellFailure(error: unknown): void {
    this.connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    void this.connection.window.showErrorMessage(
      this.locale === 'zh'
        ? '文件夹没有读完：结果可能不全。“重新启动语言服务器”会再读一次；日志中有原因。'
        : 'The folder was not read to its end: results may be incomplete. Restarting the language server reads it again; the log says why.',
    );
  }

  /** Lets a question wait until the datasets are read: before that nothing can be said of a figure. */
  readonly whenRead =
    <A extends unknown[], R>(answer: (...args: A) => R) =>
    async (...args: A): Promise<Awaited<R>> => {
      if (this.configuring) await this.answering;
      return await answer(...args);
    };

  /** Judgements of other documents may have changed too; a burst of changes is answered once. */
  private refreshSoon(): void {
    this.soon.ask();
  }

  /** Tells what is news in every file, open ones first, in turns; typing or a newer round ends it. */
  private async refresh(): Promise<void> {
    if (!this.rowsRead) return;
    const round = ++this.round;
    const turns = new Turns();
    const open = this.open.all().map((d) => d.uri);
    const settle = async (uri: string): Promise<boolean> => {
      if (!this.typed.has(uri) && this.workspace.isQuick(uri)) return true;
      for (const _ of this.workspace.settling(uri)) {
        await turns.turn();
        if (round !== this.round) return false;
      }
      return true;
    };
    for (const uri of this.typed) if (!(await settle(uri))) return;
    this.typed.clear();
    for (const uri of new Set([...open, ...this.inWorkspace()])) {
      if (!(await settle(uri))) return;
      await turns.turn();
      if (round !== this.round) return;
      this.publisher.publish(uri);
    }
    this.publisher.tellUnread();
    this.connection.sendNotification(METHODS.changed);
    for (const told of this.refreshed) told();
  }

  private inWorkspace(): string[] {
    const { workspace } = this;
    return [...workspace.documents(), ...workspace.datasetFiles(), ...workspace.bindingsFiles()];
  }
}
