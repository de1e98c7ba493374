import { compare, ONE, power10 } from '../../model/decimal.ts';
import { boundBefore, joinBounds, linkedBack } from '../bound/index.ts';
import { classAt, HAN_DIGIT, isDigit, isHan, isLetter, skipSpaces, skipSpacesBack } from '../numeral/chars.ts';
import type { Numeral } from '../numeral/index.ts';
import { rated, type UnitForm, unitAt, unitWithRate } from '../unit/index.ts';
import { type Candidate, setUnit } from './candidate.ts';
import { isYearLike } from './guard.ts';
import { centsIn, scaleBehindMoney } from './money.ts';
import { type CountedNoun, countedNoun } from './noun.ts';

const TEN = power10(1);
const CLOSING: ReadonlyMap<number, number> = new Map(
  ['()', '[]', '{}', '<>', '（）'].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]),
);
const HYPHEN = '-'.charCodeAt(0);

/** The unit behind the number: 24.3 万亿元, 10-gallon, 20 (kg), 75 USD million. */
export function withUnit(text: string, c: Candidate): void {
  const { numeral } = c;
  if (takeUnit(text, c, Math.max(c.end, numeral.end)) || (numeral.more && takeUnit(text, c, numeral.bareEnd))) return;
  if (!inPetaflops(text, c)) bracketed(text, c);
}

/** 智能算力达到8000P: the letter alone stands for petaflops where computing power is told of, not in 1080P. */
function inPetaflops(text: string, c: Candidate): boolean {
  if (text.charCodeAt(c.end) !== PETA || isLetter(text, c.end + 1) || isDigit(text, c.end + 1)) return false;
  if (!text.slice(Math.max(0, c.start - COMPUTING), c.start).includes('算力')) return false;
  c.end++;
  setUnit(c, PETAFLOPS, { start: c.end - 1, end: c.end });
  return true;
}
const PETA = 'P'.charCodeAt(0);
const COMPUTING = 24;
const PETAFLOPS: UnitForm = { code: 'PFLOPS', factor: ONE, kind: 'hard', loose: false };

function takeUnit(text: string, c: Candidate, from: number): boolean {
  const at = unitStart(text, from, c.numeral);
  const unit = unitWithRate(text, at);
  if (!unit || !fits(text, c, unit.form, at, unit.end)) return false;
  c.end = unit.end;
  const form = isEvents(text, c, unit.form, unit.end) ? EVENTS : centsIn(text, at, unit.form);
  setUnit(c, form, { start: at, end: unit.end });
  halves(text, c);
  scaleBehindMoney(text, c);
  return true;
}

function unitStart(text: string, from: number, numeral: Numeral): number {
  if (text.charCodeAt(from) === HYPHEN && isLetter(text, from + 1) && numeral.script === 'arabic') return from + 1;
  return skipSpaces(text, from, 2);
}

/** 20 (kg); `Unemployment rate, 2024 (%)` is a year and what a table holds. */
function bracketed(text: string, c: Candidate): void {
  if (isYearLike(text, c.numeral)) return;
  const at = skipSpaces(text, c.end, 1);
  const close = CLOSING.get(text.charCodeAt(at));
  if (close === undefined) return;
  const unit = unitAt(text, at + 1);
  if (!unit || text.charCodeAt(unit.end) !== close || unit.form.kind !== 'hard') return;
  c.end = unit.end + 1;
  setUnit(c, unit.form, { start: at + 1, end: unit.end });
}

const EVENTS: UnitForm = { code: '{times}', factor: ONE, kind: 'count', loose: false };

/** `opened 31.8 million times`, `12,400 times`, `late 14 times a month`: how often, not how many times as much. */
const isEvents = (text: string, c: Candidate, unit: UnitForm, end: number): boolean =>
  unit.code === 'x' &&
  text.startsWith('times', end - 5) &&
  (c.scaled ||
    c.numeral.grouping !== undefined ||
    /^ (?:a|per|each|every) (?:day|week|month|year|hour)\b/.test(text.slice(end, end + 12)));

const CURRENCY_SIGNS = '$£€¥￥₹';

/** A unit that is another word here: 成 only of tenths, 点 of a clock, 日 of a date, 分 of a clock, m after a Chinese number. */
function fits(text: string, c: Candidate, unit: UnitForm, at: number, end: number): boolean {
  const { numeral } = c;
  const written = text.slice(at, end);
  if (written === '成')
    return compare(c.value, TEN) <= 0 && !numeral.scale && !text.startsWith('一成不变', numeral.start);
  if (written === '间') return !'与和至到—-–~～'.includes(text.charAt(skipSpacesBack(text, numeral.start) - 1) || ' ');
  if (unit.code.endsWith('Hz')) return !/^\s*(?:band|频段)/i.test(text.slice(end, end + 6));
  if (unit.code === 'x') return numeral.script !== 'words' && !isDigit(text, skipSpaces(text, end));
  if (
    written.startsWith('p') &&
    unit.code.startsWith('GBP') &&
    text.charAt(at + 1) !== 'e' &&
    text.charAt(at + 1) !== 'o'
  )
    return at === numeral.end && unit.code.includes('/');
  if (written === '分') return !'时点:：'.includes(text.charAt(numeral.start - 1) || ' ') && isScore(text, c, end);
  // `2.2 £1.2 billion`: the sign belongs to the number behind it.
  if (CURRENCY_SIGNS.includes(written.charAt(written.length - 1)) && isDigit(text, end)) return false;
  if (unit.code === '{point}') return written !== '点' || numeral.decimals > 0 || c.value.gt(24);
  if (written === '日') return text.startsWith('内', end) || text.startsWith('以内', end);
  if (unit.code === 'a' && isYearLike(text, numeral)) return false;
  if (numeral.form === 'fraction' && unit.kind === 'count') return false;
  return true;
}

