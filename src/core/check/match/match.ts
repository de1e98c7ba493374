import { type Text, text } from '../../base/text.ts';
import type { Claim } from '../../model/claim.ts';
import { writtenOut } from './aliases.ts';
import type { Catalogue, Entry, Name } from './catalogue.ts';
import {
  type ClaimWords,
  claimWords,
  type DocumentContext,
  type Fitted,
  type ReadClaim,
  type Slip,
} from './context.ts';
import { fitName, SHOWN, slipOf } from './fit.ts';
import * as en from './lexicon.en.ts';
import { shortlist } from './shortlist.ts';
import { isUnheardOf, UNHEARD_OF, WORLD } from './unheard.ts';
import { stemOf } from './words.ts';

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
  const words = claimWords(claim, context, readerFor(context, catalogue));
  const made = { words, names: fittingNames(claim, words, catalogue) };
  context.read.set(claim, made);
  return made;
}

/** How the text is read: with the short forms it introduces written out, where no name of the dataset has them. */
function readerFor({ aliases }: DocumentContext, { read, postings }: Catalogue): Catalogue['read'] {
  if (!aliases.size) return read;
  return (said) => read(writtenOut(said, aliases, (short) => postings.has(stemOf(short.toLowerCase()))));
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
  return fittingNames(claim, words, catalogue, isOne).map(
    (fitted) => new Found(scoreName(fitted, words, catalogue, context)),
  );
}

/** The names that share most of a claim's words and fit it, each with how well. */
function fittingNames(
  claim: Claim,
  words: ClaimWords,
  catalogue: Catalogue,
  isOne?: (entry: Entry) => boolean,
): readonly Fitted[] {
  const { ground } = catalogue;
  ground.lay(words);
  const fitted: Fitted[] = [];
  for (const name of shortlist(words.near, catalogue)) {
    const found = !isOne || isOne(name.entry) ? fitName(name, claim, words, catalogue) : undefined;
    if (found) fitted.push(found);
  }
  ground.clear();
  return fitted;
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
  const here = (place: string): boolean => words.places.includes(place);
  const own = (place: string): boolean => context.places.includes(place) && !words.national;
  // What speaks of no place may well speak of the world, where the document does.
  const everywhere = (place: string): boolean => WORLD.has(place) && !words.places.length && context.words.has(place);
  const absent = name.requiredPlaces.filter((place) => !here(place) && !own(place) && !everywhere(place));
  if (absent.length) return absent.every((place) => words.placesBefore().includes(place)) ? TAKEN_UP : 0.3;
  // 对中亚进出口 beside 对美国: a place that only stands elsewhere in the clause.
  if (precision < 0.75 && name.requiredPlaces.some((place) => !words.ownText.includes(place) && !words.own.has(place)))
    return 0.6;
  // A place elsewhere in the sentence says nothing against an indicator that names none.
  const named = entry.places.size ? words.places : words.placesNear;
  const strangers = named.filter((place) => !entry.places.has(place) && !WORLD.has(place));
  if (strangers.length && !named.some((place) => entry.places.has(place)))
    return strangers.every((place) => context.places.includes(place)) ? 1 : 0.45;
  const isLocal = [...entry.places].some((place) => /[省市县区州]$/.test(place));
  if (words.local) {
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
