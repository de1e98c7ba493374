import { hasHan } from '../base/script.ts';
import { type Span, shift } from '../base/span.ts';
import { mapped, type Steps } from '../base/steps.ts';
import type { Claim } from '../model/claim.ts';
import type { Link } from '../model/outline.ts';
import { type Comparer, comparing, type LinkMaterial } from './compare.ts';
import { anyIn, holderOf, lastFrom, rangeIn } from './lookup.ts';
import { qualifies } from './qualifiers.ts';
import { LINK } from './weights.ts';
import { bagOf, sharedPhrases } from './words.ts';

/** Between two figures of one goal there are at most so many units. */
const BESIDE = 24;
/** What makes a sentence a goal: then all its figures are the measure's, not the first alone. */
const GOAL_EN = /\b(?:should|shall|will|must|(?:is|are) to|by (?:the end of )?20\d\d)\b/;
/** The same, or one that names its time: "the figure for 2029 is". */
const AIMED_EN =
  /\b(?:should|shall|will|must|(?:is|are) to|by (?:the end of )?20\d\d|(?:aim|goal|target|figure)s?(?: for 20\d\d)? (?:is|are|of)|(?:set aside|earmarked))\b/;
/** "; together they will supply 86.5 GWh": what comes of it. */
const FORETOLD_EN = /^[^,]{0,60}\bwill\b/;
/** "Not less than £1.5 billion of that is additional": a part of the measure's own. */
const PART_OF_IT = /^ of (?:that|this|it|these|them)\b/;
/** So many pieces back in an item its measure is looked for. */
const BACK = 3;
/** Links, and suggestions, a target has at most. */
const MOST = 4;

/** A link before its reason is put in words; without `text` it rests on the order of sentences alone. */
interface Candidate {
  readonly measure: number;
  readonly target: number;
  readonly score: number;
  readonly text?: string;
}

/**
 * Links measures and targets of one document: those of one sentence, then those about one thing, told by the words they
 * share. A target inside a measure belongs to that measure alone. What is too weak to be used is suggested.
 */
export function* linking(material: LinkMaterial): Steps<{ links: Link[]; suggestions: Link[] }> {
  if (!material.measures.length) return { links: [], suggestions: [] };
  return yield* new Linker(material).run();
}

/** Targets compared with measures between two steps. */
const AT_A_TIME = 8;

class Linker {
  private readonly measureSpans: readonly Span[];
  private readonly pieceSpans: readonly Span[];
  private readonly targetSpans: readonly Span[];

  constructor(private readonly m: LinkMaterial) {
    this.measureSpans = m.measures.map((measure) => measure.span);
    this.pieceSpans = m.pieces.map((piece) => piece.span);
    this.targetSpans = m.targets.map((t) => (m.claims[t] as Claim).span);
  }

  *run(): Steps<{ links: Link[]; suggestions: Link[] }> {
    const links: Link[] = [];
    const free: number[] = [];
    const busy = new Map<number, Claim[]>();
    this.m.targets.forEach((t, i) => {
      const inside = holderOf(this.measureSpans, this.targetSpans[i] as Span);
      if (inside < 0) {
        free.push(t);
        return;
      }
      if (this.isQualifier(inside, this.targetSpans[i] as Span)) return;
      busy.set(inside, [...(busy.get(inside) ?? []), this.m.claims[t] as Claim]);
      links.push(link(inside, t, LINK.sameSentence, INSIDE));
    });
    const comparer = yield* comparing(this.m, this.pieceSpans, this.measureSpans);
    const scored = yield* mapped(free, AT_A_TIME, (t) => this.candidates(t, comparer));
    const best = bestOfMeasures(scored, this.m.measures.length);
    const suggestions: Link[] = [];
    for (const [i, candidates] of scored.entries()) {
      if (i % AT_A_TIME === 0) yield;
      const top = candidates[0]?.score ?? 0;
      const fits = (one: Candidate): boolean =>
        one.score >= (busy.has(one.measure) ? LINK.useBesides : LINK.use) &&
        !this.isTwin(busy.get(one.measure) ?? [], one.target) &&
        one.score >= top * LINK.nearTarget &&
        (one.score >= (best[one.measure] as number) * LINK.nearMeasure || this.isBeside(one, free[i - 1], links));
      let used = 0;
      let offered = 0;
      for (const one of candidates) {
        if (used < MOST && fits(one) && ++used) links.push(this.explained(one));
        else if (offered < MOST && ++offered) suggestions.push(this.explained(one));
      }
    }
    return { links: links.sort(byPlace), suggestions: suggestions.sort(byPlace) };
  }

  /** True when the target right before (培育集群50个，每个规模300亿元以上) is linked with the measure: the two are one goal. */
  private isBeside({ measure, target }: Candidate, before: number | undefined, links: readonly Link[]): boolean {
    if (before === undefined) return false;
    const gap = (this.m.claims[target] as Claim).span.start - (this.m.claims[before] as Claim).span.end;
    return gap <= BESIDE && links.slice(-MOST).some((l) => l.target === before && l.measure === measure);
  }

  /**
   * True when a measure's own figures hold another one in the unit of the target: a goal at another level (本市新增45万人
   * beside 全国新增5500万人), not the measure's. The same figure said again is the same goal.
   */
  private isTwin(own: readonly Claim[], target: number): boolean {
    const { quantity, span } = this.m.claims[target] as Claim;
    const { unit, value } = quantity;
    if (PART_OF_IT.test(this.m.document.text.slice(span.end, span.end + 12))) return false;
    const alike = unit ? own.filter((claim) => claim.quantity.unit?.code === unit.code) : [];
    return alike.length > 0 && !alike.some((claim) => claim.quantity.value.eq(value));
  }

