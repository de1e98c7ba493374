import type { Workspace } from '../analysis/workspace.ts';
import { type DirectiveName, SPELLING } from '../annotate/index.ts';
import { contains, type Span } from '../base/span.ts';
import type { Locale } from '../base/text.ts';
import type { Claim } from '../model/claim.ts';
import type { Verdict } from '../model/finding.ts';
import { indicatorName, periodWords, quantityWords } from './words.ts';

/** How one annotation looks in the preview. */
export interface PreviewMark {
  readonly name: DirectiveName;
  readonly span: Span;
  readonly verdict?: Verdict['kind'];
  /** Plain text, a line each. */
  readonly tooltip: readonly string[];
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
      const messages = (judgement?.findings ?? []).flatMap((f) =>
        f.claim !== null && inside.includes(f.claim) ? [f.message[locale]] : [],
      );
      const verdict = shown === undefined ? undefined : of(shown);
      const { id, for: served } = annotation.attributes;
      const head = [capital(SPELLING[annotation.name][locale]), id && `#${id}`, served && `→ ${served}`]
        .filter(Boolean)
        .join(' ');
      const figure = shown === undefined ? [] : [figureLine(workspace, facts.claims[shown] as Claim, verdict, locale)];
      return {
        name: annotation.name,
        span: annotation.span,
        ...(verdict && annotation.form === 'text' ? { verdict: verdict.kind } : {}),
        tooltip: [head, ...(messages.length || annotation.form !== 'text' ? messages : figure)].filter(Boolean),
      };
    });
}

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
