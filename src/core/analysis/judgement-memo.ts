import { contains, type Span, shift } from '../base/span.ts';
import { finish, type Judgement, type Surroundings } from '../check/index.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Finding, Verdict } from '../model/finding.ts';
import type { BlockClaims } from './claims-memo.ts';
import type { Facts } from './document.ts';
import { Draft } from './draft.ts';
import { type Folder, judgingDocument, outlineToJudge } from './judge-document.ts';

/** How the figures of one block came out. Claim indices count within the block. */
interface BlockJudgement {
  /** Where the block began then. */
  readonly start: number;
  readonly verdicts: readonly Verdict[];
  readonly findings: readonly Finding[];
  /** Some finding points out of the block: it does not move with it. */
  readonly tied: boolean;
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

  constructor(
    private readonly dataset: Dataset,
    private readonly folder: Folder,
  ) {}

  /** Judges everything, in steps; nothing is kept of a run that is not led to its end. */
  *whole(facts: Facts): Generator<undefined, Judgement> {
    const judged = yield* judgingDocument(facts, this.dataset, this.folder, undefined, outlineToJudge(facts));
    this.surroundings = judged.surroundings;
    this.keep(facts, [...facts.entries.keys()], judged);
    return judged;
  }

  /** @returns undefined when the document was never judged as a whole, or a draft does not tell enough. */
  afterEdit(facts: Facts | Draft): Judgement | undefined {
    if (!this.surroundings) return undefined;
    const draft = facts instanceof Draft ? facts : undefined;
    const asked = draft?.replaced ?? facts.entries.keys();
    const fresh = [...asked].filter((index) => !this.known(facts, index));
    // A draft knows only where the blocks stand that it replaced last; findings that leave their block need more.
    if (draft && (this.anyTied || !fresh.every((index) => draft.isFresh(index)))) return undefined;
    const { syntax, uri } = facts;
    const claims = facts.claimsOfBlocks(fresh);
    const judged = finish(judgingDocument({ uri, syntax, claims }, this.dataset, this.folder, this.surroundings));
    this.keep(facts, fresh, judged);
    const loose = judged.findings.filter((f) => f.claim === null && f.code !== WHOLE);
    return this.together(facts, loose);
  }

  /** The block's judgement, if it still holds: findings that point elsewhere hold only while nothing has moved. */
  private known(facts: Facts | Draft, index: number): BlockJudgement | undefined {
    const known = this.blocks.get(facts.entries[index] as BlockClaims);
    return known && !(known.tied && known.start !== facts.startOf(index)) ? known : undefined;
  }

  private keep(facts: Facts | Draft, indices: readonly number[], { verdicts, findings }: Judgement): void {
    const byClaim = new Map<number, Finding[]>();
    for (const f of findings) if (f.claim !== null) byClaim.set(f.claim, [...(byClaim.get(f.claim) ?? []), f]);
    let first = 0;
    for (const index of indices) {
      const entry = facts.entries[index] as BlockClaims;
      const block = facts.spanOf(index);
      const count = entry.claims.length;
      const own = verdicts.slice(first, first + count);
      const said: Finding[] = [];
      for (let i = 0; byClaim.size && i < count; i++)
        for (const f of byClaim.get(first + i) ?? []) said.push({ ...f, claim: i });
      const tied = said.some((f) => !staysIn(f, block));
      this.anyTied ||= tied;
      this.blocks.set(entry, { start: block.start, verdicts: own, findings: said, tied });
      first += count;
    }
  }

  /** @returns undefined when some block was never judged. */
  private together(facts: Facts | Draft, loose: readonly Finding[]): Judgement | undefined {
    const parts: (readonly Verdict[])[] = [];
    const findings: Finding[] = [...loose];
    let first = 0;
    for (const [index, entry] of facts.entries.entries()) {
      const known = this.blocks.get(entry);
      if (!known) return undefined;
      for (const f of known.findings) findings.push(moved(f, facts.startOf(index) - known.start, first));
      if (known.verdicts.length) parts.push(known.verdicts);
      first += known.verdicts.length;
    }
    findings.sort((a, b) => a.span.start - b.span.start);
    return new Parts(parts, findings);
  }
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

function moved(finding: Finding, by: number, first: number): Finding {
  const claim = first + (finding.claim ?? 0);
  if (by === 0) return { ...finding, claim };
  return {
    ...finding,
    claim,
    span: shift(finding.span, by),
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by })),
    })),
    related: finding.related.map((r) => (r.uri === null ? { ...r, span: shift(r.span, by) } : r)),
  };
}
