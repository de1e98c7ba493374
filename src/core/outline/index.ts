import { contains } from '../base/span.ts';
import type { Claim } from '../model/claim.ts';
import type { Measure, Outline, Task } from '../model/outline.ts';
import type { DocumentSyntax } from '../syntax/document.ts';
import { kindBy } from './kind.ts';
import { linksOf } from './links.ts';
import { type Candidate, candidatesOf } from './measures.ts';
import { type Parts, partsOf } from './parts.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { sectorsOf } from './sectors.ts';
import { tasksOf } from './tasks.ts';

/** Everything read from the syntax alone. */
interface Structure {
  readonly parts: Parts;
  readonly pieces: readonly Piece[];
  readonly candidates: readonly Candidate[];
  readonly tasks: readonly Task[];
  readonly kind: 'policy' | 'note';
}

const known = new WeakMap<DocumentSyntax, Structure>();

function structureOf(document: DocumentSyntax): Structure {
  const before = known.get(document);
  if (before) return before;
  const parts = partsOf(document);
  const pieces = piecesOf(document, parts);
  const candidates = candidatesOf(document, pieces, parts);
  const { tasks } = tasksOf(document, parts, (body) =>
    candidates.some((c) => body.start <= c.span.start && c.span.end <= body.end),
  );
  const kind = kindBy(document.title, pieces, candidates.length, tasks.length);
  const structure = { parts, pieces, candidates, tasks, kind };
  known.set(document, structure);
  return structure;
}

export function outlineOf(document: DocumentSyntax, claims: readonly Claim[]): Outline {
  const { parts, pieces, candidates, tasks, kind } = structureOf(document);
  const targets = claims.flatMap((claim, i) => (claim.role === 'target' ? [i] : []));
  const policy = kind === 'policy';
  const instructions = policy ? candidates.map((c) => c.span) : [];
  const sectors = sectorsOf({ document, parts, pieces, claims, instructions });
  if (!policy) return { sectors, tasks: [], measures: [], targets, links: [], suggestions: [] };
  const measures = candidates.map((c) => measureOf(c, tasks));
  const { links, suggestions } = linksOf({ document, claims, targets, measures, tasks, pieces });
  return { sectors, tasks, measures: measures.map(({ block: _, ...measure }) => measure), targets, links, suggestions };
}

function measureOf(candidate: Candidate, tasks: readonly Task[]): Measure & { readonly block: number } {
  const { text, span, block } = candidate;
  const task = tasks.findLastIndex((t) => contains(t.body, span));
  return { text, span, block, ...(task < 0 ? {} : { task }) };
}

export function kindOf(document: DocumentSyntax, _claims: readonly Claim[]): 'policy' | 'note' {
  return structureOf(document).kind;
}
