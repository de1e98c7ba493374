import type { DocumentFacts } from '../analysis/document.ts';
import type { Workspace } from '../analysis/workspace.ts';
import type { Severity } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import { type Locale, type Text, text } from '../base/text.ts';
import type { Claim } from '../model/claim.ts';
import type { Verdict } from '../model/finding.ts';
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
  const nodes = workspace.documents().flatMap((uri) => {
    const facts = workspace.document(uri);
    return facts ? new Builder(workspace, facts, locale).document() : [];
  });
  const order = (n: TreeNode): number => (n.kind === 'document' ? 0 : 1);
  return nodes.sort((a, b) => order(a) - order(b) || (a.uri < b.uri ? -1 : 1));
}

class Builder {
  private readonly used = new Set<number>();

  constructor(
    private readonly workspace: Workspace,
    private readonly facts: DocumentFacts,
    private readonly locale: Locale,
  ) {}

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
    const { outline } = this.facts;
    const root = this.facts.uri;
    const sectors = outline.sectors.map((sector, i) => {
      const id = `${root}#sector:${sector.name}`;
      const tasks = outline.tasks.flatMap((_, t) => this.task(t, i, id));
      const loose = outline.measures.flatMap((m, k) =>
        m.sector === i && m.task === undefined ? [this.measure(k, id)] : [],
      );
      const targets = outline.targets.flatMap((t) => (this.sits(t, sector.body) ? this.target(t, id) : []));
      return this.node('sector', id, sector.name, '', sector.span, [...tasks, ...loose, ...targets]);
    });
    const tasks = outline.tasks.flatMap((_, t) => this.task(t, undefined, root));
    const loose = outline.measures.flatMap((m, k) =>
      m.sector === undefined && m.task === undefined ? [this.measure(k, root)] : [],
    );
    const rest = outline.targets.flatMap((t) => (this.used.has(t) ? [] : this.target(t, root)));
    const first = rest[0];
    const headline = first
      ? [this.node('group', `${root}#targets`, this.say(LABELS.targets), '', first.span, rest)]
      : [];
    return [...headline, ...sectors, ...tasks, ...loose];
  }

  /** A task under a sector shows only what belongs to both; a task with nothing of a sector is not shown there. */
  private task(index: number, sector: number | undefined, parent: string): TreeNode[] {
    const { tasks, measures, targets } = this.facts.outline;
    const task = tasks[index] as (typeof tasks)[number];
    const id = `${parent}/task:${task.label}${task.title}`;
    const own = measures.flatMap((m, k) =>
      m.task === index && (m.sector ?? task.sector) === sector ? [this.measure(k, id)] : [],
    );
    const elsewhere = measures.some((m) => m.task === index && (m.sector ?? task.sector) !== sector);
    const here = task.sector === sector || (sector === undefined && !elsewhere);
    if (!own.length && !here) return [];
    const aims =
      sector === undefined || task.sector === sector
        ? targets.flatMap((t) => (this.sits(t, task.body) ? this.target(t, id) : []))
        : [];
    const children = [...own, ...aims].sort((a, b) => a.span.start - b.span.start);
    return [this.node('task', id, task.title, task.responsible ?? '', task.span, children)];
  }

  private measure(index: number, parent: string): TreeNode {
    const measure = this.facts.outline.measures[index] as { text: string; span: Span };
    const served = this.facts.outline.links.filter((l) => l.measure === index).length;
    const description = served ? `→ ${served}` : '';
    return this.node('measure', `${parent}/measure:${measure.text}`, measure.text, description, measure.span, []);
  }

  private sits(claim: number, body: Span): boolean {
    const at = (this.facts.claims[claim] as Claim).span.start;
    return !this.used.has(claim) && body.start <= at && at < body.end;
  }

  private target(index: number, parent: string): TreeNode[] {
    this.used.add(index);
    return [this.figure('target', index, parent)];
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
      id,
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

  private say(words: Text): string {
    return words[this.locale];
  }
}
