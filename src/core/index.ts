/** The public face of the core: everything outside `core/` imports from here. */

export type { StoredDigest } from './analysis/digest-codec.ts';
export { type DocumentFacts, type ReadOptions, readDocument } from './analysis/document.ts';
export { type Brief, briefOf, type Details, detailsOf } from './analysis/recalled.ts';
export type { SeverityOf } from './analysis/severities.ts';
export { mayBeMarked } from './analysis/texts.ts';
export { Workspace } from './analysis/workspace.ts';
export { applyEdits } from './annotate/index.ts';
export type { Cancellation } from './base/cancellation.ts';
export { type Decoded, decode } from './base/decode.ts';
export type { Problem, Result, Severity } from './base/problem.ts';
export { contains, overlaps, type Span, span, touches } from './base/span.ts';
export { type Locale, localeOf, type Text, text } from './base/text.ts';
export { decodedUri, fileName } from './base/uri.ts';
export type { Judgement } from './check/index.ts';
export { columnName } from './dataset/import-sheet.ts';
export type { Imported, SheetMapping, SheetRows } from './dataset/import-types.ts';
export type { DatasetFile } from './dataset/index.ts';
export { type Assist, assistsAt, fixAll } from './ide/actions.ts';
export { type Operation, type Performed, perform } from './ide/annotate.ts';
export { type AnnotateAction, actionsAt } from './ide/annotate-actions.ts';
export { allSilences, indicatorChoices, targetChoices } from './ide/annotate-choices.ts';
export { prepareRename, renameId } from './ide/annotate-ids.ts';
export { type PreviewFigure, type PreviewMark, previewFigures, previewMarks } from './ide/annotate-preview.ts';
export {
  type Call,
  type CallItem,
  type CallKey,
  type CallKind,
  incomingCalls,
  outgoingCalls,
  prepareCalls,
} from './ide/call-hierarchy.ts';
export { ACT_COMMAND, type Act, type CardOptions } from './ide/card.ts';
export { THEMES, type Theme } from './ide/chart.ts';
export { type Completion, type CompletionKind, completionsAt } from './ide/complete.ts';
export { type Correction, corrections, everywhere } from './ide/corrections.ts';
export { type Dashboard, dashboardOf } from './ide/dashboard.ts';
export { definitionAt, implementationAt, typeDefinitionAt } from './ide/definition.ts';
export { diffReport, TARGET_CHANGE } from './ide/diff-report.ts';
export { explainAt } from './ide/explain.ts';
export { type Fold, foldsOf } from './ide/folding.ts';
export { type Harvest, harvest } from './ide/harvest.ts';
export { type Hover, hoverAt } from './ide/hover.ts';
export { guessSheet, importRows } from './ide/import.ts';
export { type Inlay, inlaysOf } from './ide/inlay.ts';
export { type Lens, lensesOf } from './ide/lenses.ts';
export {
  type CanonicalRow,
  checkDraft,
  type DraftFigure,
  type Lookup,
  lookUp,
  type PlanTarget,
  planTargets,
} from './ide/lookup.ts';
export { type NodeCitation, type NodeKey, nodeCard, nodeCitation } from './ide/node-card.ts';
export type { Jump, Location } from './ide/place.ts';
export { referencesAt } from './ide/references.ts';
export { type Coverage, coverageOf, isConflict, summaryOf, type WorkspaceSummary } from './ide/summary.ts';
export {
  type DocumentSymbol,
  documentSymbols,
  findingSymbols,
  type SymbolKind,
  type WorkspaceSymbol,
} from './ide/symbols.ts';
export { TOKEN_MODIFIERS, TOKEN_TYPES, type Token, tokensOf } from './ide/tokens.ts';
export { growTree, policyTree } from './ide/tree.ts';
export { type Grouping, RANK, type TreeKind, type TreeNode } from './ide/tree-node.ts';
export { BOUND, EVIDENCE, periodWords, quantityWords, ROLE } from './ide/words.ts';
export type { Bound } from './model/bound.ts';
export type { Claim, ClaimContext, Direction, Evidence, Found, Role } from './model/claim.ts';
export type { Dataset, Indicator, Observation, Place } from './model/dataset.ts';
export { type Decimal, decimal, decimalText } from './model/decimal.ts';
export { type Cause, type Finding, type Fix, findingsByClaim, type TextEdit, type Verdict } from './model/finding.ts';
export type { Link, Measure, Outline, Sector, Task } from './model/outline.ts';
export { type Period, parsePeriod, periodText } from './model/period.ts';
export type { Notation, Quantity } from './model/quantity.ts';
export type { Unit } from './model/unit.ts';
export { diffOutlines, type TargetChange, type TargetDifference } from './outline/diff.ts';
export {
  type Change,
  changeNotes,
  type Note,
  readNotes,
  type Thread,
  threadsOf,
} from './standoff/index.ts';
export type { Annotation, Block, Cell, Comment, DocumentSyntax, Section, Table } from './syntax/document.ts';
