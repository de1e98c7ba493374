import type { Observation } from '../model/dataset.ts';
import type { Unit } from '../model/unit.ts';
import { type Amount, type CellReader, readAmount, readBound, readMult, readRole } from './cells.ts';
import { say } from './problems.ts';
import type { Reporter } from './reporter.ts';
import type { Sheet } from './sheet.ts';

/**
 * One row as an observation. `fallbackUnit` is the indicator's, for rows that leave theirs out.
 * @returns undefined when indicator, value, unit, bound or period cannot be read; each is reported at its cell.
 */
export function readObservation(
  sheet: Sheet,
  row: number,
  id: string,
  fallbackUnit: Unit | null,
  cells: CellReader,
  report: Reporter,
): Observation | undefined {
  const unit = unitIn(sheet, row, fallbackUnit, cells, report);
  const amounts = amountsIn(sheet, row, report);
  const period = cells.period(sheet.get(row, 'time_period'));
  if (!period.ok) report.cell(sheet, row, 'time_period', 'period', 'error', say.period(period.bad));
  const role = readRole(sheet.get(row, 'role'));
  if (!role.ok) report.cell(sheet, row, 'role', 'role', 'warning', say.role(role.bad));
  const bound = readBound(sheet.get(row, 'bound'));
  if (!bound.ok) report.cell(sheet, row, 'bound', 'bound', 'error', say.bound(bound.bad));
  if (!unit || !amounts || !period.ok || !bound.ok) return undefined;
  const { low, high } = amounts;
  if (bound.value === 'range' && !high) {
    report.cell(sheet, row, 'value_max', 'range', 'error', say.rangeWithoutMax());
    return undefined;
  }
  if (bound.value !== 'range' && high) report.cell(sheet, row, 'value_max', 'range', 'warning', say.maxWithoutRange());
  return {
    indicator: id,
    sector: sheet.get(row, 'sector'),
    area: sheet.get(row, 'ref_area'),
    period: period.value,
    role: role.ok ? role.value : 'actual',
    bound: high ? 'range' : bound.value,
    value: low.value,
    ...(high ? { max: high.value } : {}),
    unit,
    step: low.step,
    source: sheet.get(row, 'source'),
    sourceQuote: sheet.get(row, 'source_quote'),
    validFrom: sheet.get(row, 'valid_from'),
    status: sheet.get(row, 'obs_status'),
    comment: sheet.get(row, 'comment'),
    at: { uri: sheet.uri, span: sheet.table.rowSpan(row), value: sheet.span(row, 'value') },
  };
}

function unitIn(
  sheet: Sheet,
  row: number,
  fallback: Unit | null,
  cells: CellReader,
  report: Reporter,
): Unit | undefined {
  const text = sheet.get(row, 'unit');
  if (!text) {
    if (fallback) return fallback;
    report.cell(sheet, row, 'unit', 'missing-cell', 'error', say.emptyCell('unit'));
    return undefined;
  }
  const unit = cells.unit(text);
  if (unit.ok) return unit.value;
  report.cell(sheet, row, 'unit', 'unit', 'error', say.unit(unit.bad));
  return undefined;
}

/** `value` and `value_max` with the multiplier applied. */
function amountsIn(sheet: Sheet, row: number, report: Reporter): { low: Amount; high?: Amount } | undefined {
  const mult = readMult(sheet.get(row, 'unit_mult'));
  if (!mult.ok) {
    report.cell(sheet, row, 'unit_mult', 'number', 'error', say.mult(mult.bad));
    return undefined;
  }
  const text = sheet.get(row, 'value');
  const low = readAmount(text, mult.value);
  if (!low.ok) {
    report.cell(sheet, row, 'value', 'number', 'error', text ? say.number(low.bad) : say.emptyValue());
    return undefined;
  }
  const maxText = sheet.get(row, 'value_max');
  if (!maxText) return { low: low.value };
  const high = readAmount(maxText, mult.value);
  if (!high.ok) {
    report.cell(sheet, row, 'value_max', 'number', 'error', say.number(high.bad));
    return undefined;
  }
  if (high.value.value.lt(low.value.value)) {
    report.cell(sheet, row, 'value_max', 'range', 'error', say.rangeOrder());
    return undefined;
  }
  // The finer of the two ends tells how precisely the range is given.
  const step = high.value.step.lt(low.value.step) ? high.value.step : low.value.step;
  return { low: { value: low.value.value, step }, high: high.value };
}
