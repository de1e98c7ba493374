/**
 * Policy Lens as a library: `import { check, extract } from 'policy-lens'`.
 *
 * `extract` and `check` give plain JSON and are all that most programs need. Below them `Workspace` keeps documents and
 * a dataset and answers what an editor asks. Every name here is pinned by `test/cli/api.test.ts`; what is not exported
 * here may change at any time. Nothing reads files or the network; everything runs in Node, browsers and workers.
 */

export {
  type Cancellation,
  type Claim,
  type Coverage,
  checkDraft,
  coverageOf,
  type Dataset,
  type DatasetFile,
  type Decimal,
  type Decoded,
  type DocumentFacts,
  type DraftFigure,
  decimal,
  decimalText,
  decode,
  definitionAt,
  diffOutlines,
  diffReport,
  documentSymbols,
  explainAt,
  type Finding,
  type Fix,
  fixAll,
  type Hover,
  hoverAt,
  type Indicator,
  implementationAt,
  type Judgement,
  type Locale,
  type Location,
  type Lookup,
  localeOf,
  lookUp,
  type Observation,
  type Outline,
  type Period,
  type PlanTarget,
  type Problem,
  parsePeriod,
  periodText,
  planTargets,
  policyTree,
  type Quantity,
  readDocument,
  referencesAt,
  type Severity,
  type Span,
  type TargetDifference,
  type Text,
  type TextEdit,
  typeDefinitionAt,
  type Unit,
  type Verdict,
  Workspace,
} from '../core/index.ts';
export {
  type CheckCounts,
  type CheckDocument,
  type CheckOptions,
  type CheckResult,
  check,
} from './check.ts';
export type { CheckedFinding, ExtractedDocument, ExtractedQuantity, FigureValue } from './contract.ts';
export { type ExtractOptions, extract } from './extract.ts';
export { type LineColumn, LineIndex } from './lines.ts';
