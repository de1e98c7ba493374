import type { Claim, Evidence, Role } from '../../model/claim.ts';
import type { Observation } from '../../model/dataset.ts';
import { endYear, isWholeYear, type Period, samePeriod, within } from '../../model/period.ts';

/** How a row's period stands to the claim's. */
export type PeriodFit =
  | 'same'
  | 'deadline'
  | 'inside'
  | 'unknown'
  /** The claim's period is carried over from elsewhere and has no row; this one is of the document's main period. */
  | 'carried'
  | 'other';

/** `../2030` and `2030` for a target are one; a year inside a plan period, and a plan that ends in it, are inside. */
export function periodFit(claim: Period | null, row: Period | null, target: boolean): PeriodFit {
  if (!claim || !row) return 'unknown';
  if (samePeriod(claim, row)) return 'same';
  if (claim.from === row.from && claim.to === row.to) return target ? 'deadline' : 'same';
  // A stock at the end of a year is that of its last month, quarter or half.
  if (target && (claim.by || row.by) && claim.to === row.to) return 'deadline';
  if (target && claim.by && row.by && endYear(claim) === endYear(row)) return 'deadline';
  if (isSeason(claim) && isYears(row) && row.to - row.from === 24 && within(claim, row)) return 'same';
  if (target && isPlan(row) && !claim.by && isYears(claim) && within(claim, row)) return 'inside';
  if (target && isPlan(claim) && !row.by && within(row, claim) && row.to === claim.to) return 'inside';
  return 'other';
}

/** Twelve months over two calendar years, which datasets write as both: the year to March 2025 is 2024/2025. */
const isSeason = (p: Period): boolean => !p.by && p.to - p.from === 12 && p.from % 12 !== 0;

const isYears = (p: Period): boolean => p.from % 12 === 0 && p.to % 12 === 0;

/** More than one whole year. */
const isPlan = (p: Period): boolean => !p.by && p.to - p.from > 12;

/** True when a row of one role may answer a claim of the other. */
export function roleFit(claim: Role, row: Role): boolean {
  if (claim === 'target') return row === 'target';
  if (claim === 'actual' || claim === 'baseline') return row === 'actual' || row === 'baseline';
  return false;
}

export interface RowChoice {
  /** The row for the claim's period and role, in its latest vintage. */
  readonly row: Observation | undefined;
  readonly fit: PeriodFit;
  /** Earlier vintages of that row. */
  readonly superseded: readonly Observation[];
  /** All other rows of the indicator. */
  readonly others: readonly Observation[];
}

const RANK: readonly PeriodFit[] = ['same', 'deadline', 'inside', 'unknown'];

/**
 * Chooses among the rows of one indicator by period and role. A claim without a period takes the only row there is for
 * its role; where there are several it takes none.
 * @param main the period most figures of the document are of
 * @param isBase the words before the figure make it what something is measured against: a goal's too is a fact
 */
export function chooseRow(claim: Claim, rows: readonly Observation[], main?: Period, isBase = false): RowChoice {
  const period = claim.period?.value ?? null;
  let { role } = claim;
  let { best, found } = fitting(rows, period, role);
  if (!found.length && isPlanned(claim)) {
    role = 'target';
    ({ best, found } = fitting(rows, period, role));
  }
  if (!found.length && isBase && role === 'target') {
    role = 'actual';
    ({ best, found } = fitting(rows, period, role));
  }
  const fit = RANK[best];
  if (!fit) {
    const own = nearest(claim, rows, role, main);
    if (own.length) return new Chosen(rows, own, 'carried');
  }
  if (!fit || (fit === 'unknown' && distinctPeriods(found) > 1))
    return { row: undefined, fit: 'other', superseded: [], others: rows };
  return new Chosen(rows, found, fit);
}

/** From the sentence before, from the date of the document: it may not be the figure's own. */
const CARRIED: ReadonlySet<Evidence> = new Set(['block', 'document']);

/**
 * The rows that a figure without one may be of all the same: where its period is carried over from elsewhere, those of the
 * main period; where it is later than all actual figures, the goals for it.
 */
