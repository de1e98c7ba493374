import type { Location } from 'vscode-languageserver-protocol';
import type { Verdict } from './index.ts';

/** Request without parameters; answered with a `Dashboard`. */
export const DASHBOARD = 'policyLens/dashboard';

/** Index into `Dashboard.places`. */
export type PlaceIndex = number;

/** Everything the page shows, as words and numbers to draw; figures in words are exact, `value`s are for drawing. */
export interface Dashboard {
  readonly places: readonly Location[];
  readonly targets: readonly TargetProgress[];
  readonly conflicts: readonly ConflictRow[];
  readonly coverage: readonly CoverageRow[];
  readonly matrix: readonly TraceRow[];
}

export type ProgressStatus = 'met' | 'missed' | 'on-track' | 'behind' | 'unknown';

/** A target of the dataset: where it began, where it stands, how fast it must go. */
export interface TargetProgress {
  readonly indicator: string;
  readonly label: string;
  readonly sector: string;
  readonly baseline: SeriesPoint | null;
  readonly latest: SeriesPoint | null;
  readonly target: SeriesPoint;
  /** All rows in the order of time. */
  readonly series: readonly SeriesPoint[];
  /** Part of the way from baseline to target that is done; may be below 0 or over 1. null: cannot be told. */
  readonly progress: number | null;
  readonly status: ProgressStatus;
  /** Average change a year still needed, and so far, in words: `+3.9%`, `−0.4 percentage points`. */
  readonly paceNeeded: string | null;
  readonly paceSoFar: string | null;
}

export interface SeriesPoint {
  readonly period: string;
  /** End of the period in years: 2024.5 is the middle of 2024. null without a period. */
  readonly time: number | null;
  /** False for half-years, quarters and months, which are not drawn beside years. */
  readonly whole: boolean;
  readonly value: number;
  readonly words: string;
  readonly role: 'target' | 'actual' | 'baseline' | 'other';
  readonly place: PlaceIndex;
}

export interface ConflictRow {
  readonly document: string;
  readonly code: string;
  /** The probable cause in words. */
  readonly cause: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly place: PlaceIndex;
}

export interface CoverageRow {
  readonly document: string;
  readonly kind: 'policy' | 'note';
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly place: PlaceIndex;
}

/** A named place. */
export interface Item {
  readonly label: string;
  readonly place: PlaceIndex;
}

/** A target with all that hangs on it; `target` is null in rows of tasks whose measures serve no target. */
export interface TraceRow {
  readonly document: string;
  readonly sector: Item | null;
  readonly task: Item | null;
  readonly target: (Item & { readonly figure: string; readonly period: string; readonly verdict: Verdict }) | null;
  readonly measures: readonly (Item & { readonly basis: 'annotated' | 'inferred' | null })[];
  readonly citations: readonly (Item & { readonly verdict: Verdict })[];
}

/** A table to be saved: plain cells, no markup. */
export interface ExportTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Extension → page. */
export interface DashboardData {
  readonly type: 'data';
  readonly dashboard: Dashboard;
}

/** Extension → page: the server has been given up; what the page shows grows old. */
export interface DashboardGone {
  readonly type: 'gone';
}

/** Page → extension. */
export type DashboardMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly place: Location }
  /** A file to be saved where the user says; bytes as base64. */
  | { readonly type: 'save'; readonly fileName: string; readonly base64: string }
  /** A button of an empty state, or of the notice that the server is gone. */
  | { readonly type: 'command'; readonly command: DashboardCommand };

/** The commands the page may ask for. */
export const DASHBOARD_COMMANDS = [
  'policyLens.createDataset',
  'policyLens.openSample',
  'policyLens.walkthrough',
  'policyLens.restart',
] as const;
export type DashboardCommand = (typeof DASHBOARD_COMMANDS)[number];

/** The page's words, put into its markup by the extension, which knows the display language. */
export const STRINGS_ELEMENT = 'strings';
