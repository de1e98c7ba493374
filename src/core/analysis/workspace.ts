import type { Problem, Severity } from '../base/problem.ts';
import { type Judgement, judge } from '../check/index.ts';
import { type DatasetFile, loadDataset } from '../dataset/index.ts';
import type { Dataset } from '../model/dataset.ts';
import { type DocumentFacts, readDocument } from './document.ts';

/** The severity to show a finding of `uri` with, given its code and the rule's own severity; undefined: do not show it. */
export type SeverityOf = (uri: string, code: string, own: Severity) => Severity | undefined;

/**
 * Documents and dataset files in, facts and judgements out. Everything is derived on demand and kept until what it
 * depends on changes: a document's facts depend on its text alone, a judgement on the facts and the dataset.
 */
export class Workspace {
  private readonly texts = new Map<string, string>();
  private readonly files = new Map<string, DatasetFile>();
  private readonly facts = new Map<string, DocumentFacts>();
  private readonly judgements = new Map<string, Judgement>();
  private loaded: Dataset | undefined;
  private severityOf: SeverityOf = (_uri, _code, own) => own;

  /** Sets what the user wants to hear of. Every judgement is made anew. */
  setSeverities(severityOf: SeverityOf): void {
    this.severityOf = severityOf;
    this.judgements.clear();
  }

  /** Sets or replaces a document's text. The same text again costs nothing. */
  setDocument(uri: string, text: string): void {
    if (this.texts.get(uri) === text) return;
    this.texts.set(uri, text);
    this.facts.delete(uri);
    this.judgements.delete(uri);
  }

  removeDocument(uri: string): void {
    this.texts.delete(uri);
    this.facts.delete(uri);
    this.judgements.delete(uri);
  }

  /** Sets or replaces a dataset file (datapackage.json or CSV). Every judgement is made anew. */
  setDatasetFile(uri: string, text: string): void {
    if (this.files.get(uri)?.text === text) return;
    this.files.set(uri, { uri, text });
    this.forgetDataset();
  }

  removeDatasetFile(uri: string): void {
    if (this.files.delete(uri)) this.forgetDataset();
  }

  hasDocument(uri: string): boolean {
    return this.texts.has(uri);
  }

  isDatasetFile(uri: string): boolean {
    return this.files.has(uri);
  }

  /** Uris in the order they came. */
  documents(): readonly string[] {
    return [...this.texts.keys()];
  }

  datasetFiles(): readonly string[] {
    return [...this.files.keys()];
  }

  /** @returns undefined for a document that is not in the workspace. */
  document(uri: string): DocumentFacts | undefined {
    const text = this.texts.get(uri);
    if (text === undefined) return undefined;
    const known = this.facts.get(uri);
    if (known) return known;
    const facts = readDocument(uri, text);
    this.facts.set(uri, facts);
    return facts;
  }

  dataset(): Dataset {
    this.loaded ??= loadDataset([...this.files.values()]);
    return this.loaded;
  }

  datasetText(uri: string): string | undefined {
    return this.files.get(uri)?.text;
  }

  /** Problems of one dataset file, in file order. */
  datasetProblems(uri: string): readonly Problem[] {
    return this.wanted(uri, this.dataset().problems.get(uri) ?? []);
  }

  /** Problems of a document's own making, such as broken frontmatter. */
  documentProblems(uri: string): readonly Problem[] {
    return this.wanted(uri, this.document(uri)?.problems ?? []);
  }

  /** Verdicts, one a claim, and findings of a document. */
  judgement(uri: string): Judgement | undefined {
    const facts = this.document(uri);
    if (!facts) return undefined;
    const known = this.judgements.get(uri);
    if (known) return known;
    const { verdicts, findings } = judge(facts.claims, facts.syntax, this.dataset());
    const judgement = { verdicts, findings: this.wanted(uri, findings) };
    this.judgements.set(uri, judgement);
    return judgement;
  }

  private wanted<T extends { readonly code: string; readonly severity: Severity }>(
    uri: string,
    all: readonly T[],
  ): T[] {
    return all.flatMap((one) => {
      const severity = this.severityOf(uri, one.code, one.severity);
      if (!severity) return [];
      return severity === one.severity ? [one] : [{ ...one, severity }];
    });
  }

  private forgetDataset(): void {
    this.loaded = undefined;
    this.judgements.clear();
  }
}
