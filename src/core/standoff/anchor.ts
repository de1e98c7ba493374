import { distance } from 'fastest-levenshtein';
import { type Span, span } from '../base/span.ts';
import { CodePoints, wholeCharacter } from './code-points.ts';
import { figuresOf, foundIn } from './similar.ts';

/** TextQuoteSelector and TextPositionSelector together; `start` and `end` count code points. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start?: number;
  readonly end?: number;
}

/** Context kept on each side: more only where the same words stand elsewhere in like company. */
const CONTEXT = 32;
const MOST_CONTEXT = 512;
/** A place whose surroundings agree less is not the passage. */
const SURE = 0.75;
/** The only place where the words stand may have lost the context of one side, if they are not too few. */
const ALONE = 0.5;
const SHORT = 4;
/** The next best place must agree this much less. */
const MARGIN = 0.1;
/** Another place that agrees this much asks for more context. */
const RIVAL = 0.5;
/** Places looked at, those nearest to where the passage was. */
const PLACES = 200;
/** How far a passage's own words may have changed, in edits by length. */
const CHANGED = 0.34;
const TAIL = 12;
/** Letters of the context that must stand right beside the passage, before or after. */
const TOUCH = 8;

/** Describes a passage so that it can be found again: its words, what stands around it, where it is. */
export function quote(text: string, passage: Span): Quote {
  const points = new CodePoints(text);
  const start = wholeCharacter(text, passage.start);
  const end = wholeCharacter(text, passage.end);
  const exact = text.slice(start, end);
  const rivals = occurrences(text, exact, start).filter((at) => at !== start);
  let context = CONTEXT;
  let described = around(text, start, end, context);
  while (context < MOST_CONTEXT && rivals.some((at) => agreement(text, at, exact.length, described) >= RIVAL)) {
    context *= 2;
    described = around(text, start, end, context);
  }
  return { exact, ...described, start: points.at(start), end: points.at(end) };
}

type Context = Pick<Quote, 'prefix' | 'suffix'>;

function around(text: string, start: number, end: number, context: number): Context {
  return {
    prefix: text.slice(wholeCharacter(text, Math.max(0, start - context)), start),
    suffix: text.slice(end, wholeCharacter(text, Math.min(text.length, end + context))),
  };
}

/** Where a text occurs, at most `PLACES` of them, those nearest to `near`. */
function occurrences(text: string, exact: string, near: number): number[] {
  if (!exact) return [];
  const found: number[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) found.push(at);
  if (found.length <= PLACES) return found;
  return found.sort((a, b) => Math.abs(a - near) - Math.abs(b - near)).slice(0, PLACES);
}

/**
 * 0 to 1: how much of the context is found beside a place. Text put in between does not count against it, but on one
 * side at least the context must still touch: else the place is only near the passage.
 */
function agreement(text: string, at: number, length: number, { prefix, suffix }: Context): number {
  const total = prefix.length + suffix.length;
  if (!total || !touching(text, at, at + length, prefix, suffix)) return 0;
  const before = foundIn(prefix, text.slice(Math.max(0, at - 2 * prefix.length - CONTEXT), at));
  const after = foundIn(suffix, text.slice(at + length, at + length + 2 * suffix.length + CONTEXT));
  return (before * prefix.length + after * suffix.length) / total;
}

/** The last letters of the prefix or the first of the suffix stand right beside the place. */
const touching = (text: string, start: number, end: number, prefix: string, suffix: string): boolean =>
  (prefix !== '' && text.endsWith(prefix.slice(-TOUCH), start)) ||
  (suffix !== '' && text.startsWith(suffix.slice(0, TOUCH), end));

/**
 * Finds a passage again. Its words must stand where their surroundings agree clearly better than anywhere else; words
 * that were touched up are followed when the figures in them are the same. Otherwise it is orphaned: undefined.
 */
export function anchor(text: string, wanted: Quote): Span | undefined {
  if (!wanted.exact) return undefined;
  const expected = wanted.start === undefined ? 0 : new CodePoints(text).offset(wanted.start);
  const places = occurrences(text, wanted.exact, expected);
  if (!wanted.prefix && !wanted.suffix) return withoutContext(places, expected, wanted);
  const rated = places
    .map((at) => ({ at, score: agreement(text, at, wanted.exact.length, wanted) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = rated;
  if (best && best.score >= (second || wanted.exact.length < SHORT ? SURE : ALONE)) {
    const clear = !second || second.score <= best.score - MARGIN;
    if (clear) return span(best.at, best.at + wanted.exact.length);
    const exactly = rated.find(({ at, score }) => score === 1 && framed(text, at, wanted));
    const only = exactly && rated.filter(({ at }) => framed(text, at, wanted)).length === 1;
    return only ? span(exactly.at, exactly.at + wanted.exact.length) : undefined;
  }
  return touchedUp(text, wanted);
}

/** A quote without context, as other tools may write it: the only place there is, or exactly where it was. */
function withoutContext(places: readonly number[], expected: number, { exact, start }: Quote): Span | undefined {
  const at = places.length === 1 ? places[0] : start === undefined ? undefined : places.find((p) => p === expected);
  return at === undefined ? undefined : span(at, at + exact.length);
}

/** Prefix and suffix stand right beside the place, letter for letter. */
const framed = (text: string, at: number, { exact, prefix, suffix }: Quote): boolean =>
  text.endsWith(prefix, at) && text.startsWith(suffix, at + exact.length);

/** The stretch between the end of the prefix and the start of the suffix, if there is one such and its figures are the same. */
function touchedUp(text: string, wanted: Quote): Span | undefined {
  const head = wanted.prefix.slice(-TAIL);
  const tail = wanted.suffix.slice(0, TAIL);
  if (head.length < TAIL || tail.length < TAIL) return undefined;
  const figures = figuresOf(wanted.exact);
  const exact = wanted.exact.normalize('NFKC');
  const most = Math.ceil(wanted.exact.length * (1 + CHANGED)) + TAIL;
  const found: Span[] = [];
  for (const at of occurrences(text, head, 0)) {
    const start = at + head.length;
    const end = text.indexOf(tail, start);
    if (end < 0 || end - start > most || end === start) continue;
    const words = text.slice(start, end);
    const close = distance(words.normalize('NFKC'), exact) <= CHANGED * Math.max(words.length, exact.length);
    if (close && figuresOf(words) === figures && agreement(text, start, end - start, wanted) >= SURE)
      found.push(span(start, end));
  }
  return found.length === 1 ? found[0] : undefined;
}
