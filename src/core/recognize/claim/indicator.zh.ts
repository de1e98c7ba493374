import { BLANKS, cutEnd, cutStart, hasAny, unitsOf } from './edges.ts';
import * as zh from './lexicon.zh.ts';
import {
  type Basis,
  type Draft,
  type Frame,
  prefixOf,
  type Reading,
  readingOf,
  suffixOf,
  type Topic,
} from './phrase.ts';

const TRIMMED = unitsOf(`${BLANKS}、，,：:；;—-`);
const TRIMMED_AHEAD = unitsOf(`${BLANKS}、，,：:；;的了—-`);
const TAIL_END = unitsOf(`${BLANKS}、，,：:—“的了`);
const RELATION_END = unitsOf(`${BLANKS}、，,`);
const BLANK = unitsOf(BLANKS);
/** Quotation marks are no part of a name: “超快结合”充电枪. */
const QUOTES = unitsOf('“”"\'《》「」*');

function trim(text: string): string {
  const plain = hasAny(text, QUOTES) ? text.replace(/[“”"'《》「」*]/g, '') : text;
  return cutEnd(cutStart(plain, TRIMMED_AHEAD), TRIMMED);
}

/** The left side of a figure while words are taken off its end. */
interface Tail {
  rest: string;
  change: Reading['change'];
  /** The change verb taken off, to be given back where it is part of the name: 新增, 增产. */
  verb: string;
  basis: Basis | undefined;
  /** Ends in 的: 占整体工业的. */
  genitive: boolean;
  /** A verb stood between subject and figure. */
  verbal: boolean;
}

/**
 * Reads the indicator phrase of one figure in a Chinese clause.
 * `规上企业营业收入达` → subject; `占整体工业的` → a share; `推广｜升级和创新产品` → counted; `同比增长` → only a basis.
 */
export function readZh(frame: Frame): Reading {
  const tail = cutTail(frame);
  const reading = readTail(tail, frame);
  reading.gapped = !tail.verbal;
  return reading;
}

const read = (subject: string, more: Partial<Reading>): Draft => Object.assign(readingOf(subject), more);

function readTail(tail: Tail, frame: Frame): Draft {
  const share = shareOf(tail, frame);
  if (share) return share;
  const basis = basisOf(tail, frame);
  const noun = countedNoun(frame);
  const subject = subjectOf(tail.rest);
  const rate = rateBehind(frame);
  if (rate) return read(subject, rate);
  const counts = noun !== '' && takesNoun(frame, subject, basis);
  if (counts) return countedReading(subject, noun, frame, tail);
  if (zh.KEPT_CHANGE.has(tail.verb) && basis !== 'yoy' && basis !== 'qoq') {
    const { pre, verb } = splitVerb(subject + tail.verb);
    const change = tail.verb.startsWith('增') || tail.verb.startsWith('减') ? tail.change : undefined;
    if (frame.unit === 'count' && AREA.test(pre)) return read('', { verb: pre + verb });
    if (/^[增减]/.test(tail.verb)) return read(subject + tail.verb, { change });
    return pre ? readingOf(pre + verb) : read('', { verb });
  }
  const { pre, verb } = basis ? { pre: subject, verb: '' } : splitVerb(subject);
  if (!pre && verb) return read('', { verb, basis, change: tail.change });
  if (frame.unit === 'count' && verb && AREA.test(pre)) return read('', { verb: pre + verb });
  const predicate =
    frame.unit === 'count' && noun === '' ? (/^(?:增产|减产|增收|减收)/.exec(frame.right.trim())?.[0] ?? '') : '';
  const reading = readingOf(predicate + subject);
  reading.basis = basis;
  reading.change = tail.change;
  return reading;
}

function cutTail(frame: Frame): Tail {
  const tail: Tail = {
    rest: frame.left.trim(),
    change: undefined,
    verb: '',
    basis: undefined,
    genitive: false,
    verbal: false,
  };
  let level = false;
  for (let turn = 0; turn < 8; turn++) {
    const before = tail.rest;
    const genitive = cutEnd(tail.rest, BLANK).endsWith('的');
    tail.rest = cutEnd(tail.rest, TAIL_END);
    if (tail.rest.includes('每'))
      tail.rest = tail.rest.replace(/每(?:千瓦时|千瓦|[吨亩人户年月天日家个套台公平][斤顷里方]?米?)$/, '');
    if (genitive) tail.genitive = true;
    const to = suffixOf(tail.rest, zh.TO);
    const being = tail.genitive ? undefined : suffixOf(tail.rest, zh.LEVEL);
    const word = (being?.length ?? 0) > (to?.length ?? 0) ? being : to;
    if (word) {
      tail.verbal = true;
      level ||= word === to && word !== '达到';
      tail.rest = tail.rest.slice(0, -word.length);
    }
    if (tail.rest === before) break;
  }
  if (!level) {
    cutChange(tail, frame);
    // 由上年的下降1.1%转为增长2.1%: a verb of turning before the change.
    const turn = tail.change ? suffixOf(tail.rest, zh.TO) : undefined;
    if (turn) tail.rest = tail.rest.slice(0, -turn.length).trim();
  }
  tail.verbal ||= tail.change !== undefined;
  return tail;
}

/** Takes 比上年同期增长, 同比下降, 年均增长 off the end. */
function cutChange(tail: Tail, frame: Frame): void {
  const beside = frame.unit === 'points' ? BESIDE.exec(tail.rest.slice(-24)) : null;
  if (beside) {
    tail.change = /快|高|多|领先|超/.test(beside[1] as string) ? 'up' : 'down';
    tail.rest = tail.rest.slice(0, tail.rest.length - beside[0].length);
    return;
  }
  const verb = suffixOf(tail.rest, zh.BY_WORDS);
  const stem = verb ? tail.rest.slice(0, -verb.length) : tail.rest;
  // 累计改造提升2.8亿亩: so much was worked on.
  if (verb === '提升' && stem.endsWith('改造')) return;
  const relation = cutRelation(stem);
  if (verb && (verb.length > 1 || relation.basis)) {
    tail.change = zh.BY[verb];
    tail.verb = verb;
    tail.basis = relation.basis;
    tail.rest = relation.rest;
  } else if (!verb && relation.basis && relation.basis !== 'annual') {
    tail.basis = relation.basis;
    tail.rest = relation.rest;
  }
}

/** 快于规模以上工业5.8个百分点: a difference from something else. */
const BESIDE = /(快于|高于|高出|多于|领先|超出|慢于|低于|少于|落后于?)[^，。；]{1,16}$/;
/** 比上年同期, 较2022年; never the 比 of 同比, 占比 or 比重. */
const COMPARED = /(?:(?<![同环占])比(?![重例率])|较|(?<!参)与)([^，。；比较与]{1,14})$/;

/** Against what a change is measured, read backwards from the verb. */
function cutRelation(text: string): { rest: string; basis: Basis | undefined } {
  let rest = text;
  let basis: Basis | undefined;
  for (let turn = 0; turn < 6; turn++) {
    rest = cutEnd(rest, RELATION_END);
    const yoy = suffixOf(rest, zh.YEAR_ON_YEAR);
    const qoq = suffixOf(rest, zh.ON_PREVIOUS);
    const annual = suffixOf(rest, zh.ANNUAL);
    const adverb = suffixOf(rest, zh.ADVERBS);
    const compared = yoy || qoq || annual || adverb ? null : COMPARED.exec(rest.slice(-16));
    const word = yoy ?? qoq ?? annual ?? adverb ?? compared?.[0];
    if (!word) break;
    if (yoy) basis = 'yoy';
    else if (qoq) basis = 'qoq';
    else if (annual) basis ??= 'annual';
    else if (compared) basis = /[季月]/.test(compared[1] ?? '') && !/同/.test(compared[1] ?? '') ? 'qoq' : 'yoy';
    rest = rest.slice(0, -word.length);
  }
  return { rest, basis };
}

/** What a change verb makes of the figure, by its unit. */
function basisOf(tail: Tail, frame: Frame): Basis | undefined {
  if (!tail.change && !tail.basis) return undefined;
  if (frame.unit === 'points') return 'points';
  if (frame.unit === 'ratio' || frame.unit === 'times') {
    const yearly = tail.basis && tail.basis !== 'annual';
    if (yearly && /(?:实际|可比价|不变价)/.test(frame.left)) return 'real';
    if (tail.basis !== 'annual' && /名义/.test(frame.left)) return 'nominal';
    if (tail.basis) return tail.basis;
    if (/实际/.test(frame.left)) return 'real';
    return frame.planned ? 'rate' : 'yoy';
  }
  return tail.change ? 'amount' : undefined;
}

/** `保持4%左右的增长`: the change word stands behind. `按10%的比例`: only a generic head does. */
function rateBehind(frame: Frame): Partial<Reading> | undefined {
  if (frame.unit !== 'ratio') return undefined;
  const match = /^\s*的(年均|平均|同比|环比)?(增长|增速|增幅|升幅|涨幅|下降|降幅)?(比例|比重|标准|速度)?/.exec(
    frame.right,
  );
  if (!match || (!match[2] && !match[3])) return undefined;
  if (!match[2]) return {};
  const basis: Basis = match[1] === '同比' ? 'yoy' : match[1] === '环比' ? 'qoq' : match[1] ? 'annual' : 'rate';
  return { basis, change: match[2].includes('降') ? 'down' : 'up' };
}

/** `本市新建改建320个`: an area and a verb still lack what is built. */
const AREA = /^.{0,6}[市省区县国州乡镇村]$/;
const WHOLE_TAIL = /(?:的?(?:比重|比例|份额|百分比|占比)|的)$/;

/** `X占Y的比重`, `占Y的`, `达到Y的`; undefined when the figure is no share. */
function shareOf(tail: Tail, frame: Frame): Draft | undefined {
  const at = tail.rest.lastIndexOf('占');
  if (at >= 0 && !/^占(?:比|有率|地(?![区方])|用)/.test(tail.rest.slice(at))) {
    const basis = basisOf(tail, frame);
    const whole = trim(tail.rest.slice(at + 1).replace(WHOLE_TAIL, '')).replace(/(?:分别|依次|全部的?)$/, '');
    const subject = subjectOf(tail.rest.slice(0, at).replace(/(?:分别|依次|各|均|约|共|合计|仅|只|所)+$/, ''));
    return read(subject, { whole, basis, change: tail.change });
  }
  if (!tail.genitive || (frame.unit !== 'ratio' && frame.unit !== 'times')) return undefined;
  const verb = /^(.*?)(?:达到|相当于|不超过|不低于|超过|约为|完成|达|为|是|按)([^，]*)$/.exec(tail.rest);
  const whole = trim(verb?.[2] ?? '');
  return verb && whole ? read(subjectOf(verb[1] ?? ''), { whole }) : undefined;
}

/** The subject without leading connectives and edge marks: `其中，谷物产量` → 谷物产量. */
function subjectOf(text: string): string {
  const framed = afterFraming(text);
  let rest = trim(hasAny(cutStart(framed, BLANK).slice(0, 1), ENUMERATING) ? framed.replace(ENUMERATOR, '') : framed);
  for (let turn = 0; turn < 6; turn++) {
    if (IN_WORD.test(rest)) break;
    const word = prefixOf(rest, zh.LEAD);
    // A single character may begin a word: 和田, 为民. It is a connective only when more than one character is left.
    if (!word || rest.length - word.length < 2) break;
    rest = trim(rest.slice(word.length));
  }
  // A look at single units first: most phrases have nothing to take out.
  if (hasAny(rest, EFFORTS)) rest = rest.replace(/(?<=..)(?:力争|确保|预计|努力)(?=..)/, '');
  if (hasAny(rest.slice(-1), ADDED_END))
    rest = rest
      .replace(/(?<=..)(?:[中内里]|初步估算|初步核算|初步统计)$/, '')
      .replace(/按(?:不变|可比)价格?(?:计算)?$/, '');
  // `的目标低了约1.8万亿元` goes on from the figure before; one character names nothing.
  if (
    rest.length < 2 ||
    LEADS.has(rest) ||
    prefixOf(rest, GOING_ON) ||
    (rest.endsWith('年') && /^[一二三四五六七八九十两\d]+年$/.test(rest))
  )
    return '';
  return rest;
}

const LEADS = new Set(zh.LEAD);
/** What the words taken out at the end of a phrase end in, and what those inside begin with. */
const ADDED_END = unitsOf('中内里算计价格');
const EFFORTS = unitsOf('力确预努');

/** Not the preposition 在, not the adverb 再: 在用机架, 在建项目, 再生金属. */
const IN_WORD =
  /^对应的|^相应的|^在[用建研营册校职岗线售产编运]|^再(?:生|制造|贷款|就业|融资|保险|利用)|^并[网购]|^到[岸账期位港]|^共[享建有青同]|^使用|^含[税硫水氧油金量酒糖盐]|^还[贷款]|^即[时热期]|^比[例率重]|^为民|^自[主给有动然驾筹营产建用来贸行]|^按[揭摩]|^另类|^据点|^让利|^从[业教]|^对[外口虾冲]|^其他|^和[谐平]|^经[济营常贸费销停]|^将军/;
/** What a list mark begins with, behind blanks. */
const ENUMERATING = unitsOf('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳（(第一二三四五六七八九十0123456789');
const ENUMERATOR =
  /^\s*(?:[①-⑳]|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十百\d]{1,4}[条章节款]|[一二三四五六七八九十]是|\d{1,2}[.、．)）])\s*/;
