/**
 * Numbering styles of official documents (GB/T 9704: 一、 then （一） then 1. then （1）; laws: 章, 节, 条).
 * `rank` orders them from outermost in; `label` is the numbering as written, `rest` where the title begins.
 */
export interface Numbering {
  readonly style:
    | 'goal'
    | 'chapter'
    | 'section'
    | 'article'
    | 'part'
    | 'han'
    | 'han-bracket'
    | 'digit'
    | 'digit-bracket';
  readonly rank: number;
  readonly label: string;
  /** Offset in the line where the text after the numbering begins. */
  readonly rest: number;
}

const HAN = '[〇零一二三四五六七八九十百]{1,5}';
const STYLES: readonly { style: Numbering['style']; rank: number; at: RegExp }[] = [
  {
    style: 'part',
    rank: 1,
    at: /^(?:Part|PART|Chapter|CHAPTER|Title|TITLE|Pillar|Section)\s{1,3}(?:[A-Z]|[IVX]{1,5}|\d{1,2}|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)(?!\w|\.\w)[.:：]?(?:\s{0,3}[–—-]\s)?\s{0,3}/,
  },
  {
    style: 'goal',
    rank: 2,
    at: /^(?:Goal|Objective|Priority|Task|Action|Mission|Theme|Strand|Workstream|Step|Aim|Measure)\s{1,3}(?:[A-Z]|[IVX]{1,5}|\d{1,2})(?:\.\d{1,2})?(?![\w])[.:：]?(?:\s{0,3}[–—-]\s)?\s{0,3}/,
  },
  { style: 'part', rank: 1, at: /^(?:[IVX]{2,5}|[IVX])\.\s{1,3}(?=[A-Z][a-z])/ },
  { style: 'chapter', rank: 1, at: new RegExp(`^第(?:${HAN}|\\d{1,3})[章编][\\s　]{0,3}`) },
  { style: 'section', rank: 2, at: new RegExp(`^第(?:${HAN}|\\d{1,3})[节][\\s　]{0,3}`) },
  { style: 'article', rank: 3, at: new RegExp(`^第(?:${HAN}|\\d{1,3})条[\\s　：:]{0,3}`) },
  {
    style: 'article',
    rank: 3,
    at: /^(?:Article|ARTICLE|Clause|Rule)\s{1,3}\d{1,3}[A-Z]?(?:[.:]\s{0,3}|\s{1,3}(?=[A-Z]))/,
  },
  { style: 'han', rank: 3, at: new RegExp(`^${HAN}[、．.]\\s{0,3}`) },
  { style: 'han-bracket', rank: 4, at: new RegExp(`^[（(]${HAN}[)）]、?\\s{0,3}`) },
  {
    style: 'digit',
    rank: 5,
    at: /^(?:\d{1,2}|[A-Z](?=\.\d)|[IVX]{2,5}(?=\.\d))(?:(?:\.\d{1,2}){1,3}[.．、]?\s{1,3}|[.．]\s{0,3}(?!\d)|、\s{0,3})/,
  },
  { style: 'digit-bracket', rank: 6, at: /^(?:[（(]\d{1,2}[)）]|\d{1,2}[)）]|[①-⑳])\s{0,3}/ },
];

/** What a numbering can begin with: most lines begin with none of it and need not be tried by every style. */
const BEGINNING = /[A-Z\d第〇零一二三四五六七八九十百（(①-⑳]/;

/**
 * Reads the numbering a line begins with.
 * Hits: `一、总体要求`, `（二）助力扩大消费`, `第四条 建设任务`, `2.1 Generation`, `IV. Safe working`. Misses: `一是…`, `十四五`, `1.5万吨`.
 */
export function numberingOf(line: string): Numbering | undefined {
  const lead = /^[\s　]*/.exec(line)?.[0].length ?? 0;
  if (!BEGINNING.test(line.charAt(lead))) return undefined;
  const body = line.slice(lead, lead + 24);
  for (const { style, rank, at } of STYLES) {
    const m = at.exec(body);
    if (m) return { style, rank, label: m[0].trim().replace(/\s*[–—-]$/, ''), rest: lead + m[0].length };
  }
  return undefined;
}

/** 一是, 二是, 首先, First,: marks that open a clause of a list within a paragraph. @returns their length, or 0. */
export function listMarkLength(line: string): number {
  return /^[一二三四五六七八九十]{1,2}(?:是|要|则)(?=[^\s])/.exec(line)?.[0].length ?? 0;
}
