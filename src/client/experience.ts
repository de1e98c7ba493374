import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DashboardPanel } from './dashboard.ts';
import { TargetMarks } from './decorations.ts';
import { Explainer } from './explain.ts';
import { registerFixFolder } from './fix-folder.ts';
import { registerImport } from './import/import-sheet.ts';
import { registerTools } from './lm-tools.ts';
import { showMenu } from './menu.ts';
import { registerOnboarding } from './onboarding.ts';
import { followTheme } from './theme.ts';

/** Hints, marks, explanations and menus around the editor. Gives what must happen when the server's answers change. */
export function registerExperience(context: vscode.ExtensionContext, client: BaseLanguageClient): () => void {
  const marks = new TargetMarks(client, context.extensionUri);
  const dashboard = new DashboardPanel(client, context.extensionUri);
  context.subscriptions.push(
    marks,
    dashboard,
    followTheme(client),
    ...new Explainer(client).register(),
    ...registerTools(client),
    ...registerOnboarding(client, context.extensionUri),
    ...registerImport(client),
    ...registerFixFolder(client),
    vscode.commands.registerCommand('policyLens.menu', showMenu),
  );
  return () => {
    void marks.refresh();
    dashboard.refresh();
  };
}
