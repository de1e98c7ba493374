const isHan = (c: number): boolean => (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf);
const isLatin = (c: number): boolean => (c >= 65 && c <= 90) || (c >= 97 && c <= 122);

/**
 * The main language of a text. One Chinese character carries about as much as three or four Latin letters.
 * A text with neither is Chinese, the first language here.
 */
export function languageOf(text: string): 'zh' | 'en' {
  let han = 0;
  let latin = 0;
  const end = Math.min(text.length, 20_000);
  for (let i = 0; i < end; i++) {
    const c = text.charCodeAt(i);
    if (isHan(c)) han++;
    else if (isLatin(c)) latin++;
  }
  return latin > han * 4 ? 'en' : 'zh';
}
