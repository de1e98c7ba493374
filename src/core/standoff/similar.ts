/**
 * How much of `pattern` is found in `text`, at any place in it: 1 all of it in a row, 0 nothing. Sellers' algorithm:
 * one minus the least edit distance of the pattern to a piece of the text, over the pattern's length.
 * An empty pattern is wholly found. Time is the product of the lengths: keep both to some hundreds.
 */
export function foundIn(pattern: string, text: string): number {
  if (!pattern.length || text.includes(pattern)) return 1;
  let row = new Uint16Array(pattern.length + 1).map((_, i) => i);
  let next = new Uint16Array(pattern.length + 1);
  let least = pattern.length;
  for (let j = 0; j < text.length; j++) {
    const unit = text.charCodeAt(j);
    next[0] = 0;
    for (let i = 1; i <= pattern.length; i++) {
      const change = (row[i - 1] as number) + (pattern.charCodeAt(i - 1) === unit ? 0 : 1);
      next[i] = Math.min(change, (row[i] as number) + 1, (next[i - 1] as number) + 1);
    }
    least = Math.min(least, next[pattern.length] as number);
    [row, next] = [next, row];
  }
  return 1 - least / pattern.length;
}

/** What of a text makes its figures: digits of any width, Chinese numerals, points, signs, % and ‰. */
export const figuresOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\d零〇一二三四五六七八九十百千万亿两半成倍%‰.\-−+]/g, ' ')
    .replace(/(?<!\d)[.\-−+]+(?!\d)/g, ' ')
    .trim()
    .replace(/ +/g, ' ');
