/** Where the sentences and clauses of a text end. */

import { below } from '../../base/search.ts';

const SENTENCE = 1;
const CLAUSE = 2;
const STOP = 4;
const DIGIT = 8;
const DASH = 16;
/** What a unit can end, by its code: one look-up instead of a character made and sought in sets. */
const KIND = new Uint8Array(65536);
for (const [chars, kind] of [
  ['。！？!?\n', SENTENCE],
  ['，,；;：:、', CLAUSE],
  ['.', STOP],
  ['–—', DASH],
  ['0123456789', DIGIT],
] as const)
  for (const c of chars) KIND[c.charCodeAt(0)] = kind;

const UNIT_BEFORE = /(?:[a-z]\/|\d ?|°)[a-zA-Z]$/;

/** True for a full stop that ends a sentence: before a space or the end, not behind a single letter or "No". */
function endsSentence(text: string, at: number): boolean {
  const next = text[at + 1];
  if (next !== undefined && next !== ' ' && next !== '\n') return false;
  const before = text.slice(Math.max(0, at - 7), at);
  // A unit ends a sentence, an initial does not: "31 km/h.", "740 m."
  return UNIT_BEFORE.test(before) || !/(?:\b[a-z]|\bno|\bapprox|\bvs|\bfig|\brs|\bdr|\bst)$/i.test(before);
}

/** "203 GW – a rise of 14% – against a goal": a dash between blanks ends a clause, that of a span (2023–2024) does not. */
const isSetOff = (text: string, at: number): boolean => text[at - 1] === ' ' && text[at + 1] === ' ';

const isDigit = (text: string, at: number): boolean => KIND[text.charCodeAt(at) | 0] === DIGIT;

/** The text asked last: times, roles and directions of one block are asked one after the other. */
let last: { readonly text: string; readonly breaks: Breaks } | undefined;

/** 。！？ and English full stops end sentences; commas, semicolons and colons end clauses, not inside 1,234 or 9:00. */
export function breaksOf(text: string): Breaks {
  if (last?.text !== text) last = { text, breaks: new Breaks(text) };
  return last.breaks;
}

/**
 * Numbers every unit of a text by the sentence and the clause it stands in, so that two places can be compared at once.
 * What ends a sentence or clause is its last unit. Only the ends are kept: a text has far fewer of them than units.
 */
export class Breaks {
  /** Offsets of the units that end a sentence and of those that end a clause, ascending; the text's end is in neither. */
  private readonly sentences: number[] = [];
  private readonly clauses: number[] = [];

  constructor(private readonly text: string) {
    for (let i = 0; i < text.length; i++) {
      const kind = KIND[text.charCodeAt(i)] as number;
      if (kind === 0 || kind === DIGIT) continue;
      if (kind === SENTENCE || (kind === STOP && endsSentence(text, i))) {
        this.sentences.push(i);
        this.clauses.push(i);
      } else if (kind === CLAUSE && !(isDigit(text, i - 1) && isDigit(text, i + 1))) this.clauses.push(i);
      else if (kind === DASH && isSetOff(text, i)) this.clauses.push(i);
    }
  }

  sentence(offset: number): number {
    return below(this.sentences, offset);
  }

  clause(offset: number): number {
    return below(this.clauses, offset);
  }

  /** Where the sentence begins in which the unit at `offset` stands. */
  sentenceStart(offset: number): number {
    return startOf(this.sentences, offset);
  }

  /** The sentence in which the unit at `offset` stands. */
  sentenceText(offset: number): string {
    return this.text.slice(this.sentenceStart(offset), this.sentences[below(this.sentences, offset)]);
  }

  clauseStart(offset: number): number {
    return startOf(this.clauses, offset);
  }

  /** Where the clause ends in which the unit at `offset` stands; infinite for the last one. */
  clauseEnd(offset: number): number {
    const end = this.clauses[below(this.clauses, offset)];
    return end === undefined ? Number.POSITIVE_INFINITY : end + 1;
  }
}

const startOf = (ends: readonly number[], offset: number): number => {
  const before = below(ends, offset);
  return before ? (ends[before - 1] as number) + 1 : 0;
};
