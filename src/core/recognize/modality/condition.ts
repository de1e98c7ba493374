/** Why a figure belongs to no dataset by the words right around it: asked, granted, a condition, a price. */

import type { Span } from '../../base/span.ts';
import { isLatin } from '../numeral/chars.ts';
import type { Breaks } from '../period/breaks.ts';
import { AND_MEANS } from './en.ts';
import * as en from './exempt.en.ts';
import * as zh from './exempt.zh.ts';
import type { ModalityMark } from './mark.ts';

/** A figure with the words around it, as far as they tell whom a rule is for, what is asked or what a price is. */
export interface Around {
  readonly text: string;
  readonly figure: Span;
  /** The words of its clause before it, 40 units at most. */
  readonly clause: string;
  /** The words of its sentence before it, 80 units at most. */
  readonly sentence: string;
  /** The words behind it up to the next figure or the clause's end. */
  readonly after: string;
  /** Its time lies ahead. */
  readonly ahead: boolean;
}

/** "at a cost of", "is raised to": a price only where it is one for each of something. */
const RATE_COST =
  /\bat an? (?:[a-z]+ )?(?:cost|price|rate|average|charge|fee) of[^.;]*$|\b(?:is|are|be) (?:raised|set|fixed|kept|lowered|cut) (?:to|at)[^.;]*$/i;
const UNIT_RATE = /\/| per (?!cent)/;
const UNIT_BEHIND = /^ ?(?:per |a (?:tonne|day|week|month|year|head|unit|kilo|dose|home)|each\b|\/)/;
const CLAUSE = 40;
const SENTENCE = 80;

/** True when the first mark that ends a sentence from `start` on is a question mark; as far as a sentence may reach. */
function endsInQuestion(text: string, start: number): boolean {
  const limit = Math.min(text.length, start + SENTENCE);
  for (let i = start; i < limit; i++) {
    const c = text.charCodeAt(i);
    if (c === QUESTION || c === WIDE_QUESTION) return true;
    if (c === STOP ? i + 1 === limit || /\s/.test(text.charAt(i + 1)) : ENDS.has(c)) return false;
  }
  return false;
}

const [QUESTION, WIDE_QUESTION, STOP] = ['?'.charCodeAt(0), '？'.charCodeAt(0), '.'.charCodeAt(0)] as const;
const ENDS: ReadonlySet<number> = new Set(Array.from('。！!；;\n', (c) => c.charCodeAt(0)));

export const around = (text: string, figure: Span, after: string, breaks: Breaks, ahead: boolean): Around => ({
  text,
  figure,
  clause: text.slice(Math.max(figure.start - CLAUSE, breaks.clauseStart(figure.start)), figure.start),
  sentence: text.slice(Math.max(figure.start - SENTENCE, breaks.sentenceStart(figure.start)), figure.start),
  after,
  ahead,
});

/** 能不能把目标定到45%？ "Should the target be 45%?": what is asked is not said. */
function asked({ text, figure, sentence }: Around): boolean {
  if (!endsInQuestion(text, figure.end)) return false;
  return zh.ASKING.test(sentence) || en.ASKING.test(sentence.trimStart()) || text.startsWith('吗', figure.end);
}

/** 对超过3000人次的，…; 年降水量400毫米以下的地区: the figure says whom or what a rule is for. */
function conditional({ text, figure, clause, after: behind }: Around): boolean {
  // 单厂规模1万吨|/日以上的项目
  const after = behind.replace(/^\/(?:日|天|年|月|小时)/, '');
  if (isSize(text.slice(figure.start, figure.end), clause, after)) return true;
  const before = zh.BOUND_BEFORE.test(clause);
  // 对新建…的项目: those that are new, not what is to be built
  if (!(before || zh.BOUND_BEHIND.test(after)) || (zh.RESULT.test(clause) && !/^[对凡当]/.test(clause))) return false;
  if (zh.CASE.test(after) || zh.JOINT_CASE.test(text.slice(figure.end, figure.end + CLAUSE))) return true;
  if (!zh.MEASURE_NOUN.test(clause)) return false;
  const isShare = /[%％成]$/.test(text.slice(figure.start, figure.end));
  return isShare ? (before || clause.startsWith('对')) && zh.OF_CLASS.test(after) : zh.OF_NOUN.test(after);
}

/** 支持500头以下牧场改造, 签订3年以上购销合同: the figure says of what size those are that a measure is for. */
const isSize = (words: string, clause: string, after: string): boolean =>
  !/[%％‰成倍元]$/.test(words) && (zh.OF_SIZE.test(after) || (zh.OF_SIZE_UP.test(after) && zh.FOR_THOSE.test(clause)));

const SHARE = /[%％成]$|分之[一二三四五六七八九十百\d.]+$|[\d半]$/;