function nearest(claim: Claim, rows: readonly Observation[], role: Role, main?: Period): readonly Observation[] {
  if (!claim.period) return NONE;
  const { value, evidence } = claim.period;
  const like = rows.filter((row) => row.period !== null && roleFit(role, row.role));
  if (CARRIED.has(evidence)) return main ? like.filter((row) => row.period && samePeriod(main, row.period)) : NONE;
  // Nothing is known yet of what is to come: what is said of it is a goal.
  if (role === 'target' || like.some((row) => row.period && row.period.to >= value.to)) return NONE;
  return rows.filter(
    ({ period, role: own }) => own === 'target' && period?.to === value.to && (period.by || period.from === value.from),
  );
}

const BUDGET = /\b(?:budget|outlay|envelope|allocation|appropriation|funding)\b|预算|拨款|总投资|资金规模/i;

/** Money set aside is a goal or a fact, as one looks at it: `the plan has a budget of €2.35 billion`. */
const isPlanned = ({ role, quantity: { unit }, indicator, context }: Claim): boolean =>
  role === 'actual' &&
  !!unit?.dimension.startsWith('money') &&
  BUDGET.test([indicator?.value || context.clause, ...context.heads].join(' '));

/** The rows that fit the period best, and how well. */
function ranked(
  rows: readonly Observation[],
  period: Period | null,
  role: Role,
): { best: number; found: Observation[] } {
  let best = RANK.length;
  let found: Observation[] = [];
  for (const row of rows) {
    if (!roleFit(role, row.role)) continue;
    const rank = RANK.indexOf(periodFit(period, row.period, row.role === 'target'));
    if (rank < 0 || rank > best) continue;
    if (rank < best) found = [];
    best = rank;
    found.push(row);
  }
  return { best, found };
}

function fitting(rows: readonly Observation[], period: Period | null, role: Role): ReturnType<typeof ranked> {
  const { best, found } = ranked(sameSpan(period, rows), period, role);
  // A row of the very period is the best there is; others are looked through only where there is none.
  return best > 0 || (period && isSeason(period)) ? ranked(rows, period, role) : { best, found };
}

/** An indicator with fewer rows is looked through. */
const MANY = 8;
const NONE: readonly Observation[] = [];
const spans = new WeakMap<readonly Observation[], ReadonlyMap<number, readonly Observation[]>>();

/** The rows of the same months as a period; all of them where they are few. */
function sameSpan(period: Period | null, rows: readonly Observation[]): readonly Observation[] {
  if (!period || rows.length < MANY) return rows;
  let byFirst = spans.get(rows);
  if (!byFirst) {
    const made = new Map<number, Observation[]>();
    for (const row of rows) {
      if (!row.period) continue;
      const list = made.get(row.period.from);
      if (list) list.push(row);
      else made.set(row.period.from, [row]);
    }
    byFirst = made;
    spans.set(rows, byFirst);
  }
  return byFirst.get(period.from) ?? NONE;
}

/** The other rows are asked for only where the figure contradicts its own. */
class Chosen implements RowChoice {
  readonly row: Observation | undefined;
  readonly superseded: readonly Observation[];

  constructor(
    private readonly rows: readonly Observation[],
    private readonly found: readonly Observation[],
    readonly fit: PeriodFit,
  ) {
    const [only] = found;
    if (found.length === 1) {
      this.row = only;
      this.superseded = NONE;
      return;
    }
    const sorted = [...found].sort((a, b) => (a.validFrom < b.validFrom ? 1 : a.validFrom > b.validFrom ? -1 : 0));
    const [row] = sorted;
    this.row = row;
    this.superseded = sorted.slice(1).filter((o) => row && o.validFrom !== row.validFrom);
  }

  get others(): readonly Observation[] {
    return this.rows.filter((o) => !this.found.includes(o));
  }
}

const distinctPeriods = (rows: readonly Observation[]): number =>
  new Set(rows.map((row) => (row.period ? `${row.period.from}-${row.period.to}-${row.period.by}` : ''))).size;

/** Both speak of whole years, or both of parts of years of one length: only these are mistaken for one another. */
export const sameGrain = (a: Period, b: Period): boolean =>
  a.to - a.from === b.to - b.from && (!isWholeYear(a) || isWholeYear(b));
