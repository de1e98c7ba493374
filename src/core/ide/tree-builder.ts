import type { Digest } from '../analysis/digest.ts';
import type { Sketch, SketchFigure } from '../analysis/sketch.ts';
import type { Workspace } from '../analysis/workspace.ts';
import type { Span } from '../base/span.ts';
import { type Locale, type Text, text } from '../base/text.ts';
import { type Finding, findingsByClaim } from '../model/finding.ts';
import { periodText } from '../model/period.ts';
import { innermost } from './nesting.ts';
import { titled } from './trace.ts';
import { type Grouping, parentNode, RANK, type TreeKind, type TreeNode } from './tree-node.ts';
import { periodWords, quantityWords } from './words.ts';

const LABELS = { targets: text('主要目标', 'Headline targets'), untitled: text('（无标题）', '(untitled)') } as const;

/** A target and the task whose text it stands in. */
interface Aim {
  readonly claim: number;
  readonly task: number | undefined;
  /** By its place in the text, else by the dataset. */
  readonly sector: string;
}

/** A document's share of one group of the tree's top: all of it, what it says of a sector, or of a period. */
export interface Part {
  /** Empty: of no sector, of no period. */
  readonly key: string;
  readonly label: string;
  /** Parts of a higher order stand further down. */
  readonly order: number;
  readonly node: TreeNode;
}

/** Makes the nodes of one document. */
export class TreeBuilder {
  /** For each task: the task it lies in. */
  private readonly taskParents: readonly (number | undefined)[];
  /** For each measure: the sector whose text it stands in. */
  private readonly measureSectors: readonly (number | undefined)[];
  private readonly byClaim: ReadonlyMap<number, readonly Finding[]>;
  /** For each measure that serves targets: how many. */
  private readonly served = new Map<number, number>();
  private readonly ids = new Map<string, number>();

  constructor(
    private readonly workspace: Workspace,
    private readonly uri: string,
    private readonly digest: Pick<Digest, 'kind' | 'title'>,
    private readonly sketch: Sketch,
    private readonly locale: Locale,
  ) {
    const { sectors, tasks, measures, links } = sketch;
    const bodies = tasks.map((t) => t.body);
    this.taskParents = tasks.map((t, i) => innermost(bodies, t.span, i));
    const treated = sectors.map((s) => s.body);
    this.byClaim = findingsByClaim(workspace.findings(uri));
    for (const { measure } of links) this.served.set(measure, (this.served.get(measure) ?? 0) + 1);
    this.measureSectors = measures.map((m) => m.sector ?? innermost(treated, m.span));
  }

  /** None for a note that cites nothing. */
  parts(grouping: Grouping): Part[] {
    if (grouping === 'sector') return this.bySector();
    if (grouping === 'period') return this.byPeriod();
    const { uri, sketch } = this;
    const children = this.isPolicy ? this.policy() : [...sketch.figures.keys()].flatMap((i) => this.cited(i, uri));
    if (!this.isPolicy && !children.length) return [];
    return [{ key: '', label: '', order: 0, node: this.whole(uri, children) }];
  }

  private get isPolicy(): boolean {
    return this.digest.kind === 'policy';
  }

  private whole(id: string, children: readonly TreeNode[]): TreeNode {
    const title = titled(this.digest.title, this.uri) || this.say(LABELS.untitled);
    return this.node(this.isPolicy ? 'document' : 'note', id, title, '', { start: 0, end: 0 }, children);
  }

  private policy(): TreeNode[] {
    const root = this.uri;
    const aims = this.aims();
    const free = this.free(aims, root);
    const first = free[0];
    const headline = first
      ? [this.node('group', `${root}#targets`, this.say(LABELS.targets), '', first.span, free)]
      : [];
    const bySector = this.sketch.sectors.map((sector, i) => {
      const id = `${root}#sector:${sector.name}`;
      return this.node('sector', id, sector.name, '', sector.span, this.work(i, undefined, id, []));
    });
    return [...headline, ...bySector, ...this.work(undefined, undefined, root, aims)];
  }

  private bySector(): Part[] {
    const { sectors } = this.sketch;
    const found = new Map<string, TreeNode[]>();
    const put = (name: string, nodes: readonly TreeNode[]): void => {
      found.set(name, [...(found.get(name) ?? []), ...nodes]);
    };
    const rootOf = (name: string): string => `sector:${name}|${this.uri}`;
    if (this.isPolicy) {
      const aims = this.aims();
      const names = new Set(['', ...sectors.map((s) => s.name), ...aims.map((a) => a.sector)]);
      for (const name of names) {
        const own = aims.filter((a) => a.sector === name);
        const indices = sectors.flatMap((s, i) => (s.name === name ? [i] : []));
        put(name, this.free(indices.length || !name ? own : own.map((a) => ({ ...a, task: undefined })), rootOf(name)));
        for (const [nth, i] of (name ? indices : [undefined]).entries())
          put(name, this.work(i, undefined, rootOf(name), nth ? [] : own));
      }
    } else
      for (const i of this.sketch.figures.keys()) {
        const name = this.sectorOf(i);
        put(name, this.cited(i, rootOf(name)));
      }
    return [...found].flatMap(([name, children]) =>
      children.length ? [{ key: name, label: name, order: 0, node: this.whole(rootOf(name), children) }] : [],
    );
  }

