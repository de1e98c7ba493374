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
/** Places looked at, those nearest to where the passage was. */
const PLACES = 200;
/** How far a passage's own words may have changed, in edits by length. */
const CHANGED = 0.34;
const TAIL = 12;
/** Letters of the context that must stand right beside the passage, before or after. */
const TOUCH = 8;

/**
 * Describes a passage so that it can be found again: its words, what stands around it, where it is. Where the same words
 * stand elsewhere, so much is kept on each side that either side alone tells the two apart.
 */
export function quote(text: string, passage: Span): Quote {
  const points = new CodePoints(text);
  const start = wholeCharacter(text, passage.start);
  const end = wholeCharacter(text, passage.end);
  const exact = text.slice(start, end);
  const alike = occurrences(text, exact, start)
    .filter((at) => at !== start)
    .map((at) => commonRun(text, start, end, at, at + exact.length));
  const context = alike.length ? Math.min(MOST_CONTEXT, Math.max(CONTEXT, ...alike) + 1) : CONTEXT;
  return { exact, ...around(text, start, end, context), start: points.at(start), end: points.at(end) };
}

/** How far two places with the same words read alike to the left, or to the right if that is further. */
function commonRun(text: string, start: number, end: number, otherStart: number, otherEnd: number): number {
  let left = 0;
  while (left < MOST_CONTEXT && left < start && text[start - 1 - left] === text[otherStart - 1 - left]) left++;
  let right = 0;
  while (right < MOST_CONTEXT && end + right < text.length && text[end + right] === text[otherEnd + right]) right++;
  return Math.max(left, right);
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
  const before = foundIn(prefix, ahead(text, at, prefix));
  const after = foundIn(suffix, behind(text, at + length, suffix));
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
  if (hadRivals(wanted)) {
    const held = rated.filter(({ at }) => heldBySide(text, at, at + wanted.exact.length, wanted));
    const whole = held.filter(({ at }) => framed(text, at, at + wanted.exact.length, wanted));
    const [only, ...others] = whole.length === 1 ? whole : held;
    if (only) return others.length ? undefined : span(only.at, only.at + wanted.exact.length);
    return touchedUp(text, wanted);
  }
  const [best, second] = rated;
  if (best && best.score >= (second || wanted.exact.length < SHORT ? SURE : ALONE)) {
    const clear = !second || second.score <= best.score - MARGIN;
    if (clear) return span(best.at, best.at + wanted.exact.length);
    const exactly = rated.find(({ at, score }) => score === 1 && framed(text, at, at + wanted.exact.length, wanted));
    const only = exactly && rated.filter(({ at }) => framed(text, at, at + wanted.exact.length, wanted)).length === 1;
    return only ? span(exactly.at, exactly.at + wanted.exact.length) : undefined;
  }
  return touchedUp(text, wanted);
}

/** More context than usual was kept: the same words stood elsewhere, and may be all that is left. */
const hadRivals = ({ prefix, suffix }: Context): boolean => prefix.length > CONTEXT || suffix.length > CONTEXT;

/**
 * One whole side of the context stands right beside the place, letter for letter: what no like place had when the quote
 * was taken. The other side must touch and agree too: a like place before a deleted passage inherits what came behind it.
 * A side that the document's end cut short must still reach that end; where even the most context was alike, both are whole.
 */
function heldBySide(text: string, start: number, end: number, { prefix, suffix }: Context): boolean {
  const least = hadRivals({ prefix, suffix }) ? CONTEXT + 1 : CONTEXT;
  const before = text.endsWith(prefix, start) && (prefix.length >= least || start === prefix.length);
  const after = text.startsWith(suffix, end) && (suffix.length >= least || end + suffix.length === text.length);
  if (before && after) return true;
  if (prefix.length >= MOST_CONTEXT || suffix.length >= MOST_CONTEXT) return false;
  const near = (side: string, touches: boolean, found: number): boolean => side !== '' && touches && found >= SURE;
  if (before)
    return near(suffix, text.startsWith(suffix.slice(0, TOUCH), end), foundIn(suffix, behind(text, end, suffix)));
  return after && near(prefix, text.endsWith(prefix.slice(-TOUCH), start), foundIn(prefix, ahead(text, start, prefix)));
}

/** The stretch in which the context of a side is looked for. */
const ahead = (text: string, start: number, prefix: string): string =>
  text.slice(Math.max(0, start - 2 * prefix.length - CONTEXT), start);
const behind = (text: string, end: number, suffix: string): string =>
  text.slice(end, end + 2 * suffix.length + CONTEXT);

/** A quote without context, as other tools may write it: the only place there is, or exactly where it was. */
function withoutContext(places: readonly number[], expected: number, { exact, start }: Quote): Span | undefined {
  const at = places.length === 1 ? places[0] : start === undefined ? undefined : places.find((p) => p === expected);
  return at === undefined ? undefined : span(at, at + exact.length);
}

/** Prefix and suffix stand right beside the place, letter for letter. */
const framed = (text: string, start: number, end: number, { prefix, suffix }: Context): boolean =>
  text.endsWith(prefix, start) && text.startsWith(suffix, end);

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
    const inner = words.indexOf(wanted.exact);
    const close = distance(words.normalize('NFKC'), exact) <= CHANGED * Math.max(words.length, exact.length);
    if (close && figuresOf(words) === figures && framed(text, start, end, wanted))
      found.push(inner < 0 ? span(start, end) : span(start + inner, start + inner + wanted.exact.length));
  }
  return found.length === 1 ? found[0] : undefined;
}
