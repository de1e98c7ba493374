import { hasHan } from '../base/script.ts';
import { type Span, span } from '../base/span.ts';
import { mapped, type Steps } from '../base/steps.ts';
import type { DocumentSyntax, Table } from '../syntax/document.ts';
import { type Instruction, instructionEn, instructionZh, opensWithVerb } from './instructions.ts';
import { ACTORS_ZH, PIVOTS_ZH, REPORTING_ZH } from './measures.zh.ts';
import type { Part, Parts } from './parts.ts';
import type { Piece } from './pieces.ts';
import { topicLength } from './topics.ts';

/** A piece, or a clause of one, that tells someone to do something. */
export interface Candidate extends Piece {
  readonly sure: Instruction;
}

/**
 * Instructions at clause level, in order. In sections that set targets, report or lay down principles there are none;
 * in sections of work and in rules weaker evidence is enough than in running prose.
 */
export function* readingCandidates(
  document: DocumentSyntax,
  pieces: readonly Piece[],
  parts: Parts,
): Steps<Candidate[]> {
  const conditions = new Conditions(document);
  const found = yield* mapped(pieces, AT_A_TIME, (piece): Candidate[] => {
    const part = piece.part === undefined ? undefined : parts.parts[piece.part];
    if (conditions.hold(piece) || !mayHold(part) || tellsState(document, piece)) return [];
    const chinese = isChinese(piece.text);
    const clauses = chinese ? splitZh(document, piece) : [withoutEach(document, piece)];
    return clauses.flatMap((at) => {
      const sure = chinese ? instructionZh(at.text) : instructionEn(at.text);
      return sure === 'plain' || (sure === 'within' && part && isWork(part, parts)) ? [{ ...at, sure }] : [];
    });
  });
  const inText = found.flat();
  const inTables = document.blocks.flatMap((block, i) => (block.kind === 'table' ? tabled(block, i, parts) : []));
  return inTables.length ? [...inText, ...inTables].sort((a, b) => a.span.start - b.span.start) : inText;
}

/** 应当符合下列条件：（一）…；（二）… and 有下列情形之一的：… list what must be the case, not what is to be done. Asked in text order. */
class Conditions {
  private block = -1;
  private open = false;

  constructor(private readonly document: DocumentSyntax) {}

  hold(piece: Piece): boolean {
    for (; this.block < piece.block; this.block++) {
      const next = this.document.blocks[this.block + 1];
      const words = next && next.kind !== 'table' ? next.prose.text : '';
      if (next?.item || (words.startsWith('（') && /^（[一二三四五六七八九十]+）/.test(words))) continue;
      this.open = words.endsWith('：') && /(?:条件|情形|情况)(?:之一)?(?:的)?：$/.test(words.slice(-10));
    }
    return this.open;
  }
}

/** "By 2029 the Government intends to have:" over "cut stunting to 15%": the items say what will have come about. */
function tellsState({ blocks }: DocumentSyntax, { block }: Piece): boolean {
  const lead = blocks[blocks[block]?.item?.leadIn ?? -1];
  return lead !== undefined && lead.kind !== 'table' && TO_HAVE.test(lead.prose.text.slice(-LEAD));
}
const LEAD = 24;
const TO_HAVE = /\b(?:to|will|shall|should|must) (?:then )?have ?:\s*$/;

/** Pieces read between two steps. */
const AT_A_TIME = 256;

const isChinese = (text: string): boolean => hasHan(text.slice(0, 12));

const COLUMN =
  /^(?:(?:重点|主要|工作|具体|年度|建设)?(?:任务|举措|措施|工作)(?:名称|内容|事项)?|(?:key |main )?(?:actions?|measures?|tasks?))$/i;

/** Instructions in a column headed 任务, 举措 or `Action`: a plan broken down to a table. */
function tabled(table: Table, block: number, parts: Parts): Candidate[] {
  const column = table.head.findIndex((cell) => COLUMN.test(cell.prose.text.trim()));
  if (column < 0 || isCounted(table)) return [];
  return table.rows.flatMap((row) => {
    const prose = row[column]?.prose;
    const text = prose?.text.trim() ?? '';
    const sure = isChinese(text) ? instructionZh(text) : instructionEn(text);
    if (!prose || !sure) return [];
    const start = prose.text.indexOf(text);
    const at = span(start, start + text.length);
    const place = { block, part: parts.ofBlock[block], sentence: 0, listed: false };
    return [{ ...place, text, at, span: prose.spanToSource(at), sure }];
  });
}

