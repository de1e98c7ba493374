import { span } from '../base/span.ts';
import { decodedUri } from '../base/uri.ts';
import type { Dataset, Indicator, Observation } from '../model/dataset.ts';
import { commensurable } from '../model/unit.ts';
import { CellReader } from './cells.ts';
import { columnsOf, kindOfTable } from './columns.ts';
import { indicatorOf, readIndicators } from './indicators.ts';
import { readObservation } from './observations.ts';
import { readPackage } from './package.ts';
import { problem, say } from './problems.ts';
import { isProposed } from './proposed.ts';
import { Reporter } from './reporter.ts';
import { Sheet } from './sheet.ts';
import { readTable } from './table.ts';

/** A file of a dataset, decoded to text by whoever read it: a datapackage.json or a CSV. */
export interface DatasetFile {
  readonly uri: string;
  readonly text: string;
}

/** True for a file name that a data package goes by. */
const isPackageFile = (uri: string): boolean => /(^|\/)(?:[^/]*\.)?datapackage\.json$/i.test(uri);

/**
 * Reads data packages and lone CSV files into one dataset. A CSV that no package names takes part when its columns are
 * those of the contract; other CSVs are left alone. Never throws: what cannot be read is told at its cell in `problems`.
 */
export function loadDataset(files: readonly DatasetFile[]): Dataset {
  const report = new Reporter();
  const byUri = new Map(files.map((file) => [decodedUri(file.uri), file]));
  const named = new Set<string>();
  for (const file of files) {
    if (!isPackageFile(file.uri)) continue;
    const { resources, problems } = readPackage(file.uri, file.text);
    report.add(file.uri, ...problems);
    for (const resource of resources) {
      const key = decodedUri(resource.uri);
      named.add(key);
      if (!byUri.has(key)) report.add(file.uri, problem('file', 'error', resource.at, say.file(resource.path)));
    }
  }
  const sheets = files
    .filter((file) => !/\.json$/i.test(file.uri))
    .flatMap((file) => sheetOf(file, named.has(decodedUri(file.uri)), report));
  return build(sheets, report);
}

type TypedSheet = { readonly kind: 'indicators' | 'observations'; readonly sheet: Sheet };

function sheetOf(file: DatasetFile, named: boolean, report: Reporter): TypedSheet[] {
  const table = readTable(file.text);
  const columns = columnsOf(table);
  const kind = kindOfTable(columns);
  // Only what a package lists, or what plainly is a table of ours, is held to the contract.
  const almost = columns.has('indicator') || columns.has('value');
  if (kind === 'other') {
    if (named && almost) {
      const missing = columns.has('indicator') ? ['value', 'unit'] : ['indicator'];
      report.add(
        file.uri,
        problem('missing-column', 'error', headSpan(file, table.header.length), say.column(missing)),
      );
    }
    return [];
  }
  for (const m of table.malformed)
    report.add(file.uri, problem('csv', 'error', m.span, say.quote(m.kind === 'open-quote')));
  const sheet = new Sheet(file.uri, table, columns);
  if (kind === 'observations') {
    const missing = (['indicator', 'unit'] as const).filter((field) => !columns.has(field));
    const lost = missing.filter((field) => field === 'unit' || !(columns.has('label_zh') || columns.has('label_en')));
    if (lost.length)
      report.add(file.uri, problem('missing-column', 'error', headSpan(file, table.header.length), say.column(lost)));
  }
  return [{ kind, sheet }];
}

/** The header line, or the file's first character when it has none. */
function headSpan(file: DatasetFile, columns: number): { start: number; end: number } {
  const start = file.text.startsWith('\uFEFF') ? 1 : 0;
  const end = file.text.search(/[\r\n]/);
  return span(start, columns === 0 ? Math.min(start + 1, file.text.length) : end < 0 ? file.text.length : end);
}

function build(sheets: readonly TypedSheet[], report: Reporter): Dataset {
  const cells = new CellReader();
  const indicators = new Map<string, Indicator>();
  for (const { kind, sheet } of sheets) if (kind === 'indicators') readIndicators(sheet, cells, indicators, report);
  const hasIndicatorTable = indicators.size > 0;
  const observations = new Map<string, Observation[]>();
  const seen = new Map<string, Observation>();
  for (const { kind, sheet } of sheets) {
    if (kind !== 'observations') continue;
    const inline = !hasIndicatorTable || sheet.columns.has('label_zh') || sheet.columns.has('label_en');
    for (let row = 0; row < sheet.table.rows.length; row++) {
      const id = sheet.get(row, 'indicator') || sheet.get(row, 'label_zh') || sheet.get(row, 'label_en');
      if (!id) {
        report.cell(sheet, row, 'indicator', 'missing-cell', 'warning', say.emptyCell('indicator'));
        continue;
      }
      const o = readObservation(sheet, row, id, indicators.get(id)?.unit ?? null, cells, report);
      if (inline && !indicators.has(id)) indicators.set(id, indicatorOf(sheet, row, id, o?.unit ?? null));
      if (!o) continue;
      validate(sheet, row, o, indicators.get(id), report);
      if (isProposed(o.status)) {
        report.cell(sheet, row, 'obs_status', 'proposed', 'hint', say.proposed());
        continue;
      }
      checkDuplicate(sheet, row, o, seen, report);
      const rows = observations.get(id);
      if (rows) rows.push(o);
      else observations.set(id, [o]);
    }
  }
  return { indicators, observations, problems: report.byFile };
}

function validate(sheet: Sheet, row: number, o: Observation, indicator: Indicator | undefined, report: Reporter): void {
  if (!indicator) {
    report.cell(sheet, row, 'indicator', 'unknown-indicator', 'warning', say.unknownIndicator(o.indicator));
    return;
  }
  if (indicator.unit && !commensurable(indicator.unit, o.unit))
    report.cell(sheet, row, 'unit', 'unit-mismatch', 'error', say.unitMismatch(o.unit.code, indicator.unit.code));
}

/** Two rows for one thing, told apart neither by area nor by vintage. */
function checkDuplicate(
  sheet: Sheet,
  row: number,
  o: Observation,
  seen: Map<string, Observation>,
  report: Reporter,
): void {
  const period = o.period ? `${o.period.from}/${o.period.to}${o.period.by}` : '';
  const key = `${o.indicator}|${o.area}|${o.sector}|${period}|${o.role}|${o.validFrom}`;
  const first = seen.get(key);
  if (!first) {
    seen.set(key, o);
    return;
  }
  const same = first.value.eq(o.value) && first.unit.code === o.unit.code && first.bound === o.bound;
  report.cell(sheet, row, 'indicator', 'duplicate', 'warning', say.duplicate(same));
}
