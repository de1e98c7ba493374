import {
  ACTORS_EN,
  CONTACT_EN,
  FINITE_EN,
  FUNCTION_WORDS_EN,
  NOUN_FOLLOWERS_EN,
  OPENERS_EN,
  RESULTS_EN,
  VERBS_EN,
  WITH_PREPOSITION_EN,
} from './measures.en.ts';
import {
  ACHIEVED_ZH,
  ACTORS_ZH,
  ADVERBS_ZH,
  ATTRIBUTIVE_ZH,
  DEADLINE_LEAD_ZH,
  NOT_MEASURES_ZH,
  NOUNISH_ZH,
  PREPOSITIONS_ZH,
  REPORTED_ZH,
  STANDARD_ZH,
  STATE_ZH,
  TARGET_ZH,
  VERBS_ZH,
} from './measures.zh.ts';

/** How surely a piece tells someone to do something: `plain` wherever it stands, `within` only in a section of work. */
export type Instruction = 'plain' | 'within' | undefined;

/**
 * Hits: `淘汰落后焦炉`, `以“链长制”为抓手，集中突破一批关键技术`, `各市每年1月15日前报送进展` (plain);
 * `本市新建改建320个`, `对骗取补助的，追回资金` (within). Misses: `轻工业具有规模体量大的特点`, `到2030年，企业总数500家以上`.
 */
export function instructionZh(text: string): Instruction {
  if (NOT_MEASURES_ZH.some((pattern) => pattern.test(text))) return undefined;
  const deadline = DEADLINE_LEAD_ZH.exec(text)?.[0].length ?? 0;
  if (deadline > 0) return dueZh(text.slice(deadline));
  const clauses = clausesZh(text);
  const first = clauses[0] ?? '';
  const quiet = !REPORTED_ZH.test(text);
  const attributive = ATTRIBUTIVE_ZH.test(first) && isTarget(first);
  if (!attributive && opensWithVerb(first))
    return ACHIEVED_ZH.test(first) && /增长|下降|同比/.test(text) ? undefined : 'plain';
  if (!quiet) return undefined;
  if (PREPOSITIONS_ZH.test(first)) {
    if (clauses.slice(1).some(acts)) return 'plain';
    return clauses.some((clause) => hasVerb(clause) && !isTarget(clause)) ? 'within' : undefined;
  }
  if (isTarget(first) && !/应当|必须|须|不得/.test(text)) return clauses.slice(1).some(acts) ? 'within' : undefined;
  const actor = ACTORS_ZH.exec(first)?.[0].length ?? 0;
  if (actor && hasVerb(first.slice(actor))) return 'within';
  if (/应当?|必须|须|不得/.test(first) && hasVerb(first)) return 'within';
  if (STANDARD_ZH.test(first)) return 'within';
  const timed = withoutTime(first);
  if (timed !== first && (opensWithVerb(timed) || hasVerb(timed))) return 'within';
  return clauses.slice(1).some(acts) ? 'within' : undefined;
}

/** 抽查比例不低于10% orders the checks. */
const isTarget = (clause: string): boolean => TARGET_ZH.test(clause) && !/抽查|检查/.test(clause);

/** A later clause that instructs; 实现利润… in a report does not. */
const acts = (clause: string): boolean => opensWithVerb(clause) && !ACHIEVED_ZH.test(clause);

/** Behind a deadline (到2027年底前，…) only an instruction proper counts; 企业总数500家以上 is a target. */
function dueZh(text: string): Instruction {
  const first = clausesZh(text)[0] ?? '';
  if (ATTRIBUTIVE_ZH.test(first) && isTarget(first)) return undefined;
  const actor = ACTORS_ZH.exec(first)?.[0].length ?? 0;
  const there = /^在[^，]{2,20}(?:新增|推广|新建|建设|开展|建成|布局|实施|培育)/.test(first) && !isTarget(first);
  const ordered = actor > 0 && hasVerb(first.slice(actor)) && !isTarget(first);
  return opensWithVerb(first) || there || ordered ? 'within' : undefined;
}

/** How far behind a noun its predicate stands at most: 建设用地总规模控制在. */
const NOUN_REACH = 10;

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
    if (next === '' || /[是为占达的]/.test(next)) return false;
    const rest = text.slice(length);
    return !(NOUNISH_ZH.has(text.slice(0, length)) && STATE_ZH.test(rest.slice(0, NOUN_REACH)));
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
  if (CONTACT_EN.test(text)) return undefined;
  const opener = OPENERS_EN.exec(text)?.[0].length ?? 0;
  const body = text.slice(opener).replace(/^[A-Z]?[a-z]+ly\s(?=[a-z])/, '');
  if (imperative(text) || imperative(body) || ordered(body)) return 'plain';
  return passive(body) || listed(body) || CHARGED.test(body) ? 'within' : undefined;
}

/** `The Agency is tasked with mapping all wells`, `We commit to publishing the register`. */
const CHARGED =
  /^[^,;:.]{2,60}\s(?:(?:is|are)\s(?:tasked|charged|entrusted)\swith|commits?(?:\s(?:itself|themselves|ourselves))?\sto|undertakes?\sto)\s[a-z]/;

