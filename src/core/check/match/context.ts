import { remembered } from '../../base/remember.ts';
import type { Claim } from '../../model/claim.ts';
import type { DocumentSyntax } from '../../syntax/document.ts';
import { type Basis, basisOfFigure } from './basis.ts';
import { knownPlaces, namedPlace, saysCountry, saysHere } from './places.ts';
import { isHead, wordsOf } from './words.ts';

/** What the matcher knows of a document beyond one claim; made once for a document. */
export class DocumentContext {
  readonly words: Set<string>;
  readonly titleWords: ReadonlySet<string>;
  /** The place the document is about: its title's. */
  places: readonly string[];
  /** What sectors the figures already explained belong to, as a factor a little above 1. */
  prior: ReadonlyMap<string, number> = new Map();

  constructor(
    readonly document: DocumentSyntax,
    known: ReadonlySet<string> = new Set(),
  ) {
    const headings = document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.prose.text] : []));
    this.titleWords = new Set(wordsOf([document.title, ...headings].join('\n')));
    this.words = new Set<string>();
    for (const line of document.text.split('\n')) for (const word of lineWords(line)) this.words.add(word);
    this.places = [...knownPlaces(document.title), namedPlace(document.title) ?? ''].filter(Boolean);
    // A title without a place: the document is about the places of the dataset that it names in full.
    const local = [...known].filter((place) => /[省市县区州]$/.test(place) && document.text.includes(place));
    this.places = [...new Set([...this.places, ...local])];
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

/** A text is judged again and again while it is typed in, most of it unchanged. No word reaches over a line's end. */
const lineWords = remembered(wordsOf, 8000);
const claimText = remembered(wordsOf, 8000);
const placesIn = remembered(knownPlaces, 8000);

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
  /** Places named in clause, subject or heads; else in the sentence. */
  readonly places: readonly string[];
  /** Those of them named in phrase, clause, subject or heads. */
  readonly placesNear: readonly string[];
  readonly local: boolean;
  readonly national: boolean;
  /** Clause, subject, heads and phrase as written. */
  readonly text: string;
}

const LAYER = { phrase: 1, clause: 0.95, subject: 0.9, heads: 0.95, sentence: 0.6, headings: 0.55 } as const;

/** The words between a change word and its figure that make a level of it: 增长到, rose to, 提高至. */
const TO = /(?:到|至|为|\bto)\s*(?:了|约|近|超过?|突破|以上|about|around|some|nearly|over|more than)?\s*$/i;

/** True when a change word governs the figure, and governs it as a change, not as the level reached. */
export function changes(claim: Claim, document: DocumentSyntax): boolean {
  const word = claim.directionSpan;
  if (claim.direction === null) return false;
  if (!word) return true;
  if (word.end <= claim.span.start) {
    const between = document.text.slice(word.end, claim.span.start);
    return between.length < 40 ? !TO.test(between) : true;
  }
  return true;
}

export function claimWords(claim: Claim, context: DocumentContext): ClaimWords {
  const { clause, subject, sentence, heads, headings } = claim.context;
  const phrase = claim.indicator?.value ?? '';
  const phraseWords = context.wordsOf(phrase);
  const near = new Map<string, number>();
  const put = (text: string, layer: number): void => {
    for (const word of context.wordsOf(text)) if ((near.get(word) ?? 0) < layer) near.set(word, layer);
  };
  put(phrase, LAYER.phrase);
  put(clause, LAYER.clause);
  put(subject, LAYER.subject);
  for (const head of heads) put(head, LAYER.heads);
  put(sentence, LAYER.sentence);
  for (const heading of headings) put(heading, LAYER.headings);
  const { text } = context.document;
  const close = [phrase, clause, subject, ...heads].join(' ');
  // Nearest first: 对东盟 in the phrase itself, else in clause and heads, else in the sentence.
  const named = [phrase, close].map(knownPlaces).find((places) => places.length) ?? [];
  const around = named.length ? named : knownPlaces(sentence);
  const local = saysHere(close);
  return {
    near,
    // A phrase with a head of its own stands alone; without one it goes on with the subject.
    own: new Set([phrase, phraseWords.some(isHead) ? '' : subject, ...heads].flatMap((t) => context.wordsOf(t))),
    phrase:
      phraseWords.length || knownPlaces(phrase).length ? phraseWords : context.wordsOf([subject, ...heads].join(' ')),
    ownText: placesIn([phrase, subject, ...heads].join(' '))
      .join(' ')
      .concat(' ', phrase, subject),
    basis: basisOfFigure({
      unit: claim.quantity.unit,
      changes: changes(claim, context.document),
      phrase,
      clause,
      heads,
      after: text.slice(claim.span.end, claim.span.end + 12),
    }),
    places: around,
    placesNear: named,
    local,
    national: !local && saysCountry(close),
    text: close,
  };
}