/** 满意度92.6分, 平均4.6分; not 3分钱, 5分制, 十分. */
const isScore = (text: string, { value, numeral }: Candidate, end: number): boolean =>
  (value.gt(10) || numeral.decimals > 0) && !'钱制'.includes(text.charAt(end) || ' ');

const HALF = '半'.charCodeAt(0);

/** 两米半, 三成五, 七成半. */
function halves(text: string, c: Candidate): void {
  const { unit, numeral } = c;
  if (!unit || numeral.decimals || numeral.script === 'words') return;
  if (text.charCodeAt(c.end) !== HALF && !(classAt(text, c.end) & HAN_DIGIT)) return;
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

/** 每千瓦不超过200元, 每立方米0.15元: the denominator stands before the amount. */
export function withRateBefore(text: string, c: Candidate, floor: number): void {
  const { unit } = c;
  if (unit?.kind !== 'hard' || unit.code.includes('/') || unit.code === '%' || unit.code === 'pp' || unit.code === 'x')
    return;
  const from = c.bounds.reduce((at, s) => Math.min(at, s.start), c.start);
  // 不少于每亩300万元: behind the bound.
  if (rateBefore(text, c, unit, floor, from) || from === c.start) return;
  rateBefore(text, c, unit, floor, c.start);
}

function rateBefore(text: string, c: Candidate, unit: UnitForm, floor: number, from: number): boolean {
  const lowest = Math.max(floor, from - EACH_REACH);
  // 每亩每年15元: what it is for, then how often.
  const to = from - (OFTEN.exec(text.slice(lowest, from))?.[0].length ?? 0);
  let each = to - 1;
  while (each >= lowest && text.charCodeAt(each) !== EACH) each--;
  if (each < lowest) return false;
  const under = unitAt(text, each + 1);
  if (under?.form.kind !== 'hard' || under.form.code === unit.code) return false;
  if (under.end < to && linkedBack(text, to, under.end) > under.end && !isPrice(text, under.end, to)) return false;
  c.unit = rated(unit, under.form);
  c.via = 'each';
  if (under.end === to && !c.bounds.some((b) => b.start < c.start)) boundOfEach(text, c, each, floor);
  return true;
}

/** 不高于每立方米4.3千瓦时, 低于每吨35元: the bound stands before what the amount is for. */
function boundOfEach(text: string, c: Candidate, each: number, floor: number): void {
  const found = boundBefore(text, each, floor);
  if (!found) return;
  c.bound = joinBounds(found.bound, c.bound);
  c.bounds.push(found.span);
  c.bounded = true;
}

/** 每千瓦时上网电价0.3932元: what stands between names a price, a grant or what is spent on one. */
const isPrice = (text: string, start: number, end: number): boolean =>
  /^[\u4e00-\u9fff]*(?:价|费|标准|补贴|补助|奖励|补偿|成本|投资|投入|收益|产值|税收|租金|增收|纯收入|净利润)[\u4e00-\u9fff]*$/.test(
    text.slice(start, end),
  );

/** How often, behind what it is for; 每年15元 alone names no more than a time. */
const OFTEN = /(?<=每[^每，。；、\d]{1,3})每(?:年|月|日)(?=$)/;

/** Longest way from 每 to its amount. */
const EACH_REACH = 16;
const EACH = '每'.charCodeAt(0);

/** Counts by an English noun, and numbers strong enough to stand alone. */
export function withNoun(text: string, c: Candidate): undefined {
  const { numeral } = c;
  if (isYearLike(text, numeral) || numeral.form === 'fraction') return undefined;
  const noun = c.scaled || !numeral.decimals ? countedNoun(text, c.end) : meanOf(text, c);
  if (noun) {
    c.nounEnd = noun.close;
    const unit: UnitForm = { code: `{${noun.noun}}`, factor: ONE, kind: 'count', loose: false };
    const at = skipSpaces(text, c.end, 2);
    setUnit(c, unit, noun.end === undefined ? undefined : { start: at, end: noun.end });
  }
  const big = c.scaled && numeral.script === 'arabic';
  const grouped = numeral.grouping !== undefined && c.value.gte(1000) && /[,，]/.test(numeral.grouping);
  c.strong = big || grouped || (numeral.script === 'chinese' && c.scaled && !numeral.lone);
  return perThousand(text, c);
}

/** 1.15 children, 2.3 people a household: a mean of what is counted, not `Web 2.0 companies`, `3.5 new jobs`. */
function meanOf(text: string, c: Candidate): CountedNoun | undefined {
  const { numeral } = c;
  if (numeral.script !== 'arabic' || numeral.decimals > 2 || isNamed(text, c.start)) return undefined;
  const noun = countedNoun(text, c.end);
  return noun?.end === undefined ? undefined : noun;
}

/** A word with a capital stands right before: Web 2.0. */
function isNamed(text: string, at: number): boolean {
  const end = skipSpacesBack(text, at);
  let start = end;
  while (isLetter(text, start - 1)) start--;
  return start < end && text.charCodeAt(start) < 0x60;
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
