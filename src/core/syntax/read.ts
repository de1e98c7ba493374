import type { Result } from '../base/problem.ts';
import type { DocumentSyntax } from './document.ts';
import { SyntaxTree } from './incremental/tree.ts';

/** Reads Markdown into blocks of prose with sections. Never throws; broken frontmatter becomes a problem. */
export const readSyntaxWithProblems = (text: string): Result<DocumentSyntax> => SyntaxTree.read(text).document;

export const readSyntax = (text: string): DocumentSyntax => readSyntaxWithProblems(text).value;
