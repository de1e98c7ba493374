import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { METHODS, type Severity, type Summary, type TreeItem } from '../protocol/index.ts';

const ICONS: Readonly<Record<TreeItem['kind'], string>> = {
  document: 'book',
  note: 'note',
  sector: 'organization',
  task: 'checklist',
  measure: 'tools',
  target: 'target',
  figure: 'symbol-number',
  group: 'target',
};

/** States the view's welcome texts depend on (`viewsWelcome` in package.json). */
type ViewState = 'loading' | 'no-policy' | 'no-dataset' | 'ready';

/** The view of sectors ▸ tasks ▸ measures and targets. Items come whole from the server; nothing is parsed here. */
export class PolicyTree implements vscode.TreeDataProvider<TreeItem>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<TreeItem>;
  private readonly parents = new Map<string, TreeItem>();
  private roots: readonly TreeItem[] = [];

  constructor(private readonly client: BaseLanguageClient) {
    this.view = vscode.window.createTreeView('policyLens.tree', { treeDataProvider: this, showCollapseAll: true });
    this.setState('loading');
  }

  dispose(): void {
    this.view.dispose();
    this.changed.dispose();
  }

  async refresh(): Promise<void> {
    const [roots, summary] = await Promise.all([
      this.client.sendRequest<TreeItem[]>(METHODS.tree),
      this.client.sendRequest<Summary>(METHODS.summary),
    ]);
    this.roots = roots;
    this.parents.clear();
    for (const root of roots) this.remember(root);
    this.setState(stateOf(summary));
    this.view.message = this.messageFor(summary) ?? '';
    this.view.badge = summary.conflicts
      ? { value: summary.conflicts, tooltip: vscode.l10n.t('{0} figures conflict with the dataset', summary.conflicts) }
      : undefined;
    this.changed.fire(undefined);
  }

  getChildren(item?: TreeItem): TreeItem[] {
    return [...(item ? item.children : this.roots)];
  }

  getParent(item: TreeItem): TreeItem | undefined {
    return this.parents.get(item.id);
  }

  getTreeItem(item: TreeItem): vscode.TreeItem {
    const collapsible = item.children.length
      ? item.kind === 'document' || item.kind === 'group'
        ? vscode.TreeItemCollapsibleState.Expanded
        : vscode.TreeItemCollapsibleState.Collapsed
      : vscode.TreeItemCollapsibleState.None;
    const node = new vscode.TreeItem(item.label, collapsible);
    node.id = item.id;
    node.description = [item.description, item.children.length ? String(item.children.length) : '', conflictMark(item)]
      .filter(Boolean)
      .join(' · ');
    node.iconPath = new vscode.ThemeIcon(ICONS[item.kind], colorOf(item.severity));
    node.tooltip = tooltipOf(item);
    node.contextValue = `policyLens.${item.kind}`;
    node.accessibilityInformation = {
      label: `${kindName(item.kind)} ${item.label} ${item.description} ${conflictMark(item)}`,
    };
    node.command = { command: 'policyLens.reveal', title: vscode.l10n.t('Show in the text'), arguments: [item] };
    return node;
  }

  private remember(item: TreeItem): void {
    for (const child of item.children) {
      this.parents.set(child.id, item);
      this.remember(child);
    }
  }

  private setState(state: ViewState): void {
    void vscode.commands.executeCommand('setContext', 'policyLens.state', state);
  }

  /** A hint above the tree when there are figures but nothing to hold them against. */
  private messageFor(summary: Summary): string | undefined {
    if (!summary.ready || !this.roots.length || summary.observations) return undefined;
    return summary.datasetFiles
      ? vscode.l10n.t('The dataset holds no usable figures. See the problems in its files.')
      : vscode.l10n.t('No dataset yet: add a datapackage.json or a CSV with figures, and citations will be checked.');
  }
}

function stateOf(summary: Summary): ViewState {
  if (!summary.ready) return 'loading';
  if (!summary.policies) return 'no-policy';
  return summary.observations ? 'ready' : 'no-dataset';
}

const conflictMark = (item: TreeItem): string =>
  item.conflicts
    ? item.conflicts === 1
      ? vscode.l10n.t('1 conflict')
      : vscode.l10n.t('{0} conflicts', item.conflicts)
    : '';

function colorOf(severity: Severity | undefined): vscode.ThemeColor | undefined {
  if (severity === 'error') return new vscode.ThemeColor('list.errorForeground');
  return severity === 'warning' ? new vscode.ThemeColor('list.warningForeground') : undefined;
}

function kindName(kind: TreeItem['kind']): string {
  switch (kind) {
    case 'document':
      return vscode.l10n.t('Policy document');
    case 'note':
      return vscode.l10n.t('Note');
    case 'sector':
      return vscode.l10n.t('Sector');
    case 'task':
      return vscode.l10n.t('Task');
    case 'measure':
      return vscode.l10n.t('Measure');
    case 'target':
      return vscode.l10n.t('Target');
    case 'figure':
      return vscode.l10n.t('Cited figure');
    case 'group':
      return vscode.l10n.t('Group');
  }
}

function tooltipOf(item: TreeItem): string {
  const verdict = item.verdict === undefined ? '' : verdictName(item.verdict);
  return [`${kindName(item.kind)}: ${item.label}`, item.description, verdict, conflictMark(item)]
    .filter(Boolean)
    .join('\n');
}

function verdictName(verdict: NonNullable<TreeItem['verdict']>): string {
  switch (verdict) {
    case 'agrees':
      return vscode.l10n.t('Agrees with the dataset');
    case 'conflict':
      return vscode.l10n.t('Conflicts with the dataset');
    case 'no-row':
      return vscode.l10n.t('The dataset has no figure for this period');
    case 'unmatched':
      return vscode.l10n.t('Not in the dataset');
    case 'ambiguous':
      return vscode.l10n.t('Ambiguous: more than one indicator fits');
    case 'silenced':
      return vscode.l10n.t('Not checked');
  }
}
