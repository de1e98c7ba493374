import { unpackNames } from '../analysis/digest.ts';
import type { DocumentFacts } from '../analysis/document.ts';
import type { Workspace } from '../analysis/workspace.ts';
import { contains, type Span } from '../base/span.ts';
import type { Steps } from '../base/steps.ts';
import type { Claim } from '../model/claim.ts';
import type { Block } from '../syntax/document.ts';
import { claimName } from './words.ts';

export type SymbolKind = 'section' | 'sector' | 'task' | 'measure' | 'target' | 'figure';

export interface DocumentSymbol {
  readonly kind: SymbolKind;
  readonly name: string;
  readonly detail: string;
  /** All of it, children included. */
  readonly span: Span;
  /** The words to select. */
  readonly selection: Span;
  readonly children: readonly DocumentSymbol[];
}

/** Sections as a tree, with the measures and targets each holds; breadcrumbs and the outline view show it. */
export function documentSymbols(facts: DocumentFacts): DocumentSymbol[] {
  const { syntax, outline } = facts;
  const leaves = [
    ...outline.measures.map((m) => leaf('measure', m.text, '', m.span)),
    ...outline.targets.map((index) => {
      const claim = facts.claims[index] as Claim;
      return leaf('target', claimName(claim), claim.text, claim.span);
    }),
  ].sort((a, b) => a.span.start - b.span.start);
  const { sections } = syntax;
  const taskStarts = outline.tasks.map((task) => task.span.start).sort((a, b) => a - b);
  const children = sections.map((): DocumentSymbol[] => []);
  let section = 0;
  for (const one of leaves) {
    // Sections come in text order, the innermost last: the last one that has begun, or one around it.
    while ((sections[section + 1]?.span.start ?? Number.POSITIVE_INFINITY) <= one.span.start) section++;
    let holder: number | undefined = section;
    while (holder && !contains((sections[holder] as { span: Span }).span, one.span)) holder = sections[holder]?.parent;
    children[holder ?? 0]?.push(one);
  }
  // Subsections stand behind their parents, so that theirs are complete when they are put into them.
  for (let i = sections.length - 1; i > 0; i--) {
    const { heading, parent, span } = sections[i] as DocumentFacts['syntax']['sections'][number];
    const own = (children[i] as DocumentSymbol[]).sort((a, b) => a.span.start - b.span.start);
    const block = heading === undefined ? undefined : (syntax.blocks[heading] as Block & { kind: 'heading' });
    const made = block ? [headed(block, span, own, taskStarts)] : own;
    children[parent ?? 0]?.push(...made);
  }
  return sections.length ? (children[0] as DocumentSymbol[]).sort((a, b) => a.span.start - b.span.start) : leaves;
}

function headed(
  heading: Block & { kind: 'heading' },
  span: Span,
  children: readonly DocumentSymbol[],
  taskStarts: readonly number[],
): DocumentSymbol {
  const task = taskStarts[lastAt(taskStarts, heading.span.end)];
  const isTask = task !== undefined && task >= heading.span.start;
  const name = heading.prose.text.trim() || '—';
  return { kind: isTask ? 'task' : 'section', name, detail: '', span, selection: heading.span, children };
}

/** Index of the last of ascending numbers at or below `most`; -1 when there is none. */
function lastAt(all: readonly number[], most: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((all[mid] as number) <= most) low = mid + 1;
    else high = mid;
  }
  return low - 1;
}

const leaf = (kind: SymbolKind, name: string, detail: string, at: Span): DocumentSymbol => ({
  kind,
  name: name.slice(0, 120) || '—',
  detail,
  span: at,
  selection: at,
  children: [],
});

export interface WorkspaceSymbol {
  readonly kind: SymbolKind;
  readonly name: string;
  readonly container: string;
  readonly uri: string;
  readonly span: Span;
}

const LIMIT = 500;

/**
 * Sectors, tasks, measures and targets of all documents whose words hold every part of the query, in any order. In steps:
 * of thousands of documents the names are read where they are kept.
 */
export function* findingSymbols(workspace: Workspace, query: string): Steps<WorkspaceSymbol[]> {
  const parts = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found: WorkspaceSymbol[] = [];
  for (const uri of workspace.judgedDocuments()) {
    const digest = workspace.digest(uri);
    const names = unpackNames(digest?.names ?? '');
    if (!names.length) continue;
    const text = workspace.documentText(uri) ?? '';
    for (const [kind, start, end, given] of names) {
      const name = given ?? text.slice(start, end);
      const low = parts.length ? name.toLowerCase() : '';
      if (parts.every((part) => low.includes(part)))
        found.push({ kind, name, container: digest?.title ?? '', uri, span: { start, end } });
    }
    if (found.length >= LIMIT) break;
    yield;
  }
  return found.slice(0, LIMIT);
}
