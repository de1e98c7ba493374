/** What an English time does where it stands: governs figures, is compared with, is a deadline, a name or no time. */

import { type Atom, anyOf, isAside, isRange, matchAt, mention, monthsOf, wholeYear, yearEnd } from './build.ts';
import {
  AS_OF,
  BASE_BEFORE,
  BASE_SUFFIX,
  COUNT_BEFORE,
  DEADLINE,
  GOAL_SUFFIX,
  ISSUED,
  NAMES,
  NOT_A_YEAR,
  PREPOSITIONS,
} from './en.ts';
import type { PeriodMention, Reading } from './mention.ts';

const NEXT_WORD = /[ -]([a-z0-9$]+)/y;
const PAST_PERFECT = /[^.;,:]{0,40}\bhad (?:been|stood)\b/y;
const HAD_BEFORE = /\bhad (?:been|stood|come|reached|grown|risen|fallen|amounted)\b(?:[^.;:]|\.\d)*$/;
/** An adjective of its figure alone: "against a full-year goal of 5 percent". */
const FULL_YEAR = /^(?:full|whole)-year$/;
/** What a day tells when a stock is counted on it: "on 30 June 2024 the figure was 64.3%". */
const STOCK_BEHIND =
  /,? (?:(?:there (?:were|was)|(?:it|they) (?:stood|numbered|had|held|were|was))\b|(?:the|its|their) (?:[a-z-]+ ){1,5}?(?:was|were|stood|had|numbered|totalled|counted|came to|amounted to)\b)(?! [a-z]+ed\b)/y;
/** "On 1 July 2025 | pensions were raised by": from that day on. */
const CHANGED_BEHIND =
  /,? (?:the |its |their |all )?(?:[a-z-]+ ){1,4}?(?:(?:was|were) (?:uprated|raised|increased|lowered|reduced|cut|adjusted|indexed)|rose|fell|went up|went down|goes up|goes down|rises|falls|increases|will (?:rise|fall|increase|go up|go down|be (?:raised|cut|lowered|increased|uprated)))\b/y;
/** "up from $526.8 billion in | 2023": the time of that figure alone. */
const STARTED =
  /\b(?:up|down|rose|risen|fell|fallen|grew|grown|increased|decreased|declined|dropped|climbed|slipped|improved|%|cent) from (?:(?:about|around|some|nearly|only|just) )?[$£€¥₹]? ?\d(?:[\d,]|\.\d)*(?: ?%| [a-z]+){0,4} in $/;
/** "from 600000 in | 2022 to 597,000": the same, whatever moved, and though the number itself may be read as no figure. */
const STARTED_TO =
  /\bfrom (?:(?:about|around|some|nearly|only|just) )?[$£€¥₹]? ?\d(?:[\d,]|\.\d)*(?: ?%| [a-z]+){0,4} in $/;
/** "against a revised estimate of ₹1,500 crore for | FY2024-25": the same of what a figure is compared with. */
const COMPARED =
  /\b(?:against|compared (?:with|to)|versus|vs\.?|than (?:the|its|an?)) [^.;,\d]{0,40}\d(?:[\d,]|\.\d)*(?: ?%| [a-z]+){0,4} (?:in|for|of) $/;
