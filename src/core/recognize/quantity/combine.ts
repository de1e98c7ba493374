import { ONE } from '../../model/decimal.ts';
import { boundAfter } from '../bound/index.ts';
import { isLetter, skipSpaces } from '../numeral/chars.ts';
import { type Between, betweenOf, betweenWord, leadsFrom } from './between.ts';
import type { Candidate } from './candidate.ts';
import { isYearLike } from './guard.ts';

/** Joins ends of ranges, gives elided units and shared bounds. One pass each, neighbours only. */
export function combine(text: string, found: readonly Candidate[], bare: boolean): Candidate[] {
  elide(text, found);
  const joined = ranges(text, found, bare);
  share(text, joined);
  inherit(text, joined);
  return joined;
}

const isBareNumber = (text: string, c: Candidate): boolean =>
  !c.unit && !c.blocked && c.numeral.form === 'plain' && !isYearLike(text, c.numeral);

/** 7.3个和4.6个百分点, `10 and 12 GW`, `3.0, 4.2 and 5 percent`: the unit stands at the last. */
function elide(text: string, found: readonly Candidate[]): void {
  for (let i = found.length - 2; i >= 0; i--) {
    const c = found[i] as Candidate;
    const next = found[i + 1] as Candidate;
    if (!next.unit || next.blocked || c.blocked) continue;
    const joint = betweenOf(text, c.end, next.start);
    if (!joint) continue;
    if (c.unit?.code === '{个}' && next.unit.code === 'pp') giveUnit(c, next, false);
    else if (isBareNumber(text, c) && canTake(c, next, joint)) giveUnit(c, next, true);
    else if (shareMoney(c, next, joint)) giveScale(c, next);
  }
}

function canTake(c: Candidate, next: Candidate, joint: Between): boolean {
  const script = c.numeral.script;
  if (script !== next.numeral.script && !(script !== 'words' && next.numeral.script !== 'words')) return false;
  // 2、50个: 、 after a whole number is a list of figures only when the figures look alike.
  return joint !== 'list' || c.numeral.decimals > 0 || c.value.gte(2);
}

/** `$4-6 billion`: the sign stands at the first, the scale at the last. */
const shareMoney = (c: Candidate, next: Candidate, joint: Between): boolean =>
  (joint === 'range' || joint === 'to' || joint === 'and') && !c.scaled && next.scaled && sameUnit(c, next);

function sameUnit(a: Candidate, b: Candidate): boolean {
  return a.unit?.code === b.unit?.code || (!a.unit && !b.unit);
}

function giveUnit(c: Candidate, next: Candidate, withScale: boolean): void {
  const unit = next.unit;
  if (!unit) return;
  if (withScale) giveScale(c, next);
  c.unit = unit;
  c.value = c.value.times(unit.factor);
  c.step = c.step.times(unit.factor);
  c.trace.push(`unit.elided ${unit.code}`);
}

/** The scale of the last holds for the first when it has none and would not outgrow it: 2.5—3万亿元, not 5000至1万元. */
function giveScale(c: Candidate, next: Candidate): void {
  if (c.scaled || !next.scaled || !next.scale) return;
  const digits = next.numeral;
  const factor = next.value.div(next.unit?.factor ?? ONE).div(ownDigits(next));
  if (digits.script !== 'arabic' || c.value.gte(10000)) return;
  c.value = c.value.times(factor);
  c.step = c.step.times(factor);
  c.scaled = true;
  c.trace.push('scale.elided');
}

/** The digits' own worth without their scale. */
function ownDigits(c: Candidate): Candidate['value'] {
  const { numeral } = c;
  const power = numeral.step.round(20);
  const units = power.eq(0) ? ONE : numeral.value.div(power);
  return numeral.value.eq(0) ? ONE : units.div(`1e${numeral.decimals}`);
}

/** Two neighbours that are the ends of one range become the first of them. */
function ranges(text: string, found: readonly Candidate[], bare: boolean): Candidate[] {
  const out: Candidate[] = [];
  for (const next of found) {
    const c = out.at(-1);
    if (c && isRange(text, c, next)) join(text, c, next);
    else if (!(c && bare && bothSides(text, c, next))) out.push(next);
  }
  return out;
}

function isRange(text: string, c: Candidate, next: Candidate): boolean {
  if (c.max || c.blocked || next.blocked || !sameUnit(c, next) || c.numeral.form !== next.numeral.form) {
    if (!(c.numeral.form === 'percent' && next.unit?.code === '%')) return false;
  }
  if (c.max || c.blocked || next.blocked) return false;
  if (!c.unit && (isYearLike(text, c.numeral) || isYearLike(text, next.numeral))) return false;
  const joint = betweenOf(text, c.end, next.start);
  if (!joint || joint === 'list') return false;
  if (c.value.gte(next.value) && !c.negative) return false;
  const closed = closes(text, next.end);
  if (joint === 'and') return closed || (betweenWord(text, c.start) >= 0 && isLetter(text, c.start - 2));
  if (joint === 'range') return true;
  if (!leadsFrom(text, c.start)) return true;
  return closed || (!changes(text, c.start) && c.unitSpan === undefined);
}

