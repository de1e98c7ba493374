import fs from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Built test files below a folder, in order of their names. */
export function testFiles(dir: string, suffix: '.test.mjs' | '.test.cjs'): string[] {
  return fs
    .readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(suffix))
    .sort()
    .map((file) => path.join(dir, file));
}

/**
 * Runs test files and leaves the counts in the file that TEST_COUNTS names: a run that dies on its way leaves none,
 * whatever its exit code says. MOCHA_GREP chooses tests by their titles. `timeout` in milliseconds; `retries` for tests
 * that drive a browser, where a slow moment is no fault of what is tested.
 */
export async function runMocha(files: readonly string[], timeout: number, retries = 0): Promise<Counts> {
  const { MOCHA_GREP: grep, TEST_COUNTS: countsFile, FORCE_COLOR: color } = process.env;
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'spec',
    timeout,
    retries,
    color: color === '1',
    ...(grep ? { grep } : {}),
  });
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  const counts = await new Promise<Counts>((resolve) => {
    const runner = mocha.run(() => {
      const stats = runner.stats;
      resolve({ passed: stats?.passes ?? 0, failed: stats?.failures ?? 0, skipped: stats?.pending ?? 0 });
    });
  });
  if (countsFile) fs.writeFileSync(countsFile, JSON.stringify(counts));
  return counts;
}

/** The counts that a run left behind; undefined when it did not come to its end. */
export function readCounts(file: string): Counts | undefined {
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Counts) : undefined;
}
