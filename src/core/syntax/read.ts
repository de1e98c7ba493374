import type { DocumentSyntax } from './document.ts';
import { SyntaxTree } from './incremental/tree.ts';

/** Reads Markdown into blocks of prose with sections. Never throws; `SyntaxTree` also tells what could not be read. */
export const readSyntax = (text: string): DocumentSyntax => SyntaxTree.read(text).document.value;
