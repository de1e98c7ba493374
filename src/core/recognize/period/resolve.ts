import { remembered } from '../../base/remember.ts';
import { by, endYear, type Period, through, year, yearOf } from '../../model/period.ts';
import { partOf, years } from './build.ts';
import type { PeriodAnchor, PeriodMention, Reading, ResolvedPeriod } from './mention.ts';
import { recognizePeriods } from './recognize.ts';

const moved = (p: Period, months: number): Period => ({ from: p.from + months, to: p.to + months, by: false });

/** The year a bare part of a year belongs to: that in force, unless it spans several. */
function yearInForce(context: Period | undefined, document: Period | undefined): number | undefined {
  if (context && context.to - context.from <= 12) return yearOf(context);
  // Of a span of years the one the document speaks from, or its last.
  if (context && !(document && yearOf(document) <= endYear(context) && yearOf(document) >= yearOf(context)))
    return endYear(context);
  return document && yearOf(document);
}

function windowOf(reading: Extract<Reading, { type: 'window' }>, anchor: PeriodAnchor): Period | undefined {
  const { years: n, side } = reading;
  if (reading.end !== undefined) return years(reading.end - n + 1, reading.end);
  const known = anchor.document ? yearOf(anchor.document) : anchor.context && endYear(anchor.context);
  if (known === undefined) return undefined;
  return side === 'past' ? years(known - n, known - 1) : years(known + 1, known + n);
}

/** The time a reading names, given the period in force and the document's date; undefined when neither tells. */
export function periodOf(reading: Reading, anchor: PeriodAnchor): Period | undefined {
  const { context, document } = anchor;
  switch (reading.type) {
    case 'fixed':
      return reading.period;
    case 'part': {
      const base =
        reading.of === 'document' ? (document ? yearOf(document) : undefined) : yearInForce(context, document);
      return base === undefined ? undefined : partOf(base + reading.shift, reading.from, reading.to);
    }
    case 'shifted': {
      const base = context ?? document;
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

/**
 * Gives every mention its time, in reading order: a mention of use `own` stays in force for the words after it, so
 * 进入2023年，上半年 gives 2023 and 2023-S1. Relative words with nothing to count from get null.
 */
export function resolvePeriods(mentions: readonly PeriodMention[], anchor: PeriodAnchor): ResolvedPeriod[] {
  let context = anchor.context ?? anchor.spoken;
  // "a year earlier" counts from the last time reported, not from a deadline.
  let reported = context?.by ? anchor.spoken : context;
  /** Spans of years by their length in months, the last of each. */
  const spans = new Map<number, Period>();
  return mentions.map((mention) => {
    const { reading } = mention;
    const recalled = reading.type === 'window' && reading.recalled ? spans.get(reading.years * 12) : undefined;
    const isBack = reading.type === 'shifted' && reading.months < 0;
    const found = recalled ?? periodOf(reading, { context: isBack ? reported : context, document: anchor.document });
    const period = found ? dated(mention, found, anchor.document) : null;
    if (found && found.to - found.from > 12) spans.set(found.to - found.from, found);
    if (period && mention.kind === 'period' && mention.use === 'own') {
      context = period;
      if (!period.by) reported = period;
    }
    return { mention, span: mention.span, period, kind: mention.kind, use: mention.use };
  });
}

/** Heads and labels are asked for every cell and block they stand over. */
const namedIn = remembered(recognizePeriods, 4000);

/**
 * The one period a heading, caption, lead-in or table head names; the last when it names several in a row, the cover of
 * a title's 《…（2023—2024年）》 included. undefined when it names none: 主要目标.
 */
export function headPeriod(text: string, anchor: PeriodAnchor): ResolvedPeriod | undefined {
  const usable = resolvePeriods(namedIn(text), anchor).filter(
    (m) => m.kind === 'period' && m.period && (m.use === 'own' || m.use === 'name'),
  );
  return usable.findLast((m) => m.use === 'own') ?? usable.at(-1);
}
