/** English figures that somebody foretells: by a verb of foretelling, a forecast that is changed, or a sentence that goes on. */

import type { Span } from '../../base/span.ts';
import type { Breaks } from '../period/breaks.ts';
import type { ModalityMark } from './mark.ts';

const AMOUNT = '(?:about|around|some|only|just|over|under|nearly|almost|roughly|more than|less than|at least|between)';
const FORECAST = '(?:forecasts?|projections?|predictions?|estimates?|outlook|expectations?)';
const CHANGED =
  '(?:cut|raised|lowered|trimmed|revised|lifted|upgraded|downgraded|kept|left|maintained|reduced|slashed|increased|nudged|confirmed|reaffirmed|unchanged)';
const CHANGES = `(?:${CHANGED}|cuts|raises?|lowers?|trims|revises|lifts|upgrades|downgrades|keeps|leaves|maintains|holds|held)`;

/** A forecast that is changed or long past: "raised its growth forecast for 2025 to", "The forecast for exports was cut by". */
const CHANGED_FRAMES: readonly RegExp[] = [
  // "The institute had, only in 2023, put births in 2024 at": a forecast interrupted by an aside.
  /\bhad, [^,.;]{2,40}, (?:put|expected|forecast|predicted|projected|foreseen|estimated|promised|reckoned|assumed|seen)\b/,
  new RegExp(`\\b${CHANGES}\\b[^.;,]{0,60}\\b${FORECAST}\\b`),
  new RegExp(
    `\\b(?:forecasts?|projections?|predictions?)\\b[^.;,]{0,60} (?:was|were|is|are|has been|have been|had been|stays|remains|goes)\\b[^.;,]{0,16}?\\b(?:${CHANGED}|up|down|at)\\b`,
  ),
];
/** What foretells a figure behind it in the same sentence. */
const FRAMES: readonly RegExp[] = [
  // "The Fund now projects world growth of": a verb, no works under way
  /(?:\b(?:[A-Z][\w&'’-]*|it|she|he|who|which|now|also|still|again)|[a-rt-z]) projects (?=(?:an?|its|their|that|it|no|world|global|real|economic|average|annual|total|growth|inflation|output|demand|spending|sales|revenue|population|losses|savings)\b|[A-Z$£€¥₹\d])/,
  // "The treasury puts the cost at", "Consultants put it at"
  new RegExp(
    `\\bputs? (?![^.;,]{0,80}\\b(?:targets?|goals?|ceilings?|objectives?|limits?|aims?)\\b)(?:the|its|their|this|that|it|them|total|average|world|global|[a-z]+)\\b[^.;,]{0,80} at(?: ${AMOUNT})? ?(?:[$£€¥₹]|[A-Z]{2,3} ?)?$`,
  ),
  // "inflation is seen at", "is then seen recovering by"
  /\b(?:(?:is|are|was|were)(?: (?:now|then|still|also))? seen (?:at|[a-z]+ing|to)|seen (?:rising|falling|growing|slowing|easing|widening|narrowing|reaching|recovering|climbing|averaging|shrinking|picking))\b/,
  // "Current policies point to", "put the world on a path to"
  /\b(?:polic(?:y|ies)|pledges|trends?|models?|indicators|futures|plans|projections|signs|trajectory|surveys?|polls?|figures|data)\b[^.;]{0,40} (?<!basis |percentage )(?:point|points|pointed|add up) to\b/i,
  /\bon (?:an?|the|its) (?:path|trajectory|course) (?:to|for|towards)\b/,
  /\b(?:is|are|was|were|be) (?:heading|headed) (?:for|towards)\b/,
  // "It had guided for", "It is now put at"
  /\b(?:guid(?:es|ed|ing) for|guidance (?:[a-z\d ]{0,24} )?(?:is|was|of|stands at)|(?:is|are) now (?:put|reckoned) at)\b/,
  /\b(?:probability|likelihood|odds|chances?) (?:of|that)\b[^.;]{0,100} (?:at|is|was|are|of|to|as|by)\b/,
  // "The International Monetary Fund is more cautious and expects": whoever foretells has no goals of its own
  /\b(?:Monetary Fund|World Bank|OECD|IMF|[Ff]orecasters|[Ee]conomists|[Aa]nalysts|[Cc]onsultants|[Rr]esearchers|[Ss]cientists|[Bb]rokers|[Rr]ating agenc(?:y|ies)|[Tt]hink tanks?)\b[^.;]{0,40} (?:expects?|foresees?|sees?|anticipates?)\b/,
  // "Campaigners want a minimum of": nobody who could set it
  /\b(?:[Cc]ampaigners|[Aa]ctivists|[Uu]nions|[Cc]harities|[Cc]ritics|[Ll]obbyists|[Tt]he opposition|NGOs)\b[^.;]{0,30} (?:wants?|demands?|asks? for|calls? for|seeks?)\b/,
  // "Ministers believe this will support"
  /\b(?:believes?|thinks?|reckons?|calculates?) (?:that )?[^.;,]{1,50} (?:will|would|could|should|can|may|might)\b/,
  /\b(?:[Tt]raders|[Mm]arkets|[Ii]nvestors|[Ff]utures) (?:see|price|expect|bet|are pricing)\b/,
];
/** A cheap look before the patterns. */
const CUE =
  /project|puts? |had, |forecast|outlook|estimate|predict|expect|foresee|anticipate|sees? |believe|think|reckon|calculate|ampaigners|ctivists|nions|harities|ritics|obbyists|opposition|NGOs|seen |point|add up|on (?:an?|the|its) |probab|likelih|odds|chance|raders|arkets|nvestors|utures|head(?:ing|ed) |guid|now /;
/** What ends the reach of a frame: a figure it is compared with, or somebody who means to reach one. */
const ENDS =
  /\b(?:but|while|whereas|although|though|after|against|compared|than|following|goals?|targets?|aims?|wants?|intends?|pledged|promised)\b/i;

/** "To stay below 1.5 degrees, emissions must fall": what would be needed is nobody's goal. */
const NEEDED =
  /^\s*To [a-z]+ [^;]{2,100}, [^;]{0,80}\b(?:must|(?:would |will )?(?:need|have)(?: to)?|needs(?: to)?|has to)\b/;
/** ", the agency estimates, growth will" */
const BETWEEN_COMMAS =
  /,(?: says| said)? (?:(?:it|they|she|he)|(?:(?:the|its|their|most|some|government|official) )?(?:[\w’'-]+ ){0,3}[\w’'-]+) (?:estimates?|forecasts?|projects|predicts?|expects?|reckons?|believes?|thinks?|assumes?|calculates?),/;
const VIEWED =
  /,? ?\b(?:in the (?:view|opinion) of|according to)\b[^.;,]{0,50}\b(?:forecasts?|projections?|estimates?|staff|analysts?|economists?|consultan\w+|agency|institute|association|bank|fund|brokers?|scientists|researchers)\b[^.;,]{0,30},/i;
const FORETELLERS =
  '(?:office|agency|institute|association|bank|fund|federation|council|analysts?|economists?|consultants?|consultancy|researchers|scientists|forecasters?|brokers?|study|staff|chamber|lobby|union|group|report|operator)';
/** ", the office said", ", staff estimate", ", according to the agency" behind what will be. */
const BEHIND_SAID = new RegExp(
  `^[^.;]{0,80}?,? (?:(?:the|its|their|most) )?(?:[\\w’'-]+ ){0,3}?${FORETELLERS}(?:['’]s [a-z]+)? (?:said|says|say|estimated?s?|reckons?|believes?|thinks?|expects?|forecasts?|predicts?)(?=[.,;:"”]|$)|^[^.;]{0,80}?,? according to (?:(?:the|its|their|most|a) )?(?:[\\w’'-]+ ){0,3}?(?:${FORETELLERS}|forecasts?|projections?|estimates?)\\b`,
  'i',
);
/** "the 160,000 | economists had expected", "a 70% | chance of" */
const BEHIND = new RegExp(
  `^ (?:(?:the |most |many |some )?(?:[a-z]+ )?(?:${FORETELLERS}|markets?|traders?|investors|many|most|they|it) (?:had |have |has )?(?:been )?(?:expected|forecast|predicted|projected|pencilled in|expecting)\\b|(?:chance|probability|likelihood)\\b)`,
);

/** "The Ministry expects | almost 2 crore farmers | to benefit": how many will, not what it means to do. */
const EXPECTS = /\bexpects?(?: (?:about|around|some|nearly|almost|over|more than|at least|up to|roughly|another))* ?$/i;
const TO_GAIN = /^ (?:[a-z]+ ){0,3}?to (?:benefit|gain|profit|take part|apply|enrol|come|visit|attend|use|join)\b/;

/** "the | 160,000 economists | had expected" */
const EXPECTED = /^ (?:had |have |has )?(?:expected|forecast|predicted|projected)\b/;
const COUNTED = new RegExp(` ${FORETELLERS}$`);

/** What goes up or down without anybody's doing: with `will` or `should` before it, it is foretold. */
const HAPPENS =
  /\b(?:will|should|is set to|are set to|is likely to|are likely to|may)(?: (?:then|also|still|only|even|probably|again|therefore|slowly|gradually|further|be)){0,2} (?:edge|ease|slow|pick|accelerate|decelerate|moderate|recover|rebound|stabili[sz]e|peak|average|remain|stay|widen|narrow|shrink|contract|expand|grow|rise|fall|decline|drop|climb|increase|decrease|soar|plunge|exceed|surpass|overtake|reach|top|hit|double|triple|total|amount|come|stand|miss|account|cost|need|require|dip|slip|worsen|weaken|strengthen|improve|higher|lower)\b/;
const MACRO =
  /\b(?:[Gg]rowth|[Ii]nflation|(?<!(?:unit|share|cent|percent|%|percentage) of )GDP|[Tt]he (?:[a-z]+ )?economy|[Uu]nemployment|[Oo]utput gap|[Ww]orld (?:trade|output|demand)|[Gg]lobal (?:trade|output|demand)|(?:[Oo]il|[Ff]ood|[Cc]onsumer|[Ee]nergy|[Hh]ouse) prices)\b[^.;,]{0,40}$/;
/** Who means to reach a figure, or the paper that says so. */
const MEANT =
  /\b(?:plans?|strategy|programme|laws?|act|directive|regulation|government|ministry|minister|cabinet|company|council|targets?|goals?|pledges?|aims?|wants?|intends?|must|shall|milestones?|commitments?|agreed|promised|budget|we|our)\b/i;

const LONGEST = 260;
const BEHIND_REACH = 110;
const AHEAD = /\b(?:will|should|(?:is|are) (?:set|due|likely) to|(?:is|are) to|may)\b/;

/** The words of a figure's sentence before it, up to the last semicolon. */
function sentenceBefore(text: string, figure: Span, breaks: Breaks): string {
  const start = Math.max(figure.start - LONGEST, breaks.sentenceStart(figure.start));
  const words = text.slice(start, figure.start);
  return words.slice(words.lastIndexOf(';') + 1);
}

/** A frame, and nothing behind it that ends its reach. */
const framed = (before: string, frames: readonly RegExp[]): boolean =>
  frames.some((frame) => {
    const m = frame.exec(before);
    return m !== null && !ENDS.test(before.slice(m.index + m[0].length));
  });

/** Tells which figures of a block are foretold in English; the marks are those of the block, in text order. */
export class Forecasts {
  /** By sentence: it foretells, or goes on where the one before did. */
  private moods: Map<number, boolean> | undefined;
  /** It holds English words at all. */
  private readonly worded: boolean;

  constructor(
    private readonly text: string,
    private readonly breaks: Breaks,
    private readonly marks: readonly ModalityMark[],
    /** It stands under a heading that announces forecasts. */
    private readonly announced: boolean,
  ) {
    this.worded = /[a-z]{2}| [a-z]/.test(text);
  }

  /**
   * True where words before the figure or right behind it foretell it.
   * @param note the document reports, it sets no goals
   * @param known a change starts from the figure, or its own time has passed: only a forecast that is changed is none
   */
  holds(figure: Span, note: boolean, known: boolean): boolean {
    if (!this.worded) return false;
    const behind = this.text.slice(figure.end, figure.end + BEHIND_REACH);
    const before = sentenceBefore(this.text, figure, this.breaks);
    if (!/[a-z]{2}/.test(before) && !/^ [a-z]/.test(behind)) return false;
    if (BEHIND.test(behind) || (EXPECTED.test(behind) && COUNTED.test(this.text.slice(figure.start, figure.end))))
      return true;
    if (TO_GAIN.test(behind) && EXPECTS.test(before)) return true;
    if (CUE.test(before) && (framed(before, CHANGED_FRAMES) || (!known && framed(before, FRAMES)))) return true;
    if (!note || known) return false;
    if (NEEDED.test(before)) return true;
    if (!AHEAD.test(before)) return false;
    if (BETWEEN_COMMAS.test(before) || VIEWED.test(before)) return true;
    if (MEANT.test(before)) return false;
    if (BEHIND_SAID.test(behind)) return true;
    const modal = HAPPENS.exec(before);
    if (!modal) return false;
    return MACRO.test(before.slice(0, modal.index).trimEnd()) || this.mood(this.breaks.sentence(figure.start) - 1);
  }

  /** True where the sentence of that number foretells something, or goes on with what the one before did. */
  private mood(sentence: number): boolean {
    this.moods ??= this.readMoods();
    return sentence < 0 ? this.announced : (this.moods.get(sentence) ?? false);
  }

  private readMoods(): Map<number, boolean> {
    const moods = new Map<number, boolean>();
    let at = -1;
    let told: boolean | undefined;
    let before = this.announced;
    for (const m of this.marks) {
      const sentence = this.breaks.sentence(m.span.start);
      if (sentence !== at) {
        before = sentence ? (moods.get(sentence - 1) ?? false) : this.announced;
        at = sentence;
        told = undefined;
        before &&= this.goesOn(m);
      }
      if (m.kind === 'forecast' || m.kind === 'outlook') told = true;
      else if (!m.weak && m.kind === 'actual') told ??= false;
      moods.set(sentence, told ?? before);
    }
    return moods;
  }

  /** "Trade growth should slow to 1.7 percent": nobody means it to. */
  private goesOn({ span }: ModalityMark): boolean {
    const sentence = this.breaks.sentenceText(span.start).slice(0, LONGEST);
    return HAPPENS.test(sentence) && !MEANT.test(sentence);
  }
}
