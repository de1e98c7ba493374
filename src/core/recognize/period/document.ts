/** A document's own times: the day of issue, the title's, the plan's and what it reports from. */

import { remembered } from '../../base/remember.ts';
import { hasHan } from '../../base/script.ts';
import type { Span } from '../../base/span.ts';
import type { Steps } from '../../base/steps.ts';
import type { Found, Role } from '../../model/claim.ts';
import { type Period, parsePeriod, samePeriod, year, yearOf } from '../../model/period.ts';
import type { Block, DocumentSyntax } from '../../syntax/document.ts';
import type { Prose } from '../../syntax/prose.ts';
import { breaksOf } from './breaks.ts';
import { isMeasure } from './compared-bracket.ts';
import { datelineOf } from './dateline.ts';
import { FISCAL_YEAR } from './en.ts';
import { isEnglish, type PeriodAnchor, type PeriodMention, type ResolvedPeriod } from './mention.ts';
import { contrasted, isEdition, isRun } from './opening-en.ts';
import { recognizePeriods, rememberedPeriods } from './recognize.ts';
import { headPeriod, resolvePeriods } from './resolve.ts';
import { statementOf } from './stated.ts';

/** A time of the whole document and the words it was read from, offsets into the source. */
export interface DatedAt {
  readonly period: Period;
  readonly span?: Span;
}

/** What a document says of its own time; each part null where it says nothing. */
export interface DocumentPeriod {
  /** When it was issued or published: a month, or a year where only 〔2025〕 tells. */
  readonly issue: DatedAt | null;
  /** The time in its title: 2024年粮食产量核对表. */
  readonly title: DatedAt | null;
  /** The years it plans for, from its title: 2025—2026年…, “十四五”…规划, Clean Power by 2030. */
  readonly plan: DatedAt | null;
  /** The deadline its text names most often, the first of equals. */
  readonly deadline: DatedAt | null;
  /** The first time its text reports from: 2022 where a note opens with "In 2022 …". */
  readonly lead: DatedAt | null;
  /** The time it states for all figures that have none of their own: 以下数据均为2024年数. */
  readonly stated?: DatedAt | null;
}

const DATE_KEYS = ['date', 'issued', 'published', 'publication_date', '成文日期', '发布日期', '印发日期', '日期'];
const ISSUE_BEFORE =
  /(?:published|issued|adopted|released|dated|approved|signed|印发|发布|成文日期|日期|发布时间)[^\d]{0,12}$/i;
