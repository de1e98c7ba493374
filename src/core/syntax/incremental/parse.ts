import { span } from '../../base/span.ts';
import { finish, mapped, type Steps } from '../../base/steps.ts';
import { type Extensions, type MarkdownNode, neededFor, parseMarkdown, startOf } from '../markdown.ts';
import { type Chunk, chunkOf } from './chunk.ts';
import { knownOf, labelsIn, stubs } from './labels.ts';
import { readPlain } from './plain.ts';

/** A piece of a document to be read: its text, and whether front matter may open it. */
export interface Piece {
  readonly text: string;
  readonly frontmatter: boolean;
}

/** Keeps two pieces apart when they are parsed in one go: nothing goes on over a rule. */
const RULE = '***\n\n';

/** Pieces read without a parser between two steps, and units parsed. */
const AT_A_TIME = 64;
const PARSED_AT_A_TIME = 6000;

const BARE: Extensions = { frontmatter: false, gfm: false, directives: false };
const FRONTMATTER: Extensions = { frontmatter: true, gfm: false, directives: false };

/**
 * Reads pieces that each begin at a border. What needs a parser is parsed some thousand units at a time, as calls have a
 * cost of their own; what needs extensions apart from what does not.
 * @param defined labels defined anywhere in the document, as far as known; those of the pieces themselves are added.
 */
export const readPieces = (pieces: readonly Piece[], defined: ReadonlySet<string>): Chunk[] =>
  finish(readingPieces(pieces, defined));

/** `readPieces` in steps. */
export function* readingPieces(pieces: readonly Piece[], defined: ReadonlySet<string>): Steps<Chunk[]> {
  const chunks: (Chunk | undefined)[] = yield* mapped(pieces, AT_A_TIME, ({ text, frontmatter }) =>
    frontmatter ? oneChunk(text, FRONTMATTER) : readPlain(text),
  );
  const rest = [...pieces.keys()].filter((i) => !chunks[i]);
  const needs = rest.map((i) => neededFor((pieces[i] as Piece).text));
  const rich = needs.map((n) => n.gfm || n.directives);
  // Labels defined in one piece must be known in all, so pieces are told apart only where there are none.
  const lengthOf = (i: number): number => (pieces[i] as Piece).text.length;
  const groups = rest.some((i) => (pieces[i] as Piece).text.includes(']:'))
    ? [rest]
    : [rest.filter((_, k) => !rich[k]), rest.filter((_, k) => rich[k])].flatMap((all) => batches(all, lengthOf));
  const needsOf = new Map(rest.map((i, k) => [i, needs[k]]));
  for (const group of groups) {
    yield;
    const own = group.map((i) => needsOf.get(i) ?? BARE);
    const extensions = { ...BARE, gfm: own.some((n) => n.gfm), directives: own.some((n) => n.directives) };
    const read = parsePieces(
      group.map((i) => (pieces[i] as Piece).text),
      extensions,
      defined,
    );
    group.forEach((i, k) => {
      chunks[i] = read[k];
    });
  }
  return chunks as Chunk[];
}

/** Cut where so many units are passed that they are worth a call; no batch is empty. */
function batches(pieces: readonly number[], lengthOf: (piece: number) => number): number[][] {
  const made: number[][] = [];
  let units = PARSED_AT_A_TIME;
  for (const piece of pieces) {
    if (units >= PARSED_AT_A_TIME) made.push([]);
    units = (units >= PARSED_AT_A_TIME ? 0 : units) + lengthOf(piece);
    made[made.length - 1]?.push(piece);
  }
  return made;
}

/** A whole text as one chunk: for front matter, and for what cannot be cut. */
export function oneChunk(text: string, extensions?: Extensions): Chunk {
  return chunkOf(parseMarkdown(text, extensions).children, text, 0, span(0, text.length));
}

function parsePieces(texts: readonly string[], extensions: Extensions, defined: ReadonlySet<string>): Chunk[] {
  if (!texts.length) return [];
  const known = stubs(new Set(texts.flatMap((text) => wanted(text, defined))));
  // The parser drops a byte order mark at the beginning, where ours is no longer the document's.
  const head = known || (texts[0]?.charCodeAt(0) === 0xfeff ? RULE : '');
  const gfm = extensions.gfm || head.includes('[^');
  const starts: number[] = [];
  let at = head.length;
  for (const text of texts) {
    starts.push(at);
    at += text.length + RULE.length + 2;
  }
  const source = head + texts.join(`\n\n${RULE}`);
  const nodes = byPiece(parseMarkdown(source, { ...extensions, gfm }).children, starts);
  return texts.map((text, i) => {
    const start = starts[i] as number;
    return chunkOf(nodes[i] ?? [], source, start, span(start, start + text.length));
  });
}

const wanted = (text: string, defined: ReadonlySet<string>): string[] =>
  defined.size && text.includes('[') ? knownOf(labelsIn(text), defined).split('\n').filter(Boolean) : [];

/** Top-level nodes by the piece they stand in; rules between pieces and definitions before them belong to none. */
function byPiece(nodes: readonly MarkdownNode[], starts: readonly number[]): MarkdownNode[][] {
  const all: MarkdownNode[][] = starts.map(() => []);
  let piece = -1;
  for (const node of nodes) {
    const at = startOf(node);
    while (piece + 1 < starts.length && at >= (starts[piece + 1] as number)) piece++;
    if (piece >= 0) all[piece]?.push(node);
  }
  return all;
}
