/**
 * UTF-16 offsets to Unicode code points and back, for one text: W3C positions count code points, editors UTF-16 units.
 * Each conversion is a binary search over the characters outside the BMP.
 */
export class CodePoints {
  /** UTF-16 offsets of the high surrogates of well-formed pairs, ascending. */
  private readonly pairs: number[] = [];

  constructor(private readonly text: string) {
    for (let i = 0; i + 1 < text.length; i++) {
      if (isHigh(text.charCodeAt(i)) && isLow(text.charCodeAt(i + 1))) this.pairs.push(i++);
    }
  }

  /** Code points before a UTF-16 offset; of an offset inside a pair, those before the pair. */
  at(offset: number): number {
    const whole = wholeCharacter(this.text, offset);
    return whole - this.firstFrom(whole);
  }

  /** The UTF-16 offset of a code point; past the end is the end. */
  offset(point: number): number {
    let low = 0;
    let high = this.pairs.length;
    // The n-th pair stands at code point pairs[n] - n.
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((this.pairs[mid] as number) - mid < point) low = mid + 1;
      else high = mid;
    }
    return Math.min(this.text.length, point + low);
  }

  /** How many pairs begin before an offset. */
  private firstFrom(offset: number): number {
    let low = 0;
    let high = this.pairs.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((this.pairs[mid] as number) < offset) low = mid + 1;
      else high = mid;
    }
    return low;
  }
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Moves an offset out of the middle of a pair, to its start. */
export const wholeCharacter = (text: string, offset: number): number =>
  isLow(text.charCodeAt(offset)) && isHigh(text.charCodeAt(offset - 1)) ? offset - 1 : offset;
