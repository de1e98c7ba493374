import type { Severity } from '../base/problem.ts';

/** The severity to show a finding of `uri` with, given its code and the rule's own severity; undefined: do not show it. */
export type SeverityOf = (uri: string, code: string, own: Severity) => Severity | undefined;

export interface Graded {
  readonly code: string;
  readonly severity: Severity;
}

/** What the user wants to hear of, with the severities that were set; a finding whose severity stays is the same object. */
export const graded = <T extends Graded>(uri: string, all: readonly T[], severityOf: SeverityOf): T[] =>
  all.flatMap((one) => {
    const severity = severityOf(uri, one.code, one.severity);
    if (!severity) return [];
    return severity === one.severity ? [one] : [{ ...one, severity }];
  });
