import Papa from 'papaparse';
import { type Span, span } from '../base/span.ts';

/** A CSV file as rows of text cells, with the way back to the characters each cell stands in. */
export interface Table {
  readonly text: string;
  readonly header: readonly string[];
  /** Data rows, without the header and without blank lines. */
  readonly rows: readonly (readonly string[])[];
  /** Offsets of the row's line without its line break. */
  rowSpan(row: number): Span;
  /** Offsets of a cell's text, quotes outside; of a cell the row lacks, the empty span at the row's end. */
  cellSpan(row: number, column: number): Span;
  headerSpan(column: number): Span;
  /** Where quoting goes wrong, if anywhere. */
  readonly malformed: readonly { readonly span: Span; readonly kind: 'open-quote' | 'stray-quote' }[];
}

const BOM = '\uFEFF';

/**
 * Reads CSV with any of the delimiters `,` `;` tab, quoted cells, LF, CRLF or CR, a byte order mark or none.
 * An empty text gives a table without header and rows.
 */
export function readTable(text: string): Table {
  const base = text.startsWith(BOM) ? 1 : 0;
  const delimiter = delimiterOf(text, base);
  const parsed = Papa.parse<string[]>(text.slice(base), { delimiter, skipEmptyLines: false });
  const walker = new CellWalker(text, delimiter);
  const starts: number[] = [];
  const rows: string[][] = [];
  let at = base;
  for (const row of parsed.data) {
    const begin = at;
    at = walker.afterRow(row, at);
    if (row.length === 1 && row[0]?.trim() === '') continue;
    starts.push(begin);
    rows.push(row);
  }
  const header = rows.shift() ?? [];
  const headerAt = starts.shift() ?? base;
  const cell = (cells: readonly string[], begin: number, column: number) => walker.cell(cells, begin, column);
  return {
    text,
    header: header.map((name) => name.trim()),
    rows,
    rowSpan: (row) => span(starts[row] as number, walker.rowEnd(rows[row] as string[], starts[row] as number)),
    cellSpan: (row, column) => cell(rows[row] as string[], starts[row] as number, column),
    headerSpan: (column) => cell(header, headerAt, column),
    malformed: parsed.errors.flatMap((error) => {
      if (error.type !== 'Quotes') return [];
      const offset = Math.min(base + (error.index ?? 0), text.length);
      const kind = error.code === 'MissingQuotes' ? ('open-quote' as const) : ('stray-quote' as const);
      return [{ span: span(offset, Math.min(offset + 1, text.length)), kind }];
    }),
  };
}

/** The one of `,` `;` tab that the header line holds most of, outside quotes; a comma when it holds none. */
function delimiterOf(text: string, base: number): string {
  const counts = new Map([
    [',', 0],
    [';', 0],
    ['\t', 0],
  ]);
  let quoted = false;
  for (let i = base; i < text.length; i++) {
    const c = text[i] as string;
    if (c === '"') quoted = !quoted;
    else if (!quoted && (c === '\n' || c === '\r')) break;
    else if (!quoted && counts.has(c)) counts.set(c, (counts.get(c) ?? 0) + 1);
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** Finds where parsed cells stand in the raw text: a cell that begins with a quote ends at its closing quote. */
class CellWalker {
  constructor(
    private readonly text: string,
    private readonly delimiter: string,
  ) {}

  /** Offset after the cell that begins at `at`, closing quote included. */
  private afterCell(cell: string, at: number): number {
    if (this.text[at] !== '"') return Math.min(at + cell.length, this.text.length);
    let p = at + 1;
    for (;;) {
      const quote = this.text.indexOf('"', p);
      if (quote < 0) return this.text.length;
      if (this.text[quote + 1] !== '"') return quote + 1;
      p = quote + 2;
    }
  }

  rowEnd(cells: readonly string[], begin: number): number {
    let at = begin;
    cells.forEach((cell, i) => {
      if (i > 0) at += this.delimiter.length;
      at = this.afterCell(cell, at);
    });
    return Math.min(at, this.text.length);
  }

  /** Offset of the next row. Blanks behind a closing quote are stepped over. */
  afterRow(cells: readonly string[], begin: number): number {
    let at = this.rowEnd(cells, begin);
    while (this.text[at] === ' ') at++;
    if (this.text[at] === '\r') at++;
    if (this.text[at] === '\n') at++;
    return at;
  }

  cell(cells: readonly string[], begin: number, column: number): Span {
    let at = begin;
    for (let i = 0; i < cells.length; i++) {
      if (i > 0) at += this.delimiter.length;
      const end = this.afterCell(cells[i] as string, at);
      if (i === column) {
        const quoted = this.text[at] === '"' && end - at >= 2;
        return quoted ? span(at + 1, end - 1) : trimmed(this.text, at, end);
      }
      at = end;
    }
    return span(at, at);
  }
}

function trimmed(text: string, start: number, end: number): Span {
  let a = start;
  let b = end;
  while (a < b && /\s/.test(text[a] as string)) a++;
  while (b > a && /\s/.test(text[b - 1] as string)) b--;
  return span(a, b);
}
