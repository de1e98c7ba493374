import * as vscode from 'vscode';

interface Entry extends vscode.QuickPickItem {
  readonly run?: () => Thenable<unknown>;
}

/** What a click on the status bar offers. */
export async function showMenu(): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const settings = vscode.workspace.getConfiguration('policyLens', uri);
  const command = (label: string, id: string, ...args: unknown[]): Entry => ({
    label,
    run: () => vscode.commands.executeCommand(id, ...args),
  });
  const hints = settings.get<string>('inlayHints', 'all');
  const entries: Entry[] = [
    command(`$(warning) ${vscode.l10n.t('Show problems')}`, 'workbench.actions.view.problems'),
    command(`$(question) ${vscode.l10n.t('Explain the figure under the cursor')}`, 'policyLens.explain'),
    command(`$(wand) ${vscode.l10n.t('Fix all conflicts in this file')}`, 'policyLens.fixFile'),
    command(`$(files) ${vscode.l10n.t('Fix all conflicts in the folder…')}`, 'policyLens.fixFolder'),
    command(`$(graph) ${vscode.l10n.t('Open the dashboard')}`, 'policyLens.dashboard'),
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    {
      label: `$(eye) ${hints === 'off' ? vscode.l10n.t('Show hints behind figures') : vscode.l10n.t('Hide hints behind figures')}`,
      run: () => settings.update('inlayHints', hints === 'off' ? 'all' : 'off'),
    },
    command(
      `$(gear) ${vscode.l10n.t('Settings of Policy Lens')}`,
      'workbench.action.openSettings',
      '@ext:policy-lens.policy-lens',
    ),
    command(`$(table) ${vscode.l10n.t('Import a sheet into a dataset…')}`, 'policyLens.importSheet'),
    command(`$(book) ${vscode.l10n.t('Get started with Policy Lens')}`, 'policyLens.walkthrough'),
  ];
  const chosen = await vscode.window.showQuickPick(entries, { title: 'Policy Lens' });
  await chosen?.run?.();
}
