import { numberingOf } from '../../syntax/numbering.ts';
import { ANNUAL, ON_PREVIOUS, YEAR_ON_YEAR } from './lexicon.en.ts';
import type { Basis } from './phrase.ts';

/** Words of a colon's left side that announce without naming: 目标如下：, 换算提醒：. */
const GENERIC_ZH =
  /(?:目标|指标|如下|提醒|说明|注|要求|任务|包括|情况|看|表明|显示|提出|指出|认为|介绍|表示|明确|规定|可见|结果)$/;
const GENERIC_EN =
  /\b(?:follows|following|targets?|namely|including|note|are|include|goals?|objectives?|figures?|numbers?|for example)$/i;
const VERBS_ZH =
  /(?:保持|实现|取得|继续|稳步|持续|快速|较快|平稳|明显|有所|不断|进一步|得到|迈上|跃上|位居|位列|再创|再获|达到|呈现|延续|加快|放缓|回升|回落|恢复|增长|下降|扩大|提高|提升|降低|改善|优化|良好|向好|走强|走弱|活跃|较好|喜人|[同环]比(?:基本)?持平|(?:基本)?持平|由[升降负正](?:转|变为?)[升降正负])/;
const VERBS_EN =
  /\s(?:was|were|is|are|has|have|had|will|would|should|must|may|can|could|kept|continued|remained|stayed|rose|fell|grew|saw|went|came|picked|slowed|recovered|improved|held|stands?|reached)\b/i;

/**
 * What a clause without figures is about, for the clauses behind it: `工业方面，` → 工业; `offshore wind:` → offshore wind;
 * `外贸出口保持增长，` → 外贸出口. Empty for `主要目标如下：` and for clauses too long to be a head.
 */
export function topicOf(words: string, closer: string, language: 'zh' | 'en'): string {
  return language === 'zh' ? topicZh(words, closer) : topicEn(words, closer);
}

function topicZh(words: string, closer: string): string {
  const text = words
    .slice(numberingOf(words)?.rest ?? 0)
    .replace(/^(?:其中|此外|同时|另外)[，,]?/, '')
    .trim();
  const side = /^(.{1,16}?)(?:方面|领域|环节)$/.exec(text);
  if (side?.[1]) return side[1];
  if (closer === '：' || closer === ':') return text.length <= 24 && !GENERIC_ZH.test(text) ? text : '';
  if (/^[一二三四五六七八九十]是/.test(text)) return '';
  const verb = VERBS_ZH.exec(text);
  const subject = verb ? text.slice(0, verb.index) : '';
  return subject.length >= 2 && subject.length <= 16 ? subject : '';
}

function topicEn(words: string, closer: string): string {
  const text = words.replace(/^(?:and|but|while|meanwhile|the|on|for|in)\s+/i, '').trim();
  if (closer === ':' || closer === '—' || closer === '–' || closer === '-') {
    return text.length <= 70 && text !== '' && !GENERIC_EN.test(text) && !/\bthe following\b/i.test(text) ? text : '';
  }
  // `Manufacturing employment, by contrast, slipped`: a bare noun phrase that opens the sentence.
  if (
    closer === ',' &&
    !ADVERBIAL_EN.test(words) &&
    /^[A-Z]/.test(words) &&
    words.split(' ').length <= 6 &&
    !/(?:ed|ing)$/.test(words)
  )
    return text;
  const verb = VERBS_EN.exec(text);
  const subject = verb ? text.slice(0, verb.index).trim() : '';
  // `Housing starts, which had doubled, fell`
  return subject.length <= 50 && !/^(?:which|who|that)$/.test(subject) ? subject : '';
}

const ADVERBIAL_EN =
  /^(?:in|by|on|at|for|from|over|under|with|as|after|before|since|during|until|when|while|if|although|though|because|to|of|and|but|however|meanwhile|overall|thus|so|yet|also|still|by contrast|in turn|moreover|together|taken together|then|first|second|third|finally|according|compared|despite|among|between|despite|including|excluding|not|even so|even|here|there|this|these|that|those|it|they|which|who|whose)\b/i;
const ADVERBIAL_ZH =
  /^(?:受|由于|因|随着|在|面对|根据|按照|据|为|同时|此外|另外|其中|总的来看|总体看|总体来看|分行业看|分地区看|分季度看|从.{1,8}看|按.{1,10}计算|扣除|截至|初步核算|经|通过|目前|当前|今年|全年|然而|但|而|因此|所以|具体来看|具体看)/;

/** A figureless clause that says when, how or against what, and leaves the topic as it was. */
export function isAside(words: string, language: 'zh' | 'en'): boolean {
  const text = words.trim();
  if (!/[\p{L}]/u.test(text)) return true;
  return language === 'zh' ? ADVERBIAL_ZH.test(text) : ADVERBIAL_EN.test(text);
}

/** A clause that says only against what the next one measures: `quarter on quarter,`, `同比，`. */
export function pendingBasis(words: string, language: 'zh' | 'en'): Basis | undefined {
  if (language === 'zh') {
    if (/^(?:从?环比(?:来?看)?|按季看|与上季度相比)$/.test(words)) return 'qoq';
    return /^(?:从?同比(?:来?看)?|与上年相比|与上年同期相比)$/.test(words) ? 'yoy' : undefined;
  }
  if (words.length > 40 || words.split(/\s+/).length > 6) return undefined;
  if (ON_PREVIOUS.test(words)) return 'qoq';
  if (YEAR_ON_YEAR.test(words)) return 'yoy';
  return /^(?:on average|annually)$/i.test(words) && ANNUAL.test(words) ? 'annual' : undefined;
}

/** The three subjects carried from before, each once, without empty ones and without the figure's own. */
export function joined(own: string, list: string, topic: string, opening: string): string {
  let words = list === own ? '' : list;
  if (topic && topic !== own && topic !== list) words += words ? ` ${topic}` : topic;
  if (opening && opening !== own && opening !== list && opening !== topic) words += words ? ` ${opening}` : opening;
  return words;
}

/** 前10位企业 after 前5位企业产业集中度: what the parallel leaves out is given back. */
export function elided(subject: string, before: string): string {
  if (!NUMBERED.test(subject)) return subject;
  const shape = (text: string): string => text.replace(/[\d０-９]+|[一二三四五六七八九十百]+/g, '#');
  const head = shape(subject);
  const whole = shape(before);
  if (!whole.startsWith(head) || whole.length <= head.length) return subject;
  return subject + whole.slice(head.length);
}

const NUMBERED = /[#\d０-９一二三四五六七八九十百]/;
