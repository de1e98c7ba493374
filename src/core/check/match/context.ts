import { onAsking, remembered } from '../../base/remember.ts';
import { hasHan } from '../../base/script.ts';
import type { Steps } from '../../base/steps.ts';
import type { Claim } from '../../model/claim.ts';
import type { Observation } from '../../model/dataset.ts';
import type { Period } from '../../model/period.ts';
import type { DocumentSyntax } from '../../syntax/document.ts';
import type { Outcome } from '../compare/compare.ts';
import { aliasesOf } from './aliases.ts';
import { type Basis, basisOfFigure } from './basis.ts';
import { ofOwnHeads } from './caption.ts';
import type { Name } from './catalogue.ts';
import { changes, verbBefore } from './changes.ts';
import * as en from './lexicon.en.ts';
import { SUPPORT } from './lexicon.verbs.ts';
import * as zh from './lexicon.zh.ts';
import { besideOf, noPlaces, placesBefore, placesIn, placesOf } from './places.ts';
import { placeOf } from './position.ts';
import { placesAmong, type TextReading } from './reading.ts';
import type { RowChoice } from './rows.ts';
import { isHead, wordsOf } from './words.ts';

/** What the matcher knows of a document beyond one claim; made once for a document. */
export class DocumentContext {
  private allWords: Set<string> | undefined;
  private shortForms: ReadonlyMap<string, string> | undefined;
  readonly titleWords: ReadonlySet<string>;
  /** The place the document is about: its title's. */
  places: readonly string[];
  /** The document is about a part of a country: 江临市…公报, `Health in the region`. */
  readonly isLocal: boolean;
  /** What sectors the figures already explained belong to, as a factor a little above 1; null until figures are known. */
  known: ReadonlyMap<string, number> | null = null;
  /** How many figures of the document were looked at for that. */
  figures = 0;
  /** The rows that figures of the document agree with, and what these figures are said to be. */
  taken: ReadonlyMap<Observation, ReadonlySet<string>> = new Map();
  /** How many figures agree. */
  agreeing = 0;
  /** How many differ from a row as a slip does. */
  slipped = 0;
  /** The period that most of them are of. */
  main: Period | undefined;

  /** @param known the places that the dataset names */
  static *reading(document: DocumentSyntax, known: ReadonlySet<string>): Steps<DocumentContext> {
    yield;
    const made = new DocumentContext(document, known);
    yield;
    let read = 0;
    const words = new Set<string>();
    for (const line of document.text.split('\n')) {
      for (const word of lineWords(line)) words.add(word);
      read += line.length;
      if (read > AT_A_TIME) {
        yield;
        read = 0;
      }
    }
    made.allWords = words;
    return made;
  }

  constructor(
    readonly document: DocumentSyntax,
    known: ReadonlySet<string> = new Set(),
  ) {
    const headings = document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.prose.text] : []));
    this.titleWords = new Set(wordsOf([document.title, ...headings].join('\n')));
    this.places = placesOf(document.title);
    // A title without a place: the document is about the places of the dataset that it names in full.
    const local = [...known].filter((place) => /[省市县区州]$/.test(place) && document.text.includes(place));
    this.places = [...new Set([...this.places, ...local])];
    this.isLocal = this.places.some((place) => /[省市县区州]$/.test(place)) || LOCAL_TITLE.test(document.title);
  }

  /** What was read of each claim; of no use once the claim is gone. */
  readonly read = new WeakMap<Claim, ReadClaim>();

  /** All words of the text. */
  get words(): ReadonlySet<string> {
    this.allWords ??= new Set(this.document.text.split('\n').flatMap(lineWords));
    return this.allWords;
  }

  /** The short forms the text introduces: SAF. */
  get aliases(): ReadonlyMap<string, string> {
    this.shortForms ??= aliasesOf(this.document.text);
    return this.shortForms;
  }

  get prior(): ReadonlyMap<string, number> {
    return this.known ?? NOTHING;
  }

  /** True where the text names one of the places, and of none. */
  names(places: ReadonlySet<string>): boolean {
    if (!places.size) return true;
    return [...places].some((place) => this.words.has(place) || (hasHan(place) && this.document.text.includes(place)));
  }

  /** True when the figures are known and hardly one of them is of that sector. */
  isForeign(sector: string): boolean {
    return this.known !== null && !this.known.has(sector);
  }

  /** True when no other figure of the document agrees with the row. */
  isFree(row: Observation, claim: Claim): boolean {
    const by = this.taken.get(row);
    return by === undefined || (by.size === 1 && by.has(placeOf(claim, this.document)));
  }

  /** The same surroundings for another state of the document: a keystroke changes neither its subject nor its places. */
  over(document: DocumentSyntax): DocumentContext {
    return Object.assign(Object.create(DocumentContext.prototype) as DocumentContext, this, { document });
  }

  /** `wordsOf`, remembered: sentences and headings are shared by many claims. */
  wordsOf(text: string): readonly string[] {
    return claimText(text);
  }
}

