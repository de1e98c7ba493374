import { SECTORS_EN } from './lexicon.en.ts';
import type { SectorEntry } from './lexicon.ts';
import { SECTORS_ZH } from './lexicon.zh.ts';

/** A sector term in a text; `at` counts in that text. */
export interface Mention {
  readonly entry: SectorEntry;
  readonly start: number;
  readonly end: number;
}

/** The entry of terms that look like a branch and are none: `live births`, 建筑面积. */
const NONE = '-';

const zh = new Map(SECTORS_ZH.flatMap((entry) => entry.terms.map((term) => [term, entry] as const)));
/** A hyphen is as good as a space: `zero-emission vehicles`. */
const spaced = (term: string): string => term.replaceAll('-', ' ');
const en = new Map(SECTORS_EN.flatMap((entry) => entry.terms.map((term) => [spaced(term), entry] as const)));

/** The first two units of a term as a number, so that most places are passed by one look-up. */
const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1);

/** Terms by their first two units, longest first, and what unit any term begins with. */
const startingZh = new Map<number, string[]>();
const beginsZh = new Uint8Array(0x10000);
for (const term of [...zh.keys()].sort((a, b) => b.length - a.length)) {
  beginsZh[term.charCodeAt(0)] = 1;
  const pair = pairAt(term, 0);
  startingZh.set(pair, [...(startingZh.get(pair) ?? []), term]);
}

/** How many words the longest term has that begins with a word. */
const longestEn = new Map<string, number>();
for (const term of en.keys()) {
  const words = term.split(' ');
  const first = words[0] as string;
  longestEn.set(first, Math.max(words.length, longestEn.get(first) ?? 0));
}

/** The longest term at each place: 新能源汽车 is no 能源, `offshore wind` no `wind`. Linear in the text. */
export const mentionsIn = (text: string, language: 'zh' | 'en'): Mention[] =>
  language === 'zh' ? chinese(text) : english(text);

/** The sector a name given in the text stands for: 造纸, `steel`; undefined for a name of none. */
export function sectorNamed(name: string, language: 'zh' | 'en'): SectorEntry | undefined {
  const entry = language === 'zh' ? zh.get(name) : englishTerm(spaced(name.toLowerCase()));
  return entry?.name === NONE ? undefined : entry;
}

function chinese(text: string): Mention[] {
  const out: Mention[] = [];
  for (let i = 0; i + 2 <= text.length; ) {
    if (!beginsZh[text.charCodeAt(i)]) {
      i++;
      continue;
    }
    const term = startingZh.get(pairAt(text, i))?.find((one) => text.startsWith(one, i));
    const entry = term && zh.get(term);
    if (entry && entry.name !== NONE) out.push({ entry, start: i, end: i + term.length });
    i += term?.length ?? 1;
  }
  return out;
}

const WORD_EN = /[A-Za-z0-9](?:[A-Za-z0-9&.]*[A-Za-z0-9])?/g;

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

function english(text: string): Mention[] {
  const words = [...text.matchAll(WORD_EN)].map((m) => ({
    word: m[0].toLowerCase(),
    start: m.index,
    end: m.index + m[0].length,
  }));
  const out: Mention[] = [];
  for (let i = 0; i < words.length; ) {
    const found = longest(text, words, i);
    const { start } = words[i] as Word;
    if (found && found.entry.name !== NONE)
      out.push({ entry: found.entry, start, end: (words[i + found.length - 1] as Word).end });
    i += found?.length ?? 1;
  }
  return out;
}

/** The longest term that begins with a word; most words begin none. `energy` in energy-intensive is no term. */
function longest(
  text: string,
  words: readonly Word[],
  from: number,
): { entry: SectorEntry; length: number } | undefined {
  const { word, start } = words[from] as Word;
  if (text[start - 1] === '-') return undefined;
  const most = Math.max(longestEn.get(word) ?? 0, longestEn.get(singular(word)) ?? 0);
  for (let length = Math.min(most, words.length - from); length > 0; length--) {
    const last = words[from + length - 1] as Word;
    if (text[last.end] === '-') continue;
    const term = words
      .slice(from, from + length)
      .map((w) => w.word)
      .join(' ');
    const entry = englishTerm(term);
    if (entry) return { entry, length };
  }
  return undefined;
}

/** The entry of a term; a plural ending is free, and a singular where the term has several words. */
const englishTerm = (term: string): SectorEntry | undefined =>
  en.get(term) ?? en.get(singular(term)) ?? (term.includes(' ') ? en.get(`${term}s`) : undefined);

const singular = (term: string): string => term.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');
