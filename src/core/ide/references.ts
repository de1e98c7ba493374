import type { Workspace } from '../analysis/workspace.ts';
import { contains, span } from '../base/span.ts';
import { idReferencesAt } from './annotate-ids.ts';
import { measuresOf, targetsOf } from './definition.ts';
import type { Location } from './place.ts';
import { citations, indicatorOf, observationOf, subjectAt } from './subject.ts';

/**
 * All citations of the indicator under the cursor, in every document; of a figure that matches no row, its measures;
 * of a measure, its targets. In a dataset file: all citations of the row or indicator at the offset.
 */
export function referencesAt(workspace: Workspace, uri: string, offset: number): Location[] {
  const facts = workspace.document(uri);
  if (!facts) return workspace.isDatasetFile(uri) ? citationsOfRow(workspace, uri, offset) : [];
  const byId = idReferencesAt(workspace, uri, offset);
  if (byId) return byId;
  const subject = subjectAt(facts, offset);
  if (subject?.kind === 'measure') return targetsOf(facts, subject.index);
  if (subject?.kind !== 'claim') return [];
  const indicator = indicatorOf(workspace.judgement(uri)?.verdicts[subject.index]);
  if (!indicator) return [{ uri, span: subject.span }, ...measuresOf(facts, subject.index)];
  return citationsOf(workspace, indicator);
}

/** Every figure that cites an indicator. */
export function citationsOf(workspace: Workspace, indicator: string): Location[] {
  return [...citations(workspace, indicator)].map(({ uri, span }) => ({ uri, span }));
}

function citationsOfRow(workspace: Workspace, uri: string, offset: number): Location[] {
  const dataset = workspace.dataset();
  const at = span(offset, offset);
  for (const [id, rows] of dataset.observations) {
    const row = rows.find((r) => r.at.uri === uri && contains(r.at.span, at));
    if (!row) continue;
    const found: Location[] = [];
    for (const { uri: from, span, verdict } of citations(workspace, id)) {
      if (observationOf(verdict) === row) found.push({ uri: from, span });
    }
    return found.length ? found : citationsOf(workspace, id);
  }
  for (const [id, indicator] of dataset.indicators) {
    if (indicator.at?.uri === uri && contains(indicator.at.span, at)) return citationsOf(workspace, id);
  }
  return [];
}