const FRAMING =
  /(?:是|为|提出|明确|指出|显示|预测|预计|要求|看|称|说|认为|控制|表明|计划|规划|建议|测算|估算|统计|数据|力争|确保)$|^(?:新华社|中新社|中新网|新华网|人民网|本报|本网)[一-鿿]{0,8}$/;

/** Where a period was cut out: what stands before it names nothing when it only frames: 数据显示｜今年以来｜出口; 新华社青禾｜1月17日电. */
function afterFraming(text: string): string {
  if (!text.includes(' ')) return text;
  const parts = text.split(' ').filter(Boolean);
  while (parts.length > 1 && (FRAMING.test(parts[0] as string) || (parts[0] as string).length < 2)) parts.shift();
  return parts.join('');
}

const GOING_ON = ['目标', '要求', '水平', '任务', '目标值', '规模在', '以上', '以下', '左右'];

/** Verbs of doing at the end: 高速公路服务区｜新建改建. */
function splitVerb(text: string): { pre: string; verb: string } {
  let pre = text;
  for (let turn = 0; turn < 5; turn++) {
    const word = suffixOf(pre, zh.DO);
    if (!word) break;
    pre = pre.slice(0, -word.length);
  }
  return { pre: place(trim(pre)), verb: text.slice(trim(pre).length ? text.indexOf(trim(pre)) + trim(pre).length : 0) };
}

