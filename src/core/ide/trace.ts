import type { DocumentFacts } from '../analysis/document.ts';
import { type Sketch, type SketchFigure, unpackSketch } from '../analysis/sketch.ts';
import type { Workspace } from '../analysis/workspace.ts';
import { type Span, slice } from '../base/span.ts';
import type { Locale } from '../base/text.ts';
import { fileName } from '../base/uri.ts';
import type { Verdict } from '../model/finding.ts';
import type { Location } from './place.ts';
import { citations } from './subject.ts';
import { periodWords, quantityWords } from './words.ts';

/** Index into the page's places. */
export type PlaceIndex = number;

export interface Item {
  readonly label: string;
  readonly place: PlaceIndex;
}

/** A target with the sector and task it stands in, the measures that serve it and the notes that cite it. */
export interface TraceRow {
  readonly document: string;
  readonly sector: Item | null;
  readonly task: Item | null;
  /** null: the measures of a task that serve no target. */
  readonly target:
    | (Item & { readonly figure: string; readonly period: string; readonly verdict: Verdict['kind'] })
    | null;
  readonly measures: readonly (Item & { readonly basis: 'annotated' | 'inferred' | null })[];
  readonly citations: readonly (Item & { readonly verdict: Verdict['kind'] })[];
}

/** Remembers a place and gives its number. */
export type Placer = (place: Location) => PlaceIndex;

/** The traceability matrix of all policy documents: a row a target, then a row a task with measures left over. */
export function traceMatrix(workspace: Workspace, locale: Locale, place: Placer): TraceRow[] {
  const notes = new Notes(workspace, place);
  return workspace.judgedDocuments().flatMap((uri) => {
    const digest = workspace.digest(uri);
    if (digest?.kind !== 'policy') return [];
    const sketch = unpackSketch(digest.sketch, workspace.documentText(uri) ?? '');
    return new Tracer({ uri, title: digest.title, sketch }, notes, locale, place).rows();
  });
}

/** A policy document as the matrix sees it. */
interface Traced {
  readonly uri: string;
  readonly title: string;
  readonly sketch: Sketch;
}

/** Where notes cite an indicator; asked for every target of it. */
class Notes {
  private readonly known = new Map<string, TraceRow['citations']>();

  constructor(
    private readonly workspace: Workspace,
    private readonly place: Placer,
  ) {}

  of(indicator: string): TraceRow['citations'] {
    if (!indicator) return [];
    const known = this.known.get(indicator);
    if (known) return known;
    const made = [...citations(this.workspace, indicator)].flatMap((c) => {
      if (c.kind !== 'note') return [];
      const text = this.workspace.documentText(c.uri) ?? '';
      const label = `${titled(c.title, c.uri)} · ${slice(text, c.span)}`;
      return [{ label, place: this.place({ uri: c.uri, span: c.span }), verdict: c.verdict.kind }];
    });
    this.known.set(indicator, made);
    return made;
  }
}

class Tracer {
  private readonly document: string;
  /** By target. */
  private readonly links = new Map<number, Sketch['links'][number][]>();

  constructor(
    private readonly traced: Traced,
    private readonly notes: Notes,
    private readonly locale: Locale,
    private readonly place: Placer,
  ) {
    this.document = titled(traced.title, traced.uri);
    for (const link of traced.sketch.links) {
      const same = this.links.get(link.target);
      if (same) same.push(link);
      else this.links.set(link.target, [link]);
    }
  }

  rows(): TraceRow[] {
    const { sketch } = this.traced;
    return [...sketch.targets.map((index) => this.target(index)), ...this.leftOver()];
  }

  private target(index: number): TraceRow {
    const { locale } = this;
    const { sketch } = this.traced;
    const figure = sketch.figures.get(index) as SketchFigure;
    const links = [...(this.links.get(index) ?? [])].sort((a, b) => b.score - a.score);
    return {
      document: this.document,
      sector: this.sectorAt(figure.span),
      task: this.taskAt(figure.span),
      target: {
        ...this.item(figure.name, figure.span),
        figure: quantityWords(figure.quantity)[locale],
        period: figure.period ? periodWords(figure.period)[locale] : '',
        verdict: figure.verdict,
      },
      measures: links.flatMap((l) => this.measure(l.measure, l.basis)),
      citations: this.notes.of(figure.indicator),
    };
  }

  /** Measures that serve no target, task by task; those outside any task last. */
  private leftOver(): TraceRow[] {
    const { sketch: outline } = this.traced;
    const serving = new Set(outline.links.map((l) => l.measure));
    const groups = new Map<string, number[]>();
    outline.measures.forEach((m, i) => {
      if (serving.has(i)) return;
      const key = `${m.task ?? ''} ${m.sector ?? ''}`;
      groups.set(key, [...(groups.get(key) ?? []), i]);
    });
    return [...groups.values()].map((members) => {
      const first = outline.measures[members[0] as number];
      const task = first?.task === undefined ? undefined : outline.tasks[first.task];
      const sector = first?.sector === undefined ? undefined : outline.sectors[first.sector];
      return {
        document: this.document,
        sector: sector ? this.item(sector.name, sector.span) : null,
        task: task ? this.item(task.title, task.span) : null,
        target: null,
        measures: members.flatMap((i) => this.measure(i, null)),
        citations: [],
      };
    });
  }

  private measure(index: number, basis: 'annotated' | 'inferred' | null): TraceRow['measures'] {
    const measure = this.traced.sketch.measures[index];
    return measure ? [{ ...this.item(measure.text, measure.span), basis }] : [];
  }

  private sectorAt(at: Span): Item | null {
    const found = this.traced.sketch.sectors.findLast((s) => s.body.start <= at.start && at.end <= s.body.end);
    return found ? this.item(found.name, found.span) : null;
  }

  private taskAt(at: Span): Item | null {
    const found = this.traced.sketch.tasks.findLast((t) => t.body.start <= at.start && at.end <= t.body.end);
    return found ? this.item(found.title, found.span) : null;
  }

  private item(label: string, span: Span): Item {
    return { label, place: this.place({ uri: this.traced.uri, span }) };
  }
}

/** A document's title, else its file name. */
export const titleOf = (facts: DocumentFacts): string => titled(facts.syntax.title, facts.uri);

/** The title, else the file name. */
export const titled = (title: string, uri: string): string => title || fileName(uri);
