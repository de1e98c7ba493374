import type { ClientCapabilities, Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CardOptions, isConflict, type Locale, Workspace } from '../core/index.ts';
import { METHODS } from '../protocol/index.ts';
import { DIFF_SCHEME } from '../protocol/tree.ts';
import type { DigestCache } from './digest-cache.ts';
import type { FileSystem } from './file-system.ts';
import { isBindingsFile, isDatasetFile, isDocument } from './file-system.ts';
import { fingerprint } from './fingerprint.ts';
import { indexFile, indexFolders, removeFile, type Unread } from './index-files.ts';
import type { Lines } from './lines.ts';
import type { Readers } from './readers.ts';
import type { SettingsStore } from './settings.ts';
import { leftOut, mostTelling, onlyMoved } from './telling.ts';
import { problemToDiagnostic, toDiagnostic } from './to-lsp.ts';
import { Later, Turns } from './turns.ts';

const DOCUMENT_LANGUAGES = new Set(['markdown', 'plaintext']);

/** Milliseconds without typing after which all other documents are looked at. */
const REFRESH_AFTER = 200;
/** Milliseconds without changes on disk after which the changed files are read: a checkout changes thousands. */
const REREAD_AFTER = 60;

/** Closed documents whose lines are remembered. */
const MOST_TEXTS = 500;
/** In a folder of more documents hints are told of open ones alone: editors show others nowhere, and there are many. */
const MANY = 1000;

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
  /** What each document's diagnostics were last made from: the same again need not be looked at. */
  private readonly told = new Map<string, readonly unknown[]>();
  /** How many errors and warnings each document has, if it has any. */
  private readonly loud = new Map<string, number>();
  /** Documents typed in and not yet judged as a whole. */
  private readonly typed = new Set<string>();
  /** Files that changed on disk and are not yet read again. */
  private readonly changed = new Set<string>();
  private readonly soon = new Later(REFRESH_AFTER, () => void this.refresh());
  private readonly rereadSoon = new Later(REREAD_AFTER, () => void this.rereadChanged());
  /** Counts rounds of judging: a new one ends the one before. */
  private round = 0;

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
    if (quick) this.publish(uri, true);
    this.typed.add(uri);
    // A round that is under way judges what is no longer so.
    this.round++;
    // What takes long to tell is told in turns, which typing on ends.
    this.soon.ask(quick ? REFRESH_AFTER : 0);
  }

  /** What is on disk counts again. */
  closed(uri: string): void {
    this.workspace.unpin(uri);
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
      if (problem) this.unread.set(uri, problem);
      else this.unread.delete(uri);
      if (!this.document(uri)) this.forget(uri);
      else if (this.workspace.hasDocument(uri)) {
        if (!this.workspace.isQuick(uri)) for (const _ of this.workspace.settling(uri)) await turns.turn();
        this.workspace.digest(uri);
      }
    }
    this.refreshSoon();
  }

  /** Errors and warnings, as far as they were told; undefined in a folder small enough to count them when asked. */
  get conflicts(): number | undefined {
    return this.isSmall ? undefined : [...this.loud.values()].reduce((sum, count) => sum + count, 0);
  }

  private get isSmall(): boolean {
    return this.workspace.documentCount <= MANY;
  }

  private forget(uri: string): void {
    this.texts.delete(uri);
    this.told.delete(uri);
    this.loud.delete(uri);
    this.send(uri, []);
  }

  /** Takes over the settings as they are now: what they leave out goes, what they let in comes. */
  async reconfigure(): Promise<void> {
    const otherFiles = await this.settings.load(this.folders);
    this.workspace.setSeverities(this.settings.severity);
    if (this.ready && !otherFiles) {
      this.refresh();
      return;
    }
    for (const uri of this.inWorkspace()) {
      if (this.settings.accepts(uri)) continue;
      removeFile(this.workspace, uri);
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
    const unread = await indexFolders(this.workspace, this.files, this.folders, {
      isOpen: (uri) => !!this.open.get(uri),
      report,
      token: progress.token,
      cache: this.digests && {
        digests: this.digests,
        settings: JSON.stringify(this.folders.map((f) => this.settings.of(f))),
      },
      readers: this.readers,
    });
    for (const problem of unread) {
      this.unread.set(problem.uri, problem);
      this.connection.console.warn(`${problem.uri}: ${problem.reason[this.locale]}`);
    }
    progress.done();
    this.ready = true;
    await this.refresh();
  }

  /** Judgements of other documents may have changed too; a burst of changes is answered once. */
  private refreshSoon(): void {
    this.soon.ask();
  }

  /** Tells what is news in every file, open ones first, in turns; typing or a newer round ends it. */
  private async refresh(): Promise<void> {
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
      this.publish(uri);
    }
    this.tellUnread();
    this.connection.sendNotification(METHODS.changed);
    for (const told of this.refreshed) told();
  }

  private inWorkspace(): string[] {
    const { workspace } = this;
    return [...workspace.documents(), ...workspace.datasetFiles(), ...workspace.bindingsFiles()];
  }

  private tellUnread(): void {
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
  }

  /** @param typing what only moved is told when typing pauses */
  private publish(uri: string, typing = false): void {
    const { workspace } = this;
    const own = [workspace.datasetProblems(uri), workspace.documentProblems(uri), workspace.bindingsProblems(uri)];
    // A closed document is told of only once it was judged: asking here would read the whole folder at once.
    const isOpen = this.open.get(uri) !== undefined;
    const isJudged = isOpen || workspace.digest(uri) !== undefined;
    const findings = !isJudged ? [] : isOpen || this.isSmall ? workspace.findings(uri) : workspace.loudFindings(uri);
    const known = this.told.get(uri);
    const made = [findings.length ? findings : undefined, this.locale, ...own.flat()];
    if (known?.length === made.length && made.every((one, i) => one === known[i])) return;
    const [before] = known ?? [];
    if (typing && Array.isArray(before) && known?.length === 2 && made.length === 2 && onlyMoved(before, findings))
      return;
    this.told.set(uri, made);
    const conflicts = findings.filter(isConflict).length;
    if (conflicts) this.loud.set(uri, conflicts);
    else this.loud.delete(uri);
    const document = made.length > 2 || findings.length ? this.lines(uri) : undefined;
    const problems = document ? own.flat().map((p) => problemToDiagnostic(document, p, this.locale)) : [];
    const shown = mostTelling(findings);
    const told = document ? shown.map((f) => toDiagnostic(this.lines, document, f, this.locale)) : [];
    const more = shown === findings ? [] : [leftOut(findings.length - shown.length, this.locale)];
    this.send(uri, [...problems, ...told, ...more]);
  }

  /** Sends only what is news: the same list again is not sent. */
  private send(uri: string, diagnostics: ReturnType<typeof toDiagnostic>[]): void {
    const key = diagnostics.length ? fingerprint(JSON.stringify(diagnostics)) : '';
    if ((this.published.get(uri) ?? '') === key) return;
    if (key) this.published.set(uri, key);
    else this.published.delete(uri);
    void this.connection.sendDiagnostics({ uri, diagnostics });
  }
}
