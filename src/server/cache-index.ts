import type { Brief } from '../core/index.ts';
import type { Place } from './cache-parts.ts';
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
  /** Where its details lie. */
  readonly part: string;
  readonly place: Place;
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
  place: Place,
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

/** The index as UTF-8: under what conditions it holds, its checksum, the parts, and a line a document. */
export function writeIndex(index: Index, head: string, store: CacheStore): Uint8Array {
  const numbers = new Map([...index.parts.keys()].map((name, i) => [name, i]));
  const lines = [...index.rows.values()].map(({ uri, stat, sure, hash, part, place, marked, brief, lines }) => {
    const { size, modified, changed } = stat ?? { size: NO_FILE, modified: 0, changed: 0 };
    const numbered = numbers.get(part) ?? 0;
    const flags = [sure ? 1 : 0, marked ? 1 : 0] as const;
    const line: Line = [uri, size, modified, changed, flags[0], hash, numbered, place, flags[1], brief, lines];
    return JSON.stringify(line);
  });
  const body = new TextEncoder().encode([JSON.stringify([...index.parts]), ...lines].join('\n'));
  const top = new TextEncoder().encode(`${head}\n${store.hash(body)}\n`);
  const all = new Uint8Array(top.length + body.length);
  all.set(top);
  all.set(body, top.length);
  return all;
}

const LF = 10;

/** Lines of UTF-8 text, each decoded when its turn comes. */
function* linesIn(bytes: Uint8Array, from: number): Generator<string> {
  const decoder = new TextDecoder();
  for (let start = from; start <= bytes.length; ) {
    const found = bytes.indexOf(LF, start);
    const end = found < 0 ? bytes.length : found;
    yield decoder.decode(bytes.subarray(start, end));
    start = end + 1;
  }
}

/**
 * Reads an index, calling `turn` now and then: it may have thousands of lines.
 * @returns undefined when it was written under other conditions or is damaged.
 */
export async function readIndex(
  bytes: Uint8Array,
  head: string,
  store: CacheStore,
  turn: () => Promise<void>,
): Promise<Index | undefined> {
  const [first, second] = linesIn(bytes, 0);
  if (first === undefined || second === undefined || first !== head) return undefined;
  const start = bytes.indexOf(LF, bytes.indexOf(LF) + 1) + 1;
  if (second !== store.hash(bytes.subarray(start))) return undefined;
  const lines = linesIn(bytes, start);
  const sizes = new Map(JSON.parse(lines.next().value ?? '[]') as [string, number][]);
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
  const [uri, size, modified, changed, sure, hash, part, place, marked, brief, lines] = line;
  return {
    uri,
    stat: size === NO_FILE ? undefined : { size, modified, changed },
    sure: sure === 1,
    hash,
    part: names[part] ?? '',
    place,
    marked: marked === 1,
    brief,
    lines,
  };
}
