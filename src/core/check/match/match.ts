import { hasHan } from '../../base/script.ts';
import { type Text, text } from '../../base/text.ts';
import type { Claim } from '../../model/claim.ts';
import { commensurable, type Unit } from '../../model/unit.ts';
import { basisFit, pricesDiffer, pricesOf } from './basis.ts';
import type { Catalogue, Entry, Name } from './catalogue.ts';
import {
  type ClaimWords,
  claimWords,
  type DocumentContext,
  type Fitted,
  type ReadClaim,
  type Slip,
} from './context.ts';
import * as en from './lexicon.en.ts';
import { SUPPORT } from './lexicon.verbs.ts';
import * as zh from './lexicon.zh.ts';
import { shortlist } from './shortlist.ts';
import { isUnheardOf, UNHEARD_OF, WORLD } from './unheard.ts';
import { isHead, withNeighbours } from './words.ts';

/** An indicator the figure may be about. */
export interface Candidate {
  readonly entry: Entry;
  /** 0 to 1. */
  readonly score: number;
  readonly slip: Slip | null;
  readonly name: string;
  /** How much of the claim's phrase the indicator explains, 0 to 1. */
  readonly precision: number;
  /** How the score came about, for the hover. */
  readonly reasons: readonly Text[];
  /** What of it does not depend on the rest of the document; undefined for a bound claim. */
  readonly fitted?: Fitted;
}

/** Below this a name does not even explain a figure otherwise read. */
const SHOWN = 0.25;
const KEPT = 12;

export type { Slip };

/** The indicators a claim may speak of, best first; empty when no name fits. A bound claim has its indicator alone. */
export function candidatesFor(claim: Claim, catalogue: Catalogue, context: DocumentContext): readonly Candidate[] {
  if (claim.boundTo !== undefined) return boundCandidate(claim, catalogue);
  const { words, names } = readWords(claim, catalogue, context);
  const best = new Map<Entry, Scored>();
  for (const fitted of names) {
    const scored = scoreName(fitted, words, catalogue, context);
    if (scored.score < SHOWN) continue;
    const { entry } = fitted.name;
    const known = best.get(entry);
    if (!known || known.score < scored.score) best.set(entry, scored);
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score)
    .slice(0, KEPT)
    .map((scored) => new Found(scored));
}

/** A claim's words and the names that share them, kept for its second look-up, when the document's subject is known. */
function readWords(claim: Claim, catalogue: Catalogue, context: DocumentContext): ReadClaim {
  const known = context.read.get(claim);
  if (known) return known;
  const words = claimWords(claim, context, catalogue.vocabulary);
  const names = shortlist(words, catalogue).flatMap((name) => fitName(name, claim, words, catalogue) ?? []);
  const made = { words, names };
  context.read.set(claim, made);
  return made;
}

function boundCandidate(claim: Claim, catalogue: Catalogue): readonly Candidate[] {
  const entry = catalogue.entries.find(({ indicator }) => indicator.id === claim.boundTo);
  if (!entry) return [];
  const why = text('由标注指定', 'named by the annotation');
  return [
    {
      entry,
      score: 1,
      slip: slipOf(claim.quantity.unit, entry) ?? null,
      name: entry.indicator.id,
      precision: 1,
      reasons: [why],
    },
  ];
}

/** undefined: fits as it is; null: does not fit at all. */
export function slipOf(unit: Unit | null, entry: Entry): Slip | null | undefined {
  const own = entry.indicator.unit ?? entry.rows[0]?.unit;
  if (!unit || !own || commensurable(unit, own)) return undefined;
  const dimensions = [unit.dimension, own.dimension];
  if (dimensions.includes('points') && dimensions.includes('ratio')) return 'percent-point';
  if (dimensions.every((d) => d.startsWith('money:'))) return 'currency';
  return null;
}

/** A name with its score. */
interface Scored {
  readonly fitted: Fitted;
  readonly score: number;
  readonly place: number;
}

