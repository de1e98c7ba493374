import { type Span, slice } from '../base/span.ts';
import type { Task } from '../model/outline.ts';
import type { DocumentSyntax } from '../syntax/document.ts';
import { anyIn, holderOf, rangeIn } from './lookup.ts';
import type { Part, Parts } from './parts.ts';

const RESPONSIBLE_ZH =
  /(?:牵头单位|责任单位|牵头部门|责任部门|主管部门|负责单位|牵头处室|责任处室)[：:]\s*([^。；;\n）)]{2,80})/;
const BRACKETED_ZH = /（([^（）]{2,80}?(?:牵头|负责|按职责分工)[^（）]{0,40})）/;
const RESPONSIBLE_EN =
  /(?:\b(?:Lead|Leads|Responsible|Owner|Lead (?:agency|ministry|department|body)|Led by|Responsibility)):\s*([^.;\n]{2,80})/i;
const DEADLINE_ZH = /(?:完成时限|完成时间|时限要求|时限|时间节点)[：:]\s*([^。；;，\n）)]{2,30})/;
const DEADLINE_EN = /(?:\b(?:Deadline|Due|Timing|Timeline|To be completed by)):?\s+([^.;\n]{3,30})/i;

/**
 * The parts that are tasks: what stands under a heading of work, the titled articles of rules, and numbered parts that
 * hold instructions. The document's title, headings of aims, background and safeguards, and what only groups others are
 * none. `instructions` are source spans in order.
 */
export function tasksOf(document: DocumentSyntax, parts: Parts, instructions: readonly Span[]): Task[] {
  const chosen = new Set<number>();
  const chooser = new Chooser(document, parts.parts, instructions);
  parts.parts.forEach((_, i) => {
    if (chooser.isTask(i, chosen)) chosen.add(i);
  });
  return [...chosen].map((i) => taskOf(document, parts.parts[i] as Part));
}

class Chooser {
  private readonly children = new Map<number, Part[]>();
  /** How many titled items with instructions stand under each part. */
  private listed: ReadonlyMap<number | undefined, number> | undefined;

  constructor(
    private readonly document: DocumentSyntax,
    private readonly parts: readonly Part[],
    private readonly instructions: readonly Span[],
  ) {
    for (const part of parts) {
      if (part.parent === undefined) continue;
      const beside = this.children.get(part.parent);
      if (beside) beside.push(part);
      else this.children.set(part.parent, [part]);
    }
  }

  isTask(i: number, chosen: ReadonlySet<number>): boolean {
    const part = this.parts[i] as Part;
    if (!part.title || part.title === this.document.title || !/\p{L}/u.test(part.title)) return false;
    const asOwn = part.role === 'work' && (part.own !== 'work' || this.isArticle(part));
    if (part.own !== 'plain' && !asOwn) return false;
    if (part.role !== 'work' && part.role !== 'plain') return false;
    if (!this.holds(part)) return false;
    if (part.form === 'item') return this.isListed(part) && !this.isInside(i, chosen);
    if (part.form === 'mark') return true;
    if (this.isInside(i, chosen)) return part.form === 'heading' || part.style === 'han-bracket';
    const parent = part.parent === undefined ? undefined : this.parts[part.parent];
    if (parent?.own === 'work') return true;
    if (part.style === 'chapter' || part.style === 'section' || part.form === 'bare') return false;
    return !this.onlyGroups(i);
  }

  /** `1. 加大研发投入奖补。…`, `2. 培育创新主体。…`: items of a numbered list with titles of their own, two at least. */
  private isListed(part: Part): boolean {
    if (part.style !== 'list') return false;
    this.listed ??= this.countListed();
    return (this.listed.get(part.parent) ?? 0) > 1;
  }

  private countListed(): ReadonlyMap<number | undefined, number> {
    const counts = new Map<number | undefined, number>();
    for (const part of this.parts)
      if (part.style === 'list' && part.title && this.holds(part))
        counts.set(part.parent, (counts.get(part.parent) ?? 0) + 1);
    return counts;
  }

  /** 第四条 年度任务 in a chapter on work: an article that says itself what is to be done. */
  private isArticle(part: Part): boolean {
    const above = part.parent === undefined ? undefined : this.parts[part.parent];
    return part.style === 'article' && above?.own === 'work';
  }

  private holds(part: Part): boolean {
    return anyIn(this.instructions, part.body);
  }

  /** Every instruction stands under one of at least two numbered parts below. */
  private onlyGroups(i: number): boolean {
    const below = (this.children.get(i) ?? []).filter(
      (p) => p.title && p.form !== 'mark' && p.form !== 'item' && this.holds(p),
    );
    if (below.length < 2) return false;
    const { from, to } = rangeIn(this.instructions, (this.parts[i] as Part).body);
    const bodies = below.map((p) => p.body);
    for (let k = from; k < to; k++) if (holderOf(bodies, this.instructions[k] as Span) < 0) return false;
    return true;
  }

  private isInside(i: number, chosen: ReadonlySet<number>): boolean {
    for (let at = this.parts[i]?.parent; at !== undefined; at = this.parts[at]?.parent) if (chosen.has(at)) return true;
    return false;
  }
}

function taskOf(document: DocumentSyntax, part: Part): Task {
  const text = slice(document.text, part.body);
  const responsible = RESPONSIBLE_ZH.exec(text) ?? BRACKETED_ZH.exec(text) ?? RESPONSIBLE_EN.exec(text);
  const deadline = DEADLINE_ZH.exec(text) ?? DEADLINE_EN.exec(text);
  return {
    title: part.title,
    span: part.span,
    body: part.body,
    label: part.label,
    ...(responsible?.[1] ? { responsible: tidy(responsible[1]) } : {}),
    ...(deadline?.[1] ? { deadline: tidy(deadline[1]) } : {}),
  };
}

/** Source text without emphasis marks at its ends. */
const tidy = (words: string): string => words.replace(/^[\s*_]+|[\s*_]+$/g, '');
