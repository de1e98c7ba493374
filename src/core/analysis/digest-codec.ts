import type { Text } from '../base/text.ts';
import { UNMEASURED_TARGET, unmeasuredAt } from '../check/rules/unmeasured-target.ts';
import type { Dataset, Observation } from '../model/dataset.ts';
import type { Finding, Verdict } from '../model/finding.ts';
import { type Cited, type Digest, loudOf } from './digest.ts';

/** A row of the dataset: its indicator, and which of the indicator's rows it is. */
export type RowRef = readonly [indicator: string, row: number];

/** A digest as plain JSON: rows by reference, for their dataset is read anyway. */
export interface StoredDigest extends Omit<Digest, 'findings' | 'loud' | 'cited'> {
  /** Start and end of every target that no measure serves, one after the other: most findings are of that kind. */
  readonly unmeasured: readonly number[];
  readonly findings: readonly (Omit<Finding, 'canonical'> & { readonly canonical: RowRef | null })[];
  readonly cited: readonly (Omit<Cited, 'verdict'> & { readonly kind: Verdict['kind']; readonly row: RowRef | null })[];
}

export function storeDigest({ loud: _, ...digest }: Digest, dataset: Dataset): StoredDigest {
  const ref = (row: Observation | null): RowRef | null =>
    row && [row.indicator, (dataset.observations.get(row.indicator) ?? []).indexOf(row)];
  return {
    ...digest,
    unmeasured: digest.findings.filter(isPlainHint).flatMap(({ span }) => [span.start, span.end]),
    findings: digest.findings.flatMap((f) => (isPlainHint(f) ? [] : [{ ...f, canonical: ref(f.canonical) }])),
    cited: digest.cited.map(({ verdict, ...rest }) => ({
      ...rest,
      kind: verdict.kind,
      row: 'observation' in verdict ? ref(verdict.observation) : null,
    })),
  };
}

const isPlainHint = (f: Finding): boolean => f.code === UNMEASURED_TARGET && f.severity === 'hint';

/** Messages that are the same in thousands of documents, each held once. */
const messages = new Map<string, Text>();
const MOST_MESSAGES = 1000;

function shared(message: Text): Text {
  const known = messages.get(message.zh);
  if (known?.en === message.en) return known;
  if (messages.size < MOST_MESSAGES) messages.set(message.zh, message);
  return message;
}

/** Looks rows up by what was stored of them. */
export class Rows {
  /** False once a row was not there: then the dataset is another. */
  complete = true;

  constructor(private readonly dataset: Dataset) {}

  of(ref: RowRef | null): Observation | null {
    const row = ref && this.dataset.observations.get(ref[0])?.[ref[1]];
    if (ref && !row) this.complete = false;
    return row ?? null;
  }
}

export const restoreFinding = (f: StoredDigest['findings'][number], rows: Rows): Finding => ({
  ...f,
  message: shared(f.message),
  canonical: rows.of(f.canonical),
});

/** Hints on targets that no measure serves, put among other findings. */
export function withUnmeasured(findings: readonly Finding[], unmeasured: readonly number[]): readonly Finding[] {
  if (!unmeasured.length) return findings;
  const all = [...findings];
  for (let i = 0; i + 1 < unmeasured.length; i += 2)
    all.push(unmeasuredAt({ start: unmeasured[i] as number, end: unmeasured[i + 1] as number }));
  return all.sort((a, b) => a.span.start - b.span.start);
}

/** @returns undefined for a verdict that is none of a citation. */
export function restoreCited({ kind, row, ...rest }: StoredDigest['cited'][number], rows: Rows): Cited | undefined {
  if (kind === 'no-row') return { ...rest, verdict: { kind, indicator: rest.indicator, reasons: [] } };
  const observation = rows.of(row);
  if (!observation || (kind !== 'agrees' && kind !== 'conflict')) return undefined;
  return { ...rest, verdict: { kind, observation, reasons: [] } };
}

/** @returns undefined when a row it refers to is not there: then it was made with another dataset. */
export function restoreDigest({ unmeasured, ...stored }: StoredDigest, dataset: Dataset): Digest | undefined {
  const rows = new Rows(dataset);
  const findings = withUnmeasured(
    stored.findings.map((f) => restoreFinding(f, rows)),
    unmeasured,
  );
  const cited = stored.cited.flatMap((one) => restoreCited(one, rows) ?? []);
  return rows.complete ? { ...stored, findings, loud: loudOf(findings), cited } : undefined;
}
