/**
 * Finds safe borders: line beginnings where a Markdown document can be cut in two so that both parts, read alone, give
 * what they give together (link and footnote labels aside). A border follows a blank line, or the front matter, and
 * begins a line that is neither indented nor can go on with a list, nor is behind indented code; no fence, raw HTML or directive container is open.
 * Where one line may or may not open such a block (a fence within a list item), both are followed and a border needs both
 * to be closed: a chunk may come out longer than it must be, never shorter.
 */

/** An open block that blank lines do not end. */
type Open =
  | { readonly kind: 'fence'; readonly mark: string; readonly size: number }
  | { readonly kind: 'html'; readonly until: RegExp }
  | { readonly kind: 'directive'; readonly size: number };

const FENCE = /^ {0,3}(?:(`{3,})[^`]*|(~{3,}).*)$/;
/** The parser takes a tab for the beginning of a name, a blank for none. */
const DIRECTIVE = /^ {0,3}(:{3,})[^ :]/;
const LIST = /^ {0,3}(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/;
const CONTAINER = /^ {0,3}(?:>|\[\^)/;
const HTML_LINE = /^ {0,3}<[A-Za-z/]/;
const INDENTED = /^(?: {4}| {0,3}\t)/;
const BLANK = /^[ \t]*$/;
/** Begins what no line of ordinary prose begins with, after up to three blanks. */
const SUSPECT = /^ {0,3}[-+*\d>[<`~:]/;

/** Raw HTML that goes on until a mark (CommonMark 4.6, kinds 1 to 5), and the mark. */
const RAW: readonly { readonly open: RegExp; readonly until: RegExp }[] = [
  { open: /^ {0,3}<!--/, until: /-->/ },
  { open: /^ {0,3}<(?:script|pre|style|textarea)(?=[\s>]|$)/i, until: /<\/(?:script|pre|style|textarea)>/i },
  { open: /^ {0,3}<\?/, until: /\?>/ },
  { open: /^ {0,3}<!\[CDATA\[/, until: /\]\]>/ },
  { open: /^ {0,3}<![A-Za-z]/, until: />/ },
];

/** More open questions than this are not followed: all that is left becomes one chunk. */
const QUESTIONS = 6;

/** Offset right after the front matter, 0 when there is none. Only the very beginning of a document can have it. */
export function frontmatterEnd(text: string): number {
  const open = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(0, 200));
  if (!open) return 0;
  const close = /(?:^|\n|\r)---[ \t]*(?=\r|\n|$)/g;
  close.lastIndex = open[0].length - 1;
  const end = close.exec(text);
  if (!end) return 0;
  const at = close.lastIndex;
  return text.startsWith('\r\n', at) ? at + 2 : Math.min(at + 1, text.length);
}

/** Reads lines of one text, whatever ends them. */
export class Lines {
  private cr: number;

  constructor(
    readonly text: string,
    from: number,
  ) {
    this.cr = text.indexOf('\r', from);
  }

  /** Where the line that begins at `at` ends, its line ending left out. */
  end(at: number): number {
    const lf = this.text.indexOf('\n', at);
    const end = lf < 0 ? this.text.length : lf;
    if (this.cr >= 0 && this.cr < at) this.cr = this.text.indexOf('\r', at);
    return this.cr >= 0 && this.cr < end ? this.cr : end;
  }

  /** Where the next line begins, given where this one ends; the text's length when there is none. */
  next(end: number): number {
    return this.text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, this.text.length);
  }
}

/** The next border after `from`, which must be one itself or 0; the text's length when there is none. */
export function nextBorder(lines: Lines, from: number): number {
  const { text } = lines;
  const state = new State();
  for (let at = from; at < text.length; ) {
    const end = lines.end(at);
    const c = text.charCodeAt(at);
    const fresh =
      state.blank && !state.indented && at > from && state.closed && c !== 0x20 && c !== 0x09 && c !== 0xfeff;
    const line = text.slice(at, end);
    if (fresh && end > at && !(state.list && LIST.test(line))) return at;
    state.line(line);
    at = lines.next(end);
  }
  return text.length;
}

class State {
  blank = false;
  list = false;
  /** The last line with words may be indented code, behind which the parser takes some lines for a continuation. */
  indented = false;
  private some = false;
  private container = false;
  private htmlLine = false;
  private open: readonly (Open | undefined)[] = [undefined];

  /** No block is open in any reading. */
  get closed(): boolean {
    return this.open.length === 1 && this.open[0] === undefined;
  }

  line(line: string): void {
    if (BLANK.test(line)) {
      // Blank lines before the first words make no border: what follows may be indented code.
      this.blank = this.some;
      this.htmlLine = false;
      return;
    }
    this.blank = false;
    this.some = true;
    this.indented = INDENTED.test(line);
    if (this.closed && !SUSPECT.test(line)) return;
    const next: (Open | undefined)[] = [];
    for (const open of this.open) for (const after of this.step(open, line)) add(next, after);
    this.open = next.length > QUESTIONS ? [{ kind: 'html', until: /(?!)/ }] : next;
    if (LIST.test(line)) {
      this.list = true;
      this.container = true;
    } else if (CONTAINER.test(line)) this.container = true;
    if (HTML_LINE.test(line)) this.htmlLine = true;
  }

  /** What may be open after a line, given what is open before it. */
  private step(open: Open | undefined, line: string): (Open | undefined)[] {
    if (open) return closes(open, line) ? [undefined] : [open];
    const opened = opens(line);
    if (!opened) return [undefined];
    const certain = opened.kind !== 'directive' && !this.htmlLine && (!this.container || line[0] !== ' ');
    const after = closes(opened, line) && opened.kind === 'html' ? undefined : opened;
    return certain ? [after] : [after, undefined];
  }
}

function add(all: (Open | undefined)[], open: Open | undefined): void {
  const same = (other: Open | undefined): boolean =>
    other === open || (!!other && !!open && JSON.stringify(key(other)) === JSON.stringify(key(open)));
  if (!all.some(same)) all.push(open);
}

const key = (open: Open): readonly unknown[] =>
  open.kind === 'html' ? [open.until.source] : [open.kind, open.size, 'mark' in open ? open.mark : ''];

function opens(line: string): Open | undefined {
  const fence = FENCE.exec(line);
  if (fence) {
    const run = (fence[1] ?? fence[2]) as string;
    return { kind: 'fence', mark: run[0] as string, size: run.length };
  }
  const directive = DIRECTIVE.exec(line);
  if (directive) return { kind: 'directive', size: (directive[1] as string).length };
  const raw = line.includes('<') ? RAW.find(({ open }) => open.test(line)) : undefined;
  return raw && { kind: 'html', until: raw.until };
}

function closes(open: Open, line: string): boolean {
  if (open.kind === 'html') return open.until.test(line);
  const mark = open.kind === 'directive' ? ':' : open.mark;
  const words = line.trim();
  const indent = line.length - line.trimStart().length;
  if (indent > 3 || words.length < open.size) return false;
  for (const c of words) if (c !== mark) return false;
  return true;
}
