import { contains, type Span, span } from '../base/span.ts';
import { type Text, text } from '../base/text.ts';
import type { TextEdit } from '../model/finding.ts';
import type { Annotation, DocumentSyntax } from '../syntax/document.ts';
import { readSyntax } from '../syntax/read.ts';
import { anatomyOf } from './anatomy.ts';
import { type DirectiveName, SPELLING, writeAttribute } from './attributes.ts';
import { freeId, idMentions } from './ids.ts';

/** Edits that do what was asked, or why it cannot be done. Edits are sorted, never overlap, and only insert or delete marks. */
export type Edited =
  | { readonly ok: true; readonly edits: readonly TextEdit[] }
  | { readonly ok: false; readonly reason: Text };

export type Attributes = Readonly<Record<string, string>>;

const done = (edits: readonly TextEdit[]): Edited => ({
  ok: true,
  edits: [...edits].sort((a, b) => a.start - b.start || a.end - b.end),
});
const refused = (reason: Text): Edited => ({ ok: false, reason });

const NOTHING = text('没有选中文字', 'Nothing is selected');
const CROSSES = text(
  '这段文字不能标注：它切断了强调、链接、代码或另一处标注。请选一段完整的文字',
  'This passage cannot be marked: it cuts through emphasis, a link, code or another annotation. Select a whole passage',
);

/** The text with the edits made. They must be sorted and must not overlap. */
export function applyEdits(source: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += source.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return result + source.slice(at);
}

/**
 * Wraps a passage in a directive. Blanks at its ends stay outside. Several blocks get a container around their lines.
 * The result is read again before it is offered: every character of prose must still be there, and one annotation more.
 */
export function markEdits(
  document: DocumentSyntax,
  selection: Span,
  name: DirectiveName,
  attributes: Attributes = {},
): Edited {
  const passage = trimmed(document.text, selection);
  if (passage.start >= passage.end) return refused(NOTHING);
  const touched = document.blocks.filter((b) => b.span.start < passage.end && passage.start < b.span.end);
  const edits =
    touched.length > 1 ? fences(document, passage, name, attributes) : inline(document, passage, name, attributes);
  return marksOnly(document, edits) ? done(edits) : refused(CROSSES);
}

function trimmed(source: string, s: Span): Span {
  let { start, end } = s;
  while (start < end && /\s/.test(source[start] as string)) start++;
  while (end > start && /\s/.test(source[end - 1] as string)) end--;
  return span(start, end);
}

function inline(
  document: DocumentSyntax,
  { start, end }: Span,
  name: DirectiveName,
  attributes: Attributes,
): TextEdit[] {
  return [
    { start, end: start, newText: `:${spelling(document, name)}[` },
    { start: end, end, newText: `]${braces(attributes)}` },
  ];
}

function fences(document: DocumentSyntax, passage: Span, name: DirectiveName, attributes: Attributes): TextEdit[] {
  const source = document.text;
  const start = source.lastIndexOf('\n', passage.start - 1) + 1;
  const newline = source.indexOf('\n', passage.end);
  const end = newline < 0 ? source.length : newline;
  const eol = source.includes('\r\n') ? '\r\n' : '\n';
  const at = source[end - 1] === '\r' ? end - 1 : end;
  const inside = Math.max(2, ...[...source.slice(start, at).matchAll(/^:{3,}/gm)].map((m) => m[0].length));
  const fence = ':'.repeat(inside + 1);
  return [
    { start, end: start, newText: `${fence}${spelling(document, name)}${braces(attributes)}${eol}` },
    { start: at, end: at, newText: `${eol}${fence}` },
  ];
}

function braces(attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) => writeAttribute(key, value));
  return written.length ? `{${written.join(' ')}}` : '';
}

/** The document's own habit: names as its annotations have them, else in its language. */
export function spelling(document: DocumentSyntax, name: DirectiveName): string {
  const used = document.annotations[0];
  if (!used) return SPELLING[name][document.language];
  const { name: at } = anatomyOf(document.text, used);
  return SPELLING[name][/^[a-z]/.test(document.text.slice(at.start, at.end)) ? 'en' : 'zh'];
}

