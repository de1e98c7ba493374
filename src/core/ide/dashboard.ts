import type { Workspace } from '../analysis/workspace.ts';
import { type Locale, type Text, text } from '../base/text.ts';
import type { Indicator, Observation } from '../model/dataset.ts';
import type { Cause, Finding, Verdict } from '../model/finding.ts';
import type { Location } from './place.ts';
import { type ProgressStatus, progressOf, said } from './progress.ts';
import { drawn, seriesOf } from './series.ts';
import { type PlaceIndex, type Placer, type TraceRow, titled, traceMatrix } from './trace.ts';
import { indicatorName, periodWords, quantityWords } from './words.ts';

/** Everything the dashboard shows. Places are told once, in `places`; rows hold their numbers. */
export interface Dashboard {
  readonly places: readonly Location[];
  readonly targets: readonly TargetProgress[];
  readonly conflicts: readonly ConflictRow[];
  readonly coverage: readonly CoverageRow[];
  readonly matrix: readonly TraceRow[];
}

export interface TargetProgress {
  readonly indicator: string;
  readonly label: string;
  readonly sector: string;
  readonly baseline: SeriesPoint | null;
  readonly latest: SeriesPoint | null;
  readonly target: SeriesPoint;
  readonly series: readonly SeriesPoint[];
  readonly progress: number | null;
  readonly status: ProgressStatus;
  readonly paceNeeded: string | null;
  readonly paceSoFar: string | null;
}

export interface SeriesPoint {
  readonly period: string;
  /** End of the period in years: 2024 is the start of 2024, 2024.5 its middle. null without a period. */
  readonly time: number | null;
  /** False for half-years, quarters and months, which are not drawn beside years. */
  readonly whole: boolean;
  /** In the target's unit, for drawing only. */
  readonly value: number;
  readonly words: string;
  readonly role: Observation['role'];
  readonly place: PlaceIndex;
}

export interface ConflictRow {
  readonly document: string;
  readonly code: string;
  readonly cause: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly place: PlaceIndex;
}

export interface CoverageRow {
  readonly document: string;
  readonly kind: 'policy' | 'note';
  readonly counts: Readonly<Record<Verdict['kind'], number>>;
  readonly place: PlaceIndex;
}

/** What the dashboard shows of a workspace, in words of one language. An empty workspace gives empty lists. */
export function dashboardOf(workspace: Workspace, locale: Locale): Dashboard {
  const places: Location[] = [];
  const place: Placer = (where) => places.push(where) - 1;
  const targets = targetsOf(workspace, locale, place);
  const conflicts = conflictsOf(workspace, locale, place);
  const coverage = documentCoverage(workspace, place);
  return { places, targets, conflicts, coverage, matrix: traceMatrix(workspace, locale, place) };
}

function targetsOf(workspace: Workspace, locale: Locale, place: Placer): TargetProgress[] {
  const { indicators, observations } = workspace.dataset();
  const found: TargetProgress[] = [];
  for (const [id, rows] of observations) {
    for (const target of rows) {
      if (target.role !== 'target') continue;
      found.push(targetOf(workspace, target, indicators.get(id), locale, place));
    }
  }
  return found;
}

function targetOf(
  workspace: Workspace,
  target: Observation,
  indicator: Indicator | undefined,
  locale: Locale,
  place: Placer,
): TargetProgress {
  const rows = seriesOf(workspace, target);
  const { baseline, latest, progress, status, paceNeeded, paceSoFar } = progressOf(target, rows, indicator);
  const points = new Map(rows.map((row) => [row, pointOf(row, target, locale, place)]));
  const point = (row: Observation): SeriesPoint => points.get(row) ?? pointOf(row, target, locale, place);
  return {
    indicator: target.indicator,
    label: indicator ? indicatorName(indicator)[locale] : target.indicator,
    sector: target.sector || indicator?.sector || '',
    baseline: baseline && point(baseline),
    latest: latest && point(latest),
    target: point(target),
    series: rows.map(point),
    progress,
    status,
    paceNeeded: said(paceNeeded, locale),
    paceSoFar: said(paceSoFar, locale),
  };
}

function pointOf(row: Observation, like: Observation, locale: Locale, place: Placer): SeriesPoint {
  const { uri, span, value } = row.at;
  return {
    period: row.period ? periodWords(row.period)[locale] : '',
    time: row.period ? row.period.to / 12 : null,
    whole: row.period !== null && (row.period.to - row.period.from) % 12 === 0,
    value: drawn(row, like),
    words: quantityWords(row)[locale],
    role: row.role,
    place: place({ uri, span: value ?? span }),
  };
}

const CAUSES: Readonly<Record<Cause, Text>> = {
  digit: text('数字写错一位', 'a digit mistyped'),
  transposed: text('数字颠倒', 'digits exchanged'),
  'decimal-shift': text('小数点错位', 'decimal point shifted'),
  scale: text('量级写错', 'scale slipped'),
  unit: text('单位不符', 'another unit'),
  currency: text('币种不符', 'another currency'),
  'percent-point': text('百分比与百分点混用', 'per cent for percentage points'),
  'bound-dropped': text('漏掉界限', 'bound dropped'),
  'bound-flipped': text('界限写反', 'bound turned round'),
  direction: text('增减写反', 'direction reversed'),
  period: text('误用其他时期', 'another period'),
  stale: text('旧数', 'superseded'),
  swapped: text('位置互换', 'exchanged'),
  rounding: text('取舍不当', 'rounding'),
  value: text('数值不符', 'another value'),
};
const ACROSS = text('文稿之间不一致', 'documents differ');
const NO_CAUSE = text('其他', 'other');

function causeOf({ cause, code }: Finding): Text {
  if (cause) return CAUSES[cause];
  return code === 'figure.mismatch-across-notes' ? ACROSS : NO_CAUSE;
}

function conflictsOf(workspace: Workspace, locale: Locale, place: Placer): ConflictRow[] {
  return workspace.judgedDocuments().flatMap((uri) => {
    const document = titled(workspace.digest(uri)?.title ?? '', uri);
    return workspace.loudFindings(uri).flatMap((finding: Finding) => {
      const { severity } = finding;
      if (severity !== 'error' && severity !== 'warning') return [];
      const row: ConflictRow = {
        document,
        code: finding.code,
        cause: causeOf(finding)[locale],
        severity,
        message: finding.message[locale],
        place: place({ uri, span: finding.span }),
      };
      return [row];
    });
  });
}

function documentCoverage(workspace: Workspace, place: Placer): CoverageRow[] {
  return workspace.judgedDocuments().flatMap((uri) => {
    const digest = workspace.digest(uri);
    if (!digest || !Object.values(digest.counts).some((n) => n > 0)) return [];
    const { title, kind, counts } = digest;
    return [{ document: titled(title, uri), kind, counts, place: place({ uri, span: { start: 0, end: 0 } }) }];
  });
}
