import type { Severity } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import type { Text } from '../base/text.ts';
import type { Observation } from './dataset.ts';

/** The probable cause of a difference, named for the user and for machines. */
export type Cause =
  | 'digit'
  | 'transposed'
  | 'decimal-shift'
  | 'scale'
  | 'unit'
  | 'currency'
  | 'percent-point'
  | 'bound-dropped'
  | 'bound-flipped'
  | 'direction'
  | 'period'
  | 'stale'
  | 'swapped'
  | 'rounding'
  | 'value';

/** A replacement; several make one fix. Offsets into the source the finding is about. */
export interface TextEdit extends Span {
  readonly newText: string;
}

export interface Fix {
  readonly title: Text;
  readonly edits: readonly TextEdit[];
  /** True for the one fix that "fix all" may apply without asking. */
  readonly preferred: boolean;
}

/** What a rule says of a claim; becomes an LSP Diagnostic. */
export interface Finding {
  /** Rule code of DESIGN.md: `figure.value`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: Text;
  readonly span: Span;
  readonly cause: Cause | null;
  /** Index of the claim in the document's claims; null for findings about annotations and the like. */
  readonly claim: number | null;
  readonly canonical: Observation | null;
  readonly fixes: readonly Fix[];
  /** Other places that matter, e.g. the row, the neighbour it was swapped with. */
  readonly related: readonly { readonly uri: string | null; readonly span: Span; readonly message: Text }[];
}

/** Findings by the claim they are about, each claim's in their order; those of no claim are left out. */
export function findingsByClaim(findings: readonly Finding[]): ReadonlyMap<number, readonly Finding[]> {
  const found = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (finding.claim === null) continue;
    const same = found.get(finding.claim);
    if (same) same.push(finding);
    else found.set(finding.claim, [finding]);
  }
  return found;
}

/** How a claim came out, for the hover and for coverage counts. */
export type Verdict =
  | { readonly kind: 'agrees'; readonly observation: Observation; readonly reasons: readonly Text[] }
  | { readonly kind: 'conflict'; readonly observation: Observation; readonly reasons: readonly Text[] }
  /** The indicator is known, but has no row for this period and role. */
  | { readonly kind: 'no-row'; readonly indicator: string; readonly reasons: readonly Text[] }
  | { readonly kind: 'unmatched'; readonly reasons: readonly Text[] }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[]; readonly reasons: readonly Text[] }
  | { readonly kind: 'silenced'; readonly reason: string; readonly reasons: readonly Text[] };
