import type { DirectiveName } from '../../protocol/annotate.ts';

const NAMES: Readonly<Record<string, DirectiveName>> = {
  target: 'target',
  measure: 'measure',
  figure: 'figure',
  sector: 'sector',
  task: 'task',
  目标: 'target',
  举措: 'measure',
  数据: 'figure',
  行业: 'sector',
  任务: 'task',
};

/** A directive's head: `:target[突破25万亿元]{#rev}`. */
export interface Head {
  readonly name: DirectiveName;
  /** How many colons. */
  readonly colons: number;
  /** Where the words in brackets begin and end; null when there are none. */
  readonly label: readonly [start: number, end: number] | null;
  /** Without the braces; empty when there are none. */
  readonly attributes: string;
  readonly end: number;
}

/**
 * Reads a directive's head at `start` as the language server does: one of our names, brackets that balance, braces.
 * @returns undefined for anything else: `比例1:n`, `:target` with neither brackets nor braces in a line of text.
 */
export function headAt(source: string, start: number, limit: number): Head | undefined {
  let at = start;
  while (at < limit && source[at] === ':') at++;
  const colons = at - start;
  if (!colons) return undefined;
  const nameStart = at;
  while (at < limit && !' \t\n[{'.includes(source[at] as string) && at - nameStart < 10) at++;
  const name = NAMES[source.slice(nameStart, at)];
  if (!name) return undefined;
  let label: readonly [number, number] | null = null;
  if (source[at] === '[') {
    const close = closing(source, at, limit);
    if (close < 0) return undefined;
    label = [at + 1, close];
    at = close + 1;
  }
  let attributes = '';
  if (source[at] === '{' && at < limit) {
    const close = source.indexOf('}', at);
    if (close < 0 || close >= limit) return undefined;
    attributes = source.slice(at + 1, close);
    at = close + 1;
  } else if (!label && colons === 1) return undefined;
  return { name, colons, label, attributes, end: at };
}

function closing(source: string, open: number, limit: number): number {
  let depth = 0;
  for (let i = open; i < limit; i++) {
    if (source[i] === '\\') i++;
    else if (source[i] === '[') depth++;
    else if (source[i] === ']' && --depth === 0) return i;
  }
  return -1;
}
