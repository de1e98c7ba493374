import type { Span } from '../../base/span.ts';
import { type Decimal, ONE, power10 } from '../../model/decimal.ts';
import type { QuantityMention } from '../../model/quantity.ts';
import { tracedBy } from '../../model/trace.ts';
import type { Unit } from '../../model/unit.ts';
import { unitOf } from '../../model/units.ts';
import { classAt, HAN_SCALE, isLetter, skipSpaces, worthAt } from '../numeral/chars.ts';
import { isUnitScale } from '../numeral/han.ts';
import { scaleWordAt } from '../numeral/scale.ts';
import { LETTERS } from '../unit/en.ts';
import { currencyBefore, rated, type UnitForm, unitAt, unitWithRate } from '../unit/index.ts';
import { countedNoun } from './noun.ts';

/** What a head, caption or lead-in says of the bare numbers under it. */
export interface HeadUnit {
  /** null: a scale alone, `(thousand)`. */
  readonly unit: Unit | null;
  /** By what a number under the head is to be multiplied to be in `unit`. */
  readonly factor: Decimal;
  /** Where it stands in the head's text. */
  readonly span: Span;
}

const OPEN = '(（[［〔【';
const CLOSE = ')）]］〕】';
const MARKERS = ['单位：', '单位:', '单位为', '单位均为', '单位是', 'Unit:', 'unit:', 'Units:', 'units:', 'Unit：'];

/**
 * The unit announced in a head, caption or list lead-in: 总产量（万吨）, 单位：亿元, `EUR million`, `(thousand)`, `%`.
 * Of several brackets the last that is a unit counts. Two units in one caption (单位：万人、%) decide nothing.
 * @returns undefined when none is announced: 2024年, `Indicator`.
 */
export function headUnit(text: string): HeadUnit | undefined {
  const at = MARKERS.map((m) => [text.indexOf(m), m.length] as const).find(([i]) => i >= 0);
  if (at) {
    const start = skipSpaces(text, at[0] + at[1]);
    const end = endOfPhrase(text, start);
    const bare = beforeBracket(text, start, end);
    return (
      whole(text, start, end) ?? whole(text, start, bare) ?? counted(text, start, end) ?? counted(text, start, bare)
    );
  }
  const rate = perThousand(text);
  if (rate && text.length < CAPTION) return rate;
  return (
    numbered(text) ??
    bracketed(text) ??
    rate ??
    whole(text, skipSpaces(text, 0), text.trimEnd().length) ??
    trailing(text)
  );
}

function endOfPhrase(text: string, start: number): number {
  let end = start;
  while (end < text.length && !'）)，,；;。\n、'.includes(text.charAt(end))) end++;
  return text.charAt(end) === '、' ? -1 : end;
}

const LIST = /[、，,;；/]|\s(?:and|or)\s|和|及/;

/** All units of a caption that announces several: 单位：万人、% gives two; one or none gives none. */
export function headUnits(text: string): readonly HeadUnit[] {
  const at = MARKERS.map((m) => [text.indexOf(m), m.length] as const).find(([i]) => i >= 0);
  const open = Math.max(...Array.from(OPEN, (c) => text.lastIndexOf(c)));
  const start = at ? at[0] + at[1] : open + 1;
  if (start <= 0) return [];
  const parts = (text.slice(start, start + 40).split(/[)）\]］〕】。\n]/)[0] ?? '').split(LIST);
  const units = parts.map((p) => whole(p, skipSpaces(p, 0), p.trimEnd().length));
  const known = units.filter((u) => u !== undefined);
  return known.length === parts.length && known.length > 1 ? known : [];
}

/** 单位：亿元（除注明外）: a note in brackets is no part of the unit; 台（套） is. */
function beforeBracket(text: string, start: number, end: number): number {
  for (let i = start; i < end; i++) if (OPEN.includes(text.charAt(i))) return i;
  return -1;
}

function bracketed(text: string): HeadUnit | undefined {
  let found: HeadUnit | undefined;
  let open = -1;
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (OPEN.includes(c)) open = i;
    else if (CLOSE.includes(c) && open >= 0) {
      const start = skipSpaces(text, open + 1);
      if (!(i - start === 1 && isFlag(text, open, start)) && !DATED.test(text.slice(start, i)))
        found = whole(text, start, i) ?? counted(text, start, i) ?? amongNotes(text, start, i) ?? found;
      open = -1;
    }
  }
  return found;
}

/** `Baseline (year)`: the bracket under the head holds the year of each figure. */
const DATED = /^(?:year|quarter|month|date|season|period)$/i;

/** `Share (2022, %)`, `(EUR million; 2023 prices)`: the one unit among the notes of a bracket. */
function amongNotes(text: string, start: number, end: number): HeadUnit | undefined {
  if (end - start > MOST_NOTED) return undefined;
  let found: HeadUnit | undefined;
  for (let at = start; at < end; ) {
    let stop = at;
    while (stop < end && !',;，；、'.includes(text.charAt(stop))) stop++;
    const from = skipSpaces(text, at);
    const unit = whole(text, from, from + text.slice(from, stop).trimEnd().length);
    if (unit && found) return undefined;
    found ??= unit;
    at = stop + 1;
  }
  return found;
}
const MOST_NOTED = 48;

