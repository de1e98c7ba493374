import type { Problem } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import { finish, mapped, type Steps } from '../base/steps.ts';
import type { Claim, Evidence } from '../model/claim.ts';
import type { Outline } from '../model/outline.ts';
import { periodText } from '../model/period.ts';
import { outlining, tellingKind } from '../outline/index.ts';
import { annotated } from '../recognize/claim/annotate.ts';
import { Contexts } from '../recognize/claim/index.ts';
import type { Block, DocumentSyntax } from '../syntax/document.ts';
import { type Change, SyntaxTree } from '../syntax/incremental/tree.ts';
import { type BlockClaims, ClaimsMemo, claimsAt } from './claims-memo.ts';
import { Draft } from './draft.ts';

/** All that is known of one document without any dataset. */
export interface DocumentFacts {
  readonly uri: string;
  readonly syntax: DocumentSyntax;
  readonly kind: 'policy' | 'note';
  readonly claims: readonly Claim[];
  readonly outline: Outline;
  /** Problems of the document's own making, such as broken frontmatter. */
  readonly problems: readonly Problem[];
}

export interface ReadOptions {
  /** Bare numbers count as figures, with unit null. */
  readonly bareNumbers?: boolean;
}

/** The last part of a uri: README.md. */
const nameOf = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1);

/** Reads a document from its text. Never throws on any text. */
export const readDocument = (uri: string, text: string, options: ReadOptions = {}): DocumentFacts =>
  LiveDocument.read(uri, text, options).facts;

/** A document that changes: what an edit leaves alone is not read again. */
export class LiveDocument {
  private readonly memo = new ClaimsMemo();
  private whole: Facts | undefined;
  private draft: Draft | undefined;

  /** Units read again since the facts were last known. */
  private fresh: number;

  private constructor(
    private readonly uri: string,
    private tree: SyntaxTree,
    private kind: 'policy' | 'note',
    private readonly options: ReadOptions,
  ) {
    this.fresh = tree.text.length;
  }

  static read(uri: string, text: string, options: ReadOptions = {}): LiveDocument {
    return finish(LiveDocument.reading(uri, text, options));
  }

  /** `read` in steps. */
  static *reading(uri: string, text: string, options: ReadOptions = {}): Steps<LiveDocument> {
    const tree = yield* SyntaxTree.reading(text);
    const { value: syntax } = yield* tree.assembling();
    const kind = yield* tellingKind(syntax, nameOf(uri));
    return new LiveDocument(uri, tree, kind, options);
  }

  get text(): string {
    return this.tree.text;
  }

  /** The facts of the text as it is now; a value that later edits do not change. */
  get facts(): Facts {
    return this.read();
  }

  /** What is needed to judge the blocks last edited: the facts themselves, or less where less will do. */
  get edited(): Facts | Draft {
    return this.whole ?? this.draft ?? this.facts;
  }

  /** What is told of the text as it is now comes from a draft: its facts may differ. */
  get isDraft(): boolean {
    return this.draft !== undefined && this.whole === undefined;
  }

  /** What is told of the text as it is now takes no longer than a short text. */
  get isQuick(): boolean {
    if (this.whole || this.draft) return true;
    return this.fresh <= SHORT && this.text.length <= LONG;
  }

  /** Makes a change that gives `text`. Whether the document is a policy or a note is asked again only by `settle`. */
  edit(change: Change, text?: string): void {
    const tree = this.tree.edit(change, text);
    const draft = this.draft ?? (tree.replacement && this.whole && new Draft(this.whole));
    const replaced = draft?.take(tree, change);
    this.draft = replaced && draft;
    for (const { block, entry } of replaced ?? [])
      if (!entry.claims.some(isTimedElsewhere)) this.memo.keep(block, entry);
    const added = tree.replacement?.added ?? tree.chunks;
    this.fresh = (this.whole ? 0 : this.fresh) + added.reduce((sum, chunk) => sum + chunk.length, 0);
    this.tree = tree;
    this.whole = undefined;
  }

