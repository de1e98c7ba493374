import type { DocumentFacts } from '../analysis/document.ts';
import type { Workspace } from '../analysis/workspace.ts';
import type { Locale } from '../base/text.ts';
import type { Claim } from '../model/claim.ts';
import { type CardOptions, PLAIN_CARD } from './card.ts';
import { cardOf } from './hover.ts';
import type { Subject } from './subject.ts';
import { titleOf } from './trace.ts';
import type { TreeKind } from './tree-node.ts';
import { claimName, periodWords, quantityWords } from './words.ts';

/** What a node of the tree is known by: the words it selects begin at `start`. */
export interface NodeKey {
  readonly uri: string;
  readonly kind: TreeKind;
  readonly start: number;
}

/** The card of a node of the tree, as over its words in the text; undefined for documents, groups and what is gone. */
export function nodeCard(
  workspace: Workspace,
  key: NodeKey,
  locale: Locale,
  options: CardOptions = PLAIN_CARD,
): string | undefined {
  const facts = workspace.document(key.uri);
  const subject = facts && subjectOf(facts, key);
  return facts && subject && cardOf(workspace, facts, subject, locale, options);
}

/** What a citation says, to be put together with a path. */
export interface NodeCitation {
  /** `2022年，规上企业营业收入 24.3万亿元`; of a measure its words. In the document's own language. */
  readonly words: string;
  readonly title: string;
  readonly language: Locale;
}

/** Figure, indicator, period and document of a node; undefined for documents, groups and what is gone. */
export function nodeCitation(workspace: Workspace, key: NodeKey): NodeCitation | undefined {
  const facts = workspace.document(key.uri);
  const subject = facts && subjectOf(facts, key);
  if (!facts || !subject) return undefined;
  const { language } = facts.syntax;
  const title = titleOf(facts);
  return { words: wordsOf(facts, subject, language), title, language };
}

function wordsOf(facts: DocumentFacts, subject: Subject, language: Locale): string {
  const { outline } = facts;
  if (subject.kind === 'measure') return outline.measures[subject.index]?.text ?? '';
  if (subject.kind === 'task') return outline.tasks[subject.index]?.title ?? '';
  if (subject.kind === 'sector') return outline.sectors[subject.index]?.name ?? '';
  const { claim } = subject;
  const when = claim.period ? periodWords(claim.period.value)[language] : '';
  const quantity = quantityWords(claim.quantity)[language];
  const name = claimName(claim);
  return language === 'zh'
    ? `${when ? `${when}，` : ''}${name}${quantity}`
    : `${name}: ${quantity}${when ? ` (${when})` : ''}`;
}

function subjectOf(facts: DocumentFacts, { kind, start }: NodeKey): Subject | undefined {
  const { claims, outline } = facts;
  if (kind === 'target' || kind === 'figure') {
    const index = claims.findIndex(({ span }) => span.start === start);
    const claim = claims[index] as Claim;
    return index < 0 ? undefined : { kind: 'claim', index, claim, span: claim.span };
  }
  if (kind !== 'measure' && kind !== 'task' && kind !== 'sector') return undefined;
  const index = outline[`${kind}s`].findIndex(({ span }) => span.start === start);
  const found = outline[`${kind}s`][index];
  return found && { kind, index, span: found.span };
}
