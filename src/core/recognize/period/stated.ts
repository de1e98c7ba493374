/** Statements of the time that all figures without one are of: 以下数据除注明外均为2024年数, （数据截至2024年底）. */

import type { Span } from '../../base/span.ts';
import type { Steps } from '../../base/steps.ts';
import type { Period } from '../../model/period.ts';
import type { Block, DocumentSyntax } from '../../syntax/document.ts';
import { breaksOf } from './breaks.ts';
import type { DocumentPeriod } from './document.ts';
import { isEnglish, type PeriodAnchor, type ResolvedPeriod } from './mention.ts';
import { recognizePeriods } from './recognize.ts';
import { resolvePeriods } from './resolve.ts';

/** A time told once for many figures and the words it was read from, offsets into the source. */
export interface StatedAt {
  readonly period: Period;
  readonly span: Span;
}

/** The times a document states for its figures: for all of them, for those of a section or of a table, by index. */
export interface StatedTimes {
  readonly document: StatedAt | null;
  readonly sections: ReadonlyMap<number, StatedAt>;
  readonly tables: ReadonlyMap<number, StatedAt>;
}

/** A cheap look: a statement names figures as such. */
const ABOUT = /数据|数字|指标|统计|口径|注明|说明|标注|\b(?:figures|data|numbers|amounts|statistics)\b/i;
/** Every pattern below has one of these; most paragraphs that name figures have none. */
const CUE =
  /[均皆都][为是系取按以指截采来使引反]|全部|统一|一律|一概|截[至止]|为准|注明|说明|标[注明]|列明|更新至|统计至|取自|来自|本[文书表稿报]|[文表][中内]|以下|下[列述]|上述|所[用列引]|全文|时[点间段]|年[份度]|期间|基准日|\b(?:are|is|refer|relate|run|date|cover)\b/;
const DATA = '(?:数据|数字|数值|指标|统计数|统计|口径|金额|情况|资料)';
const EXCEPT =
  /除[^，。；]{0,8}(?:注明|说明|标注|标明|列明)|[无未没][^，。；]{0,4}(?:注明|说明|标注|标明)|\bunless [^.;]{0,12}(?:stated|noted|indicated|specified|given)\b|\bexcept where\b/i;
/** Right before the time: …均为, 本文数据为, 数据时点：; 以 needs 为准 behind it. */
const BEFORE = [
  /(?:均|皆|都|全部|统一|一律|一概)(?:[为是系指取按以]|截至|截止|采用|来自|取自|使用|引自|反映)+[“"]?$/,
  new RegExp(
    `(?:本[文书表稿]|本报告|[文表][中内]|以下|下列|下述|上述|所[用列引]|全文)[^，。；\\d]{0,8}${DATA}[^，。；\\d]{0,6}(?:[为是系指取按以]|采用)$`,
  ),
  /(?:数据|统计|资料)(?:时点|年份|时间|期间|时段|年度|截止日期|截至日期|截止时间|基准日)(?:[为是]|[：:]) ?$/,
];
/** 数据截至2024年底. */
const AS_OF = new RegExp(`${DATA}[^，。；：:\\d]{0,6}(?:截至|截止[到至于]?|更新至|统计至)$`);
const BEHIND = /^(?:度|末|底|全年)*的?(?:数据|数字|数|统计|口径|年报|值|情况|决算|快报|水平|为准)|^[。；，、）)\s]|^$/;
const STANDARD = /^[^，。；]{0,8}为准/;
const BEFORE_EN =
  /\b(?:figures|data|numbers|amounts|statistics)\b[^.;,\d]{0,40}\b(?:are|is|refer|relate|run|date|cover)(?: all)? (?:for|of|to|as of|as at|at|from|those (?:for|of))(?: the)?(?: end of| end| year| calendar year| (?:financial|fiscal) year)*$/i;
const BEHIND_EN = /^(?: unless| except| figures| data|[.,;)]|$)/;
const WHOLE =
  /本文|本报告|全文|文中|文内|通篇|本材料|本稿|本公报|本(?:调研|分析|研究)|\bthis (?:note|paper|report|brief|document|article)\b/i;
