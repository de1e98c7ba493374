/** What a Chinese time does where it stands: governs figures, is compared with, is a deadline or a name. */

import {
  type Atom,
  anyOf,
  isAside,
  isMonth,
  isRange,
  matchAt,
  mention,
  monthsOf,
  nearBefore,
  yearEnd,
} from './build.ts';
import { isOfGoal } from './goal-of-zh.ts';
import type { PeriodMention, PeriodUse } from './mention.ts';
import { isPartial } from './of-which.ts';
import { BASE_AFTER, BASE_BEFORE, BASE_SUFFIX, BASE_WITH, FROM_BEFORE, ISSUED, PLAN_DOCUMENT, VINTAGE } from './zh.ts';

const CLAUSE_END = /[，。；！？,;!?\n、）)]/;
/** 达到, 找到, 感到 and their like are verbs. */
const NO_TILL = '[^达得找受感看做直]';
const AS_OF = /(?:截至|截止到|截止至|截止)$/;
const TILL = new RegExp(`(?:^|${NO_TILL})(?:到|至)$|直到$`);
const BEFORE_AFTER =
  /(?:底|末|[春夏秋冬]季学期|[春秋]季开学|主?汛期|采暖季|供暖季|春节|国庆节?|中秋节?|入冬|入汛)?(?:之前|以前|前)(?![一二三四五六七八九十两几\d列沿景后])/y;
const SINCE_AFTER = /(?:以来|至今|起至今)/y;
const FIGURE_AFTER = /的?(?:每[一-鿿]{1,4})?[约近超]{0,1}[+-]?\d/y;
const TIMES_AFTER = /的?[约近超]{0,2}[\d.一二两三四五六七八九十]{1,6}倍/y;
/** 恢复至2019年的109.4%, 相当于2020年的八成: the year is what the ratio is of. */
const RATIO_BEFORE = /(?:恢复[至到]|回[到升]至?|相当于|仅为|约为|达到?|超过?|[是为])(?:了)?$/;
const SHARE_AFTER = /(?:同期|全年)?(?:水平)?的[约近超]{0,2}(?:\d{1,4}(?:\.\d{1,3})?[%％]|[一二三四五六七八九]成)/y;
/** 2000年底前建成的小区: which ones are meant, not when. */
const MADE_AFTER =
  /(?:底|末)?(?:以前|之前|前|以后|之后|后)[^，。；\d]{0,6}(?:建成|竣工|建造|投产|投运|成立|设立|注册|登记|出生|毕业|批准|购买|取得|入学|入职|生产)的/y;
/** 比上月末和｜上年同期低: the second of two times compared with. */
const LISTED_BASE = /[比较](?:上|去|前|本|同|年)[^，。；\d]{1,4}[和与及、]$/;
const SUFFIX_BASE = anyOf(BASE_SUFFIX);
/** 2025年基期值: what was measured then. */
const BASE_VALUE = /基期(?:值|数|水平|情况|$)/y;
const VINTAGE_AT = anyOf(VINTAGE);
const PLAN_DOCUMENT_AT = anyOf(PLAN_DOCUMENT);
/** 较8月份|高点18.8%: the figure is that of the time compared with. */
const EXTREME_AFTER = /的?(?:历史)?(?:最?高点|最?低点|峰值|高峰|谷底|高位|低位)的?(?:约|近)?\d/y;
/** 提前实现|2030年目标: the year is the goal's, not that of what was reached. */
const GOAL_MET = /(?:实现|完成|达到|达成|超过|接近|逼近|对照|对标|距离?|离|兑现)(?:了|到)?[“"]?$/;
const GOAL_AFTER = /的?(?:规划|预期|既定|发展|年度|阶段性?)?(?:目标|任务)/y;
/** 完成|全年目标的52.3%: the share is of the time it is told of. */
const GOAL_SHARE = /(?:目标|任务|计划|预算)(?:任务|数|值)?的(?:约|近|超过?)?\d{1,3}(?:\.\d{1,2})?[%％]/y;
const PLAN_SAYS = /(?:规划|纲要|目标|计划)+[》”"]?(?:中|里)?(?:明确)?(?:提出|确定|要求|设定|规定)/y;
const CHANGE_AFTER_OF = /的?(?:增长|下降|上升|提高|降低|增加|减少)[约近超]?\d/y;

/** The rest of the clause from `at`, at most 40 units: enough to see a comparison or a verb of issue. */
function restOfClause(text: string, at: number): string {
  const rest = text.slice(at, at + 40);
  const end = rest.search(CLAUSE_END);
  return end < 0 ? rest : rest.slice(0, end);
}

/** 占比2023年为27.3%: a noun, nothing is compared. */
const RATIO_NOUN = /[占配之]比$/;

const endsWithAny = (text: string, words: readonly string[]): string | undefined => words.find((w) => text.endsWith(w));

function comparedWith(text: string, atom: Atom, prefix: string): PeriodUse | undefined {
  if (matchAt(TIMES_AFTER, text, atom.end)) return 'base';
  if (RATIO_BEFORE.test(prefix) && matchAt(SHARE_AFTER, text, atom.end)) return 'base';
  const figure = matchAt(FIGURE_AFTER, text, atom.end) !== null;
  if (endsWithAny(prefix, BASE_BEFORE) && !RATIO_NOUN.test(prefix))
    return (figure && text[atom.end] === '的') || matchAt(EXTREME_AFTER, text, atom.end) ? 'of' : 'base';
  if (LISTED_BASE.test(prefix)) return 'base';
  const rest = restOfClause(text, atom.end);
  if (endsWithAny(prefix, BASE_WITH) && BASE_AFTER.some((w) => rest.includes(w))) return 'base';
  if (matchAt(SUFFIX_BASE, text, atom.end) && !matchAt(BASE_VALUE, text, atom.end)) return 'base';
  const from = endsWithAny(prefix, FROM_BEFORE);
  if (from && (figure || matchAt(CHANGE_AFTER_OF, text, atom.end))) return 'of';
  return undefined;
}

const LONGEST_TITLE = 80;

/** Inside 《…》 on one line: part of a title. */
function insideTitle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_TITLE), at);
  const open = before.lastIndexOf('《');
  if (open < 0 || before.indexOf('》', open) >= 0) return false;
  return text.slice(at, at + LONGEST_TITLE).includes('》');
}

