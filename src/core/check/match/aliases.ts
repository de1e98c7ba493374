/** A short form that a text introduces in brackets: `sustainable aviation fuel (SAF)`. */
const INTRODUCED = /\(([A-Z][A-Za-z]{0,6}[A-Z])s?\)/g;
/** Characters before the bracket that the long form may take. */
const BACK = 90;
/** Words that give no letter to a short form. */
const SMALL = new Set(['of', 'and', 'for', 'the', 'on', 'in', 'to', 'a', 'at', 'by']);
/** A text introduces no more; what comes later is left. */
const MOST = 40;

/** The short forms a text introduces, with the words each stands for; only those whose letters are these words'. */
export function aliasesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const match of text.matchAll(INTRODUCED)) {
    const short = match[1] as string;
    const long = longForm(short, text.slice(Math.max(0, match.index - BACK), match.index));
    if (long && !found.has(short)) found.set(short, long);
    if (found.size >= MOST) break;
  }
  return found;
}

/** The last words of a text whose first letters spell a short form: one a letter, small words apart. */
function longForm(short: string, before: string): string | undefined {
  const words = (/[^.;:()\n]*$/.exec(before)?.[0] ?? '').trim().split(/[\s-]+/);
  const letters = [...short.toLowerCase()];
  let at = words.length;
  for (let i = letters.length - 1; i >= 0; i--) {
    at--;
    while (at >= 0 && SMALL.has(words[at] ?? '') && words[at]?.[0] !== letters[i]) at--;
    if (words[at]?.[0]?.toLowerCase() !== letters[i]) return undefined;
  }
  return words.slice(at).join(' ');
}

const WORD = /[A-Z][A-Za-z]*[A-Z]s?/g;

/** The text with its short forms written out; those that `isKnown` stay as they are. */
export const writtenOut = (
  text: string,
  aliases: ReadonlyMap<string, string>,
  isKnown: (short: string) => boolean,
): string =>
  text.replace(WORD, (word) => {
    const long = aliases.get(word) ?? aliases.get(word.replace(/s$/, ''));
    return long && !isKnown(word) ? long : word;
  });
