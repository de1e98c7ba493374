import type { Span } from '../base/span.ts';
import { anchor, type Quote, quote } from './anchor.ts';
import { isObject, type Json, type JsonObject, type Note, RESOLVED, readNotes, writeNotes } from './notes.ts';

/** A discussion about a passage: the annotation and its replies in the order they were written. */
export interface Thread {
  readonly note: Note;
  readonly replies: readonly Note[];
  /** Where its passage is now; null: orphaned. */
  readonly span: Span | null;
}

/** Threads of a document in the order of their passages, orphaned ones last. */
export function threadsOf(notes: readonly Note[], document: string): Thread[] {
  const ids = new Set(notes.map((note) => note.id));
  const rootOf = new Map<string, string>();
  for (const note of notes) rootOf.set(note.id, note.replyTo && ids.has(note.replyTo) ? note.replyTo : note.id);
  const root = (id: string): string => {
    const seen = new Set<string>();
    let at = id;
    while (!seen.has(at) && rootOf.get(at) !== at) {
      seen.add(at);
      at = rootOf.get(at) as string;
    }
    return at;
  };
  const roots = notes.filter((note) => root(note.id) === note.id);
  const threads = roots.map((note): Thread => {
    const replies = notes.filter((n) => n !== note && root(n.id) === note.id);
    replies.sort((a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : 0));
    return { note, replies, span: (note.quote && anchor(document, note.quote)) ?? null };
  });
  const place = (t: Thread): number => t.span?.start ?? Number.MAX_SAFE_INTEGER;
  return threads.sort((a, b) => place(a) - place(b));
}

export type Change =
  | { readonly kind: 'add'; readonly span: Span; readonly body: string; readonly author: string }
  | { readonly kind: 'reply'; readonly thread: string; readonly body: string; readonly author: string }
  | { readonly kind: 'edit'; readonly comment: string; readonly body: string }
  | { readonly kind: 'delete'; readonly comment: string }
  | { readonly kind: 'resolve'; readonly thread: string; readonly resolved: boolean; readonly author: string }
  | { readonly kind: 'move'; readonly thread: string; readonly span: Span }
  | { readonly kind: 'refresh' }
  | { readonly kind: 'import'; readonly other: string };

/** What the outside world adds: the document, its name as `source` is to have it, the time and a new id. */
export interface Around {
  readonly document: string;
  readonly name: string;
  /** ISO 8601. */
  readonly now: string;
  readonly newId: string;
}

/** The annotation file after a change. Of the rest, nothing is lost: unknown terms stay as they were. */
export function changeNotes(
  file: string,
  change: Change,
  around: Around,
): { readonly file: string; readonly added: number } {
  const { notes } = readNotes(file);
  const after = changed(notes, change, around);
  return { file: writeNotes(after, around.name), added: Math.max(0, after.length - notes.length) };
}

function changed(notes: readonly Note[], change: Change, around: Around): readonly Note[] {
  switch (change.kind) {
    case 'add':
      return [
        ...notes,
        ...fresh(around, 'commenting', targetOf(around.name, quote(around.document, change.span)), change),
      ];
    case 'reply':
      return [...notes, ...fresh(around, 'replying', change.thread, change)];
    case 'edit':
      return withRaw(notes, change.comment, (raw) => ({ ...withWords(raw, change.body), modified: around.now }));
    case 'delete':
      return deleted(notes, change.comment);
    case 'resolve':
      return withRaw(notes, change.thread, (raw) => ({ ...withTag(raw, change.resolved), modified: around.now }));
    case 'move':
      return withRaw(notes, change.thread, (raw) => placed(raw, around.name, quote(around.document, change.span)));
    case 'refresh':
      return refreshed(notes, around);
    case 'import':
      return imported(notes, change.other, around);
  }
}

type Raw = Record<string, Json>;

function fresh(
  { now, newId }: Around,
  motivation: string,
  target: Json,
  { body, author }: { readonly body: string; readonly author: string },
): readonly Note[] {
  const raw: Raw = {
    id: `urn:uuid:${newId}`,
    type: 'Annotation',
    motivation,
    created: now,
    ...(author ? { creator: { type: 'Person', name: author } } : {}),
    body: { type: 'TextualBody', value: body, format: 'text/markdown', purpose: motivation },
    target,
  };
  return again(raw);
}

/** Reads one annotation as the file would give it back. */
const again = (raw: JsonObject): readonly Note[] => readNotes(JSON.stringify([raw])).notes;

const targetOf = (name: string, { exact, prefix, suffix, start, end }: Quote): JsonObject => ({
  source: encodeURIComponent(name),
  selector: [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    ...(start === undefined || end === undefined ? [] : [{ type: 'TextPositionSelector', start, end }]),
  ],
});

