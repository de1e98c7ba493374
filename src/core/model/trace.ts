/**
 * The rules that fired, in order, in words a researcher can follow: `numeral.arabic 24.3`, `unit 万亿元 → CNY`. Of most
 * figures nobody ever asks; so what is kept is what was read, and the words are made when a hover or `explain` asks.
 */
export interface Trace {
  lines(): readonly string[];
}

export const NO_TRACE: Trace = { lines: () => [] };

/** `before` and then one more line. */
export const tracedBy = (before: Trace, line: string): Trace => new Added(before, line);

class Added implements Trace {
  constructor(
    private readonly before: Trace,
    private readonly line: string,
  ) {}

  lines(): readonly string[] {
    return [...this.before.lines(), this.line];
  }
}
