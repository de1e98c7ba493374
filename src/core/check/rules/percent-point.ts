import { text } from '../../base/text.ts';
import { boundSide } from '../../model/bound.ts';
import type { Claim } from '../../model/claim.ts';
import { amountWords } from '../amount-words.ts';
import { numbersAgree, significantDigits } from '../compare/amount.ts';
import { canonicalSide } from '../compare/compare.ts';
import { type Examined, isReversed, type Weighed } from '../examine.ts';
import { pointEdit, withEdit } from '../fix/wording.ts';
import { citedText, joinText, sayCanonical } from '../speak.ts';
import { type Bench, type FigureRule, finding, fix, replaceWith } from './rule.ts';

/**
 * `figure.percent-point`: 同比增长6.3个百分点 where the row says 6.3 %, or the reverse. The number must be the row's and
 * the words must match clearly; 比重提高0.9个百分点 beside a share of 50.1 % is none.
 */
export const percentPoint: FigureRule = {
  code: 'figure.percent-point',
  judge(figure, bench) {
    const { context } = bench;
    if (figure.standing === 'agrees' || figure.standing === 'silenced' || figure.standing === 'not-judged')
      return undefined;
    const slip = figure.weighed.find((w) => w.candidate.slip === 'percent-point' && isSlip(w, figure, bench));
    const plain = figure.weighed.find((w) => !w.candidate.slip && w.choice.row);
    if (slip && plain && plain.candidate.score > slip.candidate.score + LEAD) return undefined;
    const row = slip?.choice.row;
    if (!slip || !row) return undefined;
    const { claim, index } = figure;
    if (claim.quantity.value.eq(0) || isReversed(claim, row, slip.candidate, context)) return undefined;
    if (
      boundSide(claim.quantity.bound) &&
      boundSide(row.bound) &&
      boundSide(claim.quantity.bound) !== boundSide(row.bound)
    )
      return undefined;
    const toPoints = row.unit.dimension === 'points';
    const source = context.document.text;
    const edit = pointEdit(claim, toPoints, source);
    const shown = edit && withEdit(claim, edit, source);
    const why = toPoints
      ? text('两个百分数之差应以百分点计。', 'A difference between two percentages is counted in percentage points.')
      : text(
          '增速和占比是百分数；百分点只用于两个百分数之差。',
          'A rate or share is a percentage; points are for the difference of two.',
        );
    return finding(claim, index, {
      code: 'figure.percent-point',
      severity: 'error',
      cause: 'percent-point',
      message: joinText(
        text(`“${citedText(claim)}”的单位有误：`, `"${citedText(claim)}" has the wrong unit: `),
        sayCanonical(slip.candidate.entry, row, shown ?? amountWords(row.value, row.unit.code)),
        text('。', '. '),
        why,
      ),
      canonical: row,
      fixes: [shown === undefined ? undefined : fix(replaceWith(shown), edit)],
    });
  },
};

/** The number being the row's to the digit, the words need not match as clearly as elsewhere. */
const SLIP = 0.55;
/** An indicator in the cited unit must match this much better to be the one that is meant. */
const LEAD = 0.2;

function isSlip(weighed: Weighed, { claim, index }: Examined, bench: Bench): boolean {
  const { candidate, choice } = weighed;
  const { value, step, max } = claim.quantity;
  if (!choice.row || choice.fit === 'carried' || max) return false;
  const isSaid = candidate.score >= SLIP || isNamedWhole(weighed, claim);
  if (!isSaid && !isNextOfSeries(weighed, claim, bench.examined[index - 1])) return false;
  return numbersAgree({ value, step }, canonicalSide(choice.row).low);
}

/**
 * 一季度增长1.3%，二季度增长4.5个百分点: named no better than the figure before it, which agrees with another row of the same
 * indicator and changes the same way. Miss: 一季度增长1.3%，比上年同期提高4.5个百分点, for the period is not its own.
 */
function isNextOfSeries({ candidate, choice }: Weighed, claim: Claim, before: Examined | undefined): boolean {
  if (before?.standing !== 'agrees' || choice.fit !== 'same' || claim.period?.evidence !== 'clause') return false;
  const { chosen } = before;
  return (
    chosen?.candidate.entry === candidate.entry &&
    !chosen.candidate.slip &&
    chosen.choice.row !== choice.row &&
    before.claim.block === claim.block &&
    before.claim.context.sentence === claim.context.sentence &&
    before.claim.period?.evidence === 'clause' &&
    claim.direction !== null &&
    before.claim.direction === claim.direction &&
    !/[比较]/.test(claim.context.clause)
  );
}

/** Weaker words do where the clause names a growth row whole, and its very period: `Food prices rose by 3.3 points in May`. */
const NAMED = 0.42;

function isNamedWhole({ candidate, choice }: Weighed, { period, quantity, direction }: Claim): boolean {
  return (
    candidate.score >= NAMED &&
    candidate.precision > 0.99 &&
    candidate.entry.basis === 'growth' &&
    choice.fit === 'same' &&
    period?.evidence === 'clause' &&
    direction !== null &&
    significantDigits(quantity) >= 2
  );
}