  private byPeriod(): Part[] {
    const { sketch, locale, uri } = this;
    const found = new Map<string, Omit<Part, 'node'> & { readonly nodes: TreeNode[] }>();
    for (const i of this.isPolicy ? sketch.targets : sketch.figures.keys()) {
      const period = this.figureAt(i).period;
      const key = period ? periodText(period) : '';
      const root = `period:${key}|${uri}`;
      const nodes = this.isPolicy ? [this.figure('target', i, root)] : this.cited(i, root);
      const known = found.get(key);
      if (known) known.nodes.push(...nodes);
      else if (nodes.length) {
        const order = period ? period.to + period.from / 1e6 : Number.POSITIVE_INFINITY;
        found.set(key, { key, label: period ? periodWords(period)[locale] : '', order, nodes });
      }
    }
    return [...found.values()].map(({ nodes, ...part }) => ({
      ...part,
      node: this.whole(`period:${part.key}|${uri}`, nodes),
    }));
  }

  private aims(): Aim[] {
    const { tasks, targets } = this.sketch;
    const bodies = tasks.map((t) => t.body);
    return targets.map((claim) => ({
      claim,
      task: innermost(bodies, this.figureAt(claim).span),
      sector: this.sectorOf(claim),
    }));
  }

  /** Targets outside any task. */
  private free(aims: readonly Aim[], parent: string): TreeNode[] {
    return aims.flatMap(({ claim, task }) => (task === undefined ? [this.figure('target', claim, parent)] : []));
  }

  /** In a plan the sector whose text a figure stands in; else, and in notes, that of its row; empty without either. */
  private sectorOf(claim: number): string {
    const { sectors } = this.sketch;
    const { span, sector, indicator } = this.figureAt(claim);
    const bodies = sectors.map((s) => s.body);
    const within = this.isPolicy ? innermost(bodies, span) : undefined;
    if (within !== undefined) return sectors[within]?.name ?? '';
    return sector || (this.workspace.dataset().indicators.get(indicator)?.sector ?? '');
  }

  /** Tasks under a task (or at the top) with what of theirs belongs to a sector, then measures outside any task. */
  private work(sector: number | undefined, parent: number | undefined, id: string, aims: readonly Aim[]): TreeNode[] {
    const tasks = this.sketch.tasks.flatMap((_, t) =>
      this.taskParents[t] === parent ? this.task(t, sector, id, aims) : [],
    );
    return [...tasks, ...this.measures(sector, parent, id)].sort((a, b) => a.span.start - b.span.start);
  }

  /** Under a sector a task shows only what belongs to both; one with nothing of the sector is not shown there. */
  private task(index: number, sector: number | undefined, parent: string, aims: readonly Aim[]): TreeNode[] {
    const task = this.sketch.tasks[index] as Sketch['tasks'][number];
    const id = `${parent}/task:${task.label}${task.title}`;
    const own = aims.flatMap((a) => (a.task === index ? [this.figure('target', a.claim, id)] : []));
    const children = [...this.work(sector, index, id, aims), ...own].sort((a, b) => a.span.start - b.span.start);
    const elsewhere = this.measureSectors.some((s, m) => s !== undefined && this.sketch.measures[m]?.task === index);
    if (!children.length && (sector !== undefined || elsewhere)) return [];
    return [this.node('task', id, task.title, task.responsible ?? '', task.span, children)];
  }

  private measures(sector: number | undefined, task: number | undefined, parent: string): TreeNode[] {
    return this.sketch.measures.flatMap((measure, m) => {
      if (measure.task !== task || this.measureSectors[m] !== sector) return [];
      const served = this.served.get(m);
      const id = `${parent}/measure:${m}`;
      return [this.node('measure', id, measure.text, served ? `→ ${served}` : '', measure.span, [])];
    });
  }

  private cited(index: number, parent: string): TreeNode[] {
    const { verdict } = this.figureAt(index);
    const shown = verdict === 'agrees' || verdict === 'conflict' || this.findings(index).length > 0;
    return shown ? [this.figure('figure', index, parent)] : [];
  }

  private figure(kind: 'target' | 'figure', index: number, parent: string): TreeNode {
    const figure = this.figureAt(index);
    const { name, period, verdict } = figure;
    const quantity = quantityWords(figure.quantity)[this.locale];
    const when = period ? periodWords(period)[this.locale] : '';
    const findings = this.findings(index);
    const worst = RANK.find((s) => findings.some((f) => f.severity === s));
    const node = this.node(
      kind,
      `${parent}/${kind}:${name}:${index}`,
      name,
      `${quantity}${when ? ` · ${when}` : ''}`,
      figure.span,
      [],
    );
    const loud = findings.filter((f) => f.severity === 'error' || f.severity === 'warning').length;
    return { ...node, verdict, ...(worst ? { severity: worst } : {}), conflicts: loud };
  }

  private findings(index: number): readonly Finding[] {
    return this.byClaim.get(index) ?? [];
  }

  /** Every target is there, and of a note whatever it cites or has a finding on. */
  private figureAt(index: number): SketchFigure {
    return this.sketch.figures.get(index) as SketchFigure;
  }

  private node(
    kind: TreeKind,
    id: string,
    label: string,
    description: string,
    span: Span,
    children: readonly TreeNode[],
  ): TreeNode {
    return parentNode({ id: this.unique(id), kind, label, description, uri: this.uri, span, children });
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
