/** English figures that open their sentence: what they are of stands behind them. */

import * as en from './lexicon.en.ts';
import type { Frame } from './phrase.ts';
import { firstWords, nounIn, tidy } from './words.en.ts';

/**
 * The figure begins its sentence or its clause's subject: nothing but bounds, small words and those who say or ensure it
 * stand before it.
 */
export function isOpening(
  frame: Frame,
  tail: { readonly rest: string; readonly taken: string; readonly change: unknown },
): boolean {
  if (frame.afterFigure) return tail.rest === '' && tail.taken === '' && hasPredicate(frame);
  const said = /^that\b/.test(tail.taken) && en.SPEAKER.test(tail.rest);
  if (said || (tail.rest === '' && frame.opensSentence && tail.taken.split(' ').length < 2)) return true;
  // `and 61% of posts were unfilled`
  return (tail.rest === '' || /^(?:and|but|while|whereas)$/i.test(tail.rest)) && !tail.change && hasPredicate(frame);
}

/** `62% of girls and 54% of boys | had been vaccinated`: what the second figure's predicate says of the first. */
export function predicateBeyond(frame: Frame): string {
  if (frame.unit !== 'ratio' || !frame.beyond || !/^of /i.test(tidy(frame.right)) || hasPredicate(frame)) return '';
  const verb = en.FINITE.exec(frame.beyond.slice(0, 80));
  return verb && /^of /i.test(frame.beyond) ? firstWords(frame.beyond.slice(verb.index), 6) : '';
}

/** What sets a silent member of a series off: `£3 for adults and £2 | for children`; empty for times and ends. */
export function setOff(frame: Frame, behind: string): string {
  if (!frame.afterFigure && !/^(?:and|but|while|plus|or)\b/i.test(frame.left)) return '';
  if (!en.SET_OFF.test(behind)) return '';
  const at = behind.indexOf(' ');
  const noun = firstWords(nounIn(behind.slice(at + 1)), 8);
  return noun && `${behind.slice(0, at)} ${noun}`;
}

/** A verb follows the noun phrase behind the figure: `of posts were unfilled`, `left the list`. */
export function hasPredicate(frame: Frame): boolean {
  const behind = tidy(frame.right);
  const verb = en.FINITE.exec(behind.slice(0, 80));
  if (!verb || /\b(?:who|which|that|where|whose)\b/.test(behind.slice(0, verb.index))) return false;
  return frame.unit === 'count' ? verb.index === 0 : verb.index > 0 && /^(?:by [a-z]+ )?of /i.test(behind);
}

/** `30% fewer hospital stays in the region`: the noun compared; empty behind `more than` and for other units. */
export function comparedNoun(behind: string, frame: Frame): string {
  const noun = frame.unit === 'ratio' ? tidy(behind) : '';
  return /^[a-z]/i.test(noun) && !en.NO_NOUN.test(noun) ? nounIn(noun) : '';
}
