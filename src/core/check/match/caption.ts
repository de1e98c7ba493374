import { hasHan } from '../../base/script.ts';
import type { Claim } from '../../model/claim.ts';
import { NAMELESS } from '../../recognize/claim/heads.ts';
import type { DocumentSyntax } from '../../syntax/document.ts';
import type { Entry } from './catalogue.ts';
import { PARTS } from './lexicon.qualifier.ts';
import { SUPPORT } from './lexicon.verbs.ts';
import { wordsOf } from './words.ts';

/** `under 25`, `aged 16-24`, `over-65s`: whom a table counts, by age. */
const AGES = /\b(?:under|over|aged|ages)[ -](?:the age of )?\d/i;
/** `Table 3.` before a caption's words; a unit, a period or a note behind them. */
const NUMBER = /^[*_\s]*(?:table|figure|chart)\s+[\dA-Z]+(?:\.\d+)*\s*[.:–-]?\s*/i;

/**
 * True when an English caption, or without one the heading right above, makes a table's cells those of some part that
 * no name of the indicator tells: `Rural households online` over `Norland | 61.2`, where the row is of all households.
 * Nor does a cell whose own heads name but a place speak of an indicator none of whose words the caption has.
 * @returns false for prose, for Chinese captions and for tables without a caption or heading
 */
export function isCaptionedOtherwise(claim: Claim, entry: Entry, document: DocumentSyntax, own: Words): boolean {
  const caption = captionOf(claim, document);
  if (!caption || hasHan(caption)) return false;
  const { vocabulary, places, names } = entry;
  const words = new Set(wordsOf(caption));
  const told = new Set([...vocabulary, ...names.flatMap((name) => wordsOf(name.text))]);
  const isTold = (word: string): boolean => told.has(word);
  // Men and women, urban and rural: what the rows are parted by.
  const isWhole = PARTS.some((pair) => pair.length > 1 && pair.every((word) => words.has(word)));
  const parts = isWhole ? [] : PARTS.flat().filter((word) => words.has(word));
  if (parts.some((word) => !isTold(word))) return true;
  if (AGES.test(caption) && !parts.length && !names.some((name) => /\d/.test(name.text))) return true;
  if (own.some((word) => !places.has(word))) return false;
  const title = caption.replace(NUMBER, '').split(/[,:;(]/)[0] ?? '';
  if (NAMELESS.test(title)) return false;
  const thing = wordsOf(title).filter((word) => !SUPPORT.has(word) && !word.startsWith('#') && !places.has(word));
  return thing.length > 1 && !thing.some(isTold);
}

type Words = readonly string[];

/** What stands over a table as its caption or, right above it, as its heading; empty for prose. */
function captionOf({ block, indicator }: Claim, { blocks }: DocumentSyntax): string {
  const table = blocks[block];
  if (indicator?.evidence !== 'table' || table?.kind !== 'table') return '';
  const over = table.caption === undefined ? undefined : blocks[table.caption];
  if (over && 'prose' in over) return over.prose.text.length > LONG ? '' : over.prose.text;
  const above = blocks[block - 1];
  return above?.kind === 'heading' ? above.prose.text : '';
}

/** A longer one is a paragraph that happens to stand over the table. */
const LONG = 120;

/** Of a change in a table the words that its own heads have: what a column names by another one says nothing against it. */
export function ofOwnHeads(
  { indicator, direction, context: { heads } }: Claim,
  phrase: readonly string[],
  words: (text: string) => readonly string[],
): readonly string[] {
  if (indicator?.evidence !== 'table' || direction === null || heads.length < 2) return phrase;
  const own = new Set(heads.flatMap(words));
  return phrase.filter((word) => own.has(word));
}