/** "On 20 November the central bank | lowered its rate by": what was decided on a day came about in its month. */
const DECIDED_BEHIND =
  /,? (?:the |its |their )?(?:[a-z’'-]+ ){0,5}?(?:lowered|raised|cut|increased|reduced|lifted|kept|held|left|hiked|trimmed|set|doubled|halved) (?:the|its|their|both|interest|policy|key|rates?|base|tariffs?|prices?)\b/y;
/** "held its rate at 4.5% on | 20 March" */
const DECIDED_BEFORE =
  /\b(?:lowered|raised|cut|increased|reduced|lifted|kept|held|left|hiked|trimmed|set) (?:the|its|their|both|interest|policy|key|base)\b[^.;:]{0,30}(?:\.\d[^.;:]{0,30})?(?:\.\d[^.;:]{0,16})? on $/;
/** "the 0.5% foreseen in | April", "than forecast in | October": when it was foretold. */
const FORESEEN =
  /(?:\b(?:than|as)(?: had been| was| were)? (?:foreseen|forecast|predicted|projected|envisaged|expected|estimated|assumed|anticipated|pencill?ed in)|(?<!\b(?:is|are|be|being|was|were)) (?:foreseen|forecast|predicted|projected|envisaged|assumed|pencill?ed in)|\b(?:that|which) (?:it|they|he|she) (?:had )?(?:foreseen|forecast|foresaw|predicted|projected|expected|assumed))(?: back| only| as recently as| as late as)? in$/;
const SINCE = /\bsince (?:the )?(?:start of |end of |early |late )?$/;
const ADJECTIVES =
  /(?:(?:early|late|mid|end|the end of|end of|the whole of|all of|the rest of|the start of|the beginning of|the middle of|the year|the years|(?:the |those )?(?:two|three|four|five|six|seven|eight|nine|ten|\d\d?)[ -]years?(?: period)?|the period|the decade|the months?|(?:the )?(?:fiscal|financial|crop|school|academic|marketing|tax|budget|harvest|programme|reporting|business|sales|water) years?|(?:the )?(?:(?:kharif|rabi|zaid|spring|summer|autumn|winter|wet|dry|crop|fishing|growing|heating|harvest|tourist|kharif marketing|rabi marketing) )?seasons?|kharif|rabi|zaid|christmas|easter|election day|new year|(?:the )?(?:spring|summer|autumn|winter)|the close of|year-end|the|around|about)[ -]?)+$/;
const COMPARATOR =
  /\b(?:above|below|against|beyond|compared (?:with|to)|relative to|(?:higher|lower|fewer|less|faster|slower|greater|smaller) than)(?: [a-z-]+){1,4}$/;
/** "exceeds the total of | 2020", "above the outturn for | 2023", "of the level of | 2019": what a figure is measured by. */
const MEASURED_BY =
  /\b(?:above|below|beyond|under|than|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|match(?:es|ed|ing)?|equal(?:s|led|ling)?|double|twice|half|to|of|from|on|over|against|with)(?: (?:about|almost|nearly|roughly|only|just))?(?: \d[\d.,]*(?:%| per ?cent) of)? (?:the|its|their|that)(?: (?!(?:on|in|at|by|to|with)\b)[a-z-]+){0,3}? (?:total|level|figure|number|outturn|result|value|average|rate|record|peak|high|low|amount|volume|share|sum|score|output|tally|estimate|budget|plan|forecast|allocation|baseline|benchmark)s?(?: (?:seen|recorded|reached|reported|set|measured))? (?:of|in|for)$/;
/** "its goal of 55%, set in | 2018": when a goal or a law came about. */
const AGREED =
  /\b(?:targets?|goals?|aims?|ambitions?|commitments?|pledges?|objectives?|milestones?|limits?|law|act|strategy|plan|agreement|treaty|directive|programme|program)\b[^.;]{0,60}\b(?:set|agreed|adopted|announced|made|introduced|launched|published|signed|passed|pledged|enacted|updated|revised)(?: [a-z]+){0,2} in$/;
/** "in | June it had expected", "An estimate in | October had put": when something was foretold. */
const FORETOLD =
  /,? (?:(?:it|they|we|he|she|(?:the|its|their|most) (?:[a-z-]+ ){1,3}?)(?: ?had)? ?|had )(?:still |only |first |initially )?(?:expected|forecast|predicted|projected|foreseen|foresaw|put (?:it|the|its|their|growth|output))\b/y;
const SUPERLATIVE =
  'highest|lowest|largest|smallest|biggest|fastest|slowest|strongest|weakest|steepest|sharpest|best|worst|most|least|fewest|first';
/** "since the series began in | 1998", "the highest since | 1933": how far a record goes back. */
const RECORD = new RegExp(
  `\\b(?:${SUPERLATIVE}|record|peak|trough|level|number|reading|share)\\b[^.;:]{0,40}\\bsince (?:[a-z]+ ){1,6}(?:in )?$|\\b(?:${SUPERLATIVE})(?: [a-z]+){0,2} since (?:the )?$`,
);
/** "In 2025 prices | rose": no base year of prices. */
const OPENS_CLAUSE = /\b(?:in|during|over|throughout|by|since)$/;
const RISING =
  /(?:prices?|levels?) (?:[a-z]+ly )?(?:rose|fell|grew|were|was|are|have|had|will|went|climbed|dropped|stood|increased|declined|slipped|eased|edged|jumped|doubled)\b/y;
const PAST =
  /\b(?:was|were|had|has been|have been|rose|fell|grew|shrank|came|stood|hit|saw|made|slid|went|held|began|kept|led|lost|took|sold|spent|paid|won|built|became|reached|[a-z]{2,}ed)\b/;
const TO_COME =
  /\b(?:will|would|shall|should|could|may|might|must|is to|are to|to be|due|next|(?<!than[ -]|had )(?:expected|forecast)|expects?|forecasts|planned|plans?|scheduled|aims?|wants?|begins?|starts?|opens?|takes effect)\b/;
const TURN = /[,.;:] | (?:and|but|while|whereas) /;
const OPENING = /\b(?:from|by|until|before|after|since)$/;

/** ", in which it had grown by 1.4%": the time of what follows. */
const IN_WHICH = /,? (?:in which|when|during which)\b/y;
const YEAR_PREPOSITION = /\b(?:in|by|since|during|until|(?:later|earlier) than)$/;
/** "under the 2022 law", "the 2008 crisis": the year names it and is no time of what is told. */
const MADE_THEN = new Set(
  'law laws act agreement treaty deal accord reform reforms directive regulation constitution crisis recession election elections war invasion pandemic referendum summit convention declaration protocol strategy manifesto'.split(
    ' ',
  ),
);
/** Seasons and kinds of years are written with a capital too: Kharif 2025, Autumn 2024, School Year 2024. */
const SEASONS = new Set('kharif rabi zaid spring summer autumn winter season year christmas easter day'.split(' '));
const OF_THAT_YEAR = /\b(?:the|a|its|their|this) $/;
const HYPHENED = /\b(?:end|mid|early|late|pre|post|by)-$/;
const GOAL_BEFORE = /\b(?:target|goal|ambition|aim|objective)(?: for)?$/;
const NOW_WORD = /^(?:at present|at the moment|today|currently|presently|to date|since)$/;
const HOLDS_FROM =
  /\b(?:will|shall|must|is to|are to|applies|apply|payable|available|effective|with effect|starting|in force)\b[^.;]*\bfrom$/;
/** (2021 = 100) */
/** (2023), (2023 inventory) */
const IN_BRACKETS =
  /^(?: (?:inventory|data|figures?|survey|census|estimate|season|edition|average|results?|values?))?\)/;
const INDEX_BASE = / ?= ?100\b/y;
const BASE_AT = anyOf([...BASE_SUFFIX]);

const bareYear = (atom: Atom): boolean => atom.rule === 'period.en.year' && atom.end - atom.start === 4;

const endsWith = (text: string, words: readonly string[]): string | undefined =>
  words.find((w) => text.endsWith(w) && !/[a-z]/.test(text[text.length - w.length - 1] ?? ''));

/** The last word before `at`, lower case; empty at a text's or clause's start. */
function wordBefore(text: string, at: number): string {
  let end = at;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '-')) end--;
  let start = end;
  while (start > 0 && /[a-z0-9.$£€&]/.test(text[start - 1] as string) && end - start < 24) start--;
  return text.slice(start, end);
}

