import type { ExportTable } from '../../protocol/dashboard.ts';

/** A cell that a spreadsheet would run as a formula gets an apostrophe before it, full-width signs too; plain numbers stay numbers. */
export const guardFormula = (cell: string): string =>
  /^[=+@＝＋＠\t\r\n]/.test(cell) || (/^[-−－]/.test(cell) && !/^[-−]\d[\d.,]*%?$/.test(cell)) ? `'${cell}` : cell;

/** CSV for spreadsheets: UTF-8 with byte order mark, CRLF, RFC 4180 quotes, no formulas. */
export function toCsv({ head, rows }: ExportTable): string {
  const cell = (text: string): string => {
    const safe = guardFormula(text);
    return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  };
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A Markdown table under a heading; nothing in a cell can end it or become markup. */
export function toMarkdown({ title, head, rows }: ExportTable): string {
  const cell = (text: string): string =>
    text.replace(/[\\`*_[\]<>|~$]/g, (c) => `\\${c}`).replace(/\s*[\r\n]+\s*/g, ' ');
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [`## ${cell(title)}`, '', line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line), ''].join('\n');
}
