import { type Span, shift } from '../base/span.ts';
import type { Steps } from '../base/steps.ts';
import type { Claim, Found } from '../model/claim.ts';
import {
  type BlockContext,
  batchesOf,
  type Contexts,
  type PlacedBlock,
  readingClaims,
} from '../recognize/claim/index.ts';
import type { Block, DocumentSyntax } from '../syntax/document.ts';

/** The claims of one block, and all they were made from. The same object goes on while none of that changes. */
export interface BlockClaims {
  /** The headings over it, the prose of what announces it, and what it takes from the document. */
  readonly headings: object;
  readonly head: object | undefined;
  readonly document: string;
  /** Where the block began, and its index, when the claims were made. */
  readonly start: number;
  readonly index: number;
  readonly context: BlockContext;
  readonly claims: readonly Claim[];
}

/** Chains of headings, so that two sections under the same headings have one object. */
interface Chain {
  readonly parent: Chain | undefined;
  readonly heading: object | undefined;
}

/**
 * Reads the claims of a document block by block, and takes those of blocks that are as they were, in the same context,
 * from the reading before. Prose objects live on in the syntax tree, so that sameness is identity.
 */
export class ClaimsMemo {
  private readonly entries = new WeakMap<object, BlockClaims>();
  private readonly chains = new WeakMap<object, Chain>();
  private readonly root: Chain = { parent: undefined, heading: undefined };

  /** One entry a block, in order. */
  *reading(syntax: DocumentSyntax, contexts: Contexts, documentKey: string): Steps<BlockClaims[]> {
    const chains = this.chainsOf(syntax);
    const entries: BlockClaims[] = [];
    for (const { from, to } of batchesOf(syntax.blocks)) {
      const fresh: Unread[] = [];
      for (let index = from; index < to; index++) {
        const block = syntax.blocks[index] as Block;
        const before = contexts.headOf(index);
        const place = {
          headings: chains[block.section] as Chain,
          head: before === undefined ? undefined : proseKey(syntax.blocks[before] as Block),
          document: `${documentKey} ${contexts.timesKey(index)}`,
        };
        const known = this.entries.get(proseKey(block));
        if (known && isSame(known, place)) entries[index] = known;
        else fresh.push({ block, index, context: contexts.of(index), place });
      }
      for (const made of yield* this.readingFresh(fresh, syntax.text)) entries[made.index] = made;
      yield;
    }
    return entries;
  }

  private *readingFresh(fresh: readonly Unread[], source: string): Steps<BlockClaims[]> {
    const claims = fresh.length ? yield* readingClaims(fresh, source) : [];
    return fresh.map(({ block, index, context, place }, i) => {
      const own = (claims[i] as Claim[]).sort((a, b) => a.span.start - b.span.start);
      const made = { ...place, start: block.span.start, index, context, claims: own };
      this.entries.set(proseKey(block), made);
      return made;
    });
  }

  /** Remembers the claims of a block read elsewhere. */
  keep(block: Block, entry: BlockClaims): void {
    this.entries.set(proseKey(block), entry);
  }

  private chainsOf({ sections, blocks }: DocumentSyntax): Chain[] {
    const chains: Chain[] = [];
    for (const section of sections) {
      const parent = section.parent === undefined ? undefined : chains[section.parent];
      const heading = section.heading === undefined ? undefined : blocks[section.heading];
      chains.push(heading ? this.chain(parent, proseKey(heading)) : this.root);
    }
    return chains;
  }

  private chain(parent: Chain | undefined, heading: object): Chain {
    const known = this.chains.get(heading);
    if (known && known.parent === parent) return known;
    const made = { parent, heading };
    this.chains.set(heading, made);
    return made;
  }
}

/** What a block's claims depend on besides its own words. */
type Surroundings = Pick<BlockClaims, 'headings' | 'head' | 'document'>;

interface Unread extends PlacedBlock {
  readonly place: Surroundings;
}

const isSame = (a: Surroundings, b: Surroundings): boolean =>
  a.headings === b.headings && a.head === b.head && a.document === b.document;

/** Identity of a block's prose; of a table, its first cell's. */
const proseKey = (block: Block): object =>
  block.kind === 'table' ? (block.head[0]?.prose.key ?? block.head) : block.prose.key;

/** The claims of a block where it stands now. `contexts` are the present ones. */
export function claimsAt(
  entry: BlockClaims,
  syntax: DocumentSyntax,
  index: number,
  contexts: Contexts,
): readonly Claim[] {
  const block = syntax.blocks[index] as Block;
  const { claims } = entry;
  if (!claims.length) return claims;
  const by = block.span.start - entry.start;
  const outside = claims.some((c) => c.period?.span && !within(c.period.span, entry.start, block.span, by));
  if (by === 0 && index === entry.index && !outside) return claims;
  const old = outsideSpans(entry.context);
  const now = outside ? outsideSpans(contexts.of(index)) : old;
  return claims.map((claim) => shifted(claim, by, index, entry.start, block.span, old, now));
}

const within = (s: Span, start: number, block: Span, by: number): boolean =>
  s.start >= start && s.end <= block.end - by;

/** Spans of times that a block's figures may take from outside it. */
const outsideSpans = ({ period, document: d }: BlockContext): readonly (Span | undefined)[] => [
  period?.span,
  d.issue?.span,
  d.title?.span,
  d.plan?.span,
  d.deadline?.span,
  d.lead?.span,
  d.stated?.span,
];

function shifted(
  claim: Claim,
  by: number,
  index: number,
  start: number,
  block: Span,
  old: readonly (Span | undefined)[],
  now: readonly (Span | undefined)[],
): Claim {
  const own = (s: Span): Span => shift(s, by);
  const { notation, indicator, period, directionSpan } = claim;
  const { number, scale, unit, bound, ...rest } = notation;
  const found = <T>(f: Found<T>): Found<T> => {
    if (!f.span) return f;
    if (within(f.span, start, block, by)) return { ...f, span: own(f.span) };
    const at = old.findIndex((s) => s && f.span && s.start === f.span.start && s.end === f.span.end);
    const { span: _, ...bare } = f;
    const span = now[at];
    return span ? { ...bare, span } : bare;
  };
  return {
    ...claim,
    span: own(claim.span),
    notation: {
      ...rest,
      number: own(number),
      bound: bound.map(own),
      ...(scale ? { scale: own(scale) } : {}),
      ...(unit ? { unit: own(unit) } : {}),
    },
    period: period && found(period),
    directionSpan: directionSpan && own(directionSpan),
    indicator: indicator && found(indicator),
    block: index,
  };
}
