/** The role of each figure: target, actual, baseline or none of these. */

import type { Span } from '../../base/span.ts';
import { type Breaks, breaksOf } from '../period/breaks.ts';
import { isFarAhead } from '../period/document.ts';
import type { Governed } from '../period/govern.ts';
import { isAttribute } from './attribute.ts';
import { isAgainstGoal, isBase, isChangeStart, isDone, isGoal, standsBehindLetter } from './before.ts';
import { type Around, around, exempt, isDenied, isRuled } from './condition.ts';
import * as en from './en.ts';
import { Forecasts } from './forecast.en.ts';
import { headingRole, headRole, isIdle, isRateHead, type Lean, leanOf, NO_RULES } from './heads.ts';
import { isFixed, legalReason, ratePointedTo } from './legal.ts';
import { type ModalityMark, outsideOf } from './mark.ts';
import { withParts } from './of-which.ts';
import type { RoleContext, RoleReading } from './reading.ts';
import { isAsking, isBudget, isOrder, isPlanBudget, isPresentBehind, reportsEn, standsNow } from './tells.en.ts';
import { isFact, reports } from './tells.zh.ts';
import { isDated, NEAR, OWN_TIME, timeOf } from './time.ts';
import * as zh from './zh.ts';

const RUN_IN = /^[^。.：:，,；;\d]{2,16}[。.：:]/;

class RoleReader {
  private readonly breaks: Breaks;
  /** A heading run into its paragraph: 一、工作目标。. */
  private readonly runIn: readonly string[];
  private readonly forecasts: Forecasts;
  constructor(
    private readonly text: string,
    private readonly marks: readonly ModalityMark[],
    private readonly figures: readonly Span[],
    private readonly periods: readonly (Governed | null)[],
    private readonly context: RoleContext,
  ) {
    this.breaks = breaksOf(text);
    this.runIn = RUN_IN.exec(text)?.slice(0, 1) ?? [];
    const announced = [...this.runIn, ...context.headings].some((h) => en.FORECAST_HEADING.test(h));
    this.forecasts = new Forecasts(text, this.breaks, marks, announced);
  }

  all(): RoleReading[] {
    let next = 0;
    return this.figures.map((figure, i) => {
      while (next < this.marks.length && (this.marks[next] as ModalityMark).span.end <= figure.start) next++;
      return this.role(figure, i, next);
    });
  }

  private role(figure: Span, index: number, next: number): RoleReading {
    const before = this.before(figure, next);
    const after = this.after(figure, index);
    const behind = this.behindMarks(figure, next, after.length);
    const period = this.periods[index] ?? null;
    const ahead = timeOf(period?.value, this.context.document) === 'future';
    const at = around(this.text, figure, after, this.breaks, ahead);
    const reason = exempt(at);
    const marks = behind.length ? [...behind, ...before] : before;
    return (
      (reason ? { role: 'other', trace: `role.${reason} → other` } : undefined) ??
      this.outside(figure, index, before, marks, after, period) ??
      this.ruled(at, marks, period) ??
      this.start(figure, period) ??
      this.behind(at, before) ??
      this.nearest(figure, before, period) ??
      this.ordered(figure, before) ??
      this.advice(period) ??
      this.reported(figure, marks, period) ??
      this.surroundings(period) ??
      (period && NEAR.has(period.evidence) && !this.isPassedOn(period) ? this.byTime(period) : undefined) ??
      this.byWeak(at, before, period) ??
      (this.isPassedOn(period) ? undefined : this.byTime(period)) ??
      this.byDocument(figure, period)
    );
  }

  /** In a note the deadline of an earlier sentence makes no target of what is told next. */
  private isPassedOn(period: Governed | null): boolean {
    return this.context.kind === 'note' && period?.evidence === 'block' && period.value.by;
  }

  /** Marks in the words right behind the figure. */
  private behindMarks(figure: Span, next: number, length: number): ModalityMark[] {
    const out: ModalityMark[] = [];
    for (let i = next; i < this.marks.length; i++) {
      const m = this.marks[i] as ModalityMark;
      if (m.span.start >= figure.end + length) break;
      if (m.span.start >= figure.end) out.push(m);
    }
    return out;
  }

