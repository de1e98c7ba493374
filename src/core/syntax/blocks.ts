import type { Problem } from '../base/problem.ts';
import { span } from '../base/span.ts';
import { annotationOf } from './annotations.ts';
import { commentsIn } from './comments.ts';
import type { Annotation, Cell, Comment, Frontmatter, ItemPlace } from './document.ts';
import { frontmatterOf } from './frontmatter.ts';
import { endOf, type MarkdownNode, startOf } from './markdown.ts';
import type { Prose } from './prose.ts';
import { proseOf } from './runs.ts';

/** A block before sections are known. */
export interface RawBlock {
  readonly kind: 'heading' | 'paragraph' | 'table';
  readonly node: MarkdownNode;
  readonly quote: boolean;
  readonly item?: ItemPlace;
  readonly prose?: Prose;
  readonly head?: readonly Cell[];
  readonly rows?: readonly (readonly Cell[])[];
  /** Index of the paragraph right before a table. */
  readonly caption?: number;
  /** The paragraph is wholly bold: **重点任务**. */
  readonly bold?: boolean;
}

export interface Blocks {
  readonly blocks: readonly RawBlock[];
  readonly annotations: readonly Annotation[];
  readonly comments: readonly Comment[];
  readonly frontmatter: Frontmatter | null;
  readonly problems: readonly Problem[];
}

export function blocksOf(root: MarkdownNode, source: string): Blocks {
  const walker = new Walker(source);
  walker.children(root, { quote: false });
  return walker;
}

interface Where {
  readonly quote: boolean;
  readonly item?: ItemPlace;
}

class Walker implements Blocks {
  readonly blocks: RawBlock[] = [];
  readonly annotations: Annotation[] = [];
  readonly comments: Comment[] = [];
  readonly problems: Problem[] = [];
  frontmatter: Frontmatter | null = null;
  private lists = 0;

  constructor(private readonly source: string) {}

  children(node: MarkdownNode, where: Where): void {
    for (const child of node.children ?? []) this.node(child, where);
  }

  private node(node: MarkdownNode, where: Where): void {
    switch (node.type) {
      case 'yaml': {
        const { value, problems } = frontmatterOf(node);
        this.frontmatter = value;
        this.problems.push(...problems);
        break;
      }
      case 'heading':
      case 'paragraph':
        this.paragraph(node, where);
        break;
      case 'blockquote':
        this.children(node, { ...where, quote: true });
        break;
      case 'list':
        this.list(node, where);
        break;
      case 'table':
        this.table(node, where);
        break;
      case 'html':
        this.comments.push(...commentsIn(node.value ?? '', startOf(node)));
        break;
      case 'leafDirective':
      case 'containerDirective':
        this.block(node, where);
        break;
      case 'footnoteDefinition':
        this.children(node, where);
        break;
      default:
      // Code, thematic breaks and link definitions hold no prose.
    }
  }

  private prose(nodes: readonly MarkdownNode[]): Prose {
    return proseOf(
      nodes,
      this.source,
      (directive) => this.annotate(directive),
      (html) => this.comments.push(...commentsIn(html.value ?? '', startOf(html))),
    );
  }

  private annotate(node: MarkdownNode): boolean {
    const annotation = annotationOf(node);
    if (annotation) this.annotations.push(annotation);
    return annotation !== undefined;
  }

  private paragraph(node: MarkdownNode, where: Where): void {
    const children = node.children ?? [];
    const bold = children.length === 1 && children[0]?.type === 'strong';
    const kind = node.type as 'heading' | 'paragraph';
    this.blocks.push({ kind, node, ...where, prose: this.prose(children), bold });
  }

  private block(node: MarkdownNode, where: Where): void {
    this.annotate(node);
    if (node.type === 'leafDirective')
      this.blocks.push({ kind: 'paragraph', node, ...where, prose: this.prose(node.children ?? []) });
    else this.children(node, where);
  }

  private list(node: MarkdownNode, where: Where): void {
    const list = ++this.lists;
    const before = this.blocks.length - 1;
    const leadIn = this.blocks[before]?.kind === 'paragraph' ? before : undefined;
    const first = node.start ?? 1;
    (node.children ?? []).forEach((child, index) => {
      const item: ItemPlace = {
        list,
        ordered: node.ordered === true,
        number: node.ordered ? first + index : index + 1,
        depth: (where.item?.depth ?? 0) + 1,
        ...(leadIn === undefined ? {} : { leadIn }),
      };
      this.children(child, { ...where, item });
    });
  }

  private table(node: MarkdownNode, where: Where): void {
    const [head = [], ...rows] = (node.children ?? []).map((row) =>
      (row.children ?? []).map((cell) => this.cell(cell)),
    );
    const before = this.blocks.length - 1;
    const caption = this.blocks[before]?.kind === 'paragraph' ? { caption: before } : {};
    this.blocks.push({ kind: 'table', node, ...where, head, rows, ...caption });
  }

  private cell(node: MarkdownNode): Cell {
    return { span: span(startOf(node), endOf(node)), prose: this.prose(node.children ?? []) };
  }
}
