import * as vscode from 'vscode';
import { ANNOTATE, type Operation, type SilenceItem } from '../../protocol/annotate.ts';
import { toLocation } from '../server/convert.ts';
import type { Server } from '../server/server.ts';

type Silence = Extract<Operation, { op: 'ignore' | 'disable-line' }>;

/** Asks what is to be silenced and why. @returns undefined when the user turns away. */
export async function askReason(): Promise<Silence | undefined> {
  const scope = await vscode.window.showQuickPick(
    [
      { label: vscode.l10n.t('This figure'), description: ':figure[…]{ignore="…"}', op: 'ignore' as const },
      {
        label: vscode.l10n.t('This line'),
        description: '<!-- policy-lens-disable-next-line … -->',
        op: 'disable-line' as const,
      },
    ],
    { title: vscode.l10n.t('Do not check') },
  );
  if (!scope) return undefined;
  const reason = await vscode.window.showInputBox({
    title: vscode.l10n.t('Do not check'),
    prompt: vscode.l10n.t('Why? Others will read this.'),
    placeHolder: vscode.l10n.t('for example: quoted from the first draft'),
    validateInput: (value) => (value.trim() ? undefined : vscode.l10n.t('Give a reason.')),
  });
  if (!reason) return undefined;
  return scope.op === 'ignore' ? { op: 'ignore', reason } : { op: 'disable-line', reason, codes: [] };
}

interface SilencePick extends vscode.QuickPickItem {
  readonly value: SilenceItem;
}

/** Lists every silenced place with its reason; choosing one shows it in the text. */
export async function showSilences(server: Server): Promise<void> {
  const items = await server.request<SilenceItem[]>(ANNOTATE.silences);
  if (!items.length) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing is silenced in this workspace.'));
    return;
  }
  const chosen = await vscode.window.showQuickPick(items.map(pickOf), {
    title: vscode.l10n.t('Silenced places'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!chosen) return;
  const location = toLocation({ uri: chosen.value.uri, range: chosen.value.range });
  const editor = await vscode.window.showTextDocument(location.uri, { preview: true });
  editor.selection = new vscode.Selection(location.range.start, location.range.start);
  editor.revealRange(location.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function pickOf(value: SilenceItem): SilencePick {
  const file = vscode.workspace.asRelativePath(vscode.Uri.parse(value.uri));
  const needed = value.needed ? '' : ` · ${vscode.l10n.t('no longer needed')}`;
  return {
    label: `${value.needed ? '$(mute)' : '$(check)'} ${value.reason || vscode.l10n.t('no reason given')}`,
    description: `${file}:${value.range.start.line + 1}${needed}`,
    detail: value.held[0] ?? value.words,
    value,
  };
}
