import * as vscode from 'vscode';
import type { ColumnField, ColumnUse, ConvertResult, MappedColumn, Mapping } from '../../protocol/import.ts';
import { figuresOf, indicatorsOf } from '../counts.ts';
import { fieldWords, iconOf, letters, roleWords, useWords } from './words.ts';

interface Choice extends vscode.QuickPickItem {
  /** The mapping after this choice; undefined when the user turned away from it. */
  readonly change?: () => Promise<Mapping | undefined>;
  readonly done?: true;
}

const heading = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });

/**
 * Shows what each column is taken for and how much that gives; a column is changed by choosing it. Goes on until the
 * user imports. @returns what was confirmed, undefined when the user turns away.
 */
export async function confirmMapping(
  guess: Mapping,
  title: string,
  convert: (mapping: Mapping) => Promise<ConvertResult>,
): Promise<ConvertResult | undefined> {
  let mapping = guess;
  let asked = false;
  for (;;) {
    const result = await convert(mapping);
    const chosen = await vscode.window.showQuickPick(choicesOf(mapping, result), {
      title,
      placeHolder: vscode.l10n.t('Check what each column is. Choose one to change it.'),
      ignoreFocusOut: true,
      matchOnDescription: true,
    });
    if (!chosen) return undefined;
    if (!chosen.done) {
      mapping = (await chosen.change?.()) ?? mapping;
      continue;
    }
    if (result.fractionLike && !mapping.fractions && !asked) {
      const fractions = await askFractions();
      if (fractions === undefined) continue;
      asked = true;
      if (fractions) {
        mapping = { ...mapping, fractions };
        continue;
      }
    }
    if (result.observations) return result;
  }
}

function leftOut(cells: number): string {
  if (!cells) return '';
  return cells === 1 ? vscode.l10n.t('1 cell left out') : vscode.l10n.t('{0} cells left out', cells);
}

function choicesOf(mapping: Mapping, result: ConvertResult): Choice[] {
  const first = result.problems[0];
  const go: Choice = {
    label: `$(arrow-right) ${vscode.l10n.t('Import {0} of {1}', figuresOf(result.observations), indicatorsOf(result.indicators))}`,
    description: leftOut(result.problems.length),
    ...(first ? { detail: `${first.cell}: ${first.message}` } : {}),
    alwaysShow: true,
    done: true,
  };
  const unit: Choice = {
    label: `$(symbol-ruler) ${vscode.l10n.t('Unit where none is given')}`,
    description: mapping.unit || vscode.l10n.t('none'),
    change: () => askUnit(mapping),
  };
  const shares: Choice = {
    label: `$(symbol-operator) ${vscode.l10n.t('Shares are parts of one')}`,
    description: mapping.fractions ? vscode.l10n.t('0.053 becomes 5.3%') : vscode.l10n.t('no'),
    change: async () => ({ ...mapping, fractions: !mapping.fractions }),
  };
  return [
    go,
    heading(vscode.l10n.t('Columns')),
    ...mapping.columns.map((column, i) => columnChoice(mapping, column, i)),
    heading(vscode.l10n.t('All figures')),
    unit,
    ...(result.fractionLike || mapping.fractions ? [shares] : []),
  ];
}

function columnChoice(mapping: Mapping, column: MappedColumn, index: number): Choice {
  const change = async (): Promise<Mapping | undefined> => {
    const use = await askUse(column, index);
    if (!use) return undefined;
    const made: MappedColumn = { ...column, use, confidence: 'sure' };
    return { ...mapping, columns: mapping.columns.map((c, i) => (i === index ? made : freed(c, use))) };
  };
  return {
    label: `${iconOf(column)} ${letters(index)} ${column.head}`,
    description: useWords(column.use),
    detail: column.samples.join(' · '),
    change,
  };
}

/** A field stands in one column: the column that held it before is left out. */
const freed = (column: MappedColumn, taken: ColumnUse): MappedColumn =>
  taken.as === 'field' && column.use.as === 'field' && column.use.field === taken.field
    ? { ...column, use: { as: 'skip' }, confidence: 'unsure' }
    : column;

interface UseChoice extends vscode.QuickPickItem {
  readonly use?: ColumnUse;
  readonly figures?: true;
}

async function askUse(column: MappedColumn, index: number): Promise<ColumnUse | undefined> {
  const fields = Object.entries(fieldWords()) as [ColumnField, string][];
  const choices: UseChoice[] = [
    { label: vscode.l10n.t('Left out'), use: { as: 'skip' } },
    { label: vscode.l10n.t('Figures'), figures: true },
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    ...fields.map(([field, label]): UseChoice => ({ label, description: field, use: { as: 'field', field } })),
  ];
  const title = vscode.l10n.t('What is column {0}?', `${letters(index)} ${column.head}`.trim());
  const placeHolder = column.samples.join(' · ');
  const chosen = await vscode.window.showQuickPick(choices, { title, placeHolder, ignoreFocusOut: true });
  return chosen?.figures ? askFigures(column, title) : chosen?.use;
}

/** What a head says of all the figures below it; each part may be left to the rows. */
async function askFigures({ use, head }: MappedColumn, title: string): Promise<ColumnUse | undefined> {
  const before = use.as === 'figures' ? use : { as: 'figures' as const };
  const ask = (prompt: string, value = ''): Thenable<string | undefined> =>
    vscode.window.showInputBox({ title, prompt, value, ignoreFocusOut: true });
  const indicator = await ask(
    vscode.l10n.t('Indicator that “{0}” names. Leave it empty where another column names it.', head),
    before.indicator,
  );
  if (indicator === undefined) return undefined;
  const period = await ask(
    vscode.l10n.t('Year or period of all these figures. Leave it empty where a column says it.'),
    before.period,
  );
  if (period === undefined) return undefined;
  const unit = await ask(
    vscode.l10n.t('Unit of all these figures. Leave it empty where a column says it.'),
    before.unit,
  );
  if (unit === undefined) return undefined;
  const roles = Object.entries(roleWords()) as ['target' | 'actual' | 'baseline', string][];
  const choices = [
    { label: vscode.l10n.t('as the rows say, or else actual'), role: undefined },
    ...roles.map(([role, label]) => ({ label, role })),
  ];
  const chosen = await vscode.window.showQuickPick(choices, { title, ignoreFocusOut: true });
  if (!chosen) return undefined;
  return {
    as: 'figures',
    ...(indicator.trim() ? { indicator: indicator.trim() } : {}),
    ...(period.trim() ? { period: period.trim() } : {}),
    ...(unit.trim() ? { unit: unit.trim() } : {}),
    ...(chosen.role ? { role: chosen.role } : {}),
  };
}

async function askUnit(mapping: Mapping): Promise<Mapping | undefined> {
  const unit = await vscode.window.showInputBox({
    title: vscode.l10n.t('Unit where none is given'),
    prompt: vscode.l10n.t('As you would write it, such as 亿元, t, % or {jobs}.'),
    value: mapping.unit,
    ignoreFocusOut: true,
  });
  return unit === undefined ? undefined : { ...mapping, unit: unit.trim() };
}

/** @returns true for parts of one, false for per cent, undefined when the user turns away. */
async function askFractions(): Promise<boolean | undefined> {
  const choices = [
    { label: vscode.l10n.t('Parts of one: 0.053 becomes 5.3%'), fractions: true },
    { label: vscode.l10n.t('Per cent already: 0.053 stays 0.053%'), fractions: false },
  ];
  const title = vscode.l10n.t('All shares in this sheet are below one. What are they?');
  return (await vscode.window.showQuickPick(choices, { title, ignoreFocusOut: true }))?.fractions;
}