const NUMBER = /[〔[（(](20\d\d)[〕\]）)]第?\d+号/;
const EFFECTIVE = /起?(?:施行|实施|生效)/;
const DEADLINE_HINT = /[到至][“"]?(?:20|十)|20\d\d ?年(?:底|末)?(?:之|以)?前|\b(?:by|before|until|no later than)\b/i;

const proseOf = (block: Block | undefined): Prose | undefined =>
  block && block.kind !== 'table' ? block.prose : undefined;

function fromFrontmatter(document: DocumentSyntax): DatedAt | null {
  const data = document.frontmatter?.data ?? {};
  for (const key of DATE_KEYS) {
    const value = data[key];
    const words =
      value instanceof Date
        ? value.toISOString().slice(0, 10)
        : typeof value === 'string' || typeof value === 'number'
          ? String(value)
          : '';
    const period = parsePeriod(words) ?? headDate(words);
    if (period && document.frontmatter) return { period, span: document.frontmatter.span };
  }
  return null;
}

function headDate(words: string): Period | undefined {
  const first = recognizePeriods(words).find((m) => m.reading.type === 'fixed');
  return first?.reading.type === 'fixed' ? first.reading.period : undefined;
}

/** Blocks where a date of issue stands: the first ones, and the last where Chinese documents sign. */
function edges(document: DocumentSyntax): readonly Block[] {
  const { blocks } = document;
  return blocks.length <= 12 ? blocks : [...blocks.slice(0, 8), ...blocks.slice(-4)];
}

/** A day, or a month in a short line at the top ("Note by the secretariat, March 2024.") or in one of its own: 2023年12月. */
const isDay = (m: PeriodMention, line: boolean): boolean =>
  m.reading.type === 'fixed' && (m.kind === 'date' || (line && m.reading.period.to - m.reading.period.from === 1));

/** A date that stands alone, opens a dateline, or follows or precedes a verb of issue. */
function isIssueDate(text: string, m: PeriodMention, opening: boolean, title: string): boolean {
  if (EFFECTIVE.test(text.slice(m.span.end, m.span.end + 8)) || isOfAnother(text, m, title)) return false;
  if (text.length - (m.span.end - m.span.start) <= 24) return true;
  if (opening && m.span.start <= 24) return true;
  if (ISSUE_BEFORE.test(text.slice(Math.max(0, m.span.start - 30), m.span.start))) return true;
  const rest = text.slice(m.span.end, m.span.end + 40).split(/[，。；,;]/)[0] ?? '';
  return /印发|发布|出台|公布|下发/.test(rest);
}

/** 《…规划》于2022年3月印发 in a note about it: the day of another document, not of one that retells it. */
function isOfAnother(text: string, { span }: PeriodMention, title: string): boolean {
  const name = NAMED_BEFORE.exec(text.slice(Math.max(0, span.start - LONGEST_NAME), span.start))?.[1];
  if (name === undefined || !ISSUED_BEHIND.test(text.slice(span.end, span.end + 24))) return false;
  return !title.includes(name) && !(title && name.includes(title)) && !/改写|撰写|摘编|整理/.test(text);
}
const LONGEST_NAME = 80;
const NAMED_BEFORE = /《([^《》]+)》[^。；！？\n《》]{0,16}$/;
const ISSUED_BEHIND = /^[^，。；]{0,12}(?:印发|发布|出台|公布|下发|实施|施行)/;

/** No line that holds a date alone is longer: （2025年2月18日印发）. */
const LONGEST_LINE = 40;

/** A date in a line of its own tells before a month in which a text begins to report: 2018年11月，…率先试点. */
function fromLine(document: DocumentSyntax): DatedAt | null {
  for (const block of edges(document)) {
    const prose = block.kind === 'paragraph' ? block.prose : undefined;
    if (!prose || prose.text.length > LONGEST_LINE) continue;
    const alone = (m: PeriodMention): boolean => prose.text.trim().length <= m.span.end - m.span.start + 2;
    const m = rememberedPeriods(prose.text).find(
      (m) => isDay(m, alone(m)) && isIssueDate(prose.text, m, false, document.title),
    );
    if (m?.reading.type === 'fixed') return { period: m.reading.period, span: prose.spanToSource(m.span) };
  }
  return null;
}

/** `Published in March 2022; updated in | June 2025`: what a text was brought up to. */
const UPDATED =
  /\b(?:updat(?:ed?|es|ing)|revised|amended|reviewed|takes in|taking in|digest of|summary of|edition of|version of|brought up to date|up to date|as of|status)\b[^.;\d]{0,40}$/i;

/** The day of issue found in a line, or that of the last revision which the same line tells. */
function upToDate(prose: Prose, at: DatedAt): DatedAt {
  const later = rememberedPeriods(prose.text).findLast(
    ({ reading, span: { start } }) =>
      reading.type === 'fixed' &&
      reading.period.to - reading.period.from === 1 &&
      reading.period.from > at.period.from &&
      UPDATED.test(prose.text.slice(Math.max(0, start - 60), start)),
  );
  return later?.reading.type === 'fixed' ? { period: later.reading.period, span: prose.spanToSource(later.span) } : at;
}

function fromText(document: DocumentSyntax): DatedAt | null {
  let effective: DatedAt | null = null;
  let number: DatedAt | null = null;
  let paragraphs = 0;
  for (const block of edges(document)) {
    const prose = proseOf(block);
    if (!prose) continue;
    if (block.kind === 'paragraph') paragraphs++;
    const code = NUMBER.exec(prose.text);
    if (code && !number && prose.text.length < 60) number = { period: year(Number(code[1])) };
    for (const m of rememberedPeriods(prose.text)) {
      const top = block.kind === 'paragraph' && paragraphs === 1 && prose.text.length < 140;
      if (!isDay(m, top) || m.reading.type !== 'fixed') continue;
      const at = { period: m.reading.period, span: prose.spanToSource(m.span) };
      if (
        (top && /^ ?(?:[.,;]|$)/.test(prose.text.slice(m.span.end))) ||
        isIssueDate(prose.text, m, block.kind === 'paragraph' && paragraphs <= 2, document.title)
      )
        return upToDate(prose, at);
      if (EFFECTIVE.test(prose.text.slice(m.span.end, m.span.end + 8))) effective ??= at;
    }
  }
  return number ?? effective;
}

/** The dateline of a news report, which opens one of its first paragraphs. */
function fromDateline({ blocks }: DocumentSyntax): DatedAt | null {
  for (const block of blocks.slice(0, 6)) {
    const prose = block.kind === 'paragraph' ? block.prose : undefined;
    const found = prose && datelineOf(prose.text, rememberedPeriods(prose.text));
    if (prose && found) return { period: found.period, span: prose.spanToSource(found.span) };
  }
  return null;
}

const BUDGETED = /\b(?:plan|strategy|programme|program|budget|estimates?|roadmap|agenda|priorities|allocations?)\b/i;
/** The year in the name of a law tells when it was made: "Packaging Regulations 2026". */
const LAW_OF =
  /\b(?:act|regulations?|order|rules|directive|bill|law|ordinance|code|statute)(?: \([^)]*\))?,? (?:of )?(?:19|20)\d\d$/i;
