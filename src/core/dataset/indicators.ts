import { hasHan } from '../base/script.ts';
import type { Indicator } from '../model/dataset.ts';
import type { Unit } from '../model/unit.ts';
import type { CellReader } from './cells.ts';
import { say } from './problems.ts';
import type { Reporter } from './reporter.ts';
import type { Sheet } from './sheet.ts';

/** Adds the indicators of one table, a row each. Rows without an id are reported and skipped; the first of two wins. */
export function readIndicators(sheet: Sheet, cells: CellReader, into: Map<string, Indicator>, report: Reporter): void {
  for (let row = 0; row < sheet.table.rows.length; row++) {
    const id = sheet.get(row, 'indicator');
    if (!id) {
      report.cell(sheet, row, 'indicator', 'missing-cell', 'warning', say.emptyCell('indicator'));
      continue;
    }
    if (into.has(id)) {
      report.cell(sheet, row, 'indicator', 'duplicate', 'warning', say.duplicateIndicator(id));
      continue;
    }
    into.set(id, indicatorOf(sheet, row, id, unitIn(sheet, row, cells, report)));
  }
}

function unitIn(sheet: Sheet, row: number, cells: CellReader, report: Reporter): Unit | null {
  const text = sheet.get(row, 'unit');
  if (!text) return null;
  const unit = cells.unit(text);
  if (unit.ok) return unit.value;
  report.cell(sheet, row, 'unit', 'unit', 'error', say.unit(unit.bad));
  return null;
}

/** The indicator a row describes, in a table of indicators or inline beside a value. */
export function indicatorOf(sheet: Sheet, row: number, id: string, unit: Unit | null): Indicator {
  const direction = sheet.get(row, 'direction').toLowerCase();
  const obligation = sheet.get(row, 'obligation').toLowerCase();
  const labelZh = sheet.get(row, 'label_zh');
  const labelEn = sheet.get(row, 'label_en');
  // A sheet without label columns names its indicators in the indicator column itself.
  const spoken = !labelZh && !labelEn && (hasHan(id) || /\s/.test(id));
  return {
    id,
    labelZh: labelZh || (spoken && hasHan(id) ? id : ''),
    labelEn: labelEn || (spoken && !hasHan(id) ? id : ''),
    aliases: sheet
      .get(row, 'aliases')
      .split(/[|｜]/)
      .map((alias) => alias.trim())
      .filter(Boolean),
    sector: sheet.get(row, 'sector'),
    unit,
    ...(direction === 'up' || direction === 'down' ? { direction } : {}),
    ...(obligation === 'binding' || obligation === 'anticipatory' ? { obligation } : {}),
    definition: sheet.get(row, 'definition'),
    at: { uri: sheet.uri, span: sheet.table.rowSpan(row) },
  };
}
