import { text } from '../base/text.ts';
import { commensurable } from '../model/unit.ts';
import { type Examined, examineWith } from './examine.ts';
import { basisFit } from './match/basis.ts';
import type { Catalogue, Entry } from './match/catalogue.ts';
import type { ClaimWords, DocumentContext } from './match/context.ts';
import { isChange, isLevel, kinOf, leadsTo } from './match/kin.ts';
import { type Candidate, type Slip, slipOf } from './match/match.ts';
import { isBase } from './match/mentions.ts';

/** Figures back from a change to the level it is a change of: 31.2亿件，同比增长18.6%，比上季度增长2%. */
const BACK = 2;
/** A level found by chance lends nothing. */
const SURE = 0.5;
/** What is named by its neighbour is a little less sure than the neighbour. */
const LENT = 0.97;

/**
 * Names figures by the one they lean on: `48,730 people applied for asylum, 11.9% fewer than in 2023` has a row for the
 * change of what 48,730 counts; `64.6 years, up from 62.8` one for the same thing earlier. Only within a sentence, only
 * where the figure's own phrase names nothing more.
 */
export function related(
  examined: readonly Examined[],
  catalogue: Catalogue,
  context: DocumentContext,
): readonly Examined[] {
  return examined.map((figure) => {
    const words = context.read.get(figure.claim)?.words;
    if (!words || figure.standing === 'agrees' || !figure.weighed) return figure;
    const lent = lentTo(figure, words, examined, catalogue, context);
    return lent.length ? examineWith(figure, lent, context) : figure;
  });
}

function lentTo(
  figure: Examined,
  words: ClaimWords,
  examined: readonly Examined[],
  catalogue: Catalogue,
  context: DocumentContext,
): readonly Candidate[] {
  const { claim, index } = figure;
  const source = context.document.text;
  const base = isBase(source.slice(Math.max(0, claim.span.start - 40), claim.span.start));
  if (!base && !isChange(words.basis)) return [];
  const level = levelOf(figure, examined, source);
  const own = level?.chosen?.candidate;
  if (!own || !addsNothing(figure, level, words, catalogue, context)) return [];
  if (base && isLevel(own.entry.basis) && level.index === index - 1) {
    const [a, b] = [claim.quantity.unit, level.claim.quantity.unit];
    return !a || (b && commensurable(a, b)) ? [candidate(own.entry, own, LENT)] : [];
  }
  return kinOf(own.entry, catalogue).flatMap(({ entry, alike }) => {
    const fit = basisFit(words.basis, entry.basis);
    const slip = slipOf(claim.quantity.unit, entry);
    return fit > 0 && slip !== null ? [candidate(entry, own, LENT * fit * alike, slip)] : [];
  });
}

/** The figure that this one leans on: the level before it, or the one it leads to. */
function levelOf(figure: Examined, examined: readonly Examined[], source: string): Examined | undefined {
  const { claim, index } = figure;
  const isBeside = (e: Examined | undefined): e is Examined =>
    e !== undefined && e.claim.block === claim.block && e.claim.context.sentence === claim.context.sentence;
  const isNamed = ({ chosen, standing }: Examined): boolean =>
    (standing === 'agrees' || standing === 'conflict' || standing === 'no-row') &&
    chosen !== undefined &&
    isLevel(chosen.candidate.entry.basis) &&
    chosen.candidate.score >= SURE;
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
  return {
    entry,
    score: Math.min(1, level.score) * share,
    slip,
    name: entry.names[0]?.text ?? entry.indicator.id,
    precision: level.precision,
    exact: false,
    reasons: [
      text(
        `承接旁边的数字：${level.entry.indicator.labelZh || level.name}`,
        `It goes on from the figure beside it: ${level.entry.indicator.labelEn || level.name}`,
      ),
    ],
  };
}
