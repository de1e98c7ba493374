import { span } from '../../base/span.ts';
import type { Direction } from '../../model/claim.ts';
import { isLatin } from '../numeral/chars.ts';
import { Trie } from '../numeral/trie.ts';
import * as en from './en.ts';
import type { ChangeForm, ChangeMark } from './mark.ts';
import * as zh from './zh.ts';

interface Entry {
  readonly direction: Direction;
  /** undefined: a trap, eaten so that no shorter word is found in it. */
  readonly form?: ChangeForm;
  readonly object: boolean;
  readonly particle?: boolean;
}

const chinese = new Trie<Entry>(true);
const english = new Trie<Entry>(true);

function addAll(trie: Trie<Entry>, words: readonly string[], entry: Entry): void {
  for (const w of words) trie.add(w, entry);
}

for (const [words, direction] of [
  [zh.UP_VERBS, 'up'],
  [zh.DOWN_VERBS, 'down'],
] as const) {
  addAll(chinese, words, { direction, form: 'verb', object: true });
  for (const tail of zh.LEVEL_TAILS)
    addAll(
      chinese,
      words.map((w) => w + tail),
      { direction, form: 'level', object: false },
    );
}
addAll(chinese, zh.UP_TIGHT, { direction: 'up', form: 'verb', object: false });
addAll(chinese, zh.DOWN_TIGHT, { direction: 'down', form: 'verb', object: false });
addAll(chinese, zh.UP_NOUNS, { direction: 'up', form: 'noun', object: true });
addAll(chinese, zh.DOWN_NOUNS, { direction: 'down', form: 'noun', object: true });
addAll(chinese, zh.UP_LEVELS, { direction: 'up', form: 'level', object: false });
addAll(chinese, zh.DOWN_LEVELS, { direction: 'down', form: 'level', object: false });
addAll(chinese, zh.MULTIPLES, { direction: 'up', form: 'multiple', object: false });
for (const [word, direction] of Object.entries(zh.COMPARED))
  chinese.add(word, { direction, form: 'compared', object: false });
addAll(chinese, zh.TRAPS, { direction: 'up', object: false });

addAll(english, en.UP_NOUNS, { direction: 'up', form: 'noun', object: true });
addAll(english, en.DOWN_NOUNS, { direction: 'down', form: 'noun', object: true });
for (const w of en.UP_VERBS) english.add(w, entryOf(w, en.UP_NOUNS, 'up'));
for (const w of en.DOWN_VERBS) english.add(w, entryOf(w, en.DOWN_NOUNS, 'down'));
for (const [word, direction] of Object.entries(en.PARTICLES))
  english.add(word, { direction, form: 'verb', object: false, particle: true });
addAll(english, en.MULTIPLES, { direction: 'up', form: 'multiple', object: false });
addAll(english, en.TRAPS, { direction: 'up', object: false });

/** "rise" is verb and noun; a noun reads as either, so it stays one. */
function entryOf(word: string, nouns: readonly string[], direction: Direction): Entry {
  return { direction, form: nouns.includes(word) ? 'noun' : 'verb', object: true };
}

/**
 * Words of change in a block's prose, both languages, sorted, never overlapping. 增长到 is one mark of form `level`;
 * 增加值, 稳增长, "up to" and "set up" give none.
 */
export function recognizeChange(text: string): ChangeMark[] {
  const marks: ChangeMark[] = [];
  const endsWord = (end: number): boolean => !isLatin(text.charCodeAt(end));
  let at = 0;
  /** The unit before is a Latin letter. */
  let inLatin = false;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const latin = isLatin(code);
    const inWord = latin && inLatin;
    inLatin = latin;
    if (inWord || !(latin ? english : chinese).begins(code)) {
      at++;
      continue;
    }
    const found = latin ? english.match(text, at, endsWord) : chinese.match(text, at);
    if (!found) {
      at++;
      continue;
    }
    const { value, end } = found;
    if (
      value.form &&
      !(value.particle && !en.PARTICLE_BEFORE.test(text.slice(Math.max(0, at - 12), at).toLowerCase()))
    ) {
      const { direction, form, object } = value;
      marks.push({ span: span(at, end), direction, form, object, language: latin ? 'en' : 'zh' });
    }
    at = end;
    inLatin = isLatin(text.charCodeAt(at - 1));
  }
  return marks;
}
