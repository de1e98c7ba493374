import type { Span } from '../../base/span.ts';
import type { Steps } from '../../base/steps.ts';
import type { Found, Role } from '../../model/claim.ts';
import { endYear, type Period } from '../../model/period.ts';
import type { Prose } from '../../syntax/prose.ts';
import { type Directed, directFigures, recognizeChange } from '../change/index.ts';
import { type ModalityMark, type RoleReading, recognizeModality, rolesOf } from '../modality/index.ts';
import {
  carryByRole,
  type Governed,
  governPeriods,
  isPresent,
  type ResolvedPeriod,
  settlePeriod,
  spokenTime,
  topicTime,
} from '../period/index.ts';
import { type BlockContext, isRules } from './context.ts';
import { pairPeriods, type Row } from './parallel.ts';

/** Role, period and direction of one figure. */
export interface Resolved {
  readonly role: Role;
  /** Its span counts in the source. */
  readonly period: Found<Period> | null;
  /** Its spans count in the prose. */
  readonly directed: Directed | null;
  readonly trace: string;
}

/** What is known of a run of prose before its figures are resolved. */
export interface Unresolved {
  readonly prose: Prose;
  /** Spans of the figures, sorted. */
  readonly figures: readonly Span[];
  readonly periods: readonly ResolvedPeriod[];
  readonly rows: readonly Row[];
  readonly context: BlockContext;
  /** What stands over them, table heads before list lead-in and caption. */
  readonly heads: readonly string[];
}

/**
 * Resolves the figures of runs of prose: when, whether reported or planned, up or down. Stage by stage, as the claims
 * are read.
 */
export function* resolvingFigures(runs: readonly Unresolved[]): Steps<Resolved[][]> {
  const directed = runs.map(({ prose: { text }, figures }) => directFigures(text, recognizeChange(text), figures));
  const governed = runs.map(governedOf);
  yield;
  const marks = runs.map(({ prose }) => recognizeModality(prose.text));
  const roles = runs.map((run, i) => rolesIn(run, marks[i] as Marks, governed[i] as Governors));
  return runs.map((run, i) => resolvedOf(run, directed[i] ?? [], governed[i] as Governors, roles[i] ?? []));
}

type Marks = readonly ModalityMark[];
/** The time of each figure, as far as one is told. */
type Governors = readonly (Governed | null)[];

function resolvedOf(
  { prose, figures, context }: Unresolved,
  directed: readonly (Directed | null)[],
  governed: Governors,
  roles: readonly RoleReading[],
): Resolved[] {
  const carried = carryByRole(governed, roles, context.document);
  return figures.map((figure, i) => {
    const { role, trace } = roles[i] ?? { role: 'actual', trace: 'role.default' };
    const period = settled(carried[i] ?? null, role, context, prose, figure);
    return { role, period, directed: directed[i] ?? null, trace };
  });
}

function governedOf({ prose: { text }, figures, periods, rows, context }: Unresolved): (Governed | null)[] {
  const governed = governPeriods(text, periods, figures, context.period, {
    spoken: spokenTime(context.document),
    topic: topicTime(context.document),
    today: context.document.issue?.period,
  });
  for (const { figure, period } of pairPeriods(text, rows, periods)) {
    if (period.period)
      governed[figure] = { value: period.period, evidence: 'clause', span: period.span, mention: period };
  }
  return governed;
}

function rolesIn(
  { prose, figures, context, heads }: Unresolved,
  marks: Marks,
  governed: Governors,
): readonly RoleReading[] {
  const { kind, document, title } = context;
  const headings = context.headings.filter((h) => h !== title);
  return rolesOf(prose.text, marks, figures, governed, {
    kind,
    rules: kind === 'policy' && isRules(title),
    heads,
    headings,
    document,
  });
}

function settled(
  own: Governed | null,
  role: Role,
  context: BlockContext,
  prose: Prose,
  figure: Span,
): Found<Period> | null {
  const found = settlePeriod(own, role, context.document, context.kind, () => isPresent(prose.text, figure));
  if (!found) return null;
  const yearly = role === 'target' ? wholePlan(found.value, context, prose.text, figure) : undefined;
  const { value, evidence } = yearly ? { ...found, value: yearly } : found;
  if (!found.span) return { value, evidence };
  // A governing mention's span is the prose's; an inherited one is the source's already.
  return {
    value,
    evidence,
    span: own?.mention && found.span === own.span ? prose.spanToSource(found.span) : found.span,
  };
}

/** Before a rate that is the mean of several years; 年均单产提高到 is a level of the last. */
const YEARLY =
  /年均(?!(?:单产|亩产|浓度|气温|温度|降[水雨雪]|湿度|水温|水位|余额|存栏|库存|利用小时|负荷|人口)[^，。；\d]{0,10}$)(?![^，。；\d增]{0,8}(?:提高|提升|上升|下降|降低?|减少?|升|控制|稳定|保持)[到至在][^，。；\d]{0,3}$)[^，。；\d]{0,12}$/;

/** 到2027年，…年均增长20%: in a plan up to that year the rate is of the plan's years. */
function wholePlan(value: Period, { document }: BlockContext, text: string, figure: Span): Period | undefined {
  const plan = document.plan?.period;
  const long = value.by || value.to - value.from > 12;
  if (!plan || plan.by || !long || endYear(plan) !== endYear(value)) return undefined;
  return YEARLY.test(text.slice(Math.max(0, figure.start - 16), figure.start)) ? plan : undefined;
}
