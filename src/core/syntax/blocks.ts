import type { Problem } from '../base/problem.ts';
import { type Span, shift, span } from '../base/span.ts';
import { annotationOf } from './annotations.ts';
import { commentsIn } from './comments.ts';
import type { Annotation, Cell, Comment, Frontmatter, ItemPlace } from './document.ts';
import { frontmatterOf } from './frontmatter.ts';
import { endOf, type MarkdownNode, startOf } from './markdown.ts';
import { Prose } from './prose.ts';
import { proseOf } from './runs.ts';

/** Stands for the block right before the first one read. */
export const BEFORE = -1;

/** A block before sections are known. Spans and the prose's source count from the origin given to `blocksOf`. */
export interface RawBlock {
  readonly kind: 'heading' | 'paragraph' | 'table';
  readonly span: Span;
  /** 1 to 6, of Markdown headings. */
  readonly depth?: number;
  readonly quote: boolean;
  readonly item?: ItemPlace;
  readonly prose?: Prose;
  readonly head?: readonly Cell[];
  readonly rows?: readonly (readonly Cell[])[];
  /** Index of the paragraph right before a table, or BEFORE. */
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
  /** How many lists there are; items number theirs from 1. */
  readonly lists: number;
}

/**
 * The blocks of top-level nodes of `source`. Offsets given back count from `origin`.
 * A lead-in or caption that stands before the first block is BEFORE: the caller knows whether it is a paragraph.
 */
export function blocksOf(nodes: readonly MarkdownNode[], source: string, origin = 0): Blocks {
  const walker = new Walker(source, origin);
  walker.children({ type: 'root', children: nodes }, { quote: false });
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
  lists = 0;

  constructor(
    private readonly source: string,
    private readonly origin: number,
  ) {}

  children(node: MarkdownNode, where: Where): void {
    for (const child of node.children ?? []) this.node(child, where);
  }

  private node(node: MarkdownNode, where: Where): void {
    switch (node.type) {
      case 'yaml': {
        // Stands at the very beginning, so that its offsets count from any origin alike.
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
        this.comment(node);
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

  private place(node: MarkdownNode): Span {
    return span(startOf(node) - this.origin, endOf(node) - this.origin);
  }

  private comment(node: MarkdownNode): void {
    this.comments.push(...commentsIn(node.value ?? '', startOf(node) - this.origin));
  }

  private prose(node: MarkdownNode): Prose {
    const prose = proseOf(
      node.children ?? [],
      this.source,
      (directive) => this.annotate(directive),
      (html) => this.comment(html),
      this.origin,
    );
    return prose.text ? prose : Prose.empty(startOf(node) - this.origin);
  }

  private annotate(node: MarkdownNode): boolean {
    const annotation = annotationOf(node);
    if (annotation) {
      const { span, content } = annotation;
      this.annotations.push({
        ...annotation,
        span: shift(span, -this.origin),
        content: shift(content, -this.origin),
      });
    }
    return annotation !== undefined;
  }

  private paragraph(node: MarkdownNode, where: Where): void {
    const children = node.children ?? [];
    const bold = children.length === 1 && children[0]?.type === 'strong';
    const kind = node.type as 'heading' | 'paragraph';
    const depth = kind === 'heading' ? { depth: node.depth ?? 1 } : {};
    this.blocks.push({ kind, span: this.place(node), ...depth, ...where, prose: this.prose(node), bold });
  }

  private block(node: MarkdownNode, where: Where): void {
    this.annotate(node);
    if (node.type === 'leafDirective')
      this.blocks.push({ kind: 'paragraph', span: this.place(node), ...where, prose: this.prose(node) });
    else this.children(node, where);
  }

  /** Index of the block right before, if it is a paragraph; BEFORE when there is none yet. */
  private paragraphBefore(): number | undefined {
    const before = this.blocks.length - 1;
    return before < 0 ? BEFORE : this.blocks[before]?.kind === 'paragraph' ? before : undefined;
  }

  private list(node: MarkdownNode, where: Where): void {
    const list = ++this.lists;
    const leadIn = this.paragraphBefore();
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
    const before = this.paragraphBefore();
    const caption = before === undefined ? {} : { caption: before };
    this.blocks.push({ kind: 'table', span: this.place(node), ...where, head, rows, ...caption });
  }

  private cell(node: MarkdownNode): Cell {
    return { span: this.place(node), prose: this.prose(node) };
  }
}
