import { hasHan } from '../../base/script.ts';
import type { Dataset, Indicator, Observation } from '../../model/dataset.ts';
import { type Basis, basisOfNames, type Prices, pricesOf } from './basis.ts';
import { Ground } from './ground.ts';
import { lentNames } from './lent.ts';
import { knownPlaces, namedPlace, withoutPlaces } from './places.ts';
import { reader, type TextReading } from './reading.ts';
import { vocabularyOf } from './vocabulary.ts';
import { borrowing, isGeneric, isHead, isModifier, isRank, wordsOf } from './words.ts';

/** One way of naming an indicator: a label or an alias. */
export interface Name {
  /** Its place among all names. */
  readonly id: number;
  readonly entry: Entry;
  readonly text: string;
  /** Distinct words with what each weighs; rare words weigh most. */
  readonly words: readonly { readonly word: string; readonly weight: number }[];
  /** Their numbers in the catalogue. */
  readonly ids: readonly number[];
  /** From which of its neighbours each may borrow, as `borrowing` says. */
  readonly borrow: readonly number[];
  /** The numbers of its heads, and of the words that are none. */
  readonly headIds: readonly number[];
  readonly plainIds: readonly number[];
  /** The numbers of its words that must not be missing: 人均, 前5位. */
  readonly markedIds: readonly number[];
  /** A rank is among them. */
  readonly isRanked: boolean;
  readonly total: number;
  /** Words in round brackets that set this indicator apart from its namesake: 力争, 降碳计划. */
  readonly qualifiers: readonly string[];
  /** Words nearly all names of the sector share: 轻工, UK. They need only be in the document. */
  readonly given: readonly string[];
  /** All such words of the indicator's names in the same script; a short alias leaves them out. */
  readonly sector: readonly string[];
  /** Places in the name that neither most indicators of the sector nor its own name have: they must be in the text. */
  readonly requiredPlaces: readonly string[];
  readonly prices: Prices;
}

/** An indicator as the matcher sees it. */
export interface Entry {
  readonly indicator: Indicator;
  readonly rows: readonly Observation[];
  readonly basis: Basis;
  readonly names: readonly Name[];
  /** Words of all names, and of the sector. */
  readonly vocabulary: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly falls: boolean;
  /** Words of all names of its sector: what parts it from its siblings. */
  readonly siblings: ReadonlySet<string>;
}

/** A name that holds a word, with the share of the name that the word is. */
export interface Posting {
  /** The name's place among all names. */
  readonly id: number;
  readonly name: Name;
  readonly share: number;
}

/** Numbers of the words of name after name, and the share of its name that each is. */
export interface NameRows {
  /** Where each name's words end. */
  readonly ends: Int32Array;
  readonly ids: Int32Array;
  readonly shares: Float64Array;
}

export interface Catalogue {
  readonly entries: readonly Entry[];
  readonly names: readonly Name[];
  /** The names that hold a word. */
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
  /** The number of each word of the names. */
  readonly ids: ReadonlyMap<string, number>;
  /** The words of all names one after the other. */
  readonly rows: NameRows;
  /** Working space of the shortlist, a number a name, all zero between uses. */
  readonly tally: Float64Array;
  /** Working space for one claim at a time, a number a word. */
  readonly ground: Ground;
  /** Reads a text with the names' words in mind; what it gave is remembered for a while. */
  readonly read: (text: string) => TextReading;
  /** Weight of a word, 0 to 1; 1 for one that no label has. */
  weight(word: string): number;
  /** Places in any name. */
  readonly places: ReadonlySet<string>;
}

const FALLS = /降幅|下降|减少|降低|跌幅|减量|压减|reduction|decline|decrease|\bfall\b|\bcut\b|\bdrop\b/i;
/** Brackets that give a unit, which the comparison knows already: （亩）, (hectares). */
const UNIT_WORDS =
  /^(?:每?(?:亩|公顷|吨|元|亿元|万元|万吨|人|千瓦)|(?:in |million )?(?:mu|ha|hectares?|kg|tonnes?|yuan|GW|MW)|per .*)$/i;
/** A row of qualities that a short mention leaves out: 功能化、绿色化、智能化家居产品. */
const QUALITIES = /(?:\p{Script=Han}{1,3}化、)+\p{Script=Han}{1,3}化/gu;
const BRACKETS = /[（(]([^（(）)]*)[)）]/g;

