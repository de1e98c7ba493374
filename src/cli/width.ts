/** Columns a terminal gives to a text: two for East Asian wide characters (UAX #11 W and F), one for others. */
export function widthOf(text: string): number {
  let width = 0;
  for (const c of text)
    width +=
      /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}]/u.test(
        c,
      )
        ? 2
        : 1;
  return width;
}

/** Pads to a number of columns; longer texts stay as they are. */
export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