/** True when after the edits there is one annotation more, the old ones hold what they held, and no prose changed. */
function marksOnly(document: DocumentSyntax, edits: readonly TextEdit[]): boolean {
  const after = readSyntax(applyEdits(document.text, edits));
  if (after.annotations.length !== document.annotations.length + 1 || !sameProse(document, after)) return false;
  const places = new Set(after.annotations.map((a) => `${a.name} ${a.span.start} ${a.span.end}`));
  const added = (test: (edit: TextEdit) => boolean): number =>
    edits.reduce((sum, edit) => sum + (test(edit) ? edit.newText.length : 0), 0);
  return document.annotations.every(({ name, span: { start, end } }) =>
    places.has(`${name} ${start + added((e) => e.start <= start)} ${end + added((e) => e.start < end)}`),
  );
}

/** True when the edits leave every block of prose as it is, as the reader of the text sees it. */
export const keepsProse = (document: DocumentSyntax, edits: readonly TextEdit[]): boolean =>
  sameProse(document, readSyntax(applyEdits(document.text, edits)));

function sameProse(before: DocumentSyntax, after: DocumentSyntax): boolean {
  const prose = (d: DocumentSyntax): string[] =>
    d.blocks.flatMap((b) =>
      b.kind === 'table' ? [b.head, ...b.rows].flat().map((cell) => cell.prose.text) : [`${b.kind} ${b.prose.text}`],
    );
  const [a, b] = [prose(before), prose(after)];
  return a.length === b.length && a.every((line, i) => line === b[i]);
}

/** Takes a directive's marks away; what it held stays, byte for byte. A container's fence lines go with their line ends. */
export function removeEdits(document: DocumentSyntax, annotation: Annotation): Edited {
  const { text: source } = document;
  const { start, end } = annotation.span;
  const parts = anatomyOf(source, annotation);
  if (annotation.form === 'text') {
    if (!parts.label) return done([{ start, end, newText: '' }]);
    return done([
      { start, end: parts.label.start, newText: '' },
      { start: parts.label.end, end, newText: '' },
    ]);
  }
  if (annotation.form === 'leaf') {
    const label = parts.label ?? span(end, end);
    return done([
      { start, end: label.start, newText: '' },
      { start: label.end, end, newText: '' },
    ]);
  }
  const body = parts.body ?? span(end, end);
  const opening = parts.label
    ? [
        { start, end: parts.label.start, newText: '' },
        { start: parts.label.end, end: lineEnd(source, parts.label.end), newText: '' },
      ]
    : [{ start, end: body.start, newText: '' }];
  return done([...opening, ...closingFence(source, body, end)]);
}

function closingFence(source: string, body: Span, end: number): TextEdit[] {
  if (body.end >= end) return [];
  const from = source.startsWith('\r\n', body.end - 2) ? body.end - 2 : body.end - 1;
  return [{ start: Math.max(body.start, from), end, newText: '' }];
}

function lineEnd(source: string, from: number): number {
  const newline = source.indexOf('\n', from);
  const end = newline < 0 ? source.length : newline;
  return source[end - 1] === '\r' ? end - 1 : end;
}

/** Sets an attribute of a directive, or takes it away (`undefined`). The others stay as written. */
export function attributeEdits(
  document: DocumentSyntax,
  annotation: Annotation,
  key: string,
  value: string | undefined,
): Edited {
  const { braces: curly, attributes, label, name } = anatomyOf(document.text, annotation);
  const own = attributes.find((a) => a.key === key);
  if (value === undefined) return own && curly ? done([withoutAttribute(document.text, own.span, curly)]) : done([]);
  const written = writeAttribute(key, value);
  if (own) return done([{ start: own.span.start, end: own.span.end, newText: written }]);
  if (!curly) {
    const at = label ? label.end + 1 : name.end;
    return done([{ start: at, end: at, newText: `{${written}}` }]);
  }
  const at = curly.end - 1;
  return done([{ start: at, end: at, newText: `${attributes.length ? ' ' : ''}${written}` }]);
}

