import { isHan, isLetter, isSpace } from '../numeral/chars.ts';

/** What stands between two numbers. */
export type Between = 'range' | 'to' | 'and' | 'list' | undefined;

/** No joint is longer than this: ` and `, `、`, ` up to `. */
const LONGEST = 12;

const RANGE = new Set(['—', '–', '-', '~', '～', '－', '−', '―', '─', '--', '——', '——', '∼', '〜', '…']);
const TO = new Set(['至', '到', 'to', 'through']);
const AND = new Set(['和', '与', '及', '以及', 'and', '与', '&', '跟']);
const LIST = new Set(['、', ',', '，', 'or', '或', ', and', '，和', '/', ';', '；', ', or', '；和', '或者', '、和']);

/** Reads the text from `start` to `end`: a dash is a range, 至 and `to` may be one, 、 and `and` make a list. */
export function betweenOf(text: string, start: number, end: number): Between {
  if (end < start || end - start > LONGEST) return undefined;
  let a = start;
  let b = end;
  while (a < b && isSpace(text, a)) a++;
  while (b > a && isSpace(text, b - 1)) b--;
  if (a === b) return undefined;
  const word = text.slice(a, b).toLowerCase();
  if (isLetter(text, a) && (a === start || b === end)) return undefined;
  if (RANGE.has(word)) return 'range';
  if (TO.has(word)) return 'to';
  if (AND.has(word)) return 'and';
  return LIST.has(word) ? 'list' : undefined;
}

/** 从, 由, 自, `from` right before the first of two: a change unless nothing changes. */
export function leadsFrom(text: string, at: number): boolean {
  let end = at;
  while (at - end < 2 && isSpace(text, end - 1)) end--;
  const c = text.charAt(end - 1);
  if (isHan(text, end - 1)) return c === '从' || c === '由' || c === '自';
  return (
    text
      .slice(Math.max(0, end - 5), end)
      .toLowerCase()
      .trim() === 'from' && !isLetter(text, end - 5)
  );
}

/** Where `between`, 介于, 在, 位于 stands right before the first of two; -1 when it does not. */
export function betweenWord(text: string, at: number): number {
  let end = at;
  while (at - end < 2 && isSpace(text, end - 1)) end--;
  const from = Math.max(0, end - 8);
  if (text.slice(from, end).toLowerCase().endsWith('between') && !isLetter(text, end - 8)) return end - 7;
  for (const w of ['介于', '位于', '处于', '处在', '在']) if (text.endsWith(w, end)) return end - w.length;
  return -1;
}
