import type { Problem, Severity } from '../base/problem.ts';
import type { Text } from '../base/text.ts';
import type { Field } from './columns.ts';
import { problem } from './problems.ts';
import type { Sheet } from './sheet.ts';

/** One kind of mistake all down a column is told this often in a file; more would bury the rest. */
const LIMIT = 200;

/** Collects problems by file. */
export class Reporter {
  readonly byFile = new Map<string, Problem[]>();
  private readonly counts = new Map<string, number>();

  add(uri: string, ...problems: readonly Problem[]): void {
    const list = this.byFile.get(uri);
    if (list) list.push(...problems);
    else this.byFile.set(uri, [...problems]);
  }

  /** A problem of one cell. An empty cell is marked over its whole row, where it can be seen. */
  cell(sheet: Sheet, row: number, field: Field, name: string, severity: Severity, message: Text): void {
    const key = `${sheet.uri} ${name}`;
    const n = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, n);
    if (n > LIMIT) return;
    const at = sheet.span(row, field);
    this.add(sheet.uri, problem(name, severity, at.end > at.start ? at : sheet.table.rowSpan(row), message));
  }
}
