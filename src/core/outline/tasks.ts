import { type Span, slice } from '../base/span.ts';
import type { Task } from '../model/outline.ts';
import type { DocumentSyntax } from '../syntax/document.ts';
import type { Part, Parts } from './parts.ts';

const RESPONSIBLE_ZH =
  /(?:牵头单位|责任单位|牵头部门|责任部门|主管部门|负责单位|牵头处室|责任处室)[：:]\s*([^。；;\n）)]{2,80})/;
const BRACKETED_ZH = /（([^（）]{2,80}?(?:牵头|负责|按职责分工)[^（）]{0,40})）/;
const RESPONSIBLE_EN =
  /(?:\b(?:Lead|Leads|Responsible|Owner|Lead (?:agency|ministry|department|body)|Led by|Responsibility)):\s*([^.;\n]{2,80})/i;
const DEADLINE_ZH = /(?:完成时限|完成时间|时限要求|时限|时间节点)[：:]\s*([^。；;，\n）)]{2,30})/;
const DEADLINE_EN = /(?:\b(?:Deadline|Due|Timing|Timeline|To be completed by)):?\s+([^.;\n]{3,30})/i;

/** Whether any instruction stands in a part, given as source offsets in order. */
export type Holds = (body: Span) => boolean;

/**
 * The parts that are tasks: what stands under a heading of work, the titled articles of rules, and numbered parts that
 * hold instructions. The document's title, headings of aims, background and safeguards, and what only groups others are none.
 */
export function tasksOf(document: DocumentSyntax, parts: Parts, holds: Holds): { tasks: Task[]; parts: number[] } {
  const chosen: number[] = [];
  parts.parts.forEach((_, i) => {
    if (isTask(document, parts, i, chosen, holds)) chosen.push(i);
  });
  const tasks = chosen.map((i) => taskOf(document, parts.parts[i] as Part));
  return { tasks, parts: chosen };
}

function isTask(
  document: DocumentSyntax,
  { parts }: Parts,
  i: number,
  chosen: readonly number[],
  holds: Holds,
): boolean {
  const part = parts[i] as Part;
  if (!part.title || part.title === document.title || !/[\p{L}]/u.test(part.title)) return false;
  if (part.own !== 'plain' && !(part.role === 'work' && part.own !== 'work')) return false;
  if (part.role !== 'work' && part.role !== 'plain') return false;
  if (!holds(part.body)) return false;
  const parent = part.parent === undefined ? undefined : parts[part.parent];
  const inside = enclosing(parts, i, chosen);
  if (part.form === 'mark') return true;
  if (inside) return part.form === 'heading' || part.style === 'han-bracket';
  if (parent?.own === 'work') return true;
  if (part.style === 'chapter' || part.style === 'section') return false;
  return part.form !== 'bare';
}

const enclosing = (parts: readonly Part[], i: number, chosen: readonly number[]): boolean => {
  for (let at = parts[i]?.parent; at !== undefined; at = parts[at]?.parent) if (chosen.includes(at)) return true;
  return false;
};

function taskOf(document: DocumentSyntax, part: Part): Task {
  const text = slice(document.text, part.body);
  const responsible = RESPONSIBLE_ZH.exec(text) ?? BRACKETED_ZH.exec(text) ?? RESPONSIBLE_EN.exec(text);
  const deadline = DEADLINE_ZH.exec(text) ?? DEADLINE_EN.exec(text);
  return {
    title: part.title,
    span: part.span,
    body: part.body,
    label: part.label,
    ...(responsible?.[1] ? { responsible: responsible[1].trim() } : {}),
    ...(deadline?.[1] ? { deadline: deadline[1].trim() } : {}),
  };
}
