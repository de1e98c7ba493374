import { span } from '../base/span.ts';
import type { Annotation } from './document.ts';
import { endOf, type MarkdownNode, startOf } from './markdown.ts';

/** The five names and what they are called in Chinese; nothing else is a directive of ours. */
export const DIRECTIVE_NAMES: ReadonlyMap<string, Annotation['name']> = new Map([
  ['target', 'target'],
  ['measure', 'measure'],
  ['figure', 'figure'],
  ['sector', 'sector'],
  ['task', 'task'],
  ['目标', 'target'],
  ['举措', 'measure'],
  ['数据', 'figure'],
  ['行业', 'sector'],
  ['任务', 'task'],
]);

const FORMS = { textDirective: 'text', leafDirective: 'leaf', containerDirective: 'container' } as const;

/**
 * Hit: `:target[突破25万亿元]{#rev}`. Miss: `比例1:n`, and `:figure` with neither brackets nor braces, which is prose.
 * @returns undefined when the node is no annotation.
 */
export function annotationOf(node: MarkdownNode): Annotation | undefined {
  const name = DIRECTIVE_NAMES.get(node.name ?? '');
  const form = FORMS[node.type as keyof typeof FORMS];
  if (!name || !form) return undefined;
  const children = node.children ?? [];
  const attributes: Record<string, string> = {};
  for (const [key, value] of Object.entries(node.attributes ?? {})) attributes[key] = value ?? '';
  if (form === 'text' && !children.length && !Object.keys(attributes).length) return undefined;
  const first = children[0];
  const last = children[children.length - 1];
  return {
    name,
    form,
    span: span(startOf(node), endOf(node)),
    content: first && last ? span(startOf(first), endOf(last)) : span(endOf(node), endOf(node)),
    ...(attributes.id ? { id: attributes.id } : {}),
    attributes,
  };
}
