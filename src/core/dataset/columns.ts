import type { Table } from './table.ts';

/** Columns of the contract (DESIGN, "Dataset"). */
export const INDICATOR_FIELDS = [
  'indicator',
  'label_zh',
  'label_en',
  'aliases',
  'sector',
  'unit',
  'direction',
  'obligation',
  'definition',
] as const;

export const OBSERVATION_FIELDS = [
  'indicator',
  'sector',
  'ref_area',
  'time_period',
  'role',
  'bound',
  'value',
  'value_max',
  'unit',
  'unit_mult',
  'source',
  'source_quote',
  'valid_from',
  'obs_status',
  'comment',
] as const;

export type Field = (typeof INDICATOR_FIELDS)[number] | (typeof OBSERVATION_FIELDS)[number];

/** Heads people write in a sheet of their own, and the field each means. */
const SYNONYMS: Readonly<Record<string, Field>> = {
  指标: 'indicator',
  指标代码: 'indicator',
  指标名称: 'label_zh',
  中文名称: 'label_zh',
  英文名称: 'label_en',
  label: 'label_en',
  alias: 'aliases',
  别名: 'aliases',
  行业: 'sector',
  领域: 'sector',
  地区: 'ref_area',
  area: 'ref_area',
  时间: 'time_period',
  时期: 'time_period',
  年份: 'time_period',
  period: 'time_period',
  year: 'time_period',
  类型: 'role',
  数值: 'value',
  值: 'value',
  最大值: 'value_max',
  上限: 'value_max',
  计量单位: 'unit',
  单位: 'unit',
  来源: 'source',
  出处: 'source',
  原文: 'source_quote',
  备注: 'comment',
};

const MEANT = new Map(Object.entries(SYNONYMS));
const KNOWN = new Set<string>([...INDICATOR_FIELDS, ...OBSERVATION_FIELDS]);

export type Columns = ReadonlyMap<Field, number>;

/** Which column holds which field; of two columns for one field the first counts. Unknown heads are left out. */
export function columnsOf(table: Table): Columns {
  const columns = new Map<Field, number>();
  table.header.forEach((head, i) => {
    const key = head.toLowerCase().replace(/[\s-]+/g, '_');
    const field = KNOWN.has(key) ? (key as Field) : (MEANT.get(key) ?? MEANT.get(head));
    if (field && !columns.has(field)) columns.set(field, i);
  });
  return columns;
}

export type TableKind = 'indicators' | 'observations' | 'other';

/** A table with values is one of observations; one with labels and no values, of indicators. */
export function kindOfTable(columns: Columns): TableKind {
  if (columns.has('value') && (columns.has('indicator') || columns.has('label_zh') || columns.has('label_en')))
    return 'observations';
  const named = columns.has('label_zh') || columns.has('label_en') || columns.has('aliases');
  return columns.has('indicator') && named ? 'indicators' : 'other';
}
