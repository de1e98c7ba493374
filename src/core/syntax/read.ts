import type { Problem, Result } from '../base/problem.ts';
import { span } from '../base/span.ts';
import { blocksOf, type RawBlock } from './blocks.ts';
import type { Block, DocumentSyntax } from './document.ts';
import { languageOf } from './language.ts';
import { endOf, parseMarkdown, startOf } from './markdown.ts';
import { sectionsOf } from './sections.ts';

const TITLE_LIMIT = 80;

/** Reads Markdown into blocks of prose with sections. Never throws; broken frontmatter becomes a problem. */
export function readSyntaxWithProblems(text: string): Result<DocumentSyntax> {
  const read = blocksOf(parseMarkdown(text), text);
  const spans = read.blocks.map((block: RawBlock) => span(startOf(block.node), endOf(block.node)));
  const { blocks, sections } = sectionsOf(read.blocks, spans, text.length);
  const problems: readonly Problem[] = read.problems;
  const title = titleOf(blocks, read.frontmatter?.data.title);
  const { annotations, comments, frontmatter } = read;
  return {
    value: { text, language: languageOf(text), title, blocks, sections, annotations, comments, frontmatter },
    problems,
  };
}

export const readSyntax = (text: string): DocumentSyntax => readSyntaxWithProblems(text).value;

/** Frontmatter's title, else the first heading of depth 1, else a short first line, else the first heading. */
function titleOf(blocks: readonly Block[], given: unknown): string {
  if (typeof given === 'string' && given.trim()) return given.trim();
  const top = blocks.find((block) => block.kind === 'heading' && block.depth === 1);
  const first = blocks[0];
  const line = first?.kind === 'paragraph' && first.prose.text.length <= TITLE_LIMIT ? first : undefined;
  const block = top ?? line ?? blocks.find((b) => b.kind === 'heading');
  return block && block.kind !== 'table' ? block.prose.text.trim() : '';
}
