import { CodeActionKind, type CodeLensParams, type TextDocumentPositionParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  assistsAt,
  coverageOf,
  definitionAt,
  documentSymbols,
  findingSymbols,
  fixAll,
  hoverAt,
  implementationAt,
  type Jump,
  lensesOf,
  referencesAt,
  summaryOf,
  typeDefinitionAt,
  type Workspace,
} from '../core/index.ts';
import { METHODS, type Summary, type SummaryParams } from '../protocol/index.ts';
import { annotateActions } from './annotate-handlers.ts';
import { fromPosition, fromRange } from './from-lsp.ts';
import type { Session } from './session.ts';
import {
  toCodeAction,
  toCodeLens,
  toDocumentSymbol,
  toLinks,
  toLocation,
  toRange,
  toWorkspaceSymbol,
} from './to-lsp.ts';
import { inTurns } from './turns.ts';

const FIX_ALL = `${CodeActionKind.SourceFixAll}.policyLens`;

/** Answers requests from the session's workspace. A request for a file that is gone gets an empty answer. */
export function handleRequests(session: Session): void {
  const { connection, workspace } = session;
  const jump = (find: (workspace: Workspace, uri: string, offset: number) => Jump | undefined) =>
    session.whenRead(
      (params: TextDocumentPositionParams) =>
        at(session, params, (document, offset) =>
          toLinks(session.lines, document, find(workspace, document.uri, offset)),
        ) ?? [],
    );

  connection.onDefinition(jump(definitionAt));
  connection.onTypeDefinition(jump(typeDefinitionAt));
  connection.onImplementation(jump(implementationAt));
  connection.onHover(
    session.whenRead((params: TextDocumentPositionParams) =>
      at(session, params, (document, offset) => {
        const hover = hoverAt(workspace, document.uri, offset, session.locale, session.cards);
        return hover
          ? { contents: { kind: 'markdown' as const, value: hover.markdown }, range: toRange(document, hover.span) }
          : null;
      }),
    ),
  );
  connection.onReferences(
    session.whenRead(
      (params: TextDocumentPositionParams) =>
        at(session, params, (document, offset) =>
          referencesAt(workspace, document.uri, offset).flatMap((place) => toLocation(session.lines, place)),
        ) ?? [],
    ),
  );
  connection.onDocumentSymbol(({ textDocument }) => {
    const document = session.document(textDocument.uri);
    const facts = workspace.document(textDocument.uri);
    return document && facts ? documentSymbols(facts).map((s) => toDocumentSymbol(document, s)) : [];
  });
  connection.onWorkspaceSymbol(async ({ query }, token) => {
    const found = await inTurns(findingSymbols(workspace, query), token);
    return (found ?? []).flatMap((s) => toWorkspaceSymbol(session.lines, s));
  });
  connection.onCodeLens(
    session.whenRead(({ textDocument }: CodeLensParams) => {
      const document = session.document(textDocument.uri);
      if (!document || !session.settings.of(document.uri).codeLens) return [];
      return lensesOf(workspace, textDocument.uri).map((lens) =>
        toCodeLens(session.lines, document, lens, session.locale),
      );
    }),
  );
  handleActions(session);
  handleOwn(session);
}

function handleActions(session: Session): void {
  const { connection, workspace } = session;
  connection.onCodeAction((params) => {
    const { textDocument, range, context } = params;
    const document = session.document(textDocument.uri);
    if (!document) return [];
    const wants = (kind: string): boolean =>
      !context.only || context.only.some((o) => kind === o || kind.startsWith(`${o}.`));
    const rewrites = annotateActions(session, params);
    const quick = wants(CodeActionKind.QuickFix)
      ? assistsAt(workspace, document.uri, fromRange(document, range)).map((a) =>
          toCodeAction(session.lines, document, a, session.locale),
        )
      : [];
    const all = fixAll(workspace, document.uri);
    if (!all.length || !wants(FIX_ALL) || (!context.only && all.length < 2)) return [...quick, ...rewrites];
    const edits = all.flatMap(({ fix }) => fix.edits.map((e) => ({ range: toRange(document, e), newText: e.newText })));
    const title =
      session.locale === 'zh'
        ? `修正本文件的全部 ${all.length} 处冲突`
        : `Fix all ${all.length} conflicts in this file`;
    return [...quick, ...rewrites, { title, kind: FIX_ALL, edit: { changes: { [document.uri]: edits } } }];
  });
}

function handleOwn(session: Session): void {
  const { connection, workspace } = session;
  connection.onRequest(METHODS.summary, (params?: SummaryParams): Summary => {
    const summary = { ...summaryOf(workspace, session.publisher.conflicts), ready: session.ready };
    return params?.uri ? { ...summary, coverage: coverageOf(workspace, [params.uri]) } : summary;
  });
}

function at<T>(
  session: Session,
  params: TextDocumentPositionParams,
  answer: (document: TextDocument, offset: number) => T,
): T | null {
  const document = session.document(params.textDocument.uri);
  return document ? answer(document, fromPosition(document, params.position)) : null;
}