  /** True for a figure that says whom a measure is about; measures with mark-up inside are not looked at. */
  private isQualifier(measure: number, target: Span): boolean {
    const { text, span } = this.m.measures[measure] as LinkMaterial['measures'][number];
    return span.end - span.start === text.length && qualifies(text, shift(target, -span.start));
  }

  /** All that may be linked with a target, one a measure, best first. */
  private candidates(target: number, comparer: Comparer): readonly Candidate[] {
    const next = this.following(target);
    const like: readonly Candidate[] = this.outside(target, comparer.like(target, LINK.suggest));
    if (!next) return like;
    const same = like.findIndex((l) => l.measure === next.measure);
    if (same >= 0 && (like[same] as Candidate).score > next.score) return like;
    const others = like.filter((_, i) => i !== same);
    return [...others, next].sort((a, b) => b.score - a.score || a.measure - b.measure);
  }

  private explained({ measure, target, score, text }: Candidate): Link {
    if (text === undefined) return link(measure, target, score, BEHIND);
    return new SharedLink(measure, target, score, this.m.measures[measure]?.text ?? '', text);
  }

  /** Measures of other items are less likely meant where the target's own item begins with a measure. */
  private outside(target: number, like: readonly Candidate[]): readonly Candidate[] {
    const piece = this.m.pieces[holderOf(this.pieceSpans, (this.m.claims[target] as Claim).span)];
    if (!piece?.listed || hasHan(piece.text)) return like;
    const inItem = (measure: number): boolean => this.m.measures[measure]?.block === piece.block;
    if (!this.opensItem(piece)) return like;
    const weighed = like.map((one) => (inItem(one.measure) ? one : { ...one, score: one.score * LINK.otherItem }));
    return weighed.sort((a, b) => b.score - a.score || a.measure - b.measure);
  }

  /** True when a measure stands before the piece in its item. */
  private opensItem(piece: LinkMaterial['pieces'][number]): boolean {
    const before = lastFrom(this.measureSpans, piece.span.start - 1);
    return before >= 0 && this.m.measures[before]?.block === piece.block;
  }

  /** The piece before in the same block; of an English item the last one with a measure, a few pieces back. */
  private pieceBefore(at: number): LinkMaterial['pieces'][number] | undefined {
    const { pieces } = this.m;
    const piece = pieces[at] as LinkMaterial['pieces'][number];
    const far = piece.listed && !hasHan(piece.text) && AIMED_EN.test(piece.text) ? BACK : 1;
    for (let i = 1; i <= far; i++) {
      const before = pieces[at - i];
      if (before?.block !== piece.block) return undefined;
      if (far === 1) return before.sentence === piece.sentence ? undefined : before;
      if (anyIn(this.measureSpans, before.span))
        return before.sentence === piece.sentence && FORETOLD_EN.test(piece.text) ? undefined : before;
    }
    return undefined;
  }

  /**
   * The first target in the sentence right after a measure, in the same item or paragraph, is taken to be its own.
   * A Chinese paragraph strings independent sentences together, so there the two must share a word.
   */
  private following(target: number): Candidate | undefined {
    const { pieces, claims, targets } = this.m;
    const at = holderOf(this.pieceSpans, (claims[target] as Claim).span);
    const piece = pieces[at];
    const before = piece && this.pieceBefore(at);
    if (!piece || !before) return undefined;
    if (anyIn(this.measureSpans, piece.span)) return undefined;
    const measures = rangeIn(this.measureSpans, before.span);
    const first = rangeIn(this.targetSpans, piece.span).from;
    if (measures.to <= measures.from) return undefined;
    if (targets[first] !== target && !(piece.listed && GOAL_EN.test(piece.text))) return undefined;
    const measure = measures.to - 1;
    const words = bagOf(this.m.measures[measure]?.text ?? '');
    if (hasHan(piece.text) && ![...bagOf(piece.text)].some((word) => words.has(word))) return undefined;
    return { measure, target, score: piece.listed ? LINK.nextInItem : LINK.nextSentence };
  }
}

/** A link that finds its reason when asked: most are never read. */
class SharedLink implements Link {
  readonly basis = 'inferred';

  constructor(
    readonly measure: number,
    readonly target: number,
    readonly score: number,
    private readonly of: string,
    private readonly text: string,
  ) {}

  get reason(): Link['reason'] {
    const words = sharedPhrases(this.of, this.text).slice(0, 2);
    return {
      zh: words.length ? `都说到${words.map((w) => `“${w}”`).join('、')}` : '说的是同一件事',
      en: words.length ? `both speak of ${words.map((w) => `“${w}”`).join(' and ')}` : 'both speak of one thing',
    };
  }
}

/** The best score of each measure that has one to be used; each target's candidates are sorted, best first. */
function bestOfMeasures(scored: readonly (readonly Candidate[])[], measures: number): Float64Array {
  const best = new Float64Array(measures);
  for (const links of scored)
    for (const one of links) {
      if (one.score < LINK.use) break;
      best[one.measure] = Math.max(best[one.measure] as number, one.score);
    }
  return best;
}

const byPlace = (a: Link, b: Link): number => a.measure - b.measure || a.target - b.target;

const INSIDE = { zh: '同一句', en: 'in the same sentence' };
const BEHIND = { zh: '紧接在这项举措之后', en: 'in the sentence right after the measure' };
const link = (measure: number, target: number, score: number, reason: Link['reason']): Link => ({
  measure,
  target,
  basis: 'inferred',
  score,
  reason,
});
