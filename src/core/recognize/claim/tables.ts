import { remembered } from '../../base/remember.ts';
import type { Span } from '../../base/span.ts';
import type { Direction, Found } from '../../model/claim.ts';
import type { Period } from '../../model/period.ts';
import type { QuantityMention } from '../../model/quantity.ts';
import { tracedBy } from '../../model/trace.ts';
import { unitOf } from '../../model/units.ts';
import type { Cell, Table } from '../../syntax/document.ts';
import { headBound, withoutBound } from '../bound/head.ts';
import { headRole, tellsRole } from '../modality/index.ts';
import { anchoredIn, headPeriod, type PeriodAnchor, rememberedPeriods } from '../period/index.ts';
import {
  type HeadUnit,
  headUnits,
  recognizeQuantities,
  headUnit as unitOfHead,
  withHeadUnit,
} from '../quantity/index.ts';
import * as heads from './heads.ts';

/** A cell with the figures in it and what its heads say. */
export interface ReadCell {
  readonly cell: Cell;
  readonly mentions: readonly QuantityMention[];
  /** The indicator that row and column heads name together. */
  readonly name: string;
  /** Row heads, then the column head, as written. */
  readonly heads: readonly string[];
  /** Column head and the row's name: the heads that may tell a role (目标值, Baseline); kinds such as 预期性 do not. */
  readonly roleHeads: readonly string[];
  readonly period: Found<Period> | null;
  /** Some column head tells its own role or the caption's time: the caption then speaks of that column, not of all. */
  readonly parted: boolean;
  /** Up or down where the column holds changes. */
  readonly direction: Direction | null;
}

const YEAR_CELL = /^\s*(?:19|20)\d\d\s*(?:年(?:度)?|[-—–/](?:19|20)?\d\d年?)?\s*$/;

