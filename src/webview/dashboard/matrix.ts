import type { Dashboard, ExportTable, Item, TraceRow } from '../../protocol/dashboard.ts';
import type { Verdict } from '../../protocol/index.ts';
import { el } from './dom.ts';
import { grid } from './grid.ts';
import { jump } from './host.ts';
import { t } from './strings.ts';

const wordsOf = (row: TraceRow): string =>
  [
    row.document,
    row.sector?.label,
    row.task?.label,
    row.target?.label,
    row.target?.figure,
    ...row.measures.map((m) => m.label),
    ...row.citations.map((c) => c.label),
  ].join(' ');

export const matchesTrace = (row: TraceRow, filter: string): boolean => wordsOf(row).toLowerCase().includes(filter);

/** A target that nothing serves or that no note cites, or measures that serve no target. */
export const isGap = (row: TraceRow): boolean => !row.target || !row.measures.length || !row.citations.length;

/** Sector × task × target × measures × notes. Every word leads to its text. */
export function matrixView(dashboard: Dashboard, rows: readonly TraceRow[]): HTMLElement[] {
  const heads = ['sector', 'task', 'target', 'measures', 'citations'].map((h) => t(h));
  return [
    grid(
      { name: t('tab.matrix'), caption: t('matrixCaption'), kind: 'matrix', heads },
      rows.map((row) => line(dashboard, row)),
    ),
  ];
}

/** A verdict in a word, with the sign that hints and cards have for it. */
function sign(verdict: Verdict): HTMLElement {
  const words = t(`verdict.${verdict}`);
  if (verdict === 'conflict') return el('span', { class: 'error nowrap' }, `✗ ${words}`);
  return el('span', { class: 'quiet nowrap' }, verdict === 'agrees' ? `✓ ${words}` : words);
}

function line(dashboard: Dashboard, row: TraceRow): HTMLTableRowElement {
  const one = (item: Item | null): HTMLElement | string => (item ? jump(dashboard, item.label, item.place) : '—');
  const many = (items: readonly Item[], missing: string): HTMLElement =>
    items.length
      ? el(
          'ul',
          {},
          items.map((item) => el('li', {}, jump(dashboard, item.label, item.place))),
        )
      : el('span', { class: 'gap' }, missing);
  const { target } = row;
  return el(
    'tr',
    {},
    el('td', {}, one(row.sector)),
    el('td', {}, one(row.task)),
    el(
      'td',
      {},
      target
        ? [
            jump(dashboard, target.label, target.place),
            el('div', {}, [target.figure, target.period].filter(Boolean).join(' · ')),
            el('div', {}, sign(target.verdict)),
          ]
        : el('span', { class: 'gap' }, t('noTarget')),
    ),
    el('td', {}, many(row.measures, t('noMeasure'))),
    el(
      'td',
      {},
      row.citations.length
        ? el(
            'ul',
            {},
            row.citations.map((c) =>
              el('li', {}, jump(dashboard, c.label, c.place), c.verdict === 'conflict' ? [' ', sign(c.verdict)] : null),
            ),
          )
        : target
          ? el('span', { class: 'gap' }, t('noCitation'))
          : '—',
    ),
  );
}

export const matrixTable = (rows: readonly TraceRow[]): ExportTable => ({
  title: t('tab.matrix'),
  head: [
    t('document'),
    t('sector'),
    t('task'),
    t('target'),
    t('figure'),
    t('period'),
    t('verdictHead'),
    t('measures'),
    t('citations'),
  ],
  rows: rows.map((r) => [
    r.document,
    r.sector?.label ?? '',
    r.task?.label ?? '',
    r.target?.label ?? '',
    r.target?.figure ?? '',
    r.target?.period ?? '',
    r.target ? t(`verdict.${r.target.verdict}`) : '',
    r.measures.map((m) => m.label).join('; '),
    r.citations.map((c) => c.label).join('; '),
  ]),
});
