import { hasHan } from '../base/script.ts';
import { mapped, type Steps } from '../base/steps.ts';
import { text } from '../base/text.ts';
import type { Claim } from '../model/claim.ts';
import { indicatorName, type Observation } from '../model/dataset.ts';
import { leadingPower, roundedStep, significantDigits } from './compare/amount.ts';
import { causeBetween } from './compare/cause.ts';
import { canonicalSide, citedSide } from './compare/compare.ts';
import { type Examined, isCorroborated, type Weighed, weigh } from './examine.ts';
import { basisFit } from './match/basis.ts';
import type { Catalogue, Entry, Name } from './match/catalogue.ts';
import type { ClaimWords, DocumentContext } from './match/context.ts';
import { slipOf } from './match/fit.ts';
import { implied } from './match/implied.ts';
import type { Candidate } from './match/match.ts';
import { besideOf, placesIn } from './match/places.ts';

/** So many figures of a text must agree with rows of a sector, and so great a part of all, for its other rows to be looked through. */
const FEW = 4;
const SHARE = 0.3;
/** A sector of more indicators is no list that a text could go through. */
const MOST = 150;
/** Nor does a text of more figures. */
const LONG = 1000;
/** Figures looked at between two pauses. */
const AT_A_TIME = 16;
/** So much of a name, weighed by how near its words stand, must be said: the fewer digits speak, the more. */
const SAID_LITTLE = 0.2;
const SAID_HALF = 0.33;
const SAID_MOST = 0.55;
/** A row whose name is said so much more is the one that is meant. */
const MARGIN = 0.05;
/** What a place that only this row's name has adds to its words. */
const PLACE = 0.4;
/** A word of another indicator of the sector in the figure's phrase speaks against it. */
const FOREIGN = 0.1;
/** So many times as much, or so small a part, is another thing. */
const TIMES = 5;
const LEAST_BASIS = 0.75;
/** As good as a match that may accuse. */
const SCORE = 0.7;

/**
 * Names weakly named figures of a text that goes through the rows of a sector: of the rows that no other figure has, the one
 * of the figure's very period, role and unit whose number it has, or misses just as a slip does. `The tally counts 686
 * facilities` where 646 is the only count left. Only where the words point to that row before all others that are left.
 */
export function* remaining(
  examined: readonly Examined[],
  catalogue: Catalogue,
  context: DocumentContext,
): Steps<readonly Examined[]> {
  const left = [...sectorsOf(context)].flatMap((sector) => entriesOf(catalogue).get(sector) ?? []);
  if (!left.length || left.length > MOST) return examined;
  return yield* mapped(examined, AT_A_TIME, (figure) =>
    isOpen(figure, context) ? (found(figure, left, catalogue, context) ?? figure) : figure,
  );
}

const cache = new WeakMap<Catalogue, ReadonlyMap<string, readonly Entry[]>>();

function entriesOf(catalogue: Catalogue): ReadonlyMap<string, readonly Entry[]> {
  const known = cache.get(catalogue);
  if (known) return known;
  const made = new Map<string, Entry[]>();
  for (const entry of catalogue.entries) {
    const list = made.get(entry.indicator.sector);
    if (list) list.push(entry);
    else made.set(entry.indicator.sector, [entry]);
  }
  cache.set(catalogue, made);
  return made;
}

/** The sectors that the text goes through. */
function sectorsOf(context: DocumentContext): ReadonlySet<string> {
  if (context.agreeing < FEW || context.figures > LONG || context.agreeing < SHARE * context.figures) return new Set();
  return new Set(context.known?.keys());
}

/** Not named by its words, or by words of a row that another figure has. */
function isOpen({ standing, claim, chosen }: Examined, context: DocumentContext): boolean {
  if (claim.boundTo !== undefined || !claim.quantity.unit || hasHan(claim.context.sentence)) return false;
  // Row and column heads name a figure in full or mean another one.
  if (claim.indicator?.evidence === 'table') return false;
  if (standing === 'unmatched' || standing === 'ambiguous') return true;
  const row = chosen?.choice.row;
  if (standing !== 'conflict' || !chosen || !row) return false;
  return !context.isFree(row, claim) || (chosen.candidate.score < WEAK && !isCorroborated(claim, chosen));
}

/** A match of the words so weak gives way to a row that has the number and some of the words. */
const WEAK = 0.5;
const isRival = ({ weighed: { outcome, reversed }, said }: Pointer): boolean =>
  outcome?.kind === 'agrees' && !reversed && said > SAID_LITTLE;

interface Pointer {
  readonly weighed: Weighed;
  readonly said: number;
  readonly tells: boolean;
  /** The number is of the row's magnitude: it may be a wrong one. */
  readonly near: boolean;
}

function found(
  figure: Examined,
  left: readonly Entry[],
  catalogue: Catalogue,
  context: DocumentContext,
): Examined | undefined {
  const words = context.read.get(figure.claim)?.words;
  if (!words) return undefined;
  const pointers = left.flatMap((entry) => pointerTo(entry, figure, words, catalogue, context) ?? []);
  const telling = pointers.filter((p) => p.tells);
  if (figure.standing === 'conflict' && context.isFree(figure.chosen?.choice.row as Observation, figure.claim))
    return pointers.some(isRival) ? { ...figure, standing: 'unmatched', chosen: undefined } : undefined;
  const [best, second] = telling.sort((a, b) => b.said - a.said);
  if (!best || (second && second.said > best.said - MARGIN)) return undefined;
  if (pointers.some((p) => p !== best && p.said > best.said && p.near)) return undefined;
  const { outcome, reversed } = best.weighed;
  return {
    ...figure,
    standing: outcome?.kind === 'agrees' && !reversed ? 'agrees' : 'conflict',
    chosen: best.weighed,
    weighed: [best.weighed, ...figure.weighed],
    alternative: undefined,
    reasons: best.weighed.candidate.reasons,
  };
}

