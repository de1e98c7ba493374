import * as vscode from 'vscode';
import {
  type ConvertParams,
  type ConvertResult,
  type GuessParams,
  IMPORT,
  type Mapping,
  type SheetRows,
} from '../../protocol/import.ts';
import { figuresOf, indicatorsOf, rowsOf } from '../counts.ts';
import { exists } from '../files.ts';
import type { Server } from '../server/server.ts';
import { confirmMapping } from './confirm.ts';
import { type NamedRows, readSheets } from './rows.ts';

/** Turns a sheet into a dataset: asks for file, sheet, columns and folder; nothing is written before the end. */
export async function importSheet(server: Server, given: vscode.Uri | undefined): Promise<void> {
  const file = given instanceof vscode.Uri ? given : await askFile();
  const sheet = file && (await askSheet(file));
  if (!file || !sheet) return;
  const { rows } = sheet;
  const source = [nameOf(file), sheet.name].filter(Boolean).join(' ');
  const guess: GuessParams = { rows };
  const mapping = await server.request<Mapping>(IMPORT.guess, guess);
  const title = vscode.l10n.t('Import {0}', source);
  const result = await confirmMapping(mapping, title, (m) => convert(server, rows, m, source));
  const folder = result && (await askFolder(file, title, result));
  if (!folder) return;
  if (!(await write(folder, result))) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The dataset could not be written.'));
    return;
  }
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, 'observations.csv'));
  await tell(result, source);
}

const convert = (server: Server, rows: SheetRows, mapping: Mapping, source: string): Promise<ConvertResult> => {
  const params: ConvertParams = { rows, mapping, source };
  return server.request<ConvertResult>(IMPORT.convert, params);
};

const nameOf = (file: vscode.Uri): string => file.path.slice(file.path.lastIndexOf('/') + 1);

async function askFile(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Which sheet should become a dataset?'),
    openLabel: vscode.l10n.t('Import'),
    filters: { [vscode.l10n.t('Sheets')]: ['xlsx', 'csv'] },
  });
  return chosen?.[0];
}

async function askSheet(file: vscode.Uri): Promise<NamedRows | undefined> {
  const sheets = await sheetsOf(file);
  if (!sheets?.length) {
    const message = sheets
      ? vscode.l10n.t('{0} holds nothing.', nameOf(file))
      : vscode.l10n.t('{0} could not be read as an .xlsx or .csv file.', nameOf(file));
    void vscode.window.showWarningMessage(message);
    return undefined;
  }
  if (sheets.length === 1) return sheets[0];
  const picks = sheets.map((sheet) => ({
    label: sheet.name,
    description: rowsOf(sheet.rows.length),
    sheet,
  }));
  return (await vscode.window.showQuickPick(picks, { title: vscode.l10n.t('Which sheet of {0}?', nameOf(file)) }))
    ?.sheet;
}

/** undefined for a file that is no spreadsheet. */
async function sheetsOf(file: vscode.Uri): Promise<NamedRows[] | undefined> {
  const bytes = await vscode.workspace.fs.readFile(file);
  try {
    return await readSheets(bytes, nameOf(file));
  } catch (error) {
    console.warn(`Policy Lens: ${nameOf(file)}`, error);
    return undefined;
  }
}

/** A folder for the dataset: a free name is proposed, and what is there already is replaced only when the user says so. */
async function askFolder(file: vscode.Uri, title: string, result: ConvertResult): Promise<vscode.Uri | undefined> {
  const root =
    (vscode.workspace.getWorkspaceFolder(file) ?? vscode.workspace.workspaceFolders?.[0])?.uri ??
    vscode.Uri.joinPath(file, '..');
  const path = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Folder for the dataset, below {0}', nameOf(root)),
    value: await freeName(root, result),
    ignoreFocusOut: true,
    validateInput: (value) => (isPath(value) ? undefined : vscode.l10n.t('Give a folder inside the workspace.')),
  });
  if (path === undefined) return undefined;
  const folder = vscode.Uri.joinPath(root, ...path.trim().split('/'));
  const there = await existing(folder, result);
  if (!there.length) return folder;
  const replace = vscode.l10n.t('Replace');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('{0} has these files already: {1}. Replace them?', path, there.join(', ')),
    { modal: true },
    replace,
  );
  return answer === replace ? folder : undefined;
}

const isPath = (value: string): boolean =>
  value.trim() !== '' &&
  value
    .trim()
    .split('/')
    .every((part) => part !== '' && part !== '.' && part !== '..' && !part.includes('\\'));

async function freeName(root: vscode.Uri, result: ConvertResult): Promise<string> {
  for (let n = 1; ; n++) {
    const name = n === 1 ? 'data' : `data-${n}`;
    if (!(await existing(vscode.Uri.joinPath(root, name), result)).length) return name;
  }
}

/** Which of the dataset's files a folder has. */
async function existing(folder: vscode.Uri, { files }: ConvertResult): Promise<string[]> {
  const names = await Promise.all(
    files.map(async ({ name }) => ((await exists(vscode.Uri.joinPath(folder, name))) ? name : '')),
  );
  return names.filter(Boolean);
}

/** All files or none, in one undo step. */
function write(folder: vscode.Uri, { files }: ConvertResult): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const { name, text } of files)
    edit.createFile(vscode.Uri.joinPath(folder, name), { contents: new TextEncoder().encode(text), overwrite: true });
  return vscode.workspace.applyEdit(edit);
}

/** Says what came in, and keeps what did not at hand. */
async function tell({ observations, indicators, problems }: ConvertResult, source: string): Promise<void> {
  const done = vscode.l10n.t(
    '{0} of {1} imported from {2}.',
    figuresOf(observations),
    indicatorsOf(indicators),
    source,
  );
  if (!problems.length) {
    void vscode.window.showInformationMessage(done);
    return;
  }
  const show = vscode.l10n.t('Show Them');
  const left =
    problems.length === 1
      ? vscode.l10n.t('1 cell was left out.')
      : vscode.l10n.t('{0} cells were left out.', problems.length);
  if ((await vscode.window.showWarningMessage(`${done} ${left}`, show)) !== show) return;
  const content = [`${source}: ${left}`, '', ...problems.map(({ cell, message }) => `${cell}\t${message}`), ''].join(
    '\n',
  );
  const list = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
  await vscode.window.showTextDocument(list, { viewColumn: vscode.ViewColumn.Beside, preview: true });
}
