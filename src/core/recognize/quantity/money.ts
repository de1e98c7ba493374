import type { Decimal } from '../../model/decimal.ts';
import { ONE, power10 } from '../../model/decimal.ts';
import { isDigit, isHan, isLetter, skipSpaces, skipSpacesBack } from '../numeral/chars.ts';
import { LETTER_SCALES } from '../numeral/en.ts';
import { scaleWordAt } from '../numeral/scale.ts';
import { LETTERS } from '../unit/en.ts';
import { type CurrencyBefore, currencyBefore, denominatorAt, rated, type UnitForm, unitAt } from '../unit/index.ts';
import { betweenOf } from './between.ts';
import { type Candidate, setUnit } from './candidate.ts';

/** $, EUR, ￥ before the number, with m, bn, k behind it, and the rate it may carry: €4.5 per kilogram. */
export function withCurrency(text: string, c: Candidate, floor: number): boolean {
  const { numeral } = c;
  const money = currencyBefore(text, skipSpacesBack(text, numeral.start, 2)) ?? letterBefore(text, c);
  if (!money || money.start < floor) return false;
  c.start = money.start;
  letterScale(text, c);
  if (money.millions) applyScale(c, power10(6), c.end, c.end);
  const code = '¥￥'.includes(text.charAt(money.start)) && isInJapan(text, money.start) ? 'JPY' : money.code;
  let unit: UnitForm = { code, factor: ONE, kind: 'hard', loose: false };
  const again = unitAt(text, skipSpaces(text, c.end, 1));
  const isWord = again && (isLetter(text, again.end - 1) || isHan(text, again.end - 1));
  if (isWord && again.form.code === code) c.end = again.end;
  const span = { start: money.start, end: skipSpacesBack(text, numeral.start, 2) };
  const under = denominatorAt(text, c.end);
  if (under) {
    unit = rated(unit, under.form);
    c.end = under.end;
  }
  setUnit(c, unit, span);
  return true;
}

/**
 * R1.853 trillion, R12,500, R370 a month: a letter right before a number that is plainly an amount. R134a, R2 and N95 are
 * names.
 */
function letterBefore(text: string, c: Candidate): CurrencyBefore | undefined {
  const { numeral } = c;
  const start = numeral.start - 1;
  const code = LETTERS[text.charAt(start)];
  if (
    !code ||
    numeral.script !== 'arabic' ||
    isLetter(text, start - 1) ||
    '-/&$'.includes(text.charAt(start - 1) || ' ')
  )
    return undefined;
  const isAmount =
    numeral.scale !== undefined ||
    numeral.grouping !== undefined ||
    AMOUNT_BEHIND.test(text.slice(numeral.bareEnd, numeral.bareEnd + 12));
  return isAmount ? { code, start, millions: false } : undefined;
}
const AMOUNT_BEHIND = /^(?: ?(?:bn|tn|trn|m)\b| (?:a|per|each|every) (?:day|week|month|year|hour|person|head|child)\b)/;

/** ¥ is the sign of the yen too: Japan plans ¥150 trillion. With China near, or neither, it stays the yuan's. */
function isInJapan(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - NEAR), at + NEAR);
  return JAPAN.test(near) && !CHINA.test(near);
}
const NEAR = 160;
const JAPAN = /\bJapan|\bTokyo\b|\byen\b|日本|日元|日圆|东京/;
const CHINA = /\bChin(?:a|ese)|\bBeijing\b|\b(?:yuan|renminbi|RMB)\b|中国|我国|人民币/;

/** Of which money the cents are, where a text names it: of euros, of Australian dollars; of dollars where none is named. */
const CENTS: readonly (readonly [RegExp, string])[] = [
  [/€|\beuros?\b|\bEUR\b|\beuro area\b/, 'EUR'],
  [/\bA(?:U)?\$|\bAUD\b|\bAustralian?\b/, 'AUD'],
  [/\bNZ\$|\bNZD\b|\bNew Zealand\b/, 'NZD'],
  [/\bC(?:A)?\$|\bCAD\b|\bCanad(?:a|ian)\b/, 'CAD'],
  [/\brand\b|\bZAR\b|\bSouth Africa/, 'ZAR'],
  [/\bS\$|\bSGD\b|\bSingapore/, 'SGD'],
];

/** `12 cents a kilometre` beside `€0.10`: hundredths of a euro. Takes the form read; others are given back as they are. */
export function centsIn(text: string, at: number, form: UnitForm): UnitForm {
  if (!form.code.startsWith('USD') || !text.startsWith('cent', at)) return form;
  const near = text.slice(Math.max(0, at - FAR), at + FAR);
  const code = CENTS.find(([money]) => money.test(near))?.[1];
  return code && !/\bUS\$|\bUSD\b/.test(near) ? { ...form, code: code + form.code.slice(3) } : form;
}
const FAR = 300;

/** €580–620m: the sign stands at the first number only, and the letter behind the second is no metre. */
export function withMoneyOf(text: string, c: Candidate, before: Candidate | undefined): boolean {
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

/** Letters that scale a number without a currency, where every number is asked for: 2.33 k. */
export const BARE_SCALES: Readonly<Record<string, Decimal>> = { k: power10(3), M: power10(6), MM: power10(6) };

/** Takes a scale letter behind the number: £28.6m, $15k; nothing when none stands there. */
export function letterScale(
  text: string,
  c: Candidate,
  letters: Readonly<Record<string, Decimal>> = LETTER_SCALES,
): void {
  if (c.numeral.scale || c.numeral.script !== 'arabic') return;
  const at = skipSpaces(text, c.end, 1);
  let end = at;
  while (end - at < 3 && isLetter(text, end)) end++;
  const factor = letters[text.slice(at, end)];
  if (!factor || isLetter(text, end) || isDigit(text, end)) return;
  applyScale(c, factor, at, end);
}

/** What is told in millions by a letter alone: `1.5m tonnes`, `2m homes`; `a 50m pool` is a length. */
const IN_MILLIONS =
  /(?:tonnes|tons|barrels|litres|liters|gallons|bushels|hectares|acres|cubic|square|euros|dollars|pounds|people|persons|homes|households|families|jobs|workers|employees|customers|users|subscribers|passengers|visitors|tourists|travellers|children|pupils|students|patients|women|men|migrants|refugees|voters|vehicles|cars|units|doses|trees|houses|dwellings|hours|trips|journeys|shares|tests|pigs|cattle|birds)\b/y;

/** Takes the `m` right behind a number for millions where a thing told in millions follows. */
export function millionsOf(text: string, c: Candidate): void {
  const { numeral } = c;
  if (numeral.scale || numeral.script !== 'arabic' || text.charAt(c.end) !== 'm' || text.charAt(c.end + 1) !== ' ')
    return;
  IN_MILLIONS.lastIndex = c.end + 2;
  if (IN_MILLIONS.test(text)) applyScale(c, power10(6), c.end, c.end + 1);
}

function applyScale(c: Candidate, factor: Decimal, start: number, end: number): void {
  c.value = c.value.times(factor);
  c.step = c.step.times(factor);
  if (end > start) c.scale = { start, end };
  c.scaled = true;
  c.end = end;
}

/** 75 USD million */
export function scaleBehindMoney(text: string, c: Candidate): void {
  if (c.scaled || !c.unit || !isLetter(text, c.end - 1)) return;
  const at = skipSpaces(text, c.end, 1);
  const scale = at > c.end && isLetter(text, at) ? scaleWordAt(text, at) : undefined;
  if (scale) applyScale(c, scale.value, at, scale.end);
}
