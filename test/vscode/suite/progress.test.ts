import assert from 'node:assert/strict';
import { working } from '../../../src/client/progress';

describe('work that may be long', () => {
  it('gives what it finds, and fails as it fails, before and after it is announced', async () => {
    const within = (ms: number): Promise<number> => new Promise((resolve) => setTimeout(() => resolve(ms), ms));
    assert.equal(await working('soon', () => within(1)), 1);
    assert.equal(await working('late', () => within(900)), 900);
    await assert.rejects(
      working('no', () => Promise.reject(new Error('refused'))),
      /refused/,
    );
  });
});
