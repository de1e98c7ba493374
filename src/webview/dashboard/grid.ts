import { el } from './dom.ts';

/** What a table is called, shows above its columns, and looks like. */
export interface GridFace {
  /** For those who do not see it. */
  readonly name: string;
  readonly caption: string;
  /** A class beside `grid`. */
  readonly kind?: 'numbers' | 'matrix';
  /** In words, column by column. */
  readonly heads: readonly (string | HTMLElement)[];
}

/** A table in a box that scrolls sideways, reachable by keyboard. */
export function grid({ name, caption, kind, heads }: GridFace, rows: readonly HTMLTableRowElement[]): HTMLElement {
  const row = el(
    'tr',
    {},
    heads.map((head) => el('th', { scope: 'col' }, head)),
  );
  const table = el(
    'table',
    { class: kind ? `grid ${kind}` : 'grid' },
    el('caption', {}, caption),
    el('thead', {}, row),
    el('tbody', {}, rows),
  );
  return el('div', { class: 'scroller', tabindex: 0, role: 'region', 'aria-label': name }, table);
}