  /** What a change starts from has been measured: 由2020年的14.8%提高到…, "from 117 GWh in 2023 to". */
  private start(figure: Span, period: Governed | null): RoleReading | undefined {
    if (period?.value.by || !this.isStart(figure)) return undefined;
    return timeOf(period?.value, this.context.document) === 'future' && period?.evidence === 'clause'
      ? undefined
      : { role: 'actual', trace: 'role.start from → actual' };
  }

  /** Under a note's 几点建议 what has not been reported and is nobody's goal is only proposed. */
  private advice(period: Governed | null): RoleReading | undefined {
    const { kind, headings, document } = this.context;
    if (kind !== 'note' || timeOf(period?.value, document) === 'past') return undefined;
    const heading = headings.find((h) => zh.ADVICE_HEADING.test(h));
    return heading ? { role: 'other', trace: `role.heading ${heading.slice(0, 20)} → other` } : undefined;
  }

  /** In a plan for the year its title names, what lies in that year and was not over on the day of issue. */
  private isYearPlanned({ value }: Governed): boolean {
    const { title, issue } = this.context.document;
    const within = title !== null && value.from >= title.period.from && value.to <= title.period.to;
    return within && issue !== null && value.to > issue.period.to;
  }

  /** A policy document opens with what has been reached, and then sets targets; a note reports. */
  private byDocument(figure: Span, period: Governed | null): RoleReading {
    const { kind, headings, document } = this.context;
    const near = this.text.slice(Math.max(0, figure.start - 60), figure.start);
    if (document.plan && timeOf(document.plan.period, document) === 'future' && en.BUDGETS.test(near))
      return { role: 'target', trace: 'role.document budget → target' };
    if (kind === 'policy' && period && this.isYearPlanned(period))
      return { role: 'target', trace: 'role.document plan of the year → target' };
    const plain = period !== null && !period.value.by && NEAR.has(period.evidence);
    const opening = plain && ((headings.length === 0 && !zh.NUMBERED.test(this.text)) || period.evidence === 'table');
    return { role: kind === 'policy' && !opening ? 'target' : 'actual', trace: `role.document ${kind}` };
  }

  /** Marks before the figure in its sentence, nearest first; `next` is the first mark behind the figure. */
  private before(figure: Span, next: number): ModalityMark[] {
    const start = this.breaks.sentenceStart(figure.start);
    const out: ModalityMark[] = [];
    for (let i = next - 1; i >= 0 && out.length < 24; i--) {
      const m = this.marks[i] as ModalityMark;
      if (m.span.start < start) break;
      out.push(m);
    }
    return out;
  }

  /** The words behind the figure up to the next figure or the clause's end, 40 units at most. */
  private after(figure: Span, index: number): string {
    const limit = Math.min(this.figures[index + 1]?.start ?? this.text.length, figure.end + 40);
    return this.text.slice(figure.end, Math.min(limit, this.breaks.clauseEnd(figure.end)));
  }

  private sameClause = (m: ModalityMark, figure: Span): boolean =>
    this.breaks.clause(m.span.start) === this.breaks.clause(figure.start);

