import type * as vscode from 'vscode';
import { METHODS } from '../protocol/index.ts';
import { registerAnnotate } from './annotate/commands.ts';
import { registerCommands } from './commands.ts';
import { Comments } from './comments/comments.ts';
import { PlanDiff } from './diff.ts';
import { registerExperience } from './experience.ts';
import type { MarkdownIt } from './preview/markdown-it.ts';
import { Preview } from './preview/preview.ts';
import { type Connect, Server, unlessGone } from './server/server.ts';
import { StatusBar } from './status-bar.ts';
import { registerTree } from './tree/actions.ts';
import { CursorFollower } from './tree/follow.ts';
import { PolicyTree } from './tree/view.ts';

/** What VS Code's Markdown extension asks of us. */
export interface ExtensionApi {
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

/**
 * Puts up everything the editor shows, at once, and has the server loaded when the editor has gone on: activation
 * waits for nothing. Everything is disposed with the extension.
 */
export function start(context: vscode.ExtensionContext, connect: Connect): ExtensionApi {
  const server = new Server(connect);
  const tree = new PolicyTree(server, context.workspaceState);
  const follower = new CursorFollower(tree, context.workspaceState);
  const diff = new PlanDiff(server);
  const status = new StatusBar(server);
  context.subscriptions.push(server, tree, follower, status, ...registerCommands(server));
  context.subscriptions.push(...registerTree(server, tree, follower), ...diff.register());
  const comments = new Comments(server, context.globalState);
  const preview = new Preview(server);
  context.subscriptions.push(comments, ...registerAnnotate(server));
  const refreshExperience = registerExperience(context, server);
  const refresh = (): void => {
    refreshExperience();
    for (const view of [tree, status, preview]) unlessGone(view.refresh());
  };
  server.on(METHODS.changed, () => {
    refresh();
    unlessGone(comments.showAll());
    diff.refresh();
  });
  // what a server said that is gone is not left standing
  server.onDidChangeState(refresh);
  const soon = setTimeout(() => void server.start());
  context.subscriptions.push({ dispose: () => clearTimeout(soon) });
  return { extendMarkdownIt: preview.extendMarkdownIt };
}