/** Characters read between two steps. */
const AT_A_TIME = 20_000;
const NOTHING = new Map<string, number>();
const LOCAL_TITLE = /\b(?:the|our) (?:region|city|county|district|province|municipality|borough|state)\b/i;

/** A text is judged again and again while it is typed in, most of it unchanged. No word reaches over a line's end. */
const lineWords = remembered(wordsOf, 8000);
const claimText = remembered(wordsOf, 8000);

/** A slip of the unit that a rule may name; only a strong match of the words allows one. */
export type Slip = 'percent-point' | 'currency';

/** How a name fits a claim, by what they say themselves. Shares from 0 to 1. */
export interface Fitted {
  readonly name: Name;
  readonly fit: number;
  readonly slip: Slip | null;
  readonly coverage: number;
  readonly precision: number;
  readonly basis: number;
  /** How the claim stands to the indicator's rows, once that was looked at. */
  answer?: Answer;
}

/** The row that answers a claim, if there is one, and how the two compare. */
export interface Answer {
  readonly choice: RowChoice;
  readonly outcome: Outcome | undefined;
  /** The figure rises where the row falls, or the reverse. */
  readonly reversed: boolean;
  /** The figure differs from the row as a slip does; known once that was asked. */
  slipped?: boolean;
}

/** A claim's words and the names of the dataset that share most of them. */
export interface ReadClaim {
  readonly words: ClaimWords;
  readonly names: readonly Fitted[];
}

/** A claim's surroundings as words, each with how near it stands: 1 in the indicator phrase, less farther away. */
export interface ClaimWords {
  readonly near: ReadonlyMap<string, number>;
  /** Words of the indicator phrase alone, or of row head and subject where there is none. */
  readonly phrase: readonly string[];
  /** Words of the phrase, subject and heads: what the figure itself is said to be. */
  readonly own: ReadonlySet<string>;
  /** Phrase, subject and heads as written, English in small letters. */
  readonly ownText: string;
  readonly basis: Basis;
  /** Those of the change word: `pipes lost 2,690 million litres` of water lost. */
  readonly change: readonly string[];
  /** Words that unit and period say anyway: hectares an area, a quarter `quarterly`. */
  readonly implied: ReadonlySet<string>;
  /** Places named in clause, subject or heads; else in the sentence. */
  readonly places: readonly string[];
  /** Those of them named in phrase, clause, subject or heads. */
  readonly placesNear: readonly string[];
  /** Where the sentence names none: those of the nearest sentence before it that does, or of the nearest heading. */
  readonly placesBefore: () => readonly string[];
  readonly local: boolean;
  readonly national: boolean;
  /** Clause, subject, heads and phrase as written. */
  readonly text: string;
}

const LAYER = {
  phrase: 1,
  clause: 0.95,
  sharedClause: 0.8,
  subject: 0.9,
  heads: 0.95,
  sentence: 0.6,
  headings: 0.55,
} as const;

/** Words of a claim that stand for what is counted, without what only qualifies it: 扣除食品和能源价格后的核心CPI. */
const QUALIFIER = /(?:扣除|剔除|不含|按照?|经)[^，。；、]{1,14}?(?:后|因素|影响|计算|口径|核算)的?/g;

const unqualified = (phrase: string): string => {
  const rest = phrase.replace(QUALIFIER, '');
  return rest.length > 1 ? rest : phrase;
};

/** A share of a whole or a remark on the figure before says nothing of its own. */
const LEANS =
  /\b(?:account|represent|mak(?:e|es|ing) up|made up|of the total|than|compared|against|down from|up from)\b/i;

/**
 * The phrase that names what is counted. One joined from the figure's own clause and an earlier one gives way to the
 * clause alone where this says enough: `at least 85 per cent of the corridor is to be fitted with ETCS` after a sentence
 * on investment; 城镇老旧小区改造900个 after 人均住房建筑面积42平方米.
 */
