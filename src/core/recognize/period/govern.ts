import type { Span } from '../../base/span.ts';
import type { Found, Role } from '../../model/claim.ts';
import { endYear, type Period, year, yearOf } from '../../model/period.ts';
import { type Breaks, breaksOf } from './breaks.ts';
import { type DocumentPeriod, defaultPeriod } from './document.ts';
import { JOINERS } from './en.ts';
import type { ResolvedPeriod } from './mention.ts';

/** The time of one figure, with the mention it was read from when it stands in the same text. */
export interface Governed extends Found<Period> {
  readonly mention?: ResolvedPeriod;
}

const RELATIVE = /\b(?:that|which|who|where|whose|when|but|while|whereas)\b/;
const POINT_BEFORE =
  /(?:\b(?:from|after|against|than|versus|vs\.?|compared (?:with|to)|relative to)(?: (?:an?|the|some|about|around))?(?: (?:drop|fall|rise|decline|growth|gain|increase|decrease) of)?|[由从]) *[$£€¥₹]?(?:rs\.? ?)?$/i;
/** A change begins here: 由2.06%提高到…, "from 46 to 56 years". */
const START = /(?:\bfrom(?: (?:about|around|some|nearly|only|just))?|[由从](?:约|近)?) *[$£€¥₹]?$/i;
const REACHED =
  /(?:到|至|为|\bto(?: (?:about|around|some|nearly|at least|almost|over|more than))?) *(?:约|近|超过?)?[$£€¥₹]?$/i;
const JOINED = /^ *(?:[、,]|和|与|及|以及|and|, and) *$/;
const RESPECTIVELY = /分别|各|respectively/;
const DEADLINE_COMMA = /,(?= (?:by|before|until|no later than)(?: the end of| end)? ?$)/;
const MAX_REACH = 110;

/** Words between a figure and the time behind it: `61%` … `in` … `2000`. */
const reachable = (behind: string): boolean => {
  // "35 percent of trips, by 2032": a deadline may stand behind a comma.
  const between = behind.replace(DEADLINE_COMMA, ' ');
  if (between.length > MAX_REACH || /[,;:，；：。、]/.test(between.replace(/\d,\d/g, '')) || RELATIVE.test(between))
    return false;
  const words = between.trim().split(/\s+/);
  // In "5 % and in 2024 …" the time opens what comes next.
  return !(words.length <= 2 && JOINERS.has(words[0] ?? ''));
};

const length = ({ period }: ResolvedPeriod): number => (period ? period.to - period.from : 0);

class Government {
  private readonly breaks: Breaks;
  private readonly usable: readonly ResolvedPeriod[];
  /** Mentions that name a point of comparison behind its figure: "from 42 in 2019". They govern nothing else. */
  private readonly spent = new Set<ResolvedPeriod>();
  /** Mentions that stand behind some figure. */
  private readonly claimed: ReadonlySet<ResolvedPeriod | undefined>;
  /** For each mention, the index of the nearest one in force at or before it; −1 for none. */
  private readonly inForce: Int32Array;
  /** 一、二、三季度分别增长1.3%、4.5%和6.0%: a time for each figure of a parallel list. */
  private readonly paired: ReadonlyMap<number, ResolvedPeriod>;
  private readonly trailing: (ResolvedPeriod | undefined)[];

  constructor(
    private readonly text: string,
    resolved: readonly ResolvedPeriod[],
    private readonly figures: readonly Span[],
    private readonly inherited: Found<Period> | null,
  ) {
    this.breaks = breaksOf(text);
    this.usable = resolved.filter((m) => m.kind === 'period' && m.period && m.use !== 'base' && m.use !== 'name');
    this.trailing = figures.map((figure, i) => this.behind(figure, i));
    this.paired = this.pairs();
    this.claimed = new Set(this.trailing);
    this.inForce = new Int32Array(this.usable.length);
    let last = -1;
    this.usable.forEach((m, i) => {
      if (m.use === 'own' && !this.spent.has(m)) last = i;
      this.inForce[i] = last;
    });
  }

