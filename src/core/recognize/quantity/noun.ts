import { fold, isDigit, isLetter, skipSpaces, skipSpacesBack } from '../numeral/chars.ts';
import { IRREGULAR_NOUNS, NOT_NOUNS, STOPS, VERBS } from '../unit/en.ts';
import { unitAt } from '../unit/index.ts';

const irregular = new Set(IRREGULAR_NOUNS.split(' '));
const notNouns = new Set(NOT_NOUNS.split(' '));
const verbs = new Set(VERBS.split(' '));
const stops = new Set(STOPS.split(' '));

export interface CountedNoun {
  readonly noun: string;
  /** Set when the noun follows the number directly: it belongs to the figure's span. */
  readonly end: number | undefined;
  /** Where the noun ends, wherever it stands. */
  readonly close: number;
}

/** Modifiers looked over before the noun: 12 million new urban jobs. */
const REACH = 4;

/** What `and` may join to another adjective before the noun: `300 upgraded and innovative products`. */
const ADJECTIVE =
  /(?:ed|ive|al|ic|ern|ary|able|ible|ous|[ae]nt|ior)$|^(?:new|old|small|large|micro|urban|rural|young|public|private|foreign|green|poor|clean|men|women)$/;

/**
 * The plural noun that a number at its end `at` counts: `190,000 jobs`, `12 million new urban jobs`.
 * @returns undefined for `40,000 in the north`, `12 last year`, `9 are attached`.
 */
export function countedNoun(text: string, at: number): CountedNoun | undefined {
  let start = skipSpaces(text, at, 2);
  if (start === at) return undefined;
  let joins = false;
  let lastWord = '';
  for (let n = 0; n < REACH; n++) {
    let end = start;
    while (end - start < 30 && (isLetter(text, end) || (text.charAt(end) === '-' && isLetter(text, end + 1)))) end++;
    if (end === start && isDigit(text, start) && text.charAt(start + 1) === 'G') end += 2;
    if (end === start) return undefined;
    const word = text.slice(start, end);
    const low = word.toLowerCase();
    const acronym = word.length <= 5 && word === word.toUpperCase();
    const capital = !acronym && fold(text.charCodeAt(start)) !== text.charCodeAt(start);
    if (capital && (NAMED_TIMES.has(low) || stops.has(low) || isHeading(text, at))) return undefined;
    if (n > 0 && (low === 'and' || low === 'or') && joins) {
      start = skipSpaces(text, end, 2);
      joins = false;
      continue;
    }
    // 20,000 more places, 500 other firms; not `20,000 more than`.
    if (n === 0 && ADDED.has(low) && isLetter(text, skipSpaces(text, end, 2))) {
      start = skipSpaces(text, end, 2);
      continue;
    }
    if (stops.has(low)) return undefined;
    if (n === 0 && low === 'head' && endsPhrase(text, end)) return { noun: low, end, close: end };
    joins = n === 0 && ADJECTIVE.test(low);
    if (n > 0 ? verbs.has(low) && !isNounHere(text, low, end) : NEVER_NOUNS.has(low)) return undefined;
    if (n > 0 && WORKED.has(low) && TIMED.has(lastWord))
      return { noun: `${lastWord}-${low}`, end: undefined, close: end };
    lastWord = low;
    // 1,548 biogas plants, 340 electronics firms: the last of two plurals is what is counted.
    if (n < REACH - 1 && !acronym && isPlural(low) && isPluralNext(text, end)) {
      start = skipSpaces(text, end, 2);
      continue;
    }
    if ((isPlural(low) || (n > 0 && low === 'points')) && !acronym)
      return { noun: low, end: n === 0 ? end : undefined, close: end };
    if (notNouns.has(low)) return undefined;
    const next = skipSpaces(text, end, 2);
    if (next === end) return undefined;
    start = next;
  }
  return undefined;
}

/** What may stand between a number and the noun it counts. */
const ADDED = new Set(['more', 'further', 'other', 'fewer', 'such']);

/** Capitalised words behind a number that begin a date: `on 5 June ministers met`. */
const NAMED_TIMES = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

/** `2 Objectives`, `I.2 Run trams`: the number of a heading or an item; `12 Member States` behind other words counts. */
function isHeading(text: string, end: number): boolean {
  let start = end;
  while (isDigit(text, start - 1)) start--;
  const back = skipSpacesBack(text, start, 4);
  return end - start < 3 && (back === start || !(isLetter(text, back - 1) || text.charAt(back - 1) === ','));
}

/** Verbs in -s that are nouns as often, and what shows the verb: `24 residence permits were issued`, `rule 24 permits the`. */
const NOUN_LIKE = new Set(
  'projects estimates forecasts permits states reports calls works sets needs claims leaves'.split(' '),
);
const isNounHere = (text: string, word: string, end: number): boolean =>
  NOUN_LIKE.has(word) && !/^ (?:the|an?|that|it|its|their|this|these|any|no|all)\b/i.test(text.slice(end, end + 8));

/** Verbs that are no nouns right behind a number either: `of the total, 300 billion goes to`. */
const NEVER_NOUNS = new Set(
  'goes comes becomes exceeds requires includes contains applies seeks serves lies ensures follows belongs depends remains'.split(
    ' ',
  ),
);

