import { text } from '../../base/text.ts';
import type { Claim, Evidence } from '../../model/claim.ts';
import type { Observation } from '../../model/dataset.ts';
import type { Finding } from '../../model/finding.ts';
import { type Period, periodText, samePeriod } from '../../model/period.ts';
import { amountWords } from '../amount-words.ts';
import { significantDigits, trailingStep } from '../compare/amount.ts';
import { canonicalSide, citedSide, compare } from '../compare/compare.ts';
import { CLEAR, type Examined, isReversed, type Weighed } from '../examine.ts';
import { rewrite } from '../fix/number.ts';
import { periodEdit } from '../fix/wording.ts';
import type { Basis } from '../match/basis.ts';
import { isBase, namesPeriod, namesYearBefore, withoutBases } from '../match/mentions.ts';
import { periodFit, sameGrain } from '../match/rows.ts';
import { citedText, joinText, sayCanonical, sayIndicator, sayPeriod } from '../speak.ts';
import {
  type Bench,
  conflictOf,
  type FigureRule,
  finding,
  fix,
  isHeldByAnother,
  isOfAnotherDataset,
  othersOfBlock,
  replaceWith,
} from './rule.ts';

/** Years apart at most between a figure and the period it is mistaken for. */
const REACH = 12 * 10;
/** Digits that make a number its own witness. */
const DISTINCT = 3;
/** Figures that must bear out one whose period only the title gives. */
const FAR_WITNESSES = 3;
/** Other figures under the same wrong period that must bear out one with fewer digits. */
const WITNESSES = 1;

/**
 * `figure.period`: the figure is that of another period. Either the row for the stated period says otherwise (24.3 under
 * 2024, where 2024 is 23.2 and 2022 is 24.3), or there is no such row and the number is another year's to the digit.
 * Quiet when the text names that other period too, unless a figure beside it already has that row.
 */
export const period: FigureRule = {
  code: 'figure.period',
  judge(figure, bench) {
    const conflict = conflictOf(figure);
    const kind = conflict?.chosen.outcome?.kind;
    if (conflict && (kind === 'value' || (kind === 'bound' && conflict.row.bound === 'range'))) {
      const other = otherRow(figure, conflict.chosen, bench);
      return other && report(figure, conflict.chosen, conflict.row, other, bench);
    }
    return figure.standing === 'no-row' && figure.chosen ? withoutRow(figure, figure.chosen, bench) : undefined;
  },
};

/** True when the figure is another period's and the text, not so plain about its own, names that period too. */
export function mayMeanOther(figure: Examined, bench: Bench): boolean {
  const conflict = conflictOf(figure);
  const evidence = figure.claim.period?.evidence;
  if (conflict?.chosen.outcome?.kind !== 'value') return false;
  if (isNeighbours(figure, bench)) return conflict.chosen.choice.others.some((row) => agreesWith(figure, row));
  if (evidence === 'clause') {
    const nearer = nearerWords(figure, bench);
    return conflict.chosen.choice.others.some((row) => agreesWith(figure, row) && namesPeriod(nearer, row.period));
  }
  if (evidence === 'table') return false;
  const far = !NEAR.has(evidence ?? 'document');
  const main = far ? mainPeriod(bench.examined) : undefined;
  const own = figure.claim.period?.value;
  // A period that only the title gives, and that is not what most figures of the text are of, proves nothing.
  const said = !UNPROVEN.has(evidence ?? 'document') && !isNow(figure.claim, bench.context.document.text);
  const proves = said || (main && own && samePeriod(main, own));
  return conflict.chosen.choice.others.some(
    (row) =>
      row.period &&
      agreesWith(figure, row) &&
      (!proves ||
        (!said && !isReported(figure, bench) && (row.role === 'target') !== (figure.claim.role === 'target')) ||
        (main && samePeriod(main, row.period)) ||
        isNamed(figure, row, row.period, bench)),
  );
}

/** 为85%，比上年提高1个百分点: set against the year before, a figure has been measured and is no goal. */
const AGAINST_LAST = /^[，,]?[^，。；\d]{0,2}[比较](?:上年|去年|上一年)(?:同期)?[^，。；\d]{0,6}[\d持]/;

const isReported = ({ claim }: Examined, { context }: Bench): boolean =>
  claim.role === 'actual' && AGAINST_LAST.test(context.document.text.slice(claim.span.end, claim.span.end + 24));

const agreesWith = ({ claim }: Examined, row: Observation): row is Observation & { readonly period: Period } =>
  row.period !== null && compare(claim.quantity, row).kind === 'agrees';