/** A four-digit number is no year when it counts something or belongs to a name or a reference. */
function noYear(text: string, original: string, atom: Atom): 'name' | 'count' | undefined {
  const next = matchAt(NEXT_WORD, text, atom.end)?.[1] ?? '';
  const certain = YEAR_PREPOSITION.test(text.slice(Math.max(0, atom.start - 14), atom.start).trimEnd());
  if (NOT_A_YEAR.has(next) && !certain) return 'count';
  if (certain && !/[/-]/.test(text[atom.end] ?? '')) return undefined;
  if (/[/〕\]]/.test(text[atom.end] ?? '') || /[/〔[]/.test(text[atom.start - 1] ?? '')) return 'count';
  if (text[atom.start - 1] === '-' && !HYPHENED.test(text.slice(Math.max(0, atom.start - 6), atom.start)))
    return 'count';
  const word = wordBefore(text, atom.start);
  if (
    NAMES.has(word) ||
    (MADE_THEN.has(next) && OF_THAT_YEAR.test(text.slice(Math.max(0, atom.start - 8), atom.start)))
  )
    return 'name';
  if (COUNT_BEFORE.has(word)) return 'count';
  if (SEASONS.has(word)) return undefined;
  const at = text.lastIndexOf(word, atom.start);
  const c = original[at] ?? '';
  if (word && at > 1 && c >= 'A' && c <= 'Z' && !/[.!?:\n] *$/.test(text.slice(Math.max(0, at - 3), at))) return 'name';
  return undefined;
}

