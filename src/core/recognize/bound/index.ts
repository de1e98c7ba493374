import type { Span } from '../../base/span.ts';
import { BOUNDS, type Bound } from '../../model/bound.ts';
import { isDigit, isHan, isLetter, skipSpaces, skipSpacesBack } from '../numeral/chars.ts';
import { Trie } from '../numeral/trie.ts';
import { AFTER_EN, BEFORE_EN, FILLERS_EN } from './en.ts';
import { beforeMark, cappedBefore, denialBefore, isMotion, isNone, isNoun, isUnkept, PASSING } from './verbs.ts';
import {
  AFTER_ZH,
  AMOUNT_ZH,
  BEFORE_ZH,
  FAR_ZH,
  LINKS_ZH,
  NEAR_LINKS_ZH,
  NOT_BOUND_AFTER_ZH,
  PHRASE_BREAKS_ZH,
  PHRASE_ZH,
} from './zh.ts';

interface BoundForm {
  readonly bound: Bound;
  /** Reaches over a verb to its figure. */
  readonly far: boolean;
  /** Reaches over the whole a share is of. */
  readonly phrase: boolean;
  /** An English verb, which may be denied: exceed. */
  readonly verb: boolean;
}

/** A bound word and what it says. */
export interface BoundMatch {
  readonly bound: Bound;
  readonly span: Span;
}

const before = new Trie<BoundForm>(true);
const after = new Trie<Bound>(true);
const links = new Trie<boolean>(true);
const fillers = new Trie<boolean>(true);

const boundOf = (name: string): Bound => BOUNDS.find((b) => b === name) ?? 'eq';
const far = new Set(FAR_ZH.split(' '));
const phrase = new Set(PHRASE_ZH.split(' '));
for (const [name, forms] of Object.entries(BEFORE_ZH))
  for (const f of forms.split(' '))
    before.addBack(f, { bound: boundOf(name), far: far.has(f), phrase: phrase.has(f), verb: false });
for (const [name, forms] of Object.entries(BEFORE_EN))
  for (const f of forms.split(',')) before.addBack(f, { bound: boundOf(name), far: false, phrase: false, verb: false });
for (const f of PASSING) before.addBack(f, { bound: 'gt', far: false, phrase: false, verb: true });
for (const [name, forms] of Object.entries(AFTER_ZH)) for (const f of forms.split(' ')) after.add(f, boundOf(name));
for (const [name, forms] of Object.entries(AFTER_EN)) for (const f of forms.split(',')) after.add(f, boundOf(name));
const near = new Set(NEAR_LINKS_ZH.split(' '));
for (const f of LINKS_ZH.split(' ')) links.addBack(f, near.has(f));
for (const f of NEAR_LINKS_ZH.split(' ')) links.addBack(f, true);
for (const f of FILLERS_EN.split(' ')) fillers.addBack(f, true);

/** A match must not begin inside an English word; 最近 and 附近 are no 近, 以上 no 上. */
function standsAlone(text: string, start: number): boolean {
  if (isLetter(text, start)) return !isLetter(text, start - 1);
  const c = text.charAt(start);
  const prev = text.charAt(start - 1);
  if (c === '近') return !'最附邻远靠临亲新贴'.includes(prev || ' ');
  if (c === '约') return !'节制合条契签预公履违集大'.includes(prev || ' ');
  if (c === '上') return !'以之网线加至跟达升赶海陆向身市迈跨登'.includes(prev || ' ');
  if (c === '超') return !'不未赶反'.includes(prev || ' ');
  return true;
}

/** The limit that a verb sets farther before: `Cap the share of crops at | 15%`. */
export function capBefore(text: string, at: number, floor: number): BoundMatch | undefined {
  const span = cappedBefore(text, at, floor);
  return span && { bound: 'le', span };
}

/** How many words a bound may reach over. */
const REACH = 3;

/**
 * The bound before the figure at `at`: 超过, 不低于, 至少新增, `at least another`.
 * @param floor offsets below it belong to the figure before and are not looked at.
 * @returns undefined when none governs the figure: 最近五年 has no 近.
 */