/** `2024 (p)`, `Q1 2025 (e)`: provisional, estimated; no pence and no litres. */
const isFlag = (text: string, open: number, at: number): boolean =>
  'pefrbsP'.includes(text.charAt(at)) && /(?:19|20)\d\d\s?$/.test(text.slice(Math.max(0, open - 6), open));

const NUMBERED =
  /^(?:(?:table|figure) [\da-z.]{1,6}[.:]? )?(?:(?:the )?number of (?=[a-z])|(?=[^(]*(?:, number|\(numbers?\))$))/i;
/** `First-time applicants, persons` */
const COUNTS = /, (persons|people|households|families|dwellings|vehicles|jobs|enterprises|companies|passengers)$/;
/** A caption or head is shorter; longer text is a sentence. */
const CAPTION = 80;

/** `Number of fires`, `Table 2: Fires by district, number`: the bare numbers count what is named. */
function numbered(text: string): HeadUnit | undefined {
  const caption = text.length < CAPTION ? text.trim().toLowerCase() : '';
  const said = COUNTS.exec(caption)?.[1];
  const lead = NUMBERED.exec(caption)?.[0];
  const named = lead !== undefined && !/[.;] /.test(caption.slice(lead.length));
  const noun = said ?? (named ? countedNoun(` ${caption.slice(lead.length)}`, 0)?.noun : undefined);
  const end = { start: text.length, end: text.length };
  return noun ? finish({ code: `{${noun}}`, factor: ONE, kind: 'count', loose: false }, ONE, end) : undefined;
}

const PER = /\bper (?:(1[,\s]?000[,\s]?000|million)|(1[,\s]?000|thousand)|(10[,\s]?000)|(100[,\s]?000))(?![\d,]*\d)\b/i;
const RATES = ['[ppm]', '[ppth]', '/10*4', '/10*5'];

/** `Under-five deaths per 1,000 live births`, `Adults in prison per 100,000 adults` */
function perThousand(text: string): HeadUnit | undefined {
  const found = PER.exec(text);
  const unit = found && unitOf(RATES[found.slice(1).findIndex(Boolean)] ?? '');
  return found && unit
    ? { unit, factor: ONE, span: { start: found.index, end: found.index + found[0].length } }
    : undefined;
}

/** `Shares in per cent:`, `All figures are in % of GDP.` */
const IN_PERCENT = /^[^%]{0,60} in ((?:%|per ?cent|percent)(?: of [A-Za-z][A-Za-z ]{1,30})?)\s?[.:]?$/i;

/** 金额/亿元, 产量，万吨; a share behind its name */
function trailing(text: string): HeadUnit | undefined {
  const percent = IN_PERCENT.exec(text);
  if (percent) {
    const start = percent.index + percent[0].indexOf(percent[1] as string);
    return whole(text, start, start + (percent[1] as string).length);
  }
  const at = Math.max(text.lastIndexOf('/'), text.lastIndexOf('，'), text.lastIndexOf(','), text.lastIndexOf('：'));
  return at > 0 ? whole(text, skipSpaces(text, at + 1), text.trimEnd().length) : undefined;
}

/** The unit when it fills the text from `start` to `end`: 万吨, EUR million, `million tonnes`, `US$ bn`, `'000 ha`. */
function whole(text: string, start: number, end: number): HeadUnit | undefined {
  if (end <= start || end - start > 60) return undefined;
  const span = { start, end };
  const share = percentOf(text, start, end);
  if (share) return { unit: share, factor: ONE, span };
  const money = leadingMoney(text, start, end);
  const scale = (money && letterAt(text, money.end)) ?? scaleAt(text, money ? skipIn(text, money.end) : start);
  let at = Math.min(end, skipSpaces(text, scale.end, 1));
  if (money && at < end) {
    const price = priceOf(text, money.code, at, end);
    if (price) return finish(price, scale.factor, span);
  }
  if (money && at >= end)
    return finish({ code: money.code, factor: ONE, kind: 'hard', loose: false }, scale.factor, span);
  const unit = unitWithRate(text, at);
  if (unit) {
    at = Math.min(end, skipSpaces(text, perTime(text, unit.end), 1));
    const behind = at < end && !money ? scaleAt(text, at) : { factor: ONE, end: at };
    if (behind.end !== end) return undefined;
    return finish(unit.form, scale.factor.times(behind.factor), span);
  }
  return at >= end && scale.end > start ? { unit: null, factor: scale.factor, span } : undefined;
}

/** `€/MWh`, `USD per tonne`: money for each of something, behind the sign. */
function priceOf(text: string, code: string, at: number, end: number): UnitForm | undefined {
  const over = /^(?:\/ ?|per )/.exec(text.slice(at, at + 4))?.[0];
  const under = over ? unitAt(text, at + over.length) : undefined;
  if (!under || under.end !== end || under.form.kind !== 'hard') return undefined;
  return rated({ code, factor: ONE, kind: 'hard', loose: false }, under.form);
}

const COUNTED = /^[\u4e00-\u9fff]{2,5}$/;

/**
 * A scale and a noun that is in no dictionary, where a unit is announced: 单位：亿重量箱, （万头次）. Only behind 万 or 亿,
 * since 百强企业 and 千兆用户 are names.
 */
function counted(text: string, start: number, end: number): HeadUnit | undefined {
  if (end <= start) return undefined;
  const scale = scaleAt(text, start);
  const noun = text.slice(scale.end, end).trim();
  if (!/[万亿]/.test(text.slice(start, scale.end)) || !COUNTED.test(noun) || unitWithRate(text, scale.end))
    return undefined;
  return finish({ code: `{${noun}}`, factor: ONE, kind: 'count', loose: false }, scale.factor, { start, end });
}

const TIMES = [
  '/年',
  '／年',
  '每年',
  '/a',
  '/yr',
  '/year',
  ' per year',
  ' a year',
  ' per annum',
  '/日',
  '/天',
  '/月',
  ' per day',
  ' per month',
];

/** Past `/年`, ` per year`: a capacity per year is an amount, 万吨/年 counts tonnes. */
function perTime(text: string, at: number): number {
  const time = TIMES.find((t) => text.startsWith(t, at));
  return time && !isLetter(text, at + time.length) ? at + time.length : at;
}

const percentOf = (text: string, start: number, end: number): Unit | undefined =>
  /^(?:(?:annual|yearly|average|year-on-year|real) )*(?:%|％|per ?cent|percent|percentage)(?: (?:of|change|growth|per year|a year|per annum|p\.a\.).*)?(?:,? unless .*)?$/i.test(
    text.slice(start, end),
  )
    ? unitOf('%')
    : undefined;

function finish(form: UnitForm, scale: Decimal, span: Span): HeadUnit | undefined {
  const unit = unitOf(form.code);
  return unit && { unit, factor: form.factor.times(scale), span };
}

/** `R million`, `N bn`, `R'000`: behind a letter that stands for a currency. */
const LETTER_HEAD = /^(?: ?(?:thousand|million|billion|trillion|mn|bn|m)s?| ?['’]000)$/i;

function leadingMoney(text: string, start: number, end: number): { code: string; end: number } | undefined {
  const letter = LETTERS[text.charAt(start)];
  if (letter && LETTER_HEAD.test(text.slice(start + 1, end)))
    return { code: letter, end: skipSpaces(text, start + 1, 1) };
  for (let at = Math.min(end, start + 6); at > start; at--) {
    if (isLetter(text, at - 1) && isLetter(text, at)) continue;
    const money = currencyBefore(text, at);
    if (money?.start === start) return { code: money.code, end: skipSpaces(text, at, 1) };
  }
  return undefined;
}

/** `€m`, `£bn`, `EUR mn`, `₹ cr`: the letters behind a currency. */
function letterAt(text: string, start: number): { factor: Decimal; end: number } | undefined {
  let end = start;
  while (end - start < 4 && isLetter(text, end)) end++;
  const factor = MONEY_LETTERS[text.slice(start, end).toLowerCase()];
  return factor && !isLetter(text, end) ? { factor, end } : undefined;
}
const MONEY_LETTERS: Readonly<Record<string, Decimal>> = {
  k: power10(3),
  m: power10(6),
  mn: power10(6),
  mln: power10(6),
  bn: power10(9),
  b: power10(9),
  bln: power10(9),
  tn: power10(12),
  trn: power10(12),
  cr: power10(7),
};

/** `₹ in crore`, `EUR in millions` */
const skipIn = (text: string, at: number): number => (text.startsWith('in ', at) ? at + 3 : at);

const THOUSANDS = ["'000", '’000', '000s', "000'"];

function scaleAt(text: string, start: number): { factor: Decimal; end: number } {
  for (const t of THOUSANDS) if (text.startsWith(t, start)) return { factor: power10(3), end: start + t.length };
  let end = start;
  let power = 0;
  while (classAt(text, end) & HAN_SCALE && !isUnitScale(text, end)) power += worthAt(text, end++);
  if (end > start) return { factor: power10(power), end };
  const word = isLetter(text, start) ? scaleWordAt(text, start) : undefined;
  return word ? { factor: word.value, end: word.end } : { factor: ONE, end: start };
}

/** Gives the head's unit and scale to a bare number; a number with its own unit stays as it is. */
export function withHeadUnit(mention: QuantityMention, head: HeadUnit): QuantityMention {
  const { quantity } = mention;
  if (quantity.unit) return mention;
  // 24.3万 under 亿元 has its own scale already; a head's scale is for digits alone.
  const factor = mention.notation.scale ? ONE : head.factor;
  return {
    ...mention,
    quantity: {
      ...quantity,
      value: quantity.value.times(factor),
      ...(quantity.max === undefined ? {} : { max: quantity.max.times(factor) }),
      unit: head.unit,
      step: quantity.step.times(factor),
    },
    trace: tracedBy(mention.trace, `unit.head ${head.unit?.code ?? ''} × ${factor.toFixed()}`),
  };
}