  /** Denied, superseded, forecast, legal amounts, differences: no figures of any dataset. */
  private outside(
    figure: Span,
    index: number,
    before: readonly ModalityMark[],
    marks: readonly ModalityMark[],
    after: string,
    period: Governed | null,
  ): RoleReading | undefined {
    const other = (m: ModalityMark): RoleReading => ({
      role: 'other',
      trace: `role.${m.kind} ${this.word(m)} → other`,
    });
    const denied = before.find((m) => m.kind === 'denied');
    if (denied && this.sameClause(denied, figure) && isDenied(this.text, denied, figure, this.figures[index - 1]))
      return other(denied);
    if (en.BEHIND_PLANNED.test(after)) return undefined;
    const superseded = before.find((m) => m.kind === 'superseded');
    if (superseded && this.holds(superseded, before, figure) && !isDone(this.text, superseded, figure)) {
      const hearsay = zh.HEARSAY.test(this.word(superseded));
      const revised = !hearsay && zh.REVISED.test(this.text.slice(superseded.span.end, figure.start));
      return revised ? { role: 'target', trace: 'role.revised → target' } : other(superseded);
    }
    if (isGoal(this.text, figure.start)) return undefined;
    const difference = before.find((m) => m.kind === 'difference' && this.sameClause(m, figure));
    if (difference || isAgainstGoal(this.text, figure.start))
      return { role: 'other', trace: 'role.difference → other' };
    const note = this.context.kind === 'note';
    const supposed = before.find(
      (m) =>
        m.kind === 'scenario' ||
        (m.kind === 'forecast' && (this.sameClause(m, figure) || !isBase(this.text, m))) ||
        (note && m.kind === 'outlook'),
    );
    // "It could fall to 70% from 75.8%": what a change starts from is known.
    if (supposed && this.holds(supposed, before, figure) && !this.isKnown(supposed, figure, after, period))
      return other(supposed);
    if (this.isForetold(figure, after, period)) return { role: 'other', trace: 'role.forecast → other' };
    const { kind, document } = this.context;
    const time = timeOf(period?.value, document);
    const fixed = (): boolean => isFixed(this.text.slice(Math.max(0, figure.start - 24), figure.start));
    const pointed = ratePointedTo(this.text, figure, before, this.breaks);
    if (pointed) return other(pointed);
    if (period?.evidence === 'clause' && isDated(period) && (time === 'past' || !fixed())) return undefined;
    // 到2027年，…浓度控制在35微克/立方米以内: with a time to reach it by, what is measured is a goal.
    const goal = period?.evidence === 'sentence' && isDated(period) && time === 'future';
    const each = (m: ModalityMark): boolean => figure.start - m.span.end < 3 && this.word(m).startsWith('每');
    const telling = goal ? marks.filter((m) => !zh.MEASURED.test(this.word(m)) && !each(m)) : marks;
    const legal = legalReason({ text: this.text, figure, after, kind, breaks: this.breaks }, telling);
    return legal ? { role: 'other', trace: `role.parameter ${legal} → other` } : undefined;
  }

  private isForetold(figure: Span, after: string, period: Governed | null): boolean {
    if (zh.BEHIND_FORECAST.test(after) || (en.BEHIND_FORECAST.test(after) && !en.BASE_FORECAST.test(after)))
      return true;
    const note = this.context.kind === 'note';
    if (note && en.isSaidToCome(this.text.slice(figure.end, figure.end + 90))) return true;
    const passed = period?.evidence === 'clause' && this.byTime(period)?.role === 'actual';
    return this.forecasts.holds(figure, note, passed || this.isStart(figure));
  }

  /** What a change starts from or is compared with, and what is told of in a clause of its own, is no forecast. */
  private isKnown(supposed: ModalityMark, figure: Span, after: string, period: Governed | null): boolean {
    if (supposed.kind === 'scenario' || zh.FORMER.test(this.text.slice(Math.max(0, figure.start - 16), figure.start)))
      return false;
    if (this.isStart(figure) || en.AND_MEANS.test(this.text.slice(supposed.span.end, figure.start))) return true;
    if (!this.sameClause(supposed, figure) && (en.BEHIND_ACTUAL.test(after) || isPresentBehind(after))) return true;
    const behind = period?.evidence === 'clause' && (period.span?.start ?? 0) > figure.start;
    const near = this.text.slice(Math.max(0, figure.start - 40), figure.start);
    return behind && en.THAN.test(near) && this.byTime(period)?.role === 'actual';
  }

  private isStart = (figure: Span): boolean => isChangeStart(this.text, figure.start);

  /** In rules an amount without a time of its own is a legal one, unless the clause tells of a work or its inspection. */
  private ruled(at: Around, marks: readonly ModalityMark[], period: Governed | null): RoleReading | undefined {
    const { rules, heads, headings } = this.context;
    if (!rules || (period && OWN_TIME.has(period.evidence))) return undefined;
    if (marks.some((m) => !m.weak && m.kind === 'actual' && this.sameClause(m, at.figure))) return undefined;
    if ([heads[0], headings[0]].some((h) => h && NO_RULES.test(h))) return undefined;
    if (isFact(at.sentence)) return { role: 'actual', trace: 'role.rules 现状 → actual' };
    return isRuled(at, period?.evidence === 'block') ? { role: 'other', trace: 'role.rules → other' } : undefined;
  }

