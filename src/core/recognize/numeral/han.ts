import Big from 'big.js';
import { type Decimal, ONE, power10, ZERO } from '../../model/decimal.ts';
import { type Digits, readArabic } from './arabic.ts';
import { classAt, DIGIT, HAN_DIGIT, HAN_SCALE, isDigit, skipSpaces, worthAt } from './chars.ts';
import type { NoNumeral, Numeral } from './index.ts';

const FINANCIAL = '壹弌贰貳叁參肆伍陆陸柒捌玖拾佰仟';
const MORE = '余餘多几';
/** 千瓦, 兆赫, 百分点: the scale character belongs to a unit. */
const UNIT_AFTER: Readonly<Record<number, string>> = {
  2: '分',
  3: '瓦克米伏卡焦赫帕字分安乏',
  12: '瓦赫欧字比帕焦伏位周',
};

/** True when the scale character at `i` begins a unit of its own: 千瓦, 千克; 千公顷 does not. */
export const isUnitScale = (text: string, i: number): boolean =>
  (UNIT_AFTER[worthAt(text, i)] ?? '').includes(text.charAt(i + 1) || ' ');

/** Running state of one numeral: finished big groups, the group under way, the digit waiting for its scale. */
class Sum {
  total: Decimal = ZERO;
  group: Decimal = ZERO;
  digit: Decimal | undefined;
  /** Power of the last small scale in this group, of the last big one, and of the last scale of all. */
  small = 99;
  big = 99;
  last = 0;
  /** Power of the last written digit. */
  power = 0;
  zero = false;
  decimals = 0;
  any = false;
  lone = false;

  /** 十 百 千. False when it cannot stand here (五十千). */
  takeSmall(power: number): boolean {
    if (power >= this.small || this.decimals) return false;
    if (this.digit === undefined) {
      if (this.any && !(power === 1 && (this.zero || this.small === 99))) return false;
      if (!this.any && power > 1) this.lone = true;
      this.digit = ONE;
    }
    this.group = this.group.plus(this.digit.times(power10(power)));
    this.digit = undefined;
    this.small = power;
    this.close(power);
    this.power = power;
    return true;
  }

  /** 万 亿 兆, which multiply all that is smaller before them: 四千万亿, 一万二千亿. */
  takeBig(power: number): boolean {
    const block = this.group.plus(this.digit ?? ZERO);
    if (!this.any) {
      this.lone = true;
      this.total = power10(power);
      this.power = power;
    } else if (block.eq(0)) {
      if (this.total.eq(0)) return false;
      this.total = this.total.times(power10(power));
      this.power += power;
    } else {
      if (power === this.big) return false;
      const above = power > this.big || this.big === 99;
      const low = this.digit === undefined ? this.power : -this.decimals;
      this.total = above ? this.total.plus(block).times(power10(power)) : this.total.plus(block.times(power10(power)));
      this.power = low + power;
    }
    this.group = ZERO;
    this.digit = undefined;
    this.small = 99;
    this.big = power;
    this.close(power);
    return true;
  }

  /** A digit left over at the end: 三百五 is 350, 三百零五 is 305, 三万五 35000. */
  settle(han: boolean): void {
    if (this.digit === undefined) return;
    const power = han && !this.zero && this.last >= 2 && !this.decimals ? this.last - 1 : 0;
    this.group = this.group.plus(this.digit.times(power10(power)));
    this.power = power - this.decimals;
    this.digit = undefined;
  }

  value(): Decimal {
    return this.total.plus(this.group);
  }

  private close(power: number): void {
    this.last = power;
    this.zero = false;
    this.any = true;
  }
}

/**
 * Reads a Chinese or mixed numeral: 三百, 二十五万亿, 3千万, 5亿2000万, 二点五, 百分之四, 三分之二, 500余万.
 * @param first Arabic digits already read at `i`; then a Chinese scale must follow them.
 */
export function readHan(text: string, i: number, first?: Digits): Numeral | NoNumeral | undefined {
  if (first) {
    const scale = skipSpaces(text, first.end, 2);
    const next = text.charAt(first.end);
    const scaled = (classAt(text, scale) & HAN_SCALE) !== 0 && worthAt(text, scale) > 1 && !isUnitScale(text, scale);
    if (!scaled && !(next && MORE.includes(next))) return undefined;
  } else {
    const run = digitRun(text, i);
    if (run) return run;
  }
  const scan = new Scan(text, i, new Sum(), first);
  if (!scan.run()) return undefined;
  return denominator(text, i, scan) ?? scan.numeral();
}

/** The numerator behind 分之, which has no 分之 of its own. */
function numerator(text: string, i: number, first: Digits | undefined): Numeral | undefined {
  if (first && !(classAt(text, first.end) & HAN_SCALE)) return undefined;
  const scan = new Scan(text, i, new Sum(), first);
  return scan.run() && !text.startsWith('分之', scan.at) ? scan.numeral() : undefined;
}

