import type { Catalogue, Name } from './catalogue.ts';
import type { ClaimWords } from './context.ts';

/** So many names are weighed closely; the rest share too little with the claim. */
const LENGTH = 24;
/** The least share of a name's words that must be found, and of the best name's share. */
const LEAST = 0.2;
const OF_BEST = 0.45;

/** A word that more names hold finds none by itself; it only counts for names found by rarer words. */
const CROWD = 300;

/**
 * The names that share most of their words with a claim's surroundings, in no order. One pass over the postings of the
 * claim's rarer words: the cost grows with how many names share them, not with the size of the dataset.
 */
export function shortlist(words: ClaimWords, catalogue: Catalogue): readonly Name[] {
  const touched = tallyRare(words, catalogue, CROWD);
  const { tally } = catalogue;
  if (touched.length) addCrowds(touched, words, catalogue);
  else touched.push(...tallyRare(words, catalogue, Number.POSITIVE_INFINITY));
  let best = 0;
  for (const { id } of touched) best = Math.max(best, tally[id] ?? 0);
  const least = Math.max(LEAST, best * OF_BEST);
  let kept = touched.filter(({ id }) => (tally[id] ?? 0) >= least);
  if (kept.length > LENGTH) kept = kept.sort((a, b) => (tally[b.id] ?? 0) - (tally[a.id] ?? 0)).slice(0, LENGTH);
  for (const { id } of touched) tally[id] = 0;
  return kept;
}

function tallyRare(words: ClaimWords, { postings, tally }: Catalogue, most: number): Name[] {
  const touched: Name[] = [];
  for (const [word, layer] of words.near) {
    const names = postings.get(word);
    if (!names || names.length > most) continue;
    for (const { name, share } of names) {
      const sum = tally[name.id] ?? 0;
      if (sum === 0) touched.push(name);
      tally[name.id] = sum + share * layer;
    }
  }
  return touched;
}

/** The share of words that whole crowds of names hold, for the names found. */
function addCrowds(touched: readonly Name[], words: ClaimWords, { postings, tally }: Catalogue): void {
  const isCrowd = (word: string): boolean => (postings.get(word)?.length ?? 0) > CROWD;
  const crowds = new Map([...words.near].filter(([word]) => isCrowd(word)));
  if (!crowds.size) return;
  for (const name of touched)
    for (const { word, weight } of name.words) {
      const layer = crowds.get(word);
      if (layer) tally[name.id] = (tally[name.id] ?? 0) + (weight / name.total) * layer;
    }
}
