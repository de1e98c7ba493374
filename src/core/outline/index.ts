import type { Claim } from '../model/claim.ts';
import type { Outline } from '../model/outline.ts';
import type { DocumentSyntax } from '../syntax/document.ts';

export function outlineOf(_document: DocumentSyntax, claims: readonly Claim[]): Outline {
  const targets = claims.flatMap((claim, i) => (claim.role === 'target' ? [i] : []));
  return { sectors: [], tasks: [], measures: [], targets, links: [], suggestions: [] };
}

export function kindOf(_document: DocumentSyntax, _claims: readonly Claim[]): 'policy' | 'note' {
  return 'note';
}