/** X与Y之间, …不等 */
function closes(text: string, at: number): boolean {
  const from = skipSpaces(text, at, 2);
  return text.startsWith('之间', from) || text.startsWith('间', from) || text.startsWith('不等', from);
}

const CHANGES =
  /(?:提高|上升|下降|降低|增加|增长|增至|减少|扩大|缩小|升|降|增|减|由|rose|rise|rises|rising|fell|fall|falls|falling|grew|grow|grows|growing|increas\w*|decreas\w*|declin\w*|cut|cutting|reduc\w*|rais\w*|lower\w*|up|down|climb\w*|drop\w*|went|move[ds]?|expand\w*|improv\w*|jump\w*|double[ds]?)$/i;
/** How far before `from` a verb of change is looked for, and no farther than its clause. */
const CLAUSE = 40;

function changes(text: string, at: number): boolean {
  const before =
    text
      .slice(Math.max(0, at - CLAUSE), at)
      .split(/[,，。;；.]/)
      .at(-1) ?? '';
  return before.split(/\s+/).some((w) => CHANGES.test(w)) || /[从由自]$/.test(before.trimEnd());
}

function join(text: string, c: Candidate, next: Candidate): void {
  c.max = next.value;
  if (next.step.lt(c.step)) c.step = next.step;
  c.end = next.end;
  c.numberEnd = next.numberEnd;
  c.scale ??= next.scale;
  c.unitSpan = next.unitSpan ?? c.unitSpan;
  c.strong ||= next.strong;
  c.bound = 'range';
  c.bounds = [...c.bounds, ...next.bounds.filter((s) => s.start >= c.end)];
  const at = betweenWord(text, c.start);
  if (at >= 0) c.bounds.unshift({ start: at, end: c.start });
  c.trace.push(`range ${text.slice(c.start, c.end)}`, ...next.trace);
}

const BOTH = /^[\s,，]*(?:and|but|并且|并|且|同时|的同时|，同时)?[\s,，]*$/i;

/** 大于二十的同时小于等于三十五, `above 1000 and below 1500`: two bounds on one bare number are a range. */
function bothSides(text: string, c: Candidate, next: Candidate): boolean {
  if (c.unit || next.unit || c.max || c.blocked || next.blocked || !c.bounded || !next.bounded) return false;
  const low = isLow(c) ? c : isLow(next) ? next : undefined;
  const high = isHigh(c) ? c : isHigh(next) ? next : undefined;
  if (!low || !high || low === high || low.value.gte(high.value)) return false;
  const joint = next.bounds[0];
  const from = c.bounds.reduce((end, s) => Math.max(end, s.end), c.end);
  if (!joint || joint.start < from || joint.start - from > LONGEST_JOINT || !BOTH.test(text.slice(from, joint.start)))
    return false;
  c.max = high.value;
  c.value = low.value;
  c.end = next.end;
  c.numberEnd = next.numberEnd;
  c.bound = 'range';
  c.bounds = [...c.bounds, ...next.bounds];
  return true;
}

const LONGEST_JOINT = 10;
const isLow = (c: Candidate): boolean => c.bound === 'gt' || c.bound === 'ge';
const isHigh = (c: Candidate): boolean => c.bound === 'lt' || c.bound === 'le';

/** 分别超过90%、75%; 分别达到60%、70%以上: one bound governs the neighbours of one list. */
function share(text: string, found: readonly Candidate[]): void {
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

function isListed(text: string, a: Candidate, b: Candidate): boolean {
  if (a.blocked || b.blocked || a.max || b.max || !a.unit || a.unit.code !== b.unit?.code) return false;
  const joint = betweenOf(text, a.end, b.start);
  return joint === 'list' || joint === 'and';
}

/** 分别 or 均 in the clause before. */
function isDistributed(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - CLAUSE), at);
  return before.includes('分别') || before.includes('均') || before.includes('都');
}

function lend(from: Candidate, to: Candidate): void {
  if (!from.bound || from.bound === 'range') return;
  to.bound = from.bound;
  to.bounds = from.bounds;
  to.trace.push(`bound.shared ${from.bound}`);
}

/** How far back a count may stand whose noun a later bare number leaves out. */
const MEMORY = 160;

/** `312,000 people …, up from 255,000`; `no more than 18 months … and at most 12`: the last unit holds on. */
function inherit(text: string, found: readonly Candidate[]): void {
  let last: Candidate | undefined;
  for (const c of found) {
    if (c.unit && !c.blocked) {
      last = c;
      continue;
    }
    if (!last || !isBareNumber(text, c) || c.numeral.script === 'chinese') continue;
    const same = c.start - last.end < MEMORY && !/[。\n]|\.\s/.test(text.slice(last.end, c.start));
    const counts = last.unit?.kind === 'count' && c.strong;
    const bounded = c.bounded && c.bound !== 'approx' && last.bounded && last.unit?.kind === 'time';
    if (same && (counts || bounded)) giveUnit(c, last, false);
  }
}
