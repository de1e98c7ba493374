import { type Span, span } from '../../base/span.ts';
import { type Breaks, breaksOf } from '../period/breaks.ts';
import { matchAt } from '../period/build.ts';
import * as en from './en.ts';
import type { ChangeMark, Directed } from './mark.ts';
import * as zh from './zh.ts';

const REACH = 90;
const COMPARISON = /[比较]|相[比较]/;

const isZh = (text: string, figure: Span): boolean =>
  /[㐀-鿿]/.test(text.slice(Math.max(0, figure.start - 6), figure.end + 4));

/** Fits a mark before the figure to it; null: it says the figure is a level; undefined: it says nothing. */
function forward(text: string, mark: ChangeMark, figure: Span, breaks: Breaks): Directed | null | undefined {
  const between = text.slice(mark.span.end, figure.start);
  const sameClause = breaks.clause(mark.span.end - 1) === breaks.clause(figure.start);
  if (mark.language === 'zh') return sameClause ? forwardZh(text, mark, between) : undefined;
  return breaks.sentence(mark.span.start) === breaks.sentence(figure.start)
    ? forwardEn(mark, between, sameClause)
    : undefined;
}

const fillers = (between: string): boolean => [...between].every((c) => zh.FILLERS.has(c));

function forwardZh(text: string, mark: ChangeMark, between: string): Directed | null | undefined {
  const directed = { direction: mark.direction, mark };
  switch (mark.form) {
    case 'level':
      return between.length <= 12 ? null : undefined;
    case 'noun':
      return between.length <= 18 && !zh.NOUN_TURNS.test(between) ? directed : undefined;
    case 'compared':
      return fillers(between.replace(/^出/, '')) &&
        COMPARISON.test(text.slice(Math.max(0, mark.span.start - 30), mark.span.start))
        ? directed
        : undefined;
    case 'multiple':
      return undefined;
    case 'verb':
      if (fillers(between.replace(/幅度|比例/g, ''))) return directed;
      if (/(?:到|至|为|达到?)[约近超过]*$/.test(between) && between.length <= 24) return null;
      return mark.object && between.length <= 14 && !zh.TURNS.test(between) ? directed : undefined;
  }
}

function forwardEn(mark: ChangeMark, between: string, sameClause: boolean): Directed | null | undefined {
  const directed = { direction: mark.direction, mark };
  if (mark.form === 'multiple') return undefined;
  if (mark.form === 'noun' && en.NOUN_FILLER.test(between)) return directed;
  if (mark.form === 'verb' && en.LATE_BY.test(between)) return directed;
  if (!sameClause) return undefined;
  if (en.BY.test(between) || en.PACE.test(between)) return directed;
  if (en.LEVEL.test(between)) return null;
  return en.VERB_FILLER.test(between) ? directed : undefined;
}

/** A word of change right behind the figure: 5%左右的增长, "a 5 percent rise", "2 points faster". */
function behind(text: string, figure: Span): Directed | undefined {
  if (isZh(text, figure)) {
    const m = matchAt(zh.BEHIND, text, figure.end);
    const word = m?.[1];
    if (!m || !word || !text.slice(figure.end, figure.end + m[0].length).includes('的')) return undefined;
    return marked(figure.end + m[0].length - word.length, word, zh.BEHIND_DOWN.test(word), 'zh');
  }
  const lower = text.slice(figure.end, figure.end + 60).toLowerCase();
  const m = matchAt(en.BEHIND, lower, 0);
  const word = m?.[1];
  if (!m || !word) return undefined;
  const rest = lower.slice(m[0].length);
  if (
    en.BEHIND_COMPARES.has(word) &&
    !/^(?:[.;]| (?:than|the|those|that|a year|its|their|last|(?:19|20)\d\d|in)\b)/.test(rest)
  )
    return undefined;
  if ((word === 'up' || word === 'down') && !/^ (?:on|from|year|over|compared)\b/.test(rest)) return undefined;
  return marked(figure.end + m[0].length - word.length, word, en.BEHIND_DOWN.has(word), 'en');
}

function marked(start: number, word: string, down: boolean, language: 'zh' | 'en'): Directed {
  const direction = down ? 'down' : 'up';
  const mark: ChangeMark = { span: span(start, start + word.length), direction, form: 'noun', object: false, language };
  return { direction, mark };
}

/** `(+4.9%)`, （-0.7%）: the sign in a bracket says which way a rate went. */
function signed(text: string, figure: Span): Directed | undefined {
  const sign = text.charAt(figure.start - 1);
  if (!'+＋-−–－'.includes(sign || ' ') || !'(（'.includes(text.charAt(figure.start - 2) || ' ')) return undefined;
  if (!ratio(text, figure)) return undefined;
  const direction = '+＋'.includes(sign) ? 'up' : 'down';
  const language = isZh(text, figure) ? 'zh' : 'en';
  const at = span(figure.start - 1, figure.start);
  return { direction, mark: { span: at, direction, form: 'verb', object: false, language } };
}

