import { type Span, span } from '../base/span.ts';
import { finish, mapped, type Steps } from '../base/steps.ts';
import type { DocumentSyntax, Heading, Paragraph } from '../syntax/document.ts';
import { numberingOf } from '../syntax/numbering.ts';
import { type LeadIn, leadInOf } from './lead-in.ts';
import { type TitleRole, titleRole } from './titles.ts';

/** A heading, or a title that runs into its paragraph, with all that stands under it. */
export interface Part {
  readonly title: string;
  /** Numbering as written, empty when there is none. */
  readonly label: string;
  /** The title without numbering, in the source. */
  readonly span: Span;
  /** From the title to the end of what it covers. */
  readonly body: Span;
  /** `mark`: 一是 and its like; `bold`: a bold lead-in without numbering; `item`: the short first sentence of a list item. */
  readonly form: 'heading' | 'run-in' | 'mark' | 'bold' | 'bare' | 'item';
  readonly style: string;
  readonly depth: number;
  readonly parent: number | undefined;
  /** What its own title says. */
  readonly own: TitleRole;
  /** Its own role, or else the one it stands under. */
  readonly role: TitleRole;
}

/** The parts in order, and for each block the innermost part and where its text begins behind a title or number. */
export interface Parts {
  readonly parts: readonly Part[];
  readonly ofBlock: readonly (number | undefined)[];
  /** Prose offset in the block where the text begins. */
  readonly textFrom: readonly number[];
}

interface Draft extends Omit<Part, 'body' | 'parent' | 'role'> {
  readonly start: number;
}

export const partsOf = (document: DocumentSyntax): Parts => finish(readingParts(document));

/** Blocks read between two steps. */
const AT_A_TIME = 256;

/** `partsOf` in steps. */
export function* readingParts(document: DocumentSyntax): Steps<Parts> {
  const builder = new Builder(document);
  yield* mapped(document.blocks, AT_A_TIME, (block, i) => {
    if (block.kind === 'heading') builder.heading(block);
    else if (block.kind === 'paragraph') builder.paragraph(block);
    else builder.plain();
    builder.place(i);
  });
  return builder.finish();
}

/** `## 2 First steps`: in a heading a number needs no dot. */
function plainNumber(words: string): { label: string; rest: number; style: string } | undefined {
  const m = /^(\d{1,2}(?:\.\d{1,2})*)\s{1,3}(?=\p{Lu})/u.exec(words);
  return m ? { label: m[1] as string, rest: m[0].length, style: 'digit' } : undefined;
}

class Builder {
  private readonly parts: { part: Omit<Part, 'body'>; start: number; end: number }[] = [];
  private readonly open: number[] = [];
  private readonly ofBlock: (number | undefined)[] = [];
  private readonly textFrom: number[] = [];
  private from = 0;

  constructor(private readonly document: DocumentSyntax) {}

  heading(block: Heading): void {
    const words = block.prose.text;
    const numbering = numberingOf(words) ?? plainNumber(words);
    const from = numbering?.rest ?? words.length - words.trimStart().length;
    const title = words
      .slice(from)
      .trim()
      .replace(/[。.：:]$/, '');
    this.from = words.length;
    const real = /^[#]|^\s*\S[^\n]*\n\s*[=-]{2,}/.test(this.document.text.slice(block.span.start, block.span.end));
    const own = block.prose.spanToSource(span(from, from + title.length));
    this.push({
      title,
      label: numbering?.label ?? '',
      span: own,
      form: real || numbering || this.isBold(block) ? 'heading' : 'bare',
      style: numbering?.style ?? '',
      depth: block.depth,
      own: titleRole(title),
      start: block.span.start,
    });
  }

  paragraph(block: Paragraph): void {
    const lead = leadInOf(block, this.document.text);
    this.from = lead.textFrom;
    this.closeSiblings(lead, block);
    if (!lead.title) return;
    this.push({
      title: lead.title,
      label: lead.label,
      span: block.prose.spanToSource(span(lead.titleFrom, lead.titleFrom + lead.title.length)),
      form: lead.form,
      style: lead.style,
      depth: this.base(block.section) + lead.rank,
      own: titleRole(lead.title),
      start: block.span.start,
    });
  }

  plain(): void {
    this.from = 0;
  }

  place(block: number): void {
    this.ofBlock[block] = this.open[this.open.length - 1];
    this.textFrom[block] = this.from;
  }

  finish(): Parts {
    const end = this.document.text.length;
    const parts = this.parts.map((p) => ({ ...p.part, body: span(p.start, Math.min(p.end, end)) }));
    return { parts, ofBlock: this.ofBlock, textFrom: this.textFrom };
  }

  /** A run-in title covers its own paragraph and the numbered ones below it, not the next one of its kind. */
  private closeSiblings(lead: LeadIn, block: Paragraph): void {
    const last = this.open[this.open.length - 1];
    if (last === undefined) return;
    const part = this.parts[last]?.part as Part;
    if (part.form === 'heading' || part.form === 'bare') return;
    const depth = lead.label ? this.base(block.section) + lead.rank : undefined;
    if (depth === undefined ? part.form !== 'run-in' : depth <= part.depth) {
      this.closeTo(depth ?? part.depth, block.span.start);
    }
  }

  private push(draft: Draft): void {
    const { start, ...rest } = draft;
    this.closeTo(draft.depth, start);
    const parent = this.open[this.open.length - 1];
    const above = parent === undefined ? undefined : (this.parts[parent]?.part as Part);
    const inherits = draft.own === 'plain' || (above?.role === 'work' && ['safeguards', 'general'].includes(draft.own));
    const role = inherits ? (above?.role ?? 'plain') : draft.own;
    this.open.push(this.parts.length);
    this.parts.push({ part: { ...rest, parent, role }, start, end: this.document.text.length });
  }

  private closeTo(depth: number, at: number): void {
    for (let last = this.open.at(-1); last !== undefined; last = this.open.at(-1)) {
      const open = this.parts[last] as { part: Omit<Part, 'body'>; end: number };
      if (open.part.depth < depth) return;
      open.end = at;
      this.open.pop();
    }
  }

  /** Depth of the Markdown heading above: what numbering ranks are counted from, as in `syntax/sections.ts`. */
  private base(section: number): number {
    for (let at: number | undefined = section; at !== undefined; at = this.document.sections[at]?.parent) {
      const heading = this.document.sections[at]?.heading;
      const block = heading === undefined ? undefined : this.document.blocks[heading];
      if (block && this.document.text[block.span.start] === '#') return this.document.sections[at]?.depth ?? 0;
    }
    return 0;
  }

  private isBold(block: Heading): boolean {
    return this.document.text.startsWith('**', block.span.start);
  }
}
