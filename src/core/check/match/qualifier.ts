import { hasHan } from '../../base/script.ts';
import type { Claim } from '../../model/claim.ts';
import type { Entry } from './catalogue.ts';
import { ALL_OF_IT, DOINGS } from './lexicon.qualifier.ts';
import { withoutPlaces } from './places.ts';

/** 不含抽蓄, 除…外: a figure of something less than its name says. */
const LESS = /不含|不包括|不计|未计入|除[^，。；（）]{1,12}(?:外|以外)/;
/** Another reach than the country's whole: 新能源汽车国内销量, 全球新增装机. */
const REACHES = /国内(?!生产总值)|国外|海外|境外|全球|世界/;
/** 特别国债3000亿元|支持消费品以旧换新: what is spent on one thing is not all. */
const USE = /^(?:左右|以上)?(?:资金)?(?:专项|安排)?(支持|用于)/;
/** One of many, not all of them: 某企业, 该公司, 每家. */
const ONE_OF =
  /(?:^|[，。；：、（\s])(?:某|该|每个?|各)(?:家|个|地|省|市|县|区|企业|公司|集团|园区|项目|单位|品牌|机构)/;

/**
 * True when Chinese words make the figure that of a part of the indicator, or of another one: 陆上风电新增 beside 风电新增,
 * 比亚迪2024年新能源汽车销量 beside 新能源汽车销量, 水电（不含抽蓄）. What is merely done (建成, 累计完成) or the whole country says nothing.
 */
export function isQualified(claim: Claim, { entry, precision }: Named, source: string): boolean {
  const phrase = claim.indicator?.value ?? '';
  const { clause, subject } = claim.context;
  const own = `${phrase}，${clause}，${subject}，${source.slice(Math.max(0, claim.span.start - 12), claim.span.start)}`;
  const names = entry.names.map((name) => name.text);
  if (LESS.test(own) && !names.some((name) => LESS.test(name))) return true;
  if (ONE_OF.test(own) || ONE_OF.test(claim.context.sentence.slice(0, 12))) return true;
  const use = USE.exec(source.slice(claim.span.end, claim.span.end + 8))?.[1];
  if (use && !names.some((name) => name.includes(use))) return true;
  const reach = REACHES.exec(phrase)?.[0];
  if (reach && !names.some((name) => name.includes(reach))) return true;
  return (precision < WHOLE && leavesOver(leadOf(phrase, names))) || leavesOver(strangerOf(claim, names, source));
}

/** So much of the phrase explained is all of it. */
const WHOLE = 0.95;

interface Named {
  readonly entry: Entry;
  readonly precision: number;
}

/** What of the phrase stands before the name's first two characters. */
function leadOf(phrase: string, names: readonly string[]): string {
  const said = withoutPlaces(phrase);
  for (let i = 0; i + 1 < said.length; i++)
    if (names.some((name) => name.includes(said.slice(i, i + 2)))) return said.slice(0, i);
  return '';
}

/** Who or what stands right before the year: 比亚迪2024年新能源汽车销量; nothing where a name of the indicator stands there. */
function strangerOf({ period, span }: Claim, names: readonly string[], source: string): string {
  const at = period?.span;
  if (!at || at.end > span.start || span.start - at.end > FAR) return '';
  let start = at.start;
  while (start > 0 && at.start - start < FAR && hasHan(source.charAt(start - 1))) start--;
  const run = withoutPlaces(source.slice(start, at.start));
  for (let i = 0; i + 1 < run.length; i++) if (names.some((name) => name.includes(run.slice(i, i + 2)))) return '';
  return run;
}
const FAR = 24;

/** True when something is left of the words once what is done, counted or comprised is taken away. */
function leavesOver(words: string): boolean {
  const rest = words.replace(ALL_OF_IT, '').replace(DOINGS, '');
  return hasHan(rest);
}