const NOMINAL =
  /^(?:(?:Creation|Establishment|Introduction|Development|Construction|Expansion|Extension|Adoption|Launch|Deployment|Installation|Modernisation|Modernization|Renovation|Promotion|Implementation|Preparation|Provision|Completion|Abolition) of|It is (?:essential|necessary|important|imperative|vital) to)\s/;
const FINITE =
  /\s(?:is|are|was|were|has|have|had|will|would|can|could|may|might|remains?|rose|fell|grew|came|comes|went|stood|stands|made|took|began|begins|became|becomes|exceeds|costs?|takes|needs|means)\s/;

/** `Doubling the number of apprentices`, `Creation of five centres`: an action as a noun, when nothing is said of it. */
function listed(text: string): boolean {
  if (NOMINAL.test(text)) return text.startsWith('It is') || !FINITE.test(text);
  const [first = '', second = ''] = text.split(/\s+/, 2);
  const stem = /^([A-Z][a-z]{2,})ing$/.exec(first)?.[1]?.toLowerCase();
  if (!stem || !second || FINITE.test(text)) return false;
  return [stem, `${stem}e`, stem.slice(0, -1)].some((verb) => VERBS_EN.has(verb));
}

function imperative(text: string): boolean {
  const [first = '', second = '', third = ''] = text.split(/\s+/, 3);
  const verb = first.toLowerCase().replace(/,$/, '');
  const negated = /^(?:do|never)$/.test(verb) ? (verb === 'do' ? third : second) : undefined;
  if (negated !== undefined) return VERBS_EN.has(negated.toLowerCase());
  if (!third || /[.:]$/.test(first)) return false;
  if (!VERBS_EN.has(verb)) return bareVerb(first, second) || (first === 'Light' && second === 'up');
  if (first.endsWith(',')) return /^(?:from|by|with|in|together|where|as|no|before|at)$/.test(second);
  const next = second.toLowerCase().replace(/[,.;:]$/, '');
  if (FINITE_EN.test(third) && !/^(?:the|a|an|all|each|every|more|its|their)$/.test(next)) return false;
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
  /^(.{2,80}?)\s(will|shall|must|should|is to|are to|needs? to|has to|have to|are going to|is going to|commits? to|undertakes? to)\s(?:also\s|therefore\s|further\s|not\s){0,2}(\w[\w-]*)/;

/** `The council will publish …`: an actor, a modal, a verb of action. `Shall` commands whoever its subject is. */
function ordered(text: string): boolean {
  const m = MODAL.exec(text);
  if (!m) return false;
  const verb = (m[3] as string).toLowerCase();
  if (/^(?:be|have|not|apply|mean|include|come|enter|cease|remain|exceed)$/.test(verb)) return false;
  if (m[2] === 'shall') return !/^(?:this|nothing|it)\b/i.test(m[1] as string);
  const [subject = ''] = (m[1] as string)
    .replace(/^(?:The|Each|Every|All|Both|Any|No|An?)\s/i, '')
    .split(/\s(?:that|which|who|with|in|of|above|owning|holding|under|from|for|employing)\s/);
  // Per unit of value added, industry should emit less: a measure by which, no one who acts.
  if (/[,;:]/.test(subject) || subject.startsWith('Per ') || RESULTS_EN.has(verb)) return false;
  if (/^we$/i.test(subject)) return true;
  return VERBS_EN.has(verb) && (ACTORS_EN.test(subject) || /^[A-Z][a-z]+$/.test(subject));
}

const PASSIVE =
  /\s(?:will|shall|should|must|is to|are to)\sbe\s(?:\w+ly\s)?(\w[\w-]*)|\s(?:is|are)\s(encouraged|required|urged|invited|directed|requested|obliged)\sto\s/;
const IRREGULAR = /^(?:given|made|built|set|put|held|cut|taken|brought|drawn|kept|paid|spent|laid|sped|run)$/;

/** `Altogether 400 MW are to be added`, `At least 60% should be made here`: how much of it is the goal, not what is done. */
const AMOUNT =
  /^(?:(?:Altogether|In all|In total),? (?:[a-z]+ ){0,2}[A-Z]{0,3}[$£€¥₹]?\d|(?:(?:At (?:least|most)|(?:More|Fewer|Less) than|No (?:more|less|fewer) than|Up to|Over|Under|Around|About|Some|Nearly|Almost) )?\d[\d.,]{0,6}(?:%| per ?cent\b))/;

/** `Support will be provided to …`, `Local governments are encouraged to …`: who acts is left open, what is done is not. */
function passive(text: string): boolean {
  const m = PASSIVE.exec(text);
  if (!m || AMOUNT.test(text)) return false;
  const done = m[1]?.toLowerCase();
  if (done === undefined) return true;
  if (IRREGULAR.test(done)) return true;
  const stem = done.replace(/ed$/, '');
  return (
    done.endsWith('ed') && [stem, `${stem}e`, stem.slice(0, -1), stem.replace(/i$/, 'y')].some((v) => VERBS_EN.has(v))
  );
}