/** 二〇二三 is read digit by digit; 三四百, 七八 say "three or four" and are no figure. */
function digitRun(text: string, i: number): Numeral | NoNumeral | undefined {
  let end = i;
  let digits = '';
  let zero = false;
  while (classAt(text, end) & HAN_DIGIT && end - i < 24) {
    const d = worthAt(text, end);
    zero ||= d === 0;
    digits += String(d);
    end++;
  }
  const n = end - i;
  if (n < 2 || (text.charAt(i) === '零' && n === 2)) return undefined;
  if (n > 16 || (!zero && n === 2) || classAt(text, end) & HAN_SCALE) return { end };
  return simple(i, end, new Big(digits));
}

const simple = (start: number, end: number, value: Decimal): Numeral => ({
  start,
  end,
  digitsEnd: end,
  scale: undefined,
  value,
  step: ONE,
  script: 'chinese',
  grouping: undefined,
  decimals: 0,
  more: undefined,
  bareEnd: end,
  form: 'plain',
  lone: false,
});

/** Longest Chinese numeral taken, in units: 四千五百六十九万八千三百一十一亿四千八百七十二万五千三百八十二 has 31. */
const LONGEST = 64;

class Scan {
  at: number;
  more: 'gt' | 'approx' | undefined;
  bareEnd: number;
  /** Where the trailing scale begins. */
  private scaleAt = -1;
  private hanDigit = false;

  constructor(
    readonly text: string,
    readonly start: number,
    readonly sum: Sum,
    readonly first: Digits | undefined,
  ) {
    this.at = start;
    this.bareEnd = start;
  }

  run(): boolean {
    const { sum, first } = this;
    if (first) {
      sum.digit = first.value;
      sum.any = true;
      sum.decimals = first.decimals;
      this.at = first.end;
      this.bareEnd = first.end;
      const scale = skipSpaces(this.text, first.end, 2);
      if (classAt(this.text, scale) & HAN_SCALE) this.at = scale;
    }
    while (this.at - this.start < LONGEST && this.step());
    if (this.at === this.start) return false;
    sum.settle(this.hanDigit);
    return true;
  }

  private step(): boolean {
    const kind = classAt(this.text, this.at);
    if (kind & HAN_SCALE) return this.scale();
    if (kind & HAN_DIGIT) return this.digit();
    if (kind & DIGIT) return this.arabic();
    return this.point() || this.moreWord();
  }

  private scale(): boolean {
    const { text, sum } = this;
    if (isUnitScale(text, this.at) && !this.isPerCent()) return false;
    const power = worthAt(text, this.at);
    if (this.more && power < 4) return false;
    // 十几 is over; what follows 十万 is another group.
    const arabicFirst = this.first !== undefined && this.scaleAt < 0;
    const taken = power < 4 ? this.smallScale(power, arabicFirst) : sum.takeBig(power);
    if (!taken) return false;
    if (this.scaleAt < 0 && (power >= 4 || arabicFirst)) this.scaleAt = this.at;
    if (power < 4 && !arabicFirst && this.first === undefined) this.scaleAt = -1;
    this.hanDigit = false;
    this.at++;
    this.bareEnd = this.at;
    return true;
  }

  /** 119319千公顷: digits before 千 may be of any size and have decimals. */
  private smallScale(power: number, arabicFirst: boolean): boolean {
    const { sum } = this;
    if (!arabicFirst || sum.digit === undefined) return sum.takeSmall(power);
    const low = -sum.decimals;
    sum.decimals = 0;
    if (!sum.takeSmall(power)) return false;
    sum.power = low + power;
    return true;
  }

  private isPerCent(): boolean {
    return !this.sum.any && this.text.startsWith('分之', this.at + 1);
  }

  private digit(): boolean {
    const { sum } = this;
    if (sum.digit !== undefined || sum.decimals || this.more) return false;
    const d = worthAt(this.text, this.at);
    if (this.first && d !== 0 && !sum.zero) return false;
    if (d === 0) {
      sum.zero = true;
      sum.any = true;
      if (this.at === this.start && !this.continues(this.at + 1)) sum.digit = undefined;
    } else {
      // 五亿一是: a digit after a scale counts only when the numeral goes on or ends here.
      sum.digit = new Big(d);
      sum.any = true;
      this.hanDigit = true;
    }
    this.scaleAt = -1;
    this.at++;
    this.bareEnd = this.at;
    return true;
  }

  private continues(at: number): boolean {
    return (classAt(this.text, at) & (HAN_DIGIT | HAN_SCALE)) !== 0;
  }

