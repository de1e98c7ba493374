import type { Problem } from '../base/problem.ts';
import type { Claim } from '../model/claim.ts';
import type { Outline } from '../model/outline.ts';
import { kindOf, outlineOf } from '../outline/index.ts';
import { claimsOf } from '../recognize/claim/index.ts';
import type { DocumentSyntax } from '../syntax/document.ts';
import { readSyntaxWithProblems } from '../syntax/read.ts';

/** All that is known of one document without any dataset. */
export interface DocumentFacts {
  readonly uri: string;
  readonly syntax: DocumentSyntax;
  readonly kind: 'policy' | 'note';
  readonly claims: readonly Claim[];
  readonly outline: Outline;
  /** Problems of the document's own making, such as broken frontmatter. */
  readonly problems: readonly Problem[];
}

export interface ReadOptions {
  /** Bare numbers count as figures, with unit null. */
  readonly bareNumbers?: boolean;
}

/** Reads a document from its text. Never throws on any text. */
export function readDocument(uri: string, text: string, options: ReadOptions = {}): DocumentFacts {
  const { value: syntax, problems } = readSyntaxWithProblems(text);
  const kind = kindOf(syntax, []);
  const claims = claimsOf(syntax, { ...options, kind });
  return { uri, syntax, kind, claims, outline: outlineOf(syntax, claims), problems };
}
