import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

// One tilde is a Chinese range sign (1~3月), never a deletion.
const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkDirective)
  .freeze();

/** CommonMark with GFM, YAML frontmatter and generic directives, as mdast. Offsets are UTF-16 into `text`. */
export const parseMarkdown = (text: string): Root => processor.parse(text);

interface Point {
  readonly offset?: number | undefined;
}

/** Structural view of any mdast node: what the walkers of this folder need. */
export interface MarkdownNode {
  readonly type: string;
  readonly value?: string | undefined;
  readonly name?: string | undefined;
  readonly attributes?: Readonly<Record<string, string | null | undefined>> | null | undefined;
  readonly children?: readonly MarkdownNode[] | undefined;
  readonly depth?: number | undefined;
  readonly ordered?: boolean | null | undefined;
  readonly start?: number | null | undefined;
  readonly position?: { readonly start: Point; readonly end: Point } | undefined;
}

export const startOf = (node: MarkdownNode): number => node.position?.start.offset ?? 0;
export const endOf = (node: MarkdownNode): number => node.position?.end.offset ?? 0;
