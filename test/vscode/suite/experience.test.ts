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

  it('offers language-model tools that answer with rows and sources', async () => {
    const names = vscode.lm.tools.map((t) => t.name).filter((n) => n.startsWith('policy-lens_'));
    assert.deepEqual(names.sort(), ['policy-lens_check', 'policy-lens_figure', 'policy-lens_targets']);
    const result = await vscode.lm.invokeTool('policy-lens_figure', {
      input: { indicator: 'light.revenue', period: '2024' },
      toolInvocationToken: undefined,
    });
    const [part] = result.content;
    assert.ok(part instanceof vscode.LanguageModelTextPart);
    const answer = JSON.parse(part.value) as { kind: string; rows: { value: string; source: string; where: string }[] };
    assert.equal(answer.kind, 'found');
    assert.equal(answer.rows[0]?.value, '23200000000000');
    assert.match(answer.rows[0]?.source ?? '', /2025-09-30/);
    assert.match(answer.rows[0]?.where ?? '', /observations\.csv:4$/);
  });
});
