import type * as vscode from 'vscode';
import { DashboardPanel } from './dashboard.ts';
import { TargetMarks } from './decorations.ts';
import { Explainer } from './explain.ts';
import { registerFixFolder } from './fix-folder.ts';
import { registerTools } from './lm-tools.ts';
import { showMenu } from './menu.ts';
import { registerOnboarding } from './onboarding.ts';
import { type Server, unlessGone } from './server/server.ts';
import { followTheme } from './theme.ts';

/** Hints, marks, explanations and menus around the editor. Gives what must happen when the server's answers change. */
export function registerExperience(context: vscode.ExtensionContext, server: Server): () => void {
  const marks = new TargetMarks(server, context.extensionUri);
  const dashboard = new DashboardPanel(server, context.extensionUri);
  context.subscriptions.push(
    marks,
    dashboard,
    followTheme(server),
    ...new Explainer(server).register(),
    ...registerTools(server),
    ...registerOnboarding(server, context.extensionUri),
    server.command('policyLens.importSheet', async (file?: vscode.Uri) =>
      (await import('./import/import-sheet.ts')).importSheet(server, file),
    ),
    ...registerFixFolder(server),
    server.command('policyLens.menu', showMenu),
  );
  return () => {
    unlessGone(marks.refresh());
    dashboard.refresh();
  };
}
