import * as vscode from 'vscode';

export const extensionId = 'policy-lens.policy-lens';

/** Whether the run is one with `--locale zh-cn`. */
export const isChinese = vscode.env.language.startsWith('zh');

/** The extension under test, from its source folder or installed from a package. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension(extensionId);
  if (!found) throw new Error(`${extensionId} is not installed`);
  return found;
}

/** URI of a file of the sample workspace, by its path from the workspace's root. */
export function fileUri(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a file of the sample workspace in an editor. */
export async function openDocument(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(fileUri(name));
  await vscode.window.showTextDocument(document);
  return document;
}

/**
 * Asks until `accept` likes the answer, and gives it; throws with the last answer after `ms`. Providers answer late:
 * an empty list right after activation means nothing.
 */
export async function poll<T>(ask: () => T | Thenable<T>, accept: (answer: T) => boolean, ms = 10_000): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (accept(answer)) return answer;
    if (Date.now() > end) throw new Error(`no good answer in ${ms} ms; the last: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
