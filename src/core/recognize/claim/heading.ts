import { remembered } from '../../base/remember.ts';
import { numberingOf } from '../../syntax/numbering.ts';
import { recognizePeriods } from '../period/index.ts';
import type { BlockContext } from './context.ts';
import { SHARED_HEAD } from './parallel.ts';

/** What a heading calls the text under it: 2024年粮食产量核对表 is about 粮食产量. */
const GENRE =
  /(?:情况|核对表|对照表|统计表|一览表|一览|速览|数据|统计公报|公报|笔记|札记|简报|快报|通报|公告|分析|回顾|解读|盘点|测算|变化|目标|指标|主要数据|表)+$/;

/**
 * The indicator a heading or the title names, innermost first, for figures whose own text names none. Only headings
 * that are an indicator once time and genre are gone count: 粮食产量核对表 does, 重点任务 does not.
 */
export function headingTopic({ headings, title, language }: BlockContext) {
  if (language !== 'zh') return undefined;
  for (const heading of headings) {
    const name = nameIn(heading);
    if (name) return { name, evidence: heading === title ? 'title' : 'heading' } as const;
  }
  return undefined;
}

/** Asked for every block under a heading. Empty when the heading names no indicator. */
const nameIn = remembered((heading) => {
  let words = heading.slice(numberingOf(heading)?.rest ?? 0).replace(/[（(].*$/, '');
  for (const { span } of [...recognizePeriods(words)].reverse())
    words = words.slice(0, span.start) + words.slice(span.end);
  const name = words.trim().replace(GENRE, '');
  return name.length <= 16 && SHARED_HEAD.test(name) ? name : '';
}, 1000);
