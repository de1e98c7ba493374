import type { Workspace } from '../analysis/workspace.ts';
import type { Finding, Verdict } from '../model/finding.ts';

/** How the figures of a document or of all documents came out. */
export type Coverage = Readonly<Record<Verdict['kind'], number>>;

const none = (): Record<Verdict['kind'], number> => ({
  agrees: 0,
  conflict: 0,
  'no-row': 0,
  unmatched: 0,
  ambiguous: 0,
  silenced: 0,
});

/** Figures by verdict, over some documents or over all that are judged; documents not judged yet count nothing. */
export function coverageOf(workspace: Workspace, uris: readonly string[] = workspace.judgedDocuments()): Coverage {
  const counts = none();
  for (const uri of uris) {
    const own = workspace.digest(uri)?.counts;
    for (const kind of Object.keys(counts) as Verdict['kind'][]) counts[kind] += own?.[kind] ?? 0;
  }
  return counts;
}

/** What the views need to say what to do next when there is little to show. */
export interface WorkspaceSummary {
  readonly policies: number;
  readonly notes: number;
  readonly datasetFiles: number;
  readonly indicators: number;
  readonly observations: number;
  readonly conflicts: number;
  readonly coverage: Coverage;
}

/** @param conflicts errors and warnings, where somebody has counted them: it takes looking at every document */
export function summaryOf(workspace: Workspace, conflicts = conflictsIn(workspace)): WorkspaceSummary {
  const kinds = workspace.judgedDocuments().map((uri) => workspace.digest(uri)?.kind);
  const dataset = workspace.dataset();
  return {
    policies: kinds.filter((k) => k === 'policy').length,
    notes: kinds.filter((k) => k === 'note').length,
    datasetFiles: workspace.datasetFiles().length,
    indicators: dataset.indicators.size,
    observations: [...dataset.observations.values()].reduce((sum, rows) => sum + rows.length, 0),
    conflicts,
    coverage: coverageOf(workspace),
  };
}

/** A finding that counts as a conflict. */
export const isConflict = ({ severity }: Finding): boolean => severity === 'error' || severity === 'warning';

const conflictsIn = (workspace: Workspace): number =>
  workspace.judgedDocuments().reduce((sum, uri) => sum + workspace.loudFindings(uri).filter(isConflict).length, 0);