  /** Asks again what an edit seldom changes and what takes the whole text to tell. */
  settle(): void {
    finish(this.settling());
  }

  /** `settle` in steps; an edit meanwhile leaves things as that made them. */
  *settling(): Steps<void> {
    const { tree } = this;
    const { value: syntax } = yield* tree.assembling();
    yield;
    const kind = yield* tellingKind(syntax, nameOf(this.uri));
    const known = this.kind === kind ? this.whole : undefined;
    const whole = known ?? (yield* this.reading(kind));
    if (this.tree !== tree) return;
    this.kind = kind;
    this.whole = whole;
    this.draft = undefined;
  }

  /** Reads the text as it is now, if that was not done. */
  read(): Facts {
    this.whole ??= finish(this.reading(this.kind));
    return this.whole;
  }

  private *reading(kind: 'policy' | 'note'): Steps<Facts> {
    const { value: syntax, problems } = yield* this.tree.assembling();
    const contexts = yield* Contexts.reading(syntax, this.options.bareNumbers ?? false, kind);
    yield;
    const entries = yield* this.memo.reading(syntax, contexts, documentKey(syntax, contexts, kind));
    return new Facts(this.uri, syntax, kind, problems, entries, contexts);
  }
}

/** Units that are read and judged in a few turns, and of a text whose every block is looked at in one. */
export const SHORT = 20_000;
const LONG = 300_000;

/** What every block's figures take from the document as a whole, as a key. */
function documentKey({ language, title }: DocumentSyntax, { document, anchor }: Contexts, kind: string): string {
  const { issue, title: named, plan, deadline, lead, stated } = document;
  const periods = [issue, named, plan, deadline, lead, stated].map((at) => at?.period);
  const times = [...periods, anchor.document, anchor.spoken].map((p) => (p ? periodText(p) : ''));
  return JSON.stringify([language, kind, title, ...times]);
}

const ELSEWHERE: ReadonlySet<Evidence | undefined> = new Set(['heading', 'title', 'document', 'list', 'caption']);
/** The words that gave the time stand in another block, of which a draft does not know where it is by now. */
const isTimedElsewhere = ({ period }: Claim): boolean => ELSEWHERE.has(period?.evidence);

/** Blocks whose claims are placed between two steps. */
const AT_A_TIME = 256;

/** Facts of one state of a document; what takes long and is not always asked is worked out when it is. */
export class Facts implements DocumentFacts {
  private allClaims: readonly Claim[] | undefined;
  private wholeOutline: Outline | undefined;

  constructor(
    readonly uri: string,
    readonly syntax: DocumentSyntax,
    readonly kind: 'policy' | 'note',
    readonly problems: readonly Problem[],
    /** One a block. */
    readonly entries: readonly BlockClaims[],
    private readonly contexts: Contexts,
  ) {}

  get claims(): readonly Claim[] {
    return this.allClaims ?? finish(this.placing());
  }

  /** Claims where they stand now, in steps. */
  *placing(): Steps<readonly Claim[]> {
    const placed = yield* mapped(this.entries, AT_A_TIME, (_, index) => this.claimsOf(index));
    this.allClaims ??= annotated(placed.flat(), this.syntax);
    return this.allClaims;
  }

  get outline(): Outline {
    return this.wholeOutline ?? finish(this.outlining());
  }

  /** The outline in steps. */
  *outlining(): Steps<Outline> {
    this.wholeOutline ??= yield* outlining(this.syntax, this.claims, this.kind);
    return this.wholeOutline;
  }

  /** Where a block begins. */
  startOf(index: number): number {
    return this.spanOf(index).start;
  }

  spanOf(index: number): Span {
    return (this.syntax.blocks[index] as Block).span;
  }

  /** The claims of some blocks, annotations honoured. */
  claimsOfBlocks(indices: readonly number[]): readonly Claim[] {
    return annotated(
      indices.flatMap((index) => this.claimsOf(index)),
      this.syntax,
    );
  }

  private claimsOf(index: number): readonly Claim[] {
    return claimsAt(this.entries[index] as BlockClaims, this.syntax, index, this.contexts);
  }
}
