import type { Annotation } from '../syntax/document.ts';

export type DirectiveName = Annotation['name'];

/** What each directive may carry, in the order they are offered. */
export const ATTRIBUTES: Readonly<Record<DirectiveName, readonly string[]>> = {
  target: ['id', 'indicator', 'period', 'ignore'],
  measure: ['id', 'for'],
  figure: ['id', 'indicator', 'period', 'ignore'],
  sector: ['id'],
  task: ['id'],
};

/** Chinese and English spelling of a directive's name. */
export const SPELLING: Readonly<Record<DirectiveName, { readonly zh: string; readonly en: string }>> = {
  target: { zh: '目标', en: 'target' },
  measure: { zh: '举措', en: 'measure' },
  figure: { zh: '数据', en: 'figure' },
  sector: { zh: '行业', en: 'sector' },
  task: { zh: '任务', en: 'task' },
};

/** Directives whose figures an annotation speaks of. */
export const isFigureMark = (annotation: Annotation): boolean =>
  annotation.name === 'figure' || annotation.name === 'target';

/** True for what `#…` can hold: `rev`, `集群`; not `a b`, `a.b` (the dot would begin a class), the empty string. */
export const isId = (id: string): boolean => /^[^\s"#'.<=>`{}[\]\\&,]+$/u.test(id);

/** `key=value`, quoted when it must be; an id as `#id`. Line breaks become blanks. */
export function writeAttribute(key: string, value: string): string {
  if (key === 'id' && isId(value)) return `#${value}`;
  const line = value.replace(/\s+/g, ' ').trim();
  if (/^[\p{L}\p{N}_./-]+$/u.test(line)) return `${key}=${line}`;
  return `${key}="${line.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`;
}

/** Ids named in `for`: one, or several with blanks or commas between. */
export const linkedIds = (annotation: Annotation): string[] =>
  (annotation.attributes.for ?? '').split(/[\s,，、]+/).filter(Boolean);
