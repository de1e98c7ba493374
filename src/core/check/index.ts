import { finish, mapped, type Steps } from '../base/steps.ts';
import { type Text, text } from '../base/text.ts';
import type { Claim } from '../model/claim.ts';
import type { Dataset, Observation } from '../model/dataset.ts';
import type { Finding, Verdict } from '../model/finding.ts';
import type { DocumentSyntax } from '../syntax/document.ts';
import { isDoubtful } from './doubt.ts';
import { type Examined, examine, isCorroborated } from './examine.ts';
import { type Catalogue, catalogueOf } from './match/catalogue.ts';
import { DocumentContext } from './match/context.ts';
import { placeOf } from './match/position.ts';
import { amongNamesakes } from './namesakes.ts';
import { relating } from './relate.ts';
import { remaining } from './remaining.ts';
import { bound } from './rules/bound.ts';
import { direction } from './rules/direction.ts';
import { growths } from './rules/growth.ts';
import { percentPoint } from './rules/percent-point.ts';
import { mainPeriod, period } from './rules/period.ts';
import type { Bench, FigureRule } from './rules/rule.ts';
import { shares } from './rules/share.ts';
import { stale } from './rules/stale.ts';
import { sums } from './rules/sum.ts';
import { swapped } from './rules/swapped.ts';
import { unit } from './rules/unit.ts';
import { scale, value } from './rules/value.ts';

export { NoteIndex, quoteKeys } from './note-index.ts';
export { type Quote, quotesOf } from './rules/mismatch.ts';

export interface Judgement {
  /** One a claim, in the claims' order. */
  readonly verdicts: readonly Verdict[];
  /** In text order; at most one a figure. */
  readonly findings: readonly Finding[];
}

/** Asked in this order: what names a cause more exactly comes first. */
const FIGURE_RULES: readonly FigureRule[] = [unit, stale, direction, period, bound, scale, value];

/** What a document says of its own subject: its words, its places, the sectors of the figures that agree. */
export type Surroundings = DocumentContext;

/** A judgement with the surroundings it was made in. */
export interface Judged extends Judgement {
  readonly surroundings: Surroundings;
}

/** Claims examined between two pauses of `judging`: a few milliseconds' work. */
const AT_A_TIME = 32;
/** Those of which less is asked. */
const LOOKED_AT = 1024;

/**
 * Judges a document's claims against a dataset: a verdict for each, and findings for those that contradict it.
 * @param known surroundings read before, of this document or of an earlier state of it; then some of its claims can be
 * judged alone, those of whole blocks.
 */
export function judge(
  claims: readonly Claim[],
  document: DocumentSyntax,
  dataset: Dataset,
  known?: Surroundings,
): Judgement {
  const { verdicts, findings } = finish(judging(claims, document, dataset, known));
  return { verdicts, findings };
}

/** `judge` in steps of a few milliseconds, so that a long document holds up nobody. What is silenced is held back by the caller. */
export function* judging(
  claims: readonly Claim[],
  document: DocumentSyntax,
  dataset: Dataset,
  known?: Surroundings,
): Steps<Judged> {
  const catalogue = catalogueOf(dataset);
  const surroundings = known ? known.over(document) : yield* DocumentContext.reading(document, catalogue.places);
  let examined = yield* examining(claims, catalogue, surroundings);
  if (!known) {
    // Figures that agree tell what the document is about; that settles ties among the rest.
    surroundings.known = sectorPrior(examined);
    surroundings.figures = examined.length;
    yield;
    surroundings.taken = takenRows(examined, document);
    yield;
    surroundings.main = mainPeriod(examined);
    surroundings.agreeing = examined.filter((e) => e.standing === 'agrees').length;
    surroundings.slipped = examined.filter((e) => e.chosen !== undefined && isCorroborated(e.claim, e.chosen)).length;
    examined = yield* examining(claims, catalogue, surroundings);
  }
  const findings = yield* findingsOf({ examined, context: surroundings });
  findings.sort((a, b) => a.span.start - b.span.start);
  const byClaim = new Map(findings.map((finding) => [finding.claim, finding]));
  yield;
  const verdicts = yield* mapped(examined, LOOKED_AT, (figure) => verdictOf(figure, byClaim.get(figure.index)));
  return { verdicts, findings, surroundings };
}

