import { hasHan } from '../../base/script.ts';
import type { Claim } from '../../model/claim.ts';
import { commensurable, type Unit } from '../../model/unit.ts';
import { basisFit, pricesDiffer, pricesOf } from './basis.ts';
import type { Catalogue, Entry, Name } from './catalogue.ts';
import type { ClaimWords, Fitted, Slip } from './context.ts';
import type { Ground } from './ground.ts';
import { SUPPORT } from './lexicon.verbs.ts';
import { BIGRAM, borrowed, borrowing, isModifier, isRank } from './words.ts';

/** Below this a name does not even explain a figure otherwise read. */
export const SHOWN = 0.25;

/** undefined: fits as it is; null: does not fit at all. */
export function slipOf(unit: Unit | null, entry: Entry): Slip | null | undefined {
  const own = entry.indicator.unit ?? entry.rows[0]?.unit;
  if (!unit || !own || commensurable(unit, own)) return undefined;
  const dimensions = [unit.dimension, own.dimension];
  if (dimensions.includes('points') && dimensions.includes('ratio')) return 'percent-point';
  if (dimensions.every((d) => d.startsWith('money:'))) return 'currency';
  return null;
}

/** The one factor above 1 is that of a name's qualifiers. */
const MOST_GAINED = 1.05;

/**
 * What of a score the claim and the name alone decide; undefined when they do not fit at all. The claim's words must be laid
 * out on the catalogue's ground.
 */
export function fitName(name: Name, claim: Claim, words: ClaimWords, catalogue: Catalogue): Fitted | undefined {
  const { entry } = name;
  const slip = slipOf(claim.quantity.unit, entry);
  if (slip === null) return undefined;
  const isNamed = words.basis === 'increment' && name.words.some(({ word }) => words.change.includes(word));
  const basis = basisFit(isNamed ? 'level' : words.basis, entry.basis);
  if (basis === 0 || (name.prices && pricesDiffer(pricesOf(words.ownText), name.prices))) return undefined;
  const { ground } = catalogue;
  const coverage = coverageOf(name, words, ground);
  // Whatever else agrees makes no more of it.
  if (coverage * basis * MOST_GAINED < SHOWN) return undefined;
  const parts = phraseParts(words, catalogue);
  const isOwn = parts.list.map((word) => entry.vocabulary.has(word));
  const precision = precisionOf(entry, words, parts, isOwn, catalogue);
  const own = ownCoverage(name, words, ground);
  const crossed = (1 - precision) * (1 - own);
  const fit =
    coverage *
    (0.4 + 0.6 * precision) *
    (1 - crossed) *
    basis *
    kindFit(claim.quantity.unit, entry) *
    qualifierFit(name, words) *
    modifierFit(name, parts, isOwn, ground) *
    siblingFit(name, parts, isOwn, ground) *
    bareFit(name, parts, isOwn, precision);
  return fit < SHOWN ? undefined : { name, fit, slip: slip ?? null, coverage, precision, basis };
}

/** A name of nothing but the sector's own words, where they do not stand by the figure. */
const GIVEN_ONLY = 0.85;
const GIVEN_ALONE = 0.6;

/** How much of the name the text says, nearer words counting more. */
function coverageOf(name: Name, words: ClaimWords, { said }: Ground): number {
  if (name.total === 0) {
    if (name.given.every((word) => (words.near.get(word) ?? 0) >= 0.9)) return 1;
    return name.requiredPlaces.length ? GIVEN_ONLY : GIVEN_ALONE;
  }
  const coverage = weighed(name, said) / name.total;
  // A missing head is another indicator, however much else agrees.
  const missing = name.headIds.filter((id) => said[id] === 0).length;
  return missing ? coverage * 0.75 ** missing : coverage;
}

/** The weight of the name's words, each counting for so much as is given for it or borrowed from its neighbours. */
function weighed({ words, ids, borrow }: Name, counts: Float64Array | Uint8Array): number {
  const own = (i: number): number => counts[ids[i] as number] as number;
  let sum = 0;
  for (let i = 0; i < ids.length; i++) {
    const mine = own(i);
    const from = borrow[i] as number;
    const found = mine > 0 || from <= BIGRAM ? mine : borrowed(from, i, own);
    sum += (words[i] as Name['words'][number]).weight * found;
  }
  return sum;
}

/** How much of the name stands in phrase, subject and heads; all of it when there is none of these. */
function ownCoverage(name: Name, words: ClaimWords, { own }: Ground): number {
  return !words.phrase.length || name.total === 0 ? 1 : weighed(name, own) / name.total;
}

/** What a word that no label knows weighs: an English phrase holds verbs and articles' company, a Chinese one seldom. */
const STRANGE_ZH = 0.6;
const STRANGE_EN = 0.35;

/** How much of the claim's own phrase the indicator explains. Without a phrase nothing is explained or left over. */
function precisionOf(
  { places, vocabulary }: Entry,
  words: ClaimWords,
  parts: Parts,
  isOwn: readonly boolean[],
  catalogue: Catalogue,
): number {
  // The places are weighed by themselves.
  if (places.size && parts.list.some((word) => places.has(word))) {
    const rest = partsOf(
      words.phrase.filter((word) => !places.has(word)),
      catalogue,
    );
    return explained(
      rest,
      rest.list.map((word) => vocabulary.has(word)),
    );
  }
  return explained(parts, isOwn);
}