function placed(raw: JsonObject, name: string, words: Quote): Raw {
  const [target] = [raw.target].flat();
  const known = isObject(target as Json) ? (target as JsonObject) : {};
  return { ...raw, target: { ...known, ...targetOf(name, words), source: known.source ?? encodeURIComponent(name) } };
}

function withRaw(notes: readonly Note[], id: string, edit: (raw: JsonObject) => Raw): readonly Note[] {
  return notes.flatMap((note) => (note.id === id ? again(edit(note.raw)) : [note]));
}

const bodiesOf = (raw: JsonObject): readonly Json[] => {
  const { body } = raw;
  return body === undefined || body === null ? [] : Array.isArray(body) ? (body as readonly Json[]) : [body as Json];
};
const isTag = (body: Json): boolean => isObject(body) && body.purpose === 'tagging';
const oneOrMany = (bodies: readonly Json[]): Json => (bodies.length === 1 ? (bodies[0] as Json) : bodies);

function withWords(raw: JsonObject, value: string): Raw {
  const { bodyValue: _, text: __, ...rest } = raw;
  const bodies = bodiesOf(raw);
  const own = bodies.findIndex((body) => !isTag(body));
  const known =
    own >= 0 && isObject(bodies[own])
      ? bodies[own]
      : { type: 'TextualBody', format: 'text/markdown', purpose: 'commenting' };
  const edited: Json = { ...known, value };
  return { ...rest, body: oneOrMany(own < 0 ? [edited, ...bodies] : bodies.map((b, i) => (i === own ? edited : b))) };
}

function withTag(raw: JsonObject, resolved: boolean): Raw {
  const bodies = bodiesOf(raw).filter((body) => !(isTag(body) && isObject(body) && body.value === RESOLVED));
  const tag: Json = { type: 'TextualBody', value: RESOLVED, purpose: 'tagging' };
  return { ...raw, body: oneOrMany(resolved ? [...bodies, tag] : bodies) };
}

/** A comment with its replies; of a thread's first comment, the whole thread. */
function deleted(notes: readonly Note[], id: string): readonly Note[] {
  const gone = new Set([id]);
  for (let before = 0; before !== gone.size; ) {
    before = gone.size;
    for (const note of notes) if (note.replyTo !== null && gone.has(note.replyTo)) gone.add(note.id);
  }
  return notes.filter((note) => !gone.has(note.id));
}

/** Quotes and positions taken anew where the passage was found; orphaned ones keep what they had. */
function refreshed(notes: readonly Note[], { document, name }: Around): readonly Note[] {
  return notes.flatMap((note) => {
    const found = note.quote && anchor(document, note.quote);
    return found ? again(placed(note.raw, name, quote(document, found))) : [note];
  });
}

/** What another tool wrote, under this document's name and in our terms; what is already here by its id is left out. */
function imported(notes: readonly Note[], other: string, around: Around): readonly Note[] {
  const known = new Set(notes.map((note) => note.id));
  const added = readNotes(other).notes.filter((note) => !known.has(note.id));
  return [...notes, ...added.flatMap((note) => again(inOurTerms(note, around)))];
}

/** W3C annotations stay as they are but for their source; a row of Hypothesis is written anew. */
function inOurTerms(
  { raw, quote: words, replyTo, author, body, created, id }: Note,
  { name, now }: Around,
): JsonObject {
  const isOurs = raw.type === 'Annotation';
  const [target] = [raw.target].flat() as Json[];
  const iri = (own: string): string =>
    isOurs || /^[a-z][a-z\d+.-]*:/i.test(own) ? own : `urn:hypothesis:${encodeURIComponent(own)}`;
  const place: Json = replyTo ? iri(replyTo) : words ? targetOf(name, words) : encodeURIComponent(name);
  if (isOurs)
    return { ...raw, target: replyTo || !isObject(target) ? place : { ...target, source: encodeURIComponent(name) } };
  const motivation = replyTo ? 'replying' : 'commenting';
  const tags = (Array.isArray(raw.tags) ? (raw.tags as readonly Json[]) : []).map(
    (value): Json => ({ type: 'TextualBody', value, purpose: 'tagging' }),
  );
  return {
    id: iri(id),
    type: 'Annotation',
    motivation,
    created: created || now,
    ...(author ? { creator: { type: 'Person', name: author } } : {}),
    body: oneOrMany([{ type: 'TextualBody', value: body, format: 'text/markdown', purpose: motivation }, ...tags]),
    target: place,
  };
}
