/** Anything to fold at all: most Chinese paragraphs have nothing, and pass by one look instead of three. */
const FOLDED = /[A-Z\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u00A0\u2002-\u200A\u202F\u3000]/;
const FULL_WIDTH = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g;
const CAPITALS = /[A-Z]+/g;
const SPACES = /[\u00A0\u2002-\u200A\u202F\u3000]/g;

/** Letters of other alphabets, full-width ones and the like: without them only ASCII letters have a lower case. */
const OTHER_LETTERS = /[\u00c0-\u1fff\u2070-\u209f\u20d0-\u2fff\u3040-\u4dff\ua000-\ufeff\uff21-\uffff]/;

/**
 * The text as the recognisers compare it: full-width letters and digits narrow, ASCII lower case, every space plain.
 * The length never changes, so offsets hold: "２０２３年 Q1" gives "2023年 q1".
 */
export function fold(text: string): string {
  if (!FOLDED.test(text)) return text;
  if (!OTHER_LETTERS.test(text)) return narrowed(text.toLowerCase());
  return narrowed(text).replace(CAPITALS, (s) => s.toLowerCase());
}

const narrowed = (text: string): string =>
  text.replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(SPACES, ' ');
