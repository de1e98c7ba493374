import { hasHan } from '../base/script.ts';
import type { Text } from '../base/text.ts';
import { unitOf } from '../model/units.ts';
import { INDICATOR_FIELDS, OBSERVATION_FIELDS } from './columns.ts';
import {
  asPercent,
  isNoData,
  plainCell,
  plainNumber,
  readFigure,
  readImportBound,
  readImportRole,
  readPeriod,
  readUnit,
} from './import-cells.ts';
import { bracketUnit, nameOf } from './import-guess.ts';
import { say } from './import-problems.ts';
import type {
  CellFigure,
  Imported,
  ImportProblem,
  SheetMapping,
  SheetReaders,
  SheetRows,
  Use,
} from './import-types.ts';
import { OBLIGATION_WORDS, type SheetField, wordIn } from './import-words.ts';
import { csvTable, packageText } from './write.ts';

/** Copied as they are. */
const PLAIN: readonly SheetField[] = ['sector', 'ref_area', 'source_quote', 'valid_from', 'obs_status', 'comment'];
/** Names stand once for several rows in merged cells. */
const CARRIED: readonly SheetField[] = ['indicator', 'label', 'label_zh', 'label_en', 'sector', 'ref_area', 'unit'];

type Row = Record<string, string>;
type FiguresUse = Extract<Use, { as: 'figures' }>;
/** A row's own words by field; empty where it has none. */
type Own = (field: SheetField) => string;
/** Why a cell gives no row, and the field to blame where it is not the figure itself. */
interface Refused {
  readonly message: Text;
  readonly field?: SheetField;
}
const isRefused = (found: Row | Refused): found is Refused => typeof found.message === 'object';

interface Place {
  readonly row: number;
  readonly column: number;
  readonly cell: string;
}

/**
 * Reads a sheet as its mapping says into the three files of a data package. Every cell that holds something and gives
 * no row is told of in `problems`; cells without data are passed over. Where no column names a source, the cell does:
 * `plan.xlsx 表1!C5`.
 * @param source the file, and the sheet where it has several
 * @example 指标 | 单位 | 2023年 over 营业收入 | 亿元 | 24.3 gives a row: 营业收入, 2023, actual, 24.3, CNY, unit_mult 8
 */
export function importSheet(rows: SheetRows, mapping: SheetMapping, source: string, readers: SheetReaders): Imported {
  const sheet = new SheetImport(mapping, source, readers);
  for (let row = mapping.firstRow; row < rows.length; row++) sheet.row(rows[row] ?? [], row);
  return sheet.imported();
}

class SheetImport {
  private readonly indicators = new Map<string, Row>();
  private readonly observations = new Map<string, Row>();
  private readonly problems: ImportProblem[] = [];
  private readonly carried: Partial<Record<SheetField, string>> = {};
  private readonly byField: ReadonlyMap<SheetField, number>;
  private readonly figures: readonly { readonly column: number; readonly use: FiguresUse }[];
  private withoutUnit = 0;
  private shares = 0;
  private largeShares = 0;

  constructor(
    private readonly mapping: SheetMapping,
    private readonly source: string,
    private readonly readers: SheetReaders,
  ) {
    this.byField = new Map(mapping.columns.flatMap(({ use }, i) => (use.as === 'field' ? [[use.field, i]] : [])));
    this.figures = mapping.columns.flatMap(({ use }, column) => (use.as === 'figures' ? [{ column, use }] : []));
  }

  imported(): Imported {
    const observations = [...this.observations.values()];
    const tables = { indicators: INDICATOR_FIELDS, observations: OBSERVATION_FIELDS };
    return {
      files: observations.length
        ? [
            { name: 'datapackage.json', text: packageText(this.source, tables) },
            { name: 'indicators.csv', text: csvTable(INDICATOR_FIELDS, [...this.indicators.values()]) },
            { name: 'observations.csv', text: csvTable(OBSERVATION_FIELDS, observations) },
          ]
        : [],
      indicators: this.indicators.size,
      observations: observations.length,
      problems: this.problems,
      withoutUnit: this.withoutUnit,
      fractionLike: this.shares > 0 && this.largeShares === 0,
    };
  }

