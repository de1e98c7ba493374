import { isLetter, skipSpacesBack } from '../numeral/chars.ts';

/** Verbs that carry what they speak of past a figure; every form by itself. */
export const PASSING =
  'pass,passes,passed,passing,top,tops,topped,topping,cross,crosses,crossed,crossing,exceed,exceeds,exceeded,exceeding,surpass,surpasses,surpassed,surpassing,overtake,overtakes,overtook,overtaken,overtaking,outstrip,outstrips,outstripped,outstripping,breach,breaches,breached,breaching,break through,breaks through,broke through,broken through,breaking through'.split(
    ',',
  );
/** Nouns as often as verbs (the top 10%, a cross): only behind a modal or `to`. */
const NOUN_LIKE = new Set(['pass', 'top', 'cross', 'breach']);

const MODALS = new Set(
  'should will would must shall can could may might to cannot not never soon also even finally already easily then again later eventually comfortably'.split(
    ' ',
  ),
);
/** `to top 60%` behind one of these; `open to top 10% earners` otherwise. */
const EXPECTING = new Set(
  'set expected likely due forecast projected poised bound course track aim aims hope hopes want wants plan plans planned going estimated predicted'.split(
    ' ',
  ),
);

const LATIN = /[A-Za-z’']/;

/** The English word that ends before `at`, in lower case with its offset; empty where none does. */
function word(text: string, at: number): { text: string; start: number } {
  const end = skipSpacesBack(text, at, 1);
  let start = end;
  while (end - start < 20 && LATIN.test(text.charAt(start - 1))) start--;
  return { text: text.slice(start, end).toLowerCase().replace('’', "'"), start };
}

/** True for a form that is no verb where it stands: `the top 10%`, `a mountain pass 60 km long`. */
export function isNoun(text: string, start: number, end: number): boolean {
  const form = text.slice(start, end).toLowerCase();
  if (!NOUN_LIKE.has(form)) return false;
  const before = word(text, start);
  if (form === 'top' && before.text === 'to') return !EXPECTING.has(word(text, before.start).text);
  return !MODALS.has(before.text);
}

const MOVES = new Set(
  'fall falls fell fallen falling drop drops dropped dropping go goes went going sink sinks slip slips dip dips decline declines be is are was were get gets come comes rise rises climb climbs move moves stray strays'.split(
    ' ',
  ),
);
const IS = new Set(['is', 'are', 'was', 'were']);
/** `not expected to`, `never be allowed to`: what may stand between a denial and its verb. */
const BETWEEN = new Set(
  'to be been have has ever even allowed permitted expected likely forecast projected set'.split(' '),
);
const DENIALS = new Set('not never cannot nor neither without unlikely'.split(' '));
/** Words looked over at most on the way to a denial. */
const REACH = 5;

/**
 * Where the denial of a bound word begins: `must not | exceed`, `never to fall | below`, `without | exceeding`.
 * @param verb the bound word is itself a verb; else a verb of motion must stand before it (`fall below`)
 * @returns undefined for `not only exceeded 60%`, `not more than`, `over 60%`.
 */
export function denialBefore(text: string, start: number, floor: number, verb: boolean): number | undefined {
  let at = word(text, start);
  if (!verb) {
    // `is never | below`, not `never below` without its verb
    if (at.text === 'never') return IS.has(word(text, at.start).text) ? at.start : undefined;
    if (!MOVES.has(at.text) || IS.has(at.text)) return undefined;
    at = word(text, at.start);
  }
  for (let n = 0; n < REACH && at.text && at.start >= floor; n++) {
    if (DENIALS.has(at.text) || at.text.endsWith("n't")) return at.start;
    if (!BETWEEN.has(at.text)) return undefined;
    at = word(text, at.start);
  }
  return undefined;
}

const RAISING =
  /^(?:build|builds|building|built|bring|brings|bringing|brought|lift|lifts|lifting|lifted|raise|raises|raising|raised|scale|scales|scaling|scaled|take|takes|taking|took|push|pushes|pushing|pushed|ramp|ramps|ramping|ramped|step|steps|stepping|stepped|drive|drives|driving|drove|move|moves|moving|moved|pull|pulls|pulling|pulled)$/;
const OWNERS = new Set('the its their his her our your this that these those it them each total overall'.split(' '));
const PREPOSITIONS = new Set(
  'to for by with from at in on into under over worth against per and or but which who is are was were be may can'.split(
    ' ',
  ),
);
/** A verb that is only raised with `up`: `was scaled up to 5 GW`. */
const RAISED = new Set('scaled brought stepped ramped pushed lifted driven'.split(' '));
/** These take a level with `up to` whatever their object: `brought savings up to 25.9%`. */
const BROUGHT = /^(?:br|push|scal|ramp|step|dr|pull)/;
/** Longest object between such a verb and its `up`. */
const OBJECT = 6;

/**
 * True where `up` goes with a verb of raising and `to` names the level: `build the reserve up to €50 billion`,
 * `was scaled up to 5 GW`.
 * @param start offset of `up to`
 * @returns false for `raise up to €50 million`, `raise the cap on loans up to €5 million`, `lift a fine of up to 5%`.
 */
function isRaisedTo(text: string, start: number): boolean {
  let at = word(text, start);
  if (RAISED.has(at.text)) return true;
  for (let n = 0; n < OBJECT && at.text && !PREPOSITIONS.has(at.text); n++) {
    if (n === 0 && at.text === 'of') return false;
    const before = word(text, at.start);
    if (RAISING.test(before.text) && (OWNERS.has(at.text) || BROUGHT.test(before.text))) return true;
    at = before;
  }
  return false;
}

/** Verbs of motion with which `up` goes by itself: edged up to. */
const MOTIONS = new Set(
  'edged edging rose rises rising climbed climbing crept inched ticked nudged moved moving went came come crawled jumped shot picked creeping'.split(
    ' ',
  ),
);

/** Amounts, which add nothing to anything else: `The costs add | up to €5 billion`, not `Each plant adds up to 50 jobs`. */
const SUMMED = new Set(
  'investment investments cost costs loss losses savings spending sums amounts numbers figures shares emissions payments outlays grants loans these they all together altogether'.split(
    ' ',
  ),
);
const isSummed = (text: string, start: number): boolean => {
  const verb = word(text, start);
  return /^add(?:s|ed)?$/.test(verb.text) && SUMMED.has(word(text, verb.start).text);
};

/** `edged up to 18.7 per cent`, `bring the share up to 20%`: `up` goes with the verb, and `to` names a level. */
export function isMotion(text: string, start: number, end: number): boolean {
  if (!text.slice(start, end).toLowerCase().startsWith('up to')) return false;
  return (
    isLetter(text, skipSpacesBack(text, start) - 1) &&
    (MOTIONS.has(word(text, start).text) || isSummed(text, start) || isRaisedTo(text, start))
  );
}

const MARK =
  /^\S{1,12}(?: ?(?:million|billion|trillion|thousand|per cent|percent|[a-z]+))? (?:mark|threshold|barrier|line|milestone)\b/;

/** `crossed the | 60% mark`: where the bound word of a named mark ends; undefined without one. */
export function beforeMark(text: string, at: number): number | undefined {
  const the = word(text, at);
  return the.text === 'the' && MARK.test(text.slice(at, at + 48)) ? skipSpacesBack(text, the.start) : undefined;
}

const KEPT =
  /\b(?:keep|keeps|kept|keeping|hold|holds|held|holding|limit|limits|limited|limiting|remain|remains|remained|remaining|stay|stays|stayed|staying|confine|confines|confined|contain|contains|contained|maintain|maintains|maintained|restrict|restricts|restricted|bring|brings|brought|fall|falls|fell)\b[^.;:,\d]*$/i;
/** Longest way from such a verb to its `within`. */
const KEPT_REACH = 70;

/** True of a `within` that limits no amount: `within 30 km of the coast`, but `keep the deficit within 3%`. */
export const isUnkept = (text: string, start: number, end: number): boolean =>
  end - start === 6 &&
  text.slice(start, end).toLowerCase() === 'within' &&
  !KEPT.test(text.slice(Math.max(0, start - KEPT_REACH), start)) &&
  !isServed(text, start, end);

/** What is done for people: `seen`, `answered`. */
const SERVED =
  /\b(?:be|is|are|was|were|been|being) (?:[a-z]+ ){0,2}?(?:seen|met|sent|told|paid|given|[a-z]{3,}(?:ed|en))(?: [a-z]+){0,3} $/i;
const SHORTLY = /^ (?:the (?:first|next) )?(?:\d+|two|three|four|six|eight|ten|twelve) (?:hours|minutes)\b/;

/** `callers are to be answered within 24 hours`: how soon. Hours and minutes alone: days tell as often by when to apply. */
const isServed = (text: string, start: number, end: number): boolean =>
  SHORTLY.test(text.slice(end, end + 24)) && SERVED.test(text.slice(Math.max(0, start - KEPT_REACH), start));

const NONE =
  /\b(?:no(?! (?:more|less|fewer|longer|later|doubt|sooner|matter|change|growth|rise|fall|increase|decrease))|nobody|no one|none|nowhere|without any|not a single) [a-z' -]{2,48}$/i;

/** `no household pays | more than 10%`, `with no corridor | above 5 percent`: what holds of none limits all. */
export const isNone = (text: string, start: number, floor: number): boolean =>
  NONE.test(text.slice(Math.max(floor, start - 56), start));

const CAPPING =
  /\bcap(?:s|ping)? [^.;:,\d]{3,60} at [$£€¥₹]?$|\b(?:limit|restrict)(?:s|ing)? [^.;:,\d]{3,60} to [$£€¥₹]?$/i;

/** `Cap the share of crops at | 15%`, `limit the rise to | 2%`: the `at` or `to` that a verb of limiting makes a bound. */
export function cappedBefore(text: string, at: number, floor: number): { start: number; end: number } | undefined {
  const last = word(text, at);
  if ((last.text !== 'at' && last.text !== 'to') || last.start < floor) return undefined;
  const near = text.slice(Math.max(floor, at - 76), at);
  return CAPPING.test(near) ? { start: last.start, end: last.start + 2 } : undefined;
}
