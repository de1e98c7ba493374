import {
  type Claim,
  type DocumentFacts,
  decimalText,
  type Finding,
  type Locale,
  type Observation,
  periodText,
} from '../core/index.ts';

/** A value as the contract writes it: unsigned decimal as text with 万, 亿, million multiplied out; null is unknown. */
export interface FigureValue {
  readonly value: string;
  /** The upper end of a range, of which `value` is the lower. */
  readonly valueMax?: string;
  readonly unit: string | null;
  readonly bound: string;
  /** `2022`, `2023-S1`, `2023/2024`, `../2025`. */
  readonly period: string | null;
}

/** A figure with its place: UTF-16 offsets into the document's decoded text, end exclusive. */
export interface ExtractedQuantity extends FigureValue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly indicator: string | null;
  readonly role: 'target' | 'actual' | 'baseline' | 'other';
  readonly direction: 'up' | 'down' | null;
}

/** What was found in one document; what `policy-lens extract` prints. */
export interface ExtractedDocument {
  readonly file: string;
  readonly title: string;
  readonly language: 'zh' | 'en';
  readonly kind: 'policy' | 'note';
  readonly quantities: readonly ExtractedQuantity[];
  readonly sectors: readonly { readonly name: string; readonly start: number; readonly end: number }[];
  readonly tasks: readonly { readonly title: string; readonly start: number; readonly end: number }[];
  readonly measures: readonly { readonly text: string; readonly start: number; readonly end: number }[];
  /** Indices into `quantities`. */
  readonly targets: readonly number[];
  /** `measure` indexes `measures`, `target` indexes `quantities`. */
  readonly links: readonly {
    readonly measure: number;
    readonly target: number;
    readonly basis: 'annotated' | 'inferred';
    readonly score: number;
  }[];
}

/** One finding; what `policy-lens check --format json` prints. Line and column are 1-based, columns in UTF-16 units. */
export interface CheckedFinding {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  readonly cause: string | null;
  readonly cited: (FigureValue & { readonly text: string }) | null;
  readonly canonical: (FigureValue & { readonly role: string; readonly source: string }) | null;
  readonly indicator: string | null;
  readonly fixes: readonly {
    readonly title: string;
    readonly edits: readonly { readonly start: number; readonly end: number; readonly newText: string }[];
  }[];
}

/** What was read of a document, in the promised form; what is unknown is null. */
export function documentOf(file: string, facts: DocumentFacts): ExtractedDocument {
  const { claims, outline, syntax } = facts;
  return {
    file,
    title: syntax.title,
    language: syntax.language,
    kind: facts.kind,
    quantities: claims.map((claim) => ({
      ...claim.span,
      text: claim.text,
      ...claimed(claim),
      indicator: claim.indicator?.value ?? null,
      role: claim.role,
      direction: claim.direction,
    })),
    sectors: outline.sectors.map(({ name, span }) => ({ name, ...span })),
    tasks: outline.tasks.map(({ title, span }) => ({ title, ...span })),
    measures: outline.measures.map(({ text, span }) => ({ text, ...span })),
    targets: outline.targets,
    links: outline.links.map(({ measure, target, basis, score }) => ({ measure, target, basis, score })),
  };
}

/** @param claim the figure the finding is about; undefined for findings about annotations and the dataset. */
export function findingOf(
  file: string,
  at: { readonly line: number; readonly column: number },
  finding: Finding,
  claim: Claim | undefined,
  locale: Locale,
): CheckedFinding {
  return {
    file,
    ...finding.span,
    line: at.line,
    column: at.column,
    code: finding.code,
    severity: finding.severity,
    message: finding.message[locale],
    cause: finding.cause,
    cited: claim ? { text: claim.text, ...claimed(claim) } : null,
    canonical: finding.canonical ? canonicalOf(finding.canonical) : null,
    indicator: finding.canonical?.indicator ?? claim?.indicator?.value ?? null,
    fixes: finding.fixes.map((fix) => ({ title: fix.title[locale], edits: fix.edits })),
  };
}

const claimed = ({ quantity, period }: Claim): FigureValue => ({
  value: decimalText(quantity.value),
  ...(quantity.max ? { valueMax: decimalText(quantity.max) } : {}),
  unit: quantity.unit?.code ?? null,
  bound: quantity.bound,
  period: period ? periodText(period.value) : null,
});

const canonicalOf = (row: Observation): FigureValue & { readonly role: string; readonly source: string } => ({
  value: decimalText(row.value),
  ...(row.max ? { valueMax: decimalText(row.max) } : {}),
  unit: row.unit.code,
  bound: row.bound,
  period: row.period ? periodText(row.period) : null,
  role: row.role,
  source: row.source,
});
