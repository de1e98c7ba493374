import { boundAfter } from '../bound/index.ts';
import { betweenOf } from './between.ts';
import type { Candidate } from './candidate.ts';

/** 分别超过90%、75%; 分别达到60%、70%以上: one bound governs the neighbours of one list. */
export function share(text: string, found: readonly Candidate[]): void {
  for (let i = 1; i < found.length; i++) {
    const c = found[i] as Candidate;
    const before = told(found, i);
    if (!before.bounds.length || c.bounded || boundAfter(text, before.end)) continue;
    if (isListed(text, before, c) || isParallel(text, before, c)) lend(before, c);
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

/** The figure before the one at `i`, with the year between them left out. */
function told(found: readonly Candidate[], i: number): Candidate {
  const before = found[i - 1] as Candidate;
  const first = found[i - 2];
  return first && !before.unit && before.numeral.script === 'arabic' && !before.bounded ? first : before;
}

/** How far apart the two ends of a parallel may stand. */
const APART = 70;
/** What the first figure is told of, up to the `and` before the second: no clause of its own stands between. */
const TOLD_OF = /^ [^.;:,，。；()\d]{1,50}(?:\d{4}(?:[-–/]\d{2,4})?)?,? and $/;
const RELATION = /^ (of|by|in|for|from|on|at|before) /;
const CLAUSE = /\b(?:is|are|was|were|be|has|have|had|will|shall|should|must|may|can|to|that|which|who|while)\b/;

/**
 * `at least 63% by 2027 and 73% by 2030`, `no less than 50% of the lithium and 90% of the cobalt`: a limit governs both
 * figures of one unit that are told of in the same way. `at least 63% by 2027 and 73% in all` is none.
 */
function isParallel(text: string, a: Candidate, b: Candidate): boolean {
  if (a.blocked || b.blocked || a.max || b.max || a.unit?.code !== b.unit?.code || a.shared) return false;
  if (a.bound === 'approx' || b.start - a.end > APART || !a.bounds.some((s) => s.end <= a.start)) return false;
  const between = text.slice(a.end, b.start);
  const how = RELATION.exec(text.slice(b.end, b.end + 10))?.[0];
  return how !== undefined && TOLD_OF.test(between) && between.includes(how) && !CLAUSE.test(between);
}

/** How far before the list 分别 may stand. */
const REACH = 30;

/** 分别, 均 or 都 in the clause before. */
function isDistributed(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - REACH), at);
  const clause = before.slice(
    Math.max(before.lastIndexOf('，'), before.lastIndexOf('。'), before.lastIndexOf('；')) + 1,
  );
  return DISTRIBUTING.test(clause);
}

/** 年均 and 人均 distribute nothing over a list. */
const DISTRIBUTING = /分别|依次|各自|(?<![年人户平日月季亩地校班村场])均|都/;

function lend(from: Candidate, to: Candidate): void {
  if (!from.bound || from.bound === 'range') return;
  to.bound = from.bound;
  to.bounds = from.bounds;
  to.shared = true;
}
