import type { Workspace } from '../analysis/workspace.ts';
import { type DirectiveName, SPELLING } from '../annotate/index.ts';
import { contains, type Span, slice, span } from '../base/span.ts';
import type { Locale } from '../base/text.ts';
import type { Claim } from '../model/claim.ts';
import { findingsByClaim, type Verdict } from '../model/finding.ts';
import { behind, instead } from './inlay.ts';
import { indicatorName, periodWords, quantityWords } from './words.ts';

/** How one annotation looks in the preview. */
export interface PreviewMark {
  readonly name: DirectiveName;
  readonly span: Span;
  readonly verdict?: Verdict['kind'];
  /** What the dataset has instead of an annotated figure in conflict, in the language of the document. */
  readonly value?: string;
  /** Plain text, a line each. */
  readonly tooltip: readonly string[];
}

/** How a figure that the dataset contradicts looks in the preview. */
export interface PreviewFigure {
  /** Number and unit, with a bound word that follows: 4个百分点左右. */
  readonly span: Span;
  /** The source there. */
  readonly text: string;
  /** What the dataset has instead, in the language of the document: `23.2万亿元`. */
  readonly value: string;
  /** Plain text, a line each: what the rules say of it. */
  readonly tooltip: readonly string[];
}

/**
 * The figures in conflict that stand in no annotation within a line (its mark says it of them), in source order. Those
 * that agree stay as they are: a preview is read. None for a document that is not judged, nor for conflicts turned off.
 */
export function previewFigures(workspace: Workspace, uri: string, locale: Locale): PreviewFigure[] {
  const facts = workspace.document(uri);
  const judgement = workspace.judgement(uri);
  if (!facts || !judgement) return [];
  const { annotations, language } = facts.syntax;
  const marked = annotations.filter((a) => a.form === 'text');
  const findings = findingsByClaim(judgement.findings);
  return facts.claims.flatMap((claim, i) => {
    const verdict = judgement.verdicts[i];
    const said = findings.get(i) ?? [];
    const [first] = said;
    if (verdict?.kind !== 'conflict' || !first || marked.some((a) => contains(a.span, claim.span))) return [];
    const value = instead(first, claim, verdict.observation)[language];
    const at = span(claim.span.start, behind(claim));
    return [{ span: at, text: slice(facts.syntax.text, at), value, tooltip: said.map((f) => f.message[locale]) }];
  });
}

/** The annotations of a document in source order, each with the verdict on its figure: a conflict before all else. */
export function previewMarks(workspace: Workspace, uri: string, locale: Locale): PreviewMark[] {
  const facts = workspace.document(uri);
  if (!facts?.syntax.annotations.length) return [];
  const judgement = workspace.judgement(uri);
  return [...facts.syntax.annotations]
    .sort((a, b) => a.span.start - b.span.start)
    .map((annotation) => {
      const inside = facts.claims.flatMap((c, i) => (contains(annotation.span, c.span) ? [i] : []));
      const of = (i: number): Verdict | undefined => judgement?.verdicts[i];
      const shown = inside.find((i) => of(i)?.kind === 'conflict') ?? inside[0];
      const said = (judgement?.findings ?? []).filter((f) => f.claim !== null && inside.includes(f.claim));
      const messages = said.map((f) => f.message[locale]);
      const verdict = shown === undefined ? undefined : of(shown);
      const finding = said.find((f) => f.claim === shown);
      const value =
        verdict?.kind === 'conflict' && finding && isFigure(annotation)
          ? instead(finding, facts.claims[shown as number] as Claim, verdict.observation)[facts.syntax.language]
          : undefined;
      const { id, for: served } = annotation.attributes;
      const head = [capital(SPELLING[annotation.name][locale]), id && `#${id}`, served && `→ ${served}`]
        .filter(Boolean)
        .join(' ');
      const figure = shown === undefined ? [] : [figureLine(workspace, facts.claims[shown] as Claim, verdict, locale)];
      return {
        name: annotation.name,
        span: annotation.span,
        ...(verdict && annotation.form === 'text' ? { verdict: verdict.kind } : {}),
        ...(value === undefined ? {} : { value }),
        tooltip: [head, ...(messages.length || annotation.form !== 'text' ? messages : figure)].filter(Boolean),
      };
    });
}

/** Whether an annotation stands around a figure and little else, so that a value can stand behind it. */
const isFigure = ({ name, form }: { readonly name: DirectiveName; readonly form: string }): boolean =>
  form === 'text' && (name === 'figure' || name === 'target');

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function figureLine(workspace: Workspace, claim: Claim, verdict: Verdict | undefined, locale: Locale): string {
  if (verdict?.kind === 'silenced') return `${locale === 'zh' ? '不检查：' : 'Not checked: '}${verdict.reason}`;
  if (verdict?.kind !== 'agrees' && verdict?.kind !== 'conflict') return quantityWords(claim.quantity)[locale];
  const row = verdict.observation;
  const indicator = workspace.dataset().indicators.get(row.indicator);
  const label = indicator && indicatorName(indicator)[locale];
  const when = row.period ? periodWords(row.period)[locale] : '';
  return `${locale === 'zh' ? '数据集：' : 'Dataset: '}${[label ?? row.indicator, when, quantityWords(row)[locale]].filter(Boolean).join(' ')}`;
}