function pointerTo(
  entry: Entry,
  { claim }: Examined,
  words: ClaimWords,
  catalogue: Catalogue,
  context: DocumentContext,
): Pointer | undefined {
  if (slipOf(claim.quantity.unit, entry) !== undefined || basisFit(words.basis, entry.basis) < LEAST_BASIS)
    return undefined;
  const named = besideOf(claim, context.document.text) ? words.placesNear : placesOfClause(claim);
  if (named.some((place) => !entry.places.has(place))) return undefined;
  const weighed = weigh(claim, candidate(entry), context);
  const { row, fit } = weighed.choice;
  if (!row || fit === 'carried' || fit === 'inside' || !context.isFree(row, claim)) return undefined;
  const said = saidOf(entry, words) + (isOnlyOfUnit(entry, claim, catalogue) ? ONLY_OF_UNIT : 0);
  const cited = citedSide(claim.quantity, row.unit)?.low.value;
  const own = canonicalSide(row).low.value;
  const near = cited?.lt(own.times(TIMES)) === true && own.lt(cited.times(TIMES));
  return { weighed, said, tells: said >= needed(weighed, row, claim), near };
}

/** Airports counted, and one indicator that counts any. */
const ONLY_OF_UNIT = 0.2;

const codes = new WeakMap<Catalogue, ReadonlyMap<string, number>>();

function isOnlyOfUnit({ indicator, rows }: Entry, { quantity }: Claim, catalogue: Catalogue): boolean {
  const code = (indicator.unit ?? rows[0]?.unit)?.code ?? '';
  if (!code.startsWith('{') || code !== quantity.unit?.code) return false;
  let counts = codes.get(catalogue);
  if (!counts) {
    const made = new Map<string, number>();
    for (const entry of catalogue.entries) {
      const own = (entry.indicator.unit ?? entry.rows[0]?.unit)?.code ?? '';
      made.set(own, (made.get(own) ?? 0) + 1);
    }
    counts = made;
    codes.set(catalogue, counts);
  }
  return counts.get(code) === 1;
}

/** How much of a name the text must say for the number to tell that the row is meant; more than 1 where it cannot. */
function needed({ outcome, reversed, choice }: Weighed, row: Observation, { quantity }: Claim): number {
  const cited = citedSide(quantity, row.unit)?.low;
  if (!cited || row.max || quantity.max) return Number.POSITIVE_INFINITY;
  const own = canonicalSide(row).low;
  const digits = Math.min(
    significantDigits({ value: cited.value, step: roundedStep(cited) }),
    significantDigits({ value: own.value, step: roundedStep(own) }),
  );
  if (digits < 2) return Number.POSITIVE_INFINITY;
  const isSame =
    outcome?.kind === 'bound' ||
    outcome?.kind === 'agrees' ||
    reversed ||
    choice.others.some((o) => o.value.eq(cited.value) && o.unit.code === row.unit.code);
  const { cause } = isSame ? { cause: 'scale' } : causeBetween(quantity, row);
  if (cause === 'value' || (cause === 'digit' && leadingPower(cited.value) !== leadingPower(own.value)))
    return Number.POSITIVE_INFINITY;
  // Of two digits one is soon another's.
  const isSlight = digits < 3 && cause === 'digit';
  if (isSlight || choice.fit === 'unknown') return digits > 2 ? SAID_HALF : SAID_MOST;
  return digits > 2 ? SAID_LITTLE : SAID_HALF;
}

/** How much of the entry's best name the text says around the figure, less what of other names it says. */
function saidOf({ names, siblings, vocabulary }: Entry, words: ClaimWords): number {
  const foreign = new Set(words.phrase.filter((word) => siblings.has(word) && !vocabulary.has(word))).size;
  return Math.max(0, ...names.map((name) => share(name, words))) - FOREIGN * Math.min(2, foreign);
}

function share({ words: own, total, requiredPlaces }: Name, { near, implied, places, placesNear }: ClaimWords): number {
  if (requiredPlaces.some((p) => !places.includes(p))) return 0;
  const place = requiredPlaces.length > 0 && requiredPlaces.every((p) => placesNear.includes(p)) ? PLACE : 0;
  if (total === 0) return place;
  let sum = 0;
  for (const { word, weight } of own) sum += weight * (near.get(word) ?? (implied.has(word) ? 0.5 : 0));
  return place + sum / total;
}

const placesOfClause = ({ context: { clause }, indicator }: Claim): readonly string[] =>
  placesIn(`${indicator?.value ?? ''} ${clause}`);

function candidate(entry: Entry): Candidate {
  const { zh, en } = indicatorName(entry.indicator);
  const reason = text(
    `文中逐一引用了这一组数据，只剩“${zh}”没有别的数字对应`,
    `The text goes through these figures, and only "${en}" is left for this one`,
  );
  return implied(entry, SCORE, SCORE, reason);
}