  all(): (Governed | null)[] {
    let next = 0;
    return this.figures.map((figure, i) => {
      while (next < this.usable.length && (this.usable[next] as ResolvedPeriod).span.end <= figure.start) next++;
      return this.governed(figure, i, next);
    });
  }

  /** The mention right behind a figure: "61% in 2000", "1.4 billion by 2035", 5921公斤（2023年）. */
  private behind(figure: Span, index: number): ResolvedPeriod | undefined {
    const at = this.firstFrom(figure.end);
    const mention = this.usable[at];
    if (!mention?.mention.trailing || this.breaks.sentence(mention.span.start) !== this.breaks.sentence(figure.start))
      return undefined;
    const other = this.figures[index + 1];
    if (other && other.start < mention.span.start) return undefined;
    const between = this.text.slice(figure.end, mention.span.start);
    if (!reachable(between)) return undefined;
    const bracketed = /[（(]$/.test(between);
    if (bracketed && between.length > 24) return undefined;
    const point = POINT_BEFORE.test(this.text.slice(Math.max(0, figure.start - 32), figure.start));
    if (bracketed || point || mention.use === 'of') this.spent.add(mention);
    return mention;
  }

  private pairs(): Map<number, ResolvedPeriod> {
    const pairs = new Map<number, ResolvedPeriod>();
    for (let i = 0; i < this.usable.length; ) {
      let end = i + 1;
      while (end < this.usable.length && this.joined(end)) end++;
      if (end - i > 1) this.pairUp(this.usable.slice(i, end), this.usable[end], pairs);
      i = end;
    }
    return pairs;
  }

  private joined(index: number): boolean {
    const [a, b] = [this.usable[index - 1] as ResolvedPeriod, this.usable[index] as ResolvedPeriod];
    const alike = length(a) === length(b);
    return alike && b.span.start - a.span.end < 8 && JOINED.test(this.text.slice(a.span.end, b.span.start));
  }

  /** Gives the figures up to the sentence's end or the next time to the times of the list, in turn. */
  private pairUp(
    list: readonly ResolvedPeriod[],
    next: ResolvedPeriod | undefined,
    pairs: Map<number, ResolvedPeriod>,
  ): void {
    const from = (list.at(-1) as ResolvedPeriod).span.end;
    const sentence = this.breaks.sentence(from);
    const own: number[] = [];
    let i = this.firstFigure(from);
    for (; i < this.figures.length; i++) {
      const figure = this.figures[i] as Span;
      if (this.breaks.sentence(figure.start) !== sentence || (next && figure.start > next.span.start)) break;
      own.push(i);
    }
    const last = own.at(-1);
    if (last === undefined || own.length % list.length !== 0) return;
    if (!RESPECTIVELY.test(this.text.slice(from, (this.figures[last] as Span).end + 20))) return;
    for (const [n, figure] of own.entries()) pairs.set(figure, list[n % list.length] as ResolvedPeriod);
  }

  private firstFigure(offset: number): number {
    let low = 0;
    let high = this.figures.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((this.figures[mid] as Span).start < offset) low = mid + 1;
      else high = mid;
    }
    return low;
  }

