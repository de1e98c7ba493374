import { hasHan } from '../base/script.ts';
import { boundSide } from '../model/bound.ts';
import type { Claim } from '../model/claim.ts';
import type { Observation } from '../model/dataset.ts';
import { ZERO } from '../model/decimal.ts';
import { samePeriod } from '../model/period.ts';
import { recognizePeriods } from '../recognize/period/index.ts';
import { significantDigits } from './compare/amount.ts';
import { causeBetween } from './compare/cause.ts';
import { canonicalSide, citedSide, compare } from './compare/compare.ts';
import { type Examined, isCorroborated } from './examine.ts';
import { isCaptionedOtherwise } from './match/caption.ts';
import { PLACES } from './match/lexicon.en.ts';
import { isBase } from './match/mentions.ts';
import { placesIn } from './match/places.ts';
import { isQualified } from './match/qualifier.ts';
import { mayMeanOther } from './rules/period.ts';
import { type Bench, holdsRow, isHeldByAnother, isOfAnotherDataset, othersOfBlock } from './rules/rule.ts';
import { isInOtherUnit } from './rules/unit.ts';

/** The text may mean something else that agrees: no finding. */
export const isDoubtful = (figure: Examined, bench: Bench): boolean =>
  isVagueBase(figure, bench) ||
  (figure.standing === 'conflict' && (meansAnotherThing(figure, bench) || meansAnotherTime(figure, bench)));

/** What is counted may be another thing than the row's; an annotation says which it is. */
const meansAnotherThing = (figure: Examined, bench: Bench): boolean =>
  figure.claim.boundTo === undefined &&
  (isOfAnotherDataset(bench) ||
    explained(figure, bench) ||
    isTwofold(figure) ||
    isNamedInPart(figure, bench) ||
    isOfAnotherTable(figure, bench) ||
    isUnlikeAnySlip(figure) ||
    isOfAnotherPlace(figure, bench) ||
    isTaken(figure, bench) ||
    isPartOfPlan(figure));

const meansAnotherTime = (figure: Examined, bench: Bench): boolean =>
  isReachedLater(figure, bench) || isSaidPreliminary(figure) || mayMeanOther(figure, bench);

/**
 * A sentence says one thing once: where another figure of it already has the row, this one is about something else:
 * `€4.6bn …; of this, up to €1.1bn`. A figure that is plainly another period's is judged all the same.
 */
function isTaken(figure: Examined, bench: Bench): boolean {
  const { chosen, claim } = figure;
  const row = chosen?.choice.row;
  if (!row || chosen.choice.others.some((o) => compare(claim.quantity, o).kind === 'agrees')) return false;
  return othersOfBlock(figure, bench).some(
    (e) =>
      e.claim.context.sentence === claim.context.sentence &&
      holdsRow(e, row) &&
      // 1109万吨 and 222亿斤: the same said again in another unit.
      e.claim.quantity.unit?.code === claim.quantity.unit?.code,
  );
}

/**
 * With a word before it a name is that of a part: 陆上风电新增, 建筑业农民工月均收入. Then only a number that differs from the row as a
 * slip does shows that the row is meant.
 */
function isNamedInPart({ chosen, claim }: Examined, { context: { document } }: Bench): boolean {
  if (!chosen || !hasHan(claim.context.sentence)) return false;
  if (claim.indicator?.evidence === 'table' || isCorroborated(claim, chosen)) return false;
  return isQualified(claim, chosen.candidate, document.text);
}

/**
 * `India, Mexico and China came first, taking in $120 billion, …`: told of a place alone, but the number is another's that the
 * sentence names too, to the digit. Which figure is whose the list does not say plainly enough.
 */
function isOfAnotherPlace({ chosen, claim }: Examined, { context }: Bench): boolean {
  const row = chosen?.choice.row;
  const read = context.read.get(claim);
  if (!row || !read || significantDigits(claim.quantity) < 2 || !chosen.candidate.entry.places.size) return false;
  if (!read.words.phrase.every((word) => PLACES.has(word))) return false;
  const { entry } = chosen.candidate;
  const named = placesIn(claim.context.sentence);
  return read.names.some(
    ({ name: { entry: other, requiredPlaces } }) =>
      other !== entry &&
      other.basis === entry.basis &&
      other.indicator.sector === entry.indicator.sector &&
      requiredPlaces.length > 0 &&
      requiredPlaces.every((place) => named.includes(place) && !entry.places.has(place)) &&
      other.rows.some(
        (o) => o.period !== null && row.period !== null && samePeriod(o.period, row.period) && holds(claim, o),
      ),
  );
}