const TABLE = /[本上下]表|表[中内]|\b(?:this|the) table\b/i;
const NOTE = /^\s*(?:[*＊]?(?:注|说明|备注|数据说明|notes?)|[（(]注)/i;
/** No statement is longer. */
const LONGEST = 160;

/** How a time is told to be that of the figures: `plain`, or as the day up to which they go, 数据截至2025年2月28日. */
type Statement = 'plain' | 'as-of' | undefined;

/** How the words at `span` are told to be the time of figures; undefined where they are not. */
export function statementOf(text: string, { mention, span }: ResolvedPeriod): Statement {
  const start = breaksOf(text).sentenceStart(span.start);
  const before = text.slice(Math.max(start, span.start - LONGEST), span.start).trimEnd();
  const after = text.slice(span.end, span.end + 24);
  const sentence = before + after;
  if (!ABOUT.test(sentence)) return undefined;
  if (isEnglish(mention)) return BEFORE_EN.test(before) && BEHIND_EN.test(after) ? 'plain' : undefined;
  if (before.endsWith('以')) return STANDARD.test(after) ? 'plain' : undefined;
  if (!BEHIND.test(after)) return undefined;
  if (BEFORE.some((pattern) => pattern.test(before))) return 'plain';
  if (AS_OF.test(before)) return EXCEPT.test(sentence) ? 'plain' : 'as-of';
  return EXCEPT.test(before) && /[为是系指]$/.test(before) ? 'plain' : undefined;
}

/** The day of issue is how fresh the figures are, and a title's year tells more than the day its figures go up to. */
function isVintage(period: Period, { title, plan, issue }: DocumentPeriod): boolean {
  if (title && !plan) return true;
  return issue !== null && period.to - period.from < 12 && period.to >= issue.period.from;
}

/** The time a paragraph states for figures that have none of their own; undefined where it states none. */
function statedIn(text: string, document: DocumentPeriod, anchor: PeriodAnchor): ResolvedPeriod | undefined {
  return resolvePeriods(recognizePeriods(text), anchor).find((m) => {
    if (!m.period || m.period.by) return false;
    const statement = statementOf(text, m);
    return statement === 'plain' || (statement === 'as-of' && !isVintage(m.period, document));
  });
}

/** Blocks looked through between two steps. */
const AT_A_TIME = 64;

/** What the statements of a document hold for, in steps. One in its opening, or that speaks of the text, holds for all of it. */
export function* statingTimes(
  document: DocumentSyntax,
  times: DocumentPeriod,
  anchor: PeriodAnchor,
): Steps<StatedTimes> {
  let whole: StatedAt | null = null;
  const sections = new Map<number, StatedAt>();
  const tables = new Map<number, StatedAt>();
  const { blocks } = document;
  const opening = openingSections(document);
  for (const [index, block] of blocks.entries()) {
    if (index % AT_A_TIME === AT_A_TIME - 1) yield;
    if (block.kind !== 'paragraph' || !ABOUT.test(block.prose.text) || !CUE.test(block.prose.text)) continue;
    const { text } = block.prose;
    const found = statedIn(text, times, anchor);
    if (!found?.period) continue;
    const at = { period: found.period, span: block.prose.spanToSource(found.span) };
    const table = tableOf(blocks, index, text);
    if (table !== undefined) tables.set(table, at);
    else if (opening.has(block.section) || WHOLE.test(text) || isEnd(blocks, index)) whole ??= at;
    else if (!sections.has(block.section)) sections.set(block.section, at);
  }
  return { document: whole, sections, tables };
}

/** The table a note right behind or before it speaks of. */
function tableOf(blocks: readonly Block[], index: number, text: string): number | undefined {
  if (WHOLE.test(text) || !(TABLE.test(text) || NOTE.test(text) || text.length < 40)) return undefined;
  if (blocks[index - 1]?.kind === 'table') return index - 1;
  return blocks[index + 1]?.kind === 'table' ? index + 1 : undefined;
}

const isEnd = (blocks: readonly Block[], index: number): boolean =>
  index >= blocks.length - 2 && NOTE.test((blocks[index] as Block & { kind: 'paragraph' }).prose.text);

/** The sections before the first heading below the title. */
function openingSections({ blocks, sections, title }: DocumentSyntax): ReadonlySet<number> {
  const opening = new Set<number>([0]);
  for (const [index, { heading }] of sections.entries()) {
    const words = heading === undefined ? undefined : blocks[heading];
    if (words?.kind === 'heading' && words.prose.text.trim() === title) opening.add(index);
  }
  return opening;
}