  /** True when no plain statement stands between the mark and the figure. */
  private holds(mark: ModalityMark, before: readonly ModalityMark[], figure: Span): boolean {
    if (this.sameClause(mark, figure) || mark.kind === 'scenario') return true;
    if (mark.kind === 'superseded' && zh.SET_RIGHT.test(this.text.slice(mark.span.end, figure.start))) return false;
    for (const m of before) {
      if (m === mark) return true;
      // 预计全年将超过65亿件，增长14%: the word is a part of what is foretold.
      if (mark.kind === 'forecast' && zh.isForetold(this.word(m), this.word(mark), this.near(mark, m))) continue;
      // 出口增速可能回落至5%左右，全年在3%至4%之间
      if (
        mark.kind === 'forecast' &&
        zh.isTenseless(this.word(m), this.near(mark, m) || zh.isAhead(this.text, m.span.start))
      )
        continue;
      if (!m.weak && (m.kind === 'target' || m.kind === 'actual')) return false;
    }
    return true;
  }

  private near = (a: ModalityMark, b: ModalityMark): boolean =>
    this.breaks.clause(a.span.start) === this.breaks.clause(b.span.start);

  private behind(
    { figure, clause, after, ahead, sentence }: Around,
    before: readonly ModalityMark[],
  ): RoleReading | undefined {
    const planned = before.some((m) => !m.weak && m.kind === 'target' && this.sameClause(m, figure));
    const near = this.text.slice(Math.max(0, figure.start - 24), figure.start);
    const worded = standsBehindLetter(this.text, figure.start);
    if (zh.isThere(clause, this.text.slice(figure.start, figure.end)))
      return { role: 'actual', trace: 'role.clause 现有 → actual' };
    if (isGoal(this.text, figure.start)) return { role: 'target', trace: 'role.clause goal of → target' };
    if (
      en.BEHIND_PLANNED.test(after) ||
      en.TO_BE_SPENT.test(this.text.slice(figure.end, figure.end + 80)) ||
      (worded && (ahead || this.context.kind === 'policy' || isPlanBudget(sentence)) && isBudget(sentence))
    )
      return { role: 'target', trace: 'role.clause planned → target' };
    if (
      en.BEHIND_ACTUAL.test(after) ||
      (!planned && en.BEHIND_PAST.test(after)) ||
      (worded && en.NOW_BEFORE.test(near)) ||
      en.NOW_BEHIND.test(after)
    )
      return { role: 'actual', trace: 'role.clause has been → actual' };
    if (!planned && !ahead && isPresentBehind(after) && !isAsking(sentence))
      return { role: 'actual', trace: 'role.clause are → actual' };
    const m = zh.BEHIND.exec(after) ?? en.BEHIND.exec(after);
    return m ? { role: 'target', trace: `role.clause ${m[0].trim()} → target` } : undefined;
  }

  /** The nearest strong word or dated time before the figure in its sentence. */
  private nearest(figure: Span, before: readonly ModalityMark[], period: Governed | null): RoleReading | undefined {
    const strong = before.find(
      (m) => !m.weak && leanOf(m, this.context.kind) && !isAttribute(this.text, m, this.context),
    );
    const where = strong && this.sameClause(strong, figure) ? 'clause' : 'sentence';
    const byWord = strong && {
      role: leanOf(strong, this.context.kind) as Lean,
      trace: `role.${where} ${this.word(strong)} → ${leanOf(strong, this.context.kind)}`,
    };
    if (!period || (period.evidence !== 'clause' && period.evidence !== 'sentence')) return byWord;
    const timed = this.byTime(period);
    if (!timed) return byWord;
    if (!byWord || !strong) return timed;
    const at = period.span?.start ?? 0;
    // Nothing has been reported of a day to come: "homes built with timber … to 25% in 2032".
    if (
      timed.role === 'target' &&
      byWord.role === 'actual' &&
      period.evidence === 'clause' &&
      !en.FINITE_PAST.test(this.word(strong)) &&
      isFarAhead(period.value, this.context.document)
    )
      return timed;
    if (timed.role === 'target' && en.ALLOTTED.test(this.text.slice(Math.max(0, figure.start - 40), figure.start)))
      return timed;
    // Behind its figure a past time says that this one was measured: "will rise from 45 in 2020".
    if (at > figure.start && timed.role === 'actual') return timed;
    // 《方案》提出，2023—2025年…: the time is within what was put forward.
    if (zh.PUT_FORWARD.test(this.text.slice(strong.span.start, at))) return byWord;
    // 截至2024年底已… and "will … by 2030": the word beats the time in its own clause, a nearer time a word farther off.
    return where === 'clause' || at < strong.span.start ? byWord : timed;
  }

