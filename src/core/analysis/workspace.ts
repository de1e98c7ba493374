import type { Problem } from '../base/problem.ts';
import { finish, type Steps } from '../base/steps.ts';
import type { Judgement } from '../check/index.ts';
import type { Finding } from '../model/finding.ts';
import { AcrossNotes } from './across-notes.ts';
import { changeBetween } from './difference.ts';
import { type Digest, digestOf, loudOf, quotesIn } from './digest.ts';
import { restoreDigest, type StoredDigest, storeDigest } from './digest-codec.ts';
import { type Citing, Digests } from './digests.ts';
import { type DocumentFacts, type LiveDocument, SHORT } from './document.ts';
import { JudgementMemo } from './judgement-memo.ts';
import { ReadDocuments } from './read-documents.ts';
import { type Recalled, RecalledDigest } from './recalled.ts';
import type { SeverityOf } from './severities.ts';
import { TargetIds } from './target-ids.ts';
import { Texts } from './texts.ts';
import { WorkspaceFiles } from './workspace-files.ts';

/**
 * Documents and dataset files in, facts and judgements out. Everything is derived on demand and kept until what it
 * depends on changes: a document's facts depend on its text alone, a judgement on the facts and the dataset.
 */
export class Workspace extends WorkspaceFiles {
  /** Every document stands alone: a link to another one's target leads nowhere. Set before anything is judged. */
  isolated = false;
  /** Told of a document whose text turned out to be another than the one it was recalled for; it is forgotten. */
  outdated: (uri: string) => void = () => undefined;
  private readonly texts = new Texts((uri) => {
    this.forgetDocument(uri);
    this.digests.expect(uri);
    this.outdated(uri);
  });
  private readonly read = new ReadDocuments(
    (uri) => this.pinned.has(uri) || this.unsettled.has(uri),
    (uri) => {
      this.judgements.delete(uri);
      this.memos.delete(uri);
    },
  );
  private readonly judgements = new Map<string, Judgement>();
  private readonly memos = new Map<string, JudgementMemo>();
  private readonly digests = new Digests();
  /** Open documents: always kept read. */
  private readonly pinned = new Set<string>();
  /** Somebody reads and judges the documents in turns; see `judgedDocuments`. */
  background = false;
  /** Documents edited since they were last judged as a whole. */
  private readonly unsettled = new Set<string>();
  /** Documents whose judgement was made from a draft, good for their findings alone. */
  private readonly quick = new Set<string>();
  /** Documents whose links leave them: their judgements depend on the ids of all others. */
  private readonly linking = new Set<string>();
  private readonly targetIds = new TargetIds();
  /** What the documents say that no row decides. */
  private readonly notes = new AcrossNotes();

  /** Sets what the user wants to hear of. Every judgement is made anew. */
  setSeverities(severityOf: SeverityOf): void {
    this.severityOf = severityOf;
    this.judgements.clear();
    this.digests.clear();
  }

  /** Sets or replaces a document's text. The same text again costs nothing. */
  setDocument(uri: string, text: string): void {
    const same = this.texts.is(uri, text);
    if (same && !this.texts.isElsewhere(uri)) return;
    this.texts.set(uri, text);
    if (same) return;
    this.forgetDocument(uri);
    this.digests.expect(uri);
  }

  /**
   * Replaces a document's text while it is typed in: what the edit leaves alone is neither read nor judged again.
   * What only the whole text can tell (its kind, its subject) stays as it was until `settle`.
   */
  editDocument(uri: string, text: string): void {
    const live = this.read.get(uri);
    const change = live && changeBetween(live.text, text);
    if (!live || !change) {
      this.setDocument(uri, text);
      return;
    }
    this.texts.set(uri, text);
    this.read.grew(text.length - live.text.length);
    live.edit(change, text);
    this.forgetJudgement(uri);
    this.unsettled.add(uri);
    this.forgetLinks();
  }

  /** The findings of a document can be told at once: they are known, or take no longer than those of a short text. */
  isQuick(uri: string): boolean {
    if (this.judgements.has(uri) || this.digests.has(uri)) return true;
    return this.read.get(uri)?.isQuick ?? (this.texts.get(uri)?.length ?? 0) <= SHORT;
  }

  /**
   * Reads and judges as a whole a document that was edited or never judged, in steps of a few milliseconds; a run that is
   * given up, or overtaken by an edit, leaves things as they were. Takes no step when there is nothing to do.
   */
  *settling(uri: string): Steps<void> {
    const isKnown = this.judgements.has(uri) || this.digests.has(uri);
    const live =
      isKnown && !this.unsettled.has(uri) ? undefined : yield* this.read.reading(uri, () => this.texts.get(uri));
    if (!live) return;
    const { text } = live;
    yield* live.settling();
    if (live.text !== text) return;
    const memo = this.newMemo(uri);
    const judged = yield* memo.whole(live.facts);
    const quotes = this.isolated ? [] : yield* quotesIn(live.facts, judged);
    yield;
    if (live !== this.read.get(uri) || live.text !== text) return;
    this.memos.set(uri, memo);
    this.keep(uri, judged);
    this.unsettled.delete(uri);
    if (!this.isolated) this.notes.set(uri, quotes);
  }