function withoutAttribute(source: string, own: Span, curly: Span): TextEdit {
  let { start, end } = own;
  while (start > curly.start + 1 && /\s/.test(source[start - 1] as string)) start--;
  if (start === curly.start + 1) while (end < curly.end - 1 && /\s/.test(source[end] as string)) end++;
  const empty = start === curly.start + 1 && end === curly.end - 1;
  return empty ? { start: curly.start, end: curly.end, newText: '' } : { start, end, newText: '' };
}

/** The innermost annotation of these names that holds a passage. */
export const markAround = (document: DocumentSyntax, s: Span, ...names: DirectiveName[]): Annotation | undefined =>
  document.annotations
    .filter((a) => names.includes(a.name) && a.form === 'text' && contains(a.span, s))
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];

/** Binds a figure to an indicator of the dataset: sets the attribute of the mark it stands in, or marks it. */
export function bindEdits(document: DocumentSyntax, figure: Span, indicator: string): Edited {
  const mark = markAround(document, figure, 'figure') ?? markAround(document, figure, 'target');
  return mark
    ? attributeEdits(document, mark, 'indicator', indicator)
    : markEdits(document, figure, 'figure', { indicator });
}

/** Says of a figure that it is not to be judged, and why. */
export function ignoreEdits(document: DocumentSyntax, figure: Span, reason: string): Edited {
  const mark = markAround(document, figure, 'figure') ?? markAround(document, figure, 'target');
  return mark
    ? attributeEdits(document, mark, 'ignore', reason)
    : markEdits(document, figure, 'figure', { ignore: reason });
}

/**
 * Says that a measure serves a target. The target gets an id and the measure its mark where they have none yet.
 * `target` is the id of a target in any document, or a passage of this one.
 */
export function linkEdits(document: DocumentSyntax, measure: Span, target: string | Span, wantedId = 'target'): Edited {
  const edits: TextEdit[] = [];
  let id = typeof target === 'string' ? target : '';
  if (typeof target !== 'string') {
    const mark = markAround(document, target, 'target') ?? markAround(document, target, 'figure');
    id = mark?.id ?? freeId(wantedId, takenIds(document), 'target');
    if (!mark?.id) {
      const given = mark ? attributeEdits(document, mark, 'id', id) : markEdits(document, target, 'target', { id });
      if (!given.ok) return given;
      edits.push(...given.edits);
    }
  }
  const mark = markAround(document, measure, 'measure');
  const already = mark?.attributes.for ?? '';
  const value = already.split(/[\s,，、]+/).includes(id) ? already : `${already} ${id}`.trim();
  const linked = mark
    ? attributeEdits(document, mark, 'for', value)
    : markEdits(document, measure, 'measure', { for: id });
  if (!linked.ok) return linked;
  const targetOutside = typeof target !== 'string' && contains(target, measure);
  return targetOutside ? together(document, edits, linked.edits) : together(document, linked.edits, edits);
}

/** Two marks at once, one around the other where they share an end; refused where they would tangle. */
function together(document: DocumentSyntax, outer: readonly TextEdit[], inner: readonly TextEdit[]): Edited {
  const closes = (e: TextEdit): boolean => !e.newText.startsWith(':');
  const order = (e: TextEdit): number => (closes(e) === outer.includes(e) ? 1 : 0) + (closes(e) ? 0 : 2);
  const edits = [...outer, ...inner].sort((x, y) => x.start - y.start || order(x) - order(y));
  const after = readSyntax(applyEdits(document.text, edits));
  return sameProse(document, after) ? { ok: true, edits } : refused(CROSSES);
}

export const takenIds = (document: DocumentSyntax): Set<string> =>
  new Set(document.annotations.flatMap((a) => (a.id ? [a.id] : [])));

/** Edits in one document that give an id a new name wherever it is given or used. */
export function renameEdits(document: DocumentSyntax, from: string, to: string): TextEdit[] {
  return idMentions(document)
    .filter((mention) => mention.id === from)
    .map(({ span: s }) => ({ start: s.start, end: s.end, newText: to }));
}