  private firstFrom(offset: number): number {
    let low = 0;
    let high = this.usable.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((this.usable[mid] as ResolvedPeriod).span.start < offset) low = mid + 1;
      else high = mid;
    }
    return low;
  }

  /** `next` is the index of the first mention behind the figure. */
  private governed(figure: Span, index: number, next: number): Governed | null {
    const paired = this.paired.get(index);
    if (paired) return found(paired, 'clause');
    const behind = this.trailing[index];
    if (behind) return found(behind, 'clause');
    return this.ofChange(figure, index, this.ahead(figure, index, next));
  }

  /** Of a change over some years the first figure is of the first year, the second of the last; a start has no deadline. */
  private ofChange(figure: Span, index: number, governed: Governed | null): Governed | null {
    if (!governed) return null;
    const { value } = governed;
    const isStart = (f: Span): boolean => START.test(this.text.slice(Math.max(0, f.start - 16), f.start));
    if (isStart(figure) && value.by) return null;
    if (value.by || value.to - value.from <= 12) return governed;
    if (isStart(figure)) return { ...governed, value: year(yearOf(value)) };
    const previous = this.figures[index - 1];
    const between = previous ? this.text.slice(previous.end, figure.start) : '';
    if (previous && isStart(previous) && between.length < 40 && REACHED.test(between))
      return { ...governed, value: year(endYear(value)) };
    return governed;
  }

  private ahead(figure: Span, index: number, next: number): Governed | null {
    const before = this.before(figure, index, next);
    const sentence = this.breaks.sentence(figure.start);
    if (before && this.breaks.sentence(before.span.start) === sentence) {
      const clause = this.breaks.clause(before.span.start) === this.breaks.clause(figure.start);
      return found(before, clause ? 'clause' : 'sentence');
    }
    if (before) return found(before, 'block');
    const later = this.later(figure, next);
    if (later) return found(later, 'sentence');
    return this.inherited;
  }

  /** The nearest mention before the figure that is in force there. */
  private before(figure: Span, index: number, next: number): ResolvedPeriod | undefined {
    if (!next) return undefined;
    const force = this.inForce[next - 1] as number;
    const clause = this.breaks.clause(figure.start);
    for (let i = next - 1; i > force; i--) {
      const m = this.usable[i] as ResolvedPeriod;
      if (this.breaks.clause(m.span.start) !== clause) break;
      if (m.use === 'aside' && !this.spent.has(m)) return m;
      const previous = this.figures[index - 1];
      if (m.use === 'of' && (!previous || previous.start < m.span.start)) return m;
    }
    return force < 0 ? undefined : this.usable[force];
  }

  /** "40 GW of solar, 50 GW of wind and 27 GW of storage by 2030": the time of a list stands at its end. */
  private later(figure: Span, next: number): ResolvedPeriod | undefined {
    const m = this.usable[next];
    if (m?.use !== 'own' || !m.mention.trailing || this.spent.has(m) || !this.claimed.has(m)) return undefined;
    if (this.breaks.sentence(m.span.start) !== this.breaks.sentence(figure.start)) return undefined;
    const between = this.text.slice(figure.end, m.span.start);
    if (between.length > 240 || /[;；（(]/.test(between) || RELATIVE.test(between)) return undefined;
    return m;
  }
}

function found(m: ResolvedPeriod, evidence: 'clause' | 'sentence' | 'block'): Governed {
  return { value: m.period as Period, evidence, span: m.span, mention: m };
}

/**
 * The time each figure of a block's prose speaks of, one answer a figure, `figures` sorted. A time behind the figure
 * (English, or in brackets) comes first, then the nearest one in force before it in clause, sentence and block, then
 * `inherited`: what list lead-in, table heads and headings gave. "Compared with 2020" governs nothing; 由上年的1.1%
 * governs that one figure. Spans are prose offsets.
 */
export function governPeriods(
  text: string,
  resolved: readonly ResolvedPeriod[],
  figures: readonly Span[],
  inherited: Found<Period> | null,
): (Governed | null)[] {
  if (!figures.length) return [];
  if (!resolved.length) return figures.map(() => inherited);
  return new Government(text, resolved, figures, inherited).all();
}

/**
 * A figure's time, once its role is known. What has been reported has no deadline: 到2024年底，已建成5个 is of 2024, and
 * a deadline named in an earlier sentence is not its time at all. Without a time of its own the figure takes the
 * document's default.
 */
export function settlePeriod(
  governed: Found<Period> | null,
  role: Role,
  document: DocumentPeriod,
  kind: 'policy' | 'note' = 'note',
): Found<Period> | null {
  const fallback = (): Found<Period> | null => defaultPeriod(document, role, kind);
  if (!governed) return fallback();
  if (!governed.value.by || (role !== 'actual' && role !== 'baseline')) return governed;
  const own = governed.evidence === 'clause' || governed.evidence === 'sentence';
  const passed = !document.issue || governed.value.from < document.issue.period.to;
  return own || passed ? { ...governed, value: { ...governed.value, by: false } } : (fallback() ?? governed);
}
