import type { Claim } from '../../model/claim.ts';
import type { DocumentSyntax } from '../../syntax/document.ts';

/** The words between a change word and its figure that make a level of it: 增长到, rose to, 提高至. */
const TO =
  /(?:(?:到|至|为|\bto)\s*(?:了|约|近|超过?|突破|以上|about|around|some|nearly|over|more than)?|\b(?:below|above|under|beyond))\s*$/i;

/** Money raised is got together: `raise at least $200 billion a year`. */
const RAISES =
  /^rais(?:e|es|ed|ing) (?:(?:at least|up to|about|around|some|over|more than|nearly|almost|another|a further) )?[£$€¥₹A-Z]*$/i;

/** True when a change word governs the figure, and governs it as a change, not as the level reached. */
export function changes(claim: Claim, document: DocumentSyntax): boolean {
  const word = claim.directionSpan;
  if (claim.direction === null) return false;
  if (!word) return true;
  if (word.end <= claim.span.start) {
    const between = document.text.slice(word.end, claim.span.start);
    if (
      claim.quantity.unit?.dimension.startsWith('money') &&
      RAISES.test(document.text.slice(word.start, claim.span.start))
    )
      return false;
    return between.length < 40 ? !TO.test(between) : true;
  }
  return true;
}
