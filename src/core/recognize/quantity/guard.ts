import { compare, fromInteger } from '../../model/decimal.ts';
import { codesOf, isDigit, isLetter, isSpace, skipSpaces, skipSpacesBack } from '../numeral/chars.ts';
import type { Numeral } from '../numeral/index.ts';
import type { UnitForm } from '../unit/index.ts';

const MONTHS = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
/** Words that name what they number: Article 3, SDG 6, Table 2. */
const LABELS = new Set(
  'article articles section sections annex annexes appendix table tables figures fig chapter footnote no nos sdg sdgs rule room page pages p pp item paragraph paragraphs para clause schedule regulation regulations v version telephone tel fax phone ext recital recitals cop covid horizon vision agenda'.split(
    ' ',
  ),
);
/** These label only with a capital: Goal 3, Industry 4.0; industry 6 is a share. */
const CAPITAL_LABELS = new Set(
  'figure number numbers goal phase part parts title industry level tier scope form forms regulation directive act task measure action box note route highway class type grade step stage pillar option scenario group line lot volume vol issue protocol resolution decision recommendation indicator target targets work programme principle priority unit module euro zone district block mission strand cluster component output outcome area theme strategy objective'.split(
    ' ',
  ),
);
/** Ages are who is meant, not how many. */
const AGES = new Set('age ages aged'.split(' '));
/** `41 over 65`, `23 under 18`: how many, and who. */
const OVER_AGE = /\d (?:over|under) $/;
/** `children under | 5`: who is meant. */
const UNDER_AGE =
  /\b(?:children|infants|babies|people|persons|adults|men|women|girls|boys|those|pupils|workers|mothers|everyone|anyone)(?: aged)? (?:under|over|below|above) $/i;
const AGE_BOUNDS = new Set('under over below above'.split(' '));
const OUT_OF = new Set('in of every'.split(' '));
/** `1 in | 8 adults`, `3 out of | 4 firms`: a share in words. */
const ONE_IN = /\b(?:one|two|three|four|\d) (?:in|out of)(?: every)? $/i;
/** These before a time say a period: the last 12 months. */
const SPANNING = new Set(
  'the last past next first coming previous latest recent following these those final second third same every each over during in within after since two-thirds early opening'.split(
    ' ',
  ),
);

/** The English word that ends right before `at`, lower case; empty when none does. */
export function wordBefore(text: string, at: number): string {
  const end = skipSpacesBack(text, at, 2);
  let start = end;
  while (end - start < 20 && isLetter(text, start - 1)) start--;
  return start < end ? text.slice(start, end).toLowerCase() : '';
}

/** The English word that begins at `at`, lower case; empty when none does. */
export function wordAfter(text: string, at: number): string {
  let end = at;
  while (end - at < 24 && isLetter(text, end)) end++;
  return end > at ? text.slice(at, end).toLowerCase() : '';
}

const FIRST_YEAR = fromInteger(1900);
const LAST_YEAR = fromInteger(2100);

/** A whole number from 1900 to 2100 without separators, which is read as a year where no unit says otherwise. */
export function isYearLike(text: string, n: Numeral): boolean {
  if (n.digitsEnd - n.start !== 4 || n.scale || n.decimals || n.grouping) return false;
  return (
    compare(n.value, FIRST_YEAR) >= 0 &&
    compare(n.value, LAST_YEAR) <= 0 &&
    (isDigit(text, n.start) || n.script === 'chinese')
  );
}

const isCapital = (text: string, i: number): boolean => text.charCodeAt(i) < 0x60;

const LIST_BREAKS = '。；;：:\n';
const LIST_MARKS = '、.．，)）';

/** 1、 2． at the start of a line or clause: a list mark, not a count. */
function isListMark(text: string, n: Numeral): boolean {
  if (n.digitsEnd - n.start > 2 || n.decimals || n.scale) return false;
  const before = skipSpacesBack(text, n.start, 4);
  if (before > 0 && !LIST_BREAKS.includes(text.charAt(before - 1))) return false;
  const c = text.charAt(n.digitsEnd);
  return c !== '' && LIST_MARKS.includes(c) && !(c === '、' && before > 0 && isDigit(text, n.digitsEnd + 1));
}

