import { distance } from 'fastest-levenshtein';
import type { Severity } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import { type Text, text } from '../base/text.ts';
import type { Finding, Fix, TextEdit } from '../model/finding.ts';
import { parsePeriod } from '../model/period.ts';
import type { Annotation, Comment, DocumentSyntax } from '../syntax/document.ts';
import { type Attribute, anatomyOf } from './anatomy.ts';
import { ATTRIBUTES, type DirectiveName, isFigureMark, SPELLING } from './attributes.ts';
import { isRuleCode } from './codes.ts';
import { type IdMention, idMentions } from './ids.ts';

/** A set of names, or the keys of a map. */
export interface Names {
  readonly size: number;
  has(name: string): boolean;
  keys(): Iterable<string>;
}

/** What an annotation may refer to beyond its own document. */
export interface Known {
  /** The dataset's indicator ids; empty when there is no dataset, and then no indicator is called unknown. */
  readonly indicators: Names;
  /** Ids of targets and figures in the other documents; asked only when a link leaves the document. */
  readonly elsewhere: () => ReadonlySet<string>;
}

export const ALONE: Known = { indicators: new Set(), elsewhere: () => new Set() };

/** What is wrong with a document's annotations and control comments, in source order. */
export function annotationFindings(document: DocumentSyntax, known: Known = ALONE): Finding[] {
  if (!document.annotations.length && !document.comments.length) return [];
  const mentions = idMentions(document);
  return [
    ...duplicates(mentions),
    ...unknownTargets(mentions, known),
    ...document.annotations.flatMap((a) => wrongAttributes(document.text, a, known)),
    ...document.comments.flatMap((c) => wrongComment(document.text, c)),
  ].sort((a, b) => a.span.start - b.span.start);
}

/** A finding of an annotation: no claim, no row, no cause. */
export const finding = (
  code: string,
  severity: Severity,
  span: Span,
  message: Text,
  fixes: readonly Fix[] = [],
): Finding => ({ code, severity, message, span, cause: null, claim: null, canonical: null, fixes, related: [] });

const fix = (title: Text, edits: readonly TextEdit[], preferred = false): Fix => ({ title, edits, preferred });
const change = (span: Span, to: string): Fix =>
  fix(text(`改为“${to}”`, `Change to "${to}"`), [{ ...span, newText: to }], true);

/** Two passages under one id: which of them a link means could only be guessed. */
function duplicates(mentions: readonly IdMention[]): Finding[] {
  const first = new Map<string, IdMention>();
  const found: Finding[] = [];
  for (const mention of mentions) {
    if (mention.kind !== 'definition') continue;
    const before = first.get(mention.id);
    if (!before) {
      first.set(mention.id, mention);
      continue;
    }
    const message = text(`编号“${mention.id}”已经用过`, `The id "${mention.id}" is already taken`);
    const related = [{ uri: null, span: before.span, message: text('第一次用在这里', 'It is first given here') }];
    found.push({ ...finding('annotation.duplicate-id', 'warning', mention.span, message), related });
  }
  return found;
}

/** Hit: `:measure[…]{for=rve}` where only `#rev` exists. Miss: `for=rev` with `#rev` in another document of the folder. */
function unknownTargets(mentions: readonly IdMention[], known: Known): Finding[] {
  const own = new Map(mentions.flatMap((m) => (m.kind === 'definition' ? [[m.id, m.annotation] as const] : [])));
  return mentions.flatMap((mention) => {
    if (mention.kind !== 'use') return [];
    const annotation = own.get(mention.id);
    if (annotation && isFigureMark(annotation)) return [];
    if (!annotation && known.elsewhere().has(mention.id)) return [];
    const targets = [...own].flatMap(([id, a]) => (isFigureMark(a) ? [id] : []));
    const near = nearest(mention.id, [...targets, ...(annotation ? [] : known.elsewhere())]);
    const message = annotation
      ? text(
          `“${mention.id}”是${kind(annotation.name).zh}，不是目标`,
          `"${mention.id}" is a ${kind(annotation.name).en}, not a target`,
        )
      : text(`没有编号为“${mention.id}”的目标`, `No target has the id "${mention.id}"`);
    return [finding('link.unknown-target', 'error', mention.span, message, near ? [change(mention.span, near)] : [])];
  });
}

const kind = (name: DirectiveName): Text => SPELLING[name];

/** The likeliest spelling meant: at most a third of the letters differ. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const d = distance(word.toLowerCase(), candidate.toLowerCase());
    if (d < least) [best, least] = [candidate, d];
  }
  return best;
}

function wrongAttributes(source: string, annotation: Annotation, known: Known): Finding[] {
  const allowed = ATTRIBUTES[annotation.name];
  return anatomyOf(source, annotation).attributes.flatMap((attribute) => {
    if (attribute.key === 'class') return [];
    if (!allowed.includes(attribute.key)) return [unknownAttribute(annotation, attribute, allowed)];
    if (attribute.key === 'indicator') return unknownIndicator(attribute, annotation, known);
    if (attribute.key === 'period') return badPeriod(attribute);
    return attribute.key === 'ignore' && !attribute.value.trim() ? [noReason(attribute.span)] : [];
  });
}

function unknownAttribute(annotation: Annotation, { key, keySpan }: Attribute, allowed: readonly string[]): Finding {
  const near = nearest(key, allowed);
  const { zh, en } = SPELLING[annotation.name];
  const message = text(
    `“${zh}”标注没有“${key}”这个属性；可用的有 ${allowed.join('、')}`,
    `A ${en} takes no attribute "${key}"; it takes ${allowed.join(', ')}`,
  );
  return finding('annotation.unknown-attribute', 'warning', keySpan, message, near ? [change(keySpan, near)] : []);
}

function unknownIndicator(attribute: Attribute, annotation: Annotation, { indicators }: Known): Finding[] {
  const id = annotation.attributes.indicator ?? '';
  if (!indicators.size || indicators.has(id)) return [];
  const near = nearest(id, indicators.keys());
  const span = attribute.value ? attribute.valueSpan : attribute.span;
  const message = text(`数据集里没有指标“${id}”`, `The dataset has no indicator "${id}"`);
  return [finding('link.unknown-target', 'error', span, message, near ? [change(span, near)] : [])];
}

function badPeriod(attribute: Attribute): Finding[] {
  if (attribute.value && parsePeriod(attribute.value)) return [];
  const message = text(
    `“${attribute.value}”不是时期；写法如 2024、2024-S1（上半年）、2024-Q3、2024-06、2023/2024、../2025`,
    `"${attribute.value}" is no period; write 2024, 2024-S1 (first half), 2024-Q3, 2024-06, 2023/2024 or ../2025`,
  );
  return [finding('annotation.period', 'warning', attribute.value ? attribute.valueSpan : attribute.span, message)];
}

const noReason = (span: Span): Finding =>
  finding(
    'annotation.no-reason',
    'hint',
    span,
    text('写明不检查的理由，别人才知道为什么', 'Say why this is not checked, so that others understand'),
  );

/** A comment that silences without a reason, or names a rule that does not exist. */
function wrongComment(source: string, comment: Comment): Finding[] {
  if (comment.directive === 'enable') return [];
  const unknown = comment.codes.flatMap((code) => {
    if (isRuleCode(code)) return [];
    const start = source.indexOf(code, comment.span.start);
    const message = text(`没有“${code}”这条规则`, `There is no rule "${code}"`);
    return [finding('annotation.unknown-rule', 'warning', { start, end: start + code.length }, message)];
  });
  return comment.reason ? unknown : [...unknown, noReason(comment.span)];
}
