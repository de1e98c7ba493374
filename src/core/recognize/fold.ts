/** Anything to fold at all: most Chinese paragraphs have nothing, and pass by one look instead of three. */
const FOLDED = /[A-Z\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u00A0\u2002-\u200A\u202F\u3000]/;
const FULL_WIDTH = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g;
const CAPITALS = /[A-Z]+/g;
const SPACES = /[\u00A0\u2002-\u200A\u202F\u3000]/g;

/** True of signs, Chinese and what is below À: of these only ASCII letters have a lower case. */
const isCommon = (c: number): boolean =>
  c < 0xc0 ||
  (c >= 0x4e00 && c <= 0x9fff) ||
  (c >= 0x2000 && c <= 0x206f) ||
  (c >= 0x20a0 && c <= 0x20cf) ||
  (c >= 0x3000 && c <= 0x303f) ||
  (c >= 0xff00 && c <= 0xff20);

/** True when lower case is ASCII lower case for all of the text, so that it can be made in one go. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isCommon(text.charCodeAt(i))) return false;
  return true;
}

/**
 * The text as the recognisers compare it: full-width letters and digits narrow, ASCII lower case, every space plain.
 * The length never changes, so offsets hold: "２０２３年 Q1" gives "2023年 q1".
 */
export function fold(text: string): string {
  if (!FOLDED.test(text)) return text;
  if (isPlain(text)) return narrowed(text.toLowerCase());
  return narrowed(text).replace(CAPITALS, (s) => s.toLowerCase());
}

const narrowed = (text: string): string =>
  text.replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(SPACES, ' ');
