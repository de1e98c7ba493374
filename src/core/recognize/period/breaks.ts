const SENTENCE = new Set([...'。！？!?\n']);
const CLAUSE = new Set([...'，,；;：:、']);
const DIGIT = /\d/;

/** Numbers every unit of a text by the sentence and the clause it stands in, so that two places can be compared at once. */
export interface Breaks {
  sentence(offset: number): number;
  clause(offset: number): number;
}

/** True for a full stop that ends a sentence: before a space or the end, not behind a single letter or "No". */
function endsSentence(text: string, at: number): boolean {
  const next = text[at + 1];
  if (next !== undefined && next !== ' ' && next !== '\n') return false;
  return !/(?:\b[a-z]|\bno|\bapprox|\bvs|\bfig|\brs|\bdr|\bst)$/i.test(text.slice(Math.max(0, at - 7), at));
}

/** 。！？ and English full stops end sentences; commas, semicolons and colons end clauses, not inside 1,234 or 9:00. */
export function breaksOf(text: string): Breaks {
  const sentences = new Uint32Array(text.length + 1);
  const clauses = new Uint32Array(text.length + 1);
  let sentence = 0;
  let clause = 0;
  for (let i = 0; i < text.length; i++) {
    sentences[i] = sentence;
    clauses[i] = clause;
    const c = text[i] as string;
    if (SENTENCE.has(c) || (c === '.' && endsSentence(text, i))) {
      sentence++;
      clause++;
    } else if (CLAUSE.has(c) && !(DIGIT.test(text[i - 1] ?? '') && DIGIT.test(text[i + 1] ?? ''))) clause++;
  }
  sentences[text.length] = sentence;
  clauses[text.length] = clause;
  const of = (table: Uint32Array) => (offset: number) => table[Math.min(Math.max(offset, 0), text.length)] as number;
  return { sentence: of(sentences), clause: of(clauses) };
}
