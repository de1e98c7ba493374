import type { SheetRows } from '../../protocol/import.ts';

/** A sheet of a file: its name, empty for a CSV file, and its cells as text. */
export interface NamedRows {
  readonly name: string;
  readonly rows: SheetRows;
}

// The readers run when a sheet is imported, not when the editor starts.
/**
 * The sheets of an .xlsx or .csv file that hold anything. Throws what the reader throws for a file that is no
 * spreadsheet. Figures are given in the digits a spreadsheet shows, dates as `2023-06-30`.
 */
export async function readSheets(bytes: Uint8Array, fileName: string): Promise<NamedRows[]> {
  const sheets = /\.xlsx$/i.test(fileName) ? await readXlsx(bytes) : [{ name: '', rows: await readCsv(bytes) }];
  return sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell.trim())));
}

async function readXlsx(bytes: Uint8Array): Promise<NamedRows[]> {
  const { default: read } = await import('read-excel-file/universal');
  const sheets = await read<string>(bytes.slice().buffer, { parseNumber: shownNumber });
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellText)) }));
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

/** Digits that a spreadsheet keeps exactly; binary fractions spoil what follows. */
const DIGITS = 15;

/** A stored number as it was typed: 24.300000000000001 → 24.3, 1E-3 → 0.001. */
export function shownNumber(stored: string): string {
  const digits = stored.replace(/^[-+0.]+|[^\d]/g, '').length;
  if (/^-?\d+(?:\.\d+)?$/.test(stored) && digits <= DIGITS) return stored;
  const shown = Number(Number(stored).toPrecision(DIGITS));
  if (!Number.isFinite(shown)) return stored;
  if (!/e/.test(String(shown))) return String(shown);
  return Math.abs(shown) >= 1 ? BigInt(shown).toString() : shown.toFixed(DIGITS + 5).replace(/0+$/, '');
}

async function readCsv(bytes: Uint8Array): Promise<SheetRows> {
  const { default: papa } = await import('papaparse');
  return papa.parse<string[]>(decoded(bytes).replace(/^\uFEFF/, ''), { skipEmptyLines: false }).data;
}

/** UTF-8, or else what spreadsheets in Chinese write. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder('gb18030').decode(bytes);
  }
}
