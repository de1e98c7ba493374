import { annotationFindings, applyBindings, type Binding, unsilenced, withSilence } from '../annotate/index.ts';
import type { Steps } from '../base/steps.ts';
import { type Judged, judging, type Surroundings } from '../check/index.ts';
import { unmeasuredTargets } from '../check/rules/unmeasured-target.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Outline } from '../model/outline.ts';
import type { DocumentFacts } from './document.ts';

/** What the folder knows beyond the document and the dataset. */
export interface Folder {
  /** Phrases bound in the document's folder, nearest folder first. */
  readonly bindings: readonly Binding[];
  /** Ids of targets in the other documents; asked only when a link leaves the document. */
  readonly elsewhere: () => ReadonlySet<string>;
}

type Claimed = Pick<DocumentFacts, 'uri' | 'syntax' | 'claims'>;

/**
 * Judges a document with all that annotation says: bindings, silence, and what is wrong with the annotations themselves.
 * With surroundings given, the claims may be those of some blocks only. In steps of a few milliseconds.
 */
export function* judgingDocument(
  facts: Claimed,
  dataset: Dataset,
  folder: Folder,
  known?: Surroundings,
  outline?: Outline,
): Steps<Judged> {
  const { syntax } = facts;
  const claims = applyBindings(facts.claims, folder.bindings, dataset);
  yield;
  const heard = unsilenced(claims);
  yield;
  const judged = yield* judging(heard, syntax, dataset, known);
  yield;
  const unmeasured = outline ? unmeasuredTargets(facts.claims, outline) : [];
  const all = unmeasured.length ? { ...judged, findings: [...judged.findings, ...unmeasured] } : judged;
  yield;
  const { verdicts, findings } = withSilence(syntax, claims, all);
  yield;
  const names = { indicators: dataset.indicators, elsewhere: folder.elsewhere };
  const wrong = annotationFindings(syntax, names);
  const sorted = wrong.length || unmeasured.length ? [...findings, ...wrong].sort(byPlace) : findings;
  return { verdicts, findings: sorted, surroundings: judged.surroundings };
}

const byPlace = (a: { span: { start: number } }, b: { span: { start: number } }): number => a.span.start - b.span.start;
