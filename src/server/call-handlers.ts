import { type CallHierarchyItem, type CallHierarchyOutgoingCall, type Range, SymbolKind } from 'vscode-languageserver';
import { type Call, type CallItem, type CallKey, incomingCalls, outgoingCalls, prepareCalls } from '../core/index.ts';
import { fromPosition, fromRange } from './from-lsp.ts';
import type { Session } from './session.ts';
import { toRange } from './to-lsp.ts';

const SYMBOL = { target: SymbolKind.Constant, measure: SymbolKind.Method, task: SymbolKind.Class } as const;

/** Target ← measures ← tasks as a call hierarchy. An item whose words are gone since has no callers. */
export function handleCalls(session: Session): void {
  const { connection, workspace } = session;
  const step = (session: Session, { item, at }: Call, caller: string): CallHierarchyOutgoingCall[] => {
    const document = session.document(caller);
    return toItem(session, item).flatMap((to) =>
      document ? [{ to, fromRanges: at.map((span) => toRange(document, span)) }] : [],
    );
  };
  connection.languages.callHierarchy.onPrepare(({ textDocument, position }) => {
    const document = session.document(textDocument.uri);
    if (!document) return [];
    const found = prepareCalls(workspace, document.uri, fromPosition(document, position), session.locale);
    return found.flatMap((item) => toItem(session, item));
  });
  connection.languages.callHierarchy.onIncomingCalls(({ item }) => {
    const key = toKey(session, item);
    const calls = key ? incomingCalls(workspace, key, session.locale) : [];
    return calls.flatMap((call) =>
      step(session, call, call.item.uri).map(({ to: from, fromRanges }) => ({ from, fromRanges })),
    );
  });
  connection.languages.callHierarchy.onOutgoingCalls(({ item }) => {
    const key = toKey(session, item);
    return key ? outgoingCalls(workspace, key, session.locale).flatMap((call) => step(session, call, key.uri)) : [];
  });
}

function toItem(session: Session, item: CallItem): CallHierarchyItem[] {
  const document = session.document(item.uri);
  if (!document) return [];
  const { kind, name, detail, uri } = item;
  const [range, selectionRange]: Range[] = [toRange(document, item.span), toRange(document, item.selection)];
  return range && selectionRange ? [{ kind: SYMBOL[kind], name, detail, uri, range, selectionRange, data: kind }] : [];
}

function toKey(session: Session, { uri, data, selectionRange }: CallHierarchyItem): CallKey | undefined {
  const document = session.document(uri);
  if (!document || (data !== 'target' && data !== 'measure' && data !== 'task')) return undefined;
  return { kind: data, uri, selection: fromRange(document, selectionRange) };
}
