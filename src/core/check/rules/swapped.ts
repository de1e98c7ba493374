import { text } from '../../base/text.ts';
import type { Observation } from '../../model/dataset.ts';
import type { Finding } from '../../model/finding.ts';
import { compare } from '../compare/compare.ts';
import type { Examined } from '../examine.ts';
import { rewrite } from '../fix/number.ts';
import type { DocumentContext } from '../match/context.ts';
import { citedText, sayIndicator } from '../speak.ts';
import { type Bench, type Conflict, conflictOf, finding, fix } from './rule.ts';

/**
 * `figure.swapped`: two figures of one block exchanged: each contradicts its own row and agrees with the other's.
 * 营业收入和利润分别占18.3%和17.6% where the rows say 17.6 and 18.3. One that merely equals its neighbour is none.
 * @returns findings for both figures of each pair, by claim index.
 */
export function swapped({ examined, context }: Bench): ReadonlyMap<number, Finding> {
  const found = new Map<number, Finding>();
  const conflicts = examined.map((e) => conflictOf(e) ?? leaningOf(e, context)).filter(isOff);
  const byBlock = new Map<number, Conflict[]>();
  for (const conflict of conflicts) {
    const list = byBlock.get(conflict.claim.block);
    if (list) list.push(conflict);
    else byBlock.set(conflict.claim.block, [conflict]);
  }
  for (const list of byBlock.values())
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < Math.min(list.length, i + 8); j++) {
        const [a, b] = [list[i], list[j]];
        if (!a || !b || found.has(a.index) || found.has(b.index) || !isPair(a, b)) continue;
        if (a.standing !== 'conflict' && b.standing !== 'conflict') continue;
        const both = report(a, b, context.document.text);
        found.set(a.index, both(a, b));
        found.set(b.index, both(b, a));
      }
  return found;
}

/** So well must the words of a figure fit that is not judged by itself. */
const LEANS = 0.33;

/** A figure not judged by itself, or vouched for by a row its words fit less well: what its best words say of it. */
function leaningOf(figure: Examined, context: DocumentContext): Conflict | undefined {
  const { standing, weighed, chosen } = figure;
  if (standing !== 'unmatched' && standing !== 'ambiguous' && standing !== 'agrees') return undefined;
  const best = weighed.find((w) => !w.candidate.slip);
  const row = best?.choice.row;
  if (!best || context.isForeign(best.candidate.entry.indicator.sector)) return undefined;
  return row && best !== chosen && best.candidate.score >= LEANS && best.choice.fit !== 'carried'
    ? { ...figure, chosen: best, row }
    : undefined;
}

function isOff(conflict: Conflict | undefined): conflict is Conflict {
  const kind = conflict?.chosen.outcome?.kind;
  return kind === 'value' || kind === 'bound';
}

const sameNumber = (c: Conflict, row: Observation): boolean => {
  const outcome = compare(c.claim.quantity, row).kind;
  return outcome === 'agrees' || outcome === 'bound';
};

/** Of two equal figures neither stands in the other's place. */
const isPair = (a: Conflict, b: Conflict): boolean =>
  a.row !== b.row && !a.claim.quantity.value.eq(b.claim.quantity.value) && sameNumber(a, b.row) && sameNumber(b, a.row);

function report(a: Conflict, b: Conflict, source: string): (own: Conflict, other: Conflict) => Finding {
  const [first, second] = [rewrite(a.claim, a.row, source), rewrite(b.claim, b.row, source)];
  const repair = fix(text('把两个数换回来', 'Exchange the two figures'), first?.edit, second?.edit);
  return (own, other) => {
    const name = sayIndicator(own.chosen.candidate.entry);
    const theirs = sayIndicator(other.chosen.candidate.entry);
    const mine = (own === a ? first : second)?.figure ?? own.row.value.toFixed();
    return finding(own.claim, own.index, {
      code: 'figure.swapped',
      severity: 'error',
      cause: 'swapped',
      message: text(
        `“${citedText(own.claim)}”和“${citedText(other.claim)}”写反了：前者是${theirs.zh}的数，${name.zh}是${mine}。`,
        `"${citedText(own.claim)}" and "${citedText(other.claim)}" are exchanged: the first belongs to ${theirs.en}; ${name.en} is ${mine}.`,
      ),
      canonical: own.row,
      fixes: [repair],
      related: [
        { uri: null, span: other.claim.span, message: text('与它互换的数', 'The figure it was exchanged with') },
      ],
    });
  };
}
