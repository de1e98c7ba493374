import type { Span } from '../base/span.ts';
import type { Bound } from './bound.ts';
import type { Decimal } from './decimal.ts';
import type { Trace } from './trace.ts';
import type { Unit } from './unit.ts';

/** Number + unit + bound, possibly a range. Never signed: the direction is the claim's. */
export interface Quantity {
  /** Amount in `unit`, with 万, 亿, million … multiplied out; of a range the lower end. */
  readonly value: Decimal;
  /** Upper end, present exactly when `bound` is `range`. */
  readonly max?: Decimal;
  /** null: a bare number. */
  readonly unit: Unit | null;
  readonly bound: Bound;
  /** Worth of the last written digit, in `unit`: 24.3万亿元 → 100000000000; 50个 → 1. Half of it is the rounding slack. */
  readonly step: Decimal;
}

/** How the author wrote it, so that a fix can be written the same way. Spans are of the same text as the mention's. */
export interface Notation {
  /** Digits only: `24.3`, `二十五`, `１４９８９．０`, `43–50`. Emphasis marks inside belong to it. */
  readonly number: Span;
  /** 万亿, billion; absent when there is none or it stands in a table head. */
  readonly scale?: Span;
  /** 元, percent, £; absent when elided or taken from a head. */
  readonly unit?: Span;
  /** Bound words, before, after or both: 超过 …, … 以上, `at least`. Shared by several figures where one bound governs them. */
  readonly bound: readonly Span[];
  /** `arabic` with the grouping character if any, `chinese` numerals, `financial` 壹贰, or English `words`. */
  readonly script: 'arabic' | 'chinese' | 'financial' | 'words';
  readonly grouping?: string;
  /** Digits after the decimal point as written. */
  readonly decimals: number;
}

/** A span of text with the quantity recognised in it. Offsets count in the text given to the recogniser (prose). */
export interface QuantityMention {
  /** Number and unit; bound words outside, a currency sign inside. */
  readonly span: Span;
  readonly quantity: Quantity;
  readonly notation: Notation;
  readonly trace: Trace;
}
