import { type Span, span } from '../../base/span.ts';
import type { Direction, Evidence } from '../../model/claim.ts';
import type { Directed } from '../change/index.ts';
import { aliasOf } from './anaphora.ts';
import type { Clause } from './clauses.ts';
import type { Frames, Placed } from './frame.ts';
import { nameEn, readEn, subjectEn } from './indicator.en.ts';
import { nameZh, readZh } from './indicator.zh.ts';
import { listAhead, measuresZh, membersEn, membersZh, type Row } from './parallel.ts';
import { type Basis, EMPTY_FRAME, type Frame, NO_TOPIC, type Reading, type Topic } from './phrase.ts';
import { elided, isAside, joined, pendingBasis, topicOf } from './topic.ts';

/** The indicator of one figure, as read. */
export interface Named {
  /** Empty when nothing names it. */
  readonly indicator: string;
  readonly evidence: Evidence;
  /** The clause the words stand in, prose offsets. */
  readonly span: Span | undefined;
  /** What earlier words said the clause is about, nearest first. */
  readonly subject: string;
  readonly direction: Direction | undefined;
  readonly basis: Basis | undefined;
}

interface Member {
  readonly reading: Reading;
  /** The whole list as written. */
  readonly list: string;
}

/** Names the figures of one run of prose in order, carrying subjects from clause to clause. */
export class Namer {
  private topic: Topic = NO_TOPIC;
  private topicSpan: Span | undefined;
  private topicEvidence: Evidence = 'sentence';
  private sentence = -1;
  /** Subject that opened the sentence. */
  private opening = '';
  /** Subject that opened the sentence before. */
  private lead = '';
  /** Subject that opened the text. */
  private first = '';
  private seen = -1;
  /** The sentence began with words not understood: what it is about must not be taken from the one before. */
  private unknown = false;
  /** `of this, up to €1.1bn is kept for …`: the clause before announced a part. */
  private partAhead = false;
  /** Subject of the last figure, whatever sentence it stood in. */
  private last = '';
  private pending: Basis | undefined;
  private previous: Named | undefined;
  private readonly rows: ReadonlyMap<number, Row>;
  private readonly members = new Map<number, Member>();
  private readonly subjects: string[] = [];

  constructor(
    private readonly text: string,
    private readonly language: 'zh' | 'en',
    private readonly frames: Frames,
    rows: readonly Row[],
    /** What table heads say: the subject where the words themselves name none. */
    private readonly headings: readonly string[],
    private readonly given?: { readonly name: string; readonly evidence: Evidence },
  ) {
    this.rows = rows.length ? new Map(rows.map((row) => [row.figures[0] as number, row])) : NO_ROWS;
    if (given?.name) {
      this.topic = topicAbout(given.name);
      this.topicEvidence = given.evidence;
    }
  }

  /** The name of figure `index`; must be asked in order. */
  next(index: number, planned: boolean, directed: Directed | null): Named {
    const placed = this.frames.placed[index] as Placed;
    this.passTo(placed.clause);
    if (this.unknown && !this.opening) {
      const { whole, basis, place } = this.topic;
      this.topic = { subject: this.given?.name ?? '', counted: '', whole, basis, place };
    }
    const frame = this.frames.frame(index, planned);
    // `In the first half the decline had been 19.0 percent`: that of the last thing named.
    if (!this.opening && this.last && THE_CHANGE.test(frame.left)) this.topic = { ...this.topic, subject: this.last };
    if (frame.unit !== 'ratio' && frame.unit !== 'points') this.topic = ofLevel(this.topic);
    this.pair(index, planned, directed);
    const own = this.read(frame);
    // 占GDP比重为0.8%，覆盖60%的社区: a share of what it names itself, not of the whole told before.
    if (own.whole === '' && this.language === 'zh' && !frame.left.includes('占'))
      this.topic = { ...this.topic, whole: '' };
    const member = withDirection(this.members.get(index)?.reading, directed);
    const reading = member ?? this.inherit(changed(own, frame, directed), frame);
    const subject = this.whole(reading);
    const named = this.inBracket(placed, reading, index) ?? this.named(placed, reading, subject, index);
    this.carry(reading, subject, placed);
    this.previous = named;
    this.partAhead = false;
    return named;
  }

