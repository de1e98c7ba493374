import { firstIndex } from '../../base/search.ts';
import { contains, type Span, span } from '../../base/span.ts';

/** A clause of running text. Brackets are clauses of their own, cut out of the clause they stand in. */
export interface Clause {
  /** From the first to the last unit that is no separator or blank; brackets inside are covered. */
  readonly span: Span;
  /** Index of the sentence it belongs to. */
  readonly sentence: number;
  /** Brackets inside `span`, marks included, that are clauses of their own. */
  readonly holes: readonly Span[];
  /** For a clause in brackets: index of the clause it interrupts. */
  readonly host: number | undefined;
  /** The separator before it: `，`, `；`, `（`, a line break; the empty string at the start of the text. */
  readonly opener: string;
}

export interface Segments {
  /** Ascending by start; clauses in brackets come after their host. */
  readonly clauses: readonly Clause[];
  readonly sentences: readonly Span[];
}

/** Short quotations and titles are names: nothing in them ends a clause. */
const NAMES: Readonly<Record<string, string>> = { '《': '》', '〈': '〉', '“': '”', '「': '」', '『': '』', '‘': '’' };
/** A quotation longer than this is speech, and is cut like other text. */
const LONGEST_NAME = 30;
const ABBREVIATIONS = new Set(
  'e.g i.e etc cf vs approx ca no nos art arts fig figs sec ch vol p pp para paras st mr mrs ms dr prof inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k u.n rs'.split(
    ' ',
  ),
);
const OPEN = 1;
const CLOSE = 2;
const NAME = 4;
const LINE = 8;
const CUT = 16;
const BLANK = 32;
const DIGIT = 64;
/** What a unit can begin or end, by its code: most units of a text are none of it and are passed by one look-up. */
const KIND = new Uint8Array(65536);
for (const [chars, kind] of [
  ['（(［[【〔', OPEN],
  ['）)］]】〕', CLOSE],
  [Object.keys(NAMES).join(''), NAME],
  ['\n', LINE],
  ['。！？!?\n；;，：,:.—–-', CUT],
  ['\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a', BLANK],
  ['\u2028\u2029\u202f\u205f\u3000\ufeff', BLANK],
  ['0123456789０１２３４５６７８９', DIGIT],
] as const)
  for (const c of chars) KIND[c.charCodeAt(0)] = (KIND[c.charCodeAt(0)] as number) | kind;

/** 0 outside the text. Asked by number there too: NaN as a key would make every look-up slow. */
const kindAt = (text: string, i: number): number => KIND[text.charCodeAt(i) | 0] as number;
const isDigit = (text: string, i: number): boolean => (kindAt(text, i) & DIGIT) !== 0;

type Cut = 'sentence' | 'clause' | null;

/** What the character at `i` ends. A comma, colon or dot between digits and the dot of an abbreviation end nothing. */
function cutAt(text: string, i: number): Cut {
  const c = text[i] as string;
  if ('。！？!?\n'.includes(c)) return 'sentence';
  if ('；;，：'.includes(c)) return c === '，' && isDigit(text, i - 1) && isThousand(text, i) ? null : 'clause';
  if (c === ',') return isDigit(text, i - 1) && isThousand(text, i) ? null : 'clause';
  if (c === ':') return isDigit(text, i - 1) && isDigit(text, i + 1) ? null : 'clause';
  if (c === '.') return dotCut(text, i);
  if (c === '—') return dashCut(text, i);
  if (c === '–' || c === '-') return text[i - 1] === ' ' && text[i + 1] === ' ' ? 'clause' : null;
  return null;
}

/** Three digits and no fourth: 59,303 goes on, 2023, 11 does not. */
const isThousand = (text: string, i: number): boolean =>
  isDigit(text, i + 1) && isDigit(text, i + 2) && isDigit(text, i + 3) && !isDigit(text, i + 4);

