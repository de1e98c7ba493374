import * as vscode from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler, type LanguageClientOptions } from 'vscode-languageclient';
import { ACT_COMMAND } from '../../protocol/experience.ts';
import { themeKind } from '../theme.ts';
import type { Watch } from './server.ts';

/** What both runtimes tell the server: which documents are its business and the language to speak. */
export const clientOptions = (watch: Watch): LanguageClientOptions => ({
  documentSelector: [{ language: 'markdown' }, { pattern: '**/*.csv' }, { pattern: '**/datapackage.json' }],
  // sent, they are there without a question for every keystroke
  initializationOptions: { locale: vscode.env.language, commands: true, theme: themeKind(), diagnostics: 'push' },
  // links on cards run our one command, which starts nothing but the editor's own navigation
  markdown: { isTrusted: { enabledCommands: [ACT_COMMAND] } },
  outputChannel: watch.log,
  errorHandler: handler(watch),
});

/**
 * An end is for `watch` to judge, which also tells the user. What cannot be written or read is no end by itself: after
 * some such errors, which a dying server leaves behind, the library would stop it unheard, or the one that took its place.
 */
const handler = (watch: Watch): ErrorHandler => ({
  error: () => ({ action: ErrorAction.Continue, handled: true }),
  closed: () => ({ action: watch.ended() ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true }),
});
