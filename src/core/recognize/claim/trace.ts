import type { Direction, Evidence } from '../../model/claim.ts';
import { type Period, periodText } from '../../model/period.ts';
import type { Trace } from '../../model/trace.ts';
import type { Named } from './namer.ts';
import type { Resolved } from './resolve.ts';

/** How the quantity, then role, period, direction and indicator were read, one line each. */
export class ClaimTrace implements Trace {
  private readonly role: string;
  private readonly period: Period | undefined;
  private readonly periodEvidence: Evidence | undefined;
  private readonly direction: Direction | undefined;
  private readonly indicator: string;
  private readonly evidence: Evidence;
  constructor(
    private readonly quantity: Trace,
    { trace, period, directed }: Resolved,
    { indicator, evidence }: Named,
  ) {
    // Values, not where they stand: the claim moves with its block, what was read stays.
    this.role = trace;
    this.period = period?.value;
    this.periodEvidence = period?.evidence;
    this.direction = directed?.direction;
    this.indicator = indicator;
    this.evidence = evidence;
  }

  lines(): readonly string[] {
    const { period, direction, indicator } = this;
    const lines = [...this.quantity.lines(), this.role];
    if (period) lines.push(`period ${periodText(period)} (${this.periodEvidence})`);
    if (direction) lines.push(`direction ${direction}`);
    if (indicator) lines.push(`indicator ${indicator} (${this.evidence})`);
    return lines;
  }
}
