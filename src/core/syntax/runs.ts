import { toString as plainText } from 'mdast-util-to-string';
import { closeGaps } from './gaps.ts';
import { endOf, type MarkdownNode, startOf } from './markdown.ts';
import { numberingOf } from './numbering.ts';
import { OPAQUE, Prose, type ProseRun } from './prose.ts';

/** Called for each directive found in phrasing; answers whether its name is one of ours. */
export type OnDirective = (node: MarkdownNode) => boolean;
/** Called for raw HTML in phrasing, comments among it. */
export type OnHtml = (node: MarkdownNode) => void;

const EAST_ASIAN = /[⺀-鿿豈-﫿＀-￯　-〿一-鿿]/;
const JOINS = /[⺀-鿿豈-﫿０-９\d%％,.，、“（《]/;
const SENTENCE_END = /[。！？；：!?;:]["”’）)]?$/;
const DATE_LINE = /^[\s\d:：年月日时分./—-]{6,}$/;
const METADATA_TAIL = 40;
const WWW = /www\./i;
const URL_TEXT = /(?:https?:\/\/|www\.)[\w\-.~:/?#@!$&'()*+,;=%]+/iy;

/**
 * Turns phrasing nodes into prose: marks dropped, escapes and entities decoded, soft breaks judged.
 * @param origin offset in `source` from which the prose counts its source offsets.
 */
export function proseOf(
  nodes: readonly MarkdownNode[],
  source: string,
  onDirective: OnDirective,
  onHtml: OnHtml,
  origin = 0,
): Prose {
  const builder = new Builder(source, onDirective, onHtml, origin);
  for (const node of nodes) builder.node(node);
  return builder.finish();
}

class Builder {
  private readonly runs: ProseRun[] = [];
  private line = '';
  private last = '';
  private pending: { at: number; indent: number } | undefined;
  private superscript = false;

  constructor(
    private readonly source: string,
    private readonly onDirective: OnDirective,
    private readonly onHtml: OnHtml,
    private readonly origin: number,
  ) {}

  finish(): Prose {
    return closeGaps(Prose.from(this.runs));
  }

  node(node: MarkdownNode): void {
    switch (node.type) {
      case 'text':
        this.textNode(node);
        break;
      case 'break':
        this.pending = undefined;
        this.push('\n', startOf(node), endOf(node) - startOf(node));
        break;
      case 'html':
        this.html(node);
        break;
      case 'textDirective':
        if (this.onDirective(node)) for (const child of node.children ?? []) this.node(child);
        else this.push(this.source.slice(startOf(node), endOf(node)), startOf(node), endOf(node) - startOf(node));
        break;
      case 'link':
        // A bare URL is its own text; digits in it are no figures.
        if (/^(?:https?:|www\.|[^\s@]+@)/i.test(plainText(node))) this.opaque(node);
        else for (const child of node.children ?? []) this.node(child);
        break;
      case 'footnoteReference':
        break;
      case 'emphasis':
      case 'strong':
      case 'linkReference':
        for (const child of node.children ?? []) this.node(child);
        break;
      default:
        // Code, images, deleted text: a place holder, so that what stands around it is not joined.
        this.opaque(node);
    }
  }

  private html(node: MarkdownNode): void {
    this.onHtml(node);
    const tag = node.value ?? '';
    if (/^<br\b/i.test(tag)) this.push('\n', startOf(node), endOf(node) - startOf(node));
    else if (/^<sup\b/i.test(tag)) this.superscript = true;
    else if (/^<\/sup/i.test(tag)) this.superscript = false;
  }

  private opaque(node: MarkdownNode): void {
    this.push(OPAQUE, startOf(node), endOf(node) - startOf(node));
  }

  /** Walks value and source side by side; where they differ there is an escape, an entity or a line prefix. */
  private textNode(node: MarkdownNode): void {
    const value = node.value ?? '';
    // A footnote mark must not grow onto a number (24.3 with a raised 1); a raised 2 or 3 belongs to m².
    if (this.superscript && !(/^[23]$/.test(value) && /[a-zA-Z]/.test(this.last))) return;
    let at = startOf(node);
    let plainFrom = 0;
    let plainAt = at;
    const flush = (to: number): void => {
      if (to > plainFrom) this.push(value.slice(plainFrom, to), plainAt, to - plainFrom);
    };
    const urls = value.includes('://') || WWW.test(value);
    for (let i = 0; i < value.length; ) {
      const c = value[i] as string;
      const url = urls ? this.urlAt(value, i, at) : 0;
      if (c === '\n') {
        flush(i);
        const next = this.skipLineBreak(at);
        this.pending = { at, indent: this.indentBefore(next) };
        at = next;
        i++;
      } else if (url > 0) {
        flush(i);
        this.push(OPAQUE, at, url);
        at += url;
        i += url;
      } else if (this.source[at] === c && !(c === '&' && this.source.startsWith('&amp;', at))) {
        at++;
        i++;
        continue;
      } else {
        flush(i);
        const size = this.decodedSize(at, endOf(node));
        const units = c >= '\ud800' && c <= '\udbff' ? 2 : 1;
        this.push(value.slice(i, i + units), at, size);
        at += size;
        i += units;
      }
      plainFrom = i;
      plainAt = at;
    }
    flush(value.length);
  }

  /** Length of an address that the parser left in the text, as after a full-width bracket; 0 when there is none. */
  private urlAt(value: string, i: number, at: number): number {
    if (!/[hw]/i.test(value[i] as string)) return 0;
    URL_TEXT.lastIndex = i;
    const url = URL_TEXT.exec(value)?.[0].replace(/[.,:;!?'")]{1,8}$/, '') ?? '';
    return url && this.source.startsWith(url, at) ? url.length : 0;
  }

  /** Length in the source of an escaped character or an entity at `at`. */
  private decodedSize(at: number, limit: number): number {
    if (this.source[at] === '\\') return 2;
    if (this.source[at] === '&') {
      const end = this.source.indexOf(';', at);
      if (end > at && end < Math.min(limit, at + 40)) return end - at + 1;
    }
    return 1;
  }

  private skipLineBreak(at: number): number {
    let i = at;
    while (this.source[i] === ' ' || this.source[i] === '\t') i++;
    if (this.source[i] === '\r') i++;
    if (this.source[i] === '\n') i++;
    while (this.source[i] === ' ' || this.source[i] === '\t' || this.source[i] === '>') i++;
    return i;
  }

  private indentBefore(at: number): number {
    let i = at;
    while (i > 0 && (this.source[i - 1] === ' ' || this.source[i - 1] === '\t')) i--;
    return at - i;
  }

  private push(text: string, source: number, size: number): void {
    if (this.pending) this.joinLines(text);
    this.runs.push({ text, source: source - this.origin, size });
    const newline = text.lastIndexOf('\n');
    this.line = newline < 0 ? this.line + text.slice(0, METADATA_TAIL * 8) : text.slice(newline + 1);
    this.last = text[text.length - 1] ?? this.last;
  }

  /** Decides what a soft line break was: nothing (a wrapped Chinese line), a blank (English), or a real break. */
  private joinLines(next: string): void {
    const { at, indent } = this.pending as { at: number; indent: number };
    this.pending = undefined;
    const first = next[0] ?? '';
    const real =
      first === '　' ||
      (indent >= 2 && EAST_ASIAN.test(this.line + next.slice(0, METADATA_TAIL))) ||
      (SENTENCE_END.test(this.line) && EAST_ASIAN.test(this.line)) ||
      DATE_LINE.test(this.line) ||
      DATE_LINE.test(next.slice(0, METADATA_TAIL)) ||
      numberingOf(next) !== undefined;
    if (real) {
      this.runs.push({ text: '\n', source: at - this.origin, size: 1 });
      this.line = '';
    } else if (
      !(EAST_ASIAN.test(this.last + first) && JOINS.test(this.last) && JOINS.test(first)) &&
      !wrapsFigure(this.last, first)
    ) {
      this.runs.push({ text: ' ', source: at - this.origin, size: 1 });
      this.line += ' ';
    }
  }
}

/** A figure broken before its Chinese unit (24.3 / 万亿元) reads as one. */
const wrapsFigure = (before: string, after: string): boolean => /[\d０-９]/.test(before) && EAST_ASIAN.test(after);
