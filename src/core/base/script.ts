const HAN = /\p{Script=Han}/u;
/** Before this no script of East Asia begins; nearly all Chinese characters in use lie between the other two. */
const EAST = 0x2e80;
const FIRST = 0x4e00;
const LAST = 0x9fff;

/** True when a text has a Chinese character. */
export function hasHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < EAST) continue;
    if (code >= FIRST && code <= LAST) return true;
    // Signs of full width, rare characters: seldom the first of a text.
    return HAN.test(text);
  }
  return false;
}