const cache = new WeakMap<Dataset, Catalogue>();

/** The dataset's names as an index by words; made once for a dataset. Indicators without rows take part: they explain figures. */
export function catalogueOf(dataset: Dataset): Catalogue {
  const known = cache.get(dataset);
  if (known) return known;
  const made = build(dataset);
  cache.set(dataset, made);
  return made;
}

interface DraftName {
  readonly text: string;
  readonly words: readonly string[];
  readonly qualifiers: readonly string[];
  readonly places: readonly string[];
}

interface Draft {
  readonly indicator: Indicator;
  readonly names: readonly DraftName[];
}

function draftOf(indicator: Indicator, lent: readonly string[]): Draft {
  const texts = [indicator.labelZh, indicator.labelEn, ...indicator.aliases, ...lent].filter(Boolean);
  return { indicator, names: texts.map(draftName) };
}

function draftName(text: string): DraftName {
  const inBrackets = [...text.matchAll(BRACKETS)]
    .map((m) => m[1]?.trim() ?? '')
    .filter((q) => q && !UNIT_WORDS.test(q));
  const plain = text.replace(BRACKETS, ' ').replace(QUALITIES, '');
  const places = [...knownPlaces(plain), namedPlace(plain)].filter((place) => place !== undefined);
  return {
    text,
    words: [...new Set(wordsOf(withoutPlaces(plain)))],
    qualifiers: inBrackets.flatMap((q) => wordsOf(q)),
    places: [...new Set(places)],
  };
}

function build(dataset: Dataset): Catalogue {
  const lent = lentNames([...dataset.indicators.values()]);
  const drafts = [...dataset.indicators.values()].map((indicator) => draftOf(indicator, lent(indicator)));
  const weight = weightsOf(drafts);
  const shared = sharedWords(drafts);
  const siblings = new Map<string, Set<string>>();
  for (const { indicator, names } of drafts) {
    const words = siblings.get(indicator.sector) ?? new Set<string>();
    for (const name of names) for (const word of name.words) words.add(word);
    siblings.set(indicator.sector, words);
  }
  const numbers = new Numbers();
  const entries = drafts.map((draft) => entryOf(draft, dataset, weight, shared, siblings, numbers));
  const names = entries.flatMap((entry) => entry.names);
  const postings = postingsOf(names);
  const places = new Set(entries.flatMap((entry) => [...entry.places]));
  const named = new Set([...numbers.words.keys(), ...places]);
  for (const { given, sector, qualifiers } of names)
    for (const word of [...given, ...sector, ...qualifiers]) named.add(word);
  return {
    entries,
    names,
    postings,
    ids: numbers.words,
    rows: rowsOf(names),
    tally: new Float64Array(names.length),
    ground: new Ground(numbers.words),
    read: reader(vocabularyOf(new Set(postings.keys()), named)),
    weight,
    places,
  };
}

/** Numbers of names and of words, given out as they come. */
class Numbers {
  readonly words = new Map<string, number>();
  private names = 0;

  nextName(): number {
    return this.names++;
  }

  of(word: string): number {
    const known = this.words.get(word) ?? this.words.size;
    this.words.set(word, known);
    return known;
  }
}

function postingsOf(names: readonly Name[]): ReadonlyMap<string, readonly Posting[]> {
  const postings = new Map<string, Posting[]>();
  const post = (word: string, posting: Posting): void => {
    const list = postings.get(word);
    if (list) list.push(posting);
    else postings.set(word, [posting]);
  };
  for (const name of names) {
    const { id, words, total, given } = name;
    for (const { word, weight } of words) post(word, { id, name, share: weight / total });
    if (total === 0) for (const word of given) post(word, { id, name, share: 1 / given.length });
  }
  return postings;
}

function rowsOf(names: readonly Name[]): NameRows {
  let end = 0;
  return {
    ends: Int32Array.from(names, ({ ids }) => (end += ids.length)),
    ids: Int32Array.from(names.flatMap(({ ids }) => ids)),
    shares: Float64Array.from(names.flatMap(({ words, total }) => words.map(({ weight }) => weight / total))),
  };
}

