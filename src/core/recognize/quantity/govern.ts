import { type BoundMatch, boundAfter, boundBefore, boundOfShare, capBefore, joinBounds } from '../bound/index.ts';
import type { Candidate } from './candidate.ts';

/** 比三十大, 比二分之一小: a bare number that is compared with. */
function comparedTo(text: string, c: Candidate): BoundMatch | undefined {
  if (text.charAt(c.start - 1) !== '比') return undefined;
  const next = text.charAt(c.end);
  const bound = '大高多'.includes(next || ' ') ? 'gt' : '小低少'.includes(next || ' ') ? 'lt' : undefined;
  return bound && { bound, span: { start: c.start - 1, end: c.start } };
}

/** 突破50项关键核心技术: what is broken through is counted, not passed. */
function isBreakthrough(text: string, c: Candidate, found: BoundMatch): boolean {
  if (c.unit?.kind !== 'count' || !text.startsWith('突破', found.span.start)) return false;
  return /^[^，。；、]{0,8}(?:关键|核心|技术|短板|瓶颈|难题|“?卡脖子|共性|前沿|装备|材料)/.test(
    text.slice(c.end, c.end + 14),
  );
}

/** `passed 12 laws`, `crossed three rivers`: what is voted, sat or gone over is counted, not surpassed. */
function isPassed(text: string, c: Candidate, found: BoundMatch): boolean {
  if (c.unit?.kind !== 'count' || !/^(?:pass|cross)/i.test(text.slice(found.span.start, found.span.end))) return false;
  return VOTED.has(c.unit.code.slice(1, -1));
}
const VOTED = new Set(
  'laws acts bills resolutions motions amendments measures reforms statutes ordinances regulations directives decrees tests exams examinations inspections checks audits rivers borders bridges streets'.split(
    ' ',
  ),
);

/** 低于5.5%左右的预期目标, 略高于5.0%的经济增速: what is compared with a figure does not bound it. */
function isSetAgainst(text: string, c: Candidate, found: BoundMatch): boolean {
  const behind = text.slice(c.end, c.end + 16);
  const word = text.slice(found.span.start, found.span.end);
  // 达到25.1%，超过24.1%的规划目标
  if (/^超[过出]$/.test(word)) return '，,已均远'.includes(text[found.span.start - 1] ?? ' ') && OF_GOAL.test(behind);
  if (!AGAINST.test(word)) return false;
  return OF_GOAL.test(behind) || OF_LEVEL.test(behind);
}
const AGAINST = /^[低高好快慢优]于$/;
const OF_GOAL = /^(?:左右|以上|以内|以下)?的(?:[年季月]度|全年|预期|预定|既定|控制|规划|考核|计划)*(?:目标|计划|预期)/;
const OF_LEVEL =
  /^(?:左右)?的(?:同期|全国|全省|全市|全球|世界|行业|经济|整体|总体|平均|历史|上年|去年|当期|工业|生产总值|GDP|[A-Z]{3})[一-鿿]{0,6}(?:增速|增长|增幅|涨幅|降幅|水平|速度|平均|均值|占比|比重|比例|率)/;

const shareBound = (text: string, c: Candidate, floor: number): BoundMatch | undefined =>
  c.unit?.code === '%' || c.unit?.code === 'x' ? boundOfShare(text, c.start, floor) : undefined;

/** Sets the bound out of the words before and behind, 余 and 多 included. */
export function withBounds(text: string, c: Candidate, floor: number): void {
  const found =
    boundBefore(text, c.start, floor) ??
    (c.unit ? capBefore(text, c.start, floor) : undefined) ??
    (c.unit ? shareBound(text, c, floor) : comparedTo(text, c));
  const other = found && (isBreakthrough(text, c, found) || isPassed(text, c, found) || isSetAgainst(text, c, found));
  const ahead = other ? undefined : found;
  const behind = boundAfter(text, c.end) ?? (c.nounEnd ? boundAfter(text, c.nounEnd) : undefined);
  const more = c.unit || c.scaled ? c.numeral.more : undefined;
  const after = behind?.bound ?? more;
  if (!ahead && !after) return;
  c.bound = joinBounds(ahead?.bound, after);
  if (ahead) c.bounds.push(ahead.span);
  if (more && c.numeral.end > c.numeral.bareEnd) c.bounds.push({ start: c.numeral.bareEnd, end: c.numeral.end });
  if (behind) c.bounds.push(behind.span);
  c.bounded = true;
}
