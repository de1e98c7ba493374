import { annotationFindings, applyBindings, type Binding, unsilenced, withSilence } from '../annotate/index.ts';
import { type Judgement, judge } from '../check/index.ts';
import type { Dataset } from '../model/dataset.ts';
import type { DocumentFacts } from './document.ts';

/** What the folder knows beyond the document and the dataset. */
export interface Folder {
  /** Phrases bound in the document's folder, nearest folder first. */
  readonly bindings: readonly Binding[];
  /** Ids of targets in the other documents; asked only when a link leaves the document. */
  readonly elsewhere: () => ReadonlySet<string>;
}

/** Judges a document with all that annotation says: bindings, silence, and what is wrong with the annotations themselves. */
export function judgeDocument(facts: DocumentFacts, dataset: Dataset, folder: Folder): Judgement {
  const { syntax } = facts;
  const claims = applyBindings(facts.claims, folder.bindings, dataset);
  const judged = judge(unsilenced(claims), syntax, dataset);
  const { verdicts, findings } = withSilence(syntax, claims, judged);
  const known = { indicators: dataset.indicators, elsewhere: folder.elsewhere };
  const wrong = annotationFindings(syntax, known);
  return { verdicts, findings: wrong.length ? [...findings, ...wrong].sort(byPlace) : findings };
}

const byPlace = (a: { span: { start: number } }, b: { span: { start: number } }): number => a.span.start - b.span.start;
