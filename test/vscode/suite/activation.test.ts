import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extension, openDocument } from './support';

describe('activation', () => {
  it('finds the extension', () => {
    // in Chinese its name in Chinese follows
    assert.match(extension().packageJSON.displayName, /^Policy Lens/);
  });

  it('activates when a Markdown file is shown', async () => {
    const [file] = await vscode.workspace.findFiles('**/*.md', undefined, 1);
    assert.ok(file, 'the workspace has no Markdown file');
    const document = await openDocument(vscode.workspace.asRelativePath(file));
    assert.equal(document.languageId, 'markdown');
    await extension().activate();
    assert.equal(extension().isActive, true);
  });
});
