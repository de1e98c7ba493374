import type { Problem } from '../../base/problem.ts';
import type { Span } from '../../base/span.ts';
import { type Blocks, blocksOf, type RawBlock } from '../blocks.ts';
import type { Annotation, Block, Comment, Frontmatter } from '../document.ts';
import type { MarkdownNode } from '../markdown.ts';
import { type Line, linesOf } from '../sections.ts';
import { labelsIn } from './labels.ts';

/**
 * What one piece of a document between two borders says, with offsets from its own beginning, so that it is the same
 * value wherever the piece stands. Depends on its text, on whether it is the first piece, and on which of the labels it
 * refers to are defined elsewhere (`known`).
 */
export interface Chunk {
  /** UTF-16 units, the blank lines behind it included. */
  readonly length: number;
  readonly lines: readonly Line[];
  /** Index in `lines` of the first line of each block: lead-ins and captions point there. */
  readonly firstLine: readonly number[];
  /** Kind of its last block before pseudo-headings are told; undefined when it has no block. */
  readonly ends: RawBlock['kind'] | undefined;
  readonly annotations: readonly Annotation[];
  readonly comments: readonly Comment[];
  readonly frontmatter: Frontmatter | null;
  readonly problems: readonly Problem[];
  readonly lists: number;
  readonly hasHeading: boolean;
  /** Labels of link and footnote definitions in it, the latter with `^` in front; normalised. */
  readonly defines: readonly string[];
  /** Those of `defines` within directive containers: the parser learns of them too late to use them itself. */
  readonly late: readonly string[];
  /** Labels that may be referred to in it. */
  readonly refers: readonly string[];
  /** Those of `refers` that some definition of the document has, as they were when it was read. */
  known: string;
  /** Where it stood last, so that nothing is made anew while it stays. */
  placed?: Placed;
}

/** Blocks of a chunk at a place in a document, and the place. */
export interface Placed {
  readonly place: readonly number[];
  readonly blocks: readonly Block[];
}

const NOTHING: readonly string[] = [];
const NO_DEFINITIONS: Definitions = { defines: NOTHING, late: NOTHING };

type Definitions = Pick<Chunk, 'defines' | 'late'>;

/** A chunk from its top-level nodes; `origin` is where the chunk begins in `source`. */
export function chunkOf(nodes: readonly MarkdownNode[], source: string, origin: number, at: Span): Chunk {
  const piece = source.slice(at.start, at.end);
  const refers = piece.includes('[') ? labelsIn(piece) : NOTHING;
  const definitions = refers.length && piece.includes(']:') ? definitionsOf(nodes) : NO_DEFINITIONS;
  return chunkFrom(blocksOf(nodes, source, origin), at.end - at.start, definitions, refers);
}

export function chunkFrom(
  read: Omit<Blocks, 'frontmatter' | 'problems'> & Partial<Blocks>,
  length: number,
  definitions: Definitions = NO_DEFINITIONS,
  refers: readonly string[] = NOTHING,
): Chunk {
  const lines: Line[] = [];
  const firstLine: number[] = [];
  for (const block of read.blocks) {
    firstLine.push(lines.length);
    for (const line of linesOf(block)) lines.push(line);
  }
  return {
    length,
    lines,
    firstLine,
    ends: read.blocks[read.blocks.length - 1]?.kind,
    annotations: read.annotations,
    comments: read.comments,
    frontmatter: read.frontmatter ?? null,
    problems: read.problems ?? [],
    lists: read.lists,
    hasHeading: read.blocks.some((b) => b.kind === 'heading'),
    ...definitions,
    refers,
    known: '',
  };
}

function definitionsOf(nodes: readonly MarkdownNode[]): Definitions {
  const defines: string[] = [];
  const late: string[] = [];
  const walk = (node: MarkdownNode, inDirective: boolean): void => {
    const mark = node.type === 'definition' ? '' : node.type === 'footnoteDefinition' ? '^' : undefined;
    if (mark !== undefined) {
      defines.push(mark + (node.identifier ?? ''));
      if (inDirective) late.push(mark + (node.identifier ?? ''));
    }
    for (const child of node.children ?? []) walk(child, inDirective || node.type === 'containerDirective');
  };
  for (const node of nodes) walk(node, false);
  return { defines, late };
}
