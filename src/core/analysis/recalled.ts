import { type Quote, quoteKeys } from '../check/index.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Finding, Verdict } from '../model/finding.ts';
import { type Cited, type Digest, loudOf, type PackedNames } from './digest.ts';
import { type RowRef, Rows, restoreCited, restoreFinding, type StoredDigest, withUnmeasured } from './digest-codec.ts';
import type { PackedSketch } from './sketch.ts';
import type { Elsewhere } from './texts.ts';

const KINDS: readonly Verdict['kind'][] = ['agrees', 'conflict', 'no-row', 'unmatched', 'ambiguous', 'silenced'];

type StoredCited = readonly [
  index: number,
  start: number,
  end: number,
  indicator: string,
  kind: number,
  row: RowRef | null,
];

/** What is asked of a document whenever a folder is opened, as plain JSON in few bytes. */
export type Brief = readonly [
  policy: 0 | 1,
  title: string,
  /** How many figures came out how, in the order of `KINDS`. */
  counts: readonly number[],
  findings: StoredDigest['findings'],
  unmeasured: readonly number[],
  problems: StoredDigest['problems'],
  cited: readonly StoredCited[],
  /** See `quoteKeys`. */
  quotes: readonly number[],
];

/** The rest of a digest, asked for seldom; each part is plain JSON of its own. */
export interface Details {
  readonly quotes: PackedQuotes;
  readonly names: PackedNames;
  readonly sketch: PackedSketch;
}

export type PackedQuotes = readonly (readonly [
  key: string,
  claim: number,
  start: number,
  end: number,
  text: string,
  name: string,
  zh: string,
  en: string,
  value: string,
  step: string,
  unit: string,
])[];

export function briefOf(stored: StoredDigest): Brief {
  return [
    stored.kind === 'policy' ? 1 : 0,
    stored.title,
    KINDS.map((kind) => stored.counts[kind]),
    stored.findings,
    stored.unmeasured,
    stored.problems,
    stored.cited.map((c) => [c.index, c.span.start, c.span.end, c.indicator, KINDS.indexOf(c.kind), c.row]),
    quoteKeys(stored.quotes),
  ];
}

export function detailsOf({ quotes, names, sketch }: StoredDigest): Details {
  return {
    quotes: quotes.map(({ key, claim, span, text, name, period, value, step, unit }) => [
      key,
      claim,
      span.start,
      span.end,
      text,
      name,
      period.zh,
      period.en,
      value,
      step,
      unit,
    ]),
    names,
    sketch,
  };
}

/** Where the details of a recalled document lie. What is damaged or gone is undefined. */
export interface DetailSource {
  quotes(): PackedQuotes | undefined;
  names(): PackedNames | undefined;
  sketch(): PackedSketch | undefined;
}

/** A document as the run before kept it. */
export interface Recalled {
  readonly brief: Brief;
  readonly details: DetailSource;
  /** Where its text is; undefined: the workspace has it. */
  readonly text: Elsewhere | undefined;
}

/** A digest from the run before, of which only the brief is at hand. */
export class RecalledDigest implements Digest {
  private allFindings: readonly Finding[] | undefined;
  private loudFindings: readonly Finding[] | undefined;

  /** @param again reads the document anew, where the details are gone */
  constructor(
    private readonly brief: Brief,
    private readonly dataset: Dataset,
    private readonly source: DetailSource,
    private readonly again: () => Digest | undefined,
  ) {}

  /** Every row that it refers to is there. */
  get isComplete(): boolean {
    const rows = new Rows(this.dataset);
    for (const { canonical } of this.brief[3]) rows.of(canonical);
    for (const [, , , , , row] of this.brief[6]) rows.of(row);
    return rows.complete;
  }

  get kind(): Digest['kind'] {
    return this.brief[0] ? 'policy' : 'note';
  }

  get title(): string {
    return this.brief[1];
  }

  get counts(): Digest['counts'] {
    return Object.fromEntries(KINDS.map((kind, i) => [kind, this.brief[2][i] ?? 0])) as Digest['counts'];
  }

  get problems(): Digest['problems'] {
    return this.brief[5];
  }

  get findings(): readonly Finding[] {
    this.allFindings ??= withUnmeasured(this.restored(), this.brief[4]);
    return this.allFindings;
  }

  /** Hints on targets, of which there are many, are not made for it. */
  get loud(): readonly Finding[] {
    this.loudFindings ??= loudOf(this.restored());
    return this.loudFindings;
  }

  private restored(): readonly Finding[] {
    const rows = new Rows(this.dataset);
    return this.brief[3].map((f) => restoreFinding(f, rows));
  }

  get cited(): readonly Cited[] {
    return this.restoredCited(this.brief[6]);
  }

  /** The indicators cited, told without making the citations; one may come twice. */
  get indicators(): readonly string[] {
    return this.brief[6].map(([, , , indicator]) => indicator);
  }

  /** Citations of one indicator. */
  citing(wanted: string): readonly Cited[] {
    return this.restoredCited(this.brief[6].filter(([, , , indicator]) => indicator === wanted));
  }

  private restoredCited(stored: readonly StoredCited[]): readonly Cited[] {
    const rows = new Rows(this.dataset);
    return stored.flatMap(([index, start, end, indicator, kind, row]) => {
      const cited = { index, span: { start, end }, indicator, kind: KINDS[kind] as Verdict['kind'], row };
      return restoreCited(cited, rows) ?? [];
    });
  }

  get quoteKeys(): readonly number[] {
    return this.brief[7];
  }

  get quotes(): readonly Quote[] {
    const official = this.brief[0] === 1;
    const packed = this.source.quotes();
    if (!packed) return this.again()?.quotes ?? [];
    return packed.map(([key, claim, start, end, text, name, zh, en, value, step, unit]) => {
      const [span, period] = [
        { start, end },
        { zh, en },
      ];
      return { key, claim, span, text, name, period, value, step, unit, official };
    });
  }

  get names(): PackedNames {
    // Only a policy document has any.
    return this.brief[0] ? (this.source.names() ?? this.again()?.names ?? '') : '';
  }

  get sketch(): PackedSketch {
    return this.source.sketch() ?? this.again()?.sketch ?? EMPTY;
  }
}

const EMPTY: PackedSketch = JSON.stringify({
  sectors: [],
  tasks: [],
  measures: [],
  targets: [],
  links: [],
  figures: [],
});
