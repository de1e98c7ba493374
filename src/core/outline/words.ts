import { remembered } from '../base/remember.ts';
import { hasHan } from '../base/script.ts';
import { COMMON_EN, SAME_EN } from './words.en.ts';
import { BREAKING_PAIRS_ZH, BREAKS_ZH, COMMON_ZH, SAME_ZH } from './words.zh.ts';

/** Words of a text by which two texts are compared: pairs of Chinese characters, stems of English; synonyms as one. */
export type Bag = ReadonlySet<string>;

const HAN = 0x4e00;
const HAN_END = 0x9fff;
const HAN_SIZE = HAN_END - HAN + 1;

/** A pair of Chinese characters as a number. */
const pairOf = (first: number, second: number): number => (first - HAN) * HAN_SIZE + (second - HAN);
const pairs = (words: Iterable<string>): Set<number> =>
  new Set([...words].filter((w) => w.length === 2).map((w) => pairOf(w.charCodeAt(0), w.charCodeAt(1))));

const BREAKING = pairs(BREAKING_PAIRS_ZH);
const OTHER = 0;
const PLAIN = 1;
const MAY_BREAK = 2;
/** What a character is: part of a word, the first of a pair that ends one, or neither. */
const CLASS = new Uint8Array(0x10000).fill(PLAIN, HAN, HAN_END + 1);
for (const pair of BREAKING_PAIRS_ZH) CLASS[pair.charCodeAt(0)] = MAY_BREAK;
for (const c of BREAKS_ZH) CLASS[c.charCodeAt(0)] = OTHER;
const COMMON_PAIRS = pairs(COMMON_ZH);
const COMMON_FIRST = new Uint8Array(0x10000);
for (const word of COMMON_ZH) COMMON_FIRST[word.charCodeAt(0)] = 1;
/** Synonyms by their first two units, longest first, each with what it stands for. */
const SYNONYMS_ZH = new Map<number, (readonly [word: string, head: string])[]>();
const SYNONYM_FIRST = new Uint8Array(0x10000);
const startOf = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
for (const [head = '', ...rest] of SAME_ZH)
  for (const word of [head, ...rest]) {
    const beside = [...(SYNONYMS_ZH.get(startOf(word, 0)) ?? []), [word, `≈${head}`] as const];
    SYNONYMS_ZH.set(
      startOf(word, 0),
      beside.sort((a, b) => b[0].length - a[0].length),
    );
    SYNONYM_FIRST[word.charCodeAt(0)] = 1;
  }
const WORD_EN = /[a-z][a-z0-9-]*[a-z0-9]/g;

const SYNONYM_EN = new Map(
  SAME_EN.flatMap(([head = '', ...rest]) => rest.map((word) => [stem(word), stem(head)] as const)),
);

/** Hands on every word of a text, some of them more than once: pairs by where they begin, others as strings. */
function scan(text: string, onPair: (pair: number, at: number) => void, onWord: (word: string) => void): void {
  let before = 0;
  let told = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (SYNONYM_FIRST[code] && i >= told) {
      const found = SYNONYMS_ZH.get(startOf(text, i))?.find(([word]) => text.startsWith(word, i));
      if (found) {
        onWord(found[1]);
        told = i + found[0].length;
      }
    }
    const kind = CLASS[code];
    if (kind === OTHER) {
      before = 0;
      continue;
    }
    if (kind === MAY_BREAK && BREAKING.has(pairOf(code, text.charCodeAt(i + 1)))) {
      before = 0;
      i++;
      continue;
    }
    if (before) {
      const pair = pairOf(before, code);
      if (!(COMMON_FIRST[before] && COMMON_PAIRS.has(pair))) onPair(pair, i - 1);
    }
    before = code;
  }
  if (/[A-Za-z]{2}/.test(text)) for (const [word] of text.toLowerCase().matchAll(WORD_EN)) onWord(word);
}

/**
 * `完善废钢回收加工配送体系` → 废钢 钢回 回收 …; `Restore onshore wind` → restor, onshor, wind.
 */
export const bagOf: (text: string) => Bag = remembered(readBag, 500);

function readBag(text: string): Bag {
  const out = new Set<string>();
  scan(
    text,
    (_, at) => out.add(text.slice(at, at + 2)),
    (word) => {
      for (const root of rootsOf(word)) out.add(root);
    },
  );
  return out;
}

