import type { Dashboard, DashboardData, DashboardGone, ExportTable } from '../../protocol/dashboard.ts';
import { conflictsTable, conflictsView, matchesConflict } from './conflicts.ts';
import { coverageTable, coverageView, matchesCoverage } from './coverage.ts';
import { el } from './dom.ts';
import { host, run } from './host.ts';
import { isGap, matchesTrace, matrixTable, matrixView } from './matrix.ts';
import { saveCsv, saveMarkdown, savePng, saveSvg, saveXlsx } from './save-as.ts';
import { loadStrings, t } from './strings.ts';
import { summary } from './summary.ts';
import { matchesTarget, targetsTable, targetsView } from './targets.ts';

const TABS = ['targets', 'conflicts', 'coverage', 'matrix'] as const;
type Tab = (typeof TABS)[number];

/** What a tab shows and what it saves, filtered alike. */
interface Shown {
  readonly content: readonly HTMLElement[];
  readonly table: ExportTable;
  /** Rows before and after the filter. */
  readonly all: number;
  readonly left: number;
}

const SHOW: Readonly<Record<Tab, (d: Dashboard, filter: string, gaps: boolean) => Shown>> = {
  targets: (d, filter) =>
    shown(
      d.targets,
      (x) => matchesTarget(x, filter),
      (rows) => targetsView(d, rows),
      targetsTable,
    ),
  conflicts: (d, filter) =>
    shown(
      d.conflicts,
      (x) => matchesConflict(x, filter),
      (rows) => conflictsView(d, rows),
      conflictsTable,
    ),
  coverage: (d, filter) =>
    shown(
      d.coverage,
      (x) => matchesCoverage(x, filter),
      (rows) => coverageView(d, rows),
      coverageTable,
    ),
  matrix: (d, filter, gaps) =>
    shown(
      d.matrix,
      (x) => (!gaps || isGap(x)) && matchesTrace(x, filter),
      (rows) => matrixView(d, rows),
      matrixTable,
    ),
};

function shown<T>(
  all: readonly T[],
  keep: (row: T) => boolean,
  view: (rows: readonly T[]) => HTMLElement[],
  table: (rows: readonly T[]) => ExportTable,
): Shown {
  const rows = all.filter(keep);
  return { content: rows.length ? view(rows) : [], table: table(rows), all: all.length, left: rows.length };
}

class Page {
  private dashboard: Dashboard | undefined;
  private known = '';
  private tab: Tab;
  private filter: string;
  private gaps: boolean;
  private readonly tabs = new Map<Tab, HTMLButtonElement>();
  private readonly head = el('div', { class: 'summary' });
  private readonly panel = el('div', { role: 'tabpanel', id: 'panel', 'aria-labelledby': '' });
  private readonly count = el('p', { class: 'quiet', role: 'status' });
  private readonly pictures = el('span', {});
  private readonly toolbar = el('div', { class: 'toolbar' });
  private readonly notice = el('div', { role: 'alert' });
  private readonly gapsBox = el('label', { class: 'gaps' });
  private readonly filterBox: HTMLInputElement = el('input', {
    type: 'search',
    placeholder: t('filter'),
    'aria-label': t('filter'),
    oninput: () => this.narrow(this.filterBox.value, this.gaps),
  });
  private readonly gapsTick: HTMLInputElement = el('input', {
    type: 'checkbox',
    onchange: () => this.narrow(this.filter, this.gapsTick.checked),
  });

  constructor(private readonly root: HTMLElement) {
    const state = host.getState();
    this.tab = TABS.find((tab) => tab === state?.tab) ?? 'targets';
    this.filter = state?.filter ?? '';
    this.gaps = state?.gaps ?? false;
    this.build();
  }

  update(dashboard: Dashboard): void {
    this.notice.replaceChildren();
    const text = JSON.stringify(dashboard);
    if (text === this.known) return;
    this.known = text;
    this.dashboard = dashboard;
    this.render();
  }

  /** What is shown stays, and is said to be old. */
  gone(): void {
    this.notice.replaceChildren(
      el(
        'div',
        { class: 'notice' },
        el('p', {}, t('gone')),
        el('button', { type: 'button', onclick: () => run('policyLens.restart') }, t('restart')),
      ),
    );
  }

  private build(): void {
    const { filterBox: filter, gapsTick: gaps } = this;
    filter.value = this.filter;
    gaps.checked = this.gaps;
    this.gapsBox.append(gaps, ` ${t('onlyGaps')}`);
    this.toolbar.append(filter, this.gapsBox, el('span', { class: 'grow' }), this.saveButtons());
    this.root.append(
      el('h1', {}, t('title')),
      this.notice,
      this.head,
      el(
        'div',
        { role: 'tablist', 'aria-label': t('title'), onkeydown: (e) => this.arrows(e as KeyboardEvent) },
        TABS.map((tab) => this.tabButton(tab)),
      ),
      this.toolbar,
      this.count,
      this.panel,
    );
  }

