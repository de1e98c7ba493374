import { text } from '../../base/text.ts';
import type { Claim } from '../../model/claim.ts';
import type { Observation } from '../../model/dataset.ts';
import type { Finding } from '../../model/finding.ts';
import { amountWords } from '../amount-words.ts';
import { canonicalSide, compareSides } from '../compare/compare.ts';
import type { Examined } from '../examine.ts';
import { CLEAR } from '../examine.ts';
import { isChinese, withEdit } from '../fix/wording.ts';
import { MONEY } from '../fix/words.ts';
import { citedText, joinText, sayCanonical } from '../speak.ts';
import { type Bench, type FigureRule, finding, fix, replaceWith } from './rule.ts';

/**
 * `figure.unit`: the number is the row's, the unit is not: 9535.4亿元 where the row says USD, 千亩 where it says 千公顷.
 * A figure that is right once converted is none.
 */
export const unit: FigureRule = {
  code: 'figure.unit',
  judge(figure, bench) {
    if (figure.standing === 'agrees' || figure.standing === 'silenced' || figure.standing === 'not-judged')
      return undefined;
    return currency(figure, bench) ?? otherUnit(figure);
  },
};

function currency(figure: Examined, { context }: Bench): Finding | undefined {
  const { claim, index } = figure;
  const slip = figure.weighed.find(
    (w) => w.candidate.slip === 'currency' && w.candidate.score >= CLEAR && w.choice.row && w.choice.fit !== 'carried',
  );
  const row = slip?.choice.row;
  const own = claim.quantity.unit;
  if (!slip || !row || !own || claim.quantity.max || row.max) return undefined;
  const cited = { low: { value: claim.quantity.value, step: claim.quantity.step }, bound: claim.quantity.bound };
  if (compareSides(cited, canonicalSide(row), row.role === 'target').kind !== 'agrees') return undefined;
  // One digit is in every second row; only a number with more says that just the currency went wrong.
  if (claim.quantity.value.div(claim.quantity.step).lt(10)) return undefined;
  const source = context.document.text;
  const words = MONEY[row.unit.code];
  const at = claim.notation.unit;
  const symbol = at && /[^\p{L}]/u.test(source.slice(at.start, at.end));
  const edit = words && at && !symbol ? { ...at, newText: isChinese(claim, source) ? words.zh : words.en } : undefined;
  const shown = edit && withEdit(claim, edit, source);
  return finding(claim, index, {
    code: 'figure.unit',
    severity: 'error',
    cause: 'currency',
    message: joinText(
      text(`“${citedText(claim)}”的币种有误：`, `"${citedText(claim)}" is in the wrong currency: `),
      sayCanonical(slip.candidate.entry, row, shown ?? amountWords(row.value, row.unit.code)),
      text('。', '.'),
    ),
    canonical: row,
    fixes: [shown === undefined ? undefined : fix(replaceWith(shown), edit)],
  });
}

/**
 * True when the number is the row's and its unit another one that converts into the row's, no mere scale of it: 亩 for 公顷,
 * 斤 for 公斤. GW for kW is none.
 */
export function isInOtherUnit({ quantity: { unit: own, value, step, bound } }: Claim, row: Observation): boolean {
  if (!own || own.code === row.unit.code) return false;
  // Scales of one unit (kW, GW) are the scale rule's.
  const ratio = own.factor.div(row.unit.factor);
  if (/^10*$/.test(ratio.toFixed().replace(/^0\.0*1$/, '1'))) return false;
  const asRow = { low: { value, step }, bound };
  return compareSides(asRow, canonicalSide(row), row.role === 'target').kind === 'agrees';
}

function otherUnit({ standing, chosen, claim, index }: Examined): Finding | undefined {
  const row = chosen?.choice.row;
  if (standing !== 'conflict' || !row || chosen.outcome?.kind !== 'value' || !isInOtherUnit(claim, row))
    return undefined;
  return finding(claim, index, {
    code: 'figure.unit',
    severity: 'error',
    cause: 'unit',
    message: joinText(
      text(
        `“${citedText(claim)}”的数字没错，单位不对：`,
        `"${citedText(claim)}" has the right number in the wrong unit: `,
      ),
      sayCanonical(chosen.candidate.entry, row, amountWords(row.value, row.unit.code)),
      text('。', '.'),
    ),
    canonical: row,
    fixes: [],
  });
}
