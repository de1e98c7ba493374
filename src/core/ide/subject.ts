import { type Digest, indicatorOf } from '../analysis/digest.ts';
import type { DocumentFacts } from '../analysis/document.ts';
import type { Workspace } from '../analysis/workspace.ts';
import { type Span, touches } from '../base/span.ts';
import type { Claim } from '../model/claim.ts';
import type { Verdict } from '../model/finding.ts';

/** What the cursor is on. A figure inside a measure is the figure; a measure inside a task's section is the measure. */
export type Subject =
  | { readonly kind: 'claim'; readonly index: number; readonly claim: Claim; readonly span: Span }
  | { readonly kind: 'measure'; readonly index: number; readonly span: Span }
  | { readonly kind: 'task'; readonly index: number; readonly span: Span }
  | { readonly kind: 'sector'; readonly index: number; readonly span: Span };

/** @returns undefined on plain text. */
export function subjectAt(facts: DocumentFacts, offset: number): Subject | undefined {
  const { claims, outline } = facts;
  const claim = claims.findIndex(
    (c) => touches(c.span, offset) || (c.indicator?.span && touches(c.indicator.span, offset)),
  );
  if (claim >= 0)
    return { kind: 'claim', index: claim, claim: claims[claim] as Claim, span: (claims[claim] as Claim).span };
  for (const kind of ['measure', 'sector', 'task'] as const) {
    const all: readonly { readonly span: Span }[] = outline[`${kind}s`];
    const index = all.findIndex(({ span }) => touches(span, offset));
    if (index >= 0) return { kind, index, span: (all[index] as { span: Span }).span };
  }
  return undefined;
}

/** A figure that cites the dataset; its facts and its claim are read again when they are asked for. */
export interface Citation {
  readonly uri: string;
  readonly kind: DocumentFacts['kind'];
  readonly index: number;
  readonly span: Span;
  readonly indicator: string;
  /** Without its reasons. */
  readonly verdict: Verdict;
  readonly facts: DocumentFacts;
  readonly claim: Claim;
}

/** Every figure of the workspace that cites an indicator, document by document. */
export function* citations(workspace: Workspace): Generator<Citation> {
  for (const uri of workspace.judgedDocuments()) {
    const digest = workspace.digest(uri);
    for (const cited of digest?.cited ?? [])
      yield {
        uri,
        kind: (digest as Digest).kind,
        ...cited,
        get facts() {
          return workspace.document(uri) as DocumentFacts;
        },
        get claim() {
          return this.facts.claims[cited.index] as Claim;
        },
      };
  }
}

export { indicatorOf };
