import { type Span, shift, span } from '../base/span.ts';
import { mapped, type Steps } from '../base/steps.ts';
import type { Claim } from '../model/claim.ts';
import type { Block, DocumentSyntax, Table } from '../syntax/document.ts';
import type { Prose } from '../syntax/prose.ts';
import type { SectorEntry } from './lexicon.ts';
import { anyIn, rangeIn } from './lookup.ts';
import { type Mention, mentionsIn, sectorNamed } from './mentions.ts';
import type { Part, Parts } from './parts.ts';
import type { Piece } from './pieces.ts';
import { subjectIn } from './subject.zh.ts';
import { economyIn, topicOf } from './topics.ts';

/**
 * Where a branch is named: in the document's title; as what a section is about, or
 * otherwise in a heading; as a run-in head (造纸领域，…) or the head of a list item
 * (`solar: 45–47 GW`); as the head of a table row or column; as the subject of a figure, or of one to
 * be reached; beside one; among what the aims name; in an instruction; in
 * other text; or on the way to something else.
 */
export type Place =
  | 'title'
  | 'section'
  | 'heading'
  | 'topic'
  | 'head'
  | 'label'
  | 'column'
  | 'subject'
  | 'goal'
  | 'aim'
  | 'beside'
  | 'instruction'
  | 'other'
  | 'passing';

export interface Sighting {
  readonly name: string;
  /** Undefined for a name that is in no lexicon. */
  readonly entry: SectorEntry | undefined;
  readonly place: Place;
  /** The word it is named by. */
  readonly term: string;
  /** In the source. */
  readonly at: Span;
  /** The text about it, where its place says so: a section, a run-in paragraph. */
  readonly body?: Span;
}

export interface Material {
  readonly document: DocumentSyntax;
  readonly parts: Parts;
  readonly pieces: readonly Piece[];
  readonly claims: readonly Claim[];
  /** Source spans of the instructions. */
  readonly instructions: readonly Span[];
}

/** Longest name taken from a run-in head that is in no lexicon. */
const LONGEST_ZH = 8;
const LONGEST_EN = 30;

/** Every place where a branch is named, in no order. Linear in the text. */
export function* sightingsOf(m: Material): Steps<Sighting[]> {
  const titles = inTitles(m);
  yield;
  const topics = yield* inTopics(m);
  const told = yield* inText(m);
  return [...titles, ...topics, ...told, ...(yield* inTables(m.document))];
}

/** Pieces looked through between two steps. */
const AT_A_TIME = 128;
const TABLES_AT_A_TIME = 8;

/** Run-in heads that name a branch: 造纸领域，…; `In the steel sector, …`. */
function* inTopics({ document, pieces }: Material): Steps<Sighting[]> {
  const found = yield* mapped(pieces, AT_A_TIME, (piece): Sighting[] => {
    const topic = topicOf(piece.text);
    const block = document.blocks[piece.block];
    if (!topic || !block || block.kind === 'table') return [];
    const entry = sectorNamed(topic.name, document.language);
    if (!entry && !/领域|行业|产业|工业|sector|industr/.test(topic.kind)) return [];
    if (!entry && topic.name.length > (document.language === 'zh' ? LONGEST_ZH : LONGEST_EN)) return [];
    const start = piece.at.start + topic.at;
    const at = block.prose.spanToSource(span(start, start + topic.name.length));
    const place = /方面|环节|板块/.test(topic.kind) ? 'heading' : 'topic';
    return [{ name: entry?.name ?? topic.name, entry, place, term: topic.name, at, body: block.span }];
  });
  return found.flat();
}

function inTitles({ document, parts }: Material): Sighting[] {
  const title = parts.parts.find((part) => part.title === document.title);
  const first = document.blocks[0];
  const above = title || !first || first.kind === 'table' ? [] : inProse(first.prose, document.language, 'title');
  const unknown = document.language === 'zh' && title ? unknownIn(document, title) : [];
  return [...above, ...unknown, ...parts.parts.flatMap((part) => inHeading(document, part, part === title))];
}

