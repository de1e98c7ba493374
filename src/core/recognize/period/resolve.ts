/** Turns the times as written into periods: 上年 and "last year" need one to count from. */

import { by, endYear, type Period, samePeriod, through, year, yearOf } from '../../model/period.ts';
import { partOf, years } from './build.ts';
import { earlier } from './change-ends.ts';
import { anchoredIn, type PeriodAnchor, type PeriodMention, type Reading, type ResolvedPeriod } from './mention.ts';
import { rememberedPeriods } from './recognize.ts';

const moved = (p: Period, months: number): Period => ({ from: p.from + months, to: p.to + months, by: false });

/** The year a bare part of a year belongs to: that in force, unless it spans several. */
function yearInForce(context: Period | undefined, document: Period | undefined): number | undefined {
  // The year to June 2024 is told of 2024.
  if (context && context.to - context.from <= 12)
    return context.to - context.from === 12 ? endYear(context) : yearOf(context);
  // Of a span of years the one the document speaks from, or its last.
  if (context && !(document && yearOf(document) <= endYear(context) && yearOf(document) >= yearOf(context)))
    return endYear(context);
  return document && yearOf(document);
}

function windowOf(reading: Extract<Reading, { type: 'window' }>, anchor: PeriodAnchor): Period | undefined {
  const { years: n, side } = reading;
  if (reading.end !== undefined) return years(reading.end - n + 1, reading.end);
  if (reading.of && side === 'future') {
    const told = anchor.context ?? anchor.document;
    return told && years(endYear(told) + 1, endYear(told) + n);
  }
  // 三年内 counts from a day that only a plan of as many years tells.
  if (reading.of || (reading.recalled && side === 'future')) return undefined;
  // 未来五年 in a plan for five years are its own.
  const { plan } = anchor;
  if (side === 'future' && plan && !plan.by && plan.to - plan.from === 12 * n && isAhead(plan, anchor.document))
    return plan;
  const known = anchor.document ? yearOf(anchor.document) : anchor.context && endYear(anchor.context);
  if (known === undefined) return undefined;
  return side === 'past' ? years(known - n, known - 1) : years(known + 1, known + n);
}

/** Years that begin with the document's own or the next. */
const isAhead = (plan: Period, document: Period | undefined): boolean =>
  document === undefined || Math.abs(yearOf(plan) - yearOf(document)) <= 1;

/** In a text that counts by fiscal years, the one the document's day lies in, from April: 2024/2025 in February 2025. */
function fiscalYear(document: Period, shift: number): Period {
  const y = yearOf(document) + shift - (document.to - document.from < 12 && document.from % 12 < 3 ? 1 : 0);
  return years(y, y + 1);
}

const isFiscal = (p: Period | undefined): boolean => p !== undefined && !p.by && p.to - p.from === 24;

/** 五年年均 counts up to the year just told: 2021/2025 behind 2025年. */
const upTo = (reading: Reading, told: Period | undefined): Period | undefined =>
  reading.type === 'window' && reading.of && reading.side === 'past' && told
    ? years(endYear(told) - reading.years + 1, endYear(told))
    : undefined;

/** Months by name in a fiscal year from April or July; undefined where they would be of another year in the one and the other. */
function namedIn({ named, from, to }: Extract<Reading, { type: 'part' }>, context: Period): Period | undefined {
  if (!named || context.by) return undefined;
  if (from >= 6 || (from >= 3 && to > 6)) return partOf(yearOf(context), from, to);
  return to <= 3 || (from < 3 && to <= 6) ? partOf(endYear(context), from, to) : undefined;
}

/** "in the three months to January 2025; in | February": of the later year, where the months in force reach into it. */
function turned(told: Period, context: Period | undefined): Period {
  if (!context || context.by || context.to - context.from >= 12 || yearOf(context) === endYear(context)) return told;
  return told.to <= context.from ? moved(told, 12) : told;
}

