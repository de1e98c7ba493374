import { ONE, power10 } from '../../model/decimal.ts';
import {
  classAt,
  classOf,
  DIGIT,
  HAN_DIGIT,
  HAN_SCALE,
  isDigit,
  isLetter,
  isSpace,
  LETTER,
  SIGN,
  skipSpacesBack,
  WORD_START,
} from '../numeral/chars.ts';
import { type Numeral, readNumeral } from '../numeral/index.ts';
import type { UnitForm } from '../unit/index.ts';
import { blank, type Candidate, setUnit } from './candidate.ts';
import { doubling } from './doubling.ts';
import { withBounds } from './govern.ts';
import { blockedAfter, blockedBefore } from './guard.ts';
import { withNoun, withRateBefore, withUnit } from './measure.ts';
import { BARE_SCALES, letterScale, millionsOf, withCurrency, withMoneyOf } from './money.ts';

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
  else if (!withCurrency(text, c, floor) && !withMoneyOf(text, c, before)) {
    millionsOf(text, c);
    withUnit(text, c);
  }
  if (bare && !c.unit && isSpace(text, c.end)) letterScale(text, c, BARE_SCALES);
  c.blocked = blockedBefore(text, numeral, c.unit, c.start < numeral.start) ?? dateBlock(text, c);
  const inMillions = c.scaled && c.end > numeral.bareEnd;
  if (!c.unit && !c.blocked) c.blocked = (inMillions ? undefined : blockedAfter(text, numeral)) ?? withNoun(text, c);
  withSign(text, c);
  withBounds(text, c, floor);
  withRateBefore(text, c, floor);
  return c;
}

const PERCENT: UnitForm = { code: '%', factor: ONE, kind: 'hard', loose: false };

const POINT = '.'.charCodeAt(0);

/** .5 and -.5 */
function leadingPoint(text: string, c: Candidate): void {
  const { numeral } = c;
  if (text.charCodeAt(c.start - 1) !== POINT || numeral.script !== 'arabic' || numeral.decimals || numeral.scale)
    return;
  if (isDigit(text, c.start - 2) || isLetter(text, c.start - 2)) return;
  const factor = power10(numeral.start - numeral.digitsEnd);
  c.value = c.value.times(factor);
  c.step = factor;
  c.start--;
}

const MINUTE = '分'.charCodeAt(0);

function dateBlock(text: string, c: Candidate): string | undefined {
  if (c.unit?.kind === 'count' && text.charCodeAt(c.end - 1) === MINUTE && /[时点:：]/.test(text.charAt(c.start - 1)))
    return 'time';
  return undefined;
}

function withSign(text: string, c: Candidate): void {
  const at = skipSpacesBack(text, c.start, 1);
  if (!(classAt(text, at - 1) & SIGN)) return;
  const sign = text.charAt(at - 1);
  const before = text.charAt(at - 2);
  c.negative = sign === '负' || sign === '負' || !(isDigit(text, at - 2) || isLetter(text, at - 2) || before === '%');
}
