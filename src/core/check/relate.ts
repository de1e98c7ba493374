import type { Steps } from '../base/steps.ts';
import { text } from '../base/text.ts';
import type { Claim } from '../model/claim.ts';
import { commensurable } from '../model/unit.ts';
import { significantDigits } from './compare/amount.ts';
import { type Examined, examineWith, weigh } from './examine.ts';
import { basisFit } from './match/basis.ts';
import type { Catalogue, Entry } from './match/catalogue.ts';
import type { ClaimWords, DocumentContext } from './match/context.ts';
import { slipOf } from './match/fit.ts';
import { implied } from './match/implied.ts';
import { changesOf, isChange, isLevel, kinOf, leadsTo } from './match/kin.ts';
import { SUPPORT } from './match/lexicon.verbs.ts';
import { type Candidate, candidatesAmong, type Slip } from './match/match.ts';
import { isBase } from './match/mentions.ts';

/** Figures back from a change to the level it is a change of: 31.2亿件，同比增长18.6%，比上季度增长2%. */
const BACK = 2;
/** A level found by chance lends nothing. */
const SURE = 0.5;
/** A level that agrees with its row to several digits is sure, however weak its words. */
const AGREED = 0.75;
/** What is named by its neighbour is a little less sure than the neighbour. */
const LENT = 0.97;

/**
 * Names figures by the one they lean on: `48,730 people applied for asylum, 11.9% fewer than in 2023` has a row for the
 * change of what 48,730 counts; `64.6 years, up from 62.8` one for the same thing earlier. Only within a sentence, only
 * where the figure's own phrase names nothing more.
 */
export function* relating(
  examined: readonly Examined[],
  catalogue: Catalogue,
  context: DocumentContext,
): Steps<readonly Examined[]> {
  const known = [...examined];
  for (const [i, figure] of examined.entries()) {
    if (i % AT_A_TIME === 0) yield;
    const words = context.read.get(figure.claim)?.words;
    if (!words || figure.standing === 'agrees') continue;
    const { lent, without } = lentTo(figure, words, known, catalogue, context);
    if (lent.length) known[i] = examineWith(figure, lent, context, without);
  }
  return known;
}

/** Figures looked at between two steps. */
const AT_A_TIME = 128;

interface Lent {
  readonly lent: readonly Candidate[];
  /** The indicator of the figure beside it, where it cannot be this one's too. */
  readonly without?: Entry;
}

function lentTo(
  figure: Examined,
  words: ClaimWords,
  examined: readonly Examined[],
  catalogue: Catalogue,
  context: DocumentContext,
): Lent {
  const { claim, index } = figure;
  const source = context.document.text;
  const base = isBase(source.slice(Math.max(0, claim.span.start - 40), claim.span.start));
  const level = levelOf(figure, examined, source, context);
  const own = level && surely(level);
  const next = level?.index === index - 1;
  if (own && next && isApposed(level.claim, claim, source))
    return { lent: sameIn(claim, own, catalogue), without: own.entry };
  if (!own || !(base || isChange(words.basis)) || !addsNothing(figure, level, words, catalogue, context))
    return { lent: inPlaceOf(figure, words, examined, catalogue, context) };
  if (base && next) {
    const [a, b] = [claim.quantity.unit, level.claim.quantity.unit];
    return { lent: !a || (b && commensurable(a, b)) ? [candidate(own.entry, own, LENT)] : [] };
  }
  const lent = changesOf(own.entry, catalogue).flatMap(({ entry, alike }) => {
    const slip = slipOf(claim.quantity.unit, entry);
    const fit = slip ? 1 : basisFit(words.basis, entry.basis);
    return fit > 0 && slip !== null ? [candidate(entry, own, LENT * fit * alike, slip)] : [];
  });
  return { lent };
}

/** The indicator of a level, as sure as the words or the number make it. */
function surely({ chosen, standing, claim }: Examined): Candidate | undefined {
  const own = chosen?.candidate;
  if (!own || standing !== 'agrees' || significantDigits(claim.quantity) < 2 || own.score >= AGREED) return own;
  const { entry, slip, name, precision, reasons } = own;
  return { entry, slip, name, precision, reasons, score: AGREED };
}

/** So much of the names must be the same for two measures of one thing. */
const SAME_THING = 0.4;

