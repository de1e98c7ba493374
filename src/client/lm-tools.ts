import * as vscode from 'vscode';
import { type DraftParams, LOOKUP, type LookUpParams, type PlanTargetsParams } from '../protocol/lookup.ts';
import type { Server } from './server/server.ts';

/**
 * Tools for assistants in the editor: look up a canonical figure, list a plan's targets, check a draft. They hand on
 * what the server found, rows with sources; where several readings fit, that is said and none is chosen.
 */
export function registerTools(server: Server): vscode.Disposable[] {
  // editors built on VS Code may lack the interface
  if (!('lm' in vscode) || typeof vscode.lm.registerTool !== 'function') return [];
  return [
    vscode.lm.registerTool<LookUpParams>(
      'policy-lens_figure',
      tool(server, LOOKUP.figure, ({ indicator }) => vscode.l10n.t('Looking up “{0}” in the dataset', indicator)),
    ),
    vscode.lm.registerTool<PlanTargetsParams>(
      'policy-lens_targets',
      tool(server, LOOKUP.targets, () => vscode.l10n.t('Listing targets of policy documents')),
    ),
    vscode.lm.registerTool<DraftParams>(
      'policy-lens_check',
      tool(server, LOOKUP.draft, () => vscode.l10n.t('Checking the figures of a draft')),
    ),
  ];
}

function tool<T extends object>(
  server: Server,
  method: string,
  message: (input: T) => string,
): vscode.LanguageModelTool<T> {
  return {
    prepareInvocation: ({ input }) => ({ invocationMessage: message(input) }),
    async invoke({ input }, token) {
      const answer = await server.request<unknown>(method, input, token);
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(JSON.stringify(answer))]);
    },
  };
}
