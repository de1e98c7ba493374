import { type Text, text } from '../../base/text.ts';
import type { Claim } from '../../model/claim.ts';
import { type Decimal, fromInteger, ZERO } from '../../model/decimal.ts';
import type { Finding } from '../../model/finding.ts';
import { commensurable, convert } from '../../model/unit.ts';

export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

const TWO = fromInteger(2);
/** Figures looked at between two steps. */
export const AT_A_TIME = 1024;

export const HUNDRED = fromInteger(100);

/** What a plain figure's digits allow, in `like`'s unit; undefined for ranges, bounds and other dimensions. */
export function intervalOf(claim: Claim, like: Claim): Interval | undefined {
  const { value, step, unit, bound } = claim.quantity;
  const to = like.quantity.unit;
  if (!unit || !to || !commensurable(unit, to) || (bound !== 'eq' && bound !== 'approx')) return undefined;
  const half = step.div(TWO);
  const low = value.minus(half);
  return { low: convert(low.lt(ZERO) ? ZERO : low, unit, to), high: convert(value.plus(half), unit, to) };
}

/**
 * True when a stated figure lies plainly outside what others make it: outside the interval, and off by more than
 * revisions of a base explain (`share` of the figure, and `points` in its own unit).
 */
export function plainlyOff(stated: Claim, computed: Interval, share: number, points: number): boolean {
  const own = intervalOf(stated, stated);
  if (!own || (own.low.lte(computed.high) && own.high.gte(computed.low))) return false;
  const gap = own.low.gt(computed.high) ? own.low.minus(computed.high) : computed.low.minus(own.high);
  return gap.gt(stated.quantity.value.abs().times(share)) && gap.gt(points);
}

/**
 * A note that figures of one text cannot all hold. It accuses none of them, so it is information, not a warning: bases
 * are revised, and parts published before the whole.
 */
export function arithmeticFinding(
  code: string,
  index: number,
  claim: Claim,
  message: Text,
  others: readonly Claim[],
): Finding {
  return {
    code,
    severity: 'information',
    message,
    span: claim.span,
    cause: null,
    claim: index,
    canonical: null,
    fixes: [],
    related: others.map((other) => ({ uri: null, span: other.span, message: text('一并计算的数', 'Counted with it') })),
  };
}

/** Two decimals at most, for messages. */
export const shortNumber = (d: Decimal): string => d.round(2).toFixed();
