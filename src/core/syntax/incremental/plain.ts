import { span } from '../../base/span.ts';
import type { RawBlock } from '../blocks.ts';
import { BEFORE } from '../blocks.ts';
import type { ItemPlace } from '../document.ts';
import { closeGaps } from '../gaps.ts';
import { Prose } from '../prose.ts';
import { proseOf } from '../runs.ts';
import { type Chunk, chunkFrom } from './chunk.ts';

/**
 * Reads without a parser what has no mark-up in it: paragraphs, `#` headings and one flat list of one-line items.
 * Most of a policy text is that. Anything with a character that could mean more is left to the parser.
 */

/** Characters and beginnings of words that may be mark-up somewhere in a line. */
const MARKUP = /[\\`*_[<&@~|\t\0\r\ufeff]|:\S|www\./i;
/** What a paragraph's line may not begin with: other blocks, or a blank. */
const BLOCK = /^(?:[ \t#>+=:-]|\d{1,9}[.)](?: |$))/;
const HEADING = /^(#{1,6}) ([^\s#][^#]*)$/;
const ITEM = /^(?:([-+])|(\d{1,9})([.)])) (?=\S)/;
const ENDS_BLANK = /[ \t]$/;

const isText = (line: string): boolean => !BLOCK.test(line) && !ENDS_BLANK.test(line);

/** @returns undefined when the text may hold mark-up. `text` is a chunk: it begins at a border and ends at one. */
export function readPlain(text: string): Chunk | undefined {
  // A line ending of two units is no mark-up where the line is the only one.
  const end = text.length - trailing(text);
  const body = text.slice(0, end);
  if (isFence(body)) return chunkFrom({ blocks: [], annotations: [], comments: [], lists: 0 }, text.length);
  if (!body || MARKUP.test(body)) return undefined;
  const blocks = ITEM.test(body) ? items(body) : paragraphs(body);
  return blocks && chunkFrom({ blocks, annotations: [], comments: [], lists: blocks[0]?.item ? 1 : 0 }, text.length);
}

const FENCE = /^(?:(`{3,})[^`\r\n]*|(~{3,})[^\r\n]*)(?:\n|$)/;

/** Nothing but one fenced piece of code, closed at its end or by the end of the text: it says nothing. */
function isFence(body: string): boolean {
  const open = FENCE.exec(body);
  if (!open || body.includes('\r')) return false;
  const mark = (open[1] ?? open[2]) as string;
  for (let at = open[0].length; at < body.length; ) {
    const newline = body.indexOf('\n', at);
    const end = newline < 0 ? body.length : newline;
    if (closesFence(body, at, end, mark)) return end === body.length;
    at = end + 1;
  }
  return true;
}

/** The line holds nothing but as many marks as opened the fence or more, after three blanks at most. */
function closesFence(body: string, from: number, to: number, mark: string): boolean {
  let at = from;
  while (at < to && at - from < 3 && body[at] === ' ') at++;
  if (!body.startsWith(mark, at) || at + mark.length > to) return false;
  at += mark.length;
  while (at < to && body[at] === mark[0]) at++;
  while (at < to && (body[at] === ' ' || body[at] === '\t')) at++;
  return at === to;
}

function trailing(text: string): number {
  let n = 0;
  while (n < text.length && '\r\n'.includes(text[text.length - 1 - n] as string)) n++;
  return n;
}

function paragraphs(body: string): RawBlock[] | undefined {
  const blocks: RawBlock[] = [];
  let from = -1;
  const flush = (to: number): void => {
    if (from >= 0) blocks.push(paragraph(body, from, to));
    from = -1;
  };
  for (let at = 0; at <= body.length; ) {
    const newline = body.indexOf('\n', at);
    const end = newline < 0 ? body.length : newline;
    const line = body.slice(at, end);
    const heading = HEADING.exec(line);
    if (heading && !ENDS_BLANK.test(line)) {
      flush(at - 1);
      const depth = (heading[1] as string).length;
      const prose = closeGaps(Prose.plain(heading[2] as string, at + depth + 1));
      blocks.push({ kind: 'heading', depth, span: span(at, end), quote: false, prose, bold: false });
    } else if (!line && from < 0) return undefined;
    else if (!line) flush(at - 1);
    else if (!isText(line)) return undefined;
    else if (from < 0) from = at;
    at = end + 1;
  }
  flush(body.length);
  return blocks;
}

function paragraph(body: string, from: number, to: number): RawBlock {
  const value = body.slice(from, to);
  const place = span(from, to);
  const prose = value.includes('\n') ? softBroken(value, body, from) : closeGaps(Prose.plain(value, from));
  return { kind: 'paragraph', span: place, quote: false, prose, bold: false };
}

const never = (): boolean => false;

/** Soft line breaks are judged where the parser's text nodes are. */
function softBroken(value: string, body: string, from: number): Prose {
  const position = { start: { offset: from }, end: { offset: from + value.length } };
  return proseOf([{ type: 'text', value, position }], body, never, never);
}

function items(body: string): RawBlock[] | undefined {
  const blocks: RawBlock[] = [];
  let style = '';
  let start = 1;
  for (let at = 0; at <= body.length; ) {
    const newline = body.indexOf('\n', at);
    const end = newline < 0 ? body.length : newline;
    const line = body.slice(at, end);
    at = end + 1;
    if (!line) continue;
    const mark = ITEM.exec(line);
    if (!mark) return undefined;
    const own = (mark[1] ?? mark[3]) as string;
    if (!style && mark[2]) start = Number(mark[2]);
    style ||= own;
    const words = line.slice(mark[0].length);
    if (own !== style || !isText(words)) return undefined;
    const ordered = mark[1] === undefined;
    const number = (ordered ? start : 1) + blocks.length;
    const item: ItemPlace = { list: 1, ordered, number, depth: 1, leadIn: BEFORE };
    const from = end - words.length;
    const place = span(from, end);
    blocks.push({
      kind: 'paragraph',
      span: place,
      quote: false,
      item,
      prose: closeGaps(Prose.plain(words, from)),
      bold: false,
    });
  }
  return blocks;
}
