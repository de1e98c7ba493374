import { annotationFindings, applyBindings, type Binding, unsilenced, withSilence } from '../annotate/index.ts';
import { type Judgement, judge, type Surroundings, surroundingsOf } from '../check/index.ts';
import type { Dataset } from '../model/dataset.ts';
import type { DocumentFacts } from './document.ts';

/** What the folder knows beyond the document and the dataset. */
export interface Folder {
  /** Phrases bound in the document's folder, nearest folder first. */
  readonly bindings: readonly Binding[];
  /** Ids of targets in the other documents; asked only when a link leaves the document. */
  readonly elsewhere: () => ReadonlySet<string>;
}

type Judged = Pick<DocumentFacts, 'uri' | 'syntax' | 'claims'>;

/** What a document is about, as its judgement needs to know; of the whole document. */
export const surroundingsFor = ({ claims, syntax }: Judged, dataset: Dataset, folder: Folder): Surroundings =>
  surroundingsOf(unsilenced(applyBindings(claims, folder.bindings, dataset)), syntax, dataset);

/**
 * Judges a document with all that annotation says: bindings, silence, and what is wrong with the annotations themselves.
 * With surroundings given, the claims may be those of some blocks only.
 */
export function judgeDocument(
  facts: Judged,
  dataset: Dataset,
  folder: Folder,
  surroundings: Surroundings = surroundingsFor(facts, dataset, folder),
): Judgement {
  const { syntax } = facts;
  const claims = applyBindings(facts.claims, folder.bindings, dataset);
  const judged = judge(unsilenced(claims), syntax, dataset, surroundings);
  const { verdicts, findings } = withSilence(syntax, claims, judged);
  const known = { indicators: dataset.indicators, elsewhere: folder.elsewhere };
  const wrong = annotationFindings(syntax, known);
  return { verdicts, findings: wrong.length ? [...findings, ...wrong].sort(byPlace) : findings };
}

const byPlace = (a: { span: { start: number } }, b: { span: { start: number } }): number => a.span.start - b.span.start;
