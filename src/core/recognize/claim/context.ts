import { remembered } from '../../base/remember.ts';
import type { Steps } from '../../base/steps.ts';
import type { Found } from '../../model/claim.ts';
import { type Period, periodText, samePeriod, yearOf } from '../../model/period.ts';
import type { Block, DocumentSyntax, Paragraph } from '../../syntax/document.ts';
import { headingRole } from '../modality/index.ts';
import {
  anchoredIn,
  anchorOf,
  type DatedAt,
  type DocumentPeriod,
  headPeriod,
  openingTime,
  type PeriodAnchor,
  type ResolvedPeriod,
  readingDocumentPeriod,
  rememberedPeriods,
  resolvePeriods,
  type StatedAt,
  type StatedTimes,
  statingTimes,
} from '../period/index.ts';
import { type HeadUnit, headUnit, recognizeQuantities } from '../quantity/index.ts';
import { BLANKS, cutEnd, unitsOf } from './edges.ts';

/** What a block's figures take from outside the block. Two blocks of one text in equal contexts have equal claims. */
export interface BlockContext {
  readonly language: 'zh' | 'en';
  /** A policy document sets targets, a note reports: it tips the balance where the words do not tell. */
  readonly kind: 'policy' | 'note';
  readonly title: string;
  /** Headings over the block, innermost first, then the document's title. */
  readonly headings: readonly string[];
  /** List lead-in, caption of a table. */
  readonly heads: readonly string[];
  /** In force where the block begins, from list lead-in, caption or headings. */
  readonly period: Found<Period> | null;
  /** Announced for bare numbers: 单位：亿元. */
  readonly unit: HeadUnit | undefined;
  readonly document: DocumentPeriod;
  /** What relative times count from. */
  readonly anchor: PeriodAnchor;
  readonly bareNumbers: boolean;
}

/** What a section gives its blocks. */
interface Surroundings {
  /** Its heading and those over it. */
  readonly headings: readonly string[];
  /** The same and the document's title. */
  readonly all: readonly string[];
  readonly period: Found<Period> | null;
}

const LABEL = /^\*\*([^*\n]+)\*\*/;
const LONGEST_LABEL = 60;

const NO_HEADS: readonly string[] = [];

/** Knows every block's context; made once for a document. */
export class Contexts {
  readonly anchor: PeriodAnchor;
  private readonly sections: (Surroundings | undefined)[] = [];
  /** The time each paragraph opens with, null for none, as far as asked. */
  private readonly openings: (DatedAt | null)[] = [];
  /** What blocks take from the document where a section or a table tells a time of its own. */
  private readonly byTime = new Map<DatedAt, Pick<BlockContext, 'document' | 'anchor'>>();

  private constructor(
    private readonly syntax: DocumentSyntax,
    private readonly bareNumbers: boolean,
    private readonly kind: 'policy' | 'note',
    readonly document: DocumentPeriod,
    private readonly stated: StatedTimes,
  ) {
    this.anchor = anchorOf(document);
  }

  /** Made in steps: a document's own times are looked for in all of its text. */
  static *reading(syntax: DocumentSyntax, bareNumbers: boolean, kind: 'policy' | 'note'): Steps<Contexts> {
    const document = yield* readingDocumentPeriod(syntax);
    const stated = yield* statingTimes(syntax, document, anchorOf(document));
    return new Contexts(syntax, bareNumbers, kind, { ...document, stated: stated.document }, stated);
  }

  /** Read when a block of it is asked for, those over it first; they are as few as there are levels of headings. */
  private sectionOf(index: number): Surroundings {
    const known = this.sections[index];
    if (known) return known;
    const made = this.readSection(index);
    this.sections[index] = made;
    return made;
  }

  private readSection(index: number): Surroundings {
    const section = this.syntax.sections[index];
    const parent = section?.parent === undefined ? undefined : this.sectionOf(section.parent);
    const above = parent ?? this.under([], null);
    const heading = section?.heading === undefined ? undefined : this.syntax.blocks[section.heading];
    if (heading?.kind !== 'heading') return above;
    const words = heading.prose.text.trim();
    // The title's time is not in force everywhere: an old figure under it keeps its own document's rules.
    const named = words === this.syntax.title ? undefined : headPeriod(words, this.anchorOver(words, above.period));
    const period: Found<Period> | null = named?.period
      ? { value: named.period, evidence: 'heading', span: heading.prose.spanToSource(named.span) }
      : above.period;
    return this.under([words, ...above.headings], period);
  }

  private under(headings: readonly string[], period: Found<Period> | null): Surroundings {
    const { title } = this.syntax;
    return { headings, period, all: headings.includes(title) ? headings : [...headings, title].filter(Boolean) };
  }

  /** What relative times count from under a heading or lead-in. */
  private anchorIn(period: Found<Period> | null): PeriodAnchor {
    return anchoredIn(this.anchor, period?.value);
  }

