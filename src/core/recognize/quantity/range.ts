import { isLetter, skipSpaces } from '../numeral/chars.ts';
import { betweenOf, betweenWord, leadsFrom } from './between.ts';
import type { Candidate } from './candidate.ts';
import { sameUnit } from './elide.ts';
import { isYearLike, wordBefore } from './guard.ts';

/** Two neighbours that are the ends of one range become the first of them. */
export function ranges(text: string, found: readonly Candidate[], bare: boolean): Candidate[] {
  const out: Candidate[] = [];
  for (const next of found) {
    const c = out.at(-1);
    if (c && (isRange(text, c, next) || isFromTo(text, c, next))) join(text, c, next);
    else if (!(c && bare && bothSides(text, c, next))) out.push(next);
  }
  return out;
}

function isRange(text: string, c: Candidate, next: Candidate): boolean {
  if (c.max || next.max || c.blocked || next.blocked || !sameUnit(c, next)) return false;
  if (!c.unit && (isYearLike(text, c.numeral) || isYearLike(text, next.numeral))) return false;
  const joint = betweenOf(text, c.end, next.start);
  if (!joint || joint === 'list') return false;
  if (c.value.gte(next.value) && !c.negative) return false;
  if (joint === 'range') return true;
  if (joint === 'to' && isStepTo(text, c, next)) return false;
  if (joint === 'and')
    return closes(text, next.end) || (betweenWord(text, c.start) >= 0 && isLetter(text, c.start - 2));
  if (!leadsFrom(text, c.start) || closes(text, next.end)) return true;
  return c.unitSpan === undefined && !changes(text, c.start);
}

/** 5000元以上3万元以下, 10人以上不满50人: the two limits of one range stand side by side. */
function isFromTo(text: string, c: Candidate, next: Candidate): boolean {
  if (c.max || next.max || c.blocked || next.blocked || !c.unit || !sameUnit(c, next)) return false;
  if (!isLow(c) || !isHigh(next) || c.value.gte(next.value)) return false;
  const from = Math.max(...c.bounds.map((s) => s.end));
  const to = Math.min(next.start, ...next.bounds.map((s) => s.start));
  return (
    from > c.end && (from === to || (to - from === 1 && '，、至到'.includes(text.charAt(from)) && to === next.start))
  );
}

/** X与Y之间, …不等 */
function closes(text: string, at: number): boolean {
  const from = skipSpaces(text, at, 2);
  return text.startsWith('之间', from) || text.startsWith('间', from) || text.startsWith('不等', from);
}

const CHANGE_EN =
  /^(?:ros|ris|fell|fall|grew|grow|increas|decreas|declin|cut|reduc|rais|lower|up$|down$|climb|drop|went|move|expand|improv|jump|doubl|tripl|shift|extend|shrink|shrank|slow|edg|chang|lift|bring|brought|widen|narrow|gain)/;
/** 水深从3到5米: as well a change. */
const FROM_ZH = ['由', '从', '自'];
/** How far before `from` a verb of change is looked for, and no farther than its sentence. */
const CLAUSE = 80;

/** `fell | by 2,300 to 17,900`: a change and the level it led to; `grew by 4 to 5 per cent` is a range. */
function isStepTo(text: string, c: Candidate, next: Candidate): boolean {
  if (wordBefore(text, c.start) !== 'by' || !changes(text, c.start)) return false;
  return next.value.gte(c.value.times(STEP)) || (c.unitSpan !== undefined && !isShare(c) && !isSigned(c));
}
/** The ends of a range differ by less. */
const STEP = 4;
const isShare = (c: Candidate): boolean => c.unit?.code === '%' || c.unit?.code === 'pp';
/** The unit is a sign, which stands at either end of a range: $4 to $6. */
const isSigned = (c: Candidate): boolean => c.unitSpan !== undefined && c.unitSpan.end <= c.numeral.start;

/** True when the sentence before `from X to Y` speaks of change: it rose from 30 to 35 per cent. */
function changes(text: string, at: number): boolean {
  const clause =
    text
      .slice(Math.max(0, at - CLAUSE), at)
      .split(/[。;；]|[.] /)
      .at(-1) ?? '';
  if (FROM_ZH.some((w) => clause.includes(w))) return true;
  return clause
    .toLowerCase()
    .split(' ')
    .some((w) => CHANGE_EN.test(w));
}

function join(text: string, c: Candidate, next: Candidate): void {
  c.max = next.value;
  if (next.step.lt(c.step)) c.step = next.step;
  c.end = next.end;
  c.numberEnd = next.numberEnd;
  c.scale = next.scale ?? c.scale;
  c.unitSpan = next.unitSpan ?? c.unitSpan;
  c.strong ||= next.strong;
  c.bound = 'range';
  c.bounds = [...c.bounds, ...next.bounds].filter((s) => s.end <= c.start || s.start >= c.end);
  c.bounded = true;
  const at = betweenWord(text, c.start);
  if (at >= 0) c.bounds.unshift({ start: at, end: c.start });
}

const BOTH = /^[\s,，]*(?:and|but|并且|并|且|同时|的同时|，同时|小|大)?[\s,，]*$/i;
const LONGEST_JOINT = 10;

/** 大于二十的同时小于等于三十五, `above 1000 and below 1500`: two bounds on one bare number are a range. */
function bothSides(text: string, c: Candidate, next: Candidate): boolean {
  if (c.unit || next.unit || c.max || c.blocked || next.blocked || !c.bounded || !next.bounded) return false;
  const low = isLow(c) ? c : isLow(next) ? next : undefined;
  const high = isHigh(c) ? c : isHigh(next) ? next : undefined;
  if (!low || !high || low === high || low.value.gte(high.value)) return false;
  const joint = next.bounds[0];
  const from = c.bounds.reduce((end, s) => Math.max(end, s.end), c.end);
  if (!joint || joint.start < from || joint.start - from > LONGEST_JOINT) return false;
  if (!BOTH.test(text.slice(from, joint.start))) return false;
  const { value } = low;
  c.max = high.value;
  c.value = value;
  c.end = next.end;
  c.numberEnd = next.numberEnd;
  c.bound = 'range';
  c.bounds = [...c.bounds, ...next.bounds];
  return true;
}

const isLow = (c: Candidate): boolean => c.bound === 'gt' || c.bound === 'ge';
const isHigh = (c: Candidate): boolean => c.bound === 'lt' || c.bound === 'le';
