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
  /** Terms that may stand for `name` where a document prefers them: 医疗装备 for 医疗器械. */
  readonly synonyms: readonly string[];
  /** Branches of one family stand beside each other: 机场 and 航空物流. */
  readonly family: string;
}

/**
 * Reads a table with one branch a line: `name < broader: term, term`, a `!` behind the name marking a general one.
 * A line `[name]` opens a family; `=term` is as good a name as the first.
 */
export function sectorTable(lines: string): SectorEntry[] {
  let family = '';
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .flatMap((line) => {
      if (line.startsWith('[')) {
        family = line.slice(1, -1);
        return [];
      }
      const colon = line.indexOf(':');
      const [head = '', broader] = line.slice(0, colon).split('<', 2);
      const general = head.trim().endsWith('!');
      const name = head.trim().replace(/!$/, '');
      const written = line
        .slice(colon + 1)
        .split(',')
        .map((term) => term.trim())
        .filter(Boolean);
      const synonyms = written.filter((term) => term.startsWith('=')).map((term) => term.slice(1));
      const terms = written.map((term) => term.replace(/^=/, ''));
      return [{ name, terms, synonyms, general, family, ...(broader ? { broader: broader.trim() } : {}) }];
    });
}
