import type { Workspace } from '../analysis/workspace.ts';
import { anatomyOf } from '../annotate/index.ts';
import type { Span } from '../base/span.ts';
import type { Annotation } from '../syntax/document.ts';

/** Token types, in the order of the legend. The editor's own names where one fits, so that any theme colours them. */
export const TOKEN_TYPES = ['keyword', 'property', 'string', 'variable', 'figure', 'target'] as const;
export const TOKEN_MODIFIERS = ['agrees', 'conflict', 'declaration'] as const;

export interface Token {
  readonly span: Span;
  readonly type: (typeof TOKEN_TYPES)[number];
  readonly modifiers: readonly (typeof TOKEN_MODIFIERS)[number][];
}

/** Figures that the dataset speaks of, targets, and the marks of directives; in source order, never overlapping. */
export function tokensOf(workspace: Workspace, uri: string): Token[] {
  const facts = workspace.document(uri);
  if (!facts) return [];
  const verdicts = workspace.judgement(uri)?.verdicts ?? [];
  const targets = new Set(facts.kind === 'policy' ? facts.outline.targets : []);
  const figures = facts.claims.flatMap((claim, i): Token[] => {
    const verdict = verdicts[i]?.kind;
    const known = verdict === 'agrees' || verdict === 'conflict';
    if (!known && !targets.has(i)) return [];
    return [{ span: claim.span, type: targets.has(i) ? 'target' : 'figure', modifiers: known ? [verdict] : [] }];
  });
  const marks = facts.syntax.annotations.flatMap((a) => marksOf(facts.syntax.text, a));
  return withoutOverlaps([...figures, ...marks]);
}

function marksOf(source: string, annotation: Annotation): Token[] {
  const { marker, name, attributes } = anatomyOf(source, annotation);
  const keyword: Token = { span: { start: marker.start, end: name.end }, type: 'keyword', modifiers: [] };
  const rest = attributes.flatMap(({ key, keySpan, valueSpan }): Token[] => {
    if (key === 'id')
      return [{ span: { start: keySpan.start, end: valueSpan.end }, type: 'variable', modifiers: ['declaration'] }];
    const value: Token = { span: valueSpan, type: key === 'for' ? 'variable' : 'string', modifiers: [] };
    return [{ span: keySpan, type: 'property', modifiers: [] }, ...(valueSpan.end > valueSpan.start ? [value] : [])];
  });
  return [keyword, ...rest];
}

function withoutOverlaps(tokens: readonly Token[]): Token[] {
  let end = 0;
  return [...tokens]
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .filter(({ span }) => {
      if (span.start < end || span.end <= span.start) return false;
      end = span.end;
      return true;
    });
}
