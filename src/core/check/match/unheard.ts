import { hasHan } from '../../base/script.ts';
import type { Entry } from './catalogue.ts';
import type { ClaimWords, DocumentContext } from './context.ts';
import { PLACES } from './lexicon.en.ts';

/** The whole of which a country's figure may be a share. */
export const WORLD: ReadonlySet<string> = new Set(['world', '世界', '全球']);

/** What is left of a match with another country's figures. */
export const UNHEARD_OF = 0.75;

/**
 * True for a country's figures in an English text that never names it: until some of them agree, the text is about another
 * country. `Deaths rose by 1.2%` in a note on British roads, where the dataset has Japan's. Miss: the world's figures, and
 * Chinese text, which takes its own country for granted.
 */
export const isUnheardOf = ({ places, indicator }: Entry, context: DocumentContext, words: ClaimWords): boolean =>
  !context.prior.has(indicator.sector) &&
  !hasHan(words.text) &&
  [...places].some((place) => PLACES.has(place)) &&
  ![...places].some((place) => context.words.has(place) || context.places.includes(place) || WORLD.has(place));
