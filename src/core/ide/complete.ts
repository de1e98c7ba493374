import type { DocumentFacts } from '../analysis/document.ts';
import type { Workspace } from '../analysis/workspace.ts';
import {
  ATTRIBUTES,
  attributesIn,
  type DirectiveName,
  idMentions,
  isFigureMark,
  quickTargetIds,
  RULE_CODES,
  SPELLING,
} from '../annotate/index.ts';
import { type Span, span } from '../base/span.ts';
import { type Locale, type Text, text, verbatim } from '../base/text.ts';
import { periodText } from '../model/period.ts';
import { DIRECTIVE_NAMES } from '../syntax/annotations.ts';
import { canonicalFigures } from './complete-figures.ts';
import { periodWords } from './words.ts';

export type CompletionKind = 'directive' | 'attribute' | 'id' | 'indicator' | 'period' | 'figure' | 'rule' | 'comment';

/** One thing to insert in place of `replace`. */
export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail: Text;
  /** Matched against what was typed; the label when absent. */
  readonly filter?: string;
  readonly replace: Span;
  readonly newText: string;
  /** `newText` holds LSP snippet places ($1, ${2:x}). */
  readonly snippet?: boolean;
}

/** At most this many characters before the caret on its line are looked at. */
const REACH = 1000;

/** Where the caret is in a line: what stands before it, and where that begins in the source. */
interface Caret {
  readonly before: string;
  readonly offset: number;
}

/**
 * What can be written at an offset, best first: directive names after a colon, attributes, ids, indicators and periods
 * in the braces of a directive, rule codes in a comment, the dataset's figures behind an indicator's name.
 * Read from the line as typed, for an unfinished directive is none to Markdown. Empty in plain text.
 */
export function completionsAt(workspace: Workspace, uri: string, offset: number): Completion[] {
  const facts = workspace.document(uri);
  if (!facts) return [];
  const source = facts.syntax.text;
  const line = Math.max(source.lastIndexOf('\n', offset - 1) + 1, offset - REACH);
  const caret = { before: source.slice(line, offset), offset };
  const place = bracesBefore(caret.before);
  if (place) return inBraces(workspace, facts, caret, place);
  return inComment(caret) ?? directives(facts, caret) ?? canonicalFigures(workspace, facts, offset);
}

interface Braces {
  readonly name: DirectiveName;
  /** Offset in the line of the opening brace. */
  readonly open: number;
}

/** The directive in whose braces the line ends: `…:figure[24.3万亿元]{indicator=`. */
function bracesBefore(before: string): Braces | undefined {
  const open = before.lastIndexOf('{');
  if (open < 0 || before.indexOf('}', open) >= 0) return undefined;
  let at = open;
  if (before[at - 1] === ']') {
    let depth = 0;
    do {
      at--;
      if (before[at] === ']') depth++;
      else if (before[at] === '[') depth--;
    } while (depth > 0 && at > 0);
  }
  const word = /:(\p{L}+)$/u.exec(before.slice(Math.max(0, at - 20), at))?.[1];
  const name = DIRECTIVE_NAMES.get(word ?? '');
  return name && { name, open };
}