// Compared by code: a Chinese character taken out of a text is a string made anew.
const [UNDERSCORE, AT, HASH, HYPHEN, HARD_HYPHEN, POINT, SLASH, COLON] = codesOf('_@#-‑./:');
const [ORDINAL, FIRST, EXCHANGED, RATIO, NUMERO, NUMBER_BRACKET, IF_SECOND] = codesOf('第前兑∶№〔干');
const LABEL_SIGNS: ReadonlySet<number> = new Set(codesOf('图表注款'));
const [MOST, OF] = codesOf('最的');
const QUOTES: ReadonlySet<number> = new Set(codesOf('“"「‘'));
const VAGUE: ReadonlySet<number> = new Set(codesOf('数几若好成'));
const SCALES: ReadonlySet<number> = new Set(codesOf('十百千万亿拾佰仟'));

/** What makes a number no figure by the characters before it; undefined when nothing does. */
export function blockedBefore(
  text: string,
  n: Numeral,
  unit: UnitForm | undefined,
  hasCurrency: boolean,
): string | undefined {
  const at = n.start;
  const prev = text.charCodeAt(at - 1);
  const hard = unit?.kind === 'hard';
  if (!hasCurrency && n.script !== 'words' && isLetter(text, at - 1)) return 'name';
  if (prev === UNDERSCORE || prev === AT || prev === HASH) return 'name';
  if (isDigit(text, at - 1) && n.script !== 'arabic') return 'name';
  const back = skipSpacesBack(text, at, 2);
  const c = text.charCodeAt(back - 1);
  if (c === ORDINAL) return 'ordinal';
  if (c === FIRST && unit && /^\{[位名家强大个]\}$/.test(unit.code) && text.charAt(back - 2) !== '目') return 'rank';
  if (hard && isLastMile(text, n, c, back, unit)) return 'saying';
  const word = wordBefore(text, at);
  if (word === 'per' || (word === 'every' && !hard)) return 'denominator';
  if (n.script !== 'arabic' && isIndefinite(text, n, c)) return 'indefinite';
  if (hard && text.charCodeAt(n.end + 2) === EXCHANGED) return 'rate of exchange';
  if (c === RATIO && isDigit(text, back - 2)) return 'ratio';
  if (c === NUMERO || (c === NUMBER_BRACKET && !fillsBrackets(text, n))) return 'document number';
  if ((prev === HYPHEN || prev === HARD_HYPHEN) && isLetter(text, at - 2) && !hasCurrency) return 'name';
  if (hard || hasCurrency) return undefined;
  if ((prev === POINT || prev === SLASH || prev === COLON) && isDigit(text, at - 2)) return 'date';
  if (LABEL_SIGNS.has(c) && !n.scale) return 'label';
  if (isListMark(text, n)) return 'list mark';
  if (n.script === 'words') return undefined;
  const isLabel = LABELS.has(word) || (CAPITAL_LABELS.has(word) && isCapital(text, back - word.length));
  if (isLabel && !(n.scale || n.grouping)) return 'label';
  if (n.digitsEnd - n.start < 3 && !n.decimals && !n.scale) {
    const near = text.slice(Math.max(0, at - 24), at);
    if (AGE_BOUNDS.has(word) && UNDER_AGE.test(near)) return 'age';
    if (OUT_OF.has(word) && ONE_IN.test(near)) return 'share in words';
  }
  if (AGES.has(word) || (!unit && OVER_AGE.test(text.slice(Math.max(0, at - 8), at)))) return 'age';
  if (MONTHS.has(word) && Number(n.value.toFixed()) <= 2100) return 'date';
  if (word === 'top' && !unit) return 'rank';
  return undefined;
}

/** 最先一公里, “最后一公里”, 最后100米: a stretch that is named, not measured. */
function isLastMile(text: string, n: Numeral, c: number, back: number, unit: UnitForm | undefined): boolean {
  if (unit?.code !== 'km' && unit?.code !== 'm') return false;
  const at = QUOTES.has(c) || c === OF ? back - 1 : back;
  if (text.charCodeAt(at - 2) !== MOST || !'后先初前'.includes(text.charAt(at - 1) || ' ')) return false;
  const size = n.value.toFixed();
  return size === '1' || size === '100';
}

/** 〔10〕 alone in its cell: a total over the years of the plan. */
const fillsBrackets = (text: string, n: Numeral): boolean =>
  /^\s*〔[^〔〕]*〕\s*$/.test(text) && n.start - text.indexOf('〔') === 1;

