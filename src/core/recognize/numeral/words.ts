import { type Decimal, ONE, power10, ZERO } from '../../model/decimal.ts';
import { type Digits, readArabic } from './arabic.ts';
import { classAt, isDigit, isLetter, isSpace, LETTER, skipSpaces } from './chars.ts';
import { WORDS, type WordKind } from './en.ts';
import type { Numeral } from './index.ts';
import { Trie } from './trie.ts';

interface Word {
  readonly kind: WordKind;
  readonly worth: Decimal;
}

const words = new Trie<Word>(true);
for (const [form, kind, worth] of WORDS) words.add(form, { kind, worth });

type Token = Word & { readonly start: number; readonly end: number };

const wordAt = (text: string, i: number): Token | undefined => {
  if (!(classAt(text, i) & LETTER)) return undefined;
  const found = words.match(text, i, (end) => !isLetter(text, end) && !isDigit(text, end));
  return found && { kind: found.value.kind, worth: found.value.worth, start: i, end: found.end };
};

/** Where the next word of a number may stand: behind one hyphen or a few spaces. */
function gap(text: string, i: number): number {
  let at = skipSpaces(text, i, 4);
  const c = text.charAt(at);
  if (c === '-' || c === '\u2010' || c === '\u2011') at = skipSpaces(text, at + 1, 2);
  return at;
}

const andAt = (text: string, i: number): number | undefined => {
  const at = skipSpaces(text, i, 4);
  const isAnd = at > i && text.substr(at, 3).toLowerCase() === 'and' && isSpace(text, at + 3);
  return isAnd ? skipSpaces(text, at + 3, 4) : undefined;
};

const OF_SCALE = /(?:of )?an? (?=(?:hundred|thousand|million|billion|trillion|lakh|crore)\b)/iy;

/** Past the small words of `half a | million`, `a quarter of a | million`. */
function ofScale(text: string, at: number): number {
  OF_SCALE.lastIndex = at;
  return at + (OF_SCALE.exec(text)?.[0].length ?? 0);
}

/**
 * Reads English number words: `ten`, `twenty-five`, `one hundred and six`, `two thirds`, `a quarter million`,
 * `one and a half`, `five point five`. Ordinals (`twenty-fifth`) and a lone article are no numbers.
 */
export function readWords(text: string, i: number): Numeral | undefined {
  if (classAt(text, i - 1) & LETTER || isDigit(text, i - 1)) return undefined;
  const first = wordAt(text, i);
  if (!first || first.kind === 'ordinal' || first.kind === 'scale' || (first.kind === 'unit' && isHyphenated(text, i)))
    return undefined;
  const reader = new Reader(text);
  return reader.read(first) ? reader.numeral(i) : undefined;
}

/** Goes on from Arabic digits: 3 hundred and 21, 4 thousand 3 hundred, 3 million and a half. */
export function readWordsFrom(text: string, start: number, digits: Digits): Numeral | undefined {
  const reader = new Reader(text);
  return reader.readFrom(digits) ? reader.numeral(start) : undefined;
}

/** co-one, plug-in-two: joined to a word before. */
const isHyphenated = (text: string, i: number): boolean => text.charAt(i - 1) === '-' && isLetter(text, i - 2);

const MAX_WORDS = 24;

class Reader {
  private total: Decimal = ZERO;
  private group: Decimal = ZERO;
  /** Worth of the last small word: 0 none, 1 a unit, 10 tens, 100 hundred. */
  private slot = 1000;
  private scale: Decimal | undefined;
  private end = 0;
  private fraction = false;
  private decimals = 0;

  constructor(private readonly text: string) {}

  read(first: Token): boolean {
    let token: Token | undefined = first;
    if (first.kind === 'article') {
      token = wordAt(this.text, skipSpaces(this.text, first.end, 4));
      if (!token || token.kind === 'unit' || token.kind === 'teen' || token.kind === 'article') return false;
      if (token.kind === 'tens') {
        const next = wordAt(this.text, gap(this.text, token.end));
        if (next?.kind !== 'ordinal') return false;
        return this.part(ONE, token.worth.plus(next.worth), next.end);
      }
    }
    for (let n = 0; token && n < MAX_WORDS && this.take(token, n === 0); n++) token = this.next();
    return this.end > 0;
  }

  readFrom(digits: Digits): boolean {
    this.group = digits.value;
    this.end = digits.end;
    this.slot = 0;
    let token = wordAt(this.text, gap(this.text, digits.end));
    for (let n = 0; token && n < MAX_WORDS && this.take(token, false); n++) token = this.next();
    return true;
  }

  /** Arabic digits inside: below the scale before them, and before a scale of their own or behind `hundred and`. */
  private digits(at: number, closed: boolean): Token | undefined {
    if (!isDigit(this.text, at) || at === this.end || !(this.scale || this.slot === 100)) return undefined;
    const digits = readArabic(this.text, at);
    if (!digits.figure || digits.decimals || digits.value.gte(1000)) return undefined;
    const scaled = wordAt(this.text, gap(this.text, digits.end))?.kind === 'scale';
    return scaled || (closed && this.slot === 100 && digits.value.lt(100))
      ? { kind: 'teen', worth: digits.value, start: at, end: digits.end }
      : undefined;
  }

