/** Which of the times told in a text the sentences behind it go on with. */

import { firstIndex } from '../../base/search.ts';
import type { Span } from '../../base/span.ts';
import { type Period, samePeriod } from '../../model/period.ts';
import type { Breaks } from './breaks.ts';
import { isEnglish, type ResolvedPeriod } from './mention.ts';

/** The day a stock was counted on; flows told after it are of the whole time the text is about. */
const POINT_OF_TIME = /\b(?:at|as of|as at|on|end|(?:start|beginning|end|close|middle) of)(?: \d\d?)? ?$/;
/** 入住率53.2%，2021年仅为49.7%: a look back, told behind what is so now. */
const THEN = /^(?:同期)?(?:仅|只|还|才|则|尚|也|已)?[为是有]|^(?:同期)?[则仅还才]/;
/** "by 2024 | it had managed 48%": no deadline of what is planned. */
const DONE_BY = /^,? (?:(?:it|they|we|he|she|[a-z]+|the [a-z]+(?: [a-z]+)?) )?had\b/i;
/** Before a time that opens a clause. */
const OPENS_CLAUSE = /[，,；;（(]在?$/;
const GOAL_FOR = /\b(?:target|goal|milestone|aim|objective|ambition)s? (?:for|of|in)(?: the year)? $/i;

/** A clause that tells what was so at the time before it. */
const WHEN = /^,? (?:when|in which|during which)\b/;
/** Words that may lead to a time with which a sentence opens. */
const OPENING = 16;

/** What a document is about as a whole. */
export interface Times {
  /** The one time it speaks of. */
  readonly spoken?: Period | undefined;
  /** The same, if it had passed on the day of issue: figures told of earlier times are then looks back. */
  readonly topic?: Period | undefined;
  /** The day of issue. */
  readonly today?: Period | undefined;
}

/** A text with its times and figures, as far as they tell which times go on. */
interface Told {
  readonly text: string;
  readonly breaks: Breaks;
  /** Its times, in text order. */
  readonly usable: readonly ResolvedPeriod[];
  readonly figures: readonly Span[];
  /** For each figure the time that stands behind it. */
  readonly trailing: readonly (ResolvedPeriod | undefined)[];
  /** Times of one figure alone. */
  readonly spent: ReadonlySet<ResolvedPeriod>;
  readonly times: Times;
}

const length = ({ from, to }: Period): number => to - from;
const isEn = ({ mention }: ResolvedPeriod): boolean => isEnglish(mention);

/**
 * The topic time of English and Chinese prose: what the main clause of a sentence is told of goes on, comparisons, looks
 * back and the farther of two years to come do not. "Output grew 3% in 2024, after 2% in 2023. Trade rose | 4%": of 2024.
 */
export class Topics {
  /** For each mention, by index, the nearest one up to it that governs sentences behind its own; −1 for none. */
  readonly carried: readonly number[];
  /** The same without deadlines and the years of goals. */
  readonly reported: readonly number[];
  /** The same of deadlines alone. */
  readonly planned: readonly number[];
  /** Times that stand behind some figure. */
  private readonly claimed: ReadonlySet<ResolvedPeriod | undefined>;

  constructor(private readonly told: Told) {
    this.claimed = new Set(told.trailing);
    this.carried = this.carry((m) => this.carries(m));
    this.reported = this.carry((m) => this.carries(m) && !this.isGoal(m));
    this.planned = this.carry((m) => m.period?.by === true);
  }

  /** A deadline, or the year of a goal: "the milestone for 2025 is". What is reported later is not of it. */
  isGoal(m: ResolvedPeriod): boolean {
    return m.period?.by === true || GOAL_FOR.test(this.told.text.slice(Math.max(0, m.span.start - 24), m.span.start));
  }

  /** For each mention the nearest one up to it that may govern the sentences behind its own; −1 for none. */
  private carry(may: (m: ResolvedPeriod) => boolean): number[] {
    const out: number[] = [];
    let last = -1;
    let leads = false;
    let first = 0;
    const years = new Map<number, number>();
    this.told.usable.forEach((m, i) => {
      const before = i ? this.told.usable[i - 1] : undefined;
      if (!before || this.told.breaks.sentence(before.span.start) !== this.told.breaks.sentence(m.span.start)) {
        leads = false;
        first = i;
      }
      if (m.use === 'own' && !this.told.spent.has(m) && may(m)) {
        const behind = this.claimed.has(m);
        // "In 2020 GDP grew 2.3 percent after 6.0 percent in 2019. …": the time that leads the sentence stays.
        const back = this.upTo(m, years);
        if (back !== undefined) last = back;
        else if (
          !(behind && leads) &&
          ((first < i && this.isSame(first, m)) || !this.goesBack(m, last)) &&
          !this.isFarther(m, last) &&
          !this.isOfPlan(m, last)
        )
          last = i;
        if (last === i && m.period && length(m.period) === 12) years.set(m.period.to, i);
        leads ||= !behind;
      }
      out[i] = last;
    });
    return out;
  }

  /** "2.8% in 2025 and 3% in 2026; it had forecast 3.3% for | 2025": the time the sentence began with. */
  private isSame(first: number, m: ResolvedPeriod): boolean {
    const told = this.told.usable[first] as ResolvedPeriod;
    return told.use === 'own' && samePeriod(told.period as Period, m.period as Period);
  }

  /** "…, of which 61%; in 2021 it was 39%.": a look back within a sentence, after a figure of a later time. */
  private goesBack(m: ResolvedPeriod, last: number): boolean {
    const now = this.told.usable[last]?.period ?? this.told.times.spoken;
    const before = firstIndex(this.told.figures, (figure) => figure.start >= m.span.start) - 1;
    // The figure that the time stands behind is its own: "Debt was 58 percent of GDP in 2023" looks back from nothing.
    const figure = this.told.figures[this.told.trailing[before] === m && isEn(m) ? before - 1 : before];
    return (
      now !== undefined &&
      now !== null &&
      m.period !== null &&
      (isEn(m) || this.looksBack(m, now)) &&
      !now.by &&
      m.period.to <= now.from &&
      figure !== undefined &&
      this.told.breaks.sentence(figure.start) === this.told.breaks.sentence(m.span.start)
    );
  }

  /** 2021年仅为49.7%; 2024年…，2023年…: told in contrast to the time before. 而2023年…, a look back by itself, was told before. */
  private looksBack({ span, period }: ResolvedPeriod, now: Period): boolean {
    const { text } = this.told;
    if (THEN.test(text.slice(span.end, span.end + 6))) return true;
    if (period?.to !== now.from || length(now) > 12) return false;
    return OPENS_CLAUSE.test(text.slice(Math.max(0, span.start - 2), span.start));
  }

  /** "Between 2012 and 2022 debt rose", behind what was told of 2022: the year that was spoken of goes on. */
  private upTo(m: ResolvedPeriod, years: ReadonlyMap<number, number>): number | undefined {
    if (!m.period || m.period.by || length(m.period) <= 24 || !isEn(m)) return undefined;
    return years.get(m.period.to);
  }

  /** "2.8 percent in 2025 and 3.0 percent in | 2026": of two years to come the nearer one goes on. */
  private isFarther(m: ResolvedPeriod, last: number): boolean {
    const now = this.told.usable[last];
    if (!now?.period || !m.period || now.period.by || m.period.by || !isEn(m)) return false;
    const { today } = this.told.times;
    return (
      today !== undefined &&
      this.claimed.has(now) &&
      this.claimed.has(m) &&
      now.period.to > today.from &&
      m.period.from >= now.period.to &&
      this.told.breaks.sentence(now.span.start) === this.told.breaks.sentence(m.span.start)
    );
  }

  /** 2025—2026年，…年均增长3.5%，2026年突破33万亿元。: of years to come the whole goes on, not one of them. */
  private isOfPlan(m: ResolvedPeriod, last: number): boolean {
    const span = this.told.usable[last];
    const { today } = this.told.times;
    if (!span?.period || !m.period || !today || isEn(m) || span.period.by || m.period.by) return false;
    return (
      length(span.period) > 12 &&
      length(m.period) <= 12 &&
      span.period.to > today.to &&
      span.period.from <= m.period.from &&
      m.period.to <= span.period.to &&
      this.told.breaks.sentence(span.span.start) === this.told.breaks.sentence(m.span.start)
    );
  }

  /** "has fallen since its peak in | 2019, when it was 9%": recalled within a sentence that tells of another time. */
  private isRecalled({ span }: ResolvedPeriod): boolean {
    const { text, breaks } = this.told;
    return WHEN.test(text.slice(span.end, span.end + 16)) && span.start - breaks.sentenceStart(span.start) > OPENING;
  }

  /** A time behind its figure says nothing of later sentences where the whole text is about another year. */
  private carries(m: ResolvedPeriod): boolean {
    if (m.mention.since && isEnglish(m.mention)) return false;
    if (isEn(m) && this.isRecalled(m)) return false;
    if (m.period?.by && DONE_BY.test(this.told.text.slice(m.span.end, m.span.end + 40))) return false;
    const { spoken, topic } = this.told.times;
    if (!spoken || spoken.to - spoken.from > 12 || !m.period || m.period.by || !isEnglish(m.mention)) return true;
    if (m.period.to - m.period.from === 1 && m.period.from >= spoken.from && m.period.to <= spoken.to)
      return (
        !this.claimed.has(m) && !POINT_OF_TIME.test(this.told.text.slice(Math.max(0, m.span.start - 20), m.span.start))
      );
    return !this.claimed.has(m) || !topic || m.period.to > topic.from;
  }
}