/** The share of a phrase that words of an indicator are. */
function explained({ weights, borrow, total }: Parts, isOwn: readonly boolean[]): number {
  if (total === 0) return 0.75;
  const own = (i: number): number => (isOwn[i] ? 1 : 0);
  let sum = 0;
  for (let i = 0; i < isOwn.length; i++) {
    const from = borrow[i] as number;
    sum += (weights[i] as number) * (isOwn[i] || from <= BIGRAM ? own(i) : borrowed(from, i, own));
  }
  return sum / total;
}

/** The distinct words of a phrase and what each weighs. */
interface Parts {
  readonly list: readonly string[];
  readonly weights: readonly number[];
  readonly total: number;
  readonly borrow: readonly number[];
  /** Its ranks and modifiers, by place. */
  readonly marked: readonly number[];
  /** Its Chinese words, by place. */
  readonly han: readonly number[];
}

const phrases = new WeakMap<ClaimWords, Parts>();

/** Weighed once for all names that are held against a claim. */
function phraseParts(words: ClaimWords, catalogue: Catalogue): Parts {
  const known = phrases.get(words);
  if (known) return known;
  const made = partsOf(words.phrase, catalogue);
  phrases.set(words, made);
  return made;
}

function partsOf(phrase: readonly string[], catalogue: Catalogue): Parts {
  const list = [...new Set(phrase)];
  const weights = list.map((word) => {
    const known = catalogue.postings.has(word);
    // 1.3 before an item, a verb: they say nothing of the thing counted.
    if (!known && (SUPPORT.has(word) || isRank(word))) return 0;
    return catalogue.weight(word) * (known ? 1 : hasHan(word) ? STRANGE_ZH : STRANGE_EN);
  });
  const where = (is: (word: string) => boolean): number[] => list.flatMap((word, i) => (is(word) ? [i] : []));
  return {
    list,
    weights,
    total: weights.reduce((sum, weight) => sum + weight, 0),
    borrow: borrowing(list),
    marked: where((word) => isModifier(word) || isRank(word)),
    han: where(hasHan),
  };
}

/** A name of one word is the noun itself: with another word before it, it is something else. 海洋生产总值 is no 生产总值. */
const bareFit = (name: Name, { han }: Parts, isOwn: readonly boolean[], precision: number): number =>
  name.words.length <= 1 && precision < 0.75 && han.some((i) => !isOwn[i]) ? 0.7 : 1;

/** So many words of a name found make it unmistakable. */
const SAID = 3;

/** Words of the phrase that other indicators of the sector have and this one has not: 玉米单产 is no 粮食单产. */
function siblingFit(
  { entry: { siblings }, plainIds }: Name,
  { list }: Parts,
  isOwn: readonly boolean[],
  { own }: Ground,
): number {
  let foreign = 0;
  for (let i = 0; i < list.length; i++) if (!isOwn[i] && siblings.has(list[i] as string)) foreign++;
  if (!foreign) return 1;
  // A long name said in full is that indicator, whatever stands before it: 特殊困难老年人家庭适老化改造.
  const said = plainIds.filter((id) => own[id] === 1).length;
  return said >= SAID ? 0.9 : Math.max(0.6, 0.85 ** foreign);
}

/** 人均, 出口, female on one side only, or another rank: 前10位 is no 前5位. */
function modifierFit(name: Name, { list, marked }: Parts, isOwn: readonly boolean[], { near }: Ground): number {
  let fit = 1;
  for (const id of name.markedIds) if ((near[id] as number) < 0.6) fit *= 0.6;
  for (const i of marked) if (!isOwn[i] && (name.isRanked || !isRank(list[i] as string))) fit *= 0.6;
  return fit;
}

/** A unit that only converts: of two indicators for one thing, 亩 and 公顷, the one in the claim's unit is meant. */
const OTHER_UNIT = 0.95;

/** Counted things need not agree in their noun, but persons are no vehicles. */
function kindFit(unit: Unit | null, entry: Entry): number {
  const own = entry.indicator.unit ?? entry.rows[0]?.unit;
  if (!unit || !own) return 0.9;
  if (unit.code === own.code) return 1;
  if (unit.dimension !== 'count' || own.dimension !== 'count') return OTHER_UNIT;
  const group = (code: string): number => GROUPS.findIndex((words) => words.includes(code.slice(1, -1)));
  const [a, b] = [group(unit.code), group(own.code)];
  return a >= 0 && b >= 0 && a !== b ? 0.6 : 1;
}

const GROUPS: readonly (readonly string[])[] = [
  ['人', '名', 'jobs', 'people', 'persons', 'workers'],
  // Who comes twice counts twice.
  ['人次', 'visits', 'trips'],
  ['辆', '台', 'vehicles', 'cars', 'units'],
  ['家', '户', '企业', 'companies', 'firms', 'enterprises', 'households'],
  ['种', 'kinds', 'species'],
];

/** 力争, 降碳计划 in a name's brackets must be in the text; they tell it from its namesake. */
function qualifierFit(name: Name, words: ClaimWords): number {
  if (!name.qualifiers.length) return 1;
  const found = name.qualifiers.filter((word) => (words.near.get(word) ?? 0) >= 0.9).length;
  return 0.7 + 0.35 * (found / name.qualifiers.length);
}
