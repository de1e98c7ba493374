import { decimalText } from '../../model/decimal.ts';
import type { Candidate } from './candidate.ts';

/** Says in order what was read and by which rule, for the hover and for `explain`: `unit 元 → CNY`, `bound 超过 → gt`. */
export function traceOf(text: string, c: Candidate): string[] {
  const { numeral } = c;
  const of = (s: { start: number; end: number }): string => text.slice(s.start, s.end);
  const out = [`numeral.${numeral.script} ${of({ start: numeral.start, end: c.numberEnd })}`];
  if (c.scale) out.push(`scale ${of(c.scale)}`);
  if (c.unit) {
    const rule = c.via ? `unit.${c.via}` : 'unit';
    out.push(c.unitSpan ? `${rule} ${of(c.unitSpan)} → ${c.unit.code}` : `${rule} → ${c.unit.code}`);
  }
  for (const s of c.bounds) out.push(`${c.shared ? 'bound.shared' : 'bound'} ${of(s)} → ${c.bound ?? 'eq'}`);
  out.push(c.max ? `value ${decimalText(c.value)} to ${decimalText(c.max)}` : `value ${decimalText(c.value)}`);
  return out;
}
