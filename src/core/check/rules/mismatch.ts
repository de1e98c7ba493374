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

/** A quote and when its document came. */
interface Placed {
  readonly quote: Quote;
  readonly order: number;
}

/** The findings of a document, the state of its quotes' namesakes they were made in, and of all when last asked. */
interface Told {
  readonly stamp: number;
  at: number;
  readonly findings: readonly Finding[];
}

/** What documents say of one thing: the first quote of each, those of one amount together. */
interface Namesakes {
  readonly uris: Map<string, string>;
  readonly byAmount: Map<string, Map<string, Placed>>;
  /** Grows with every change of what is said of it. */
  changed: number;
}

const amountKey = ({ value, step, unit, official }: Quote): string =>
  [official ? '!' : '', value, step, unit].join(' ');

/**
 * The quotes of all documents, by what they are of. A document that comes or changes costs as much as it has quotes; the
 * findings of one cost as much as there are different amounts beside its own, however many documents say each.
 */
export class NoteIndex {
  private readonly quotes = new Map<string, readonly Quote[]>();
  private readonly byKey = new Map<string, Namesakes>();
  private readonly found = new Map<string, Told>();
  private order = 0;
  private changes = 0;

  /** Sets a document's quotes. The same again changes nothing. */
  set(uri: string, quotes: readonly Quote[]): void {
    const known = this.quotesOf(uri);
    if (known.length === quotes.length && JSON.stringify(known) === JSON.stringify(quotes)) return;
    this.delete(uri);
    this.quotes.set(uri, quotes);
    for (const quote of quotes) this.add(uri, quote);
  }

  private add(uri: string, quote: Quote): void {
    const same = this.byKey.get(quote.key) ?? { uris: new Map(), byAmount: new Map(), changed: 0 };
    if (same.uris.has(uri)) return;
    this.byKey.set(quote.key, same);
    const amount = amountKey(quote);
    const group = same.byAmount.get(amount) ?? new Map<string, Placed>();
    same.byAmount.set(amount, group.set(uri, { quote, order: this.order++ }));
    same.uris.set(uri, amount);
    same.changed = ++this.changes;
  }

  quotesOf(uri: string): readonly Quote[] {
    return this.quotes.get(uri) ?? [];
  }

  delete(uri: string): void {
    for (const { key } of this.quotesOf(uri)) {
      const same = this.byKey.get(key);
      const amount = same?.uris.get(uri);
      if (!same || amount === undefined) continue;
      same.changed = ++this.changes;
      same.uris.delete(uri);
      const group = same.byAmount.get(amount);
      group?.delete(uri);
      if (!group?.size) same.byAmount.delete(amount);
      if (!same.uris.size) this.byKey.delete(key);
    }
    this.quotes.delete(uri);
    this.found.delete(uri);
  }

  /** One finding for each figure that differs from another document's, which it points to. The same array until quotes change. */
  findings(uri: string): readonly Finding[] {
    const known = this.found.get(uri);
    if (known?.at === this.changes) return known.findings;
    // What is said of each thing has a number that only grows: their sum tells of any change.
    const stamp = this.quotesOf(uri).reduce((sum, { key }) => sum + (this.byKey.get(key)?.changed ?? 0), 0);
    if (known?.stamp === stamp) {
      known.at = this.changes;
      return known.findings;
    }
    const made = this.quotesOf(uri).flatMap((quote) => {
      const other = this.contradicting(uri, quote);
      return other ? [report(quote, ...other)] : [];
    });
    this.found.set(uri, { stamp, at: this.changes, findings: made });
    return made;
  }

  /** The document that came first among those that say something else of it. */
  private contradicting(uri: string, quote: Quote): readonly [uri: string, quote: Quote] | undefined {
    let first: { readonly uri: string; readonly at: Placed } | undefined;
    for (const group of this.byKey.get(quote.key)?.byAmount.values() ?? []) {
      const other = firstBut(uri, group.keys());
      const at = other === undefined ? undefined : group.get(other);
      if (other === undefined || !at || (first && first.at.order < at.order)) continue;
      if ((at.quote.official || !quote.official) && !agree(quote, at.quote)) first = { uri: other, at };
    }
    return first && [first.uri, first.at.quote];
  }
}

function firstBut(own: string, uris: Iterable<string>): string | undefined {
  for (const uri of uris) if (uri !== own) return uri;
  return undefined;
}

function report(own: Quote, uri: string, theirs: Quote): Finding {
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
