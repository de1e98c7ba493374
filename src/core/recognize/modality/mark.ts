import type { Span } from '../../base/span.ts';

/**
 * What a word says of the figures in its reach.
 * `target`: meant to be (力争, will). `actual`: reported (已, came to). `forecast`: foreseen by someone (预计, could).
 * `outlook`: foreseen by the document's own authority, a target in a policy document (expects). `superseded`: once
 * planned (原计划). `denied`: said not to be so (并非). `difference`: worked out from two others (缺口). `scenario`: only
 * supposed (若, assuming). `parameter`: a legal amount when a limit stands with it (补助). `limit`: such a limit (最高).
 * `vintage`: how final a number is (初步, revised).
 */
export type ModalityKind =
  | 'target'
  | 'actual'
  | 'forecast'
  | 'outlook'
  | 'superseded'
  | 'denied'
  | 'difference'
  | 'scenario'
  | 'parameter'
  | 'limit'
  | 'vintage';

/** A word that tells the role of a figure. Offsets are UTF-16 in the text given. */
export interface ModalityMark {
  readonly span: Span;
  readonly kind: ModalityKind;
  /** Weak words tell only where nothing else does: 为, has. */
  readonly weak: boolean;
  readonly language: 'zh' | 'en';
}

/** Words of a lexicon written as running text, parted by upright strokes; blanks around a word do not count. */
export const words = (text: string): readonly string[] => text.split('|').map((word) => word.trim());

/** The marks that stand outside the figures, both sorted: `Of | 169 targets |, 35 per cent …` speaks of no goal. */
export function outsideOf(marks: readonly ModalityMark[], figures: readonly Span[]): readonly ModalityMark[] {
  let i = 0;
  return marks.filter(({ span: at }) => {
    while (i < figures.length && (figures[i] as Span).end <= at.start) i++;
    return (figures[i]?.start ?? at.end) >= at.end;
  });
}
