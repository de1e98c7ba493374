import type { DocumentFacts } from '../analysis/document.ts';
import type { Workspace } from '../analysis/workspace.ts';
import {
  type Attributes,
  attributeEdits,
  BINDINGS_FILE,
  barePhrase,
  bindEdits,
  type DirectiveName,
  type Edited,
  freeId,
  ignoreEdits,
  keepsProse,
  linkEdits,
  markAround,
  markEdits,
  removeEdits,
  takenIds,
  withBinding,
} from '../annotate/index.ts';
import { hasHan } from '../base/script.ts';
import { overlaps, type Span, span } from '../base/span.ts';
import { type Text, text } from '../base/text.ts';
import type { Claim } from '../model/claim.ts';
import type { TextEdit } from '../model/finding.ts';
import { partsOf } from '../outline/parts.ts';
import { piecesOf } from '../outline/pieces.ts';
import type { Annotation } from '../syntax/document.ts';
import { everywhere } from './corrections.ts';
import { propose } from './propose.ts';
import { claimName } from './words.ts';

/** What a user can ask to be written; `range` comes beside it. */
export type Operation =
  | { readonly op: 'mark'; readonly name: DirectiveName }
  /** Binds the figure at the range to an indicator. */
  | { readonly op: 'bind'; readonly indicator: string }
  /** Binds the figure's phrase in its folder, in policy-lens.json. */
  | { readonly op: 'bind-folder'; readonly indicator: string }
  /** Says which target the measure at the range serves: an id of any document, or a passage that gets one. */
  | { readonly op: 'link'; readonly uri: string; readonly target: Span; readonly id?: string }
  | { readonly op: 'remove' }
  | { readonly op: 'ignore'; readonly reason: string }
  | { readonly op: 'disable-line'; readonly reason: string; readonly codes: readonly string[] }
  /** Adds the figure at the range to the dataset, marked for review. */
  | { readonly op: 'propose' }
  /** Writes the dataset's value wherever the row that the figure at the range contradicts is contradicted. */
  | { readonly op: 'everywhere' };

/** Edits a document each; a file that is not there yet is to be made, and its edits insert its text. */
export type Performed =
  | {
      readonly ok: true;
      readonly changes: ReadonlyMap<string, readonly TextEdit[]>;
      readonly create: readonly string[];
      /** Set where somebody is to look through the edits first: what they bring about. */
      readonly review?: Text;
    }
  | { readonly ok: false; readonly reason: Text };

const NO_FIGURE = text('这里没有识别到数字，请选中一个数字', 'No figure was found here: select one');
const NO_MARK = text('这里没有标注', 'There is no annotation here');
const GONE = text('文件已不在', 'The document is gone');

const only = (uri: string, edited: Edited): Performed =>
  edited.ok ? { ok: true, changes: new Map([[uri, edited.edits]]), create: [] } : edited;

/** Works out the edits of an operation at a range; an empty range stands for what the caret is on. Changes nothing. */
export function perform(workspace: Workspace, uri: string, range: Span, operation: Operation): Performed {
  const facts = workspace.document(uri);
  if (!facts) return { ok: false, reason: GONE };
  switch (operation.op) {
    case 'mark':
      return only(uri, mark(facts, range, operation.name));
    case 'bind':
      return onFigure(facts, range, (claim) => bindEdits(facts.syntax, claim.span, operation.indicator));
    case 'bind-folder':
      return bindInFolder(workspace, facts, range, operation.indicator);
    case 'link':
      return link(workspace, facts, range, operation);
    case 'remove': {
      const annotation = annotationIn(facts, range);
      return annotation ? only(uri, removeEdits(facts.syntax, annotation)) : { ok: false, reason: NO_MARK };
    }
    case 'ignore':
      return onFigure(facts, range, (claim) => ignoreEdits(facts.syntax, claim.span, operation.reason));
    case 'propose':
      return proposed(workspace, facts, range);
    case 'everywhere':
      return correctedEverywhere(workspace, uri, range);
    case 'disable-line':
      return only(uri, disableLine(facts, range, operation));
  }
}

