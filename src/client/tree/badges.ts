import * as vscode from 'vscode';
import type { Severity, TreeItem } from '../../protocol/index.ts';
import { conflictMark } from './words.ts';

const SCHEME = 'policy-lens-tree';
/** The editor shows two characters at most. */
const MOST = 9;

/**
 * What marks an item as in conflict at the right edge of its row, where a narrow view cuts nothing off and a theme
 * without colours shows it too: how many there are below, ✗ on a figure itself. Undefined for an item without conflicts.
 */
export const badgeUri = ({ conflicts, severity, children, ...item }: TreeItem): vscode.Uri | undefined =>
  conflicts
    ? vscode.Uri.from({
        scheme: SCHEME,
        path: `/${children.length ? conflicts : 0}`,
        query: severity ?? '',
        fragment: conflictMark({ conflicts, children, ...item }),
      })
    : undefined;

export const colorOf = (severity: Severity | undefined): vscode.ThemeColor | undefined => {
  if (severity === 'error') return new vscode.ThemeColor('list.errorForeground');
  return severity === 'warning' ? new vscode.ThemeColor('list.warningForeground') : undefined;
};

/** Says what is drawn for `badgeUri`: all of it stands in the address itself. */
export const badges: vscode.FileDecorationProvider = {
  provideFileDecoration({ scheme, path, query, fragment }) {
    if (scheme !== SCHEME) return undefined;
    const count = Number(path.slice(1));
    const badge = count > MOST ? `${MOST}+` : count ? String(count) : '✗';
    return new vscode.FileDecoration(badge, fragment, colorOf(query as Severity));
  },
};
