import assert from 'node:assert/strict';
import { fuzz, kept } from './run.ts';
import { TARGETS } from './targets.ts';

/** A few seconds in all; `npm run fuzz` goes on for as long as it is told. */
const RUNS = 60;
const SEED = Number(process.env.FC_SEED) || 20230728;

describe('any input', () => {
  for (const [name, target] of Object.entries(TARGETS)) {
    it(`${name}: what once broke something holds`, () => {
      for (const input of kept()[name] ?? []) target.check(input);
    });
    it(`${name}: random input gets an answer`, () => {
      const failure = fuzz(name, RUNS, process.env.FC_SEED === 'random' ? undefined : SEED);
      assert.equal(failure, undefined, JSON.stringify(failure?.input));
    });
  }
});
