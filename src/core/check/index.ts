import { type Text, text } from '../base/text.ts';
import type { Claim } from '../model/claim.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Finding, Verdict } from '../model/finding.ts';
import type { DocumentSyntax } from '../syntax/document.ts';
import { compare } from './compare/compare.ts';
import { type Examined, examine } from './examine.ts';
import { catalogueOf } from './match/catalogue.ts';
import { DocumentContext } from './match/context.ts';
import { isBase } from './match/mentions.ts';
import { bound } from './rules/bound.ts';
import { growths } from './rules/growth.ts';
import { shares } from './rules/share.ts';
import { sums } from './rules/sum.ts';
import { direction } from './rules/direction.ts';
import { percentPoint } from './rules/percent-point.ts';
import { mayMeanOther, period } from './rules/period.ts';
import type { Bench, FigureRule } from './rules/rule.ts';
import { stale } from './rules/stale.ts';
import { swapped } from './rules/swapped.ts';
import { unit } from './rules/unit.ts';
import { scale, value } from './rules/value.ts';

export { mismatches, type NoteClaims } from './rules/mismatch.ts';

export interface Judgement {
  /** One a claim, in the claims' order. */
  readonly verdicts: readonly Verdict[];
  /** In text order; at most one a figure. */
  readonly findings: readonly Finding[];
}

/** Asked in this order: what names a cause more exactly comes first. */
const FIGURE_RULES: readonly FigureRule[] = [percentPoint, unit, stale, direction, period, bound, scale, value];

/** What a document says of its own subject: its words, its places, the sectors of the figures that agree. */
export type Surroundings = DocumentContext;

/** Reads a document's surroundings for its claims; figures that agree tell what it is about and settle ties. */
export function surroundingsOf(claims: readonly Claim[], document: DocumentSyntax, dataset: Dataset): Surroundings {
  const catalogue = catalogueOf(dataset);
  const context = new DocumentContext(document, catalogue.places);
  context.prior = sectorPrior(claims.map((claim, index) => examine(claim, index, catalogue, context)));
  return context;
}

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
  const catalogue = catalogueOf(dataset);
  const context = known ? known.over(document) : surroundingsOf(claims, document, dataset);
  const examined = claims.map((claim, index) => examine(claim, index, catalogue, context));
  const bench: Bench = { examined, context };
  const exchanged = swapped(bench);
  const findings: Finding[] = [];
  for (const figure of examined) {
    const found = exchanged.get(figure.index) ?? (isDoubtful(figure, bench) ? undefined : firstOf(figure, bench));
    if (found) findings.push(found);
  }
  const accused = new Set(findings.map((finding) => finding.claim));
  for (const finding of [...shares(bench), ...growths(bench), ...sums(bench)])
    if (!accused.has(finding.claim)) findings.push(finding);
  findings.sort((a, b) => a.span.start - b.span.start);
  const byClaim = new Map(findings.map((finding) => [finding.claim, finding]));
  return { verdicts: examined.map((figure) => verdictOf(figure, byClaim.get(figure.index))), findings };
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
  return new Map([...votes].map(([sector, n]) => [sector, 1 + (PRIOR * n) / total]));
}

/** The text may mean something else that agrees: no finding. */
const isDoubtful = (figure: Examined, bench: Bench): boolean =>
  explained(figure, bench) || isTaken(figure, bench) || isVagueBase(figure, bench) || mayMeanOther(figure, bench);

/**
 * A sentence says one thing once: where another figure of it already has the row, this one is about something else:
 * `€4.6bn …; of this, up to €1.1bn`. A figure that is plainly another period's is judged all the same.
 */
function isTaken(figure: Examined, { examined }: Bench): boolean {
  const { chosen, claim, index, standing } = figure;
  const row = chosen?.choice.row;
  if (
    standing !== 'conflict' ||
    !row ||
    !claim.context.sentence ||
    chosen.choice.others.some((o) => compare(claim.quantity, o).kind === 'agrees')
  )
    return false;
  return examined.some(
    (e) =>
      e.index !== index &&
      e.claim.block === claim.block &&
      e.claim.context.sentence === claim.context.sentence &&
      e.standing === 'agrees' &&
      e.chosen?.choice.row === row &&
      // 1109万吨 and 222亿斤: the same said again in another unit.
      e.claim.quantity.unit?.code === claim.quantity.unit?.code,
  );
}

/** True when another row explains the figure, and no other figure of the block has that row already. */
function explained({ alternative, claim, index }: Examined, { examined }: Bench): boolean {
  const row = alternative?.choice.row;
  if (!row) return false;
  return !examined.some(
    (e) =>
      e.index !== index && e.claim.block === claim.block && e.standing === 'agrees' && e.chosen?.choice.row === row,
  );
}

/**
 * `down from 8.6`: a base of comparison whose period the clause does not name is of some earlier time, unless another
 * figure of the sentence shows that the two periods were told apart.
 */
function isVagueBase({ claim, index }: Examined, { context, examined }: Bench): boolean {
  if (claim.period?.evidence === 'clause' || claim.period?.evidence === 'annotation') return false;
  if (!isBase(context.document.text.slice(Math.max(0, claim.span.start - 40), claim.span.start))) return false;
  const own = claim.period?.value;
  const later = examined.find(
    (e) => e.index === index + 1 && e.claim.context.sentence === claim.context.sentence,
  )?.claim;
  return !own || !later?.period || later.period.value.to <= own.to;
}

function firstOf(figure: Examined, bench: Bench): Finding | undefined {
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
