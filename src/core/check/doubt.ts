import { compare } from './compare/compare.ts';
import type { Examined } from './examine.ts';
import { isBase } from './match/mentions.ts';
import { mayMeanOther } from './rules/period.ts';
import type { Bench } from './rules/rule.ts';

/** The text may mean something else that agrees: no finding. */
export const isDoubtful = (figure: Examined, bench: Bench): boolean =>
  explained(figure, bench) || isTaken(figure, bench) || isVagueBase(figure, bench) || mayMeanOther(figure, bench);

/**
 * A sentence says one thing once: where another figure of it already has the row, this one is about something else:
 * `€4.6bn …; of this, up to €1.1bn`. A figure that is plainly another period's is judged all the same.
 */
function isTaken(figure: Examined, { examined }: Bench): boolean {
  const { chosen, claim, index, standing } = figure;
  const row = chosen?.choice.row;
  if (
    standing !== 'conflict' ||
    !row ||
    !claim.context.sentence ||
    chosen.choice.others.some((o) => compare(claim.quantity, o).kind === 'agrees')
  )
    return false;
  return examined.some(
    (e) =>
      e.index !== index &&
      e.claim.block === claim.block &&
      e.claim.context.sentence === claim.context.sentence &&
      e.standing === 'agrees' &&
      e.chosen?.choice.row === row &&
      // 1109万吨 and 222亿斤: the same said again in another unit.
      e.claim.quantity.unit?.code === claim.quantity.unit?.code,
  );
}

/** True when another row explains the figure, and no other figure of the block has that row already. */
function explained({ alternative, claim, index }: Examined, { examined }: Bench): boolean {
  const row = alternative?.choice.row;
  if (!row) return false;
  return !examined.some(
    (e) =>
      e.index !== index && e.claim.block === claim.block && e.standing === 'agrees' && e.chosen?.choice.row === row,
  );
}

/**
 * `down from 8.6`: a base of comparison whose period the clause does not name is of some earlier time, unless another
 * figure of the sentence shows that the two periods were told apart.
 */
function isVagueBase({ claim, index }: Examined, { context, examined }: Bench): boolean {
  if (claim.period?.evidence === 'clause' || claim.period?.evidence === 'annotation') return false;
  if (!isBase(context.document.text.slice(Math.max(0, claim.span.start - 40), claim.span.start))) return false;
  const own = claim.period?.value;
  const later = examined.find(
    (e) => e.index === index + 1 && e.claim.context.sentence === claim.context.sentence,
  )?.claim;
  return !own || !later?.period || later.period.value.to <= own.to;
}