  private next(): Token | undefined {
    const { text } = this;
    const and = andAt(text, this.end);
    if (and !== undefined) return this.afterAnd(and);
    this.point();
    const at = gap(text, this.end);
    return wordAt(text, at) ?? this.digits(at, false);
  }

  private afterAnd(at: number): Token | undefined {
    const token = wordAt(this.text, at);
    if (!token) return this.digits(at, true);
    if (token.kind === 'article') {
      const next = wordAt(this.text, skipSpaces(this.text, token.end, 4));
      if (next?.kind === 'fraction' || next?.kind === 'ordinal') this.addPart(ONE, next.worth, next.end);
      return undefined;
    }
    const fraction = wordAt(this.text, gap(this.text, token.end));
    const isPart = fraction && (fraction.kind === 'fraction' || (fraction.kind === 'ordinal' && token.worth.eq(1)));
    if (isPart && (token.kind === 'unit' || token.kind === 'teen')) {
      this.addPart(token.worth, fraction.worth, fraction.end);
      return undefined;
    }
    // "five and six" are two numbers; "one hundred and six" is one.
    return this.slot === 100 || (this.scale && this.group.eq(0)) ? token : undefined;
  }

  /** `and a half` after a scale is half of it (3 million and a half); before a scale it is of that one. */
  private addPart(over: Decimal, under: Decimal, end: number): void {
    const after = wordAt(this.text, gap(this.text, end));
    const own = after?.kind === 'scale' ? after : undefined;
    const scaled = this.group.eq(0) ? this.scale : undefined;
    const worth = own?.worth ?? scaled ?? ONE;
    this.group = this.group.plus(over.times(worth).div(under));
    this.end = own?.end ?? end;
    this.decimals = 1;
  }

  private part(over: Decimal, under: Decimal, end: number): boolean {
    const after = wordAt(this.text, ofScale(this.text, gap(this.text, end)));
    const scale = after?.kind === 'scale' && this.text.charAt(end) !== '-' ? after : undefined;
    this.group = over.times(scale?.worth ?? ONE).div(under);
    this.fraction = !scale;
    this.end = scale?.end ?? end;
    this.slot = 0;
    return true;
  }

  private take(token: Token, first: boolean): boolean {
    if (this.fraction) return false;
    switch (token.kind) {
      case 'unit':
      case 'teen':
      case 'tens':
        return this.small(token, token.kind === 'unit' ? 1 : 10);
      case 'scale':
        return this.scaled(token, first);
      case 'dozen':
        this.group = (this.group.eq(0) ? ONE : this.group).times(token.worth);
        this.end = token.end;
        this.slot = 0;
        return true;
      case 'fraction':
        return this.total.eq(0) && this.part(first ? ONE : this.group, token.worth, token.end);
      case 'ordinal':
        // one-fifth, a trillionth; twenty-fifth is a rank.
        if (first || (this.group.eq(1) && this.total.eq(0))) return this.part(ONE, token.worth, token.end);
        this.end = 0;
        return false;
      default:
        return false;
    }
  }

  private small(token: Token, size: number): boolean {
    if (this.end > 0 && (token.worth.eq(0) || this.joins(token.end))) return false;
    const fits = size < this.slot && !(this.slot === 10 && !this.group.mod(10).eq(0));
    if (!fits) return false;
    this.group = this.group.plus(token.worth);
    this.slot = token.kind === 'teen' ? 1 : size;
    this.end = token.end;
    return true;
  }

  /** zero-emission, two-door: a hyphen ties the word to what follows. */
  private joins(end: number): boolean {
    return this.text.charAt(end) === '-' && isLetter(this.text, end + 1) && !wordAt(this.text, end + 1);
  }

  private scaled(token: Token, first: boolean): boolean {
    if (token.worth.eq(100)) {
      if (!first && (this.slot === 100 || this.group.eq(0))) return false;
      this.group = (this.group.eq(0) ? ONE : this.group).times(100);
      this.slot = 100;
    } else {
      if (!first && this.group.eq(0)) return false;
      this.total = this.total.plus((this.group.eq(0) ? ONE : this.group).times(token.worth));
      this.group = ZERO;
      this.slot = 1000;
      this.scale = token.worth;
    }
    this.end = token.end;
    return true;
  }

  private point(): void {
    const { text } = this;
    const at = skipSpaces(text, this.end, 4);
    if (text.substr(at, 6).toLowerCase() !== 'point ') return;
    let next = wordAt(text, at + 6);
    for (let place = 1; next?.kind === 'unit' && place < 12; place++) {
      this.group = this.group.plus(next.worth.times(power10(-place)));
      this.decimals = place;
      this.end = next.end;
      this.slot = 0;
      next = wordAt(text, skipSpaces(text, next.end, 2));
    }
  }

  numeral(start: number): Numeral {
    const value = this.total.plus(this.group);
    const round = this.scale && this.group.eq(0) ? this.scale : ONE;
    return {
      start,
      end: this.end,
      digitsEnd: this.end,
      scale: undefined,
      value,
      step: this.decimals ? power10(-this.decimals) : round,
      script: 'words',
      grouping: undefined,
      decimals: this.decimals,
      more: undefined,
      bareEnd: this.end,
      form: this.fraction ? 'fraction' : 'plain',
      lone: false,
    };
  }
}
