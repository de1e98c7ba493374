import { type Span, shift, span } from '../base/span.ts';
import type { Claim } from '../model/claim.ts';
import type { Sector } from '../model/outline.ts';
import type { DocumentSyntax } from '../syntax/document.ts';
import type { Prose } from '../syntax/prose.ts';
import type { SectorEntry } from './lexicon.ts';
import { anyIn } from './lookup.ts';
import { mentionsIn, sectorNamed } from './mentions.ts';
import type { Parts } from './parts.ts';
import type { Piece } from './pieces.ts';
import { economyIn, topicOf } from './topics.ts';

/** What a mention weighs by its place. */
const WEIGHT = { title: 4, heading: 3, head: 1.5, figure: 1, instruction: 1, passing: 0.4, other: 0.4 } as const;
const ENOUGH = 1;
const ENOUGH_GENERAL = 4;
/** Named again or in a heading: up to so many; named once: only while the list is shorter. */
const AGAIN = 2;
const MOST = 6;
const MOST_ONCE = 5;

/** Longest name taken from a run-in head that is in no lexicon. */
const LONGEST_ZH = 8;
const LONGEST_EN = 30;

interface Found {
  readonly name: string;
  readonly entry: SectorEntry | undefined;
  score: number;
  span: Span;
  body: Span;
  named: boolean;
}

export interface Material {
  readonly document: DocumentSyntax;
  readonly parts: Parts;
  readonly pieces: readonly Piece[];
  readonly claims: readonly Claim[];
  /** Source spans of the instructions. */
  readonly instructions: readonly Span[];
}

/**
 * The branches a document treats, in text order: what it enumerates itself (造纸领域，…; `In the steel sector, …`), what its
 * title and headings name, and what its figures and instructions are about. A branch named in passing is none.
 */
export function sectorsOf(material: Material): Sector[] {
  const collector = new Collector(material);
  collector.topics();
  const enumerated = collector.named() >= 3;
  collector.titles();
  if (!enumerated) collector.text();
  return collector.finish(enumerated);
}

class Collector {
  private readonly found = new Map<string, Found>();

  constructor(private readonly m: Material) {}

  named(): number {
    return [...this.found.values()].filter((f) => f.named).length;
  }

  /** Run-in heads that name a branch. */
  topics(): void {
    for (const piece of this.m.pieces) {
      const topic = topicOf(piece.text);
      if (!topic) continue;
      const entry = sectorNamed(topic.name, this.m.document.language);
      if (!entry && !/领域|行业|产业|工业|sector|industr/.test(topic.kind)) continue;
      if (!entry && topic.name.length > (this.m.document.language === 'zh' ? LONGEST_ZH : LONGEST_EN)) continue;
      const block = this.m.document.blocks[piece.block];
      if (!block || block.kind === 'table') continue;
      const start = piece.at.start + topic.at;
      const at = block.prose.spanToSource(span(start, start + topic.name.length));
      const found = this.add(entry?.name ?? topic.name, entry, at, WEIGHT.title);
      found.named = true;
      found.body = block.span;
    }
  }

  /** The title and the headings. */
  titles(): void {
    const { document, parts } = this.m;
    const title = parts.parts.find((part) => part.title === document.title);
    if (!title) this.scan(document.blocks[0], WEIGHT.title);
    const named = document.language === 'zh' ? economyIn(document.title) : undefined;
    const at = named && title ? shift(named, title.span.start) : undefined;
    if (at && title && title.span.end - title.span.start === title.title.length)
      this.add(document.text.slice(at.start, at.end), undefined, at, WEIGHT.title);
    for (const part of parts.parts) {
      let last = -1;
      for (const mention of mentionsIn(part.title, document.language)) {
        const partOfName = mention.entry.general && mention.start === last;
        last = mention.end;
        if (partOfName) continue;
        const weight = part === title ? WEIGHT.title : WEIGHT.heading;
        const plain = part.span.end - part.span.start === part.title.length;
        const at = plain ? shift(span(mention.start, mention.end), part.span.start) : part.span;
        const found = this.add(mention.entry.name, mention.entry, at, weight);
        if (part !== title && found.body.start === found.body.end) found.body = part.body;
      }
    }
  }

