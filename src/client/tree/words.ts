import * as vscode from 'vscode';
import type { TreeItem } from '../../protocol/index.ts';
import type { Grouping } from '../../protocol/tree.ts';

export const conflictMark = (item: TreeItem): string =>
  item.conflicts
    ? item.conflicts === 1
      ? vscode.l10n.t('1 conflict')
      : vscode.l10n.t('{0} conflicts', item.conflicts)
    : '';

export function kindName(kind: TreeItem['kind']): string {
  switch (kind) {
    case 'document':
      return vscode.l10n.t('Policy document');
    case 'note':
      return vscode.l10n.t('Note');
    case 'sector':
      return vscode.l10n.t('Sector');
    case 'period':
      return vscode.l10n.t('Period');
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

/** The view's title: the extension's name for the grouping by document, which is the usual one. */
export function groupingName(grouping: Grouping): string {
  if (grouping === 'document') return 'Policy Lens';
  return grouping === 'sector' ? vscode.l10n.t('By sector') : vscode.l10n.t('By period');
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

/** What a screen reader says: kind, name, verdict, conflicts below. */
export const spoken = (item: TreeItem): string =>
  [
    kindName(item.kind),
    item.label,
    item.description,
    item.verdict === undefined ? '' : verdictName(item.verdict),
    // said by the verdict already
    item.verdict === 'conflict' ? '' : conflictMark(item),
  ]
    .filter(Boolean)
    .join(', ');