  /** The same for a heading: of a note that reports on a year, 全年怎么样 is of that year; 全年目标 is of the year to come. */
  private anchorOver(words: string, period: Found<Period> | null): PeriodAnchor {
    const anchor = this.anchorIn(period);
    const told = this.kind === 'note' && !period && headingRole(words) !== 'target';
    return told ? anchoredIn(anchor, anchor.spoken ?? anchor.lead) : anchor;
  }

  of(index: number): BlockContext {
    const block = this.syntax.blocks[index] as Block;
    const { all, period } = this.sectionOf(block.section);
    const { title, language } = this.syntax;
    const inForce = this.labelled(index, period) ?? period;
    const head = this.headOf(index);
    const near = head === undefined ? undefined : this.syntax.blocks[head];
    const before = near && announces(near, block) ? near : undefined;
    const words = before && before.kind !== 'table' ? before.prose.text.trim() : '';
    return {
      language,
      kind: this.kind,
      title,
      headings: all,
      heads: words ? [announcing(words).trim()] : NO_HEADS,
      period:
        this.leadInPeriod(before, block.kind === 'table' ? 'caption' : 'list', inForce) ?? this.noted(index) ?? inForce,
      unit: (words ? announcedUnit(words) : null) ?? undefined,
      ...this.timesOf(index),
      bareNumbers: this.bareNumbers,
    };
  }

  /** The time that a section or a table states for the figures of a block; undefined where only the document may. */
  private statedFor(index: number): StatedAt | undefined {
    const { sections, tables } = this.stated;
    const own = tables.get(index);
    if (own || !sections.size) return own;
    const { section } = this.syntax.blocks[index] as Block;
    for (let i: number | undefined = section; i !== undefined; i = this.syntax.sections[i]?.parent) {
      const at = sections.get(i);
      if (at) return at;
    }
    return undefined;
  }

  /** What a note below a table says of its figures: 注：表中数据均为2024年数. */
  private noted(index: number): Found<Period> | null {
    const at = this.stated.tables.get(index);
    return at ? { value: at.period, evidence: 'caption', span: at.span } : null;
  }

  private timesOf(index: number): Pick<BlockContext, 'document' | 'anchor'> {
    const stated = this.statedFor(index);
    const lead = stated ? undefined : this.leadFor(index);
    const told = stated ?? lead;
    if (!told) return { document: this.document, anchor: this.anchor };
    const known = this.byTime.get(told);
    if (known) return known;
    const document = lead ? { ...this.document, lead } : { ...this.document, stated: told };
    const made = { document, anchor: anchorOf(document) };
    this.byTime.set(told, made);
    return made;
  }

  /** The time that a paragraph before, in the same section of a note, opened with; undefined where none did. */
  private leadFor(index: number): DatedAt | undefined {
    if (this.kind !== 'note') return undefined;
    const { blocks } = this.syntax;
    const section = blocks[index]?.section;
    for (let i = index - 1; i >= 0 && index - i < MOST_PARTS && blocks[i]?.section === section; i--) {
      const at = this.openingOf(i);
      if (at) return this.isLongPast(at) && tellsNow(blocks[index]) ? undefined : at;
    }
    return undefined;
  }

  /**
   * `**The year 2024.** Hardly anybody …`: words in bold that a paragraph opens with are a heading to it and to what
   * follows, up to the next ones or the end of the section.
   */
  private labelled(index: number, above: Found<Period> | null): Found<Period> | null {
    const { blocks, text } = this.syntax;
    const section = blocks[index]?.section;
    for (let i = index; i >= 0 && index - i < MOST_PARTS && blocks[i]?.section === section; i--) {
      const block = blocks[i] as Block;
      const { start, end } = block.span;
      if (block.kind !== 'paragraph' || block.item || !text.startsWith('**', start)) continue;
      const label = LABEL.exec(text.slice(start, Math.min(end, start + LONGEST_LABEL)))?.[1];
      if (!label) continue;
      const named = headPeriod(label, this.anchorIn(above));
      if (!named?.period) return null;
      return { value: named.period, evidence: 'heading', span: block.prose.spanToSource(named.span) };
    }
    return null;
  }

  private isLongPast({ period }: DatedAt): boolean {
    const today = this.document.issue?.period;
    return today !== undefined && yearOf(period) < yearOf(today) - 2;
  }

  private openingOf(index: number): DatedAt | undefined {
    const known = this.openings[index];
    if (known !== undefined) return known ?? undefined;
    const block = this.syntax.blocks[index];
    const m = block?.kind === 'paragraph' ? openingTime(block.prose.text, this.anchor) : undefined;
    const at =
      m?.period && block?.kind === 'paragraph' ? { period: m.period, span: block.prose.spanToSource(m.span) } : null;
    this.openings[index] = at;
    return at ?? undefined;
  }

  /** The times of `of(index).document` that are the block's own, as a key; empty where it has the whole document's. */
  timesKey(index: number): string {
    const stated = this.statedFor(index);
    const told = stated ?? this.leadFor(index);
    return told ? `${stated ? '' : 'lead '}${periodText(told.period)}` : '';
  }

