import { SECTORS_EN } from './lexicon.en.ts';
import type { SectorEntry } from './lexicon.ts';
import { SECTORS_ZH } from './lexicon.zh.ts';

/** A sector term in a text; `at` counts in that text. */
export interface Mention {
  readonly entry: SectorEntry;
  readonly start: number;
  readonly end: number;
}

const zh = new Map(SECTORS_ZH.flatMap((entry) => entry.terms.map((term) => [term, entry] as const)));
const en = new Map(SECTORS_EN.flatMap((entry) => entry.terms.map((term) => [term, entry] as const)));

/** The first two units of a term as a number, so that most places are passed by one look-up. */
const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1);

/** Terms by their first two units, longest first. */
const startingZh = new Map<number, string[]>();
for (const term of [...zh.keys()].sort((a, b) => b.length - a.length)) {
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
  const words = name.toLowerCase();
  return language === 'zh' ? zh.get(name) : (en.get(words) ?? en.get(words.replace(/s$/, '')));
}

function chinese(text: string): Mention[] {
  const out: Mention[] = [];
  for (let i = 0; i + 2 <= text.length; ) {
    const term = startingZh.get(pairAt(text, i))?.find((one) => text.startsWith(one, i));
    const entry = term && zh.get(term);
    if (entry) out.push({ entry, start: i, end: i + term.length });
    i += term?.length ?? 1;
  }
  return out;
}

const WORD_EN = /[A-Za-z0-9][A-Za-z0-9&.-]*/g;

function english(text: string): Mention[] {
  const words = [...text.matchAll(WORD_EN)].map((m) => ({
    word: m[0].replace(/[.-]+$/, '').toLowerCase(),
    start: m.index,
  }));
  const out: Mention[] = [];
  for (let i = 0; i < words.length; ) {
    const found = longest(words, i);
    if (found) {
      const last = words[i + found.length - 1] as { word: string; start: number };
      out.push({
        entry: found.entry,
        start: (words[i] as { start: number }).start,
        end: last.start + last.word.length,
      });
    }
    i += found?.length ?? 1;
  }
  return out;
}

/** The longest term that begins with a word; most words begin none. A term without its plural s is the same. */
function longest(words: readonly { word: string }[], from: number): { entry: SectorEntry; length: number } | undefined {
  const { word } = words[from] as { word: string };
  const most = Math.max(longestEn.get(word) ?? 0, word.endsWith('s') ? (longestEn.get(word.slice(0, -1)) ?? 0) : 0);
  for (let length = Math.min(most, words.length - from); length > 0; length--) {
    const term = words
      .slice(from, from + length)
      .map((w) => w.word)
      .join(' ');
    const entry = en.get(term) ?? (term.endsWith('s') ? en.get(term.slice(0, -1)) : undefined);
    if (entry) return { entry, length };
  }
  return undefined;
}