/** A part of a year to be found: 上半年, 去年7月, "the second quarter", "this January". */
function partIn(reading: Extract<Reading, { type: 'part' }>, anchor: PeriodAnchor): Period | undefined {
  const { context, document, spoken, plan } = anchor;
  const { from, to, shift } = reading;
  if (reading.of === 'context') {
    // Halves of a fiscal year cannot be told in calendar months: the year stands for them.
    if (reading.fiscal && context && isFiscal(context)) return namedIn(reading, context) ?? moved(context, 12 * shift);
    const base = yearInForce(context, document);
    if (base === undefined) return undefined;
    const told = turned(partOf(base + shift, from, to), context);
    return reading.passed && document ? lastBefore(told, document) : told;
  }
  if (!document) return undefined;
  if (reading.fiscal && (isFiscal(spoken) || isFiscal(plan) || isFiscal(context))) return fiscalYear(document, shift);
  const past = reading.latest && document.to - document.from < 12 && from >= document.from % 12 ? 1 : 0;
  return partOf(yearOf(document) + shift - past, from, to);
}

/** The same part of the last year in which it had begun by the document's day. */
function lastBefore(told: Period, document: Period): Period {
  // A year up to June has passed when it has ended, a quarter is told of when it has begun.
  const day = told.to - told.from < 12 ? told.from : told.to - 1;
  if (document.to - document.from >= 12 || day < document.to) return told;
  return moved(told, -Math.ceil((day - document.to + 1) / 12) * 12);
}

/** From January to the end of the month or quarter in force, or of the document's. */
function toDate({ context, document }: PeriodAnchor): Period | undefined {
  const at = context && !context.by && context.to - context.from < 12 ? context : (document ?? context);
  return at && { from: yearOf(at) * 12, to: at.to, by: false };
}

/** The time a reading names, given the period in force and the document's date; undefined when neither tells. */
function periodOf(reading: Reading, anchor: PeriodAnchor): Period | undefined {
  const { context, document } = anchor;
  switch (reading.type) {
    case 'fixed':
      return reading.period;
    case 'part':
      return partIn(reading, anchor);
    case 'toDate':
      return toDate(anchor);
    case 'issue':
      return document && document.to - document.from === 1 ? document : undefined;
    case 'decade': {
      const now = document ?? context;
      return now && year(Math.ceil(yearOf(now) / 10) * 10);
    }
    case 'span':
      if (reading.end) return anchor.plan && year(endYear(anchor.plan));
      return context && !context.by && context.to - context.from > 12 ? context : reading.plan ? anchor.plan : context;
    case 'near':
      return document && years(yearOf(document) + reading.from, yearOf(document) + reading.to);
    case 'previous': {
      const base = context ?? anchor.lead;
      return base && earlier(base);
    }
    case 'shifted': {
      const base = context ?? (reading.months ? anchor.lead : undefined) ?? document;
      return base && moved(base, reading.months);
    }
    case 'same': {
      const base = context ?? document;
      return base && moved(base, (reading.year - yearOf(base)) * 12);
    }
    case 'adjacent': {
      const base = context ?? document;
      if (!base) return undefined;
      const end = Math.ceil(base.to / reading.unit) * reading.unit;
      return moved({ from: end - reading.unit, to: end, by: false }, reading.steps * reading.unit);
    }
    case 'window':
      return windowOf(reading, anchor);
  }
}

function dated(mention: PeriodMention, period: Period, document: Period | undefined): Period | null {
  if (mention.since) {
    const end = document && yearOf(document) >= yearOf(period) ? document : undefined;
    return end ? through(period, year(yearOf(end))) : period;
  }
  if (!mention.by) return period;
  return by(period.to - period.from > 12 ? year(endYear(period)) : period);
}

/** "82% by 2030, and emissions 43% lower in | the same year": the deadline again. */
const SAME_YEAR = /^period\.en\.relative (?:the same|that) year$/i;

/** "at 1.5% a year to 2028. Growth of 4% is expected for | the year as a whole": of the one reported, no deadline. */
const WHOLE_YEAR = /^period\.en\.relative the (?:(?:financial |fiscal )?year(?: as a whole)?|whole year|full year)$/i;

