import type { DocumentFacts } from '../analysis/document.ts';
import type { Workspace } from '../analysis/workspace.ts';
import { anatomyOf, annotationAt, type IdMention, idAt, idMentions, isId, SPELLING } from '../annotate/index.ts';
import { type Span, touches } from '../base/span.ts';
import { type Locale, type Text, text } from '../base/text.ts';
import type { TextEdit } from '../model/finding.ts';
import { parsePeriod } from '../model/period.ts';
import { escapeMarkdown as esc } from './markdown.ts';
import type { Jump, Location } from './place.ts';
import { indicatorName, periodWords } from './words.ts';

/** All mentions of an id, by document. An id given in the document at hand means that one, wherever else it is given too. */
function mentionsOfId(
  workspace: Workspace,
  uri: string,
  id: string,
): { readonly uri: string; readonly mention: IdMention }[] {
  const all = workspace.documents().flatMap((other) => {
    // Most documents of a folder are kept as text only: those without the id need not be read.
    if (other !== uri && !(workspace.isMarked(other) && workspace.documentText(other)?.includes(id))) return [];
    const facts = workspace.document(other);
    if (!facts?.syntax.annotations.length) return [];
    return idMentions(facts.syntax).flatMap((mention) => (mention.id === id ? [{ uri: other, mention }] : []));
  });
  const givenIn = new Set(all.flatMap((m) => (m.mention.kind === 'definition' ? [m.uri] : [])));
  if (!givenIn.has(uri)) return all;
  // Elsewhere the id means this one only where it is not given itself, and nobody else gives it.
  return all.filter((m) => m.uri === uri || (givenIn.size === 1 && !givenIn.has(m.uri)));
}

/** From `for=rev` to the passage with `#rev`, in any document; from `#rev` to the measures that name it. */
export function idJumpAt(workspace: Workspace, uri: string, offset: number): Jump | undefined {
  const mention = idIn(workspace, uri, offset);
  if (!mention) return undefined;
  const wanted = mention.kind === 'use' ? 'definition' : 'use';
  const targets = mentionsOfId(workspace, uri, mention.id).flatMap(({ uri: at, mention: m }): Location[] =>
    m.kind === wanted ? [{ uri: at, span: m.annotation.content, within: m.annotation.span }] : [],
  );
  return targets.length ? { origin: mention.span, targets } : undefined;
}

/** Every place an id is given or used; undefined where the offset is on no id. */
export function idReferencesAt(workspace: Workspace, uri: string, offset: number): Location[] | undefined {
  const mention = idIn(workspace, uri, offset);
  return mention && mentionsOfId(workspace, uri, mention.id).map((m) => ({ uri: m.uri, span: m.mention.span }));
}

function idIn(workspace: Workspace, uri: string, offset: number): IdMention | undefined {
  const facts = workspace.document(uri);
  return facts?.syntax.annotations.length ? idAt(facts.syntax, offset) : undefined;
}

/** What a rename would start from: the id's own characters. @returns undefined where there is no id. */
export function prepareRename(
  workspace: Workspace,
  uri: string,
  offset: number,
): { span: Span; id: string } | undefined {
  const mention = idIn(workspace, uri, offset);
  return mention && { span: mention.span, id: mention.id };
}

export type Renamed =
  | { readonly ok: true; readonly changes: ReadonlyMap<string, readonly TextEdit[]> }
  | { readonly ok: false; readonly reason: Text };

/** Renames an id wherever it is given or used. Refused for what cannot be an id, or is taken already. */
export function renameId(workspace: Workspace, uri: string, offset: number, to: string): Renamed | undefined {
  const mention = idIn(workspace, uri, offset);
  if (!mention) return undefined;
  if (!isId(to))
    return {
      ok: false,
      reason: text('编号里不能有空格、句点、引号或花括号', 'An id holds no blanks, dots, quotes or braces'),
    };
  if (to !== mention.id && mentionsOfId(workspace, uri, to).some((m) => m.mention.kind === 'definition'))
    return { ok: false, reason: text(`编号“${to}”已经用过`, `The id "${to}" is already taken`) };
  const changes = new Map<string, TextEdit[]>();
  for (const { uri: at, mention: m } of mentionsOfId(workspace, uri, mention.id)) {
    const edits = changes.get(at) ?? [];
    edits.push({ ...m.span, newText: to });
    changes.set(at, edits);
  }
  return { ok: true, changes };
}

const MEANING: Readonly<Record<keyof typeof SPELLING, Text>> = {
  target: text('这段文字设定一个目标', 'This passage sets a target'),
  measure: text(
    '这段文字是一项举措；for 写它服务的目标的编号',
    'This passage is a measure; `for` names the target it serves',
  ),
  figure: text(
    '这是一个数字；indicator 指定指标，period 指定时期，ignore 写明不检查的理由',
    'This is a figure; `indicator` and `period` say what it is, `ignore` says why it is not checked',
  ),
  sector: text('这段文字说的是一个行业', 'This passage names a sector'),
  task: text('这段文字是一项任务', 'This passage is a task'),
};

/** The card over a directive's name and braces: what the annotation says. @returns undefined over its content. */
export function annotationHover(
  workspace: Workspace,
  facts: DocumentFacts,
  offset: number,
  locale: Locale,
): { readonly span: Span; readonly markdown: string } | undefined {
  const annotation = annotationAt(facts.syntax, offset);
  if (!annotation) return undefined;
  const parts = anatomyOf(facts.syntax.text, annotation);
  const onName = annotation.span.start <= offset && offset <= parts.name.end;
  if (!onName && !(parts.braces && touches(parts.braces, offset))) return undefined;
  const { indicator: id, period, ignore } = annotation.attributes;
  const indicator = id ? workspace.dataset().indicators.get(id) : undefined;
  const label = indicator && indicatorName(indicator)[locale];
  const when = period ? parsePeriod(period) : undefined;
  const uses = annotation.id ? idReferencesOf(workspace, facts.uri, annotation.id) : 0;
  const line = (head: Text, words: string | undefined): string[] => (words ? [`- ${head[locale]} ${esc(words)}`] : []);
  const lines = [
    ...line(
      text('编号', 'id'),
      annotation.id && `${annotation.id}${uses ? ` · ${uses} ${locale === 'zh' ? '处引用' : 'uses'}` : ''}`,
    ),
    ...line(text('服务于', 'serves'), annotation.attributes.for),
    ...line(text('指标', 'indicator'), id && (label && label !== id ? `${label} (${id})` : id)),
    ...line(text('时期', 'period'), period && (when ? periodWords(when)[locale] : period)),
    ...line(text('不检查：', 'not checked:'), ignore),
  ];
  const head = `**${SPELLING[annotation.name][locale]}** ${MEANING[annotation.name][locale]}`;
  return {
    span: onName ? { start: annotation.span.start, end: parts.name.end } : (parts.braces ?? annotation.span),
    markdown: [head, lines.join('\n')].filter(Boolean).join('\n\n'),
  };
}

const idReferencesOf = (workspace: Workspace, uri: string, id: string): number =>
  mentionsOfId(workspace, uri, id).filter((m) => m.mention.kind === 'use').length;
