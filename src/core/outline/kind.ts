import type { Piece } from './pieces.ts';

const NOTE_TITLE =
  /笔记|札记|随笔|公报|(?:调研|调查|研究|监测|分析|评估)报告|摘编|核对|账本|看懂|回顾|盘点|解读|快报|简报|综述|速览|\b(?:notes?|retrospect|stock-taking|bulletin|review|briefing|compared|memo|at a glance|worth remembering|where we stand|explained)\b/i;
const POLICY_TITLE =
  /方案|计划|规划|意见|办法|细则|规定|条例|通知|要点|措施|决定|纲要|行动|政策|\b(?:plan|strategy|programme|program|regulations?|rules|act|roadmap|agenda|action)\b/i;

/** Laws lay down rules, and few of their sentences instruct. */
const RULES_TITLE = /(?:条例|办法|细则|规定|规程|规则|准则)(?:[（(][^（(]*)?$/;

/**
 * A policy sets targets and gives instructions; a note reports and cites. Told by how much of the text instructs:
 * one piece in eight, one in four under a note's title, one in twenty under a policy's.
 */
export function kindBy(
  title: string,
  pieces: readonly Piece[],
  instructions: number,
  tasks: number,
): 'policy' | 'note' {
  const share = instructions / Math.max(1, pieces.length);
  const note = NOTE_TITLE.test(title);
  const policy = POLICY_TITLE.test(title);
  if (RULES_TITLE.test(title) && !note) return 'policy';
  if (policy && !note) return instructions >= 1 && (share >= 0.05 || tasks > 0) ? 'policy' : 'note';
  if (note && !policy) return instructions >= 3 && share >= 0.25 ? 'policy' : 'note';
  return instructions >= 3 && share >= 0.125 ? 'policy' : 'note';
}
