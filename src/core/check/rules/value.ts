import { type Text, text } from '../../base/text.ts';
import type { Finding } from '../../model/finding.ts';
import { amountWords } from '../amount-words.ts';
import { isNear } from '../compare/amount.ts';
import { causeBetween, isDigitForDigit, type NumberCause } from '../compare/cause.ts';
import { canonicalSide, citedSide } from '../compare/compare.ts';
import { rescaled, rewrite } from '../fix/number.ts';
import { scaleEdit, withEdit } from '../fix/wording.ts';
import { citedText, joinText, sayRow, sayTimes } from '../speak.ts';
import { type Bench, type Conflict, conflictOf, type FigureRule, finding, fix, replaceWith } from './rule.ts';

/** Beyond this share of the canonical figure a difference changes what a reader concludes. */
const GROSS = 0.5;

/** What went wrong, and by how much; nothing where no slip explains it. */
function sayCause({ cause, power }: NumberCause): Text {
  const times = sayTimes(power ?? 0);
  if (cause === 'scale')
    return text(`${times.zh}，万、亿、万亿弄混了。`, `It is ${times.en}: million, billion or trillion mixed up.`);
  if (cause === 'decimal-shift')
    return text(`小数点移了位，${times.zh}。`, `The decimal point has moved: ${times.en}.`);
  if (cause === 'transposed') return text('两位数字颠倒了。', 'Two digits are exchanged.');
  return cause === 'digit' ? text('有一位数字不同。', 'One digit differs.') : text('', '');
}

/** Why a conflicting figure's number differs from its row's. */
const causeOf = ({ claim, row }: Conflict): NumberCause => causeBetween(claim.quantity, row);

/** `figure.scale`: 25亿元 for 25万亿元, 24.3 billion for 24.3 trillion. 183 % for 18.3 % is a decimal shift, not this. */
export const scale: FigureRule = {
  code: 'figure.scale',
  judge(figure, bench) {
    const conflict = valueConflict(figure);
    const cause = conflict && causeOf(conflict);
    if (!conflict || cause?.cause !== 'scale' || cause.power === undefined) return undefined;
    const source = bench.context.document.text;
    const exact = isDigitForDigit(conflict.claim.quantity, conflict.row, cause.power);
    const edit = exact ? scaleEdit(conflict.claim, cause.power, source) : undefined;
    const shown = edit ? withEdit(conflict.claim, edit, source) : undefined;
    if (shown && edit) return report(conflict, bench, 'figure.scale', cause, { shown, edit });
    const other = rescaled(conflict.claim, conflict.row, source, cause.power);
    return report(conflict, bench, 'figure.scale', cause, other && { shown: other.figure, edit: other.edit });
  },
};

/** `figure.value`: any other number than the row's: digits exchanged or changed, decimal point moved. */
export const value: FigureRule = {
  code: 'figure.value',
  judge(figure, bench) {
    const conflict = valueConflict(figure);
    if (!conflict) return undefined;
    return report(conflict, bench, 'figure.value', causeOf(conflict));
  },
};

function valueConflict(figure: Parameters<FigureRule['judge']>[0]): Conflict | undefined {
  const conflict = conflictOf(figure);
  return conflict?.chosen.outcome?.kind === 'value' ? conflict : undefined;
}

function report(
  conflict: Conflict,
  { context }: Bench,
  code: string,
  cause: NumberCause,
  written?: { shown: string; edit: { start: number; end: number; newText: string } },
): Finding {
  const { claim, index, row, chosen } = conflict;
  const rewritten = rewrite(claim, row, context.document.text);
  const why = sayCause(cause);
  const shown = written?.shown ?? rewritten?.figure;
  const cited = citedSide(claim.quantity, row.unit);
  const gross = !cited || !isNear(cited.low.value, canonicalSide(row).low.value, GROSS);
  return finding(claim, index, {
    code,
    severity: cause.power !== undefined || gross ? 'error' : 'warning',
    cause: cause.cause,
    message: joinText(
      text(`“${citedText(claim)}”与数据集不符：`, `"${citedText(claim)}" differs from the dataset, which `),
      sayRow(chosen.candidate.entry, row, shown ?? amountWords(row.value, row.unit.code)),
      text('。', why.en ? '. ' : '.'),
      why,
    ),
    canonical: row,
    fixes: [shown === undefined ? undefined : fix(replaceWith(shown), written?.edit ?? rewritten?.edit)],
  });
}