  private read(words: Frame): Reading {
    const frame = words.left === '' || /[\p{L}\d]/u.test(words.left) ? words : { ...words, left: '' };
    return this.language === 'zh' ? readZh(frame) : readEn(frame);
  }

  private nameOf(reading: Reading, subject: string, topic: Topic): string {
    return this.language === 'zh' ? nameZh(reading, subject, topic) : nameEn(reading, subject, topic);
  }

  /** Reads the clauses without figures between the last one and this: they may name a topic or a basis. */
  private passTo(index: number): void {
    const { clauses } = this.frames.segments;
    for (let i = this.seen + 1; i <= index; i++) {
      const clause = clauses[i] as Clause;
      this.enter(clause.sentence);
      if (i === index || clause.host !== undefined || this.frames.hasFigure(i)) continue;
      const closer = this.text[clause.span.end] ?? '';
      const words = this.frames.words(clause.span.start, clause.span.end, clause.holes);
      const basis = pendingBasis(words, this.language);
      if (basis) this.pending = basis;
      this.partAhead = PART_ALONE.test(words);
      const topic = basis ? '' : this.apposed(i, words) || topicOf(words, closer, this.language);
      const announces = '：:'.includes(closer) && closer !== '';
      if (!topic && !basis && !this.opening && !announces && !isAside(words, this.language)) this.unknown = true;
      if (!topic || (this.opening && !'：:'.includes(closer) && !this.apposed(i, words))) continue;
      this.unknown = false;
      this.topic = topicAbout(topic);
      this.topicSpan = clause.span;
      this.topicEvidence = 'sentence';
    }
    this.seen = Math.max(this.seen, index);
  }

  /** `tin, | at $24,000 a tonne, …`: the noun before a comma whose price or number follows; empty for none. */
  private apposed(index: number, words: string): string {
    const next = this.language === 'en' ? this.frames.segments.clauses[index + 1] : undefined;
    if (
      !next ||
      !this.frames.hasFigure(index + 1) ||
      !/^at \S*\d/.test(this.text.slice(next.span.start, next.span.start + 12))
    )
      return '';
    const noun = words.replace(/^(?:and|but|while|whereas|the|with|for|of) /i, '');
    return noun.split(' ').length <= 6 && !isAside(noun, 'en') ? noun : '';
  }

  /** A new sentence keeps the topic for want of a better one, but no share or change. */
  private enter(sentence: number): void {
    if (sentence <= this.sentence) return;
    if (this.sentence >= 0 && this.opening) this.topicEvidence = 'block';
    if (this.opening) this.lead = this.opening;
    this.sentence = sentence;
    this.opening = '';
    this.pending = undefined;
    this.unknown = false;
    this.partAhead = false;
    const { subject, counted, place } = this.topic;
    this.topic = { subject: this.lead || subject, counted, whole: '', basis: undefined, place };
    this.subjects.length = 0;
  }

