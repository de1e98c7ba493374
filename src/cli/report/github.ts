import type { Severity } from '../../core/index.ts';
import { forward, type Report } from './report.ts';

const COMMAND: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

const data = (words: string): string => words.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (words: string): string => data(words).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Workflow commands that GitHub Actions shows beside the lines. */
export function github({ findings, context }: Report): string {
  return findings
    .map(({ file, region: { from }, finding }) => {
      const at = `file=${property(forward(file))},line=${from.line},col=${from.column},title=${property(finding.code)}`;
      return `::${COMMAND[finding.severity]} ${at}::${data(finding.message[context.locale])}\n`;
    })
    .join('');
}
