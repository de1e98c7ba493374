import { type Text, text } from '../base/text.ts';

const quoted = (cell: string): string => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell);

/** Why a cell of an imported sheet gave no row. */
export const say = {
  figure: (cell: string): Text => text(`读不出数值“${quoted(cell)}”`, `"${quoted(cell)}" is not read as one figure`),
  noName: (): Text => text('不知道这个数字是什么指标', 'nothing names what this figure counts'),
  period: (cell: string): Text => text(`看不懂的时间“${quoted(cell)}”`, `"${quoted(cell)}" is no period`),
  role: (cell: string): Text =>
    text(`“${quoted(cell)}”不是目标、实绩或基期`, `"${quoted(cell)}" is none of target, actual and baseline`),
  bound: (cell: string): Text => text(`看不懂的比较“${quoted(cell)}”`, `"${quoted(cell)}" is no bound`),
  noUnit: (): Text => text('没有单位', 'the unit is missing'),
  unit: (cell: string): Text => text(`不认识的单位“${quoted(cell)}”`, `"${quoted(cell)}" is no known unit`),
  mult: (cell: string): Text =>
    text(`倍数应是 10 的幂次，这里是“${quoted(cell)}”`, `"${quoted(cell)}" is no power of ten`),
  range: (cell: string): Text =>
    cell
      ? text(
          `上限“${quoted(cell)}”不是数，或小于下限`,
          `the upper end "${quoted(cell)}" is no number, or is less than the lower`,
        )
      : text('区间缺少上限', 'a range without its upper end'),
  twice: (same: boolean, where: string): Text =>
    same
      ? text(`与 ${where} 重复`, `repeats ${where}`)
      : text(
          `与 ${where} 是同一指标、时间和类型，数值却不同`,
          `differs from ${where}, which is the same indicator, period and role`,
        ),
};