  /** One row of the sheet: a figure for each of its columns of figures. */
  row(cells: readonly string[], row: number): void {
    const at = (column: number): Place => ({ row: row + 1, column, cell: cells[column]?.trim() ?? '' });
    const counted = this.figures.filter(({ column }) => !isNoData(cells[column] ?? ''));
    const own = this.fieldsOf(cells, counted.length > 0);
    for (const { column, use } of counted) this.figure(at(column), use, own, at);
  }

  /** The row's own words by field; merged cells take over from above in rows that have figures. */
  private fieldsOf(cells: readonly string[], counted: boolean): Own {
    const texts = new Map([...this.byField].map(([field, i]) => [field, cells[i]?.trim() ?? '']));
    const named = (['indicator', 'label', 'label_zh', 'label_en'] as const).some((f) => texts.get(f));
    if (named)
      for (const field of ['indicator', 'label', 'label_zh', 'label_en', 'unit'] as const) delete this.carried[field];
    for (const field of CARRIED) {
      const text = texts.get(field);
      if (text) this.carried[field] = text;
      else if (counted && !named) texts.set(field, this.carried[field] ?? '');
      else if (counted && (field === 'sector' || field === 'ref_area')) texts.set(field, this.carried[field] ?? '');
    }
    return (field) => texts.get(field) ?? '';
  }

  private figure(place: Place, use: FiguresUse, own: Own, at: (column: number) => Place): void {
    const found = this.rowOf(place, use, own);
    if (!isRefused(found)) {
      this.add(place, found);
      return;
    }
    // Told at the cell that is to blame; at the figure where the sheet has no such column.
    const column = found.field && this.byField.get(found.field);
    this.tell(column === undefined ? place : at(column), found.message);
  }

  private rowOf(place: Place, use: FiguresUse, own: Own): Row | Refused {
    const names = this.namesOf(use, own);
    const about = this.aboutOf(use, own);
    if (isRefused(about)) return about;
    const amount = this.amountOf(place, use, own, names);
    if (isRefused(amount)) return amount;
    if (!names.id) return { message: say.noName() };
    return {
      indicator: this.indicatorOf(names, amount.unit ?? '', own),
      ...about,
      ...amount,
      source: own('source') || `${this.source}!${columnName(place.column)}${place.row}`,
      ...Object.fromEntries(PLAIN.map((field) => [field, own(field)])),
    };
  }

  /** When and in which role; what a head says goes before what the row says. */
  private aboutOf(use: FiguresUse, own: Own): Row | Refused {
    const time = use.period ?? own('time_period');
    const period = time ? readPeriod(time, this.readers) : '';
    if (period === undefined) return { field: 'time_period', message: say.period(time) };
    const word = own('role');
    const role = use.role ?? (word ? readImportRole(word) : 'actual');
    return role ? { time_period: period, role } : { field: 'role', message: say.role(word) };
  }

  /** How much: bound, value, upper end, unit and the power of ten. */
  private amountOf(place: Place, use: FiguresUse, own: Own, names: Names): Row | Refused {
    const read = readFigure(place.cell, this.readers);
    if (!read) return { message: say.figure(place.cell) };
    const boundWord = own('bound');
    const bound = boundWord ? readImportBound(boundWord) : read.bound;
    if (!bound) return { field: 'bound', message: say.bound(boundWord) };
    const unitWord = read.unit ?? (own('unit') || use.unit || names.unit || this.mapping.unit);
    if (!unitWord) {
      this.withoutUnit++;
      return { message: say.noUnit() };
    }
    const unit = readUnit(unitWord, this.readers);
    if (!unit) return { field: 'unit', message: say.unit(unitWord) };
    const mult = this.multOf(own('unit_mult'), read, unit.mult);
    if (mult === undefined) return { field: 'unit_mult', message: say.mult(own('unit_mult')) };
    const end = read.max ?? own('value_max');
    const max = end ? plainNumber(end) : '';
    if (max === undefined || (bound === 'range' && !max) || (max && Number(max) < Number(read.value)))
      return { field: 'value_max', message: say.range(end) };
    const percent = this.isFraction(read.value, unit.code);
    return {
      bound: max ? 'range' : bound,
      value: percent ? asPercent(read.value) : read.value,
      value_max: max && percent ? asPercent(max) : max,
      unit: unit.code,
      unit_mult: mult ? String(mult) : '',
    };
  }

