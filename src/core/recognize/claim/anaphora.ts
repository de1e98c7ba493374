/** Phrases that point back to the subject before them: 其, "that of". */

import { THAT_OF } from './lexicon.en.ts';
import { SHARED_HEAD } from './parallel.ts';

/** Attributes that need the thing named before: 完成率, 占比, 规模, its share. */
const PART_ZH =
  /^(?:其|该行业|该产业|该地区|该市|该省|上述|这一)?(?:(占比|比重|完成率|覆盖率|增速|平均增速|规模|总量|总额|数量|面积|播种面积|种植面积|产量|总产量|单位面积产量|单产|亩产|产能|产值|增幅|降幅|涨幅|跌幅|利用率|达标率|普及率))$/;
/** Behind 该 or 这一, which lead no name: 该指标, 这一数字. */
const WHOLE_ZH = /^(?:指标|数字|数据|上述指标|两者|二者)$/;
/** The longest either of the two takes. */
const LONGEST_ZH = 9;
/** 对应的销售额 behind 新房销售面积: the one of the same thing. */
const LIKE_ZH = /^(?:与[其之])?(?:对应|相应)的(.{2,8})$/;
const PART_EN = /^(?:its|their|the) (.+)$/i;
const WHOLE_EN =
  /^(?:it|they|this|that|these|those|the (?:figure|total|number|share|rate|former|latter|industry|sector)|this (?:figure|share|rate))$/i;

/**
 * How a phrase that points back is completed by what it points to: 其占比 after 新能源汽车 → 新能源汽车占比, 总产量 after 粮食播种面积 → 粮食总产量, `it` after
 * GDP → GDP. undefined when the phrase stands for itself: 营业收入.
 */
export function aliasOf(subject: string, language: 'zh' | 'en'): ((antecedent: string) => string) | undefined {
  if (language === 'zh') {
    const like = LIKE_ZH.exec(subject)?.[1];
    if (like !== undefined) return (before) => likened(before, like);
    if (subject.length > LONGEST_ZH) return undefined;
    if (WHOLE_ZH.test(subject)) return (before) => before;
    const part = PART_ZH.exec(subject)?.[1];
    return part === undefined
      ? undefined
      : (before) => (before.endsWith(part) ? before : before.replace(SHARED_HEAD, '') + part);
  }
  if (WHOLE_EN.test(subject)) return (before) => before;
  const other = THAT_OF.exec(subject)?.[1];
  if (other !== undefined) {
    const tail = subject.slice(subject.indexOf(' '));
    return (before) => {
      const at = before.lastIndexOf(` ${other} `);
      return (at > 0 ? before.slice(0, at) : before) + tail;
    };
  }
  const part = PART_EN.exec(subject)?.[1];
  return part === undefined ? undefined : (before) => `${before} ${part}`;
}

/** 新房销售面积, 销售额 → 新房销售额: what stands before the words both have is of both. */
function likened(before: string, part: string): string {
  const at = before.indexOf(part.slice(0, 2));
  return at > 0 ? before.slice(0, at) + part : part;
}
