import { type Claim, coverageOf, type DatasetFile, type Finding, type Locale, Workspace } from '../core/index.ts';
import { type CheckedFinding, findingOf } from './contract.ts';
import { LineIndex } from './lines.ts';

export interface CheckDocument {
  /** Name by which findings tell it. */
  readonly file: string;
  /** Decoded text, without byte order mark. */
  readonly text: string;
}

export interface CheckOptions {
  /** Language of the messages. Default `en`. */
  readonly locale?: Locale;
  /** Every document is judged on its own against the dataset: no rules across documents. */
  readonly isolated?: boolean;
}

/** How the figures of all documents came out; every figure counts once. */
export interface CheckCounts {
  readonly figures: number;
  readonly agrees: number;
  readonly conflict: number;
  readonly noRow: number;
  readonly unmatched: number;
  readonly ambiguous: number;
  readonly silenced: number;
}

export interface CheckResult {
  /** Documents in the order given, findings in text order; then problems of the dataset's own files. */
  readonly findings: readonly CheckedFinding[];
  readonly counts: CheckCounts;
}

/**
 * Judges the figures of documents against a dataset, as `policy-lens check --format json` does. Nothing is read from
 * disk: `dataset` holds `datapackage.json` and its CSV files, or a lone CSV, each with its uri and decoded text. No
 * dataset: only what texts say of each other is judged. Never throws on user text; a bad row becomes a finding.
 */
export function check(
  documents: readonly CheckDocument[],
  dataset: readonly DatasetFile[] = [],
  options: CheckOptions = {},
): CheckResult {
  const locale = options.locale ?? 'en';
  const workspace = new Workspace();
  workspace.isolated = options.isolated === true;
  for (const { uri, text } of dataset) workspace.setDatasetFile(uri, text);
  for (const { file, text } of documents) workspace.setDocument(file, text);
  // All are judged before any is told of: they may contradict each other.
  for (const { file } of documents) workspace.digest(file);
  const judged = documents.flatMap((document) => findingsOf(workspace, document, locale));
  const problems = dataset.flatMap(({ uri, text }) => {
    const lines = new LineIndex(text);
    return workspace
      .datasetProblems(uri)
      .map((p) => findingOf(uri, lines.at(p.span.start), problemFinding(p), undefined, locale));
  });
  return { findings: [...judged, ...problems], counts: countsOf(workspace, documents) };
}

/** A problem of a file as a finding like any other: it has no figure, no row and no fix. */
export const problemFinding = (problem: Pick<Finding, 'code' | 'severity' | 'message' | 'span'>): Finding => ({
  ...problem,
  cause: null,
  claim: null,
  canonical: null,
  fixes: [],
  related: [],
});

/** All that is to be told of a document: what is wrong with its marks, then with its figures. */
export const allFindings = (workspace: Workspace, uri: string): Finding[] => [
  ...workspace.documentProblems(uri).map(problemFinding),
  ...workspace.findings(uri),
];

function findingsOf(workspace: Workspace, { file, text }: CheckDocument, locale: Locale): CheckedFinding[] {
  const findings = allFindings(workspace, file);
  if (!findings.length) return [];
  const claims: readonly Claim[] = workspace.document(file)?.claims ?? [];
  const lines = new LineIndex(text);
  return findings.map((finding) => {
    const claim = finding.claim === null ? undefined : claims[finding.claim];
    return findingOf(file, lines.at(finding.span.start), finding, claim, locale);
  });
}

function countsOf(workspace: Workspace, documents: readonly CheckDocument[]): CheckCounts {
  const { 'no-row': noRow, ...counts } = coverageOf(
    workspace,
    documents.map(({ file }) => file),
  );
  const figures = Object.values(counts).reduce((sum, n) => sum + n, noRow);
  return { figures, noRow, ...counts };
}