  /** Index of the block that announces this one. */
  headOf(index: number): number | undefined {
    const block = this.syntax.blocks[index] as Block;
    if (block.kind === 'table') return block.caption;
    return block.item ? block.item.leadIn : this.announcer(index);
  }

  /** Paragraphs numbered or dashed by hand belong to the one before them that ends in a colon: 到2027年，实现以下目标：. */
  private announcer(index: number): number | undefined {
    const isPart = (b: Block | undefined): b is Paragraph =>
      b?.kind === 'paragraph' && !b.item && PART.test(b.prose.text);
    for (let i = index; i > 0 && index - i < MOST_PARTS && isPart(this.syntax.blocks[i]); i--) {
      const before = this.syntax.blocks[i - 1];
      if (before?.kind === 'paragraph' && endsInColon(before.prose.text)) return i - 1;
    }
    return undefined;
  }

  /** The time in force at the end of a lead-in or caption: "By 2030 the ranges are as follows:". */
  private leadInPeriod(
    before: Block | undefined,
    evidence: 'caption' | 'list',
    above: Found<Period> | null,
  ): Found<Period> | null {
    if (!before || before.kind === 'table') return null;
    const resolved = resolvePeriods(rememberedPeriods(announcing(before.prose.text)), this.anchorIn(above));
    const own = resolved.filter((m) => m.kind === 'period' && m.period && m.use === 'own');
    const last = own.findLast((m) => !isWithinPlan(m, own, this.document));
    return last?.period ? { value: last.period, evidence, span: before.prose.spanToSource(last.span) } : null;
  }
}

/** 2025—2026年，…年均增长3.5%，2026年突破33万亿元。分行业目标如下：: one year of those planned for, which go on. */
function isWithinPlan({ period }: ResolvedPeriod, told: readonly ResolvedPeriod[], { plan }: DocumentPeriod): boolean {
  if (!plan || plan.period.by || !period || period.by || period.to - period.from > 12) return false;
  if (period.from < plan.period.from || period.to > plan.period.to) return false;
  return told.some((m) => m.period && samePeriod(m.period, plan.period));
}

const BLANK = unitsOf(BLANKS);

/**
 * Of a lead-in that first tells figures of its own (到2025年建成35所。各区情况如下。) the last sentence, unless it goes on to
 * tell of goals; offsets stay those of the whole.
 */
function announcing(text: string): string {
  const at = text.lastIndexOf('。', text.trimEnd().length - 2);
  if (at < 0 || !/如下|见下表|下表/.test(text.slice(at))) return text;
  const first = text.slice(0, at + 1);
  if (/目标|指标|任务/.test(text.slice(at)) || !tellsFigures(first)) return text;
  return ' '.repeat(at + 1) + text.slice(at + 1);
}

/** True of a paragraph that tells how things stand today: 现有企业23家. */
const tellsNow = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' && /现有|现已|现共|如今|至今|眼下|仍有/.test(block.prose.text);

function endsInColon(text: string): boolean {
  const last = cutEnd(text, BLANK).at(-1);
  return last === '：' || last === ':';
}

/** A paragraph that tells something itself announces no list; a list item is no table's caption. */
function announces(before: Block, block: Block): boolean {
  if (before.kind !== 'paragraph') return true;
  if (block.kind === 'table') return before.item === undefined;
  const text = before.prose.text.trim();
  if (/[：:]$/.test(text)) return true;
  // Several sentences, the last of them no `… are as follows.`
  const ends = text.match(/[。！？]|[.!?](?= |$)/g)?.length ?? 0;
  return ends < 2 || /(?:如下|以下|下列|下述|follow)/.test(text.slice(-40)) || !tellsFigures(text);
}

const tellsFigures = remembered((text: string) => recognizeQuantities(text).length > 0, 2000);

/** Lead-ins are asked again for every block they announce. */
const announcedUnit = remembered((words) => headUnit(words) ?? null, 1000);

/** A hand-made list mark: ——, （一）, 1., ①, (a). */
const PART =
  /^\s*(?:[—–-]{1,2}|[（(][一二三四五六七八九十\da-z]{1,3}[)）]|[一二三四五六七八九十]{1,2}是|\d{1,2}[.、．）)]|[①-⑳]|[•·])/;
const MOST_PARTS = 20;

const POLICY_TITLE =
  /(?:方案|规划|计划|意见|通知|办法|细则|条例|规定|纲要|决定|要点|措施|指南|行动)(?:[（(].*)?$|\b(?:plan|strategy|act|regulation|directive|programme|program|roadmap|order|guidelines|bill)\b/i;

const RULES_TITLE =
  /(?:办法|细则|条例|规定|规程|规则|准则)(?:[（(].*)?$|\b(?:regulations?|rules|by-?laws?|ordinance|scheme rules|code of practice)\b/i;

/** True of documents that lay down rules: 管理办法, 实施细则. */
export const isRules = remembered((title: string): boolean => RULES_TITLE.test(title.trim()), 100);

/** A guess from the title alone, for callers that know no better. */
export const kindByTitle = (title: string): 'policy' | 'note' => (POLICY_TITLE.test(title.trim()) ? 'policy' : 'note');
