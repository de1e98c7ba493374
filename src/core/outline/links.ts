import { contains, type Span, span } from '../base/span.ts';
import type { Claim } from '../model/claim.ts';
import type { Link, Measure, Task } from '../model/outline.ts';
import type { DocumentSyntax } from '../syntax/document.ts';
import type { Piece } from './pieces.ts';
import { type Bag, bagOf, overlap, rarity } from './words.ts';

/** From here on a link is used; down to `SUGGEST` it is offered. */
export const USE = 0.48;
export const SUGGEST = 0.25;
/** A link must come this near the best one of its target, and that near the best one of its measure. */
const NEAR_TARGET = 0.85;
const NEAR_MEASURE = 0.6;
const SAME_SENTENCE = 0.95;
const NEXT_SENTENCE = 0.55;
/** What words of the sentence beyond the target's own clause count, and words of the task's title. */
const WIDER = 0.3;
const TASK = 0.3;
/** 对…给予补助: a rate or a penalty, which serves a target less plainly than an action. */
const STANDARD = 0.6;
/** A measure with a target of its own serves another only when they clearly speak of one thing. */
const USE_BESIDES = 0.52;

export interface LinkMaterial {
  readonly document: DocumentSyntax;
  readonly claims: readonly Claim[];
  /** Indices into `claims`. */
  readonly targets: readonly number[];
  readonly measures: readonly (Measure & { readonly block: number })[];
  readonly tasks: readonly Task[];
  readonly pieces: readonly Piece[];
}

interface Target {
  readonly index: number;
  /** Words of its own clause, row or item. */
  readonly own: Bag;
  /** Words of the sentence around it. */
  readonly wide: Bag;
}

/**
 * Links measures and targets of one document: those of one sentence, then those about one thing, told by the words they
 * share weighed by how rare these are in the document. A target inside a measure belongs to that measure alone.
 */
export function linksOf(material: LinkMaterial): { links: Link[]; suggestions: Link[] } {
  const { claims, measures, targets } = material;
  const inside = new Map(
    targets.map((t) => [t, measures.findIndex((m) => contains(m.span, (claims[t] as Claim).span))] as const),
  );
  const links: Link[] = [];
  for (const [t, m] of inside) if (m >= 0) links.push(link(m, t, SAME_SENTENCE, '同一句', 'in the same sentence'));
  const busy = new Set(links.map((l) => l.measure));
  const free = targets.filter((t) => (inside.get(t) ?? -1) < 0);
  const compare = comparer(material);
  const scored = free.map((t) => unique(compare(t).concat(following(material, t))));
  const bestOfMeasure = measures.map((_, m) =>
    Math.max(0, ...scored.flat().map((l) => (l.measure === m ? l.score : 0))),
  );
  const suggestions: Link[] = [];
  for (const ranked of scored) {
    const best = Math.max(0, ...ranked.map((l) => l.score));
    for (const one of ranked) {
      const near = Math.max(best * NEAR_TARGET, (bestOfMeasure[one.measure] ?? 0) * NEAR_MEASURE);
      const use = busy.has(one.measure) ? USE_BESIDES : USE;
      if (one.score >= use && one.score >= near) links.push(one);
      else if (one.score >= SUGGEST) suggestions.push(one);
    }
  }
  return { links: links.sort(byPlace), suggestions: suggestions.sort(byPlace) };
}

const byPlace = (a: Link, b: Link): number => a.measure - b.measure || a.target - b.target;

/** Compares a target with every measure by the words they share. */
function comparer(material: LinkMaterial): (target: number) => Link[] {
  const { document, measures, pieces, tasks } = material;
  const rare = rarity([...pieces.map((p) => bagOf(p.text)), ...rowTexts(document).map(bagOf)]);
  const bags = measures.map((m) => bagOf(m.text));
  const titles = measures.map((m) => bagOf(m.task === undefined ? '' : (tasks[m.task]?.title ?? '')));
  return (index) => {
    const words = wordsOf(material, index);
    return measures.map((measure, m) => {
      const own = overlap(bags[m] as Bag, words.own, rare);
      const wide = overlap(bags[m] as Bag, words.wide, rare);
      const task = own.weight > 0 ? overlap(titles[m] as Bag, words.own, rare).weight : 0;
      const weight = own.weight + WIDER * Math.max(0, wide.weight - own.weight) + TASK * task;
      const score = (1 - Math.exp(-weight)) * (/^对/.test(measure.text) ? STANDARD : 1);
      return byWords(m, index, score, own.words.length ? own.words : wide.words);
    });
  };
}

