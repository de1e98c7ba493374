import * as vscode from 'vscode';
import { METHODS, type Summary, type TreeItem } from '../../protocol/index.ts';
import { type CardResult, type Grouping, type NodeParams, TREE, type TreeParams } from '../../protocol/tree.ts';
import { fromPosition, fromUri } from '../server/convert.ts';
import { type Server, unlessGone } from '../server/server.ts';
import { badges, badgeUri, colorOf } from './badges.ts';
import { countLeaves, filterTree } from './filter.ts';
import { itemAt } from './nearest.ts';
import { conflictMark, groupingName, kindName, spoken } from './words.ts';

const ICONS: Readonly<Record<TreeItem['kind'], string>> = {
  document: 'book',
  note: 'note',
  sector: 'organization',
  period: 'calendar',
  task: 'checklist',
  measure: 'tools',
  target: 'target',
  figure: 'symbol-number',
  group: 'target',
};

/** States the view's welcome texts depend on (`viewsWelcome` in package.json). */
type ViewState = 'loading' | 'gone' | 'no-policy' | 'no-dataset' | 'ready';

const GROUPING = 'policyLens.tree.grouping';
const setContext = (key: string, value: unknown): Thenable<unknown> =>
  vscode.commands.executeCommand('setContext', key, value);

/** What a node of the tree is asked by. */
export const nodeParams = ({ kind, location }: TreeItem): NodeParams => ({
  uri: location.uri,
  kind,
  position: location.range.start,
});

/**
 * The view of sectors ▸ tasks ▸ measures and targets. Items come whole from the server; nothing is parsed here, and
 * VS Code asks for those it shows.
 */