/** 对照国家在高速公路服务区 → 高速公路服务区. */
function place(text: string): string {
  const at = text.lastIndexOf('在');
  return at >= 0 && at < text.length - 1 ? text.slice(at + 1) : text;
}

/** A counted thing belongs to the figure when it is counted, when 的 joins it, or when a verb of doing awaits an object. */
function takesNoun(frame: Frame, subject: string, basis: Basis | undefined): boolean {
  if (basis && basis !== 'amount') return false;
  if (frame.unit === 'count') return true;
  if (frame.afterFigure && (subject === '' || zh.ATTRIBUTES.includes(subject))) return true;
  if (/^\s*的/.test(frame.right)) return true;
  return (
    frame.unit !== 'ratio' && frame.unit !== 'points' && (subject === '' || suffixOf(subject, zh.DO) !== undefined)
  );
}

function countedReading(subject: string, noun: string, frame: Frame, tail: Tail): Draft {
  const sized = frame.afterFigure || (/^\s*的/.test(frame.right) && zh.ATTRIBUTES.some((w) => subject.endsWith(w)));
  const attribute =
    sized && frame.unit !== 'count' && frame.unit !== 'ratio' ? attributeOf(subject, frame.right) : undefined;
  if (attribute !== undefined) {
    const thing = noun.startsWith(attribute) ? trim(noun.slice(attribute.length)) : noun;
    return read(thing, { attribute: attribute || '规模' });
  }
  if (frame.unit === 'ratio') return read(subject + noun, { whole: noun === '比例' ? undefined : '' });
  const { pre, verb } = splitVerb(subject + (zh.KEPT_CHANGE.has(tail.verb) || tail.change ? tail.verb : ''));
  const reading = readingOf(noun);
  reading.counted = pre + verb + noun;
  reading.verb = verb;
  return reading;
}

