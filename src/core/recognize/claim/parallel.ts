import { firstIndex } from '../../base/search.ts';
import { type Span, span } from '../../base/span.ts';
import { isEnglish, type ResolvedPeriod } from '../period/index.ts';

/** Figures that stand in one row for the members of an earlier list: 分别为A、B、C. Indices into the figures. */
export interface Row {
  readonly figures: readonly number[];
  /** Offset in the text where the list's words end: before 分别, or before the first figure in English. */
  readonly at: number;
  /** Where those words begin at the earliest: behind the last time named, 2022年、2023年｜营业收入｜分别. */
  readonly from: number;
  /** Where the words between list and figures begin: behind 分别. */
  readonly tail: number;
  /** Goes on from the row before: 分别为A和B，｜增长x%和y%. */
  readonly implied: boolean;
}

/** A time named for one figure of a row. */
export interface RowPeriod {
  readonly figure: number;
  readonly period: ResolvedPeriod;
}

/**
 * Pairs the times before 分别 with the figures of the row: 2022年、2023年…分别为A、B; 一、二、三季度…分别增长A、B、C.
 * Rows with another number of times than figures are left alone.
 */
export function pairPeriods(text: string, rows: readonly Row[], periods: readonly ResolvedPeriod[]): RowPeriod[] {
  const found: RowPeriod[] = [];
  let next = 0;
  for (const { figures, at } of rows) {
    while (next < periods.length && (periods[next] as ResolvedPeriod).span.end <= at) next++;
    const near = periods
      .slice(Math.max(0, next - 8), next)
      .filter((p) => p.period && p.use === 'own' && at - p.span.start <= 60);
    const times = near.slice(-figures.length);
    if (times.length !== figures.length || isApart(text, times)) continue;
    for (const [k, period] of times.entries()) found.push({ figure: figures[k] as number, period });
  }
  return found;
}

/**
 * `by the end of 2025; by the end of 2030 these rates rise to 80% and 70%`, 近三年投入21.6亿元，2023年…分别提高70元、90元: the
 * times are no list.
 */
const isApart = (text: string, times: readonly ResolvedPeriod[]): boolean =>
  times.some((time, i) => {
    const before = times[i - 1];
    if (!before) return false;
    const between = text.slice(before.span.end, time.span.start);
    return isEnglish(time.mention) ? /[;.]/.test(between) : /\d|[。；]/.test(between);
  });

const JOIN_ZH = /^[\s、，,；;（）()*]*(?:和|与|及|以及|、|到|至)?[\s、，,*]*$/;
/** 分别增长5%和｜下降3%: each with a verb of its own. */
const JOIN_VERB_ZH =
  /^\s*(?:和|与|及|以及|、)?\s*(?:(?:同比|环比)?(?:增长|下降|上涨|下跌|提高|降低|上升|回落|增加|减少|提升|增|降)了?)?$/;
const JOIN_EN = /^\s*(?:,|and|or|&|, and)?\s*$/i;
const RESPECTIVELY = /\brespectively\b/gi;

/** 依次为 says the same as 分别为; 依次推进 tells of an order of work. */
const IN_TURN = /分别|依次(?=[为是达占增减升降提上下完实投约超有])/g;

/** Rows of figures announced by 分别. `bounds` are figure spans widened by their bound words. */
function rowsZh(text: string, bounds: readonly Span[], times: readonly Span[]): Row[] {
  const rows: Row[] = [];
  let first = 0;
  for (const { index: at } of text.matchAll(IN_TURN)) {
    while (first < bounds.length && (bounds[first] as Span).start < at) first++;
    const near = first < bounds.length && (bounds[first] as Span).start - at <= 40;
    const alike = near ? run(text, bounds, first, JOIN_ZH) : [];
    const varied = near ? run(text, bounds, first, JOIN_VERB_ZH) : [];
    const figures = varied.length > alike.length ? varied : alike;
    if (figures.length > 1) rows.push({ figures, at, from: lastBefore(times, at), tail: at + 2, implied: false });
  }
  return rows;
}

/** From `first` on, the figures with nothing but a conjunction between them. */
function run(text: string, bounds: readonly Span[], first: number, join: RegExp): number[] {
  const figures = [first];
  for (let i = first + 1; i < bounds.length; i++) {
    const between = text.slice((bounds[i - 1] as Span).end, (bounds[i] as Span).start);
    if (between.length > 12 || !join.test(between)) break;
    figures.push(i);
  }
  return figures;
}

/** `Malta and Cyprus led with | 6% and 5%`: as many names as figures. */
const NAMES =
  /(?:^|[.;:,—] )(?:the )?[A-Z][\w'-]*(?: [A-Z][\w'-]*)?(?:, (?:the )?[A-Z][\w'-]*(?: [A-Z][\w'-]*)?){0,4},? and (?:the )?[A-Z][\w'-]*(?: [A-Z][\w'-]*)? (?=[a-z])[^.;]*$/;
/** How far before the figures such names may stand. */
const NAMES_REACH = 120;