  /** In a plan, what a sentence orders is to come about, whatever time was spoken of before. */
  private ordered(figure: Span, before: readonly ModalityMark[]): RoleReading | undefined {
    if (this.context.kind !== 'policy' || before.some((m) => !m.weak && m.kind !== 'target')) return undefined;
    const sentence = this.text.slice(this.breaks.sentenceStart(figure.start), figure.start).slice(0, 48);
    return isOrder(sentence) ? { role: 'target', trace: 'role.clause order → target' } : undefined;
  }

  private byTime(period: Governed | null): RoleReading | undefined {
    if (period?.mention?.mention.since) return { role: 'actual', trace: 'role.period since → actual' };
    const time = timeOf(period?.value, this.context.document);
    if (time === 'future') return { role: 'target', trace: 'role.period ahead → target' };
    if (time === 'past') return { role: 'actual', trace: 'role.period past → actual' };
    return undefined;
  }

  /** In a plan, a sentence about the year of issue that asks for nothing and compares with the year before. */
  private reported(figure: Span, marks: readonly ModalityMark[], period: Governed | null): RoleReading | undefined {
    const { kind, headings, document } = this.context;
    if (kind !== 'policy' || !period || !OWN_TIME.has(period.evidence) || timeOf(period.value, document) === 'future')
      return undefined;
    if (this.isYearPlanned(period) || marks.some((m) => m.kind === 'target') || zh.GOAL_HEADING.test(headings[0] ?? ''))
      return undefined;
    const sentence = this.breaks.sentenceText(figure.start);
    return reports(sentence) || reportsEn(sentence) ? { role: 'actual', trace: 'role.reports → actual' } : undefined;
  }

  private surroundings(period: Governed | null): RoleReading | undefined {
    const dated = period !== null && OWN_TIME.has(period.evidence);
    if (!dated && isRateHead(this.context.heads[0] ?? '')) return { role: 'other', trace: 'role.head rate → other' };
    const passed = period?.evidence === 'table' && timeOf(period.value, this.context.document) === 'past';
    for (const [i, head] of [...this.runIn, ...this.context.heads].entries()) {
      const found = headRole(head, this.context.kind);
      if (found && !isIdle(found, head, i, passed))
        return { role: found, trace: `role.head ${head.slice(0, 20)} → ${found}` };
    }
    return undefined;
  }

  private byWeak(
    { figure, sentence }: Around,
    before: readonly ModalityMark[],
    period: Governed | null,
  ): RoleReading | undefined {
    for (const heading of this.context.headings) {
      const role = headingRole(heading);
      if (role) return { role, trace: `role.heading ${heading.slice(0, 20)} → ${role}` };
    }
    const near = this.text.slice(Math.max(0, figure.start - 50), figure.start);
    if (standsBehindLetter(this.text, figure.start) && (en.STANDS.test(near) || standsNow(sentence)))
      return { role: 'actual', trace: 'role.weak stands at → actual' };
    const weak = before.find((m) => m.weak && leanOf(m, this.context.kind) && this.sameClause(m, figure));
    const lean = weak ? leanOf(weak, this.context.kind) : undefined;
    // In a note 新增 and 达到 tell what was done.
    if (!weak || !lean || (lean === 'target' && this.context.kind === 'note')) return undefined;
    const { kind, document } = this.context;
    // 完成 and 超过 tell of a goal as well.
    if (kind === 'policy' && zh.EITHER.test(this.word(weak)) && timeOf(period?.value, document) !== 'past')
      return undefined;
    return { role: lean, trace: `role.weak ${this.word(weak)} → ${lean}` };
  }

  private word = (m: ModalityMark): string => this.text.slice(m.span.start, m.span.end);
}

/**
 * The role of every figure of a block's prose, with the rule that decided. What puts a figure outside any dataset comes
 * first (denied, superseded, forecast, legal amounts, differences), then the nearest word or dated time in the sentence,
 * table heads and lead-in, the period against the day of issue, headings, weak words, the kind of document. `figures`,
 * `marks` and `periods` (one a figure, from `governPeriods`) are in text order. A reported baseline is `actual`.
 */
export function rolesOf(
  text: string,
  marks: readonly ModalityMark[],
  figures: readonly Span[],
  periods: readonly (Governed | null)[],
  context: RoleContext,
): readonly RoleReading[] {
  return withParts(text, figures, new RoleReader(text, outsideOf(marks, figures), figures, periods, context).all());
}
