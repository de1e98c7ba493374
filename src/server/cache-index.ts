import type { Brief } from '../core/index.ts';
import { joined } from './bytes.ts';
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
  sure: boolean,
  hash: string,
  part: number,
  place: Place,
  marked: boolean,
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

/**
 * The index as UTF-8: under what conditions it holds, its checksum, the parts, and a line a document. Calls `turn` now
 * and then, as `readIndex` does; what changes meanwhile is not in it.
 */
export async function writeIndex(
  index: Index,
  head: string,
  store: CacheStore,
  turn: () => Promise<void>,
): Promise<Uint8Array> {
  const parts = [...index.parts];
  const numbers = new Map(parts.map(([name], i) => [name, i]));
  const lines = [JSON.stringify(parts)];
  for (const { uri, stat, sure, hash, part, place, marked, brief, lines: lengths } of [...index.rows.values()]) {
    const { size, modified, changed } = stat ?? { size: NO_FILE, modified: 0, changed: 0 };
    const number = numbers.get(part) ?? 0;
    const line: Line = [uri, size, modified, changed, sure, hash, number, place, marked, brief, lengths];
    lines.push(JSON.stringify(line));
    await turn();
  }
  const body = new TextEncoder().encode(lines.join('\n'));
  return joined([new TextEncoder().encode(`${head}\n${store.hash(body)}\n`), body]);
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
    sure,
    hash,
    part: names[part] ?? '',
    place,
    marked,
    brief,
    lines,
  };
}
