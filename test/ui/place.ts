import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

export interface Place {
  readonly line: number;
  /** In UTF-16 units from 1, as the status bar counts. */
  readonly column: number;
  /** In columns on screen from 1, as "go to line" counts: a full-width character takes two. */
  readonly visible: number;
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

/** Where words stand in a file of the copied workspace; `inside` characters further in. */
export function place(folder: string, file: string, words: string, inside = 1): Place {
  const lines = fs.readFileSync(path.join(folder, file), 'utf8').split('\n');
  const index = lines.findIndex((l) => l.includes(words));
  assert.ok(index >= 0, `${words} is not in ${file}`);
  const line = lines[index] as string;
  const at = line.indexOf(words);
  const before = line.slice(0, at + inside);
  return { line: index + 1, column: at + 1, visible: before.length + (before.match(WIDE)?.length ?? 0) + 1 };
}