/** A month right before 印发, 初步数 and their like tells when a text or a number came out, not what it is of. */
function isIssue(text: string, atom: Atom): boolean {
  if (monthsOf(atom) > 1) return false;
  if (matchAt(VINTAGE_AT, text, atom.end)) return true;
  const rest = restOfClause(text, atom.end);
  const verb = ISSUED.map((w) => rest.indexOf(w)).filter((i) => i >= 0);
  return verb.length > 0 && !/\d/.test(rest.slice(0, Math.min(...verb)));
}

/** What a Chinese time does where it stands. */
export function useZh(text: string, atom: Atom): PeriodMention {
  const prefix = nearBefore(text, atom.start);
  const asOf = AS_OF.test(prefix);
  const ahead = matchAt(BEFORE_AFTER, text, atom.end) !== null;
  const soFar = (asOf || TILL.test(prefix)) && isMonth(atom) && /^累计/.test(text.slice(atom.end, atom.end + 2));
  const reached = !soFar && isMonth(atom) && /^[^，。；]{0,4}已/.test(text.slice(atom.end, atom.end + 6));
  const till = !asOf && !reached && ((TILL.test(prefix) && !isReport(text, atom)) || isOfDeadlines(text, atom));
  const of = text[atom.end] === '的';
  const from = till && of && /[由从自比较]/.test(text.slice(Math.max(0, atom.start - 40), atom.start));
  const by = ahead || (till && !from && !(isRange(atom) && atom.rule !== 'period.zh.plan'));
  const since = matchAt(SINCE_AFTER, text, atom.end) !== null || /以来$/.test(text.slice(atom.start, atom.end));
  const dated =
    atom.kind === 'date' && !asOf && !(by && ['fixed', 'part'].includes(atom.reading.type) && !prefix.endsWith('每年'));
  const kind = dated || isIssue(text, atom) ? 'date' : 'period';
  const named =
    insideTitle(text, atom.start) ||
    isOfWhole(atom, prefix) ||
    matchAt(MADE_AFTER, text, atom.end) !== null ||
    (isBarePlan(text, atom) && isPlanDocument(text, atom) && !matchAt(PLAN_SAYS, text, atom.end)) ||
    (atom.reading.type === 'part' && matchAt(GOAL_SHARE, text, atom.end) !== null);
  const compared = isRecord(text, atom)
    ? 'base'
    : isWholeSpan(text, atom) || isOfGoal(text, atom)
      ? 'of'
      : comparedWith(text, atom, prefix);
  const opening = /年初$/.test(text.slice(atom.start, atom.end)) && atom.reading.type === 'part';
  const aside =
    reached ||
    isAside(atom) ||
    isGoalMet(text, atom, prefix) ||
    isNoted(text, atom) ||
    isLookBack(text, atom) ||
    isDoneIn(text, atom) ||
    isPartial(text, atom, monthsOf(atom));
  const use = named || opening ? 'name' : (compared ?? (aside ? 'aside' : 'own'));
  const time = soFar ? fromJanuary(atom) : asOf || by ? yearEnd(atom) : atom;
  return mention(text, time, {
    kind,
    by: by && !soFar && compared !== 'base',
    since: since && !isWindow(atom),
    use,
    trailing: isBracketed(text, atom),
  });
}

/** 从2024年年报到｜2025年三季报: a paper that is told from, no deadline. */
const isReport = (text: string, { start, end }: Atom): boolean =>
  text[end - 1] === '报' ||
  (/[从由自]/.test(text.slice(Math.max(0, start - 16), start)) && REPORT.test(text.slice(end, end + 6)));
