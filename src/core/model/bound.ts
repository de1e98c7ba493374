/** How a number limits: 以上/不低于 ge, 超过/突破 gt, 以下 le, 低于/不足 lt, 左右/约 approx, two ends range. */
export type Bound = 'eq' | 'approx' | 'ge' | 'gt' | 'le' | 'lt' | 'range';

export const BOUNDS: readonly Bound[] = ['eq', 'approx', 'ge', 'gt', 'le', 'lt', 'range'];

/** `up` for ge and gt, `down` for le and lt, otherwise undefined. */
export function boundSide(bound: Bound): 'up' | 'down' | undefined {
  if (bound === 'ge' || bound === 'gt') return 'up';
  if (bound === 'le' || bound === 'lt') return 'down';
  return undefined;
}
