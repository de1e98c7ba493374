import * as vscode from 'vscode';
import {
  ANNOTATE,
  type DirectiveName,
  type IndicatorItem,
  type Operation,
  type PerformResult,
  type PlaceRangeParams,
  type TargetItem,
} from '../../protocol/annotate.ts';
import type { PlaceArgument } from '../../protocol/review.ts';
import { fromRange, fromUri, toLocation } from '../server/convert.ts';
import type { Server } from '../server/server.ts';
import { askReason, showSilences } from './silences.ts';

const MARKS: readonly (readonly [string, DirectiveName])[] = [
  ['policyLens.markTarget', 'target'],
  ['policyLens.markMeasure', 'measure'],
  ['policyLens.markTask', 'task'],
  ['policyLens.markSector', 'sector'],
  ['policyLens.markFigure', 'figure'],
];

/** The annotation commands; each acts on the selection of the active editor, in one undo step. */
export function registerAnnotate(server: Server): vscode.Disposable[] {
  const on = (id: string, run: (editor: vscode.TextEditor) => Promise<void>): vscode.Disposable =>
    server.command(id, async (place?: PlaceArgument) => {
      if (place) await goTo(place);
      const editor = vscode.window.activeTextEditor;
      if (editor?.document.languageId === 'markdown') await run(editor);
      else
        void vscode.window.showInformationMessage(
          vscode.l10n.t('Open a Markdown document and put the cursor on the passage.'),
        );
    });
  return [
    ...MARKS.map(([id, name]) => on(id, (editor) => perform(server, editor, { op: 'mark', name }))),
    on('policyLens.bind', (editor) => bind(server, editor)),
    on('policyLens.link', (editor) => link(server, editor)),
    on('policyLens.removeAnnotation', (editor) => perform(server, editor, { op: 'remove' })),
    on('policyLens.silence', async (editor) => {
      const operation = await askReason();
      if (operation) await perform(server, editor, operation);
    }),
    server.command('policyLens.showSilences', () => showSilences(server)),
  ];
}

/** Quick fixes say which figure they are about; the selection may be elsewhere. */
async function goTo(place: PlaceArgument): Promise<void> {
  const { uri, range } = toLocation(place);
  await vscode.window.showTextDocument(uri, { selection: range });
}

const placeOf = ({ document, selection }: vscode.TextEditor): PlaceRangeParams => ({
  uri: fromUri(document.uri),
  range: fromRange(selection),
});

/** Asks the server for the edit and makes it; what cannot be done is said in words. */
async function perform(server: Server, editor: vscode.TextEditor, operation: Operation): Promise<void> {
  const params = { ...placeOf(editor), operation };
  const { edit, refused } = await server.request<PerformResult>(ANNOTATE.perform, params);
  if (!edit) {
    void vscode.window.showWarningMessage(refused ?? '');
    return;
  }
  const converted = await server.toWorkspaceEdit(edit);
  await vscode.workspace.applyEdit(converted);
  await saveOthers(converted, editor.document.uri);
}

/** Files that are not open in an editor would stay unsaved unseen: policy-lens.json, the document of a linked target. */
async function saveOthers(edit: vscode.WorkspaceEdit, own: vscode.Uri): Promise<void> {
  const shown = new Set(vscode.window.tabGroups.all.flatMap((g) => g.tabs.map(uriOf)));
  for (const [uri] of edit.entries()) {
    const key = uri.toString();
    if (key === own.toString() || shown.has(key)) continue;
    const document = vscode.workspace.textDocuments.find((d) => d.uri.toString() === key);
    await document?.save();
  }
}

const uriOf = ({ input }: vscode.Tab): string => (input instanceof vscode.TabInputText ? input.uri.toString() : '');

interface Pick<T> extends vscode.QuickPickItem {
  readonly value?: T;
}

/** What can be chosen: an indicator or a target. */
type Choosable = IndicatorItem | TargetItem;

const heading = (label: string): vscode.QuickPickItem => ({ label, kind: vscode.QuickPickItemKind.Separator });

/** What fits first, under a heading of its own; the rest can be searched for. */
function grouped<T extends Choosable>(items: readonly T[]): Pick<T>[] {
  const toPick = (value: T): Pick<T> => {
    const { label, description, detail } = value;
    return { label, description, detail, value };
  };
  const best = items.filter((item) => item.fits);
  const rest = items.filter((item) => !item.fits);
  return [
    ...(best.length ? [heading(vscode.l10n.t('Fits best')), ...best.map(toPick)] : []),
    ...(rest.length ? [heading(vscode.l10n.t('All')), ...rest.map(toPick)] : []),
  ];
}

async function bind(server: Server, editor: vscode.TextEditor): Promise<void> {
  const items = await server.request<IndicatorItem[]>(ANNOTATE.indicators, placeOf(editor));
  if (!items.length) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no dataset with indicators in this workspace.'));
    return;
  }
  const chosen = await vscode.window.showQuickPick(grouped(items), {
    title: vscode.l10n.t('Bind the figure to an indicator'),
    placeHolder: vscode.l10n.t('Type a name or an id, in either language'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!chosen?.value) return;
  const scope = await vscode.window.showQuickPick<Pick<'bind' | 'bind-folder'>>(
    [
      { label: vscode.l10n.t('Only this figure'), description: vscode.l10n.t('marks it in the text'), value: 'bind' },
      {
        label: vscode.l10n.t('This phrase, everywhere in this folder'),
        description: vscode.l10n.t('kept in policy-lens.json; the text stays as it is'),
        value: 'bind-folder',
      },
    ],
    { title: vscode.l10n.t('Bind to {0}', chosen.value.label) },
  );
  if (scope?.value) await perform(server, editor, { op: scope.value, indicator: chosen.value.id });
}

async function link(server: Server, editor: vscode.TextEditor): Promise<void> {
  const items = await server.request<TargetItem[]>(ANNOTATE.targets, placeOf(editor));
  if (!items.length) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No target was found in this workspace.'));
    return;
  }
  const chosen = await vscode.window.showQuickPick(grouped(items), {
    title: vscode.l10n.t('Link the measure to the target it serves'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!chosen?.value) return;
  const { uri, range, id } = chosen.value;
  await perform(server, editor, { op: 'link', uri, target: range, ...(id ? { id } : {}) });
}
