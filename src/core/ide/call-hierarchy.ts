import type { DocumentFacts } from '../analysis/document.ts';
import type { Workspace } from '../analysis/workspace.ts';
import { cover, type Span } from '../base/span.ts';
import { type Locale, text } from '../base/text.ts';
import type { Claim } from '../model/claim.ts';
import type { Measure, Task } from '../model/outline.ts';
import { innermost } from './nesting.ts';
import { citations, observationOf, subjectAt } from './subject.ts';
import { claimName, periodWords, quantityWords } from './words.ts';

export type CallKind = 'target' | 'measure' | 'task';

/** A target, a measure or a task as a node of the hierarchy target ← measures ← tasks ← the tasks around them. */
export interface CallItem {
  readonly kind: CallKind;
  readonly name: string;
  readonly detail: string;
  readonly uri: string;
  /** All of it: a task's section, a figure with the words that name it. */
  readonly span: Span;
  /** The words to select; with `kind` they tell which item of the document it is. */
  readonly selection: Span;
}

/** A step in the hierarchy, and the words in the caller that make it. */
export interface Call {
  readonly item: CallItem;
  readonly at: readonly Span[];
}

/** What an item is known by between two questions. */
export type CallKey = Pick<CallItem, 'kind' | 'uri' | 'selection'>;

const KIND = { measure: text('举措', 'measure'), task: text('任务', 'task') } as const;

/**
 * The target, measure or task under the cursor. On a figure that only cites a target: the targets that set it, in
 * other documents. Empty on anything else.
 */
export function prepareCalls(workspace: Workspace, uri: string, offset: number, locale: Locale): CallItem[] {
  const facts = workspace.document(uri);
  const subject = facts && subjectAt(facts, offset);
  if (!facts || !subject || subject.kind === 'sector') return [];
  if (subject.kind !== 'claim') return [itemOf(facts, subject.kind, subject.index, locale)];
  const set = facts.kind === 'note' ? settersOf(workspace, facts, subject.index, locale) : [];
  const own = facts.outline.targets.includes(subject.index);
  return set.length || !own ? set : [itemOf(facts, 'target', subject.index, locale)];
}

/** The targets of policy documents that stand in the same row as a cited figure. */
function settersOf(workspace: Workspace, facts: DocumentFacts, index: number, locale: Locale): CallItem[] {
  const verdict = workspace.judgement(facts.uri)?.verdicts[index];
  const row = observationOf(verdict);
  if (!row) return [];
  const found: CallItem[] = [];
  for (const other of citations(workspace, row.indicator)) {
    if (other.kind !== 'policy' || observationOf(other.verdict) !== row) continue;
    if (other.facts.outline.targets.includes(other.index))
      found.push(itemOf(other.facts, 'target', other.index, locale));
  }
  return found;
}

/** Of a target the measures that serve it, surest first; of a measure its task; of a task the task around it. */
export function incomingCalls(workspace: Workspace, key: CallKey, locale: Locale): Call[] {
  const facts = workspace.document(key.uri);
  const index = facts && indexOf(facts, key);
  if (!facts || index === undefined) return [];
  const { measures, tasks, links } = facts.outline;
  if (key.kind === 'target')
    return [...links]
      .filter((l) => l.target === index)
      .sort((a, b) => b.score - a.score)
      .map((l) => ({ item: itemOf(facts, 'measure', l.measure, locale), at: [(measures[l.measure] as Measure).span] }));
  const own = key.kind === 'measure' ? (measures[index] as Measure) : (tasks[index] as Task);
  const parent = key.kind === 'measure' ? (own as Measure).task : parentOf(facts, index);
  return parent === undefined ? [] : [{ item: itemOf(facts, 'task', parent, locale), at: [own.span] }];
}

/** The reverse: of a task its subtasks and measures in text order, of a measure the targets it serves, surest first. */
export function outgoingCalls(workspace: Workspace, key: CallKey, locale: Locale): Call[] {
  const facts = workspace.document(key.uri);
  const index = facts && indexOf(facts, key);
  if (!facts || index === undefined || key.kind === 'target') return [];
  const { measures, tasks, links } = facts.outline;
  if (key.kind === 'measure')
    return [...links]
      .filter((l) => l.measure === index)
      .sort((a, b) => b.score - a.score)
      .map((l) => ({ item: itemOf(facts, 'target', l.target, locale), at: [(measures[index] as Measure).span] }));
  const step = (kind: 'task' | 'measure', i: number, at: Span): Call => ({
    item: itemOf(facts, kind, i, locale),
    at: [at],
  });
  const inner = [
    ...tasks.flatMap((t, i) => (parentOf(facts, i) === index ? [step('task', i, t.span)] : [])),
    ...measures.flatMap((m, i) => (m.task === index ? [step('measure', i, m.span)] : [])),
  ];
  return inner.sort((a, b) => a.item.selection.start - b.item.selection.start);
}

const parentOf = (facts: DocumentFacts, task: number): number | undefined =>
  innermost(
    facts.outline.tasks.map((t) => t.body),
    (facts.outline.tasks[task] as Task).span,
    task,
  );

/** undefined when the text has changed since and nothing of the kind begins there any more. */
function indexOf(facts: DocumentFacts, { kind, selection }: CallKey): number | undefined {
  const { claims, outline } = facts;
  const starts = (s: Span | undefined): boolean => s?.start === selection.start;
  if (kind === 'target') return outline.targets.find((i) => starts(claims[i]?.span));
  const index = outline[`${kind}s`].findIndex(({ span }) => starts(span));
  return index < 0 ? undefined : index;
}

function itemOf(facts: DocumentFacts, kind: CallKind, index: number, locale: Locale): CallItem {
  const { uri, claims, outline } = facts;
  if (kind === 'target') {
    const claim = claims[index] as Claim;
    const when = claim.period ? ` · ${periodWords(claim.period.value)[locale]}` : '';
    const named = claim.indicator?.span ? cover(claim.indicator.span, claim.span) : claim.span;
    const detail = `${quantityWords(claim.quantity)[locale]}${when}`;
    return { kind, name: claimName(claim), detail, uri, span: named, selection: claim.span };
  }
  if (kind === 'measure') {
    const { text: name, span } = outline.measures[index] as Measure;
    return { kind, name, detail: KIND.measure[locale], uri, span, selection: span };
  }
  const { title, responsible, span, body } = outline.tasks[index] as Task;
  return { kind, name: title, detail: responsible ?? KIND.task[locale], uri, span: cover(span, body), selection: span };
}
