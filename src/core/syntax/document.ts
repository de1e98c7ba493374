import type { Span } from '../base/span.ts';
import type { Prose } from './prose.ts';

/** What every block knows of its place. Spans are UTF-16 offsets into the source. */
interface Placed {
  readonly span: Span;
  /** Index of the section it belongs to; a heading belongs to the section it opens. */
  readonly section: number;
  /** Inside a block quote. */
  readonly quote: boolean;
  /** Inside a list item. */
  readonly item?: ItemPlace;
}

export interface ItemPlace {
  /** Numbers the list in the document, so that neighbours can be told. */
  readonly list: number;
  readonly ordered: boolean;
  /** Number shown for an ordered item, counted from its start; position from 1 otherwise. */
  readonly number: number;
  /** 1 for a top-level list. */
  readonly depth: number;
  /** Index of the block right before the list: its lead-in, if any. */
  readonly leadIn?: number;
}

export interface Heading extends Placed {
  readonly kind: 'heading';
  /** 1 to 6 for Markdown headings; pseudo-headings (一、… in plain paragraphs) take the depth of their numbering style. */
  readonly depth: number;
  readonly prose: Prose;
}

export interface Paragraph extends Placed {
  readonly kind: 'paragraph';
  readonly prose: Prose;
}

export interface Cell {
  readonly span: Span;
  readonly prose: Prose;
}

export interface Table extends Placed {
  readonly kind: 'table';
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** Index of the paragraph right before it: 单位：亿元, a caption. */
  readonly caption?: number;
}

export type Block = Heading | Paragraph | Table;

/** A heading and all up to the next of its depth or less. Section 0 is the document before any heading. */
export interface Section {
  /** Index of the heading block; undefined for section 0. */
  readonly heading?: number;
  readonly depth: number;
  readonly parent?: number;
  /** From the heading to where the section's text ends, subsections included. */
  readonly span: Span;
}

/** A directive whose name is one of ours. Anything else stays literal text. */
export interface Annotation {
  readonly name: 'target' | 'measure' | 'figure' | 'sector' | 'task';
  readonly form: 'text' | 'leaf' | 'container';
  readonly span: Span;
  /** The bracketed or contained text; empty when there is none. */
  readonly content: Span;
  readonly id?: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** `<!-- policy-lens-disable-next-line figure.value reason -->` and its like. */
export interface Comment {
  readonly span: Span;
  readonly directive: 'disable' | 'enable' | 'disable-next-line';
  /** Rule codes; empty means all. */
  readonly codes: readonly string[];
  readonly reason: string;
}

export interface Frontmatter {
  readonly span: Span;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A document as the rest of core sees it: no mdast leaves `syntax/`. */
export interface DocumentSyntax {
  readonly text: string;
  readonly language: 'zh' | 'en';
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly annotations: readonly Annotation[];
  readonly comments: readonly Comment[];
  readonly frontmatter: Frontmatter | null;
}
