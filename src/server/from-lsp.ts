import type { Position, Range } from 'vscode-languageserver-protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Span, span } from '../core/index.ts';

/** LSP positions are lines and UTF-16 columns; core counts UTF-16 offsets. Past the end is the end. */
export const fromPosition = (document: TextDocument, position: Position): number => document.offsetAt(position);

export const fromRange = (document: TextDocument, range: Range): Span =>
  span(document.offsetAt(range.start), document.offsetAt(range.end));