function phraseOf(claim: Claim, context: DocumentContext, read: (text: string) => TextReading): string {
  const { clause } = claim.context;
  const phrase = unqualified(claim.indicator?.value ?? '');
  const says = (text: string): boolean => read(text).knownWords >= 2;
  if (claim.indicator?.evidence === 'clause') {
    const lead = leadOf(claim, context.document.text);
    if (lead && lead.length < phrase.length && phrase.startsWith(lead) && says(lead)) return lead;
    return DEMANDS.test(phrase) && says(claim.context.subject)
      ? claim.context.subject
      : withTail(phrase, claim, context, says);
  }
  if (!clause || claim.indicator?.evidence === 'annotation') return phrase;
  if (hasHan(clause))
    return phrase.length > clause.length && phrase.startsWith(clause) && says(clause) ? clause : phrase;
  const own = new Set(read(clause).words);
  const { words } = read(phrase);
  const shared = words.filter((word) => own.has(word)).length;
  if (shared > 0 && shared < words.length && !LEANS.test(clause) && says(clause)) return clause;
  return withTail(phrase, claim, context, says);
}

/** Who asks for a figure is not what is counted: `The agenda asks for 90%` after a sentence on measles coverage. */
const DEMANDS = /\b(?:asks?|wants?|seeks?|calls|aims|requires?|have to|has to|must|promised?|pledged?)\b/i;

/** What follows a figure up to the next stop or figure: `61.7 per cent safely managed sanitation`. */
const TAIL =
  /^(?:(?!\b(?:while|whereas|but|than|compared|against|up|down|after|because|so|which|who|when|where|by|in|over|during|per|and|or|to|from)\b)[^,.;:()\d\n])*/i;

/** An English phrase goes on behind its figure, where a clause with several figures parts them. */
function withTail(phrase: string, claim: Claim, context: DocumentContext, says: (text: string) => boolean): string {
  const { text } = context.document;
  const inTable = claim.indicator?.evidence === 'table' || claim.indicator?.evidence === 'caption';
  if (hasHan(phrase) || inTable || !phrase) return phrase;
  const tail = TAIL.exec(text.slice(claim.span.end, claim.span.end + 80))?.[0] ?? '';
  return says(tail) && !hasHan(tail) ? `${phrase} ${tail}` : phrase;
}

/** A gap in a clause, where a figure was: within it, or before its first word. */
const GAP = / {2,}|^of /g;

/** A clause of several figures names several things. */
const holdsSeveral = (clause: string): boolean => !hasHan(clause) && (clause.match(GAP) ?? []).length > 1;

/** The clause with the verb, where the figure is its only one: `Norland used … of hydrogen`. */
function verbOf({ indicator, context: { clause } }: Claim): string {
  if (indicator?.evidence !== 'clause' || hasHan(clause)) return '';
  return (clause.match(GAP) ?? []).length <= 1 ? clause : '';
}

