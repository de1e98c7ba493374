/** The words that names of a dataset have, and how others are spelt in them. */
export interface Vocabulary {
  /** A word that some name is weighed by. */
  isKnown(word: string): boolean;
  /** A word, a qualifier or a place of some name: all others say nothing of any. */
  isNamed(word: string): boolean;
  /** The word itself when it is known or like none that is; else the known one it comes from: researcher → research. */
  spell(word: string): string;
}

/** Words that come from one another begin alike: so many letters, and so much of the longer one. */
const LETTERS = 5;
const MOST = 0.7;
/** A shorter word is too easily another's beginning. */
const SHORTEST = 6;

const ENGLISH = /^[a-z]+$/;

/**
 * The words of a dataset's names; English ones are also found by others that come from them: vacancy by vacancies, vacant.
 * @param named all that names say; `known` is among it
 */
export function vocabularyOf(known: ReadonlySet<string>, named = known): Vocabulary {
  const byBeginning = new Map<string, string[]>();
  for (const word of known) {
    if (word.length < LETTERS || !ENGLISH.test(word)) continue;
    const key = word.slice(0, LETTERS);
    const list = byBeginning.get(key);
    if (list) list.push(word);
    else byBeginning.set(key, [word]);
  }
  const spelt = new Map<string, string>();
  return {
    isKnown: (word) => known.has(word),
    isNamed: (word) => named.has(word),
    spell: (word) => {
      if (word.length < SHORTEST || known.has(word) || !ENGLISH.test(word)) return word;
      const before = spelt.get(word);
      if (before !== undefined) return before;
      const found = relative(word, byBeginning.get(word.slice(0, LETTERS)) ?? []);
      spelt.set(word, found);
      return found;
    },
  };
}

/** The one of the words that shares most of its letters; the word itself when none does, or two do equally. */
function relative(word: string, candidates: readonly string[]): string {
  let best = word;
  let most = 0;
  for (const candidate of candidates) {
    const shared = commonBeginning(word, candidate);
    if (shared < MOST * Math.max(word.length, candidate.length) || shared < most) continue;
    best = shared === most ? word : candidate;
    most = shared;
  }
  return best;
}

function commonBeginning(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}
