import { remembered } from '../base/remember.ts';
import { COMMON_EN, SAME_EN } from './words.en.ts';
import { BREAKS_ZH, COMMON_ZH, SAME_ZH } from './words.zh.ts';

/** Words of a text by which two texts are compared: bigrams of Chinese, stems of English; synonyms as one. */
export type Bag = ReadonlySet<string>;

const SYNONYM_EN = new Map(
  SAME_EN.flatMap(([head = '', ...rest]) => rest.map((word) => [stem(word), stem(head)] as const)),
);

/**
 * `完善废钢回收加工配送体系` → 废钢 钢回 回收 …; `Restore onshore wind` → restor, onshor, wind.
 * A sentence is asked as a piece, as a measure, and once for every target it is compared with.
 */
export const bagOf: (text: string) => Bag = remembered(readBag, 500);

function readBag(text: string): Bag {
  const out = new Set<string>();
  for (const words of SAME_ZH) if (words.some((word) => text.includes(word))) out.add(`≈${words[0]}`);
  for (const run of text.split(BREAKS_ZH)) {
    for (let i = 0; i + 2 <= run.length; i++) {
      const pair = run.slice(i, i + 2);
      if (!COMMON_ZH.has(pair)) out.add(pair);
    }
  }
  if (!/[a-z]/i.test(text)) return out;
  for (const [word] of text.toLowerCase().matchAll(/[a-z][a-z0-9-]*[a-z0-9]/g)) {
    if (word.length < 3 || COMMON_EN.has(word)) continue;
    const root = stem(word);
    out.add(SYNONYM_EN.get(root) ?? root);
    for (const part of word.includes('-') ? word.split('-') : [])
      if (part.length > 3 && !COMMON_EN.has(part)) out.add(stem(part));
  }
  return out;
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
export function rarity(bags: readonly Bag[]): (word: string) => number {
  const count = new Map<string, number>();
  for (const bag of bags) for (const word of bag) count.set(word, (count.get(word) ?? 0) + 1);
  const n = Math.max(8, bags.length) + 1;
  const weights = new Map<string, number>();
  for (const [word, times] of count) weights.set(word, Math.max(0, Math.log(n / times) / Math.log(n)));
  return (word) => weights.get(word) ?? 1;
}

/** What the words two texts share weigh together. */
export function overlap(a: Bag, b: Bag, rare: (word: string) => number): number {
  let sum = 0;
  for (const word of a) if (b.has(word)) sum += rare(word);
  return sum;
}

/**
 * The phrases two texts share, as written in the first, longest first: what a reader is told.
 */
export function sharedPhrases(a: string, b: string): string[] {
  const words = bagOf(b);
  if (!/[一-鿿]/.test(a)) {
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
