import Big from 'big.js';
import type { Decimal } from './decimal.ts';
import { ONE } from './decimal.ts';
import type { Unit } from './unit.ts';

/** `[code, dimension, factor]`: one unit is `factor` base units of its dimension; `a/b` is an exact quotient. */
type Row = readonly [code: string, dimension: string, factor: string];

// Factors: SI Brochure (9th ed.), UCUM, GB 3100; 亩 is 1/15 ha, 斤 is 0.5 kg. Money does not convert.
// Customary units go by their plain symbol (mi, gal), not by UCUM's bracketed code: people type them into datasets.
const TABLE: readonly Row[] = [
  ['%', 'ratio', '1'],
  ['[ppth]', 'ratio', '0.1'],
  ['/10*4', 'ratio', '0.01'],
  ['/10*5', 'ratio', '0.001'],
  ['[ppm]', 'ratio', '0.0001'],
  ['pp', 'points', '1'],
  ['x', 'times', '1'],
  ['t', 'mass', '1'],
  ['Mt', 'mass', '1e6'],
  ['Gt', 'mass', '1e9'],
  ['kt', 'mass', '1e3'],
  ['kg', 'mass', '0.001'],
  ['g', 'mass', '1e-6'],
  ['mg', 'mass', '1e-9'],
  ['ug', 'mass', '1e-12'],
  ['jin', 'mass', '0.0005'],
  ['lb', 'mass', '0.00045359237'],
  ['ng', 'mass', '1e-15'],
  ['ct', 'mass', '2e-7'],
  // 盎司 of gold and silver: the troy ounce.
  ['oz', 'mass', '0.0000311034768'],
  ['tce', 'coal-equivalent', '1'],
  ['kgce', 'coal-equivalent', '0.001'],
  ['gce', 'coal-equivalent', '1e-6'],
  ['toe', 'oil-equivalent', '1'],
  ['kgoe', 'oil-equivalent', '0.001'],
  ['Mtoe', 'oil-equivalent', '1e6'],
  ['W', 'power', '0.001'],
  ['kW', 'power', '1'],
  ['MW', 'power', '1e3'],
  ['GW', 'power', '1e6'],
  ['TW', 'power', '1e9'],
  ['VA', 'apparent-power', '0.001'],
  ['hp', 'power', '0.73549875'],
  ['kVA', 'apparent-power', '1'],
  ['MVA', 'apparent-power', '1e3'],
  ['W.h', 'energy', '0.001'],
  ['kW.h', 'energy', '1'],
  ['MW.h', 'energy', '1e3'],
  ['GW.h', 'energy', '1e6'],
  ['TW.h', 'energy', '1e9'],
  ['J', 'energy', '1/3600000'],
  ['kJ', 'energy', '1/3600'],
  ['MJ', 'energy', '10/36'],
  ['GJ', 'energy', '10000/36'],
  ['TJ', 'energy', '10000000/36'],
  ['PJ', 'energy', '10000000000/36'],
  ['EJ', 'energy', '10000000000000/36'],
  ['cal', 'energy', '4.184/3600000'],
  ['kcal', 'energy', '4.184/3600'],
  ['MMBtu', 'energy', '293.07107'],
  ['m', 'length', '1'],
  ['km', 'length', '1000'],
  ['cm', 'length', '0.01'],
  ['mm', 'length', '0.001'],
  ['um', 'length', '1e-6'],
  ['nm', 'length', '1e-9'],
  ['mi', 'length', '1609.344'],
  ['ft', 'length', '0.3048'],
  ['in', 'length', '0.0254'],
  ['nmi', 'length', '1852'],
  ['m2', 'area', '1'],
  ['km2', 'area', '1e6'],
  ['har', 'area', '1e4'],
  ['mu', 'area', '10000/15'],
  ['acre', 'area', '4046.8564224'],
  ['ft2', 'area', '0.09290304'],
  ['m3', 'volume', '1'],
  ['km3', 'volume', '1e9'],
  ['L', 'volume', '0.001'],
  ['hL', 'volume', '0.1'],
  ['mL', 'volume', '1e-6'],
  ['gal', 'volume', '0.003785411784'],
  ['bbl', 'volume', '0.158987294928'],
  ['a', 'time:month', '12'],
  ['mo', 'time:month', '1'],
  ['wk', 'time', '168'],
  ['d', 'time', '24'],
  ['h', 'time', '1'],
  ['min', 'time', '1/60'],
  ['s', 'time', '1/3600'],
  ['ms', 'time', '1/3600000'],
  ['Cel', 'temperature', '1'],
  ['V', 'voltage', '1'],
  ['kV', 'voltage', '1000'],
  ['A', 'current', '1'],
  ['A.h', 'charge', '1'],
  ['lm', 'luminous-flux', '1'],
  ['uSv', 'dose', '1e-6'],
  ['mSv', 'dose', '1e-3'],
  ['Bq', 'activity', '1'],
  ['Hz', 'frequency', '1'],
  ['kHz', 'frequency', '1e3'],
  ['MHz', 'frequency', '1e6'],
  ['GHz', 'frequency', '1e9'],
  ['Pa', 'pressure', '1'],
  ['kPa', 'pressure', '1e3'],
  ['MPa', 'pressure', '1e6'],
  ['dB', 'level', '1'],
  ['By', 'data', '1'],
  ['MBy', 'data', '1e6'],
  ['GBy', 'data', '1e9'],
  ['TBy', 'data', '1e12'],
  ['PBy', 'data', '1e15'],
  ['EBy', 'data', '1e18'],
  ['ZBy', 'data', '1e21'],
  ['kbit/s', 'bitrate', '1e3'],
  ['Mbit/s', 'bitrate', '1e6'],
  ['Gbit/s', 'bitrate', '1e9'],
  ['Tbit/s', 'bitrate', '1e12'],
  ['FLOPS', 'computing', '1'],
  ['PFLOPS', 'computing', '1e15'],
  ['EFLOPS', 'computing', '1e18'],
  ['TEU', 'container', '1'],
  // What a ship carries, in tonnes.
  ['DWT', 'mass', '1'],
  ['GT', 'gross-tonnage', '1'],
  ['CGT', 'compensated-tonnage', '1'],
];

