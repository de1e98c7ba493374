import { type Span, span, touches } from '../base/span.ts';
import type { Annotation, DocumentSyntax } from '../syntax/document.ts';
import { anatomyOf } from './anatomy.ts';
import { type DirectiveName, isFigureMark } from './attributes.ts';

/** An id in the source: where it is given (`{#rev}`) or used (`{for=rev}`). */
export interface IdMention {
  readonly id: string;
  readonly kind: 'definition' | 'use';
  /** The id's own characters. */
  readonly span: Span;
  readonly annotation: Annotation;
}

/** Ids given and used, in source order. Documents without annotations cost nothing. */
export function idMentions(document: DocumentSyntax): IdMention[] {
  return document.annotations
    .flatMap((annotation) => mentionsOf(document.text, annotation))
    .sort((a, b) => a.span.start - b.span.start);
}

function mentionsOf(text: string, annotation: Annotation): IdMention[] {
  if (!annotation.id && !annotation.attributes.for) return [];
  return anatomyOf(text, annotation).attributes.flatMap(({ key, value, valueSpan }): IdMention[] => {
    if (key === 'id' && value) return [{ id: value, kind: 'definition', span: valueSpan, annotation }];
    if (key !== 'for') return [];
    return [...value.matchAll(/[^\s,，、]+/g)].map((m) => ({
      id: m[0],
      kind: 'use',
      span: span(valueSpan.start + m.index, valueSpan.start + m.index + m[0].length),
      annotation,
    }));
  });
}

/** The id at an offset, its first and last edge included. */
export const idAt = (document: DocumentSyntax, offset: number): IdMention | undefined =>
  idMentions(document).find((mention) => touches(mention.span, offset));

/** The innermost annotation at an offset, edges included. */
export function annotationAt(document: DocumentSyntax, offset: number): Annotation | undefined {
  const around = document.annotations.filter((a) => touches(a.span, offset));
  return around.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
}

const GIVEN = /:(target|measure|figure|sector|task|目标|举措|数据|行业|任务)(?:\[[^\]\n]{0,300}\])?\{[^}\n]{0,500}/g;
const OURS = new Set<string>(['target', 'figure', '目标', '数据']);

/**
 * Ids of targets and figures in a text, without reading it as Markdown: for the many documents of a folder of which
 * only the names are wanted. May name an id that a full reading would find to be in code; never misses one on a line.
 */
export function quickTargetIds(text: string): string[] {
  if (!text.includes('#') && !text.includes('id=')) return [];
  return [...text.matchAll(GIVEN)].flatMap((m) => {
    const id = OURS.has(m[1] as string) ? /[{\s](?:#|id=["']?)([^\s"'#.}]+)/.exec(m[0]) : null;
    return id ? [id[1] as string] : [];
  });
}

/** Ids that `for` may name: those of targets and figures. */
export const targetIds = (document: DocumentSyntax): string[] =>
  document.annotations.flatMap((a) => (a.id && isFigureMark(a) ? [a.id] : []));

/** An id not yet taken: `rev`, then `rev-2`, `rev-3`. Characters an id cannot hold become hyphens. */
export function freeId(wanted: string, taken: ReadonlySet<string>, name: DirectiveName): string {
  const base =
    wanted
      .normalize('NFKC')
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 32) || name;
  if (!taken.has(base)) return base;
  let n = 2;
  while (taken.has(`${base}-${n}`)) n++;
  return `${base}-${n}`;
}