  /** `settling` in one go. */
  settle(uri: string): void {
    finish(this.settling(uri));
  }

  removeDocument(uri: string): void {
    this.texts.delete(uri);
    this.forgetDocument(uri);
    this.digests.forget(uri);
    this.targetIds.delete(uri);
  }

  hasDocument(uri: string): boolean {
    return this.texts.has(uri);
  }

  /** Uris in the order they came. */
  documents(): readonly string[] {
    return [...this.texts.keys()];
  }

  get documentCount(): number {
    return this.texts.size;
  }

  documentText(uri: string): string | undefined {
    return this.texts.get(uri);
  }

  /** What is known of the document comes from the run before. */
  isRecalled(uri: string): boolean {
    return this.digests.get(uri) instanceof RecalledDigest;
  }

  /** The document's text is read from elsewhere when it is asked for. */
  isElsewhere(uri: string): boolean {
    return this.texts.isElsewhere(uri);
  }

  /** False for a document that can hold neither annotations nor silences; told without its text. */
  isMarked(uri: string): boolean {
    return this.texts.isMarked(uri);
  }

  /** @returns undefined for a document that is not in the workspace. */
  document(uri: string): DocumentFacts | undefined {
    const text = this.texts.get(uri);
    if (text === undefined) return undefined;
    // The facts may count other claims than the draft that findings were told from.
    if (this.quick.has(uri)) this.forgetJudgement(uri);
    return this.read.of(uri, text).facts;
  }

  /** Keeps a document read while it is open. */
  pin(uri: string): void {
    this.pinned.add(uri);
  }

  isPinned(uri: string): boolean {
    return this.pinned.has(uri);
  }

  unpin(uri: string): void {
    this.pinned.delete(uri);
  }

  /** What is kept of every document, whether its facts are or not. */
  digest(uri: string): Digest | undefined {
    const known = this.digests.get(uri);
    if (known) return known;
    const judgement = this.judgement(uri);
    const facts = this.document(uri);
    if (!facts || !judgement) return undefined;
    const made = digestOf(facts, judgement, this.notes.quotesOf(uri));
    this.digests.set(uri, made);
    return made;
  }

  /** Takes over what the run before kept of a document. @returns false when it does not fit the dataset. */
  recall(uri: string, { brief, text, details }: Recalled): boolean {
    const digest = new RecalledDigest(brief, this.dataset(), details, () => this.recallFailed(uri, digest));
    if (!digest.isComplete) return false;
    if (text !== undefined) this.texts.set(uri, text);
    if (!this.pinned.has(uri)) this.read.delete(uri);
    this.forgetJudgement(uri);
    this.memos.delete(uri);
    this.digests.set(uri, digest);
    if (!this.isolated) this.notes.recall(uri, digest.quoteKeys, () => digest.quotes);
    return true;
  }

  /** The details of a document are gone: it is read and judged again. */
  private recallFailed(uri: string, recalled: Digest): Digest | undefined {
    const known = this.digests.get(uri);
    if (known !== recalled) return known;
    this.notes.delete(uri);
    this.forgetJudgement(uri);
    return this.digest(uri);
  }

  /**
   * Documents that can be asked at once. In the background mode of a server those are the open ones and those judged
   * already: a question about all documents must not wait until thousands are read. Otherwise all documents.
   */
  judgedDocuments(): readonly string[] {
    const all = this.documents();
    return this.background ? all.filter((uri) => this.digests.has(uri) || this.pinned.has(uri)) : all;
  }

  /** Figures that cite an indicator, in every document that can be asked at once. */
  citing(indicator: string): Iterable<Citing> {
    for (const uri of [...this.digests.missing]) if (!this.background || this.pinned.has(uri)) this.digest(uri);
    return this.digests.citing(indicator);
  }

  /**
   * The digest of a document as plain JSON; undefined where it depends on more than text and environment, and for one
   * that was recalled: it is stored already.
   */
  storedDigest(uri: string): StoredDigest | undefined {
    const digest = this.digest(uri);
    if (!digest || digest instanceof RecalledDigest || this.linking.has(uri) || this.unsettled.has(uri))
      return undefined;
    return storeDigest(digest, this.dataset());
  }

