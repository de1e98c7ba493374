import { type Span, span } from '../base/span.ts';
import { finish, mapped, type Steps } from '../base/steps.ts';
import type { DocumentSyntax, Paragraph } from '../syntax/document.ts';
import { listMarkLength, numberingOf } from '../syntax/numbering.ts';
import type { Parts } from './parts.ts';

/** A sentence, or a part of one between semicolons, without its number, mark or final punctuation. */
export interface Piece {
  readonly block: number;
  /** Innermost part it stands in; undefined before any heading. */
  readonly part: number | undefined;
  readonly text: string;
  /** In the source. */
  readonly span: Span;
  /** Offsets in the block's prose. */
  readonly at: Span;
  /** Sentence number within the block: pieces between semicolons share it. */
  readonly sentence: number;
  readonly listed: boolean;
}

/** All pieces of paragraphs and list items, in order. Headings, tables and block quotes hold none. */
export const piecesOf = (document: DocumentSyntax, parts: Parts): Piece[] => finish(cuttingPieces(document, parts));

/** Blocks cut between two steps. */
const AT_A_TIME = 256;

/** `piecesOf` in steps. */
export function* cuttingPieces(document: DocumentSyntax, parts: Parts): Steps<Piece[]> {
  const pieces = yield* mapped(document.blocks, AT_A_TIME, (block, i) => {
    if (block.kind !== 'paragraph' || block.quote) return [];
    return cut(block, parts.textFrom[i] ?? 0).map(({ at, sentence }) => piece(block, i, at, sentence, parts));
  });
  return pieces.flat();
}

function piece(block: Paragraph, index: number, at: Span, sentence: number, parts: Parts): Piece {
  return {
    block: index,
    part: parts.ofBlock[index],
    text: block.prose.text.slice(at.start, at.end),
    span: block.prose.spanToSource(at),
    at,
    sentence,
    listed: block.item !== undefined,
  };
}

const OPEN = '“‘（(《「『[【';
const CLOSE = '”’）)》」』]】';
/** What opens, closes or may end; every other character is passed. */
const MARKS = new Set([...`${OPEN}${CLOSE}。！？；;.!?\n`].map((c) => c.charCodeAt(0)));
const ABBREVIATION =
  /(?:^|[\s(])(?:[A-Za-z]|No|Nos|Rs|St|Mr|Ms|Dr|vs|ca|cf|approx|incl|Art|para|paras|Fig|etc|i\.e|e\.g|reg)$/;

/** Cuts prose at 。；！？, `;`, line ends, and English full stops, but not inside quotes or brackets. */
export function cut(block: Paragraph, from: number): { at: Span; sentence: number }[] {
  const words = block.prose.text;
  const out: { at: Span; sentence: number }[] = [];
  let depth = 0;
  let start = from;
  let sentence = 0;
  for (let i = from; i <= words.length; i++) {
    if (i < words.length && !MARKS.has(words.charCodeAt(i))) continue;
    const c = words[i] ?? '\n';
    if (OPEN.includes(c)) depth++;
    else if (CLOSE.includes(c)) depth = Math.max(0, depth - 1);
    const end = endsAt(words, i, c, depth);
    if (!end) continue;
    const at = trimmed(words, start, i);
    if (at.end > at.start) out.push({ at, sentence });
    if (end === 'sentence') sentence++;
    start = i + 1;
    if (c === '\n') depth = 0;
  }
  return out;
}

function endsAt(words: string, i: number, c: string, depth: number): 'sentence' | 'clause' | undefined {
  if (c === '\n') return 'sentence';
  if (depth > 0) return undefined;
  if ('。！？'.includes(c)) return 'sentence';
  if (c === '；' || c === ';') return 'clause';
  if (!'.!?'.includes(c)) return undefined;
  const next = words[i + 1];
  if (next !== undefined && !/\s/.test(next)) return undefined;
  return c === '.' && next !== undefined && ABBREVIATION.test(words.slice(Math.max(0, i - 8), i))
    ? undefined
    : 'sentence';
}

function trimmed(words: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(words[start] as string)) start++;
  const text = words.slice(start, end);
  start += numberingOf(text)?.rest ?? 0;
  start += listMarkLength(words.slice(start, end));
  while (start < end && /[\s。；;.—–-]/.test(words[start] as string)) start++;
  while (end > start && /[\s。；;.：:，,]/.test(words[end - 1] as string)) end--;
  return span(start, end);
}