  private narrow(filter: string, gaps: boolean): void {
    this.filter = filter;
    this.gaps = gaps;
    this.render();
  }

  /** Nothing is left of what there is: says so, and leads back. */
  private nothingLeft(): HTMLElement {
    const clear = (): void => {
      this.filterBox.value = '';
      this.gapsTick.checked = false;
      this.narrow('', false);
      this.filterBox.focus();
    };
    const button = el('button', { type: 'button', class: 'secondary', onclick: clear }, t('clearFilter'));
    return el('div', { class: 'empty' }, el('p', {}, t('nothingLeft')), button);
  }

  private tabButton(tab: Tab): HTMLButtonElement {
    const button = el(
      'button',
      { type: 'button', role: 'tab', id: `tab-${tab}`, 'aria-controls': 'panel', onclick: () => this.choose(tab) },
      t(`tab.${tab}`),
    );
    this.tabs.set(tab, button);
    return button;
  }

  /** Arrow keys, Home and End go from tab to tab, as everywhere. */
  private arrows(event: KeyboardEvent): void {
    const at = TABS.indexOf(this.tab);
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: TABS.length - 1,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const tab = TABS[(next + TABS.length) % TABS.length] as Tab;
    this.choose(tab);
    this.tabs.get(tab)?.focus();
  }

  private choose(tab: Tab): void {
    this.tab = tab;
    this.render();
  }

  private saveButtons(): HTMLElement {
    const button = (label: string, onclick: () => void): HTMLElement =>
      el('button', { type: 'button', class: 'secondary', onclick, 'aria-label': t('saveAs', label) }, label);
    const name = (): string => `policy-lens-${this.tab}`;
    const table = (): ExportTable | undefined => this.shown()?.table;
    const withTable = (use: (table: ExportTable) => unknown) => (): void => {
      const found = table();
      if (found) void use(found);
    };
    const charts = (): SVGElement[] => [...this.panel.querySelectorAll<SVGElement>('svg.chart')];
    this.pictures.append(
      button('SVG', () => saveSvg(name(), charts())),
      button('PNG', () => void savePng(name(), charts())),
    );
    return el(
      'span',
      { role: 'group', 'aria-label': t('save'), class: 'save' },
      el('span', { 'aria-hidden': 'true' }, t('save')),
      button(
        'CSV',
        withTable((x) => saveCsv(name(), x)),
      ),
      button(
        'Markdown',
        withTable((x) => saveMarkdown(name(), x)),
      ),
      button(
        'XLSX',
        withTable((x) => saveXlsx(name(), x)),
      ),
      this.pictures,
    );
  }

  private shown(): Shown | undefined {
    return this.dashboard && SHOW[this.tab](this.dashboard, this.filter.trim().toLowerCase(), this.gaps);
  }

  private render(): void {
    host.setState({ tab: this.tab, filter: this.filter, gaps: this.gaps });
    for (const [tab, button] of this.tabs) {
      button.setAttribute('aria-selected', String(tab === this.tab));
      button.tabIndex = tab === this.tab ? 0 : -1;
    }
    this.panel.setAttribute('aria-labelledby', `tab-${this.tab}`);
    this.gapsBox.hidden = this.tab !== 'matrix';
    const found = this.shown();
    if (!this.dashboard || !found) return;
    const focused = document.activeElement?.getAttribute('data-key');
    this.head.replaceChildren(...summary(this.dashboard));
    // nothing to search or save
    this.toolbar.hidden = !found.all;
    this.count.textContent = rowCount(found);
    const instead = found.all ? this.nothingLeft() : empty(this.tab);
    this.panel.replaceChildren(...(found.left ? found.content : [instead]));
    this.pictures.hidden = !this.panel.querySelector('svg.chart');
    if (focused) this.panel.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }
}

const rowCount = ({ left, all }: Shown): string => (left < all ? t('shown', left, all) : all ? t('all', all) : '');

/** Says why there is nothing and what to do. */
function empty(tab: Tab): HTMLElement {
  const button = (label: string, command: Parameters<typeof run>[0], kind?: 'secondary'): HTMLElement =>
    el('button', { type: 'button', class: kind, onclick: () => run(command) }, label);
  return el(
    'div',
    { class: 'empty' },
    el('p', {}, t(`empty.${tab}`)),
    tab === 'conflicts'
      ? null
      : [
          button(t('createDataset'), 'policyLens.createDataset'),
          ' ',
          button(t('openSample'), 'policyLens.openSample', 'secondary'),
          ' ',
          button(t('walkthrough'), 'policyLens.walkthrough', 'secondary'),
        ],
  );
}

loadStrings();
const root = document.getElementById('root');
if (root) {
  const page = new Page(root);
  window.addEventListener('message', ({ data }: MessageEvent<DashboardData | DashboardGone>) => {
    if (data.type === 'data') page.update(data.dashboard);
    else page.gone();
  });
  host.postMessage({ type: 'ready' });
}
