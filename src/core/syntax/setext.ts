/**
 * Headings underlined by `===` or `---`, read as the parser reads them, but without copying all that was read before at
 * each of them, which takes the square of their number: a page of 6,000 such headings took seconds.
 */

/** As much of micromark's state machine as is needed here; its packages are not ours to import. */
type Code = number | null;
type State = (code: Code) => State | undefined;
interface Point {
  readonly line: number;
}
interface Token {
  type: string;
  start: Point;
  end: Point;
}
type Event = [kind: 'enter' | 'exit', token: Token, context: unknown];
interface Effects {
  enter(type: string): unknown;
  exit(type: string): unknown;
  consume(code: Code): void;
}
interface Tokenizer {
  readonly events: readonly Event[];
  readonly interrupt?: boolean | undefined;
  readonly parser: { readonly lazy: Readonly<Record<number, boolean>> };
  now(): Point;
}

const HYPHEN = 45;
const EQUALS = 61;
const SPACE = 32;
const isBlank = (code: Code): boolean => code === -2 || code === -1 || code === SPACE;
const isEnd = (code: Code): boolean => code === null || code < -2;
/** What may stand between an underline and the paragraph over it. */
const BETWEEN = new Set(['lineEnding', 'linePrefix', 'content']);

function tokenize(this: Tokenizer, effects: Effects, ok: State, nok: State): State {
  const mayUnderline = (): boolean => {
    if (this.parser.lazy[this.now().line]) return false;
    if (this.interrupt) return true;
    let index = this.events.length - 1;
    while (index >= 0 && BETWEEN.has((this.events[index] as Event)[1].type)) index--;
    return this.events[index]?.[1].type === 'paragraph';
  };
  let mark: Code = null;
  const end: State = (code) => {
    if (!isEnd(code)) return nok(code);
    effects.exit('setextHeadingLine');
    return ok(code);
  };
  const blanks: State = (code) => {
    if (isBlank(code)) {
      effects.consume(code);
      return blanks;
    }
    effects.exit('lineSuffix');
    return end(code);
  };
  const marks: State = (code) => {
    if (code === mark) {
      effects.consume(code);
      return marks;
    }
    effects.exit('setextHeadingLineSequence');
    if (!isBlank(code)) return end(code);
    effects.enter('lineSuffix');
    return blanks(code);
  };
  return (code) => {
    if (!mayUnderline()) return nok(code);
    effects.enter('setextHeadingLine');
    effects.enter('setextHeadingLineSequence');
    mark = code;
    return marks(code);
  };
}

/** Makes the paragraph at the end of the events the text of a heading; link definitions before it stay what they are. */
function resolveTo(events: Event[], context: unknown): Event[] {
  let from = events.length - 1;
  while (from >= 0 && !isEnter(events[from] as Event, 'content')) from--;
  const tail = events.splice(from);
  const content = tail[0] as Event;
  const text = tail.findIndex((event) => isEnter(event, 'paragraph'));
  (tail[text] as Event)[1].type = 'setextHeadingText';
  const definition = tail.findLastIndex(([kind, token]) => kind === 'exit' && token.type === 'definition');
  const heading: Token = {
    type: 'setextHeading',
    start: { ...content[1].start },
    end: { ...(tail[tail.length - 1] as Event)[1].end },
  };
  for (const [i, event] of tail.entries()) {
    if (event[0] === 'exit' && event[1].type === 'content') continue;
    if (i === text && definition > 0) events.push(['enter', heading, context]);
    events.push(event);
    if (i === definition) events.push(['exit', content[1], context]);
  }
  if (definition > 0) content[1].end = { ...(tail[definition] as Event)[1].end };
  else content[1] = heading;
  events.push(['exit', heading, context]);
  return events;
}

const isEnter = ([kind, token]: Event, type: string): boolean => kind === 'enter' && token.type === type;

const underline = { name: 'underline', tokenize, resolveTo };

/** An extension of micromark that puts our reading in the place of its own. */
export const setextHeadings = {
  flow: { [HYPHEN]: underline, [EQUALS]: underline },
  disable: { null: ['setextUnderline'] },
};
