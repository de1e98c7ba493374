import { type Text, text } from '../base/text.ts';
import type { Quote } from './anchor.ts';

/** A value as JSON has it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** One annotation of the file, as it is there, with what we read from it. What we do not know is kept as it is. */
export interface Note {
  readonly id: string;
  /** The whole annotation; written back with only our changes. */
  readonly raw: JsonObject;
  /** The document it is about, as `source` has it; of a reply the annotation's id. */
  readonly source: string;
  /** null: a reply, or an annotation without words to find. */
  readonly quote: Quote | null;
  /** The annotation this one replies to. */
  readonly replyTo: string | null;
  readonly author: string;
  /** The comment in it, Markdown or plain. */
  readonly body: string;
  /** ISO time; empty when not given. */
  readonly created: string;
  /** Tagged `resolved`. */
  readonly resolved: boolean;
}

export interface NotesFile {
  readonly notes: readonly Note[];
  readonly problems: readonly Text[];
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? (value as readonly Json[]) : value === undefined || value === null ? [] : [value];
const stringOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** The tag that marks a discussion as settled; a tag is a term every reader of Web Annotations knows. */
export const RESOLVED = 'resolved';

/**
 * Reads annotations in the W3C Web Annotation model: a collection, a page, a list or a single one; and the rows that
 * Hypothesis exports. Entries that cannot be read are told and left out; they never stop the others.
 */
export function readNotes(source: string): NotesFile {
  if (!source.trim()) return { notes: [], problems: [] };
  let root: Json;
  try {
    root = JSON.parse(source) as Json;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { notes: [], problems: [text('标注文件不是合规的 JSON', 'The annotation file is not valid JSON')] };
  }
  const notes: Note[] = [];
  const problems: Text[] = [];
  for (const [i, entry] of entriesOf(root).entries()) {
    const note = isObject(entry) ? noteOf(entry) : undefined;
    if (note) notes.push(note);
    else problems.push(text(`第 ${i + 1} 条不是标注，已略过`, `Entry ${i + 1} is no annotation and was left out`));
  }
  return { notes, problems };
}

function entriesOf(root: Json): readonly Json[] {
  if (!isObject(root)) return listOf(root);
  if (root.rows !== undefined) return listOf(root.rows);
  if (root.items !== undefined) return listOf(root.items);
  if (root.first !== undefined) return listOf(root.first).flatMap((page) => (isObject(page) ? listOf(page.items) : []));
  return listOf(root.type).includes('AnnotationCollection') ? [] : [root];
}

function noteOf(raw: JsonObject): Note | undefined {
  const id = stringOf(raw.id);
  const target = listOf(raw.target)[0];
  if (!id || target === undefined) return undefined;
  const place = isObject(target) ? target : {};
  const source = isObject(target) ? stringOf(target.source) : stringOf(target);
  const quote = quoteOf(listOf(place.selector));
  const references = listOf(raw.references);
  const replies = listOf(raw.motivation).includes('replying') || references.length > 0;
  const bodies = listOf(raw.body ?? raw.bodyValue);
  return {
    id,
    raw,
    source,
    quote,
    replyTo: replies ? stringOf(references[references.length - 1]) || source : null,
    author: authorOf(raw.creator ?? raw.user),
    body: bodies.map(wordsOf).filter(Boolean).join('\n\n') || stringOf(raw.text),
    created: stringOf(raw.created),
    resolved: [...bodies.map(tagOf), ...listOf(raw.tags).map(stringOf)].includes(RESOLVED),
  };
}

const tagOf = (body: Json): string => (isObject(body) && body.purpose === 'tagging' ? stringOf(body.value) : '');
const wordsOf = (body: Json): string =>
  typeof body === 'string' ? body : isObject(body) && body.purpose !== 'tagging' ? stringOf(body.value) : '';

function authorOf(creator: Json | undefined): string {
  const first = listOf(creator)[0];
  if (isObject(first)) return stringOf(first.name) || stringOf(first.nickname) || stringOf(first.id);
  // Hypothesis writes `acct:name@host`.
  return stringOf(first).replace(/^acct:([^@]*)@.*$/, '$1');
}

/** A TextQuoteSelector, with the positions of a TextPositionSelector beside or behind it. */
function quoteOf(selectors: readonly Json[]): Quote | null {
  const all = selectors.filter(isObject).flatMap((s) => [s, ...listOf(s.refinedBy).filter(isObject)]);
  const words = all.find((s) => s.type === 'TextQuoteSelector');
  if (!words || !stringOf(words.exact)) return null;
  const place = all.find((s) => s.type === 'TextPositionSelector');
  const { start, end } = place ?? {};
  const positions = typeof start === 'number' && typeof end === 'number' ? { start, end } : {};
  return { exact: stringOf(words.exact), prefix: stringOf(words.prefix), suffix: stringOf(words.suffix), ...positions };
}

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** The file of a document's annotations: an AnnotationCollection with its one page. Empty text for none. */
export function writeNotes(notes: readonly Note[], label: string): string {
  if (!notes.length) return '';
  const items = notes.map(({ raw }) => {
    const { '@context': _, ...annotation } = raw;
    return annotation;
  });
  const id = `urn:policy-lens:${encodeURIComponent(label)}`;
  const page = { id: `${id}:1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items };
  const file = { '@context': CONTEXT, id, type: 'AnnotationCollection', label, total: items.length, first: page };
  return `${JSON.stringify(file, null, 2)}\n`;
}
