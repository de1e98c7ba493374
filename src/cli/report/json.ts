import { findingOf } from '../../api/contract.ts';
import type { Report } from './report.ts';

/** The findings as one JSON array, in the form that is promised to programs. */
export function json({ findings, context }: Report): string {
  const rows = findings.map(({ file, region, finding, claim }) =>
    findingOf(file, region.from, finding, claim, context.locale),
  );
  return `${JSON.stringify(rows, null, 1)}\n`;
}
