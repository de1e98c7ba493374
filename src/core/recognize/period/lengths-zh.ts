/** Finds Chinese spans of years told by their length: 近五年, 五年间, 前两年累计. */

import { type Atom, matchAt } from './build.ts';
import { small } from './zh.ts';

/** How many years a span of them has; the second where one year is none. */
const COUNT = '\\d{1,2}|二十|十五|十|[一二两三四五六七八九]';
const SEVERAL = '\\d{1,2}|十|[二两三四五六七八九]';
const WINDOW = new RegExp(`(近|最近|过去|此前|前|未来|今后|此后|接下来)(?:的)?(${COUNT})年(?:来|间|内|以来|里)?`, 'y');
/** 五年间, 这三年来 at the head of a clause: the years named before; 三年内 those of the plan. */
const RECALLED = new RegExp(`这?(${SEVERAL})年(?:间|来|(内))(?![自由从])`, 'y');
/** 五年年均增长, 三年累计, 五年降幅: the years told before, or those up to the one in force. */
const SUMMED = new RegExp(`(${SEVERAL})年(?=年均|平均|累计|合计|总计|[降增涨]幅|共(?!同))`, 'y');
/** 三年计划投资680亿元, 三年新增苜蓿60万亩: what is done in the years of the plan, or of a span just told; 三年行动 is a name. */
const DONE_IN = new RegExp(
  `(${SEVERAL})年(?=(?:计划|规划|预计|拟|将|共|总|力争|确保|要)*(?:完成|安排|投入|投资|筹集|筹措|新增|新建|新改建|改建|建设|建成|改造|更新|培训|培养|培育|引进|支持|开工|治理|创建|打造|推广|实施|压减|淘汰|发放|下达|造林|整治|补助|带动)(?![期]|[^，。；\\d]{0,4}(?:计划|规划|方案|行动|工程|工作|任务|目标|周期|期)))`,
  'y',
);
/** 前两年累计: those up to the year told. */
const FIRST_YEARS = /前([二两三四])年(?=累计|合计|共(?!同)|年均|平均)/y;
/** 距五年下降18%的目标: the years of a plan or a span told before. */
const WHOLE_SPAN = /([二两三四五六七八九十])年(?:累计)?(?=下降|降低|提高|增长|减少|压减|翻)/y;
/** 五年前｜仅为833亿件, 较十年前｜翻了一番, 由十年前的12.3%; no deadline (2030年前) and no part of a word (三年前期). */
const AGO = new RegExp(`(${COUNT})年[以之]?前(?![一-鿿]?[后沿景列期]|[一二三四五六七八九两\\d])`, 'y');
const AGO_BEHIND = /^$|[\s，。；：、（(在于较比与同和由从自而但是]/;
/** 力争｜三年内, 计划用｜5年以内: the years of the plan, else those to come. */
const WITHIN = new RegExp(`(${COUNT})年(?:之|以)?内`, 'y');
const BEFORE_WITHIN = /[争在用划拟于保求定诺]/;
/** Makes another word of 前. */
const WORD_BEFORE = /[提目以之空学产婚战从当面眼跟先史术餐饭]/;
const CLAUSE_HEAD = /[\s，。；：、（(“”"]/;

/** 近五年, 未来三年, 过去10年. 前三年 and 前5年 count back only behind a comma or the start. */
export function windowAt(text: string, at: number): Atom | undefined {
  const m = matchAt(WINDOW, text, at);
  // 提前两年 is ahead of time, 学前三年 a school's.
  if (!m || (m[1] === '前' && WORD_BEFORE.test(text.slice(Math.max(0, at - 1), at)))) return undefined;
  const n = small(m[2] as string);
  const side = /未来|今后|此后|接下来/.test(m[1] as string) ? 'future' : 'past';
  return { start: at, end: at + m[0].length, reading: { type: 'window', years: n, side }, rule: 'period.zh.window' };
}

const YEAR_SIGN = '年'.charCodeAt(0);
/** 五年, 十五年, 这三年, 前两年: figures as a rule have no 年 behind them. */
const isYearNear = (text: string, at: number): boolean =>
  text.charCodeAt(at + 1) === YEAR_SIGN ||
  text.charCodeAt(at + 2) === YEAR_SIGN ||
  text.charCodeAt(at + 3) === YEAR_SIGN;

const BEHIND_SPAN = /[距与较比和的成现，、“]/;
const windowOf = (at: number, m: RegExpExecArray, side: 'past' | 'future', told: boolean): Atom => {
  const span = { type: 'window', years: small(m[1] as string), side, recalled: true } as const;
  return {
    start: at,
    end: at + m[0].length,
    reading: told ? { ...span, of: 'context' } : span,
    rule: 'period.zh.window',
  };
};

/** 五年间 behind “十四五”时期 is the plan's time; 近五年间 and 二十五年来 are not read here. */
export function recalledAt(text: string, at: number): Atom | undefined {
  if (!isYearNear(text, at)) return undefined;
  const first = text[at] === '前' ? matchAt(FIRST_YEARS, text, at) : null;
  if (first) return windowOf(at, first, 'past', true);
  const whole = BEHIND_SPAN.test(text.slice(Math.max(0, at - 1), at)) ? matchAt(WHOLE_SPAN, text, at) : null;
  if (whole) return windowOf(at, whole, 'future', false);
  const ago = AGO_BEHIND.test(text.slice(Math.max(0, at - 1), at)) ? matchAt(AGO, text, at) : null;
  if (ago) {
    const reading = { type: 'shifted', months: -12 * small(ago[1] as string) } as const;
    return { start: at, end: at + ago[0].length, reading, rule: 'period.zh.relative' };
  }
  const within = at > 0 && BEFORE_WITHIN.test(text[at - 1] as string) ? matchAt(WITHIN, text, at) : null;
  if (within) return windowOf(at, within, 'future', false);
  if (at > 0 && !CLAUSE_HEAD.test(text[at - 1] as string)) return undefined;
  const summed = matchAt(SUMMED, text, at);
  const done = summed ? null : matchAt(DONE_IN, text, at);
  if (done) return windowOf(at, done, 'future', false);
  const m = summed ?? matchAt(RECALLED, text, at);
  return m ? windowOf(at, m, m[2] ? 'future' : 'past', summed !== null) : undefined;
}
