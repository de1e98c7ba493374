/** Requests behind the language-model tools. Answers are rows with their sources, to be handed on as they are. */
export const LOOKUP = {
  figure: 'policyLens/lookUpFigure',
  targets: 'policyLens/planTargets',
  draft: 'policyLens/checkDraft',
} as const;

export interface LookUpParams {
  /** An indicator's id, label or alias. */
  readonly indicator: string;
  /** In the dataset's form: `2024`, `2023-S1`, `../2025`. All periods when absent. */
  readonly period?: string;
}

export interface PlanTargetsParams {
  /** Part of a document's title or path; all policy documents when absent. */
  readonly document?: string;
}

export interface DraftParams {
  readonly text: string;
}
