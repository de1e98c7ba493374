import { type Span, span } from '../base/span.ts';
import type { Annotation } from '../syntax/document.ts';

/** One attribute in the braces, where it stands. `#rev` has the key `id`, `.x` the key `class`. */
export interface Attribute {
  readonly key: string;
  /** As written, entities not decoded. */
  readonly value: string;
  /** The whole of it: `period="2024"`. */
  readonly span: Span;
  readonly keySpan: Span;
  /** Quotes outside. Empty for a bare key. */
  readonly valueSpan: Span;
}

/** The pieces a directive is written with; all spans are UTF-16 offsets into the source. */
export interface Anatomy {
  /** The colons. */
  readonly marker: Span;
  readonly name: Span;
  /** Inside the square brackets; null when there are none. */
  readonly label: Span | null;
  /** Braces included; null when there are none. */
  readonly braces: Span | null;
  readonly attributes: readonly Attribute[];
  /** Of a container: the lines between its fences, with their line ends. */
  readonly body: Span | null;
}

/**
 * Takes a directive apart. `:target[突破25万亿元]{#rev}` gives marker `:`, name `target`, label, braces `{#rev}`.
 * The label ends at its own closing bracket, as remark-directive has it: brackets inside balance, `\]` does not count.
 */
export function anatomyOf(text: string, annotation: Annotation): Anatomy {
  const { start, end } = annotation.span;
  let at = start;
  while (text[at] === ':') at++;
  const marker = span(start, at);
  const nameStart = at;
  while (at < end && !' \t\r\n[{'.includes(text[at] as string)) at++;
  const name = span(nameStart, at);
  const label = text[at] === '[' && at < end ? labelAt(text, at, end) : null;
  if (label) at = label.end + 1;
  const braces = text[at] === '{' && at < end ? bracesAt(text, at, end) : null;
  if (braces) at = braces.end;
  return {
    marker,
    name,
    label,
    braces,
    attributes: braces ? attributesIn(text, span(braces.start + 1, braces.end - 1)) : [],
    body: annotation.form === 'container' ? bodyOf(text, at, annotation.span) : null,
  };
}

function labelAt(text: string, open: number, limit: number): Span {
  let depth = 0;
  for (let i = open; i < limit; i++) {
    const c = text[i];
    if (c === '\\') i++;
    else if (c === '[') depth++;
    else if (c === ']' && --depth === 0) return span(open + 1, i);
  }
  return span(open + 1, limit);
}

function bracesAt(text: string, open: number, limit: number): Span {
  let quote = '';
  for (let i = open + 1; i < limit; i++) {
    const c = text[i] as string;
    if (quote) {
      if (c === quote) quote = '';
    } else if ((c === '"' || c === "'") && text[i - 1] === '=') quote = c;
    else if (c === '}') return span(open, i + 1);
  }
  return span(open, limit);
}

/** Attributes between the braces; `inside` is without them. Text that is none is skipped. */
export function attributesIn(text: string, inside: Span): Attribute[] {
  const found: Attribute[] = [];
  let at = inside.start;
  while (at < inside.end) {
    const c = text[at] as string;
    if (/\s/.test(c)) at++;
    else {
      const attribute = c === '#' || c === '.' ? shortcut(text, at, inside.end) : pair(text, at, inside.end);
      found.push(attribute);
      at = Math.max(at + 1, attribute.span.end);
    }
  }
  return found;
}

function until(text: string, from: number, limit: number, stops: string): number {
  let at = from;
  while (at < limit && !/\s/.test(text[at] as string) && !stops.includes(text[at] as string)) at++;
  return at;
}

function shortcut(text: string, at: number, limit: number): Attribute {
  const end = until(text, at + 1, limit, '#.');
  return {
    key: text[at] === '#' ? 'id' : 'class',
    value: text.slice(at + 1, end),
    span: span(at, end),
    keySpan: span(at, at + 1),
    valueSpan: span(at + 1, end),
  };
}

function pair(text: string, at: number, limit: number): Attribute {
  const keyEnd = until(text, at, limit, '=#');
  const key = text.slice(at, keyEnd);
  if (text[keyEnd] !== '=' || keyEnd >= limit)
    return { key, value: '', span: span(at, keyEnd), keySpan: span(at, keyEnd), valueSpan: span(keyEnd, keyEnd) };
  const quote = text[keyEnd + 1];
  if (quote === '"' || quote === "'") {
    const close = text.indexOf(quote, keyEnd + 2);
    const end = close < 0 || close >= limit ? limit : close;
    const value = span(keyEnd + 2, end);
    return attributeOf(text, key, span(at, keyEnd), value, Math.min(limit, end + 1));
  }
  const end = until(text, keyEnd + 1, limit, '');
  return attributeOf(text, key, span(at, keyEnd), span(keyEnd + 1, end), end);
}

const attributeOf = (text: string, key: string, keySpan: Span, valueSpan: Span, end: number): Attribute => ({
  key,
  value: text.slice(valueSpan.start, valueSpan.end),
  span: span(keySpan.start, end),
  keySpan,
  valueSpan,
});

/** From the line after the opening fence to the line of the closing one; to the end where no fence closes it. */
function bodyOf(text: string, headEnd: number, whole: Span): Span {
  const newline = text.indexOf('\n', headEnd);
  const start = newline < 0 || newline >= whole.end ? whole.end : newline + 1;
  const last = text.lastIndexOf('\n', whole.end - 1) + 1;
  const closes = last >= start && /^[ \t>]*:{3,}[ \t\r]*$/.test(text.slice(last, whole.end));
  return span(start, Math.max(start, closes ? last : whole.end));
}