/** 任务｜单位｜2025年｜2026年: the rows are indicators and what they are to reach year by year. */
const isCounted = ({ head }: Table): boolean =>
  head.some((cell) => /^(?:计量)?单位$/.test(cell.prose.text.trim())) &&
  head.filter((cell) => /^(?:19|20)\d\d ?年?/.test(cell.prose.text.trim())).length > 1;

const mayHold = (part: Part | undefined): boolean =>
  part === undefined || ['work', 'safeguards', 'plain'].includes(part.role);

/** Work, safeguards, and the titled articles of rules. */
const isWork = (part: Part, parts: Parts): boolean =>
  part.role !== 'plain' || part.style === 'article' || ancestors(part, parts).some((p) => p.style !== '');

function ancestors(part: Part, parts: Parts): Part[] {
  const out = [part];
  for (let at = part.parent; at !== undefined; at = parts.parts[at]?.parent) out.push(parts.parts[at] as Part);
  return out;
}

/** What reports (《方案》提出，) stands in so many characters. */
const REPORTED = 80;

/** Takes off what stands before the instruction (《方案》提出，; 造纸领域，) and cuts where another actor's begins. */
function splitZh(document: DocumentSyntax, piece: Piece): Piece[] {
  let from = 0;
  const reporting = REPORTING_ZH.exec(piece.text.slice(0, REPORTED));
  if (reporting && reporting.index < 40) from = reporting.index + reporting[0].length;
  from += topicLength(piece.text.slice(from));
  const cuts = [from, ...cutsOf(piece.text, from), piece.text.length];
  return cuts.slice(1).flatMap((to, i) => {
    const start = cuts[i] as number;
    const end = /[，,]/.test(piece.text[to - 1] ?? '') && to < piece.text.length ? to - 1 : to;
    return end > start ? [narrow(document, piece, span(start, end))] : [];
  });
}

/** Offsets behind a comma where the next clause supports others or names its own actor. */
function cutsOf(text: string, from: number): number[] {
  const out: number[] = [];
  let clause = from;
  let supports = false;
  for (let comma = commaAt(text, from); comma >= 0; comma = commaAt(text, clause)) {
    const words = text.slice(clause, comma);
    supports ||= PIVOTS_ZH.test(words) || /给予|补助|资助/.test(words);
    clause = comma + 1;
    const end = commaAt(text, clause);
    const next = text.slice(clause, end < 0 ? text.length : end);
    const actor = ACTORS_ZH.exec(next)?.[0].length ?? 0;
    const orders = actor > 0 && !opensWithVerb(next) && /报送|制定|负责|建立|编制|组织/.test(next);
    if ((supports && PIVOTS_ZH.test(next)) || orders) out.push(clause);
  }
  return out;
}

/** The next comma that divides clauses; none between digits. -1 at the end. */
function commaAt(text: string, from: number): number {
  const wide = text.indexOf('，', from);
  for (let i = text.indexOf(',', from); i >= 0 && (wide < 0 || i < wide); i = text.indexOf(',', i + 1)) {
    if (!/\d/.test(text[i + 1] ?? '')) return i;
  }
  return wide;
}

/** `Set up 400 units, | each of which may claim a subsidy`: what is said of the parts is no part of the measure. */
const EACH_OF = /,\s(?:each|all|some|most|none|many) of (?:which|whom)\s/;

function withoutEach(document: DocumentSyntax, piece: Piece): Piece {
  const m = EACH_OF.exec(piece.text);
  return m ? narrow(document, piece, span(0, m.index)) : piece;
}

function narrow(document: DocumentSyntax, piece: Piece, part: Span): Piece {
  const block = document.blocks[piece.block];
  if (!block || block.kind === 'table') return piece;
  const at = span(piece.at.start + part.start, piece.at.start + part.end);
  return { ...piece, at, text: piece.text.slice(part.start, part.end), span: block.prose.spanToSource(at) };
}
