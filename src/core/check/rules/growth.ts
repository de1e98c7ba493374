import type { Steps } from '../../base/steps.ts';
import { text } from '../../base/text.ts';
import type { Finding } from '../../model/finding.ts';
import type { Examined } from '../examine.ts';
import { changes } from '../match/changes.ts';
import { citedText } from '../speak.ts';
import {
  AT_A_TIME,
  arithmeticFinding,
  HUNDRED,
  type Interval,
  intervalOf,
  plainlyOff,
  shortNumber,
} from './arithmetic.ts';
import type { Bench } from './rule.ts';

/** Bases are revised and growth is at constant prices: only a third off, and half a point, is plain. */
const SHARE_OFF = 0.34;
const POINTS_OFF = 0.5;

/**
 * `arithmetic.growth`: level, rise and growth rate of one thing that do not fit: 70650万吨，比上年增加1109万吨，增长5.6%.
 * Money is passed over, for growth is mostly in real terms.
 */
export function* growths(bench: Bench): Steps<Finding[]> {
  const found: Finding[] = [];
  const { examined } = bench;
  for (let i = 2; i < examined.length; i++) {
    if (i % AT_A_TIME === 0) yield;
    const [level, rise, rate] = [examined[i - 2], examined[i - 1], examined[i]];
    if (!level || !rise || !rate || !isTriple(level, rise, rate, bench)) continue;
    const computed = rateOf(level, rise);
    if (!computed || !plainlyOff(rate.claim, computed, SHARE_OFF, POINTS_OFF)) continue;
    const percent = shortNumber(computed.low.plus(computed.high).div(2));
    found.push(
      arithmeticFinding(
        'arithmetic.growth',
        i,
        rate.claim,
        text(
          `按${citedText(level.claim)}和增减量${citedText(rise.claim)}推算，变动幅度约为${percent}%，不是${citedText(rate.claim)}。`,
          `${citedText(level.claim)} with a change of ${citedText(rise.claim)} makes about ${percent}%, not ${citedText(rate.claim)}.`,
        ),
        [level.claim, rise.claim],
      ),
    );
  }
  return found;
}

function rateOf({ claim: level }: Examined, { claim: rise }: Examined): Interval | undefined {
  const [l, d] = [intervalOf(level, level), intervalOf(rise, level)];
  if (!l || !d) return undefined;
  const down = rise.direction === 'down';
  const low = down ? l.low.plus(d.low) : l.low.minus(d.high);
  const high = down ? l.high.plus(d.high) : l.high.minus(d.low);
  return low.gt(0) ? { low: d.low.div(high).times(HUNDRED), high: d.high.div(low).times(HUNDRED) } : undefined;
}

function isTriple(level: Examined, rise: Examined, rate: Examined, { context }: Bench): boolean {
  const [l, d, r] = [level.claim, rise.claim, rate.claim];
  if (l.block !== r.block || l.context.sentence !== r.context.sentence) return false;
  if (l.direction || !d.direction || d.direction !== r.direction || r.quantity.unit?.code !== '%') return false;
  if (d.quantity.unit?.dimension === 'ratio' || d.quantity.unit?.dimension.startsWith('money')) return false;
  const { text: source } = context.document;
  const between = source.slice(l.span.end, d.span.start) + source.slice(d.span.end, r.span.start);
  return (
    changes(d, context.document) &&
    changes(r, context.document) &&
    between.length <= 24 &&
    !/[。；;]|其中/.test(between)
  );
}
