import type { Span } from '../../base/span.ts';
import { scan } from './scan.ts';

/** A number that is written but is no figure. */
export interface NoFigure {
  readonly span: Span;
  /** `date`, `label`, `ordinal` …; undefined where nothing forbids it but nothing makes it a figure either. */
  readonly reason: string | undefined;
}

/**
 * Why the number at an offset of a block's prose is no figure, for a reader who asks.
 * @example noFigureAt('第12号', 1) → span of 12, 'ordinal'; undefined where no number stands
 */
export function noFigureAt(text: string, offset: number): NoFigure | undefined {
  const found = scan(text, true).find((c) => c.start <= offset && offset <= c.end);
  return found && { span: { start: found.start, end: found.end }, reason: found.blocked };
}
