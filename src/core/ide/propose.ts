import type { DocumentFacts } from '../analysis/document.ts';
import type { Workspace } from '../analysis/workspace.ts';
import { type Text, text } from '../base/text.ts';
import { columnsOf, type Field, kindOfTable } from '../dataset/columns.ts';
import { PROPOSED } from '../dataset/proposed.ts';
import { readTable, type Table } from '../dataset/table.ts';
import { csvLine } from '../dataset/write.ts';
import type { Claim } from '../model/claim.ts';
import type { Indicator } from '../model/dataset.ts';
import { decimal, decimalText, power10 } from '../model/decimal.ts';
import type { TextEdit, Verdict } from '../model/finding.ts';
import type { Unit } from '../model/unit.ts';
import { labelOf, observation } from './harvest.ts';
import { titleOf } from './trace.ts';

export type Proposal =
  | { readonly ok: true; readonly changes: ReadonlyMap<string, readonly TextEdit[]> }
  | { readonly ok: false; readonly reason: Text };

const refused = (zh: string, en: string): Proposal => ({ ok: false, reason: text(zh, en) });

/**
 * True for a figure that the dataset has no row for and whose meaning is read: a name, a unit, and a role of its own.
 * A forecast or a figure that nobody named is not offered; nor is anything where there is no dataset to add to.
 */
export function canPropose(workspace: Workspace, claim: Claim, verdict: Verdict | undefined): boolean {
  if (verdict?.kind !== 'no-row' && verdict?.kind !== 'unmatched') return false;
  if (!claim.quantity.unit || claim.role === 'other' || claim.silenced !== undefined) return false;
  return workspace.dataset().observations.size > 0 && (verdict.kind === 'no-row' || labelOf(claim) !== '');
}

/**
 * Edits that add a figure to the dataset, in the columns of its own files: a row marked `proposed` with the document
 * and the sentence as its source, and a row for the indicator where none is known. A column that the row cannot do
 * without is added to the table. Refused when the same row is there already.
 */
export function propose(
  workspace: Workspace,
  facts: DocumentFacts,
  claim: Claim,
  verdict: Verdict | undefined,
): Proposal {
  const { unit } = claim.quantity;
  if (!unit || !canPropose(workspace, claim, verdict))
    return refused('这个数字没有可以提议的指标', 'Nothing tells what this figure counts, so it cannot be proposed');
  const known =
    verdict?.kind === 'no-row'
      ? workspace.dataset().indicators.get(verdict.indicator)
      : sameName(workspace, claim, unit);
  const id = known?.id ?? freshId(workspace, labelOf(claim), unit);
  const file = observationsFile(workspace, id);
  const source = file && workspace.datasetText(file);
  if (!file || source === undefined) return refused('没有可以写入的数据表', 'There is no table to add it to');
  const named: Row = known ? { label_zh: known.labelZh, label_en: known.labelEn } : nameCells(facts, claim);
  const cells: Row = { ...observation(facts, claim, id, unit), source: titleOf(facts), obs_status: PROPOSED };
  const added = addRow(source, { ...named, ...cells });
  if (!added) return refused('数据集里已有这条提议', 'This figure has been proposed already');
  const changes = new Map([[file, added]]);
  const indicators = known ? undefined : indicatorsFile(workspace, file);
  if (indicators) {
    const row = addRow(workspace.datasetText(indicators) ?? '', {
      indicator: id,
      ...named,
      sector: cells.sector ?? '',
      unit: unit.code,
    });
    if (row) changes.set(indicators, row);
  }
  return { ok: true, changes };
}

function nameCells({ syntax }: DocumentFacts, claim: Claim): Row {
  return syntax.language === 'zh' ? { label_zh: labelOf(claim) } : { label_en: labelOf(claim) };
}

/** An indicator that goes by the very words, with a unit of the same kind. */
function sameName(workspace: Workspace, claim: Claim, unit: Unit): Indicator | undefined {
  const label = labelOf(claim).toLowerCase();
  return [...workspace.dataset().indicators.values()].find(
    (i) =>
      [i.id, i.labelZh, i.labelEn, ...i.aliases].some((name) => name.toLowerCase() === label) &&
      (!i.unit || i.unit.dimension === unit.dimension),
  );
}

function freshId(workspace: Workspace, label: string, unit: Unit): string {
  const { indicators } = workspace.dataset();
  if (!indicators.has(label)) return label;
  for (let n = 1; ; n++) {
    const id = n === 1 ? `${label} (${unit.code})` : `${label} (${unit.code}) ${n}`;
    if (!indicators.has(id)) return id;
  }
}

/** The file that holds the indicator's rows, or else the one with the first rows of all. */
function observationsFile(workspace: Workspace, id: string): string | undefined {
  const { observations } = workspace.dataset();
  const rows = observations.get(id) ?? observations.values().next().value;
  return rows?.[0]?.at.uri;
}

/** A table of indicators, best in the folder of the figures. */
function indicatorsFile(workspace: Workspace, beside: string): string | undefined {
  const folder = beside.slice(0, beside.lastIndexOf('/') + 1);
  const tables = workspace
    .datasetFiles()
    .filter((uri) => kindOfTable(columnsOf(readTable(workspace.datasetText(uri) ?? ''))) === 'indicators');
  return tables.find((uri) => uri.startsWith(folder)) ?? tables[0];
}

type Row = Readonly<Record<string, string>>;
/** Left out, these would change what the row says. */
const NEEDED: readonly Field[] = ['time_period', 'role', 'bound', 'value_max', 'obs_status'];
const DEFAULTS: Row = { role: 'actual', bound: 'eq' };

/** Edits that append a row in a table's own columns, delimiter and line breaks. undefined when it is there already. */
function addRow(source: string, row: Row): TextEdit[] | undefined {
  const table = readTable(source);
  const columns = columnsOf(table);
  const lacking = NEEDED.filter((f) => row[f] && row[f] !== DEFAULTS[f] && !columns.has(f));
  const whole = columns.has('unit_mult') ? row : withoutMult(row);
  const cells = table.header.map(() => '');
  for (const [field, i] of columns) cells[i] = whole[field] ?? '';
  const line = csvLine([...cells, ...lacking.map((f) => row[f] ?? '')], delimiterOf(source, table));
  if (source.includes(line)) return undefined;
  const eol = source.includes('\r\n') ? '\r\n' : '\n';
  const end = source.length;
  const lead = end === 0 || /[\r\n]$/.test(source) ? '' : eol;
  const head = headEnd(source, table);
  const separator = delimiterOf(source, table);
  return [
    ...(lacking.length ? [{ start: head, end: head, newText: lacking.map((f) => separator + f).join('') }] : []),
    { start: end, end, newText: `${lead}${line}${eol}` },
  ];
}

function withoutMult(row: Row): Row {
  const by = Number(row.unit_mult ?? 0);
  const whole = (digits = ''): string => {
    const amount = decimal(digits);
    return amount && by ? decimalText(amount.times(power10(by))) : digits;
  };
  return { ...row, value: whole(row.value), value_max: whole(row.value_max) };
}

/** Behind the last head, its closing quote included. */
function headEnd(source: string, table: Table): number {
  const { end } = table.headerSpan(table.header.length - 1);
  return source[end] === '"' ? end + 1 : end;
}

/** What stands between the first two heads. */
function delimiterOf(source: string, table: Table): string {
  if (table.header.length < 2) return ',';
  const between = source.slice(table.headerSpan(0).end, table.headerSpan(1).start);
  return /[,;\t]/.exec(between)?.[0] ?? ',';
}
