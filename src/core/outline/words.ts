import { COMMON_EN, SAME_EN } from './words.en.ts';
import { BREAKS_ZH, COMMON_ZH, SAME_ZH } from './words.zh.ts';

/** Words of a text by which two texts are compared: bigrams of Chinese, stems of English; synonyms as one. */
export type Bag = ReadonlySet<string>;

const SYNONYM_EN = new Map(
  SAME_EN.flatMap(([head = '', ...rest]) => rest.map((word) => [stem(word), stem(head)] as const)),
);

/** `完善废钢回收加工配送体系` → 废钢 钢回 回收 …; `Restore onshore wind` → restor, onshor, wind. */
export function bagOf(text: string): Bag {
  const out = new Set<string>();
  for (const [head = '', ...rest] of SAME_ZH)
    if ([head, ...rest].some((word) => text.includes(word))) out.add(`≈${head}`);
  for (const run of text.split(new RegExp(BREAKS_ZH, 'g'))) {
    for (let i = 0; i + 2 <= run.length; i++) {
      const pair = run.slice(i, i + 2);
      if (!COMMON_ZH.has(pair)) out.add(pair);
    }
  }
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
  return (word) => Math.max(0, Math.log(n / (count.get(word) ?? 1)) / Math.log(n));
}

export interface Overlap {
  readonly weight: number;
  /** The shared words, weightiest first; bigrams that continue each other joined: 产业 业集 集中 → 产业集中. */
  readonly words: readonly string[];
}

export function overlap(a: Bag, b: Bag, rare: (word: string) => number): Overlap {
  const shared = [...a].filter((word) => b.has(word));
  const weight = shared.reduce((sum, word) => sum + rare(word), 0);
  return { weight, words: joined(shared.filter((word) => rare(word) > 0.2)) };
}

function joined(words: readonly string[]): string[] {
  const out: string[] = [];
  for (const word of words) {
    const last = out[out.length - 1];
    const continues = /^[一-鿿]/.test(word) && last !== undefined && !last.startsWith('≈');
    if (continues && last.endsWith(word[0] as string)) out[out.length - 1] = last + word.slice(1);
    else out.push(word);
  }
  return [...new Set(out.map((word) => word.replace(/^≈/, '')))];
}