/** The words that lead to the time, with adjectives like "the end of" taken off. */
function lead(text: string, at: number): { readonly words: string; readonly stock: boolean } {
  const words = text.slice(Math.max(0, at - 48), at);
  const adjectives = ADJECTIVES.exec(words)?.[0] ?? '';
  return { words: words.slice(0, words.length - adjectives.length).trimEnd(), stock: /end/.test(adjectives) };
}

/** "in its report of | November 2025", "a ruling of | 2024": when a paper came out, not when what it tells was. */
const OF_PAPER =
  /\b(?:report|study|letter|decision|ruling|judge?ment|speech|statement|announcement|communication|resolution|opinions?|paper|press release|notice|circular|bulletin|communiqu[eé]|memorandum|order|decree) (?:of|from|dated)$/;
/** "the action plan of | March 2024": the same of a month; "the budget of | 2024" is that for the year. */
const OF_PLAN =
  /\b(?:plan|strategy|guidelines?|directive|regulation|law|act|budget|proposal|agreement|roadmap) (?:of|from|dated)$/;

const issued = new RegExp(`\\b(?:${ISSUED.join('|')})(?: [a-z]+)?(?: on| in|:)? ?$`);

function isDeadline(text: string, atom: Atom, words: string): boolean {
  const goal = matchAt(NEXT_WORD, text, atom.end)?.[1];
  if (goal && GOAL_SUFFIX.includes(goal) && bareYear(atom)) return true;
  if (bareYear(atom) && GOAL_BEFORE.test(words) && matchAt(/ *$/y, text, atom.end)) return true;
  const found = endsWith(words, DEADLINE);
  if (!found) return false;
  if (found !== 'to') return !(found === 'through' && /\bfrom\b[^.;]*$/.test(words));
  // "from 5 % in 2020 to 2025" and "10 to 2030" hold no goal; "compared to" is a comparison.
  return !/\b(?:compared|relative|from [^.;]*|according|prior|similar|subsequent) to$/.test(words);
}

function isBase(text: string, atom: Atom, words: string, by: boolean): boolean {
  let after = atom.end;
  if (text[after] === ' ') after++;
  const ofPrices = atom.reading.type === 'fixed' && matchAt(BASE_AT, text, after) !== null;
  if (ofPrices && !(OPENS_CLAUSE.test(words) && matchAt(RISING, text, after))) return true;
  if (matchAt(INDEX_BASE, text, atom.end)) return true;
  if (RECORD.test(text.slice(Math.max(0, atom.start - 110), atom.start))) return true;
  if (by) return false;
  if (COMPARATOR.test(words) || MEASURED_BY.test(text.slice(Math.max(0, atom.start - 90), atom.start).trimEnd()))
    return true;
  const found = endsWith(words, BASE_BEFORE);
  if (!found) return false;
  const relative = atom.rule === 'period.en.relative';
  if (found === 'since') return false;
  if (found === 'on' || found === 'over' || found === 'above' || found === 'below' || found === 'beyond')
    return (
      atom.reading.type !== 'window' &&
      atom.kind !== 'date' &&
      !(found === 'on' && YEAR_TO.test(text.slice(atom.start, atom.end))) &&
      !(
        found === 'over' &&
        (isRange(atom) || atom.rule === 'period.en.span' || isWhole(atom) || OVER_OPENS.test(words))
      )
    );
  if (found === 'from' || found === 'from the')
    return relative || (atom.rule !== 'period.en.span' && !SPANS.test(text.slice(atom.start, atom.end)));
  return true;
}

