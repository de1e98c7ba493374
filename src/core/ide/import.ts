import { digitsOf } from '../dataset/import-cells.ts';
import { guessMapping } from '../dataset/import-guess.ts';
import { importSheet } from '../dataset/import-sheet.ts';
import type { CellFigure, Imported, SheetMapping, SheetReaders, SheetRows } from '../dataset/import-types.ts';
import { type Decimal, decimalText } from '../model/decimal.ts';
import { periodText } from '../model/period.ts';
import { headPeriod } from '../recognize/period/index.ts';
import { headUnit, recognizeQuantities } from '../recognize/quantity/index.ts';

/** The language's own readers, for cells and heads that hold words. */
const READERS: SheetReaders = { unit: unitIn, period: periodIn, figure: figureIn };

/** How a sheet is probably to be read; see `guessMapping`. */
export const guessSheet = (rows: SheetRows): SheetMapping => guessMapping(rows, READERS);

/** A sheet as a data package; see `importSheet`. */
export const importRows = (rows: SheetRows, mapping: SheetMapping, source: string): Imported =>
  importSheet(rows, mapping, source, READERS);

function unitIn(text: string): { readonly code: string; readonly mult: number } | undefined {
  const t = text.trim();
  const found = headUnit(t);
  if (!found?.unit || found.span.start !== 0 || found.span.end !== t.length) return countedIn(t);
  const mult = powerOf(found.factor);
  return mult === undefined ? undefined : { code: found.unit.code, mult };
}

/** A noun that is counted: households, behind a number. */
function countedIn(text: string): { readonly code: string; readonly mult: number } | undefined {
  const [mention] = text.length < 40 && !/\d/.test(text) ? recognizeQuantities(`2 ${text}`) : [];
  const unit = mention?.quantity.unit;
  return unit && mention.span.start === 0 && mention.span.end === text.length + 2
    ? { code: unit.code, mult: 0 }
    : undefined;
}

/** The power of ten a factor is. */
function powerOf(factor: Decimal): number | undefined {
  const zeros = /^10*$/.exec(decimalText(factor));
  return zeros ? zeros[0].length - 1 : undefined;
}

function periodIn(text: string): string | undefined {
  if (!/[\d〇零]/.test(text) || text.length > 40) return undefined;
  const found = headPeriod(text, {});
  return found?.period ? periodText(found.period) : undefined;
}

/** One figure that fills the cell, bound words included; 25（初步） is not one. */
function figureIn(text: string): CellFigure | undefined {
  if (text.length > 60) return undefined;
  const [mention, ...more] = recognizeQuantities(text, { bareNumbers: true });
  if (!mention || more.length) return undefined;
  const { quantity, notation, span } = mention;
  const inside = (i: number): boolean =>
    [span, ...notation.bound].some((s) => s.start <= i && i < s.end) || /\s/.test(text.charAt(i));
  if (Array.from({ length: text.length }, (_, i) => i).some((i) => !inside(i))) return undefined;
  const mult = scaleOf(quantity.step, notation.decimals);
  if (mult === undefined) return undefined;
  const digits = (amount: Decimal): string => digitsOf(amount, mult, notation.decimals);
  return {
    value: digits(quantity.value),
    ...(quantity.max ? { max: digits(quantity.max) } : {}),
    bound: quantity.bound,
    ...(quantity.unit ? { unit: quantity.unit.code } : {}),
    mult,
  };
}

/** 24.3万亿 has a step of 10¹¹ and one decimal: it is counted in 10¹². */
function scaleOf(step: Decimal, decimals: number): number | undefined {
  const text = decimalText(step);
  const power = /^10*$/.test(text) ? text.length - 1 : /^0\.0*1$/.test(text) ? 2 - text.length : undefined;
  return power === undefined ? undefined : power + decimals;
}
