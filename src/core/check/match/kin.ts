import type { Claim } from '../../model/claim.ts';
import type { Basis } from './basis.ts';
import type { Catalogue, Entry } from './catalogue.ts';

/** What a change is a change of. */
const LEVELS: ReadonlySet<Basis> = new Set(['level', 'stock', 'rate', 'share', 'addition', 'pending']);
const CHANGES: ReadonlySet<Basis> = new Set(['growth', 'sequential', 'increment', 'points']);

export const isLevel = (basis: Basis): boolean => LEVELS.has(basis);
export const isChange = (basis: Basis): boolean => CHANGES.has(basis);

/** So much of both names must be the same, words of change apart. */
const ALIKE = 0.7;

const cache = new WeakMap<Catalogue, Map<Entry, readonly Kin[]>>();

/** An indicator with a name like another's. */
export interface Kin {
  readonly entry: Entry;
  /** How much of the two names is the same, up to 1. */
  readonly alike: number;
}

/** The indicators of the same sector whose names share words with one's own, words of change apart. */
export function kinOf(entry: Entry, catalogue: Catalogue): readonly Kin[] {
  const known = cache.get(catalogue) ?? new Map<Entry, readonly Kin[]>();
  cache.set(catalogue, known);
  const before = known.get(entry);
  if (before) return before;
  const found = search(entry, catalogue);
  known.set(entry, found);
  return found;
}

/**
 * The indicators that say how one changes: same sector, same name but for words of change. `road deaths` has `road deaths,
 * annual growth`; 投诉量 has 投诉量降幅. None for an indicator of change.
 */
export const changesOf = (entry: Entry, catalogue: Catalogue): readonly Kin[] =>
  isLevel(entry.basis) ? kinOf(entry, catalogue).filter((kin) => isChange(kin.entry.basis) && kin.alike >= ALIKE) : [];

/** So many names are looked at for one word of a name. */
const MOST = 200;

function search(entry: Entry, catalogue: Catalogue): readonly Kin[] {
  const best = new Map<Entry, number>();
  for (const name of entry.names) {
    const own = allOf(name);
    for (const { name: other } of rarest(name, catalogue)) {
      const { entry: kin } = other;
      if (kin === entry || kin.indicator.sector !== entry.indicator.sector) continue;
      const alike = likeness(own, allOf(other), catalogue);
      if (alike > (best.get(kin) ?? 0)) best.set(kin, alike);
    }
  }
  return [...best].map(([kin, alike]) => ({ entry: kin, alike })).sort((a, b) => b.alike - a.alike);
}

/** The names that share one of the two rarest words of a name. */
function rarest(
  name: Entry['names'][number],
  catalogue: Catalogue,
): readonly { readonly name: Entry['names'][number] }[] {
  const lists = [...name.words.map(({ word }) => word), ...name.given]
    .map((word) => catalogue.postings.get(word) ?? [])
    .filter((list) => list.length > 0)
    .sort((a, b) => a.length - b.length);
  return lists.slice(0, 2).flatMap((list) => list.slice(0, MOST));
}

const allOf = (name: Entry['names'][number]): ReadonlySet<string> =>
  new Set([...name.words.map(({ word }) => word), ...name.requiredPlaces, ...name.given]);

/** The shared weight of two sets of words as a part of all of it. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>, catalogue: Catalogue): number {
  let shared = 0;
  let all = 0;
  for (const word of new Set([...a, ...b])) {
    const weight = catalogue.weight(word);
    all += weight;
    if (a.has(word) && b.has(word)) shared += weight;
  }
  return shared / all;
}

/** Between a change and the level it leads to: `fell 7.6 per cent to 10.9 million tonnes`. */
const LEADS_TO =
  /^\s*(?:,\s*)?(?:to|reaching|，?(?:至|到|达到?))\s*(?:about |around |some |nearly |just |over |约|近|超过?)?[£$€¥₹(]*$/;

/** True when the first figure, a change, leads to the second, a level. */
export const leadsTo = (change: Claim, level: Claim, source: string): boolean =>
  LEADS_TO.test(source.slice(change.span.end, level.span.start));
