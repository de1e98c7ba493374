import { ONE } from '../../model/decimal.ts';
import { isHan, isLetter } from '../numeral/chars.ts';
import type { Candidate } from './candidate.ts';
import { giveUnit, isBareNumber } from './elide.ts';
import { wordAfter, wordBefore } from './guard.ts';
import { FLOWS, subjectNoun } from './noun.ts';
import { goesOn, hundredOf, isPeople, numberOf, pointsBack } from './refer.ts';

/** How far back the figure may stand whose unit a later number leaves out. */
const MEMORY = 200;
/** Two figures of one thing are of like size. */
const LIKE = 10;

/** Words before a number that compares with a figure named earlier: up from 255,000, against 24.2 million, some 210 of them. */
const COMPARING = new Set(
  'from against than to versus below above at some or least most roughly about nearly not even another further additional of was which whom total up down by'.split(
    ' ',
  ),
);

/**
 * Units left out after a first mention, and nouns that stand before: `312,000 people, up from 255,000`, `$82 per MWh,
 * against 97 a year earlier`, `households 22 and industry 6`, `internet users rose to 989 million`.
 */
export function inherit(text: string, found: readonly Candidate[]): void {
  let last: Candidate | undefined;
  let level: Candidate | undefined;
  let count: Candidate | undefined;
  for (const [i, c] of found.entries()) {
    if (c.unit && !c.blocked) {
      if (c.unit.kind === 'count') count = c;
      if (c.unit.code !== '%' && c.unit.code !== 'pp' && c.unit.kind !== 'time') level = c;
      pointsOfPercent(text, c, last);
      if (last?.unit && isSameRate(text, c, last)) c.unit = last.unit;
      if (c.unit.kind !== 'time' || c.bounded) last = c;
      continue;
    }
    if (!isBareNumber(text, c)) continue;
    if (isIndex(text, c, level)) {
      last = level = c;
      continue;
    }
    if (c.scaled && isHan(text, c.end - 1)) {
      nameSubjectZh(text, c);
      continue;
    }
    if (c.numeral.script !== 'arabic') continue;
    if (level && isLevelOfYear(text, c, level)) giveUnit(c, level, false);
    else if (last && c.start - last.end < MEMORY && isLike(c, last) && refersTo(text, c, last))
      giveUnit(c, last, false);
    else if (leadsUpTo(text, c, found[i + 1])) giveUnit(c, found[i + 1] as Candidate, false);
    else if (nameHundred(text, c)) last = c;
    else if (count && isMeanToo(text, c, count)) giveUnit(c, count, false);
    else if (count && pointsBack(text, c, count, isClosed(text, c.end), found[i - 1])) giveUnit(c, count, false);
    else nameCount(text, c, count, level);
    if (c.unit) last = c;
    if (c.unit?.kind === 'count') count = c;
  }
}

