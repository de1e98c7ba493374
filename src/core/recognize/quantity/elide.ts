import { ONE } from '../../model/decimal.ts';
import { type Between, betweenOf, betweenWord } from './between.ts';
import type { Candidate } from './candidate.ts';
import { isYearLike } from './guard.ts';

/** A plain number without unit that may still get one. */
export const isBareNumber = (text: string, c: Candidate): boolean =>
  !c.unit && !c.blocked && c.numeral.form === 'plain' && !isYearLike(text, c.numeral);

/** Both have the same unit, or neither has one. */
export const sameUnit = (a: Candidate, b: Candidate): boolean => a.unit?.code === b.unit?.code;

/** 7.3个和4.6个百分点, `10 and 12 GW`, `3.0, 4.2 and 5 percent`: the unit stands at the last. */
export function elide(text: string, found: readonly Candidate[]): void {
  for (let i = found.length - 2; i >= 0; i--) {
    const c = found[i] as Candidate;
    const next = found[i + 1] as Candidate;
    if (!next.unit || next.blocked || c.blocked) continue;
    if (isPartOf(text, c, next)) {
      giveUnit(c, next, false);
      continue;
    }
    const joint = betweenOf(text, c.end, next.start);
    if (c.unit?.code === '{个}' && next.unit.code === 'pp' && CHANGED.test(text.slice(c.end, next.start)))
      giveUnit(c, next, false);
    if (!joint) continue;
    if (joint === 'list' && /[;；]/.test(text.slice(c.end, next.start))) continue;
    if (c.unit?.code === '{个}' && next.unit.code === 'pp') giveUnit(c, next, false);
    else if (isBareNumber(text, c) && canTake(c, next, joint)) giveUnit(c, next, true);
    else if (isRateOf(text, c, next, joint)) giveRate(c, next);
    else if (shareMoney(c, next, joint)) giveScale(c, next);
  }
}

/** 分别低0.2个｜和高｜0.7个百分点 */
const CHANGED =
  /^[，、]?[和与及]?(?:分别)?(?:提高|降低|上升|下降|回升|回落|加快|放缓|扩大|收窄|高|低|快|慢|升|降)(?:了|约)?$/;

/** `4,800 of the 6,300 km`, `12 of 27 regions`: a part takes the unit of its whole. */
function isPartOf(text: string, c: Candidate, next: Candidate): boolean {
  if (next.start - c.end > 20 || c.scaled || next.scaled || !isBareNumber(text, c)) return false;
  if (c.numeral.script !== 'arabic' || next.numeral.script !== 'arabic' || c.value.gt(next.value)) return false;
  return /^ (?:out )?of (?:the |its |their |all |our |a total of )?$/.test(text.slice(c.end, next.start));
}

function canTake(c: Candidate, next: Candidate, joint: Between): boolean {
  const isWord = (x: Candidate): boolean => x.numeral.script === 'words';
  if (isWord(c) !== isWord(next)) return false;
  // 超30万亿，一年半时间增长: figures of one list are written alike.
  if (joint === 'list' && c.numeral.script !== next.numeral.script) return false;
  // "36.84 million, 3.9% more": an amount and its change are no list.
  if (joint === 'list' && next.unit?.code === '%' && (c.scaled || c.numeral.grouping)) return false;
  // 1、50个: a list mark, as figures of one list look alike.
  return joint !== 'list' || c.numeral.decimals > 0 || c.value.gte(2);
}

/** `between €6.20 and €8.40 per kilogram`, 6.2元至8.4元/千克: the denominator stands at the last. */
function isRateOf(text: string, c: Candidate, next: Candidate, joint: Between): boolean {
  if (!c.unit || !next.unit?.code.startsWith(`${c.unit.code}/`)) return false;
  return joint === 'range' || joint === 'to' || (joint === 'and' && betweenWord(text, c.start) >= 0);
}

function giveRate(c: Candidate, next: Candidate): void {
  if (!c.unit || !next.unit) return;
  const factor = next.unit.factor.div(c.unit.factor);
  c.value = c.value.times(factor);
  c.step = c.step.times(factor);
  c.unit = next.unit;
}

/** `$4-6 billion`: the sign stands at the first, the scale at the last. */
function shareMoney(c: Candidate, next: Candidate, joint: Between): boolean {
  const joins = joint === 'range' || joint === 'to' || joint === 'and';
  return joins && !c.scaled && next.scaled && isSigned(c) && (!next.unit || sameUnit(c, next));
}

/** The unit is a sign before the number: $4, RMB 100. */
const isSigned = (c: Candidate): boolean => c.unitSpan !== undefined && c.unitSpan.end <= c.numeral.start;

/** Gives `c` the unit of `from`, with its scale too when it has none. */
export function giveUnit(c: Candidate, from: Candidate, withScale: boolean): void {
  const unit = from.unit;
  if (!unit) return;
  if (withScale) giveScale(c, from);
  c.unit = unit;
  c.value = c.value.times(unit.factor);
  c.step = c.step.times(unit.factor);
  c.via = 'elided';
}

/** The scale of the last holds for the first when it has none and would not outgrow it: 2.5—3万亿元, not 5000至1万元. */
function giveScale(c: Candidate, from: Candidate): void {
  if (c.scaled || !from.scaled || from.numeral.script !== 'arabic' || c.value.gte(10000)) return;
  const own = unscaled(from);
  if (own.eq(0)) return;
  const factor = from.value.div(from.unit?.factor ?? ONE).div(own);
  if (c.value.times(factor).gt(from.value.times(OUTGROWN))) return;
  c.value = c.value.times(factor);
  c.step = c.step.times(factor);
  c.scaled = true;
}

/** Neighbours of one list are of like size: 1、2万 share 万, 5000和1万 do not. */
const OUTGROWN = 100;

/** The digits as written, without the scale. */
function unscaled(c: Candidate): Candidate['value'] {
  const { value, step, decimals } = c.numeral;
  return c.numeral.scale ? value.div(step).times(`1e-${decimals}`) : value;
}
