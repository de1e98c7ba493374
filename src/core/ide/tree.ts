import type { Digest } from '../analysis/digest.ts';
import { unpackSketch } from '../analysis/sketch.ts';
import type { Workspace } from '../analysis/workspace.ts';
import { finish, type Steps } from '../base/steps.ts';
import { type Locale, text } from '../base/text.ts';
import type { Finding } from '../model/finding.ts';
import { observationOf } from './subject.ts';
import { type Part, TreeBuilder } from './tree-builder.ts';
import { type Grouping, parentNode, type TreeNode } from './tree-node.ts';

interface Made {
  readonly findings: readonly Finding[];
  readonly parts: readonly Part[];
}

/** What became of a document's nodes. A document judged anew has a new digest; other documents may change its findings. */
const made = new WeakMap<Digest, Map<string, Made>>();

const REST = { sector: text('未分行业', 'No sector'), period: text('未注明时期', 'No period') } as const;

/**
 * The tree of all documents, policy documents first, then notes with what they cite; a document's nodes are made once
 * and kept while it is not judged anew. By document: documents ▸ sectors ▸ tasks ▸ measures and targets. By sector:
 * sectors ▸ documents ▸ what each says of it, and a group for what belongs to none. By period: periods in order ▸
 * documents ▸ targets and cited figures. Takes a step a document.
 */
export function* growTree(workspace: Workspace, locale: Locale, grouping: Grouping = 'document'): Steps<TreeNode[]> {
  const parts: Part[] = [];
  for (const uri of workspace.judgedDocuments()) {
    parts.push(...partsOf(workspace, uri, locale, grouping));
    yield;
  }
  const rank = (p: Part): number => (p.node.kind === 'document' ? 0 : 1);
  parts.sort((a, b) => rank(a) - rank(b) || (a.node.uri < b.node.uri ? -1 : 1));
  return grouping === 'document' ? parts.map((p) => p.node) : grouped(parts, grouping, locale);
}

/** `growTree` in one go. */
export function policyTree(workspace: Workspace, locale: Locale, grouping: Grouping = 'document'): TreeNode[] {
  return finish(growTree(workspace, locale, grouping));
}

function partsOf(workspace: Workspace, uri: string, locale: Locale, grouping: Grouping): readonly Part[] {
  const digest = workspace.digest(uri);
  const key = `${locale} ${grouping}`;
  const findings = workspace.findings(uri);
  const known = digest && made.get(digest)?.get(key);
  if (known?.findings === findings) return known.parts;
  // a note that cites nothing need not be read again to be left out
  const cites = digest?.cited.some(({ verdict }) => observationOf(verdict) !== undefined);
  if (digest?.kind === 'note' && !cites && !findings.length) return [];
  if (!digest) return [];
  const sketch = unpackSketch(digest.sketch, workspace.documentText(uri) ?? '');
  const parts = new TreeBuilder(workspace, uri, digest, sketch, locale).parts(grouping);
  made.set(digest, (made.get(digest) ?? new Map<string, Made>()).set(key, { findings, parts }));
  return parts;
}

function grouped(parts: readonly Part[], grouping: 'sector' | 'period', locale: Locale): TreeNode[] {
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    const same = groups.get(part.key);
    if (same) same.push(part);
    else groups.set(part.key, [part]);
  }
  const order = ([key, [first]]: [string, Part[]]): number => (key ? (first as Part).order : Number.POSITIVE_INFINITY);
  return [...groups]
    .sort((a, b) => (order(a) === order(b) ? 0 : order(a) - order(b)))
    .map(([key, members]) => {
      const { label, node } = members[0] as Part;
      return parentNode({
        id: `${grouping}:${key}`,
        kind: key ? grouping : 'group',
        label: key ? label : REST[grouping][locale],
        description: '',
        uri: node.uri,
        span: node.children[0]?.span ?? node.span,
        children: members.map((m) => m.node),
      });
    });
}
