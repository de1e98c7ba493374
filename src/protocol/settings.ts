/**
 * The settings `policyLens.*`, typed once for client and server. Codes, defaults and choices here equal those in
 * package.json; a test compares them.
 */

/** Every rule that can be given a severity; `dataset` and the like stand for all `dataset.*`. */
export const RULES = [
  'figure.value',
  'figure.scale',
  'figure.unit',
  'figure.percent-point',
  'figure.bound',
  'figure.direction',
  'figure.period',
  'figure.stale',
  'figure.swapped',
  'figure.mismatch-across-notes',
  'arithmetic.share',
  'arithmetic.sum',
  'arithmetic.growth',
  'link.unknown-target',
  'link.unmeasured-target',
  'dataset',
  'annotation',
  'note',
] as const;

export const LEVELS = ['off', 'hint', 'information', 'warning', 'error'] as const;
export type Level = (typeof LEVELS)[number];

const INLAY_HINTS = ['all', 'conflicts', 'off'] as const;
export type InlayHints = (typeof INLAY_HINTS)[number];

export interface Settings {
  /** Severity by rule code; a rule that is not named keeps the severity its consequence gives it. */
  readonly rules: Readonly<Record<string, Level>>;
  /** Globs below the folder: the files that figures are held against. */
  readonly datasets: readonly string[];
  /** Globs below the folder: documents and datasets that are left alone. */
  readonly exclude: readonly string[];
  /** Canonical values after wrong figures (`conflicts`), and a tick after right ones (`all`). */
  readonly inlayHints: InlayHints;
  /** Marks of targets in the gutter. */
  readonly decorations: boolean;
  /** Counts over targets. */
  readonly codeLens: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  rules: {},
  datasets: ['**/datapackage.json', '**/*.csv'],
  // what the dashboard saves is no document of the folder
  exclude: ['**/node_modules/**', '**/policy-lens-*.{md,csv}'],
  inlayHints: 'all',
  decorations: true,
  codeLens: true,
};

/** Settings from what the editor gives, which may be anything: what is missing or misspelt gets its default. */
export function readSettings(raw: unknown): Settings {
  const given = isRecord(raw) ? raw : {};
  return {
    rules: levelsOf(given.rules),
    datasets: texts(given.datasets) ?? DEFAULT_SETTINGS.datasets,
    exclude: texts(given.exclude) ?? DEFAULT_SETTINGS.exclude,
    inlayHints: INLAY_HINTS.find((choice) => choice === given.inlayHints) ?? DEFAULT_SETTINGS.inlayHints,
    decorations: typeof given.decorations === 'boolean' ? given.decorations : DEFAULT_SETTINGS.decorations,
    codeLens: typeof given.codeLens === 'boolean' ? given.codeLens : DEFAULT_SETTINGS.codeLens,
  };
}

/** The level set for a finding's code; `dataset.number` falls under `dataset`. undefined: none was set. */
export const levelOf = ({ rules }: Settings, code: string): Level | undefined =>
  rules[code] ?? rules[code.slice(0, code.indexOf('.'))];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function levelsOf(value: unknown): Record<string, Level> {
  const levels: Record<string, Level> = {};
  for (const [code, given] of Object.entries(isRecord(value) ? value : {})) {
    const level = LEVELS.find((known) => known === given);
    if (level) levels[code] = level;
  }
  return levels;
}

const texts = (value: unknown): string[] | undefined =>
  Array.isArray(value)
    ? value.filter((entry): entry is string => typeof entry === 'string' && entry !== '')
    : undefined;
