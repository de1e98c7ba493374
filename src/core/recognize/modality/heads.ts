/** The role that table heads and headings give. */

import { remembered } from '../../base/remember.ts';
import type { Role } from '../../model/claim.ts';
import { recognizePeriods } from '../period/recognize.ts';
import * as en from './en.ts';
import type { ModalityMark } from './mark.ts';
import { recognizeModality } from './recognize.ts';
import * as zh from './zh.ts';

/** What a word or a head says of the figures under it, where it says anything. */
export type Lean = 'target' | 'actual';

const PLAN_HEAD = /^\s*(?:(?:19|20)\d\d ?年?度? ?)?(?:plan(?:ned)?\b|budget\b|计划|规划|预算)(?!执行|完成)/i;

/** The role a mark gives: an outlook is a target only in a policy document. */
export function leanOf(m: ModalityMark, kind: 'policy' | 'note'): Lean | undefined {
  if (m.kind === 'target' || m.kind === 'actual') return m.kind;
  if (m.kind === 'outlook') return kind === 'policy' ? 'target' : undefined;
  return undefined;
}

/** 2025年目标, Baseline, "The capacity ranges will be:". undefined: it does not tell. */
export const headRole = (head: string, kind: 'policy' | 'note'): Role | undefined =>
  HEAD_ROLES[kind](head) ?? undefined;

/** Heads are asked again for every figure under them; null is kept where a head does not tell. */
const HEAD_ROLES = {
  policy: remembered((head) => readHead(head, 'policy') ?? null, 1000),
  note: remembered((head) => readHead(head, 'note') ?? null, 1000),
};

function readHead(head: string, kind: 'policy' | 'note'): Role | undefined {
  if (PLAN_HEAD.test(head) || recognizePeriods(head).some((m) => m.by)) return 'target';
  if (zh.BASE_HEAD.test(head)) return 'actual';
  if (zh.BUDGET_HEAD.test(head)) return 'target';
  // Indian budgets: Actuals, Revised Estimates, Budget Estimates.
  if (/\bRE\b|\brevised estimates?\b/.test(head)) return 'other';
  if (/\bBE\b|\bbudget estimates?\b/i.test(head)) return 'target';
  if (/^(?:19|20)\d\d ?\(?(?:f|proj\.?|forecast)\)?$/i.test(head.trim())) return 'other';
  if (/\bactuals\b|\bsince (?:19|20)\d\d\b/i.test(head) || en.ACTUAL_HEAD.test(head.trim())) return 'actual';
  const marks = recognizeModality(head).filter((m) => !m.weak);
  const last = marks.findLast((m) => leanOf(m, kind) || m.kind === 'forecast');
  if (!last) return undefined;
  return last.kind === 'forecast' ? 'other' : leanOf(last, kind);
}

/** The column's head and the row's come before caption and lead-in. */
const OWN_HEADS = 2;

/**
 * True of the `i`th head of a cell where it does not tell the cell's role: a paragraph of several sentences, a caption of
 * goals over a column of a year gone by (`passed`), which holds their start, a sentence that says how things could be.
 */
export function isIdle(role: Role, head: string, i: number, passed: boolean): boolean {
  if (head.length > 120 && /[.。] ?\S/.test(head)) return true;
  if (i < OWN_HEADS) return false;
  return role === 'target' ? passed : role === 'other' && /\.$/.test(head.trim()) && !en.FORESEEN.test(head);
}

/** What each case gets or pays: `Subsidy`, `Grant per kW`, `Fine (€)`, `Income limit`. Sums in millions are totals. */
const RATE_HEAD =
  /^(?:(?:maximum|minimum|yearly|monthly|annual|one-off|amount of|rate of|level of|basic|full) )*(?:subsidy|grant|rebate|voucher|assistance|allowance|bounty|incentive|bonus|fee|fine|penalty|charge|toll|levy|duty|tax|deposit|premium|stipend|limit|limit value|threshold|ceiling|cap|income limit|(?:yearly|annual|household) income|(?:tax|duty|aid|support|subsidy|tariff) rate)(?: (?:per|for each|for every|a|rate|amount|level)(?: [a-z]+)?)?(?: ?\((?!.*(?:million|billion|crore|\b(?:m|bn)\b|\d)).{1,16}\))?$/i;

/** True of a column's head over amounts that a rule sets for each case. */
export const isRateHead = (head: string): boolean => RATE_HEAD.test(head.trim());

/** True of a table head that says by itself whether its column is planned or reported: Goal 2030, 规划目标. */
export const tellsRole = (head: string): boolean => headRole(head, 'note') !== undefined;

/** The role a section's heading gives what stands under it: 主要目标, Where we stand. null: it does not tell. */
export const headingRole = remembered((heading): Role | null => {
  if (zh.FORECAST_HEADING.test(heading) || en.FORECAST_HEADING.test(heading)) return 'other';
  if (zh.TARGET_HEADING.test(heading) || en.TARGET_HEADING.test(heading)) return 'target';
  return zh.ACTUAL_HEADING.test(heading) || en.ACTUAL_HEADING.test(heading) ? 'actual' : null;
}, 1000);

/** Headings in a text of rules under which nothing is laid down. */
export const NO_RULES =
  /目标|targets?\b|goals?\b|\brecitals?\b|\bwhereas\b|\bpreamble\b|\bbackground\b|\bexplanatory\b/i;
