import type { PreviewFigure } from '../../protocol/annotate.ts';
import type { MarkdownIt, StateCore, Token } from './markdown-it.ts';

/** How many lines a piece of text may stand below where it is looked for: code and tags may hold line breaks. */
const AHEAD = 3;

/** Gives the figures in conflict of the document being rendered; empty when the server has not answered yet. */
export type FiguresOf = (env: unknown) => readonly PreviewFigure[];

/** Where a piece of text begins in the source: 0-based line, UTF-16 column. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** A figure, or its piece in one piece of text: `**24.3**万亿元` is drawn in two. Offsets into the text. */
interface Piece {
  readonly figure: PreviewFigure;
  readonly start: number;
  readonly end: number;
  readonly last: boolean;
}

/** Draws figures in conflict with the dataset's value behind them, and a card that shows on hover and focus. */
export function figuresPlugin(md: MarkdownIt, figuresOf: FiguresOf): void {
  // The tokens of an unchanged document are kept and only drawn again: places are found once, figures asked for anew.
  const places = new WeakMap<Token, Place>();
  md.core.ruler.push('policy_lens_places', (state) => locate(state, places));
  const plain = md.renderer.rules.text;
  md.renderer.rules.text = (tokens, i, options, env, self) => {
    const token = tokens[i] as Token;
    const place = places.get(token);
    const pieces = place ? piecesOf(figuresOf(env), place, token.content) : [];
    if (pieces.length) return draw(md, token.content, pieces);
    return plain ? plain(tokens, i, options, env, self) : md.utils.escapeHtml(token.content);
  };
}

/**
 * Finds where pieces of text stand in the source, which the parser does not keep. They follow one another there, so
 * each is looked for behind the one before; one that is written otherwise (`1\.5`) stays without a place.
 */
function locate(state: StateCore, places: WeakMap<Token, Place>): void {
  const lines = state.src.split('\n');
  const cursors = new Map<number, number>();
  let line = 0;
  for (const token of state.tokens) {
    if (token.map) line = token.map[0];
    // a cell of a table stands on the line of its row
    const end = token.map?.[1] ?? line + 1;
    let at = line;
    for (const child of token.children ?? []) {
      if (child.type === 'softbreak' || child.type === 'hardbreak') at++;
      if (!child.content) continue;
      for (let on = at; on < Math.min(end, at + AHEAD); on++) {
        const column = lines[on]?.indexOf(child.content, cursors.get(on) ?? 0) ?? -1;
        if (column < 0) continue;
        cursors.set(on, column + child.content.length);
        if (child.type === 'text') places.set(child, { line: on, column });
        at = on;
        break;
      }
    }
  }
}

function piecesOf(figures: readonly PreviewFigure[], { line, column }: Place, content: string): Piece[] {
  return figures.flatMap((figure) => {
    const { start, end } = figure.range;
    if (start.line > line || end.line < line) return [];
    const from = Math.max(start.line < line ? 0 : start.character - column, 0);
    const to = end.line > line ? content.length : Math.min(end.character - column, content.length);
    // the text may be newer than what is known of it
    if (from >= to || !figure.text.includes(content.slice(from, to))) return [];
    return [{ figure, start: from, end: to, last: end.line === line && end.character <= column + content.length }];
  });
}

function draw(md: MarkdownIt, content: string, pieces: readonly Piece[]): string {
  const { escapeHtml } = md.utils;
  let html = '';
  let done = 0;
  for (const { figure, start, end, last } of pieces) {
    html += escapeHtml(content.slice(done, start));
    html += marked(md, content.slice(start, end), figure, last);
    done = end;
  }
  return html + escapeHtml(content.slice(done));
}

function marked(md: MarkdownIt, text: string, figure: PreviewFigure, last: boolean): string {
  const words = md.utils.escapeHtml(text);
  const { line, character } = figure.range.start;
  const id = `policy-lens-figure-${line}-${character}`;
  const classes = 'policy-lens policy-lens-figure policy-lens-conflict';
  if (!last) return `<span class="${classes} policy-lens-part">${words}</span>`;
  const more = valueBehind(md, figure.value) + tipOf(md, id, figure.tooltip);
  return `<span class="${classes}" tabindex="0" aria-describedby="${id}">${WORDS}${words}</span>${more}</span>`;
}

/** Begins the words of a figure that has a value behind it: they are underlined, the value is not. */
export const WORDS = '<span class="policy-lens-words">';

/** What the dataset has, behind the figure it is held against. */
export const valueBehind = (md: MarkdownIt, value: string): string =>
  `<span class="policy-lens-value">→ ${md.utils.escapeHtml(value)}</span>`;

/** The card of a mark. */
export const tipOf = (md: MarkdownIt, id: string, words: string): string =>
  `<span class="policy-lens-tip" role="tooltip" id="${id}">${md.utils.escapeHtml(words)}</span>`;
