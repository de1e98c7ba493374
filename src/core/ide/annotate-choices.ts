import type { DocumentFacts } from '../analysis/document.ts';
import type { Workspace } from '../analysis/workspace.ts';
import { type SilencedPlace, silencedPlaces, unsilenced } from '../annotate/index.ts';
import { overlaps, type Span } from '../base/span.ts';
import { judge } from '../check/index.ts';
import { catalogueOf } from '../check/match/catalogue.ts';
import { DocumentContext } from '../check/match/context.ts';
import { candidatesFor } from '../check/match/match.ts';
import type { Claim } from '../model/claim.ts';
import type { Indicator } from '../model/dataset.ts';
import { type Bag, bagOf } from '../outline/words.ts';
import { figureIn, passageAt } from './annotate.ts';
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

/** Below this share of its weight in common, a passage and a target are not about one thing. */
const ALIKE = 0.15;
/** A likeness in words counts less than any link of the outline. */
const LIKENESS = 0.2;

interface Measured extends TargetChoice {
  readonly words: Bag;
  readonly kind: DocumentFacts['kind'];
}

/**
 * Targets of all documents for the measure at a range: those the outline links or suggests first, then those that share
 * words with the passage, then the document's own, then those of policy documents, then what notes quote.
 */
export function targetChoices(workspace: Workspace, uri: string, range: Span): TargetChoice[] {
  const found = workspace.documents().flatMap((other) => targetsIn(workspace, other, uri, range));
  const facts = workspace.document(uri);
  const at = facts && passageAt(facts, range, 'measure');
  const passage = bagOf(at ? facts.syntax.text.slice(at.start, at.end) : '');
  const share = shareOf(
    passage,
    found.map(({ words }) => words),
  );
  const scored = found.map((choice) => {
    const alike = share(choice.words);
    return { ...choice, score: choice.score || (alike >= ALIKE ? alike * LIKENESS : 0) };
  });
  const rank = (choice: Measured): number => (choice.uri === uri ? 2 : choice.kind === 'policy' ? 1 : 0);
  return scored.sort((a, b) => b.score - a.score || rank(b) - rank(a));
}

/** 0 to 1: what the words that a text shares with `passage` weigh there; a word of few of the texts weighs most. */
function shareOf(passage: Bag, texts: readonly Bag[]): (text: Bag) => number {
  const weights = [...passage].map((word) => {
    const count = texts.filter((text) => text.has(word)).length;
    return [word, Math.log((texts.length + 1) / Math.max(1, count))] as const;
  });
  const whole = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return (text) =>
    whole ? weights.reduce((sum, [word, weight]) => sum + (text.has(word) ? weight : 0), 0) / whole : 0;
}

function targetsIn(workspace: Workspace, uri: string, from: string, range: Span): Measured[] {
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
      words: bagOf(`${claim.indicator?.value ?? ''} ${claim.context.clause}`),
      kind: facts.kind,
    };
  });
}

/** Every silence of the workspace with its reason and whether it is still needed. */
export function allSilences(workspace: Workspace): { readonly uri: string; readonly place: SilencedPlace }[] {
  return workspace.documents().flatMap((uri) => {
    // Read only what can hold a silence.
    if (!workspace.isMarked(uri) || !/policy-lens-disable|ignore/.test(workspace.documentText(uri) ?? '')) return [];
    const facts = workspace.document(uri);
    if (!facts || (!facts.syntax.comments.length && !facts.syntax.annotations.length)) return [];
    const judged = judge(unsilenced(facts.claims), facts.syntax, workspace.dataset());
    return silencedPlaces(facts.syntax, facts.claims, judged).map((place) => ({ uri, place }));
  });
}
