import { contains, overlaps, type Span } from '../base/span.ts';
import type { Claim } from '../model/claim.ts';
import type { Link, Measure, Sector, Task } from '../model/outline.ts';
import type { Annotation, DocumentSyntax } from '../syntax/document.ts';
import { holderOf, lastFrom, rangeIn } from './lookup.ts';

/** A measure and the block it stands in. */
export interface PlacedMeasure extends Measure {
  readonly block: number;
}

const named = (document: DocumentSyntax, name: Annotation['name']): Annotation[] =>
  document.annotations.filter((a) => a.name === name && a.content.end > a.content.start);

const blocks = new WeakMap<DocumentSyntax, readonly Span[]>();

/** The block that holds a span; -1 when none does. */
function blockOf(document: DocumentSyntax, content: Span): number {
  const spans = blocks.get(document) ?? document.blocks.map((block) => block.span);
  blocks.set(document, spans);
  return holderOf(spans, content);
}

/** True when one of the spans, ascending and apart, overlaps another. */
function anyOver(spans: readonly Span[], other: Span): boolean {
  const last = spans[lastFrom(spans, other.end - 1)];
  return last !== undefined && overlaps(last, other);
}

/** Words of an annotation as prose, marks dropped. */
function wordsOf(document: DocumentSyntax, content: Span): { text: string; block: number } {
  const block = blockOf(document, content);
  const found = document.blocks[block];
  if (!found || found.kind === 'table') return { text: document.text.slice(content.start, content.end), block };
  const { prose } = found;
  return { text: prose.text.slice(prose.fromSource(content.start), prose.fromSource(content.end)).trim(), block };
}

/** `:measure[…]` stands for what was read in its place. */
export function withAnnotatedMeasures(document: DocumentSyntax, read: readonly PlacedMeasure[]): PlacedMeasure[] {
  const own = named(document, 'measure');
  const spans = own.map((a) => a.span);
  const kept = read.filter((m) => !anyOver(spans, m.span));
  const given = own.map((a) => ({ ...wordsOf(document, a.content), span: a.content, ...(a.id ? { id: a.id } : {}) }));
  return [...kept, ...given].sort((a, b) => a.span.start - b.span.start);
}

/** `:task[…]` adds a task where none was read; it covers its section. */
export function withAnnotatedTasks(document: DocumentSyntax, read: readonly Task[]): Task[] {
  const spans = read.map((t) => t.span);
  const given = named(document, 'task')
    .filter((a) => !anyOver(spans, a.content))
    .map((a): Task => {
      const { text, block } = wordsOf(document, a.content);
      const section = document.sections[document.blocks[block]?.section ?? 0];
      return { title: text, span: a.content, body: section?.span ?? a.span, label: '' };
    });
  return [...read, ...given].sort((a, b) => a.span.start - b.span.start);
}

/** `:sector[…]` adds a sector, or moves one of that name to the place marked. */
export function withAnnotatedSectors(document: DocumentSyntax, read: readonly Sector[]): Sector[] {
  const given = named(document, 'sector').map((a): Sector => {
    const name = wordsOf(document, a.content).text;
    return {
      name,
      span: a.content,
      body: read.find((s) => s.name === name)?.body ?? { start: a.content.end, end: a.content.end },
    };
  });
  const kept = read.filter((s) => !given.some((g) => g.name === s.name));
  return [...kept, ...given].sort((a, b) => a.span.start - b.span.start);
}

/** Indices of the claims inside `:target[…]`; those of role target first of all, else every one. `spans` are the claims'. */
function claimsIn(a: Annotation, claims: readonly Claim[], spans: readonly Span[]): number[] {
  const { from, to } = rangeIn(spans, a.content);
  const inside: number[] = [];
  for (let i = from; i < to; i++) if (contains(a.content, spans[i] as Span)) inside.push(i);
  const targets = inside.filter((i) => claims[i]?.role === 'target');
  return targets.length ? targets : inside;
}

/** Role target as read, and what `:target[…]` marks, in text order. */
export function targetsOf(document: DocumentSyntax, claims: readonly Claim[]): number[] {
  const spans = claims.map((claim) => claim.span);
  const marked = new Set(named(document, 'target').flatMap((a) => claimsIn(a, claims, spans)));
  return claims.flatMap((claim, i) => (claim.role === 'target' || marked.has(i) ? [i] : []));
}

/** `:measure[…]{for=id}` and `:target[…]{#id}`; several ids may be given, separated by commas or blanks. */
export function annotatedLinks(
  document: DocumentSyntax,
  claims: readonly Claim[],
  measures: readonly Measure[],
): Link[] {
  const spans = claims.map((claim) => claim.span);
  const targets = new Map(
    named(document, 'target').flatMap((a) => (a.id ? [[a.id, claimsIn(a, claims, spans)] as const] : [])),
  );
  const measureAt = new Map(measures.map((m, i) => [`${m.span.start} ${m.span.end}`, i]));
  return named(document, 'measure').flatMap((a) => {
    const measure = measureAt.get(`${a.content.start} ${a.content.end}`) ?? -1;
    const ids = (a.attributes.for ?? '').split(/[\s,，、]+/).filter(Boolean);
    return ids.flatMap((id) =>
      (targets.get(id) ?? []).map(
        (target): Link => ({
          measure,
          target,
          basis: 'annotated',
          score: 1,
          reason: { zh: `标注：for=${id}`, en: `annotated: for=${id}` },
        }),
      ),
    );
  });
}
