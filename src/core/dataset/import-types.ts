import type { Text } from '../base/text.ts';
import type { Bound } from '../model/bound.ts';
import type { Confidence, ImportRole, SheetField } from './import-words.ts';
import type { NamedText } from './write.ts';

/** Cells of a sheet as text, row by row; a cell that is empty or missing is ''. */
export type SheetRows = readonly (readonly string[])[];

/** What a column holds. Figures may have part of what they are about said by their head: a year, a role, a name. */
export type Use =
  | { readonly as: 'skip' }
  | { readonly as: 'field'; readonly field: SheetField }
  | {
      readonly as: 'figures';
      readonly indicator?: string;
      /** In the dataset's form. */
      readonly period?: string;
      readonly role?: ImportRole;
      /** As the head writes it: 亿元. */
      readonly unit?: string;
    };

export interface ColumnMapping {
  readonly head: string;
  /** The first cells below it that are not empty. */
  readonly samples: readonly string[];
  readonly use: Use;
  readonly confidence: Confidence;
}

/** How a sheet is to be read; a guess that a person confirms or changes. */
export interface SheetMapping {
  /** Index of the first row of data; rows before it are title and heads. */
  readonly firstRow: number;
  readonly columns: readonly ColumnMapping[];
  /** The unit of figures that have none of their own, as people write it; empty for none. */
  readonly unit: string;
  /** True where shares are kept as parts of one: 0.053 for 5.3%. */
  readonly fractions: boolean;
}

/** A figure read from a cell's own words. `value` are the digits as written, to be multiplied by ten to the `mult`. */
export interface CellFigure {
  readonly value: string;
  readonly max?: string;
  readonly bound: Bound;
  readonly unit?: string;
  readonly mult: number;
}

/** What the import asks of the layers that know the language. */
export interface SheetReaders {
  /** 亿元 → CNY, 8; undefined for what is no unit, or whose scale is no power of ten. */
  readonly unit: (text: string) => { readonly code: string; readonly mult: number } | undefined;
  /** 2023年上半年 → 2023-S1; undefined for what names no time. */
  readonly period: (text: string) => string | undefined;
  /** 超过25万亿元 → gt, 25, 12, CNY; undefined for words that are no one figure. */
  readonly figure: (text: string) => CellFigure | undefined;
}

/** A figure that was left out, or a thing to look at. `row` counts from 1 as spreadsheets do, `column` from 0. */
export interface ImportProblem {
  readonly row: number;
  readonly column: number;
  readonly cell: string;
  readonly message: Text;
}

export interface Imported {
  /** `datapackage.json`, `indicators.csv`, `observations.csv`; empty when no figure could be read. */
  readonly files: readonly NamedText[];
  readonly indicators: number;
  readonly observations: number;
  readonly problems: readonly ImportProblem[];
  /** Figures left out because nothing says their unit. */
  readonly withoutUnit: number;
  /** True where every share is at most 1: perhaps parts of one that a spreadsheet shows as per cent. */
  readonly fractionLike: boolean;
}
