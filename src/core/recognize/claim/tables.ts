import type { Found } from '../../model/claim.ts';
import type { Period } from '../../model/period.ts';
import type { QuantityMention } from '../../model/quantity.ts';
import type { Cell, Table } from '../../syntax/document.ts';
import { headPeriod, type PeriodAnchor } from '../period/index.ts';
import { type HeadUnit, headUnit, recognizeQuantities, withHeadUnit } from '../quantity/index.ts';

/** A cell with the figures in it and what its heads say. */
export interface ReadCell {
  readonly cell: Cell;
  readonly mentions: readonly QuantityMention[];
  /** The indicator that row and column heads name together. */
  readonly name: string;
  /** Row heads, then the column head, as written. */
  readonly heads: readonly string[];
  readonly period: Found<Period> | null;
}

/** Column heads whose cells are labels, whatever they hold. */
const LABEL_HEAD =
  /^(?:序号|编号|排名|位次|名次|代码|年份?|年度|时间|时期|季度|月份|日期|地区|省份|城市|行业|领域|类别|类型|分类|项目|指标|指标名称|名称|品种|产品|单位|计量单位|指标属性|属性|性质|方面|一级指标|二级指标|责任单位|牵头单位|任务|举措|no\.?|#|rank|ranking|id|code|year|years|period|date|quarter|month|region|country|province|state|sector|industry|category|type|item|indicator|indicators|measure|metric|name|goal|goals|target area|theme|unit|units|owner|lead|responsible|status|area)$/i;
const UNIT_HEAD = /^(?:单位|计量单位|units?|unit of measure(?:ment)?)$/i;
/** Heads that name no indicator but a role or a plain value. */
const ROLE_HEAD =
  /^(?:目标|目标值|规划目标|预期目标|指标值|数值|数据|实绩|实际|实际值|完成情况|完成值|现状|现状值|基期|基期值|基准|基准值|基础值|初值|终值|本期|上期|合计|总计|数量|target|targets|baseline|base|value|values|actual|actuals|outturn|level|figure|amount|result|results|goal|current|status|latest|achieved|total|number)$/i;
/** Columns of running text or sources: a bare number in them is no figure. */
const NOTE_HEAD = /^(?:备注|说明|来源|资料来源|出处|notes?|remarks?|comments?|sources?)$/i;
/** Words to take out of a head before it names anything: bracketed units, periods' leftovers. */
const BRACKETS = /[（(【[][^）)】\]]{0,40}[）)】\]]/g;
const LEADERS = /^(?:[#＃*•·\-—–\s　]|其中[：:]?|of which:?)+/i;
const YEAR_CELL = /^\s*(?:19|20)\d\d\s*(?:年(?:度)?|[-—–/](?:19|20)?\d\d年?)?\s*$/;

/** A head's words without unit and period, empty when it names only those or a role. */
function nameOf(head: string, anchor: PeriodAnchor): string {
  let words = head.replace(BRACKETS, '').replace(LEADERS, '');
  const period = headPeriod(words, anchor);
  if (period) words = words.slice(0, period.span.start) + words.slice(period.span.end);
  words = words.replace(/^[\s，,：:;；的/]+|[\s，,：:;；/]+$/g, '').replace(/^(?:到|至|截至|by|in|for)\s*$/i, '');
  return ROLE_HEAD.test(words) ? '' : words;
}

class TableReader {
  private readonly units: readonly (HeadUnit | undefined)[];
  private readonly labels: readonly boolean[];
  private readonly notes: readonly boolean[];
  private readonly unitColumn: number;

  constructor(
    private readonly table: Table,
    private readonly anchor: PeriodAnchor,
    private readonly captionUnit: HeadUnit | undefined,
    private readonly bareNumbers: boolean,
  ) {
    const heads = table.head.map((c) => c.prose.text.trim());
    this.units = heads.map((h) => headUnit(h));
    this.unitColumn = heads.findIndex((h) => UNIT_HEAD.test(h));
    this.labels = this.labelColumns(heads);
    this.notes = heads.map((h) => NOTE_HEAD.test(h));
  }

  /** Columns whose head says so, and those left of the first column of figures. */
  private labelColumns(heads: readonly string[]): boolean[] {
    const labels = heads.map((h) => LABEL_HEAD.test(h.replace(BRACKETS, '').trim()));
    const first = heads.findIndex((_, column) => !labels[column] && this.isNumeric(column));
    return labels.map((label, column) => label || column < first || (column === 0 && first < 0));
  }

  /** Most cells that hold anything begin with a figure, and they are no years. */
  private isNumeric(column: number): boolean {
    const cells = this.table.rows.map((r) => r[column]?.prose.text.trim() ?? '').filter((c) => /[\p{L}\d]/u.test(c));
    const numeric = cells.filter((c) => recognizeQuantities(c, { bareNumbers: true }).length > 0 && !YEAR_CELL.test(c));
    return numeric.length * (column === 0 ? 1 : 2) >= Math.max(1, cells.length) && (column > 0 || numeric.every((c) => /^[^\p{L}]*\d/u.test(c)));
  }

  read(): ReadCell[] {
    return this.table.rows.flatMap((row) => this.row(row));
  }

  private row(row: readonly Cell[]): ReadCell[] {
    const labels = row.filter((_, column) => this.labels[column] && column !== this.unitColumn);
    const rowHeads = labels.map((c) => c.prose.text.trim()).filter((w) => w && !/^[\d０-９.、]+$/.test(w));
    const unitWords = this.unitColumn >= 0 ? row[this.unitColumn]?.prose.text.trim() : undefined;
    const rowUnit = (unitWords ? headUnit(unitWords) : undefined) ?? rowHeads.map((h) => headUnit(h)).find(Boolean);
    return row.flatMap((cell, column) => {
      if (this.labels[column] || !cell.prose.text.trim()) return [];
      const unit = this.units[column] ?? rowUnit ?? this.captionUnit;
      const mentions = this.figures(cell.prose.text, this.notes[column] ? undefined : unit, this.notes[column] ?? false);
      return mentions.length ? [{ cell, mentions, ...this.headsOf(rowHeads, labels, column) }] : [];
    });
  }

  /** The figures of a cell; bare numbers count when the cell is a number alone, with or without a known unit. */
  private figures(text: string, unit: HeadUnit | undefined, note: boolean): readonly QuantityMention[] {
    if (YEAR_CELL.test(text) && !unit) return [];
    const all = recognizeQuantities(text, { bareNumbers: true });
    const alone = !note && all.length === 1 && all[0] !== undefined && isAlone(text, all[0]);
    return all
      .filter((m) => m.quantity.unit !== null || alone || this.bareNumbers)
      .map((m) => (unit && m.quantity.unit === null ? withHeadUnit(m, unit) : m));
  }

  private headsOf(rowHeads: readonly string[], labels: readonly Cell[], column: number): Omit<ReadCell, 'cell' | 'mentions'> {
    const head = this.table.head[column];
    const columnHead = head?.prose.text.trim() ?? '';
    const own = nameOf(columnHead, this.anchor);
    const rowName = nameOf(rowHeads[rowHeads.length - 1] ?? '', this.anchor);
    const joint = /[A-Za-z]$/.test(rowName) ? ' ' : '';
    const name = rowName && own && !own.includes(rowName) ? rowName + joint + own : rowName || own;
    const period = this.periodOf(head) ?? labels.map((c) => this.periodOf(c)).find((p) => p !== null) ?? null;
    return { name, heads: [...rowHeads, columnHead].filter(Boolean), period };
  }

  private periodOf(cell: Cell | undefined): Found<Period> | null {
    if (!cell) return null;
    const found = headPeriod(cell.prose.text, this.anchor);
    return found?.period ? { value: found.period, evidence: 'table', span: cell.prose.spanToSource(found.span) } : null;
  }
}

/** Nothing but the number, its bound words, signs and footnote marks: `70%以上`, `below 25`, `−1.2*`. */
function isAlone(text: string, m: QuantityMention): boolean {
  let rest = text;
  for (const s of [...m.notation.bound, m.span].sort((a, b) => b.start - a.start)) rest = rest.slice(0, s.start) + rest.slice(s.end);
  return !/[\p{L}\d]/u.test(rest.replace(BRACKETS, '').replace(/均|达到|力争|约/g, ''));
}

/**
 * The figures of a table's body. A unit comes from the cell, the column's head, the row's unit cell or head, the
 * caption. Label columns (项目, 年份, Rank), cells such as 未见, — or n/a, years and ordinal numbers give none.
 */
export const readTable = (
  table: Table,
  anchor: PeriodAnchor,
  captionUnit: HeadUnit | undefined,
  bareNumbers: boolean,
): ReadCell[] => new TableReader(table, anchor, captionUnit, bareNumbers).read();
