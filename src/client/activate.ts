import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { ACT_COMMAND } from '../protocol/experience.ts';
import { METHODS } from '../protocol/index.ts';
import { registerAnnotate } from './annotate/commands.ts';
import { registerCommands } from './commands.ts';
import { Comments } from './comments/comments.ts';
import { PlanDiff } from './diff.ts';
import { registerExperience } from './experience.ts';
import type { MarkdownIt } from './preview/markdown-it.ts';
import { Preview } from './preview/preview.ts';
import { StatusBar } from './status-bar.ts';
import { themeKind } from './theme.ts';
import { registerTree } from './tree/actions.ts';
import { CursorFollower } from './tree/follow.ts';
import { PolicyTree } from './tree/view.ts';

/** What both runtimes tell the server: which documents are its business and the language to speak. */
export const clientOptions = (): LanguageClientOptions => ({
  documentSelector: [{ language: 'markdown' }, { pattern: '**/*.csv' }, { pattern: '**/datapackage.json' }],
  initializationOptions: { locale: vscode.env.language, commands: true, theme: themeKind() },
  // links on cards run our one command, which starts nothing but the editor's own navigation
  markdown: { isTrusted: { enabledCommands: [ACT_COMMAND] } },
  outputChannelName: 'Policy Lens',
});

/** What VS Code's Markdown extension asks of us. */
export interface ExtensionApi {
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

/** Starts the client and the views around it. Everything is disposed with the extension. */
export async function start(context: vscode.ExtensionContext, client: BaseLanguageClient): Promise<ExtensionApi> {
  const tree = new PolicyTree(client, context.workspaceState);
  const follower = new CursorFollower(tree, context.workspaceState);
  const diff = new PlanDiff(client);
  const status = new StatusBar(client);
  context.subscriptions.push(tree, follower, status, ...registerCommands(client));
  context.subscriptions.push(...registerTree(client, tree, follower), ...diff.register());
  const comments = new Comments(client, context.globalState);
  const preview = new Preview(client);
  context.subscriptions.push(comments, ...registerAnnotate(client));
  const refreshExperience = registerExperience(context, client);
  client.onNotification(METHODS.changed, () => {
    refreshExperience();
    void tree.refresh();
    void status.refresh();
    void comments.showAll();
    void preview.refresh();
    diff.refresh();
  });
  // counts of a server that is gone are not left standing
  context.subscriptions.push(client.onDidChangeState(() => void status.refresh()));
  // Not awaited: requests wait for the server by themselves, and the editor need not wait at all. A failure to start
  // is shown by the client.
  const started = client.start();
  context.subscriptions.push({ dispose: () => void started.then(() => client.stop()) });
  return { extendMarkdownIt: preview.extendMarkdownIt };
}
