import type { Span } from '../../base/span.ts';
import type { Found, Role } from '../../model/claim.ts';
import type { Period } from '../../model/period.ts';
import type { Prose } from '../../syntax/prose.ts';
import { directFigures, type Directed, recognizeChange } from '../change/index.ts';
import { defaultPeriod, governPeriods, type ResolvedPeriod, settlePeriod } from '../period/index.ts';
import type { BlockContext } from './context.ts';
import type { CellHeads } from './claim.ts';

/** Role, period and direction of one figure. Spans of the direction are prose offsets, of the period source offsets. */
export interface Resolved {
  readonly role: Role;
  readonly period: Found<Period> | null;
  readonly directed: Directed | null;
}

/** Resolves the figures of one run of prose; `figures` are their spans, sorted. */
export function resolveFigures(
  prose: Prose,
  figures: readonly Span[],
  periods: readonly ResolvedPeriod[],
  context: BlockContext,
  cell: CellHeads | undefined,
): Resolved[] {
  const { text } = prose;
  const directed = directFigures(text, recognizeChange(text), figures);
  const governed = governPeriods(text, periods, figures, context.period);
  return figures.map((_, i) => {
    const own = governed[i] ?? null;
    const role: Role = /目标|target|goal/i.test([...(cell?.heads ?? []), ...context.headings].join(' ')) ? 'target' : 'actual';
    const found = own ?? defaultPeriod(context.document, role);
    const period = found && {
      value: settlePeriod(found.value, role),
      evidence: found.evidence,
      ...spanOf(found, own !== null && own.mention !== undefined, prose),
    };
    return { role, period, directed: directed[i] ?? null };
  });
}

/** A governing mention's span is the prose's; an inherited one is the source's already. */
function spanOf(found: Found<Period>, inProse: boolean, prose: Prose): { span?: Span } {
  if (!found.span) return {};
  return { span: inProse ? prose.spanToSource(found.span) : found.span };
}