/** 冰雪经济 or, in a title with no branch, 盲道: what a title names and no lexicon has. */
function unknownIn(document: DocumentSyntax, title: Part): Sighting[] {
  const known = mentionsIn(document.title, 'zh').length > 0;
  const named = economyIn(document.title) ?? (known ? undefined : subjectIn(document.title));
  if (!named || title.span.end - title.span.start !== title.title.length) return [];
  const at = shift(named, title.span.start);
  const name = document.text.slice(at.start, at.end);
  return [{ name, entry: undefined, place: 'title', term: name, at }];
}

function inHeading(document: DocumentSyntax, part: Part, isTitle: boolean): Sighting[] {
  const plain = part.span.end - part.span.start === part.title.length;
  return named(part.title, document.language).map((mention) => ({
    name: mention.entry.name,
    entry: mention.entry,
    term: part.title.slice(mention.start, mention.end),
    place: isTitle
      ? 'title'
      : part.form === 'mark' || part.form === 'item'
        ? 'instruction'
        : isSubject(part.title, mention)
          ? 'section'
          : 'heading',
    at: plain ? shift(span(mention.start, mention.end), part.span.start) : part.span,
    ...(isTitle ? {} : { body: part.body }),
  }));
}

/** 有色金属行业节能降碳行动, 畅通铁路主通道, `Heat pumps`: the heading is about the branch. */
function isSubject(title: string, { start, end }: Mention): boolean {
  return start === 0 || (end - start) * 2.5 >= title.length;
}

function* inText({ document, parts, pieces, claims, instructions }: Material): Steps<Sighting[]> {
  const figures = claims.map((claim) => claim.span);
  const goals = claims.map((claim) => claim.role === 'target');
  const found = yield* mapped(pieces, AT_A_TIME, (piece) => {
    const block = document.blocks[piece.block];
    if (!block || block.kind === 'table') return [];
    const mentions = named(piece.text, document.language);
    if (!mentions.length) return [];
    const { from, to } = rangeIn(figures, piece.span);
    const at: Counted[] = [];
    for (let i = from; i < to; i++) {
      const start = block.prose.fromSource((figures[i] as Span).start) - piece.at.start;
      at.push({ start, goal: goals[i] ?? false });
    }
    const aims = piece.part !== undefined && parts.parts[piece.part]?.role === 'aims';
    const beyond: Place = aims ? 'aim' : anyIn(instructions, piece.span) ? 'instruction' : 'other';
    return inPiece(piece, block, mentions, at, beyond);
  });
  return found.flat();
}

interface Counted {
  readonly start: number;
  readonly goal: boolean;
}

/** Sightings in a piece with figures at the offsets `figures`: the first branch named in a clause with one is its subject. */
function inPiece(
  piece: Piece,
  block: Exclude<Block, Table>,
  mentions: readonly Mention[],
  figures: readonly Counted[],
  beyond: Place,
): Sighting[] {
  const clauses = figures.length ? clausesOf(piece.text) : [];
  const counted = new Set(figures.map((one) => clauseAt(clauses, one.start)));
  const aimed = new Set(figures.filter((one) => one.goal).map((one) => clauseAt(clauses, one.start)));
  let subject = -1;
  return mentions.map((mention): Sighting => {
    const { entry, start, end } = mention;
    const clause = clauseAt(clauses, start);
    const heads = piece.listed && start === 0 && /^\s*[:：]/.test(piece.text.slice(end, end + 3));
    const passing = inPassing(piece.text, mention);
    const beside: Place = subject === clause ? 'beside' : aimed.has(clause) ? 'goal' : 'subject';
    if (!passing) subject = clause;
    const place = heads ? 'head' : passing ? 'passing' : counted.has(clause) ? beside : beyond;
    const from = piece.at.start + start;
    const at = block.prose.spanToSource(span(from, from + end - start));
    return { name: entry.name, entry, place, term: piece.text.slice(start, end), at };
  });
}

/** Where the clauses of a piece begin, behind commas and colons; none at a comma within a number. */
function clausesOf(text: string): number[] {
  const out = [0];
  for (let i = 0; i < text.length; i++) if (stops(text, i)) out.push(i + 1);
  return out;
}

