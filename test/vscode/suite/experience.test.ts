import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extension, fileUri, openDocument, poll } from './support';

const NOTE = 'notes/light-industry-plan.md';

describe('the editor’s surfaces', () => {
  before(async () => {
    await openDocument(NOTE);
    await extension().activate();
  });

  it('gives inlay hints, and none when they are turned off', async () => {
    const ask = () =>
      vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        fileUri(NOTE),
        new vscode.Range(0, 0, 99, 0),
      );
    const hints = await poll(ask, (found) => found.some((h) => h.label === '✓'));
    assert.ok(hints.some((h) => String(h.label).startsWith('→')));
    const settings = vscode.workspace.getConfiguration('policyLens', fileUri(NOTE));
    await settings.update('inlayHints', 'off', vscode.ConfigurationTarget.Workspace);
    try {
      await poll(ask, (found) => found.length === 0);
    } finally {
      await settings.update('inlayHints', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await poll(ask, (found) => found.length > 0);
  });

  it('takes a rule’s severity from the settings, live', async () => {
    const codes = (): unknown[] =>
      vscode.languages.getDiagnostics(fileUri(NOTE)).map((d) => (typeof d.code === 'object' ? d.code.value : d.code));
    await poll(codes, (found) => found.includes('figure.scale'));
    const settings = vscode.workspace.getConfiguration('policyLens', fileUri(NOTE));
    await settings.update('rules', { 'figure.scale': 'off' }, vscode.ConfigurationTarget.Workspace);
    try {
      await poll(codes, (found) => !found.includes('figure.scale') && found.length > 0);
    } finally {
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await poll(codes, (found) => found.includes('figure.scale'));
  });
});
