import type { Direction } from '../../model/claim.ts';
import { headPeriod, type PeriodAnchor } from '../period/index.ts';
import { type HeadUnit, headUnit } from '../quantity/index.ts';

/** Column heads whose cells are labels though they hold numbers. */
export const NUMBERED_HEAD =
  /^(?:序号|编号|排名|位次|名次|代码|年份?|年度|时间|时期|季度|月份|日期|no\.?|#|rank|ranking|id|code|year|years|period|date|quarter|month)$/i;
/** Heads of columns of marks, `Target 5`: what the rows are numbered as. */
export const MARKS =
  /^(?:targets?|goals?|outcomes?|priorit(?:y|ies)|actions?|measures?|objectives?|lines?|items?|indicators?|chapters?|articles?|sections?|steps?|phases?|lots?|pillars?|missions?|recommendations?|commitments?|sdgs?|ref\.?|nr\.?|n[o°º]\.?)$/i;
/** Column heads whose cells are labels unless most of them hold figures: `Area` may be a region or a size. */
export const LABEL_HEAD =
  /^(?:地区|省份|城市|行业|领域|类别|类型|分类|项目|指标|指标名称|名称|品种|产品|单位|计量单位|指标属性|属性|性质|方面|一级指标|二级指标|责任单位|牵头单位|任务|举措|region|country|province|state|sector|industry|category|type|item|indicator|indicators|measure|metric|name|goal|goals|target area|theme|unit|units|owner|lead|responsible|status|area)$/i;
/** Of several label columns, the one that names what is counted. */
export const NAME_HEAD =
  /^(?:项目|指标|指标名称|名称|品种|产品|二级指标|类别|行业|地区|indicator|indicators|measure|metric|item|name|sector|industry|country|region)$/i;
/** Label columns that name nothing: kinds, owners, ordinal numbers. */
export const SIDE_HEAD =
  /^(?:序号|编号|排名|位次|名次|代码|指标属性|属性|性质|类型|单位|计量单位|责任单位|牵头单位|no\.?|#|rank|ranking|id|code|type|unit|units|owner|lead|responsible|status)$/i;
/** Of these, kinds: they name the rows where no other label column stands. */
export const KIND_HEAD = /^(?:指标属性|属性|性质|类型|type|kind|status)$/i;
/** Heads of label columns whose rows are the members of what the caption counts: places, kinds, branches. */
const MEMBER_HEAD =
  /^(?:region|country|province|state|city|district|area|sector|industry|branch|category|type|kind|class|group|age group|product|crop|fuel|mode|mineral|metal|species|sex|size)s?$/i;
export const UNIT_HEAD = /^(?:单位|计量单位|units?|unit of measure(?:ment)?)$/i;
/** Columns of running text or sources: a bare number in them is no figure. */
export const NOTE_HEAD = /^(?:备注|说明|来源|资料来源|出处|notes?|remarks?|comments?|sources?)$/i;
/** Heads that name no indicator but a role or a plain value. */
const ROLE_HEAD =
  /^(?:目标|目标值|规划目标|预期目标|指标值|数值|数据|实绩|实际|实际值|实际数|绝对数|绝对值|完成情况|完成数|完成值|执行数|预算|预算数|决算|决算数|预计|现状|现状值|基期|基期值|基准|基准值|基础值|初值|终值|本期|上期|合计|总计|数量|(?:(?:interim|final|intermediate|overall|new|old|former|current|original|initial|national|mid-term|long-term|first|second|binding|agreed) )?(?:targets?|goals?|limits?|objectives?|milestones?)|baseline|base|values?|actuals?|outturn|plan|planned|budget|estimate|estimated|forecast|level|figure|amount|results?|outcomes?|goals?|current|status|latest|achieved|total|number|(?:budget|revised|advance)(?: estimates?)?|b\.?e\.?|r\.?e\.?)$/i;
const TOTAL = /^(?:合计|总计|小计|总体|全部|all|total|sum|overall)$/i;
/** `Leader's share`: whose it is. */
export const OWNER = /^([A-Za-z]+)['’]s(?= )/;
export const BRACKETS = /[（(【〔[][^（(）)】〕\]]{0,40}[）)】〕\]]/g;
const LEADERS = /^(?:[#＃*•·\-—–\s　]|其中[：:]?|of which:?)+/i;
const CHANGE_ZH =
  /(?:(?:(?:比|较)(?:上年|去年|上月|上季度?|前年|\d{4}年)?(?:同期)?(?:实际|名义)?(?:增长|增减|增加|减少|下降|变化|±)|(?:同比|环比|年均)(?:实际|名义)?(?:增长|增速|增减|增幅|变化|下降|±)?|增长率?|增速|增幅|增减率?|涨幅|涨跌幅?|降幅|变化率?|变动率?|±)(?:幅度|率)?|(?:(?:同比|环比|[比较](?:上年|去年|上月|年初)末?)?(?:净增[加长]?|净减少?)[额量数]?|增[加长]?[额量]|增加数|减少?[额量]|减少数|变动[额量]|增减[额量]))$/;
const CHANGE_EN =
  /(?:^|[\s,])(?:(?:annual|average|yearly|real|year[- ]on[- ]year|yoy|percentage|per cent|percent|%|y\/y)\s+)*(?:change|growth|increase|decrease|variation|yoy|year[- ]on[- ]year|y\/y|quarter[- ]on[- ]quarter)(?:\s+(?:on|from|over|since|against|vs\.?|rate|year on year)\b.*)?$/i;

/** What one column head says once unit and period are gone. */
export interface ColumnName {
  /** Names what is counted; empty for roles, periods and plain changes. */
  readonly name: string;
  /** The column holds changes of what is counted: 同比, `Change on a year earlier`. */
  readonly change: 'yoy' | 'qoq' | 'annual' | undefined;
  readonly falls: boolean;
}

/** A head's words without unit and period; empty when it names only those or a role. */
export function wordsOf(head: string, unit: HeadUnit | undefined, anchor: PeriodAnchor, row = false): string {
  let words = head;
  if (unit) words = `${head.slice(0, unit.span.start)} ${head.slice(unit.span.end)}`;
  words = words
    .replace(BRACKETS, '')
    .replace(/[（(][\s）)]*$/, '')
    .replace(LEADERS, '');
  const period = headPeriod(words, anchor);
  if (period) words = `${words.slice(0, period.span.start)} ${words.slice(period.span.end)}`;
  words = words.replace(/\s+/g, ' ').replace(/^(?:[\s，,：:;；的/]|年(?!均))+|[\s，,：:;；/]+$/g, '');
  words = words.replace(/\s+(?:by|in|for|to|at|as of|of)$/i, '').replace(/^(?:到|至|截至|by|in|for)$/i, '');
  return ROLE_HEAD.test(words) && !(row && TOTAL.test(words))
    ? ''
    : words.replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '');
}

/** `2025/24 (%)`: a year over the one before. 2024/25 is a season. */
function isYearOverYear(head: string): boolean {
  const years = /(?:^|\D)((?:19|20)\d\d)\s?\/\s?((?:19|20)?\d\d)(?!\d)/.exec(head);
  return years !== null && Number(years[2]?.slice(-2)) === (Number(years[1]) - 1) % 100;
}

export function columnName(head: string, unit: HeadUnit | undefined, anchor: PeriodAnchor): ColumnName {
  if (unit?.unit?.dimension === 'ratio' && isYearOverYear(head)) return { name: '', change: 'yoy', falls: false };
  const words = wordsOf(head, unit, anchor);
  const zh = CHANGE_ZH.exec(words);
  const en = zh ? null : CHANGE_EN.exec(words);
  const found = zh?.[0] ?? en?.[0];
  if (found === undefined) return { name: words, change: undefined, falls: false };
  const name = words.slice(0, words.length - found.length).replace(/[\s，,：:]+$/, '');
  const change = /环比|上月|上季|(?:quarter|month)[- ]on|(?:previous|preceding|last) (?:quarter|month)/i.test(found)
    ? 'qoq'
    : /年均|average/i.test(found)
      ? 'annual'
      : 'yoy';
  return { name, change, falls: /下降|减少|净减|减[额量]|降幅|decrease/i.test(found) };
}

const RATE_NAME =
  /(?:率|比重|占比|比例|增速|增幅|涨幅|降幅|增长|强度|程度|弹性|share|rate|ratio|growth|change|intensity)(?:\s+(?:of|in)\b.*)?$/i;

/** The one of a caption's two units that a figure of this name and column takes: 单位：亿元、%. undefined: it cannot be told. */
export function unitAmong(units: readonly HeadUnit[], name: string, column: ColumnName): HeadUnit | undefined {
  const rates = units.filter((u) => u.unit?.dimension === 'ratio');
  const levels = units.filter((u) => u.unit?.dimension !== 'ratio');
  if (rates.length !== 1 || levels.length !== 1) return undefined;
  return column.change || RATE_NAME.test(column.name || name) ? rates[0] : levels[0];
}

/** `Table 3: `, `Figure 2. ` before a caption's words. */
const CAPTION_NUMBER = /^(?:table|tab\.|figure|fig\.|chart|annex)\s*[\dA-Z]{0,3}(?:[.-]\d+)*\s*[:.–—-]?\s*/i;
/** A sentence, not the name of what is counted. */
const TELLS =
  /\b(?:is|are|was|were|has|have|had|could|can|would|may|might|did|does|shows?|gives?|sets?|lists?|follows?|following|below|above|will|should|must|it|we)\b/i;
/** Captions that announce figures without naming them. */
export const NAMELESS =
  /^(?:(?:the|key|main|selected|headline|latest|summary|basic|principal|table|of|and|its|our)\s+)*(?:figures?|indicators?|targets?|numbers?|data|results?|statistics|goals?|overview|table|summary|comparison|progress|milestones?|unit|units)\b/i;

/**
 * What an English caption counts in rows that name only members of it: `Passengers by airport (thousands)` over any
 * rows, `Unemployment rate (%)` over places, kinds or branches. Empty for sentences, `Key indicators` and the like.
 */
export function captionThing(caption: string, labelHead: string): string {
  const words = caption.slice(0, 200).replace(CAPTION_NUMBER, '').replace(BRACKETS, '').trim();
  const by = /^(.+?),?\s+by\s+(?!(?:the\s+)?(?:end|\d))[a-z]/i.exec(words)?.[1];
  const thing = (by ?? (MEMBER_HEAD.test(labelHead) ? words.split(/[,:;.]/)[0] : '') ?? '').trim();
  if (!/^[A-Za-z]/.test(thing) || thing.length > 60 || TELLS.test(thing) || NAMELESS.test(thing)) return '';
  return thing;
}

/** What a corner's bracket says of every row, unit and notes apart: `Mineral (refining)` → refining. */
export function cornerWords(head: string): string {
  const words = /\(([a-z]+(?:[ -][a-z]+){0,2})\)\s*$/.exec(head)?.[1] ?? '';
  return /^(?:see|all|in|of|a|b|c|i|lead|unit|units|excl|excluding|incl|including|not|note|notes|selected|per|by|continued|code|name|number|as|at|for)\b/.test(
    words,
  )
    ? ''
    : words;
}

/** A row's label with what the corner adds. */
export const rowName = (label: string, corner: string): string => (label && corner ? `${label} ${corner}` : label);

const CHANGES = {
  yoy: { zh: '同比', amount: '增量', en: 'growth' },
  qoq: { zh: '环比', amount: '环比增量', en: 'quarter-on-quarter growth' },
  annual: { zh: '年均增速', amount: '年均增量', en: 'average annual growth' },
} as const;

const jointTotal = (row: string, of: string): string => (!of ? '' : /[A-Za-z]$/.test(of) ? `${row} ${of}` : of + row);

/** A name of several words stands for itself: Harbour East, Bank of Oslo. */
const NAME = /^[A-Z][\w'’-]*(?: (?:of|and|the|de|la)){0,2}(?: [A-Z][\w'’-]*)+$/;

/**
 * Row and column names put together: 夏粮 + 总产量; 电子信息 + 用电量 + 同比 for a column of changes. `level` is what such
 * a column changes, `thing` what the caption counts, for columns that name nothing themselves.
 */
export function jointName(row: string, column: ColumnName, level: string, isRate: boolean, thing = ''): string {
  const above = NAME.test(row) || row.toLowerCase().includes(thing.toLowerCase()) ? '' : thing;
  const of = column.name || (column.change ? level : '') || above;
  const latin = /[A-Za-z]$/.test(row) || (row === '' && /[A-Za-z]$/.test(of));
  const name = TOTAL.test(row)
    ? jointTotal(row, of)
    : row && of && !of.includes(row)
      ? row + (/[A-Za-z]$/.test(row) ? ' ' : '') + of
      : of || row;
  if (!column.change || !name) return name;
  const words = CHANGES[column.change];
  return latin ? `${name} ${words.en}` : name + (isRate ? words.zh : words.amount);
}

/** A minus before the number of a column of changes, or a head of falls, means down. */
export function signOf(before: string, column: ColumnName): Direction | null {
  if (!column.change) return null;
  return /[-−–－▼↓]\s*$/.test(before) !== column.falls ? 'down' : 'up';
}

/** `Area in thousand hectares`, 面积：万亩, 产量单位为万吨. */
const NAMED_UNIT = /^(?:.*[:：] ?)?([A-Za-z一-鿿]{1,24}?) ?(?:(?<=[A-Za-z]) in |单位[为是:：] ?|[:：])(.{1,40})$/;

/** The units a caption gives to columns by their names; empty when it gives one for all or none. */
export function namedUnits(caption: string): ReadonlyMap<string, HeadUnit> {
  const found = new Map<string, HeadUnit>();
  for (const part of caption.slice(0, 400).split(/[,，;；。、]\s*|\.\s+|\.$| and /)) {
    const match = NAMED_UNIT.exec(part.trim().replace(/[）)]$/, ''));
    const unit = match ? headUnit(match[2] as string) : undefined;
    if (match && unit) found.set((match[1] as string).toLowerCase().replace(/^单位$|^unit$/, ''), unit);
  }
  found.delete('');
  return found;
}
