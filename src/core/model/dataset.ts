import type { Problem } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import { type Text, text } from '../base/text.ts';
import type { Bound } from './bound.ts';
import type { Role } from './claim.ts';
import type { Decimal } from './decimal.ts';
import type { Period } from './period.ts';
import type { Unit } from './unit.ts';

export interface Indicator {
  /** The dataset's key: `LI.REV`. */
  readonly id: string;
  readonly labelZh: string;
  readonly labelEn: string;
  readonly aliases: readonly string[];
  readonly sector: string;
  readonly unit: Unit | null;
  readonly direction?: 'up' | 'down';
  readonly obligation?: 'binding' | 'anticipatory';
  readonly definition: string;
  readonly at: Place | null;
}

/** An indicator's name in each language, the other language's where one is missing, the key where both are. */
export const indicatorName = ({ labelZh, labelEn, id }: Indicator): Text =>
  text(labelZh || labelEn || id, labelEn || labelZh || id);

/** A row in a table file: where go-to-definition lands. */
export interface Place {
  readonly uri: string;
  /** Offsets of the row in the decoded file. */
  readonly span: Span;
  /** Offsets of the `value` cell, for observations. */
  readonly value?: Span;
}

/** One row of the dataset. `value` is in `unit`, `unit_mult` applied. */
export interface Observation {
  readonly indicator: string;
  readonly sector: string;
  readonly area: string;
  /** null: the source gives none. */
  readonly period: Period | null;
  readonly role: Role;
  readonly bound: Bound;
  readonly value: Decimal;
  readonly max?: Decimal;
  readonly unit: Unit;
  /** Worth of the last digit given, in `unit`. */
  readonly step: Decimal;
  readonly source: string;
  readonly sourceQuote: string;
  /** ISO date from which this vintage holds; empty when not given. */
  readonly validFrom: string;
  readonly status: string;
  readonly comment: string;
  readonly at: Place;
}

/** All tables read together, with what was wrong in them, by file. */
export interface Dataset {
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** All rows of an indicator, in file order. */
  readonly observations: ReadonlyMap<string, readonly Observation[]>;
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
}