  /** `营业收入和利润｜分别｜占整体工业的17.6%和18.3%`: gives the members to the figures of the row. */
  private pair(index: number, planned: boolean, directed: Directed | null): void {
    const row = this.rows.get(index);
    if (!row) return;
    const n = row.figures.length;
    const zh = this.language === 'zh';
    const { list, tail: read } = zh ? this.rowZh(row, index, planned) : this.rowEn(row, index, planned);
    const frame = this.frames.frame(index, planned);
    const tail = this.inherit(changed(read, frame, directed), { ...frame, afterFigure: true });
    const parts = row.implied ? [] : zh ? membersZh(list, n) : membersEn(list).slice(-n);
    const members = parts.length === n ? parts : list.trim() && !row.implied ? [] : this.subjects.slice(-n);
    if (members.length !== n) return;
    const ways = zh ? measuresZh(members, this.topic.subject) : undefined;
    if (ways) {
      const { wide } = this.frames.placed[index] as Placed;
      const verb = this.frames.words(row.tail, wide.start, this.frames.clauseOf(index)?.holes ?? []);
      row.figures.forEach((figure, k) => {
        const left = (ways[k] as string) + verb;
        const reading = changed(this.read({ ...frame, left, right: '', beyond: '' }), frame, directed);
        this.members.set(figure, { reading, list: list.trim() });
      });
      return;
    }
    // 占新增装机的82.6%；弃风率、弃光率分别为4.1%和3.2%: a list with names of its own goes on with no share told before.
    const shared = read.whole === undefined && parts.length === n ? undefined : tail.whole;
    row.figures.forEach((figure, k) => {
      const own = this.read({ ...EMPTY_FRAME, left: members[k] as string });
      const subject = own.subject || (members[k] as string);
      const whole = subject.includes(' share of ') ? undefined : (own.whole ?? shared);
      const reading = { ...tail, subject, whole, counted: '', verb: '', gapped: false };
      this.members.set(figure, { reading, list: list.trim() || members.join('、') });
    });
  }

  /** The list stands before 分别, change and share behind it. */
  private rowZh(row: Row, index: number, planned: boolean): { list: string; tail: Reading } {
    const clause = this.frames.clauseOf(index);
    const holes = clause?.holes ?? [];
    const start = Math.max(clause?.span.start ?? row.at, row.from, row.at - LONGEST_LIST);
    const left = this.frames.words(row.tail, (this.frames.placed[index] as Placed).wide.start, holes);
    const before = row.implied ? '' : this.frames.words(start, row.at, holes);
    // 营业收入642亿元、利润38亿元，同比分别增长9.6%、4.2%: a comparison before 分别 is no list.
    const compared = COMPARED.test(before.trim()) ? before.trim() : '';
    const tail = this.read({ ...this.frames.frame(index, planned), left: compared + left, right: '', beyond: '' });
    return { list: compared ? '' : before, tail };
  }

  /** The list is the subject of the clause or, with commas inside, of the sentence. */
  private rowEn(row: Row, index: number, planned: boolean): { list: string; tail: Reading } {
    const clause = this.frames.clauseOf(index);
    const to = (this.frames.placed[index] as Placed).wide.start;
    const from = (start: number): Reading =>
      this.read({
        ...this.frames.frame(index, planned),
        left: this.frames.words(start, to, clause?.holes ?? []),
        right: '',
      });
    // `respectively 1.7 and 1.3 points more`: what stands behind the last is said of all.
    const behind = (): Reading => {
      const last = row.figures[row.figures.length - 1] as number;
      return this.read({
        ...this.frames.frame(index, planned),
        left: '',
        right: this.frames.frame(last, planned).right,
      });
    };
    if (row.implied) return { list: '', tail: row.tail === row.at ? behind() : from(row.tail) };
    const near = from(Math.max(clause?.span.start ?? to, to - LONGEST_LIST));
    if (membersEn(near.subject).length >= row.figures.length) return { list: near.subject, tail: near };
    const start = Math.max(this.frames.segments.sentences[clause?.sentence ?? 0]?.start ?? to, to - LONGEST_LIST);
    const far = from(start);
    // "France, Spain and Turkiye came first, with 102 million visitors, …": the noun behind the first is all the subject there is.
    const ahead = far.counted ? listAhead(this.frames.words(start, to, [])) : '';
    return { list: ahead || far.subject, tail: far };
  }

