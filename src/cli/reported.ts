import { createHash } from 'node:crypto';
import { allFindings, problemFinding } from '../api/check.ts';
import { type LineColumn, LineIndex } from '../api/lines.ts';
import { allSilences, type Claim, type Finding, type Span, type Workspace } from '../core/index.ts';
import type { Context } from './context.ts';
import { fileOf, type Input, isBelow } from './input.ts';
import type { Session } from './session.ts';

/** Where a document says that a finding is not to be reported, and why. */
export interface Suppression {
  /** As written; empty when none was given. */
  readonly reason: string;
  readonly region: Region;
}

/** A stretch of a file in offsets and in lines. */
export interface Region extends Span {
  readonly from: LineColumn;
  readonly to: LineColumn;
}

/** One finding with its place. */
export interface Reported {
  readonly file: string;
  readonly uri: string;
  readonly region: Region;
  readonly finding: Finding;
  /** The figure it is about; undefined for annotations and the dataset. */
  readonly claim: Claim | undefined;
  /**
   * What the finding is about, not where it stands: code, indicator, words, and which of several equal ones of the
   * file it is. It stays when other lines come, go or move, and does not hold the file's name.
   */
  readonly fingerprint: string;
  readonly suppression?: Suppression;
}

/** What a file's text gives reports: its line index. */
export const regionOf = (lines: LineIndex, { start, end }: Span): Region => ({
  start,
  end,
  from: lines.at(start),
  to: lines.at(end),
});

/** Findings of all documents in their order, then problems of the files beside them that lie in what was asked for. */
export function reportedOf(session: Session, asked: readonly string[], context: Context): Reported[] {
  const { workspace, documents } = session;
  const found = documents.flatMap((input) => {
    const findings = allFindings(workspace, input.uri);
    return findings.length ? told(workspace, input, findings) : [];
  });
  return [...found, ...problemsBeside(session, asked, context)];
}

/** Findings that comments and `ignore="…"` hold back, in the order of the documents. */
export function suppressedOf({ workspace, documents }: Session): Reported[] {
  const inputs = new Map(documents.map((d) => [d.uri, d]));
  return allSilences(workspace).flatMap(({ uri, place }) => {
    const input = inputs.get(uri);
    if (!input || !place.held.length) return [];
    const lines = new LineIndex(workspace.documentText(uri) ?? '');
    const suppression = { reason: place.reason, region: regionOf(lines, place.place) };
    return told(workspace, input, place.held).map((r) => ({ ...r, suppression }));
  });
}

function told(workspace: Workspace, { file, uri }: Input, findings: readonly Finding[]): Reported[] {
  const source = workspace.documentText(uri) ?? '';
  const claims = workspace.document(uri)?.claims ?? [];
  const claimOf = (f: Finding): Claim | undefined => (f.claim === null ? undefined : claims[f.claim]);
  return located(file, uri, source, findings, claimOf);
}

function located(
  file: string,
  uri: string,
  source: string,
  findings: readonly Finding[],
  claimOf: (finding: Finding) => Claim | undefined,
): Reported[] {
  const lines = new LineIndex(source);
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const claim = claimOf(finding);
    const subject = finding.canonical?.indicator ?? claim?.indicator?.value ?? '';
    const words = claim?.text ?? source.slice(finding.span.start, finding.span.end);
    const about = [finding.code, subject, words.replace(/[\s*_\\]+/g, '')].join('\u0000');
    const nth = seen.get(about) ?? 0;
    seen.set(about, nth + 1);
    return {
      file,
      uri,
      region: regionOf(lines, finding.span),
      finding,
      claim,
      fingerprint: hash(`${about}\u0000${nth}`),
    };
  });
}

const hash = (words: string): string => createHash('sha256').update(words).digest('hex').slice(0, 16);

/**
 * Problems of the dataset itself and of policy-lens.json. They are findings where those files lie in what was to be
 * checked; elsewhere a line on stderr says that there are some.
 */
function problemsBeside(session: Session, asked: readonly string[], context: Context): Reported[] {
  const { workspace, dataset, bindings } = session;
  const reported: Reported[] = [];
  let elsewhere = 0;
  for (const { uri, text } of [...dataset, ...bindings]) {
    const problems = [...workspace.datasetProblems(uri), ...workspace.bindingsProblems(uri)];
    const file = fileOf(uri);
    if (asked.some((p) => isBelow(p, file)))
      reported.push(...located(file, uri, text, problems.map(problemFinding), () => undefined));
    else elsewhere += problems.length;
  }
  if (elsewhere) {
    context.note({
      zh: `数据集或 policy-lens.json 本身有 ${elsewhere} 个问题，对其文件夹运行 check 可查看`,
      en: `the dataset or policy-lens.json has ${elsewhere} ${elsewhere === 1 ? 'problem' : 'problems'} of its own: run check on its folder to see them`,
    });
  }
  return reported;
}