/** A share is taken up or made up: `refugees took up 13.1% of aid`. */
const TAKES_UP = /\b(?:tak(?:es?|en|ing)|took|mak(?:es?|ing)|made) up (?:by )?$/i;

/** `bread was up 3% and milk | down 2%`: the word alone, in a list of changes. */
function turned(text: string, figure: Span): Directed | undefined {
  if (!ratio(text, figure)) return undefined;
  const before = text.slice(Math.max(0, figure.start - 18), figure.start);
  const word = / (up|down) (?:by )?$/.exec(before)?.[1];
  if (word && TAKES_UP.test(before)) return undefined;
  return word ? marked(text.lastIndexOf(word, figure.start), word, word === 'down', 'en') : undefined;
}

/** `rose 3.1%, after 4.0% in August`, `grew 5%, down from 14%`: a rate set against a rate of change is one too. */
const against = (text: string, before: Span, figure: Span): boolean =>
  en.AGAINST.test(text.slice(before.end, figure.start)) &&
  ratio(text, before) &&
  ratio(text, figure) &&
  inPoints(text, before) === inPoints(text, figure);

const inPoints = (text: string, figure: Span): boolean => /(?:point|pp)/i.test(text.slice(figure.start, figure.end));

const ratio = (text: string, figure: Span): boolean =>
  /%|％|‰|百分|percent|per cent|\bpp\b|points?$/i.test(text.slice(figure.start, figure.end));

/** `, and 61% | of posts were unfilled`: what it is of has a verb of its own. */
const TOLD_OF = /^ of (?:[a-z'’-]+ ){1,6}?(?:is|are|was|were|has|have|had)\b/;

/** A figure that goes on from the one before: 分别增长5%和3%, "grew 6.1 percent, retail sales 4.7 percent". */
function carried(text: string, before: Span, figure: Span, breaks: Breaks): boolean {
  if (breaks.sentence(before.start) !== breaks.sentence(figure.start)) return false;
  const between = text.slice(before.end, figure.start);
  if (between.length > REACH) return false;
  if (isZh(text, figure)) {
    if (/^[（(][约合即]{0,2}$/.test(between)) return true;
    const bare = between.replace(/^(?:左右|以上|以下|以内)/, '');
    if (/^(?:[、，,]|和|与|及|以及|或){1,2}$/.test(bare)) return true;
    return (
      /^[、和与]/.test(bare) &&
      bare.length <= 14 &&
      ratio(text, before) &&
      ratio(text, figure) &&
      !/[率占达为是至有共，]|比重|份额/.test(bare.slice(1))
    );
  }
  if (en.OR.test(between)) return true;
  if (TOLD_OF.test(text.slice(figure.end, figure.end + 80))) return false;
  if (/[;；(]/.test(between) && !/^ ?\((?:and )?$/.test(between)) return false;
  if (en.GAPPED.test(between)) return ratio(text, before) && ratio(text, figure);
  const words = between.replace(en.TIME_WORDS, '');
  return (
    ratio(text, before) &&
    ratio(text, figure) &&
    words.trim().split(/\s+/).length <= 6 &&
    !en.FUNCTION_WORDS.test(words)
  );
}

/** The nearest of the last few marks before the figure that has something to say of it. */
function nearest(
  text: string,
  marks: readonly ChangeMark[],
  next: number,
  from: number,
  figure: Span,
  breaks: Breaks,
): Directed | null | undefined {
  for (let i = next - 1; i >= 0 && i > next - 5; i--) {
    const mark = marks[i] as ChangeMark;
    if (mark.span.start < from) return undefined;
    const found = forward(text, mark, figure, breaks);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Up, down or null for every figure of a block's prose; `figures` and `marks` sorted. The nearest word of change before
 * the figure in its clause decides, then one right behind, then the figure before in a list. Levels have none: 增长到5亿
 * and "fell to 3" give null. Offsets are the text's.
 */
export function directFigures(
  text: string,
  marks: readonly ChangeMark[],
  figures: readonly Span[],
): (Directed | null)[] {
  if (!figures.length) return [];
  const breaks = breaksOf(text);
  const out: (Directed | null)[] = [];
  let next = 0;
  for (const [i, figure] of figures.entries()) {
    while (next < marks.length && (marks[next] as ChangeMark).span.end <= figure.start) next++;
    const previous = i ? figures[i - 1] : undefined;
    const from = Math.max(previous?.end ?? 0, figure.start - REACH);
    const near = next > 0 && (marks[next - 1] as ChangeMark).span.start >= from;
    const earlier = i ? (out[i - 1] as Directed | null) : null;
    if (previous && earlier && against(text, previous, figure)) {
      out.push(earlier);
      continue;
    }
    const ahead =
      signed(text, figure) ?? nearest(text, marks, next, from, figure, breaks) ?? (previous && turned(text, figure));
    if (ahead !== undefined) {
      out.push(ahead);
      continue;
    }
    const back = behind(text, figure);
    const goesOn = !back && !near && previous && earlier && carried(text, previous, figure, breaks);
    out.push(back ?? (goesOn ? earlier : null));
  }
  return out;
}
