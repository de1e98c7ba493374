import path from 'node:path';
import * as v from 'valibot';
import { writeWhole } from './atomic.ts';
import { posix, readText } from './input.ts';
import type { Reported } from './reported.ts';
import { refuse, UsageError } from './usage.ts';

const BaselineFile = v.object({
  tool: v.literal('policy-lens'),
  baseline: v.literal(1),
  findings: v.array(v.object({ file: v.string(), code: v.string(), fingerprint: v.string(), text: v.string() })),
});

/** Findings that were there when the baseline was written. */
export class Baseline {
  private constructor(
    private readonly folder: string,
    private readonly known: ReadonlySet<string>,
  ) {}

  /** Missing, or not written by `--write-baseline`: a usage error that says what to do. */
  static read(file: string): Baseline {
    const parsed = v.safeParse(BaselineFile, json(file));
    if (!parsed.success) return broken(file);
    const { findings } = parsed.output;
    return new Baseline(path.dirname(file), new Set(findings.map((f) => `${f.file}\u0000${f.fingerprint}`)));
  }

  has(reported: Reported): boolean {
    return this.known.has(keyOf(reported, this.folder));
  }

  /** Entries of the baseline that none of these matches: they have been put right. */
  gone(reported: readonly Reported[]): number {
    const seen = new Set(reported.map((r) => keyOf(r, this.folder)));
    return [...this.known].filter((key) => !seen.has(key)).length;
  }
}

/** Writes all findings as they are now, one a line so that changes can be reviewed. Files are told relative to it. */
export function writeBaseline(file: string, reported: readonly Reported[]): void {
  const folder = path.dirname(file);
  const lines = reported
    .map(({ file: of, finding, fingerprint, claim }) =>
      JSON.stringify({ file: relative(of, folder), code: finding.code, fingerprint, text: claim?.text ?? '' }),
    )
    .sort();
  writeWhole(file, `{"tool": "policy-lens", "baseline": 1, "findings": [\n${lines.join(',\n')}\n]}\n`);
}

const keyOf = (r: Reported, folder: string): string => `${relative(r.file, folder)}\u0000${r.fingerprint}`;

const relative = (file: string, folder: string): string => posix(path.relative(folder, file));

function json(file: string): unknown {
  let text: string;
  try {
    text = readText(file);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return refuse(
      `基线文件 ${error.words.zh}；用 policy-lens check … --write-baseline ${file} 写一份`,
      `baseline ${error.words.en}; write one with policy-lens check … --write-baseline ${file}`,
    );
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return broken(file);
    throw error;
  }
}

const broken = (file: string): never =>
  refuse(
    `基线文件 ${file} 不是 --write-baseline 写出的样子；请重新写一份`,
    `baseline ${file} is not as --write-baseline writes it; write it anew`,
  );
