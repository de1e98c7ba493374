import Big from 'big.js';
import { ONE, power10 } from '../../model/decimal.ts';
import { type BoundMatch, boundAfter, boundBefore, boundOfShare, joinBounds, linkedBack } from '../bound/index.ts';
import {
  DIGIT,
  HAN_DIGIT,
  HAN_SCALE,
  LETTER,
  SIGN,
  WORD_START,
  classAt,
  classOf,
  isDigit,
  isHan,
  isLetter,
  isSpace,
  skipSpaces,
  skipSpacesBack,
} from '../numeral/chars.ts';
import { LETTER_SCALES } from '../numeral/en.ts';
import { type Numeral, readNumeral } from '../numeral/index.ts';
import { scaleWordAt } from '../numeral/scale.ts';
import { currencyBefore, denominatorAt, rated, unitAt, unitWithRate, type UnitForm } from '../unit/index.ts';
import { betweenOf } from './between.ts';
import type { Candidate } from './candidate.ts';
import { blockedAfter, blockedBefore, isYearLike } from './guard.ts';
import { countedNoun } from './noun.ts';
import { doubling } from './doubling.ts';

const STARTS = DIGIT | HAN_DIGIT | HAN_SCALE | WORD_START;

/** All numbers of the text in order, with what stands directly at them: currency, scale, unit, bound. One pass. */
export function scan(text: string, bare: boolean): Candidate[] {
  const found: Candidate[] = [];
  let i = 0;
  let floor = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    const kind = classOf(code);
    if (!(kind & STARTS)) {
      if (code === 0x7ffb) {
        const twice = doubling(text, i);
        if (twice) {
          found.push(twice);
          floor = i = twice.end;
          continue;
        }
      }
      i++;
      continue;
    }
    if (kind & WORD_START && classAt(text, i - 1) & LETTER) {
      i++;
      continue;
    }
    const numeral = readNumeral(text, i);
    if (!numeral) {
      i++;
      continue;
    }
    if (numeral.value === undefined) {
      if (bare) found.push(...dotted(text, i, numeral.end));
      i = numeral.end;
      continue;
    }
    const candidate = read(text, numeral, floor, found.at(-1), bare);
    found.push(candidate);
    i = Math.max(candidate.end, numeral.bareEnd);
    floor = i;
  }
  return found;
}

/** A candidate of the number alone. */
function blank(numeral: Numeral): Candidate {
  return {
    numeral,
    start: numeral.start,
    end: numeral.bareEnd,
    value: numeral.value,
    step: numeral.step,
    max: undefined,
    scaled: numeral.scale !== undefined || (numeral.script !== 'arabic' && numeral.step.gte(10000)),
    scale: numeral.scale,
    unit: undefined,
    unitSpan: undefined,
    numberEnd: numeral.digitsEnd,
    bound: undefined,
    bounds: [],
    bounded: false,
    blocked: undefined,
    strong: false,
    negative: false,
    via: undefined,
    shared: false,
  };
}

/** The four parts of 192.168.1.2 when every number is asked for; 1.2.3 is a section or a version. */
function dotted(text: string, start: number, end: number): Candidate[] {
  const parts = text.slice(start, end).split('.');
  if (parts.length !== 4) return [];
  let at = start;
  return parts.flatMap((part) => {
    const from = at;
    at += part.length + 1;
    const numeral = readNumeral(part, 0);
    if (numeral?.value === undefined) return [];
    const placed: Numeral = {
      ...numeral,
      start: from,
      end: from + part.length,
      digitsEnd: from + part.length,
      bareEnd: from + part.length,
    };
    return [blank(placed)];
  });
}

function read(text: string, numeral: Numeral, floor: number, before: Candidate | undefined, bare: boolean): Candidate {
  const c = blank(numeral);
  leadingPoint(text, c);
  if (numeral.form === 'percent') setUnit(c, PERCENT, undefined);
  else if (!withCurrency(text, c, floor) && !withMoneyOf(text, c, before)) withUnit(text, c);
  if (bare && !c.unit && isSpace(text, c.end)) letterScale(text, c, BARE_SCALES);
  c.blocked = blockedBefore(text, numeral, c.unit, c.start < numeral.start) ?? dateBlock(text, c);
  if (!c.unit && !c.blocked) c.blocked = blockedAfter(text, numeral) ?? withNoun(text, c);
  withSign(text, c);
  withBounds(text, c, floor);
  withRateBefore(text, c, floor);
  return c;
}