function proposed(workspace: Workspace, facts: DocumentFacts, range: Span): Performed {
  const claim = figureIn(facts, range);
  if (!claim) return { ok: false, reason: NO_FIGURE };
  const verdict = workspace.judgement(facts.uri)?.verdicts[facts.claims.indexOf(claim)];
  const made = propose(workspace, facts, claim, verdict);
  return made.ok ? { ...made, create: [], review: text('提议写入数据集', 'Proposed to the dataset') } : made;
}

function correctedEverywhere(workspace: Workspace, uri: string, range: Span): Performed {
  const all = everywhere(workspace, uri, range);
  const [first] = all;
  if (!first) return { ok: false, reason: text('这里没有可改的冲突', 'There is no conflict here to fix') };
  const changes = new Map<string, readonly TextEdit[]>();
  for (const { uri: place, edits } of all) changes.set(place, [...(changes.get(place) ?? []), ...edits]);
  return { ok: true, changes, create: [], review: first.why };
}

/** The figure a range touches; the first of several. */
export const figureIn = (facts: DocumentFacts, range: Span): Claim | undefined =>
  facts.claims.find((c) => overlaps(c.span, range)) ??
  facts.claims.find((c) => c.span.start <= range.start && range.start <= c.span.end);

function onFigure(facts: DocumentFacts, range: Span, edit: (claim: { readonly span: Span }) => Edited): Performed {
  const mark = markAround(facts.syntax, range, 'figure', 'target');
  const claim = figureIn(facts, range) ?? (mark && { span: mark.content });
  return claim ? only(facts.uri, edit(claim)) : { ok: false, reason: NO_FIGURE };
}

/** The innermost annotation a range lies in, or else the first it holds. */
export function annotationIn(facts: DocumentFacts, range: Span): Annotation | undefined {
  const { annotations } = facts.syntax;
  const around = annotations.filter((a) => a.span.start <= range.start && range.end <= a.span.end);
  const inner = around.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
  return inner ?? annotations.find((a) => overlaps(a.span, range));
}

/** What a mark is put around when nothing is selected: what was found there; for a measure, else the sentence. */
export function passageAt(facts: DocumentFacts, range: Span, name: DirectiveName): Span {
  if (range.end > range.start) return range;
  const { outline } = facts;
  if (name === 'figure' || name === 'target') {
    const claim = figureIn(facts, range);
    if (!claim) return range;
    const words = name === 'target' ? claim.notation.bound.filter((b) => near(b, claim.span)) : [];
    return words.reduce((s, b) => span(Math.min(s.start, b.start), Math.max(s.end, b.end)), claim.span);
  }
  const held = (all: readonly { readonly span: Span }[]): Span | undefined =>
    all.find(({ span: s }) => s.start <= range.start && range.start <= s.end)?.span;
  if (name === 'measure') return held(outline.measures) ?? held(sentencesOf(facts)) ?? range;
  return held(name === 'task' ? outline.tasks : outline.sectors) ?? range;
}

/** What a measure may be where none was found: a note's sentences, a semicolon's parts. */
const sentencesOf = ({ syntax }: DocumentFacts): readonly { readonly span: Span }[] =>
  piecesOf(syntax, partsOf(syntax));

const near = (word: Span, figure: Span): boolean =>
  Math.abs(word.end - figure.start) <= 2 || Math.abs(word.start - figure.end) <= 2;

function mark(facts: DocumentFacts, range: Span, name: DirectiveName): Edited {
  const passage = passageAt(facts, range, name);
  const claim = name === 'target' ? figureIn(facts, passage) : undefined;
  const attributes: Attributes = claim ? { id: freeId(shortName(claim), takenIds(facts.syntax), 'target') } : {};
  return markEdits(facts.syntax, passage, name, attributes);
}