  text(): void {
    const { document, pieces, claims, instructions } = this.m;
    const figures = claims.map((claim) => claim.span);
    for (const piece of pieces) {
      const figure = anyIn(figures, piece.span);
      const aims = piece.part !== undefined && this.m.parts.parts[piece.part]?.role === 'aims';
      const weight =
        figure || aims ? WEIGHT.figure : anyIn(instructions, piece.span) ? WEIGHT.instruction : WEIGHT.other;
      const block = document.blocks[piece.block];
      if (block && block.kind !== 'table')
        this.mentions(block.prose.slice(piece.at.start, piece.at.end), weight, piece.listed);
    }
    for (const block of document.blocks) {
      if (block.kind !== 'table') continue;
      const cells = [...block.head, ...block.rows.flatMap((row) => row.slice(0, 2))];
      const seen = new Set<string>();
      for (const cell of cells.filter((c) => !seen.has(c.prose.text) && seen.add(c.prose.text)))
        this.mentions(cell.prose, WEIGHT.head);
    }
  }

  finish(enumerated: boolean): Sector[] {
    const ranked = [...this.found.values()]
      .filter((f) => f.score >= (f.entry?.general ? ENOUGH_GENERAL : ENOUGH))
      .sort((a, b) => b.score - a.score);
    const chosen = enumerated
      ? ranked.filter((f) => f.named || f.score >= WEIGHT.title)
      : ranked.filter((f) => !umbrella(f, ranked)).filter((f, i) => i < (f.score >= AGAIN ? MOST : MOST_ONCE));
    for (const f of chosen) this.broader(f, chosen);
    return chosen
      .sort((a, b) => a.span.start - b.span.start)
      .map((f) => ({ name: f.name, span: f.span, body: f.body }));
  }

  /** 粮食 brings 农业 when the document is about it. */
  private broader(of: Found, chosen: Found[]): void {
    const name = of.entry?.broader;
    if (!name || of.score < WEIGHT.title || chosen.some((f) => f.name === name) || chosen.length >= MOST) return;
    chosen.push({ ...of, name, entry: undefined });
  }

  private scan(block: DocumentSyntax['blocks'][number] | undefined, weight: number): void {
    if (block && block.kind !== 'table') this.mentions(block.prose, weight);
  }

  private mentions(prose: Prose, weight: number, listed = false): void {
    let last = -1;
    for (const mention of mentionsIn(prose.text, this.m.document.language)) {
      const partOfName = mention.entry.general && mention.start === last;
      last = mention.end;
      if (partOfName) continue;
      const at = prose.spanToSource(span(mention.start, mention.end));
      const heads = listed && mention.start === 0 && /^\s*[:：]/.test(prose.text.slice(mention.end));
      const place = heads ? WEIGHT.heading : inPassing(prose.text, mention) ? Math.min(weight, WEIGHT.passing) : weight;
      this.add(mention.entry.name, mention.entry, at, place);
    }
  }

  private add(name: string, entry: SectorEntry | undefined, at: Span, weight: number): Found {
    const known = this.found.get(name);
    if (known) {
      known.score += weight;
      return known;
    }
    const found: Found = { name, entry, score: weight, span: at, body: span(at.end, at.end), named: false };
    this.found.set(name, found);
    return found;
  }
}

/** `water` beside `drinking water`: the narrower name says it. */
const umbrella = (f: Found, all: readonly Found[]): boolean =>
  all.some((g) => g !== f && g.name.includes(' ') && g.name.split(' ').includes(f.name));

const PASSING_ZH = /(?:在|与|借助|利用|面向|依托|围绕|结合|运用|用于|向|到)[^，。；：]{0,20}$|(?:占|单位)$/;
const PASSING_EN = /(?:%|\bper ?cent|\bshare|\bpart|\bthird|\bhalf|\bquarter|\bunit)\s+of\s+(?:the\s|its\s|all\s)?$/i;

/** 在健康、养老等热点上…, 与旅游融合, 占地区生产总值, `5% of GDP` name a branch on the way to something else. */
function inPassing(text: string, mention: { start: number; end: number }): boolean {
  const before = text.slice(Math.max(0, mention.start - 22), mention.start);
  return PASSING_ZH.test(before) || PASSING_EN.test(before) || text[mention.end] === '的';
}
