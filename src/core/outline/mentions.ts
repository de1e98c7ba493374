import { SECTORS_EN } from './lexicon.en.ts';
import type { SectorEntry } from './lexicon.ts';
import { SECTORS_ZH } from './lexicon.zh.ts';

/** A sector term in a text; `at` counts in that text. */
export interface Mention {
  readonly entry: SectorEntry;
  readonly start: number;
  readonly end: number;
}

const LONGEST_ZH = 12;
const LONGEST_EN = 5;

const zh = new Map(SECTORS_ZH.flatMap((entry) => entry.terms.map((term) => [term, entry] as const)));
const en = new Map(SECTORS_EN.flatMap((entry) => entry.terms.map((term) => [term, entry] as const)));

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
  for (let i = 0; i < text.length; ) {
    let length = Math.min(LONGEST_ZH, text.length - i);
    while (length > 0 && !zh.has(text.slice(i, i + length))) length--;
    const entry = length ? zh.get(text.slice(i, i + length)) : undefined;
    if (entry) out.push({ entry, start: i, end: i + length });
    i += Math.max(1, length);
  }
  return out;
}

function english(text: string): Mention[] {
  const words = [...text.matchAll(/[A-Za-z0-9][A-Za-z0-9&.-]*/g)].map((m) => ({
    word: m[0].replace(/[.-]+$/, '').toLowerCase(),
    start: m.index,
  }));
  const out: Mention[] = [];
  for (let i = 0; i < words.length; ) {
    const found = longest(words.slice(i, i + LONGEST_EN).map((w) => w.word));
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

function longest(words: readonly string[]): { entry: SectorEntry; length: number } | undefined {
  for (let length = words.length; length > 0; length--) {
    const term = words.slice(0, length).join(' ');
    const entry = en.get(term) ?? (term.endsWith('s') ? en.get(term.slice(0, -1)) : undefined);
    if (entry) return { entry, length };
  }
  return undefined;
}
