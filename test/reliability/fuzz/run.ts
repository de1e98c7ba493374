import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { TARGETS } from './targets.ts';

/** Inputs that once broke something, by target; tried first in every run. */
export const REGRESSIONS = path.resolve('test/reliability/fuzz/regressions.json');

export type Kept = Readonly<Record<string, readonly string[]>>;

export const kept = (): Kept => JSON.parse(fs.readFileSync(REGRESSIONS, 'utf8')) as Kept;

/** A failed input, made as small as it gets. */
export interface Failure {
  readonly input: string;
  readonly error: unknown;
}

/** @param seed of the random inputs; another one each time when left out. */
export function fuzz(name: string, numRuns: number, seed?: number): Failure | undefined {
  const target = TARGETS[name];
  if (!target) throw new Error(`no target ${name}; there are: ${Object.keys(TARGETS).join(', ')}`);
  const details = fc.check(
    fc.property(target.input, (text) => target.check(text)),
    { numRuns, ...(seed === undefined ? {} : { seed }) },
  );
  const input = details.counterexample?.[0];
  return details.failed && input !== undefined ? { input, error: details.errorInstance } : undefined;
}
