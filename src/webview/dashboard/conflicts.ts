import type { ConflictRow, Dashboard, ExportTable } from '../../protocol/dashboard.ts';
import { el } from './dom.ts';
import { grid } from './grid.ts';
import { jump } from './host.ts';
import { t } from './strings.ts';

export const matchesConflict = (row: ConflictRow, filter: string): boolean =>
  [row.document, row.cause, row.code, row.message].join(' ').toLowerCase().includes(filter);

/** How often each cause occurs in each document, then every conflict with its message. */
export function conflictsView(dashboard: Dashboard, rows: readonly ConflictRow[]): HTMLElement[] {
  return [crossTable(rows), list(dashboard, rows)];
}

const distinct = (all: readonly string[]): string[] => [...new Set(all)];

function crossTable(rows: readonly ConflictRow[]): HTMLElement {
  const causes = distinct(rows.map((r) => r.cause));
  const documents = distinct(rows.map((r) => r.document));
  const count = (document: string, cause?: string): number =>
    rows.filter((r) => r.document === document && (cause === undefined || r.cause === cause)).length;
  const name = t('conflictsByCause');
  return grid(
    { name, caption: name, kind: 'numbers', heads: [t('document'), ...causes, t('total')] },
    documents.map((d) =>
      el(
        'tr',
        {},
        el('th', { scope: 'row' }, d),
        causes.map((c) => el('td', {}, String(count(d, c) || '·'))),
        el('td', { class: 'total' }, String(count(d))),
      ),
    ),
  );
}

function list(dashboard: Dashboard, rows: readonly ConflictRow[]): HTMLElement {
  const name = t('allConflicts');
  return grid(
    { name, caption: name, heads: ['severity', 'document', 'cause', 'message'].map((h) => t(h)) },
    rows.map((r) =>
      el(
        'tr',
        {},
        el(
          'td',
          {},
          el('span', { class: r.severity }, `${r.severity === 'error' ? '✗' : '!'} ${t(`severity.${r.severity}`)}`),
        ),
        el('td', {}, r.document),
        el('td', {}, r.cause),
        el('td', {}, jump(dashboard, r.message, r.place)),
      ),
    ),
  );
}

export const conflictsTable = (rows: readonly ConflictRow[]): ExportTable => ({
  title: t('tab.conflicts'),
  head: [t('severity'), t('document'), t('cause'), t('rule'), t('message')],
  rows: rows.map((r) => [t(`severity.${r.severity}`), r.document, r.cause, r.code, r.message]),
});