  /** Ten to the power a figure is multiplied by: what the cell says, or else the unit and the column for it together. */
  private multOf(text: string, read: CellFigure, ofUnit: number): number | undefined {
    const own = text ? Number(plainCell(text)) : 0;
    const mult = read.unit ? read.mult : read.mult + ofUnit + own;
    return Number.isInteger(own) && Math.abs(mult) <= 24 ? mult : undefined;
  }

  /** Shares that a spreadsheet keeps as parts of one. */
  private isFraction(value: string, code: string): boolean {
    if (code !== '%') return false;
    if (Math.abs(Number(value)) > 1) this.largeShares++;
    else this.shares++;
    return this.mapping.fractions;
  }

  private add(place: Place, row: Row): void {
    const key = ['indicator', 'sector', 'ref_area', 'time_period', 'role', 'valid_from'].map((f) => row[f]).join('|');
    const known = this.observations.get(key);
    if (!known) this.observations.set(key, row);
    else this.tell(place, say.twice(known.value === row.value && known.unit === row.unit, known.source ?? ''));
  }

  /** Names, key and the unit in the name's brackets. A head over the figures is joined to the row's name. */
  private namesOf(use: FiguresUse, own: Own): Names {
    const label = own('label') || own('label_zh') || own('label_en');
    const head = use.indicator ?? '';
    const name = [nameOf(label), head].filter(Boolean).join(hasHan(label + head) ? '' : ' ');
    const unit = bracketUnit(label, this.readers);
    const id = [own('indicator'), own('indicator') && head].filter(Boolean).join(' ') || name;
    const two = own('label_zh') && own('label_en') && !head;
    return {
      id,
      zh: two ? own('label_zh') : hasHan(name) ? name : '',
      en: two ? own('label_en') : hasHan(name) ? '' : name,
      ...(unit ? { unit } : {}),
    };
  }

  /** The key of the indicator, made when it is met first; one key has units of one kind. */
  private indicatorOf(names: Names, unit: string, own: Own): string {
    const kind = unitOf(unit)?.dimension;
    for (let n = 0; ; n++) {
      const id = n === 0 ? names.id : n === 1 ? `${names.id} (${unit})` : `${names.id} (${unit}) ${n}`;
      const known = this.indicators.get(id);
      if (known && unitOf(known.unit ?? '')?.dimension !== kind) continue;
      if (!known)
        this.indicators.set(id, {
          indicator: id,
          label_zh: names.zh,
          label_en: names.en,
          aliases: own('aliases').replace(/[;；、,，]\s*/g, '|'),
          sector: own('sector'),
          unit,
          direction: /^(?:up|down)$/i.test(own('direction')) ? own('direction').toLowerCase() : '',
          obligation: wordIn(OBLIGATION_WORDS, own('obligation'))?.key ?? '',
          definition: own('definition'),
        });
      return id;
    }
  }

  private tell(place: Place, message: Text): void {
    this.problems.push({ ...place, message });
  }
}

interface Names {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly unit?: string;
}

/** A column's letters as spreadsheets show them: 0 → A, 26 → AA. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return `${rest >= 0 ? columnName(rest) : ''}${String.fromCharCode(65 + (column % 26))}`;
}
