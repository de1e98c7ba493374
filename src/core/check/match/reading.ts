import { remembered } from '../../base/remember.ts';
import { SUPPORT } from './lexicon.verbs.ts';
import { knownPlaces, placesIn, saysCountry, saysHere } from './places.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** A text read with the words of a dataset's names in mind: once, whichever figures stand beside it. */
export class TextReading {
  /** All words, spelt as the names spell them. */
  readonly words: readonly string[];
  /** Those, each once, that some name, qualifier or place of a name has. */
  readonly named: readonly string[];
  /** The text has Latin letters. */
  readonly hasLetters: boolean;
  private known: number | undefined;
  private placeNames: readonly string[] | undefined;
  private here: boolean | undefined;
  private country: boolean | undefined;

  constructor(
    readonly text: string,
    private readonly vocabulary: Vocabulary,
  ) {
    const words = wordsOf(text);
    this.hasLetters = LETTER.test(text);
    this.words = this.hasLetters ? words.map(vocabulary.spell) : words;
    const named = this.words.filter(vocabulary.isNamed);
    this.named = named.length > 1 ? [...new Set(named)] : named;
  }

  /** How many different words the names weigh. */
  get knownWords(): number {
    this.known ??= this.named.filter(this.vocabulary.isKnown).length;
    return this.known;
  }

  /** The words that names weigh, as often as they stand there. */
  get knownOnly(): readonly string[] {
    return this.words.filter(this.vocabulary.isKnown);
  }

  /** Some word of a name is no mere verb. */
  get namesSomething(): boolean {
    return this.named.some((word) => this.vocabulary.isKnown(word) && !SUPPORT.has(word));
  }

  get places(): readonly string[] {
    this.placeNames ??= knownPlaces(this.text);
    return this.placeNames;
  }

  get saysHere(): boolean {
    this.here ??= saysHere(this.text);
    return this.here;
  }

  get saysCountry(): boolean {
    this.country ??= saysCountry(this.text);
    return this.country;
  }
}

/** Latin letters, of full width too. */
const LETTER = /[A-Za-zＡ-Ｚａ-ｚ\u00aa-\u024f]/;

/** Sentences, headings and clauses are shared by many figures, and read again at every keystroke near them. */
export function reader(vocabulary: Vocabulary): (text: string) => TextReading {
  const nothing = new TextReading('', vocabulary);
  const read = remembered((text) => new TextReading(text, vocabulary), 8000);
  return (text) => (text === '' ? nothing : read(text));
}

/** The places that texts name one after the other; those of Latin letters may begin in one and end in the next. */
export function placesAmong(readings: readonly TextReading[]): readonly string[] {
  if (readings.some((reading) => reading.hasLetters)) return placesIn(readings.map(({ text }) => text).join(' '));
  const named = readings.flatMap((reading) => reading.places);
  return named.length > 1 ? [...new Set(named)] : named;
}
