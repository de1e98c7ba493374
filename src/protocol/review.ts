import type { Range, WorkspaceEdit } from 'vscode-languageserver-protocol';

/** Requests whose edits somebody looks through before they are made. */
export const REVIEW = {
  /** Client → server: the preferred fixes of a folder or of all documents. */
  fixAll: 'policyLens/fixAll',
} as const;

export interface FixAllParams {
  /** A folder or a document; all documents when absent. */
  readonly uri?: string;
}

/** Edits with annotations that need confirmation; null when there is nothing to fix. */
export type FixAllResult = {
  readonly edit: WorkspaceEdit;
  readonly figures: number;
  readonly documents: number;
} | null;

/** Client commands of the annotation family that the server names in code actions, with a place as their argument. */
export const PLACE_COMMANDS = { silence: 'policyLens.silence', bind: 'policyLens.bind' } as const;

/** Argument of those commands. */
export interface PlaceArgument {
  readonly uri: string;
  readonly range: Range;
}