const REPORT = /^的?(?:年度?|季度?|月度?|半年度?)?(?:年报|公报|报告|报表|快报)/;

/** 到2026年、|2027年分别不低于45%和55%: the next of several deadlines. */
const isOfDeadlines = (text: string, { start, rule }: Atom): boolean =>
  '、和及与'.includes(text[start - 1] ?? ' ') &&
  rule === 'period.zh.year' &&
  DEADLINES_BEFORE.test(text.slice(Math.max(0, start - 32), start));
const DEADLINES_BEFORE = new RegExp(`(?:^|${NO_TILL})[到至](?:20\\d\\d年(?:底|末)?(?:[、和及与]|以及)){1,3}$`);

/** 装配式建筑占|当年新建建筑的40%: the time of the whole. */
const isOfWhole = ({ reading }: Atom, prefix: string): boolean =>
  reading.type === 'part' && reading.of === 'context' && reading.shift === 0 && /占[到了]?$/.test(prefix);

const isGoalMet = (text: string, atom: Atom, prefix: string): boolean =>
  GOAL_MET.test(prefix) && matchAt(GOAL_AFTER, text, atom.end) !== null;

/** 到9月末累计: the months so far. */
function fromJanuary(atom: Atom): Atom {
  const { reading } = atom;
  if (reading.type === 'part') return { ...atom, reading: { ...reading, from: 0 } };
  if (reading.type !== 'fixed') return atom;
  const { from, to } = reading.period;
  return { ...atom, reading: { type: 'fixed', period: { from: from - (from % 12), to, by: false } } };
}

/** 与五年下降13.5%的目标相比: the years of that figure. */
const isWholeSpan = (text: string, atom: Atom): boolean => isAhead(atom) && !isDoneIn(text, atom);
const isAhead = ({ reading }: Atom): boolean =>
  reading.type === 'window' && reading.recalled === true && reading.side === 'future' && !reading.of;

/** 三年｜计划投资680亿元: what is done in those years, without a word of 内 or of a change. */
const isDoneIn = (text: string, atom: Atom): boolean =>
  isAhead(atom) && text[atom.end - 1] === '年' && !CHANGE_IN.test(text.slice(atom.end, atom.end + 4));
const CHANGE_IN = /^(?:累计)?(?:下降|降低|提高|增长|减少|压减|翻)/;

/** 自2009年以来首次跌破10亿平方米, 近十年来最低: how long a record has stood, not when it was set. */
const isRecord = (text: string, { start, end, reading }: Atom): boolean =>
  (reading.type === 'window' || /^以?来|^至今/.test(text.slice(end, end + 2)) || /来$/.test(text.slice(start, end))) &&
  RECORD.test(text.slice(end, end + 24));
const RECORD =
  /^(?:以?来|至今)?[，,]?(?:的|同期|历史)?(?:[一-鿿]{0,4}?的)?(?:首次|首度|首现|头一[次回]|第[一二三四五]次|[最次][高低大小快慢好差多少强弱重轻][^，。；]?|新[高低]|罕见|少见|未有|仅有的)/;

const isWindow = (atom: Atom): boolean => atom.reading.type === 'window';
const isBarePlan = (text: string, atom: Atom): boolean =>
  atom.rule === 'period.zh.plan' && /[五”"」』’']$/.test(text.slice(atom.start, atom.end));
const isPlanDocument = (text: string, atom: Atom): boolean => matchAt(PLAN_DOCUMENT_AT, text, atom.end) !== null;

/** 占GDP比重（2022年数据）为12.9%: a year noted within a clause is of the figure that follows alone. */
const NOTED = /^[^（）()\d]{0,6}[）)](?=[^，。；\n]{0,14}\d)/;
const isNoted = (text: string, atom: Atom): boolean =>
  /[（(]/.test(text[atom.start - 1] ?? '') && NOTED.test(text.slice(atom.end, atom.end + 24));

/** 2024年减少139万人，而2023年减少了208万人: a year before the one told in the same sentence, in contrast to it. */
function isLookBack(text: string, { reading, start }: Atom): boolean {
  if (reading.type !== 'fixed' || !/[，,；;（(](?:而|但|可)在?$/.test(text.slice(Math.max(0, start - 4), start)))
    return false;
  const said = /[^。！？\n]*$/.exec(text.slice(Math.max(0, start - LONGEST_SAID), start))?.[0] ?? '';
  const told = said.match(/(?:19|20)\d\d(?=年)/g)?.at(-1);
  return told !== undefined && Number(told) * 12 >= reading.period.to;
}
const LONGEST_SAID = 100;

const isBracketed = (text: string, atom: Atom): boolean =>
  /[（(]/.test(text[atom.start - 1] ?? '') && /[）)]/.test(text[atom.end] ?? '');
