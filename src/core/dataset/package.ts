import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import * as v from 'valibot';
import type { Problem } from '../base/problem.ts';
import { type Span, span } from '../base/span.ts';
import { text } from '../base/text.ts';
import { problem } from './problems.ts';

/** A table file that a data package names. `at` is where its path stands in datapackage.json. */
export interface Resource {
  readonly uri: string;
  readonly path: string;
  readonly at: Span;
}

const Schema = v.looseObject({
  resources: v.array(v.looseObject({ path: v.union([v.string(), v.array(v.string())]), name: v.optional(v.string()) })),
});

/**
 * The CSV resources of a data package (Data Package 2.0: `resources[].path`, relative to the package's folder).
 * Resources of other formats and inline data are passed over; what does not fit the schema is a `dataset.json` problem.
 */
export function readPackage(uri: string, json: string): { resources: Resource[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const errors: ParseError[] = [];
  const source = json.startsWith('\uFEFF') ? ` ${json.slice(1)}` : json;
  const root = parseTree(source, errors, { allowTrailingComma: true });
  for (const e of errors.slice(0, 3)) {
    const at = span(e.offset, Math.min(json.length, e.offset + Math.max(1, e.length)));
    const why = printParseErrorCode(e.error);
    problems.push(problem('json', 'error', at, text(`不是合法的 JSON：${why}`, `This is not valid JSON: ${why}`)));
  }
  if (!root) {
    if (!errors.length) problems.push(notAPackage(span(0, 0)));
    return { resources: [], problems };
  }
  const value: unknown = getNodeValue(root);
  const checked = v.safeParse(Schema, value);
  if (!checked.success) {
    const issue = checked.issues[0];
    const path = (issue.path ?? []).map((item) => item.key as string | number);
    problems.push(notAPackage(spanOf(nearest(root, path)), path.join('.')));
    return { resources: [], problems };
  }
  const resources: Resource[] = [];
  checked.output.resources.forEach((resource, i) => {
    const paths = Array.isArray(resource.path) ? resource.path : [resource.path];
    paths.forEach((path, k) => {
      if (!/\.(csv|tsv|txt)$/i.test(path)) return;
      const node =
        findNodeAtLocation(root, ['resources', i, 'path', ...(Array.isArray(resource.path) ? [k] : [])]) ?? root;
      resources.push({ uri: resolve(uri, path), path, at: spanOf(node) });
    });
  });
  return { resources, problems };
}

const spanOf = (node: Node): Span => span(node.offset, node.offset + node.length);

/** The deepest node there is on the way to `path`. */
function nearest(root: Node, path: readonly (string | number)[]): Node {
  for (let n = path.length; n > 0; n--) {
    const node = findNodeAtLocation(root, path.slice(0, n));
    if (node) return node;
  }
  return root;
}

function notAPackage(at: Span, path = ''): Problem {
  const where = path ? `（${path}）` : '';
  return problem(
    'json',
    'error',
    at,
    text(
      `这不是一个数据包：缺少 resources 清单或资源的 path${where}`,
      `This is no data package: it needs a list of resources, each with a path${path ? ` (at ${path})` : ''}`,
    ),
  );
}

/** Resolves a relative resource path against the package's address; a path that climbs (`../`) is followed. */
export function resolve(base: string, path: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return path;
  const folder = base.slice(0, base.lastIndexOf('/') + 1);
  const head = /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(folder)?.[0] ?? '';
  const parts: string[] = [];
  const encoded = head ? path.split('/').map(encodeURIComponent).join('/') : path;
  for (const part of (folder.slice(head.length) + encoded).split('/')) {
    if (part === '..' && parts.length && parts.at(-1) !== '') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return head + parts.join('/');
}
