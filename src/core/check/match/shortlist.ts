import type { Catalogue, Name } from './catalogue.ts';
import type { ClaimWords } from './context.ts';

/** So many names are weighed closely; the rest share too little with the claim. */
const LENGTH = 24;
/** The least share of a name's words that must be found, and of the best name's share. */
const LEAST = 0.2;
const OF_BEST = 0.45;

/** So many postings are read at most, rarest words first; commoner words only count for the names found by these. */
const POSTINGS = 400;

/**
 * The names that share most of their words with a claim's surroundings, in no order. One pass over the postings of the
 * claim's rarest words: the cost is bounded, whatever the size of the dataset.
 */
export function shortlist(words: ClaimWords, catalogue: Catalogue): readonly Name[] {
  const { tally } = catalogue;
  const { rare, common } = byRarity(words, catalogue);
  const touched = tallyRare(rare, words, catalogue);
  addCommon(common, touched, words, tally);
  let best = 0;
  for (const { id } of touched) best = Math.max(best, tally[id] ?? 0);
  const least = Math.max(LEAST, best * OF_BEST);
  let kept = touched.filter(({ id }) => (tally[id] ?? 0) >= least);
  if (kept.length > LENGTH) kept = kept.sort((a, b) => (tally[b.id] ?? 0) - (tally[a.id] ?? 0)).slice(0, LENGTH);
  for (const { id } of touched) tally[id] = 0;
  return kept;
}

interface Rarity {
  readonly rare: readonly string[];
  readonly common: ReadonlySet<string>;
}

/** Splits a claim's words by what reading their postings costs; the rarest is always read. */
function byRarity({ near }: ClaimWords, { postings }: Catalogue): Rarity {
  const known = [...near.keys()].flatMap((word) => {
    const count = postings.get(word)?.length;
    return count ? [{ word, count }] : [];
  });
  known.sort((a, b) => a.count - b.count);
  let left = POSTINGS;
  let n = 0;
  for (const { count } of known) {
    left -= count;
    if (left < 0 && n > 0) break;
    n++;
  }
  return {
    rare: known.slice(0, n).map(({ word }) => word),
    common: new Set(known.slice(n).map(({ word }) => word)),
  };
}

function tallyRare(rare: readonly string[], { near }: ClaimWords, { postings, tally }: Catalogue): Name[] {
  const touched: Name[] = [];
  for (const word of rare) {
    const layer = near.get(word) ?? 0;
    for (const { name, share } of postings.get(word) ?? []) {
      const sum = tally[name.id] ?? 0;
      if (sum === 0) touched.push(name);
      tally[name.id] = sum + share * layer;
    }
  }
  return touched;
}

/** The share of words that many names hold, for the names found. */
function addCommon(
  common: ReadonlySet<string>,
  touched: readonly Name[],
  { near }: ClaimWords,
  tally: Float64Array,
): void {
  if (!common.size) return;
  for (const name of touched)
    for (const { word, weight } of name.words)
      if (common.has(word)) tally[name.id] = (tally[name.id] ?? 0) + (weight / name.total) * (near.get(word) ?? 0);
}
