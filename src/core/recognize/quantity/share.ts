import { boundAfter } from '../bound/index.ts';
import { betweenOf } from './between.ts';
import type { Candidate } from './candidate.ts';

/** 分别超过90%、75%; 分别达到60%、70%以上: one bound governs the neighbours of one list. */
export function share(text: string, found: readonly Candidate[]): void {
  for (let i = 1; i < found.length; i++) {
    const before = found[i - 1] as Candidate;
    const c = found[i] as Candidate;
    if (before.bounds.length && !c.bounded && isListed(text, before, c) && !boundAfter(text, before.end))
      lend(before, c);
  }
  for (let i = found.length - 2; i >= 0; i--) {
    const c = found[i] as Candidate;
    const next = found[i + 1] as Candidate;
    const behind = next.bounds.some((s) => s.start >= next.end);
    if (behind && !c.bounded && isListed(text, c, next) && isDistributed(text, c.start)) lend(next, c);
  }
}

/** Neighbours of one list: of one unit, or of several after 分别 (分别超过9亿吨、420万标箱). */
function isListed(text: string, a: Candidate, b: Candidate): boolean {
  if (a.blocked || b.blocked || a.max || b.max || !a.unit || !b.unit) return false;
  if (a.unit.code !== b.unit.code && !isDistributed(text, a.start)) return false;
  const joint = betweenOf(text, a.end, b.start);
  return joint === 'list' || joint === 'and';
}

/** How far before the list 分别 may stand. */
const REACH = 30;

/** 分别, 均 or 都 in the clause before. */
function isDistributed(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - REACH), at);
  const clause = before.slice(
    Math.max(before.lastIndexOf('，'), before.lastIndexOf('。'), before.lastIndexOf('；')) + 1,
  );
  return clause.includes('分别') || clause.includes('均') || clause.includes('都');
}

function lend(from: Candidate, to: Candidate): void {
  if (!from.bound || from.bound === 'range') return;
  to.bound = from.bound;
  to.bounds = from.bounds;
  to.shared = true;
}