/** The number of the clause an offset stands in. */
function clauseAt(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((starts[mid] as number) <= at) low = mid + 1;
    else high = mid;
  }
  return low - 1;
}

const STOPS = new Set([...'，；：,;:'].map((c) => c.charCodeAt(0)));
const stops = (text: string, i: number): boolean => {
  const code = text.charCodeAt(i);
  return STOPS.has(code) && (code > 127 || !/\d/.test(text[i + 1] ?? ''));
};

function* inTables(document: DocumentSyntax): Steps<Sighting[]> {
  const tables = document.blocks.filter((block) => block.kind === 'table');
  yield;
  const found = yield* mapped(tables, TABLES_AT_A_TIME, (block) => {
    const seen = new Set<string>();
    const cells = (all: readonly { prose: Prose }[], place: Place): Sighting[] =>
      all
        .filter((cell) => !seen.has(cell.prose.text) && seen.add(cell.prose.text))
        .flatMap((cell) => inProse(cell.prose, document.language, place));
    return [
      ...cells(block.head, 'column'),
      ...cells(
        block.rows.flatMap((row) => row.slice(0, 2)),
        'label',
      ),
    ];
  });
  return found.flat();
}

const inProse = (prose: Prose, language: 'zh' | 'en', place: Place): Sighting[] =>
  named(prose.text, language).map(({ entry, start, end }) => ({
    name: entry.name,
    entry,
    place,
    term: prose.text.slice(start, end),
    at: prose.spanToSource(span(start, end)),
  }));

/** Branches named in a text; of 钢铁工业 the second half is part of the name. */
function named(text: string, language: 'zh' | 'en'): Mention[] {
  let last = -1;
  return mentionsIn(text, language).filter((mention) => {
    const partOfName = mention.entry.general && mention.start === last;
    last = mention.end;
    return !partOfName;
  });
}

const PASSING_ZH =
  /(?:在|与|借助|利用|面向|依托|围绕|结合|运用|用于|向|到)[^，。；：]{0,20}$|占[^，。；：占]{0,6}$|(?:单位|高于|低于)$|《[^》]*$/;
const PASSING_EN =
  /(?:(?:%|\bper ?cent|\bunit)\s+of|\b(?:Ministry|Department|Minister|Secretary|Directorate|Office|Committee|Agency|Bureau)\s(?:of|for)(?:\s\w+\sand)?)\s+(?:the\s|its\s|their\s|all\s|combined\s|total\s|national\s|regional\s){0,2}$/;
/** 省能源局, 财政厅: a body. `Climate Act`: a law. */
const BODY_ZH = /^[一-鿿]{0,4}?(?:局|厅|部门|委员会|委（|办公室|处，|处负责|司|学会|协会)/;
const BODY_EN =
  /^\s(?:Act|Fund|Ministry|Agency|Department|Council|Committee|Commission|Convention|Regulation|Organi[sz]ation|Bureau|Authority|Board|Association|Secretary|Minister|Secretariat)\b/;

/** `the industry is to be green`: the one spoken of before. */
const THE_BRANCH = /\b(?:the|this|that|our|its|their|whole)\s$/i;
const NOTHING_MORE = /^(?:industry|sector)\b[^-]?$/i;

/** 在健康、养老等热点上…, 与旅游融合, 占地区生产总值, 省能源局, `5% of GDP` name a branch on the way to something else. */
function inPassing(text: string, mention: { start: number; end: number }): boolean {
  const before = text.slice(Math.max(0, mention.start - 22), mention.start);
  const after = text.slice(mention.end, mention.end + 12);
  return (
    PASSING_ZH.test(before) ||
    PASSING_EN.test(before) ||
    /^的(?![，,。；：])/.test(after) ||
    (THE_BRANCH.test(before) && NOTHING_MORE.test(text.slice(mention.start, mention.end + 1))) ||
    BODY_ZH.test(after) ||
    BODY_EN.test(after)
  );
}
