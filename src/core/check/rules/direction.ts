import { text } from '../../base/text.ts';
import { canonicalSide, citedSide, compareSides } from '../compare/compare.ts';
import { directionEdit } from '../fix/wording.ts';
import { citedText, hung, sayIndicator, sayPeriod, saySource } from '../speak.ts';
import { conflictOf, type FigureRule, finding, fix, replaceWith } from './rule.ts';

/** `figure.direction`: 下降0.4% where the row says it grew by 0.4 %. The number must agree; 增长到 is no change. */
export const direction: FigureRule = {
  code: 'figure.direction',
  judge(figure, { context }) {
    const conflict = conflictOf(figure);
    if (!conflict?.chosen.reversed) return undefined;
    const { claim, index, row, chosen } = conflict;
    const cited = citedSide(claim.quantity, row.unit);
    if (!cited || compareSides(cited, canonicalSide(row), row.role === 'target').kind === 'value') return undefined;
    const source = context.document.text;
    const edit = directionEdit(claim, source);
    const said = claim.directionSpan ? source.slice(claim.directionSpan.start, claim.directionSpan.end) : '';
    const word = /[a-z]$/i.test(said) ? `${said} ` : said;
    const name = sayIndicator(chosen.candidate.entry);
    const period = sayPeriod(row.period);
    const from = saySource(row);
    const fell = claim.direction === 'up';
    return finding(claim, index, {
      code: 'figure.direction',
      severity: 'error',
      cause: 'direction',
      message: text(
        `方向写反了：“${word}${citedText(claim)}”，数据集中${name.zh}${period.zh}是${fell ? '下降' : '增长'}的${from.zh}。`,
        `The direction is reversed: "${word}${citedText(claim)}", but in the dataset ${name.en} went ${fell ? 'down' : 'up'}${hung(row.period)}${from.en}.`,
      ),
      canonical: row,
      fixes: [edit && fix(replaceWith(edit.newText), edit)],
    });
  },
};