/** `812 fires in 2023, 1.2% fewer than in 2022 (822)`, `(2022: 822)`: the level of the year that is compared with. */
function isLevelOfYear(text: string, c: Candidate, level: Candidate): boolean {
  if (c.start - level.end > MEMORY || !')）'.includes(text.charAt(c.end) || ' ') || !isLike(c, level)) return false;
  const between = text.slice(level.end, c.start);
  return (
    !/[.!?;]\s|[。；\n]/.test(between) &&
    /(?:\b(?:than|from|against|with|on|over|to) (?:in )?(?:19|20)\d\d \(|\((?:19|20)\d\d: ?)$/.test(between)
  );
}

/** How far behind a mean another of the same thing may stand. */
const MEAN_REACH = 240;
/** `1.15 children; in the capital the rate is just 0.96, in the south 1.54`: means of like size and digits. */
function isMeanToo(text: string, c: Candidate, mean: Candidate): boolean {
  const { decimals } = mean.numeral;
  if (!decimals || mean.scaled || c.scaled || c.numeral.decimals !== decimals) return false;
  const [less, more] = c.value.lt(mean.value) ? [c.value, mean.value] : [mean.value, c.value];
  return c.start - mean.end < MEAN_REACH && more.lt(less.times(3)) && isClosed(text, c.end);
}

const INDEX_ZH = /指数[^，。；、]{0,10}(?:为|达|达到|升至|降至|回落至|上升至|下降至|上升到|下降到|报)$/;
const INDEX_MOVES = /(?:下降|上升|提高|回落|上涨|下跌|回升|降低)(?:了)?$/;

/** 景气指数为102.4，较上月回落0.6: points of an index, which the text leaves out. Sets the unit. */
function isIndex(text: string, c: Candidate, level: Candidate | undefined): boolean {
  if (c.numeral.script !== 'arabic' || c.scaled || '%％‰'.includes(text.charAt(c.end) || ' ')) return false;
  if (!/^(?:$|[，。；、）（\n])/.test(text.slice(c.end, c.end + 1))) return false;
  const before = text.slice(Math.max(0, c.start - 24), c.start);
  const moved =
    level?.unit?.code === '{point}' && INDEX_MOVES.test(before) && !/[。；\n]/.test(text.slice(level.end, c.start));
  if (!moved && !INDEX_ZH.test(before)) return false;
  c.unit = { code: '{point}', factor: ONE, kind: 'index', loose: false };
  c.via = 'subject';
  return true;
}

const refersTo = (text: string, c: Candidate, last: Candidate): boolean =>
  compares(text, c, last) || isBracketed(text, c, last) || isEstimate(text, c, last) || isPartOfMoney(text, c, last);

/** `300 billion yuan more; of the total, 200 billion goes to`: a part of the money just named. */
const isPartOfMoney = (text: string, c: Candidate, last: Candidate): boolean =>
  c.scaled &&
  last.scaled &&
  /^[A-Z]{3}$/.test(last.unit?.code ?? '') &&
  /\b(?:of (?:the total|this|that|it|which|these)|including|among them),? (?:(?:about|around|some|nearly|only|just|over|a further|another) )*$/i.test(
    text.slice(Math.max(0, c.start - 40), c.start),
  );

/** `36.2 per cent (national average: 29.5)`: a bracket with its own head compares. */
function isBracketed(text: string, c: Candidate, last: Candidate): boolean {
  if (last.unit?.kind !== 'hard' || !')）'.includes(text.charAt(c.end) || ' ')) return false;
  return /^ ?\((?:[A-Za-z'-]+ ){0,4}[A-Za-z\d'-]+: ?$/.test(text.slice(last.end, c.start));
}

/** `no more than 5 deer per km2; the density is put at 12 to 15`: how many of them there are. */
function isEstimate(text: string, c: Candidate, last: Candidate): boolean {
  if (last.unit?.kind !== 'count' || c.numeral.grouping || c.scaled) return false;
  const between = text.slice(last.end, c.start);
  return (
    /\b(?:estimated|put|reckoned|assessed) at $/.test(between) && !/[.!?]\s/.test(between) && isClosed(text, c.end)
  );
}

/** `cases came to 368 in 2023`: a verb of counting stands right before a whole number. */
const isTotal = (text: string, c: Candidate): boolean =>
  !c.numeral.decimals && c.value.gte(10) && COUNTING.test(text.slice(Math.max(0, c.start - 24), c.start));
const COUNTING = /(?:came to|totalled|totaled|numbered|amounted to) $/;

/**
 * `€7.80 a kilo against €3.50`, `£4,200 per hectare for oaks and £2,900 for pines`: what is left out of the second price.
 */
function isSameRate(text: string, c: Candidate, last: Candidate): boolean {
  if (c.unit?.kind !== 'hard' || c.scaled || !last.unit?.code.startsWith(`${c.unit.code}/`)) return false;
  const most = c.max ?? c.value;
  const ratio = last.value.gt(0) ? most.div(last.value) : most;
  if (ratio.gt(LIKE) || ratio.times(LIKE).lt(1) || c.start - last.end > MEMORY || !c.unit.factor.eq(last.unit.factor))
    return false;
  const between = text.slice(last.end, c.start);
  if (/[.!?]\s|[;。\n]/.test(between)) return false;
  if (
    /\b(?:against|from|than|versus|compared (?:with|to))(?: (?:twice|double|half|the|a|an|just|only|about|some)){0,2} ?$/.test(
      between,
    )
  )
    return true;
  if (isHan(text, last.start - 1) || isHan(text, c.start - 1)) return SAME_RATE_ZH.test(between);
  const first = /^ (for|in|on|at) [^,]{1,40}? and $/.exec(between)?.[1];
  return first !== undefined && text.startsWith(` ${first} `, c.end);
}

/** 每公斤68元，夏秋茶却只有|5至8元; 每吨由394元跌到|367元; 早籼稻每公斤2.54元、中晚籼稻|2.62元: a contrast, a change or the next of a list. */
const SAME_RATE_ZH =
  /^[，,][^，。；\d]{1,12}(?:却|则|只|仅|才|而)(?:只|仅|有|为|是|卖|达|要|需|约|近)*$|^(?:左右|以上)?[^，。；\d]{0,4}[提涨升增降跌落减调][^，。；\d]{0,3}[到至为]$|^[、和与及而][^，。；\d]{2,10}?(?:为|是|约|只要)?$/;

const isLimited = (c: Candidate): boolean => c.bounded && c.bound !== 'approx' && c.bound !== 'range';

/** How far ahead the unit may stand: not less than 95 and sanitation for not less than 80 per cent. */
const AHEAD = 60;

function leadsUpTo(text: string, c: Candidate, next: Candidate | undefined): boolean {
  if (next?.unit?.code !== '%' || !isLimited(c) || !isLimited(next) || next.start - c.end > AHEAD) return false;
  return isLike(c, next) && !/[.;。；]/.test(text.slice(c.end, next.start));
}

function isLike(c: Candidate, last: Candidate): boolean {
  const most = isLimited(c) || (c.scaled && last.scaled) ? LIKE * 10 : LIKE;
  const own = last.value.div(last.unit?.factor ?? ONE);
  if (last.unit?.code === '%') return c.value.lte(100) && !c.scaled && !c.numeral.grouping;
  if (c.scaled !== last.scaled && !c.numeral.grouping && !last.numeral.grouping && c.numeral.decimals === 0)
    return false;
  return c.value.lte(own.times(most)) && own.lte(c.value.times(most));
}

/** Words after a number at the end of its phrase. */
const CLOSING = new Set(
  'in by and or a an from for at on this last the of but while then ten five two three one were are is was had has have will would lay stood now today so before previously originally currently under planned each per when where as with after since until during over yearly annually overall altogether a'.split(
    ' ',
  ),
);

function compares(text: string, c: Candidate, last: Candidate): boolean {
  const between = text.slice(last.end, c.start);
  const sameSentence = !/[。！？\n]|[.!?]\s/.test(between);
  const limited = isLimited(c) && !between.includes('\n');
  if (!sameSentence && !(limited || last.unit?.code.startsWith('/') || last.unit?.code === '[ppth]')) return false;
  if (!isClosed(text, c.end)) return false;
  const word = wordBefore(text, c.start);
  if (limited || COMPARING.has(word)) return true;
  // households 22 and industry 6; barley 6.1
  return (
    sameSentence &&
    c.numeral.decimals >= last.numeral.decimals &&
    word.length > (c.numeral.decimals ? 2 : 3) &&
    isLetter(text, c.start - 2)
  );
}

/** The number ends its phrase: punctuation, the end, or a function word follows. */
function isClosed(text: string, at: number): boolean {
  const next = text.charAt(at);
  if (next === '' || ',.;:!?)，。；：！？、）—–\n'.includes(next)) return true;
  return next === ' ' && (CLOSING.has(wordAfter(text, at + 1)) || '(（—–'.includes(text.charAt(at + 1) || 'x'));
}

/** `of every 100 trains only 61`: sets the unit. */
function nameHundred(text: string, c: Candidate): boolean {
  const noun = hundredOf(text, c);
  if (!noun) return false;
  c.unit = { code: `{${noun}}`, factor: ONE, kind: 'count', loose: false };
  c.via = 'subject';
  return true;
}

/** What a number counts by the words before it, or as the last figure that counted something did: `They numbered 1.2 billion`. */
function nameCount(text: string, c: Candidate, count: Candidate | undefined, level: Candidate | undefined): void {
  const closed = isClosed(text, c.end);
  const numbered = closed || wordAfter(text, c.end + 1) === 'to' ? numberOf(text, c) : undefined;
  const total = closed && isTotal(text, c);
  const noun =
    numbered ??
    (isPeople(text, c)
      ? 'people'
      : c.strong || total || (closed && isLimited(c))
        ? subjectNoun(text, c.start)
        : undefined);
  if (noun && level && isFlow(text, c, level, noun)) giveUnit(c, level, false);
  else if (noun) {
    c.unit = { code: `{${noun}}`, factor: ONE, kind: 'count', loose: false };
    c.via = 'subject';
  } else if (count && closed && (total || goesOn(text, c, count))) giveUnit(c, count, false);
}

/** `yards completed 48.2 million tonnes, new orders rose to | 113.1 million`: what flows is told in the unit of the flow before. */
const isFlow = (text: string, c: Candidate, level: Candidate, noun: string): boolean =>
  level.unit?.kind === 'hard' &&
  level.scaled &&
  c.scaled &&
  FLOWS.has(noun) &&
  c.start - level.end < MEMORY &&
  !text.slice(level.end, c.start).includes('\n') &&
  isLike(c, level);

const MONEY_ZH = [
  '投资',
  '产值',
  '收入',
  '营收',
  '利润',
  '税收',
  '金额',
  '资金',
  '支出',
  '贷款',
  '债券',
  '增加值',
  '总额',
  '财政',
  '存款',
  '余额',
  '市值',
  '成交额',
  '销售额',
  '补贴',
  '融资',
  '预算',
];
const PEOPLE_ZH = ['人口', '人数', '用户', '就业', '客流', '游客', '劳动力', '参保'];
/** The measure word is in the name: 参观人次5230万, 演出场次达到4万. */
const COUNTED_ZH =
  /(人次|场次|架次|件次|户次|车次|班次|台次|辆次|航次|批次|剂次|标箱|床位|学位)(?:数|量)?(?:达到?|为|超过?|突破|约|近|逾|[已共])*$/;
/** How far before a bare 120亿 its subject may stand. */
const SUBJECT_ZH = 12;

/** 总投资120亿 is money, 用户数达到8亿 people: colloquial text leaves 元 and 人 out. */
function nameSubjectZh(text: string, c: Candidate): void {
  const before = text.slice(Math.max(0, c.start - SUBJECT_ZH), c.start);
  const clause = before.slice(
    Math.max(before.lastIndexOf('，'), before.lastIndexOf('。'), before.lastIndexOf('；')) + 1,
  );
  const counted = COUNTED_ZH.exec(clause)?.[1];
  if (counted) {
    c.unit = { code: `{${counted}}`, factor: ONE, kind: 'count', loose: false };
    c.via = 'subject';
    return;
  }
  const last = (words: readonly string[]): number => Math.max(...words.map((w) => clause.lastIndexOf(w)));
  const money = last(MONEY_ZH);
  const people = last(PEOPLE_ZH);
  if (money < 0 && people < 0) return;
  c.unit =
    money > people
      ? { code: 'CNY', factor: ONE, kind: 'hard', loose: false }
      : { code: '{人}', factor: ONE, kind: 'count', loose: false };
  c.via = 'subject';
}

/** `36 per cent, a rise of 1.5 points`: points of a percentage, not of an index. */
function pointsOfPercent(text: string, c: Candidate, last: Candidate | undefined): void {
  if (c.unit?.code !== '{point}' || !(isLetter(text, c.end - 1) || c.via === 'elided') || !last) return;
  if ((last.unit?.code === '%' || last.unit?.code === 'pp') && c.start - last.end < MEMORY)
    c.unit = { code: 'pp', factor: ONE, kind: 'hard', loose: false };
}
