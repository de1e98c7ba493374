import { type Text, text } from '../../base/text.ts';
import type { Finding } from '../../model/finding.ts';
import { isNear } from '../compare/amount.ts';
import { causeBetween, type NumberCause } from '../compare/cause.ts';
import { canonicalSide, citedSide } from '../compare/compare.ts';
import { rewrite } from '../fix/number.ts';
import { scaleEdit, withEdit } from '../fix/wording.ts';
import { citedText, joinText, sayCanonical } from '../speak.ts';
import { type Bench, type Conflict, conflictOf, type FigureRule, finding, fix, replaceWith } from './rule.ts';

/** Beyond this share of the canonical figure a difference changes what a reader concludes. */
const GROSS = 0.5;

const CAUSES: Readonly<Record<NumberCause['cause'], Text>> = {
  scale: text(
    '数量级差错：万、亿、万亿（million、billion）弄混了。',
    'The scale has slipped (万, 亿, 万亿; million, billion).',
  ),
  'decimal-shift': text('小数点移位。', 'The decimal point has moved.'),
  transposed: text('两位数字颠倒。', 'Two digits are exchanged.'),
  digit: text('有一位数字不同。', 'One digit differs.'),
  value: text('', ''),
};

/** Why a conflicting figure's number differs from its row's. */
export const causeOf = ({ claim, row }: Conflict): NumberCause => causeBetween(claim.quantity, row);

/** `figure.scale`: 25亿元 for 25万亿元, 24.3 billion for 24.3 trillion. 183 % for 18.3 % is a decimal shift, not this. */
export const scale: FigureRule = {
  code: 'figure.scale',
  judge(figure, bench) {
    const conflict = valueConflict(figure);
    const cause = conflict && causeOf(conflict);
    if (!conflict || cause?.cause !== 'scale' || cause.power === undefined) return undefined;
    const source = bench.context.document.text;
    const edit = scaleEdit(conflict.claim, cause.power, source);
    const shown = edit ? withEdit(conflict.claim, edit, source) : undefined;
    const factor = cause.power > 0 ? `1/10^${cause.power}` : `10^${-cause.power}`;
    const times = text(`是数据集的 ${factor} 倍。`, `It is ${factor} times the canonical figure. `);
    return report(
      conflict,
      bench,
      'figure.scale',
      cause,
      joinText(times, CAUSES.scale),
      shown && edit ? { shown, edit } : undefined,
    );
  },
};

/** `figure.value`: any other number than the row's: digits exchanged or changed, decimal point moved. */
export const value: FigureRule = {
  code: 'figure.value',
  judge(figure, bench) {
    const conflict = valueConflict(figure);
    if (!conflict) return undefined;
    const cause = causeOf(conflict);
    return report(conflict, bench, 'figure.value', cause, CAUSES[cause.cause]);
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
  why: Text,
  written?: { shown: string; edit: { start: number; end: number; newText: string } },
): Finding {
  const { claim, index, row, chosen } = conflict;
  const rewritten = rewrite(claim, row, context.document.text);
  const shown = written?.shown ?? rewritten?.figure ?? `${row.value.toFixed()} ${row.unit.code}`;
  const cited = citedSide(claim.quantity, row.unit);
  const gross = !cited || !isNear(cited.low.value, canonicalSide(row).low.value, GROSS);
  return finding(claim, index, {
    code,
    severity: cause.power !== undefined || gross ? 'error' : 'warning',
    cause: cause.cause,
    message: joinText(
      text(`“${citedText(claim)}”与数据集不符：`, `"${citedText(claim)}" differs from the dataset: `),
      sayCanonical(chosen.candidate.entry, row, shown),
      text('。', '. '),
      why,
    ),
    canonical: row,
    fixes: [fix(replaceWith(shown), written?.edit ?? rewritten?.edit)],
  });
}
