/** Which of the times named in a text each of its figures is of. */

import { firstIndex } from '../../base/search.ts';
import type { Span } from '../../base/span.ts';
import type { Found } from '../../model/claim.ts';
import { endYear, type Period, through, year, yearOf } from '../../model/period.ts';
import { type Breaks, breaksOf } from './breaks.ts';
import { earlier, isEarlier, isLevel, isMean, isReached, isRestated, isStart, tellsSoFar } from './change-ends.ts';
import { bracketed } from './compared-bracket.ts';
import { FISCAL_YEAR } from './en.ts';
import { itemsOf } from './items.ts';
import { isEnglish, type ResolvedPeriod } from './mention.ts';
import { holdsOn, isPartOf, opensSentence } from './of-which.ts';
import { comparedList, listCompared, parallelTimes } from './parallel-times.ts';
import { type Times, Topics } from './topics.ts';
import { RELATIVE, reachable, withoutPlanned } from './trailing.ts';

/** The time of one figure, with the mention it was read from when it stands in the same text. */
export interface Governed extends Found<Period> {
  readonly mention?: ResolvedPeriod;
  /** Behind the goal of an earlier sentence: the time in force before it, for a figure that is reported; null for none. */
  readonly reported?: Governed | null;
  /** Behind a reported time of an earlier sentence: the deadline named before it, for a figure that is planned. */
  readonly planned?: Governed;
  /** Behind the time of another item of a list (一是 … 二是 …): what holds for the whole list, for a figure that is planned. */
  readonly outer?: Found<Period> | null;
  /** The sentences behind go on without this time: "after 3.5 percent in 2023". */
  readonly passing?: boolean;
  /** Of several years, the one in which a level was reached, if it is one: "reached 800 million mu", 达到1.36万家. */
  readonly reached?: Period;
}

/** What is done each year is not of the one year that an earlier sentence names: 每年安排1.2亿元. */
const EACH_YEAR = /(?:每年|年均|逐年)[^，。；]*$/;
const POINT_BEFORE =
  /(?:\b(?:from|after|against|(?<!\b(?:less|more|fewer|rather) )than|versus|vs\.?|compared (?:with|to)|relative to|double|twice|triple|times|half)(?: (?:an?|the|some|about|around))?(?: (?:all-time |record )?(?:drop|fall|rise|decline|growth|gain|increase|decrease|peak|high|low|level|trough|record|total|average) of)?|[由从]) *[$£€¥₹]?(?:rs\.? ?)?$/i;
/** "the first quarter, in which it had grown by 1.4%": the time is of the clause behind it. */
const IN_WHICH = /^, (?:in|during) which\b|^, when\b/;
/** "rose 25% | year on year to | 1,889 GW in 2024" */
const TO_LEVEL =
  /^,? (?:year[ -](?:on|over)[ -]year|(?:on|over|from) (?:the|a) year(?: (?:earlier|before))?|y\/y|yoy),? to [$£€¥₹]?$/i;