/** The candidates among some indicators for a claim whose words are those given: its own and what its neighbour lends it. */
export function candidatesAmong(
  claim: Claim,
  words: ClaimWords,
  isOne: (entry: Entry) => boolean,
  catalogue: Catalogue,
  context: DocumentContext,
): readonly Candidate[] {
  return shortlist(words, catalogue)
    .filter(({ entry }) => isOne(entry))
    .flatMap((name) => fitName(name, claim, words, catalogue) ?? [])
    .map((fitted) => new Found(scoreName(fitted, words, catalogue, context)));
}

/** The one factor above 1 is that of a name's qualifiers. */
const MOST_GAINED = 1.05;

/** What of a score the claim and the name alone decide; undefined when they do not fit at all. */
function fitName(name: Name, claim: Claim, words: ClaimWords, catalogue: Catalogue): Fitted | undefined {
  const { entry } = name;
  const slip = slipOf(claim.quantity.unit, entry);
  if (slip === null) return undefined;
  const isNamed = words.basis === 'increment' && name.list.some((word) => words.change.includes(word));
  const basis = basisFit(isNamed ? 'level' : words.basis, entry.basis);
  if (basis === 0 || (name.prices && pricesDiffer(pricesOf(words.ownText), name.prices))) return undefined;
  const coverage = coverageOf(name, words);
  // Whatever else agrees makes no more of it.
  if (coverage * basis * MOST_GAINED < SHOWN) return undefined;
  const precision = precisionOf(name, words, catalogue);
  const own = ownCoverage(name, words);
  const crossed = (1 - precision) * (1 - own);
  const fit =
    coverage *
    (0.4 + 0.6 * precision) *
    (1 - crossed) *
    basis *
    kindFit(claim.quantity.unit, entry) *
    qualifierFit(name, words) *
    modifierFit(name, words) *
    siblingFit(name, words) *
    bareFit(name, words, precision);
  return fit < SHOWN ? undefined : { name, fit, slip: slip ?? null, coverage, precision, basis };
}

/** The score, with what the rest of the document says of places and subject. */
function scoreName(fitted: Fitted, words: ClaimWords, catalogue: Catalogue, context: DocumentContext): Scored {
  const { name, fit, precision } = fitted;
  const place = placeFit(name, words, catalogue, context, precision);
  const prior = context.prior.get(name.entry.indicator.sector) ?? 1;
  return { fitted, score: fit * place * givenFit(name, words, context) * prior, place };
}

/** A candidate whose reasons are put in words when they are asked for: of a dozen candidates one is told of. */
class Found implements Candidate {
  readonly entry: Entry;
  readonly score: number;
  readonly slip: Slip | null;
  readonly name: string;
  readonly precision: number;
  readonly fitted: Fitted;
  readonly #place: number;

  constructor({ fitted, score, place }: Scored) {
    this.fitted = fitted;
    this.entry = fitted.name.entry;
    this.score = score;
    this.slip = fitted.slip;
    this.name = fitted.name.text;
    this.precision = fitted.precision;
    this.#place = place;
  }

