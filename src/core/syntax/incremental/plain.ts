import { span } from '../../base/span.ts';
import type { RawBlock } from '../blocks.ts';
import { BEFORE } from '../blocks.ts';
import type { Cell, ItemPlace } from '../document.ts';
import { closeGaps } from '../gaps.ts';
import { Prose } from '../prose.ts';
import { type Chunk, chunkFrom } from './chunk.ts';
import { proseWith, strongMarks } from './strong.ts';

/**
 * Reads without a parser what has hardly any mark-up in it: paragraphs, `#` headings, one flat list of one-line items, a
 * table whose lines begin and end with a bar, and bold words in them. Most of a policy text is that. Anything with a
 * character that could mean more is left to the parser.
 */

/** Characters and beginnings of words that may be mark-up somewhere in a line. Bars and stars are looked at apart. */
const MARKUP = /[\\`_[<&@~\t\0\r\ufeff]|:\S|www\./i;
const RULER = /\n\|[ :|-]+\|/;
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
  if (!body) return undefined;
  const isTable = body.charCodeAt(0) === BAR;
  if (MARKUP.test(isTable ? body.replace(RULER, '\n') : body)) return undefined;
  if (!isTable && body.includes('|')) return undefined;
  const blocks = isTable ? table(body) : ITEM.test(body) ? items(body) : paragraphs(body);
  return blocks && chunkFrom({ blocks, annotations: [], comments: [], lists: blocks[0]?.item ? 1 : 0 }, text.length);
}

const BAR = 0x7c;

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
  let isPlain = true;
  const flush = (to: number): void => {
    const block = from >= 0 ? paragraph(body, from, to) : undefined;
    if (block) blocks.push(block);
    else if (from >= 0) isPlain = false;
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
      const prose = oneLine(body, at + depth + 1, end);
      if (!prose) return undefined;
      blocks.push({ kind: 'heading', depth, span: span(at, end), quote: false, prose, bold: false });
    } else if (!line && from < 0) return undefined;
    else if (!line) flush(at - 1);
    else if (!isText(line)) return undefined;
    else if (from < 0) from = at;
    at = end + 1;
  }
  flush(body.length);
  return isPlain ? blocks : undefined;
}

function paragraph(body: string, from: number, to: number): RawBlock | undefined {
  const marks = strongMarks(body, from, to);
  if (!marks) return undefined;
  const newline = body.indexOf('\n', from);
  const isOneLine = newline < 0 || newline >= to;
  const prose =
    isOneLine && !marks.length ? closeGaps(Prose.plain(body.slice(from, to), from)) : proseWith(body, from, to, marks);
  const bold = marks.length === 2 && marks[0] === from && marks[1] === to - 2;
  return { kind: 'paragraph', span: span(from, to), quote: false, prose, bold };
}

/** The prose of a part of a line; undefined when it may hold other marks than pairs of stars. */
function oneLine(body: string, from: number, to: number): Prose | undefined {
  const marks = strongMarks(body, from, to);
  return (
    marks && (marks.length ? proseWith(body, from, to, marks) : closeGaps(Prose.plain(body.slice(from, to), from)))
  );
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
    const block = paragraph(body, end - words.length, end);
    if (!block) return undefined;
    blocks.push({ ...block, item });
  }
  return blocks;
}

const RULER_LINE = /^\|(?: *:?-+:? *\|)+$/;

/** A table whose every line begins and ends with a bar; its caption, if it has one, stands before the piece. */
function table(body: string): RawBlock[] | undefined {
  const rows: (readonly Cell[])[] = [];
  let width = 0;
  for (let at = 0, line = 0; at <= body.length; line++) {
    const newline = body.indexOf('\n', at);
    const end = newline < 0 ? body.length : newline;
    if (end - at < 3 || body.charCodeAt(at) !== BAR || body.charCodeAt(end - 1) !== BAR) return undefined;
    if (line === 1) {
      const ruler = body.slice(at, end);
      if (!RULER_LINE.test(ruler) || ruler.split('|').length - 2 !== width) return undefined;
    } else {
      const cells = cellsOf(body, at, end);
      if (!cells) return undefined;
      if (line === 0) width = cells.length;
      rows.push(cells);
    }
    at = end + 1;
  }
  const [head = [], ...more] = rows;
  if (!width || !body.includes('\n')) return undefined;
  return [{ kind: 'table', span: span(0, body.length), quote: false, head, rows: more, caption: BEFORE }];
}

/** Each cell begins with the bar before it; the last one has the bar behind it too. */
function cellsOf(body: string, from: number, end: number): readonly Cell[] | undefined {
  const cells: Cell[] = [];
  for (let at = from; at < end - 1; ) {
    const bar = body.indexOf('|', at + 1);
    let [first, last] = [at + 1, bar];
    if (first === last) return undefined;
    while (first < last && body.charCodeAt(first) === BLANK) first++;
    while (last > first && body.charCodeAt(last - 1) === BLANK) last--;
    const prose = first < last ? oneLine(body, first, last) : Prose.empty(at);
    if (!prose) return undefined;
    cells.push({ span: span(at, bar === end - 1 ? end : bar), prose });
    at = bar;
  }
  return cells;
}
const BLANK = 0x20;
