import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type CompletionItem,
  CompletionItemKind,
  type FoldingRange,
  FoldingRangeKind,
  InsertTextFormat,
  ResponseError,
  SemanticTokensBuilder,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  actionsAt,
  type Completion,
  type CompletionKind,
  completionsAt,
  foldsOf,
  prepareRename,
  renameId,
  TOKEN_MODIFIERS,
  TOKEN_TYPES,
  tokensOf,
} from '../core/index.ts';
import type { Operation } from '../protocol/annotate.ts';
import { handleAnnotateRequests, performed } from './annotate-requests.ts';
import { fromPosition, fromRange } from './from-lsp.ts';
import { bindAction, handleReviews, reviewActions } from './review-handlers.ts';
import type { Session } from './session.ts';
import { toRange } from './to-lsp.ts';
import { toWorkspaceEdit } from './to-workspace-edit.ts';

/** What the server can do for annotation, beside what server.ts names. */
export const ANNOTATE_CAPABILITIES = {
  completionProvider: { triggerCharacters: [':', '{', '#', '=', '"', '达', '为', '到'] },
  semanticTokensProvider: {
    legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
    full: true,
  },
  renameProvider: { prepareProvider: true },
  foldingRangeProvider: true,
} satisfies Partial<ServerCapabilities>;

const KIND: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  directive: CompletionItemKind.Keyword,
  attribute: CompletionItemKind.Property,
  id: CompletionItemKind.Reference,
  indicator: CompletionItemKind.Constant,
  period: CompletionItemKind.Unit,
  figure: CompletionItemKind.Value,
  rule: CompletionItemKind.EnumMember,
  comment: CompletionItemKind.Snippet,
};

/** Answers what an editor asks about annotations: completion, colours, rename, folding, actions, own commands. */
export function handleAnnotate(session: Session): void {
  const { connection, workspace } = session;
  connection.onCompletion(({ textDocument, position }) => {
    const document = session.document(textDocument.uri);
    if (!document) return [];
    const found = completionsAt(workspace, document.uri, fromPosition(document, position));
    return found.map((item, i) => toCompletion(document, item, i, session));
  });
  connection.languages.semanticTokens.on(({ textDocument }) => {
    const document = session.document(textDocument.uri);
    return { data: document ? semanticTokens(session, document) : [] };
  });
  session.refreshed.push(() => {
    if (session.client.workspace?.semanticTokens?.refreshSupport) void connection.languages.semanticTokens.refresh();
  });
  connection.onFoldingRanges(({ textDocument }) => {
    const document = session.document(textDocument.uri);
    const facts = workspace.document(textDocument.uri);
    return document && facts ? folds(document, facts) : [];
  });
  handleRename(session);
  connection.onCodeActionResolve((action) => resolve(session, action));
  handleAnnotateRequests(session);
  handleReviews(session);
}

function toCompletion(document: TextDocument, item: Completion, order: number, session: Session): CompletionItem {
  return {
    label: item.label,
    kind: KIND[item.kind],
    labelDetails: { description: item.detail[session.locale] },
    sortText: String(order).padStart(4, '0'),
    filterText: item.filter ?? item.label,
    insertTextFormat: item.snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: toRange(document, item.replace), newText: item.newText },
    // After `indicator=` and the like the values are wanted next.
    ...(item.newText.endsWith('=') ? { command: { title: '', command: 'editor.action.triggerSuggest' } } : {}),
  };
}

function semanticTokens(session: Session, document: TextDocument): number[] {
  const builder = new SemanticTokensBuilder();
  const text = document.getText();
  for (const { span, type, modifiers } of tokensOf(session.workspace, document.uri)) {
    const bits = modifiers.reduce((sum, m) => sum | (1 << TOKEN_MODIFIERS.indexOf(m)), 0);
    // A token may not cross a line: a figure broken over two lines is two tokens.
    let at = span.start;
    for (const line of text.slice(span.start, span.end).split('\n')) {
      const { line: row, character } = document.positionAt(at);
      if (line) builder.push(row, character, line.length, TOKEN_TYPES.indexOf(type), bits);
      at += line.length + 1;
    }
  }
  return builder.build().data;
}

function folds(document: TextDocument, facts: Parameters<typeof foldsOf>[0]): FoldingRange[] {
  return foldsOf(facts).flatMap(({ span, kind }) => {
    const startLine = document.positionAt(span.start).line;
    const last = document.positionAt(span.end);
    const endLine = last.character === 0 ? last.line - 1 : last.line;
    if (endLine <= startLine) return [];
    return [{ startLine, endLine, ...(kind === 'section' ? {} : { kind: FoldingRangeKind.Region }) }];
  });
}

/** The locale is asked for at each request: it is not known yet when the handlers are set up. */
function handleRename(session: Session): void {
  const { connection, workspace, document: open } = session;
  connection.onPrepareRename(({ textDocument, position }) => {
    const document = open(textDocument.uri);
    const found = document && prepareRename(workspace, document.uri, fromPosition(document, position));
    return document && found ? { range: toRange(document, found.span), placeholder: found.id } : null;
  });
  connection.onRenameRequest(({ textDocument, position, newName }) => {
    const document = open(textDocument.uri);
    const renamed = document && renameId(workspace, document.uri, fromPosition(document, position), newName);
    if (!renamed) return null;
    if (!renamed.ok) return new ResponseError(-32602, renamed.reason[session.locale]);
    return toWorkspaceEdit(open, renamed.changes);
  });
}

interface ActionData {
  readonly uri: string;
  readonly range: CodeActionParams['range'];
  readonly operation: Operation;
}

const isActionData = (data: unknown): data is ActionData =>
  typeof data === 'object' && data !== null && 'operation' in data && 'uri' in data && 'range' in data;

/** Offered at once, worked out when chosen: trying an annotation means reading the document again. */
export function annotateActions(session: Session, params: CodeActionParams): CodeAction[] {
  const { textDocument, range, context } = params;
  const document = session.document(textDocument.uri);
  const wants = (kind: string): boolean =>
    !context.only || context.only.some((o) => kind === o || kind.startsWith(`${o}.`));
  if (!document) return [];
  const reviews = wants(CodeActionKind.QuickFix) ? reviewActions(session, document, params) : [];
  if (!wants(CodeActionKind.RefactorRewrite)) return reviews;
  const offered = offers(session, document, fromRange(document, range)).map(({ title, operation }) => ({
    title,
    kind: CodeActionKind.RefactorRewrite,
    data: { uri: document.uri, range, operation } satisfies ActionData,
  }));
  return [...reviews, ...bindAction(session, document, params), ...offered];
}

function offers(
  { workspace, locale }: Session,
  document: TextDocument,
  range: { readonly start: number; readonly end: number },
): { readonly title: string; readonly operation: Operation }[] {
  return actionsAt(workspace, document.uri, range).map(({ title, operation }) => ({ title: title[locale], operation }));
}

function resolve(session: Session, action: CodeAction): CodeAction {
  if (!isActionData(action.data)) return action;
  const { uri, range, operation } = action.data;
  const result = performed(session, { uri, range, operation });
  if (result.edit) return { ...action, edit: result.edit };
  throw new ResponseError(-32803, result.refused ?? '');
}
