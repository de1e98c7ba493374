import { parseDocument } from 'yaml';
import type { Problem } from '../base/problem.ts';
import { type Span, span } from '../base/span.ts';
import { text } from '../base/text.ts';
import type { Frontmatter } from './document.ts';
import { endOf, type MarkdownNode, startOf } from './markdown.ts';

/** Reads YAML frontmatter. Broken YAML gives what could be read and a problem at its place; aliases are not expanded. */
export function frontmatterOf(node: MarkdownNode): { value: Frontmatter; problems: Problem[] } {
  const body = startOf(node) + 4;
  const document = parseDocument(node.value ?? '', {
    uniqueKeys: false,
    strict: false,
    logLevel: 'error',
  });
  const problems = document.errors.map((error) =>
    unreadable(error.message, span(body + error.pos[0], body + Math.max(error.pos[0] + 1, error.pos[1]))),
  );
  const at = span(startOf(node), endOf(node));
  if (problems.length) return { value: { span: at, data: {} }, problems };
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    // An alias (`*name`): to follow it is to let a few lines grow without bound.
    return { value: { span: at, data: {} }, problems: [unreadable(String(error), at)] };
  }
  const isMap = typeof data === 'object' && data !== null && !Array.isArray(data);
  return { value: { span: at, data: isMap ? (data as Record<string, unknown>) : {} }, problems };
}

const unreadable = (message: string, at: Span): Problem => ({
  code: 'note.frontmatter',
  severity: 'warning',
  message: text(
    `文首的 YAML 读不懂，已忽略：${firstLine(message)}`,
    `The YAML at the top cannot be read and is ignored: ${firstLine(message)}`,
  ),
  span: at,
});

const firstLine = (message: string): string => message.split('\n', 1)[0] ?? message;
