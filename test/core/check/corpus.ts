import fs from 'node:fs';
import path from 'node:path';
import { readDocument } from '../../../src/core/analysis/document.ts';
import { type Judgement, judge } from '../../../src/core/check/index.ts';
import { loadDataset } from '../../../src/core/dataset/index.ts';
import type { Claim } from '../../../src/core/model/claim.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import type { Finding, TextEdit } from '../../../src/core/model/finding.ts';

/** A document with an error planted, or rewritten without harm. */
export interface Edited {
  readonly id: string;
  readonly doc: string;
  readonly kind: string;
  readonly edits: readonly { start: number; end: number; text: string }[];
  readonly expect: readonly { start: number; end: number }[];
  readonly should_flag: boolean;
}

export interface Corpus {
  readonly docs: ReadonlyMap<string, string>;
  readonly mutants: readonly Edited[];
  readonly harmless: readonly Edited[];
  readonly dataset: Dataset;
}

/** Reads a set in the form of the development corpus: docs/, data/, mutants.jsonl, harmless.jsonl. */
export function readCorpus(folder: string): Corpus {
  const lines = (name: string): Edited[] =>
    fs
      .readFileSync(path.join(folder, name), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Edited);
  const docs = new Map<string, string>();
  for (const name of fs.readdirSync(path.join(folder, 'docs')).sort())
    if (name.endsWith('.md')) docs.set(name, fs.readFileSync(path.join(folder, 'docs', name), 'utf8'));
  const data = path.join(folder, 'data');
  const files = fs
    .readdirSync(data)
    .map((name) => ({ uri: `/data/${name}`, text: fs.readFileSync(path.join(data, name), 'utf8') }));
  return { docs, mutants: lines('mutants.jsonl'), harmless: lines('harmless.jsonl'), dataset: loadDataset(files) };
}

export function apply(text: string, edits: readonly { start: number; end: number; text: string }[]): string {
  let out = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}

export const applyFix = (text: string, edits: readonly TextEdit[]): string =>
  apply(
    text,
    edits.map(({ start, end, newText }) => ({ start, end, text: newText })),
  );

/** Reads a text as a document of its own, as the product does, and judges it. */
export function judgeText(text: string, dataset: Dataset): Judgement & { claims: readonly Claim[] } {
  const { syntax, claims } = readDocument('text.md', text);
  return { ...judge(claims, syntax, dataset), claims };
}

/** Findings loud enough for the problems list to count as an alarm. */
export const alarms = (findings: readonly Finding[]): Finding[] =>
  findings.filter((f) => f.severity === 'error' || f.severity === 'warning');

export const hits = (edited: Edited, findings: readonly Finding[]): Finding[] =>
  alarms(findings).filter((f) =>
    edited.expect.some((e) => f.span.start < e.end && e.start < Math.max(f.span.end, f.span.start + 1)),
  );

/** The causes that name each kind of planted error rightly. */
export const CAUSES: Readonly<Record<string, readonly string[]>> = {
  'stale-value': ['period', 'stale'],
  'wrong-year': ['period'],
  'comparator-flip': ['bound-flipped'],
  'comparator-drop': ['bound-dropped'],
  'percent-vs-pp': ['percent-point'],
  sign: ['direction'],
  swap: ['swapped'],
  'unit-slip': ['scale', 'unit', 'currency'],
  'decimal-shift': ['decimal-shift'],
  'value-digit': ['digit', 'transposed'],
};
