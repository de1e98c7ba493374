import { type Span, span } from '../base/span.ts';
import { ADVERBS_ZH, VERBS_ZH } from './measures.zh.ts';

/** What kind of document a title names at its end. */
const KIND =
  /(?:实施|行动|工作|专项|总体|试行|暂行|若干|指导|三年|年度){0,3}(?:方案|计划|规划|办法|条例|意见|措施|细则|规定|要点|纲要|通知|指南)(?:（[^（）]{0,30}）)?(?:》的通知)?(?:（[^（）]{0,30}）)?$/;
/** These are written on anything: only what is managed or developed is a subject of theirs. */
const WIDE = /^(?:[一-鿿]{0,12}(?:意见|通知|方案|计划))/;
/** What stands in front of the subject: 某省人民政府关于印发《…, a place, the years. */
const FRONT =
  /^(?:.{0,30}?关于(?:印发|公布|发布)?|《|全国|国家|[一-鿿]{1,7}?(?<![城都超门夜])(?:省|市|县|区|州|旗|镇|乡)(?:人民政府)?|“?十[三四五六七]五”?(?:期间|时期)?|20\d\d(?:[—–-]20\d\d)?年?|[全某本我](?=[省市县区]))/;
/** What is done with the subject: …高质量发展, …分类管理. */
const BEHIND =
  /(?:高质量|高水平|创新|健康|规范|融合|协同|平稳|有序|稳定|一体化|现代化|数字化|标准化|精细化|规范化|产业化|安全|监督|综合|分类|日常|质量|生产|源头)?(?:发展|建设|管理|保护|治理|改革|提升|利用|增长|推广|试点|监管|整治|处置|使用|实施|促进|工作|行动|体系|体制|机制|能力|水平|项目|活动|若干|专项|防治|应用|培育|振兴|攻坚|三年|年度|重点|提质|升级|增效|普及|保障|服务)$/;
/** Words of administration that stand for no branch. */
const NOBODY =
  /^(?:.*(?:高质量|现代化|数字化|转型|工作|事业|增长|经济|社会|政府|机关|干部|法治|行政|信息|公开|资金|项目|重大|重点|任务|目标|质量|安全|人民|组织|考核|绩效|奖励|评价|公告|通知|会议|报告)|[一二三四五六七八九十百\d].*|.*[，。；：“”《》（）\s].*)/;
/** Letters of the shortest and the longest subject. */
const SHORTEST = 2;
/** Longer lines are no titles of documents. */
const TITLE = 80;
const LONGEST = 6;

/**
 * The subject of a policy's title that no lexicon knows: 盲道 in 某市盲道建设管理办法, 殡仪 in 关于规范殡仪服务的意见. Undefined for
 * titles that name no kind of document (得与失), and where administration is all that is left. Offsets in the title.
 */
export function subjectIn(title: string): Span | undefined {
  const kind = title.length <= TITLE ? KIND.exec(title) : null;
  if (!kind) return undefined;
  let start = 0;
  const whole = kind.index - (title[kind.index - 1] === '的' ? 1 : 0);
  let end = whole;
  for (let length = frontOf(title, start, end); length > 0; length = frontOf(title, start, end)) start += length;
  for (let length = behindOf(title, start, end); length > 0; length = behindOf(title, start, end)) end -= length;
  if (end === whole && WIDE.test(kind[0])) return undefined;
  const joined = title.slice(start, end).search(/[和与及、]/);
  if (joined >= SHORTEST) end = start + joined;
  const name = title.slice(start, end);
  const fits = name.length >= SHORTEST && name.length <= LONGEST && /^[一-鿿]+$/.test(name);
  return fits && !NOBODY.test(name) ? span(start, end) : undefined;
}

function frontOf(title: string, start: number, end: number): number {
  const rest = title.slice(start, end);
  if (rest.length <= SHORTEST) return 0;
  const front = FRONT.exec(rest)?.[0].length ?? 0;
  if (front > 0) return front;
  if (VERBS_ZH.has(rest.slice(0, 2))) return 2;
  return ADVERBS_ZH.find((word) => word.length > 1 && rest.startsWith(word))?.length ?? 0;
}

function behindOf(title: string, start: number, end: number): number {
  const length = BEHIND.exec(title.slice(start, end))?.[0].length ?? 0;
  return end - start - length >= SHORTEST ? length : 0;
}
