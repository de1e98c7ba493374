/** Annotation beside a document that must stay as published: W3C Web Annotation, found again by quote and context. */
export { anchor, type Quote, quote } from './anchor.ts';
export { type Around, type Change, changeNotes, type Thread, threadsOf } from './change.ts';
export { CodePoints } from './code-points.ts';
export { type Note, type NotesFile, readNotes, writeNotes } from './notes.ts';