  get reasons(): readonly Text[] {
    const { coverage, precision, basis } = this.fitted;
    const reasons = [
      text(
        `“${this.name}”：字面覆盖 ${percent(coverage)}，短语相符 ${percent(precision)}`,
        `"${this.name}": ${percent(coverage)} of its words found, ${percent(precision)} of the phrase explained`,
      ),
    ];
    if (basis < 1) reasons.push(text('水平、增速或占比的口径不完全一致', 'level, growth or share do not quite agree'));
    if (this.#place < 1) reasons.push(text('地区不一致', 'the places do not agree'));
    return reasons;
  }
}

const percent = (x: number): string => `${Math.round(x * 100)}%`;

/** A name of nothing but the sector's own words, where they do not stand by the figure. */
const GIVEN_ONLY = 0.85;
const GIVEN_ALONE = 0.6;

/** How much of the name the text says, nearer words counting more. */
function coverageOf(name: Name, words: ClaimWords): number {
  const found = withNeighbours(name.list, (word) => words.near.get(word) ?? (words.implied.has(word) ? 0.9 : 0));
  const sum = name.words.reduce((total, { weight }, i) => total + weight * (found[i] ?? 0), 0);
  if (name.total === 0) {
    if (name.given.every((word) => (words.near.get(word) ?? 0) >= 0.9)) return 1;
    return name.requiredPlaces.length ? GIVEN_ONLY : GIVEN_ALONE;
  }
  const coverage = sum / name.total;
  // A missing head is another indicator, however much else agrees.
  const missing = name.heads.filter((head) => !words.near.has(head) && !words.implied.has(head)).length;
  return missing ? coverage * 0.75 ** missing : coverage;
}

/** How much of the name stands in phrase, subject and heads; all of it when there is none of these. */
function ownCoverage(name: Name, words: ClaimWords): number {
  if (!words.phrase.length || name.total === 0) return 1;
  const own = withNeighbours(name.list, (word) => (words.own.has(word) ? 1 : 0));
  return name.words.reduce((sum, { weight }, i) => sum + weight * (own[i] ?? 0), 0) / name.total;
}

/** What a word that no label knows weighs: an English phrase holds verbs and articles' company, a Chinese one seldom. */
const STRANGE_ZH = 0.6;
const STRANGE_EN = 0.35;

/** How much of the claim's own phrase the indicator explains. Without a phrase nothing is explained or left over. */
function precisionOf({ entry }: Name, words: ClaimWords, catalogue: Catalogue): number {
  const { places, vocabulary } = entry;
  let parts = phraseParts(words, catalogue);
  // The places are weighed by themselves.
  if (places.size && parts.list.some((word) => places.has(word)))
    parts = partsOf(
      words.phrase.filter((word) => !places.has(word)),
      catalogue,
    );
  if (parts.total === 0) return 0.75;
  const explained = withNeighbours(parts.list, (word) => (vocabulary.has(word) ? 1 : 0));
  let sum = 0;
  for (let i = 0; i < explained.length; i++) sum += (parts.weights[i] ?? 0) * (explained[i] ?? 0);
  return sum / parts.total;
}

/** The distinct words of a phrase and what each weighs. */
interface Parts {
  readonly list: readonly string[];
  readonly weights: readonly number[];
  readonly total: number;
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
    if (!known && (SUPPORT.has(word) || word.startsWith('#'))) return 0;
    return catalogue.weight(word) * (known ? 1 : hasHan(word) ? STRANGE_ZH : STRANGE_EN);
  });
  return { list, weights, total: weights.reduce((sum, weight) => sum + weight, 0) };
}

/** A place that an earlier sentence of the paragraph named. */
const TAKEN_UP = 0.85;

function placeFit(
  name: Name,
  words: ClaimWords,
  catalogue: Catalogue,
  context: DocumentContext,
  precision: number,
): number {
  const { entry } = name;
  const here = (place: string): boolean =>
    words.places.includes(place) || (hasHan(place) && words.text.includes(place));
  const own = (place: string): boolean => context.places.includes(place) && !words.national;
  // What speaks of no place may well speak of the world, where the document does.
  const everywhere = (place: string): boolean => WORLD.has(place) && !words.places.length && context.words.has(place);
  const absent = name.requiredPlaces.filter((place) => !here(place) && !own(place) && !everywhere(place));
  if (absent.length) return absent.every((place) => words.placesBefore.includes(place)) ? TAKEN_UP : 0.3;
  // 对中亚进出口 beside 对美国: a place that only stands elsewhere in the clause.
  if (precision < 0.75 && name.requiredPlaces.some((place) => !words.ownText.includes(place) && !words.own.has(place)))
    return 0.6;
  // A place elsewhere in the sentence says nothing against an indicator that names none.
  const named = entry.places.size ? words.places : words.placesNear;
  const strangers = named.filter((place) => !entry.places.has(place) && !WORLD.has(place));
  if (strangers.length && !named.some((place) => entry.places.has(place)))
    return strangers.every((place) => context.places.includes(place)) ? 1 : 0.45;
  const isLocal = [...entry.places].some((place) => /[省市县区州]$/.test(place));
  if (words.local && !words.national) {
    if (isLocal) return context.places.some((place) => entry.places.has(place)) ? 1 : 0.6;
    return context.places.some((place) => catalogue.places.has(place)) ? 0.5 : 0.55;
  }
  if (isLocal && !context.places.some((place) => entry.places.has(place)) && !words.places.length) return 0.5;
  if (words.national) return isLocal ? 0.4 : 1;
  if (isUnheardOf(entry, context, words)) return UNHEARD_OF;
  // A document about one place and a dataset that never names it: only agreeing figures show that they belong together.
  const elsewhere = !entry.places.size && context.isLocal && !context.places.some((p) => catalogue.places.has(p));
  return elsewhere && !context.prior.has(entry.indicator.sector) ? 0.6 : 1;
}

