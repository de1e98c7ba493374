import { firstIndex } from '../../base/search.ts';
import { type Span, span } from '../../base/span.ts';
import type { QuantityMention } from '../../model/quantity.ts';
import type { ResolvedPeriod } from '../period/index.ts';
import { type Clause, clauseAt, type Segments, without } from './clauses.ts';
import { DO, LEVEL, TO } from './lexicon.zh.ts';
import { widened } from './parallel.ts';
import { type Frame, suffixOf, type UnitKind } from './phrase.ts';
import { isAside } from './topic.ts';

/** One figure in its clause. Offsets are prose offsets. */
export interface Placed {
  readonly mention: QuantityMention;
  /** Its place among the figures of the text. */
  readonly index: number;
  /** Number, unit and the bound words that touch them. */
  readonly wide: Span;
  /** Index of its clause; -1 when it lies in none. */
  readonly clause: number;
}

/** Stands where a period was cut out, so that its prepositions can be cut too. */
const GONE = '\u0001';
const BEFORE_PERIOD = {
  zh: /(?:截至|截止|(?<![加长高升大降少低减缩扩展增落复])[到至]|自|从|由|在|于|力争|预计|以及)$/,
  en: /(?:^|[^a-z-])(?:in|by|for|during|from|to|since|of|at|until|through|over|as of|between|and|the|before|end|mid|early|late|on|around)[\s-]*$/i,
};
const AFTER_PERIOD = {
  zh: /^(?:的|内(?![需容部蒙陆地存资])|间(?!接)|底(?![线层盘数部])|末(?!端)|初(?![步级期中始次])|前(?![0-9０-９一二三四五六七八九十置沿景端列])|后(?![备续发端])|以来|期间|左右)+/,
  en: /^'s\b/,
};

/** Conjunctions between two figures of one clause: what stands before is of the first, behind of the second. */
const SPLIT_ZH =
  /(?:以及|并且|(?<![总饱缓])和(?!谐)|(?<!参)与|(?<![普涉])及(?![时格])|、|(?<![合兼])并(?![网购轨])|且)(?=[^和与及、并且]*$)/;
const TURN_ZH =
  /(?:增长|增加|提高|提升|上升|扩大|下降|降低|减少|压减|回升|回落|恢复|缩小|收窄|调整|上调|下调|缩短|延长|发展|转|变|增|升|降|减|提|扩)?(?:到|至|为)/;
const SPLIT_EN =
  /\s(?:and|or|plus|but|while|to|versus|against)\s(?!.*\s(?:and|or|plus|but|while|to|versus|against)\s)/i;

/** Members of a list behind a comma: one noun phrase alone; the last two, joined. */
const MEMBER = /^[a-z-]+(?: [a-z-]+){0,2}$/;
const LAST_MEMBERS =
  /^(?!(?:and|but|or|while|which|who|that|with|as|up|down|to|in|of|on|at|for|from|by|compared|against|a|an|the)\b)[a-z-]+(?: [a-z-]+){0,2} (?:and|or) (?:other |more )?[a-z]/;
/** No more members are looked for. */
const LONGEST_LIST = 4;
/** No more asides and brackets are looked over before the clause that opens a sentence. */
const MOST_ASIDES = 4;

/** Index of the first span that ends behind `offset`; `spans` are sorted and disjoint. */
const firstEnding = (spans: readonly Span[], offset: number): number => firstIndex(spans, (s) => s.end > offset);

/** 自2009年以来首次跌破: when a record was set says nothing of what it is of. */
const isSince = (text: string, { use, span: { end } }: ResolvedPeriod): boolean =>
  use === 'base' && text.startsWith('以来', end);

/** A length of time with its bound behind. */
const AGED = /[年月岁]及?以[上下内]$/;

const NO_CUTS: readonly Span[] = [];
const NO_SPANS: ReadonlySet<Span> = new Set();

/** The figures of one block's prose, each with the words around it. */
export class Frames {
  readonly placed: readonly Placed[];
  private readonly occupied: ReadonlySet<number>;
  private readonly figures: readonly Span[];
  private bare: Map<Clause, string> | undefined;
  private readonly cuts: readonly Span[];
  private readonly periods: ReadonlySet<Span>;

  constructor(
    private readonly text: string,
    private readonly language: 'zh' | 'en',
    readonly segments: Segments,
    mentions: readonly QuantityMention[],
    periods: readonly ResolvedPeriod[],
  ) {
    this.placed = mentions.map((mention, index) => {
      const clause = clauseAt(segments, mention.span);
      return { mention, index, wide: widened(mention.span, mention.notation.bound), clause };
    });
    this.figures = mentions.map((m) => m.span);
    this.occupied = new Set(this.placed.map((p) => p.clause));
    const cuts: Span[] = [];
    for (const p of periods)
      if (p.use === 'own' || p.use === 'of' || p.use === 'aside' || isSince(text, p)) cuts.push(p.span);
    this.periods = cuts.length ? new Set(cuts) : NO_SPANS;
    for (const m of mentions) for (const bound of m.notation.bound) cuts.push(bound);
    this.cuts = cuts.length > 1 ? cuts.sort((a, b) => a.start - b.start) : cuts;
  }