/** Time that is worked or spent: `286 crore person days`. */
const WORKED = new Set('days hours years nights months'.split(' '));
const TIMED = new Set('person man worker work guest bed hotel patient machine passenger student'.split(' '));

/** `4.2 million head in June`, `300 head of sheep`, but not `12 head teachers`. */
function endsPhrase(text: string, end: number): boolean {
  const next = skipSpaces(text, end, 2);
  let stop = next;
  while (stop - next < 12 && isLetter(text, stop)) stop++;
  const word = text.slice(next, stop).toLowerCase();
  return stop === next || stops.has(word) || word === 'last' || word === 'next';
}

/** Another plural noun follows directly; no verb can, as a plural takes none in -s. */
function isPluralNext(text: string, at: number): boolean {
  if (text.charAt(at) !== ' ') return false;
  let end = at + 1;
  while (end - at < 24 && isLetter(text, end)) end++;
  const word = text.slice(at + 1, end);
  return word.length > 4 && word.endsWith('s') && word === word.toLowerCase() && isPlural(word) && !verbs.has(word);
}

function isPlural(word: string): boolean {
  if (irregular.has(word)) return true;
  if (word.length < 4 || !word.endsWith('s') || notNouns.has(word)) return false;
  return !word.endsWith('ss') && !word.endsWith('us') && !word.endsWith('is');
}

/** Nouns that count people without a plural. */
const COLLECTIVE = new Set(
  'employment population unemployment workforce enrolment enrollment membership headcount payroll employed unemployed'.split(
    ' ',
  ),
);

/** How far back the subject of a bare amount is looked for. */
const BACK = 90;

/**
 * The nearest plural noun before `at` in the same sentence, which a bare amount counts: internet users rose to 989 million.
 * @returns undefined when the sentence has none.
 */
export function subjectNoun(text: string, at: number): string | undefined {
  return headNoun(text, at) ?? nearestNoun(text, at);
}

/** Heads whose things are counted, not they: sales of cars. */
const TRANSFERS = new Set(
  'sales exports imports purchases deliveries shipments registrations stocks holdings numbers totals figures volumes results levels supplies reserves'.split(
    ' ',
  ),
);
/** Plurals that name an amount of something told before, never what is counted, where that had a unit. */
export const FLOWS: ReadonlySet<string> = new Set([
  ...TRANSFERS,
  ...'orders bookings completions receipts revenues costs earnings outlays inflows outflows harvests yields catches landings withdrawals discharges emissions removals reserves shares yards mills refineries'.split(
    ' ',
  ),
]);

/** `Visitors to …`, `In May, nights of …`: a plural noun that opens the clause with what narrows it. */
const HEAD =
  /^(?:(?:and|but|while|whereas|the|all|total) |(?:[a-z]+(?:al|ic|ed|ign|an|ese) ))?([a-z]{3,}s) (?:of|to|from|booked|made|taken) /i;
/** How far back the clause of a head may begin. */
const HEAD_BACK = 160;

/** The head of the clause's subject: {nights} for `Nights of foreign guests came to 4 million`. */
function headNoun(text: string, at: number): string | undefined {
  const sentence = text.slice(Math.max(0, at - HEAD_BACK), at);
  const start = Math.max(...['. ', '; ', ': ', '\n'].map((c) => sentence.lastIndexOf(c) + c.length - 1), 0);
  const clause = sentence.slice(start).trim();
  const own = clause.replace(/^(?:In|By|At|During|For|Over|Between) [^,]{2,40}, /, '');
  const noun = HEAD.exec(own)?.[1]?.toLowerCase();
  return noun && isPlural(noun) && !verbs.has(noun) && !TRANSFERS.has(noun) && !unitAt(noun, 0) ? noun : undefined;
}

/** Verbs in -s that are counted where no other noun is: `Apprenticeship starts came to 76,300`. */
const BEGUN = new Set('starts claims permits calls reports ends completions needs'.split(' '));
/** Plurals that count nothing: `on present trends`, `in real terms`. */
const MANNERS = new Set(
  'trends terms prices policies plans estimates standards conditions figures rates costs means'.split(' '),
);

function nearestNoun(text: string, at: number): string | undefined {
  let end = at;
  let verbal: string | undefined;
  const lowest = Math.max(0, at - BACK);
  while (end > lowest) {
    while (end > lowest && !isLetter(text, end - 1)) {
      end--;
      const c = text.charAt(end);
      if (';。；\n'.includes(c) || (c === '.' && !isDigit(text, end + 1))) return verbal;
    }
    let start = end;
    while (start > lowest && isLetter(text, start - 1)) start--;
    const word = text.slice(start, end);
    const low = word.toLowerCase();
    if (COLLECTIVE.has(low)) return 'people';
    if (low === 'fleet') return 'vehicles';
    // MGNREGS is a name, NGOs are many.
    const name = word.length > 2 && word === word.toUpperCase();
    if (BEGUN.has(low)) verbal ??= low;
    if (
      !name &&
      !MANNERS.has(low) &&
      !isDigit(text, start - 1) &&
      isPlural(low) &&
      !verbs.has(low) &&
      !unitAt(text, start)
    )
      return low;
    end = start;
  }
  return verbal;
}
