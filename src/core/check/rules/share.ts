import { hasHan } from '../../base/script.ts';
import type { Steps } from '../../base/steps.ts';
import { text } from '../../base/text.ts';
import type { Claim } from '../../model/claim.ts';
import type { Finding } from '../../model/finding.ts';
import { citedText } from '../speak.ts';
import { AT_A_TIME, arithmeticFinding, HUNDRED, intervalOf, plainlyOff, shortNumber } from './arithmetic.ts';
import type { Bench } from './rule.ts';

const PART = /其中|占|of which|of that|including|accounting for|share/i;
/** How far a share may be off before it is plain: a tenth of itself and half a point. */
const SHARE_OFF = 0.1;
const POINTS_OFF = 0.5;
/** `35% of the tea sold`: another whole, where Chinese names it before the share. */
const OF_ANOTHER = /^ of (?!it\b|them\b|these\b|this\b|that\b|the total\b)/i;
/** Characters between a part and its share at most: ，约占总量的, `, accounting for about`. */
const NEAR_ZH = 12;
const NEAR_EN = 24;

/**
 * `arithmetic.share`: whole, part and share follow one another in a sentence and do not fit: 总额40万亿元，其中出口20万亿元，
 * 占60%. 17.6 % of a whole the text does not give is none.
 */
export function* shares({ examined, context }: Bench): Steps<Finding[]> {
  const found: Finding[] = [];
  for (let i = 2; i < examined.length; i++) {
    if (i % AT_A_TIME === 0) yield;
    const [whole, part, share] = [examined[i - 2], examined[i - 1], examined[i]].map((e) => e?.claim);
    if (!whole || !part || !share || !isTriple(whole, part, share, context.document.text)) continue;
    const [w, p] = [intervalOf(whole, whole), intervalOf(part, whole)];
    if (!w || !p || p.high.gt(w.high) || w.low.lte(0)) continue;
    const computed = { low: p.low.div(w.high).times(HUNDRED), high: p.high.div(w.low).times(HUNDRED) };
    if (!plainlyOff(share, computed, SHARE_OFF, POINTS_OFF)) continue;
    const percent = shortNumber(computed.low.plus(computed.high).div(2));
    found.push(
      arithmeticFinding(
        'arithmetic.share',
        i,
        share,
        text(
          `按前文，${citedText(part)}占${citedText(whole)}的${percent}%，不是${citedText(share)}。`,
          `By the figures before it, ${citedText(part)} is ${percent}% of ${citedText(whole)}, not ${citedText(share)}.`,
        ),
        [whole, part],
      ),
    );
  }
  return found;
}

function isTriple(whole: Claim, part: Claim, share: Claim, source: string): boolean {
  if (whole.block !== share.block || whole.context.sentence !== share.context.sentence) return false;
  if (share.quantity.unit?.code !== '%' || share.direction || whole.direction || part.direction) return false;
  if (whole.role !== part.role || part.role !== share.role) return false;
  const before = source.slice(whole.span.end, part.span.start);
  const between = source.slice(part.span.end, share.span.start);
  // A whole named in words is another whole: 占全国出口总额的26.5%.
  return (
    /其中|of which|including/i.test(before) &&
    PART.test(between) &&
    between.length <= (hasHan(between) ? NEAR_ZH : NEAR_EN) &&
    !/全|总|整体|the /.test(between) &&
    !OF_ANOTHER.test(source.slice(share.span.end, share.span.end + 16))
  );
}