function dotCut(text: string, i: number): Cut {
  const after = text[i + 1];
  if (after !== undefined && !/[\s”’"')）]/.test(after)) return null;
  const word = /[A-Za-z](?:[A-Za-z.]*[A-Za-z])?$/.exec(text.slice(Math.max(0, i - 7), i))?.[0] ?? '';
  if (ABBREVIATIONS.has(word.toLowerCase()) || /^[A-Z]$/.test(word)) return null;
  // A small letter goes on with the sentence: `approx. three`, `vs. the plan`.
  return /^\s+[a-z]/.test(text.slice(i + 1, i + 4)) ? null : 'sentence';
}

/** A dash cuts unless it joins two figures or dates: 2023—2024年, 3.5%—4%. */
function dashCut(text: string, i: number): Cut {
  if (text[i + 1] === '—' || text[i - 1] === '—') return 'clause';
  return isDigit(text, i + 1) && text[i - 1] !== ' ' ? null : 'clause';
}

/** Offset of the closing bracket of every opening one, by one pass; brackets without a partner are plain characters. */
function partners(text: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const kind = kindAt(text, i);
    if (kind & OPEN) open.push(i);
    // A full stop outside closes nothing that is still open: an unclosed bracket must not swallow the rest.
    else if (kind & LINE) open.length = 0;
    else if (kind & CLOSE) {
      const start = open.pop();
      if (start !== undefined) found.set(start, i);
    }
  }
  return found;
}

/** Offset behind the short name that opens at `i`, or undefined: “超快结合”, 《办法》. */
function nameEnd(text: string, i: number): number | undefined {
  const closer = NAMES[text[i] as string];
  if (!closer) return undefined;
  const body = text.slice(i + 1, i + 2 + LONGEST_NAME);
  const end = body.indexOf(closer);
  return end < 0 || body.slice(0, end).includes('。') ? undefined : i + 2 + end;
}

interface Frame {
  readonly host: number | undefined;
  /** Offset of the bracket; -1 for the text itself. */
  readonly open: number;
  readonly close: number;
  current: number;
}

class Scanner {
  readonly clauses: { -readonly [K in keyof Clause]: Clause[K] extends readonly Span[] ? Span[] : Clause[K] }[] = [];
  readonly sentences: Span[] = [];
  private sentenceStart = 0;
  private readonly stack: Frame[] = [];

  constructor(private readonly text: string) {
    this.push(-1, text.length, undefined);
    const closing = partners(text);
    for (let i = 0; i < text.length; i++) {
      const kind = kindAt(text, i);
      if (!(kind & (OPEN | CLOSE | NAME | CUT))) continue;
      const name = kind & NAME ? nameEnd(text, i) : undefined;
      const close = kind & OPEN ? closing.get(i) : undefined;
      if (name !== undefined) i = name - 1;
      else if (close !== undefined) this.push(i, close, this.top().current);
      else if (i === this.top().close) this.pop(i);
      else if (kind & CUT) this.cut(i);
    }
    while (this.stack.length > 1) this.pop(text.length);
    this.finish(text.length);
    this.sentences.push(span(this.sentenceStart, text.length));
  }

  private top(): Frame {
    return this.stack[this.stack.length - 1] as Frame;
  }

  private push(open: number, close: number, host: number | undefined): void {
    this.stack.push({ host, open, close, current: this.begin(open + 1, host) });
  }

  private pop(end: number): void {
    this.finish(end);
    const frame = this.stack.pop() as Frame;
    if (frame.host !== undefined) this.clauses[frame.host]?.holes.push(span(frame.open, end + 1));
  }

  private begin(start: number, host: number | undefined): number {
    const opener = start > 0 ? (this.text[start - 1] as string) : '';
    this.clauses.push({ span: span(start, start), sentence: this.sentences.length, holes: [], host, opener });
    return this.clauses.length - 1;
  }

  private cut(i: number): void {
    const cut = cutAt(this.text, i);
    if (!cut) return;
    this.finish(i);
    const top = this.top();
    if (cut === 'sentence' && this.stack.length === 1) {
      this.sentences.push(span(this.sentenceStart, i + 1));
      this.sentenceStart = i + 1;
    }
    top.current = this.begin(i + 1, top.host);
  }

  private finish(end: number): void {
    const clause = this.clauses[this.top().current];
    if (!clause) return;
    let { start } = clause.span;
    let stop = end;
    while (start < stop && kindAt(this.text, start) & BLANK) start++;
    while (stop > start && kindAt(this.text, stop - 1) & BLANK) stop--;
    clause.span = span(start, stop);
  }
}

/**
 * Cuts a block's prose into sentences and clauses, in one pass over it.
 * Sentences end at 。！？ . ! ? and at line breaks; clauses also at ，；： , ; : and dashes. 、 joins members of one clause.
 * `59,303.4`, `approx. 5%`, `2023—2024年` and “先立后破，稳中求进” stay whole.
 */
export function segment(text: string): Segments {
  const { clauses, sentences } = new Scanner(text);
  return { clauses, sentences };
}

/** Index of the innermost clause that holds `s`; -1 when it lies on a separator. */
export function clauseAt(segments: Segments, s: Span): number {
  const { clauses } = segments;
  const low = firstIndex(clauses, (clause) => clause.span.start > s.start);
  for (let i = low - 1; i >= 0; i = (clauses[i] as Clause).host ?? i - 1) {
    if (contains((clauses[i] as Clause).span, span(s.start, s.start))) return i;
    if (low - i > 60) return -1;
  }
  return -1;
}

/** The text of a clause with its brackets and the given spans cut out; what stood around a cut is joined. */
export function without(text: string, from: number, to: number, cut: readonly Span[]): string {
  let out = '';
  let at = from;
  for (const hole of cut) {
    if (hole.end <= at) continue;
    if (hole.start >= to) break;
    if (hole.start > at) out += text.slice(at, hole.start);
    at = hole.end;
  }
  return at < to ? out + text.slice(at, to) : out;
}