/** 规模 before or behind a size; undefined when the words before name something else. */
function attributeOf(subject: string, right: string): string | undefined {
  if (subject) return zh.ATTRIBUTES.find((w) => subject.endsWith(w));
  return prefixOf(right.replace(/^[\s的]+/, ''), zh.ATTRIBUTES) ?? '';
}

const PREDICATE_INSIDE =
  /(?:通过|实现|完成|达到|建成|开展|参与|获得|纳入|用于|进行|给予|正在|已经|投产|享受|受益|增产|减产|占)/;

/** What words that lead on to the next figure end in. */
const LEADING_ON = unitsOf('在为到达均过于');

/** What is counted behind the figure: `的公共充电容量` → 公共充电容量; `增产`, `（`, nothing → ''. */
function countedNoun(frame: Frame): string {
  const noun = nounIn(frame.right);
  const own = hasAny(noun.slice(-1), LEADING_ON) ? noun.replace(/(?:在|为|达到|达|均|超过|不低于)+$/, '') : noun;
  if (frame.beforeFigure && frame.beyond && (own === '' || zh.ATTRIBUTES.includes(own))) {
    const far = nounIn(frame.beyond);
    const attribute = prefixOf(far, zh.ATTRIBUTES);
    return attribute && far.length > attribute.length ? trim(far.slice(attribute.length)) : far;
  }
  return own;
}

