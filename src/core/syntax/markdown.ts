import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { setextHeadings } from './setext.ts';
import { tame } from './tame.ts';

/** Extensions of CommonMark to parse with; each costs time. */
export interface Extensions {
  readonly frontmatter: boolean;
  readonly gfm: boolean;
  readonly directives: boolean;
}

const ALL: Extensions = { frontmatter: true, gfm: true, directives: true };

/**
 * GFM looks for addresses a second time in the finished tree and cuts text nodes at them; the pieces have no positions.
 * Prose hides such addresses itself.
 */
function withoutTransforms(this: Processor): void {
  const extensions = this.data().fromMarkdownExtensions ?? [];
  for (const extension of extensions.flat(2)) extension.transforms = [];
}

/** Extensions after it are asked before it, as they would be before the parser's own. */
function withOwnHeadings(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), setextHeadings as object];
}

function makeProcessor({ frontmatter, gfm, directives }: Extensions): { parse(text: string): Root } {
  const processor = unified().use(remarkParse).use(withOwnHeadings);
  if (frontmatter) processor.use(remarkFrontmatter);
  // One tilde is a Chinese range sign (1~3月), never a deletion.
  if (gfm) processor.use(remarkGfm, { singleTilde: false }).use(withoutTransforms);
  if (directives) processor.use(remarkDirective);
  return processor.freeze();
}

const made = new Map<string, { parse(text: string): Root }>();

/** CommonMark with GFM, YAML frontmatter and generic directives, as mdast. Offsets are UTF-16 into `text`. */
export function parseMarkdown(text: string, extensions: Extensions = ALL): Root {
  const key = `${extensions.frontmatter} ${extensions.gfm} ${extensions.directives}`;
  let processor = made.get(key);
  if (!processor) {
    processor = makeProcessor(extensions);
    made.set(key, processor);
  }
  return processor.parse(tame(text));
}

/**
 * What a GFM construct needs: a pipe or a delimiter row's colon, two tildes, a footnote's `[^`, a task's box, an address.
 * Hit: `| a |`, `user@example.org`. Miss: `1~3月`, `[link](/x)`.
 */
const GFM = /[|@]|~~|\[\^|\[[ \txX\r\n]\]|:-|-:|www\.|https?:|mailto:|xmpp:/i;
/** A colon that a name or another colon follows. Hit: `:figure[…]`. Miss: `10: x`, `https://`. */
const DIRECTIVE = /:(?![\s/]|$)/;

/** The extensions without which a text would be read otherwise. Frontmatter is the caller's to know. */
export const neededFor = (text: string): Extensions => ({
  frontmatter: false,
  gfm: GFM.test(text),
  directives: DIRECTIVE.test(text),
});

interface Point {
  readonly offset?: number | undefined;
}

/** Structural view of any mdast node: what the walkers of this folder need. */
export interface MarkdownNode {
  readonly type: string;
  readonly value?: string | undefined;
  readonly name?: string | undefined;
  readonly identifier?: string | undefined;
  readonly attributes?: Readonly<Record<string, string | null | undefined>> | null | undefined;
  readonly children?: readonly MarkdownNode[] | undefined;
  readonly depth?: number | undefined;
  readonly ordered?: boolean | null | undefined;
  readonly start?: number | null | undefined;
  readonly position?: { readonly start: Point; readonly end: Point } | undefined;
}

export const startOf = (node: MarkdownNode): number => node.position?.start.offset ?? 0;
export const endOf = (node: MarkdownNode): number => node.position?.end.offset ?? 0;
