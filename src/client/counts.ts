import * as vscode from 'vscode';

// A number and what it counts, for sentences with two of them. English tells one from more.

export const figuresOf = (n: number): string => (n === 1 ? vscode.l10n.t('1 figure') : vscode.l10n.t('{0} figures', n));

export const indicatorsOf = (n: number): string =>
  n === 1 ? vscode.l10n.t('1 indicator') : vscode.l10n.t('{0} indicators', n);

export const documentsOf = (n: number): string =>
  n === 1 ? vscode.l10n.t('1 document') : vscode.l10n.t('{0} documents', n);

export const rowsOf = (n: number): string => (n === 1 ? vscode.l10n.t('1 row') : vscode.l10n.t('{0} rows', n));