/** A few words of the indicator, fit for an id. */
function shortName(claim: Claim): string {
  if (claim.boundTo) return claim.boundTo;
  const words = claimName(claim);
  return hasHan(words) ? words.replace(/[^\p{L}\p{N}]/gu, '').slice(-8) : words.split(/\s+/).slice(-3).join('-');
}

function link(
  workspace: Workspace,
  facts: DocumentFacts,
  range: Span,
  { uri, target, id }: Extract<Operation, { op: 'link' }>,
): Performed {
  const measure = markAround(facts.syntax, range, 'measure')?.content ?? passageAt(facts, range, 'measure');
  if (id) return only(facts.uri, linkEdits(facts.syntax, measure, id));
  const other = workspace.document(uri);
  if (!other) return { ok: false, reason: GONE };
  const claim = figureIn(other, target);
  const wanted = claim ? shortName(claim) : 'target';
  if (uri === facts.uri) return only(uri, linkEdits(facts.syntax, measure, target, wanted));
  const own = markAround(other.syntax, target, 'target', 'figure');
  const given = own?.id ?? freeId(wanted, takenIds(other.syntax), 'target');
  const marked = own?.id
    ? undefined
    : own
      ? attributeEdits(other.syntax, own, 'id', given)
      : markEdits(other.syntax, target, 'target', { id: given });
  if (marked && !marked.ok) return marked;
  const linked = linkEdits(facts.syntax, measure, given);
  if (!linked.ok) return linked;
  const changes = new Map([[facts.uri, linked.edits]]);
  if (marked) changes.set(uri, marked.edits);
  return { ok: true, changes, create: [] };
}

/** A comment on a line of its own before the line of the range, indented and quoted as that line is. */
function disableLine(
  { syntax }: DocumentFacts,
  range: Span,
  { reason, codes }: Extract<Operation, { op: 'disable-line' }>,
): Edited {
  const { text: source } = syntax;
  const start = source.lastIndexOf('\n', range.start - 1) + 1;
  const prefix = /^[ \t>]*/.exec(source.slice(start, start + 200))?.[0] ?? '';
  const plain = reason.replace(/\s+/g, ' ').replace(/--+>?/g, '—').trim();
  const words = ['policy-lens-disable-next-line', ...codes, plain].filter(Boolean).join(' ');
  const eol = source.includes('\r\n') ? '\r\n' : '\n';
  const edits = [{ start, end: start, newText: `${prefix}<!-- ${words} -->${eol}` }];
  // A comment inside a table or a wrapped paragraph would break it in two.
  return keepsProse(syntax, edits) ? { ok: true, edits } : { ok: false, reason: IN_BLOCK };
}

const IN_BLOCK = text(
  '这一行在表格或折行的段落里，请改为只对这个数字“不检查”',
  'This line is part of a table or a wrapped paragraph: silence the figure instead',
);

/** Writes "this phrase is that indicator" into the nearest policy-lens.json, or a new one in the document's folder. */
function bindInFolder(workspace: Workspace, facts: DocumentFacts, range: Span, indicator: string): Performed {
  const phrase = barePhrase(figureIn(facts, range)?.indicator?.value ?? '');
  if (!phrase)
    return {
      ok: false,
      reason: text('没有读出这个数字的指标词语', 'No phrase was found that names what this figure counts'),
    };
  const folder = facts.uri.slice(0, facts.uri.lastIndexOf('/') + 1);
  const known = workspace
    .bindingsFiles()
    .filter((file) => folder.startsWith(file.slice(0, file.lastIndexOf('/') + 1)))
    .sort((a, b) => b.length - a.length)[0];
  const uri = known ?? folder + BINDINGS_FILE;
  const before = workspace.bindingsText(uri) ?? '';
  const edits = [{ start: 0, end: before.length, newText: withBinding(before, { phrase, indicator }) }];
  return { ok: true, changes: new Map([[uri, edits]]), create: known ? [] : [uri] };
}