/** The same in another measure: `1.26 million tonnes of packaging waste, or 238 kilograms per person`. */
function sameIn({ quantity: { unit } }: Claim, own: Candidate, catalogue: Catalogue): readonly Candidate[] {
  return kinOf(own.entry, catalogue).flatMap(({ entry, alike }) => {
    const theirs = entry.indicator.unit;
    const fits = unit && theirs && commensurable(unit, theirs) && isLevel(entry.basis) && alike >= SAME_THING;
    return fits ? [candidate(entry, own, LENT * (0.5 + alike / 2))] : [];
  });
}

const APPOSED =
  /^[^,;.，；。]{0,40}[,，]?\s*(?:\bor|i\.e\.|that is|equal to|equivalent to|即|合|相当于)\s*(?:about |around |some |nearly |roughly |almost |just |over |约|近)*$/i;

const isApposed = (before: Claim, claim: Claim, source: string): boolean =>
  APPOSED.test(source.slice(before.span.end, claim.span.start));

/** Figures back from one that names just what is new about it. */
const FAR_BACK = 4;
/** Words of such a phrase at most. */
const SHORT = 3;
/** What the neighbour lends counts a little less than what the text says by the figure. */
const LENT_WORD = 0.85;

/**
 * A figure named only by what sets it apart from the one before: `that of glass 82.3%` after the recycling rate of plastic,
 * `China by 5.0 percent` after growth in America. The name before lends the rest; the new words must be the other
 * indicator's, all of them.
 */
function inPlaceOf(
  { claim, index }: Examined,
  given: ClaimWords,
  examined: readonly Examined[],
  catalogue: Catalogue,
  context: DocumentContext,
): readonly Candidate[] {
  const words = thatOf(claim, given, context);
  const fresh = words.phrase.filter((word) => !SUPPORT.has(word));
  const said = context.wordsOf(claim.indicator?.value ?? '');
  if (said.every((word) => ABSTRACT.has(word) || SUPPORT.has(word)) && !words.placesNear.length)
    return sameAgain(claim, words, examined.slice(Math.max(0, index - FAR_BACK), index).reverse(), context);
  if ((!fresh.length && !words.placesNear.length) || fresh.length > SHORT) return [];
  for (let i = index - 1; i >= Math.max(0, index - FAR_BACK); i--) {
    const before = examined[i];
    if (before?.claim.block !== claim.block) return [];
    const own = before.chosen?.candidate;
    if (
      !own ||
      (before.standing !== 'agrees' && own.score < SURE) ||
      before.standing === 'unmatched' ||
      !likeUnits(before.claim, claim)
    )
      continue;
    const isOther = (entry: Entry): boolean =>
      entry !== own.entry &&
      entry.indicator.sector === own.entry.indicator.sector &&
      entry.basis === own.entry.basis &&
      isNew(entry, own.entry, words);
    const found = candidatesAmong(claim, withWords(words, own.entry), isOther, catalogue, context);
    return bestOfEach(found)
      .filter((c) => c.precision >= ALL_OF_IT)
      .map((c) => candidate(c.entry, { ...own, precision: c.precision, score: c.score }, LENT));
  }
  return [];
}

/** What names a figure by what it is to the thing: the goal is 64%. */
const ABSTRACT: ReadonlySet<string> = new Set(
  'rate ratio goal target figure figur level aim objectiv objective number amount total milestone mileston interim share proport half third quarter twic doubl tripl level'.split(
    ' ',
  ),
);

/**
 * The same thing at another time: `30.1 percent; the goals are 50 percent in 2025`, `now 2.00%, half the 4.00% that applied in
 * May`. Only where that thing has a row for the figure that the figure before has not.
 */
function sameAgain(
  claim: Claim,
  words: ClaimWords,
  before: readonly Examined[],
  context: DocumentContext,
): readonly Candidate[] {
  const nearest = before.find((e) => likeUnits(e.claim, claim));
  const own = nearest?.chosen?.candidate;
  if (!nearest || !own || nearest.claim.block !== claim.block || !isLevel(own.entry.basis) || isChange(words.basis))
    return [];
  if (nearest.claim.context.sentence !== claim.context.sentence && !claim.indicator) return [];
  if (nearest.standing === 'unmatched' || (nearest.standing !== 'agrees' && own.score < SURE)) return [];
  const lent = candidate(own.entry, { ...own, score: Math.max(own.score, SURE) }, LENT);
  const { row, fit } = weigh(claim, lent, context).choice;
  const isOther = row !== undefined && row !== nearest.chosen?.choice.row && (fit === 'same' || fit === 'deadline');
  return isOther && context.isFree(row, claim) ? [lent] : [];
}

