import type { DocumentFacts } from '../analysis/document.ts';
import type { Workspace } from '../analysis/workspace.ts';
import type { Severity } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import { type Locale, type Text, text } from '../base/text.ts';
import type { Claim } from '../model/claim.ts';
import type { Verdict } from '../model/finding.ts';
import type { Task } from '../model/outline.ts';
import { innermost } from './nesting.ts';
import { claimName, periodWords, quantityWords } from './words.ts';

export type TreeKind = 'document' | 'note' | 'sector' | 'task' | 'measure' | 'target' | 'figure' | 'group';

export interface TreeNode {
  /** Stable while the document's structure is: the path of kinds and names from the document down. */
  readonly id: string;
  readonly kind: TreeKind;
  readonly label: string;
  readonly description: string;
  readonly uri: string;
  /** The words to select on a click. */
  readonly span: Span;
  /** How the figure came out; only on targets and figures. */
  readonly verdict?: Verdict['kind'];
  /** Worst severity of the findings on this node or below. */
  readonly severity?: Severity;
  /** Findings on this node or below. */
  readonly conflicts: number;
  readonly children: readonly TreeNode[];
}

const LABELS = { targets: text('主要目标', 'Headline targets'), untitled: text('（无标题）', '(untitled)') } as const;
const RANK: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Documents ▸ sectors ▸ tasks ▸ measures and targets; policy documents first, then notes with what they cite. */
export function policyTree(workspace: Workspace, locale: Locale): TreeNode[] {
  const nodes = workspace.judgedDocuments().flatMap((uri) => {
    const facts = workspace.document(uri);
    return facts ? new Builder(workspace, facts, locale).document() : [];
  });
  const order = (n: TreeNode): number => (n.kind === 'document' ? 0 : 1);
  return nodes.sort((a, b) => order(a) - order(b) || (a.uri < b.uri ? -1 : 1));
}

/** A target and the task whose text it stands in. */
interface Aim {
  readonly claim: number;
  readonly task: number | undefined;
}

class Builder {
  /** For each task: the task it lies in. */
  private readonly taskParents: readonly (number | undefined)[];
  /** For each measure: the sector whose text it stands in. */
  private readonly measureSectors: readonly (number | undefined)[];
  private readonly ids = new Map<string, number>();

  constructor(
    private readonly workspace: Workspace,
    private readonly facts: DocumentFacts,
    private readonly locale: Locale,
  ) {
    const { sectors, tasks, measures } = facts.outline;
    const bodies = tasks.map((t) => t.body);
    this.taskParents = tasks.map((t, i) => innermost(bodies, t.span, i));
    const treated = sectors.map((s) => s.body);
    this.measureSectors = measures.map((m) => m.sector ?? innermost(treated, m.span));
  }

  /** One node, or none for a note that cites nothing. */
  document(): TreeNode[] {
    const { facts } = this;
    const isPolicy = facts.kind === 'policy';
    const children = isPolicy ? this.policy() : facts.claims.flatMap((_, i) => this.cited(i));
    if (!isPolicy && !children.length) return [];
    const title =
      facts.syntax.title || decodeURIComponent(facts.uri.split('/').pop() ?? '') || this.say(LABELS.untitled);
    return [this.node(isPolicy ? 'document' : 'note', facts.uri, title, '', { start: 0, end: 0 }, children)];
  }

  private policy(): TreeNode[] {
    const { sectors, tasks, targets } = this.facts.outline;
    const root = this.facts.uri;
    const bodies = tasks.map((t) => t.body);
    const aims = targets.map((t) => ({ claim: t, task: innermost(bodies, (this.facts.claims[t] as Claim).span) }));
    const free = aims.flatMap(({ claim, task }) => (task === undefined ? [this.figure('target', claim, root)] : []));
    const first = free[0];
    const headline = first
      ? [this.node('group', `${root}#targets`, this.say(LABELS.targets), '', first.span, free)]
      : [];
    const bySector = sectors.map((sector, i) => {
      const id = `${root}#sector:${sector.name}`;
      return this.node('sector', id, sector.name, '', sector.span, this.work(i, undefined, id, []));
    });
    return [...headline, ...bySector, ...this.work(undefined, undefined, root, aims)];
  }