/** Between a figure and the period that follows it: `14.1% in 2023-24`, `11.1 million tonnes the year before`. */
const BEHIND = /^[^,，;；.。\n\d]{0,24}$/;

/** True when the period stands right behind another figure, and before this one: it may be that one's alone. */
function isNeighbours({ claim, index }: Examined, { examined, context }: Bench): boolean {
  const at = claim.period?.span;
  if (!at || at.start >= claim.span.start) return false;
  const before = examined[index - 1]?.claim;
  if (!before || before.block !== claim.block || before.span.end > at.start) return false;
  return BEHIND.test(context.document.text.slice(before.span.end, at.start));
}

/** What stands between the words that give the period and the figure: a period named there is nearer. */
function nearerWords({ claim }: Examined, { context }: Bench): string {
  const at = claim.period?.span;
  const between = at && at.end < claim.span.start ? context.document.text.slice(at.end, claim.span.start) : '';
  return between.includes('\n') ? '' : between;
}

/** The period that most agreeing figures of the document have. */
export function mainPeriod(examined: readonly Examined[]): Period | undefined {
  const counts = new Map<string, { period: Period; n: number }>();
  for (const { claim, standing } of examined) {
    if (!claim.period || standing !== 'agrees') continue;
    const key = periodText(claim.period.value);
    const known = counts.get(key);
    counts.set(key, { period: claim.period.value, n: (known?.n ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.n - a.n)[0]?.period;
}

/** The row of another period that the figure agrees with, if just reading the text otherwise does not explain it. */
function otherRow(figure: Examined, chosen: Weighed, bench: Bench): Observation | undefined {
  const { claim } = figure;
  const rows = chosen.choice.others.filter(
    (row) =>
      agreesWith(figure, row) &&
      isAsFine(claim, row) &&
      (claim.role === 'target' || row.role !== 'target' || mayBeRole(figure, row, bench)) &&
      !isReversed(claim, row, chosen.candidate, bench.context) &&
      !isNamed(figure, row, row.period, bench),
  );
  return rows.sort((a, b) => likeness(claim, b) - likeness(claim, a))[0];
}

/** Of several rows that agree: of the claim's role, with the same bound, to the digit, and near in time. */
function likeness(claim: Claim, row: Observation): number {
  const own = claim.period?.value;
  const months = own && row.period ? Math.abs(own.from - row.period.from) : 0;
  const side = citedSide(claim.quantity, row.unit);
  const exact = side?.low.value.eq(canonicalSide(row).low.value);
  const sameRole = (claim.role === 'target') === (row.role === 'target');
  return (
    (sameRole ? 8 : 0) + (row.bound === claim.quantity.bound ? 4 : 0) + (exact ? 2 : 0) - Math.min(months, 600) / 600
  );
}

/** True when the text may mean that row's period after all: it names it, and no other figure there has that row. */
function isNamed(figure: Examined, row: Observation, p: Period, bench: Bench): boolean {
  const { claim } = figure;
  const source = bench.context.document.text;
  const near = [ownPart(claim, source), ...claim.context.heads].join('\n');
  const own = claim.period?.value;
  const before = own && p.to === own.from && namesYearBefore(claim.context.clause);
  if (!before && !namesPeriod(isBaseOf(claim, source) ? near : withoutBases(near), p)) return false;
  return !isHeldByAnother(figure, row, bench);
}

/** The sentence, or its part between two semicolons where that part has the figure's period too. */
function ownPart({ context, period: found, span }: Claim, source: string): string {
  const at = found?.span;
  const between = at && at.end <= span.start ? source.slice(at.end, span.start) : ';';
  if (!at || /[;；。\n]/.test(between)) return context.sentence;
  const before = /[^;；。\n]*$/.exec(source.slice(Math.max(0, at.start - PART), at.start))?.[0] ?? '';
  const behind = /^[^;；。\n]*/.exec(source.slice(span.end, span.end + PART))?.[0] ?? '';
  return before + source.slice(at.start, span.end) + behind;
}
/** So long is a part of a sentence at most. */
const PART = 120;

/** What is said to be the same in two periods may well be. */
const SAME = /持平|相当|相同|一致|不变|\b(?:unchanged|the same|equal(?:s|led)?|level with|flat|in line with)\b/i;

const isBaseOf = ({ span }: Claim, source: string): boolean =>
  isBase(source.slice(Math.max(0, span.start - 40), span.start));

/** The time of the goal beside it is not that of a fact: `made up 47.3% and are to supply at least 65% by 2030`. */
const isGoals = ({ role, period: own }: Claim, { choice }: Weighed): boolean =>
  role !== 'target' &&
  own?.evidence !== 'clause' &&
  choice.others.some((row) => row.role === 'target' && row.period?.to === own?.value.to);

/** Another year's number where the stated period has no row at all. */
function withoutRow(figure: Examined, chosen: Weighed, bench: Bench): Finding | undefined {
  const { claim } = figure;
  if (SAME.test(claim.context.sentence) || isGoals(claim, chosen)) return undefined;
  if (!speaksOfPeriod(figure, bench.context.document.text) || chosen.candidate.score < CLEAR) return undefined;
  const row = shiftedRow(figure, chosen, bench);
  // Goals of 5% for two years side by side are just that.
  if (!row || isHeldByAnother(figure, row, bench)) return undefined;
  const far = !NEAR.has(claim.period?.evidence ?? 'document');
  if (far && claim.period && row.period && !sameGrain(claim.period.value, row.period)) return undefined;
  // So may round numbers of other paragraphs be.
  if (!bench.context.isFree(row, claim) && bareDigits(claim) < DISTINCT) return undefined;
  if (isOfAnotherDataset(bench) && claim.boundTo === undefined) return undefined;
  const shift = (row.period?.from ?? 0) - (claim.period?.value.from ?? 0);
  const needed = isDistinctive(figure, chosen) || significantDigits(claim.quantity) >= DISTINCT ? 0 : WITNESSES;
  // A period carried over from another sentence or the title must be borne out by a figure beside it.
  const soft = NEAR.has(claim.period?.evidence ?? 'document')
    ? 0
    : claim.period?.evidence === 'title'
      ? FAR_WITNESSES
      : 1;
  const witnesses = bench.examined.filter((e) => e.index !== figure.index && isWitness(e, figure, shift, bench)).length;
  if (witnesses < Math.max(needed, soft) || contradicted(figure, bench)) return undefined;
  return report(figure, chosen, undefined, row, bench);
}

const bareDigits = ({ quantity: { value, step } }: Claim): number =>
  significantDigits({ value, step: trailingStep({ value, step }) });

const NEAR: ReadonlySet<Evidence> = new Set([
  'annotation',
  'clause',
  'sentence',
  'list',
  'table',
  'caption',
  'heading',
]);
const UNPROVEN: ReadonlySet<Evidence> = new Set(['title', 'document']);
/** A match of the words that leaves nothing to doubt. */
const SURE = 0.85;

const LEVELS: ReadonlySet<Basis> = new Set(['level', 'stock']);

/** Goals and amounts are seldom the same in two years; rates often are. */
function isDistinctive({ claim }: Examined, { candidate }: Weighed): boolean {
  if (candidate.score < SURE) return false;
  if (claim.role === 'target') return true;
  return LEVELS.has(candidate.entry.basis) && significantDigits(claim.quantity) >= 2;
}

/** The stated period stands in the text near the figure; one taken from the document's date proves nothing. */
const speaksOfPeriod = ({ claim }: Examined, source: string): boolean =>
  claim.period !== null && claim.period.evidence !== 'document' && !isNow(claim, source);

/** 目前, 全年, `now`, `this year`: the latest figures there are, whatever the date of the text. */
const NOW =
  /^(?:now|currently|at present|today|so far|to date|this year|the (?:full |whole )?year|目前|当前|现在|现有|如今|截至目前|至今|全年|今年|本年|当年|年内)$/i;

/** 2025年，力争|全年: the year it is of stands before it. */
const OF_YEAR = /(?:19|20)\d{2}年[，,]?[^，。；,;.\d\n]{0,6}$/;

const isNow = ({ period: found }: Claim, source: string): boolean =>
  found?.span !== undefined &&
  NOW.test(source.slice(found.span.start, found.span.end).trim()) &&
  !OF_YEAR.test(source.slice(Math.max(0, found.span.start - 16), found.span.start));

/** A figure of the same stated period in the same block, equally shifted. */
function isWitness(e: Examined, figure: Examined, shift: number, bench: Bench): boolean {
  const [a, b] = [e.claim.period?.value, figure.claim.period?.value];
  if (e.claim.block !== figure.claim.block || !a || !b || a.from !== b.from || a.to !== b.to) return false;
  if (e.standing !== 'no-row' || !e.chosen) return false;
  const row = shiftedRow(e, e.chosen, bench);
  return row?.period?.from === a.from + shift;
}

/** A figure beside it that agrees with a row of the stated period: then the period is no slip. */
function contradicted(figure: Examined, { examined }: Bench): boolean {
  const at = figure.claim.period?.span;
  if (!at) return false;
  return examined.some(
    (e) =>
      e.standing === 'agrees' &&
      e.claim.period?.span?.start === at.start &&
      e.chosen?.choice.fit === 'same' &&
      significantDigits(e.claim.quantity) >= DISTINCT,
  );
}

function shiftedRow(figure: Examined, chosen: Weighed, bench: Bench): Observation | undefined {
  const { claim } = figure;
  const own = claim.period?.value;
  if (!own) return undefined;
  const rows = chosen.choice.others.filter(
    (row) =>
      row.period !== null &&
      mayBeRole(figure, row, bench) &&
      row.period.by === own.by &&
      sameGrain(row.period, own) &&
      (row.period.from - own.from) % 12 === 0 &&
      Math.abs(row.period.from - own.from) <= REACH &&
      periodFit(own, row.period, row.role === 'target') === 'other' &&
      compare(claim.quantity, row).kind === 'agrees' &&
      row.bound !== 'range' &&
      isAsFine(claim, row) &&
      !isReversed(claim, row, chosen.candidate, bench.context) &&
      !isNamed(figure, row, row.period, bench),
  );
  // The same number in several years says nothing about which of them is meant.
  return rows.length === 1 ? rows[0] : undefined;
}

/** A goal is no figure reported, unless the paragraph sets other goals: 三年改建1.2万公里，其中2024年4500公里. */
function mayBeRole(figure: Examined, row: Observation, bench: Bench): boolean {
  const isGoal = row.role === 'target';
  if (isGoal === (figure.claim.role === 'target')) return true;
  return isGoal && othersOfBlock(figure, bench).some((e) => e.claim.role === 'target' && e.chosen?.choice.row !== row);
}

/** More digits than the row has cannot come from it: 14.9 is no slip for another year's 15. */
const isAsFine = (claim: Claim, row: Observation): boolean => {
  const side = citedSide(claim.quantity, row.unit);
  return !side || side.low.value.eq(canonicalSide(row).low.value) || side.low.step.gte(row.step);
};

/** True when no other figure would be wrong if the words that give this one's period were changed. */
function movesAlone(figure: Examined, to: Period, { examined }: Bench): boolean {
  const at = figure.claim.period?.span;
  if (!at) return false;
  return examined.every((e) => {
    if (e.index === figure.index || e.claim.period?.span?.start !== at.start) return true;
    if (e.standing === 'agrees') return false;
    if (!e.chosen) return true;
    return e.chosen.choice.others.some((row) => row.period && samePeriod(row.period, to) && agreesWith(e, row));
  });
}

function report(
  figure: Examined,
  chosen: Weighed,
  row: Observation | undefined,
  other: Observation,
  bench: Bench,
): Finding {
  const { context } = bench;
  const { claim, index } = figure;
  const source = context.document.text;
  const rewritten = row && rewrite(claim, row, source);
  const yearEdit =
    other.period && movesAlone(figure, other.period, bench) ? periodEdit(claim, other.period, source) : undefined;
  const stated = sayPeriod(claim.period?.value ?? null);
  const meant = sayPeriod(other.period);
  const name = sayIndicator(chosen.candidate.entry);
  const head = text(
    `“${citedText(claim)}”是${meant.zh}的数，不是${stated.zh || '所说时间'}的`,
    `"${citedText(claim)}" is the figure for ${meant.en}, not for ${stated.en || 'the period stated'}`,
  );
  const tail = row
    ? joinText(
        text('：', ': '),
        sayCanonical(chosen.candidate.entry, row, rewritten?.figure ?? amountWords(row.value, row.unit.code)),
      )
    : text(`：数据集中${name.zh}没有${stated.zh}的数`, `: the dataset has none for ${name.en} in ${stated.en}`);
  const yearFix = yearEdit && fix(text(`时间改为${meant.zh}`, `Change the period to ${meant.en}`), yearEdit);
  return finding(claim, index, {
    code: 'figure.period',
    severity: row ? 'error' : 'warning',
    cause: 'period',
    message: joinText(head, tail, text('。', '.')),
    canonical: row ?? other,
    fixes: [rewritten && fix(replaceWith(rewritten.figure), rewritten.edit), yearFix],
  });
}
