import { annotationFindings, applyBindings, type Binding, unsilenced, withSilence } from '../annotate/index.ts';
import { type Judged, judging, type Surroundings } from '../check/index.ts';
import type { Dataset } from '../model/dataset.ts';
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
): Generator<undefined, Judged> {
  const { syntax } = facts;
  const claims = applyBindings(facts.claims, folder.bindings, dataset);
  const judged = yield* judging(unsilenced(claims), syntax, dataset, known);
  const { verdicts, findings } = withSilence(syntax, claims, judged);
  const names = { indicators: dataset.indicators, elsewhere: folder.elsewhere };
  const wrong = annotationFindings(syntax, names);
  const all = wrong.length ? [...findings, ...wrong].sort(byPlace) : findings;
  return { verdicts, findings: all, surroundings: judged.surroundings };
}

const byPlace = (a: { span: { start: number } }, b: { span: { start: number } }): number => a.span.start - b.span.start;
