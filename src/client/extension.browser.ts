import type * as vscode from 'vscode';
import { type ExtensionApi, start } from './activate.ts';

/** Web: one file, as nothing else can be loaded there; the code of the language client runs when it is needed. */
export const activate = (context: vscode.ExtensionContext): ExtensionApi =>
  start(context, async (watch) => (await import('./server/connect.browser.ts')).connect(context.extensionUri, watch));
