import type { Place } from './sightings.ts';

/**
 * All weights of the outline in one place; no other file holds one. They were set on thirteen annotated sets in both
 * languages (the development set and twelve of test/validation) by logistic regression, then rounded and moved one by one;
 * a weight was kept where it served most sets when each set in turn was left out. The scores lie on a plateau: a quarter more
 * or less of one weight changes the F1 of all sets together by a point or so, so that the next digit is worth nothing.
 */
interface PlaceWeight {
  /** For being seen there at all, in log odds. */
  readonly once: number;
  /** For being seen there more than once. */
  readonly again?: number;
  /** Added for names such as 能源 or `energy`. */
  readonly general?: number;
}

/** What adds to the log odds that a careful reader lists a branch (sectors.ts). */
export const SECTOR = {
  base: -0.35,
  places: {
    title: { once: 0.55, general: 0.25 },
    section: { once: 0.55, general: 0.3 },
    heading: { once: 0.55, general: 0.3 },
    head: { once: 0.15 },
    topic: { once: 3 },
    label: { once: 0.1 },
    aim: { once: 0.8 },
    subject: { once: 0.65, again: 0.35, general: -0.75 },
    goal: { once: 0.8, again: 0.2, general: -0.75 },
    instruction: { once: 0.1, again: 0.2, general: -0.45 },
    other: { once: 0, again: 0.15 },
  } satisfies Partial<Record<Place, PlaceWeight>> as Partial<Record<Place, PlaceWeight>>,
  /** A name so general that it stands for no branch unless the document is about it. */
  general: -1.15,
  /** Seen once in all, passing mentions left out. */
  single: -0.3,
  /** Times the logarithm of how often it is seen. */
  often: 0.85,
  /** Times its share of what is seen most often. */
  share: 0.45,
  /** Named in instructions alone: a tool or an input as often as a branch. */
  onlyDone: -0.4,
  /** Of the title's family, when the title names a branch. */
  kin: 0.55,
  /** Of another family than the title's. */
  stranger: -0.8,
  /** For each branch named before it, up to `latest`. */
  later: -0.1,
  latest: 8,
  /** In a document divided by its branches: one with no heading, and one with a section of its own. */
  outside: -1,
  divided: { fine: 1.6, general: 1.2 },
} as const;

/** How many branches are given, and from which log odds on (sectors.ts). */
export const SECTORS_GIVEN = {
  enough: -0.4,
  /** The one that comes first is given even when it is less sure. */
  enoughAlone: -1.2,
  /** So many are named in most documents; more, up to `most`, only from `sure` on. */
  usual: 6,
  sure: 1.3,
  most: 7,
  /** Named so many times, and so many times as often as the narrower one, a title's branch stands beside it. */
  titled: { times: 8, overNarrower: 3 },
  /** With sections for so many branches a document is divided by them. */
  dividedFrom: 3,
  /** With so many run-in heads a document enumerates its branches itself. */
  enumeratedFrom: 4,
} as const;

/** How often a word is counted, by place, when it is asked what a document calls a branch (sectors.ts). */
export const NAMED: Partial<Record<Place, number>> = { title: 5, section: 3, heading: 3, topic: 5, head: 3 };

/** How like a target and a measure are, by the words they share, each as rare as it is in the document (compare.ts). */
export const LIKENESS = {
  /** What words of the sentence beyond the target's own clause add, and the most they may. */
  wider: 0.3,
  widerMost: 0.3,
  /** What words of the task's title add. */
  task: 0.3,
  /** Words of the document's title tell little: the whole document is about them. */
  ofTitle: 0.6,
  /** Words rarer than this call for a comparison; the same for words beyond the target's own clause. */
  telling: 0.1,
  tellingWide: 0.3,
  /** A rate, a due or a duty to tell serves a target less plainly than an action. */
  standard: 0.5,
  /** A target under a task belongs to that task's measures. */
  elsewhere: 0.6,
} as const;

/** Scores, 0 to 1, from which links are used and offered (links.ts). */
export const LINK = {
  sameSentence: 0.95,
  nextSentence: 0.55,
  nextInItem: 0.7,
  /** Times the likeness of a measure of another item, where the target's own item begins with one. */
  otherItem: 0.7,
  use: 0.46,
  /** A measure with a target of its own serves another only when they clearly speak of one thing. */
  useBesides: 0.52,
  /** Down to here a link is offered. */
  suggest: 0.25,
  /** A link must come this near the best one of its target, and that near the best one of its measure. */
  nearTarget: 0.97,
  nearMeasure: 0.7,
} as const;