const PERCENT: UnitForm = { code: '%', factor: ONE, kind: 'hard', loose: false };

function setUnit(c: Candidate, unit: UnitForm, span: { start: number; end: number } | undefined): void {
  c.unit = unit;
  c.unitSpan = span;
  if (span) {
    c.start = Math.min(c.start, span.start);
    c.end = Math.max(c.end, span.end);
  }
  if (!unit.factor.eq(ONE)) {
    c.value = c.value.times(unit.factor);
    c.step = c.step.times(unit.factor);
  }
}

/** .5 and -.5 */
function leadingPoint(text: string, c: Candidate): void {
  const { numeral } = c;
  if (text.charAt(c.start - 1) !== '.' || numeral.script !== 'arabic' || numeral.decimals || numeral.scale) return;
  if (isDigit(text, c.start - 2) || isLetter(text, c.start - 2)) return;
  const factor = power10(numeral.start - numeral.digitsEnd);
  c.value = c.value.times(factor);
  c.step = factor;
  c.start--;
}

/** $, EUR, ￥ before the number, with m, bn, k behind it, and the rate it may carry: €4.5 per kilogram. */
/** €580–620m: the sign stands at the first number only, and the letter behind the second is no metre. */
function withMoneyOf(text: string, c: Candidate, before: Candidate | undefined): boolean {
  const span = before?.unitSpan;
  if (!before || !span || span.end > before.numeral.start || before.unit?.kind !== 'hard') return false;
  const joint = betweenOf(text, before.end, c.start);
  if (joint !== 'range' && joint !== 'to' && joint !== 'and') return false;
  const { end } = c;
  letterScale(text, c);
  if (c.end === end && !(c.numeral.scale && joint !== 'and')) return false;
  setUnit(c, { ...before.unit, factor: ONE }, undefined);
  return true;
}

/** 每千瓦不超过200元, 每立方米0.15元: the denominator stands before the amount. */
function withRateBefore(text: string, c: Candidate, floor: number): void {
  const { unit } = c;
  if (unit?.kind !== 'hard' || unit.code.includes('/') || unit.code === '%' || unit.code === 'pp' || unit.code === 'x')
    return;
  const from = c.bounds.reduce((at, s) => Math.min(at, s.start), c.start);
  let each = from - 1;
  const lowest = Math.max(floor, from - EACH_REACH);
  while (each >= lowest && text.charCodeAt(each) !== EACH) each--;
  if (each < lowest) return;
  const under = unitAt(text, each + 1);
  if (under?.form.kind !== 'hard' || under.form.code === unit.code) return;
  if (under.end < from && linkedBack(text, from, under.end) > under.end && !isPrice(text, under.end, from)) return;
  c.unit = rated(unit, under.form);
  c.via = 'each';
}

/** 每千瓦时上网电价0.3932元: what stands between names a price or a grant. */
const isPrice = (text: string, start: number, end: number): boolean =>
  /^[\u4e00-\u9fff]*(?:价|费|标准|补贴|补助|奖励|补偿|成本)[\u4e00-\u9fff]*$/.test(text.slice(start, end));

/** Longest way from 每 to its amount. */
const EACH_REACH = 16;
const EACH = '每'.charCodeAt(0);

function withCurrency(text: string, c: Candidate, floor: number): boolean {
  const { numeral } = c;
  const money = currencyBefore(text, skipSpacesBack(text, numeral.start, 2));
  if (!money || money.start < floor) return false;
  c.start = money.start;
  letterScale(text, c);
  if (money.millions) applyScale(c, power10(6), c.end, c.end);
  let unit: UnitForm = { code: money.code, factor: ONE, kind: 'hard', loose: false };
  const again = unitAt(text, skipSpaces(text, c.end, 1));
  const isWord = again && (isLetter(text, again.end - 1) || isHan(text, again.end - 1));
  if (isWord && again.form.code === money.code) c.end = again.end;
  const span = { start: money.start, end: skipSpacesBack(text, numeral.start, 2) };
  const under = denominatorAt(text, c.end);
  if (under) {
    unit = rated(unit, under.form);
    c.end = under.end;
  }
  setUnit(c, unit, span);
  return true;
}