  /** 5亿2000万, 5萬4千6百, 1千零1: Arabic digits inside, when a smaller scale or 零 says that they belong. */
  private arabic(): boolean {
    const { text, sum } = this;
    if (sum.digit !== undefined || !sum.any || sum.decimals || this.more) return false;
    const digits = readArabic(text, this.at);
    if (!digits.figure || digits.decimals || digits.grouping || digits.end - this.at > 4) return false;
    const next =
      classAt(text, digits.end) & HAN_SCALE && !isUnitScale(text, digits.end) ? worthAt(text, digits.end) : 99;
    if (!sum.zero && next >= sum.last) return false;
    sum.digit = digits.value;
    this.hanDigit = false;
    this.scaleAt = -1;
    this.at = digits.end;
    this.bareEnd = this.at;
    return true;
  }

  private point(): boolean {
    const { text, sum, at } = this;
    if ((text.charAt(at) !== '点' && text.charAt(at) !== '點') || !sum.any || sum.decimals || this.first) return false;
    let end = at + 1;
    let digits = '';
    while ((classAt(text, end) & HAN_DIGIT || isDigit(text, end)) && !'两兩'.includes(text.charAt(end))) {
      digits += String(worthAt(text, end));
      end++;
    }
    if (!digits || digits.length > 20) return false;
    const whole = sum.digit !== undefined && sum.last === 0;
    if (!whole) sum.settle(this.hanDigit);
    sum.digit = (sum.digit ?? ZERO).plus(new Big(`0.${digits}`));
    sum.decimals = digits.length;
    this.hanDigit = true;
    this.scaleAt = -1;
    this.at = end;
    this.bareEnd = end;
    return true;
  }

  private moreWord(): boolean {
    const { text, at } = this;
    if (this.more || !this.sum.any) return false;
    const c = text.charAt(at);
    const about =
      c === '来' && (this.sum.last === 1 || this.sum.last === 2) && !'自源'.includes(text.charAt(at + 1) || ' ');
    if (!about && !(c && MORE.includes(c))) return false;
    if (c === '几' && this.sum.last !== 1) return false;
    if (c !== '几' && this.hanDigit && this.sum.digit !== undefined && this.sum.last === 0) return false;
    this.more = about ? 'approx' : 'gt';
    this.at++;
    return true;
  }

  numeral(): Numeral {
    const { text, sum, first, start } = this;
    const digitsEnd = this.scaleAt >= 0 ? this.scaleAt : first && sum.last === 0 ? first.end : this.bareEnd;
    const trimmed = digitsEnd > start ? digitsEnd : this.bareEnd;
    const spaced = first && this.scaleAt >= 0 ? first.end : trimmed;
    const hasScale = this.scaleAt > start;
    const exact = !first && !sum.decimals && sum.power < 4 && sum.power >= 0;
    return {
      start,
      end: this.at,
      digitsEnd: hasScale ? spaced : this.bareEnd,
      scale: hasScale ? { start: this.scaleAt, end: this.bareEnd } : undefined,
      value: sum.value(),
      step: exact ? ONE : power10(sum.power),
      script: first ? 'arabic' : FINANCIAL.includes(text.charAt(start)) ? 'financial' : 'chinese',
      grouping: first?.grouping,
      decimals: first ? first.decimals : sum.decimals,
      more: this.more,
      bareEnd: this.bareEnd,
      form: 'plain',
      lone: sum.lone,
    };
  }
}

const HUNDRED = new Big(100);

/** 百分之四, 千分之三, 百万分之二 (per cent), 三分之二 (a fraction): the numerator stands behind 分之. */
function denominator(text: string, start: number, scan: Scan): Numeral | undefined {
  if (!text.startsWith('分之', scan.at)) return undefined;
  let at = skipSpaces(text, scan.at + 2, 1);
  const below = scan.sum.value();
  const digits = isDigit(text, at) ? readArabic(text, at) : undefined;
  if (digits && !digits.figure) return undefined;
  const han = digits || classAt(text, at) & (HAN_DIGIT | HAN_SCALE);
  const over = han ? numerator(text, at, digits) : undefined;
  if ((!over && !digits) || below.eq(0)) return undefined;
  const value = over ? over.value : (digits as Digits).value;
  const per = scan.sum.lone || (text.charAt(start) === '十' && scan.at - start === 1) ? HUNDRED.div(below) : undefined;
  const step = over ? over.step : power10(-(digits as Digits).decimals);
  at = over ? over.end : (digits as Digits).end;
  return {
    ...simple(start, at, per ? value.times(per) : value.div(below)),
    step: per ? step.times(per) : step.div(below),
    decimals: over ? over.decimals : (digits as Digits).decimals,
    more: over?.more,
    bareEnd: over?.bareEnd ?? at,
    digitsEnd: over?.bareEnd ?? at,
    form: per ? 'percent' : 'fraction',
  };
}
