import { hasHan } from '../base/script.ts';
import type { Span } from '../base/span.ts';

/** 的，: the figure says whom the clause is about; 罚款: what breaking it costs. */
const BEHIND_ZH =
  /^(?:[^，。；：]{0,12}(?:的[，,]|时[，,]|罚款)|(?:以上|以下|以内)?的?[^，。；：的]{0,4}(?:场景|活动)|(?:以[上下内])?的(?:承诺|期限|时限))/;
const BEFORE_ZH = /(?:^|[，,；])(?:当|若|如果?|凡)[^，。；]{0,24}$|(?:违反|逾期|处)[^，。；]{0,6}$|(?:^|[，,；])在$/;
/** `data centres above 10 MW`, `parcels worth less than RM 500`, `within 50 metres of dwellings`. */
const BEFORE_EN =
  /\b(?:(?:worth|larger|smaller|bigger|longer|older|owning|holding|employing|having|with)\s(?:\w+\s)?(?:more|less|fewer|than)[\s\w]{0,8}|(?!is|was|goes|stays|keeps|falls|drops|rises|this|its|less|process)[a-z]{3,}s\s(?:above|over|exceeding|under|below)|(?:each|every|any)\s[\w\s-]{1,40}\s(?:above|over|exceeding|under|below)|(?:wherever|where|if|when|unless)\b[^,;]{0,50}|for (?:each|every)[^,;]{0,20})\s*(?:[A-Z]{2}\s?)?$/i;
const WITHIN_EN = /\bwithin\s$/;
/** `Repower the | 21 | oldest wind farms`, `Build the | 80 | network projects`: which ones, not how many. */
const THE_EN = /\b(?:the|these|those) $/i;
/** `at least | six | new factories`: a small number written out is seldom a figure. */
const SMALL_EN = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/i;
/** `boilers of | 35 tonnes | of steam per hour or less`: of which size. */
const SIZE_BEFORE_EN = /\b[a-z]{3,}s of $/;
const SIZE_BEHIND_EN = /^[^,.;]{0,24} or (?:less|more|smaller|larger|below|above)\b/;

/**
 * True when a figure in a measure only says what or whom the measure is about: 对超过3000人次的，按… ; `firms with fewer
 * than 250 employees`. Such a figure is nothing to be reached. Miss: 力争超过3000人次; `reach no fewer than 250 firms`.
 */
export function qualifies(text: string, at: Span): boolean {
  const before = text.slice(Math.max(0, at.start - 70), at.start);
  const after = text.slice(at.end, at.end + 24);
  if (hasHan(text)) return BEHIND_ZH.test(after) || BEFORE_ZH.test(before);
  if (SMALL_EN.test(text.slice(at.start, at.end))) return true;
  if (THE_EN.test(before) && /^ [a-z]/.test(after)) return true;
  if (SIZE_BEFORE_EN.test(before) && SIZE_BEHIND_EN.test(text.slice(at.end, at.end + 48))) return true;
  return BEFORE_EN.test(before) || (WITHIN_EN.test(before) && /^\s(?:of|from)\b/.test(after));
}
