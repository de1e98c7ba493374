import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  allSilences,
  type Change,
  type Operation as CoreOperation,
  changeNotes,
  fileName,
  type Indicator,
  indicatorChoices,
  type Locale,
  type Performed,
  perform,
  previewFigures,
  previewMarks,
  readNotes,
  targetChoices,
  threadsOf,
} from '../core/index.ts';
import {
  ANNOTATE,
  type ChangeNotesParams,
  type ChangeNotesResult,
  type IndicatorItem,
  type NoteChange,
  type NoteThread,
  type PerformParams,
  type PerformResult,
  type PlaceRangeParams,
  type PreviewParams,
  type PreviewResult,
  type ReadNotesParams,
  type ReadNotesResult,
  type SilenceItem,
  type TargetItem,
} from '../protocol/annotate.ts';
import { fromRange } from './from-lsp.ts';
import { toReviewedEdit } from './review-handlers.ts';
import type { Session } from './session.ts';
import { toRange } from './to-lsp.ts';
import { toWorkspaceEdit } from './to-workspace-edit.ts';

/** Longest piece of a document shown in a list. */
const SHORT = 60;

/** Answers the requests of the annotation commands, the comments and the preview. */
export function handleAnnotateRequests(session: Session): void {
  const { connection } = session;
  connection.onRequest(ANNOTATE.perform, (params: PerformParams) => performed(session, params));
  connection.onRequest(ANNOTATE.indicators, (params: PlaceRangeParams) => indicators(session, params));
  connection.onRequest(ANNOTATE.targets, (params: PlaceRangeParams) => targets(session, params));
  connection.onRequest(ANNOTATE.silences, () => silences(session));
  connection.onRequest(ANNOTATE.preview, (params: PreviewParams) => preview(session, params));
  connection.onRequest(ANNOTATE.readNotes, (params: ReadNotesParams) => notes(session, params));
  connection.onRequest(ANNOTATE.changeNotes, (params: ChangeNotesParams) => changedNotes(session, params));
}

const gone = (locale: Locale): PerformResult => ({
  refused: locale === 'zh' ? '文件已不在' : 'The document is gone',
});

/** The edit an annotation command makes, in the client's terms. */
export function performed(session: Session, { uri, range, operation }: PerformParams): PerformResult {
  const document = session.document(uri);
  const target = operation.op === 'link' ? session.document(operation.uri) : document;
  if (!document || !target) return gone(session.locale);
  const asked: CoreOperation =
    operation.op === 'link' ? { ...operation, target: fromRange(target, operation.target) } : operation;
  const result = perform(session.workspace, uri, fromRange(document, range), asked);
  return result.ok ? { edit: toEdit(session, result) } : { refused: result.reason[session.locale] };
}

/** A file that is not there yet is made first; its text is put at its beginning. */
function toEdit(
  session: Session,
  { changes, create, review }: Extract<Performed, { ok: true }>,
): NonNullable<PerformResult['edit']> {
  if (review)
    return toReviewedEdit(
      session,
      [...changes].map(([uri, edits]) => ({ uri, edits, why: review })),
    );
  if (!create.length) return toWorkspaceEdit(session.lines, changes);
  const origin = { line: 0, character: 0 };
  return {
    documentChanges: [...changes].flatMap(([uri, edits]) => {
      const document = session.document(uri);
      const rangeOf = (e: { readonly start: number; readonly end: number }) =>
        document ? toRange(document, e) : { start: origin, end: origin };
      const edit = {
        textDocument: { uri, version: null },
        edits: edits.map((e) => ({ range: rangeOf(e), newText: e.newText })),
      };
      return create.includes(uri)
        ? [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }, edit]
        : [edit];
    }),
  };
}

