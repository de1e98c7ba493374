import { applyEdits, modify, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Problem, Result } from '../base/problem.ts';
import { span } from '../base/span.ts';
import { type Text, text } from '../base/text.ts';
import type { Claim } from '../model/claim.ts';
import type { Dataset } from '../model/dataset.ts';
import { tracedBy } from '../model/trace.ts';
import { commensurable } from '../model/unit.ts';

/** The file in which a folder keeps what its phrases mean. */
export const BINDINGS_FILE = 'policy-lens.json';

/** "This phrase is that indicator, in this folder and below." */
export interface Binding {
  readonly phrase: string;
  readonly indicator: string;
}

/** Reads `{ "bindings": [{ "phrase": "营收", "indicator": "light.revenue" }] }`. Comments and trailing commas are allowed. */
export function readBindings(source: string): Result<readonly Binding[]> {
  const errors: ParseError[] = [];
  const root = parseTree(source, errors, { allowTrailingComma: true });
  const problems = errors.map((e) => {
    // The parser counts one character too many of a comment that never ends.
    const length = Math.min(e.length, source.length - e.offset);
    return problem(e.offset, length, brokenJson(printParseErrorCode(e.error)));
  });
  if (root?.type !== 'object') return { value: [], problems };
  const list = member(root, 'bindings');
  if (list && list.type !== 'array') problems.push(problemAt(list, NOT_A_LIST));
  const value: Binding[] = [];
  for (const entry of list?.type === 'array' ? (list.children ?? []) : []) {
    const phrase = wordsOf(entry, 'phrase');
    const indicator = wordsOf(entry, 'indicator');
    if (phrase && indicator) value.push({ phrase, indicator });
    else problems.push(problemAt(entry, INCOMPLETE));
  }
  return { value, problems };
}

const NOT_A_LIST = text('“bindings”应是一个列表', '"bindings" must be a list');
const INCOMPLETE = text(
  '每条要有“phrase”（词语）和“indicator”（指标）',
  'Each entry needs a "phrase" and an "indicator"',
);
const brokenJson = (what: string): Text => text(`这不是合规的 JSON（${what}）`, `This is not valid JSON (${what})`);

const problem = (offset: number, length: number, message: Text): Problem => ({
  code: 'annotation.bindings',
  severity: 'warning',
  message,
  span: span(offset, offset + length),
});
const problemAt = (node: Node, message: Text): Problem => problem(node.offset, node.length, message);

function member(node: Node, name: string): Node | undefined {
  if (node.type !== 'object') return undefined;
  return node.children?.find((p) => p.children?.[0]?.value === name)?.children?.[1];
}

function wordsOf(node: Node, name: string): string {
  const value: unknown = member(node, name)?.value;
  return typeof value === 'string' ? value.trim() : '';
}

/** The file's text with one binding more, or with the phrase's indicator changed; everything else stays as written. */
export function withBinding(source: string, binding: Binding): string {
  const text = source.trim() ? source : '{\n  "bindings": []\n}\n';
  const root = parseTree(text, [], { allowTrailingComma: true });
  const list = (root && member(root, 'bindings')?.children) ?? [];
  const own = list.findIndex((entry) => folded(wordsOf(entry, 'phrase')) === folded(binding.phrase));
  const formattingOptions = { tabSize: 2, insertSpaces: true };
  return own < 0
    ? applyEdits(text, modify(text, ['bindings', list.length], binding, { formattingOptions, isArrayInsertion: true }))
    : applyEdits(text, modify(text, ['bindings', own, 'indicator'], binding.indicator, { formattingOptions }));
}

/** A phrase as it is bound: without the year that may run into it (2022年轻工营收). */
export const barePhrase = (phrase: string): string => phrase.replace(/^[\d０-９]{4}\s*年度?\s*(?=\S)/, '');

/** Width, case, blanks, punctuation and a year before it do not make another phrase. */
const folded = (phrase: string): string =>
  barePhrase(phrase)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Gives claims the indicator their phrase is bound to in their folder. An annotation in the text is stronger, and a
 * figure in another kind of unit (a growth rate under a bound amount) is left alone.
 * @param bindings of the nearest folder first.
 */
export function applyBindings(
  claims: readonly Claim[],
  bindings: readonly Binding[],
  dataset: Dataset,
): readonly Claim[] {
  if (!bindings.length) return claims;
  const known = new Map<string, string>();
  for (const { phrase, indicator } of bindings) if (!known.has(folded(phrase))) known.set(folded(phrase), indicator);
  return claims.map((claim) => {
    const id = claim.indicator ? known.get(folded(claim.indicator.value)) : undefined;
    if (claim.boundTo !== undefined || id === undefined) return claim;
    const unit = dataset.indicators.get(id)?.unit ?? dataset.observations.get(id)?.[0]?.unit;
    const fits = !unit || !claim.quantity.unit || commensurable(unit, claim.quantity.unit);
    return fits ? { ...claim, boundTo: id, trace: tracedBy(claim.trace, `indicator.folder ${id}`) } : claim;
  });
}
