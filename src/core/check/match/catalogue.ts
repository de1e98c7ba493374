import type { Dataset, Indicator, Observation } from '../../model/dataset.ts';
import { type Basis, basisOfNames } from './basis.ts';
import { knownPlaces, namedPlace } from './places.ts';
import { isGeneric, isHead, normalise, wordsOf } from './words.ts';

/** One way of naming an indicator: a label or an alias. */
export interface Name {
  readonly entry: Entry;
  readonly text: string;
  /** Distinct words with what each weighs; rare words weigh most. */
  readonly words: readonly { readonly word: string; readonly weight: number }[];
  readonly total: number;
  /** Words in round brackets that set this indicator apart from its namesake: 力争, 降碳计划. */
  readonly qualifiers: readonly string[];
  readonly heads: readonly string[];
}

/** An indicator as the matcher sees it. */
export interface Entry {
  readonly indicator: Indicator;
  readonly rows: readonly Observation[];
  readonly basis: Basis;
  readonly names: readonly Name[];
  /** Words of all names, and of the sector. */
  readonly vocabulary: ReadonlySet<string>;
  readonly sectorWords: ReadonlySet<string>;
  /** Places in the names that most indicators of the sector do not share: they must be in the text. */
  readonly requiredPlaces: readonly string[];
  readonly places: ReadonlySet<string>;
  readonly falls: boolean;
}

export interface Catalogue {
  readonly entries: readonly Entry[];
  readonly postings: ReadonlyMap<string, readonly Name[]>;
  /** Weight of a word, 0 to 1; 1 for one that no label has. */
  weight(word: string): number;
  readonly places: ReadonlySet<string>;
}

const FALLS = /降幅|下降|减少|降低|跌幅|减量|压减|reduction|decline|decrease|\bfall\b|\bcut\b|\bdrop\b/i;
const UNIT_WORDS = /^(?:每?(?:亩|公顷|吨|元|亿元|万元|人|mu|ha|kg|per .*))$/;
const BRACKETS = /[（(]([^）)]*)[)）]/g;

const cache = new WeakMap<Dataset, Catalogue>();

/** The dataset's names as an index by words; made once for a dataset. Indicators without rows take part: they explain figures. */
export function catalogueOf(dataset: Dataset): Catalogue {
  const known = cache.get(dataset);
  if (known) return known;
  const made = build(dataset);
  cache.set(dataset, made);
  return made;
}

interface Draft {
  readonly indicator: Indicator;
  readonly names: readonly { text: string; words: readonly string[]; qualifiers: readonly string[] }[];
  readonly places: ReadonlySet<string>;
  readonly sectorWords: ReadonlySet<string>;
}

function draftOf(indicator: Indicator): Draft {
  const texts = [indicator.labelZh, indicator.labelEn, ...indicator.aliases].filter(Boolean);
  const places = new Set<string>();
  for (const t of texts) for (const place of [...knownPlaces(t), namedPlace(t)]) if (place) places.add(place);
  const names = texts.map((text) => {
    const inBrackets = [...text.matchAll(BRACKETS)]
      .map((m) => m[1]?.trim() ?? '')
      .filter((q) => q && !UNIT_WORDS.test(q));
    return {
      text,
      words: [...new Set(wordsOf(text.replace(BRACKETS, ' ')))],
      qualifiers: inBrackets.flatMap((q) => wordsOf(q)),
    };
  });
  return { indicator, names, places, sectorWords: new Set(wordsOf(indicator.sector)) };
}

function build(dataset: Dataset): Catalogue {
  const drafts = [...dataset.indicators.values()].map(draftOf);
  const frequency = new Map<string, number>();
  for (const draft of drafts)
    for (const word of new Set(draft.names.flatMap((name) => name.words)))
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const all = Math.log(1 + drafts.length);
  const weight = (word: string): number => {
    const df = frequency.get(word) ?? 0;
    // A small dataset has no rare words: five labels are the least to reckon with.
    const idf = df === 0 ? 1 : Math.log(1 + drafts.length / df) / Math.max(all, Math.log(6));
    return Math.min(1, Math.max(0.25, idf)) * (isGeneric(word) ? 0.3 : isHead(word) ? 1.3 : 1);
  };
  const common = commonPlaces(drafts);
  const entries = drafts.map((draft) => entryOf(draft, dataset, weight, common));
  const postings = new Map<string, Name[]>();
  for (const entry of entries)
    for (const name of entry.names)
      for (const { word } of name.words) {
        const list = postings.get(word);
        if (list) list.push(name);
        else postings.set(word, [name]);
      }
  return { entries, postings, weight, places: new Set(drafts.flatMap((draft) => [...draft.places])) };
}

/** `sector|place` where at least two in five indicators of the sector name the place: the sector is about it. */
function commonPlaces(drafts: readonly Draft[]): ReadonlySet<string> {
  const bySector = new Map<string, number>();
  const byPlace = new Map<string, number>();
  for (const { indicator, places } of drafts) {
    bySector.set(indicator.sector, (bySector.get(indicator.sector) ?? 0) + 1);
    for (const place of places) {
      const key = `${indicator.sector}|${place}`;
      byPlace.set(key, (byPlace.get(key) ?? 0) + 1);
    }
  }
  return new Set(
    [...byPlace].flatMap(([key, n]) =>
      n >= 0.4 * (bySector.get(key.slice(0, key.lastIndexOf('|'))) ?? n) ? [key] : [],
    ),
  );
}

function entryOf(draft: Draft, dataset: Dataset, weight: (word: string) => number, common: ReadonlySet<string>): Entry {
  const { indicator, places, sectorWords } = draft;
  const rows = dataset.observations.get(indicator.id) ?? [];
  const unit = indicator.unit ?? rows[0]?.unit ?? null;
  const texts = draft.names.map((name) => name.text);
  const entry: Entry & { names: Name[] } = {
    indicator,
    rows,
    basis: basisOfNames(texts, unit),
    names: [],
    vocabulary: new Set([...draft.names.flatMap((name) => [...name.words, ...name.qualifiers]), ...sectorWords]),
    sectorWords,
    requiredPlaces: [...places].filter((place) => !common.has(`${indicator.sector}|${place}`)),
    places,
    falls: texts.some((t) => FALLS.test(t)),
  };
  for (const name of draft.names) {
    const words = name.words.map((word) => ({ word, weight: weight(word) * (sectorWords.has(word) ? 0.6 : 1) }));
    const total = words.reduce((sum, w) => sum + w.weight, 0);
    if (total > 0)
      entry.names.push({
        entry,
        text: name.text,
        words,
        total,
        qualifiers: name.qualifiers,
        heads: name.words.filter(isHead),
      });
  }
  return entry;
}

/** The text of a name folded for a whole-phrase comparison. */
export const folded = (text: string): string => normalise(text).replace(/[^\p{L}\p{N}]/gu, '');
