import type { Dashboard, ExportTable, ProgressStatus, SeriesPoint, TargetProgress } from '../../protocol/dashboard.ts';
import { progressChart } from './chart.ts';
import { el } from './dom.ts';
import { jump } from './host.ts';
import { t } from './strings.ts';

/** Signs beside the words, so that colour is never alone in telling. */
const SIGNS: Readonly<Record<ProgressStatus, string>> = {
  met: '✓',
  missed: '✗',
  'on-track': '↗',
  behind: '↘',
  unknown: '–',
};

export const matchesTarget = (target: TargetProgress, filter: string): boolean =>
  [target.label, target.sector, target.indicator, t(`status.${target.status}`)]
    .join(' ')
    .toLowerCase()
    .includes(filter);

/** Targets by sector, each with its way so far and the pace it still needs. */
export function targetsView(dashboard: Dashboard, targets: readonly TargetProgress[]): HTMLElement[] {
  const sectors = groupBy(targets);
  return [...sectors].map(([sector, members]) =>
    el(
      'section',
      { class: 'sector' },
      el('h2', {}, sector || t('noSector')),
      el(
        'div',
        { class: 'cards' },
        members.map((target) => card(dashboard, target)),
      ),
    ),
  );
}

function groupBy(targets: readonly TargetProgress[]): Map<string, TargetProgress[]> {
  const groups = new Map<string, TargetProgress[]>();
  for (const target of targets) groups.set(target.sector, [...(groups.get(target.sector) ?? []), target]);
  return groups;
}

function card(dashboard: Dashboard, target: TargetProgress): HTMLElement {
  const chart = progressChart(target);
  return el(
    'article',
    { class: 'card' },
    el(
      'header',
      {},
      el('h3', {}, jump(dashboard, target.label, target.target.place)),
      el('span', { class: `badge ${target.status}` }, `${SIGNS[target.status]} ${t(`status.${target.status}`)}`),
    ),
    chart,
    el(
      'dl',
      {},
      fact(dashboard, t('baseline'), target.baseline),
      fact(dashboard, t('latest'), target.latest),
      fact(dashboard, t('target'), target.target),
      words(t('paceSoFar'), target.paceSoFar),
      words(t('paceNeeded'), target.paceNeeded),
      words(t('progress'), progressWords(target.progress)),
    ),
    chart && series(target),
  );
}

function progressWords(progress: number | null): string | null {
  if (progress === null) return null;
  return progress < 0 ? t('movedAway') : `${Math.round(progress * 100)}%`;
}

const fact = (dashboard: Dashboard, name: string, point: SeriesPoint | null): HTMLElement | null =>
  point &&
  el(
    'div',
    {},
    el('dt', {}, name),
    el('dd', {}, jump(dashboard, point.words, point.place), point.period ? ` · ${point.period}` : ''),
  );

const words = (name: string, value: string | null): HTMLElement | null =>
  value ? el('div', {}, el('dt', {}, name), el('dd', {}, value)) : null;

function series(target: TargetProgress): HTMLElement {
  return el(
    'details',
    {},
    el('summary', {}, t('allFigures')),
    el(
      'table',
      {},
      el('caption', { class: 'hidden' }, target.label),
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          ['period', 'role', 'figure'].map((h) => el('th', { scope: 'col' }, t(h))),
        ),
      ),
      el(
        'tbody',
        {},
        target.series.map((p) =>
          el(
            'tr',
            {},
            el('th', { scope: 'row' }, p.period || '—'),
            el('td', {}, t(`role.${p.role}`)),
            el('td', {}, p.words),
          ),
        ),
      ),
    ),
  );
}

export function targetsTable(targets: readonly TargetProgress[]): ExportTable {
  const point = (p: SeriesPoint | null): string[] => [p?.period ?? '', p?.words ?? ''];
  return {
    title: t('tab.targets'),
    head: [
      t('sector'),
      t('indicator'),
      `${t('baseline')} · ${t('period')}`,
      t('baseline'),
      `${t('latest')} · ${t('period')}`,
      t('latest'),
      `${t('target')} · ${t('period')}`,
      t('target'),
      t('statusHead'),
      t('paceSoFar'),
      t('paceNeeded'),
    ],
    rows: targets.map((x) => [
      x.sector,
      x.label,
      ...point(x.baseline),
      ...point(x.latest),
      ...point(x.target),
      t(`status.${x.status}`),
      x.paceSoFar ?? '',
      x.paceNeeded ?? '',
    ]),
  };
}
