import { contains, type Span } from '../base/span.ts';
import { finish, mapped, type Steps } from '../base/steps.ts';
import type { Claim } from '../model/claim.ts';
import type { Link, Outline, Sector, Task } from '../model/outline.ts';
import type { DocumentSyntax } from '../syntax/document.ts';
import {
  annotatedLinks,
  type PlacedMeasure,
  targetsOf,
  withAnnotatedMeasures,
  withAnnotatedSectors,
  withAnnotatedTasks,
} from './annotated.ts';
import { kindBy } from './kind.ts';
import { linking } from './links.ts';
import { ancestorsOf, innermostOf, lastFrom } from './lookup.ts';
import { type Candidate, readingCandidates } from './measures.ts';
import { type Parts, readingParts } from './parts.ts';
import { cuttingPieces, type Piece } from './pieces.ts';
import { sectorsOf } from './sectors.ts';
import { tasksOf } from './tasks.ts';

export { diffOutlines, type TargetChange, type TargetDifference, type Version } from './diff.ts';

export type DocumentKind = 'policy' | 'note';

/** Everything read from the syntax alone. */
interface Structure {
  readonly parts: Parts;
  readonly pieces: readonly Piece[];
  readonly candidates: readonly Candidate[];
  readonly tasks: readonly Task[];
}

const known = new WeakMap<DocumentSyntax, Structure>();
/** Measures placed between two steps. */
const AT_A_TIME = 256;

function* structuring(document: DocumentSyntax): Steps<Structure> {
  const before = known.get(document);
  if (before) return before;
  const parts = yield* readingParts(document);
  const pieces = yield* cuttingPieces(document, parts);
  const candidates = yield* readingCandidates(document, pieces, parts);
  yield;
  const tasks = tasksOf(
    document,
    parts,
    candidates.map((c) => c.span),
  );
  const structure = { parts, pieces, candidates, tasks };
  known.set(document, structure);
  return structure;
}

/**
 * The structure of a document. `claims` are its claims in text order; indices in the outline point into them.
 * Of a note only sectors, targets and what is annotated are given: it tells nobody to do anything.
 */
export const outlineOf = (document: DocumentSyntax, claims: readonly Claim[], kind?: DocumentKind): Outline =>
  finish(outlining(document, claims, kind));

/** `outlineOf` in steps. */
export function* outlining(
  document: DocumentSyntax,
  claims: readonly Claim[],
  kind: DocumentKind = kindOf(document),
): Steps<Outline> {
  const { parts, pieces, candidates, tasks: read } = yield* structuring(document);
  const instructions = kind === 'policy' ? candidates : [];
  const tasks = withAnnotatedTasks(document, kind === 'policy' ? read : []);
  const spans = instructions.map((c) => c.span);
  const found = yield* sectorsOf({ document, parts, pieces, claims, instructions: spans });
  yield;
  const sectors = withAnnotatedSectors(document, found);
  const places = placesOf(tasks);
  yield;
  const marked = withAnnotatedMeasures(document, instructions);
  const placed = yield* mapped(marked, AT_A_TIME, (m) => placedIn(m, places, sectors));
  const targets = targetsOf(document, claims);
  yield;
  const inferred = yield* linking({ document, claims, targets, measures: placed, tasks, pieces });
  yield;
  const given = annotatedLinks(document, claims, placed);
  yield;
  const tasksIn = yield* mapped(tasks, AT_A_TIME, (task) => ({ ...task, ...sectorAt(sectors, task.span) }));
  const measures = yield* mapped(placed, AT_A_TIME, ({ block: _, ...measure }) => measure);
  yield;
  return {
    sectors,
    tasks: tasksIn,
    measures,
    targets,
    links: withGiven(inferred.links, given),
    suggestions: withGiven(inferred.suggestions, given).filter((l) => l.basis === 'inferred'),
  };
}

/**
 * `policy` for what gives instructions, `note` for what reports and cites. Frontmatter (`kind: note`, `kind: 笔记`)
 * overrides what is inferred; `name` is the file's name: a README tells how to use a folder, not what to do.
 */
export const kindOf = (document: DocumentSyntax, name = ''): DocumentKind => finish(tellingKind(document, name));

/** `kindOf` in steps. */
export function* tellingKind(document: DocumentSyntax, name = ''): Steps<DocumentKind> {
  const given = GIVEN_KINDS.get(String(document.frontmatter?.data.kind ?? '').toLowerCase());
  if (given) return given;
  if (ABOUT_THE_FOLDER.test(name)) return 'note';
  const { blocks, title } = document;
  const beginning = blocks.length > TELLING ? { ...document, blocks: blocks.slice(0, TELLING) } : document;
  const { pieces, candidates, tasks } = yield* structuring(beginning);
  return kindBy(title, pieces, candidates.length, tasks.length);
}

/** Blocks from the beginning that tell the kind: what a document has said so far it goes on with. */
const TELLING = 500;

const ABOUT_THE_FOLDER = /^(?:readme|changelog|contributing|license|licence)\b/i;
const GIVEN_KINDS: ReadonlyMap<string, DocumentKind> = new Map([
  ['policy', 'policy'],
  ['政策', 'policy'],
  ['note', 'note'],
  ['笔记', 'note'],
]);

function placedIn(measure: PlacedMeasure, places: Places, sectors: readonly Sector[]): PlacedMeasure {
  const { text, span, block, id } = measure;
  const task = innermostOf(places.bodies, places.above, lastFrom(places.spans, span.start), span);
  return {
    text,
    span,
    block,
    ...(id ? { id } : {}),
    ...(task < 0 ? {} : { task }),
    ...sectorAt(sectors, span),
  };
}

/** Where the tasks stand, to find the innermost around a place. */
interface Places {
  readonly spans: readonly Span[];
  readonly bodies: readonly Span[];
  readonly above: Int32Array;
}

function placesOf(tasks: readonly Task[]): Places {
  const bodies = tasks.map((task) => task.body);
  return { spans: tasks.map((task) => task.span), bodies, above: ancestorsOf(bodies) };
}

/** The sector with the smallest body around a place. */
function sectorAt(sectors: readonly Sector[], at: Span): { sector?: number } {
  let best: number | undefined;
  sectors.forEach((sector, i) => {
    const size = sector.body.end - sector.body.start;
    const before = best === undefined ? undefined : sectors[best];
    if (size > 0 && contains(sector.body, at) && (!before || size < before.body.end - before.body.start)) best = i;
  });
  return best === undefined ? {} : { sector: best };
}

/** What is annotated replaces all that was inferred for the same measure. */
function withGiven(inferred: readonly Link[], given: readonly Link[]): Link[] {
  const bound = new Set(given.map((link) => link.measure));
  return [...inferred.filter((link) => !bound.has(link.measure)), ...given].sort(
    (a, b) => a.measure - b.measure || a.target - b.target,
  );
}
