import { type Text, text } from '../base/text.ts';
import type { Bound } from '../model/bound.ts';
import type { Claim } from '../model/claim.ts';
import { indicatorName, type Observation } from '../model/dataset.ts';
import { isWholeYear, type Period } from '../model/period.ts';
import type { Entry } from './match/catalogue.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const ZH_QUARTERS = ['一', '二', '三', '四'];
const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** A period in a sentence: 2023年上半年, the first half of 2023, by 2030; empty for none. */
export function sayPeriod(p: Period | null): Text {
  if (!p) return text('', '');
  const { zh, en } = namePeriod(p);
  return text(zh, /^(?:first|second|third|fourth) /.test(en) ? `the ${en}` : en);
}

/** A period by itself: 2023年上半年, first half of 2023; 到2030年, by 2030. */
export function namePeriod(p: Period): Text {
  const one = nameOne(p);
  return p.by ? text(`到${one.zh}`, `by ${one.en}`) : one;
}

function nameOne(p: Period): Text {
  const y = Math.floor(p.from / 12);
  const m = p.from % 12;
  const n = p.to - p.from;
  const last = p.to - 1;
  if (isWholeYear(p)) return text(`${y}年`, `${y}`);
  if (n === 6 && m % 6 === 0) return text(`${y}年${m ? '下' : '上'}半年`, `${m ? 'second' : 'first'} half of ${y}`);
  if (n === 3 && m % 3 === 0) return text(`${y}年${ZH_QUARTERS[m / 3]}季度`, `${ORDINALS[m / 3]} quarter of ${y}`);
  if (n === 1) return text(`${y}年${m + 1}月`, `${MONTHS[m]} ${y}`);
  const to = Math.floor(last / 12);
  if (m === 0 && p.to % 12 === 0) return text(`${y}—${to}年`, `${y}–${to}`);
  if (to === y) return text(`${y}年${m + 1}—${(last % 12) + 1}月`, `${MONTHS[m]} to ${MONTHS[last % 12]} ${y}`);
  return text(`${y}年${m + 1}月—${to}年${(last % 12) + 1}月`, `${MONTHS[m]} ${y} to ${MONTHS[last % 12]} ${to}`);
}

const BOUND_WORDS: Readonly<Record<Bound, Text>> = {
  eq: text('', ''),
  range: text('', ''),
  approx: text('约', 'about '),
  ge: text('不低于', 'at least '),
  gt: text('超过', 'more than '),
  le: text('不超过', 'at most '),
  lt: text('低于', 'less than '),
};

/** The words for a bound before a figure: 不低于, at least. */
const sayBound = (bound: Bound): Text => BOUND_WORDS[bound];

export const sayIndicator = ({ indicator }: Entry): Text => indicatorName(indicator);

/** `（来源：…）`, ` (source: …)`; nothing where the row gives no source. */
export function saySource(row: Observation): Text {
  const source = row.source.trim();
  if (!source) return text('', '');
  const short = source.length > 80 ? `${source.slice(0, 80)}…` : source;
  return text(`（来源：${short}）`, ` (source: ${short})`);
}

/** The figure as written, without emphasis marks. */
export const citedText = (claim: Claim): string => claim.text.replace(/\*+|_{2,}|\\/g, '').trim();

/** `in 2022`, `by 2030`, `for 2023–2024`: a period as English hangs it on. */
export function hung(p: Period | null): string {
  if (!p) return '';
  const words = sayPeriod(p).en;
  if (p.by) return ` ${words}`;
  return p.to - p.from > 12 ? ` for ${words}` : ` in ${words}`;
}

/** `数据集中，轻工业营业收入2024年为23.2万亿元（来源：…）`, `the dataset has 23.2 trillion yuan for … in 2024 (source: …)`. */
export const sayCanonical = (entry: Entry, row: Observation, figure: string | Text): Text =>
  joinText(text('数据集中，', 'the dataset '), sayRow(entry, row, figure));

/**
 * What the dataset has, for a sentence that has named the dataset: `轻工业营业收入2024年为23.2万亿元（来源：…）`, `has 23.2
 * trillion yuan for operating revenue of light industry in 2024 (source: …)`, with the figure in the author's notation.
 */
export function sayRow(entry: Entry, row: Observation, figure: string | Text): Text {
  const shown = typeof figure === 'string' ? text(figure, figure) : figure;
  const name = sayIndicator(entry);
  const bound = sayBound(row.bound);
  const source = saySource(row);
  const target = row.role === 'target';
  return text(
    `${name.zh}${sayPeriod(row.period).zh}${target ? '目标' : ''}为${bound.zh}${shown.zh}${source.zh}`,
    `has ${target ? 'a target of ' : ''}${bound.en}${shown.en} for ${name.en}${hung(row.period)}${source.en}`,
  );
}

const ZH_POWERS = ' 十 百 千 万 十万 百万 千万 亿 十亿 百亿 千亿 万亿'.split(' ');
const EN_POWERS =
  ', 10, 100, 1,000, 10,000, 100,000, a million, 10 million, 100 million, a billion, 10 billion, 100 billion, a trillion'.split(
    ', ',
  );

/**
 * How far off a figure is that must be multiplied by ten to the `power`, 1 to 12 either way: 3 gives 只有数据集的千分之一,
 * `1,000 times too small`; -4 gives 是数据集的一万倍, `10,000 times too large`. Empty beyond.
 */
export function sayTimes(power: number): Text {
  const n = Math.abs(power);
  const [zh, en] = [ZH_POWERS[n], EN_POWERS[n]];
  if (!zh || !en) return text('', '');
  if (power > 0) return text(`只有数据集的${zh}分之一`, `${en} times too small`);
  return text(`是数据集的${/^[百千万亿]/.test(zh) ? '一' : ''}${zh}倍`, `${en} times too large`);
}

export const joinText = (...parts: readonly Text[]): Text => ({
  zh: parts.map((p) => p.zh).join(''),
  en: parts.map((p) => p.en).join(''),
});
