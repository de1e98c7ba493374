import { contains, type Span, span } from '../base/span.ts';
import { mapped, type Steps } from '../base/steps.ts';
import type { Claim } from '../model/claim.ts';
import type { Measure, Task } from '../model/outline.ts';
import type { Cell, DocumentSyntax, Table } from '../syntax/document.ts';
import { opensWithVerb } from './instructions.ts';
import { ancestorsOf, holderOf, innermostOf, lastFrom } from './lookup.ts';
import type { Piece } from './pieces.ts';
import { LIKENESS } from './weights.ts';
import { bagOf, rarity, Vocabulary } from './words.ts';

/** Measures compared for each word at most: those nearest in the text. */
const COMPARED = 24;
/** Of each target so many are kept. */
const KEPT = 12;
/** Words of a target's sentence looked at. */
const WIDEST = 300;
/** 对…给予补助, `shall pay`, `shall report`: a rate, a due or a duty to tell, which serves a target less plainly than an action. */
const STANDARDS =
  /^对|^[^，。]{2,30}以[上下]的[，,]|^[^，。]{2,20}以[^，。]{0,20}为主|^[^，。]{0,16}(?:报送|上报|填报|报告)|^.{0,60}\b(?:shall|must|are to|is to)\s(?:report|submit|pay|notify|inform|register|keep|apply)\b/;
/** 租金一般不超过…, 综合能耗应当优于基准: a norm, when no action opens it. */
const NORM = /不得?(?:低于|少于|超过|高于|大于|小于)|优于/;
const isNorm = (text: string): boolean =>
  NORM.test(text) && !opensWithVerb(text) && !/应当?[^，]{0,20}(?:设|建|装)/.test(text);

/** 全国建筑垃圾资源化利用率 in the rules of a city is a goal at another level; no 居全国前列, 全国文明城市. */
const NATIONAL = /(?:^|[\s，,。；;：:、“（(年底末])全国(?!首|第|最|领先|一流|前列|前\d|重点|文明|优秀|知名|百强|性)/;
const LOCAL = /[本全][省市州县区]/;

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
  /** As asked. */
  readonly target: number;
  readonly score: number;
  readonly text: string;
}

type Words = readonly number[];
/** What is read once of a document: its words, and how rare they are in it. */
interface Texts {
  readonly vocabulary: Vocabulary;
  readonly pieces: readonly Words[];
  readonly measures: readonly Words[];
  readonly rare: Float64Array;
}

/** Compares targets with measures by the words they share, weighed by how rare these are in the document. */
export class Comparer {
  /** By word: the measures that hold it, ascending. */
  private readonly holding: (number[] | undefined)[] = [];
  /** Measures that set rates, dues and reports. */
  private readonly standards: readonly boolean[];
  /** By measure: the words of its task's title. */
  private readonly titles: readonly (ReadonlySet<number> | undefined)[];
  private readonly own: Float64Array;
  private readonly all: Float64Array;
  private readonly taskSpans: readonly Span[];
  private readonly taskBodies: readonly Span[];
  private readonly tasksAbove: Int32Array;
  /** A province's or a county's: its measures serve its own goals. */
  private readonly local: boolean;
  private readonly tables = new Map<number, readonly Span[]>();

  constructor(
    private readonly m: LinkMaterial,
    private readonly pieceSpans: readonly Span[],
    private readonly measureSpans: readonly Span[],
    private readonly texts: Texts,
  ) {
    this.standards = m.measures.map(({ text }) => STANDARDS.test(text) || isNorm(text));
    const ofTask = m.tasks.map((task) => new Set(texts.vocabulary.of(task.title)));
    this.titles = m.measures.map(({ task }) => (task === undefined ? undefined : ofTask[task]));
    this.taskSpans = m.tasks.map((task) => task.span);
    this.taskBodies = m.tasks.map((task) => task.body);
    this.tasksAbove = ancestorsOf(this.taskBodies);
    this.local = m.pieces.some((piece) => LOCAL.test(piece.text));
    this.own = new Float64Array(m.measures.length);
    this.all = new Float64Array(m.measures.length);
    texts.measures.forEach((words, measure) => {
      for (const word of words) {
        const holders = this.holding[word];
        if (holders) holders.push(measure);
        else this.holding[word] = [measure];
      }
    });
  }