const holds = ({ quantity }: Claim, row: Observation): boolean =>
  citedSide(quantity, row.unit)?.low.value.eq(canonicalSide(row).low.value) === true;

/** The caption makes it the figure of a part, or of something else: `Young people out of work` over the names of places. */
function isOfAnotherTable({ chosen, claim }: Examined, { context }: Bench): boolean {
  if (!chosen) return false;
  const words = context.read.get(claim)?.words.phrase ?? [];
  return isCaptionedOtherwise(claim, chosen.candidate.entry, context.document, words);
}

/** `初步核算，…615万吨` of a row that was 615 before it was revised: the text says that it was the first figure. */
const isSaidPreliminary = ({ chosen, claim }: Examined): boolean =>
  PRELIMINARY.test(claim.context.sentence) &&
  !!chosen?.choice.superseded.some((row) => compare(claim.quantity, row).kind === 'agrees');
const PRELIMINARY = /初步(?:数|核算|统计|测算|估算|汇总)|快报|\b(?:preliminary|provisional)\b/i;

/** `from 600000 in 2022 to 597,000`: of some later time than the one told before it, which one the text does not tell. */
function isReachedLater({ claim }: Examined, { context: { document } }: Bench): boolean {
  const told = claim.period?.evidence;
  if (told === 'clause' || told === 'sentence' || claim.role === 'target') return false;
  const base = REACHED.exec(document.text.slice(Math.max(0, claim.span.start - FAR), claim.span.start))?.[1];
  return base !== undefined && recognizePeriods(base).length > 0;
}
/** What a change began at, right before what it came to. */
const REACHED = /\bfrom ([^\n;:]+) to $/;
const FAR = 64;

/** What a plan reaches in all its years is another number than its last year's, unless it differs as a slip does. */
const isPartOfPlan = ({ chosen, claim }: Examined): boolean =>
  chosen?.choice.fit === 'inside' && !isCorroborated(claim, chosen);

/** A slip is one slip: where both the number and the side of its bound differ from a goal, another thing is meant. */
function isTwofold({ chosen, claim }: Examined): boolean {
  const row = chosen?.choice.row;
  const own = boundSide(claim.quantity.bound);
  return (
    row?.role === 'target' && chosen?.outcome?.kind === 'value' && own !== undefined && own !== boundSide(row.bound)
  );
}

/** So many times the row's number, or so small a part of it, and no slip of digits or scale: another thing is meant. */
const TIMES = 5;

/** 12,000 homes a year beside a goal of five million is no misprint of it. */
function isUnlikeAnySlip({ chosen, claim }: Examined): boolean {
  const row = chosen?.choice.row;
  const cited = row && citedSide(claim.quantity, row.unit);
  if (!row || !cited) return false;
  const own = canonicalSide(row).low.value;
  const near = cited.low.value.lt(own.times(TIMES)) && own.lt(cited.low.value.times(TIMES));
  if (near || isInOtherUnit(claim, row) || causeBetween(claim.quantity, row).cause !== 'value') return false;
  return !chosen.choice.others.some((o) => compare(claim.quantity, o).kind === 'agrees');
}

/** So well must a name explain the phrase for a number that is its row's to outweigh one that rounds to another's. */
const SURE = 0.99;

/** True when another row explains the figure, and no other figure of the block has that row already. */
function explained(figure: Examined, bench: Bench): boolean {
  const { alternative, chosen, claim } = figure;
  const row = alternative?.choice.row;
  if (!row) return false;
  // Over a million averted: the number is the row's, but for its bound; 597,000 only rounds to it.
  const own = chosen?.choice.row;
  const isOwn = (o: Observation): boolean =>
    canonicalSide(o).low.value.eq(citedSide(claim.quantity, o.unit)?.low.value ?? ZERO);
  if (own && chosen.candidate.precision > SURE && isOwn(own) && !isOwn(row)) return false;
  return !isHeldByAnother(figure, row, bench);
}

/**
 * `down from 8.6`: a base of comparison whose period the clause does not name is of some earlier time, unless another
 * figure of the sentence shows that the two periods were told apart.
 */
function isVagueBase({ claim, index }: Examined, { context, examined }: Bench): boolean {
  if (claim.period?.evidence === 'clause' || claim.period?.evidence === 'annotation') return false;
  if (!isBase(context.document.text.slice(Math.max(0, claim.span.start - 40), claim.span.start))) return false;
  const own = claim.period?.value;
  const later = examined[index + 1]?.claim;
  const isBeside = later?.context.sentence === claim.context.sentence;
  return !own || !isBeside || !later?.period || later.period.value.to <= own.to;
}