  /** Whether a figure stands in the clause itself, brackets not counted. */
  hasFigure(clause: number): boolean {
    return this.occupied.has(clause);
  }

  /** Whether a time stands in the clause. */
  hasPeriod(clause: Clause): boolean {
    return this.cutsIn(clause.span.start, clause.span.end, []).some((cut) => this.periods.has(cut));
  }

  clauseOf(index: number): Clause | undefined {
    const { clause } = this.placed[index] as Placed;
    return clause < 0 ? undefined : this.segments.clauses[clause];
  }

  /** Words of the text without periods, bounds and the given holes. */
  words(from: number, to: number, holes: readonly Span[]): string {
    if (to <= from) return '';
    const cuts = this.cutsIn(from, to, holes);
    if (!cuts.length) return this.text.slice(from, to).trim();
    let out = '';
    let at = from;
    for (const cut of cuts) {
      if (cut.end <= at) continue;
      out += this.text.slice(at, Math.max(at, cut.start));
      if (this.periods.has(cut)) out += GONE;
      at = cut.end;
    }
    out += this.text.slice(Math.min(at, to), to);
    return out.includes(GONE) ? this.withoutGone(out).trim() : out.trim();
  }

  /** Takes the prepositions of a cut period with it: 到｜2025年｜底, `by the end of | 2030`. */
  private withoutGone(words: string): string {
    const parts = words.split(GONE);
    return parts
      .map((part, i) => {
        let piece = i === 0 ? part : part.replace(AFTER_PERIOD[this.language], '');
        for (let turn = 0; turn < 4 && i < parts.length - 1; turn++) {
          const end = BEFORE_PERIOD[this.language].exec(piece.slice(-12));
          if (!end) break;
          piece = piece.slice(0, piece.length - end[0].length);
        }
        return piece;
      })
      .join(' ');
  }

  private cutsIn(from: number, to: number, holes: readonly Span[]): readonly Span[] {
    const first = firstEnding(this.cuts, from);
    if (!holes.length && !((this.cuts[first]?.start ?? to) < to)) return NO_CUTS;
    const found: Span[] = [];
    for (let i = first; i < this.cuts.length; i++) {
      const cut = this.cuts[i] as Span;
      if (cut.start >= to) break;
      found.push(cut);
    }
    const before = found.length;
    for (let i = firstEnding(holes, from); i < holes.length; i++) {
      const hole = holes[i] as Span;
      if (hole.start >= to) break;
      found.push(span(hole.start, Math.min(hole.end, to)));
    }
    return found.length > before ? found.sort((a, b) => a.start - b.start) : found;
  }

  /** The clause's words without figures, periods kept: what the look-up reads. */
  bareClause(clause: Clause): string {
    this.bare ??= new Map();
    const known = this.bare.get(clause);
    if (known !== undefined) return known;
    const { start, end } = clause.span;
    const cut: Span[] = clause.holes.length ? [...clause.holes] : [];
    for (let i = firstEnding(this.figures, start); i < this.figures.length; i++) {
      const figure = this.figures[i] as Span;
      if (figure.start >= end) break;
      cut.push(figure);
    }
    if (clause.holes.length) cut.sort((a, b) => a.start - b.start);
    const words = without(this.text, start, end, cut).trim();
    this.bare.set(clause, words);
    return words;
  }

  frame(index: number, planned: boolean): Frame {
    const here = this.placed[index] as Placed;
    const clause = this.clauseOf(index);
    const from = clause?.span.start ?? here.wide.start;
    const to = clause?.span.end ?? here.wide.end;
    const holes = clause?.holes ?? [];
    const before = this.neighbour(index, -1);
    const after = this.neighbour(index, 1);
    const left = before ? this.leftOf(before, here, from, holes) : this.words(from, here.wide.start, holes);
    const right = after
      ? this.middle(here.wide.end, after.wide.start, holes).first
      : this.words(here.wide.end, to, holes) + this.listBeyond(here.clause);
    const far = after && this.neighbour(after.index, 1);
    return {
      left: this.language === 'en' ? left + this.crossed(here) : left,
      right,
      beyond: after ? this.words(after.wide.end, far ? far.wide.start : to, holes) : '',
      afterFigure: before !== undefined,
      beforeFigure: after !== undefined,
      opensSentence: this.opensSentence(here.clause),
      noun: this.nounOf(here.mention),
      unit: kindOf(here.mention),
      planned,
    };
  }

  /** `fell | below 35,000`: the bound word with which a verb of change says the level it crosses. */
  private crossed({ mention, wide }: Placed): string {
    const words = this.text.slice(wide.start, mention.span.start);
    const word = words ? /^(?:below|above|under|beneath|past|beyond)(?= )/i.exec(words)?.[0] : undefined;
    return word ? ` ${word}` : '';
  }

