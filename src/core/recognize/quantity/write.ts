import type { Decimal } from '../../model/decimal.ts';
import type { Notation } from '../../model/quantity.ts';

/** How a number is to be written: the script and its habits, as `Notation` has them. */
export interface NumberStyle extends Pick<Notation, 'script'> {
  /** Character between groups of three; none when absent. */
  readonly grouping?: string;
  /** Digits after the point; as many as the value has when absent. */
  readonly decimals?: number;
  /** Full-width digits and point. */
  readonly fullWidth?: boolean;
}

/**
 * Writes a number without scale and unit so that reading it gives the same value: 24.3 → `24.3`, `二十四点三`; 1200 →
 * `1,200`, `一千二百`. English words are written up to ninety-nine; else digits stand in for them.
 */
export function writeNumber(value: Decimal, like: NumberStyle): string {
  const number = value.abs();
  if (like.script === 'chinese' || like.script === 'financial') {
    const han = writeHan(number, like.script === 'financial');
    if (han) return han;
  }
  if (like.script === 'words') {
    const words = writeWords(number);
    if (words) return words;
  }
  return writeArabic(number, like);
}

function writeArabic(number: Decimal, like: NumberStyle): string {
  const own = number.toFixed();
  const ownDecimals = own.includes('.') ? own.length - own.indexOf('.') - 1 : 0;
  const plain = number.toFixed(Math.max(ownDecimals, like.decimals ?? 0));
  const [whole, part] = plain.split('.') as [string, string | undefined];
  const grouped = like.grouping ? group(whole, like.grouping) : whole;
  const text = part ? `${grouped}.${part}` : grouped;
  return like.fullWidth ? wide(text) : text;
}

function group(whole: string, separator: string): string {
  let out = '';
  for (let i = 0; i < whole.length; i++) {
    if (i > 0 && (whole.length - i) % 3 === 0) out += separator;
    out += whole.charAt(i);
  }
  return out;
}

const wide = (text: string): string =>
  Array.from(text, (c) => (/[0-9.]/.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join('');

const HAN = '零一二三四五六七八九';
const FINANCIAL = '零壹贰叁肆伍陆柒捌玖';
const SMALL = ['', '十', '百', '千'];
const SMALL_FINANCIAL = ['', '拾', '佰', '仟'];

/** Below 10^16, which 万亿 still names plainly; undefined above. */
function writeHan(number: Decimal, financial: boolean): string | undefined {
  const [whole, part] = number.toFixed().split('.') as [string, string | undefined];
  if (whole.length > 16) return undefined;
  const digits = financial ? FINANCIAL : HAN;
  const out = hanWhole(whole, digits, financial ? SMALL_FINANCIAL : SMALL);
  return part ? `${out}点${Array.from(part, (d) => digits.charAt(Number(d))).join('')}` : out;
}

function hanWhole(whole: string, digits: string, small: readonly string[]): string {
  if (Number(whole) === 0) return digits.charAt(0);
  const padded = whole.padStart(16, '0');
  const upper = hanGroups(padded.slice(0, 8), digits, small);
  const lower = hanGroups(padded.slice(8), digits, small);
  if (!upper) return lower;
  if (!lower) return `${upper}亿`;
  return padded.charAt(8) === '0' ? `${upper}亿${digits.charAt(0)}${lower}` : `${upper}亿${lower}`;
}

/** Eight digits: …万…. */
function hanGroups(eight: string, digits: string, small: readonly string[]): string {
  const high = hanFour(eight.slice(0, 4), digits, small);
  const low = hanFour(eight.slice(4), digits, small);
  if (!high) return low;
  if (!low) return `${high}万`;
  return eight.charAt(4) === '0' ? `${high}万${digits.charAt(0)}${low}` : `${high}万${low}`;
}

function hanFour(four: string, digits: string, small: readonly string[]): string {
  let out = '';
  let gap = false;
  for (let i = 0; i < 4; i++) {
    const d = Number(four.charAt(i));
    if (d === 0) {
      gap = out !== '';
      continue;
    }
    if (gap) out += digits.charAt(0);
    gap = false;
    const isTeen = d === 1 && i === 2 && out === '' && digits === HAN;
    out += (isTeen ? '' : digits.charAt(d)) + (small[3 - i] as string);
  }
  return out;
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function writeWords(number: Decimal): string | undefined {
  const n = Number(number.toFixed());
  if (!Number.isInteger(n) || n > 99) return undefined;
  if (n < 20) return ONES[n];
  const tens = TENS[Math.floor(n / 10) - 2] as string;
  return n % 10 === 0 ? tens : `${tens}-${ONES[n % 10] as string}`;
}
