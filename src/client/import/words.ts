import * as vscode from 'vscode';
import type { ColumnField, ColumnUse, MappedColumn } from '../../protocol/import.ts';

/** What a column can be, in words, in the order of the pick list. */
export const fieldWords = (): Readonly<Record<ColumnField, string>> => ({
  label: vscode.l10n.t('Name of the indicator'),
  label_zh: vscode.l10n.t('Name in Chinese'),
  label_en: vscode.l10n.t('Name in English'),
  indicator: vscode.l10n.t('Key of the indicator'),
  unit: vscode.l10n.t('Unit'),
  time_period: vscode.l10n.t('Year or period'),
  role: vscode.l10n.t('Target, actual or baseline'),
  bound: vscode.l10n.t('Bound: at least, at most …'),
  value_max: vscode.l10n.t('Upper end of a range'),
  unit_mult: vscode.l10n.t('Power of ten to multiply by'),
  sector: vscode.l10n.t('Sector'),
  ref_area: vscode.l10n.t('Area'),
  aliases: vscode.l10n.t('Other names'),
  obligation: vscode.l10n.t('Binding or anticipatory'),
  direction: vscode.l10n.t('Better up or down'),
  definition: vscode.l10n.t('Definition'),
  source: vscode.l10n.t('Source'),
  source_quote: vscode.l10n.t('Words of the source'),
  valid_from: vscode.l10n.t('Day of publication'),
  obs_status: vscode.l10n.t('Status'),
  comment: vscode.l10n.t('Comment'),
});

export const roleWords = (): Readonly<Record<'target' | 'actual' | 'baseline', string>> => ({
  target: vscode.l10n.t('target'),
  actual: vscode.l10n.t('actual'),
  baseline: vscode.l10n.t('baseline'),
});

/** A column's meaning in a few words: `Figures · 2025 · target · 亿元`. */
export function useWords(use: ColumnUse): string {
  if (use.as === 'skip') return vscode.l10n.t('Left out');
  if (use.as === 'field') return fieldWords()[use.field];
  const role = use.role ? roleWords()[use.role] : '';
  return [vscode.l10n.t('Figures'), use.indicator, use.period, role, use.unit].filter(Boolean).join(' · ');
}

/** How sure the guess is, as an icon. */
export function iconOf({ use, confidence }: MappedColumn): string {
  if (confidence === 'unsure') return '$(question)';
  return use.as === 'skip' ? '$(circle-slash)' : '$(pass)';
}

/** A column's letters as spreadsheets show them: 0 → A, 26 → AA. */
export function letters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return `${rest >= 0 ? letters(rest) : ''}${String.fromCharCode(65 + (column % 26))}`;
}
