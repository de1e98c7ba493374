import {
  ACTORS_EN,
  FUNCTION_WORDS_EN,
  NOUN_FOLLOWERS_EN,
  OPENERS_EN,
  RESULTS_EN,
  VERBS_EN,
  WITH_PREPOSITION_EN,
} from './measures.en.ts';
import { ACTORS_ZH, ADVERBS_ZH, NOT_MEASURES_ZH, PREPOSITIONS_ZH, REPORTED_ZH, VERBS_ZH } from './measures.zh.ts';

/** How surely a piece tells someone to do something: `plain` wherever it stands, `within` only in a section of work. */
export type Instruction = 'plain' | 'within' | undefined;

/**
 * Hits: `淘汰落后焦炉`, `以“链长制”为抓手，集中突破一批关键技术`, `各市每年1月15日前报送进展` (plain);
 * `本市新建改建320个`, `对骗取补助的，追回资金` (within). Misses: `轻工业具有规模体量大的特点`, `到2030年，企业总数500家以上`.
 */
export function instructionZh(text: string): Instruction {
  if (NOT_MEASURES_ZH.some((pattern) => pattern.test(text))) return undefined;
  const clauses = clausesZh(text);
  const first = clauses[0] ?? '';
  const opens = opensWithVerb(first);
  if (opens) return 'plain';
  const quiet = !REPORTED_ZH.test(text);
  if (PREPOSITIONS_ZH.test(first)) {
    const later = clauses.slice(1).some(opensWithVerb);
    if (later && quiet) return 'plain';
    return quiet && hasVerb(text) ? 'within' : undefined;
  }
  if (!quiet) return undefined;
  const actor = ACTORS_ZH.exec(first)?.[0].length ?? 0;
  if (actor && hasVerb(first.slice(actor))) return 'within';
  if (/应当?|必须|须|不得/.test(first) && hasVerb(first)) return 'within';
  const timed = withoutTime(first);
  if (timed !== first && (opensWithVerb(timed) || hasVerb(timed))) return 'within';
  return clauses.slice(1).some(opensWithVerb) ? 'within' : undefined;
}

const clausesZh = (text: string): string[] => text.split(/[，：]|,(?!\d)/).map((clause) => clause.trim());

/** 三年, 每年, 2025年, 力争2026年 before the verb. */
const withoutTime = (clause: string): string =>
  clause.replace(
    /^(?:力争|累计|每年|全年|年内|三年|五年|两年|[一二三四五六七八九十]年|20\d\d年(?:底|前|底前)?|“十[三四五六]五”期间)+/,
    '',
  );

/** Verb first, adverbs before it allowed. A verb right before 的 or at the end of a name (发展基础) still counts: sections decide. */
export function opensWithVerb(clause: string): boolean {
  let rest = clause.replace(/^[“‘]/, '');
  for (let i = 0; i < 4; i++) {
    if (startsWithVerb(rest)) return true;
    const adverb = ADVERBS_ZH.find((word) => rest.startsWith(word));
    if (!adverb) return false;
    rest = rest.slice(adverb.length).replace(/^地/, '');
  }
  return startsWithVerb(rest);
}

function startsWithVerb(text: string): boolean {
  for (const length of [3, 2]) {
    if (!VERBS_ZH.has(text.slice(0, length))) continue;
    const next = text[length] ?? '';
    return next !== '' && !/[是为占达的]/.test(next);
  }
  return false;
}

function hasVerb(text: string): boolean {
  for (let i = 0; i + 2 < text.length; i++) {
    if (VERBS_ZH.has(text.slice(i, i + 2)) && !/[的是]/.test(text[i + 2] as string)) return true;
  }
  return /给予|予以|不得|报送|新建|抽查/.test(text);
}

/**
 * Hits: `Hold larger rounds for offshore wind`, `By 2030, expand …`, `The ministry will publish …` (plain).
 * Misses: `Heat networks delivered 14,300 GWh`, `Support for firms rose`, `Loans cover half of it`.
 */
export function instructionEn(text: string): Instruction {
  if (imperative(text)) return 'plain';
  const opener = OPENERS_EN.exec(text);
  if (opener && imperative(text.slice(opener[0].length))) return 'plain';
  return ordered(opener ? text.slice(opener[0].length) : text) ? 'plain' : undefined;
}

function imperative(text: string): boolean {
  const [first = '', second = '', third = ''] = text.split(/\s+/, 3);
  const verb = first.toLowerCase();
  const negated = /^(?:do|never)$/.test(verb) ? (verb === 'do' ? third : second) : undefined;
  if (negated !== undefined) return VERBS_EN.has(negated.toLowerCase());
  if (!third || /[.:,]$/.test(first)) return false;
  if (!VERBS_EN.has(verb)) return bareVerb(first, second);
  const next = second.toLowerCase().replace(/[,.;:]$/, '');
  if (!NOUN_FOLLOWERS_EN.has(next)) return true;
  return WITH_PREPOSITION_EN.has(verb) && /^(?:for|in|from|between|of)$/.test(next);
}

/** A word of unknown kind in front of an article or number, `Rewet 10,000 ha`, is a verb unless it is a function word. */
const bareVerb = (first: string, second: string): boolean =>
  /^[A-Z][a-z]+$/.test(first) &&
  !/(?:ly|ing|ed|s|tion|ment)$/.test(first) &&
  !FUNCTION_WORDS_EN.has(first.toLowerCase()) &&
  /^(?:the|a|an|all|every|each|its|their|\d[\d,.]*)$/.test(second);

const MODAL =
  /^(.{2,80}?)\s(will|shall|must|should|is to|are to|needs? to|has to|have to)\s(?:also\s|therefore\s|further\s)?(\w[\w-]*)/;

/** `The council will publish …`: an actor, a modal, a verb of action. `Shall` commands whoever its subject is. */
function ordered(text: string): boolean {
  const m = MODAL.exec(text);
  if (!m) return false;
  const verb = (m[3] as string).toLowerCase();
  if (/^(?:be|have|not|apply|mean|include|come|enter|cease|remain|exceed)$/.test(verb)) return false;
  if (m[2] === 'shall') return !/^(?:this|nothing|it)\b/i.test(m[1] as string);
  const [subject = ''] = (m[1] as string)
    .replace(/^(?:The|Each|Every|All|Both)\s/i, '')
    .split(/\s(?:that|which|who|with|in|of|above)\s/);
  return !/[,;:]/.test(subject) && ACTORS_EN.test(subject) && VERBS_EN.has(verb) && !RESULTS_EN.has(verb);
}
