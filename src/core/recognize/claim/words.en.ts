/** Cuts English words off the ends of phrases. */

import { BLANKS, cutEnd, cutStart, unitsOf } from './edges.ts';
import * as en from './lexicon.en.ts';
import { beginningLike, endingLike } from './phrase.ts';

const AHEAD = unitsOf(`${BLANKS},;:.()“”"'*—–-`);
const BEHIND = unitsOf(`${BLANKS},;:(“"'*—–-`);

/** One space between words, no marks at the edges. */
export function tidy(text: string): string {
  const spaced = /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text;
  return cutEnd(cutStart(spaced, AHEAD), BEHIND);
}

/** The end of a text in lower case; the same text is asked for with one list of words after the other. */
function lowEnd(text: string): string {
  if (lowered?.text !== text) lowered = { text, low: text.slice(-60).toLowerCase() };
  return lowered.low;
}
let lowered: { readonly text: string; readonly low: string } | undefined;

/** Takes the longest of `words` off the end of `text`, at a word border. */
export function cutSuffix(text: string, words: readonly string[]): { rest: string; word: string } | undefined {
  const low = lowEnd(text);
  for (const word of endingLike(low, words)) {
    if (!low.endsWith(word)) continue;
    const before = low[low.length - word.length - 1];
    if (before === undefined || /[^a-z0-9-]/.test(before)) return { rest: tidy(text.slice(0, -word.length)), word };
  }
  return undefined;
}

/** The text without the longest of `words` that begins it, at a word border; undefined when none does. */
export function cutPrefix(text: string, words: readonly string[]): string | undefined {
  const low = text.toLowerCase();
  const word = beginningLike(low, words).find(
    (w) => low.startsWith(w) && /^(?:$|[^a-z0-9-])/.test(low.slice(w.length, w.length + 1)),
  );
  return word === undefined ? undefined : tidy(text.slice(word.length));
}

/** The first `n` words of a text. */
export const firstWords = (text: string, n: number): string => tidy(text.split(/\s+/).slice(0, n).join(' '));

/** `new urban jobs by the end of` → new urban jobs. */
export function nounIn(behind: string): string {
  if (en.NOUN_END.exec(` ${behind}`)?.index === 0) return '';
  const end = en.NOUN_END.exec(behind);
  return tidy(end ? behind.slice(0, end.index) : behind).replace(/(?:^| )(?:in|on|at|of|for|with|and|the|a|an)$/i, '');
}