function inBraces(
  workspace: Workspace,
  facts: DocumentFacts,
  { before, offset }: Caret,
  { name, open }: Braces,
): Completion[] {
  const inside = before.slice(open + 1);
  const value = /(?:^|\s)([a-z]+)=(?:"([^"]*)|'([^']*)|([^\s"']*))$/.exec(inside);
  if (value) {
    const typed = value[2] ?? value[3] ?? value[4] ?? '';
    const word = value[1] === 'for' ? (/[^\s,，、]*$/.exec(typed)?.[0] ?? '') : typed;
    return valuesOf(workspace, facts, value[1] as string, span(offset - word.length, offset), name);
  }
  const key = /(?:^|\s)([a-z]*)$/.exec(inside);
  if (!key) return [];
  const used = new Set(attributesIn(inside, span(0, inside.length)).map((a) => a.key));
  const replace = span(offset - (key[1] as string).length, offset);
  return ATTRIBUTES[name].flatMap((attribute) =>
    used.has(attribute) && attribute !== key[1] ? [] : [attributeItem(attribute, replace)],
  );
}

const ATTRIBUTE_WORDS: Readonly<Record<string, Text>> = {
  id: text('编号，供举措引用', 'a name that measures can refer to'),
  for: text('服务的目标的编号', 'the target this measure serves'),
  indicator: text('数据集里的指标', 'an indicator of the dataset'),
  period: text('时期', 'the time it speaks of'),
  ignore: text('不检查的理由', 'why it is not checked'),
};

function attributeItem(attribute: string, replace: Span): Completion {
  const detail = ATTRIBUTE_WORDS[attribute] ?? verbatim('');
  if (attribute === 'id') return { label: '#', filter: 'id', kind: 'attribute', detail, replace, newText: '#' };
  const quoted = attribute === 'ignore';
  const newText = quoted ? 'ignore="$1"' : `${attribute}=`;
  return { label: attribute, kind: 'attribute', detail, replace, newText, snippet: quoted };
}

function valuesOf(
  workspace: Workspace,
  facts: DocumentFacts,
  key: string,
  replace: Span,
  name: DirectiveName,
): Completion[] {
  if (key === 'for' && name === 'measure') return ids(workspace, facts, replace);
  if (key === 'indicator') return indicators(workspace, replace);
  return key === 'period' ? periods(workspace, facts, replace) : [];
}

/** Ids of targets: the document's own first. */
function ids(workspace: Workspace, facts: DocumentFacts, replace: Span): Completion[] {
  const others = workspace.documents().filter((uri) => uri !== facts.uri && workspace.isMarked(uri));
  return [facts.uri, ...others].flatMap((uri) => {
    if (uri !== facts.uri && !quickTargetIds(workspace.documentText(uri) ?? '').length) return [];
    const syntax = workspace.document(uri)?.syntax;
    if (!syntax?.annotations.length) return [];
    return idMentions(syntax).flatMap(({ kind, id, annotation }): Completion[] => {
      if (kind !== 'definition' || !isFigureMark(annotation)) return [];
      const words = syntax.text.slice(annotation.content.start, annotation.content.end).slice(0, 60);
      return [{ label: id, kind: 'id', detail: verbatim(words), replace, newText: id }];
    });
  });
}

function indicators(workspace: Workspace, replace: Span): Completion[] {
  return [...workspace.dataset().indicators.values()].map(({ id, labelZh, labelEn, aliases }) => ({
    label: id,
    kind: 'indicator' as const,
    detail: text(labelZh || labelEn, labelEn || labelZh),
    filter: [id, labelZh, labelEn, ...aliases].filter(Boolean).join(' '),
    replace,
    newText: /^[\p{L}\p{N}_./-]+$/u.test(id) ? id : `"${id}"`,
  }));
}

const FORMS: readonly (readonly [string, Text])[] = [
  ['2024', text('全年', 'a year')],
  ['2024-S1', text('上半年', 'a half year')],
  ['2024-Q3', text('季度', 'a quarter')],
  ['2024-06', text('月份', 'a month')],
  ['2023/2024', text('起止年份', 'from one year to another')],
  ['../2025', text('到2025年', 'by 2025')],
];

/** Periods the document speaks of and the dataset has rows for; of neither, the forms a period can have. */
function periods(workspace: Workspace, facts: DocumentFacts, replace: Span): Completion[] {
  const named = facts.claims.flatMap((c) => (c.period ? [c.period.value] : []));
  const rows = [...workspace.dataset().observations.values()].flatMap((list) =>
    list.flatMap((o) => (o.period ? [o.period] : [])),
  );
  const known = new Map([...named, ...rows].map((p) => [periodText(p), periodWords(p)]));
  const all = known.size ? [...known].slice(0, 60) : FORMS;
  return all.map(([label, detail]) => ({ label, kind: 'period', detail, replace, newText: label }));
}

/** Directive names after one colon (in a line), two (a line of its own) or three (around several lines). */
function directives(facts: DocumentFacts, { before, offset }: Caret): Completion[] | undefined {
  const typed = /(^|[^:])(:{1,3})(\p{L}{0,10})$/u.exec(before);
  if (!typed) return undefined;
  const [, ahead = '', colons = '', word = ''] = typed;
  // 10:30, http:, 注: are no directives until letters of one follow.
  if (!word && colons.length === 1 && /[\p{N}a-z]/iu.test(ahead)) return undefined;
  if (colons.length > 1 && before.trimStart().length !== colons.length + word.length) return undefined;
  const replace = span(offset - word.length - colons.length, offset);
  const own = facts.syntax.language;
  const other: Locale = own === 'zh' ? 'en' : 'zh';
  const names = Object.keys(SPELLING) as DirectiveName[];
  return [own as Locale, other].flatMap((locale) =>
    names.map((name): Completion => {
      const spelled = SPELLING[name][locale];
      const label = colons + spelled;
      const newText = snippetOf(name, label);
      return {
        label,
        filter: `${colons}${spelled}`,
        kind: 'directive',
        detail: SPELLING[name],
        replace,
        newText,
        snippet: true,
      };
    }),
  );
}

function snippetOf(name: DirectiveName, label: string): string {
  if (label.startsWith(':::')) return `${label}{#$1}\n$0\n:::`;
  if (name === 'target') return `${label}[$1]{#$2}$0`;
  if (name === 'measure') return `${label}[$1]{for=$2}$0`;
  return name === 'figure' ? `${label}[$1]{indicator=$2}$0` : `${label}[$1]$0`;
}

const COMMENTS: readonly (readonly [string, Text])[] = [
  ['policy-lens-disable-next-line', text('下一行不检查', 'do not check the next line')],
  ['policy-lens-disable', text('从这里起不检查', 'do not check from here on')],
  ['policy-lens-enable', text('从这里起恢复检查', 'check again from here on')],
];

/** Control comments after `<!--`, rule codes inside one. */
function inComment({ before, offset }: Caret): Completion[] | undefined {
  const code = /<!--[ \t]*policy-lens-(?:disable-next-line|disable|enable)(?:[ \t]+[a-z.*-]+)*[ \t]+([a-z.*-]*)$/.exec(
    before,
  );
  if (code) {
    const replace = span(offset - (code[1] as string).length, offset);
    return RULE_CODES.map((label) => ({ label, kind: 'rule', detail: verbatim(''), replace, newText: label }));
  }
  const start = /<!--[ \t]*([a-z-]*)$/.exec(before);
  if (!start) return undefined;
  const replace = span(offset - (start[1] as string).length, offset);
  return COMMENTS.map(([label, detail]) => {
    const reason = label.includes('disable') ? ' $1' : '';
    return { label, kind: 'comment', detail, replace, newText: `${label}${reason}`, snippet: reason !== '' };
  });
}
