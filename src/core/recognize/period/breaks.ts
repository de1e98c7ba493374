const SENTENCE = 1;
const CLAUSE = 2;
const STOP = 4;
const DIGIT = 8;
/** What a unit can end, by its code: one look-up instead of a character made and sought in sets. */
const KIND = new Uint8Array(65536);
for (const [chars, kind] of [
  ['。！？!?\n', SENTENCE],
  ['，,；;：:、', CLAUSE],
  ['.', STOP],
  ['0123456789', DIGIT],
] as const)
  for (const c of chars) KIND[c.charCodeAt(0)] = kind;

/** Numbers every unit of a text by the sentence and the clause it stands in, so that two places can be compared at once. */
export interface Breaks {
  sentence(offset: number): number;
  clause(offset: number): number;
}

const UNIT_BEFORE = /(?:[a-z]\/|\d ?)[a-zA-Z]$/;

/** True for a full stop that ends a sentence: before a space or the end, not behind a single letter or "No". */
function endsSentence(text: string, at: number): boolean {
  const next = text[at + 1];
  if (next !== undefined && next !== ' ' && next !== '\n') return false;
  const before = text.slice(Math.max(0, at - 7), at);
  // A unit ends a sentence, an initial does not: "31 km/h.", "740 m."
  return UNIT_BEFORE.test(before) || !/(?:\b[a-z]|\bno|\bapprox|\bvs|\bfig|\brs|\bdr|\bst)$/i.test(before);
}

const isDigit = (text: string, at: number): boolean => KIND[text.charCodeAt(at) | 0] === DIGIT;

/** The text asked last: times, roles and directions of one block are asked one after the other. */
let last: { readonly text: string; readonly breaks: Breaks } | undefined;

/** 。！？ and English full stops end sentences; commas, semicolons and colons end clauses, not inside 1,234 or 9:00. */
export function breaksOf(text: string): Breaks {
  if (last?.text !== text) last = { text, breaks: read(text) };
  return last.breaks;
}

function read(text: string): Breaks {
  // Sentence and clause of each unit side by side: one array a text.
  const table = new Uint32Array(2 * text.length + 2);
  let sentence = 0;
  let clause = 0;
  for (let i = 0; i < text.length; i++) {
    table[2 * i] = sentence;
    table[2 * i + 1] = clause;
    const kind = KIND[text.charCodeAt(i)] as number;
    if (kind === 0 || kind === DIGIT) continue;
    if (kind === SENTENCE || (kind === STOP && endsSentence(text, i))) {
      sentence++;
      clause++;
    } else if (kind === CLAUSE && !(isDigit(text, i - 1) && isDigit(text, i + 1))) clause++;
  }
  table[2 * text.length] = sentence;
  table[2 * text.length + 1] = clause;
  const place = (offset: number): number => 2 * Math.min(Math.max(offset, 0), text.length);
  return {
    sentence: (offset) => table[place(offset)] as number,
    clause: (offset) => table[place(offset) + 1] as number,
  };
}
