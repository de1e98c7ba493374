import { text } from '../../base/text.ts';
import { boundSide } from '../../model/bound.ts';
import type { Claim } from '../../model/claim.ts';
import { amountWords } from '../amount-words.ts';
import { numbersAgree } from '../compare/amount.ts';
import { canonicalSide } from '../compare/compare.ts';
import { isReversed, type Weighed } from '../examine.ts';
import { pointEdit, withEdit } from '../fix/wording.ts';
import { citedText, joinText, sayCanonical } from '../speak.ts';
import { type FigureRule, finding, fix, replaceWith } from './rule.ts';

/**
 * `figure.percent-point`: 同比增长6.3个百分点 where the row says 6.3 %, or the reverse. The number must be the row's and
 * the words must match clearly; 比重提高0.9个百分点 beside a share of 50.1 % is none.
 */
export const percentPoint: FigureRule = {
  code: 'figure.percent-point',
  judge(figure, { context }) {
    if (figure.standing === 'agrees' || figure.standing === 'silenced' || figure.standing === 'not-judged')
      return undefined;
    const slip = figure.weighed.find((w) => w.candidate.slip === 'percent-point' && isSlip(w, figure.claim));
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

function isSlip({ candidate, choice: { row, fit } }: Weighed, { quantity: { value, step, max } }: Claim): boolean {
  if (candidate.score < SLIP || !row || fit === 'carried' || max) return false;
  return numbersAgree({ value, step }, canonicalSide(row).low);
}
