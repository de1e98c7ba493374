import type { CoverageRow, Dashboard, ExportTable } from '../../protocol/dashboard.ts';
import type { Verdict } from '../../protocol/index.ts';
import { el, svg } from './dom.ts';
import { grid } from './grid.ts';
import { jump } from './host.ts';
import { t } from './strings.ts';

export const VERDICTS: readonly Verdict[] = ['agrees', 'conflict', 'no-row', 'ambiguous', 'unmatched', 'silenced'];

export const matchesCoverage = (row: CoverageRow, filter: string): boolean =>
  row.document.toLowerCase().includes(filter);

const sum = (row: CoverageRow): number => VERDICTS.reduce((n, v) => n + row.counts[v], 0);

/** How the figures of each document came out. */
export function coverageView(dashboard: Dashboard, rows: readonly CoverageRow[]): HTMLElement[] {
  const heads = [t('document'), t('share'), ...VERDICTS.map(head), t('total')];
  return [
    grid(
      { name: t('tab.coverage'), caption: t('coverageCaption'), kind: 'numbers', heads },
      rows.map((row) => line(dashboard, row)),
    ),
  ];
}

/** The head of a column with the colour that its part of the bars has. */
const head = (verdict: Verdict): HTMLElement =>
  el(
    'span',
    { class: 'keyed' },
    svg('svg', { class: 'swatch', width: 9, height: 9, 'aria-hidden': 'true' }, patch(verdict, 0, 9, 9)),
    t(`verdict.${verdict}`),
  );

const patch = (verdict: Verdict, x: number, width: number, height: number): SVGElement =>
  svg('rect', { class: `verdict-${verdict}`, x, y: 0, width, height });

const line = (dashboard: Dashboard, row: CoverageRow): HTMLTableRowElement =>
  el(
    'tr',
    {},
    el(
      'th',
      { scope: 'row' },
      jump(dashboard, row.document, row.place),
      el('div', { class: 'quiet' }, t(`kind.${row.kind}`)),
    ),
    el('td', { class: 'bar' }, bar(row)),
    VERDICTS.map((v) => el('td', {}, String(row.counts[v]))),
    el('td', { class: 'total' }, String(sum(row))),
  );

function bar(row: CoverageRow): SVGElement {
  const total = sum(row) || 1;
  let x = 0;
  const parts = VERDICTS.map((v) => {
    const width = (120 * row.counts[v]) / total;
    const part = patch(v, x, width, 12);
    x += width;
    return part;
  });
  return svg('svg', { width: 120, height: 12, 'aria-hidden': 'true' }, ...parts);
}

export const coverageTable = (rows: readonly CoverageRow[]): ExportTable => ({
  title: t('tab.coverage'),
  head: [t('document'), t('kindHead'), ...VERDICTS.map((v) => t(`verdict.${v}`)), t('total')],
  rows: rows.map((r) => [r.document, t(`kind.${r.kind}`), ...VERDICTS.map((v) => String(r.counts[v])), String(sum(r))]),
});
