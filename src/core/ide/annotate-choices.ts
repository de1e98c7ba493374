import type { Workspace } from '../analysis/workspace.ts';
import { type SilencedPlace, silencedPlaces, unsilenced } from '../annotate/index.ts';
import { overlaps, type Span } from '../base/span.ts';
import { judge } from '../check/index.ts';
import { catalogueOf } from '../check/match/catalogue.ts';
import { DocumentContext } from '../check/match/context.ts';
import { candidatesFor } from '../check/match/match.ts';
import type { Claim } from '../model/claim.ts';
import type { Indicator } from '../model/dataset.ts';
import { figureIn } from './annotate.ts';
import { claimName, periodWords, quantityWords } from './words.ts';

/** An indicator to bind a figure to. */
export interface IndicatorChoice {
  readonly id: string;
  readonly indicator: Indicator;
  /** 0 to 1; 0 for those that do not fit but may be searched for. */
  readonly score: number;
}

/** Every indicator of the dataset, those that fit the figure at the range first. */
export function indicatorChoices(workspace: Workspace, uri: string, range: Span): IndicatorChoice[] {
  const facts = workspace.document(uri);
  const dataset = workspace.dataset();
  const claim = facts && figureIn(facts, range);
  const { boundTo: _, ...open } = claim ?? ({} as Partial<Claim>);
  const fitting =
    claim && facts ? candidatesFor(open as Claim, catalogueOf(dataset), new DocumentContext(facts.syntax)) : [];
  const best = fitting.map(({ entry, score }) => ({ id: entry.indicator.id, indicator: entry.indicator, score }));
  const known = new Set(best.map((choice) => choice.id));
  const rest = [...dataset.indicators.values()].filter((i) => !known.has(i.id));
  return [...best, ...rest.map((indicator) => ({ id: indicator.id, indicator, score: 0 }))];
}

/** A target a measure may be linked to. */
export interface TargetChoice {
  readonly uri: string;
  readonly title: string;
  readonly span: Span;
  readonly name: string;
  readonly figure: { readonly zh: string; readonly en: string };
  readonly period: { readonly zh: string; readonly en: string } | null;
  readonly id: string | null;
  /** How well it fits the measure at the range, 0 to 1. */
  readonly score: number;
}

/** Targets of all policy documents: those the outline links or suggests for this measure first, then the document's own. */
export function targetChoices(workspace: Workspace, uri: string, range: Span): TargetChoice[] {
  const found = workspace.documents().flatMap((other) => targetsIn(workspace, other, uri, range));
  return found.sort((a, b) => b.score - a.score || Number(b.uri === uri) - Number(a.uri === uri));
}

function targetsIn(workspace: Workspace, uri: string, from: string, range: Span): TargetChoice[] {
  const facts = workspace.document(uri);
  if (!facts) return [];
  const { outline, claims, syntax } = facts;
  const own =
    uri === from ? outline.measures.findIndex((m) => overlaps(m.span, range) || m.span.start === range.start) : -1;
  return outline.targets.map((index) => {
    const claim = claims[index] as Claim;
    const mark = syntax.annotations.find(
      (a) => a.id && a.span.start <= claim.span.start && claim.span.end <= a.span.end,
    );
    const links = own < 0 ? [] : [...outline.links, ...outline.suggestions];
    const score = links.find((l) => l.measure === own && l.target === index)?.score ?? 0;
    return {
      uri,
      title: syntax.title,
      span: claim.span,
      name: claimName(claim),
      figure: quantityWords(claim.quantity),
      period: claim.period ? periodWords(claim.period.value) : null,
      id: mark?.id ?? null,
      score,
    };
  });
}

/** Every silence of the workspace with its reason and whether it is still needed. */
export function allSilences(workspace: Workspace): { readonly uri: string; readonly place: SilencedPlace }[] {
  return workspace.documents().flatMap((uri) => {
    // Read only what can hold a silence.
    if (!/policy-lens-disable|ignore/.test(workspace.documentText(uri) ?? '')) return [];
    const facts = workspace.document(uri);
    if (!facts || (!facts.syntax.comments.length && !facts.syntax.annotations.length)) return [];
    const judged = judge(unsilenced(facts.claims), facts.syntax, workspace.dataset());
    return silencedPlaces(facts.syntax, facts.claims, judged).map((place) => ({ uri, place }));
  });
}
