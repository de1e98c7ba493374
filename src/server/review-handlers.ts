import { type CodeAction, CodeActionKind, type CodeActionParams, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Correction,
  columnName,
  corrections,
  everywhere,
  guessSheet,
  importRows,
  type Locale,
  overlaps,
  touches,
} from '../core/index.ts';
import { type ConvertParams, type ConvertResult, type GuessParams, IMPORT, type Mapping } from '../protocol/import.ts';
import { type FixAllParams, type FixAllResult, PLACE_COMMANDS, REVIEW } from '../protocol/review.ts';
import { fromRange } from './from-lsp.ts';
import type { Session } from './session.ts';
import { toDiagnostic, toRange } from './to-lsp.ts';

/** Answers what is looked through before it is done: fixes of a folder, a sheet on its way into a dataset. */
export function handleReviews(session: Session): void {
  const { connection } = session;
  connection.onRequest(REVIEW.fixAll, (params?: FixAllParams) => fixAllOf(session, params?.uri));
  connection.onRequest(IMPORT.guess, ({ rows }: GuessParams): Mapping => guessSheet(rows));
  connection.onRequest(IMPORT.convert, (params: ConvertParams) => converted(params, session.locale));
}

function converted({ rows, mapping, source }: ConvertParams, locale: Locale): ConvertResult {
  const found = importRows(rows, mapping, source);
  const problems = found.problems.map(({ row, column, message }) => ({
    cell: `${columnName(column)}${row}`,
    message: message[locale],
  }));
  return { ...found, problems };
}

function fixAllOf(session: Session, uri: string | undefined): FixAllResult {
  const inside = (document: string): boolean =>
    !uri || document === uri || document.startsWith(uri.endsWith('/') ? uri : `${uri}/`);
  const all = corrections(session.workspace, session.workspace.documents().filter(inside));
  if (!all.length) return null;
  const edit = toReviewedEdit(session, all);
  return { edit, figures: all.length, documents: new Set(all.map((c) => c.uri)).size };
}

/** Stands for no change at all: it opens the review. */
const OPENING = 'policy-lens-review';

/**
 * Edits under headings, to be looked through by editors that can show them before they are made. One edit a document.
 * VS Code shows what needs confirmation with its box unticked; there the changes need none, and to "create" a file that is
 * there, which its list leaves out, asks for the review: every box is ticked.
 */
export function toReviewedEdit(
  { document: documents, locale, cards }: Session,
  all: readonly Correction[],
): WorkspaceEdit {
  const ids = new Map<string, string>();
  const byDocument = new Map<string, { readonly id: string; readonly correction: Correction }[]>();
  for (const correction of all) {
    const label = correction.why[locale];
    const id = ids.get(label) ?? `policy-lens-${ids.size + 1}`;
    ids.set(label, id);
    byDocument.set(correction.uri, [...(byDocument.get(correction.uri) ?? []), { id, correction }]);
  }
  const [first] = all;
  const ticked = cards.commands && first !== undefined;
  const note = { description: 'Policy Lens', needsConfirmation: !ticked };
  const changes = [...byDocument].flatMap(([uri, list]) => {
    const document = documents(uri);
    if (!document) return [];
    const edits = list.flatMap(({ id, correction }) =>
      correction.edits.map((e) => ({ range: toRange(document, e), newText: e.newText, annotationId: id })),
    );
    return [{ textDocument: { uri, version: null }, edits }];
  });
  const labels = Object.fromEntries([...ids].map(([label, id]) => [id, { label, ...note }]));
  if (!ticked) return { changeAnnotations: labels, documentChanges: changes };
  const { uri } = first;
  return {
    changeAnnotations: { ...labels, [OPENING]: { label: 'Policy Lens', needsConfirmation: true } },
    documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true }, annotationId: OPENING }, ...changes],
  };
}

/** Beside a finding's own fixes: the same correction everywhere, and leaving the figure as it is, with a reason. */
export function reviewActions(session: Session, document: TextDocument, params: CodeActionParams): CodeAction[] {
  const { workspace, locale } = session;
  const range = fromRange(document, params.range);
  const here = workspace.findings(document.uri).filter((f) => overlaps(f.span, range) || touches(f.span, range.start));
  const zh = locale === 'zh';
  const places = everywhere(workspace, document.uri, range).length;
  const all: CodeAction[] =
    places < 2
      ? []
      : [
          {
            title: zh
              ? `全部改用数据集的数（${places} 处）…`
              : `Use the canonical value everywhere (${places} places)…`,
            kind: CodeActionKind.QuickFix,
            data: { uri: document.uri, range: params.range, operation: { op: 'everywhere' } },
          },
        ];
  if (!session.cards.commands) return all;
  const accept = here.map((finding): CodeAction => {
    const title = zh ? '这里就这样写，并注明理由…' : 'Accept here with a reason…';
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(session.lines, document, finding, locale)],
      command: {
        title,
        command: PLACE_COMMANDS.silence,
        arguments: [{ uri: document.uri, range: toRange(document, finding.span) }],
      },
    };
  });
  return [...all, ...accept];
}

/** The pick list of indicators, for a figure that none or several fit. */
export function bindAction(session: Session, document: TextDocument, params: CodeActionParams): CodeAction[] {
  const facts = session.workspace.document(document.uri);
  const range = fromRange(document, params.range);
  const index = facts?.claims.findIndex((c) => overlaps(c.span, range) || touches(c.span, range.start)) ?? -1;
  const claim = facts?.claims[index];
  const verdict = session.workspace.judgement(document.uri)?.verdicts[index]?.kind;
  if (!session.cards.commands || !claim || (verdict !== 'ambiguous' && verdict !== 'unmatched')) return [];
  if (!session.workspace.dataset().indicators.size) return [];
  const title = session.locale === 'zh' ? '绑定到指标…' : 'Bind to indicator…';
  const place = { uri: document.uri, range: toRange(document, claim.span) };
  return [
    {
      title,
      kind: CodeActionKind.RefactorRewrite,
      command: { title, command: PLACE_COMMANDS.bind, arguments: [place] },
    },
  ];
}
