import { type Span, slice, span } from '../base/span.ts';
import type { Judgement } from '../check/index.ts';
import type { Bound } from '../model/bound.ts';
import { type Claim, claimName } from '../model/claim.ts';
import { type Decimal, decimal, decimalText, ZERO } from '../model/decimal.ts';
import type { Verdict } from '../model/finding.ts';
import type { Link, Measure, Sector, Task } from '../model/outline.ts';
import type { Period } from '../model/period.ts';
import type { DocumentFacts } from './document.ts';

/** A figure as the views of all documents show it. */
export interface SketchFigure {
  readonly span: Span;
  readonly name: string;
  readonly quantity: {
    readonly value: Decimal;
    readonly max?: Decimal;
    readonly bound: Bound;
    readonly unit: { readonly code: string } | null;
  };
  readonly period: Period | null;
  readonly verdict: Verdict['kind'];
  /** The dataset indicator it was judged by, and the sector of the row; empty where there is none. */
  readonly indicator: string;
  readonly sector: string;
}

/** The outline of a document and its figures, as far as the views of all documents show them. */
export interface Sketch {
  readonly sectors: readonly Sector[];
  readonly tasks: readonly Omit<Task, 'sector' | 'deadline'>[];
  readonly measures: readonly Omit<Measure, 'id'>[];
  /** Indices of claims. */
  readonly targets: readonly number[];
  readonly links: readonly Pick<Link, 'measure' | 'target' | 'basis' | 'score'>[];
  /** By index of the claim, ascending: the targets of a policy document, of a note what it cites or may be told of. */
  readonly figures: ReadonlyMap<number, SketchFigure>;
}

/** A sketch as a string of numbers: words that stand in the text are told by their place. */
export type PackedSketch = string;

type Place = readonly [start: number, end: number];
/** Words of the document: 0 where they fill their own span, else their place and what is added behind, else themselves. */
type Words = 0 | Place | readonly [start: number, end: number, more: string] | string;

const BOUNDS: readonly Bound[] = ['eq', 'approx', 'ge', 'gt', 'le', 'lt', 'range'];
const VERDICTS: readonly Verdict['kind'][] = ['agrees', 'conflict', 'no-row', 'unmatched', 'ambiguous', 'silenced'];
/** Names of figures are looked for so far before them; what is added to one is this long: 同比, 增量. */
const REACH = 200;
const ADDED = 2;

interface Packed {
  readonly sectors: readonly (readonly [name: Words, at: Place, body: Place])[];
  readonly tasks: readonly (readonly [title: Words, label: string, responsible: string, at: Place, body: Place])[];
  readonly measures: readonly (readonly [text: Words, at: Place, task: number, sector: number])[];
  readonly targets: readonly number[];
  readonly links: readonly (readonly [measure: number, target: number, annotated: 0 | 1, score: number])[];
  readonly figures: readonly PackedFigure[];
}

type PackedFigure = readonly [
  index: number,
  at: Place,
  name: Words,
  value: string,
  max: string,
  bound: number,
  unit: string | null,
  period: readonly [from: number, to: number, by: 0 | 1] | 0,
  verdict: number,
  indicator: string,
  sector: string,
];

const place = ({ start, end }: Span): Place => [start, end];
const at = ([start, end]: Place): Span => span(start, end);

