import { hasHan } from '../../base/script.ts';
import type { Span } from '../../base/span.ts';
import type { Bound } from '../../model/bound.ts';
import { boundSide } from '../../model/bound.ts';
import type { Claim } from '../../model/claim.ts';
import type { TextEdit } from '../../model/finding.ts';
import { endYear, type Period, yearOf } from '../../model/period.ts';
import { BOUNDS_EN, BOUNDS_ZH, OPPOSITES, SCALES_EN, SCALES_ZH, TO_PERCENT, TO_POINTS } from './words.ts';

const slice = (source: string, s: Span): string => source.slice(s.start, s.end);

/** Chinese when the figure or the words around it are. */
export function isChinese(claim: Claim, source: string): boolean {
  return hasHan(claim.text) || hasHan(source.slice(Math.max(0, claim.span.start - 8), claim.span.end + 8));
}

const GREAT: ReadonlySet<string> = new Set(['万', '亿', '万亿']);

/** Another scale word in the author's way of writing: 亿 × 10⁴ → 万亿. undefined when there is no such word. */
export function scaleEdit(claim: Claim, power: number, source: string): TextEdit | undefined {
  const { scale, unit, script } = claim.notation;
  // 二十 takes no 千 behind it: of Chinese numerals only 万, 亿 and 万亿 are scales of whatever stands before them.
  const chinese = script === 'arabic' ? SCALES_ZH : SCALES_ZH.filter(([word]) => GREAT.has(word));
  // 615.9人 for 615.9万人: the word was left out.
  const missing = chinese.find(([, p]) => p === power)?.[0];
  if (!scale && unit && missing && unit.start >= claim.notation.number.end && hasHan(slice(source, unit)))
    return { start: unit.start, end: unit.start, newText: missing };
  if (!scale) return undefined;
  const word = slice(source, scale);
  for (const family of [chinese, ...SCALES_EN]) {
    const known = family.find(([w]) => w === word) ?? family.find(([w]) => w === word.toLowerCase());
    const next = known && family.find(([, p]) => p === known[1] + power);
    if (next) return { ...scale, newText: next[0] };
  }
  return undefined;
}

/** The figure with another scale word, for messages. */
export function withEdit(claim: Claim, edit: TextEdit, source: string): string {
  const { span } = claim;
  const before = source.slice(span.start, Math.max(span.start, edit.start));
  const after = source.slice(Math.min(span.end, edit.end), span.end);
  return (before + edit.newText + after).replace(/\*+|_{2,}|\\/g, '').trim();
}

/** Writes the canonical bound: in the place of the bound words there are, else as a word of its own. */
export function boundEdits(claim: Claim, bound: Bound, source: string): TextEdit[] {
  const chinese = isChinese(claim, source);
  const words = (chinese ? BOUNDS_ZH : BOUNDS_EN)[bound];
  const [first, ...rest] = claim.notation.bound;
  if (!words) return [];
  if (first) {
    const before = first.start < claim.span.start;
    const newText = before ? words.before : words.after;
    return [
      { ...first, newText: caseLike(slice(source, first), newText) },
      ...rest.map((s) => ({ ...s, newText: '' })),
    ];
  }
  if (chinese && boundSide(bound)) return [{ start: claim.span.end, end: claim.span.end, newText: words.after }];
  const space = chinese ? '' : ' ';
  return [{ start: claim.span.start, end: claim.span.start, newText: `${words.before}${space}` }];
}

const caseLike = (old: string, word: string): string =>
  /^[A-Z]/.test(old) ? word.charAt(0).toUpperCase() + word.slice(1) : word;

/** 下降 for 增长, up for down, in the place of the word that gave the direction. */
export function directionEdit(claim: Claim, source: string): TextEdit | undefined {
  const at = claim.directionSpan;
  if (!at) return undefined;
  const word = slice(source, at);
  const lower = word.toLowerCase();
  for (const [up, down] of OPPOSITES) {
    const other = claim.direction === 'up' ? down : up;
    const own = claim.direction === 'up' ? up : down;
    if (lower === own) return { ...at, newText: caseLike(word, other) };
  }
  for (const [up, down] of OPPOSITES) {
    const other = claim.direction === 'up' ? down : up;
    const own = claim.direction === 'up' ? up : down;
    const i = hasHan(own) ? lower.lastIndexOf(own) : -1;
    if (i >= 0) return { start: at.start + i, end: at.start + i + own.length, newText: other };
  }
  return undefined;
}

/** % for 个百分点, percent for percentage points, or the reverse. */
export function pointEdit(claim: Claim, toPoints: boolean, source: string): TextEdit | undefined {
  const { unit } = claim.notation;
  if (!unit) return undefined;
  const word = slice(source, unit);
  if (toPoints) {
    const newText = TO_POINTS[isChinese(claim, source) ? 'zh' : 'en'];
    const spaced = /\s$/.test(source.slice(0, unit.start));
    return { ...unit, newText: spaced ? newText.trimStart() : newText };
  }
  const percent = TO_PERCENT.find(([points]) => word.toLowerCase() === points)?.[1];
  return percent ? { ...unit, newText: percent } : undefined;
}

const YEAR = /(?:19|20)\d{2}/g;

/** The year in the words that gave the period, moved to the row's; only where just one year stands there. */
export function periodEdit(claim: Claim, to: Period, source: string): TextEdit | undefined {
  const at = claim.period?.span;
  const from = claim.period?.value;
  if (!at || !from) return undefined;
  const words = slice(source, at);
  const years = [...words.matchAll(YEAR)];
  const sameShape = to.to - to.from === from.to - from.from && (to.from - from.from) % 12 === 0;
  if (years.length !== 1 || !sameShape || endYear(from) !== yearOf(from)) return undefined;
  const year = years[0];
  if (!year) return undefined;
  const start = at.start + year.index;
  return { start, end: start + 4, newText: String(yearOf(to)) };
}
