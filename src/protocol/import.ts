/** Requests that turn a sheet into a dataset. Rows go over as text, cell by cell; an empty cell is ''. */
export const IMPORT = {
  /** Client → server: how a sheet is probably to be read. */
  guess: 'policyLens/import/guess',
  /** Client → server: the sheet read as a mapping says. */
  convert: 'policyLens/import/convert',
} as const;

export type SheetRows = readonly (readonly string[])[];

export interface GuessParams {
  readonly rows: SheetRows;
}

export type ColumnUse =
  | { readonly as: 'skip' }
  | { readonly as: 'field'; readonly field: ColumnField }
  | {
      readonly as: 'figures';
      readonly indicator?: string;
      readonly period?: string;
      readonly role?: 'target' | 'actual' | 'baseline';
      readonly unit?: string;
    };

export type ColumnField =
  | 'indicator'
  | 'label'
  | 'label_zh'
  | 'label_en'
  | 'aliases'
  | 'sector'
  | 'ref_area'
  | 'time_period'
  | 'role'
  | 'bound'
  | 'value_max'
  | 'unit'
  | 'unit_mult'
  | 'direction'
  | 'obligation'
  | 'definition'
  | 'source'
  | 'source_quote'
  | 'valid_from'
  | 'obs_status'
  | 'comment';

export interface MappedColumn {
  readonly head: string;
  readonly samples: readonly string[];
  readonly use: ColumnUse;
  readonly confidence: 'sure' | 'likely' | 'unsure';
}

/** A guess, or what a person made of it. */
export interface Mapping {
  /** Index of the first row of data. */
  readonly firstRow: number;
  readonly columns: readonly MappedColumn[];
  /** The unit of figures without one of their own; empty for none. */
  readonly unit: string;
  /** True where shares are kept as parts of one. */
  readonly fractions: boolean;
}

export interface ConvertParams extends GuessParams {
  readonly mapping: Mapping;
  /** What the figures' source is called: the file, and the sheet where it has several. */
  readonly source: string;
}

export interface ConvertResult {
  /** Name and text; none when no figure was read. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly indicators: number;
  readonly observations: number;
  /** Cells left out, by their name in the sheet, in the user's language. */
  readonly problems: readonly { readonly cell: string; readonly message: string }[];
  readonly withoutUnit: number;
  readonly fractionLike: boolean;
}