/** "Over | the first nine months of 2025 exports rose": no base where the sentence begins with it. */
const OVER_OPENS = /(?:^|[.;:!?(])\s*over$/;

/** "rising to 22,000 a year | from 2028": from when on a level holds. */
const RISES_FROM =
  /\b(?:rising|increasing|growing|falling|declining|rises|increases|falls|grows|rise|increase|fall|grow|up|down) to [^.;]{1,48} from$|\b(?:a|each|every|per) year,? from$|\bannually,? from$/;

/** "From 1 January 2030, bottles shall", "rises to £35 from April 2026": when a rule begins to hold. */
const opening = (text: string, atom: Atom, words: string): boolean =>
  atom.reading.type === 'fixed' &&
  /\bfrom$/i.test(words) &&
  !matchAt(BASE_AT, text, atom.end + 1) &&
  !/^ ?(?:to|until|through|[-–—]) ?/.test(text.slice(atom.end, atom.end + 8)) &&
  (/(?:^|[.;:!?(]\s*)from$/.test(words) ||
    /^ (?:on|onwards?)\b/.test(text.slice(atom.end, atom.end + 9)) ||
    HOLDS_FROM.test(words) ||
    RISES_FROM.test(words));

/** "grew 5.9% on | the year to January": in that year, no base. */
const YEAR_TO = /^(?:the )?year to /;
/** "From | January through October", "from | Q1 to Q3 2025": both ends. */
const SPANS = /[a-z0-9](?: (?:to|through|until|till) | ?[-–—] ?)[a-z0-9]/;

const tellsOfDay = (text: string, at: number): boolean =>
  matchAt(STOCK_BEHIND, text, at) !== null ||
  matchAt(CHANGED_BEHIND, text, at) !== null ||
  matchAt(DECIDED_BEHIND, text, at) !== null;

/** The first of January begins its year. */
function dayOpened(atom: Atom): Atom {
  const { reading } = atom;
  if (reading.type !== 'fixed' || reading.period.from % 12 !== 0) return atom;
  return { ...atom, reading: wholeYear(reading.period.from / 12) };
}

/** "The law was passed in 2008", not "when the law passed in 2022 it was scored at". */
function isAgreed(text: string, atom: Atom): boolean {
  const before = text.slice(Math.max(0, atom.start - 120), atom.start).trimEnd();
  return AGREED.test(before) && !/\b(?:when|after|once|before|until)\b[^.;,]*$/.test(before);
}

/** A month, quarter or half without its year in a sentence that tells of the past and of nothing to come. */
function isPassed(text: string, { start, end, reading }: Atom, words: string): boolean {
  if (
    reading.type !== 'part' ||
    reading.of !== 'context' ||
    (reading.from >= 0 && reading.to - reading.from >= 12) ||
    reading.shift
  )
    return false;
  if (OPENING.test(words)) return false;
  const before = text.slice(Math.max(0, start - 110), start);
  const after = text.slice(end, end + 60);
  const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf('; '));
  const sentence = `${before.slice(from + 1)}|${after.split(/[.;] /, 1)[0]}`;
  const own = `${before.split(TURN).at(-1)} ${after.split(TURN, 1)[0]}`;
  return PAST.test(sentence) && !TO_COME.test(own);
}

/** What an English time does where it stands; undefined when the number is no time at all. */
export function useEn(text: string, original: string, atom: Atom): PeriodMention | undefined {
  const bare = bareYear(atom) ? noYear(text, original, atom) : undefined;
  if (bare === 'count') return undefined;
  if (bare === 'name') return mention(original, atom, { use: 'name' });
  const { words, stock } = lead(text, atom.start);
  const counted =
    atom.kind === 'date' &&
    / ?\bon$/.test(words) &&
    (tellsOfDay(text, atom.end) || DECIDED_BEFORE.test(text.slice(Math.max(0, atom.start - 100), atom.start)));
  const asOf = endsWith(words, AS_OF) !== undefined || stock || counted;
  const by = isDeadline(text, atom, words);
  const opens = opening(text, atom, words);
  const fullYear = FULL_YEAR.test(text.slice(atom.start, atom.end));
  const base = !fullYear && !opens && isBase(text, atom, words, by);
  const bracketed = text[atom.start - 1] === '(' && IN_BRACKETS.test(text.slice(atom.end, atom.end + 24));
  const prepositions = PREPOSITIONS.has(wordBefore(words, words.length)) || by || asOf;
  const dated =
    (atom.kind === 'date' && !asOf && !by && !opens) ||
    issued.test(text.slice(Math.max(0, atom.start - 40), atom.start)) ||
    (!by && isAgreed(text, atom)) ||
    OF_PAPER.test(words) ||
    (!by && monthsOf(atom) === 1 && OF_PLAN.test(words)) ||
    (!by && monthsOf(atom) < 12 && (matchAt(FORETOLD, text, atom.end) !== null || FORESEEN.test(words)));
  const aside =
    HAD_BEFORE.test(words) ||
    fullYear ||
    (!asOf && matchAt(PAST_PERFECT, text, atom.end) !== null) ||
    isAside(atom) ||
    isNow(atom, text);
  const behind = text.slice(Math.max(0, atom.start - 96), atom.start);
  const which = matchAt(IN_WHICH, text, atom.end) !== null;
  const moved = text.startsWith(' to ', atom.end) && STARTED_TO.test(behind);
  const start = !by && (moved || STARTED.test(behind) || COMPARED.test(behind));
  const middle = by && /^(?:the )?mid[ -]/.test(text.slice(atom.start, atom.end)) && atom.rule === 'period.en.decade';
  const told = isPassed(text, atom, words) ? { ...atom, reading: { ...atom.reading, passed: true } as Reading } : atom;
  const time =
    middle && atom.reading.type === 'fixed'
      ? { ...atom, reading: wholeYear(atom.reading.period.from / 12 + 5) }
      : opens && atom.kind === 'date'
        ? dayOpened(atom)
        : (asOf && !by) || (by && atom.kind === 'date')
          ? yearEnd(told)
          : told;
  return mention(original, time, {
    kind: dated ? 'date' : 'period',
    by,
    since: !which && SINCE.test(text.slice(Math.max(0, atom.start - 30), atom.start)),
    use: base ? (which ? 'aside' : 'base') : start ? 'of' : aside ? 'aside' : 'own',
    trailing:
      bracketed ||
      (prepositions && !(base && which)) ||
      atom.reading.type === 'shifted' ||
      atom.reading.type === 'issue' ||
      isNow(atom, text) ||
      /^(?:last|this|next|a|that|so far|year to) ?|^the (?:year|month|quarter|season) (?:before|earlier)$|^the (?:previous|preceding|prior) (?:year|season)$/.test(
        text.slice(atom.start, atom.end),
      ),
  });
}

/** "over the same period", "over the financial year": the time itself, no base. */
const isWhole = ({ reading }: Atom): boolean =>
  reading.type === 'span' ||
  reading.type === 'toDate' ||
  (reading.type === 'part' && reading.of === 'context' && reading.to - reading.from === 12 && reading.shift === 0);

/** Today, at present, "have since": of its own clause only. */
const isNow = ({ rule, start, end }: Atom, text: string): boolean =>
  rule === 'period.en.relative' && NOW_WORD.test(text.slice(start, end));
