import { decimalText } from '../../model/decimal.ts';
import type { Notation, Quantity } from '../../model/quantity.ts';
import type { Trace } from '../../model/trace.ts';
import type { Candidate } from './candidate.ts';

/** Says in order what was read and by which rule: `unit 元 → CNY`, `bound 超过 → gt`. Offsets count in `text`. */
export class QuantityTrace implements Trace {
  private readonly via: Candidate['via'];
  private readonly shared: boolean;
  constructor(
    private readonly text: string,
    private readonly quantity: Quantity,
    private readonly notation: Notation,
    { via, shared }: Candidate,
  ) {
    this.via = via;
    this.shared = shared;
  }

  lines(): readonly string[] {
    const { value, max, unit, bound } = this.quantity;
    const { script, number, scale, unit: unitSpan, bound: bounds } = this.notation;
    const of = (s: { start: number; end: number }): string => this.text.slice(s.start, s.end);
    const out = [`numeral.${script} ${of(number)}`];
    if (scale) out.push(`scale ${of(scale)}`);
    if (unit) {
      const rule = this.via ? `unit.${this.via}` : 'unit';
      out.push(unitSpan ? `${rule} ${of(unitSpan)} → ${unit.code}` : `${rule} → ${unit.code}`);
    }
    for (const s of bounds) out.push(`${this.shared ? 'bound.shared' : 'bound'} ${of(s)} → ${bound}`);
    out.push(max ? `value ${decimalText(value)} to ${decimalText(max)}` : `value ${decimalText(value)}`);
    return out;
  }
}
