/** What a UTF-16 unit can mean to the numeral scanner. Bits, so that one look-up answers every question. */
export const DIGIT = 1;
/** 一 … 九, 零, 两, financial forms. */
export const HAN_DIGIT = 2;
/** 十 百 千 万 亿 兆. */
export const HAN_SCALE = 4;
export const LETTER = 8;
/** Spaces inside a line: plain, no-break, thin, ideographic. A line break is none. */
export const SPACE = 16;
/** 负, -, −: what may stand before a negative number. */
export const SIGN = 32;
/** Han characters and what stands with them. */
export const HAN = 64;
/** A letter that may begin an English number word. */
export const WORD_START = 128;

const CLASS = new Uint8Array(65536);
/** 0 to 9 for digits, Arabic, full-width and Chinese; the power of ten for Chinese scales. */
const WORTH = new Uint8Array(65536);

function mark(chars: string, bits: number, worth?: number): void {
  for (let i = 0; i < chars.length; i++) {
    const code = chars.charCodeAt(i);
    CLASS[code] = (CLASS[code] as number) | bits;
    if (worth !== undefined) WORTH[code] = worth;
  }
}

const HAN_DIGITS = ['零〇○', '一壹弌', '二贰貳两兩', '三叁參', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'];
const HAN_SCALES: readonly [string, number][] = [
  ['十拾', 1],
  ['百佰', 2],
  ['千仟', 3],
  ['万萬', 4],
  ['亿億', 8],
  ['兆', 12],
];

for (let code = 0x3400; code <= 0x9fff; code++) CLASS[code] = HAN;
for (let d = 0; d < 10; d++) {
  mark(String.fromCharCode(0x30 + d, 0xff10 + d), DIGIT, d);
  mark(HAN_DIGITS[d] as string, HAN_DIGIT, d);
}
for (const [chars, power] of HAN_SCALES) mark(chars, HAN_SCALE, power);
for (let c = 0; c < 26; c++) mark(String.fromCharCode(0x41 + c, 0x61 + c, 0xff21 + c, 0xff41 + c), LETTER);
mark('\u00b5\u03bc', LETTER);
mark(' \u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000\t', SPACE);
mark('-\u2212\uff0d负負', SIGN);
mark('aAdDeEfFhHnNoOqQsStTzZ', WORD_START);

export const classOf = (code: number): number => CLASS[code] as number;
/** Class of the unit at `i`; 0 outside the text. */
export const classAt = (text: string, i: number): number =>
  i >= 0 && i < text.length ? (CLASS[text.charCodeAt(i)] as number) : 0;
export const worthAt = (text: string, i: number): number => WORTH[text.charCodeAt(i)] as number;
export const isDigit = (text: string, i: number): boolean => (classAt(text, i) & DIGIT) !== 0;
export const isLetter = (text: string, i: number): boolean => (classAt(text, i) & LETTER) !== 0;
/** A code of A to Z or a to z; `isLetter` takes full-width letters and µ too. */
export const isLatin = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90);
export const isSpace = (text: string, i: number): boolean => (classAt(text, i) & SPACE) !== 0;
export const isHan = (text: string, i: number): boolean => (classAt(text, i) & HAN) !== 0;

/** The codes of the units of a text. */
export const codesOf = (chars: string): readonly number[] => Array.from(chars, (c) => c.charCodeAt(0));

/** First offset from `i` on that holds no space; at most `limit` spaces are passed. */
export function skipSpaces(text: string, i: number, limit = 3): number {
  let at = i;
  while (at - i < limit && isSpace(text, at)) at++;
  return at;
}

/** Offset just behind the last non-space before `i`. */
export function skipSpacesBack(text: string, i: number, limit = 3): number {
  let at = i;
  while (i - at < limit && isSpace(text, at - 1)) at--;
  return at;
}

/** Lower-case ASCII letter code of a unit; every space is the plain one; others as they are. */
export function fold(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code + 32;
  if (code < 0x80) return code === 9 ? 32 : code;
  if (code >= 0xff01 && code <= 0xff5e) return fold(code - 0xfee0);
  return (CLASS[code] as number) & SPACE ? 32 : code;
}

const isPlain = (code: number): boolean => (code >= 0x30 && code <= 0x39) || code === 0x2e;

/** The ASCII text of digits and the point, whatever their width. */
export function plainDigits(text: string, start: number, end: number): string {
  let plain = start;
  while (plain < end && isPlain(text.charCodeAt(plain))) plain++;
  if (plain === end) return text.slice(start, end);
  let out = '';
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (CLASS[c] === undefined) continue;
    if ((CLASS[c] as number) & DIGIT) out += String.fromCharCode(0x30 + (WORTH[c] as number));
    else if (c === 0x2e || c === 0xff0e) out += '.';
  }
  return out;
}
