import { readFileSync } from 'node:fs';

/** A group of surface forms that must all give one value. */
export interface Group {
  readonly value: string;
  readonly forms: readonly string[];
}

/** Reads a corpus file: `# …` comments, `= VALUE` opens a group, every other line is a form of it. */
export function readGroups(file: string): Group[] {
  const groups: { value: string; forms: string[] }[] = [];
  for (const line of lines(file)) {
    if (line.startsWith('= ')) groups.push({ value: line.slice(2), forms: [] });
    else groups.at(-1)?.forms.push(line);
  }
  return groups;
}

/** The lines of a corpus file without comments and blanks. */
export const lines = (file: string): string[] =>
  readFileSync(`test/corpus/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
