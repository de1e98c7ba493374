import type { Span } from '../base/span.ts';
import type { Columns, Field } from './columns.ts';
import type { Table } from './table.ts';

/** A table whose columns have been recognised, in its file. */
export class Sheet {
  constructor(
    readonly uri: string,
    readonly table: Table,
    readonly columns: Columns,
  ) {}

  /** The cell's text without blanks around it; empty when the column or the cell is missing. */
  get(row: number, field: Field): string {
    const column = this.columns.get(field);
    return column === undefined ? '' : (this.table.rows[row]?.[column]?.trim() ?? '');
  }

  /** Where a cell stands; the whole row when the table has no such column. */
  span(row: number, field: Field): Span {
    const column = this.columns.get(field);
    return column === undefined ? this.table.rowSpan(row) : this.table.cellSpan(row, column);
  }
}
