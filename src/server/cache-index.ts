import type { Brief } from '../core/index.ts';
import type { CacheStore } from './cache-store.ts';
import type { Stat } from './file-system.ts';

/** One document as the cache knows it. */
export interface Row {
  readonly uri: string;
  /** Of its file when it was read; undefined where files have none. */
  readonly stat: Stat | undefined;
  /** The file was old enough by then that whatever changes it later changes its times too. */
  readonly sure: boolean;
  /** Of its text. */
  readonly hash: string;
  /** Where its details lie: the part's name, and which of its records. */
  readonly part: string;
  readonly record: number;
  /** See `mayBeMarked`. */
  readonly marked: boolean;
  readonly brief: Brief;
  /** Lengths of its lines with their ends, so that places can be told without the text. */
  readonly lines: readonly number[];
}

type Line = readonly [
  uri: string,
  size: number,
  modified: number,
  changed: number,
  sure: 0 | 1,
  hash: string,
  part: number,
  record: number,
  marked: 0 | 1,
  brief: Brief,
  lines: readonly number[],
];

/** The parts by name, and how many records each holds, dead ones included. */
export type PartSizes = ReadonlyMap<string, number>;

export interface Index {
  readonly rows: ReadonlyMap<string, Row>;
  readonly parts: PartSizes;
}

const NO_FILE = -1;

/** The index as text: under what conditions it holds, its checksum, the parts, and a line a document. */
export function writeIndex(index: Index, head: string, store: CacheStore): string {
  const numbers = new Map([...index.parts.keys()].map((name, i) => [name, i]));
  const lines = [...index.rows.values()].map(({ uri, stat, sure, hash, part, record, marked, brief, lines }) => {
    const { size, modified, changed } = stat ?? { size: NO_FILE, modified: 0, changed: 0 };
    const numbered = numbers.get(part) ?? 0;
    const flags = [sure ? 1 : 0, marked ? 1 : 0] as const;
    const line: Line = [uri, size, modified, changed, flags[0], hash, numbered, record, flags[1], brief, lines];
    return JSON.stringify(line);
  });
  const body = [JSON.stringify([...index.parts]), ...lines].join('\n');
  return `${head}\n${store.hash(body)}\n${body}`;
}

/**
 * Reads an index, calling `turn` now and then: it may have thousands of lines.
 * @returns undefined when it was written under other conditions or is damaged.
 */
export async function readIndex(
  text: string,
  head: string,
  store: CacheStore,
  turn: () => Promise<void>,
): Promise<Index | undefined> {
  const first = text.indexOf('\n');
  const second = text.indexOf('\n', first + 1);
  if (first < 0 || second < 0 || text.slice(0, first) !== head) return undefined;
  const body = text.slice(second + 1);
  if (text.slice(first + 1, second) !== store.hash(body)) return undefined;
  const [parts, ...lines] = body.split('\n');
  const sizes = new Map(JSON.parse(parts as string) as [string, number][]);
  const names = [...sizes.keys()];
  const rows = new Map<string, Row>();
  for (const line of lines) {
    const row = toRow(JSON.parse(line) as Line, names);
    rows.set(row.uri, row);
    await turn();
  }
  return { rows, parts: sizes };
}

function toRow(line: Line, names: readonly string[]): Row {
  const [uri, size, modified, changed, sure, hash, part, record, marked, brief, lines] = line;
  return {
    uri,
    stat: size === NO_FILE ? undefined : { size, modified, changed },
    sure: sure === 1,
    hash,
    part: names[part] ?? '',
    record,
    marked: marked === 1,
    brief,
    lines,
  };
}