function indicators(session: Session, { uri, range }: PlaceRangeParams): IndicatorItem[] {
  const document = session.document(uri);
  if (!document) return [];
  const names = ({ labelZh, labelEn, id }: Indicator): readonly [string, string] =>
    session.locale === 'zh' ? [labelZh || labelEn || id, labelEn] : [labelEn || labelZh || id, labelZh];
  return indicatorChoices(session.workspace, uri, fromRange(document, range)).map(({ id, indicator, score }) => {
    const [label, other] = names(indicator);
    const detail = [id, indicator.sector, indicator.unit?.code, ...indicator.aliases].filter(Boolean).join(' · ');
    return { id, label, description: other === label ? '' : other, detail, fits: score > 0 };
  });
}

function targets(session: Session, { uri, range }: PlaceRangeParams): TargetItem[] {
  const document = session.document(uri);
  if (!document) return [];
  return targetChoices(session.workspace, uri, fromRange(document, range)).flatMap((choice) => {
    const holder = session.document(choice.uri);
    if (!holder) return [];
    return [
      {
        uri: choice.uri,
        range: toRange(holder, choice.span),
        label: `${choice.name} ${choice.figure[session.locale]}`,
        description: choice.period?.[session.locale] ?? '',
        detail: [choice.title, choice.id && `#${choice.id}`].filter(Boolean).join(' · '),
        fits: choice.score > 0,
        ...(choice.id ? { id: choice.id } : {}),
      },
    ];
  });
}

function silences({ workspace, document: open, locale }: Session): SilenceItem[] {
  return allSilences(workspace).flatMap(({ uri, place }) => {
    const document = open(uri);
    if (!document) return [];
    const words = document
      .getText()
      .slice(place.span.start, place.span.end)
      .trim()
      .slice(0, SHORT)
      .replace(/\s+/g, ' ');
    const { reason, codes, needed } = place;
    const held = place.held.map((f) => f.message[locale]);
    return [{ uri, range: toRange(document, place.place), reason, codes, words, needed, held }];
  });
}

function preview({ workspace, document: open, locale, settings }: Session, { uri }: PreviewParams): PreviewResult {
  const document = open(uri);
  if (!document) return { annotations: [], figures: [] };
  const wanted = settings.of(uri).inlayHints !== 'off';
  const annotations = previewMarks(workspace, uri, locale).map(({ name, span, verdict, value, tooltip }) => ({
    name,
    line: document.positionAt(span.start).line,
    tooltip: tooltip.join('\n'),
    ...(verdict ? { verdict } : {}),
    ...(wanted && value !== undefined ? { value } : {}),
  }));
  const figures = (wanted ? previewFigures(workspace, uri, locale) : []).map(({ span, text, value, tooltip }) => ({
    range: toRange(document, span),
    text,
    value,
    tooltip: tooltip.join('\n'),
  }));
  return { annotations, figures };
}

function notes({ document: open, locale }: Session, { uri, file }: ReadNotesParams): ReadNotesResult {
  const document = open(uri);
  if (!document) return { threads: [], problems: [] };
  const read = readNotes(file);
  const threads = threadsOf(read.notes, document.getText()).map(
    ({ note, replies, span }): NoteThread => ({
      id: note.id,
      range: span && toRange(document, span),
      quote: note.quote?.exact ?? '',
      resolved: note.resolved,
      comments: [note, ...replies].map(({ id, author, body, created }) => ({ id, author, body, created })),
    }),
  );
  return { threads, problems: read.problems.map((p) => p[locale]) };
}

function changedNotes(session: Session, { uri, file, change, now, newId }: ChangeNotesParams): ChangeNotesResult {
  const document = session.document(uri);
  if (!document) return { file, added: 0 };
  const name = fileName(uri);
  return changeNotes(file, inCore(document, change), { document: document.getText(), name, now, newId });
}

function inCore(document: TextDocument, change: NoteChange): Change {
  if (change.kind !== 'add' && change.kind !== 'move') return change;
  const { range, ...rest } = change;
  return { ...rest, span: fromRange(document, range) };
}
