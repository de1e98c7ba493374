/** What an English clause tells by its verb and the words behind its figure: how things stand, what a plan may spend. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/[\s|]+/).filter(Boolean));

/** Verbs that say how things stand. In their base form they are orders where no subject stands before them. */
const STATES = set(`
  account accounts cover covers employ employs supply supplies generate generates emit emits consume consumes number
  numbers handle handles contribute contributes represent represents comprise comprises contain contains host hosts carry
  carries own owns discharge discharges attract attracts constitute constitutes lack lacks suffer suffers import imports
  export exports earn earns absorb absorbs release releases store stores feed feeds depend depends rely relies spend spends
  use uses produce produces cause causes lose loses waste wastes receive receives operate operates manage manages serve
  serves average averages occupy occupies house houses exceed exceeds total totals stand stands make makes amount amounts
  throw throws pay pays raise raises grow grows eat eats drink drinks buy buys sell sells send sends hold holds burn burns
  take takes miss misses catch catches mine mines process processes draw draws treat treats teach teaches levy levies
`);
/** What may stand between such a verb and its figure. */
const BETWEEN = set(`
  now only just about around some nearly almost over more than roughly up to for at on away approximately close less least
  a an as much many well under below above barely still already today currently
`);
const NO_SUBJECT = set(
  'will would should shall must to can could may might and or that not cannot who which please also let help then',
);
/** A sentence that asks for something: `Ensure that rail carries 25%`, `By 2030 rail carries 25%`. */
const ASKING =
  /\b(?:will|would|should|shall|must|ensure|targets?|goals?|aims?|so that|until|milestones?|by (?:the end of )?20\d\d|from 20\d\d)\b/i;
export const isAsking = (sentence: string): boolean => ASKING.test(sentence);
const LONGEST = 8;

/**
 * True of a clause that tells how things stand: `Ports handle | 74%`, `Each household throws away | 84 kg`.
 * @param sentence the words of the sentence before the figure
 * @returns false for `Handle 74%`, `Ports will handle 74%`, `Ensure that ports handle 74%`.
 */
export function standsNow(sentence: string): boolean {
  if (isAsking(sentence)) return false;
  const words = sentence
    .replace(/[$£€¥₹]$/, '')
    .trim()
    .split(/\s+/);
  for (let n = 0; n < LONGEST && BETWEEN.has((words.at(-1) ?? '').toLowerCase()); n++) words.pop();
  const verb = words.pop() ?? '';
  const subject = words.at(-1) ?? '';
  // A capital begins an order; what ends in a comma is no subject.
  if (!STATES.has(verb) || !/^[\w'’-]+$/.test(subject)) return false;
  return !NO_SUBJECT.has(subject.toLowerCase());
}

/** Base forms that open an order and are seldom nouns. */
const ORDERS = set(`
  establish build install create construct restore retrofit recruit provide deliver connect expand extend raise reduce double
  triple renovate replace allocate develop introduce convert rehabilitate electrify equip distribute procure solarise add bring
  give keep make invest earmark commit enrol vaccinate buy hire appoint reserve refurbish modernise rewet repower
  insulate digitise certify mobilise attract remove eliminate achieve lift lower ensure
`);
const NO_OBJECT = /^(?:of|for|in|was|were|is|are|has|had|have|by|from)$/;

/**
 * True of a sentence that orders something: `Solarise feeders with a load of | 1,200 MW`, `Set up | 1,000 processing units`.
 * @param sentence its beginning, with or without a number before it
 */
export function isOrder(sentence: string): boolean {
  const [first = '', second = ''] = sentence
    .replace(/^[\s*_]*(?:[\dA-Z]{1,3}(?:[.]\d{1,2})*[.)]?\s+)?/, '')
    .split(/\s+/, 2);
  if (!/^[A-Z]/.test(first) || NO_OBJECT.test(second)) return false;
  return ORDERS.has(first.toLowerCase()) || (/^(?:Set|Build|Scale|Speed|Step)$/.test(first) && /^up,?$/.test(second));
}

const PRESENT_BEHIND =
  /^ ?(?:of [A-Za-z -]{2,32} |[a-z, -]{0,24} )??(?:(?:is|are) (?:in|on|at|under|without|out of|still|aged|absent|homeless|there|now|currently|not|already|unable|too|connected|located|based|employed|covered|classified|affected)\b|(?:live|lack|suffer|fail|depend|rely|work|commute|die|go hungry|lose|face|have (?:no|access|a)|do (?:so|not))\b)/;

/** `4,100 bridges | are in poor condition`, `3.2 million people | live in fuel poverty`, `40% | of lakes fail the standard`. */
export const isPresentBehind = (after: string): boolean => PRESENT_BEHIND.test(after);

const BUDGET =
  /\b(?:plans?|strategy|programmes?|programs?|scheme|fund|initiative|mission|package|agenda|facility|project|it|agency|roadmap|budget)\b[^.;]{0,40}\b(?:(?:has|have|with|comes with|carries) an? (?:[a-z-]+ )?(?:budget|envelope|allocation|outlay) of|(?:is|are) (?:backed by|funded with|financed with|endowed with|allocated)|(?:budget|envelope|outlay|allocation) (?:is|of|amounts to|totals|comes to|stands at))(?: (?:about|around|some|up to|nearly|over|more than|a total of))* *[$£€¥₹]?$/i;

const OF_PLAN =
  /\b(?:plan|strategy|scheme|programme|program|mission|package|initiative|roadmap|action plan) (?:has|have|carries|comes with|is (?:backed by|funded with|financed with|endowed with))\b/i;

/** A budget of a plan, told in a note as well: `The scheme has an outlay of`, not `The agency has a budget of`. */
export const isPlanBudget = (near: string): boolean => OF_PLAN.test(near);

/** `The plan has a budget of | €2.35 billion`, `is backed by | £8 billion`: what a plan may spend. */
export const isBudget = (near: string): boolean => BUDGET.test(near);

const REPORTED =
  /\b(?:approved|granted|lent|paid out|disbursed|issued|awarded|signed|sold|bought|opened|planted|produced|delivered|built)\b(?:[^.;]|\.(?=\d)){3,90}\b(?:more|less|higher|lower|fewer|up|down)\b[^.;]{0,12} (?:than|from|on) (?:in |the )?(?:(?:19|20)\d\d|(?:a|the) year (?:earlier|before)|year before)\b/;

/**
 * True of a sentence that compares what was done with what had been done before: `In 2024 the bank approved | $212
 * billion in loans, | 22% more than in 2023`.
 * @returns false for `Homes are to be built, 10% more than in 2023`.
 */
export const reportsEn = (sentence: string): boolean => REPORTED.test(sentence) && !isAsking(sentence);
