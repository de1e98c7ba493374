import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Span, span } from '../../../src/core/base/span.ts';
import type { Bound } from '../../../src/core/model/bound.ts';
import type { Claim, Role } from '../../../src/core/model/claim.ts';
import { decimal } from '../../../src/core/model/decimal.ts';
import { NO_TRACE } from '../../../src/core/model/trace.ts';
import { unitOf } from '../../../src/core/model/units.ts';
import type { DocumentSyntax } from '../../../src/core/syntax/document.ts';
import { readSyntax } from '../../../src/core/syntax/read.ts';

export const fixture = (name: string): string =>
  readFileSync(path.join('test', 'fixtures', 'outline', name), 'utf8').replaceAll('\r\n', '\n');

export interface Figure {
  /** Number and unit as written, at its first place behind `after`. */
  readonly text: string;
  readonly after?: string;
  readonly role?: Role;
  readonly value?: string;
  readonly unit?: string;
  readonly bound?: Bound;
  readonly indicator?: string;
}

/** A claim as the recogniser would make it, so that the outline is tested for itself. */
export function claimOf(document: DocumentSyntax, figure: Figure): Claim {
  const from = figure.after ? document.text.indexOf(figure.after) : 0;
  const start = document.text.indexOf(figure.text, from);
  if (from < 0 || start < 0) throw new Error(`no ${figure.text} in the text`);
  const at: Span = span(start, start + figure.text.length);
  const block = document.blocks.findIndex((b) => b.span.start <= at.start && at.end <= b.span.end);
  const value = decimal(figure.value ?? /\d+(?:\.\d+)?/.exec(figure.text)?.[0] ?? '0');
  if (!value) throw new Error(`no value in ${figure.text}`);
  const digits = Number((/\d+(?:\.\d+)?/.exec(figure.text)?.[0] ?? '0').replace('.', ''));
  const unit = figure.unit ? (unitOf(figure.unit) ?? null) : null;
  return {
    span: at,
    text: figure.text,
    quantity: { value, unit, bound: figure.bound ?? 'eq', step: digits ? value.div(digits) : value },
    notation: { number: at, bound: [], script: 'arabic', decimals: 0 },
    period: null,
    role: figure.role ?? 'target',
    direction: null,
    directionSpan: null,
    indicator: figure.indicator ? { value: figure.indicator, evidence: 'clause' } : null,
    context: { clause: '', subject: '', sentence: '', heads: [], headings: [] },
    block,
    trace: NO_TRACE,
  };
}

export function read(text: string, figures: readonly Figure[] = []): { document: DocumentSyntax; claims: Claim[] } {
  const document = readSyntax(text);
  const claims = figures.map((figure) => claimOf(document, figure));
  return { document, claims: claims.sort((a, b) => a.span.start - b.span.start) };
}
