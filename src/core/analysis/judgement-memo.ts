import { contains, type Span, shift } from '../base/span.ts';
import { finish, type Steps } from '../base/steps.ts';
import type { Judgement, Surroundings } from '../check/index.ts';
import { UNMEASURED_TARGET } from '../check/rules/unmeasured-target.ts';
import type { Dataset } from '../model/dataset.ts';
import { type Finding, type Fix, findingsByClaim, type Verdict } from '../model/finding.ts';
import type { BlockClaims } from './claims-memo.ts';
import type { Facts } from './document.ts';
import { Draft } from './draft.ts';
import { type Folder, judgingDocument } from './judge-document.ts';

/** How the figures of one block came out. Claim indices count within the block; hints on targets have none. */
interface BlockJudgement {
  /** Where the block began then. */
  readonly start: number;
  readonly verdicts: readonly Verdict[];
  readonly findings: readonly Finding[];
  /** Some finding points out of the block: it does not move with it. */
  readonly tied: boolean;
  /** The findings where they were shown last: most of a document stays where it is. */
  shown?: { readonly by: number; readonly first: number; readonly findings: readonly Finding[] };
}

/** Says of an annotation what only the whole document can tell. */
const WHOLE = 'annotation.unused-silence';

/**
 * Judgements of one document by block. After an edit only blocks whose claims are new are judged, in the surroundings
 * read before; `whole` judges everything and reads the surroundings again.
 */
export class JudgementMemo {
  private readonly blocks = new WeakMap<BlockClaims, BlockJudgement>();
  private surroundings: Surroundings | undefined;
  private anyTied = false;
  /** What the last draft came to, block by block. */
  private last:
    | { readonly draft: Draft; readonly version: number; readonly row: (BlockJudgement | undefined)[] }
    | undefined;

  constructor(
    private readonly dataset: Dataset,
    private readonly folder: Folder,
  ) {}

  /** Judges everything, in steps; nothing is kept of a run that is not led to its end. */
  *whole(facts: Facts): Steps<Judgement> {
    yield* facts.placing();
    // Only a policy document as a whole has an outline to judge.
    const outline = facts.kind === 'policy' ? yield* facts.outlining() : undefined;
    yield;
    const judged = yield* judgingDocument(facts, this.dataset, this.folder, undefined, outline);
    yield;
    this.surroundings = judged.surroundings;
    this.keep(facts, [...facts.entries.keys()], judged);
    return judged;
  }

  /** @returns undefined when the document was never judged as a whole, or a draft does not tell enough. */
  afterEdit(facts: Facts | Draft): Judgement | undefined {
    if (!this.surroundings) return undefined;
    const draft = facts instanceof Draft ? facts : undefined;
    const row = this.rowOf(facts);
    // A draft knows only where the blocks stand that it replaced last; findings that leave their block need more.
    if (draft && this.anyTied) return undefined;
    const { start, end } = draft && row === this.last?.row ? draft.exchange : { start: 0, end: row.length };
    const fresh: number[] = [];
    for (let index = start; index < end; index++) if (!holds(row[index], facts, index)) fresh.push(index);
    if (draft && !fresh.every((index) => draft.isFresh(index))) return undefined;
    const { syntax, uri } = facts;
    const claims = facts.claimsOfBlocks(fresh);
    const judged = finish(judgingDocument({ uri, syntax, claims }, this.dataset, this.folder, this.surroundings));
    this.keep(facts, fresh, judged);
    for (const index of fresh) row[index] = this.blocks.get(facts.entries[index] as BlockClaims);
    this.last = draft && { draft, version: draft.version, row };
    return together(facts, row, judged.findings.filter(isLoose));
  }

  /** The judgements of the blocks in order, as far as they are known; a draft changes few of them at a time. */
  private rowOf(facts: Facts | Draft): (BlockJudgement | undefined)[] {
    const { last } = this;
    const known = (entry: BlockClaims): BlockJudgement | undefined => this.blocks.get(entry);
    if (!(facts instanceof Draft) || last?.draft !== facts || last.version !== facts.version - 1)
      return facts.entries.map(known);
    const { start, end, removed } = facts.exchange;
    last.row.splice(start, removed, ...facts.entries.slice(start, end).map(known));
    return last.row;
  }

