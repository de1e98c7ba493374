import type { Diagnostic } from 'vscode-languageserver-protocol';
import { type Finding, isConflict, type Problem } from '../core/index.ts';
import { fingerprint } from './fingerprint.ts';
import type { Unread } from './index-files.ts';
import type { Session } from './session.ts';
import { leftOut, mostTelling, onlyMoved } from './telling.ts';
import { problemToDiagnostic, toDiagnostic } from './to-lsp.ts';

/** In a folder of more documents hints are told of open ones alone: editors show others nowhere, and there are many. */
const MANY = 1000;

/** Tells the client of findings, and of nothing twice. Those of open documents wait for a client that asks for them. */
export class Publisher {
  /** The client asks for the diagnostics of open documents; those of others are sent. */
  pulled = false;
  private readonly published = new Map<string, string>();
  /** What open documents were last asked for and got. */
  private readonly answered = new Map<string, string>();
  private outdated = false;
  private readonly unread = new Map<string, Unread>();
  /** What each document's diagnostics were last made from: the same again need not be looked at. */
  private readonly told = new Map<string, readonly unknown[]>();
  /** How many errors and warnings each document has, if it has any. */
  private readonly loud = new Map<string, number>();

  constructor(private readonly session: Pick<Session, 'connection' | 'workspace' | 'open' | 'lines' | 'locale'>) {}

  /** Errors and warnings, as far as they were told; undefined in a folder small enough to count them when asked. */
  get conflicts(): number | undefined {
    return this.isSmall ? undefined : [...this.loud.values()].reduce((sum, count) => sum + count, 0);
  }

  private get isSmall(): boolean {
    return this.session.workspace.documentCount <= MANY;
  }

  /** A file that is not the session's business any more has no diagnostics. */
  forget(uri: string): void {
    this.told.delete(uri);
    this.loud.delete(uri);
    this.send(uri, []);
  }

  /** Keeps why a file could not be read, or that it could. */
  keepUnread(uri: string, problem: Unread | undefined): void {
    if (problem) this.unread.set(uri, problem);
    else this.unread.delete(uri);
  }

  /** Files that could not be read say so at their beginning. */
  tellUnread(): void {
    for (const { uri, reason } of this.unread.values()) {
      const origin = { line: 0, character: 0 };
      this.send(uri, [
        {
          range: { start: origin, end: origin },
          severity: 2,
          code: 'note.unread',
          source: 'Policy Lens',
          message: reason[this.session.locale],
        },
      ]);
    }
  }

  /**
   * Tells the findings of a file, if they are news.
   * @param typing what only moved is told when typing pauses
   */
  publish(uri: string, typing = false): void {
    const { workspace, open, locale } = this.session;
    const own = this.problems(uri);
    // A closed document is told of only once it was judged: asking here would read the whole folder at once.
    const isOpen = open.get(uri) !== undefined;
    const isJudged = isOpen || workspace.digest(uri) !== undefined;
    const findings = !isJudged ? [] : isOpen || this.isSmall ? workspace.findings(uri) : workspace.loudFindings(uri);
    const known = this.told.get(uri);
    const made = [findings.length ? findings : undefined, locale, ...own];
    if (known?.length === made.length && made.every((one, i) => one === known[i])) return;
    const [before] = known ?? [];
    if (typing && Array.isArray(before) && known?.length === 2 && made.length === 2 && onlyMoved(before, findings))
      return;
    this.told.set(uri, made);
    const conflicts = findings.filter(isConflict).length;
    if (conflicts) this.loud.set(uri, conflicts);
    else this.loud.delete(uri);
    if (isOpen && this.pulled) this.compare(uri);
    else this.send(uri, made.length > 2 || findings.length ? this.diagnostics(uri, findings, own) : []);
  }

  /** The diagnostics of an open document for who asks, and a key that is the same for the same ones. */
  pull(uri: string): { readonly key: string; readonly diagnostics: readonly Diagnostic[] } {
    const diagnostics = this.diagnostics(uri, this.session.workspace.findings(uri), this.problems(uri));
    return { key: fingerprint(JSON.stringify(diagnostics)), diagnostics };
  }

  /** Remembers what was answered. What was sent of the document while it was closed is taken back. */
  keepAnswer(uri: string, key: string): void {
    this.answered.set(uri, key);
    this.send(uri, []);
  }

  /** A client that asked for its diagnostics has let go of them: they are to be sent again. */
  closed(uri: string): void {
    if (this.answered.delete(uri)) this.told.delete(uri);
  }

  /** @returns whether an open document has other diagnostics than it was last asked for, since this was asked. */
  takeOutdated(): boolean {
    const { outdated } = this;
    this.outdated = false;
    return outdated;
  }

  /** Of the file's own making, whatever it is. */
  private problems(uri: string): Problem[] {
    const { workspace } = this.session;
    return [workspace.datasetProblems(uri), workspace.documentProblems(uri), workspace.bindingsProblems(uri)].flat();
  }

  private compare(uri: string): void {
    const known = this.answered.get(uri);
    if (known !== undefined && known !== this.pull(uri).key) this.outdated = true;
  }

  private diagnostics(uri: string, findings: readonly Finding[], own: readonly Problem[]): Diagnostic[] {
    const { lines, locale } = this.session;
    const document = lines(uri);
    if (!document) return [];
    const shown = mostTelling(findings);
    const more = shown === findings ? [] : [leftOut(findings.length - shown.length, locale)];
    return [
      ...own.map((p) => problemToDiagnostic(document, p, locale)),
      ...shown.map((f) => toDiagnostic(lines, document, f, locale)),
      ...more,
    ];
  }

  /** Sends only what is news: the same list again is not sent. */
  private send(uri: string, diagnostics: readonly Diagnostic[]): void {
    const key = diagnostics.length ? fingerprint(JSON.stringify(diagnostics)) : '';
    if ((this.published.get(uri) ?? '') === key) return;
    if (key) this.published.set(uri, key);
    else this.published.delete(uri);
    void this.session.connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
  }
}