/**
 * Gives every mention its time, in reading order: a mention of use `own` stays in force for the words after it, so
 * 进入2023年，上半年 gives 2023 and 2023-S1. Relative words with nothing to count from get null.
 */
export function resolvePeriods(mentions: readonly PeriodMention[], anchor: PeriodAnchor): ResolvedPeriod[] {
  let context = anchor.context ?? anchor.spoken;
  // "a year earlier" counts from the last time reported, not from a deadline.
  let reported = context?.by ? anchor.spoken : context;
  let told: Period | undefined;
  const spans = new Spans(anchor.plan);
  return mentions.map((mention) => {
    const { reading } = mention;
    const isBack = reading.type === 'shifted' && reading.months < 0;
    const found =
      spans.recallChange(reading) ??
      upTo(reading, told) ??
      spans.recall(reading) ??
      periodOf(
        reading,
        anchoredIn(anchor, isBack || (context?.by && WHOLE_YEAR.test(mention.rule)) ? reported : context),
      );
    const again = found && context?.by && SAME_YEAR.test(mention.rule) && samePeriod(by(found), context);
    const period = again ? (context as Period) : found ? dated(mention, found, anchor.document) : null;
    if (found) spans.keep(mention, found);
    if (period && mention.kind === 'period' && mention.use === 'own') {
      context = period;
      told = period;
      if (!period.by) reported = period;
    }
    return { mention, span: mention.span, period, kind: mention.kind, use: mention.use };
  });
}

/** The spans of years a text has named, to be pointed back to: 五年间, "over the five years", "over the same period". */
class Spans {
  /** By their length in months, the last of each. */
  private readonly byLength = new Map<number, Period>();
  private last: Period | undefined;
  private change: Period | undefined;
  /** The start of a change just told: 2019 in "from 44% in 2019 to 46% in 2024". */
  private start: Period | undefined;

  constructor(plan: Period | undefined) {
    if (plan && !plan.by) this.add(plan);
  }

  recall(reading: Reading): Period | undefined {
    if (reading.type === 'span') return reading.end ? undefined : this.last;
    return reading.type === 'window' && reading.recalled ? this.byLength.get(reading.years * 12) : undefined;
  }

  /** 五年降幅, 四年累计 behind a change over as many years: its first and last are told. */
  recallChange(reading: Reading): Period | undefined {
    const { change } = this;
    if (!change || reading.type !== 'window' || !reading.of || reading.side === 'future') return undefined;
    const n = (change.to - change.from) / 12;
    return reading.years === n || reading.years === n - 1 ? change : undefined;
  }

  keep({ kind, use }: PeriodMention, period: Period): void {
    if (kind === 'date') return;
    if (period.to - period.from > 12) this.add(period);
    else if (use === 'of') this.start = period;
    else if (use === 'own') {
      if (this.start && period.from >= this.start.to) {
        const span = through(this.start, period);
        this.add(span);
        this.change = span;
        // From 2020 to 2024 are four years, or five that are counted.
        this.byLength.set(span.to - span.from - 12, span);
      }
      this.start = undefined;
    }
  }

  private add(period: Period): void {
    const length = period.to - period.from;
    this.byLength.set(length, period);
    // "2024–2029", "from 2025-26 to 2030-31": of so many years told by their ends one less is counted.
    if (!this.byLength.has(length - 12)) this.byLength.set(length - 12, period);
    this.last = period;
  }
}

/**
 * The one period a heading, caption, lead-in or table head names; the last when it names several in a row, the cover of
 * a title's 《…（2023—2024年）》 included. undefined when it names none: 主要目标.
 */
export function headPeriod(text: string, anchor: PeriodAnchor): ResolvedPeriod | undefined {
  const usable = resolvePeriods(rememberedPeriods(text), anchor).filter(
    (m) => m.kind === 'period' && m.period && (m.use === 'own' || m.use === 'name'),
  );
  return usable.findLast((m) => m.use === 'own') ?? usable.at(-1);
}