export function boundBefore(text: string, at: number, floor: number): BoundMatch | undefined {
  let end = beforeMark(text, at) ?? skipSpacesBack(text, at);
  let allNear = true;
  for (let words = 0; words <= REACH && end > floor; words++) {
    const found = before.begins(text.charCodeAt(end - 1))
      ? before.matchBack(text, end, (start) => start >= floor && standsAlone(text, start))
      : undefined;
    if (found && (allNear || found.value.far)) {
      if (isMotion(text, found.start, end) || (words > 0 && closesNumber(text, found.start))) return undefined;
      // `passed by 12 of 27 states`, `exceeded it by 5%`: no level that was passed.
      if (found.value.verb && (isNoun(text, found.start, end) || /^ by /.test(text.slice(end, at)))) return undefined;
      if (isUnkept(text, found.start, end)) return undefined;
      return denied(text, found.value, { start: found.start, end }, floor);
    }
    const link = isHan(text, end - 1)
      ? links.matchBack(text, end)
      : fillers.matchBack(text, end, (start) => !isLetter(text, start - 1));
    if (!link || link.start < floor) return undefined;
    if (!link.value) allNear = false;
    end = skipSpacesBack(text, link.start);
  }
  return undefined;
}

const DENIED: Readonly<Partial<Record<Bound, Bound>>> = { gt: 'le', lt: 'ge' };

/** `must not exceed`, `not to fall below`: what is denied turns round and takes the figure in. */
function denied(text: string, form: BoundForm, span: Span, floor: number): BoundMatch {
  const bound = isLetter(text, span.start) ? DENIED[form.bound] : undefined;
  const start = bound && denialBefore(text, span.start, floor, form.verb);
  if (bound && start !== undefined) return { bound, span: { start, end: span.end } };
  return { bound: bound && isNone(text, span.start, floor) ? bound : form.bound, span };
}

/** `aged 65 and over was 74%`: the word closes the number before it. */
function closesNumber(text: string, start: number): boolean {
  const at = skipSpacesBack(text, start);
  const word = text.slice(Math.max(0, at - 4), at).toLowerCase();
  const joint = word.endsWith(' and') ? 4 : word.endsWith(' or') ? 3 : 0;
  return joint > 0 && isDigit(text, skipSpacesBack(text, at - joint) - 1);
}

/** Longest name of a whole: 同地段同品质市场租赁住房评估租金. */
const WHOLE = 24;

/** The bound of a share that stands before its whole: 不超过投资额30%, 超过总量的30%, 最高可达项目总投资的80%. */
export function boundOfShare(text: string, at: number, floor: number): BoundMatch | undefined {
  const end = skipSpacesBack(text, at);
  const possessive = text.charAt(end - 1) === '的';
  const accept = (start: number): boolean => start >= floor && standsAlone(text, start);
  for (let i = end - 1; i > Math.max(floor, end - WHOLE) && isHan(text, i); i--) {
    const found = before.matchBack(text, i, accept);
    if (!found || !isHan(text, found.start) || i - found.start < 2 || !(found.value.phrase || possessive)) continue;
    const whole = text.slice(text.startsWith('可达', i) ? i + 2 : i, end);
    // 约占总产量的五成: 占 ties the word to its share; 约 alone may belong to anything.
    if (
      (found.value.bound === 'approx' && text.charAt(i - 1) !== '占') ||
      PHRASE_BREAKS_ZH.some((w) => whole.includes(w)) ||
      (text.startsWith('不足', found.start) && !possessive && !AMOUNT_ZH.test(whole))
    )
      return undefined;
    return { bound: found.value.bound, span: { start: found.start, end: i } };
  }
  return undefined;
}

/**
 * The bound behind the figure that ends at `at`: 以上, 左右, （含）以下, `or more`.
 * @returns undefined for 强化, 多元 and a word that goes on: `or moreover`.
 */
export function boundAfter(text: string, at: number): BoundMatch | undefined {
  const start = skipSpaces(text, at, 2);
  const own = boundAt(text, start) ?? behindWhole(text, start);
  if (own) return own;
  const tail = tailEnd(text, at);
  const far = tail > at ? boundAt(text, tail) : undefined;
  if (!far || !isHan(text, far.span.start)) return undefined;
  const strict = text.slice(at, tail).includes('不含');
  const bound = strict ? (STRICT[far.bound] ?? far.bound) : far.bound;
  return { bound, span: far.span };
}

