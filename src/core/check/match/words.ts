import { remembered } from '../../base/remember.ts';
import { hasHan } from '../../base/script.ts';
import * as en from './lexicon.en.ts';
import { IRREGULAR } from './lexicon.verbs.ts';
import * as zh from './lexicon.zh.ts';

const literal = (s: string): string => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const longestFirst = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|');

const LETTERS = /^[a-z]/;
/** CPI and PPI are words of Chinese text too, but no part of an English one: Philippines. */
const LETTER_SYNONYM = `(?<![a-z])(?:${longestFirst(zh.SYNONYMS.flatMap(([from]) => (LETTERS.test(from) ? [from] : [])))})(?![a-z])`;
const ZH_SYNONYM = new RegExp(
  `${longestFirst(zh.SYNONYMS.flatMap(([from]) => (LETTERS.test(from) ? [] : [from])))}|${LETTER_SYNONYM}`,
  'g',
);
/** Those of a text without Chinese. */
const EN_SYNONYM = new RegExp(LETTER_SYNONYM, 'g');
const ZH_TO = new Map(zh.SYNONYMS);
const SEGMENT = new RegExp(
  longestFirst([...zh.HEADS, ...zh.MODIFIERS, ...zh.BASIS_WORDS, ...zh.OPTIONAL, ...zh.PLACES]),
  'g',
);
const DROPPED = new Set([...zh.BASIS_WORDS, ...zh.OPTIONAL, ...zh.PLACES]);
const EN_PHRASE = new RegExp(`\\b(?:${longestFirst(en.PHRASES.map(([from]) => from))})(?![a-z])`, 'g');
const EN_TO = new Map(en.PHRASES);

/** One spelling for one thing: width, case, 营收 and 营业收入, `gross domestic product` and GDP. */
export function normalise(text: string): string {
  const plain = ASCII.test(text) ? text : text.normalize('NFKC');
  const folded = plain
    .replace(/\bU\.?S\.?(?![A-Za-z$]| ?\$| dollar)/g, 'america')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\bnon-(?=[a-z])/g, 'non');
  return folded
    .replace(hasHan(folded) ? ZH_SYNONYM : EN_SYNONYM, (word) => ZH_TO.get(word) ?? word)
    .replace(EN_PHRASE, (word) => EN_TO.get(word) ?? word);
}

const ASCII = /^[\0-\x7f]*$/;