/** Inverse document frequency over indicators, 0.25 to 1; heads weigh more, what a unit says anyway weighs less. */
function weightsOf(drafts: readonly Draft[]): (word: string) => number {
  const frequency = new Map<string, number>();
  for (const draft of drafts)
    for (const word of new Set(draft.names.flatMap((name) => name.words)))
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
  // A small dataset has no rare words: five labels are the least to reckon with.
  const all = Math.log(1 + Math.max(5, drafts.length));
  return (word) => {
    const df = frequency.get(word) ?? 0;
    const idf = df === 0 ? 1 : Math.log(1 + drafts.length / df) / all;
    return Math.min(1, Math.max(0.25, idf)) * (isGeneric(word) ? 0.3 : isHead(word) ? 1.3 : 1);
  };
}

/** A sector of fewer indicators says nothing about what its names share. */
const FEWEST = 4;
const MOST_NAMES = 0.6;

/** `sector|word` and `sector|place` for what most indicators of a sector name: the sector is about it. */
function sharedWords(drafts: readonly Draft[]): ReadonlySet<string> {
  const sizes = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { indicator, names } of drafts) {
    sizes.set(indicator.sector, (sizes.get(indicator.sector) ?? 0) + 1);
    const said = new Set(names.flatMap((name) => [...name.words.filter((word) => !isHead(word)), ...name.places]));
    for (const word of said) {
      const key = `${indicator.sector}|${word}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const isShared = ([key, n]: [string, number]): boolean => {
    const size = sizes.get(key.slice(0, key.lastIndexOf('|'))) ?? 0;
    return size >= FEWEST && n >= MOST_NAMES * size;
  };
  return new Set([...counts].filter(isShared).map(([key]) => key));
}

function entryOf(
  { indicator, names }: Draft,
  dataset: Dataset,
  weight: (word: string) => number,
  shared: ReadonlySet<string>,
  siblings: ReadonlyMap<string, ReadonlySet<string>>,
  numbers: Numbers,
): Entry {
  const rows = dataset.observations.get(indicator.id) ?? [];
  const unit = indicator.unit ?? rows[0]?.unit ?? null;
  const texts = names.map((name) => name.text);
  const sector = wordsOf(indicator.sector);
  const ofSector = new Set(knownPlaces(indicator.sector).filter((place) => place !== 'world'));
  const entry: Entry & { names: Name[] } = {
    indicator,
    rows,
    basis: basisOfNames(texts, unit),
    names: [],
    vocabulary: new Set([...names.flatMap((name) => [...name.words, ...name.qualifiers]), ...sector]),
    places: new Set(names.flatMap((name) => name.places)),
    falls: texts.some((t) => FALLS.test(t)),
    siblings: siblings.get(indicator.sector) ?? new Set(),
  };
  const isGiven = (word: string): boolean => shared.has(`${indicator.sector}|${word}`) || sector.includes(word);
  const givenOf = new Map<boolean, string[]>();
  for (const name of names) {
    const known = givenOf.get(hasHan(name.text)) ?? [];
    givenOf.set(hasHan(name.text), [...new Set([...known, ...name.words.filter((w) => isGiven(w) && !isHead(w))])]);
  }
  for (const name of names) {
    const given = name.words.filter((word) => isGiven(word) && !isHead(word));
    const own = name.words.filter((word) => !given.includes(word));
    const words = own.map((word) => ({ word, weight: weight(word) }));
    const total = words.reduce((sum, w) => sum + w.weight, 0);
    const idsOf = (some: readonly string[]): number[] => some.map((word) => numbers.of(word));
    if (name.words.length)
      entry.names.push({
        id: numbers.nextName(),
        entry,
        text: name.text,
        words,
        ids: idsOf(own),
        borrow: borrowing(own),
        headIds: idsOf(own.filter(isHead)),
        plainIds: idsOf(own.filter((word) => !isHead(word))),
        markedIds: idsOf(own.filter((word) => isModifier(word) || isRank(word))),
        isRanked: own.some(isRank),
        total,
        qualifiers: name.qualifiers,
        given,
        sector: givenOf.get(hasHan(name.text)) ?? [],
        requiredPlaces: name.places.filter(
          (place) => !shared.has(`${indicator.sector}|${place}`) && !ofSector.has(place),
        ),
        prices: pricesOf(name.text),
      });
  }
  return entry;
}
