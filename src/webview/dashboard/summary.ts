import type { Dashboard, ProgressStatus } from '../../protocol/dashboard.ts';
import { VERDICTS } from './coverage.ts';
import { el } from './dom.ts';
import { t } from './strings.ts';

const STATUSES: readonly ProgressStatus[] = ['met', 'on-track', 'behind', 'missed', 'unknown'];

/** The few numbers at the top: targets by status, conflicts, share of figures that were checked. */
export function summary({ targets, conflicts, coverage }: Dashboard): HTMLElement[] {
  const figures = coverage.reduce((n, row) => n + VERDICTS.reduce((m, v) => m + row.counts[v], 0), 0);
  const checked = coverage.reduce((n, row) => n + row.counts.agrees + row.counts.conflict, 0);
  const severe = conflicts.filter((c) => c.severity === 'error').length;
  const statuses = STATUSES.flatMap((status) => {
    const n = targets.filter((x) => x.status === status).length;
    return n ? [`${n} ${t(`status.${status}`)}`] : [];
  });
  return [
    tile(String(targets.length), t('tab.targets'), statuses.join(' · ')),
    tile(
      String(conflicts.length),
      t('tab.conflicts'),
      severe === 1 ? t('oneSevere') : severe ? t('severe', severe) : '',
    ),
    tile(
      figures ? `${Math.round((100 * checked) / figures)}%` : '–',
      t('tab.coverage'),
      t('checkedOf', checked, figures),
    ),
  ];
}

const tile = (value: string, name: string, detail: string): HTMLElement =>
  el(
    'div',
    { class: 'tile' },
    el('div', { class: 'big' }, value),
    el('div', {}, name),
    el('div', { class: 'quiet' }, detail),
  );
