import { text } from '../base/text.ts';
import type { Claim } from '../model/claim.ts';
import { indicatorName } from '../model/dataset.ts';
import { type Examined, weigh } from './examine.ts';
import { basisFit } from './match/basis.ts';
import type { Catalogue, Entry } from './match/catalogue.ts';
import type { ClaimWords, DocumentContext } from './match/context.ts';
import { slipOf } from './match/fit.ts';
import { implied } from './match/implied.ts';
import type { Candidate } from './match/match.ts';

/** A word that more names hold is too common to tell of a few indicators. */
const MOST = 60;
/** So many indicators at most are told of. */
const FEW = 6;
const LEAST_BASIS = 0.75;
const SCORE = 0.5;

/**
 * An unmatched figure with what it may be, where its words are part of several names: ambiguous, if these have different
 * numbers for it. Nothing accuses it, but the reader is told which rows it may be of.
 */
export function amongNamesakes(figure: Examined, catalogue: Catalogue, context: DocumentContext): Examined {
  const { claim, standing } = figure;
  const words = standing === 'unmatched' ? context.read.get(claim)?.words : undefined;
  if (!words) return figure;
  const weighed = namesakes(claim, words, catalogue).map((candidate) => weigh(claim, candidate, context));
  const rows = weighed.flatMap(({ choice: { row, fit } }) => (row && fit !== 'carried' ? [row.value.toFixed()] : []));
  if (new Set(rows).size < 2) return figure;
  return { ...figure, standing: 'ambiguous', weighed, reasons: weighed.flatMap((w) => w.candidate.reasons) };
}

/**
 * The indicators whose names hold all that a figure is said to be, and more: 装机容量 of 风电装机容量 and 光伏装机容量, of two
 * provinces. One of them may be meant, which one the text does not say. Empty for none, for one, and for more than a few.
 */
function namesakes(claim: Claim, words: ClaimWords, catalogue: Catalogue): readonly Candidate[] {
  if (!claim.indicator || !claim.quantity.unit || !words.phrase.length) return [];
  const lists = words.phrase.map((word) => catalogue.postings.get(word) ?? []);
  const rarest = lists.reduce((least, list) => (list.length < least.length ? list : least));
  if (!rarest.length || rarest.length > MOST) return [];
  const entries = [...new Set(rarest.map(({ name }) => name.entry))].filter((entry) => holds(entry, claim, words));
  return entries.length > 1 && entries.length <= FEW ? entries.map((entry) => candidate(entry)) : [];
}

const holds = (entry: Entry, claim: Claim, { phrase, basis, placesNear }: ClaimWords): boolean =>
  phrase.every((word) => entry.vocabulary.has(word)) &&
  placesNear.every((place) => entry.places.has(place)) &&
  basisFit(basis, entry.basis) >= LEAST_BASIS &&
  slipOf(claim.quantity.unit, entry) === undefined;

function candidate(entry: Entry): Candidate {
  const { zh, en } = indicatorName(entry.indicator);
  return implied(entry, SCORE, 1, text(`可能是“${zh}”，文中没有说全`, `It may be "${en}": the text does not say`));
}
