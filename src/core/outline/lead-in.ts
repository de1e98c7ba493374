import type { Paragraph } from '../syntax/document.ts';
import { listMarkLength, numberingOf } from '../syntax/numbering.ts';

/** What a paragraph begins with before its text: number, mark, title that runs in. Offsets count in its prose. */
export interface LeadIn {
  readonly label: string;
  readonly title: string;
  readonly titleFrom: number;
  readonly textFrom: number;
  readonly form: 'run-in' | 'mark' | 'bold' | 'item';
  readonly style: string;
  /** Depth below the Markdown heading above, as in `syntax/numbering.ts`. */
  readonly rank: number;
}

const BOLD_RANK = 7;
const MARK_RANK = 8;
const TITLE_ZH = 24;
/** Where a sentence is as likely as a title: behind 第…条, and in numbered list items. */
const SHORT_ZH = 10;
const TITLE_BOLD = 60;

/**
 * Hits: `（一）畅通铁路主通道。加快…` (numbered title), `一是强化龙头企业带动作用。组织…`, `**Outlay.** The budget…`.
 * Misses: `1. 做强“土特产”，农产品加工企业发展到45家。` (a number, but a sentence of its own), `一是实施种业振兴行动，每年…`.
 */
export function leadInOf(block: Paragraph, source: string): LeadIn {
  const words = block.prose.text;
  const opened = words.startsWith('**') ? 2 : 0;
  const read = numberingOf(words.slice(opened));
  const numbering = read && { ...read, rest: read.rest + opened };
  const from = numbering?.rest ?? words.length - words.trimStart().length;
  const mark = listMarkLength(words.slice(from));
  const label = numbering?.label ?? words.slice(from, from + mark);
  const bold = boldEnd(block, source);
  const titleFrom = from + mark;
  const short = numbering?.style === 'article' || (!label && block.item?.ordered);
  const limit = short ? SHORT_ZH : label ? TITLE_ZH : 0;
  const named = bold > titleFrom ? boldTitle(words, titleFrom, bold) : sentenceTitle(words, titleFrom, limit);
  // 1. 加大研发投入奖补。对…: Markdown took the number off
  const listed = named !== '' && block.item?.ordered ? 'list' : '';
  const base = { label, titleFrom, style: numbering?.style ?? (mark ? 'mark' : listed) };
  const form = numbering ? 'run-in' : mark ? 'mark' : bold > titleFrom ? 'bold' : 'item';
  const rank = numbering?.rank ?? (mark ? MARK_RANK : BOLD_RANK);
  const textFrom = named ? skipEnd(words, titleFrom + named.length) : titleFrom;
  return { ...base, title: named, textFrom, form, rank };
}

/**
 * Prose offset where the bold run that opens the paragraph ends; 0 when it does not open with one.
 * `**一、目标。**到2025年` stays literal in CommonMark, the closing asterisks standing between 。 and a letter.
 */
function boldEnd(block: Paragraph, source: string): number {
  const { start, end } = block.span;
  const sign = source.slice(start, start + 2);
  if (sign !== '**' && sign !== '__') return 0;
  const close = source.indexOf(sign, start + 2);
  return close < 0 || close >= end ? 0 : block.prose.fromSource(close);
}

function boldTitle(words: string, from: number, end: number): string {
  const title = words
    .slice(from, end)
    .trimEnd()
    .replace(/[。．.：:，,]$/, '');
  const rest = words.slice(end).replace(/^[*\s]+/, '');
  return title.length <= TITLE_BOLD && rest && !/[。；;，]|[.!?]\s/.test(title) ? title : '';
}

/**
 * The first sentence, if it is short enough to be a title, undivided, and more text follows. Chinese only: an English
 * number followed by a short sentence is an instruction (`2. Set up a fund. It …`).
 */
function sentenceTitle(words: string, from: number, limit: number): string {
  if (!limit) return '';
  const stop = words.indexOf('。', from);
  if (stop <= from || stop - from > limit) return '';
  const title = words.slice(from, stop);
  const rest = words.slice(stop + 1).trim();
  const divided = /[，；：:;,！？!?]|\d+(?:\.\d+)?\s*[%％万亿]/.test(title);
  if (divided || !rest || rest.startsWith('（') || numberingOf(rest)) return '';
  // 一是建成…。二是…: the next member of the list follows, so the sentence is no title.
  return listMarkLength(rest) && words.slice(0, from).match(/[一二三四五六七八九十](?:是|要|则)$/) ? '' : title;
}

function skipEnd(words: string, from: number): number {
  let at = from;
  while (at < words.length && /[。．.：:，,*\s]/.test(words[at] as string)) at++;
  return at;
}
