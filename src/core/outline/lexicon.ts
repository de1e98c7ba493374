/**
 * A branch of the economy as documents name it. `terms` are the words that show it; a term in front of `!` is so
 * general that it counts only in a title, a heading or again and again.
 */
export interface SectorEntry {
  readonly name: string;
  readonly terms: readonly string[];
  readonly general: boolean;
  /** The branch it belongs to, named with it when the document is about it: 粮食 → 农业. */
  readonly broader?: string;
}

/** Reads a table with one branch a line: `name < broader: term, term`, a `!` behind the name marking a general one. */
export function sectorTable(lines: string): SectorEntry[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const colon = line.indexOf(':');
      const [head = '', broader] = line.slice(0, colon).split('<', 2);
      const general = head.trim().endsWith('!');
      const name = head.trim().replace(/!$/, '');
      const terms = line
        .slice(colon + 1)
        .split(',')
        .map((term) => term.trim())
        .filter(Boolean);
      return { name, terms, general, ...(broader ? { broader: broader.trim() } : {}) };
    });
}
