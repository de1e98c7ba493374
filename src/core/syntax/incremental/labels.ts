const LABEL = /\[((?:[^[\]\\]|\\[\s\S]?){1,999})\]/g;

/** Labels are alike without regard to case and white space (CommonMark 6.3); mdast identifiers are in lower case. */
const normalise = (label: string): string =>
  label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase();

/**
 * Everything in square brackets that could be the label of a reference: more than there are, never fewer.
 * A label broken over lines of a block quote is given without the line prefixes too.
 */
export function labelsIn(text: string): string[] {
  const found = new Set<string>();
  for (const m of text.matchAll(LABEL)) {
    const label = m[1] as string;
    found.add(normalise(label));
    if (/[\r\n]/.test(label)) found.add(normalise(label.replace(/[\r\n][\s>]*/g, ' ')));
  }
  return [...found];
}

/** Those of a chunk's labels that are defined, as a key; they alone decide how its brackets are read. */
export function knownOf(refers: readonly string[], defined: ReadonlySet<string>): string {
  if (!defined.size || !refers.length) return '';
  return refers
    .filter((label) => defined.has(label))
    .sort()
    .join('\n');
}

/**
 * Definitions that make the known labels known in a text read on its own; it goes before that text.
 * Footnotes come first and a rule last, so that nothing after them is taken for a continuation.
 */
export function stubs(known: ReadonlySet<string>): string {
  if (!known.size) return '';
  const all = [...known].map((label) => `[${label}]: x\n\n`);
  return `${[...all.filter((s) => s.startsWith('[^')), ...all.filter((s) => !s.startsWith('[^'))].join('')}***\n\n`;
}