/** What stands between the last stop and the figure: 全省机场完成旅客吞吐量, where 、起降101.6万架次 follows. */
function leadOf(claim: Claim, source: string): string {
  const before = source.slice(Math.max(0, claim.span.start - 40), claim.span.start);
  const lead = /[^，。；：,;:\n\d]*$/.exec(before)?.[0] ?? '';
  return hasHan(lead) ? lead.replace(/[*_（(]+/g, '').trim() : '';
}

/** A clause that takes up what the sentence named before: `…in climate finance; in 2022 they provided $115.9 billion`. */
const PRONOUN = /^\s*(?:and |but |while )?(?:(?:in|by) (?:\d{4})?,? *)?(?:they|it|these|those)\b(?! of\b)/i;

/** A caption longer than this is a paragraph that happens to stand over the table. */
const CAPTION = 90;

/** The topic a paragraph announces: 国家储备林方面，…; **Fibre.** …. */
const TOPIC = /^\s*(?:[^，。；：,;:.\n]{2,16}方面(?=[，,：:])|[^，。；：,;:.\n]{2,24}[：:](?=\s*\S))/;

const topicOf = (claim: Claim, document: DocumentSyntax): string => {
  const block = document.blocks[claim.block];
  return block && 'prose' in block ? (TOPIC.exec(block.prose.text)?.[0] ?? '') : '';
};

const GROWS: ReadonlySet<Basis> = new Set(['growth', 'points']);

/** @param bare nothing is named but a place */
function impliedBy({ quantity: { unit }, period }: Claim, basis: Basis, bare: boolean): ReadonlySet<string> {
  const dimension = unit?.dimension ?? '';
  const grain = period && !period.value.by ? grainOf(period.value) : '';
  // China grew by 5 percent: its economy did.
  return impliedWords(`${dimension}|${grain}|${bare && GROWS.has(basis) ? 'gdp' : ''}`);
}

const impliedWords = remembered((key): ReadonlySet<string> => {
  const [dimension = '', grain = '', more = ''] = key.split('|');
  const kind = dimension.replace(/:.*/, '');
  const words = [zh, en].flatMap(({ IMPLIED, GRAIN }) => [...(IMPLIED[kind] ?? []), ...(GRAIN[grain] ?? [])]);
  return new Set(more ? [...words, more] : words);
}, 500);

/** A month, a quarter, or what a year has come to so far; a whole year goes without saying. */
function grainOf({ from, to }: Period): string {
  return { 1: 'month', 3: 'quarter' }[to - from] ?? (from % 12 === 0 && to - from < 12 ? 'cumulative' : '');
}

/**
 * The words that stand around a claim, weighed by how near they are.
 * @param read reads a text with the words of the dataset's names in mind; what none of these has is left out of `near` and `own`
 */
export function claimWords(claim: Claim, context: DocumentContext, read: (text: string) => TextReading): ClaimWords {
  const { clause, subject, sentence, headings } = claim.context;
  const heads = claim.context.heads.filter((head) => head.length <= CAPTION);
  const leans = PRONOUN.test(clause) && !read(clause).namesSomething;
  const phrase = leans ? '' : phraseOf(claim, context, read);
  const ofPhrase = read(phrase);
  const ofClause = read(clause);
  const ofSubject = read(subject);
  const ofHeads = heads.map(read);
  const { words: phraseWords, places: phrasePlaces } = ofPhrase;
  const near = new Map<string, number>();
  const put = ({ named }: TextReading, layer: number): void => {
    for (const word of named) if ((near.get(word) ?? 0) < layer) near.set(word, layer);
  };
  put(ofPhrase, LAYER.phrase);
  put(ofClause, holdsSeveral(clause) ? LAYER.sharedClause : LAYER.clause);
  put(ofSubject, LAYER.subject);
  for (const head of ofHeads) put(head, LAYER.heads);
  const topic = read(topicOf(claim, context.document));
  put(topic, LAYER.subject);
  const beside = placesIn(besideOf(claim, context.document.text));
  // `Luxembourg (1.04%) and Sweden (0.79%) gave most`: what they are of is said behind them.
  put(read(sentence), leans || beside.length ? LAYER.subject : LAYER.sentence);
  for (const head of claim.context.heads) if (head.length > CAPTION) put(read(head), LAYER.sentence);
  for (const heading of headings) put(read(heading), LAYER.headings);
  const { text } = context.document;
  const close = [ofPhrase, ofClause, ofSubject, ...ofHeads];
  // Nearest first: 对东盟 in the phrase itself, else in clause and heads, else in the sentence.
  const named = beside.length ? beside : phrasePlaces.length ? phrasePlaces : placesAmong(close);
  const around = named.length ? named : read(sentence).places;
  const local = close.some((reading) => reading.saysHere);
  const basis = basisOfFigure({
    unit: claim.quantity.unit,
    changes: changes(claim, context.document),
    phrase,
    clause,
    heads,
    after: text.slice(claim.span.end, claim.span.end + 12),
  });
  return {
    near,
    // A phrase with a head of its own stands alone; without one it goes on with the subject.
    own: new Set(
      [ofPhrase, read(phraseWords.some(isHead) ? '' : subject), read(verbOf(claim)), topic, ...ofHeads].flatMap(
        (reading) => reading.named,
      ),
    ),
    phrase: ofOwnHeads(
      claim,
      // Heads and captions name more than the figure: what no name of the dataset has in them is nothing left over.
      beside.length
        ? []
        : phraseWords.length || phrasePlaces.length
          ? phraseWords
          : read([subject, ...heads].join(' ')).knownOnly,
      (head) => read(head).words,
    ),
    ownText: placesAmong([ofPhrase, ofSubject, ...ofHeads])
      .join(' ')
      .concat(' ', phrase, subject),
    basis,
    change: basis === 'increment' ? read(verbBefore(claim, text)).named : [],
    implied: impliedBy(
      claim,
      basis,
      phraseWords.every((word) => SUPPORT.has(word) || en.PLACES.has(word)),
    ),
    places: around,
    placesNear: named,
    placesBefore: around.length ? noPlaces : onAsking(() => placesBefore(claim, context.document)),
    local,
    national: !local && close.some((reading) => reading.saysCountry),
    text: close.map((reading) => reading.text).join(' '),
  };
}
