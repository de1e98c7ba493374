import assert from 'node:assert/strict';
import fs from 'node:fs';
import fc from 'fast-check';
import { LiveDocument } from '../../../src/core/analysis/document.ts';
import {
  actionsAt,
  assistsAt,
  completionsAt,
  dashboardOf,
  decode,
  definitionAt,
  documentSymbols,
  fixAll,
  foldsOf,
  harvest,
  hoverAt,
  implementationAt,
  inlaysOf,
  lensesOf,
  planTargets,
  prepareCalls,
  prepareRename,
  previewFigures,
  previewMarks,
  readDocument,
  readNotes,
  referencesAt,
  type Span,
  span,
  summaryOf,
  threadsOf,
  tokensOf,
  Workspace,
} from '../../../src/core/index.ts';
import { anchor, writeNotes } from '../../../src/core/standoff/index.ts';
import * as pieces from './pieces.ts';
import * as json from './pieces-json.ts';

/** One entrance for what others wrote: a text in, an answer out, whatever the text. */
export interface Target {
  readonly input: fc.Arbitrary<string>;
  /** Throws when the answer breaks a promise. */
  check(text: string): void;
}

const NOTE = 'file:///w/notes/a.md';
const DATA = ['datapackage.json', 'indicators.csv', 'observations.csv'].map((name) => ({
  uri: `file:///w/data/${name}`,
  text: fs.readFileSync(`seeds/data/${name}`, 'utf8'),
}));
const PLAIN = '2022年，轻工业规上企业营业收入达24.3亿元。2024年，轻工业规上企业营业收入为28.2万亿元，增长4个百分点。\n';

function workspace(
  documents: Readonly<Record<string, string>>,
  data: readonly { uri: string; text: string }[] = DATA,
): Workspace {
  const made = new Workspace();
  for (const { uri, text } of data) made.setDatasetFile(uri, text);
  for (const [uri, text] of Object.entries(documents)) made.setDocument(uri, text);
  return made;
}

function within(at: Span, text: string, what: string): void {
  assert.ok(
    Number.isInteger(at.start) &&
      Number.isInteger(at.end) &&
      0 <= at.start &&
      at.start <= at.end &&
      at.end <= text.length,
    `${what} ${at.start}..${at.end} in a text of ${text.length}`,
  );
}

/** Findings and problems lie in their texts, and every fix can be applied. */
function soundFindings(made: Workspace, uri: string, text: string): void {
  for (const finding of made.findings(uri)) {
    within(finding.span, text, finding.code);
    for (const fix of finding.fixes) for (const edit of fix.edits) within(edit, text, `fix of ${finding.code}`);
  }
  for (const problem of made.documentProblems(uri)) within(problem.span, text, problem.code);
}

/** Everything an editor asks of a document, at a few places of it. */
function askEverything(made: Workspace, uri: string, text: string): void {
  const facts = made.document(uri);
  assert.ok(facts);
  for (const claim of facts.claims) within(claim.span, text, 'claim');
  for (const { span: at } of facts.outline.measures) within(at, text, 'measure');
  const all: unknown[] = [
    documentSymbols(facts),
    foldsOf(facts),
    harvest(facts),
    lensesOf(made, uri),
    tokensOf(made, uri),
  ];
  all.push(inlaysOf(made, uri, span(0, text.length), false), previewMarks(made, uri, 'zh'), fixAll(made, uri));
  for (const { span: at } of previewFigures(made, uri, 'en')) within(at, text, 'figure of the preview');
  const figures = facts.claims.slice(0, 4).map((c) => c.span.start);
  for (const at of new Set([0, text.length >> 1, text.length, ...figures])) {
    all.push([hoverAt(made, uri, at, 'en', { commands: true }), definitionAt(made, uri, at)]);
    all.push([implementationAt(made, uri, at), referencesAt(made, uri, at), prepareRename(made, uri, at)]);
    all.push([completionsAt(made, uri, at), prepareCalls(made, uri, at, 'zh')]);
    all.push([assistsAt(made, uri, span(at, at)), actionsAt(made, uri, span(at, at))]);
  }
  JSON.stringify([all, dashboardOf(made, 'en'), summaryOf(made), planTargets(made, undefined, 'zh')]);
}

/** One for all documents: the dataset is read once. */
const shared = workspace({});

function document(text: string): void {
  shared.setDocument(NOTE, text);
  soundFindings(shared, NOTE, text);
  askEverything(shared, NOTE, text);
  shared.removeDocument(NOTE);
}

/** The middle third is typed in afterwards: the same facts and findings as of the whole text. */
function typed(text: string): void {
  const [a, b] = [Math.floor(text.length / 3), Math.floor((2 * text.length) / 3)];
  const live = LiveDocument.read(NOTE, text.slice(0, a) + text.slice(b));
  live.edit({ start: a, end: a, text: text.slice(a, b) });
  live.settle();
  const anew = readDocument(NOTE, text);
  assert.deepEqual(live.facts.syntax, anew.syntax);
  assert.deepEqual(live.facts.claims, anew.claims);
}

/** Found as the only table, and beside others: the note is judged either way. */
function table(text: string): void {
  const uri = 'file:///w/data/x.csv';
  for (const data of [[{ uri, text }], [...DATA, { uri, text }]]) {
    const made = workspace({ [NOTE]: PLAIN }, data);
    for (const problem of made.datasetProblems(uri)) within(problem.span, text, problem.code);
    soundFindings(made, NOTE, PLAIN);
    askEverything(made, NOTE, PLAIN);
  }
}

function datapackage(text: string): void {
  const uri = 'file:///w/data/datapackage.json';
  const made = workspace({ [NOTE]: PLAIN }, [{ uri, text }, ...DATA.slice(1)]);
  for (const problem of made.datasetProblems(uri)) within(problem.span, text, problem.code);
  soundFindings(made, NOTE, PLAIN);
}

function bindings(text: string): void {
  const made = workspace({ [NOTE]: PLAIN });
  made.setBindingsFile('file:///w/policy-lens.json', text);
  for (const problem of made.bindingsProblems('file:///w/policy-lens.json')) within(problem.span, text, problem.code);
  soundFindings(made, NOTE, PLAIN);
}

function notes(text: string): void {
  const { notes: found } = readNotes(text);
  for (const { quote } of found) {
    const at = quote && anchor(PLAIN, quote);
    if (at) within(at, PLAIN, 'quote');
  }
  threadsOf(found, PLAIN);
  const written = writeNotes(found, 'a.md');
  assert.equal(readNotes(written).notes.length, found.length, 'an annotation was lost when written back');
}

function bytes(latin: string): void {
  const raw = Buffer.from(latin, 'latin1');
  const read = decode(raw);
  if (read.kind === 'text') readDocument(NOTE, read.text);
}

export const TARGETS: Readonly<Record<string, Target>> = {
  markdown: { input: pieces.markdown, check: document },
  prose: { input: pieces.prose, check: document },
  frontmatter: { input: pieces.frontmatter, check: document },
  typed: { input: pieces.markdown, check: typed },
  csv: { input: pieces.csv, check: table },
  datapackage: { input: json.datapackage, check: datapackage },
  bindings: { input: json.bindings, check: bindings },
  annotations: { input: json.notes, check: notes },
  bytes: {
    input: fc.uint8Array({ maxLength: 400 }).map((raw) => Buffer.from(raw).toString('latin1')),
    check: bytes,
  },
};
