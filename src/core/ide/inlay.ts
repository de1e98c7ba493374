import type { Workspace } from '../analysis/workspace.ts';
import { overlaps, type Span } from '../base/span.ts';
import { type Text, text } from '../base/text.ts';
import type { Claim } from '../model/claim.ts';
import type { Observation } from '../model/dataset.ts';
import type { Finding, TextEdit, Verdict } from '../model/finding.ts';
import { changeWords, periodWords, quantityWords } from './words.ts';

/** A few letters shown behind a figure without being part of the text. */
export interface Inlay {
  /** UTF-16 offset in the source: right behind the figure. */
  readonly at: number;
  /** `✓`, or `→ 23.2万亿元` in the language of the document. */
  readonly label: string;
  readonly tooltip: Text;
  /** What a double click puts in its place; empty where there is no one fix. */
  readonly edits: readonly TextEdit[];
}

/**
 * Hints for the figures in `range`: the dataset's value behind one in conflict, a tick behind one that agrees unless
 * `conflictsOnly`. Figures that nothing is known of get none, and so do conflicts that the user turned off.
 */
export function inlaysOf(workspace: Workspace, uri: string, range: Span, conflictsOnly: boolean): Inlay[] {
  const facts = workspace.document(uri);
  const judgement = workspace.judgement(uri);
  if (!facts || !judgement) return [];
  const byClaim = new Map<number, Finding>();
  for (const finding of judgement.findings) if (finding.claim !== null) byClaim.set(finding.claim, finding);
  const inlays: Inlay[] = [];
  for (const [index, claim] of facts.claims.entries()) {
    const verdict = judgement.verdicts[index];
    if (!verdict || !overlaps(claim.span, range)) continue;
    const finding = byClaim.get(index);
    if (verdict.kind === 'agrees' && !conflictsOnly && !finding)
      inlays.push({ at: behind(claim), label: '✓', tooltip: rowWords(verdict), edits: [] });
    if (verdict.kind === 'conflict' && finding) {
      const { language } = facts.syntax;
      const label = `→ ${instead(finding, claim, verdict.observation)[language]}`;
      const edits = finding.fixes.find((f) => f.preferred)?.edits ?? [];
      inlays.push({ at: behind(claim), label, tooltip: rowWords(verdict), edits });
    }
  }
  return inlays;
}

/** Behind the figure and a bound word that follows it: 百分之四左右|. */
export const behind = ({ span, notation }: Claim): number =>
  notation.bound.find((b) => b.start === span.end)?.end ?? span.end;

/** What to put for a wrong figure: the dataset's value; where only the direction is wrong, with its own, as the value alone would look right. */
export function instead(finding: Finding, { direction }: Claim, row: Observation): Text {
  const value = quantityWords(row);
  if (finding.cause !== 'direction' || !direction) return value;
  return changeWords(direction === 'up' ? 'down' : 'up', value, row.unit.code === '%');
}

function rowWords({ kind, observation }: Extract<Verdict, { kind: 'agrees' | 'conflict' }>): Text {
  const value = quantityWords(observation);
  const period = observation.period ? periodWords(observation.period) : text('', '');
  const source = observation.source;
  const head = kind === 'agrees' ? text('与数据集一致', 'Agrees with the dataset') : text('数据集', 'Dataset');
  return text(
    [`${head.zh}：${value.zh}`, period.zh, source].filter(Boolean).join(' · '),
    [`${head.en}: ${value.en}`, period.en, source].filter(Boolean).join(' · '),
  );
}