  /**
   * Takes over the digest of a document with this very text and environment.
   * @param severities as the settings had them when it was stored, or each rule's own
   * @returns false when it does not fit.
   */
  restore(uri: string, stored: StoredDigest, severities: 'set' | 'own' = 'set'): boolean {
    const digest = this.hasDocument(uri) ? restoreDigest(stored, this.dataset()) : undefined;
    if (!digest) return false;
    const findings = severities === 'set' ? digest.findings : this.wanted(uri, digest.findings);
    this.digests.set(uri, { ...digest, findings, loud: loudOf(findings) });
    this.notes.set(uri, digest.quotes);
    return true;
  }

  /** The findings of a document, with those that judged documents beside it raise. The same array while they are the same. */
  findings(uri: string): readonly Finding[] {
    const own = (this.judgements.get(uri) ?? this.digests.get(uri) ?? this.quickJudgement(uri))?.findings ?? [];
    // While a document is typed in, what it says elsewhere is not looked up.
    if (this.isolated || this.unsettled.has(uri)) return own;
    return this.notes.join(uri, own, (found) => this.wanted(uri, found));
  }

  /** Those above hints. The same array while they are the same. */
  loudFindings(uri: string): readonly Finding[] {
    const digest = this.judgements.has(uri) ? undefined : this.digests.get(uri);
    if (!digest || this.unsettled.has(uri)) return loudOf(this.findings(uri));
    return this.isolated ? digest.loud : this.notes.joinLoud(uri, digest.loud, (found) => this.wanted(uri, found));
  }

  /** Problems of a document's own making, such as broken frontmatter. */
  documentProblems(uri: string): readonly Problem[] {
    const known = this.digests.get(uri) ?? this.read.get(uri)?.edited;
    const text = known ? '' : this.texts.get(uri);
    if (text === undefined) return [];
    return this.wanted(uri, (known ?? this.read.of(uri, text).edited).problems);
  }

  /** Verdicts, one a claim, and findings of a document. */
  judgement(uri: string): Judgement | undefined {
    const text = this.texts.get(uri);
    if (text === undefined) return undefined;
    const live = this.read.of(uri, text);
    if (this.quick.has(uri)) this.forgetJudgement(uri);
    live.read();
    return this.judgements.get(uri) ?? this.keep(uri, this.judge(uri, live));
  }

  /** While a document is typed in, of its edited blocks alone. */
  private quickJudgement(uri: string): Judgement | undefined {
    const live = this.read.get(uri);
    if (!live?.isDraft) return this.judgement(uri);
    const judged = this.keep(uri, this.judge(uri, live));
    if (live.isDraft) this.quick.add(uri);
    return judged;
  }

  private keep(uri: string, judged: Judgement): Judgement {
    const findings = this.wanted(uri, judged.findings);
    const judgement: Judgement = {
      get verdicts() {
        return judged.verdicts;
      },
      findings,
    };
    this.judgements.set(uri, judgement);
    this.quick.delete(uri);
    // Judged again as it was, once let go of: its digest still holds.
    if (this.unsettled.has(uri)) this.digests.delete(uri);
    return judgement;
  }

  private judge(uri: string, live: LiveDocument): Judgement {
    const memo = this.memo(uri);
    const quick = this.unsettled.has(uri) ? (memo.afterEdit(live.edited) ?? memo.afterEdit(live.facts)) : undefined;
    if (quick) return quick;
    const judged = finish(memo.whole(live.facts));
    if (!this.isolated) this.notes.set(uri, finish(quotesIn(live.facts, judged)));
    return judged;
  }

  private memo(uri: string): JudgementMemo {
    const known = this.memos.get(uri);
    if (known) return known;
    const made = this.newMemo(uri);
    this.memos.set(uri, made);
    return made;
  }

  private newMemo(uri: string): JudgementMemo {
    const folder = { bindings: this.bindings.of(uri), elsewhere: () => this.targetIdsBeyond(uri) };
    return new JudgementMemo(this.dataset(), folder);
  }

  private targetIdsBeyond(uri: string): ReadonlySet<string> {
    if (this.isolated) return new Set();
    this.linking.add(uri);
    return this.targetIds.beyond(uri, this.texts);
  }

  private forgetDocument(uri: string): void {
    this.read.delete(uri);
    this.forgetJudgement(uri);
    this.notes.delete(uri);
    this.memos.delete(uri);
    this.unsettled.delete(uri);
    this.forgetLinks();
  }

  private forgetJudgement(uri: string): void {
    this.quick.delete(uri);
    this.judgements.delete(uri);
    this.digests.delete(uri);
  }

  private forgetLinks(): void {
    for (const linked of this.linking) this.forgetJudgement(linked);
    this.linking.clear();
  }

  protected forgetJudgements(): void {
    this.judgements.clear();
    this.digests.clear();
    this.memos.clear();
  }
}