  private keep(facts: Facts | Draft, indices: readonly number[], { verdicts, findings }: Judgement): void {
    const byClaim = findingsByClaim(findings);
    const hints = findings.filter((f) => f.code === UNMEASURED_TARGET);
    let hint = 0;
    let first = 0;
    for (const index of indices) {
      const entry = facts.entries[index] as BlockClaims;
      const block = facts.spanOf(index);
      const count = entry.claims.length;
      const own = verdicts.slice(first, first + count);
      const said: Finding[] = [];
      for (let i = 0; byClaim.size && i < count; i++)
        for (const f of byClaim.get(first + i) ?? []) said.push({ ...f, claim: i });
      for (let f = hints[hint]; f && f.span.start < block.end; f = hints[++hint])
        if (f.span.start >= block.start) said.push(f);
      const tied = said.some((f) => !staysIn(f, block));
      this.anyTied ||= tied;
      this.blocks.set(entry, { start: block.start, verdicts: own, findings: said, tied });
      first += count;
    }
  }
}

/** The judgement still holds: findings that point elsewhere do so only while nothing has moved. */
const holds = (known: BlockJudgement | undefined, facts: Facts | Draft, index: number): boolean =>
  known !== undefined && !(known.tied && known.start !== facts.startOf(index));

/** Of no block; what only the whole document can tell is told by `whole`. */
const isLoose = (f: Finding): boolean => f.claim === null && f.code !== WHOLE && f.code !== UNMEASURED_TARGET;

/** @returns undefined when some block was never judged. */
function together(
  facts: Facts | Draft,
  row: readonly (BlockJudgement | undefined)[],
  loose: readonly Finding[],
): Judgement | undefined {
  const parts: (readonly Verdict[])[] = [];
  const findings: Finding[] = [...loose];
  let first = 0;
  for (let index = 0; index < row.length; index++) {
    const known = row[index];
    if (!known) return undefined;
    if (known.findings.length)
      for (const f of shown(known, facts.startOf(index) - known.start, first)) findings.push(f);
    if (!known.verdicts.length) continue;
    parts.push(known.verdicts);
    first += known.verdicts.length;
  }
  findings.sort((a, b) => a.span.start - b.span.start);
  return new Parts(parts, findings);
}

/** A judgement whose verdicts are put in one row when they are asked for: typing asks for findings alone. */
class Parts implements Judgement {
  private all: readonly Verdict[] | undefined;

  constructor(
    private readonly parts: readonly (readonly Verdict[])[],
    readonly findings: readonly Finding[],
  ) {}

  get verdicts(): readonly Verdict[] {
    this.all ??= this.parts.flat();
    return this.all;
  }
}

const staysIn = (finding: Finding, block: Span): boolean =>
  contains(block, finding.span) &&
  finding.fixes.every((fix) => fix.edits.every((edit) => contains(block, edit))) &&
  finding.related.every((r) => r.uri !== null || contains(block, r.span));

function shown(judgement: BlockJudgement, by: number, first: number): readonly Finding[] {
  const known = judgement.shown;
  if (known?.by === by && known.first === first) return known.findings;
  const findings = judgement.findings.map((f) => moved(f, by, first));
  judgement.shown = { by, first, findings };
  return findings;
}

/** Thousands are made anew at a keystroke in a long text: each in one go, what is empty shared. */
function moved(
  { code, severity, message, span, cause, claim, canonical, fixes, related }: Finding,
  by: number,
  first: number,
): Finding {
  return {
    code,
    severity,
    message,
    span: by === 0 ? span : shift(span, by),
    cause,
    claim: claim === null ? null : first + claim,
    canonical,
    fixes: by === 0 || !fixes.length ? fixes : fixes.map((fix) => movedFix(fix, by)),
    related:
      by === 0 || !related.length
        ? related
        : related.map((r) => (r.uri === null ? { ...r, span: shift(r.span, by) } : r)),
  };
}

const movedFix = (fix: Fix, by: number): Fix => ({
  ...fix,
  edits: fix.edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by })),
});