const OF_WHOLE =
  /of (?:(?:the|its|their|his|her|our|all|these|those|this|that|each) )?[a-z-]+(?: [a-z-]+)?(?= or (?:more|less|fewer|above|over|higher|greater|better|below|lower|under)\b)/y;

/** `60% of them | or more`, `75% of the retail price or more`: the bound stands behind the whole. */
function behindWhole(text: string, start: number): BoundMatch | undefined {
  if (text.charAt(start) !== 'o' || text.charAt(start + 1) !== 'f') return undefined;
  OF_WHOLE.lastIndex = start;
  const whole = OF_WHOLE.exec(text);
  return whole ? boundAt(text, start + whole[0].length + 1) : undefined;
}

/** 5%（不含）以上 leaves its number out. */
const STRICT: Readonly<Partial<Record<Bound, Bound>>> = { ge: 'gt', le: 'lt' };
const TAILS = ['/年', '／年', '每年', '/日', '/天', '/月', '/小时', '/人', '/户', '/次', '/班', '/台', '/套'];
const TAIL_STARTS: ReadonlySet<number> = new Set(TAILS.map((t) => t.charCodeAt(0)));
const BRACKET = '('.charCodeAt(0);
const WIDE_BRACKET = '（'.charCodeAt(0);
/** Longest note in brackets between a unit and its bound word. */
const NOTE = 8;

/** Past what may stand between a unit and its bound word: 10亿吨/年以内, 6万套（间）以上; `at` when nothing does. */
function tailEnd(text: string, at: number): number {
  const open = text.charCodeAt(at);
  if (TAIL_STARTS.has(open)) {
    const tail = TAILS.find((t) => text.startsWith(t, at));
    if (tail) return at + tail.length;
  }
  if (open !== BRACKET && open !== WIDE_BRACKET) return at;
  for (let i = at + 1; i < at + 2 + NOTE; i++) {
    if (text.charAt(i) === '）' || text.charAt(i) === ')') return i + 1;
    if (!isHan(text, i)) return at;
  }
  return at;
}

function boundAt(text: string, start: number): BoundMatch | undefined {
  if (!after.begins(text.charCodeAt(start))) return undefined;
  const found = after.match(text, start, (end) => !isLetter(text, end - 1) || !isLetter(text, end));
  if (!found) return undefined;
  if (isLetter(text, start) && isComparison(text, start, found.end)) return undefined;
  const others = NOT_BOUND_AFTER.get(text.slice(start, found.end));
  if (others?.includes(text.charAt(found.end) || ' ')) return undefined;
  return { bound: found.value, span: { start, end: found.end } };
}

/** A map, as a property would have to be made one of V8's own strings first. */
const NOT_BOUND_AFTER: ReadonlyMap<string, string> = new Map(Object.entries(NOT_BOUND_AFTER_ZH));

/** `above 1000 and below 1500`, `20 and more than 10`: the word belongs to the number that follows. */
function isComparison(text: string, start: number, end: number): boolean {
  if (!text.startsWith('and', start)) return false;
  const at = skipSpaces(text, end);
  return (
    isDigit(text, at) ||
    '€$£¥￥'.includes(text.charAt(at) || ' ') ||
    text.startsWith('than', at) ||
    text.startsWith('or equal', at)
  );
}

/** Offset reached by stepping back over links (给予, 补助, 为), at most four; for 每千瓦 … 200元. */
export function linkedBack(text: string, end: number, floor: number): number {
  let at = skipSpacesBack(text, end);
  for (let n = 0; n <= REACH; n++) {
    const link = links.matchBack(text, at);
    if (!link || link.start < floor) return at;
    at = skipSpacesBack(text, link.start);
  }
  return at;
}

/**
 * One bound out of those before and behind: a limit wins over "about" (约…以上), 不超过…左右 stays a limit,
 * 超过…以上 is the stricter; 超过 … 以下 contradict, the one before wins.
 */
export function joinBounds(a: Bound | undefined, b: Bound | undefined): Bound {
  if (!a || a === 'eq') return b ?? 'eq';
  if (!b || b === 'eq' || b === 'approx') return a;
  return a === 'approx' ? b : a;
}
