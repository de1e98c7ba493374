import type { Problem } from '../base/problem.ts';
import type { Claim } from '../model/claim.ts';
import type { Outline } from '../model/outline.ts';
import { periodText } from '../model/period.ts';
import { kindOf, outlineOf } from '../outline/index.ts';
import { annotated } from '../recognize/claim/annotate.ts';
import { Contexts } from '../recognize/claim/index.ts';
import type { DocumentSyntax } from '../syntax/document.ts';
import { type Change, SyntaxTree } from '../syntax/incremental/tree.ts';
import { type BlockClaims, ClaimsMemo, claimsAt } from './claims-memo.ts';

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

/** Reads a document from its text. Never throws on any text. */
export const readDocument = (uri: string, text: string, options: ReadOptions = {}): DocumentFacts =>
  LiveDocument.read(uri, text, options).facts;

/** A document that changes: what an edit leaves alone is not read again. */
export class LiveDocument {
  private readonly memo = new ClaimsMemo();
  private current: Facts;

  private constructor(
    private readonly uri: string,
    private tree: SyntaxTree,
    private readonly options: ReadOptions,
  ) {
    this.current = this.read(kindOf(tree.document.value, []));
  }

  static read(uri: string, text: string, options: ReadOptions = {}): LiveDocument {
    return new LiveDocument(uri, SyntaxTree.read(text), options);
  }

  /** The facts of the text as it is now; a value that later edits do not change. */
  get facts(): Facts {
    return this.current;
  }

  /** Makes a change. Whether the document is a policy or a note is asked again only by `settle`. */
  edit(change: Change): void {
    this.tree = this.tree.edit(change);
    this.current = this.read(this.current.kind);
  }

  /** Asks again what an edit seldom changes and what takes the whole text to tell. */
  settle(): void {
    const kind = kindOf(this.tree.document.value, []);
    if (kind !== this.current.kind) this.current = this.read(kind);
  }

  private read(kind: 'policy' | 'note'): Facts {
    const { value: syntax, problems } = this.tree.document;
    const contexts = new Contexts(syntax, this.options.bareNumbers ?? false, kind);
    const entries = this.memo.read(syntax, contexts, documentKey(syntax, contexts, kind));
    return new Facts(this.uri, syntax, kind, problems, entries, contexts);
  }
}

/** What every block's figures take from the document as a whole, as a key. */
function documentKey({ language, title }: DocumentSyntax, { document, anchor }: Contexts, kind: string): string {
  const { issue, title: named, plan, deadline, lead } = document;
  const periods = [issue, named, plan, deadline, lead].map((at) => at?.period);
  const times = [...periods, anchor.document, anchor.spoken].map((p) => (p ? periodText(p) : ''));
  return JSON.stringify([language, kind, title, ...times]);
}

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
    this.allClaims ??= annotated(
      this.entries.flatMap((_, index) => this.claimsOf(index)),
      this.syntax,
    );
    return this.allClaims;
  }

  get outline(): Outline {
    this.wholeOutline ??= outlineOf(this.syntax, this.claims);
    return this.wholeOutline;
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
