import Papa from 'papaparse';

/** Spreadsheets take a table for UTF-8 only with a mark at its start. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A file of a dataset to be written. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/**
 * A cell that no spreadsheet takes for a formula: a text that begins as one gets an apostrophe. Numbers stay.
 * @example `=1+1` gives `'=1+1`; `-1.1` stays
 */
const safeCell = (cell: string): string =>
  /^[=+\-@＝＋－＠\t\r\n]/.test(cell) && !/^[+-]?\d+(?:\.\d+)?$/.test(cell) ? `'${cell}` : cell;

/** One line of CSV without its line break, quoted where needed. */
export const csvLine = (cells: readonly string[], delimiter = ','): string =>
  Papa.unparse([cells.map(safeCell)], { delimiter });

/** A table of named columns as CSV; cells that a row lacks are empty. */
export const csvTable = (columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string =>
  `${BYTE_ORDER_MARK}${[[...columns], ...rows.map((row) => columns.map((c) => row[c] ?? ''))]
    .map((cells) => csvLine(cells))
    .join('\n')}\n`;

/** `datapackage.json` over tables of text columns, in the files `NAME.csv` beside it. */
export function packageText(title: string, tables: Readonly<Record<string, readonly string[]>>): string {
  const resources = Object.entries(tables).map(([name, columns]) => ({
    name,
    path: `${name}.csv`,
    schema: { fields: columns.map((column) => ({ name: column, type: 'string' })) },
  }));
  const $schema = 'https://datapackage.org/profiles/2.0/datapackage.json';
  return `${JSON.stringify({ $schema, name: 'draft', title, resources }, null, 2)}\n`;
}
