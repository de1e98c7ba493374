import type { DocumentFacts } from '../analysis/document.ts';
import type { Workspace } from '../analysis/workspace.ts';
import { contains, type Span } from '../base/span.ts';
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
  const taskAt = new Set(outline.tasks.map((task) => task.span.start));
  const build = (index: number): DocumentSymbol[] => {
    const section = syntax.sections[index] as DocumentFacts['syntax']['sections'][number];
    const subsections = syntax.sections.flatMap((s, i) => (s.parent === index && i !== index ? [i] : []));
    const inside = subsections.map((i) => (syntax.sections[i] as { span: Span }).span);
    const own = leaves.filter((l) => contains(section.span, l.span) && !inside.some((s) => contains(s, l.span)));
    const children = [...own, ...subsections.flatMap(build)].sort((a, b) => a.span.start - b.span.start);
    const heading =
      section.heading === undefined ? undefined : (syntax.blocks[section.heading] as Block & { kind: 'heading' });
    if (!heading) return children;
    const isTask = [...taskAt].some((start) => contains(heading.span, { start, end: start }));
    return [
      {
        kind: isTask ? 'task' : 'section',
        name: heading.prose.text.trim() || '—',
        detail: '',
        span: section.span,
        selection: heading.span,
        children,
      },
    ];
  };
  return syntax.sections.length ? build(0) : leaves;
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

/** Sectors, tasks, measures and targets of all documents whose words hold every part of the query, in any order. */
export function workspaceSymbols(workspace: Workspace, query: string): WorkspaceSymbol[] {
  const parts = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found: WorkspaceSymbol[] = [];
  for (const uri of workspace.judgedDocuments()) {
    const facts = workspace.document(uri);
    if (facts?.kind !== 'policy') continue;
    const container = facts.syntax.title;
    const add = (kind: SymbolKind, name: string, at: Span): void => {
      const low = name.toLowerCase();
      if (parts.every((part) => low.includes(part))) found.push({ kind, name, container, uri, span: at });
    };
    for (const s of facts.outline.sectors) add('sector', s.name, s.span);
    for (const t of facts.outline.tasks) add('task', t.title, t.span);
    for (const m of facts.outline.measures) add('measure', m.text, m.span);
    for (const index of facts.outline.targets) {
      const claim = facts.claims[index] as Claim;
      add('target', `${claimName(claim)} ${claim.text}`, claim.span);
    }
    if (found.length >= LIMIT) break;
  }
  return found.slice(0, LIMIT);
}
