import * as vscode from 'vscode';
import { EXPERIENCE, type HarvestParams, type HarvestResult } from '../protocol/experience.ts';
import { type PoliciesResult, TREE } from '../protocol/tree.ts';
import { figuresOf, indicatorsOf } from './counts.ts';
import { exists } from './files.ts';
import { working } from './progress.ts';
import { fromUri, toUri } from './server/convert.ts';
import type { Server } from './server/server.ts';

/** The sample workspace, by path; a package in the browser cannot be listed. A test compares it with seeds/. */
const SAMPLE_FILES: readonly string[] = [
  'README.md',
  'data/datapackage.json',
  'data/indicators.csv',
  'data/observations.csv',
  'notes/light-industry-plan.md',
  'notes/轻工业指标核对笔记.md',
  'policy/轻工业稳增长工作方案（2023—2024年）.md',
];

/** The commands for someone who starts: walkthrough, sample workspace, a first dataset. */
export function registerOnboarding(server: Server, extensionUri: vscode.Uri): vscode.Disposable[] {
  return [
    server.command('policyLens.walkthrough', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', 'policy-lens.policy-lens#start', false),
    ),
    server.command('policyLens.openSample', () => openSample(extensionUri)),
    server.command('policyLens.createDataset', () => createDataset(server)),
  ];
}

/** Copies the sample into a folder the user picks and opens it. A sample that is there already is only opened. */
async function openSample(extensionUri: vscode.Uri): Promise<void> {
  const [parent] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      title: vscode.l10n.t('Where should the sample workspace go?'),
      openLabel: vscode.l10n.t('Put It Here'),
    })) ?? [];
  if (!parent) return;
  const target = vscode.Uri.joinPath(parent, 'policy-lens-sample');
  if (!(await exists(target))) await copySample(extensionUri, target);
  await vscode.commands.executeCommand('vscode.openFolder', target);
}

async function copySample(extensionUri: vscode.Uri, target: vscode.Uri): Promise<void> {
  const from = vscode.Uri.joinPath(extensionUri, 'seeds');
  for (const file of SAMPLE_FILES) {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(from, ...file.split('/')));
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(target, ...file.split('/')), bytes);
  }
}

/** Drafts a data package from the active document, beside it or in the workspace folder, and opens its figures. */
async function createDataset(server: Server): Promise<void> {
  const uri = await sourceOf(server);
  if (!uri) return;
  const params: HarvestParams = { uri: fromUri(uri) };
  const draft = await working(vscode.l10n.t('Drafting a dataset…'), (token) =>
    server.request<HarvestResult>(EXPERIENCE.harvest, params, token),
  );
  if (draft === undefined) return;
  if (!draft) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This document has no figures to put into a dataset.'));
    return;
  }
  const folder = await freeFolder(uri);
  const edit = new vscode.WorkspaceEdit();
  for (const { name, text } of draft.files)
    edit.createFile(vscode.Uri.joinPath(folder, name), { contents: new TextEncoder().encode(text) });
  if (!(await vscode.workspace.applyEdit(edit))) return;
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, 'observations.csv'), { preview: false });
  const message = vscode.l10n.t(
    'A draft with {0} of {1}. Check every row against its source before you rely on it.',
    figuresOf(draft.observations),
    indicatorsOf(draft.indicators),
  );
  const names = vscode.l10n.t('Open Indicators');
  const dashboard = vscode.l10n.t('Open Dashboard');
  const answer = await vscode.window.showInformationMessage(message, names, dashboard);
  if (answer === names) await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, 'indicators.csv'));
  if (answer === dashboard) await vscode.commands.executeCommand('policyLens.dashboard');
}

/** The document in the active editor; else the folder's only policy document, or the one the user chooses. */
async function sourceOf(server: Server): Promise<vscode.Uri | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId === 'markdown' && !document.isUntitled) return document.uri;
  const policies = await server.request<PoliciesResult>(TREE.policies);
  if (!policies.length) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a saved policy document first.'));
    return undefined;
  }
  const [only] = policies;
  if (only && policies.length === 1) return toUri(only.uri);
  const items = policies.map(({ uri, title }) => {
    const path = vscode.workspace.asRelativePath(toUri(uri));
    return { uri, label: title || path, description: title ? path : '' };
  });
  const title = vscode.l10n.t('From which document should the dataset be drafted?');
  const chosen = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  return chosen && toUri(chosen.uri);
}

/** `data` in the workspace folder or beside the document; `data-draft`, `data-draft-2` … where that is taken. */
async function freeFolder(document: vscode.Uri): Promise<vscode.Uri> {
  const root = vscode.workspace.getWorkspaceFolder(document)?.uri ?? vscode.Uri.joinPath(document, '..');
  for (let n = 0; ; n++) {
    const name = n === 0 ? 'data' : n === 1 ? 'data-draft' : `data-draft-${n}`;
    const folder = vscode.Uri.joinPath(root, name);
    if (!(await exists(folder))) return folder;
  }
}
