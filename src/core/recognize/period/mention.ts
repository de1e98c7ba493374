/** The types of a time as written (mention) and as a period (resolved). */

import type { Span } from '../../base/span.ts';
import type { Period } from '../../model/period.ts';

/** What a year left unsaid is counted from: the period in force where the words stand, or the document's date. */
export type YearOf = 'context' | 'document';

/** How the words name a time, before the place they stand in is known. */
export type Reading =
  /** 2023年上半年, FY2024-25, “十四五”期间. */
  | { readonly type: 'fixed'; readonly period: Period }
  /** Months `from` to `to` (0 to 12, end exclusive) of a year to be found: 上半年, 去年7月, the second quarter. */
  | {
      readonly type: 'part';
      readonly from: number;
      readonly to: number;
      readonly of: YearOf;
      readonly shift: number;
      /** A fiscal year that covers two calendar years stands for its own parts: "the first half" of 2024-25. */
      readonly fiscal?: boolean;
      /** Months by their names, which lie in one of a fiscal year's two years: "in March" of 2024-25 is 2025-03. */
      readonly named?: boolean;
      /** The last one up to the document's date: "this January", "last August". */
      readonly latest?: boolean;
      /** Told of as past: "rose in December" in a note of February is of the year before. */
      readonly passed?: boolean;
    }
  /** From the start of the year in force, or the document's, to the end of the time in force: "year to date". */
  | { readonly type: 'toDate' }
  /** The month of the document's date: "on Thursday". */
  | { readonly type: 'issue' }
  /** The decade of the document's date; its end is the year that closes it. */
  | { readonly type: 'decade' }
  /**
   * The last span of years named, or told by "from … in 2019 to … in 2024"; else the plan's years. `end`: the last year of
   * the plan, 规划期末.
   */
  | { readonly type: 'span'; readonly plan: boolean; readonly end?: boolean }
  /** The period in force moved by whole months: 同期 0, 上年同期 −12. */
  | { readonly type: 'shifted'; readonly months: number }
  /** The period in force in another year: the same period of 2023. */
  | { readonly type: 'same'; readonly year: number }
  /** What was told before the one in force: the month or quarter before, of longer times the same a year before. 前值. */
  | { readonly type: 'previous' }
  /** Whole years counted from the document's: 今明两年 is 0 to 1. */
  | { readonly type: 'near'; readonly from: number; readonly to: number }
  /** The quarter (3) or month (1) `steps` away from the one in force: 上季度, the previous month. */
  | { readonly type: 'adjacent'; readonly unit: 1 | 3; readonly steps: number }
  /**
   * So many years up to a known year or the document's (近五年), or after it (未来三年). `recalled`: those of a span
   * of that length named before, if one was (五年间); `of`: else those up to the year in force, itself among them (五年年均).
   */
  | {
      readonly type: 'window';
      readonly years: number;
      readonly side: 'past' | 'future';
      readonly end?: number;
      readonly recalled?: boolean;
      readonly of?: 'context';
    };

/**
 * What the words do for the figures around them.
 * `own`: the figure's time, in force until another replaces it. `of`: the time of one figure only, a point compared
 * with (由上年的1.1%). `aside`: in force in its own clause only (上年同期为…, had been …). `base`: what a change is
 * measured from (比上年), no figure's time. `name`: part of a title or name (《…（2023—2024年）》, Horizon 2020).
 */
export type PeriodUse = 'own' | 'of' | 'aside' | 'base' | 'name';

/** Words that name a time. Offsets are UTF-16 in the text given, prefix words like 到 and `by` outside the span. */
export interface PeriodMention {
  readonly span: Span;
  /** `date`: a day, or a month of issue; it never is a figure's period. */
  readonly kind: 'period' | 'date';
  readonly reading: Reading;
  /** A deadline: 到2025年, by 2030. */
  readonly by: boolean;
  /** From then until the document's date: 2012年以来, since 2015. */
  readonly since: boolean;
  readonly use: PeriodUse;
  /** Stands behind its figure when one is there: `in 2000` of "61% in 2000", （2024年）. */
  readonly trailing: boolean;
  /** The rule that fired and what it read: `period.zh.year 2023年`. */
  readonly rule: string;
}

/** Where a text stands in time. Both may be unknown. */
export interface PeriodAnchor {
  /** In force before the text begins: the nearest heading, table head or earlier block with a period. */
  readonly context?: Period | undefined;
  /** What the whole text is about, its title's year: 全年 and 上年 count from it where nothing nearer is in force. */
  readonly spoken?: Period | undefined;
  /** The years its title plans for or looks back on: what "the plan period" and "the five years" mean. */
  readonly plan?: Period | undefined;
  /** What the text reports from first: what 去年同期 in a later paragraph is the year before of. */
  readonly lead?: Period | undefined;
  /** The document's date or, for want of one, its title's year: what 去年 and "last year" count from. */
  readonly document?: Period | undefined;
}

/** The same place in time with another period in force. Written out: copying objects of several shapes is slow. */
export const anchoredIn = (anchor: PeriodAnchor, context: Period | undefined): PeriodAnchor => ({
  context,
  spoken: anchor.spoken,
  plan: anchor.plan,
  lead: anchor.lead,
  document: anchor.document,
});

/** A mention with its time, where that could be found. */
export interface ResolvedPeriod {
  readonly mention: PeriodMention;
  readonly span: Span;
  /** null: relative words with nothing to count from. */
  readonly period: Period | null;
  readonly kind: 'period' | 'date';
  readonly use: PeriodUse;
}

/** True of a time that English rules read. */
export const isEnglish = ({ rule }: Pick<PeriodMention, 'rule'>): boolean => rule.startsWith('period.en');
