import type { Workspace } from '../analysis/workspace.ts';
import type { Observation } from '../model/dataset.ts';
import { periodText } from '../model/period.ts';
import { commensurable, convert } from '../model/unit.ts';

/**
 * An indicator's rows in the order of time, one a period and role: where several versions exist the latest counts.
 * Rows of other areas or units than `like` are left out. Rows without a period come first.
 */
export function seriesOf(workspace: Workspace, like: Observation): Observation[] {
  const latest = new Map<string, Observation>();
  for (const row of workspace.dataset().observations.get(like.indicator) ?? []) {
    if (row.area !== like.area || row.sector !== like.sector || !commensurable(row.unit, like.unit)) continue;
    const key = `${row.role} ${row.period ? periodText(row.period) : ''}`;
    const known = latest.get(key);
    if (!known || known.validFrom <= row.validFrom) latest.set(key, row);
  }
  return [...latest.values()].sort(
    (a, b) => (a.period?.to ?? 0) - (b.period?.to ?? 0) || Number(a.role === 'target') - Number(b.role === 'target'),
  );
}

/** A row's value as a number in `unit` of `like`, for drawing only. */
export const drawn = (row: Observation, like: Observation): number =>
  Number(convert(row.value, row.unit, like.unit).toFixed());

const monthsOf = ({ period }: Observation): number => (period ? period.to - period.from : 0);

/** Half-years are not drawn beside years: whole years go together, parts of a year with parts as long. */
export const comparable = (a: Observation, b: Observation): boolean =>
  monthsOf(a) === monthsOf(b) || (monthsOf(a) % 12 === 0 && monthsOf(b) % 12 === 0);