/** 按购置价的10%给予补贴, 每项奖励100万元, 上限200万元: what a measure grants in each case. */
function granted({ text, figure, clause, sentence, after }: Around): boolean {
  const words = text.slice(figure.start, figure.end);
  if (words.endsWith('元')) return zh.GRANT_BEFORE.test(sentence) || zh.CAP_BEFORE.test(clause);
  return SHARE.test(words) && zh.GRANT_SHARE_BEFORE.test(clause) && zh.GRANT_SHARE_BEHIND.test(after);
}

/** 2023年零售额曾为13.1亿元，经核减后…: once given, since put right. 目标由6.8亿吨上调为…: given up for another. */
const corrected = ({ text, figure, clause }: Around): boolean => {
  const behind = text.slice(figure.end, figure.end + CLAUSE);
  if ('由从的约近'.includes(clause.at(-1) ?? ' ') && zh.GOAL_FROM.test(clause) && zh.GOAL_MOVED.test(behind))
    return true;
  return zh.OVERRULED_BEHIND.test(behind) || (zh.ONCE_BEFORE.test(clause) && zh.CORRECTED_BEHIND.test(behind));
};

/** 关税税率由30%降至5%, "customs duty is cut from 30 to 5 per cent", "sold at no more than 50% of market value". */
const priced = (at: Around, scripts: number): boolean => {
  const { clause, sentence, text, figure } = at;
  return (
    (/[%％]$|cent$/.test(text.slice(figure.start, figure.end)) &&
      ((zh.TAX.test(clause) && !(at.ahead && /费率[^，。；]*[降至到]/.test(clause))) || en.DUTY.test(sentence))) ||
    ((scripts & HAN) !== 0 && zh.LIMIT_BEFORE.test(clause)) ||
    ((scripts & LATIN) !== 0 &&
      ((en.PRICED.test(clause) && (!RATE_COST.test(clause) || isUnitRate(at))) ||
        en.LAW_BEFORE.test(clause) ||
        en.FIXES.test(clause) ||
        en.SENTENCED.test(clause)))
  );
};

const HAN = 1;
const LATIN = 2;

/** Which scripts some words hold: a rule of one language need not be tried on words of the other. */
function scriptsOf(words: string): number {
  let scripts = 0;
  for (let i = 0; i < words.length; i++) {
    const c = words.charCodeAt(i);
    if (c >= 0x3400) scripts |= HAN;
    else if (isLatin(c)) scripts |= LATIN;
  }
  return scripts;
}

/** "Estates owning more than 1,000 ha of deep peat must draw up a plan": the figure says whom a rule is for. */
function classified({ clause, after }: Around): boolean {
  if (!en.CLASS_BEFORE.test(clause)) return false;
  return (
    (en.CLASS_BOUND.test(clause) || en.OR_MORE.test(after)) && en.CLASS_BEHIND.test(after.replace(en.OR_MORE, ' '))
  );
}

/** Whom rules bind by their size: the limits of "every airport whose traffic exceeds 800,000". */
function scoped({ text, figure, clause, sentence, after }: Around): boolean {
  if (!en.SCOPE_BOUND.test(clause) && !en.OR_MORE_OF.test(after)) return false;
  if (en.REQUIRED_OF.test(sentence)) return true;
  const long = text.slice(Math.max(0, figure.start - 240), figure.start);
  return en.SCOPE.test(long.slice(long.lastIndexOf('. ') + 1));
}

/** Worked out from two others, revised, or a limit kept: "8.6% higher than the budget", "revised from 5.7 Mt". */
function derived({ text, figure, after }: Around): boolean {
  const near = text.slice(Math.max(0, figure.start - 50), figure.start);
  const from = /from/i.test(near);
  if (from && en.GOAL_FROM.test(text.slice(Math.max(0, figure.start - 110), figure.start))) return true;
  if (en.REVISED_TO_FROM.test(text.slice(Math.max(0, figure.start - 90), figure.start))) return true;
  return (
    (from && en.REVISED_FROM.test(near)) ||
    en.ESTIMATE_OF.test(near) ||
    en.LIMIT_OF.test(near) ||
    (en.LIMIT_BEHIND.test(after) && en.WITHIN.test(near)) ||
    en.DERIVED.test(after)
  );
}

/** Money for each of something: €500 per MWh, ₹8.20 per child. */
const isUnitRate = ({ text, figure, after }: Around): boolean =>
  UNIT_RATE.test(text.slice(figure.start, figure.end)) || UNIT_BEHIND.test(after);

