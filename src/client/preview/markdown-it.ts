// VS Code hands us the parser: only its types are wanted here.
import type markdownIt from 'markdown-it';

export type { StateBlock, StateCore, StateInline, Token } from 'markdown-it';
export type MarkdownIt = markdownIt;
