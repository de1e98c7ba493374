import type { Claim } from '../../model/claim.ts';
import type { DocumentSyntax } from '../../syntax/document.ts';

/** The words between a change word and its figure that make a level of it: 增长到, rose to, 提高至. */
const TO =
  /(?:(?:到|至|为|\bto)\s*(?:了|约|近|超过?|突破|以上|about|around|some|nearly|over|more than)?|\b(?:below|above|under|beyond))\s*$/i;

/** The word right before a figure, but for about, at least and a currency: `raise at least $200 billion`. */
const VERB =
  /([A-Za-z]+) (?:(?:at least|up to|about|around|some|over|more than|nearly|almost|another|a further) )?(?:[A-Z]{1,3}(?=[$ ]) ?)?[£$€¥₹]?$/;
/** Money raised is got together. */
const RAISES = /^rais(?:e|es|ed|ing)$/i;

/** The word that has the figure for its object; empty where none stands right before it. */
export const verbBefore = ({ span }: Claim, source: string): string =>
  VERB.exec(source.slice(Math.max(0, span.start - 40), span.start))?.[1] ?? '';

/** True when a change word governs the figure, and governs it as a change, not as the level reached. */
export function changes(claim: Claim, document: DocumentSyntax): boolean {
  const word = claim.directionSpan;
  if (claim.direction === null) return false;
  if (claim.quantity.unit?.dimension.startsWith('money') && RAISES.test(verbBefore(claim, document.text))) return false;
  if (!word) return true;
  if (word.end <= claim.span.start) {
    const between = document.text.slice(word.end, claim.span.start);
    return between.length < 40 ? !TO.test(between) : true;
  }
  return true;
}
