import type * as vscode from 'vscode';
import { type ExtensionApi, start } from './activate.ts';

/** Desktop and remote. The code of the language client stays in a file of its own until the editor is ready. */
export const activate = (context: vscode.ExtensionContext): ExtensionApi =>
  start(context, async (watch) => (await import('./server/connect.node.ts')).connect(context.extensionUri, watch));
