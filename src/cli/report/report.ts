import type { Severity } from '../../core/index.ts';
import type { Baseline } from '../baseline.ts';
import type { Context } from '../context.ts';
import type { Reported } from '../reported.ts';
import type { Session } from '../session.ts';

/** All that a format may tell. */
export interface Report {
  readonly session: Session;
  /** What is wrong, without what the baseline knows, cut to --max-findings. */
  readonly findings: readonly Reported[];
  /** Findings left out by --max-findings. */
  readonly cut: number;
  /** What the baseline knows; empty without one. */
  readonly known: readonly Reported[];
  readonly baseline: Baseline | undefined;
  /** What comments and `ignore="…"` hold back. Asked for by some formats only. */
  suppressed(): readonly Reported[];
  readonly failOn: Severity;
  readonly exitCode: number;
  /** Only what is wrong and not silenced, for readers that take every result for an alarm. */
  readonly alertsOnly: boolean;
  readonly context: Context;
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** True for findings that make the run fail. */
export const isLoud = ({ finding }: Reported, failOn: Severity): boolean =>
  SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf(failOn);

/** A path with slashes, as reports write it on every system. */
export const forward = (file: string): string => file.replaceAll('\\', '/');