const link = (measure: number, target: number, score: number, zh: string, en: string): Link => ({
  measure,
  target,
  basis: 'inferred',
  score,
  reason: { zh, en },
});

function byWords(measure: number, target: number, score: number, words: readonly string[]): Link {
  const some = words.slice(0, 3);
  return link(
    measure,
    target,
    round(score),
    `都说到${some.map((w) => `“${w}”`).join('、')}`,
    `both speak of ${some.map((w) => `“${w}”`).join(', ')}`,
  );
}

const round = (score: number): number => Math.round(score * 100) / 100;

/** The first target in the sentence right after a measure, in the same item or paragraph, is taken to be its own. */
function following({ measures, pieces, claims, targets }: LinkMaterial, target: number): Link[] {
  const { span } = claims[target] as Claim;
  const at = pieces.findIndex((piece) => contains(piece.span, span));
  const piece = pieces[at];
  const before = pieces[at - 1];
  if (!piece || before?.block !== piece.block || before.sentence === piece.sentence) return [];
  const first = targets.find((t) => contains(piece.span, (claims[t] as Claim).span));
  const m = measures.findLastIndex((measure) => contains(before.span, measure.span));
  if (m < 0 || first !== target || measures.some((measure) => contains(piece.span, measure.span))) return [];
  return [link(m, target, NEXT_SENTENCE, '紧接在这项举措之后', 'in the sentence right after the measure')];
}

/** Of several reasons for one pair the strongest stays. */
function unique(links: readonly Link[]): Link[] {
  const best = new Map<number, Link>();
  for (const one of links) if ((best.get(one.measure)?.score ?? -1) < one.score) best.set(one.measure, one);
  return [...best.values()];
}

function wordsOf(material: LinkMaterial, index: number): Target {
  const claim = material.claims[index] as Claim;
  const block = material.document.blocks[claim.block];
  if (block?.kind === 'table') {
    const row = block.rows.find((cells) => cells.some((cell) => contains(cell.span, claim.span)));
    const own = bagOf(
      (row ?? [])
        .slice(0, 3)
        .map((cell) => cell.prose.text)
        .join('，'),
    );
    return { index, own, wide: own };
  }
  const piece = material.pieces.find((p) => contains(p.span, claim.span));
  if (!block || !piece) return { index, own: bagOf(claim.context.clause), wide: bagOf(claim.context.sentence) };
  const at = block.prose.fromSource(claim.span.start);
  const clause = clauseAt(block.prose.text, piece.at, at);
  return { index, own: bagOf(clause + (claim.indicator?.value ?? '')), wide: bagOf(piece.text) };
}

/** The clause around an offset; one that says nothing of its own (力争达到20%) takes the clause before it in. */
function clauseAt(text: string, within: Span, at: number): string {
  const stops = /[，,：:]/;
  let start = at;
  while (start > within.start && !stops.test(text[start - 1] as string)) start--;
  let end = at;
  while (end < within.end && !(stops.test(text[end] as string) && !/\d/.test(text[end + 1] ?? ''))) end++;
  const clause = text.slice(start, end);
  if (bagOf(clause).size > 0 || start <= within.start) return clause;
  return clauseAt(text, span(within.start, start - 1), Math.max(within.start, start - 2)) + clause;
}

const rowTexts = (document: DocumentSyntax): string[] =>
  document.blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map((row) =>
          row
            .slice(0, 3)
            .map((cell) => cell.prose.text)
            .join('，'),
        )
      : [],
  );
