import type { Claim } from '../../model/claim.ts';
import type { DocumentSyntax } from '../../syntax/document.ts';

export function claimsOf(_document: DocumentSyntax, _options: { bareNumbers?: boolean } = {}): Claim[] {
  return [];
}
