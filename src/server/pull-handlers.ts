import {
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol/index.ts';
import type { Session } from './session.ts';
import { inTurns } from './turns.ts';

/** Other documents and the dataset decide too what is wrong in one. Of closed documents the server tells by itself. */
export const PULL_CAPABILITIES = {
  diagnosticProvider: { identifier: 'policy-lens', interFileDependencies: true, workspaceDiagnostics: false },
} as const;

/** Whether the client asks for diagnostics, and does not want them sent all the same. */
export const asksForDiagnostics = ({ capabilities, initializationOptions }: InitializeParams): boolean =>
  capabilities.textDocument?.diagnostic !== undefined &&
  (initializationOptions as InitializationOptions | undefined)?.diagnostics !== 'push';

/**
 * Answers a client that asks for the diagnostics of a document (LSP 3.17, textDocument/diagnostic): those it has already
 * are not told again, and a document that must be read first is read in turns, which the client can end.
 */
export function handlePulls(session: Session): void {
  const { connection, workspace, publisher } = session;
  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    const ended = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
    await Promise.race([session.whenRead(() => {})(), ended]);
    if (!token.isCancellationRequested && workspace.hasDocument(uri) && !workspace.isQuick(uri))
      await inTurns(workspace.settling(uri), token);
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    const { key, diagnostics } = publisher.pull(uri);
    publisher.keepAnswer(uri, key);
    if (key === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: key };
    return { kind: DocumentDiagnosticReportKind.Full, resultId: key, items: diagnostics as Diagnostic[] };
  });
  session.refreshed.push(() => {
    if (publisher.takeOutdated() && session.client.workspace?.diagnostics?.refreshSupport)
      connection.languages.diagnostics.refresh();
  });
}
