import { text } from '../../base/text.ts';
import type { Claim } from '../../model/claim.ts';
import type { Finding } from '../../model/finding.ts';
import { periodText } from '../../model/period.ts';
import { convert } from '../../model/unit.ts';
import { numbersAgree } from '../compare/amount.ts';
import { wordsOf } from '../match/words.ts';
import { citedText, sayPeriod } from '../speak.ts';

/** A document's claims with the verdict kinds that tell whether a row decided. */
export interface NoteClaims {
  readonly uri: string;
  readonly claims: readonly Claim[];
  /** True where the dataset has answered the claim, or it is silenced: it takes no part. */
  readonly decided: readonly boolean[];
}

interface Cited {
  readonly uri: string;
  readonly index: number;
  readonly claim: Claim;
}

/**
 * `figure.mismatch-across-notes`: two documents give other numbers for what they call by the same words, for the same
 * period and role, and no row decides. Approximate figures, bounds and figures without a period take no part.
 * @returns findings by document, each on the later document's figure, pointing to the earlier one.
 */
export function mismatches(notes: readonly NoteClaims[]): ReadonlyMap<string, readonly Finding[]> {
  const first = new Map<string, Cited>();
  const found = new Map<string, Finding[]>();
  for (const { uri, claims, decided } of notes)
    claims.forEach((claim, index) => {
      const key = decided[index] ? undefined : keyOf(claim);
      if (!key) return;
      const earlier = first.get(key);
      if (!earlier) first.set(key, { uri, index, claim });
      else if (earlier.uri !== uri && !agree(claim, earlier.claim)) {
        const list = found.get(uri);
        const finding = report({ uri, index, claim }, earlier);
        if (list) list.push(finding);
        else found.set(uri, [finding]);
      }
    });
  return found;
}

/** What two claims must share to speak of one thing; undefined for claims too vague to compare. */
function keyOf(claim: Claim): string | undefined {
  const { unit, bound, max } = claim.quantity;
  const words = claim.indicator ? [...new Set(wordsOf(claim.indicator.value))].sort() : [];
  if (words.length < 2 || !claim.period || !unit || max || bound !== 'eq' || claim.role === 'other') return undefined;
  return [words.join(' '), periodText(claim.period.value), claim.role, unit.dimension, claim.direction ?? ''].join('|');
}

function agree(a: Claim, b: Claim): boolean {
  const [ua, ub] = [a.quantity.unit, b.quantity.unit];
  if (!ua || !ub) return true;
  const converted = { value: convert(b.quantity.value, ub, ua), step: convert(b.quantity.step, ub, ua) };
  return numbersAgree({ value: a.quantity.value, step: a.quantity.step }, converted);
}

function report(later: Cited, earlier: Cited): Finding {
  const { claim, index } = later;
  const period = sayPeriod(claim.period?.value ?? null);
  const name = claim.indicator?.value ?? '';
  return {
    code: 'figure.mismatch-across-notes',
    severity: 'warning',
    message: text(
      `${period.zh}${name}，此处为“${citedText(claim)}”，另一份文件写作“${citedText(earlier.claim)}”，数据集中没有可以判定的数。`,
      `${name} (${period.en}) is "${citedText(claim)}" here and "${citedText(earlier.claim)}" in another document; no row of the dataset decides.`,
    ),
    span: claim.span,
    cause: null,
    claim: index,
    canonical: null,
    fixes: [],
    related: [
      {
        uri: earlier.uri,
        span: earlier.claim.span,
        message: text('另一份文件中的数', 'The figure in the other document'),
      },
    ],
  };
}