  /** Tasks under a task (or at the top) with what of theirs belongs to a sector, then measures outside any task. */
  private work(sector: number | undefined, parent: number | undefined, id: string, aims: readonly Aim[]): TreeNode[] {
    const tasks = this.facts.outline.tasks.flatMap((_, t) =>
      this.taskParents[t] === parent ? this.task(t, sector, id, aims) : [],
    );
    return [...tasks, ...this.measures(sector, parent, id)].sort((a, b) => a.span.start - b.span.start);
  }

  /** Under a sector a task shows only what belongs to both; one with nothing of the sector is not shown there. */
  private task(index: number, sector: number | undefined, parent: string, aims: readonly Aim[]): TreeNode[] {
    const task = this.facts.outline.tasks[index] as Task;
    const id = `${parent}/task:${task.label}${task.title}`;
    const own = aims.flatMap((a) => (a.task === index ? [this.figure('target', a.claim, id)] : []));
    const children = [...this.work(sector, index, id, aims), ...own].sort((a, b) => a.span.start - b.span.start);
    const elsewhere = this.measureSectors.some(
      (s, m) => s !== undefined && this.facts.outline.measures[m]?.task === index,
    );
    if (!children.length && (sector !== undefined || elsewhere)) return [];
    return [this.node('task', id, task.title, task.responsible ?? '', task.span, children)];
  }

  private measures(sector: number | undefined, task: number | undefined, parent: string): TreeNode[] {
    const { measures, links } = this.facts.outline;
    return measures.flatMap((measure, m) => {
      if (measure.task !== task || this.measureSectors[m] !== sector) return [];
      const served = links.filter((l) => l.measure === m).length;
      const id = `${parent}/measure:${m}`;
      return [this.node('measure', id, measure.text, served ? `→ ${served}` : '', measure.span, [])];
    });
  }

  private cited(index: number): TreeNode[] {
    const verdict = this.verdict(index);
    return verdict === 'agrees' || verdict === 'conflict' ? [this.figure('figure', index, this.facts.uri)] : [];
  }

  private figure(kind: 'target' | 'figure', index: number, parent: string): TreeNode {
    const claim = this.facts.claims[index] as Claim;
    const quantity = quantityWords(claim.quantity)[this.locale];
    const when = claim.period ? periodWords(claim.period.value)[this.locale] : '';
    const findings = (this.workspace.judgement(this.facts.uri)?.findings ?? []).filter((f) => f.claim === index);
    const worst = RANK.find((s) => findings.some((f) => f.severity === s));
    const node = this.node(
      kind,
      `${parent}/${kind}:${claimName(claim)}:${index}`,
      claimName(claim),
      `${quantity}${when ? ` · ${when}` : ''}`,
      claim.span,
      [],
    );
    const verdict = this.verdict(index);
    const loud = findings.filter((f) => f.severity === 'error' || f.severity === 'warning').length;
    return { ...node, ...(verdict ? { verdict } : {}), ...(worst ? { severity: worst } : {}), conflicts: loud };
  }

  private verdict(index: number): Verdict['kind'] | undefined {
    return this.workspace.judgement(this.facts.uri)?.verdicts[index]?.kind;
  }

  private node(
    kind: TreeKind,
    id: string,
    label: string,
    description: string,
    span: Span,
    children: readonly TreeNode[],
  ): TreeNode {
    const severity = RANK.find((s) => children.some((c) => c.severity === s));
    const conflicts = children.reduce((sum, c) => sum + c.conflicts, 0);
    return {
      id: this.unique(id),
      kind,
      label,
      description,
      uri: this.facts.uri,
      span,
      conflicts,
      children,
      ...(severity ? { severity } : {}),
    };
  }

  /** VS Code refuses two items of one id: a second task of the same name gets a number. */
  private unique(id: string): string {
    const times = (this.ids.get(id) ?? 0) + 1;
    this.ids.set(id, times);
    return times === 1 ? id : `${id}~${times}`;
  }

  private say(words: Text): string {
    return words[this.locale];
  }
}