function nounIn(right: string): string {
  let noun = cutEnd(trim(right), CLOSING);
  if (prefixOf(noun, zh.PREDICATE) || prefixOf(noun, zh.ABSTRACT)) return '';
  const verb = PREDICATE_INSIDE.exec(noun);
  if (verb && verb.index > 0) noun = noun.slice(0, verb.index);
  const abstract = suffixOf(noun, zh.ABSTRACT);
  if (abstract) {
    const stem = noun.slice(0, -abstract.length);
    if (stem.endsWith('的')) noun = stem.slice(0, -1);
  }
  noun = trim(cutEnd(noun, JOINING));
  return noun.endsWith('的') ? noun.slice(0, -1) : noun;
}

const CLOSING = unitsOf('”》。');
const JOINING = unitsOf('和与及、以');

const CHANGE_NAMES: Readonly<Record<Basis, { readonly up: string; readonly down: string }>> = {
  yoy: { up: '同比', down: '同比' },
  qoq: { up: '环比', down: '环比' },
  annual: { up: '年均增速', down: '年均降幅' },
  rate: { up: '增速', down: '降幅' },
  amount: { up: '增量', down: '减量' },
  points: { up: '提高', down: '下降' },
  real: { up: '实际增速', down: '实际增速' },
  nominal: { up: '名义增速', down: '名义增速' },
};

/**
 * The phrase as a statistician would name it, from the clause's own words and what earlier ones left over:
 * 粮食播种面积同比, 增加值占全部工业比重, 推广升级和创新产品. `subject` is the reading's, completed. Empty when nothing names it.
 */
export function nameZh(reading: Reading, subject: string, topic: Topic): string {
  return nameOf(reading, ECONOMY.has(subject) ? '国内生产总值' : subject, topic);
}

/** 经济增长5% speaks of the gross domestic product. */
const ECONOMY = new Set(['经济', '我国经济', '国民经济', '全国经济', '中国经济', '经济总量', '国内经济']);

function nameOf(reading: Reading, subject: string, topic: Topic): string {
  const { counted, attribute, verb, whole, basis, change } = reading;
  if (counted) return counted;
  let name = subject || (verb ? verb + (topic.counted || topic.subject) : topic.subject);
  if (attribute) name += attribute;
  if (whole !== undefined) {
    const of = whole || topic.whole;
    name = name === '' ? '' : of ? `${name}占${of}比重` : name.endsWith('占比') ? name : `${name}占比`;
  }
  if (name && basis) name += CHANGE_NAMES[basis][change ?? 'up'];
  return name;
}
