import { contains, type Span, span } from '../base/span.ts';
import { mapped, type Steps } from '../base/steps.ts';
import type { Claim } from '../model/claim.ts';
import type { Measure, Task } from '../model/outline.ts';
import type { Cell, DocumentSyntax } from '../syntax/document.ts';
import { holderOf, lastFrom } from './lookup.ts';
import type { Piece } from './pieces.ts';
import { type Bag, bagOf, overlap, rarity } from './words.ts';

/** What words of the sentence beyond the target's own clause may add, and words of the task's title. */
const WIDER = 0.3;
const WIDER_MOST = 0.3;
const TASK = 0.3;
/** Words of the document's title tell little: the whole document is about them. */
const OF_TITLE = 0.7;
/** Words rarer than this call for a comparison. */
const TELLING = 0.1;
/** Measures compared for each word at most: those nearest in the text. */
const COMPARED = 60;
/** 对…给予补助: a rate or a penalty, which serves a target less plainly than an action. */
const STANDARD = 0.6;

export interface LinkMaterial {
  readonly document: DocumentSyntax;
  readonly claims: readonly Claim[];
  /** Indices into `claims`. */
  readonly targets: readonly number[];
  readonly measures: readonly (Measure & { readonly block: number })[];
  readonly tasks: readonly Task[];
  readonly pieces: readonly Piece[];
}

/** How like a target a measure is, 0 to 1, and the text of the target it was compared with. */
export interface Likeness {
  readonly measure: number;
  readonly score: number;
  readonly text: string;
}

/** Compares targets with measures by the words they share, weighed by how rare these are in the document. */
export class Comparer {
  private readonly rare: (word: string) => number;
  /** Words of each measure; as a list, since every measure is gone through for many targets. */
  private readonly words: readonly (readonly string[])[];
  /** Measures that begin with 对: rates and penalties. */
  private readonly standards: readonly boolean[];
  private readonly titles: readonly Bag[];
  /** Word → measures that hold it. */
  private readonly holding = new Map<string, number[]>();

  constructor(
    private readonly m: LinkMaterial,
    private readonly pieceSpans: readonly Span[],
    private readonly measureSpans: readonly Span[],
    private readonly pieceBags: readonly Bag[],
    measureBags: readonly Bag[],
    among: (word: string) => number,
  ) {
    const title = bagOf(m.document.title);
    this.rare = (word) => among(word) * (title.has(word) ? OF_TITLE : 1);
    this.words = measureBags.map((bag) => [...bag]);
    this.standards = m.measures.map((measure) => /^对/.test(measure.text));
    const ofTask = m.tasks.map((task) => bagOf(task.title));
    this.titles = m.measures.map(({ task }) => (task === undefined ? undefined : ofTask[task]) ?? new Set());
    this.words.forEach((words, i) => {
      for (const word of words) {
        const holders = this.holding.get(word);
        if (holders) holders.push(i);
        else this.holding.set(word, [i]);
      }
    });
  }

  /** Measures that share a telling word with the target and are at least so like it. */
  like(target: number, least: number): Likeness[] {
    const { own, wide, piece } = this.textsOf(this.m.claims[target] as Claim);
    const ownBag = bagOf(own);
    const wideBag = piece === undefined ? bagOf(wide) : (this.pieceBags[piece] as Bag);
    const telling = [...new Set([...ownBag, ...wideBag])].filter((word) => this.rare(word) > TELLING);
    const { span } = this.m.claims[target] as Claim;
    const here = Math.max(0, lastFrom(this.measureSpans, span.start));
    const measures = new Set(telling.flatMap((word) => nearest(this.holding.get(word) ?? [], here)));
    const found: Likeness[] = [];
    for (const measure of measures) {
      const { near, far } = this.shared(measure, ownBag, wideBag);
      const task = near > 0 ? overlap(this.titles[measure] as Bag, ownBag, this.rare) : 0;
      const weight = near + Math.min(WIDER_MOST, WIDER * far) + TASK * task;
      const factor = this.standards[measure] ? STANDARD : 1;
      const score = Math.round((1 - Math.exp(-weight)) * factor * 100) / 100;
      if (score >= least) found.push({ measure, score, text: near > 0 ? own : wide });
    }
    return found;
  }

