import type { Problem, Severity } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import { type Text, text } from '../base/text.ts';

/** A problem of the dataset under its code `dataset.NAME`. */
export function problem(name: string, severity: Severity, span: Span, message: Text): Problem {
  return { code: `dataset.${name}`, severity, span, message };
}

const quoted = (cell: string): string => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell);

/** What is said of a cell that cannot be read, in the words of someone who keeps a sheet. */
export const say = {
  number: (cell: string): Text =>
    text(
      `“${quoted(cell)}”不是数。这里只写数字和小数点，如 24.3；千分号、万、亿等请去掉，倍数写在 unit_mult。`,
      `"${quoted(cell)}" is no number. Write digits and a decimal point only, such as 24.3; scale goes into unit_mult.`,
    ),
  emptyValue: (): Text => text('缺少数值，这一行不参与核对。', 'The value is missing, so this row is not used.'),
  emptyCell: (column: string): Text =>
    text(`${column} 不能为空，这一行不参与核对。`, `${column} must not be empty, so this row is not used.`),
  mult: (cell: string): Text =>
    text(
      `unit_mult 应是 10 的幂次（整数），如 8 表示亿；这里是“${quoted(cell)}”。`,
      `unit_mult is a power of ten, a whole number such as 8 for 10⁸; this is "${quoted(cell)}".`,
    ),
  unit: (cell: string): Text =>
    text(
      `不认识的单位“${quoted(cell)}”。金额用 CNY、USD，其余用 t、kW、har、%、pp 等代码，计数写作 {家}、{项}。`,
      `Unknown unit "${quoted(cell)}". Use CNY or USD for money, codes such as t, kW, har, % or pp, and {jobs} for counts.`,
    ),
  period: (cell: string): Text =>
    text(
      `看不懂的时间“${quoted(cell)}”。写作 2022、2022-S1、2022-Q3、2022-06、2023/2024 或 ../2025。`,
      `"${quoted(cell)}" is no period. Write 2022, 2022-S1, 2022-Q3, 2022-06, 2023/2024 or ../2025.`,
    ),
  role: (cell: string): Text =>
    text(
      `role 只能是 baseline、target 或 actual；这里是“${quoted(cell)}”，按 actual 处理。`,
      `role is baseline, target or actual; "${quoted(cell)}" is read as actual.`,
    ),
  bound: (cell: string): Text =>
    text(
      `bound 只能是 eq、approx、ge、gt、le、lt 或 range；这里是“${quoted(cell)}”，这一行不参与核对。`,
      `bound is eq, approx, ge, gt, le, lt or range; "${quoted(cell)}" is none, so this row is not used.`,
    ),
  column: (columns: readonly string[]): Text =>
    text(`缺少列：${columns.join('、')}。`, `Missing column${columns.length > 1 ? 's' : ''}: ${columns.join(', ')}.`),
  file: (path: string): Text =>
    text(`找不到数据包里列出的文件 ${path}。`, `The file ${path}, named by this data package, is not there.`),
  quote: (open: boolean): Text =>
    open
      ? text(
          '引号没有闭合，其后的内容都读进了这一格。',
          'This quote is never closed: all that follows is read into one cell.',
        )
      : text('引号的位置不对：单元格里的引号要写两遍。', 'A stray quote: inside a cell a quote is written twice.'),
  unknownIndicator: (id: string): Text =>
    text(
      `指标表里没有“${quoted(id)}”，这一行无从对应到文字。`,
      `"${quoted(id)}" is not in the table of indicators, so no text can be matched to this row.`,
    ),
  duplicateIndicator: (id: string): Text =>
    text(
      `指标“${quoted(id)}”出现了两次，以第一次为准。`,
      `The indicator "${quoted(id)}" is given twice; the first counts.`,
    ),
  duplicate: (same: boolean): Text =>
    same
      ? text('与前面一行重复。', 'This row repeats an earlier one.')
      : text(
          '同一指标、时间和角色前面已有一行，数值却不同。若是修订，请在 valid_from 写明各自的生效日期。',
          'An earlier row gives another value for the same indicator, period and role. If it was revised, say when in valid_from.',
        ),
  proposed: (): Text =>
    text(
      '提议的一行，尚未用于核对。核实来源后清空这一格，即可采用。',
      'A proposed row, not used yet. Check it against its source, then clear this cell.',
    ),
  rangeWithoutMax: (): Text => text('区间缺少上限 value_max。', 'A range needs its upper end in value_max.'),
  rangeOrder: (): Text => text('value_max 小于 value。', 'value_max is less than value.'),
  maxWithoutRange: (): Text =>
    text('写了 value_max，bound 就应当是 range。', 'With a value_max the bound should be range.'),
  unitMismatch: (own: string, indicator: string): Text =>
    text(
      `单位 ${own} 与指标的单位 ${indicator} 不能换算。`,
      `The unit ${own} cannot be converted to the indicator's unit ${indicator}.`,
    ),
};
