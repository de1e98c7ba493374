import { span } from '../../base/span.ts';
import { isLatin } from '../numeral/chars.ts';
import { Trie } from '../numeral/trie.ts';
import * as en from './en.ts';
import type { ModalityKind, ModalityMark } from './mark.ts';
import * as zh from './zh.ts';

/** null: a trap, eaten so that no shorter word is found in it. */
type Entry = { readonly kind: ModalityKind; readonly weak: boolean } | null;
type Words = Readonly<Partial<Record<ModalityKind, readonly string[]>>>;

function trieOf(strong: Words, weak: Words, traps: readonly string[]): Trie<Entry> {
  const trie = new Trie<Entry>(true);
  for (const [words, isWeak] of [
    [weak, true],
    [strong, false],
  ] as const)
    for (const [kind, forms] of Object.entries(words))
      for (const form of forms) trie.add(form, { kind: kind as ModalityKind, weak: isWeak });
  for (const form of traps) trie.add(form, null);
  return trie;
}

const chinese = trieOf(zh.STRONG, zh.WEAK, zh.TRAPS);
const english = trieOf(en.STRONG, en.WEAK, en.TRAPS);

/** May as a month and Will as a name are no modals. */
const isName = (text: string, at: number): boolean => text.startsWith('May', at);

/** "will be | invested", "are being | built": a participle behind `be` tells of nothing done. */
const isToBe = (text: string, at: number, { kind, weak }: { kind: ModalityKind; weak: boolean }): boolean =>
  kind === 'actual' && !weak && BE.test(text.slice(Math.max(0, at - 16), at));

/** "By 2030 we will: | have at least 40% of …": what opens an item or a sentence goes on from its lead-in. */
const isInfinitive = (text: string, at: number): boolean =>
  (text.charCodeAt(at) | 0x20) === H &&
  OPENS.test(text.slice(Math.max(0, at - 2), at)) &&
  HAVE.test(text.slice(at, at + 24));
const H = 'h'.charCodeAt(0);
const OPENS = /^$|[.;:\n] ?$/;
const HAVE = /^have (?!you|we|they|I\b|it\b|[a-z]+ed\b|been\b|become\b)/i;

/** "grid-connected wind capacity of 3 GW", "the completed ring road": a participle that says which noun is meant tells of nothing done. */
const isAttributive = (text: string, at: number, end: number): boolean =>
  text.charCodeAt(end - 1) === D &&
  text.charCodeAt(end - 2) === E &&
  (text.charAt(at - 1) === '-' || BEFORE_NOUN.test(text.slice(Math.max(0, at - 10), at))) &&
  NOUN_BEHIND.test(text.slice(end, end + 24));
const D = 'd'.charCodeAt(0);
const E = 'e'.charCodeAt(0);
const BEFORE_NOUN = /^$|[.;:\n] ?$|\b(?:an?|the|of|its|their|total|new|newly|fully|all) $/i;
const NOUN_BEHIND =
  /^ (?!(?:an?|the|its|their|this|that|these|by|in|with|to|on|at|for|from|into|over|under|about|around|some|only|nearly|almost|up|down|more|less|fewer|as|and|or|than|since|during|between|last|just)\b)[a-z]{2}/;

/** "The shortfall | has widened from": its sizes are told as such, they are not worked out from a goal. */
const isGapChanged = (text: string, end: number, { kind }: { kind: ModalityKind }): boolean =>
  kind === 'difference' && en.GAP_CHANGED.test(text.slice(end, end + 40));
const BE = /\b(?:be|being) (?:[a-z]+ly )?$/;

/**
 * Words in a block's prose that tell a figure's role, both languages, sorted, never overlapping. "力争达到" gives a
 * target, 主要 and 将近 and "not less than" give none.
 */
export function recognizeModality(text: string): ModalityMark[] {
  const marks: ModalityMark[] = [];
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
    if (
      found.value &&
      !(
        latin &&
        (isName(text, at) ||
          isInfinitive(text, at) ||
          isToBe(text, at, found.value) ||
          (found.value.kind === 'actual' && isAttributive(text, at, found.end)) ||
          isGapChanged(text, found.end, found.value))
      )
    ) {
      const { kind, weak } = found.value;
      marks.push({ span: span(at, found.end), kind, weak, language: latin ? 'en' : 'zh' });
    }
    at = found.end;
    inLatin = isLatin(text.charCodeAt(at - 1));
  }
  return marks;
}