/** @param shown claims that the views may show */
export function packSketch(facts: DocumentFacts, { verdicts }: Judgement, shown: Iterable<number>): PackedSketch {
  const { outline, claims, kind } = facts;
  const { text } = facts.syntax;
  const words = (said: string, own: Span): Words => (slice(text, own) === said ? 0 : said);
  const indices = kind === 'policy' ? outline.targets : [...new Set(shown)].sort((a, b) => a - b);
  const packed: Packed = {
    sectors: outline.sectors.map((s) => [words(s.name, s.span), place(s.span), place(s.body)]),
    tasks: outline.tasks.map((t) => [
      words(t.title, t.span),
      t.label,
      t.responsible ?? '',
      place(t.span),
      place(t.body),
    ]),
    measures: outline.measures.map((m) => [words(m.text, m.span), place(m.span), m.task ?? -1, m.sector ?? -1]),
    targets: outline.targets,
    links: outline.links.map((l) => [l.measure, l.target, l.basis === 'annotated' ? 1 : 0, l.score]),
    figures: indices.flatMap((index) => {
      const claim = claims[index];
      return claim ? [packFigure(claim, index, verdicts[index], text)] : [];
    }),
  };
  // Units beyond Latin would make every unit of the string take two bytes.
  return JSON.stringify(packed).replace(
    /[\u0080-\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A name near the figure it is of; 同比 and the like may be added to it. */
function nameNear(name: string, { start }: Span, text: string): Words {
  const from = Math.max(0, start - REACH);
  const near = text.slice(from, start);
  for (const added of [0, ADDED]) {
    const words = name.slice(0, name.length - added);
    const found = words ? near.lastIndexOf(words) : -1;
    if (found < 0) continue;
    const [first, last] = [from + found, from + found + words.length];
    return added ? [first, last, name.slice(-added)] : [first, last];
  }
  return name;
}

function packFigure(claim: Claim, index: number, verdict: Verdict | undefined, text: string): PackedFigure {
  const { value, max, bound, unit } = claim.quantity;
  const period = claim.period?.value;
  const row = verdict && 'observation' in verdict ? verdict.observation : undefined;
  const indicator = verdict?.kind === 'no-row' ? verdict.indicator : row?.indicator;
  return [
    index,
    place(claim.span),
    nameNear(claimName(claim), claim.span, text),
    decimalText(value),
    max ? decimalText(max) : '',
    BOUNDS.indexOf(bound),
    unit?.code ?? null,
    period ? [period.from, period.to, period.by ? 1 : 0] : 0,
    VERDICTS.indexOf(verdict?.kind ?? 'unmatched'),
    indicator ?? '',
    row?.sector ?? '',
  ];
}

/** @param text of the document, as it was packed */
export function unpackSketch(sketch: PackedSketch, text: string): Sketch {
  const packed: Packed = JSON.parse(sketch);
  const said = (words: Words, own: Place): string => {
    if (typeof words === 'string') return words;
    const [start, end, more = ''] = words || own;
    return text.slice(start, end) + more;
  };
  return {
    sectors: packed.sectors.map(([name, own, body]) => ({ name: said(name, own), span: at(own), body: at(body) })),
    tasks: packed.tasks.map(([title, label, responsible, own, body]) => ({
      title: said(title, own),
      label,
      ...(responsible ? { responsible } : {}),
      span: at(own),
      body: at(body),
    })),
    measures: packed.measures.map(([words, own, task, sector]) => ({
      text: said(words, own),
      span: at(own),
      ...(task < 0 ? {} : { task }),
      ...(sector < 0 ? {} : { sector }),
    })),
    targets: packed.targets,
    links: packed.links.map(([measure, target, annotated, score]) => ({
      measure,
      target,
      basis: annotated ? 'annotated' : 'inferred',
      score,
    })),
    figures: new Map(packed.figures.map((figure) => [figure[0], unpackFigure(figure, said)])),
  };
}

function unpackFigure(
  [, own, name, value, max, bound, unit, period, verdict, indicator, sector]: PackedFigure,
  said: (words: Words, own: Place) => string,
): SketchFigure {
  const upper = max ? decimal(max) : undefined;
  return {
    span: at(own),
    name: said(name, own),
    quantity: {
      value: decimal(value) ?? ZERO,
      ...(upper ? { max: upper } : {}),
      bound: BOUNDS[bound] as Bound,
      unit: unit === null ? null : { code: unit },
    },
    period: period ? { from: period[0], to: period[1], by: period[2] === 1 } : null,
    verdict: VERDICTS[verdict] as Verdict['kind'],
    indicator,
    sector,
  };
}
