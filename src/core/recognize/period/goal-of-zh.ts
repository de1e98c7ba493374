/** The time of a goal that is told of only to say how it was met or missed. */

import type { Span } from '../../base/span.ts';

/** 到2025年｜4.5个的目标, 底前｜达到60%的预期目标: the figure and the goal it is of. */
const FIGURE_OF_GOAL =
  /^[^，。；！？\n的]{0,16}(?:的[^，。；！？\n的]{0,12})?[\d一二两三四五六七八九十百半番][^，。；！？\n\d]{0,12}的[^，。；！？\n的\d]{0,8}(?:目标|任务|要求|指标|水平|承诺|计划|预期|约束)/;
/** 距离国家规划确定的到｜, 已超过“十四五”规划提出的: what is compared with a goal, falls short of it or has reached it. */
const SET_AGAINST =
  /(?:(?<![一二两三四五六七八九十\d])[距离]|距离|[高低好快慢多少优]于|超过|超出|突破|接近|逼近|对照|对标|不及|未达到?|未能达到|(?<![同环占])比|较|相比)(?:了)?[^，。；！？\n]{0,24}$/;
const MET =
  /(?:[已均也就]|提前|超额|如期|顺利|圆满|胜利|率先|全部)[^，。；！？\n]{0,8}(?:完成|实现|达到|达成|兑现)(?:了)?[^，。；！？\n]{0,24}$|(?:完成|实现|达到|达成|兑现)了[^，。；！？\n]{0,24}$/;
/** 与到2025年4.5个的目标｜还有差距, 2025年12件的目标｜已提前完成. */
const SET_AGAINST_BEHIND =
  /(?:相比|比较|[还仍尚][^，。；]{0,3}[差有未]|(?:[已均]|提前|超额|如期|顺利|圆满)[^，。；]{0,8}(?:完成|实现|达到|达成|兑现))/;
/** What is still to be done has the goal's time. */
const PLANNED = /确保|力争|争取|努力|保证|围绕|必须|要求|为了?|将|[需须]|朝着?|锚定|聚焦|瞄准/;

const AHEAD = 56;
const BACK = 40;

/**
 * True of the time of a goal named only for comparison: 距离国家规划确定的到｜2025年｜4.5个的目标仍有差距, 提前完成到｜2025年｜12件的
 * 目标. It is of that figure alone. False where the goal is set: 确保实现到2027年1000亿元的目标.
 */
export function isOfGoal(text: string, { start, end }: Span): boolean {
  const goal = FIGURE_OF_GOAL.exec(text.slice(end, end + AHEAD));
  if (!goal) return false;
  const clause = /[^，。；！？\n]*$/.exec(text.slice(Math.max(0, start - BACK), start))?.[0] ?? '';
  if (PLANNED.test(clause)) return false;
  if (SET_AGAINST.test(clause) || MET.test(clause)) return true;
  const behind = end + goal[0].length;
  return SET_AGAINST_BEHIND.test(/^[^，。；！？\n]*/.exec(text.slice(behind, behind + 16))?.[0] ?? '');
}