/** Before the last figure of a list: "40 GW of solar, 50 GW of wind and 27 GW of storage in 2023". */
const MEMBER =
  /(?:^|[,、和与及(]|\b(?:and|or|plus|with|worth|that is|i\.e\.|valued at|equal to|equivalent to))(?: ?\b(?:a|an|combined|total|joint|about|around|some|nearly|almost|over|at least|more than|further|another|up to|just|only|roughly))* *(?:约|近)?[$£€¥₹]?$/;
/** A part told with a time of its own: ", with over 320 GW already by 2025". */
const PART_BEHIND = /, (?:with|including|of (?:which|these|them)|among them)\b/;

/** A present that is set off from what was: "is now", "Today". */
const NOW =
  /^ ?(?:Today|Now|At present|Currently),? [a-z]|\b(?:is|are|has|have|stands?|remains?) (?:still|now|currently|since)\b(?![^.;]*\b(?:by|in) (?:19|20)\d\d)|\bnow (?:stands?|costs?|holds?|employs?|makes? up|accounts?|covers?|numbers?|amounts?|exceeds?)\b/;
const STILL = /^(?: [A-Za-z-]+){0,4} (?:is|are) (?:still|now|currently) /;

/** "8.9%, that is | 40 million people, were cold last year": the comma behind closes what was put in. */
const APPOSED =
  /, (?:that is|or|i\.e\.|of wh(?:om|ich)|including|among them)(?: (?:about|around|some|nearly|over|almost|roughly))? *[$£€¥₹]?$/;

const length = ({ from, to }: Period): number => to - from;

class Government {
  private readonly breaks: Breaks;
  private readonly usable: readonly ResolvedPeriod[];
  /** Mentions that name a point of comparison behind its figure: "from 42 in 2019". They govern nothing else. */
  private readonly spent = new Set<ResolvedPeriod>();
  /** Mentions that stand behind some figure. */
  private readonly claimed: ReadonlySet<ResolvedPeriod | undefined>;
  /** For each mention, the index of the nearest one in force at or before it; −1 for none. */
  private readonly inForce: number[];
  /** Which times the sentences behind go on with. */
  private readonly topics: Topics;
  /** 一、二、三季度分别增长1.3%、4.5%和6.0%: a time for each figure of a parallel list. */
  private readonly paired: ReadonlyMap<number, ResolvedPeriod>;
  private readonly trailing: (ResolvedPeriod | undefined)[];
  /** 由2020年的19%、34%和61%提高到…: figures that only follow the one compared, by index. */
  private readonly inList = new Map<number, ResolvedPeriod>();
  private items: ((offset: number) => number) | undefined;

  constructor(
    private readonly text: string,
    resolved: readonly ResolvedPeriod[],
    private readonly figures: readonly Span[],
    private readonly inherited: Found<Period> | null,
    private readonly times: Times,
  ) {
    this.breaks = breaksOf(text);
    this.usable = resolved.filter((m) => m.kind === 'period' && m.period && m.use !== 'base' && m.use !== 'name');
    this.trailing = figures.map((figure, i) => this.behind(figure, i));
    const compared = comparedList(text, figures, this.trailing);
    for (const m of compared.values()) this.spent.add(m);
    this.paired = new Map([
      ...compared,
      ...parallelTimes(text, this.breaks, this.usable, figures),
      ...bracketed(text, resolved, figures),
    ]);
    for (const m of this.usable)
      if (m.use === 'of' || (m.use === 'aside' && isEnglish(m.mention)))
        for (const i of listCompared(text, this.breaks, m, figures)) this.inList.set(i, m);
    this.claimed = new Set(this.trailing);
    this.inForce = [];
    let last = -1;
    this.usable.forEach((m, i) => {
      if (m.use === 'own' && !this.spent.has(m)) last = i;
      this.inForce[i] = last;
    });
    const { breaks, usable, trailing, spent } = this;
    this.topics = new Topics({ text, breaks, usable, figures, trailing, spent, times });
  }

  /** Tells whether the sentences behind go on with the time. */
  private marked(governed: Governed): Governed {
    const at = governed.mention ? this.firstFrom(governed.mention.span.start) : -1;
    return at < 0 || this.topics.carried[at] === at ? governed : { ...governed, passing: true };
  }

  all(): (Governed | null)[] {
    let next = 0;
    let previous: Governed | null = null;
    return this.figures.map((figure, i) => {
      while (next < this.usable.length && (this.usable[next] as ResolvedPeriod).span.end <= figure.start) next++;
      const before = this.figures[i - 1];
      const restated = previous?.reached && before && isRestated(this.text, before, figure) && !this.trailing[i];
      if (!restated) previous = this.governed(figure, i, next);
      return previous;
    });
  }

  /** The mention right behind a figure: "61% in 2000", "1.4 billion by 2035", 5921公斤（2023年）. */
  private behind(figure: Span, index: number): ResolvedPeriod | undefined {
    const at = this.firstFrom(figure.end);
    const mention = this.usable[at];
    if (!mention?.mention.trailing || this.breaks.sentence(mention.span.start) !== this.breaks.sentence(figure.start))
      return undefined;
    const other = this.figures[index + 1];
    if (other && other.start < mention.span.start) return undefined;
    const words = withoutPlanned(this.text.slice(figure.end, mention.span.start));
    const apposed = APPOSED.test(this.text.slice(Math.max(0, figure.start - 24), figure.start));
    const between = apposed ? words.replace(/^( [a-z-]+){0,3},(?= [a-z])/, '') : words;
    if (!reachable(between)) return undefined;
    const bracketed = /[（(]$/.test(between);
    if (bracketed && between.length > 24) return undefined;
    const point = POINT_BEFORE.test(this.text.slice(Math.max(0, figure.start - 32), figure.start));
    if (bracketed || point || mention.use === 'of') this.spent.add(mention);
    return mention;
  }

  private firstFigure(offset: number): number {
    return firstIndex(this.figures, (figure) => figure.start >= offset);
  }

  private firstFrom(offset: number): number {
    return firstIndex(this.usable, (m) => m.span.start >= offset);
  }

  /** `next` is the index of the first mention behind the figure. */
  private governed(figure: Span, index: number, next: number): Governed | null {
    const paired = this.paired.get(index);
    if (paired) return found(paired, 'clause');
    const behind = this.trailing[index];
    if (behind) return this.within(figure, index, this.marked(found(behind, 'clause')));
    return this.ofLevel(figure, this.ofChange(figure, index, this.overSpan(figure, this.reached(figure, index, next))));
  }

  /** What is reached is of a later time than its start: "from 600000 in 2022 to | 597,000" in a text of 2022 is of no known time. */
  private reached(figure: Span, index: number, next: number): Governed | null {
    const governed = this.ahead(figure, index, next);
    const start = this.usable[next - 1];
    if (!governed || !start?.period || !this.isOfStart(start, figure)) return governed;
    return governed.value.from >= start.period.to ? governed : null;
  }

  /** "from 600000 in 2022 to | 597,000": the time is that of the number before, though that is read as no figure. */
  private isOfStart({ use, span }: ResolvedPeriod, figure: Span): boolean {
    return use === 'of' && this.text.slice(span.end, figure.start) === ' to ';
  }

  /** Of a span of years behind its figure only a part may be meant: "rose from 37% to 51% between 2014 and 2024". */
  private within(figure: Span, index: number, governed: Governed): Governed {
    if (!this.isSpan(governed)) return governed;
    return this.ofLevel(figure, this.ofChange(figure, index, governed)) ?? governed;
  }

  /** Several years, not one fiscal year written 2023-24. */
  private isSpan({ value, mention }: Governed): boolean {
    if (value.by || length(value) <= 12) return false;
    return !(
      mention &&
      length(value) === 24 &&
      (mention.mention.reading.type === 'part' ||
        FISCAL_YEAR.test(this.text.slice(mention.span.start, mention.span.end)))
    );
  }

  /**
   * Behind 由2020年的2.96亿吨增至2024年的4.49亿吨 a mean (年均增长11%) is of all those years, and what another change in the
   * sentence starts from (；由505万标箱增至…) of the first.
   */
  private overSpan(figure: Span, governed: Governed | null): Governed | null {
    const end = governed?.mention;
    if (governed?.evidence !== 'sentence' || !end?.mention.rule.startsWith('period.zh')) return governed;
    const start = this.usable[this.firstFrom(end.span.start) - 1];
    if (start?.use !== 'of' || !start.period || !end.period || start.period.to > end.period.from) return governed;
    if (this.breaks.sentence(start.span.start) !== this.breaks.sentence(figure.start)) return governed;
    if (isMean(this.text, figure)) return { ...governed, value: through(start.period, end.period) };
    return isStart(this.text, figure) ? found(start, 'sentence') : governed;
  }

  private ofLevel(figure: Span, governed: Governed | null): Governed | null {
    if (!governed || !this.isSpan(governed)) return governed;
    const from = Math.max(figure.start - 60, this.breaks.clauseStart(figure.start));
    return isLevel(this.text, figure, from) ? { ...governed, reached: year(endYear(governed.value)) } : governed;
  }

  /** Of a change over some years the first figure is of the first year, the second of the last; a start has no deadline. */
  private ofChange(figure: Span, index: number, told: Governed | null): Governed | null {
    const governed = told ?? (this.times.spoken ? { value: this.times.spoken, evidence: 'title' as const } : null);
    if (!governed) return null;
    const { value } = governed;
    const start = isStart(this.text, figure);
    if (start && value.by) return null;
    const previous = index ? this.figures[index - 1] : undefined;
    if (!value.by && !this.isSpan(governed) && start && isEarlier(this.text, figure, previous))
      return { ...governed, value: earlier(value) };
    if (!told || !this.isSpan(told)) return told;
    if (start && !this.isTied(figure, told)) return { ...governed, value: year(yearOf(value)) };
    if (previous && isReached(this.text, previous, figure)) return { ...governed, value: year(endYear(value)) };
    return governed;
  }

  /** "From 1.3% in | 2024–2025, savings rise to": the years are those of the start itself. */
  private isTied = (figure: Span, { span }: Governed): boolean =>
    span !== undefined &&
    / (?:in|for|during) (?:the (?:years|period) )?$/.test(this.text.slice(figure.end, span.start)) &&
    span.start - figure.end < 24;

  private ahead(figure: Span, index: number, next: number): Governed | null {
    const before = this.before(figure, index, next);
    const sentence = this.breaks.sentence(figure.start);
    if (before && this.breaks.sentence(before.span.start) === sentence) {
      // "They pledged 11 TW by 2030; 62 reactors of 71 GW were being built in 2024": the time of the figure's own part.
      const own = this.text.slice(before.span.end, figure.start).includes(';') ? this.later(figure, next) : undefined;
      if (own) return found(own, 'sentence');
      const clause = this.breaks.clause(before.span.start) === this.breaks.clause(figure.start);
      if (!clause && before.period?.by && tellsSoFar(this.text.slice(before.span.end, figure.start)))
        return { ...found(before, 'sentence'), reported: null };
      return this.marked({
        ...found(before, clause ? 'clause' : 'sentence'),
        ...this.outerOf(figure, before, false),
      });
    }
    // A deadline of the sentence itself beats one of an earlier sentence.
    const later = !before || before.period?.by ? this.later(figure, next) : undefined;
    if (later) return found(later, 'sentence');
    const now = before && this.presentBehind(before, figure);
    if (now) return now;
    if (before) return { ...this.fromEarlier(before, next), ...this.outerOf(figure, before, true) };
    return this.inherited;
  }

  /** "In 2021 it was 9%. It is now | 6%": of the year of issue, unless that before it is the last one gone. */
  private presentBehind({ period }: ResolvedPeriod, figure: Span): Governed | undefined {
    const { today } = this.times;
    if (!today || !period || period.by || yearOf(today) - endYear(period) < 2 || !this.tellsNow(figure))
      return undefined;
    return { value: year(yearOf(today)), evidence: 'document' };
  }

  private tellsNow(figure: Span): boolean {
    const start = Math.max(this.breaks.sentenceStart(figure.start), figure.start - 100);
    return NOW.test(this.text.slice(start, figure.start)) || STILL.test(this.text.slice(figure.end, figure.end + 60));
  }

  private outerOf(figure: Span, before: ResolvedPeriod, earlier: boolean): Pick<Governed, 'outer'> {
    this.items ??= itemsOf(this.text);
    const item = this.items(before.span.start);
    const passed = item > 0 && item !== this.items(figure.start);
    const each = earlier && !before.period?.by;
    const yearly = each && EACH_YEAR.test(this.text.slice(Math.max(0, figure.start - 24), figure.start));
    return passed || yearly ? { outer: this.inherited } : {};
  }

  private fromEarlier(before: ResolvedPeriod, next: number): Governed {
    const governed = found(before, 'block');
    if (this.topics.isGoal(before)) {
      const reported = this.at(this.topics.reported[next - 1]);
      if (reported) return { ...governed, reported: found(reported, 'block') };
      return before.period?.by ? governed : { ...governed, reported: null };
    }
    const planned = this.at(this.topics.planned[next - 1]);
    return planned ? { ...governed, planned: found(planned, 'block') } : governed;
  }

  /** The mention of an index; −1 is none. */
  private at(index = -1): ResolvedPeriod | undefined {
    return index < 0 ? undefined : this.usable[index];
  }

  /** The nearest mention before the figure that is in force there. */
  private before(figure: Span, index: number, next: number): ResolvedPeriod | undefined {
    const listed = this.inList.get(index);
    if (listed || !next) return listed;
    const force = this.inForce[next - 1] as number;
    const clause = this.breaks.clause(figure.start);
    for (let i = next - 1; i > force && i > next - 9; i--) {
      const m = this.usable[i] as ResolvedPeriod;
      if (
        this.breaks.clause(
          IN_WHICH.test(this.text.slice(m.span.end, m.span.end + 16)) ? m.span.end + 2 : m.span.start,
        ) !== clause &&
        !holdsOn(this.text, m, figure.start) &&
        !opensSentence(this.text, m, figure.start) &&
        !isPartOf(this.text, m, figure.start)
      )
        continue;
      if (m.use === 'aside' && !this.spent.has(m)) return m;
      const previous = index ? this.figures[index - 1] : undefined;
      if (m.use !== 'of' || this.spent.has(m) || (previous && previous.start >= m.span.start)) continue;
      if (!this.isOfStart(m, figure)) return m;
    }
    const inForce = force < 0 ? undefined : this.usable[force];
    if (!inForce || this.breaks.sentence(inForce.span.start) === this.breaks.sentence(figure.start)) return inForce;
    return this.at(this.topics.carried[next - 1]);
  }

  /** "40 GW of solar, 50 GW of wind and 27 GW of storage by 2030": the time of a list stands at its end. */
  private later(figure: Span, next: number): ResolvedPeriod | undefined {
    const m = this.usable[next];
    if (m?.use !== 'own' || !m.mention.trailing || this.spent.has(m) || !this.claimed.has(m)) return undefined;
    if (this.breaks.sentence(m.span.start) !== this.breaks.sentence(figure.start)) return undefined;
    const between = this.text.slice(figure.end, m.span.start).replace(/\([^()]{0,40}\)/g, '');
    if (between.length > 240 || /[;；（(]/.test(between) || RELATIVE.test(between)) return undefined;
    // "600 GW of solar, with over 320 GW already by 2025" under "By 2030:".
    if (this.inherited && PART_BEHIND.test(between)) return undefined;
    return m.period?.by || this.listed(figure, m) ? m : undefined;
  }

  /** The figure before the time follows a comma or conjunction, or "by 25 basis points to": it has no subject of its own. */
  private listed(figure: Span, m: ResolvedPeriod): boolean {
    const last = this.figures[this.firstFigure(m.span.start) - 1];
    if (!last) return false;
    const near = last.start - figure.end < 12 || TO_LEVEL.test(this.text.slice(figure.end, last.start));
    return near || MEMBER.test(this.text.slice(Math.max(0, last.start - 48), last.start));
  }
}

/** What stands "at present" is told as of the document, not of a time of its own. */
const isNow = ({ mention: { reading, rule, use } }: ResolvedPeriod): boolean =>
  use === 'aside' && reading.type === 'part' && reading.of === 'document' && rule.startsWith('period.en.relative');

function found(m: ResolvedPeriod, evidence: 'clause' | 'sentence' | 'block'): Governed {
  if (isNow(m)) return { value: m.period as Period, evidence: 'document', span: m.span, mention: m };
  return { value: m.period as Period, evidence, span: m.span, mention: m };
}

/**
 * The time each figure of a block's prose speaks of, one answer a figure, `figures` sorted. A time behind the figure
 * (English, or in brackets) comes first, then the nearest one in force before it in clause, sentence and block, then
 * `inherited`: what list lead-in, table heads and headings gave. "Compared with 2020" governs nothing; 由上年的1.1%
 * governs that one figure. Spans are prose offsets.
 */
export function governPeriods(
  text: string,
  resolved: readonly ResolvedPeriod[],
  figures: readonly Span[],
  inherited: Found<Period> | null,
  times: Times = {},
): (Governed | null)[] {
  if (!figures.length) return [];
  if (!resolved.length && !inherited && !times.spoken) return figures.map(() => null);
  return new Government(text, resolved, figures, inherited, times).all();
}