const SUBTITLE = /^[（(][^（(]{4,30}[）)]$/;

/** The title's own time, else that of a subtitle in brackets: （2025—2027年）. */
function titleOf(document: DocumentSyntax, anchor: PeriodAnchor): { title: DatedAt | null; plan: DatedAt | null } {
  const heading = document.blocks.find((b) => b.kind === 'heading' && b.prose.text === document.title);
  const subtitle = document.blocks
    .slice(0, 4)
    .find((b) => b.kind === 'paragraph' && SUBTITLE.test(b.prose.text.trim()));
  const own = headPeriod(document.title, anchor);
  const prose = proseOf(own ? heading : subtitle);
  const found = own ?? (prose && headPeriod(prose.text, anchor));
  if (!found?.period) return { title: null, plan: null };
  const at: DatedAt = prose ? { period: found.period, span: prose.spanToSource(found.span) } : { period: found.period };
  const { title } = document;
  if (LAW_OF.test(title)) return { title: null, plan: null };
  // A report on one fiscal year plans for nothing: "annual report for 2023/24".
  const isPlan =
    found.period.by ||
    (found.period.to - found.period.from > 12 && !(FISCAL_YEAR.test(title) && !BUDGETED.test(title)));
  return { title: at, plan: isPlan ? at : null };
}

/** Every paragraph is asked again after each change of one: what it said before is remembered. */
const isHinted = remembered((text) => DEADLINE_HINT.test(text), 30_000);

/** A cheap look: a programme's years are told with one of these. */
const RUN_HINT = /\b(?:run|cover|span|extend|last|operate|implement|carried|roll|fund)/;

/** Blocks looked through between two steps. */
const AT_A_TIME = 32;

function* bodyTimes(
  document: DocumentSyntax,
  anchor: PeriodAnchor,
): Steps<{ deadline: DatedAt | null; lead: DatedAt | null; run: DatedAt | null }> {
  const deadlines: { at: DatedAt; count: number }[] = [];
  let lead: DatedAt | null = null;
  let run: DatedAt | null = null;
  let tables = false;
  for (const [i, block] of document.blocks.entries()) {
    if (i % AT_A_TIME === AT_A_TIME - 1) yield;
    tables ||= block.kind === 'table';
    const prose = block.kind === 'paragraph' ? block.prose : undefined;
    if (!prose || (lead && !isHinted(prose.text) && !(!run && RUN_HINT.test(prose.text)))) continue;
    const mentions = rememberedPeriods(prose.text);
    if (!mentions.length) continue;
    const resolved = resolvePeriods(mentions, anchor).filter((m) => m.period && m.use === 'own' && m.kind === 'period');
    const opening: ResolvedPeriod | undefined = lead ? undefined : leadOf(prose.text, resolved, anchor, tables);
    if (opening?.period) lead = { period: opening.period, span: prose.spanToSource(opening.span) };
    for (const m of resolved) {
      if (!m.period) continue;
      const at = { period: m.period, span: prose.spanToSource(m.span) };
      const { by } = m.period;
      if (!run && isRun(prose.text, m, document.title)) run = at;
      const same = by ? deadlines.find((d) => samePeriod(d.at.period, at.period)) : undefined;
      if (same) same.count++;
      else if (by) deadlines.push({ at, count: 1 });
    }
  }
  const most = Math.max(0, ...deadlines.map((d) => d.count));
  return { deadline: deadlines.find((d) => d.count === most)?.at ?? null, lead, run };
}

/**
 * The time a paragraph reports from: the first that opens a sentence; in English also the last of the first sentence
 * that tells one behind its figures: 2024 in "rose to 138 million in 2024, after a drop in 2023". `opening`: only the
 * former, as behind a table.
 */
function leadOf(
  text: string,
  own: readonly ResolvedPeriod[],
  anchor: PeriodAnchor,
  opening = false,
): ResolvedPeriod | undefined {
  const breaks = breaksOf(text);
  let lead: ResolvedPeriod | undefined;
  for (const m of own) {
    if (
      !m.period ||
      m.period.by ||
      m.mention.since ||
      statementOf(text, m) ||
      !isReported(m.period, anchor, isFiscal(text, m))
    )
      continue;
    if (lead && breaks.sentence(m.span.start) !== breaks.sentence(lead.span.start)) break;
    if (opensSentence(text, m.span.start) || isTold(text, m.span.start)) return contrasted(text, own, m, anchor) ?? m;
    const behind =
      !opening &&
      m.mention.trailing &&
      m.mention.reading.type === 'fixed' &&
      isEnglish(m.mention) &&
      !isMeasure(text, m.span.start) &&
      (!anchor.document || m.period.to <= anchor.document.from);
    if (behind && (!lead?.period || m.period.from > lead.period.from)) lead = m;
  }
  return lead;
}

/** The time a paragraph opens with and reports from: 2019 of 2019年，林场拿出2.3万亩公益林. Looks at its first words alone. */
export function openingTime(text: string, anchor: PeriodAnchor): ResolvedPeriod | undefined {
  if (!OPENING.test(text.slice(0, 16))) return undefined;
  const resolved = resolvePeriods(recognizePeriods(text.slice(0, OPENING_LENGTH)), anchor);
  return leadOf(
    text,
    resolved.filter((m) => m.kind === 'period' && m.use === 'own' && m.span.start < 12),
    anchor,
  );
}
const OPENING = /(?:19|20)\d\d ?年|[今去]年/;
const OPENING_LENGTH = 40;

/** Only a few words stand between the sentence's start and the time: "In 2022", 进入2023年. */
const opensSentence = (text: string, at: number): boolean =>
  /(?:^|[。！？.!?:：]) *[^。！？.!?:：，,\d]{0,7}$/.test(text.slice(Math.max(0, at - 12), at)) &&
  (at <= 12 || /[。！？.!?:：]/.test(text.slice(at - 12, at)));

/** 据国家统计局27日公布的数据，| 2025年1—9月: who tells it, or what is looked at, stands in a clause before the time. */
function isTold(text: string, at: number): boolean {
  if (!'，,：:'.includes(text[at - 1] ?? ' ')) return false;
  const clause = FIRST_CLAUSE.exec(text.slice(Math.max(0, at - LONGEST_TELLING), at - 1))?.[0];
  return clause !== undefined && TELLING.test(clause.slice(-10));
}
const LONGEST_TELLING = 60;
/** The words up to the end, where no comma parts them from the sentence's start. */
const FIRST_CLAUSE = /(?:^|[。！？\n])[^。！？，,\n]*$/;
const TELLING = /显示|表明|指出|获悉|了解|介绍|消息|发布|公布|披露|数据|统计|测算|核算|看$|说$/;

/** One fiscal year, 2024-25. */
const isFiscal = (text: string, { span, mention }: ResolvedPeriod): boolean =>
  isEnglish(mention) && FISCAL_YEAR.test(text.slice(span.start, span.end));

/** Months: a date of issue may be misread by less. */
const FAR = 24;

/** Two years at least behind the day of issue; false where that is unknown. */
export const isFarAhead = (p: Period, { issue }: DocumentPeriod): boolean =>
  issue !== null && p.from >= issue.period.to + FAR;

const isReported = (p: Period, { document }: PeriodAnchor, fiscal = false): boolean =>
  (p.to - p.from <= 12 || (fiscal && p.to - p.from === 24)) && (!document || p.from < document.to);

/** "World economy: the April 2025 outlook", written in that month: the month of issue, not what its figures are of. */
const isVintage = (title: DatedAt | null, issue: DatedAt | null, words: string): boolean =>
  title !== null &&
  issue !== null &&
  !title.period.by &&
  title.period.to - title.period.from === 1 &&
  title.period.from >= issue.period.from &&
  !hasHan(words);

/** Reads the document's own times from its title, its front matter, its first and last blocks, and in steps from its text. */
export function* readingDocumentPeriod(document: DocumentSyntax): Steps<DocumentPeriod> {
  const issue = fromFrontmatter(document) ?? fromLine(document) ?? fromText(document) ?? fromDateline(document);
  const anchor: PeriodAnchor = { document: issue?.period };
  const named = titleOf(document, anchor);
  const title = isVintage(named.title, issue, document.title) ? null : named.title;
  const { run, ...body } = yield* bodyTimes(document, anchor);
  return { issue, title, plan: named.plan ?? (title ? null : run), ...body };
}

/** What relative times count from: 去年 from the date of issue, 上年 and 全年 from the time the title names. */
export function anchorOf({ issue, title, plan, lead, stated }: DocumentPeriod): PeriodAnchor {
  const named =
    stated?.period ??
    (title && !title.period.by && (!plan || title.period.to - title.period.from <= 12) ? title.period : undefined);
  return {
    document: issue?.period ?? named,
    spoken: named ?? (issue ? undefined : lead?.period),
    plan: plan?.period,
    lead: lead?.period,
  };
}

/** The one time the whole text is about: the one it states, or its title's, unless that is a plan's or a deadline. */
export function spokenTime({ title, plan, stated }: DocumentPeriod): Period | undefined {
  if (stated) return stated.period;
  return title && !plan && !title.period.by ? title.period : undefined;
}

/** That time where it had passed on the day of issue: "the October 2024 outlook" of that month reports of other times. */
export function topicTime(document: DocumentPeriod): Period | undefined {
  const told = spokenTime(document);
  const today = document.issue?.period;
  if (!told || !today || document.stated || today.to - today.from > 1) return told;
  return told.to > today.from ? undefined : told;
}

const asFound = (at: DatedAt, evidence: 'title' | 'document'): Found<Period> =>
  at.span ? { value: at.period, evidence, span: at.span } : { value: at.period, evidence };

/**
 * The time of a figure to which neither its block nor any heading gives one. Targets: the plan's years or deadline,
 * then a title's year, the deadline named most, the year of issue. What is reported: the time stated for all, a title's
 * year, the time the text
 * opens with, the year of issue; what policy documents tell in the `present` tense is as of their issue, and their other
 * figures have no time.
 * @returns null where the document does not tell.
 */
export function defaultPeriod(
  document: DocumentPeriod,
  role: Role,
  kind: 'policy' | 'note' = 'note',
  present = false,
): Found<Period> | null {
  const { issue, title, plan, deadline, lead, stated } = document;
  if (role === 'target') {
    if (plan) return asFound(plan, 'title');
    if (title) return asFound(title, 'title');
    if (deadline) return asFound(deadline, 'document');
    return issue && kind === 'policy' ? ofYear(issue) : null;
  }
  if (role === 'other' && kind === 'policy') return null;
  if (stated) return asFound(stated, 'document');
  if (title && !plan && !(lead && isEdition(title, document))) return asFound(title, 'title');
  // The month of a survey is not the time of all it found: what is told without a time is of the year.
  const passing =
    lead && issue && lead.period.to - lead.period.from === 1 && yearOf(lead.period) === yearOf(issue.period);
  if (lead && !passing && !(kind === 'policy' && issue && present)) return asFound(lead, 'document');
  return issue ? ofYear(issue) : null;
}

const ofYear = (at: DatedAt): Found<Period> => asFound({ ...at, period: year(yearOf(at.period)) }, 'document');
