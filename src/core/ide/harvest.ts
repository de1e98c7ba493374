import type { DocumentFacts } from '../analysis/document.ts';
import { slice } from '../base/span.ts';
import { type Field, INDICATOR_FIELDS, OBSERVATION_FIELDS } from '../dataset/columns.ts';
import { csvTable, type NamedText, packageText } from '../dataset/write.ts';
import type { Claim } from '../model/claim.ts';
import { type Decimal, decimalText, power10 } from '../model/decimal.ts';
import { periodText } from '../model/period.ts';
import type { Unit } from '../model/unit.ts';

/** A draft of a data package, for a person to look through. */
export interface Harvest {
  /** `datapackage.json`, `indicators.csv`, `observations.csv`: name and text. */
  readonly files: readonly NamedText[];
  readonly indicators: number;
  readonly observations: number;
}

interface Series {
  readonly id: string;
  readonly label: string;
  readonly sector: string;
  readonly unit: Unit;
}

/** Columns that a document's own words do not fill and that a person adds only when they are needed. */
const LEFT_OUT: ReadonlySet<Field> = new Set(['obligation', 'ref_area', 'valid_from', 'obs_status']);
const isKept = (field: Field): boolean => !LEFT_OUT.has(field);
const INDICATOR_COLUMNS = INDICATOR_FIELDS.filter(isKept);
const OBSERVATION_COLUMNS = OBSERVATION_FIELDS.filter(isKept);
const TABLES = { indicators: INDICATOR_COLUMNS, observations: OBSERVATION_COLUMNS };

/**
 * The figures a document sets or reports, as a Data Package: one indicator a name and unit, one row a figure with the
 * sentence it stands in. Forecasts, parameters, bare numbers and figures without a name are left out, and so is a
 * second figure for the same thing. @returns undefined when nothing is left.
 * @example 规上企业营业收入突破25万亿元 gives a row: target, gt, 25, CNY, unit_mult 12
 */
export function harvest(facts: DocumentFacts): Harvest | undefined {
  const series = new Map<string, Series>();
  const rows = new Map<string, Readonly<Record<string, string>>>();
  for (const claim of facts.claims) {
    const { unit } = claim.quantity;
    const label = labelOf(claim);
    if (!unit || !label || claim.role === 'other' || claim.silenced !== undefined) continue;
    const key = `${label} ${unit.dimension}`;
    const known = series.get(key) ?? { id: idOf(label, unit, series), label, sector: sectorAt(facts, claim), unit };
    series.set(key, known);
    const row = observation(facts, claim, known.id, unit);
    const place = [known.id, row.time_period, row.role].join(' ');
    if (!rows.has(place)) rows.set(place, row);
  }
  if (!rows.size) return undefined;
  const zh = facts.syntax.language === 'zh';
  const indicators = [...series.values()].map(({ id, label, sector, unit }) => ({
    indicator: id,
    label_zh: zh ? label : '',
    label_en: zh ? '' : label,
    sector,
    unit: unit.code,
  }));
  return {
    files: [
      { name: 'datapackage.json', text: packageText(facts.syntax.title, TABLES) },
      { name: 'indicators.csv', text: csvTable(INDICATOR_COLUMNS, indicators) },
      { name: 'observations.csv', text: csvTable(OBSERVATION_COLUMNS, [...rows.values()]) },
    ],
    indicators: indicators.length,
    observations: rows.size,
  };
}

/** What a figure counts, in its own words; empty when nothing was read. */
export const labelOf = (claim: Claim): string =>
  (claim.indicator?.value ?? '').replace(/\s+/g, ' ').trim().slice(0, 80);

/** The label itself, with the unit where another indicator of that name has one of another kind. */
function idOf(label: string, unit: Unit, taken: ReadonlyMap<string, Series>): string {
  const used = new Set([...taken.values()].map((s) => s.id));
  if (!used.has(label)) return label;
  const withUnit = `${label} (${unit.code})`;
  let id = withUnit;
  for (let n = 2; used.has(id); n++) id = `${withUnit} ${n}`;
  return id;
}

function sectorAt({ outline }: DocumentFacts, claim: Claim): string {
  const inside = outline.sectors.filter(({ body }) => body.start <= claim.span.start && claim.span.end <= body.end);
  return inside.at(-1)?.name ?? '';
}

/** A row of `observations` for a figure, in the digits and the scale a reader of the language would write. */
export function observation(
  facts: DocumentFacts,
  claim: Claim,
  id: string,
  unit: Unit,
): Readonly<Record<string, string>> {
  const { value, max, bound } = claim.quantity;
  const sign = claim.direction === 'down' && claim.role === 'actual' && unit.dimension === 'ratio' ? '-' : '';
  const exponent = exponentOf(value, facts.syntax.language);
  const scaled = (amount: Decimal): string => decimalText(amount.div(power10(exponent)));
  return {
    indicator: id,
    sector: sectorAt(facts, claim),
    time_period: claim.period ? periodText(claim.period.value) : '',
    role: claim.role,
    bound,
    value: `${sign}${scaled(value)}`,
    value_max: max ? scaled(max) : '',
    unit: unit.code,
    unit_mult: String(exponent),
    source: facts.syntax.title,
    source_quote: quoteOf(facts, claim),
  };
}

/** The power of ten that a reader of the language would write the amount with: 12 for 24.3万亿, 6 for 3 million. */
function exponentOf(value: Decimal, language: 'zh' | 'en'): number {
  const scales = language === 'zh' ? [12, 8, 4] : [12, 9, 6];
  return scales.find((e) => value.abs().gte(power10(e))) ?? 0;
}

const STOPS = '。！？；\n';
const REACH = 120;
/** The sign or number that a list item begins with. */
const LIST_MARK = /^(?:[-+]|\d{1,3}[.)]) /;

/** The sentence around the figure as it stands in the source, at most 120 units to either side. */
function quoteOf({ syntax }: DocumentFacts, claim: Claim): string {
  const { text } = syntax;
  let start = claim.span.start;
  let end = claim.span.end;
  while (start > 0 && claim.span.start - start < REACH && !isStop(text, start - 1)) start--;
  while (end < text.length && end - claim.span.end < REACH && !isStop(text, end)) end++;
  return slice(text, { start, end })
    .replace(/[*_#>|\s]+/g, ' ')
    .trim()
    .replace(LIST_MARK, '');
}

const isStop = (text: string, at: number): boolean => {
  const c = text.charAt(at);
  return STOPS.includes(c) || (c === '.' && text.charAt(at + 1) === ' ');
};