/** Rows whose names stand before them without "respectively". */
function rowsOfNames(text: string, bounds: readonly Span[]): Row[] {
  const rows: Row[] = [];
  for (let first = 0; first < bounds.length - 1; first++) {
    const { start } = bounds[first] as Span;
    const figures = run(text, bounds, first, JOIN_EN);
    if (figures.length < 2) continue;
    const before = text.slice(Math.max(0, start - NAMES_REACH), start);
    if (NAMES.test(before)) rows.push({ figures, at: start, from: 0, tail: 0, implied: false });
    first += figures.length - 1;
  }
  return rows;
}

/** Rows closed by "respectively": the run of figures right before it. */
function rowsEn(text: string, bounds: readonly Span[]): Row[] {
  const rows: Row[] = [];
  if (text.search(RESPECTIVELY) < 0) return rowsOfNames(text, bounds);
  let next = 0;
  for (const match of text.matchAll(RESPECTIVELY)) {
    while (next < bounds.length && (bounds[next] as Span).end <= match.index) next++;
    const last = next - 1;
    const ahead = bounds[next];
    // `72% of girls and 67% of boys, respectively 1.7 and 1.3 points more`: goes on with the members before.
    const at = match.index + match[0].length;
    if (ahead && ahead.start - at <= 1 && !text.slice(at, ahead.start).trim()) {
      const figures = run(text, bounds, next, JOIN_EN);
      if (figures.length > 1) rows.push({ figures, at, from: at, tail: at, implied: true });
      continue;
    }
    if (last < 0 || match.index - (bounds[last] as Span).end > 40) continue;
    let first = last;
    while (first > 0) {
      const between = text.slice((bounds[first - 1] as Span).end, (bounds[first] as Span).start);
      if (between.length > 12 || !JOIN_EN.test(between)) break;
      first--;
    }
    if (first < last)
      rows.push({ figures: range(first, last), at: (bounds[first] as Span).start, from: 0, tail: 0, implied: false });
  }
  return rows;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** End of the last time named within 40 units before `at`; 0 for none. */
function lastBefore(times: readonly Span[], at: number): number {
  const last = times[firstIndex(times, (time) => time.end > at) - 1];
  return last && at - last.end <= 40 ? last.end : 0;
}

/** The rows of a text; `bounds` are figures with their bound words, `times` the periods named, both sorted. */
export const rowsOf = (
  text: string,
  language: 'zh' | 'en',
  bounds: readonly Span[],
  times: readonly Span[],
): readonly Row[] =>
  language === 'zh'
    ? withImplied(text, bounds, rowsZh(text, bounds, times), JOIN_ZH)
    : withImplied(text, bounds, rowsEn(text, bounds), JOIN_EN);

/** Adds the rows of equal length that follow a row in its sentence without naming members: `rising by 6.2 and 4.1 percent`. */
function withImplied(text: string, bounds: readonly Span[], rows: readonly Row[], join: RegExp): readonly Row[] {
  if (!rows.length) return rows;
  const firsts = new Set(rows.map((r) => r.figures[0]));
  return rows.flatMap((row) => {
    const found = [row];
    for (let turn = 0; turn < 3; turn++) {
      const before = bounds[(found[found.length - 1] as Row).figures.at(-1) as number] as Span;
      const next = ((found[found.length - 1] as Row).figures.at(-1) as number) + 1;
      const first = bounds[next];
      if (!first || firsts.has(next) || first.start - before.end > 40) break;
      if (/[。；;!?！？\n]|\.\s/.test(text.slice(before.end, first.start))) break;
      const figures = run(text, bounds, next, join).slice(0, row.figures.length);
      if (figures.length !== row.figures.length) break;
      found.push({ figures, at: before.end, from: before.end, tail: before.end, implied: true });
    }
    return found;
  });
}

/** Common heads a list's last member shares with the others: 夏粮、早稻和秋粮产量. */
export const SHARED_HEAD =
  /(?:单位面积产量|总产量|单产|产量|播种面积|种植面积|面积|增加值|总产值|产值|营业收入|收入|利润总额|利润|投资额|投资|消费|进出口总值|进出口值|进出口总额|进出口|出口总值|进口总值|出口额|出口|进口额|进口|总值|销售额|销量|零售额|比重|占比|比例|覆盖率|普及率|达标率|合格率|利用率|回收率|完成率|率|规模|总额|数量|装机容量|装机|发电量|能耗|排放量|价格|增速|存栏|出栏|指数|人数|强度|余额)$/;

const NUMBERED = /^第?[一二三四五六七八九十](?![一二三四五六七八九十])(.+)$/;
const NUMBER = /第?([一二三四五六七八九十])$/;

/** 第一、二、三产业增加值, 一、二线城市房价: the last of several numbers says what is numbered. */
function numberedZh(parts: readonly string[]): string[] | undefined {
  const thing = parts.length > 1 ? NUMBERED.exec(parts.at(-1) as string)?.[1] : undefined;
  if (thing === undefined) return undefined;
  if (!parts.slice(0, -1).every((p, i) => NUMBER.test(p) && (i === 0 || p.length <= 2))) return undefined;
  const ordinal = /^产业/.test(thing) || parts[0]?.includes('第') ? '第' : '';
  return parts.map((p) => (p.endsWith(thing) ? p.slice(0, -thing.length) : p).replace(NUMBER, `${ordinal}$1`) + thing);
}

const splitBy = (text: string, joint: RegExp): string[] =>
  text
    .split(joint)
    .map((p) => p.trim())
    .filter(Boolean);
const JOINT = /[、，,]|以及|(?<![总饱缓])和(?![谐解平])|(?<!参)与(?!会)|(?<![以普涉])及(?![时格其以])/;
/** What joins members for certain: of 定金及预收款、按揭贷款 the word is a part of a name. */
const PLAIN_JOINTS = [/[、，,]|以及|(?<![总饱缓])和(?![谐解平])|(?<!参)与(?!会)/, /[、，,]|以及/] as const;

/**
 * The members of a list in Chinese words, `count` of them if they can be parted so; a head that only the last one has is
 * given to all.
 */
export function membersZh(text: string, count: number): string[] {
  const all = splitBy(text, JOINT);
  const plainer = all.length > count ? PLAIN_JOINTS.map((joint) => splitBy(text, joint)) : [];
  const parts = plainer.find((some) => some.length === count) ?? all;
  const numbered = numberedZh(parts);
  if (numbered) return numbered;
  const last = parts[parts.length - 1] ?? '';
  const head = SHARED_HEAD.exec(last)?.[0] ?? '';
  if (!head || last === head || parts.slice(0, -1).some((p) => SHARED_HEAD.test(p))) return parts;
  return parts.map((p) => (p.endsWith(head) ? p : p + head));
}

const MEASURE =
  /(名义|实际|同比|环比|定基|按?(?:人民币|美元|欧元|不变价|可比价|现价)(?:格?计价|格?计算|计)?|(?:按)?(?:同|可比)口径)(?:计算)?(增速|增幅|涨幅|降幅|增长率|增长|下降|上涨)?$/;

/** 居民消费价格同比、环比; 名义、实际 of the `topic`: one thing measured in several ways. undefined for other lists. */
export function measuresZh(members: readonly string[], topic: string): string[] | undefined {
  const ways = members.map((m) => MEASURE.exec(m));
  const first = ways[0];
  if (!first || ways.some((way, i) => !way || (i > 0 && way.index > 0))) return undefined;
  const subject = (members[0] as string).slice(0, first.index) || topic;
  const change = ways.at(-1)?.[2] ?? '';
  return subject ? ways.map((way) => subject + (way?.[1] ?? '') + (way?.[2] ?? change)) : undefined;
}

/** "India, Mexico and Pakistan | came first, taking in": the list ends before what is said of it. */
const AHEAD =
  /^((?:[^,]{1,60}, ){0,9}[^,]{1,60} and (?:the )?\S+(?: (?:of |the )?[A-Z]\S*){0,4}) (?:came|come|led|lead|ranked?|topped|headed|followed|were|are|had|have|took|received|sent|accounted|contributed|posted|recorded|saw|stood|registered|reported)\b.*, (?:with|at|by|[a-z]+ing)\b/;

/** The list that opens an English sentence which goes on with a verb and `, with`; empty where none does. */
export const listAhead = (text: string): string => AHEAD.exec(text)?.[1] ?? '';

/** The members of a list in English words: "wheat, rice and maize output". */
export function membersEn(text: string): string[] {
  const parts = (listAhead(text) || text)
    .split(/,\s*(?:and\s+)?|\s+and\s+|\s+as well as\s+/)
    .map((p) => p.trim())
    .filter(Boolean);
  const first = parts[0] ?? '';
  const last = parts[parts.length - 1] ?? '';
  // `rates for women and men`: the first has the head.
  const head = /^(.*\b(?:for|of|in|among) )/.exec(first)?.[1];
  if (head && !/\b(?:for|of|in|among) \S/.test(last.replace(/^(?:for|of|in|among) /, ''))) {
    return parts.map((p, i) => (i === 0 ? p : head + p.replace(/^(?:for|of|in|among) /, '')));
  }
  // `Urban and rural penetration`: the last has it.
  const shared = last.split(' ').slice(1).join(' ');
  const bare = parts.slice(0, -1).every((p) => !p.includes(' '));
  return shared && bare ? parts.map((p, i) => (i === parts.length - 1 ? p : `${p} ${shared}`)) : parts;
}

/** A figure with its bound words. */
export function widened(figure: Span, bounds: readonly Span[]): Span {
  let { start, end } = figure;
  // Words shared with another figure lie far off; only those that touch widen this one.
  for (const b of bounds) {
    if (b.end <= start && start - b.end <= 1) start = b.start;
    if (b.start >= end && b.start - end <= 1) end = b.end;
  }
  return span(start, end);
}
