import type { Problem, Result } from '../../base/problem.ts';
import { type Span, shift } from '../../base/span.ts';
import type { Steps } from '../../base/steps.ts';
import { BEFORE } from '../blocks.ts';
import type { Annotation, Block, Comment, DocumentSyntax, ItemPlace } from '../document.ts';
import { languageOf } from '../language.ts';
import type { Prose } from '../prose.ts';
import { type Line, Sections } from '../sections.ts';
import type { Chunk } from './chunk.ts';

const TITLE_LIMIT = 80;

/** Chunks put together between two steps. */
const AT_A_TIME = 256;

/** Puts chunks together, in steps: blocks at their places, sections over them, the title. */
export function* assembling(text: string, chunks: readonly Chunk[]): Steps<Result<DocumentSyntax>> {
  const sections = new Sections(!chunks.some((c) => c.hasHeading), text.length);
  const builder = new Assembler(sections);
  for (const [i, chunk] of chunks.entries()) {
    builder.add(chunk);
    if (i % AT_A_TIME === AT_A_TIME - 1) yield;
  }
  const { blocks, annotations, comments, problems } = builder;
  const frontmatter = chunks[0]?.frontmatter ?? null;
  const title = titleOf(blocks, frontmatter?.data.title);
  return {
    value: {
      text,
      language: languageOf(text),
      title,
      blocks,
      sections: sections.finish(),
      annotations,
      comments,
      frontmatter,
    },
    problems,
  };
}

class Assembler {
  readonly blocks: Block[] = [];
  readonly annotations: Annotation[] = [];
  readonly comments: Comment[] = [];
  readonly problems: Problem[] = [];
  private offset = 0;
  private lists = 0;
  /** First line of the last block so far, and whether that block is a paragraph. */
  private before: number | undefined;

  constructor(private readonly sections: Sections) {}

  add(chunk: Chunk): void {
    const { offset } = this;
    if (chunk.lines.length) this.place(chunk);
    for (const a of chunk.annotations)
      this.annotations.push({ ...a, span: shift(a.span, offset), content: shift(a.content, offset) });
    for (const c of chunk.comments) this.comments.push({ ...c, span: shift(c.span, offset) });
    for (const p of chunk.problems) this.problems.push({ ...p, span: shift(p.span, offset) });
    this.lists += chunk.lists;
    this.offset += chunk.length;
  }

  private place(chunk: Chunk): void {
    const { sections, blocks } = this;
    const first = blocks.length;
    const place = [this.offset, first, this.lists, this.before ?? -1, ...sections.state];
    const known = chunk.placed?.place.every((n, i) => n === place[i]) ? chunk.placed.blocks : undefined;
    chunk.lines.forEach((line, i) => {
      const depth = sections.heading(line, first + i, line.span.start + this.offset);
      blocks.push(known?.[i] ?? this.block(chunk, line, first, depth));
    });
    if (!known) chunk.placed = { place, blocks: blocks.slice(first) };
    const last = chunk.firstLine[chunk.firstLine.length - 1] as number;
    this.before = chunk.ends === 'paragraph' ? first + last : undefined;
  }

  private block(chunk: Chunk, line: Line, first: number, depth: number | undefined): Block {
    const { offset } = this;
    const span: Span = shift(line.span, offset);
    const { quote } = line;
    const section = this.sections.current;
    if (depth !== undefined)
      return { kind: 'heading', depth, prose: (line.prose as Prose).shifted(offset), span, quote, section };
    const index = (raw: number | undefined): number | undefined =>
      raw === undefined ? undefined : raw === BEFORE ? this.before : first + (chunk.firstLine[raw] as number);
    const item = line.item && this.item(line.item, index(line.item.leadIn));
    const placed = item ? { span, section, quote, item } : { span, section, quote };
    if (line.kind !== 'table') return { ...placed, kind: 'paragraph', prose: (line.prose as Prose).shifted(offset) };
    const cell = (c: { span: Span; prose: Prose }): { span: Span; prose: Prose } => ({
      span: shift(c.span, offset),
      prose: c.prose.shifted(offset),
    });
    const caption = index(line.caption);
    return {
      ...placed,
      kind: 'table',
      head: (line.head ?? []).map(cell),
      rows: (line.rows ?? []).map((row) => row.map(cell)),
      ...(caption === undefined ? {} : { caption }),
    };
  }

  private item(item: ItemPlace, leadIn: number | undefined): ItemPlace {
    const { list, ordered, number, depth } = item;
    const placed = { list: list + this.lists, ordered, number, depth };
    return leadIn === undefined ? placed : { ...placed, leadIn };
  }
}

/** Frontmatter's title, else the first heading of depth 1, else a short first line, else the first heading. */
function titleOf(blocks: readonly Block[], given: unknown): string {
  if (typeof given === 'string' && given.trim()) return given.trim();
  const top = blocks.find((block) => block.kind === 'heading' && block.depth === 1);
  const first = blocks[0];
  const line = first?.kind === 'paragraph' && first.prose.text.length <= TITLE_LIMIT ? first : undefined;
  const block = top ?? line ?? blocks.find((b) => b.kind === 'heading');
  return block && block.kind !== 'table' ? block.prose.text.trim() : '';
}