/** A name of one word is the noun itself: with another word before it, it is something else. 海洋生产总值 is no 生产总值. */
function bareFit(name: Name, words: ClaimWords, precision: number): number {
  const compound = words.phrase.some((word) => hasHan(word) && !name.entry.vocabulary.has(word));
  return name.words.length <= 1 && precision < 0.75 && compound ? 0.7 : 1;
}

const OWN_BRANCH = /全行业|本行业/;

/** The prior of a sector that half of the agreeing figures belong to. */
const MAIN_SECTOR = 1.03;

/** Words the whole sector shares need not stand by the figure, but the document must be about them. */
function givenFit(name: Name, words: ClaimWords, context: DocumentContext): number {
  // 全行业 is the document's own branch: an indicator of all industry is no match for it.
  if (!name.sector.length) return OWN_BRANCH.test(words.text) ? 0.6 : 1;
  let absent = 0;
  let fit = 1;
  let places = 0;
  for (const word of name.sector) {
    if (words.near.has(word) || context.titleWords.has(word)) continue;
    if (context.words.has(word)) fit = context.isForeign(name.entry.indicator.sector) ? 0.75 : 0.93;
    else if (en.PLACES.has(word)) places++;
    else absent++;
  }
  if (absent === 0 && !places) return fit;
  // Figures of the sector that agree show what the document is about, though it need not say so again.
  if ((context.prior.get(name.entry.indicator.sector) ?? 1) >= MAIN_SECTOR) return 0.93;
  // A country is often taken for granted, a branch of industry is not.
  if (absent === 0) return 0.8;
  return absent === 1 ? 0.7 : 0.55;
}

/** So many words of a name found make it unmistakable. */
const SAID = 3;

/** Words of the phrase that other indicators of the sector have and this one has not: 玉米单产 is no 粮食单产. */
function siblingFit(name: Name, words: ClaimWords): number {
  const { vocabulary, siblings } = name.entry;
  const foreign = new Set<string>();
  for (const word of words.phrase) if (siblings.has(word) && !vocabulary.has(word)) foreign.add(word);
  if (!foreign.size) return 1;
  // A long name said in full is that indicator, whatever stands before it: 特殊困难老年人家庭适老化改造.
  const said = name.words.filter(({ word }) => words.own.has(word) && !isHead(word)).length;
  return said >= SAID ? 0.9 : Math.max(0.6, 0.85 ** foreign.size);
}

const MODIFIERS = new Set([...zh.MODIFIERS, ...en.MODIFIERS]);

/** 人均, 出口, female on one side only, or another rank: 前10位 is no 前5位. */
function modifierFit(name: Name, words: ClaimWords): number {
  let fit = 1;
  for (const { word } of name.words)
    if ((MODIFIERS.has(word) || word.startsWith('#')) && (words.near.get(word) ?? 0) < 0.6) fit *= 0.6;
  const ranked = name.words.some(({ word }) => word.startsWith('#'));
  for (const word of new Set(words.phrase))
    if ((MODIFIERS.has(word) || (ranked && word.startsWith('#'))) && !name.entry.vocabulary.has(word)) fit *= 0.6;
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
