import { remembered } from '../../base/remember.ts';
import type { Span } from '../../base/span.ts';
import { mapped, type Steps } from '../../base/steps.ts';
import { type Text, text } from '../../base/text.ts';
import type { Claim } from '../../model/claim.ts';
import { decimal, decimalText } from '../../model/decimal.ts';
import type { Finding } from '../../model/finding.ts';
import { periodText } from '../../model/period.ts';
import { convert, type Unit } from '../../model/unit.ts';
import { unitOf } from '../../model/units.ts';
import type { DocumentSyntax } from '../../syntax/document.ts';
import { covers, silencesOf } from '../../syntax/silences.ts';
import { type Amount, numbersAgree } from '../compare/amount.ts';
import { placesOf } from '../match/places.ts';
import { isGeneric, isHead, wordsOf } from '../match/words.ts';
import { citedText, sayPeriod } from '../speak.ts';

const CODE = 'figure.mismatch-across-notes';

/** A figure that no row of the dataset decides, as plain JSON: what other documents are compared with. */
export interface Quote {
  /** What it is of: indicator's words, places, period, role, kind of unit, direction. */
  readonly key: string;
  /** Index of the claim in its document. */
  readonly claim: number;
  readonly span: Span;
  /** As written. */
  readonly text: string;
  readonly name: string;
  readonly period: Text;
  readonly value: string;
  readonly step: string;
  readonly unit: string;
  /** In a document that sets targets: a note that differs is told, the document is not. */
  readonly official: boolean;
}

/**
 * The figures of a document that take part in `figure.mismatch-across-notes`: exact ones with a period in the text and an
 * indicator named by more than a head noun. Ranges, bounds, approximate and silenced figures take none.
 * @param decided true where the dataset has answered the claim
 */
export function* quotesOf(
  claims: readonly Claim[],
  decided: (index: number) => boolean,
  document: DocumentSyntax,
  official = false,
): Steps<readonly Quote[]> {
  const silent = silencesOf(document).filter((silence) => covers(silence.codes, CODE));
  const held = ({ start }: Span): boolean => silent.some(({ span }) => span.start <= start && start < span.end);
  const title = placesIn(document.title);
  const found = yield* mapped(claims, AT_A_TIME, (claim, index): Quote[] => {
    const key = claim.silenced !== undefined || decided(index) ? undefined : keyOf(claim, title);
    if (!key || held(claim.span)) return [];
    const { value, step, unit } = claim.quantity;
    return [
      {
        key,
        claim: index,
        span: claim.span,
        text: citedText(claim),
        name: claim.indicator?.value ?? '',
        period: sayPeriod(claim.period?.value ?? null),
        value: decimalText(value),
        step: decimalText(step),
        unit: unit?.code ?? '',
        official,
      },
    ];
  });
  return found.flat();
}

/** Claims read between two steps. */
const AT_A_TIME = 128;

/** Figures of one clause and of one indicator stand side by side. */
const placesIn = remembered(placesOf, 2000);
const namesOf = remembered((name): readonly string[] => [...new Set(wordsOf(name))].sort(), 2000);

/** What two claims must share to speak of one thing; undefined for claims too vague to compare. */
function keyOf(claim: Claim, title: readonly string[]): string | undefined {
  const { unit, bound, max } = claim.quantity;
  if (!claim.indicator || !claim.period || claim.period.evidence === 'document') return undefined;
  if (!unit || max || bound !== 'eq' || claim.role === 'other') return undefined;
  const words = namesOf(claim.indicator.value);
  // 营业收入 alone is of any branch and firm.
  if (words.filter((word) => !isHead(word) && !isGeneric(word)).length < 2) return undefined;
  const near = placesIn(`${claim.indicator.value} ${claim.context.clause}`);
  const places = [...new Set(near.length ? near : title)].sort();
  const { value } = claim.period;
  return [words, places, [periodText(value), claim.role, unit.dimension, claim.direction ?? '']]
    .map((part) => part.join(' '))
    .join('|');
}

function agree(a: Quote, b: Quote): boolean {
  const [ua, ub] = [unitOf(a.unit), unitOf(b.unit)];
  const [own, other] = [ua && amountOf(a, ua, ua), ua && ub && amountOf(b, ub, ua)];
  return !own || !other || numbersAgree(own, other);
}

function amountOf(quote: Quote, from: Unit, to: Unit): Amount | undefined {
  const [value, step] = [decimal(quote.value), decimal(quote.step)];
  return value && step && { value: convert(value, from, to), step: convert(step, from, to) };
}

/** Two quotes of one thing with the same amount say the same of it to everybody. */
export const amountKey = ({ value, step, unit, official }: Quote): string =>
  [official ? '!' : '', value, step, unit].join(' ');

/** What another document says is to be told at a quote: a document that sets targets is not held against notes. */
export const contradicts = (own: Quote, theirs: Quote): boolean =>
  own.key === theirs.key && (theirs.official || !own.official) && !agree(own, theirs);

/** What is told at a quote that another document contradicts. */
export function mismatch(own: Quote, uri: string, theirs: Quote): Finding {
  return {
    code: CODE,
    severity: 'warning',
    message: text(
      `${own.period.zh}${own.name}，这里是“${own.text}”，另一份文稿是“${theirs.text}”，数据集中没有这个数。`,
      `${own.name}, ${own.period.en}: "${own.text}" here, "${theirs.text}" in another document. The dataset has no figure for it.`,
    ),
    span: own.span,
    cause: null,
    claim: own.claim,
    canonical: null,
    fixes: [],
    related: [{ uri, span: theirs.span, message: text('另一份文稿中的数', 'The figure in the other document') }],
  };
}
