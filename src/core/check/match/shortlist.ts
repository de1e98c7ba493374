import type { Catalogue, Name, Posting } from './catalogue.ts';

/** So many names are weighed closely; the rest share too little with the claim. */
const LENGTH = 24;
/** The least share of a name's words that must be found, and of the best name's share. */
const LEAST = 0.2;
const OF_BEST = 0.45;

/** So many postings are read at most, rarest words first; commoner words only count for the names found by these. */
const POSTINGS = 400;

/**
 * The names that share most of their words with a claim's surroundings, as they are laid out on the catalogue's ground; in
 * no order. One pass over the postings of the claim's rarest words: the cost is bounded, whatever the size of the dataset.
 */
export function shortlist(near: ReadonlyMap<string, number>, catalogue: Catalogue): readonly Name[] {
  const { tally, names } = catalogue;
  const { rare, common } = byRarity(near, catalogue);
  const touched = tallyRare(rare, tally);
  if (common.length) addCommon(common, touched, catalogue);
  let best = 0;
  for (const id of touched) best = Math.max(best, tally[id] as number);
  const least = Math.max(LEAST, best * OF_BEST);
  const enough = touched.filter((id) => (tally[id] as number) >= least);
  const kept = enough.length > LENGTH ? mostOf(enough, tally) : enough;
  for (const id of touched) tally[id] = 0;
  return kept.map((id) => names[id] as Name);
}

/** A word of the claim that some names have. */
interface Known {
  readonly word: string;
  readonly layer: number;
  readonly postings: readonly Posting[];
}

/** Splits a claim's words by what reading their postings costs; the rarest is always read. */
function byRarity(
  near: ReadonlyMap<string, number>,
  { postings }: Catalogue,
): { readonly rare: readonly Known[]; readonly common: readonly Known[] } {
  const known: Known[] = [];
  for (const [word, layer] of near) {
    const list = postings.get(word);
    if (list) known.push({ word, layer, postings: list });
  }
  known.sort((a, b) => a.postings.length - b.postings.length);
  let left = POSTINGS;
  let n = 0;
  for (const one of known) {
    left -= one.postings.length;
    if (left < 0 && n > 0) break;
    n++;
  }
  return { rare: known.slice(0, n), common: known.slice(n) };
}

function tallyRare(rare: readonly Known[], tally: Float64Array): number[] {
  const touched: number[] = [];
  for (const { layer, postings } of rare)
    for (const { id, share } of postings) {
      const sum = tally[id] as number;
      if (sum === 0) touched.push(id);
      tally[id] = sum + share * layer;
    }
  return touched;
}

/** The share of words that many names hold, for the names found. */
function addCommon(words: readonly Known[], touched: readonly number[], catalogue: Catalogue): void {
  const { ids, ground, tally, rows } = catalogue;
  const { common } = ground;
  for (const { word, layer } of words) common[ids.get(word) as number] = layer;
  for (const id of touched) {
    const end = rows.ends[id] as number;
    let sum = tally[id] as number;
    for (let i = id === 0 ? 0 : (rows.ends[id - 1] as number); i < end; i++)
      sum += (rows.shares[i] as number) * (common[rows.ids[i] as number] as number);
    tally[id] = sum;
  }
}

/** The names with the highest sums, highest first; of equals those found first. */
function mostOf(all: readonly number[], tally: Float64Array): number[] {
  const best: number[] = [];
  for (const id of all) {
    const sum = tally[id] as number;
    if (best.length === LENGTH && sum <= (tally[best[LENGTH - 1] as number] as number)) continue;
    let at = best.length;
    while (at > 0 && (tally[best[at - 1] as number] as number) < sum) at--;
    best.splice(at, 0, id);
    if (best.length > LENGTH) best.pop();
  }
  return best;
}
