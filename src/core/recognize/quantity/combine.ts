import Big from 'big.js';
import { betweenOf } from './between.ts';
import type { Candidate } from './candidate.ts';
import { elide } from './elide.ts';
import { isYearLike } from './guard.ts';
import { inherit } from './inherit.ts';
import { ranges } from './range.ts';
import { share } from './share.ts';

/** Joins the ends of ranges, gives elided units and shared bounds. One pass each, neighbours only: linear. */
export function combine(text: string, found: readonly Candidate[], bare: boolean): Candidate[] {
  blockYearEnds(text, found);
  blockSeries(text, found);
  elide(text, found);
  const plain = bare ? oddForms(text, found) : found;
  const joined = ranges(text, plain, bare);
  share(text, joined);
  inherit(text, joined);
  return joined;
}

/** 2023-24, 2021–2027: the second number belongs to the year before it. */
function blockYearEnds(text: string, found: readonly Candidate[]): void {
  for (let i = 1; i < found.length; i++) {
    const c = found[i - 1] as Candidate;
    const next = found[i] as Candidate;
    if (c.unit || !isYearLike(text, c.numeral) || next.numeral.decimals || next.scaled) continue;
    const joint = betweenOf(text, c.end, next.start);
    const slash = text.charAt(c.end) === '/' && next.start === c.end + 1;
    const short = next.numeral.digitsEnd - next.numeral.start <= 2 && next.start === c.end + 1;
    if ((joint === 'range' && (short || isYearLike(text, next.numeral))) || slash) next.blocked ??= 'date';
  }
}

/** `aged 75–79`, `regulation 5 or 6`: what numbers the first of a series numbers the others. */
function blockSeries(text: string, found: readonly Candidate[]): void {
  for (let i = 1; i < found.length; i++) {
    const before = found[i - 1] as Candidate;
    const c = found[i] as Candidate;
    if (before.blocked !== 'age' && before.blocked !== 'label') continue;
    if (c.blocked || c.scaled || c.numeral.decimals || (c.unit && c.unit.kind !== 'count')) continue;
    if (betweenOf(text, before.end, c.start)) c.blocked = before.blocked;
  }
}

/** Forms of speech rather than of policy text: `15 dollars 50`, `1 in twenty-one`. */
function oddForms(text: string, found: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = [];
  for (const next of found) {
    const c = out.at(-1);
    if (c && isCents(text, c, next)) {
      c.value = c.value.plus(next.value.div(100));
      c.end = next.end;
    } else if (c && isOneIn(text, c, next)) {
      c.value = new Big(1).div(next.value);
      c.end = next.end;
    } else out.push(next);
  }
  return out;
}

function isCents(text: string, c: Candidate, next: Candidate): boolean {
  const money =
    c.unit?.kind === 'hard' && c.unitSpan && c.unitSpan.start > c.numeral.start && /^[A-Z]{3}$/.test(c.unit.code);
  const small =
    !next.unit && !next.blocked && next.numeral.form === 'plain' && next.value.lt(100) && !next.numeral.decimals;
  return !!money && small && !c.scaled && next.start === c.end + 1 && text.charAt(c.end) === ' ';
}

const isOneIn = (text: string, c: Candidate, next: Candidate): boolean =>
  !c.unit &&
  !next.unit &&
  c.value.eq(1) &&
  next.value.gt(1) &&
  text.slice(c.end, next.start) === ' in ' &&
  !isYearLike(text, next.numeral);