/** A unit column's cell for things that are counted. */
const COUNT_CELL = /^(?:number|numbers|no\.?|count|#)$/i;

/** Passengers | by airport, in 2024: what a caption counts stands before how it is parted. */
const BY = /(?:\s+by\b|,|\().*$/i;

/** `Households reached (thousand)`: a number under a scale alone counts the thing its head names. */
function withCount(mention: QuantityMention, name: string): QuantityMention {
  if (mention.quantity.unit !== null) return mention;
  const noun = /\b(?:people|children|women|men|staff|[a-z]{3,}(?<!s)s)\b/i.exec(name)?.[0]?.toLowerCase();
  const unit = noun ? unitOf(`{${noun}}`) : undefined;
  if (!unit) return mention;
  return {
    ...mention,
    quantity: { ...mention.quantity, unit },
    trace: tracedBy(mention.trace, `unit.head.count ${noun}`),
  };
}

/** Plurals that are amounts, not things that are counted: `Exports`, `Wages`. */
const AMOUNTS = new Set(
  'sales exports imports prices wages earnings revenues costs emissions expenses expenditures outlays receipts savings assets liabilities profits losses funds loans deposits shares scores rates indices points results totals figures values terms yields stocks reserves debts taxes duties subsidies investments goods services statistics series hours days weeks years months dollars euros proceeds margins levels flows balances incomes returns removals needs'.split(
    ' ',
  ),
);

/** The last word of a head's noun phrase. */
const COUNTED =
  /^[^,:(]*?\b([a-z]{3,})(?= (?:of|in|by|with|per|for|on|at|under|over|aged|to|a|each|every|being|planned|announced|built|open|opened|since|from|until|online|[a-z]{3,}ed)(?: |$)|[,:(]|$)/i;
const PLURAL = /(?<![su])s$|^(?:people|children|women|men|staff|households)$/;

/** `Road deaths | 2,410`, a column `Fabs`: a whole number without any unit counts the things its head names. */
function counting(mention: QuantityMention, heads: readonly string[]): QuantityMention {
  const { quantity, notation } = mention;
  if (quantity.unit !== null || notation.decimals > 0) return mention;
  for (const head of heads) {
    const noun = COUNTED.exec(head.trim())?.[1] ?? '';
    const word = noun.toLowerCase();
    // The United States are a name.
    const named = noun !== word && head.trim() !== noun && !head.trim().startsWith(noun);
    if (!named && PLURAL.test(word) && !AMOUNTS.has(word)) return withCount(mention, word);
  }
  return mention;
}

/** `Minimum share (%) | 20`, `Target, less than | 10`: a head's bound is that of each figure under it without its own. */
function bounding(mentions: readonly QuantityMention[], heads: readonly string[]): readonly QuantityMention[] {
  const bound = heads.map((head) => headBound(head)?.bound).find(Boolean);
  if (!bound) return mentions;
  return mentions.map((m) =>
    m.quantity.bound === 'eq' && !m.notation.bound.length
      ? { ...m, quantity: { ...m.quantity, bound }, trace: tracedBy(m.trace, `bound.head ${bound}`) }
      : m,
  );
}

/** What a plan's table says of an indicator. */
const NATURE_CELL = /^\s*(?:预期性|约束性|指导性|引导性)(?:指标)?\s*$/;
const [PLANNED, BASE] = ['目标', '基期'] as const;

/** A cell is read to see what its column holds, and again for its figures; a label for every cell of its row. */
const figuresIn = remembered((cell) => recognizeQuantities(cell, { bareNumbers: true }), 2000);
const unitIn = remembered((head) => unitOfHead(head) ?? null, 2000);
const headUnit = (head: string): HeadUnit | undefined => unitIn(head) ?? undefined;

/** The number of a row, with the point or bracket behind it. */
const MARK = /^\d{1,3}(?:\.\d)?[.)]?$/;

class TableReader {
  private readonly captionUnit: HeadUnit | undefined;
  /** Several units announced together; which one holds is told by the names. */
  private readonly captionUnits: readonly HeadUnit[];
  /** For every bare number of the table: the caption's, else that of the corner, `Head (₹ crore)`. */
  private readonly tableUnit: HeadUnit | undefined;
  /** What the caption counts and the rows are members of; empty for none. */
  private readonly thing: string;
  /** What the corner's bracket adds to every row's name: `Mineral (refining)`. */
  private readonly corner: string;
  private readonly units: readonly (HeadUnit | undefined)[];
  private readonly columns: readonly heads.ColumnName[];
  /** For every column the one that names whose its figures are; -1 for none. */
  private readonly owners: readonly number[];
  private readonly labels: readonly boolean[];
  private readonly notes: readonly boolean[];
  private readonly periods: readonly (Found<Period> | null)[];
  /** The label column that names what is counted; -1 for none. */
  private readonly nameColumn: number;
  private readonly unitColumn: number;
  private readonly parted: boolean;
  /** The last time a row named: 二季度 is of its year. */
  private rowTime: Period | undefined;

  constructor(
    private readonly table: Table,
    private readonly anchor: PeriodAnchor,
    private readonly caption: string,
    private readonly bareNumbers: boolean,
  ) {
    this.captionUnits = headUnits(caption);
    this.captionUnit = caption && !this.captionUnits.length ? headUnit(caption) : undefined;
    const words = table.head.map((c) => withoutBound(c.prose.text.trim()));
    const plain = words.map((w) => w.replace(heads.BRACKETS, '').trim());
    const own = words.map((w) => headUnit(w));
    this.columns = words.map((w, i) => heads.columnName(w, own[i], anchor));
    const named = heads.namedUnits(caption);
    this.units = own.map((unit, i) => unit ?? named.get(this.columns[i]?.name.toLowerCase() ?? ''));
    this.owners = this.columns.map((c) => this.ownerColumn(c));
    this.parted = this.isParted(words);
    this.unitColumn = plain.findIndex((w) => heads.UNIT_HEAD.test(w));
    this.notes = plain.map((w) => heads.NOTE_HEAD.test(w));
    this.periods = table.head.map((cell) => this.periodOf(cell));
    this.labels = this.labelColumns(plain);
    this.nameColumn = this.nameColumnOf(plain);
    const corner = own[this.nameColumn];
    this.tableUnit = this.captionUnit ?? (this.captionUnits.length ? undefined : corner);
    this.thing = heads.captionThing(caption, plain[this.nameColumn] ?? '');
    this.corner = corner ? '' : heads.cornerWords(words[this.nameColumn] ?? '');
  }

  /** 2020年｜2025年｜预期性: of an indicator of a plan the first year tells where it stood, the last its goal. */
  private plannedRole(row: readonly Cell[], column: number): string {
    if (!this.periods[column] || !row.some((c) => NATURE_CELL.test(c.prose.text))) return '';
    const months = (p: Found<Period> | null): number => p?.value.to ?? 0;
    const own = months(this.periods[column] ?? null);
    if (this.periods.every((p) => months(p) <= own)) return PLANNED;
    return this.periods.every((p) => !p || months(p) >= own) ? BASE : '';
  }

  /** The label column that names; a column of kinds (`Type`, 类型) only where no other label stands. */
  private nameColumnOf(plain: readonly string[]): number {
    const last = (names: (head: string) => boolean): number =>
      plain.findLastIndex((w, i) => this.labels[i] && !this.owners.includes(i) && names(w));
    const label = last((w) => heads.NAME_HEAD.test(w));
    if (label >= 0) return label;
    const other = last((w) => !heads.SIDE_HEAD.test(w));
    return other >= 0 ? other : last((w) => heads.KIND_HEAD.test(w));
  }

  /** The column that names whose the figures of a column are; -1 for none. */
  private ownerColumn(own: heads.ColumnName): number {
    const stem = heads.OWNER.exec(own.name)?.[1]?.slice(0, 4).toLowerCase();
    return stem ? this.columns.findIndex((c) => c !== own && c.name.toLowerCase().startsWith(stem)) : -1;
  }

  /** Goals and results side by side: "Share 2020 | Share 2024 | Goal 2030" under "Shares and goals for 2030". */
  private isParted(words: readonly string[]): boolean {
    const told = words.filter((w) => tellsRole(w)).length;
    return told > 0 && told < words.length - 1;
  }

  /** Columns whose head says so, and those left of the first column of figures. */
  private labelColumns(plain: readonly string[]): boolean[] {
    const labels = plain.map(
      (w, column) =>
        heads.NUMBERED_HEAD.test(w) || heads.UNIT_HEAD.test(w) || (heads.LABEL_HEAD.test(w) && !this.isNumeric(column)),
    );
    if (this.isMarks(plain)) labels[0] = true;
    const first = plain.findIndex((_, column) => !labels[column] && this.isNumeric(column));
    return labels.map((label, column) => label || column < first || (column === 0 && first < 0));
  }

  /** Most cells that hold anything hold a figure; the first column must hold nothing else, and no years. */
  private isNumeric(column: number): boolean {
    const cells = this.table.rows.map((r) => r[column]?.prose.text.trim() ?? '').filter((c) => /[\p{L}\d]/u.test(c));
    const numeric = cells.filter((c) => !YEAR_CELL.test(c) && figuresIn(c).length > 0);
    if (column === 0)
      return cells.length > 0 && numeric.length === cells.length && cells.every((c) => /^[^\p{L}]*\d/u.test(c));
    return numeric.length * 2 >= Math.max(1, cells.length);
  }

  /** `Target | Indicator | …` over 2, 3, 5, 8: rising marks of the rows, beside a column of words; a plural head counts. */
  private isMarks(plain: readonly string[]): boolean {
    const [head = ''] = plain;
    if (plain.length < 3 || this.units[0] || (PLURAL.test(head) && !heads.MARKS.test(head))) return false;
    const marks = this.table.rows.map((r) => r[0]?.prose.text.trim() ?? '').filter(Boolean);
    if (!marks.length || !marks.every((m) => MARK.test(m)) || this.isNumeric(1)) return false;
    const least = heads.MARKS.test(head) ? 1 : 2;
    return (
      marks.length >= least &&
      marks.every((m, i) => i === 0 || Number.parseFloat(m) > Number.parseFloat(marks[i - 1] as string))
    );
  }

  read(): ReadCell[] {
    return this.table.rows.flatMap((row) => this.row(row));
  }

  private row(row: readonly Cell[]): ReadCell[] {
    const labels = row.filter((_, column) => this.labels[column] && column !== this.unitColumn);
    const rowHeads = labels.map((c) => c.prose.text.trim()).filter((w) => w && !/^[\d０-９.、]+$/.test(w));
    const unitWords = this.unitColumn >= 0 ? row[this.unitColumn]?.prose.text.trim() : undefined;
    const rowUnit =
      (unitWords ? (headUnit(unitWords) ?? headUnit(`（${unitWords}）`)) : undefined) ??
      rowHeads.map((h) => headUnit(h)).find(Boolean);
    const label = row[this.nameColumn]?.prose.text.trim() ?? '';
    const named = withoutBound(label);
    const rowName = heads.rowName(heads.wordsOf(named, headUnit(named), this.anchor, true), this.corner);
    const rowPeriod = this.rowPeriodOf(labels);
    return row.flatMap((cell, column) => {
      if (this.labels[column] || !cell.prose.text.trim()) return [];
      const unit = this.units[column] ?? rowUnit ?? this.captionUnitOf(rowName, column);
      const mentions = this.figures(cell.prose.text, unit, this.notes[column] ?? false);
      if (!mentions.length) return [];
      const head = this.table.head[column];
      const period = this.periods[column] ?? rowPeriod;
      const columnHead = head?.prose.text.trim() ?? '';
      const words = [...rowHeads, columnHead].filter(Boolean);
      const roleHeads = [this.plannedRole(row, column), columnHead, label].filter(Boolean);
      const named = this.named(rowName, this.ownerOf(column, row), column, cell, mentions);
      const counts = unit?.unit === null || COUNT_CELL.test(unitWords ?? '');
      const ofCaption = unit && (unit === this.captionUnit || !(unit.unit || this.columns[column]?.name));
      const thing = ofCaption ? this.caption.replace(BY, '') : '';
      const counted = counts
        ? mentions.map((m) => withCount(withCount(m, thing), this.columns[column]?.name || rowName))
        : mentions.map((m) => (unit ? m : counting(m, [this.columns[column]?.name ?? '', rowName])));
      const goal = headRole(columnHead, 'policy') === 'target';
      const bounded = bounding(counted, goal ? [columnHead, label] : [columnHead]);
      return [{ cell, mentions: bounded, heads: words, roleHeads, period, parted: this.parted, ...named }];
    });
  }

  private rowPeriodOf(labels: readonly Cell[]): Found<Period> | null {
    const anchor = this.rowTime ? anchoredIn(this.anchor, this.rowTime) : this.anchor;
    const found = labels.map((c) => this.periodOf(c, anchor)).find((p) => p !== null) ?? null;
    if (found) this.rowTime = found.value;
    return found;
  }

  private captionUnitOf(rowName: string, column: number): HeadUnit | undefined {
    const own = this.columns[column];
    return this.tableUnit ?? (own && heads.unitAmong(this.captionUnits, rowName, own));
  }

  /** `Winner's share` beside a column `Winner` or `Winning bid`: the share of the one named there. */
  private ownerOf(column: number, row: readonly Cell[]): heads.ColumnName {
    const own = this.columns[column] ?? { name: '', change: undefined, falls: false };
    const owner = row[this.owners[column] ?? -1]?.prose.text.trim();
    return owner && /^\p{L}/u.test(owner) ? { ...own, name: owner + own.name.replace(heads.OWNER, '') } : own;
  }

  private named(row: string, own: heads.ColumnName, column: number, cell: Cell, mentions: readonly QuantityMention[]) {
    const first = mentions[0] as QuantityMention;
    const isRate = ['ratio', 'points'].includes(first.quantity.unit?.dimension ?? '');
    const name = this.notes[column] ? row : heads.jointName(row, own, this.levelBefore(column), isRate, this.thing);
    const alone = mentions.length === 1;
    const direction = alone ? heads.signOf(cell.prose.text.slice(0, first.span.start), own) : null;
    return { name, direction };
  }

  /** The name of the nearest column of levels left of a column of changes. */
  private levelBefore(column: number): string {
    for (let i = column - 1; i >= 0; i--) {
      const before = this.columns[i];
      if (before && !this.labels[i] && !before.change) return before.name;
    }
    return '';
  }

  /** The figures of a cell; bare numbers count when the cell is a number alone, with or without a known unit. */
  private figures(text: string, unit: HeadUnit | undefined, note: boolean): readonly QuantityMention[] {
    if (YEAR_CELL.test(text) && !unit) return [];
    const all = figuresIn(text);
    const alone = !note && all.length === 1 && all[0] !== undefined && isAlone(text, all[0]);
    return all
      .filter((m) => m.quantity.unit !== null || alone || this.bareNumbers)
      .map((m) => (unit && !note && m.quantity.unit === null ? withHeadUnit(m, unit) : m));
  }

  private periodOf(cell: Cell, anchor = this.anchor): Found<Period> | null {
    const found = headPeriod(cell.prose.text, anchor);
    return found?.period ? { value: found.period, evidence: 'table', span: cell.prose.spanToSource(found.span) } : null;
  }
}

/** Before the time of a cell's figure: `91 | by 2031`, `18.4 | at the end of 2024`. */
const TIMED = /\b(?:by|in|from|to|until|for|at|as of|as at|since|before|the|end|end of|of|during|year)\b/gi;

/** Nothing but the number, its bound words, signs, footnote marks and time: `70%以上`, `below 25`, `−1.2*`, `91 by 2031`. */
function isAlone(text: string, m: QuantityMention): boolean {
  const cut = (spans: readonly Span[]): string =>
    [...spans].sort((a, b) => b.start - a.start).reduce((rest, s) => rest.slice(0, s.start) + rest.slice(s.end), text);
  const own = [...m.notation.bound, m.span];
  const holds = (rest: string): boolean => /[\p{L}\d]/u.test(rest.replace(heads.BRACKETS, ''));
  if (!holds(cut(own).replace(/均|达到|力争|约/g, ''))) return true;
  const times = rememberedPeriods(text).filter((p) => own.every((s) => s.end <= p.span.start || p.span.end <= s.start));
  return times.length === 1 && !holds(cut([...own, ...times.map((p) => p.span)]).replace(TIMED, ''));
}

/**
 * The figures of a table's body. A unit comes from the cell, the column's head, the row's unit cell or head, the
 * caption. Label columns (项目, 年份, Rank), cells such as 未见, — or n/a, years and ordinal numbers give none.
 */
export const readTable = (table: Table, anchor: PeriodAnchor, caption: string, bareNumbers: boolean): ReadCell[] =>
  new TableReader(table, anchor, caption, bareNumbers).read();