/** The words of one document as numbers, so that thousands of sentences can be compared. */
export class Vocabulary {
  private readonly known = new Map<number | string, number>();
  private readonly rooted = new Map<string, readonly number[]>();
  /** In which text a word was seen last; a text is numbered by `texts`. */
  private readonly last: number[] = [];
  private texts = 0;

  get size(): number {
    return this.last.length;
  }

  /** The words of a text, each once. */
  of(text: string): number[] {
    const out: number[] = [];
    const turn = ++this.texts;
    const add = (id: number): void => {
      if (this.last[id] === turn) return;
      this.last[id] = turn;
      out.push(id);
    };
    scan(
      text,
      (pair) => add(this.number(pair)),
      (word) => {
        for (const id of this.roots(word)) add(id);
      },
    );
    return out;
  }

  private roots(word: string): readonly number[] {
    const before = this.rooted.get(word);
    if (before) return before;
    const ids = rootsOf(word).map((root) => this.number(root));
    this.rooted.set(word, ids);
    return ids;
  }

  private number(word: number | string): number {
    const before = this.known.get(word);
    if (before !== undefined) return before;
    const id = this.last.length;
    this.known.set(word, id);
    this.last.push(0);
    return id;
  }
}

/** The stems a word stands for; none for a common one. `low-carbon` gives its parts too. */
function rootsOf(word: string): string[] {
  if (word.startsWith('≈')) return [word];
  if (word.length < 3 || COMMON_EN.has(word)) return [];
  const root = stem(word);
  const parts = word.includes('-') ? word.split('-').filter((part) => part.length > 3 && !COMMON_EN.has(part)) : [];
  return [SYNONYM_EN.get(root) ?? root, ...parts.map(stem)];
}

/** Endings taken off so that `batteries` meets `battery` and `charging` meets `charger`. */
function stem(word: string): string {
  if (word.length < 5) return word.replace(/([^s])s$/, '$1');
  const root = word
    .replace(/ies$/, 'y')
    .replace(/(?:sses)$/, 'ss')
    .replace(/([^su])s$/, '$1');
  const cut = root.replace(/(?:ations?|ments?|ings?|ers?|ed|ion|al|ly|e|y)$/, '');
  return cut.length >= 4 ? cut : root;
}

/** How rare each word is among the texts of one document: near 1 for a word of one text, 0 for a word of all. */
export function rarity(texts: readonly (readonly number[])[], size: number): Float64Array {
  const weights = new Float64Array(size);
  for (const text of texts) for (const id of text) weights[id] = (weights[id] as number) + 1;
  const n = Math.max(8, texts.length) + 1;
  const all = Math.log(n);
  return weights.map((times) => (times ? Math.max(0, Math.log(n / times) / all) : 1));
}

/** How many words two texts share. */
export function overlap(a: Bag, b: Bag): number {
  let sum = 0;
  for (const word of a) if (b.has(word)) sum++;
  return sum;
}

/**
 * The phrases two texts share, as written in the first, longest first: what a reader is told.
 */
export function sharedPhrases(a: string, b: string): string[] {
  const words = bagOf(b);
  if (!hasHan(a)) {
    const found = [...a.matchAll(/[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]/g)].map((m) => m[0]);
    return [...new Set(found.filter((word) => [...bagOf(word)].some((w) => words.has(w))))];
  }
  const phrases = commonRuns(a, b);
  const telling = [...phrases].filter((phrase) => /^[一-鿿]+$/.test(phrase) && bagOf(phrase).size > 0);
  const longest = telling.sort((x, y) => y.length - x.length);
  const whole = longest.filter((phrase, i) => !longest.slice(0, i).some((other) => other.includes(phrase)));
  const synonyms = [...bagOf(a)].filter((word) => word.startsWith('≈') && words.has(word)).map((word) => word.slice(1));
  return whole.length ? whole : synonyms;
}

/** Every longest run of two units or more that stands in both texts, as written in the first, by where it ends there. */
function commonRuns(a: string, b: string): Set<string> {
  const places = new Map<string, number[]>();
  for (let j = 0; j + 2 <= b.length; j++) {
    const pair = b.slice(j, j + 2);
    const known = places.get(pair);
    if (known) known.push(j);
    else places.set(pair, [j]);
  }
  const runs = new Set<string>();
  for (let i = 0; i + 2 <= a.length; i++) {
    for (const j of places.get(a.slice(i, i + 2)) ?? []) {
      if (i > 0 && j > 0 && a[i - 1] === b[j - 1]) continue;
      let length = 2;
      while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) length++;
      runs.add(a.slice(i, i + length));
    }
  }
  return runs;
}
