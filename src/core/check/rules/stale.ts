import { text } from '../../base/text.ts';
import { amountWords } from '../amount-words.ts';
import { compare } from '../compare/compare.ts';
import { rewrite } from '../fix/number.ts';
import { citedText, joinText, sayCanonical } from '../speak.ts';
import { conflictOf, type FigureRule, finding, fix, replaceWith } from './rule.ts';

/**
 * `figure.stale`: the number was once published and has been revised since: it agrees with an earlier vintage of the row
 * (an older `valid_from`), not with the current one.
 */
export const stale: FigureRule = {
  code: 'figure.stale',
  judge(figure, { context }) {
    const conflict = conflictOf(figure);
    if (conflict?.chosen.outcome?.kind !== 'value') return undefined;
    const { claim, index, row, chosen } = conflict;
    const old = chosen.choice.superseded.find((o) => compare(claim.quantity, o).kind === 'agrees');
    if (!old) return undefined;
    const rewritten = rewrite(claim, row, context.document.text);
    const since = row.validFrom;
    return finding(claim, index, {
      code: 'figure.stale',
      severity: 'warning',
      cause: 'stale',
      message: joinText(
        text(
          `“${citedText(claim)}”已被修订${since ? `（${since}起）` : ''}：`,
          `"${citedText(claim)}" has been revised${since ? ` as of ${since}` : ''}: `,
        ),
        sayCanonical(chosen.candidate.entry, row, rewritten?.figure ?? amountWords(row.value, row.unit.code)),
        text('。', '.'),
      ),
      canonical: row,
      fixes: [rewritten && fix(replaceWith(rewritten.figure), rewritten.edit)],
      related: [
        {
          uri: old.at.uri,
          span: old.at.value ?? old.at.span,
          message: text('修订前的数', 'The figure before revision'),
        },
      ],
    });
  },
};