/** `that of glass to 82.3%`, `those in rural areas by 4%`: the words behind it are all that is new. */
const THAT_OF =
  /\b(?:that|those) (?:of|in|for|from|with) ([^,;.()\d]{2,40}?)(?: (?:came|rose|fell|grew|stood|was|were|is|are|to|at|by|up|down|reached)\b[^,;.\d]*)?\s*$/i;

function thatOf({ span }: Claim, words: ClaimWords, context: DocumentContext): ClaimWords {
  const said = THAT_OF.exec(context.document.text.slice(Math.max(0, span.start - 80), span.start))?.[1];
  const phrase = said === undefined ? [] : context.wordsOf(said);
  return phrase.length ? { ...words, phrase, own: new Set(phrase) } : words;
}

const bestOfEach = (found: readonly Candidate[]): readonly Candidate[] =>
  found.filter(
    (c) =>
      !found.some(
        (o) =>
          o !== c &&
          o.entry === c.entry &&
          (o.score > c.score || (o.score === c.score && found.indexOf(o) < found.indexOf(c))),
      ),
  );

const ALL_OF_IT = 0.7;

/** True when the entry has a word or place of the figure's own that the neighbour's has not. */
const isNew = (entry: Entry, before: Entry, words: ClaimWords): boolean =>
  words.phrase.some((word) => entry.vocabulary.has(word) && !before.vocabulary.has(word)) ||
  words.placesNear.some((place) => entry.places.has(place) && !before.places.has(place));

function likeUnits(a: Claim, b: Claim): boolean {
  const [x, y] = [a.quantity.unit, b.quantity.unit];
  return x === null || y === null || commensurable(x, y) || (x.dimension === 'count' && y.dimension === 'count');
}

function withWords(words: ClaimWords, { names }: Entry): ClaimWords {
  const near = new Map(words.near);
  const own = new Set(words.own);
  for (const { words: theirs, given } of names)
    for (const word of [...theirs.map((w) => w.word), ...given]) {
      near.set(word, Math.max(near.get(word) ?? 0, LENT_WORD));
      own.add(word);
    }
  return { ...words, near, own };
}

/** The figure that this one leans on: the level before it, or the one it leads to. */
function levelOf(
  figure: Examined,
  examined: readonly Examined[],
  source: string,
  context: DocumentContext,
): Examined | undefined {
  const { claim, index } = figure;
  const isBeside = (e: Examined | undefined): e is Examined =>
    e !== undefined && e.claim.block === claim.block && e.claim.context.sentence === claim.context.sentence;
  const isNamed = ({ chosen, standing }: Examined): boolean =>
    (standing === 'agrees' || standing === 'conflict' || standing === 'no-row') &&
    chosen !== undefined &&
    isLevel(chosen.candidate.entry.basis) &&
    (standing === 'agrees' ||
      (chosen.candidate.score >= SURE && !context.isForeign(chosen.candidate.entry.indicator.sector)));
  const next = examined[index + 1];
  if (isBeside(next) && isNamed(next) && leadsTo(claim, next.claim, source)) return next;
  for (let i = index - 1; i >= Math.max(0, index - BACK); i--) {
    const before = examined[i];
    if (!isBeside(before)) return undefined;
    if (isNamed(before)) return before;
  }
  return undefined;
}

/** True when the figure's phrase has no word that the level's phrase or name has not. */
function addsNothing(
  { claim }: Examined,
  level: Examined,
  words: ClaimWords,
  catalogue: Catalogue,
  context: DocumentContext,
): boolean {
  const theirs = context.read.get(level.claim)?.words;
  const entry = level.chosen?.candidate.entry;
  if (!theirs || !entry) return false;
  const said = (word: string): boolean =>
    (theirs.near.get(word) ?? 0) >= 0.9 || entry.vocabulary.has(word) || !catalogue.postings.has(word);
  const place = words.placesNear.every((p) => entry.places.has(p) || theirs.places.includes(p));
  return place && (claim.indicator === null || words.phrase.every(said));
}

function candidate(entry: Entry, level: Candidate, share: number, slip: Slip | null = null): Candidate {
  const { labelZh, labelEn } = level.entry.indicator;
  const reason = text(
    `承接旁边的数字：${labelZh || level.name}`,
    `It goes on from the figure beside it: ${labelEn || level.name}`,
  );
  return implied(entry, Math.min(1, level.score) * share, level.precision, reason, slip);
}