  /** `34% of micro, | small and medium firms sell online`: the other members of a list that commas cut into clauses. */
  private listBeyond(index: number): string {
    if (this.language === 'zh') return '';
    let list = '';
    for (let i = index + 1; i <= index + LONGEST_LIST; i++) {
      const clause = this.segments.clauses[i];
      if (clause?.host !== undefined) continue;
      if (clause?.opener !== ',' || this.hasFigure(i)) return '';
      const words = this.words(clause.span.start, clause.span.end, clause.holes);
      list += `, ${words}`;
      if (LAST_MEMBERS.test(words)) return list;
      if (!MEMBER.test(words)) return '';
    }
    return '';
  }

  /** A count before a noun is part of its name: 轻工11类商品零售额; behind a verb it is a figure: 培育50个集群. */
  private leftOf(before: Placed, here: Placed, from: number, holes: readonly Span[]): string {
    const { second } = this.middle(before.wide.end, here.wide.start, holes);
    const plain = this.words(before.wide.end, here.wide.start, holes);
    if (this.language === 'zh' && plain === second && this.isAge(before, plain))
      return (
        this.words(from, before.mention.span.start, holes) +
        this.text.slice(before.mention.span.start, before.wide.end) +
        plain
      );
    if (this.language !== 'zh' || kindOf(before.mention) !== 'count' || plain !== second || plain.length < 2)
      return second;
    const head = this.words(from, before.wide.start, holes);
    if (!head || /[\d：，、]/.test(head) || suffixOf(head, DO) || suffixOf(head, LEVEL) || suffixOf(head, TO))
      return second;
    return head + plain;
  }

  /** 运行20年以上的燃气管道, 建成10年以上老旧小区: how old those are is a part of what they are called. */
  private isAge({ mention: { span: own }, wide }: Placed, plain: string): boolean {
    return (
      AGED.test(this.text.slice(own.start, wide.end)) && /^的?[一-鿿]{2}/.test(plain) && !/^的(?:目标|要求)/.test(plain)
    );
  }

  private middle(from: number, to: number, holes: readonly Span[]): { first: string; second: string } {
    const words = this.words(from, to, holes);
    const padded = ` ${words} `;
    const near = padded.slice(0, 200);
    const split = this.language === 'zh' ? (SPLIT_ZH.exec(near) ?? TURN_ZH.exec(near)) : SPLIT_EN.exec(near);
    if (!split) return { first: words, second: words };
    const keep = /(?:到|至|为|\sto\s)$/.test(split[0]) ? 0 : split[0].length;
    return { first: padded.slice(0, split.index).trim(), second: padded.slice(split.index + keep).trim() };
  }

  /** The figure before or behind in the same clause. */
  private neighbour(index: number, step: 1 | -1): Placed | undefined {
    const here = this.placed[index];
    for (let i = index + step; i >= 0 && i < this.placed.length; i += step) {
      const other = this.placed[i] as Placed;
      if (other.clause === here?.clause) return other;
      const host = other.clause < 0 ? undefined : this.segments.clauses[other.clause]?.host;
      // Figures in brackets stand between two of their host.
      if (host !== here?.clause) return undefined;
    }
    return undefined;
  }

  /** Nothing stands before the clause in its sentence; in English neither brackets nor asides count: `In 2023, …`. */
  private opensSentence(index: number): boolean {
    const { clauses } = this.segments;
    const clause = clauses[index];
    if (clause === undefined || clause.host !== undefined) return false;
    for (let i = index - 1; i >= 0 && clauses[i]?.sentence === clause.sentence; i--) {
      const { span: words, host } = clauses[i] as Clause;
      if (this.language === 'zh' || index - i > MOST_ASIDES || (host === undefined && this.hasFigure(i))) return false;
      if (host === undefined && !isAside(this.text.slice(words.start, words.end), 'en')) return false;
    }
    return true;
  }

  private nounOf({ quantity, notation, span: whole }: QuantityMention): string {
    if (quantity.unit?.dimension !== 'count' || this.language === 'zh' || !notation.unit) return '';
    const noun = this.text.slice(notation.unit.start, notation.unit.end);
    return notation.unit.start >= whole.start && /^[A-Za-z]/.test(noun) ? noun : '';
  }
}

function kindOf({ quantity }: QuantityMention): UnitKind {
  const { unit } = quantity;
  if (!unit) return 'none';
  if (unit.code === 'pp' || unit.code === 'bp') return 'points';
  if (unit.code === 'x') return 'times';
  if (unit.dimension === 'ratio' || unit.code === '%') return 'ratio';
  if (unit.dimension === 'count') return 'count';
  return unit.dimension.startsWith('money') && !unit.dimension.includes('/') ? 'money' : 'other';
}