export class PolicyTree implements vscode.TreeDataProvider<TreeItem>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  private readonly badges = vscode.window.registerFileDecorationProvider(badges);
  readonly onDidChangeTreeData = this.changed.event;
  readonly view: vscode.TreeView<TreeItem>;
  private readonly parents = new Map<string, TreeItem>();
  private roots: readonly TreeItem[] = [];
  private shown: readonly TreeItem[] = [];
  private filter = '';
  private grouping: Grouping;
  /** Shown above the tree beside the filter. */
  private hint = '';
  /** The tree was out of view when something changed. */
  private stale = true;
  /** Ends the bar over the tree that tells that the folder is being read. */
  private read: (() => void) | undefined;
  /** Counts requests: an answer that a later request overtook is dropped. */
  private asked = 0;

  constructor(
    private readonly server: Server,
    private readonly memory: vscode.Memento,
  ) {
    this.grouping = memory.get<Grouping>(GROUPING, 'document');
    this.view = vscode.window.createTreeView('policyLens.tree', { treeDataProvider: this, showCollapseAll: true });
    this.view.onDidChangeVisibility(({ visible }) => {
      if (visible && this.stale) unlessGone(this.refresh());
    });
    this.setState('loading');
    this.tellGrouping();
    this.setFilter('');
  }

  dispose(): void {
    this.read?.();
    this.view.dispose();
    this.badges.dispose();
    this.changed.dispose();
  }

  /** Out of view only what else shows is asked for. */
  async refresh(): Promise<void> {
    const asked = ++this.asked;
    if (!this.server.running) return this.wait();
    const params: TreeParams = { grouping: this.grouping };
    const { visible } = this.view;
    this.stale = !visible;
    const [roots, summary] = await Promise.all([
      visible ? this.server.request<TreeItem[]>(METHODS.tree, params) : this.roots,
      this.server.request<Summary>(METHODS.summary),
    ]);
    if (asked !== this.asked) return;
    this.roots = roots;
    this.hint = this.hintFor(summary);
    this.setState(stateOf(summary));
    this.view.badge = summary.conflicts
      ? { value: summary.conflicts, tooltip: conflictWords(summary.conflicts) }
      : undefined;
    this.show();
  }

  /** Items stay while the server starts again; one that has been given up leaves none, so that its welcome text shows. */
  private wait(): void {
    this.stale = true;
    if (this.server.state === 'starting' && this.roots.length) return;
    this.roots = [];
    this.hint = '';
    this.view.badge = undefined;
    this.setState(this.server.state === 'gone' ? 'gone' : 'loading');
    this.show();
  }

  /** What the tree is sorted by is remembered for this workspace. */
  async groupBy(grouping: Grouping): Promise<void> {
    this.grouping = grouping;
    this.tellGrouping();
    await this.memory.update(GROUPING, grouping);
    await this.refresh();
  }

  get filterText(): string {
    return this.filter;
  }

  setFilter(filter: string): void {
    this.filter = filter.trim();
    void setContext('policyLens.treeFilter', this.filter !== '');
    this.show();
  }

  /** Selects the item that stands for a place in a document, if the tree is in view. */
  async revealPlace(uri: vscode.Uri, position: vscode.Position): Promise<void> {
    const item = itemAt(this.shown, fromUri(uri), fromPosition(position));
    if (item && this.view.visible) await this.view.reveal(item, { select: true, focus: false });
  }

  getChildren(item?: TreeItem): TreeItem[] {
    return [...(item ? item.children : this.shown)];
  }

  getParent(item: TreeItem): TreeItem | undefined {
    return this.parents.get(item.id);
  }

  getTreeItem(item: TreeItem): vscode.TreeItem {
    const node = new vscode.TreeItem(item.label, this.openness(item));
    // what is open while a filter holds does not count afterwards
    node.id = this.filter ? `${item.id}?${this.filter}` : item.id;
    node.description = [item.description, item.children.length ? String(item.children.length) : '']
      .filter(Boolean)
      .join(' · ');
    const badge = badgeUri(item);
    if (badge) node.resourceUri = badge;
    const rest = item.kind === 'group' && this.grouping !== 'document';
    node.iconPath = new vscode.ThemeIcon(rest ? 'dash' : ICONS[item.kind], colorOf(item.severity));
    const row = item.verdict === 'agrees' || item.verdict === 'conflict' ? '.row' : '';
    node.contextValue = `policyLens.${item.kind}${row}`;
    node.accessibilityInformation = { label: spoken(item) };
    // groups and periods stand for no words of a document
    if (item.kind !== 'group' && item.kind !== 'period')
      node.command = { command: 'policyLens.reveal', title: vscode.l10n.t('Show in the text'), arguments: [item] };
    return node;
  }

  /** The reading is asked for when somebody rests on the item. */
  async resolveTreeItem(
    node: vscode.TreeItem,
    item: TreeItem,
    token: vscode.CancellationToken,
  ): Promise<vscode.TreeItem> {
    const card = await this.server.request<CardResult>(TREE.card, nodeParams(item), token);
    const plain = [`${kindName(item.kind)}: ${item.label}`, item.description, conflictMark(item)].filter(Boolean);
    node.tooltip = card ? new vscode.MarkdownString(card) : plain.join('\n');
    return node;
  }

  private openness(item: TreeItem): vscode.TreeItemCollapsibleState {
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    if (!item.children.length) return None;
    const usual = item.kind === 'document' || (item.kind === 'group' && this.grouping === 'document');
    return this.filter || usual ? Expanded : Collapsed;
  }

  private show(): void {
    this.shown = filterTree(this.roots, this.filter);
    this.parents.clear();
    for (const root of this.shown) this.remember(root);
    this.view.message = [this.filterMessage(), this.hint].filter(Boolean).join('\n');
    this.changed.fire(undefined);
  }

  private filterMessage(): string {
    if (!this.filter || !this.roots.length) return '';
    if (!this.shown.length) return vscode.l10n.t('Nothing matches the filter “{0}”.', this.filter);
    return vscode.l10n.t('Filter “{0}”: {1} of {2}', this.filter, countLeaves(this.shown), countLeaves(this.roots));
  }

  private remember(item: TreeItem): void {
    for (const child of item.children) {
      this.parents.set(child.id, item);
      this.remember(child);
    }
  }

  private tellGrouping(): void {
    // of the only view in its container the editor shows no description
    this.view.title = groupingName(this.grouping);
    void setContext('policyLens.treeGrouping', this.grouping);
  }

  private setState(state: ViewState): void {
    void setContext('policyLens.state', state);
    if (state === 'loading') this.read ??= showReading();
    else {
      this.read?.();
      this.read = undefined;
    }
  }

  /** What to do when there are figures but nothing to hold them against. */
  private hintFor(summary: Summary): string {
    if (!summary.ready || !this.roots.length || summary.observations) return '';
    return summary.datasetFiles
      ? vscode.l10n.t('The dataset holds no usable figures. See the problems in its files.')
      : vscode.l10n.t(
          'No dataset yet, so nothing is checked. The buttons above draft one from a document or import a sheet.',
        );
  }
}

/** Shows the editor's own bar over the view. @returns what ends it. */
function showReading(): () => void {
  let end: (() => void) | undefined;
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  void vscode.window.withProgress({ location: { viewId: 'policyLens.tree' } }, () => over);
  return () => end?.();
}

const conflictWords = (n: number): string =>
  n === 1 ? vscode.l10n.t('1 figure in conflict') : vscode.l10n.t('{0} figures in conflict', n);

function stateOf(summary: Summary): ViewState {
  if (!summary.ready) return 'loading';
  if (!summary.policies) return 'no-policy';
  return summary.observations ? 'ready' : 'no-dataset';
}
