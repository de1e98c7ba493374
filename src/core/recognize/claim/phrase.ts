import type { Direction } from '../../model/claim.ts';
import { cutEnd, unitsOf } from './edges.ts';

/** How a figure relates to what it is of. */
export type Basis =
  /** 同比, year on year; also a plain 增长 N% of something reported. */
  | 'yoy'
  /** 环比, on the previous quarter or month. */
  | 'qoq'
  /** 年均, a year on average. */
  | 'annual'
  /** A rate of change over a plan: 降低20%以上. */
  | 'rate'
  /** A change in the thing's own unit: 增加351千公顷. */
  | 'amount'
  /** A change in percentage points. */
  | 'points'
  /** A rate of change with prices taken out: 实际增长, in real terms. */
  | 'real'
  /** At the prices of its own time: 名义增长. */
  | 'nominal';

/** What stands around one figure in its clause. Periods, bounds and brackets are cut away. */
export interface Frame {
  /** From the clause's start, or the figure before, to the figure. */
  readonly left: string;
  /** From the figure to the next one or the clause's end. */
  readonly right: string;
  /** What follows the next figure, when only a word or two stand before it: 50个｜规模300亿元以上的｜集群. */
  readonly beyond: string;
  /** The noun inside the figure's span: jobs in 190,000 jobs; empty otherwise. */
  readonly noun: string;
  /** A figure stands before `left` in the same clause. */
  readonly afterFigure: boolean;
  /** A figure stands behind `right` in the same clause. */
  readonly beforeFigure: boolean;
  /** The clause is the first of its sentence. */
  readonly opensSentence: boolean;
  readonly unit: UnitKind;
  /** The figure is no report: a target, a plan. */
  readonly planned: boolean;
}

export type UnitKind = 'count' | 'ratio' | 'points' | 'money' | 'times' | 'none' | 'other';

/** The words of one phrase by itself are put into its `left`. */
export const EMPTY_FRAME: Frame = {
  left: '',
  right: '',
  beyond: '',
  noun: '',
  afterFigure: false,
  beforeFigure: false,
  opensSentence: false,
  unit: 'other',
  planned: false,
};

/** The indicator phrase taken apart. Empty strings where the clause says nothing. */
export interface Reading {
  /** What it is of: 规上企业营业收入; without basis, share or verb. */
  readonly subject: string;
  /** What is counted behind the figure, with the verb before it: 推广升级和创新产品. */
  readonly counted: string;
  /** The verb alone, when it has no object in the clause: 新建改建320个. */
  readonly verb: string;
  /** The whole of which a share is taken: 全部工业; undefined: no share. `''`: a share whose whole was named before. */
  readonly whole: string | undefined;
  /** An attribute of what is counted: 规模 in 50个规模300亿元以上的集群. */
  readonly attribute: string;
  readonly basis: Basis | undefined;
  /** The change word, for the direction. */
  readonly change: Direction | undefined;
  /** The part of the phrase a later clause may go on from: `in the secondary industry` replaces `in the primary industry`. */
  readonly place: string;
  /** No verb between subject and figure: `retail sales 4.7 percent` takes change and share from the figure before. */
  readonly gapped: boolean;
}

/** A reading that is still being completed. */
export type Draft = { -readonly [K in keyof Reading]: Reading[K] };

/** A reading under way: says nothing but the subject as yet. One shape for all, made in one place: the fastest to read. */
export const readingOf = (subject: string): Draft => ({
  subject,
  counted: '',
  verb: '',
  whole: undefined,
  attribute: '',
  basis: undefined,
  change: undefined,
  place: '',
  gapped: false,
});

/** What earlier words left for clauses that name no subject of their own. */
export interface Topic {
  readonly subject: string;
  readonly counted: string;
  readonly whole: string;
  readonly basis: Basis | undefined;
  readonly place: string;
}

export const NO_TOPIC: Topic = { subject: '', counted: '', whole: '', basis: undefined, place: '' };

type Index<K> = ReadonlyMap<K, readonly string[]>;
type Cache<K> = WeakMap<readonly string[], Index<K>>;
const byLastUnit: Cache<number> = new WeakMap();
const byFirstUnit: Cache<number> = new WeakMap();
const byLastWord: Cache<string> = new WeakMap();

/** Words grouped by a key, each group in the order given; made once for a list. */
function indexOf<K>(cache: Cache<K>, words: readonly string[], key: (w: string) => K): Index<K> {
  const known = cache.get(words);
  if (known) return known;
  const index = new Map<K, string[]>();
  for (const word of words) index.set(key(word), [...(index.get(key(word)) ?? []), word]);
  cache.set(words, index);
  return index;
}

const lastUnit = (w: string): number => w.charCodeAt(w.length - 1);
const firstUnit = (w: string): number => w.charCodeAt(0);

/** The longest of `words` that `text` ends with; `words` must be sorted by falling length. */
export function suffixOf(text: string, words: readonly string[]): string | undefined {
  const group = indexOf(byLastUnit, words, lastUnit).get(lastUnit(text));
  // A plain loop: this is asked some dozens of times a figure.
  if (group) for (const word of group) if (text.endsWith(word)) return word;
  return undefined;
}

/** The longest of `words` that `text` begins with; `words` must be sorted by falling length. */
export function prefixOf(text: string, words: readonly string[]): string | undefined {
  const group = indexOf(byFirstUnit, words, firstUnit).get(firstUnit(text));
  if (group) for (const word of group) if (text.startsWith(word)) return word;
  return undefined;
}

const WORD = unitsOf("abcdefghijklmnopqrstuvwxyz0123456789'/%-");

/** The last word of a lower-case text with its full stop; empty when it ends in something else. */
function lastWord(low: string): string {
  const end = low.endsWith('.') ? low.length - 1 : low.length;
  const start = cutEnd(low.slice(0, end), WORD).length;
  return start < end ? low.slice(start) : '';
}

/** The phrases of a list, in its order, that can begin a lower-case text. */
export const beginningLike = (low: string, phrases: readonly string[]): readonly string[] =>
  indexOf(byFirstUnit, phrases, firstUnit).get(firstUnit(low)) ?? [];

/** The phrases of a list, sorted by falling length, that can end a lower-case text: those with its last word. */
export const endingLike = (low: string, phrases: readonly string[]): readonly string[] =>
  indexOf(byLastWord, phrases, lastWord).get(lastWord(low)) ?? [];

/** Words of a lexicon line, longest first, so that the first match is the longest. */
export const byLength = (line: string): readonly string[] =>
  line
    .split(/\s+/)
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);
