import { type Span, span } from '../base/span.ts';
import { opensWithVerb } from './instructions.ts';
import { VERBS_ZH } from './measures.zh.ts';
import { mentionsIn } from './mentions.ts';

const TOPIC_ZH =
  /^(?:(?:具体来看|其中|此外|同时)[，,])?在?([^，,。；：、\s][^，,。；：\s]{0,18}?)(领域|行业|产业|工业|方面|环节|板块)(?:，|：|,|:)\s*(?:《[^》]{1,12}》提出|要)?/;
const TOPIC_EN =
  /^(?:In|For|Across|On|Within)\s(?:the\s)?((?!same\b|whole\b|public\b|private\b|primary\b|secondary\b|tertiary\b|other\b|each\b|every\b|this\b|that\b)[a-z][\w-]*(?:\s[\w-]+){0,3}?)(?:\s(sectors?|industry|industries|branch|field|area)),\s/i;

/** A run-in head that names what the paragraph treats. */
export interface Topic {
  readonly name: string;
  /** 领域, 行业, sector; 方面 names no branch. */
  readonly kind: string;
  /** Length of the head with its comma. */
  readonly length: number;
  /** Offset of the name in the text. */
  readonly at: number;
}

/** Hits: `塑料制品领域，扩大…`, `In the steel sector, …`. Misses: `轻工业增长面临困难，…`, `在此基础上，…`. */
export function topicOf(text: string): Topic | undefined {
  const zh = TOPIC_ZH.exec(text);
  if (zh && !opensWithVerb(zh[1] as string))
    return { name: zh[1] as string, kind: zh[2] as string, length: zh[0].length, at: zh[0].indexOf(zh[1] as string) };
  const en = TOPIC_EN.exec(text);
  if (en)
    return { name: en[1] as string, kind: en[2] as string, length: en[0].length, at: en[0].indexOf(en[1] as string) };
  return undefined;
}

export const topicLength = (text: string): number => topicOf(text)?.length ?? 0;

const ECONOMY = /[一-鿿]{2}经济|[一-鿿]{2,4}产业/;
/** 国民经济, 重点产业: no branch. */
const NO_BRANCH = /^(?:国民|地区|县域|市场|宏观|社会|区域|民营|重点|支柱|特色|优势|新兴|主导|相关|现代|传统|战略|未来)/;

/** A branch that a title names by 经济 or 产业: 冰雪经济 in 关于推进冰雪经济发展的若干措施. Offsets in the title. */
export function economyIn(title: string): Span | undefined {
  const m = ECONOMY.exec(title);
  if (!m) return undefined;
  let start = m.index;
  const end = start + m[0].length;
  while (
    end - start > 4 &&
    (VERBS_ZH.has(title.slice(start, start + 2)) || /[的和与、于动进快]/.test(title[start] as string))
  )
    start += VERBS_ZH.has(title.slice(start, start + 2)) ? 2 : 1;
  const name = title.slice(start, end);
  return NO_BRANCH.test(name) || mentionsIn(name, 'zh').length ? undefined : span(start, end);
}
