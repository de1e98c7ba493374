import type { Span } from '../base/span.ts';
import type { Period } from './period.ts';
import type { Notation, Quantity } from './quantity.ts';
import type { Trace } from './trace.ts';

/** Role of an observation or a claim (IATI results); `other`: forecast, estimate, proposal, legal parameter, difference. */
export type Role = 'target' | 'actual' | 'baseline' | 'other';
export type Direction = 'up' | 'down';

/** Where a reading was found; nearer places win over farther ones. */
export type Evidence =
  | 'annotation'
  | 'clause'
  | 'sentence'
  | 'block'
  | 'list'
  | 'table'
  | 'caption'
  | 'heading'
  | 'title'
  | 'document';

export interface Found<T> {
  readonly value: T;
  readonly evidence: Evidence;
  /** The words it was read from, where they stand in the same file; UTF-16 offsets into the source. */
  readonly span?: Span;
}

/** What the figure's surroundings say it is about, nearest first; the dataset look-up weighs them in this order. */
export interface ClaimContext {
  /** The clause the figure stands in, without the figures: 规上企业营业收入达. */
  readonly clause: string;
  /** Subject carried into the clause from before: list head, earlier clause, parallel list member for 分别. */
  readonly subject: string;
  readonly sentence: string;
  /** Table row heads, column heads, caption; list lead-in. */
  readonly heads: readonly string[];
  /** Headings over it, innermost first, then the document's title. */
  readonly headings: readonly string[];
}

/** A mention resolved to indicator, period, role: what the text says of the world. Offsets into the document's source. */
export interface Claim {
  /** Number and unit in the source; emphasis inside included. */
  readonly span: Span;
  /** The source text of `span`. */
  readonly text: string;
  readonly quantity: Quantity;
  /** Spans in the source. */
  readonly notation: Notation;
  readonly period: Found<Period> | null;
  readonly role: Role;
  readonly direction: Direction | null;
  /** The word that gave the direction: 增长, down. */
  readonly directionSpan: Span | null;
  /** The phrase in the text that names what is counted: 规上企业营业收入. */
  readonly indicator: Found<string> | null;
  readonly context: ClaimContext;
  /** Index of the block in the document. */
  readonly block: number;
  /** Set by annotation: the dataset indicator this figure is bound to. */
  readonly boundTo?: string;
  /** Set by annotation or comment: why this figure is not judged. */
  readonly silenced?: string;
  readonly trace: Trace;
}

/** The indicator a claim speaks of, in its own words, or a stand-in. */
export const claimName = (claim: Claim): string =>
  claim.indicator?.value || claim.context.subject || claim.context.clause || claim.text;
