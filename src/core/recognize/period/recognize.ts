/** Finds the times in a text: scans for each language, then tells what each does where it stands. */

import { remembered } from '../../base/remember.ts';
import { fold } from '../fold.ts';
import { type Atom, mention, wholeYear } from './build.ts';
import type { PeriodMention } from './mention.ts';
import { useEn } from './mention-use-en.ts';
import { useZh } from './mention-use-zh.ts';
import { atomEn } from './scan-en.ts';
import { atomZh, startsZh } from './scan-zh.ts';

/** A year alone in its cell, with the sign of an estimate, a forecast or a provisional figure: `2026f`, `2025 (e)`. */
const ONLY_YEAR = /^[ (（]*((?:19|20)\d\d)( ?[(（]?(?:[efpr]|est\.?|proj\.?|prov\.?|prel\.?)(?=[)） *]|$))?[ )）*]*$/;
const isWord = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 48 && c <= 57);
const mayBegin = (c: number): boolean => isWord(c) || startsZh(c);

/**
 * Every time named in one block's prose, both languages, sorted, never overlapping. Words like 到, 截至 or `by` are
 * read but lie outside the spans. "2023年上半年" gives one mention, "2000 people" none.
 */
export function recognizePeriods(text: string): PeriodMention[] {
  const folded = fold(text);
  const cell = ONLY_YEAR.exec(folded);
  if (cell) return [loneYear(text, cell)];
  const found: PeriodMention[] = [];
  let at = 0;
  while (at < folded.length) {
    const next = mayBegin(folded.charCodeAt(at)) ? mentionAt(folded, text, at) : undefined;
    if (next) found.push(next);
    at = next ? next.span.end : at + 1;
  }
  return withOrdinals(folded, text, found);
}

function loneYear(text: string, cell: RegExpExecArray): PeriodMention {
  const start = cell[0].indexOf(cell[1] as string);
  const atom: Atom = {
    start,
    end: start + 4 + (cell[2]?.length ?? 0),
    reading: wholeYear(Number(cell[1])),
    rule: 'period.year',
  };
  return mention(text, atom, {});
}

function mentionAt(folded: string, text: string, at: number): PeriodMention | undefined {
  const c = folded.charCodeAt(at);
  const latin = c >= 97 && c <= 122;
  const zh = !latin && startsZh(c) ? atomZh(folded, at) : undefined;
  if (zh && !isAmongLatin(folded, zh)) return useZh(folded, zh);
  if (!isWord(c) || (at > 0 && isWord(folded.charCodeAt(at - 1)))) return undefined;
  let end = at + 1;
  while (end < folded.length && end - at < 16 && isWord(folded.charCodeAt(end))) end++;
  const en = atomEn(folded, text, at, folded.slice(at, end));
  if (en) return useEn(folded, text, en);
  const late = latin && startsZh(c) ? atomZh(folded, at) : zh;
  return late && useZh(folded, late);
}

/** 2026–2029 behind an English word is written alike in both languages. */
const isAmongLatin = (text: string, { start, end }: Atom): boolean =>
  /[a-z] $/.test(text.slice(Math.max(0, start - 2), start)) && /^[\d –—-]+$/.test(text.slice(start, end));

const CUE = /\b(?:by|first|second|third|fourth) (?:quarter|half)\b/g;
const LONE_ORDINAL =
  /\b(?:in |of |for |, )?the (first|second|third|fourth)(?= (?:and|rose|fell|grew|was|saw|it)\b|[.,;)]|$)/g;
/** ", when it had grown by 0.1%": told of the time before. */
const IN_WHICH = /^,? (?:when|in which|during which)\b/;
const ORDINAL: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4 };

/** "By quarter, … 4.5 percent in the first and 6.3 percent in the second": ordinals alone, once quarters were named. */
function withOrdinals(folded: string, text: string, found: PeriodMention[]): PeriodMention[] {
  if (!folded.includes('quarter') && !folded.includes('half')) return found;
  const cues = [...folded.matchAll(CUE)];
  if (!cues.length) return found;
  const more: PeriodMention[] = [];
  let named = 0;
  let next = 0;
  for (const m of folded.matchAll(LONE_ORDINAL)) {
    const start = m.index + m[0].indexOf('the ');
    const end = m.index + m[0].length;
    while (named < cues.length && (cues[named] as RegExpExecArray).index < start) named++;
    while (next < found.length && (found[next] as PeriodMention).span.end <= start) next++;
    const cue = cues[named - 1];
    const taken = found[next];
    const size = cue?.[0].endsWith('half') ? 6 : 3;
    const n = ORDINAL[m[1] as string] as number;
    if (!cue || n * size > 12 || (taken && taken.span.start < end)) continue;
    const reading = { type: 'part', from: (n - 1) * size, to: n * size, of: 'context', shift: 0 } as const;
    const atom: Atom = { start, end, reading, rule: 'period.en.ordinal' };
    const base = /\b(?:than|from|on|over) (?:in )?$/.test(folded.slice(Math.max(0, start - 10), start));
    const which = IN_WHICH.test(folded.slice(end, end + 16));
    const trailing = /^(?:in|of|for) /.test(m[0]) && !(base && which);
    more.push(mention(text, atom, { use: base ? (which ? 'aside' : 'base') : 'own', trailing }));
  }
  return more.length ? [...found, ...more].sort((a, b) => a.span.start - b.span.start) : found;
}

/**
 * `recognizePeriods` of what is asked again and again: a head by all that stands under it, a paragraph first by the
 * document for its own times and then by its figures. Shared with all who ask.
 */
export const rememberedPeriods = remembered((text): readonly PeriodMention[] => recognizePeriods(text), 8000);

/** The same for a text that will hardly be asked again: taken from memory if it is there, and not put there. */
export const periodsOnce = (text: string): readonly PeriodMention[] =>
  rememberedPeriods.known(text) ?? recognizePeriods(text);
