/** The role of what is told again in another measure, and of a part told behind its whole: "a budget of €4.2 billion, of which | €1.1 billion | comes from Brussels". */

import type { Span } from '../../base/span.ts';
import { standsBehindLetter } from './before.ts';
import type { RoleReading } from './reading.ts';

const OF_WHICH =
  /,? (?:of (?:which|these|this|them)|including|among them)(?: (?:about|around|some|nearly|almost|over|more than|at least|roughly|up to))* *[$£€¥₹]?$/;
const REACH = 80;
/** `18.9% of the country, or | 1.47 million hectares`: the same amount in another measure. */
const OR_THAT_IS =
  /^(?: (?:of|in|a|per) [A-Za-z\d '’-]{1,40})?,? (?:or|i\.e\.,?|that is(?: to say)?,?|equivalent to|equal to|which is|worth)(?: (?:about|around|some|nearly|almost|over|more than|just|only|roughly))* *[$£€¥₹]?$/;

/**
 * Gives a part of a planned or foretold whole the role of that whole, where no word of its own clause told it.
 * "5,000 homes by 2030, of which 1,000 have been built": its own verb tells the part's.
 */
export function withParts(
  text: string,
  figures: readonly Span[],
  readings: readonly RoleReading[],
): readonly RoleReading[] {
  const out: RoleReading[] = [];
  for (const [i, reading] of readings.entries()) {
    const whole = out[i - 1];
    const [before, own] = [figures[i - 1], figures[i] as Span];
    const between = before && own.start - before.end < REACH ? text.slice(before.end, own.start) : undefined;
    const isPart =
      between !== undefined &&
      standsBehindLetter(text, own.start) &&
      /^role\.(?:document|weak|sentence)/.test(reading.trace) &&
      !/[.;。；]/.test(between) &&
      OF_WHICH.test(between);
    const isSame =
      between !== undefined && /^role\.(?:document|weak|period)/.test(reading.trace) && OR_THAT_IS.test(between);
    out.push((isPart || isSame) && whole ? { role: whole.role, trace: `role.part → ${whole.role}` } : reading);
  }
  return out;
}
