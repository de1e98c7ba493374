import type { Claim } from '../model/claim.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Finding, Verdict } from '../model/finding.ts';
import type { DocumentSyntax } from '../syntax/document.ts';

export interface Judgement {
  readonly verdicts: readonly Verdict[];
  readonly findings: readonly Finding[];
}

export function judge(claims: readonly Claim[], _document: DocumentSyntax, _dataset: Dataset): Judgement {
  return { verdicts: claims.map(() => ({ kind: 'unmatched', reasons: [] })), findings: [] };
}
