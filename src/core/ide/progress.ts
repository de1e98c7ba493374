import { type Locale, type Text, text } from '../base/text.ts';
import type { Indicator, Observation } from '../model/dataset.ts';
import { type Decimal, decimalText } from '../model/decimal.ts';
import { commensurable, convert } from '../model/unit.ts';

export type ProgressStatus = 'met' | 'missed' | 'on-track' | 'behind' | 'unknown';

/** How a target stands. Numbers are for drawing and for judging pace; they decide no finding. */
export interface Progress {
  readonly baseline: Observation | null;
  readonly latest: Observation | null;
  readonly progress: number | null;
  readonly status: ProgressStatus;
  readonly paceNeeded: Text | null;
  readonly paceSoFar: Text | null;
}

const UNKNOWN: Progress = {
  baseline: null,
  latest: null,
  progress: null,
  status: 'unknown',
  paceNeeded: null,
  paceSoFar: null,
};

/**
 * Measures a target against the rows of its indicator: the last whole-year figure against the target, from the
 * baseline. The baseline is a row of that role, else the last figure before the target's time, else the first one.
 * @param rows in the order of time, in units that convert to the target's
 * @example 24.3 in 2022, 23.2 in 2024, target >25 in 2023/2024: missed, progress −1.57
 * @example a target without any figure: unknown
 */
export function progressOf(
  target: Observation,
  rows: readonly Observation[],
  indicator: Indicator | undefined,
): Progress {
  const figures = rows.filter(
    (r) => r.role !== 'target' && r.role !== 'other' && r.period && commensurable(r.unit, target.unit),
  );
  const whole = figures.filter((r) => lengthOf(r) % 12 === 0);
  const latest = (whole.length ? whole : figures).findLast((r) => r.role === 'actual');
  if (!latest?.period || !target.period) return latest ? { ...UNKNOWN, latest } : UNKNOWN;
  const deadline = target.period.to;
  // a part of a year says nothing of where the year will end
  if (!whole.includes(latest)) return { ...UNKNOWN, latest };
  const baseline = baselineOf(target, figures, latest);
  const value = amount(latest, target);
  const goal = target.value;
  const reached = isReached(target, value, indicator);
  const over = latest.period.to >= deadline;
  const from = baseline ? amount(baseline, target) : undefined;
  const way = from && !goal.eq(from) ? Number(value.minus(from).div(goal.minus(from)).toFixed()) : null;
  const yearsLeft = (deadline - latest.period.to) / 12;
  const yearsDone = baseline?.period ? (latest.period.to - baseline.period.to) / 12 : 0;
  return {
    baseline: baseline ?? null,
    latest,
    progress: way,
    status: reached ? 'met' : over ? 'missed' : trackOf(way, yearsDone, yearsLeft),
    // a rate without a baseline may be a yearly growth, which has no pace
    paceNeeded: reached || over || (!from && isRate(target)) ? null : paceWords(value, goal, yearsLeft, target),
    paceSoFar: from ? paceWords(from, value, yearsDone, target) : null,
  };
}

const lengthOf = (row: Observation): number => (row.period ? row.period.to - row.period.from : 0);
const amount = (row: Observation, like: Observation): Decimal => convert(row.value, row.unit, like.unit);

function baselineOf(
  target: Observation,
  figures: readonly Observation[],
  latest: Observation,
): Observation | undefined {
  const before = figures.filter((r) => r !== latest && lengthOf(r) % 12 === 0 && ends(r) < ends(latest));
  const named = before.findLast((r) => r.role === 'baseline');
  if (named) return named;
  const start = target.period && !target.period.by ? target.period.from : 0;
  return before.findLast((r) => ends(r) <= start) ?? before[0];
}

const ends = (row: Observation): number => row.period?.to ?? 0;

/** A ceiling, and a floor of what should fall, are reached from above. */
function isReached(target: Observation, value: Decimal, indicator: Indicator | undefined): boolean {
  const { bound, value: goal } = target;
  if (bound === 'gt') return value.gt(goal);
  if (bound === 'lt') return value.lt(goal);
  if (bound === 'ge') return value.gte(goal);
  if (bound === 'le') return value.lte(goal);
  return indicator?.direction === 'down' ? value.lte(goal) : value.gte(goal);
}

function trackOf(way: number | null, done: number, left: number): ProgressStatus {
  if (way === null || done <= 0) return 'unknown';
  return way >= done / (done + left) ? 'on-track' : 'behind';
}

/** Rates and shares change by points, amounts by per cent a year compounded. null where neither can be told. */
function paceWords(from: Decimal, to: Decimal, years: number, { unit }: Observation): Text | null {
  if (years <= 0) return null;
  if (isRate({ unit })) {
    const points = signed(decimalText(to.minus(from).div(years).round(2)));
    return text(`每年${points}个百分点`, `${points} percentage points a year`);
  }
  if (from.lte(0) || to.lte(0)) return null;
  const rate = (Number(to.div(from).toFixed()) ** (1 / years) - 1) * 100;
  const words = signed(rate.toFixed(1));
  return text(`年均${words}%`, `${words}% a year`);
}

const isRate = ({ unit }: Pick<Observation, 'unit'>): boolean =>
  unit.dimension === 'ratio' || unit.dimension === 'points';

const signed = (number: string): string => (number.startsWith('-') ? `−${number.slice(1)}` : `+${number}`);

/** The text in one language, or null. */
export const said = (words: Text | null, locale: Locale): string | null => words?.[locale] ?? null;
