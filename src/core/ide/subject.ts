import { type Cited, type Digest, indicatorOf, observationOf } from '../analysis/digest.ts';
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
  /** The document's. */
  readonly title: string;
  /** Without its reasons. */
  readonly verdict: Verdict;
  readonly facts: DocumentFacts;
  readonly claim: Claim;
}

class Citing implements Citation {
  readonly index: number;
  readonly span: Span;
  readonly indicator: string;
  readonly verdict: Verdict;

  constructor(
    private readonly workspace: Workspace,
    readonly uri: string,
    private readonly digest: Digest,
    cited: Cited,
  ) {
    this.index = cited.index;
    this.span = cited.span;
    this.indicator = cited.indicator;
    this.verdict = cited.verdict;
  }

  get kind(): DocumentFacts['kind'] {
    return this.digest.kind;
  }

  get title(): string {
    return this.digest.title;
  }

  get facts(): DocumentFacts {
    return this.workspace.document(this.uri) as DocumentFacts;
  }

  get claim(): Claim {
    return this.facts.claims[this.index] as Claim;
  }
}

/** Every figure of the workspace that cites an indicator, document by document; without one, any indicator. */
export function* citations(workspace: Workspace, indicator?: string): Generator<Citation> {
  if (indicator !== undefined) {
    for (const { uri, digest, cited } of workspace.citing(indicator))
      for (const one of cited) yield new Citing(workspace, uri, digest, one);
    return;
  }
  for (const uri of workspace.judgedDocuments()) {
    const digest = workspace.digest(uri);
    for (const one of digest?.cited ?? []) yield new Citing(workspace, uri, digest as Digest, one);
  }
}

export { indicatorOf, observationOf };