/** What a law sets, a breach costs, each case gets: "penalised at 2%", "Grants of £7,500 are available". */
function ruledEn({ text, figure, clause, after, ahead }: Around): boolean {
  const words = text.slice(figure.start, figure.end);
  const each = !en.IN_MILLIONS.test(words);
  if (en.LAW_SETS.test(clause) || en.PENALISED.test(clause) || en.COSTED_AT.test(clause)) return true;
  if (en.CHARGE_OF.test(clause) && en.CHARGED_BEHIND.test(after)) return true;
  if (en.ELIGIBLE_BEFORE.test(clause) || (en.CLASS_WORD.test(clause) && en.ELIGIBLE_BEHIND.test(after))) return true;
  if ((!ahead && en.MUST_HAVE.test(clause)) || en.YOU_GET.test(clause) || en.TOWARDS_BEHIND.test(after)) return true;
  if (en.REFUNDS.test(clause) && en.OF_COST.test(after)) return true;
  if (en.UNIT_YIELDS.test(clause) || (en.SAVES.test(clause) && each)) return true;
  if (en.SET_OFF_BEFORE.test(text.slice(Math.max(0, figure.start - 90), figure.start)))
    return en.SET_OFF_BEHIND.test(text.slice(figure.end, figure.end + 60));
  if (en.FOR_EACH.test(after) && /[$£€¥₹]/.test(words) && !en.WAS_GIVEN.test(clause)) return true;
  if (!each) return en.STEP_COSTS.test(clause);
  return (
    (en.GRANTS_OF.test(clause) && en.GRANTED_BEHIND.test(after)) ||
    (en.GETS.test(clause) && (en.EACH_BEHIND.test(after) || UNIT_RATE.test(words))) ||
    (en.LIMITED_TO.test(clause) && en.EACH_BEHIND.test(after))
  );
}

/** "A planned rebate of €275 million was dropped", "The pledge of 61% by 2035, made in May, has been abandoned". */
const wasDropped = ({ text, figure, clause, after }: Around): boolean =>
  (en.DROPPED_BEHIND.test(after) || en.ABANDONED_BEHIND.test(text.slice(figure.end, figure.end + 100))) &&
  !en.DROPPED_THINGS.test(clause + after);

/** Why a figure belongs to no dataset, whatever else is said of it; undefined when nothing shows that. */
export function exempt(at: Around): string | undefined {
  const { after, clause, sentence, ahead } = at;
  const before = scriptsOf(clause);
  const behind = scriptsOf(after);
  const isZh = ((before | behind) & HAN) !== 0;
  if (asked(at)) return 'question';
  if ((before | behind) & LATIN && derived(at)) return 'derived';
  if (isZh && conditional(at)) return 'condition';
  if (before & LATIN && (classified(at) || scoped(at))) return 'condition';
  if (granted(at)) return 'parameter';
  if (isZh && corrected(at)) return 'superseded';
  if (behind & HAN && (zh.SAID_BEHIND.test(after) || zh.DROPPED_BEHIND.test(after))) return 'said';
  if (behind & LATIN && wasDropped(at)) return 'said';
  if (before & HAN && zh.EACH.test(clause)) return 'each';
  if (before & LATIN && en.EACH.test(clause)) return 'each';
  if ((before | behind) & LATIN && ruledEn(at)) return 'parameter';
  if (priced(at, before) || (behind & LATIN && en.LAW_BEHIND.test(after))) return 'parameter';
  if (before & LATIN && ((ahead && en.ESTIMATED.test(clause)) || en.COSTED.test(clause) || en.DESIGNED.test(clause)))
    return 'forecast';
  if (before & LATIN && (en.PROJECTS.test(sentence) || en.NAME_PROJECTS.test(sentence)) && !AND_MEANS.test(sentence))
    return 'forecast';
  return behind & LATIN && en.LIKELY_BEHIND.test(after) ? 'forecast' : undefined;
}

/**
 * True for an amount in a document of rules that no time governs: a legal one, unless its clause tells of a work or
 * its inspection. `passed`: a time of an earlier sentence is in force, so that only words of law decide.
 */
export function isRuled({ clause, sentence, after }: Around, passed: boolean): boolean {
  if (zh.EACH_PLACE.test(clause) && zh.SET_UP.test(sentence)) return false;
  if (zh.LEGAL_NOUN.test(clause) || zh.LEGAL_NOUN.test(after)) return true;
  if (en.MUST_KEEP.test(sentence) && en.DUTY_BEHIND.test(after)) return false;
  return !(passed || zh.WORK.test(clause) || en.WORK.test(clause));
}

/** A denial reaches the figure right behind it: 并非81万亿元, "not 10 per cent". `previous`: the figure before. */
export function isDenied(text: string, mark: ModalityMark, figure: Span, previous: Span | undefined): boolean {
  const gap = figure.start - mark.span.end;
  if (previous && previous.end > mark.span.start) return false;
  if (mark.language === 'zh') return gap <= 10;
  const near = /^[ ,:]*(?:(?:a|an|the|about|some|by|at|of) )*[$£€]?$/i.test(text.slice(mark.span.end, figure.start));
  return gap <= 24 && (near || isContrary(text, mark, figure));
}

/** "Contrary to a claim, nodules do not hold 90%": `denial` is the word that denies. */
function isContrary(text: string, denial: { readonly span: Span }, figure: Span): boolean {
  if (!/^ [a-z]+ (?:(?:the|about|some|over) )?$/.test(text.slice(denial.span.end, figure.start))) return false;
  return /\bcontrary to\b[^.;]*$/i.test(text.slice(Math.max(0, denial.span.start - 120), denial.span.start));
}