/** 数十亿元, 几百万人, 成百上千: no figure says how many. */
function isIndefinite(text: string, n: Numeral, before: number): boolean {
  if (!VAGUE.has(before)) return before === IF_SECOND && text.charAt(n.start - 2) === '若';
  return SCALES.has(text.charCodeAt(n.start));
}

const CLOCK = /^[ap]\.?m\b/i;

/** What makes a number without a unit no figure by what follows it. */
export function blockedAfter(text: string, n: Numeral): string | undefined {
  const at = skipSpaces(text, n.bareEnd, 2);
  const c = text.charAt(at);
  if ('年月日号届'.includes(c || ' ')) return 'date';
  if (c === '时' && text.charAt(at + 1) !== '代') return 'time';
  // 十亿级产业链
  if (c === '级' && n.script === 'chinese' && SCALES.has(text.charCodeAt(n.bareEnd - 1))) return 'name';
  if (at === n.bareEnd && n.script !== 'words' && isLetter(text, at)) return 'name';
  if (isLetter(text, at)) {
    const word = wordAfter(text, at);
    if (MONTHS.has(word) && text.charCodeAt(at) < 97) return 'date';
    if (CLOCK.test(text.slice(at, at + 4))) return 'time';
  }
  if ((c === '-' || c === '–' || c === '/') && at === n.bareEnd && isLetter(text, at + 1) && n.script !== 'words')
    return 'name';
  if (c === '%' || c === '％') return 'code';
  if (c === ']' || (c === '〕' && !fillsBrackets(text, n))) return 'document number';
  if ((c === '∶' || c === ':' || c === '：') && isDigit(text, at + 1)) return 'ratio';
  return undefined;
}

const PERIOD_BEFORE = '近来去后前每今首满头历这该同逐';
const PERIOD_AFTER = '来前后间初末底度均';

/**
 * A duration that names a period or a date: 近五年, 未来三年, 五年来, `the last 12 months`.
 * @param whole no decimals: `six months of 2024` is a period, `2.5 months of imports` an amount
 */
export function isPeriodLike(text: string, start: number, end: number, isYears: boolean, whole = true): boolean {
  const back = skipSpacesBack(text, start, 2);
  const prev = text.charAt(back - 1);
  if (prev && PERIOD_BEFORE.includes(prev)) return true;
  const next = text.charAt(end);
  if (next && PERIOD_AFTER.includes(next)) return true;
  if (isYears && (next === '内' || next === '期' || next === '行' || next === '规')) return true;
  const at = skipSpaces(text, end, 2);
  const behind = text.startsWith('on average', at) ? '' : wordAfter(text, at);
  return (
    SPANNING.has(wordBefore(text, start)) ||
    (behind === 'of' ? whole && OF_TIME.test(text.slice(at, at + 24)) : DATING.has(behind))
  );
}

/** Words that lead up to an amount, so that a duration or a decimal behind them is a figure. */
const LEADS_ZH = [
  '系数',
  '达到',
  '达',
  '为',
  '由',
  '从',
  '至',
  '到',
  '在',
  '是',
  '约',
  '均',
  '长',
  '提高',
  '延长',
  '缩短',
  '减少',
  '增加',
];
const LEADS_EN = new Set(
  'of at to was is reached reach averaged average from were be by took takes take taking lasted lasts lasting'.split(
    ' ',
  ),
);

/** 达到, 为, `rose to` right before `start`: what follows is an amount even without a unit. */
export function isLedUpTo(text: string, start: number): boolean {
  const back = skipSpacesBack(text, start, 2);
  if (LEADS_ZH.some((w) => text.endsWith(w, back))) return true;
  return LEADS_EN.has(wordBefore(text, start));
}

/** `six months of 2024`, not `17 months of salary`. */
const OF_TIME =
  /^of (?:(?:the|this|that|last|next|each|every|fiscal|financial|FY) ?)*(?:(?:19|20)\d\d|year|period|plan|FY\d|reporting|term|season|crisis|war)/i;
/** English words behind a duration that make a date of it: twelve months before, six months of 2024. */
const DATING = new Set('before earlier ago later after old since hence previously of from on into'.split(' '));

/** 2.0版, v2.0, 4.0时代. */
export const isVersion = (text: string, end: number): boolean =>
  '版时'.includes(text.charAt(end) || ' ') || (isSpace(text, end) && wordAfter(text, end + 1) === 'version');
