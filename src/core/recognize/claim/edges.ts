/** Cuts marks and blanks off the ends of phrases. */

/** A set of UTF-16 units: a bit of `SETS`. */
export type Units = number;

/** Which sets a unit is in, by its code. Phrases are trimmed some dozens of times a figure: a look-up beats a pattern. */
const SETS = new Uint32Array(65536);
let next = 1;

/** All that `\s` matches. */
export const BLANKS =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** Makes a set of units; there is room for 31. */
export function unitsOf(chars: string): Units {
  const set = next;
  next <<= 1;
  for (let i = 0; i < chars.length; i++) SETS[chars.charCodeAt(i)] = (SETS[chars.charCodeAt(i)] as number) | set;
  return set;
}

const isIn = (text: string, i: number, set: Units): boolean => ((SETS[text.charCodeAt(i)] as number) & set) !== 0;

/** The text without the units of the set it begins with. */
export function cutStart(text: string, set: Units): string {
  let start = 0;
  while (start < text.length && isIn(text, start, set)) start++;
  return start ? text.slice(start) : text;
}

/** The text without the units of the set it ends with. */
export function cutEnd(text: string, set: Units): string {
  let end = text.length;
  while (end > 0 && isIn(text, end - 1, set)) end--;
  return end < text.length ? text.slice(0, end) : text;
}

/** True when some unit of the text is in the set. */
export function hasAny(text: string, set: Units): boolean {
  for (let i = 0; i < text.length; i++) if (isIn(text, i, set)) return true;
  return false;
}
