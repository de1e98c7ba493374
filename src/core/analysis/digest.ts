import type { Problem } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import type { Steps } from '../base/steps.ts';
import { type Judgement, type Quote, quotesOf } from '../check/index.ts';
import { claimName } from '../model/claim.ts';
import type { Observation } from '../model/dataset.ts';
import type { Finding, Verdict } from '../model/finding.ts';
import type { DocumentFacts } from './document.ts';
import { type PackedSketch, packSketch } from './sketch.ts';

/** A figure that was found to cite the dataset. */
export interface Cited {
  /** Index among the document's claims. */
  readonly index: number;
  readonly span: Span;
  readonly indicator: string;
  /** As judged, the reasons left out. */
  readonly verdict: Verdict;
}

/** A sector, task, measure or target: kind, span, and its name where that is not the text of the span. */
export type Named = readonly [kind: NameKind, start: number, end: number, name?: string];
export type NameKind = 'sector' | 'task' | 'measure' | 'target';

/** Names as one string: they are kept of all documents. */
export type PackedNames = string;

const KINDS: readonly NameKind[] = ['sector', 'task', 'measure', 'target'];
const BETWEEN = '\n';

const packNames = (names: readonly Named[]): PackedNames =>
  names.map(([kind, start, end, name = '']) => `${KINDS.indexOf(kind)} ${start} ${end} ${oneLine(name)}`).join(BETWEEN);

const oneLine = (name: string): string => name.replace(/\s+/g, ' ');

export function unpackNames(packed: PackedNames): Named[] {
  if (!packed) return [];
  return packed.split(BETWEEN).map((line): Named => {
    const [kind, start, end] = line.split(' ', 3).map(Number) as [number, number, number];
    const name = line.slice(`${kind} ${start} ${end} `.length);
    const as = KINDS[kind] as NameKind;
    return name ? [as, start, end, name] : [as, start, end];
  });
}

/** The little that other documents and the views ask of a document all the time; kept when its facts are let go. */
export interface Digest {
  readonly kind: DocumentFacts['kind'];
  readonly findings: readonly Finding[];
  /** Findings above hints: what is told of a document that nobody has open. */
  readonly loud: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly counts: Readonly<Record<Verdict['kind'], number>>;
  readonly cited: readonly Cited[];
  readonly title: string;
  /** What a policy document has to offer to a search by name; see `unpackNames`. */
  readonly names: PackedNames;
  /** Figures that no row decides, to be compared with those of other documents. */
  readonly quotes: readonly Quote[];
  /** What the tree and the traceability matrix show of it; see `sketchOf`. */
  readonly sketch: PackedSketch;
}

/** What a document says that other documents may contradict. */
export const quotesIn = ({ kind, claims, syntax }: DocumentFacts, { verdicts }: Judgement): Steps<readonly Quote[]> =>
  quotesOf(claims, (index) => DECIDED.has(verdicts[index]?.kind ?? 'unmatched'), syntax, kind === 'policy');

const DECIDED: ReadonlySet<Verdict['kind']> = new Set(['agrees', 'conflict', 'silenced']);

/** @param quotes of the same facts and judgement, see `quotesIn` */
export function digestOf(facts: DocumentFacts, judgement: Judgement, quotes: readonly Quote[]): Digest {
  const { kind, claims, problems } = facts;
  const { verdicts, findings } = judgement;
  const counts = { agrees: 0, conflict: 0, 'no-row': 0, unmatched: 0, ambiguous: 0, silenced: 0 };
  const cited: Cited[] = [];
  for (const [index, verdict] of verdicts.entries()) {
    counts[verdict.kind]++;
    const indicator = indicatorOf(verdict);
    const span = claims[index]?.span;
    if (indicator && span) cited.push({ index, span, indicator, verdict: { ...verdict, reasons: [] } });
  }
  const told = [...cited.map((c) => c.index), ...quotes.map((q) => q.claim), ...findings.flatMap((f) => f.claim ?? [])];
  const sketch = packSketch(facts, judgement, told);
  const { title } = facts.syntax;
  const names = packNames(namesIn(facts));
  return { kind, findings, loud: loudOf(findings), problems, counts, cited, title, names, quotes, sketch };
}

/** Findings above hints; the same array for the same findings. */
export function loudOf(findings: readonly Finding[]): readonly Finding[] {
  const known = loudParts.get(findings);
  if (known) return known;
  const loud = findings.filter((f) => f.severity !== 'hint');
  const made = loud.length === findings.length ? findings : loud.length ? loud : NONE;
  loudParts.set(findings, made);
  return made;
}

const loudParts = new WeakMap<readonly Finding[], readonly Finding[]>();
const NONE: readonly Finding[] = [];

function namesIn({ kind, outline, claims, syntax }: DocumentFacts): readonly Named[] {
  if (kind !== 'policy') return [];
  const named = (as: NameKind, name: string, { start, end }: Span): Named =>
    syntax.text.slice(start, end) === name ? [as, start, end] : [as, start, end, name];
  return [
    ...outline.sectors.map((s) => named('sector', s.name, s.span)),
    ...outline.tasks.map((t) => named('task', t.title, t.span)),
    ...outline.measures.map((m) => named('measure', m.text, m.span)),
    ...outline.targets.flatMap((index) => {
      const claim = claims[index];
      return claim ? [named('target', `${claimName(claim)} ${claim.text}`, claim.span)] : [];
    }),
  ];
}

/** The row a claim was judged against, if there was one. */
export const observationOf = (verdict: Verdict | undefined): Observation | undefined =>
  verdict?.kind === 'agrees' || verdict?.kind === 'conflict' ? verdict.observation : undefined;

/** The dataset indicator a claim was judged against, if it was. */
export const indicatorOf = (verdict: Verdict | undefined): string | undefined =>
  verdict?.kind === 'no-row' ? verdict.indicator : observationOf(verdict)?.indicator;