  /** What the words weigh that a measure shares with the target's own clause, and beyond it with its sentence. */
  private shared(measure: number, own: Bag, wide: Bag): { near: number; far: number } {
    let near = 0;
    let all = 0;
    for (const word of this.words[measure] as readonly string[]) {
      const isOwn = own.has(word);
      const isWide = wide.has(word);
      if (!isOwn && !isWide) continue;
      const weight = this.rare(word);
      if (isOwn) near += weight;
      if (isWide) all += weight;
    }
    return { near, far: Math.max(0, all - near) };
  }

  /** The target's own clause, row or item, and the sentence around it. */
  private textsOf(claim: Claim): { own: string; wide: string; piece?: number } {
    const block = this.m.document.blocks[claim.block];
    if (block?.kind === 'table') {
      const row = block.rows.find((cells) => cells.some((cell) => contains(cell.span, claim.span)));
      const own = rowText(row ?? []);
      return { own, wide: own };
    }
    const index = holderOf(this.pieceSpans, claim.span);
    const piece = this.m.pieces[index];
    if (!block || !piece) return { own: claim.context.clause, wide: claim.context.sentence };
    const clause = clauseAt(block.prose.text, piece.at, block.prose.fromSource(claim.span.start));
    const indicator = claim.indicator?.value ?? '';
    return { own: clause.includes(indicator) ? clause : `${clause}，${indicator}`, wide: piece.text, piece: index };
  }
}

/** Texts read between two steps. */
const AT_A_TIME = 128;

/** A comparer for all targets and measures of a document. */
export function* comparing(
  m: LinkMaterial,
  pieceSpans: readonly Span[],
  measureSpans: readonly Span[],
): Steps<Comparer> {
  const pieces = yield* mapped(m.pieces, AT_A_TIME, (piece) => bagOf(piece.text));
  const rows = yield* mapped(rowTexts(m.document), AT_A_TIME, bagOf);
  const measures = yield* mapped(m.measures, AT_A_TIME, (measure) => bagOf(measure.text));
  const among = rarity([...pieces, ...rows]);
  yield;
  const made = new Comparer(m, pieceSpans, measureSpans, pieces, measures, among);
  yield;
  return made;
}

/** Of ascending measure indices the ones nearest to `here`, so that long documents cost no more than their length. */
function nearest(measures: readonly number[], here: number): readonly number[] {
  if (measures.length <= COMPARED) return measures;
  let low = 0;
  let high = measures.length - COMPARED;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((measures[mid] as number) + (measures[mid + COMPARED] as number) < 2 * here) low = mid + 1;
    else high = mid;
  }
  return measures.slice(low, low + COMPARED);
}

/** The clause around an offset; one that says nothing of its own (力争达到20%) takes the clause before it in. */
function clauseAt(text: string, within: Span, at: number): string {
  const stops = /[，,：:]/;
  let start = at;
  while (start > within.start && !stops.test(text[start - 1] as string)) start--;
  let end = at;
  while (end < within.end && !(stops.test(text[end] as string) && !/\d/.test(text[end + 1] ?? ''))) end++;
  const clause = text.slice(start, end);
  if (bagOf(clause).size > 0 || start <= within.start) return clause;
  return clauseAt(text, span(within.start, start - 1), Math.max(within.start, start - 2)) + clause;
}

const rowText = (row: readonly Cell[]): string =>
  row
    .slice(0, 3)
    .map((cell) => cell.prose.text)
    .join('，');

const rowTexts = (document: DocumentSyntax): string[] =>
  document.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(rowText) : []));
