import type { Problem } from '../../base/problem.ts';
import { type Text, text } from '../../base/text.ts';
import type { Claim } from '../../model/claim.ts';
import type { Observation } from '../../model/dataset.ts';
import type { Cause, Finding, Fix, TextEdit } from '../../model/finding.ts';
import type { Examined, Weighed } from '../examine.ts';
import type { DocumentContext } from '../match/context.ts';

/** What a rule looks at: all claims of a document as examined, and the document. */
export interface Bench {
  readonly examined: readonly Examined[];
  readonly context: DocumentContext;
}

/** The other figures of a figure's block. All are in the order of the text, so that those of a block stand together. */
export function othersOfBlock({ claim, index }: Examined, { examined }: Bench): readonly Examined[] {
  const isBeside = (i: number): boolean => examined[i]?.claim.block === claim.block;
  let from = index;
  while (isBeside(from - 1)) from--;
  let to = index + 1;
  while (isBeside(to)) to++;
  return [...examined.slice(from, index), ...examined.slice(index + 1, to)];
}

/** True when the figure has that row and agrees with it. */
export const holdsRow = ({ standing, chosen }: Examined, row: Observation): boolean =>
  standing === 'agrees' && chosen?.choice.row === row;

/** True when another figure of the block holds the row: `GDP grew 5.0%, industry 5.8%` has the row of GDP once. */
export const isHeldByAnother = (figure: Examined, row: Observation, bench: Bench): boolean =>
  othersOfBlock(figure, bench).some((other) => holdsRow(other, row));

/** So many figures, and not one of them in the dataset: it tells of something else, but for the odd name that is the same. */
const STRANGE = 6;
export const isOfAnotherDataset = ({ context }: Bench): boolean =>
  context.agreeing === 0 && context.figures >= STRANGE && context.slipped < 2;

/** A figure whose best candidate has a row that it contradicts. */
export interface Conflict extends Examined {
  readonly chosen: Weighed;
  readonly row: Observation;
}

/** A rule on single figures. Rules are asked in order; the first to answer names the finding. */
export interface FigureRule {
  readonly code: string;
  /** @returns undefined when this rule has nothing to say of the figure. */
  judge(figure: Examined, bench: Bench): Finding | undefined;
}

/** The figure as a conflict, with its row at hand; undefined for one that agrees, has no row or is not judged. */
export function conflictOf(figure: Examined): Conflict | undefined {
  const row = figure.chosen?.choice.row;
  return figure.standing === 'conflict' && figure.chosen && row ? { ...figure, chosen: figure.chosen, row } : undefined;
}

export interface FindingParts {
  readonly code: string;
  readonly severity: Problem['severity'];
  readonly cause: Cause;
  readonly message: Text;
  readonly canonical: Observation;
  readonly fixes: readonly (Fix | undefined)[];
  readonly related?: Finding['related'];
}

/** A finding on a claim, over its number and unit. The first fix is the preferred one. */
export function finding(claim: Claim, index: number, parts: FindingParts): Finding {
  const fixes = parts.fixes.filter((fix) => fix !== undefined);
  const { at } = parts.canonical;
  return {
    code: parts.code,
    severity: parts.severity,
    message: parts.message,
    span: claim.span,
    cause: parts.cause,
    claim: index,
    canonical: parts.canonical,
    fixes: fixes.map((fix, i) => ({ ...fix, preferred: i === 0 && fix.preferred })),
    related: [
      { uri: at.uri, span: at.value ?? at.span, message: text('数据集中的这一行', 'The row in the dataset') },
      ...(parts.related ?? []),
    ],
  };
}

/** A fix, or nothing when there is no edit. */
export function fix(title: Text, ...edits: readonly (TextEdit | undefined)[]): Fix | undefined {
  const given = edits.filter((edit) => edit !== undefined);
  return given.length && given.length === edits.length ? { title, edits: given, preferred: true } : undefined;
}

export const replaceWith = (words: string): Text => text(`改为“${words}”`, `Change to "${words}"`);
