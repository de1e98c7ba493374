/** Amounts that a rule sets for each case: grants and their ceilings, fees, fines, tariffs. */

import type { Span } from '../../base/span.ts';
import type { Breaks } from '../period/breaks.ts';
import { standsBehindLetter } from './before.ts';
import * as en from './en.ts';
import type { ModalityMark } from './mark.ts';
import * as zh from './zh.ts';

/** Words that limit an amount only in a legal text. */
const SOFT_LIMIT = /^(?:of|at|is|from|to)$/i;
/** A limit that goes on with a grant named before: 给予每人次2元的补贴，每年最高3万元. */
const GRANTING = /^(?:最高|不超过|不得超过|封顶|再?给予|予以|上浮|下浮|up to|as high as|as much as|at most|maximum)$/i;
/** "…, up to a maximum of | 20%", ", subject to a cap of": the limit of a charge or grant named before. */
const CAPPED =
  /[,(] ?(?:and |but )?(?:up to|subject to|with|capped at|to|within) (?:an? (?:[a-z]+ )?(?:maximum|minimum|cap|ceiling|limit) of )?(?:at most )?[$£€¥₹]?$/i;
const CHARGED =
  /\b(?:penalised|penalized|fined|taxed|charged|levied|lev(?:y|ies)|fines?|penalt(?:y|ies)|tariffs?|tolls?|grants? (?:of|cover)|vouchers? of|rebates? of)\b/i;

/** The words before a figure say that a rule fixes it: 缴费标准为每人每年. */
export const isFixed = (near: string): boolean => /标准|定额/.test(near) && zh.FIXED.test(near);

/** What a rule gives, takes or fines in each case: 报废旧车的，补贴｜2万元; 处｜5万元以下罚款. */
function perCase(near: string, after: string): string | undefined {
  if (zh.FINED_BEHIND.test(after) && zh.FINED.test(near.slice(-12))) return '罚款';
  if (near.includes('按') && zh.PER_NORM.test(near.slice(-28))) return '按…每';
  return near.includes('的，') && zh.IN_CASE.test(near.slice(-32)) ? '…的，' : undefined;
}

/** 首付比例分别降到15%和25%，后者又统一为｜15%: the word in the sentence that tells of a rate which a rule sets; undefined for none. */
export function ratePointedTo(
  text: string,
  figure: Span,
  marks: readonly ModalityMark[],
  breaks: Breaks,
): ModalityMark | undefined {
  const clause = text.slice(Math.max(breaks.clauseStart(figure.start), figure.start - 40), figure.start);
  return zh.SAID_BEFORE.test(clause) ? marks.find((m) => m.kind === 'parameter') : undefined;
}

interface Told {
  readonly text: string;
  readonly figure: Span;
  /** The words behind it up to the next figure or the clause's end. */
  readonly after: string;
  readonly kind: 'policy' | 'note';
  readonly breaks: Breaks;
}

/**
 * Why the figure is an amount that a rule sets: the word that tells it. `marks` are those around it in its sentence,
 * nearest first. undefined for what was paid, planned or measured.
 */
export function legalReason(
  { text, figure, after, kind, breaks }: Told,
  marks: readonly ModalityMark[],
): string | undefined {
  const word = (m: ModalityMark): string => text.slice(m.span.start, m.span.end);
  const before = (length: number): string => text.slice(Math.max(0, figure.start - length), figure.start);
  const near = before(48);
  if (kind === 'policy' && isFixed(near)) return '标准';
  const worded = standsBehindLetter(text, figure.start);
  if (worded && (en.RATE_IS.test(near) || (en.RATE_UNIT.test(after) && en.RATE_OF.test(near)))) return 'rate';
  const own = breaks.clause(figure.start);
  const clause = marks.filter((m) => breaks.clause(m.span.start) === own);
  const note = kind === 'note';
  if (note && clause.some((m) => !m.weak && m.kind === 'actual')) return undefined;
  // "Subsidies of ₹4,770 crore | had been paid": no rule sets what was given.
  if (en.BEHIND_ACTUAL.test(after)) return undefined;
  const inCase = perCase(near, after);
  if (inCase) return inCase;
  const legal = clause.find((m) => m.kind === 'parameter');
  const limited = clause.some((m) =>
    note ? m.kind === 'limit' && !SOFT_LIMIT.test(word(m)) : m.kind === 'limit' || (m.weak && m.kind === 'target'),
  );
  const twice = clause.filter((m) => m.kind === 'parameter').length > 1;
  if (legal && (limited || (twice && !note))) return word(legal);
  const sentence = marks.find((m) => m.kind === 'parameter');
  const planned = clause.some((m) => !m.weak && m.kind === 'target');
  if (sentence && !note && !planned && clause.some((m) => m.kind === 'limit' && GRANTING.test(word(m))))
    return word(sentence);
  if (sentence && /标准为?[^，。]{0,8}$/.test(before(14))) return word(sentence);
  if (zh.PROPORTION_BEHIND.test(after) && zh.BY_PROPORTION.test(before(16))) return '按…的比例';
  if (
    !planned &&
    worded &&
    CAPPED.test(near) &&
    CHARGED.test(text.slice(Math.max(figure.start - 160, breaks.sentenceStart(figure.start)), figure.start))
  )
    return 'cap';
  return undefined;
}
