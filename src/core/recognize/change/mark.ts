import type { Span } from '../../base/span.ts';
import type { Direction } from '../../model/claim.ts';

/**
 * What a change word makes of the figure near it. `verb`: the figure is the change (增长5%, fell 2 percent); `noun`: the
 * same, with a verb of being allowed between (增速为5%, growth of 5 percent); `level`: the figure is what was reached
 * (增长到5亿, fell to 3); `compared`: a difference in a comparison (比上年高0.5个百分点, 2 percent higher); `multiple`:
 * 翻一番, doubled.
 */
export type ChangeForm = 'verb' | 'noun' | 'level' | 'compared' | 'multiple';

/** A word of change. Offsets are UTF-16 in the text given. */
export interface ChangeMark {
  readonly span: Span;
  readonly direction: Direction;
  readonly form: ChangeForm;
  /** Words may stand between verb and figure: 减少碳排放5亿吨, cut emissions by 5 percent. */
  readonly object: boolean;
  readonly language: 'zh' | 'en';
}

/** The direction of one figure and the word that gave it. */
export interface Directed {
  readonly direction: Direction;
  readonly mark: ChangeMark;
}
