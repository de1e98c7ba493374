import type { DirectiveName, PreviewMark } from '../../protocol/annotate.ts';
import { headAt } from './directive.ts';
import { tipOf, valueBehind, WORDS } from './figures.ts';
import type { MarkdownIt, StateBlock, StateCore, StateInline, Token } from './markdown-it.ts';

/** Gives what the server said of the annotations of the document being rendered; empty when it has not answered yet. */
export type MarksOf = (env: unknown) => readonly PreviewMark[];

/** What both tokens of a directive carry: enough to tell which annotation of the server it is when it is drawn. */
interface Meta {
  readonly name: DirectiveName;
  /** 0-based line of the source. */
  line: number;
  /** Its place among those of its name on that line, from 0. */
  nth: number;
  id: string;
}

const isMeta = (meta: unknown): meta is Meta => typeof meta === 'object' && meta !== null && 'name' in meta;

/** Draws directives as quiet marks with the verdict, and a card that shows on hover and focus. */
export function previewPlugin(md: MarkdownIt, marksOf: MarksOf): MarkdownIt {
  md.inline.ruler.before('emphasis', 'policy_lens', inline);
  md.block.ruler.before('fence', 'policy_lens', block, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
  md.core.ruler.push('policy_lens', number);
  // Looked up when drawn: VS Code keeps the tokens of an unchanged document and only draws them again.
  const markOf = (token: Token, env: unknown): PreviewMark | undefined => {
    const { meta } = token;
    return isMeta(meta) && token.tag === 'span'
      ? marksOf(env).filter((m) => m.line === meta.line && m.name === meta.name)[meta.nth]
      : undefined;
  };
  md.renderer.rules.policy_lens_open = (tokens, i, _, env) => {
    const token = tokens[i] as Token;
    return open(md, token, markOf(token, env));
  };
  md.renderer.rules.policy_lens_close = (tokens, i, _, env) => {
    const token = tokens[i] as Token;
    return close(md, token, markOf(token, env));
  };
  return md;
}

/** `:name[words]{…}` in a line of text. */
function inline(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== ':' || src[pos + 1] === ':' || src[pos - 1] === ':') return false;
  const head = headAt(src, pos, posMax);
  if (head?.colons !== 1) return false;
  if (!silent) {
    const meta: Meta = { name: head.name, line: 0, nth: 0, id: '' };
    const opening = state.push('policy_lens_open', 'span', 1);
    opening.meta = meta;
    if (head.label) {
      state.pos = head.label[0];
      state.posMax = head.label[1];
      state.md.inline.tokenize(state);
    }
    const closing = state.push('policy_lens_close', 'span', -1);
    closing.meta = meta;
  }
  state.pos = head.end;
  state.posMax = posMax;
  return true;
}

const lineOf = (state: StateBlock, line: number): string =>
  state.src.slice((state.bMarks[line] as number) + (state.tShift[line] as number), state.eMarks[line] as number);

/** `::name[words]` on a line of its own, `:::name` … `:::` around several. */
function block(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] as number) + (state.tShift[startLine] as number);
  const limit = state.eMarks[startLine] as number;
  const head = headAt(state.src, start, limit);
  if (!head || head.colons < 2 || state.src.slice(head.end, limit).trim()) return false;
  if (silent) return true;
  const meta: Meta = { name: head.name, line: 0, nth: 0, id: '' };
  const opening = state.push('policy_lens_open', 'div', 1);
  opening.meta = meta;
  opening.map = [startLine, startLine + 1];
  if (head.label) words(state, startLine, head.label);
  if (head.colons === 2) state.line = startLine + 1;
  else container(state, startLine, endLine, head.colons, opening);
  state.push('policy_lens_close', 'div', -1).meta = meta;
  return true;
}

function words(state: StateBlock, line: number, [from, to]: readonly [number, number]): void {
  state.push('paragraph_open', 'p', 1).map = [line, line + 1];
  const text = state.push('inline', '', 0);
  text.content = state.src.slice(from, to);
  text.map = [line, line + 1];
  text.children = [];
  state.push('paragraph_close', 'p', -1);
}

function container(state: StateBlock, startLine: number, endLine: number, colons: number, opening: Token): void {
  let end = startLine + 1;
  const closes = (line: number): boolean =>
    /^:{3,}\s*$/.test(lineOf(state, line)) && lineOf(state, line).trim().length >= colons;
  while (end < endLine && !closes(end)) end++;
  const { lineMax, parentType } = state;
  state.lineMax = end;
  state.parentType = 'root';
  state.md.block.tokenize(state, startLine + 1, end);
  state.lineMax = lineMax;
  state.parentType = parentType;
  opening.map = [startLine, end];
  state.line = Math.min(end + 1, endLine);
}

/** Tells each directive its line, its place on it, and an id for its card. */
function number(state: StateCore): void {
  const seen = new Map<string, number>();
  let count = 0;
  const take = (token: Token, line: number): void => {
    if (token.type !== 'policy_lens_open' || !isMeta(token.meta)) return;
    const key = `${line} ${token.meta.name}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    Object.assign(token.meta, { line, nth, id: `policy-lens-${++count}` } satisfies Partial<Meta>);
  };
  let line = 0;
  for (const token of state.tokens) {
    if (token.map) line = token.map[0];
    take(token, line);
    let at = line;
    for (const child of token.children ?? []) {
      if (child.type === 'softbreak' || child.type === 'hardbreak') at++;
      take(child, at);
    }
  }
}

const hasValue = (mark: PreviewMark | undefined): mark is PreviewMark & { readonly value: string } =>
  Boolean(mark?.tooltip) && mark?.value !== undefined;

function open(md: MarkdownIt, token: Token, mark: PreviewMark | undefined): string {
  if (!isMeta(token.meta)) return '';
  const { name, id } = token.meta;
  const verdict = mark?.verdict ? ` policy-lens-${mark.verdict}` : '';
  const described = mark?.tooltip ? ` tabindex="0" aria-describedby="${id}"` : '';
  const kept = (token.attrs ?? [])
    .filter(([key]) => key !== 'class')
    .map(([key, value]) => ` ${md.utils.escapeHtml(key)}="${md.utils.escapeHtml(value)}"`)
    .join('');
  // VS Code marks blocks with classes of its own, so that preview and editor scroll together.
  const own = (token.attrs ?? []).find(([key]) => key === 'class')?.[1] ?? '';
  const classes = md.utils.escapeHtml(`policy-lens policy-lens-${name}${verdict} ${own}`.trim());
  return `<${token.tag} class="${classes}"${described}${kept}>${hasValue(mark) ? WORDS : ''}`;
}

function close(md: MarkdownIt, token: Token, mark: PreviewMark | undefined): string {
  if (!mark?.tooltip || !isMeta(token.meta)) return `</${token.tag}>`;
  const value = hasValue(mark) ? `</span>${valueBehind(md, mark.value)}` : '';
  return `${value}${tipOf(md, token.meta.id, mark.tooltip)}</${token.tag}>`;
}