  /** `增长5%、6%`, `retail sales 4.7 percent`: change and share go on where no verb of its own stands. */
  private inherit(own: Reading, frame: Frame): Reading {
    const basis =
      this.pending && (own.basis === 'yoy' || (frame.unit === 'ratio' && !own.basis)) ? this.pending : own.basis;
    if (basis !== own.basis) return { ...own, basis };
    if (own.whole !== undefined || !this.previous) return own;
    const silent = own.subject === '' && own.counted === '';
    // 占出口总额的25.9%，比2022年低0.6个百分点; 占粗钢的比例提升到15%，力争达到20%.
    if (silent && this.topic.whole && (own.basis === 'points' || (frame.unit === 'ratio' && !own.basis)))
      return { ...own, whole: '' };
    // 比上年增加的222亿斤与1109万吨
    if (silent && this.topic.basis === 'amount' && frame.afterFigure && frame.left.trim() === '')
      return { ...own, basis: 'amount' };
    if (!own.gapped || own.basis || frame.unit !== 'ratio') return own;
    if (this.topic.basis) return { ...own, basis: this.topic.basis };
    return this.topic.whole && frame.afterFigure ? { ...own, whole: '' } : own;
  }

  /** `119319千公顷（178979万亩）`: the same thing once more, in other words. */
  private inBracket(placed: Placed, reading: Reading, index: number): Named | undefined {
    const clause = this.frames.clauseOf(placed.index);
    const before = index ? this.frames.placed[index - 1] : undefined;
    if (clause?.host === undefined || !before || !this.previous?.indicator) return undefined;
    const alone = !reading.subject && !reading.counted && !reading.basis && reading.whole === undefined;
    const near = clause.span.start - before.wide.end <= 3;
    return alone && near ? this.previous : undefined;
  }

  /** `subject` is the reading's, completed. */
  private named(placed: Placed, reading: Reading, subject: string, index: number): Named {
    const clause = this.frames.clauseOf(placed.index);
    const member = this.members.get(index);
    const topic = this.topic;
    const isOwn = reading.subject !== '' || reading.counted !== '';
    // 其中60%用于…, `of which 40,000 in the north-east`: a part of the thing before is another thing.
    if (!isOwn && clause && this.isPart(clause) && !this.frames.hasPeriod(clause))
      return this.part(placed, reading, index);
    const indicator = this.nameOf(reading, subject, topic);
    return {
      indicator: isUsable(indicator) ? indicator : '',
      evidence: isOwn ? 'clause' : this.topicEvidence,
      span: isOwn ? clause?.span : this.topicSpan,
      subject: joined(reading.subject, member?.list ?? '', topic.subject, this.opening),
      direction: reading.basis ? reading.change : undefined,
      basis: reading.basis,
    };
  }

  private isPart({ span: { start, end } }: Clause): boolean {
    return this.partAhead || PART.test(this.text.slice(start, end));
  }

  /** A phrase that points back, completed: 其占比 → 新能源汽车占比. */
  private whole(reading: Reading): string {
    const { subject } = reading;
    const before = this.topic.subject;
    if (subject.length <= LONGEST_GROWTH && GROWTH.test(subject)) return this.growthOf(subject);
    if (!subject || !before) return subject.replace(/^(?:对应|相应)的/, '');
    const alias = aliasOf(subject, this.language);
    if (alias) return alias(before);
    return this.language === 'en' ? subjectEn(reading, this.topic) : elided(subject, before);
  }

  /** A bare `growth` is that of what the text is about; with nothing named and the economy in the headings, GDP's. */
  private growthOf(word: string): string {
    const of = this.opening || this.first;
    if (of) return /\bgrowth$/i.test(of) ? of : `${of} ${word}`;
    return this.headings.some((h) => /\b(?:economy|economic|GDP|macro)/i.test(h)) ? `GDP ${word}` : word;
  }

  /** `of which 37,900 were high-speed`: the thing before with what sets the part off; nothing where the words do not. */
  private part(placed: Placed, reading: Reading, index: number): Named {
    const right = this.frames
      .frame(index, false)
      .right.replace(/^(?:were|was|are|is|in the|in|for)\s+/i, '')
      .trim();
    const unnamed = { ...UNNAMED, direction: reading.change, basis: reading.basis };
    if (this.language === 'zh' || !right || right.length > 40 || !this.topic.subject) return unnamed;
    const clause = this.frames.clauseOf(placed.index);
    return { ...unnamed, indicator: `${this.topic.subject} ${right}`, span: clause?.span };
  }

