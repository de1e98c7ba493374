import { createTwoFilesPatch } from 'diff';
import { type Finding, fixAll, type TextEdit } from '../core/index.ts';
import { writeWhole } from './atomic.ts';
import type { Context, Paint } from './context.ts';
import { editBytes, editText } from './edit-bytes.ts';
import type { Input } from './input.ts';
import { forward } from './report/report.ts';
import type { Reported } from './reported.ts';
import type { Session } from './session.ts';

/** What is to be changed in one document: the preferred fix of each finding, overlapping ones left for another run. */
export interface Repair {
  readonly input: Input;
  readonly edits: readonly TextEdit[];
  /** Findings that the edits put right. */
  readonly count: number;
}

/** Repairs for these findings; documents without any are left out. */
export function repairsOf({ workspace, documents }: Session, wanted: readonly Reported[]): Repair[] {
  const findings = new Set<Finding>(wanted.map((r) => r.finding));
  return documents.flatMap((input) => {
    const fixes = fixAll(workspace, input.uri).filter(({ finding }) => findings.has(finding));
    return fixes.length ? [{ input, edits: fixes.flatMap(({ fix }) => fix.edits), count: fixes.length }] : [];
  });
}

/** The repairs as a unified diff that `git apply` takes; nothing is written. */
export function previewOf({ workspace }: Session, repairs: readonly Repair[], { paint }: Context): string {
  const lines = repairs.flatMap(({ input, edits }) => {
    const before = workspace.documentText(input.uri) ?? '';
    const name = forward(input.file).replace(/^\//, '');
    // Our own head: the library would write a name in Chinese as octal escapes.
    const patch = createTwoFilesPatch('a', 'b', before, editText(before, edits), '', '', { context: 3 });
    const body = patch.slice(patch.indexOf('\n@@') + 1).replace(/\n$/, '');
    return [
      paint.bold(`--- a/${name}`),
      paint.bold(`+++ b/${name}`),
      ...body.split('\n').map((l) => coloured(l, paint)),
    ];
  });
  return lines.length ? `${lines.join('\n')}\n` : '';
}

function coloured(line: string, paint: Paint): string {
  if (line.startsWith('+')) return paint.green(line);
  return line.startsWith('-') ? paint.red(line) : line;
}

/**
 * Writes the repairs, each file as a whole, and takes the new texts into the workspace. A file that has changed since
 * it was read, or whose encoding lacks a character of the fix, is told of and left as it is.
 * @returns how many findings were put right in how many files, and the new bytes of standard input.
 */
export function applyRepairs(
  { workspace }: Session,
  repairs: readonly Repair[],
  context: Context,
): { findings: number; files: number; stdin: Buffer | undefined } {
  let stdin: Buffer | undefined;
  const done = repairs.filter(({ input, edits }) =>
    context.attempt(() => {
      const text = workspace.documentText(input.uri) ?? '';
      const edited = input.read() === text ? editBytes(input.bytes(), edits) : undefined;
      if (!edited) {
        context.fail({
          zh: `${input.file}：读取后有改动，或其编码写不出改后的文字，未作修改`,
          en: `${input.file}: left as it is: it changed while it was read, or its encoding cannot hold the fix`,
        });
        return false;
      }
      if (input.isStdin) stdin = edited;
      else writeWhole(input.file, edited);
      workspace.setDocument(input.uri, input.isStdin ? editText(text, edits) : input.read());
      return true;
    }),
  );
  return { findings: done.reduce((sum, r) => sum + r.count, 0), files: done.length, stdin };
}