/** Runs of one script; 5G and 3D are words. */
const RUN = /[\p{Script=Han}]+|\d[a-z](?![a-z\d])|\p{Script=Latin}[\p{Script=Latin}']*|\d+(?:\.\d+)?/gu;
const LATIN = /^\p{Script=Latin}/u;

/**
 * The words that name what is counted: of Chinese the known heads and the bigrams of what stands between them, of
 * English the stems. Words of change (同比, growth), words that may be missing (全国, capacity) and years are left out.
 */
export const wordsOf = (text: string): readonly string[] => plainWords(text) ?? runWords(normalise(text));

function runWords(normalised: string): readonly string[] {
  const words: string[] = [];
  for (const run of normalised.match(RUN) ?? []) {
    if (FIGURE.test(run)) pushFigure(run, words);
    else if (LATIN.test(run)) {
      const stem = stemOf(run);
      if (stem && !en.BASIS_STEMS.has(stem)) words.push(stem);
    } else for (const word of wordsOfRun(run)) words.push(word);
  }
  return words;
}

const FIGURE = /^\d/;
const YEAR = /^(?:19|20)\d\d$/;

/** 5g is a word as it is; a year is none. */
function pushFigure(run: string, into: string[]): void {
  if (run.length === 2 && run.charCodeAt(1) >= 97) into.push(run);
  else if (!YEAR.test(run)) into.push(`#${run}`);
}

/** Signs that part words and have no other form: what `normalise` makes of them parts words too. */
const SIGNS = new Set([...'，。；：、（）《》〈〉【】「」“”—–·％！？　'].map((sign) => sign.charCodeAt(0)));
for (let code = 0; code < 0x80; code++) if (!/[A-Za-z0-9&']/.test(String.fromCharCode(code))) SIGNS.add(code);

/**
 * Most Chinese is common characters, digits and signs. There a stretch of characters has the same words wherever it
 * stands, and most stretches were met before.
 * @returns undefined for a text that holds anything else
 */
function plainWords(text: string): readonly string[] | undefined {
  const words: string[] = [];
  const end = text.length;
  for (let at = 0; at < end; ) {
    const code = text.charCodeAt(at);
    const start = at++;
    if (isCommonHan(code)) {
      while (at < end && isCommonHan(text.charCodeAt(at))) at++;
      const own = wordsOfStretch(text.slice(start, at));
      if (!own) return undefined;
      for (const word of own) words.push(word);
    } else if (isDigit(code)) {
      at = digitsEnd(text, at);
      if (at + 1 < end && text.charCodeAt(at) === POINT && isDigit(text.charCodeAt(at + 1)))
        at = digitsEnd(text, at + 2);
      pushFigure(text.slice(start, at), words);
    } else if (!SIGNS.has(code)) return undefined;
  }
  return words;
}

const POINT = 0x2e;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isCommonHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

function digitsEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** null for a stretch of which nothing is left, so that what stands beside it comes together. */
const wordsOfStretch = remembered((stretch): readonly string[] | null => {
  const normalised = normalise(stretch);
  return normalised === '' ? null : runWords(normalised);
}, 20_000);

/** Sentence, clause, phrase and line of one figure hold the same runs. */
const wordsOfRun = remembered(hanWords, 20_000);

function hanWords(run: string): readonly string[] {
  const words: string[] = [];
  let at = 0;
  for (const match of run.matchAll(SEGMENT)) {
    pushBigrams(run.slice(at, match.index), words);
    if (!DROPPED.has(match[0])) words.push(match[0]);
    at = match.index + match[0].length;
  }
  pushBigrams(run.slice(at), words);
  return words;
}

/** Characters that say nothing where they stand alone between two heads. */
const LONE = new Set(
  '为达占与和及或在年月中等其各均已仅又再是将把被了着过也就都个项家种类位于从到至由对向按每比对较较之以所有全后共约超这该此',
);

function pushBigrams(rest: string, into: string[]): void {
  if (rest.length === 1 && !LONE.has(rest)) into.push(rest);
  for (let i = 0; i + 1 < rest.length; i++) into.push(rest.slice(i, i + 2));
}

/** A map, for a text may well say "constructor". */
const STEMS = new Map(Object.entries(en.STEMS));
/** Stems of the words that others count as, so that these too count as themselves: femal → female. */
const SELF = new Map(Object.values(en.STEMS).map((word) => [strip(word), word]));

/** A light stem: plural, -ing, -ed, -ion go; words of no weight give the empty string. */
export const stemOf = remembered(readStem, 10_000);

function readStem(word: string): string {
  const plain = word.replace(/'s?$/, '');
  if (plain.length < 2 || en.STOP.has(plain)) return '';
  const known = STEMS.get(plain) ?? en.PLACE_FORMS.get(plain);
  if (known) return known;
  const stem = strip(IRREGULAR.get(plain) ?? plain);
  return en.STOP.has(stem) ? '' : (STEMS.get(stem) ?? SELF.get(stem) ?? stem);
}

function strip(word: string): string {
  let stem = word;
  if (/ie[sd]$/.test(stem) && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (!/(?:ss|us|is)$/.test(stem) && /s$/.test(stem) && stem.length > 3) stem = stem.slice(0, -1);
  return family(ending(spelling(stem)));
}

function ending(stem: string): string {
  if (/ing$/.test(stem) && stem.length > 5) return single(stem.slice(0, -3));
  if (/ed$/.test(stem) && stem.length > 4) return single(stem.slice(0, -2));
  if (/ion$/.test(stem) && stem.length > 5) return stem.slice(0, -3);
  return /e$/.test(stem) && stem.length > 5 ? stem.slice(0, -1) : stem;
}

/** Nouns and the verbs they come from: application, applicant and apply; insurance and insured; enrolment and enrolled. */
function family(stem: string): string {
  return stem
    .replace(/(?<=[a-z]{3})ic(?:at|ant)$/, 'y')
    .replace(/(?<=[a-z]{5})[ae]nc$/, '')
    .replace(/(?<=[a-z]{4})ll$/, 'l');
}

/** planned, rewetted: the consonant is doubled before the ending. */
function single(stem: string): string {
  return /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}

/** British and American spelling are one: utilization, labor, electrolyzer. */
function spelling(stem: string): string {
  return stem
    .replace(/([iy])z(?=e$|er$|ed$|ing$|ation$)/, '$1s')
    .replace(/(?<=[a-z]{3})our$/, 'or')
    .replace(/(?<=[a-z]{5})ment$/, '');
}

/** Heads and words that unit or place already say: missing, they cost little. */
export const isGeneric = (word: string): boolean =>
  en.GENERIC.has(word) || word === '装机' || word === '规模' || word === '容量';
export const isHead = (word: string): boolean => HEADS.has(word);
const HEADS = new Set(zh.HEADS);

const MODIFIERS = new Set([...zh.MODIFIERS, ...en.MODIFIERS]);
/** 人均, 出口, female: with it or without it is another thing. */
export const isModifier = (word: string): boolean => MODIFIERS.has(word);
/** 前5位, top 5; any number that is no year. */
export const isRank = (word: string): boolean => word.charCodeAt(0) === 0x23;

/** A word of a row may borrow from the one before it, from the one behind it, or from nowhere but counts as a bigram. */
const LEFT = 1;
const RIGHT = 2;
export const BIGRAM = 4;

/**
 * From which neighbours the words of a row may borrow. A bigram that straddles two words does: of 能效家电 against 能效产品
 * only 家电 is really missing, not 效家 too.
 */
export const borrowing = (words: readonly string[]): readonly number[] =>
  words.map((word, i) => {
    if (word.length !== 2) return 0;
    const left = i > 0 && words[i - 1]?.[1] === word[0];
    const right = words[i + 1]?.[0] === word[1];
    return BIGRAM + (left ? LEFT : 0) + (right ? RIGHT : 0);
  });

/** What a word that is missing borrows: half of what its neighbours count. @param at the word, @param own what each counts */
export function borrowed(borrow: number, at: number, own: (i: number) => number): number {
  const left = borrow & LEFT ? own(at - 1) : 0;
  const right = borrow & RIGHT ? own(at + 1) : 0;
  return (left + right) / 2;
}