const CURRENCIES =
  'CNY USD EUR GBP JPY HKD TWD MOP KRW INR AUD CAD NZD SGD CHF RUB BRL ZAR MXN SEK NOK DKK PLN CZK HUF TRY THB IDR MYR VND PHP PKR BDT LKR NPR AED SAR QAR ILS EGP NGN KES GHS ETB TZS UGX XOF XAF ARS CLP COP PEN UAH KZT MNT KHR LAK MMK RWF ZMW MWK BWP NAD MAD TND DZD JOD KWD IQD RSD OMR MUR RON BGN ISK GEL UZS PGK FJD JMD MZN AOA';

const exact = (factor: string): Decimal => {
  const [over, under] = factor.split('/');
  return under ? new Big(over as string).div(under) : new Big(factor);
};

const UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...TABLE.map(([code, dimension, f]): [string, Unit] => [code, { code, dimension, factor: exact(f) }]),
  ...CURRENCIES.split(' ').map((code): [string, Unit] => [code, { code, dimension: `money:${code}`, factor: ONE }]),
]);

/** Combined and annotated units already built: the set of codes met in one folder is small. */
const built = new Map<string, Unit>();

/** Codes remembered at most: text may hold any number of `{…}`, and a server runs for days. */
const BUILT_LIMIT = 2000;

/**
 * The unit of a code: `CNY`, `kW.h`, `{项}`, combined by slash or dot (`CNY/kW.h`, `kg/har`).
 * @returns undefined for an unknown code: `furlong`, `CNY/`, the empty string.
 */
export function unitOf(code: string): Unit | undefined {
  const known = UNITS.get(code) ?? built.get(code);
  if (known) return known;
  const made = make(code);
  if (made && built.size < BUILT_LIMIT) built.set(code, made);
  return made;
}

function make(code: string): Unit | undefined {
  if (isAnnotation(code)) return { code, dimension: 'count', factor: ONE };
  const slash = code.lastIndexOf('/');
  if (slash > 0) return combine(code, '/', code.slice(0, slash), code.slice(slash + 1));
  const dot = code.lastIndexOf('.');
  return dot > 0 ? combine(code, '.', code.slice(0, dot), code.slice(dot + 1)) : undefined;
}

const isAnnotation = (code: string): boolean =>
  code.length >= 2 && code.startsWith('{') && code.indexOf('}') === code.length - 1;

function combine(code: string, sign: '/' | '.', left: string, right: string): Unit | undefined {
  const a = unitOf(left);
  const b = unitOf(right);
  if (!a || !b) return undefined;
  const factor = sign === '/' ? a.factor.div(b.factor) : a.factor.times(b.factor);
  return { code, dimension: `${a.dimension}${sign}${b.dimension}`, factor };
}

/** True for ISO 4217 codes of the table. */
export const isCurrency = (code: string): boolean => UNITS.get(code)?.dimension.startsWith('money:') === true;