function* examining(claims: readonly Claim[], catalogue: Catalogue, context: Surroundings): Steps<readonly Examined[]> {
  const examined: Examined[] = [];
  for (const claim of claims) {
    examined.push(examine(claim, examined.length, catalogue, context));
    if (examined.length % AT_A_TIME === 0) yield;
  }
  const known = yield* relating(examined, catalogue, context);
  if (context.known === null) return known;
  const named = yield* remaining(known, catalogue, context);
  return yield* mapped(named, LOOKED_AT, (figure) => amongNamesakes(figure, catalogue, context));
}

function* findingsOf(bench: Bench): Steps<Finding[]> {
  const exchanged = swapped(bench);
  yield;
  const findings: Finding[] = [];
  for (const figure of bench.examined) {
    const found = exchanged.get(figure.index) ?? percentPoint.judge(figure, bench) ?? judged(figure, bench);
    if (found) findings.push(found);
    if (figure.index % AT_A_TIME === 0) yield;
  }
  const accused = new Set(findings.map((finding) => finding.claim));
  for (const rule of [shares, growths, sums]) {
    for (const finding of yield* rule(bench)) if (!accused.has(finding.claim)) findings.push(finding);
    yield;
  }
  return findings;
}

/** How much a sector that explains all agreeing figures gains over one that explains none. */
const PRIOR = 0.06;

function sectorPrior(examined: readonly Examined[]): ReadonlyMap<string, number> {
  const votes = new Map<string, number>();
  let total = 0;
  for (const { standing, chosen } of examined) {
    if (standing !== 'agrees' || !chosen) continue;
    const { sector } = chosen.candidate.entry.indicator;
    votes.set(sector, (votes.get(sector) ?? 0) + 1);
    total++;
  }
  // One figure may agree by chance.
  return new Map([...votes].flatMap(([sector, n]) => (n < 2 ? [] : [[sector, 1 + (PRIOR * n) / total] as const])));
}

function takenRows(
  examined: readonly Examined[],
  document: DocumentSyntax,
): ReadonlyMap<Observation, ReadonlySet<string>> {
  const taken = new Map<Observation, Set<string>>();
  for (const { standing, chosen, claim } of examined) {
    const row = standing === 'agrees' ? chosen?.choice.row : undefined;
    if (!row) continue;
    const by = taken.get(row) ?? new Set<string>();
    taken.set(row, by.add(placeOf(claim, document)));
  }
  return taken;
}

function judged(figure: Examined, bench: Bench): Finding | undefined {
  if (isDoubtful(figure, bench)) return undefined;
  for (const rule of FIGURE_RULES) {
    const found = rule.judge(figure, bench);
    if (found) return found;
  }
  return undefined;
}

function verdictOf(figure: Examined, found: Finding | undefined): Verdict {
  const { standing, chosen, claim } = figure;
  const reasons: readonly Text[] = figure.reasons;
  if (found?.canonical) return { kind: 'conflict', observation: found.canonical, reasons };
  const row = chosen?.choice.row;
  if (standing === 'agrees' && row) return { kind: 'agrees', observation: row, reasons };
  if (standing === 'no-row' && chosen)
    return { kind: 'no-row', indicator: chosen.candidate.entry.indicator.id, reasons };
  if (standing === 'ambiguous')
    return {
      kind: 'ambiguous',
      candidates: figure.weighed.slice(0, 3).map((w) => w.candidate.entry.indicator.id),
      reasons,
    };
  if (standing === 'silenced') return { kind: 'silenced', reason: claim.silenced ?? '', reasons };
  if (standing === 'conflict')
    return {
      kind: 'unmatched',
      reasons: [...reasons, text('可能另有所指，不作判断', 'It may mean something else: not judged')],
    };
  return { kind: 'unmatched', reasons };
}