  /** The measures most like a target, best first: they share a telling word with it and are at least so like it. */
  like(target: number, least: number): Likeness[] {
    const { own, wide, piece } = this.textsOf(this.m.claims[target] as Claim);
    if (this.local && NATIONAL.test(own)) return [];
    const { vocabulary, pieces } = this.texts;
    const ownWords = vocabulary.of(own);
    const wideWords = piece === undefined ? ownWords : (pieces[piece] as Words).slice(0, WIDEST);
    const { span } = this.m.claims[target] as Claim;
    const here = Math.max(0, lastFrom(this.measureSpans, span.start));
    const under = this.taskAt(span);
    const touched: number[] = [];
    this.weigh(ownWords, here, this.own, touched, LIKENESS.telling);
    if (wideWords !== ownWords) this.weigh(wideWords, here, this.all, touched, LIKENESS.tellingWide);
    const found: Likeness[] = [];
    let enough = 0;
    for (const measure of touched) {
      const near = this.own[measure] as number;
      const far = Math.max(0, (this.all[measure] as number) - near);
      const task = near > 0 ? this.ofTitle(measure, ownWords) : 0;
      this.own[measure] = 0;
      this.all[measure] = 0;
      if (!(near || far)) continue;
      const weight = near + Math.min(LIKENESS.widerMost, LIKENESS.wider * far) + LIKENESS.task * task;
      const factor =
        (this.standards[measure] ? LIKENESS.standard : 1) * (this.isElsewhere(measure, under) ? LIKENESS.elsewhere : 1);
      if (weight < enough && found.length === KEPT) continue;
      const score = Math.round((1 - Math.exp(-weight)) * factor * 100) / 100;
      if (score >= least) keep(found, { measure, target, score, text: near > 0 ? own : wide });
      if (found.length === KEPT) enough = -Math.log(1.006 - (found[KEPT - 1] as Likeness).score);
    }
    return found;
  }

  /** The innermost task a place stands under; tasks are in order. */
  private taskAt(at: Span): Task | undefined {
    return this.m.tasks[innermostOf(this.taskBodies, this.tasksAbove, lastFrom(this.taskSpans, at.start), at)];
  }

  private isElsewhere(measure: number, under: Task | undefined): boolean {
    const { task, span } = this.m.measures[measure] as Measure;
    return under ? !contains(under.body, span) : task === undefined && this.m.tasks.length > 0;
  }

  /** Adds what each word weighs to the measures that hold it, and those to `touched` at their first weight. */
  private weigh(words: Words, here: number, sums: Float64Array, touched: number[], least: number): void {
    for (const word of words) {
      const weight = this.texts.rare[word] ?? 1;
      const holders = weight > least && this.holding[word];
      if (!holders) continue;
      const from = nearest(holders, here);
      const to = Math.min(holders.length, from + COMPARED);
      for (let i = from; i < to; i++) {
        const measure = holders[i] as number;
        if (!sums[measure]) touched.push(measure);
        sums[measure] = (sums[measure] as number) + weight;
      }
    }
  }

  private ofTitle(measure: number, words: Words): number {
    const title = this.titles[measure];
    return title ? words.reduce((sum, word) => (title.has(word) ? sum + (this.texts.rare[word] ?? 1) : sum), 0) : 0;
  }

  /** The target's own clause, row or item, and the sentence around it. */
  private textsOf(claim: Claim): { own: string; wide: string; piece?: number } {
    const block = this.m.document.blocks[claim.block];
    if (block?.kind === 'table') {
      const cells = block.rows[lastFrom(this.rowsOf(claim.block, block), claim.span.start)] ?? [];
      const row = `${rowText(cells)}，${headAt(block, cells, claim.span)}`;
      const own = bagOf(row).size > 0 ? row : `${row}，${claim.indicator?.value ?? ''}`;
      return { own, wide: own };
    }
    const index = holderOf(this.pieceSpans, claim.span);
    const piece = this.m.pieces[index];
    if (!block || !piece) return { own: claim.context.clause, wide: claim.context.sentence };
    const clause = clauseAt(block.prose.text, piece.at, block.prose.fromSource(claim.span.start));
    const indicator = claim.indicator?.value ?? '';
    const shared = /分别|\brespectively\b/.test(clause) && bagOf(indicator).size > 0;
    const own = shared ? indicator : clause.includes(indicator) ? clause : `${clause}，${indicator}`;
    return { own, wide: piece.text, piece: index };
  }