  private carry(reading: Reading, subject: string, placed: Placed): void {
    const clause = this.frames.clauseOf(placed.index);
    const inBracket = clause?.host !== undefined;
    const isShare = this.language === 'en' && reading.whole;
    const thing = isShare ? `${subject || this.topic.subject} share of ${reading.whole}` : subject;
    if (thing) this.subjects.push(thing);
    if (inBracket) return;
    this.topic = {
      // `trams carried 41 million passengers, up 3.5 percent`: the whole phrase grew.
      subject:
        (this.language === 'en' && reading.counted.endsWith(` ${reading.subject}`) && reading.counted) ||
        subject ||
        this.topic.subject,
      counted: subject || this.topic.counted,
      whole: reading.whole === '' ? this.topic.whole : (reading.whole ?? ''),
      basis: reading.basis,
      place: subject ? reading.place : this.topic.place,
    };
    if (!subject) return;
    this.last = subject;
    this.opening ||= subject;
    this.first ||= subject;
    this.topicSpan = clause?.span ?? span(placed.wide.start, placed.wide.end);
    this.topicEvidence = 'sentence';
  }
}

const COMPARED = /^(?:同比|环比|年均|平均|[比较](?:上年|去年|上月|上季度|上年末|年初)(?:同期)?)(?:也|又|均|都|则)?$/;

const topicAbout = (subject: string): Topic => ({ subject, counted: '', whole: '', basis: undefined, place: '' });

/** 营业收入年均增速达3.5%左右，突破10万亿元: an amount is of what grows, not of its growth. */
function ofLevel(topic: Topic): Topic {
  const subject = topic.subject.replace(RATE_END, '');
  return subject && subject.length < topic.subject.length ? { ...topic, subject } : topic;
}
const RATE_END =
  /(?<=..)(?:年均|年平均|同比|环比|平均|复合)*(?:增速|增长率|增幅)$|(?<=...) (?:annual )?growth(?: rate)?$/;

/** A figure of a row with a verb of its own: 分别增长5%和下降｜3%. */
function withDirection(member: Reading | undefined, directed: Directed | null): Reading | undefined {
  return member?.basis && directed ? { ...member, change: directed.direction } : member;
}

/** A rate of change whose verb the phrase did not show: 增加值同比，增长约5%. A noun names itself: 平均增速4%. */
function changed(reading: Reading, frame: Frame, directed: Directed | null): Reading {
  if (!directed || reading.basis || reading.whole !== undefined || reading.counted) return reading;
  if (frame.unit !== 'ratio' || directed.mark.form === 'noun' || directed.mark.form === 'level') return reading;
  return { ...reading, basis: frame.planned ? 'rate' : 'yoy', change: directed.direction };
}

/** No list of members is longer than this; it keeps the work linear. */
const LONGEST_LIST = 300;

const NO_ROWS: ReadonlyMap<number, Row> = new Map();

const GROWTH = /^(?:growth|expansion)$/i;
const LONGEST_GROWTH = 9;
const THE_CHANGE =
  /\bthe (?:decline|increase|rise|fall|growth|drop|gain|decrease|reduction)\b|^(?:这一|该)?(?:增速|降幅|增幅)/i;
const PART_ALONE = /^(?:其中|of (?:which|this|these|them|that|it))$/i;
const PART = /^(?:其中|of (?:which|this|these|them|that|it)\b)/i;
const UNNAMED: Named = {
  indicator: '',
  evidence: 'clause',
  span: undefined,
  subject: '',
  direction: undefined,
  basis: undefined,
};

/** A phrase without a letter or ideograph names nothing. */
const isUsable = (name: string): boolean => /[A-Za-z\u4e00-\u9fff]/.test(name);
