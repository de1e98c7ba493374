import { boundSide } from '../model/bound.ts';
import type { Claim } from '../model/claim.ts';
import { type Decimal, ZERO } from '../model/decimal.ts';
import type { Outline } from '../model/outline.ts';
import { commensurable, convert, type Unit } from '../model/unit.ts';
import { bagOf, overlap } from './words.ts';

/** What became of a target from one version of a plan to the next. `changed`: other, but neither plainly more nor less. */
export type TargetChange = 'added' | 'dropped' | 'raised' | 'weakened' | 'changed' | 'unchanged';

export interface TargetDifference {
  readonly change: TargetChange;
  /** Index into the old document's claims; null when added. */
  readonly old: number | null;
  /** Index into the new document's claims; null when dropped. */
  readonly new: number | null;
}

/** What a version of a document gives to be compared. */
export interface Version {
  readonly outline: Outline;
  readonly claims: readonly Claim[];
}

/** Share of words, of the shorter one, that two targets must have in common to be of one indicator. */
const SAME = 0.6;
/** Words by which more is worse: losses, emissions, costs. */
const LESS_IS_MORE =
  /消耗|能耗|排放|损失|漏损|失业|浓度|成本|死亡|贫困|降至|压减|控制在|用水|\b(?:loss|losses|emission|emissions|leakage|unemployment|deaths?|mortality|poverty|cost|costs|waste)\b/i;

/**
 * Pairs the targets of two versions by indicator words and unit, best pairs first, and says of each what happened.
 * Old ones come in text order with their successors, then what is new.
 */
export function diffOutlines(old: Version, next: Version): TargetDifference[] {
  const pairs = pairsOf(old, next);
  const successor = new Map(pairs.map((p) => [p.old, p.next] as const));
  const taken = new Set(successor.values());
  const kept = old.outline.targets.map((i): TargetDifference => {
    const after = successor.get(i);
    if (after === undefined) return { change: 'dropped', old: i, new: null };
    return { change: changeOf(old.claims[i] as Claim, next.claims[after] as Claim), old: i, new: after };
  });
  const added = next.outline.targets.filter((i) => !taken.has(i));
  return [...kept, ...added.map((i): TargetDifference => ({ change: 'added', old: null, new: i }))];
}

function pairsOf(old: Version, next: Version): { old: number; next: number }[] {
  const bags = (v: Version) => v.outline.targets.map((i) => ({ i, bag: bagOf(indicatorWords(v.claims[i] as Claim)) }));
  const olds = bags(old);
  const news = bags(next);
  const scored = olds.flatMap((a) =>
    news.flatMap((b) => {
      if (!sameKind(old.claims[a.i] as Claim, next.claims[b.i] as Claim)) return [];
      const shared = overlap(a.bag, b.bag);
      const score = shared / Math.max(1, Math.min(a.bag.size, b.bag.size));
      const closeness = shared / Math.max(1, a.bag.size, b.bag.size);
      return score >= SAME ? [{ old: a.i, next: b.i, score: score + closeness }] : [];
    }),
  );
  scored.sort((a, b) => b.score - a.score || a.old - b.old || a.next - b.next);
  const usedOld = new Set<number>();
  const usedNew = new Set<number>();
  return scored.filter((p) => {
    if (usedOld.has(p.old) || usedNew.has(p.next)) return false;
    usedOld.add(p.old);
    usedNew.add(p.next);
    return true;
  });
}

const indicatorWords = (claim: Claim): string =>
  [claim.indicator?.value ?? claim.context.clause, ...claim.context.heads].join('，') || claim.context.sentence;

/** One dimension, and one direction if both have one: growth of 4 % is no share of 4 %. */
function sameKind(a: Claim, b: Claim): boolean {
  const [u, v] = [a.quantity.unit, b.quantity.unit];
  if (!u || !v) return u === v;
  if (!commensurable(u, v)) return false;
  return u.dimension !== 'count' || u.code === v.code;
}

function changeOf(a: Claim, b: Claim): TargetChange {
  const unit = a.quantity.unit;
  const inUnit = (amount: Decimal, from: Unit | null): Decimal => (unit && from ? convert(amount, from, unit) : amount);
  const next = inUnit(b.quantity.value, b.quantity.unit);
  // A number written in another unit comes out a little off.
  const slack = (b.quantity.unit?.code === unit?.code ? ZERO : a.quantity.step).div(2);
  const difference = next.minus(a.quantity.value);
  if (difference.abs().lte(slack)) return a.quantity.bound === b.quantity.bound ? 'unchanged' : bounds(a, b);
  const down =
    boundSide(a.quantity.bound) === 'down' || (a.direction !== 'down' && LESS_IS_MORE.test(indicatorWords(a)));
  return difference.gt(ZERO) !== down ? 'raised' : 'weakened';
}

/** One number, other bound: giving up the bound weakens, taking one on raises. */
function bounds(a: Claim, b: Claim): TargetChange {
  const rank = { gt: 3, lt: 3, ge: 2, le: 2, eq: 2, range: 1, approx: 1 } as const;
  const difference = rank[b.quantity.bound] - rank[a.quantity.bound];
  return difference === 0 ? 'changed' : difference > 0 ? 'raised' : 'weakened';
}