  private rowsOf(index: number, table: Table): readonly Span[] {
    const known = this.tables.get(index);
    const rows = known ?? table.rows.map((cells) => cells[0]?.span ?? table.span);
    if (!known) this.tables.set(index, rows);
    return rows;
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
  const vocabulary = new Vocabulary();
  const pieces = yield* mapped(m.pieces, AT_A_TIME, (piece) => vocabulary.of(piece.text));
  const rows = yield* mapped(rowTexts(m.document), AT_A_TIME, (row) => vocabulary.of(row));
  const measures = yield* mapped(m.measures, AT_A_TIME, (measure) => {
    const at = holderOf(pieceSpans, measure.span);
    return m.pieces[at]?.text === measure.text ? (pieces[at] as Words) : vocabulary.of(measure.text);
  });
  const title = vocabulary.of(m.document.title);
  const rare = rarity([...pieces, ...rows], vocabulary.size);
  for (const word of title) rare[word] = (rare[word] as number) * LIKENESS.ofTitle;
  yield;
  const made = new Comparer(m, pieceSpans, measureSpans, { vocabulary, pieces, measures, rare });
  yield;
  return made;
}

/** Puts one in its place among the best so far. */
function keep(best: Likeness[], one: Likeness): void {
  let at = best.length;
  while (at > 0 && before(one, best[at - 1] as Likeness)) at--;
  if (at === KEPT) return;
  best.splice(at, 0, one);
  if (best.length > KEPT) best.pop();
}

const before = (a: Likeness, b: Likeness): boolean =>
  a.score > b.score || (a.score === b.score && a.measure < b.measure);

/** Where in ascending measure indices those nearest to `here` begin, so that long documents cost no more than their length. */
function nearest(measures: readonly number[], here: number): number {
  let low = 0;
  let high = measures.length - COMPARED;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((measures[mid] as number) + (measures[mid + COMPARED] as number) < 2 * here) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** `…, methanol and gas among them, | are to win 50 percent`: what is meant stands before. */
const NO_SUBJECT =
  /^ ?(?:is|are|was|will|should|shall|must|has|have|to|rising|falling|growing|reaching|which|and (?:is|are|will|should|shall|must|has|have|to|by)|or)\b/;
const STOPS = '，,：:';
/** A clause reaches no farther to either side. */
const LONGEST = 300;

/** The clause around an offset; one that says nothing of its own (力争达到20%) takes the clause before it in. */
function clauseAt(text: string, within: Span, at: number): string {
  const first = Math.max(within.start, at - LONGEST);
  let start = at;
  while (start > first && !STOPS.includes(text[start - 1] as string)) start--;
  const last = Math.min(within.end, at + LONGEST);
  let end = at;
  while (end < last && !(STOPS.includes(text[end] as string) && !/\d/.test(text[end + 1] ?? ''))) end++;
  const clause = partAt(text.slice(start, end), at - start);
  if (start <= within.start) return clause;
  const goesOn = bagOf(clause).size > 0;
  if (goesOn && (start - within.start > LONGEST || !NO_SUBJECT.test(clause))) return clause;
  if (goesOn) return text.slice(within.start, end);
  return clauseAt(text, span(within.start, start - 1), Math.max(within.start, start - 2)) + clause;
}

/** Of `10 t of hydrogen produced at home and another 10 t imported` the part around an offset, if it says anything. */
function partAt(clause: string, at: number): string {
  const before = clause.lastIndexOf(' and ', at);
  const start = before > 0 && /\d/.test(clause.slice(0, before)) ? before + 1 : 0;
  const after = clause.indexOf(' and ', at);
  const end = after > 0 && /\d/.test(clause.slice(after)) ? after : clause.length;
  const part = clause.slice(start, end);
  return bagOf(part).size > 0 ? part : clause;
}

/** The head of the column a figure stands in: `Women in 2030, at least (%)`. */
function headAt(table: Table, cells: readonly Cell[], at: Span): string {
  const column = cells.findIndex((cell) => contains(cell.span, at));
  return table.head[column]?.prose.text ?? '';
}

const rowText = (row: readonly Cell[]): string =>
  row
    .slice(0, 3)
    .map((cell) => cell.prose.text)
    .join('，');

const rowTexts = (document: DocumentSyntax): string[] =>
  document.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(rowText) : []));
