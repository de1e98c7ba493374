import type { Catalogue, Name } from './catalogue.ts';
import type { ClaimWords } from './context.ts';

/** So many names are weighed closely; the rest share too little with the claim. */
const LENGTH = 40;
/** The least share of a name's words that must be found, and of the best name's share. */
const LEAST = 0.2;
const OF_BEST = 0.45;

/**
 * The names that share most of their words with a claim's surroundings, in no order. One pass over the postings of the
 * claim's words: the cost grows with how many names share them, not with the size of the dataset.
 */
export function shortlist(words: ClaimWords, { postings, tally }: Catalogue): readonly Name[] {
  const touched: Name[] = [];
  for (const [word, layer] of words.near) {
    const names = postings.get(word);
    if (!names) continue;
    for (const { name, share } of names) {
      const sum = tally[name.id] ?? 0;
      if (sum === 0) touched.push(name);
      tally[name.id] = sum + share * layer;
    }
  }
  let best = 0;
  for (const { id } of touched) best = Math.max(best, tally[id] ?? 0);
  const least = Math.max(LEAST, best * OF_BEST);
  let kept = touched.filter(({ id }) => (tally[id] ?? 0) >= least);
  if (kept.length > LENGTH) kept = kept.sort((a, b) => (tally[b.id] ?? 0) - (tally[a.id] ?? 0)).slice(0, LENGTH);
  for (const { id } of touched) tally[id] = 0;
  return kept;
}
