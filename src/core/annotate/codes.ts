/** Codes of all rules that judge figures and links; `dataset.*` problems cannot be silenced in a document. */
export const RULE_CODES: readonly string[] = [
  'figure.value',
  'figure.scale',
  'figure.unit',
  'figure.percent-point',
  'figure.bound',
  'figure.direction',
  'figure.period',
  'figure.stale',
  'figure.swapped',
  'figure.mismatch-across-notes',
  'arithmetic.share',
  'arithmetic.sum',
  'arithmetic.growth',
  'link.unknown-target',
  'link.unmeasured-target',
];

const FAMILIES: ReadonlySet<string> = new Set(RULE_CODES.map((code) => code.slice(0, code.indexOf('.'))));

/** `figure.value`, and `figure.*` for all of a family. A code of a known family is taken for a rule of a later version. */
export const isRuleCode = (code: string): boolean => FAMILIES.has(code.slice(0, code.indexOf('.')));
