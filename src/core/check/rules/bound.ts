import { type Text, text } from '../../base/text.ts';
import { type Bound, boundSide } from '../../model/bound.ts';
import type { TextEdit } from '../../model/finding.ts';
import type { Examined } from '../examine.ts';
import { rewrite } from '../fix/number.ts';
import { boundEdits } from '../fix/wording.ts';
import { citedText, joinText, sayCanonical } from '../speak.ts';
import { type Bench, conflictOf, type FigureRule, finding, fix, othersOfBlock, replaceWith } from './rule.ts';

/**
 * `figure.bound`: 以下 where the row says 以上 (an error), or 达到25万亿元 where it says more than 25 (a warning: a floor
 * became a point). 超过 for 以上 on the same number is none, nor is 25 in a table of bare numbers.
 */
export const bound: FigureRule = {
  code: 'figure.bound',
  judge(figure, bench) {
    const { context } = bench;
    const conflict = conflictOf(figure);
    const outcome = conflict?.chosen.outcome;
    if (!conflict || outcome?.kind !== 'bound') return undefined;
    const { claim, index, row, chosen } = conflict;
    const flipped = outcome.how === 'flipped';
    const source = context.document.text;
    if (!flipped && context.document.blocks[claim.block]?.kind === 'table' && !writesBounds(figure, bench))
      return undefined;
    if (!flipped && saysBound(source.slice(claim.span.end, claim.span.end + 12))) return undefined;
    if (
      !flipped &&
      row.role !== 'target' &&
      AGAINST.test(source.slice(Math.max(0, claim.span.start - 24), claim.span.start))
    )
      return undefined;
    const shown = rewrite(claim, row, source)?.figure ?? citedText(claim);
    const rewritten = row.bound === 'range' ? rewrite(claim, row, source) : undefined;
    const edits = rewritten ? [rewritten.edit] : boundEdits(claim, row.bound, source);
    const what = flipped
      ? text(`“${citedText(claim)}”的上下限写反了：`, `The bound on "${citedText(claim)}" is reversed: `)
      : text(`“${citedText(claim)}”丢了限定词：`, `"${citedText(claim)}" has lost its bound: `);
    const why = flipped
      ? text('。意思正好相反。', '. As written it says the opposite.')
      : joinText(text('。', '. '), sayLimit(row.bound));
    const title = rewritten ? replaceWith(rewritten.figure) : sayEdits(edits);
    return finding(claim, index, {
      code: 'figure.bound',
      severity: flipped ? 'error' : 'warning',
      cause: flipped ? 'bound-flipped' : 'bound-dropped',
      message: joinText(what, sayCanonical(chosen.candidate.entry, row, shown), why),
      canonical: row,
      fixes: [fix(title, ...edits)],
    });
  },
};

/** A table whose cells are bare numbers throughout tells their bounds elsewhere, if at all: in a head, a note, the text. */
const writesBounds = (figure: Examined, bench: Bench): boolean =>
  othersOfBlock(figure, bench).some(({ claim }) => claim.quantity.bound !== 'eq');

/** True when a bound follows after words between: 4万场次以上, 6万套（间）以上, 10亿吨/年以内. */
const saysBound = (after: string): boolean => /^[^，。；、,;.\n\d]{0,8}(?:以上|以下|以内|左右)/.test(after);

/** 已超过2024年全年的|1.3万亿元, `11 million of the |17 million`: what something else is measured by is told in short. */
const AGAINST =
  /(?:超过|高于|低于|多于|少于|不及|相当于|比|较|占)[^，。；、]{0,14}的$|\b(?:than|of|from|against|to|beyond|above) the (?:\w+ )?$/i;

/** The title of a fix by the words it writes, in the document's language: 补上“以上”, Change the bound to "at least". */
function sayEdits(edits: readonly TextEdit[]): Text {
  const words = edits
    .map(({ newText }) => newText.trim())
    .filter((word) => word !== '')
    .join('…');
  return edits.every(({ start, end }) => start === end)
    ? text(`补上“${words}”`, `Add "${words}"`)
    : text(`界限改为“${words}”`, `Change the bound to "${words}"`);
}

function sayLimit(bound: Bound): Text {
  if (bound === 'range') return text('这是区间，不是一个数。', 'It is a range, not one figure.');
  return boundSide(bound) === 'down'
    ? text('这是上限，不是定值。', 'It is a ceiling, not an exact figure.')
    : text('这是下限，不是定值。', 'It is a floor, not an exact figure.');
}