const BARE_SCALES: Readonly<Record<string, Big>> = { k: power10(3), M: power10(6), MM: power10(6) };

function letterScale(text: string, c: Candidate, letters: Readonly<Record<string, Big>> = LETTER_SCALES): void {
  if (c.numeral.scale || c.numeral.script !== 'arabic') return;
  const at = skipSpaces(text, c.end, 1);
  let end = at;
  while (end - at < 3 && isLetter(text, end)) end++;
  const factor = letters[text.slice(at, end)];
  if (!factor || isLetter(text, end) || isDigit(text, end)) return;
  applyScale(c, factor, at, end);
}

function applyScale(c: Candidate, factor: Big, start: number, end: number): void {
  c.value = c.value.times(factor);
  c.step = c.step.times(factor);
  if (end > start) c.scale = { start, end };
  c.scaled = true;
  c.end = end;
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>', '（': '）' };

/** The unit behind the number: 24.3 万亿元, 10-gallon, 20 (kg), 75 USD million. */
function withUnit(text: string, c: Candidate): void {
  const { numeral } = c;
  const tried = numeral.more ? [numeral.end, numeral.bareEnd] : [numeral.end];
  for (const from of tried) {
    const at = unitStart(text, from, numeral);
    const unit = unitWithRate(text, at);
    if (!unit || !fits(text, c, unit.form, at, unit.end)) continue;
    c.end = unit.end;
    setUnit(c, unit.form, { start: at, end: unit.end });
    halves(text, c);
    scaleBehindMoney(text, c);
    return;
  }
  bracketed(text, c);
}

function unitStart(text: string, from: number, numeral: Numeral): number {
  if (text.charAt(from) === '-' && isLetter(text, from + 1) && numeral.script === 'arabic') return from + 1;
  return skipSpaces(text, from, 2);
}

function bracketed(text: string, c: Candidate): void {
  const at = skipSpaces(text, c.end, 1);
  const close = CLOSING[text.charAt(at)];
  if (!close) return;
  const unit = unitAt(text, at + 1);
  if (!unit || text.charAt(unit.end) !== close || unit.form.kind !== 'hard') return;
  c.end = unit.end + 1;
  setUnit(c, unit.form, { start: at + 1, end: unit.end });
}

/** A unit that is another word here: 成 only of tenths, 点 of a clock, 日 of a date, 分 of a clock, m after a Chinese number. */
function fits(text: string, c: Candidate, unit: UnitForm, at: number, end: number): boolean {
  const { numeral } = c;
  const written = text.slice(at, end);
  if (written === '成') return c.value.lte(10) && !numeral.scale && !text.startsWith('一成不变', numeral.start);
  if (written === '间') return !'与和至到—-–~～'.includes(text.charAt(skipSpacesBack(text, numeral.start) - 1) || ' ');
  if (unit.code.endsWith('Hz')) return !/^\s*(?:band|频段)/i.test(text.slice(end, end + 6));
  if (unit.code === 'x') return numeral.script !== 'words' && !isDigit(text, skipSpaces(text, end));
  if (unit.code === '{point}') return written !== '点' || numeral.decimals > 0 || c.value.gt(24);
  if (written === '日') return text.startsWith('内', end) || text.startsWith('以内', end);
  if (written === '分') return !'时点:：'.includes(text.charAt(numeral.start - 1) || ' ') && c.value.gt(10);
  if (unit.code === 'a' && isYearLike(text, numeral)) return false;
  if (numeral.form === 'fraction' && unit.kind === 'count') return false;
  return true;
}

/** 两米半, 三成五, 七成半. */
function halves(text: string, c: Candidate): void {
  const { unit, numeral } = c;
  if (!unit || numeral.decimals || numeral.script === 'words') return;
  const next = text.charAt(c.end);
  if (text.charAt(c.end - 1) === '成') {
    const tenths =
      classAt(text, c.end) & HAN_DIGIT && !isHan(text, c.end + 1) ? '零一二三四五六七八九'.indexOf(next) : -1;
    if (tenths <= 0 && next !== '半') return;
    add(c, next === '半' ? '5' : String(tenths));
  } else if (next === '半' && unit.kind === 'hard' && !isHan(text, c.end + 1)) {
    c.value = c.value.plus('0.5');
    c.end++;
  }
}

function add(c: Candidate, percent: string): void {
  c.value = c.value.plus(percent);
  c.step = ONE;
  c.end++;
}

/** 75 USD million */
function scaleBehindMoney(text: string, c: Candidate): void {
  if (c.scaled || !c.unit || !isLetter(text, c.end - 1)) return;
  const at = skipSpaces(text, c.end, 1);
  const scale = at > c.end && isLetter(text, at) ? scaleWordAt(text, at) : undefined;
  if (scale) applyScale(c, scale.value, at, scale.end);
}

function dateBlock(text: string, c: Candidate): string | undefined {
  if (c.unit?.kind === 'count' && /[时点:：]/.test(text.charAt(c.start - 1)) && text.charAt(c.end - 1) === '分')
    return 'time';
  return undefined;
}

/** Counts by an English noun, and numbers strong enough to stand alone. */
function withNoun(text: string, c: Candidate): undefined {
  const { numeral } = c;
  if (isYearLike(text, numeral) || numeral.form === 'fraction') return undefined;
  const noun = c.scaled || !numeral.decimals ? countedNoun(text, c.end) : undefined;
  if (noun) {
    const unit: UnitForm = { code: `{${noun.noun}}`, factor: ONE, kind: 'count', loose: false };
    const at = skipSpaces(text, c.end, 2);
    setUnit(c, unit, noun.end === undefined ? undefined : { start: at, end: noun.end });
  }
  const big = c.scaled && numeral.script === 'arabic';
  const grouped = numeral.grouping !== undefined && c.value.gte(1000) && /[,，]/.test(numeral.grouping);
  c.strong = big || grouped || (numeral.script === 'chinese' && c.scaled && !numeral.lone);
  return perThousand(text, c);
}

const PER: readonly (readonly [RegExp, string])[] = [
  [/^ ?(?:per|for every|in every) (?:1[, ]?000|thousand)\b(?![, ]?000)/, '[ppth]'],
  [/^ ?per 10[, ]?000\b/, '/10*4'],
  [/^ ?per 100[, ]?000\b/, '/10*5'],
  [/^ ?per (?:1[, ]?000[, ]?000|million)\b/, '[ppm]'],
];
/** How far behind the number `per 1,000` may stand: 544 maternal deaths per 100,000. */
const PER_REACH = 24;

/** 67.3 per 1,000 live births, 544 deaths per 100,000: a rate, whatever it counts. */
function perThousand(text: string, c: Candidate): undefined {
  const at = text.slice(c.end, c.end + PER_REACH).search(/ (?:per|for every|in every) /);
  if (at < 0 || /[^A-Za-z -]/.test(text.slice(c.end, c.end + at))) return undefined;
  const rest = text.slice(c.end + at, c.end + at + 24);
  const rate = PER.find(([pattern]) => pattern.test(rest));
  if (!rate) return undefined;
  c.unit = { code: rate[1], factor: ONE, kind: 'hard', loose: false };
  c.via = 'rate';
  return undefined;
}

function withSign(text: string, c: Candidate): void {
  const at = skipSpacesBack(text, c.start, 1);
  if (!(classAt(text, at - 1) & SIGN)) return;
  const sign = text.charAt(at - 1);
  const before = text.charAt(at - 2);
  c.negative = sign === '负' || sign === '負' || !(isDigit(text, at - 2) || isLetter(text, at - 2) || before === '%');
}

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

const shareBound = (text: string, c: Candidate, floor: number): BoundMatch | undefined =>
  c.unit?.code === '%' ? boundOfShare(text, c.start, floor) : undefined;

function withBounds(text: string, c: Candidate, floor: number): void {
  const found = boundBefore(text, c.start, floor) ?? (c.unit ? shareBound(text, c, floor) : comparedTo(text, c));
  const ahead = found && !isBreakthrough(text, c, found) ? found : undefined;
  const behind = boundAfter(text, c.end);
  const more = c.unit || c.scaled ? c.numeral.more : undefined;
  const after = behind?.bound ?? more;
  if (!ahead && !after) return;
  c.bound = joinBounds(ahead?.bound, after);
  if (ahead) c.bounds.push(ahead.span);
  if (more && c.numeral.end > c.numeral.bareEnd) c.bounds.push({ start: c.numeral.bareEnd, end: c.numeral.end });
  if (behind) c.bounds.push(behind.span);
  c.bounded = true;
}
